import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChangementSituation, DemandeDeposee, ReponseLue } from '#allocations'
import type { ContextePage } from '#apps/web'
import { jour } from '#socle'
import { pageChangementDit } from './changement-dit-page.js'
import { pageEnvoyee } from './envoyee-page.js'

const PIEGE = '<script>alert(1)</script>'
const CONTEXTE: ContextePage = {
  ...{ feuille: '/f.css', script: '/p.js', affichage: 'auto', bandeau: null },
  ...{ usager: null, chemin: '/mes-demarches', navigation: [] },
}

const reponse = (issue: ReponseLue['issue']): ReponseLue => ({
  ...{ issue, texte: PIEGE, jour: jour('2026-11-20'), recueLe: jour('2026-11-12') },
})
const lettre = {
  ...{ dossier: 'D1', reference: 'Q-1', date: jour('2026-11-20'), objet: 'Réponse' },
  sections: [
    { titre: 'Notre décision', paragraphes: ['Elle est écrite ici.'] },
    { titre: 'Les raisons de votre caisse', paragraphes: [PIEGE] },
    { titre: 'Vous avez le droit de vous tromper', paragraphes: ['Sans pénalité.'] },
    { titre: 'Vous n’êtes pas d’accord ?', paragraphes: ['Écrivez à votre caisse.'] },
    { titre: 'Une question ?', paragraphes: ['Appelez.'] },
  ],
}

const DEMANDE = {
  ...{ genre: 'demande', numero: 'Q-1', type: 'rsa', jour: '2026-11-12', lettre },
  ...{ quand: '2026-11-12T09:00:00.000Z', moisDemande: '2026-11', verifications: ['enfants'] },
  contenu: { compte: { iban: 'FR1420041010050500013M02606' } },
} as unknown as DemandeDeposee

const DEMANDES = [
  { titre: 'acceptée', issue: 'droit-ouvert', de: 'acceptee', attendu: 'Votre droit est ouvert' },
  { titre: 'refusée', issue: 'refus', de: 'refusee', attendu: 'Nous ne pouvons pas ouvrir' },
] as const

const SANS_EFFET = { revues: [], suites: [], repris: [], aCorriger: [] }

for (const { titre, issue, de, attendu } of DEMANDES) {
  test(`demande étudiée puis ${titre} : la page le dit, avec les mots de la caisse`, () => {
    const demande = { ...DEMANDE, issue, dossier: 'D1', reponse: reponse(de) }
    const html = pageEnvoyee({ contexte: CONTEXTE, jeton: '', demande, documents: null })
    assert.match(html, new RegExp(`<h1[^>]*>${attendu}`))
    assert.ok(html.includes('Une personne de votre caisse l’a étudiée'))
    assert.ok(html.includes('&lt;script&gt;alert(1)'), 'le texte de la caisse est écrit')
    assert.equal(html.includes(PIEGE), false)
    assert.equal(html.includes('Ce que votre caisse vérifie'), false)
    assert.equal(html.includes('Tous les chiffres'), false)
    assert.match(html.replace(/\s/g, ' '), /12 novembre 2026.*20 novembre 2026/)
  })
}

test('demande sans réponse depuis deux mois : le refus, les raisons à demander, le délai', () => {
  const demande = { ...DEMANDE, issue: 'a-l-etude', silence: jour('2027-01-12') } as const
  const html = pageEnvoyee({ contexte: CONTEXTE, jeton: '', demande, documents: null })
  const texte = html.replace(/<[^>]+>/g, '').replace(/\s/g, ' ')
  for (const dit of [/Le refus date du 12 janvier 2027/, /L\. 231-4/, /L\. 232-4/]) {
    assert.match(texte, dit)
  }
  assert.match(texte, /Écrivez au plus tard le 12 mars 2027/)
  assert.match(texte, /Refusée par silence/)
})

const CHANGEMENT = {
  ...{ genre: 'changement', numero: 'C-1', jour: '2026-11-12', dossier: 'D1', ancien: null },
  ...{ quand: '2026-11-12T09:00:00.000Z', contenu: { type: 'naissance', depuis: '2026-11-02' } },
  effet: { rsa: '2026-12', prime: '2026-12', etude: true },
} as unknown as ChangementSituation

const CHANGEMENTS = [
  { titre: 'sans réponse', de: null, attendu: 'Votre caisse va étudier', effet: true },
  { titre: 'accepté', de: 'acceptee', attendu: 'C’est pris en compte', effet: true },
  { titre: 'refusé', de: 'refusee', attendu: 'Ce changement n’est pas pris', effet: false },
] as const

for (const { titre, de, attendu, effet } of CHANGEMENTS) {
  test(`changement étudié, ${titre} : la page le dit`, () => {
    const decide = de === null ? {} : { reponse: reponse(de), lettre }
    const html = pageChangementDit(
      CONTEXTE,
      { ...CHANGEMENT, ...decide },
      { effets: SANS_EFFET, pieces: [] },
    )
    assert.match(html, new RegExp(`<h1[^>]*>${attendu}`))
    assert.equal(html.includes('Ce que ça change'), effet)
    assert.equal(html.includes('Télécharger la décision'), de !== null)
    assert.equal(html.includes('&lt;script&gt;alert(1)'), de !== null)
    assert.equal(html.includes('a besoin d’un document'), de === null)
    assert.equal(html.includes(PIEGE), false)
  })
}
