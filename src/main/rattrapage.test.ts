import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as attendre } from 'node:timers/promises'
import { type Instant, jour } from '#socle'
import { rattraperEnContinu } from './rattrapage.js'

const TEMPS = {
  maintenant: () => '2026-11-22T10:00:00.000Z' as Instant,
  aujourdhui: () => jour('2026-11-12'),
}

async function jusqua(fait: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !fait(); i++) await attendre(5)
}

test('un passage qui échoue n’arrête ni l’autre ni les suivants', async () => {
  const passages: string[] = []
  const arreter = rattraperEnContinu(
    {
      allocations: {
        async rattraper(quand) {
          passages.push(`envois ${quand}`)
          throw new Error('essai')
        },
      },
      conclusions: {
        async rattraper(signature) {
          passages.push(`réponses ${signature.jour}`)
          return 0
        },
      },
    },
    TEMPS,
    { depart: 0, repos: 1 },
  )
  await jusqua(() => passages.length >= 4)
  await arreter()
  const un = ['envois 2026-11-22T10:00:00.000Z', 'réponses 2026-11-12']
  assert.deepEqual(passages.slice(0, 4), [...un, ...un])
})

test('l’arrêt attend la fin du passage, et rien ne suit', async () => {
  let [commences, finis] = [0, 0]
  const arreter = rattraperEnContinu(
    {
      allocations: {
        async rattraper() {
          commences++
          await attendre(30)
          finis++
          return 0
        },
      },
      conclusions: { rattraper: async () => 0 },
    },
    TEMPS,
    { depart: 0, repos: 1 },
  )
  await jusqua(() => commences === 1)
  assert.equal(finis, 0)
  await arreter()
  assert.equal(finis, 1)
  await attendre(20)
  assert.equal(commences, 1)
})

const PASSAGES = [
  { titre: 'rien ne reste : un repos entier', reste: false, charge: 0, attendu: 1 },
  { titre: 'du retard, le serveur est libre : aussitôt', reste: true, charge: 0.1, attendu: 4 },
  {
    titre: 'du retard, des pages sont servies : un repos entier',
    reste: true,
    charge: 0.6,
    attendu: 1,
  },
] as const

for (const { titre, reste, charge, attendu } of PASSAGES) {
  test(`cadence du rattrapage, ${titre}`, async () => {
    let passages = 0
    let ecoutes = 0
    const arreter = rattraperEnContinu(
      {
        allocations: {
          async rattraper() {
            passages++
            return 0
          },
          resteARattraper: () => reste && passages < 4,
        },
        conclusions: { rattraper: async () => 0 },
      },
      TEMPS,
      {
        ...{ depart: 0, repos: 600, ecoute: 1 },
        charge: () => {
          ecoutes++
          return charge
        },
      },
    )
    await jusqua(() => passages >= attendu)
    await attendre(60)
    assert.equal(passages, attendu)
    assert.equal(ecoutes > 0, reste)
    await arreter()
  })
}
