import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, mois } from '#socle'
import { LINA } from '../personnages/lina-moreau.js'
import { ENTETES, type Monde, ouvrirMonde, RECHERCHE } from './monde-partenaires.js'

const ACCES = {
  ...{ organisme: 'operateur', agent: 'cellule', dossier: null },
  finalite: 'exploitation',
} as const

async function lire(monde: Monde, jeton: string, vuLe?: string) {
  const reponse = await monde.demander({
    ...{ method: 'POST', url: '/api/v1/ressources-mensuelles/recherche', jeton, headers: ENTETES },
    payload: vuLe === undefined ? RECHERCHE : { ...RECHERCHE, vuLe },
  })
  const { lignes, completude } = reponse.json()
  const ligne = lignes.find((l: { mois: string }) => l.mois === '2026-08')
  const etat = completude.find((m: { mois: string }) => m.mois === '2026-08').etat
  return [ligne.montantNetSocial, ligne.contestee, ligne.montantRetenu, etat]
}

async function evenements(monde: Monde, jeton: string, apres = '') {
  const reponse = await monde.demander({
    url: `/api/v1/evenements?apres=${apres}`,
    ...{ jeton, headers: ENTETES },
  })
  return reponse.json()
}

test('contestation : signalée, retenue, dite aux partenaires, levée, revue', async () => {
  const monde = await ouvrirMonde()
  const jeton = await monde.jeton()
  assert.deepEqual(await lire(monde, jeton), [94_010, false, undefined, 'complet'])
  const fenetre = { nir: LINA, de: mois('2026-08'), a: mois('2026-08') }
  const { lignes } = await monde.referentiel.lireRessources(fenetre, ACCES)
  const ligne = lignes[0]!.id
  monde.avancer(60_000)
  const avant = monde.maintenant()
  monde.avancer(1_000)
  const demande = { nir: LINA, ligne, reference: 'S-2026-1', montantRetenu: centimes(80_000) }
  assert.ok((await monde.suivi.contester(demande, ACCES)).ok)
  const contestee = [94_010, true, 80_000, 'conteste']
  assert.deepEqual(await lire(monde, jeton), contestee)
  const premiere = await evenements(monde, jeton)
  const dits = (page: { evenements: Record<string, unknown>[] }) =>
    page.evenements.map((e) => [e.type, e.dossier, e.reference, e.mois])
  assert.deepEqual(dits(premiere), [['contestee', '0001234', 'P1', '2026-08']])
  const pendant = monde.maintenant()
  monde.avancer(60_000)
  const conclusion = { ...demande, montantRetenu: null, suite: 'non-fondee' } as const
  assert.ok((await monde.suivi.conclure(conclusion, ACCES)).ok)
  assert.deepEqual(await lire(monde, jeton), [94_010, false, null, 'complet'])
  const suite = await evenements(monde, jeton, premiere.suivant)
  assert.deepEqual(dits(suite), [['conclusion', '0001234', 'P1', '2026-08']])
  assert.deepEqual((await evenements(monde, jeton)).evenements, [
    ...premiere.evenements,
    ...suite.evenements,
  ])
  assert.deepEqual(await lire(monde, jeton, pendant), contestee)
  assert.deepEqual(await lire(monde, jeton, avant), [94_010, false, undefined, 'complet'])
})
