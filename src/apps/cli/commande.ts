import type {
  Ancrage,
  AssistanceStore,
  DemandeDonneesStore,
  JournalStore,
  LienIdentiteStore,
  MoyensBris,
  Purge,
  QuestionStore,
  SurveillanceStore,
} from '#acces'
import type { Accompagnements } from '#accompagnement'
import type {
  Accords,
  Allocations,
  DecesConnus,
  DossierStore,
  Etude,
  Silences,
  Suites,
} from '#allocations'
import type { Messages } from '#messages'
import type {
  Identites,
  Partenaires,
  Referentiel,
  SourceFichier,
  SuiviRessources,
} from '#referentiel'
import type { Signalements, SignaturePersonne } from '#signalements'
import type { Instant, Jour, Nir } from '#socle'

/** An open base, by folder or URL; `fermer` leaves it (the last to leave stops an embedded one). */
export interface Base {
  readonly referentiel: Referentiel
  readonly suivi: SuiviRessources
  readonly signalements: Signalements
  readonly suites: Suites
  /** What goes with the RSA: référent, rendez-vous, contract, sanction. */
  readonly accompagnements: Accompagnements
  /** Claims and changes that the caisse looks at. */
  readonly etude: Etude
  readonly deces: DecesConnus
  readonly silences?: Silences | undefined
  /** Agreements of the other adult of a claim; absent, none is asked. */
  readonly accords?: Accords | undefined
  /** Answers of the cell that wait for the caisse. */
  readonly conclusions: {
    rattraper(signature: SignaturePersonne): Promise<number>
    attendre(): Promise<void>
  }
  readonly identites: Identites
  readonly allocations: Allocations
  readonly dossiers: DossierStore
  readonly journal: JournalStore
  readonly ancrage: Ancrage
  readonly surveillance: SurveillanceStore
  /** Exceptional accesses: asked for, agreed to, closed. */
  readonly bris: MoyensBris
  /** Questions of persons about accesses. */
  readonly questions: QuestionStore
  /** Demands of persons about their data. */
  readonly demandesDonnees: DemandeDonneesStore
  /** Persons whose file was not found. */
  readonly assistance: AssistanceStore
  /** Who logs in, and under which number she is known. */
  readonly liens: LienIdentiteStore
  /** The outbox; what leaves it needs a base opened to send. */
  readonly messages: Pick<
    Messages,
    'distribuer' | 'listPlisRecents' | 'compterPlis' | 'relancerPlis' | 'canauxOuverts' | 'rebondir'
  >
  readonly purge: Purge
  /** The opaque key under which a person is traced and counted. */
  clePersonne(nir: Nir): string
  readonly partenaires: Partenaires
  fermer(): Promise<void>
}

/** A path that cannot be read: told, counted as refused, the others go on. */
export interface CheminRefuse {
  readonly chemin: string
  readonly message: string
}

/** What `main` lends to the commands. Everything heavy is loaded on first use. */
export interface Contexte {
  /** Standard output: data only, text or UTF-8 bytes. Resolves when the pipe has room. */
  ecrire(texte: string | Uint8Array): Promise<void>
  /** The work goes on even when nobody reads its report any more (`| head`). */
  poursuivre?(): void
  /** Standard error: words and progress, one line (its end is added when missing). */
  dire(texte: string): void
  /** Standard input, by chunks. */
  lireEntree(): AsyncIterable<Uint8Array>
  maintenant(): Instant
  /** ALASOURCE_AUJOURDHUI when set, else the civil day in Paris. */
  aujourdhui(): Jour
  /** Files named by `chemins`; folders are read recursively for *.dsn, *.pasrau and *.annexe. */
  listSources(chemins: readonly string[]): {
    readonly sources: readonly SourceFichier[]
    readonly refus: readonly CheminRefuse[]
  }
  /**
   * `base`: a PostgreSQL URL or a data folder; default DATABASE_URL, else ALASOURCE_DONNEES.
   * `envoyer`: with those who carry messages out, as the configuration says. `octetsAnnonces`:
   * bytes of the files that will be ingested, whose threads start while the base opens.
   */
  ouvrirBase(
    base: string | undefined,
    usage?: { readonly envoyer?: boolean; readonly octetsAnnonces?: number },
  ): Promise<Base>
}

/** Exit status: 0 done, 1 something refused, 2 wrong usage, 3 an outage (a thrown Panne). */
export type CodeSortie = 0 | 1 | 2 | 3

/** One command. It parses its own arguments with node:util parseArgs (strict). */
export interface Commande {
  /** One line for the list of commands. */
  readonly resume: string
  /** Shown by --aide: usage, options, exit status, an example. */
  readonly aide: string
  /** The options that may be given several times: of any other, two values are refused. */
  readonly repetables?: readonly string[]
  executer(args: readonly string[], contexte: Contexte): Promise<CodeSortie>
}

/** Wrong usage found by a command: `main` prints the message and the help, exit status 2. */
export class UsageFautif extends Error {
  override readonly name = 'UsageFautif'
}

/** Each command is loaded when it is called: `controler` must not pay for the others. */
export type Commandes = Readonly<Record<string, () => Promise<Commande>>>
