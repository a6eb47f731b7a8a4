import { type Centimes, centimes, type Jour, jourPlus, jourPlusMoisFinDeMois, ZERO } from '#socle'
import { estAnnulation, eteint } from './calculer-suites.js'
import { reglesSuites } from './regles-suites.js'
import {
  ACTES_PERSONNE,
  type ActeSuite,
  type ActeSuiteAFaire,
  type DemandeSuite,
  type GenreDemande,
  REPONSES,
  type SignatureSuite,
  type Suite,
  type SuiteCalculee,
} from './suite.js'

/** Longest text of an act, in characters. */
export const LONGUEUR_SUITE = 2_000

/** Why an act is refused. */
export type RefusSuite =
  | 'suite-inconnue'
  /** A rappel is paid: nothing is asked of the person. */
  | 'pas-un-indu'
  | 'deja-regle'
  | 'role-interdit'
  | 'demande-en-cours'
  | 'pas-de-demande'
  | 'delai-passe'
  | 'texte-absent'
  | 'texte-trop-long'
  | 'montant-absent'
  | 'montant-trop-grand'
  | 'issue-absente'
  /** Somebody acted at the same time: read it again. */
  | 'modifie-entre-temps'

export function estDemande(genre: ActeSuite['genre']): genre is GenreDemande {
  return (ACTES_PERSONNE as readonly string[]).includes(genre)
}

/** A suite with its acts, as they stand on a day. */
export function rejouerSuite(
  calculee: SuiteCalculee,
  tous: readonly ActeSuite[],
  jour: Jour,
): Suite {
  const actes = tous.filter((a) => a.reference === calculee.reference)
  const somme = (garder: (a: ActeSuite) => boolean): Centimes =>
    centimes(actes.filter(garder).reduce((t, a) => t + (a.montant ?? ZERO), 0))
  const accordee = (a: ActeSuite): boolean => a.issue !== 'rejetee'
  const plan = actes.filter((a) => a.genre === 'repondre-plan' && accordee(a)).at(-1)
  return {
    ...calculee,
    actes,
    demandes: demandesDe(calculee, actes, jour),
    remis: somme((a) => a.genre === 'decider-remise' && accordee(a)),
    annule: somme((a) => estAnnulation(a.genre) && accordee(a)),
    rembourse: somme((a) => a.genre === 'enregistrer-paiement'),
    plan: plan?.montant ? { mensualite: plan.montant, depuis: plan.jour } : null,
  }
}

function demandesDe(
  suite: SuiteCalculee,
  actes: readonly ActeSuite[],
  jour: Jour,
): readonly DemandeSuite[] {
  return actes.flatMap((acte, i): readonly DemandeSuite[] => {
    const { genre } = acte
    if (!estDemande(genre)) return []
    const reponse = actes.slice(i + 1).find((a) => a.genre === REPONSES[genre]) ?? null
    const silenceLe = silenceDe(genre, acte.jour, suite.jour)
    const tue = reponse === null && silenceLe !== null && silenceLe < jour
    const etat = reponse?.issue ?? (tue ? 'rejet-implicite' : 'en-cours')
    return [{ acte: { ...acte, genre }, reponse, etat, silenceLe }]
  })
}

/** The day after which silence refuses a request. */
function silenceDe(genre: GenreDemande, depuis: Jour, notifie: Jour): Jour | null {
  const regles = reglesSuites(notifie)
  if (genre === 'saisir-tribunal' || genre === 'demander-plan') return null
  const mois =
    genre === 'demander-rectification' ? regles.rectificationSilenceMois : regles.recoursSilenceMois
  return jourPlusMoisFinDeMois(depuis, mois)
}

/** Last days that a letter gives. */
export interface DelaisIndu {
  readonly rectification: Jour
  readonly recours: Jour
}

export function delaisIndu({ jour }: Pick<SuiteCalculee, 'jour'>): DelaisIndu {
  const regles = reglesSuites(jour)
  return {
    rectification: jourPlus(jour, regles.rectificationJours),
    recours: jourPlusMoisFinDeMois(jour, regles.recoursMois),
  }
}

/** Nothing is claimed under the threshold. */
export function estNonRecouvre(s: SuiteCalculee): boolean {
  const seuil = reglesSuites(s.jour).seuilNonRecouvre[s.droit]
  return s.genre === 'indu' && seuil !== null && s.montant < seuil
}

