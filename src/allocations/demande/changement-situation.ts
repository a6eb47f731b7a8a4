import type { Instant, Jour, Mois } from '#socle'
import type { PreuveArret } from '../changements/changement.js'
import type { DossierAllocataire, Notification } from '../dossier.js'
import type { AdressePostale } from './adresse.js'
import type { Iban } from './iban.js'
import type { ReponseLue } from './reponse.js'

export const CHANGEMENTS = [
  'vie-commune',
  'separation',
  'grossesse',
  'naissance',
  'enfant-arrive',
  'enfant-parti',
  'deces',
  'emploi-perdu',
  'emploi-trouve',
  'a-son-compte',
  'etudes',
  'retraite',
  'demenagement',
  'logement',
  'compte-bancaire',
] as const
export type TypeChangement = (typeof CHANGEMENTS)[number]

type Membre = DossierAllocataire['personnes'][number]

/** What changed, since when, and what the household becomes. */
export interface ContenuChangement {
  readonly type: TypeChangement
  /** The day from which it is so. */
  readonly depuis: Jour
  /** Member concerned: who leaves, dies, finds or loses work. */
  readonly personne?: string
  /** Member who comes. */
  readonly arrive?: Pick<Membre, 'naissance' | 'activite'>
  readonly logement?: DossierAllocataire['logement']
  /** Housing benefit since then; absent: as before, null: none any more. */
  readonly aideLogement?: DossierAllocataire['aideLogement']
  readonly territoire?: NonNullable<DossierAllocataire['territoire']>
  /** For a move: where letters go from now on; absent when there is no home. */
  readonly adresse?: AdressePostale
  /** For work lost: something comes in its place. */
  readonly remplace?: boolean
  /** For work lost: what shows it, when something already does. */
  readonly preuve?: PreuveArret
  readonly compte?: { readonly iban: Iban; readonly titulaire: string }
}

/** What the change does, and from when. */
export interface EffetChangement {
  /** First month of RSA that it may change. */
  readonly rsa: Mois
  /** First month of prime that it may change. */
  readonly prime: Mois
  /** A person of the caisse looks at it first, with a document. */
  readonly etude: boolean
}

/** A change declared: kept, with its receipt. */
export interface ChangementSituation {
  readonly genre: 'changement'
  readonly numero: string
  readonly quand: Instant
  /** Day of the pages when it was declared. */
  readonly jour: Jour
  readonly dossier: string
  readonly contenu: ContenuChangement
  readonly effet: EffetChangement
  /** For an account: the one before, masked; null when none was known. */
  readonly ancien: string | null
  /** Examination from which it serves. */
  readonly examen?: Mois
  /** Decided by the caisse after it was looked at, with her letter. */
  readonly reponse?: ReponseLue
  readonly lettre?: Notification
}
