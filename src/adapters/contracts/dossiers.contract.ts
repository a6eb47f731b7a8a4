import assert from 'node:assert/strict'
import { test } from 'node:test'
import type {
  Decision,
  DeclarationTrimestrielle,
  DossierAllocataire,
  DossierStore,
} from '#allocations'
import { ecrireNotification, liquider, logementUsuel, membreUsuel } from '#allocations'
import { centimes, type Instant, jour, mois, type Nir } from '#socle'
import { nir } from './envoi.contract.js'

export interface BaseDossiers {
  readonly dossiers: DossierStore
  fermer(): Promise<void>
}

const LE_2 = '2026-09-02T08:00:00.000Z' as Instant
const LE_3 = '2026-09-03T08:00:00.000Z' as Instant

function membre(id: string, role: 'allocataire' | 'enfant', n: Nir | null) {
  return membreUsuel({
    id,
    role,
    nir: n,
    naissance: jour(role === 'enfant' ? '2015-02-01' : '1990-05-12'),
  })
}

function dossier(numero: string, ...personnes: DossierAllocataire['personnes']) {
  return {
    numero,
    organisme: 'caf',
    moisDemande: mois('2026-03'),
    personnes,
    isolementRecent: false,
    logement: logementUsuel('sans-domicile'),
    aideLogement: centimes(0),
  } satisfies DossierAllocataire
}

export const D1: DossierAllocataire = dossier(
  'D1',
  membre('a', 'allocataire', nir(1)),
  membre('b', 'enfant', nir(2)),
)
const D2 = dossier('D2', membre('a', 'allocataire', nir(2)), membre('b', 'enfant', null))

function declaration(dossierNumero: string): DeclarationTrimestrielle {
  return {
    dossier: dossierNumero,
    moisExamen: mois('2026-09'),
    moisReference: [mois('2026-05'), mois('2026-06'), mois('2026-07')],
    moisDroits: [mois('2026-09'), mois('2026-10'), mois('2026-11')],
    etat: 'a-valider',
    lignes: [],
    saisies: [],
    reponses: {},
    prerempliLe: LE_2,
    valideeLe: null,
  }
}

function decision(
  d: DossierAllocataire,
  suite: Pick<DeclarationTrimestrielle, 'version' | 'rang'> = {},
): Decision {
  const valideeLe = suite.version === undefined ? LE_2 : LE_3
  const validee = { ...declaration(d.numero), ...suite, etat: 'validee', valideeLe } as const
  const liquidations = liquider({ dossier: d, declaration: validee, calculeeLe: valideeLe })
  const date = jour('2026-09-02')
  const notification = ecrireNotification({ dossier: d, declaration: validee, liquidations, date })
  return { declaration: validee, liquidations, notification }
}

/** The declaration of a decision, as the store gives it back. */
function rangee({ declaration: d }: Decision, rang: number): DeclarationTrimestrielle {
  return { ...d, rang }
}