/**
 * What remains of a suite on a day, once `retenu` was taken. Negative: to be given back, since what
 * was taken or paid is more than what was owed.
 */
export function resteDe(s: Suite, retenu: Centimes, jour: Jour): Centimes {
  const imputes = s.imputations.filter((i) => i.jour <= jour)
  const eteints = s.actes.filter(
    (a) => a.jour <= jour && (eteint(a) || a.genre === 'enregistrer-paiement'),
  )
  const moins = [...imputes, ...eteints].reduce((t, x) => t + (x.montant ?? ZERO), 0)
  return centimes(s.montant - moins - retenu)
}

/**
 * May something be taken on a payment of that day? Never before the 20 days, never while a request,
 * a recours or a judge has not answered, nor right after a refusal.
 * @texte CASF, art. L. 262-46; CSS, art. L. 845-3 and R. 847-1-1 (suspension; 20 days; waits)
 */
export function estRecouvrable(s: Suite, jour: Jour): boolean {
  if (s.genre !== 'indu' || estNonRecouvre(s) || jour <= delaisIndu(s).rectification) return false
  return s.demandes.every((d) => d.acte.jour > jour || estReprise(s, d, jour))
}

/** A request, known on that day, that no longer holds back the recovery. */
function estReprise(s: Suite, d: DemandeSuite, jour: Jour): boolean {
  const regles = reglesSuites(s.jour)
  if (d.reponse !== null && d.reponse.jour <= jour) {
    const attente = d.reponse.genre === 'repondre-plan' ? 0 : regles.repriseJours
    return jour >= jourPlus(d.reponse.jour, attente)
  }
  if (d.acte.genre === 'demander-plan') return false
  if (d.silenceLe === null) return false
  return jour > jourPlusMoisFinDeMois(d.silenceLe, regles.rectificationAttenteMois)
}

/** Why an act cannot be done on a suite; undefined when it can. */
export function refusSuite(
  s: Suite,
  q: { readonly acte: ActeSuiteAFaire; readonly signature: SignatureSuite; readonly reste: number },
): RefusSuite | undefined {
  const { acte, signature } = q
  if (s.genre !== 'indu') return 'pas-un-indu'
  const demande = estDemande(acte.genre)
  if (demande !== (signature.role === 'personne')) return 'role-interdit'
  if (acte.texte.length > LONGUEUR_SUITE) return 'texte-trop-long'
  const faute = demande ? refusDemande(s, acte, q) : refusReponse(s, acte)
  if (faute !== undefined) return faute
  const donne = acte.montant ?? ZERO
  if (donne < 0) return 'montant-absent'
  return donne > Math.max(0, q.reste) ? 'montant-trop-grand' : undefined
}

function refusDemande(
  s: Suite,
  acte: ActeSuiteAFaire,
  { signature, reste }: { readonly signature: SignatureSuite; readonly reste: number },
): RefusSuite | undefined {
  const enCours = s.demandes.some((d) => d.acte.genre === acte.genre && d.etat === 'en-cours')
  if (enCours) return 'demande-en-cours'
  if (reste <= 0 && acte.genre !== 'contester' && acte.genre !== 'saisir-tribunal') {
    return 'deja-regle'
  }
  if (acte.genre === 'demander-rectification' && signature.jour > delaisIndu(s).rectification) {
    return 'delai-passe'
  }
  if (acte.genre === 'demander-plan') return acte.montant ? undefined : 'montant-absent'
  if (acte.genre === 'saisir-tribunal') return undefined
  return acte.texte.trim() === '' ? 'texte-absent' : undefined
}

function refusReponse(s: Suite, acte: ActeSuiteAFaire): RefusSuite | undefined {
  if (acte.genre === 'enregistrer-paiement') return acte.montant ? undefined : 'montant-absent'
  const attendue = s.demandes.some(
    (d) => d.reponse === null && REPONSES[d.acte.genre] === acte.genre,
  )
  if (!attendue) return 'pas-de-demande'
  if (acte.issue === null) return 'issue-absente'
  if (acte.texte.trim() === '') return 'texte-absent'
  return acte.issue !== 'rejetee' && !acte.montant ? 'montant-absent' : undefined
}
