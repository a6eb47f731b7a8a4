import type pg from 'pg'
import type {
  AssistanceStore,
  AttenteStore,
  BrisDeGlaceStore,
  ConnexionStore,
  DebitStore,
  DemandeDonneesStore,
  HabilitationStore,
  JetonStore,
  JournalStore,
  LienIdentiteStore,
  PortefeuilleStore,
  Purge,
  QuestionStore,
  SessionStore,
  StatistiquesReader,
  SurveillanceStore,
} from '#acces'
import type { AccompagnementStore } from '#accompagnement'
import type {
  AccordStore,
  AttestationStore,
  CurseurStore,
  DemarcheStore,
  DossierStore,
  SilenceStore,
  SuiteStore,
} from '#allocations'
import type { MessageStore, PliStore, ProfilMessagesStore } from '#messages'
import type {
  AnnexeStore,
  CondenseStore,
  ContestationStore,
  EvenementStore,
  FaitStore,
  FileDiffusion,
  IdentiteStore,
  LectureCondenses,
  LectureVerrouillee,
  ReferentielStore,
  ReleveStore,
  ReperesRegistre,
  VoisinageStore,
} from '#referentiel'
import type { BrouillonStore, PieceStore, SignalementStore } from '#signalements'
import { assert, Panne } from '#socle'
import { createAccompagnementsPostgres } from './accompagnements.js'
import { createAccordsPostgres } from './accords.js'
import { createAnnexesPostgres } from './annexes.js'
import { createAssistancePostgres } from './assistance.js'
import { createAttentePostgres } from './attente.js'
import { createAttestationsPostgres } from './attestations.js'
import { createBrisDeGlacePostgres } from './bris-de-glace.js'
import { type Chiffre, createChiffre } from './chiffre.js'
import { createCondensesPostgres } from './condenses.js'
import {
  createPool,
  createPoolCles,
  createPoolEcriture,
  createPoolLecture,
  createPoolPartenaire,
  type OptionsPostgres,
} from './connexion.js'
import { createConnexionsPostgres } from './connexions.js'
import { createContestationsPostgres } from './contestations.js'
import { createCurseursPostgres } from './curseurs.js'
import { createDebitsPostgres } from './debits.js'
import { createDemandesDonneesPostgres } from './demandes-donnees.js'
import { createDemarchesPostgres } from './demarches.js'
import { createDossiersPostgres } from './dossiers.js'
import { createDiffusionPostgres, createEvenementsPostgres } from './evenements.js'
import { createFaitsPostgres } from './faits.js'
import { createHabilitationsPostgres } from './habilitations.js'
import { createIdentitesPostgres } from './identites.js'
import { createJetonsPostgres } from './jetons.js'
import { createJournalPostgres } from './journal.js'
import { createLiensIdentitePostgres } from './liens-identite.js'
import { createMessagesPostgres } from './messages.js'
import { migrer } from './migrations.js'
import { avecPanne } from './panne.js'
import { createPiecesPostgres } from './pieces.js'
import { createPlisPostgres } from './plis.js'
import { createPortefeuillePostgres } from './portefeuille.js'
import { createProfilsMessagesPostgres } from './profils-messages.js'
import { createPurgePostgres } from './purge.js'
import { createQuestionsPostgres } from './questions.js'
import { createReferentielPostgres } from './referentiel.js'
import { createRelevesPostgres } from './releves.js'
import { createReperesPostgres } from './reperes.js'
import { GardeReplique, RETARD_MAX } from './replique.js'
import { createSessionsPostgres } from './sessions.js'
import { createBrouillonsPostgres, createSignalementsPostgres } from './signalements.js'
import { createSilencesPostgres } from './silences.js'
import { createStatistiquesPostgres } from './statistiques.js'
import { createSuitesPostgres } from './suites.js'
import { createSurveillancePostgres } from './surveillance.js'
import { createLectureVerrouillee, ROLE_PARTENAIRE } from './verrou.js'
import { createVoisinagePostgres } from './voisinage.js'

