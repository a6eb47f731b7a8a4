import type {
  Acces,
  AssistanceStore,
  AttenteStore,
  ConnexionStore,
  DemandeDonneesStore,
  FournisseurIdentite,
  JournalStore,
  LienIdentiteStore,
  QuestionStore,
  RegistreHabilitations,
  SessionStore,
  StatistiquesReader,
} from '#acces'
import type { Accompagnements } from '#accompagnement'
import type {
  Accords,
  Allocations,
  Attestations,
  Changements,
  Demandes,
  Suites,
} from '#allocations'
import type { Messages } from '#messages'
import type { Referentiel, ReleveStore, SuiviRessources } from '#referentiel'
import type { Signalements } from '#signalements'
import type { Imprimeur, Instant, Jour } from '#socle'

/** Rooms by which one page reads; they are thrown away with it. */
export interface LecturesDePage {
  readonly referentiel: Pick<Referentiel, 'lireRessources' | 'findNatif'>
  readonly suivi: Pick<SuiviRessources, 'lireHistoire' | 'lireAnnexes' | 'listCles'>
  readonly allocations: Pick<
    Allocations,
    | 'findDossier'
    | 'preremplir'
    | 'listEnvoyees'
    | 'listLiquidations'
    | 'findNotification'
    | 'listNotifications'
  >
}

/** Rooms and stores that the pages read and write; what a server is opened over holds them. */
export interface MagasinsPortail {
  readonly referentiel: Referentiel
  readonly suivi: SuiviRessources
  readonly allocations: Allocations
  /** Makes what one page reads by; absent, it reads by the rooms above. */
  readonly lecturesDePage?: (() => LecturesDePage) | undefined
  readonly demandes: Demandes
  readonly changements: Changements
  readonly attestations: Attestations
  /** Agreements asked from the other adult of a claim; absent, none is. */
  readonly accords?: Accords | undefined
  readonly signalements: Signalements
  /** Payments, rappels and indus. */
  readonly suites: Suites
  /** What goes with the RSA. */
  readonly accompagnements: Accompagnements
  readonly journal: JournalStore
  readonly liens: LienIdentiteStore
  readonly connexions: ConnexionStore
  /** What is left for a short while: forms that came too late, drafts, tries. */
  readonly attente: AttenteStore
  /** Sessions kept beyond a restart; absent, they live in memory alone. */
  readonly sessions?: SessionStore | undefined
  /** Persons whose file was not found; absent, they are only told whom to call. */
  readonly assistance?: AssistanceStore | undefined
  /** Questions of persons about accesses; absent, they cannot be asked. */
  readonly questions?: QuestionStore | undefined
  /** Messages and how the person wants them; absent, there is no message box. */
  readonly messages?: Messages | undefined
  /** Demands of persons about their data; absent, none can be made. */
  readonly demandesDonnees?: DemandeDonneesStore | undefined
  /** Public counts; absent, the page says that there are none. */
  readonly statistiques?: StatistiquesReader | undefined
  /** Extracts given with a code; absent, none can be given. */
  readonly releves?: ReleveStore | undefined
}

/** Who was granted what, without the applications and their keys. */
export type Habilitations = Pick<RegistreHabilitations, 'organismes' | 'habilitations'>

/** What `main` lends to the portal. */
export interface DependancesPortail extends MagasinsPortail {
  /** Names of the bodies, by code, as their habilitations give them. */
  readonly organismes?: (() => Promise<ReadonlyMap<string, string>>) | undefined
  /** Who may read what, for « Mes données et mes droits »; absent without partners. */
  readonly habilitations?: (() => Promise<Habilitations>) | undefined
  /** Undefined when no provider of identities is set: log-in says that it is closed. */
  readonly fournisseur: FournisseurIdentite | undefined
  /** Makes the PDF of a document. */
  readonly imprimer: Imprimeur
  readonly horloge: () => Instant
  readonly aujourdhui: () => Jour
  /** « http://127.0.0.1:3000 »: where the site says it lives. */
  readonly origine: string
  /** True in the demonstration: brings the banner. */
  readonly demonstration: boolean
  /** Addresses of the style sheet and of the script. */
  readonly feuille: string
  /** Lines of the operator's name, with the theme `dsfr` of who is entitled to it. */
  readonly intitule?: readonly string[] | undefined
  readonly script: string
}

/** Every read made by the portal is made for the person herself. */
export const ACCES_PERSONNE: Acces = {
  organisme: 'personne',
  agent: 'personne',
  finalite: 'information-de-la-personne',
  dossier: null,
}
