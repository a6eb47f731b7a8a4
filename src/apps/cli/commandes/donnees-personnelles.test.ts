import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDemandesDonneesMemoire } from '#adapters/memory'
import type { Contexte } from '#apps/cli'
import { type Instant, nirFictif } from '#socle'
import { commande } from './donnees-personnelles.js'

const LE_1 = '2026-06-01T08:00:00.000Z' as Instant

async function atelier() {
  const demandesDonnees = createDemandesDonneesMemoire()
  const demande = { recu: 'D-1', genre: 'limitation', faiteLe: LE_1, texte: 'Gelez mai.' } as const
  const lancer = async (args: readonly string[], entree = '') => {
    let [sortie, dit] = ['', '']
    const contexte = {
      ecrire: async (texte: string) => {
        sortie += texte
      },
      dire: (texte: string) => {
        dit += texte
      },
      async *lireEntree() {
        yield Buffer.from(entree)
      },
      maintenant: () => LE_1,
      ouvrirBase: async () => ({ demandesDonnees, fermer: async () => {} }),
    } as unknown as Contexte
    return { code: await commande.executer(args, contexte), sortie, dit }
  }
  return { demandesDonnees, demande, lancer }
}

const nir = nirFictif({
  ...{ sexe: 2, annee: 91, moisNaissance: 3, departement: '59', commune: 951, ordre: 7 },
})

const FAUTIFS: readonly (readonly [readonly string[], string, RegExp])[] = [
  [[], '', /Dites ce qu’il faut faire/],
  [['demandes', 'D-1'], '', /Dites ce qu’il faut faire/],
  [['repondre'], '', /Dites ce qu’il faut faire/],
  [['repondre', 'D-1'], '  ', /attendue sur l’entrée/],
  [['repondre', 'D-1'], `Votre numéro ${nir} est connu.`, /numéro de sécurité sociale/],
]

for (const [args, entree, attendu] of FAUTIFS) {
  test(`donnees-personnelles ${args.join(' ')} : refusé`, async () => {
    const { lancer } = await atelier()
    await assert.rejects(lancer(args, entree), attendu)
  })
}

test('donnees-personnelles : une demande, sa réponse, une seule fois', async () => {
  const { demandesDonnees, demande, lancer } = await atelier()
  assert.match((await lancer(['demandes'])).dit, /Aucune demande/)
  await demandesDonnees.deposer('p1', demande)
  const { sortie } = await lancer(['demandes', '--json'])
  assert.deepEqual(JSON.parse(sortie), demande)
  assert.match((await lancer(['demandes'])).sortie, /D-1 {2}limitation.*\n {2}« Gelez mai\. »/)
  assert.equal((await lancer(['repondre', 'D-1'], 'C’est fait.')).code, 0)
  const seconde = await lancer(['repondre', 'D-1'], 'Encore.')
  assert.equal(seconde.code, 1)
  assert.match(seconde.dit, /Aucune demande n’attend/)
  assert.equal((await demandesDonnees.listForPersonne('p1'))[0]?.reponse, 'C’est fait.')
})