/** What every store of dossiers answers. */
export function contratDossiers(nom: string, ouvrir: () => Promise<BaseDossiers>): void {
  const avec = (titre: string, essai: (store: DossierStore) => Promise<void>): void => {
    test(`dossiers, ${nom} : ${titre}`, async () => {
      const base = await ouvrir()
      try {
        await essai(base.dossiers)
      } finally {
        await base.fermer()
      }
    })
  }

  avec('rien de connu : rien de rendu', async (s) => {
    assert.equal(await s.findByNumero('D1'), undefined)
    assert.equal(await s.findByNir(nir(1)), undefined)
    assert.equal(await s.findDeclaration('D1', mois('2026-09')), undefined)
    assert.deepEqual(await s.listLiquidations('D1'), [])
    assert.deepEqual(await s.listNotifications('D1'), [])
    assert.equal(await s.findNotification('D1', 'D1-2026-09'), undefined)
  })

  avec('un dossier se retrouve par numéro et par NIR, tel quel', async (s) => {
    await s.enregistrer([D1])
    assert.deepEqual(await s.findByNumero('D1'), D1)
    assert.deepEqual(await s.findByNir(nir(1)), D1)
    assert.deepEqual(await s.findByNir(nir(2)), D1)
    assert.equal(await s.findByNir(nir(3)), undefined)
  })

  avec('le dossier où la personne est adulte passe avant celui où elle est enfant', async (s) => {
    await s.enregistrer([D1, D2])
    assert.deepEqual(await s.findByNir(nir(2)), D2)
  })

  avec('un dossier enregistré de nouveau prend la place, membres compris', async (s) => {
    await s.enregistrer([D1])
    const seul = dossier('D1', membre('a', 'allocataire', nir(1)))
    await s.enregistrer([seul])
    assert.deepEqual(await s.findByNir(nir(1)), seul)
    assert.equal(await s.findByNir(nir(2)), undefined)
  })

  avec('une déclaration : le dernier état gardé', async (s) => {
    assert.equal(await s.enregistrerDeclaration(declaration('D1')), true)
    const repondue = { ...declaration('D1'), reponses: { autres: false }, rang: 1 }
    assert.equal(await s.enregistrerDeclaration(repondue), true)
    assert.deepEqual(await s.findDeclaration('D1', mois('2026-09')), { ...repondue, rang: 2 })
    assert.equal(await s.findDeclaration('D2', mois('2026-09')), undefined)
  })

  avec('une décision : tout est gardé, étapes du calcul dans leur ordre', async (s) => {
    const d = decision(D1)
    assert.equal(await s.enregistrerDecision(d), true)
    assert.deepEqual(await s.findDeclaration('D1', mois('2026-09')), rangee(d, 1))
    assert.deepEqual(await s.listEnvoyees('D1'), [rangee(d, 1)])
    const gardees = await s.listLiquidations('D1')
    assert.equal(JSON.stringify(gardees), JSON.stringify(d.liquidations))
    assert.deepEqual(await s.findNotification('D1', 'D1-2026-09'), d.notification)
    assert.deepEqual(await s.listNotifications('D1'), [d.notification])
  })

  avec('deux validations au même instant : une seule est gardée', async (s) => {
    const d = decision(D1)
    const gardees = await Promise.all([s.enregistrerDecision(d), s.enregistrerDecision(d)])
    assert.deepEqual([...gardees].sort(), [false, true])
    assert.equal((await s.listLiquidations('D1')).length, 3)
  })

  avec('une déclaration validée ne change plus', async (s) => {
    const d = decision(D1)
    await s.enregistrerDecision(d)
    for (const rang of [0, 1]) {
      const apres = { ...declaration('D1'), reponses: { autres: true }, rang }
      assert.equal(await s.enregistrerDeclaration(apres), false)
    }
    assert.deepEqual(await s.findDeclaration('D1', mois('2026-09')), rangee(d, 1))
  })

  avec('deux onglets : le second qui part du même état est refusé, rien n’est perdu', async (s) => {
    const un = { ...declaration('D1'), reponses: { autres: true } }
    const deux = { ...declaration('D1'), reponses: { autres: false } }
    const gardees = await Promise.all([
      s.enregistrerDeclaration(un),
      s.enregistrerDeclaration(deux),
    ])
    assert.deepEqual([...gardees].sort(), [false, true])
    const gardee = await s.findDeclaration('D1', mois('2026-09'))
    assert.equal(gardee?.rang, 1)
    assert.equal(gardee.reponses.autres, gardees[0])
    assert.equal(await s.enregistrerDecision(decision(D1)), false, 'validée sur un état dépassé')
    assert.deepEqual(await s.listEnvoyees('D1'), [])
  })

  avec('une déclaration envoyée se corrige : nouvelle version, la première reste', async (s) => {
    const d = decision(D1)
    await s.enregistrerDecision(d)
    const brouillon = { ...declaration('D1'), version: 2, rang: 1 }
    assert.equal(await s.enregistrerDeclaration(brouillon), true)
    assert.deepEqual(await s.findDeclaration('D1', mois('2026-09')), { ...brouillon, rang: 2 })
    assert.deepEqual(await s.listEnvoyees('D1'), [rangee(d, 1)])
    const seconde = decision(D1, { version: 2, rang: 2 })
    assert.equal(await s.enregistrerDecision(seconde), true)
    assert.deepEqual(await s.listEnvoyees('D1'), [rangee(d, 1), rangee(seconde, 3)])
    const redite = { ...seconde, declaration: rangee(seconde, 3) }
    assert.equal(await s.enregistrerDecision(redite), false, 'la même version, une seconde fois')
    assert.equal((await s.listLiquidations('D1')).length, 6)
    assert.equal((await s.listNotifications('D1')).length, 2)
  })
}
