import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createContestationsMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createReferentielMemoire,
} from '#adapters/memory'
import { type Contexte, UsageFautif } from '#apps/cli'
import { createReferentiel, createSuivi } from '#referentiel'
import type { Instant, Jour } from '#socle'
import { envoi, paie, source } from '../../../adapters/contracts/envoi.contract.js'
import { LINA } from '../../../adapters/contracts/scenarios.contract.js'
import { commande } from './histoire.js'

const LE_3 = '2026-02-03T10:00:00.000Z' as Instant

async function lancer(args: readonly string[], entree = '') {
  const moyens = {
    store: createReferentielMemoire(),
    journal: createJournalMemoire(),
    contestations: createContestationsMemoire(createFaitsMemoire()),
    maintenant: () => LE_3,
  }
  const referentiel = createReferentiel(moyens)
  const octets = envoi({ individus: [{ nir: LINA, versements: [paie('2026-01-30')] }] })
  const options = { profil: 'reception', recuLe: LE_3, jour: '2026-06-01' as Jour } as const
  await referentiel.ingerer(source(octets), options)
  let sortie = ''
  const contexte = {
    ecrire: async (texte: string) => {
      sortie += texte
    },
    dire: () => {},
    async *lireEntree() {
      yield Buffer.from(entree)
    },
    maintenant: () => LE_3,
    aujourdhui: () => '2026-02-10' as Jour,
    ouvrirBase: async () => ({ suivi: createSuivi(moyens), fermer: async () => {} }),
  } as unknown as Contexte
  const code = await commande.executer(args, contexte)
  return { code, sortie }
}

const FAUTIFS = [
  { titre: 'aucun mois', args: ['--nir', LINA] },
  { titre: 'un mois impossible', args: ['--nir', LINA, '--mois', '2026-13'] },
  { titre: 'un NIR trop court', args: ['--nir', '123', '--mois', '2026-01'] },
  {
    titre: 'un instant sans fuseau',
    args: ['--nir', LINA, '--mois', '2026-01', '--vu-le', '2026-02-03'],
  },
]

for (const { titre, args } of FAUTIFS) {
  test(`histoire : ${titre} est un mauvais usage`, async () => {
    await assert.rejects(lancer(args), UsageFautif)
  })
}

test('histoire : en mots, avec le bloc natif, sans NIR', async () => {
  const { code, sortie } = await lancer(['--nir', '-', '--mois', '2026-01', '--natif'], LINA)
  assert.equal(code, 0)
  const texte = sortie.replace(/\u00a0/g, ' ')
  assert.match(texte, /janvier 2026 : tout ce qui est attendu est arrivé/)
  assert.match(texte, /Le 3 février 2026, SOCIÉTÉ 732 a déclaré 1 500,00 €/)
  assert.match(texte, /S21\.G00\.58\.004,'1500\.00'/)
  assert.ok(!sortie.includes(LINA))
})

test('histoire : en JSON, les mêmes clés, personne connue ou pas encore', async () => {
  const args = ['--nir', LINA, '--mois', '2026-01', '--json']
  const connue = JSON.parse((await lancer(args)).sortie)
  const avant = JSON.parse((await lancer([...args, '--vu-le', '2026-02-01T00:00:00Z'])).sortie)
  assert.deepEqual(Object.keys(connue), ['personne', 'mois', 'completude', 'lignes', 'messages'])
  assert.deepEqual(Object.keys(avant), Object.keys(connue))
  assert.equal(avant.personne, null)
  assert.deepEqual(avant.lignes, [])
  const [ligne] = connue.lignes
  assert.deepEqual(ligne.evenements[0].montants, { avant: null, apres: 150_000, retenu: null })
  assert.equal(connue.completude.etat, 'complet')
})
