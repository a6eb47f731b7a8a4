import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type EntreePortefeuille,
  GARDE_OUVERTE,
  type HabilitationStore,
  type JournalStore,
  type MotifLecture,
  type PortefeuilleStore,
  type RegistreHabilitations,
  type Trace,
} from '#acces'
import {
  createReferentiel,
  createRestitution,
  type DemandePartenaire,
  type LectureCondenses,
  type LectureVerrouillee,
  type MoyensRestitution,
  type ReferentielStore,
  type ReponsePartenaire,
} from '#referentiel'
import { type Instant, type Jour, jour, mois, type Ntt, succes } from '#socle'
import { envoi, nir, paie, SIRET_B } from './envoi.contract.js'
import { recevoir } from './referentiel.contract.js'

/** A base of its own for one test, with what partners need. */
export interface BaseRestitution {
  readonly store: ReferentielStore
  readonly journal: JournalStore
  readonly habilitations: HabilitationStore
  readonly portefeuille: PortefeuilleStore
  readonly lectureVerrouillee: LectureVerrouillee
  readonly condenses?: LectureCondenses
  fermer(): Promise<void>
}

export const JOUR_ESSAI = jour('2026-06-02')
const INSTANT = '2026-06-02T09:00:00.000Z' as Instant
const RECU = '2026-02-05T08:00:00.000Z' as Instant

const LINA = nir(1)
const AUTRE = nir(2)
const ABSENTE = nir(3)
const NTT = '2443061841MOREAU1990' as Ntt

export const REGISTRE: RegistreHabilitations = {
  organismes: [
    { code: 'caf', nom: 'Caf d’essai' },
    { code: 'msa', nom: 'MSA d’essai' },
  ],
  habilitations: [
    {
      organisme: 'caf',
      finalite: 'rsa',
      baseLegale: 'essai',
      montants: ['montantNetSocial'],
      fenetres: { examen: { de: -4, a: -2 }, indu: { de: -28, a: 0 } },
      du: jour('2025-03-01'),
      au: null,
    },
    {
      organisme: 'caf',
      finalite: 'aide-logement',
      baseLegale: 'essai',
      montants: ['montantNetFiscal'],
      fenetres: { examen: { de: -13, a: -2 } },
      du: jour('2025-03-01'),
      au: null,
    },
    {
      organisme: 'msa',
      finalite: 'rsa',
      baseLegale: 'essai',
      montants: ['montantNetSocial'],
      fenetres: { examen: { de: -4, a: -2 } },
      du: jour('2025-03-01'),
      au: jour('2026-05-31'),
    },
  ],
  applications: [],
}

/** M is May 2026: the quarter is January to March. */
function entree(base: BaseRestitution, e: Partial<EntreePortefeuille>): EntreePortefeuille {
  return {
    organisme: 'caf',
    dossier: 'D1',
    personne: base.store.indexer(`nir ${LINA}`),
    reference: 'P1',
    lien: 'portefeuille',
    finalites: ['rsa'],
    moisExamen: mois('2026-05'),
    motifs: [],
    du: jour('2026-01-01'),
    au: null,
    ...e,
  }
}

async function peupler(base: BaseRestitution): Promise<void> {
  const referentiel = createReferentiel({ ...base, maintenant: () => INSTANT })
  const lina = { nir: LINA }
  for (const m of ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05']) {
    const individus = [
      { ...lina, versements: [paie(`${m}-28`)] },
      { nir: AUTRE, versements: [paie(`${m}-28`, 99_900)] },
    ]
    await recevoir(referentiel, { octets: envoi({ mois: m, individus }), recuLe: RECU })
  }
  const seulNtt = { ntt: NTT, versements: [paie('2026-01-20', 50_000)] }
  const lien = { nir: LINA, ntt: NTT, versements: [paie('2026-02-20', 60_000)] }
  for (const [m, individu] of [
    ['2026-01', seulNtt],
    ['2026-02', lien],
  ] as const) {
    const octets = envoi({ siret: SIRET_B, mois: m, individus: [individu] })
    await recevoir(referentiel, { octets, recuLe: RECU })
  }
  await base.habilitations.enregistrer(REGISTRE)
  const autre = base.store.indexer(`nir ${AUTRE}`)
  await base.portefeuille.enregistrer([
    entree(base, {}),
    entree(base, { dossier: 'FERME', au: jour('2026-06-01') }),
    entree(base, { dossier: 'FUTUR', du: jour('2026-06-03') }),
    entree(base, { dossier: 'LOGEMENT', finalites: ['aide-logement'] }),
    entree(base, { dossier: 'INDU', motifs: ['indu'] }),
    entree(base, { organisme: 'msa', dossier: 'M1' }),
    entree(base, { organisme: 'msa', dossier: 'M2', personne: autre }),
    entree(base, { dossier: 'FANTOME', personne: base.store.indexer(`nir ${ABSENTE}`) }),
  ])
}

