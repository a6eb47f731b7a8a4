import {
  type Centimes,
  composer,
  enEuros,
  exhaustive,
  formaterSiret,
  type Instant,
  type Jour,
  jourDeParis,
  jourEnMots,
  majuscule,
} from '#socle'
import type { SuiteContestation } from '../contestations/contestation.js'
import type { Declarant } from '../ressource.js'
import type { MontantsEvenement, TypeEvenement } from './evenement-ressource.js'

/** What a sentence speaks of, besides its amounts. */
export interface Sujet {
  readonly quand: Instant
  readonly declarant: Declarant
  readonly dateVersement?: Jour
  readonly montants: MontantsEvenement
  readonly suite?: SuiteContestation | null
  /** First and last day of a stop, day of a return or of an end. */
  readonly jours?: { readonly de: Jour; readonly a: Jour | null }
}

/** « LE FOURNIL », « l’employeur n° 123 456 789 00012 », « un particulier ». */
export function nomDuDeclarant({ siret, raisonSociale }: Declarant): string {
  if (raisonSociale !== null) return raisonSociale
  return siret === null ? 'un déclarant sans SIRET' : `le déclarant n° ${formaterSiret(siret)}`
}

/** One plain French sentence: the day, who, what; amounts in euros. */
export function phrase(type: TypeEvenement, sujet: Sujet): string {
  return composer(`Le ${jourEnMots(jourDeParis(sujet.quand))}, ${suite(type, sujet)}`)
}

function suite(type: TypeEvenement, s: Sujet): string {
  switch (type) {
    case 'declaree':
    case 'redeclaree':
    case 'remplacee':
    case 'plus-ancienne':
    case 'retiree':
    case 'corrigee':
    case 'substituee':
      return deLaDeclaration(type, s)
    case 'en-attente':
      return `un montant déclaré par ${nomDuDeclarant(s.declarant)} est arrivé sans identité sûre.`
    case 'rattachee':
      return 'ce paiement a été ajouté au dossier : l’identité a été vérifiée.'
    case 'detachee':
      return 'ce paiement a été retiré du dossier : il est à une autre personne.'
    case 'contestee':
      return `ce montant a été contesté ; ${attente(s.montants.retenu)}`
    case 'conclue':
      return conclusion(s.suite ?? null, s)
    case 'arret-signale':
    case 'reprise-signalee':
    case 'fin-de-contrat':
    case 'fin-de-contrat-annulee':
      return duContrat(type, s)
    default:
      return exhaustive(type)
  }
}

type DeDeclaration =
  | 'declaree'
  | 'redeclaree'
  | 'remplacee'
  | 'plus-ancienne'
  | 'retiree'
  | 'corrigee'
  | 'substituee'

function deLaDeclaration(type: DeDeclaration, s: Sujet): string {
  const { avant, apres } = s.montants
  const qui = nomDuDeclarant(s.declarant)
  switch (type) {
    case 'declaree':
      return `${qui} a déclaré ${net(apres)}${paiement(s)}.`
    case 'redeclaree':
      return `${qui} a envoyé une nouvelle déclaration ; le montant ne change pas.`
    case 'remplacee':
      return `${qui} a remplacé sa déclaration : ${net(apres)} au lieu de ${montant(avant)}.`
    case 'plus-ancienne':
      return `une déclaration plus ancienne de ${qui} est arrivée ; elle ne change rien.`
    case 'retiree':
      return `${qui} a retiré ce paiement de sa déclaration.`
    case 'corrigee':
      return `${qui} a corrigé ce mois dans une déclaration suivante : ${ecart(apres)}.`
    case 'substituee':
      return `l’Urssaf a déclaré à la place de ${qui} ; le montant net social ne change pas.`
    default:
      return exhaustive(type)
  }
}

type DuContrat = 'arret-signale' | 'reprise-signalee' | 'fin-de-contrat' | 'fin-de-contrat-annulee'

function duContrat(type: DuContrat, s: Sujet): string {
  const qui = nomDuDeclarant(s.declarant)
  const de = s.jours === undefined ? '' : jourEnMots(s.jours.de)
  const fin = s.jours?.a === undefined || s.jours.a === null ? '' : ` au ${jourEnMots(s.jours.a)}`
  switch (type) {
    case 'arret-signale':
      return `${qui} a signalé un arrêt de travail ${fin === '' ? 'dès le' : 'du'} ${de}${fin}.`
    case 'reprise-signalee':
      return `${qui} a signalé une reprise du travail le ${de}.`
    case 'fin-de-contrat':
      return `${qui} a signalé la fin d’un contrat le ${de}.`
    case 'fin-de-contrat-annulee':
      return `${qui} a annulé la fin de contrat du ${de}.`
    default:
      return exhaustive(type)
  }
}

function conclusion(suite: SuiteContestation | null, s: Sujet): string {
  const qui = nomDuDeclarant(s.declarant)
  switch (suite) {
    case null:
    case 'non-fondee':
      return 'la vérification est finie : le montant déclaré est juste.'
    case 'declarant-a-corriger':
      return `la vérification est finie : ${qui} doit corriger ; ${attente(s.montants.retenu)}`
    case 'confusion-identite':
      return 'la vérification est finie : ce paiement est celui d’une autre personne.'
    case 'sans-suite':
      return 'la contestation est close sans suite : le montant déclaré compte de nouveau.'
    case 'retiree':
      return 'la contestation a été retirée : le montant déclaré compte de nouveau.'
    default:
      return exhaustive(suite)
  }
}

function attente(retenu: Centimes | null): string {
  return retenu === null
    ? 'en attendant, le montant déclaré compte.'
    : `en attendant, ${enEuros(retenu)} comptent.`
}

function montant(centimes: Centimes | null): string {
  return centimes === null ? 'rien' : enEuros(centimes)
}

function net(centimes: Centimes | null): string {
  return centimes === null
    ? 'un paiement sans montant net social'
    : `${enEuros(centimes)} de montant net social`
}

function ecart(centimes: Centimes | null): string {
  if (centimes === null) return 'sans montant'
  return `${enEuros(Math.abs(centimes) as Centimes)} de ${centimes < 0 ? 'moins' : 'plus'}`
}

function paiement({ dateVersement }: Sujet): string {
  return dateVersement === undefined ? '' : ` pour le paiement du ${jourEnMots(dateVersement)}`
}

/** « Le fournil a déclaré … » as a title: the sentence without its day. */
export function phraseSansJour(texte: string): string {
  return majuscule(texte.replace(/^Le [^,]*, /, ''))
}
