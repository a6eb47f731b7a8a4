import type { Logement } from '../situation.js'
import {
  absent,
  type Brut,
  estObjet,
  faute,
  sous,
  type Verdict,
  verifierBooleens,
  verifierChoix,
  verifierCles,
  verifierMontant,
} from './champs.js'
import { CLES_FAITS_LOGEMENT, lireFaitsLogement, verifierFaitsLogement } from './faits-logement.js'
import { CLES_LOGEMENT, STATUTS_LOGEMENT } from './vocabulaire.js'

const STATUTS: ReadonlySet<string> = new Set(STATUTS_LOGEMENT)
const CLES: ReadonlySet<string> = new Set([...CLES_LOGEMENT, ...CLES_FAITS_LOGEMENT])

/**
 * Checks the home of a household.
 * @texte docs/contrat.md §3, `logement`
 */
export function verifierLogement(logement: unknown): Verdict {
  if (logement === undefined) return absent('logement')
  if (!estObjet(logement)) {
    return faute('type-inattendu', 'logement', '« logement » doit être un objet.')
  }
  const { statut, loyer, zone } = logement
  const erreur =
    verifierCles(logement, CLES) ??
    verifierChoix(statut, 'statut', STATUTS) ??
    (loyer === undefined || loyer === null ? null : verifierMontant(loyer, 'loyer', false)) ??
    (zone === undefined || zone === null || zone === 1 || zone === 2 || zone === 3
      ? null
      : faute('valeur-inconnue', 'zone', 'La zone est 1, 2 ou 3.')) ??
    verifierBooleens(logement, ['colocation', 'participationFrais']) ??
    verifierFaitsLogement(logement)
  return erreur === null ? null : sous('logement', erreur)
}

/**
 * The home of a household already checked.
 * @texte docs/contrat.md §3, defaults
 */
export function construireLogement(brut: Brut): Logement {
  const logement = brut as Partial<Logement>
  const usuel = {
    statut: unStatut(logement.statut!),
    loyer: logement.loyer ?? null,
    zone: logement.zone ?? null,
    colocation: logement.colocation === true,
    participationFrais: logement.participationFrais === true,
  }
  const faits = lireFaitsLogement(brut)
  return faits === undefined ? usuel : { ...usuel, faits }
}

/** The status as the constant of this file: see `unRole` in parse-situation.ts. */
function unStatut(statut: Logement['statut']): Logement['statut'] {
  return CONSTANTES.get(statut) ?? statut
}

const CONSTANTES = new Map<unknown, Logement['statut']>(STATUTS_LOGEMENT.map((s) => [s, s]))