function moyens(base: BaseRestitution, m: Partial<MoyensRestitution> = {}): MoyensRestitution {
  return {
    ...base,
    lecture: base.lectureVerrouillee,
    garde: GARDE_OUVERTE,
    maintenant: () => INSTANT,
    aujourdhui: () => JOUR_ESSAI,
    ...m,
  }
}

interface Cas {
  readonly titre: string
  readonly organisme?: string
  readonly finalite?: 'rsa' | 'aide-logement' | 'c2s'
  readonly demande: Partial<DemandePartenaire>
  /** A refusal, or the amounts of each line by month. */
  readonly attendu: string | readonly string[]
}

const CAS: readonly Cas[] = [
  { titre: 'finalité sans habilitation', finalite: 'c2s', demande: {}, attendu: 'non-habilite' },
  {
    titre: 'habilitation finie la veille',
    organisme: 'msa',
    demande: { dossier: 'M1' },
    attendu: 'non-habilite',
  },
  { titre: 'dossier inconnu', demande: { dossier: 'X' }, attendu: 'hors-portefeuille' },
  { titre: 'dossier fermé', demande: { dossier: 'FERME' }, attendu: 'hors-portefeuille' },
  {
    titre: 'dossier pas encore ouvert',
    demande: { dossier: 'FUTUR' },
    attendu: 'hors-portefeuille',
  },
  {
    titre: 'dossier ouvert pour une autre finalité',
    demande: { dossier: 'LOGEMENT' },
    attendu: 'hors-portefeuille',
  },
  { titre: 'personne d’un autre', demande: { nir: AUTRE }, attendu: 'hors-portefeuille' },
  {
    titre: 'personne inconnue hors portefeuille',
    demande: { nir: ABSENTE },
    attendu: 'hors-portefeuille',
  },
  {
    titre: 'dossier d’un autre organisme',
    demande: { dossier: 'M1' },
    attendu: 'hors-portefeuille',
  },
  {
    titre: 'motif que le dossier n’a pas ouvert',
    demande: { motif: 'indu' },
    attendu: 'motif-non-ouvert',
  },
  {
    titre: 'motif que l’habilitation n’a pas',
    demande: { dossier: 'INDU', motif: 'neutralisation' },
    attendu: 'motif-non-ouvert',
  },
  {
    titre: 'mois hors de la fenêtre',
    demande: { de: mois('2026-05'), a: mois('2026-06') },
    attendu: 'hors-fenetre',
  },
  {
    titre: 'dans le portefeuille, inconnue du référentiel',
    demande: { dossier: 'FANTOME', nir: ABSENTE },
    attendu: 'introuvable',
  },
  {
    titre: 'nom différent',
    demande: { traits: { nom: 'MORAND', dateNaissance: jour('1990-05-12') } },
    attendu: 'introuvable',
  },
  {
    titre: 'jour de naissance différent',
    demande: { traits: { nom: 'MOREAU', dateNaissance: jour('1990-05-13') } },
    attendu: 'introuvable',
  },
  {
    titre: 'avant que rien ne soit reçu',
    demande: { vuLe: '2026-02-05T07:59:59.999Z' as Instant },
    attendu: 'introuvable',
  },
  {
    titre: 'RSA : M-4 à M-2, montant net social, NTT joint compris',
    demande: { de: mois('2020-01'), a: mois('2030-12') },
    attendu: [
      '2026-01 social 50000',
      '2026-01 social 150000',
      '2026-02 social 60000',
      '2026-02 social 150000',
      '2026-03 social 150000',
    ],
  },
  {
    titre: 'aide au logement : montant net fiscal, depuis M-13',
    finalite: 'aide-logement',
    demande: { dossier: 'LOGEMENT', de: mois('2025-12'), a: mois('2025-12') },
    attendu: ['2025-12 fiscal 160000'],
  },
  {
    titre: 'indu ouvert par le dossier : jusqu’au mois d’examen',
    demande: { dossier: 'INDU', motif: 'indu', de: mois('2026-04'), a: mois('2026-05') },
    attendu: ['2026-04 social 150000', '2026-05 social 150000'],
  },
]

