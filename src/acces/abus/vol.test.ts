import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type AccesGarde,
  createGarde,
  type Garde,
  POLITIQUE,
  quotaJour,
  type SurveillanceStore,
  seuilsApplication,
} from '#acces'
import { createSurveillanceMemoire } from '#adapters/memory'
import { type Instant, instantDepuis } from '#socle'

/** `npm run prouver:vol` asks for more. */
const VOLS = Number(process.env.ALASOURCE_VOLS || 40)
const DEBUT = Date.parse('2026-06-01T09:00:00.000Z')
const PORTEFEUILLE = 100_000
const personne = (n: number): string => String(n).padStart(32, '0')

function acces(ms: number, autre: Partial<AccesGarde> = {}): AccesGarde {
  return {
    organisme: 'caf-330',
    agent: 'gestionnaire-7',
    finalite: 'rsa',
    dossier: 'D-1',
    application: 'caf-330-nationale',
    portefeuille: PORTEFEUILLE,
    quand: instantDepuis(DEBUT + ms),
    ...autre,
  }
}

interface Voleur {
  readonly titre: string
  /** Milliseconds between two requests, persons of each, agents whose name is used in turn. */
  readonly pasMs: number
  readonly lot: number
  readonly agents: number
  readonly finalites: readonly AccesGarde['finalite'][]
  readonly processus: number
  /** Most persons that may leave before the cut. */
  readonly maximum: number
}

interface Butin {
  readonly personnes: number
  /** Seconds between the first read and the cut. */
  readonly secondes: number
}

/** Reads new persons until it is stopped, or for an hour. */
async function voler(store: SurveillanceStore, v: Voleur): Promise<Butin> {
  const gardes: Garde[] = Array.from({ length: v.processus }, () => createGarde({ store }))
  let personnes = 0
  for (let tour = 0; tour * v.pasMs < 3_600_000; tour += 1) {
    const demande = acces(tour * v.pasMs, {
      agent: `gestionnaire-${tour % v.agents}`,
      finalite: v.finalites[tour % v.finalites.length]!,
    })
    const lot = Array.from({ length: v.lot }, (_, i) => personne(personnes + i))
    const verdict = await gardes[tour % v.processus]!.garder(demande, lot)
    if (verdict.etat === 'arrete') return { personnes, secondes: (tour * v.pasMs) / 1000 }
    personnes += v.lot
  }
  return { personnes, secondes: 3600 }
}

const PAR_MILLE = PORTEFEUILLE / 1000

const VOLEURS: readonly Voleur[] = [
  {
    titre: 'un agent, dix personnes par seconde',
    ...{ pasMs: 100, lot: 1, agents: 1, finalites: ['rsa'], processus: 1, maximum: 50 },
  },
  {
    titre: 'un agent, une personne toutes les deux secondes',
    ...{ pasMs: 2000, lot: 1, agents: 1, finalites: ['rsa'], processus: 1, maximum: 50 },
  },
  {
    titre: 'un agent, par lots de sept',
    ...{ pasMs: 500, lot: 7, agents: 1, finalites: ['rsa'], processus: 1, maximum: 50 },
  },
  {
    titre: 'un agent, servi par quatre processus',
    ...{ pasMs: 50, lot: 1, agents: 1, finalites: ['rsa'], processus: 4, maximum: 50 },
  },
  {
    titre: 'un partenaire, cinq cents noms d’agents',
    ...{ pasMs: 20, lot: 1, agents: 500, finalites: ['rsa'], processus: 1, maximum: PAR_MILLE },
  },
  {
    titre: 'un partenaire, deux finalités et quatre processus',
    ...{ pasMs: 10, lot: 3, agents: 500, finalites: ['rsa', 'prime-activite'] },
    ...{ processus: 4, maximum: PAR_MILLE },
  },
]

for (const voleur of VOLEURS) {
  test(`vol : ${voleur.titre} : coupé à temps`, async () => {
    const store = createSurveillanceMemoire()
    const { personnes, secondes } = await voler(store, voleur)
    assert.ok(personnes <= voleur.maximum, `${personnes} personnes lues`)
    assert.ok(secondes <= 60, `coupé après ${secondes} s`)
    const [alerte] = await store.listAlertes(1)
    assert.equal(alerte?.motif, 'volume-inhabituel')
    const etat = await store.lireEtat(acces(0).quand)
    assert.equal(etat.suspensions.length, 1)
  })
}

test(`vol : ${VOLS} voleurs au hasard, aucun n’emporte plus que permis`, async () => {
  let etat = 11
  const tirer = (n: number): number => {
    etat = (Math.imul(etat, 1_103_515_245) + 12_345) & 0x7fffffff
    return (etat >>> 8) % n
  }
  for (let n = 0; n < VOLS; n += 1) {
    const agents = tirer(2) === 0 ? 1 : 200 + tirer(800)
    const voleur: Voleur = {
      titre: '',
      pasMs: 5 + tirer(400),
      lot: 1 + tirer(5),
      agents,
      finalites: ['rsa', 'prime-activite'],
      processus: 1 + tirer(4),
      maximum: agents === 1 ? 50 : PAR_MILLE,
    }
    const { personnes, secondes } = await voler(createSurveillanceMemoire(), voleur)
    assert.ok(personnes <= voleur.maximum, `${personnes} : ${JSON.stringify(voleur)}`)
    assert.ok(secondes <= 60, `${secondes} s : ${JSON.stringify(voleur)}`)
  }
})

