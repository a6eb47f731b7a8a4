import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Purge } from '#acces'
import { createAccompagnements } from '#accompagnement'
import {
  createAccompagnementsMemoire,
  createAncrageMemoire,
  createAssistanceMemoire,
  createBrisDeGlaceMemoire,
  createContestationsMemoire,
  createDemandesDonneesMemoire,
  createDossiersMemoire,
  createJournalMemoire,
  createLiensIdentiteMemoire,
  createMessagesMemoire,
  createPartenairesMemoire,
  createProfilsMessagesMemoire,
  createQuestionsMemoire,
  createRegistreMemoire,
  createSuitesMemoire,
  createSurveillanceMemoire,
} from '#adapters/memory'
import { createAllocations, createSuites } from '#allocations'
import { type Base, COMMANDES, type Contexte, UsageFautif } from '#apps/cli'
import { messagerieDe } from '#main/serveur'
import { cleDuNir, createIdentites, createReferentiel, createSuivi } from '#referentiel'
import { echec, type Instant, jour, type Nir } from '#socle'
import { DOSSIER_LINA, dsnDeLina, FOURNIL, fichier, LINA } from '../personnages/lina-moreau.js'
import { signalementsEnMemoire } from './signalements-memoire.js'

const LE_2 = '2026-09-02T08:00:00.000Z' as Instant

async function baseDe(declares: boolean): Promise<Base> {
  const journal = createJournalMemoire()
  const registre = createRegistreMemoire()
  const { store } = registre
  const contestations = createContestationsMemoire(registre.faits)
  const moyens = { ...registre, journal, contestations, maintenant: () => LE_2 }
  const referentiel = createReferentiel(moyens)
  const dossiers = createDossiersMemoire()
  if (declares) {
    const octets = dsnDeLina({ employeur: FOURNIL, mois: '2026-05', montantNetSocial: 94_010 })
    const options = { profil: 'depot', recuLe: LE_2, jour: jour('2026-09-02') } as const
    await referentiel.ingerer(fichier(octets, 'mai.dsn'), options)
  }
  const allocations = createAllocations({ referentiel, dossiers })
  const suites = createSuites({ referentiel, dossiers, suites: createSuitesMemoire() })
  const accompagnements = createAccompagnements({ store: createAccompagnementsMemoire() })
  const conclusions = { rattraper: async () => 0, attendre: async () => {} }
  const suivi = createSuivi(moyens)
  const identites = createIdentites(moyens)
  const ancrage = createAncrageMemoire(journal, () => LE_2)
  const surveillance = createSurveillanceMemoire()
  const partenaires = createPartenairesMemoire(moyens)
  const purge: Purge = { purger: () => Promise.reject(new Error('sans objet')) }
  const clePersonne = (nir: Nir) => cleDuNir(nir, store)
  const { signalements } = signalementsEnMemoire({
    ...{ referentiel, suivi, journal, cleDe: clePersonne, maintenant: () => LE_2 },
  })
  const { portefeuille } = partenaires
  const bris = { bris: createBrisDeGlaceMemoire(), portefeuille, journal, surveillance }
  const questions = createQuestionsMemoire()
  const demandesDonnees = createDemandesDonneesMemoire()
  const assistance = createAssistanceMemoire()
  const messages = messagerieDe({
    ...{ ...createMessagesMemoire(), profils: createProfilsMessagesMemoire() },
    ...{ cleDe: clePersonne, facteurs: {}, origine: () => 'http://127.0.0.1' },
  })
  const liens = createLiensIdentiteMemoire()
  const personnes = { questions, demandesDonnees, assistance, liens, messages, clePersonne }
  const acces = { journal, ancrage, surveillance, bris, purge, ...personnes }
  return {
    ...{
      referentiel,
      suivi,
      signalements,
      identites,
      allocations,
      accompagnements,
      suites,
      conclusions,
      etude: {
        list: async () => [],
        listRecentes: async () => [],
        find: async () => undefined,
        findPersonne: async () => undefined,
        decider: async () => echec('inconnue'),
      },
      deces: { declarer: async () => echec('inconnue') },
      dossiers,
      partenaires,
      ...acces,
    },
    fermer: async () => {},
  }
}

async function lancer(base: Base, args: readonly string[], entree = '') {
  let sortie = ''
  const contexte: Contexte = {
    ecrire: async (texte) => {
      sortie += texte
    },
    dire: () => {},
    async *lireEntree() {
      yield Buffer.from(entree)
    },
    maintenant: () => LE_2,
    aujourdhui: () => jour('2026-09-02'),
    listSources: () => ({ sources: [], refus: [] }),
    ouvrirBase: async () => base,
  }
  const commande = await COMMANDES.parcours!()
  const code = await commande.executer(args, contexte)
  return { code, sortie }
}

const FAUTIFS = [
  { titre: 'un NIR trop court', args: ['--nir', '123', '--mois', '2026-09'] },
  { titre: 'une clé fausse', args: ['--nir', `${LINA}00`, '--mois', '2026-09'] },
  { titre: 'un mois impossible', args: ['--nir', LINA, '--mois', '2026-13'] },
  { titre: 'un mois d’avant la loi connue', args: ['--nir', LINA, '--mois', '2015-12'] },
  { titre: 'un mois trop lointain', args: ['--nir', LINA, '--mois', '9999-12'] },
  { titre: 'aucun NIR', args: ['--mois', '2026-09'] },
]

for (const { titre, args } of FAUTIFS) {
  test(`parcours : ${titre} est un mauvais usage`, async () => {
    await assert.rejects(lancer(await baseDe(false), args), UsageFautif)
  })
}

test('parcours : une personne inconnue donne 1, et un objet de même forme', async () => {
  const args = ['--nir', '-', '--mois', '2026-09', '--json']
  const { code, sortie } = await lancer(await baseDe(false), args, LINA)
  assert.equal(code, 1)
  assert.equal(JSON.parse(sortie).personne, null)
})

test('parcours : du natif à la lettre, sans NIR, lu au journal', async () => {
  const base = await baseDe(true)
  await base.dossiers.enregistrer([DOSSIER_LINA])
  const args = ['--nir', LINA, '--mois', '2026-10']
  const json = await lancer(base, [...args, '--json'])
  assert.equal(json.code, 0)
  const p = JSON.parse(json.sortie)
  const cles = ['personne', 'mois', 'natif', 'ressources', 'revisions', 'declaration']
  assert.deepEqual(Object.keys(p), [...cles, 'droits', 'explication', 'notification'])
  assert.equal(p.declaration.moisExamen, '2026-09')
  assert.equal(p.declaration.foyerSuppose, false)
  const montants = p.natif[0].rubriques.filter((r: { code: string }) => /58\.004$/.test(r.code))
  assert.deepEqual(
    montants.map((r: { valeur: string }) => r.valeur),
    ['940.10'],
  )
  const mots = await lancer(base, args)
  assert.ok(mots.sortie.includes('LE FOURNIL DU PORT'))
  for (const { sortie } of [json, mots]) assert.ok(!sortie.includes(LINA))
  assert.ok((await base.journal.verifier()).entrees >= 4)
})

test('parcours : sans dossier, le foyer est supposé et c’est dit', async () => {
  const { sortie } = await lancer(await baseDe(true), ['--nir', LINA, '--mois', '2026-09'])
  assert.ok(sortie.includes('Aucun dossier n’est connu'))
})
