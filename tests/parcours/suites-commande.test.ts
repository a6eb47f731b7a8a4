import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Base, COMMANDES, type Contexte } from '#apps/cli'
import { jour, mois } from '#socle'
import { DOSSIER, instant, ouvrirMonde } from './monde-suites.js'

const LE_12 = jour('2026-11-12')

test('suites --json : des lignes pour une machine ; « aucune » se dit ailleurs', async () => {
  const monde = await ouvrirMonde()
  await monde.declarer({ '2026-05': 150_000, '2026-06': 150_000, '2026-07': 150_000 })
  await monde.envoyer(mois('2026-09'), jour('2026-08-25'), { '2026-06': 60_000 })
  await monde.conclure(jour('2026-11-10'), null)
  const { suites, dossiers } = monde
  const base = { suites, dossiers, fermer: async () => {} } as unknown as Base
  const lancer = async (...args: string[]) => {
    const dit = { sortie: '', ailleurs: '' }
    const contexte = {
      ecrire: async (t: string) => {
        dit.sortie += t
      },
      dire: (t: string) => {
        dit.ailleurs += t
      },
      maintenant: () => instant('2026-11-12'),
      aujourdhui: () => LE_12,
      ouvrirBase: async () => base,
    } as unknown as Contexte
    const commande = await COMMANDES.suites!()
    assert.equal(await commande.executer(args, contexte), 0)
    return dit
  }
  assert.deepEqual(await lancer(), { sortie: '', ailleurs: 'Aucune demande sans réponse.' })
  const [indu] = (await suites.lire(DOSSIER, LE_12)).suites
  const reference = indu!.reference
  const lu = JSON.parse((await lancer('montrer', 'D1', '--par', 'agent-4', '--json')).sortie)
  assert.deepEqual(
    [lu.dossier, lu.suites[0].reference, lu.suites[0].montant, lu.suites[0].demandes],
    ['D1', reference, indu!.montant, []],
  )
  assert.ok(lu.versements.length > 0)
  const acte = {
    genre: 'demander-remise',
    texte: 'Mes charges.',
    issue: null,
    montant: null,
  } as const
  const signature = { quand: instant('2026-11-12'), jour: LE_12 }
  const qui = { ...signature, role: 'personne', auteur: 'personne' } as const
  assert.equal((await suites.agir({ dossier: DOSSIER, reference }, acte, qui)).ok, true)
  const ligne = JSON.parse((await lancer('lister', '--json')).sortie)
  assert.deepEqual(
    [ligne.reference, ligne.dossier, ligne.demande, ligne.jour],
    [reference, 'D1', 'demander-remise', '2026-11-12'],
  )
})
