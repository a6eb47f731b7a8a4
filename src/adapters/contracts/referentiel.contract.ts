import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Acces, JournalStore } from '#acces'
import {
  createReferentiel,
  type IndividuNonRattache,
  type RapportIngestion,
  type Referentiel,
  type ReferentielStore,
  type RessourceSourcee,
} from '#referentiel'
import type { Instant, Jour, Mois, Nir } from '#socle'
import { Panne } from '#socle'
import { envoi, nir, paie, SIRET_A, source } from './envoi.contract.js'
import {
  type Arrivee,
  LINA,
  type LigneAttendue,
  NTT_LINA,
  SCENARIOS,
} from './scenarios.contract.js'

/** A base of its own for one test. */
export interface BaseEssai {
  readonly store: ReferentielStore
  readonly journal: JournalStore
  fermer(): Promise<void>
}

export const ACCES: Acces = {
  organisme: 'operateur',
  agent: 'essai',
  finalite: 'exploitation',
  dossier: null,
}
export const MAINTENANT = '2026-06-01T08:00:00.000Z' as Instant
const TOUJOURS = { de: '2020-01' as Mois, a: '2030-12' as Mois }

export function referentielDe(base: BaseEssai): Referentiel {
  return createReferentiel({ ...base, maintenant: () => MAINTENANT })
}

export function recevoir(
  referentiel: Referentiel,
  { octets, recuLe }: Arrivee,
): Promise<RapportIngestion> {
  const options = { profil: 'reception', recuLe, jour: '2026-06-01' as Jour } as const
  return referentiel.ingerer(source(octets), options)
}

/** What a scenario must show of a line, in the names of the contract. */
function montrer(ligne: RessourceSourcee, attendue: LigneAttendue | undefined): LigneAttendue {
  const tout = { ...ligne, siret: ligne.declarant.siret } as Record<string, unknown>
  const cles = Object.keys(attendue ?? tout)
  return Object.fromEntries(cles.map((cle) => [cle, tout[cle]])) as LigneAttendue
}

function motifs(attentes: readonly IndividuNonRattache[]): string[] {
  return attentes.map((a) => a.motif).sort()
}

/** Every fact of contract §2, then what the acts promise, over one adapter. */
export function contratReferentiel(nom: string, ouvrir: () => Promise<BaseEssai>): void {
  const avec = async (essai: (r: Referentiel, base: BaseEssai) => Promise<void>): Promise<void> => {
    const base = await ouvrir()
    try {
      await essai(referentielDe(base), base)
    } finally {
      await base.fermer()
    }
  }
  for (const { titre, arrivees, lignes, attentes } of SCENARIOS) {
    test(`${nom} : ${titre}`, () =>
      avec(async (r) => {
        for (const arrivee of arrivees) {
          const rapport = await recevoir(r, arrivee)
          assert.notEqual(rapport.statut, 'rejete', JSON.stringify(rapport.anomalies))
        }
        const lues = await r.lireRessources({ nir: LINA, ...TOUJOURS }, ACCES)
        assert.equal(lues.personne === null, lignes === null, 'personne connue')
        const montrees = lues.lignes.map((l, i) => montrer(l, lignes?.[i]))
        assert.deepEqual(montrees, lignes ?? [])
        if (attentes) assert.deepEqual(motifs(await r.listNonRattaches(100)), [...attentes])
      }))
  }
  contratActes(nom, avec)
}

type Avec = (essai: (r: Referentiel, base: BaseEssai) => Promise<void>) => Promise<void>

const LE_3 = '2026-02-03T10:00:00.000Z' as Instant
const LE_4 = '2026-02-04T10:00:00.000Z' as Instant