function demandeDe(demande: Partial<DemandePartenaire>): DemandePartenaire {
  return {
    dossier: 'D1',
    nir: LINA,
    traits: { nom: 'Moreau', dateNaissance: jour('1990-05-12') },
    de: mois('2026-01'),
    a: mois('2026-03'),
    motif: 'examen' as MotifLecture,
    ...demande,
  }
}

function montrer(reponse: ReponsePartenaire | undefined): string | readonly string[] {
  if (reponse === undefined) return 'arrêt'
  if (reponse.etat === 'refusee') return reponse.raison
  return reponse.lignes.map((l) => {
    const { mois: m, montantNetSocial: social, montantNetFiscal: fiscal } = l
    assert.equal('montantNetVerse' in l, false, 'aucun profil n’ouvre le net versé')
    return social === undefined ? `${m} fiscal ${fiscal}` : `${m} social ${social}`
  })
}

type Ouvrir = () => Promise<BaseRestitution>

/** What any base promises to partners, whatever keeps it. */
export function contratRestitution(nom: string, ouvrir: Ouvrir): void {
  const avec = async (essai: (base: BaseRestitution) => Promise<void>): Promise<void> => {
    const base = await ouvrir()
    try {
      await peupler(base)
      await essai(base)
    } finally {
      await base.fermer()
    }
  }
  const appelDe = ({ organisme = 'caf', finalite = 'rsa' }: Partial<Cas>) => ({
    ...{ organisme, finalite, application: 'essai', agent: 'batch' },
  })

  test(`${nom} : restitution, un à un et en lot`, () =>
    avec(async (base) => {
      const restitution = createRestitution(moyens(base))
      for (const cas of CAS) {
        const lu = await restitution.lire(appelDe(cas), [demandeDe(cas.demande)])
        assert.deepEqual(montrer(lu.ok ? lu.valeur[0] : undefined), cas.attendu, cas.titre)
      }
      const ensemble = CAS.filter((c) => c.organisme === undefined && c.finalite === undefined)
      const lot = await restitution.lire(
        appelDe({}),
        ensemble.map((c) => demandeDe(c.demande)),
      )
      assert.ok(lot.ok)
      const obtenus = lot.valeur.map(montrer)
      assert.deepEqual(
        obtenus,
        ensemble.map((c) => c.attendu),
      )
    }))

  test(`${nom} : le second verrou tient seul, contrôles de l’application éteints`, () =>
    avec(async (base) => {
      const toujours: MoyensRestitution['politique'] = (_droits, { de, a }) =>
        succes({ fenetre: { de, a }, montants: ['montantNetSocial', 'montantNetFiscal'] })
      const restitution = createRestitution(moyens(base, { politique: toujours }))
      const fermes = new Set(['non-habilite', 'hors-portefeuille', 'introuvable'])
      for (const cas of CAS) {
        const lu = await restitution.lire(appelDe(cas), [demandeDe(cas.demande)])
        const obtenu = montrer(lu.ok ? lu.valeur[0] : undefined)
        // Two openings of the first lock are no concern of the second: it knows months and persons.
        if (fermes.has(String(cas.attendu))) assert.equal(obtenu, 'introuvable', cas.titre)
        if (cas.attendu === 'hors-fenetre') assert.deepEqual(obtenu, [], cas.titre)
      }
    }))

  test(`${nom} : chaque réponse est au journal avant de partir, refus compris`, () =>
    avec(async (base) => {
      const ecrites: Trace[] = []
      const journal: JournalStore = {
        ...base.journal,
        async ecrire(traces) {
          ecrites.push(...traces)
        },
      }
      const restitution = createRestitution(moyens(base, { journal }))
      const demandes = [demandeDe({}), demandeDe({ nir: AUTRE })]
      await restitution.lire(appelDe({}), demandes)
      assert.deepEqual(
        ecrites.map((t) => [t.objet, t.dossier, t.de, t.a, t.organisme, t.finalite]).sort(),
        [
          ['refus', 'D1', '2026-01', '2026-03', 'caf', 'rsa'],
          ['ressources-mensuelles', 'D1', '2026-01', '2026-03', 'caf', 'rsa'],
        ],
      )
      const panne = { ...journal, ecrire: () => Promise.reject(new Error('journal fermé')) }
      const sourde = createRestitution(moyens(base, { journal: panne }))
      await assert.rejects(sourde.lire(appelDe({}), demandes), /journal fermé/)
    }))

  test(`${nom} : la garde arrête tout, et rien n’est lu`, () =>
    avec(async (base) => {
      const dehors: string[] = []
      const restitution = createRestitution(
        moyens(base, {
          garde: {
            garder: async () => ({ etat: 'arrete', motif: 'quota', reessayerDans: 60 }),
            horsPortefeuille: async (_acces, personnes) => void dehors.push(...personnes),
          },
          lecture: { lireSousVerrou: () => Promise.reject(new Error('lu malgré la garde')) },
        }),
      )
      const lu = await restitution.lire(appelDe({}), [demandeDe({}), demandeDe({ nir: AUTRE })])
      assert.deepEqual(lu, {
        ok: false,
        erreur: { etat: 'arrete', motif: 'quota', reessayerDans: 60 },
      })
      assert.deepEqual(dehors, [base.store.indexer(`nir ${AUTRE}`)])
    }))

  test(`${nom} : habilitations remplacées par organisme, applications arrêtées`, () =>
    avec(async (base) => {
      const application = {
        ...{ id: 'caf-nuit', organisme: 'caf', cles: [{ kty: 'EC' }], active: true },
        ...{ certificatExige: false, demandesParMinute: 60 },
      }
      const caf = REGISTRE.organismes.slice(0, 1)
      const seule = { organismes: caf, habilitations: [], applications: [application] }
      await base.habilitations.enregistrer(seule)
      const lu = await base.habilitations.lire()
      assert.deepEqual(lu.applications, [application])
      assert.deepEqual(
        lu.habilitations.map((h) => h.organisme),
        ['msa'],
      )
      assert.deepEqual(lu.organismes, REGISTRE.organismes)
      assert.equal(await base.habilitations.desactiver('inconnue'), false)
      assert.equal(await base.habilitations.desactiver('caf-nuit'), true)
      assert.equal((await base.habilitations.lire()).applications[0]?.active, false)
      await base.habilitations.enregistrer({ ...seule, applications: [] })
      assert.equal((await base.habilitations.lire()).applications[0]?.active, false)
    }))

  test(`${nom} : le portefeuille compte les personnes ouvertes d’une finalité`, () =>
    avec(async ({ portefeuille }) => {
      const ce = JOUR_ESSAI
      assert.equal(await portefeuille.compter('caf', 'rsa', ce), 2)
      assert.equal(await portefeuille.compter('msa', 'rsa', ce), 2)
      assert.equal(await portefeuille.compter('caf', 'c2s', ce), 0)
      assert.equal(await portefeuille.compter('caf', 'rsa', '2025-12-31' as Jour), 0)
    }))
}