/** The ports of the rooms over one PostgreSQL base. */
export interface BasePostgres {
  readonly store: ReferentielStore
  /** Whether what was read of the register is what it would give now. */
  readonly reperes: ReperesRegistre
  readonly journal: JournalStore
  readonly surveillance: SurveillanceStore
  readonly bris: BrisDeGlaceStore
  readonly purge: Purge
  readonly questions: QuestionStore
  readonly demandesDonnees: DemandeDonneesStore
  readonly assistance: AssistanceStore
  readonly sessions: SessionStore
  readonly attente: AttenteStore
  readonly statistiques: StatistiquesReader
  readonly releves: ReleveStore
  readonly dossiers: DossierStore
  readonly suites: SuiteStore
  readonly accompagnements: AccompagnementStore
  readonly curseurs: CurseurStore
  readonly demarches: DemarcheStore
  readonly accords: AccordStore
  readonly silences: SilenceStore
  readonly attestations: AttestationStore
  readonly liens: LienIdentiteStore
  readonly connexions: ConnexionStore
  readonly faits: FaitStore
  readonly contestations: ContestationStore
  readonly annexes: AnnexeStore
  readonly signalements: SignalementStore
  readonly brouillons: BrouillonStore
  readonly pieces: PieceStore
  readonly messagerie: {
    readonly messages: MessageStore
    readonly plis: PliStore
    readonly profils: ProfilMessagesStore
  }
  readonly habilitations: HabilitationStore
  readonly portefeuille: PortefeuilleStore
  readonly jetons: JetonStore
  readonly debits: DebitStore
  /** The reads of partners, under the second lock. */
  readonly lectureVerrouillee: LectureVerrouillee
  /** What the fold gives today, read under the same lock, and how it is made. */
  readonly condenses: LectureCondenses
  readonly condenseStore: CondenseStore
  readonly diffusion: FileDiffusion
  readonly evenements: EvenementStore
  readonly identites: IdentiteStore
  readonly voisinage: VoisinageStore
  fermer(): Promise<void>
}

/**
 * Opens a base: schema brought up to date, key checked against the one that made it. Throws a
 * Panne: `base-injoignable`, `base-corrompue`, `cle-invalide`.
 */
export async function openPostgres(options: OptionsPostgres): Promise<BasePostgres> {
  const schema = options.schema ?? 'alasource'
  assert(/^[a-z_][a-z0-9_]*$/.test(schema), 'nom de schéma simple')
  const chiffre = createChiffre(options.cleNir)
  const { pool, surveillance, poolLecture, poolCles, poolEcriture, tous } = ouvrirPools({
    ...options,
    schema,
  })
  try {
    await avecPanne(async () => {
      await verifierServeur(pool)
      await migrer(pool, schema)
      await verifierCle(pool, chiffre)
      if (surveillance !== undefined) await verifierServeur(poolLecture)
    })
  } catch (erreur) {
    await Promise.allSettled(tous.map((p) => p.end()))
    throw erreur
  }
  const ouvrirPoolPartenaire = (): pg.Pool =>
    createPoolPartenaire(options, ROLE_PARTENAIRE, surveillance?.garde)
  const lectureVerrouillee = createLectureVerrouillee(
    { pool, ouvrirPoolPartenaire },
    { chiffre, schema },
  )
  const journal = createJournalPostgres({ pool, poolCles })
  return {
    store: createReferentielPostgres({ poolEcriture, poolLecture, chiffre }),
    reperes: createReperesPostgres(poolLecture, chiffre),
    journal,
    purge: createPurgePostgres({ pool, journal }),
    ...magasinsDesPersonnes({ pool, poolCles }, chiffre),
    surveillance: createSurveillancePostgres(pool),
    bris: createBrisDeGlacePostgres(pool, chiffre),
    ...magasinsDeLaCaisse(poolCles, chiffre),
    liens: createLiensIdentitePostgres(poolCles, chiffre),
    faits: createFaitsPostgres(pool),
    contestations: createContestationsPostgres(poolCles),
    annexes: createAnnexesPostgres(poolCles, chiffre),
    ...signalementsSur({ pool, poolCles }, chiffre),
    messagerie: messagerieSur({ pool, poolCles }, chiffre),
    habilitations: createHabilitationsPostgres(pool),
    portefeuille: createPortefeuillePostgres({ pool, poolCles }),
    jetons: createJetonsPostgres(pool),
    debits: createDebitsPostgres(pool),
    lectureVerrouillee,
    condenses: lectureVerrouillee.condenses,
    condenseStore: createCondensesPostgres(poolEcriture, chiffre),
    diffusion: createDiffusionPostgres(pool, chiffre),
    evenements: createEvenementsPostgres(pool),
    identites: createIdentitesPostgres(pool, chiffre),
    voisinage: createVoisinagePostgres({ pool, poolCles }, chiffre),
    async fermer() {
      await lectureVerrouillee.fermer()
      await Promise.all(tous.map((p) => p.end()))
    },
  }
}

/** Connections that ask anything, and those that look up what a person has, by known keys. */
interface Pools {
  readonly pool: pg.Pool
  readonly poolCles: pg.Pool
}