function contratActes(nom: string, avec: Avec): void {
  const paye = {
    octets: envoi({ individus: [{ nir: LINA, versements: [paie('2026-01-30')] }] }),
    recuLe: LE_3,
  }
  const remplace = {
    octets: envoi({
      type: '03',
      ordre: 2,
      individus: [{ nir: LINA, versements: [paie('2026-01-30', 140_000)] }],
    }),
    recuLe: LE_4,
  }
  const lire = (r: Referentiel, vuLe?: Instant) =>
    r.lireRessources({ nir: LINA, ...TOUJOURS, ...(vuLe ? { vuLe } : {}) }, ACCES)

  test(`${nom} : le même fichier deux fois ne change rien`, () =>
    avec(async (r) => {
      assert.equal((await recevoir(r, paye)).lignesRessource, 1)
      const avant = await lire(r)
      const encore = await recevoir(r, { ...paye, recuLe: LE_4 })
      assert.equal(encore.dejaRecu, true)
      assert.equal(encore.lignesRessource, 0)
      assert.deepEqual(await lire(r), avant)
    }))

  test(`${nom} : le même fichier par deux à la fois n’est reçu qu’une fois`, () =>
    avec(async (r) => {
      const rapports = await Promise.all([1, 2, 3, 4].map(() => recevoir(r, paye)))
      assert.equal(rapports.filter((x) => !x.dejaRecu).length, 1)
      assert.equal((await lire(r)).lignes.length, 1)
    }))

  test(`${nom} : « vu le » rend ce qui était connu alors`, () =>
    avec(async (r) => {
      await recevoir(r, remplace)
      await recevoir(r, paye)
      const vues = async (vuLe: string) =>
        (await lire(r, vuLe as Instant)).lignes.map((l) => [l.montantNetSocial, l.revision])
      assert.deepEqual(await vues('2026-02-03T09:59:59.999Z'), [])
      assert.deepEqual(await vues('2026-02-03T10:00:00.000Z'), [[150_000, 0]])
      assert.deepEqual(await vues('2026-02-04T10:00:00.000Z'), [[140_000, 1]])
    }))

  test(`${nom} : le rapport compte lignes, remplacées et non rattachées`, () =>
    avec(async (r) => {
      const compte = ({
        lignesRessource,
        remplacees,
        nonRattachees,
        ecartes,
      }: RapportIngestion) => [...[lignesRessource, remplacees, nonRattachees, ecartes]]
      assert.deepEqual(compte(await recevoir(r, paye)), [1, 0, 0, 0])
      assert.deepEqual(compte(await recevoir(r, remplace)), [1, 1, 0, 0])
      const autres = envoi({
        mois: '2026-02',
        individus: [
          { ntt: NTT_LINA, versements: [paie('2026-02-20'), paie('2026-02-27')] },
          { nir: LINA, nom: 'PETIT', versements: [paie('2026-02-27')] },
          { nir: nir(3), nom: 'SEUL', versements: [paie('2026-02-27')] },
        ],
      })
      assert.deepEqual(compte(await recevoir(r, { octets: autres, recuLe: LE_4 })), [4, 0, 3, 0])
    }))

  test(`${nom} : les révisions d’une ligne, de la plus ancienne à celle en vigueur`, () =>
    avec(async (r) => {
      await recevoir(r, remplace)
      await recevoir(r, paye)
      const [ligne] = (await lire(r)).lignes
      const revisions = await r.listRevisions(LINA, ligne!.id, ACCES)
      assert.deepEqual(
        revisions.map((x) => [x.revision, x.typeDeclaration, x.enVigueur, x.montantNetSocial]),
        [
          [0, '01', false, 150_000],
          [1, '03', true, 140_000],
        ],
      )
      assert.deepEqual(await r.listRevisions(nir(2), ligne!.id, ACCES), [])
    }))

  test(`${nom} : les octets natifs d’un individu, et jamais ceux d’un autre`, () =>
    avec(async (r) => {
      const individus = Array.from({ length: 300 }, (_, i) => ({
        nir: i === 150 ? LINA : nir(100 + i),
        nom: i === 150 ? 'MOREAU' : `NOM${String.fromCharCode(65 + (i % 26))}`,
        versements: [paie('2026-01-30')],
      }))
      const octets = envoi({ individus })
      await recevoir(r, { octets, recuLe: LE_3 })
      const [ligne] = (await lire(r)).lignes
      const natif = await r.findNatif(LINA, ligne!.id, ACCES)
      const texte = Buffer.from(natif!.octets).toString('latin1')
      const entier = Buffer.from(octets).toString('latin1')
      const debut = entier.indexOf(`S21.G00.30.001,'${LINA}'`)
      const fin = entier.indexOf('S21.G00.30.001', debut + 1)
      assert.equal(texte, entier.slice(debut, fin))
      assert.equal(natif!.premiereLigne, entier.slice(0, debut).split('\n').length)
      assert.equal(natif!.norme, 'P26V01')
      assert.equal(await r.findNatif(nir(101), ligne!.id, ACCES), undefined)
    }))

  test(`${nom} : chaque lecture est écrite au journal, sous une clé qui n’est pas le NIR`, () =>
    avec(async (r, { journal }) => {
      await recevoir(r, paye)
      const { personne } = await lire(r)
      const traces = await journal.listForPersonne(personne!.cle, 10)
      assert.equal(traces.length, 1)
      assert.equal(traces[0]!.objet, 'ressources-mensuelles')
      assert.equal(traces[0]!.quand, MAINTENANT)
      assert.ok(!JSON.stringify(traces).includes(LINA))
      assert.deepEqual(await journal.verifier(), { entrees: 1, valide: true })
    }))

  test(`${nom} : journal en panne, aucune donnée ne sort`, () =>
    avec(async (_, base) => {
      const panne = new Panne('disque', 'Le journal ne s’écrit plus.')
      const journal = { ...base.journal, ecrire: () => Promise.reject(panne) }
      const sansJournal = referentielDe({ ...base, journal })
      await recevoir(sansJournal, paye)
      await assert.rejects(lire(sansJournal), panne)
    }))

  test(`${nom} : un fichier refusé ne laisse rien`, () =>
    avec(async (r, { store }) => {
      const octets = new TextEncoder().encode('ceci n’est pas une DSN\n')
      const rapport = await recevoir(r, { octets, recuLe: LE_3 })
      assert.equal(rapport.statut, 'rejete')
      assert.equal((await lire(r)).personne, null)
      assert.deepEqual(await store.listSujetsAExaminer(10, null), [])
    }))

  test(`${nom} : un fichier qui change entre les deux lectures est refusé, et peut revenir`, () =>
    avec(async (r) => {
      // Blank lines at the end say nothing; a file this long is not kept in memory.
      const suite = Buffer.alloc((32 << 20) + 1, '\r\n')
      const lectures = [paye.octets, remplace.octets].map((o) => [o, suite])
      const fichier = { nom: 'change.dsn', lire: () => lectures.shift()! }
      const options = { profil: 'reception', recuLe: LE_3, jour: '2026-06-01' as Jour } as const
      const rapport = await r.ingerer(fichier, options)
      assert.equal(rapport.statut, 'rejete')
      assert.equal(rapport.anomalies[0]!.code, 'fichier-modifie')
      assert.equal((await lire(r)).personne, null)
      assert.equal((await recevoir(r, paye)).dejaRecu, false)
    }))

  test(`${nom} : un petit fichier n’est lu qu’une fois`, () =>
    avec(async (r) => {
      const lectures = [paye.octets]
      const fichier = { nom: 'petit.dsn', lire: () => source(lectures.shift()!).lire() }
      const options = { profil: 'reception', recuLe: LE_3, jour: '2026-06-01' as Jour } as const
      assert.equal((await r.ingerer(fichier, options)).gardes, 1)
      assert.equal(lectures.length, 0)
    }))

  test(`${nom} : l’identifiant d’une ligne ne dit ni le NIR ni le SIRET`, () =>
    avec(async (r) => {
      await recevoir(r, paye)
      const [ligne] = (await lire(r)).lignes
      assert.match(ligne!.id, /^[0-9a-f]{32}$/)
      assert.ok(!ligne!.id.includes(SIRET_A) && !ligne!.id.includes(LINA as Nir))
    }))
}