test('vol : un voleur lent est borné par l’heure puis par le jour, et vu', async () => {
  const store = createSurveillanceMemoire()
  const garde = createGarde({ store })
  let lues = 0
  for (let tour = 0; tour < 400; tour += 1) {
    const verdict = await garde.garder(acces(tour * 100_000), [personne(tour)])
    if (verdict.etat === 'permis') lues += 1
    else assert.equal(verdict.motif, 'quota')
  }
  assert.equal(lues, POLITIQUE.agent.jour)
  assert.equal((await store.listAlertes(9)).map((a) => a.motif).join(), 'quota-depasse')
})

test('hors portefeuille : trois essais arrêtent l’agent, dix l’application', async () => {
  const store = createSurveillanceMemoire()
  const garde = createGarde({ store })
  const etat = async (a: AccesGarde) => (await garde.garder(a, [personne(1)])).etat
  const essai = (ms: number, agent: string) =>
    garde.horsPortefeuille(acces(ms, { agent }), [personne(ms)])
  await essai(0, 'a')
  await essai(1, 'a')
  assert.equal(await etat(acces(2, { agent: 'a' })), 'permis')
  await essai(3, 'a')
  assert.equal(await etat(acces(4, { agent: 'a' })), 'arrete')
  assert.equal(await etat(acces(4, { agent: 'b' })), 'permis')
  for (let n = 3; n < 10; n += 1) await essai(1000 + n, `autre-${n}`)
  assert.equal(await etat(acces(2000, { agent: 'b' })), 'arrete')
})

test('leurre : la première demande alerte et arrête tout, même hors portefeuille', async () => {
  for (const methode of ['garder', 'horsPortefeuille'] as const) {
    const store = createSurveillanceMemoire()
    const garde = createGarde({ store })
    await store.ajouterLeurres([personne(99)], acces(0).quand)
    await garde[methode](acces(0), [personne(1), personne(99)])
    assert.deepEqual(
      new Set((await store.listAlertes(9)).map((a) => a.motif)),
      new Set(['leurre-lu']),
    )
    assert.deepEqual(await garde.garder(acces(1, { agent: 'autre' }), [personne(1)]), {
      etat: 'arrete',
      motif: 'suspension',
      reessayerDans: null,
    })
  }
})

test('une suspension faite ailleurs est connue en une seconde, sa levée aussi', async () => {
  const store = createSurveillanceMemoire()
  const garde = createGarde({ store })
  assert.equal((await garde.garder(acces(0), [personne(1)])).etat, 'permis')
  const cible = 'agent:caf-330/gestionnaire-7'
  await store.suspendre({ cible, depuis: acces(0).quand, motif: 'leurre-lu' })
  assert.equal((await garde.garder(acces(1000), [personne(1)])).etat, 'arrete')
  await store.lever(cible, ['responsable-1', 'responsable-2'], acces(1500).quand)
  assert.equal((await garde.garder(acces(2000), [personne(1)])).etat, 'permis')
})

test('une demande qui ne peut pas tenir n’obtient rien et ne suspend personne', async () => {
  const store = createSurveillanceMemoire()
  const garde = createGarde({ store })
  const lot = Array.from({ length: 101 }, (_, n) => personne(n))
  assert.deepEqual(await garde.garder(acces(0), lot), {
    etat: 'arrete',
    motif: 'quota',
    reessayerDans: null,
  })
  assert.equal((await garde.garder(acces(1), [personne(1)])).etat, 'permis')
})

test('une campagne annoncée lit par lots jusqu’à son nombre, dans ses heures', async () => {
  const store = createSurveillanceMemoire()
  const garde = createGarde({ store })
  const [de, a] = [acces(0).quand, acces(60_000).quand] as [Instant, Instant]
  await store.annoncer({
    ...{ id: 'nuit', application: 'caf-330-nationale', finalite: 'rsa', de, a },
    ...{ personnesParJour: 1_000, annonceePar: 'r1', confirmeePar: 'r2' },
  })
  const lot = (n: number) => Array.from({ length: 100 }, (_, i) => personne(n * 100 + i))
  for (let n = 0; n < 10; n += 1) {
    assert.equal((await garde.garder(acces(n * 10), lot(n))).etat, 'permis')
  }
  assert.equal((await garde.garder(acces(200), lot(11))).etat, 'arrete')
  assert.equal(
    (await garde.garder(acces(300, { finalite: 'prime-activite' }), lot(1))).etat,
    'arrete',
  )
  assert.equal((await garde.garder(acces(60_000), lot(1))).etat, 'arrete')
})

test('une journée honnête de quatre cents agents n’arrête personne', async () => {
  const store = createSurveillanceMemoire()
  const garde = createGarde({ store })
  const [agents, chacun, journee] = [400, 25, 7 * 3_600_000]
  for (let n = 0; n < agents * chacun; n += 1) {
    const demande = acces(Math.floor((n * journee) / (agents * chacun)), {
      agent: `gestionnaire-${n % agents}`,
      portefeuille: 200_000,
    })
    const lues = [personne(n), personne(n - 1)]
    const verdict = await garde.garder(demande, n % 7 === 0 ? [personne(n)] : lues)
    assert.equal(verdict.etat, 'permis', `au ${n}e`)
  }
  assert.deepEqual(await store.listAlertes(1), [])
})

test('quota et seuils : parts du portefeuille, planchers', () => {
  assert.equal(quotaJour(21_000), 3_600)
  assert.equal(quotaJour(1), 1)
  assert.deepEqual(seuilsApplication(1_000_000), { minute: 1_000, heure: 20_000, jour: 171_429 })
  assert.deepEqual(seuilsApplication(10), { minute: 100, heure: 500, jour: 1_000 })
})
