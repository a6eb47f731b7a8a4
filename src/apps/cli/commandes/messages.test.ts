import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMessagesMemoire, createProfilsMessagesMemoire } from '#adapters/memory'
import type { Contexte } from '#apps/cli'
import { createMessages, type Facteurs, type IssueRemise } from '#messages'
import { type Instant, type Jour, nirFictif } from '#socle'
import { commande } from './messages.js'

const NIR = nirFictif({
  ...{ sexe: 2, annee: 1990, moisNaissance: 5 },
  ...{ departement: '69', commune: 950, ordre: 1 },
})
const CLE = 'a'.repeat(32)
const QUAND = '2026-11-12T09:00:00.000Z' as Instant
const JOUR = '2026-11-12' as Jour
const ADRESSE = 'lina@example.org'

/** A verified address, one message told; `ouvert`: an e-mail facteur that answers `issue`. */
async function atelier(ouvert: boolean) {
  let issue: IssueRemise = { etat: 'remis' }
  let facteurs: Facteurs = { courriel: async () => issue }
  let tires = 0
  const moyens = {
    ...{ ...createMessagesMemoire(), profils: createProfilsMessagesMemoire(), cleDe: () => CLE },
    ...{ tirer: () => `T${++tires}`, tirerCode: () => '123456', origine: () => 'https://a.fr' },
  }
  const messages = createMessages({ ...moyens, facteurs })
  const contact = { canal: 'courriel', saisi: ADRESSE } as const
  assert.ok((await messages.demanderCode(NIR, contact, QUAND)).ok)
  assert.ok((await messages.confirmerCode(NIR, '123456', { quand: QUAND, jour: JOUR })).ok)
  const fait = { personne: CLE, code: 'N01', fait: 'essai', quand: QUAND, jour: JOUR }
  assert.ok(await messages.annoncer(fait))
  if (!ouvert) facteurs = {}
  const usages: unknown[] = []
  const lancer = async (...args: string[]) => {
    let [sortie, dit] = ['', '']
    const contexte = {
      ecrire: async (texte: string) => {
        sortie += texte
      },
      dire: (texte: string) => {
        dit += texte
      },
      maintenant: () => QUAND,
      ouvrirBase: async (_base: unknown, usage: unknown) => {
        usages.push(usage)
        return { messages: createMessages({ ...moyens, facteurs }), fermer: async () => {} }
      },
    } as unknown as Contexte
    const code = await commande.executer(args, contexte)
    assert.ok(!sortie.includes(ADRESSE) && !sortie.includes(CLE), 'ni adresse ni clé')
    return { code, sortie, dit }
  }
  const repondre = (nouvelle: IssueRemise): void => {
    issue = nouvelle
  }
  return { lancer, usages, repondre }
}

const FAUTIFS: readonly (readonly [readonly string[], RegExp])[] = [
  [['ouvrir'], /Actions connues/],
  [['lister', '--statut', 'perdu'], /--statut : cree/],
  [['lister', '--limite', '0'], /au moins 1/],
  [['relancer'], /Dites quoi relancer/],
  [['relancer', '--tous', '--canal', 'portail'], /--canal : courriel/],
]
for (const [args, attendu] of FAUTIFS) {
  test(`messages ${args.join(' ')} : refusé`, async () => {
    const { lancer } = await atelier(true)
    await assert.rejects(lancer(...args), attendu)
  })
}

test('messages envoyer, aucun canal ouvert : rien n’est touché', async () => {
  const { lancer } = await atelier(false)
  const avant = (await lancer('etat')).sortie
  const { code, dit } = await lancer('envoyer')
  assert.equal(code, 1)
  assert.match(dit, /rien n’a été touché/)
  assert.equal((await lancer('etat')).sortie, avant)
})

test('messages : compter, envoyer, lire l’échec, relancer, envoyer', async () => {
  const { lancer, usages, repondre } = await atelier(true)
  assert.match((await lancer()).sortie, /courriel {2}cree +1\n/)
  repondre({ etat: 'echec-definitif', motif: 'boite-inconnue' })
  assert.match((await lancer('envoyer')).dit, /1 pli traité \(courriel\)/)
  assert.deepEqual(usages, [{ envoyer: false }, { envoyer: true }])
  const liste = await lancer('lister', 'M-T2', '--statut', 'echec-definitif')
  assert.match(liste.sortie, /M-T2 {2}courriel {2}echec-definitif, 1 essai, boite-inconnue\n$/)
  const [pli] = (await lancer('lister', '--json', '--statut', 'echec-definitif')).sortie.split('\n')
  assert.equal(JSON.parse(pli ?? '').motif, 'boite-inconnue')
  assert.equal((await lancer('relancer', '--motif', 'serveur-muet')).code, 1)
  assert.equal((await lancer('relancer', 'M-T2', '--canal', 'courriel')).code, 0)
  repondre({ etat: 'remis' })
  await lancer('envoyer')
  assert.match((await lancer('etat')).sortie, /courriel {2}remis +1\n/)
  assert.match((await lancer('lister', '--statut', 'echec-definitif')).dit, /Aucun pli/)
})