/** What a caisse keeps: dossiers and decisions, then what is asked and answered about them. */
function magasinsDeLaCaisse(pool: pg.Pool, chiffre: Chiffre) {
  return {
    dossiers: createDossiersPostgres(pool, chiffre),
    demarches: createDemarchesPostgres(pool, chiffre),
    accords: createAccordsPostgres(pool, chiffre),
    silences: createSilencesPostgres(pool, chiffre),
    attestations: createAttestationsPostgres(pool, chiffre),
    suites: createSuitesPostgres(pool, chiffre),
    accompagnements: createAccompagnementsPostgres(pool, chiffre),
    curseurs: createCurseursPostgres(pool),
  }
}

function signalementsSur(
  { pool, poolCles }: Pools,
  chiffre: Chiffre,
): Pick<BasePostgres, 'signalements' | 'brouillons' | 'pieces'> {
  return {
    signalements: createSignalementsPostgres(poolCles, chiffre),
    brouillons: createBrouillonsPostgres(poolCles, chiffre),
    pieces: createPiecesPostgres(pool, chiffre),
  }
}

function messagerieSur({ pool, poolCles }: Pools, chiffre: Chiffre): BasePostgres['messagerie'] {
  return {
    messages: createMessagesPostgres(poolCles, chiffre),
    plis: createPlisPostgres(pool),
    profils: createProfilsMessagesPostgres(poolCles, chiffre),
  }
}

/** Connections by what they do; none is made before it serves. */
function ouvrirPools(options: OptionsPostgres) {
  const pool = createPool(options)
  const surveillance = surveiller(options, pool)
  const poolLecture = createPoolLecture(options, surveillance?.garde)
  const poolCles = createPoolCles(options)
  const poolEcriture = createPoolEcriture(options)
  const siens = [pool, poolLecture, poolCles, poolEcriture]
  const tous = [...siens, ...(surveillance ? [surveillance.replique] : [])]
  return { pool, surveillance, poolLecture, poolCles, poolEcriture, tous }
}

interface SurveillanceReplique {
  readonly garde: GardeReplique
  readonly replique: pg.Pool
}

/** Of the replica, when there is one: by connections of its own, which are never refused. */
function surveiller(options: OptionsPostgres, base: pg.Pool): SurveillanceReplique | undefined {
  const { lectureUrl, retardMax = RETARD_MAX } = options
  if (lectureUrl === undefined) return undefined
  const replique = createPool({ ...options, url: lectureUrl })
  return { replique, garde: new GardeReplique({ base, replique, retardMax }) }
}

const VERSION_MIN = 15

/** An older server, or one that cannot write every name, is told before anything is stored. */
async function verifierServeur(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: string; encodage: string }>(
    `SELECT current_setting('server_version_num') AS version,
            current_setting('server_encoding') AS encodage`,
  )
  const version = Math.floor(Number(rows[0]!.version) / 10_000)
  const faute =
    version < VERSION_MIN
      ? `est en PostgreSQL ${version} : il faut la version ${VERSION_MIN} ou une plus récente.`
      : rows[0]!.encodage !== 'UTF8'
        ? `est encodée en ${rows[0]!.encodage} : il faut une base créée en UTF8.`
        : undefined
  if (faute) throw new Panne('base-injoignable', `La base de données ${faute}`)
}

/** The first opening leaves a witness of the key; the others must bring the same one. */
async function verifierCle(pool: pg.Pool, chiffre: Chiffre): Promise<void> {
  await pool.query('INSERT INTO cle_temoin (temoin) VALUES ($1) ON CONFLICT DO NOTHING', [
    chiffre.temoin,
  ])
  const { rows } = await pool.query<{ temoin: Buffer }>('SELECT temoin FROM cle_temoin')
  if (rows[0]?.temoin.equals(chiffre.temoin)) return
  throw new Panne(
    'cle-invalide',
    'La clé des NIR (ALASOURCE_CLE_NIR) n’est pas celle de cette base. ' +
      'Donnez la clé avec laquelle la base a été faite : sans elle, la base est perdue.',
  )
}

/** What only the pages of persons read and write. */
function magasinsDesPersonnes({ pool, poolCles }: Pools, chiffre: Chiffre) {
  return {
    questions: createQuestionsPostgres(poolCles, chiffre),
    demandesDonnees: createDemandesDonneesPostgres(pool, chiffre),
    assistance: createAssistancePostgres(pool, chiffre),
    sessions: createSessionsPostgres(poolCles, chiffre),
    attente: createAttentePostgres(pool, chiffre),
    statistiques: createStatistiquesPostgres(pool),
    releves: createRelevesPostgres(poolCles, chiffre),
    connexions: createConnexionsPostgres(poolCles, chiffre),
  }
}
