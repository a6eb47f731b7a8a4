import type { Centimes, Jour, Mois } from '#socle'
import {
  type Conge,
  type FaitsPersonne,
  type Incapacite,
  type Independant,
  type Patrimoine,
  type Periode,
  SANS_FAIT,
  type Sejour,
} from '../faits/faits.js'
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
  verifierMontantAnnuel,
} from './champs.js'
import { verifierIndependant } from './independant.js'
import { lirePeriode, verifierJour, verifierMois, verifierPeriodeDeJours } from './periodes.js'

/** The optional facts of a person, by their key in the JSON. */
export const CLES_FAITS_PERSONNE = [
  'presence',
  'gardeAlternee',
  'deces',
  'naissancePrevue',
  'conge',
  'sejour',
  'absences',
  'hospitalisation',
  'detention',
  'independant',
  'patrimoine',
  'primeAilleursJusqua',
  'incapacite',
  'cinqAnsDeTravail',
  'interruptions',
] as const
type CleFait = (typeof CLES_FAITS_PERSONNE)[number]

/** Those that only an adult of the household, or only a child, can have. */
const D_UN_ADULTE: ReadonlySet<string> = new Set([
  'naissancePrevue',
  'conge',
  'sejour',
  'absences',
  'hospitalisation',
  'detention',
  'primeAilleursJusqua',
  'incapacite',
  'cinqAnsDeTravail',
  'interruptions',
])
const CLES_CONGE: ReadonlySet<string> = new Set(['type', 'de', 'a'])
const CONGES: ReadonlySet<string> = new Set([
  'parental',
  'sabbatique',
  'sans-solde',
  'disponibilite',
])
const CLES_SEJOUR: ReadonlySet<string> = new Set(['nationalite', 'depuis', 'regulier', 'dispense'])
const NATIONALITES: ReadonlySet<string> = new Set(['francaise', 'europeenne', 'autre'])
const CLES_INTERRUPTION: ReadonlySet<string> = new Set(['revenus', 'depuis'])
const INTERROMPUS: ReadonlySet<string> = new Set(['activite', 'chomage'])
const CLES_PATRIMOINE: ReadonlySet<string> = new Set(['capitaux', 'logements', 'terrains'])

/**
 * Checks the optional facts of a person whose other fields are checked; `null` is « not known ».
 * @texte docs/decisions/0010-faits-facultatifs.md
 */
export function verifierFaitsPersonne(brut: Brut): Verdict {
  for (const cle of CLES_FAITS_PERSONNE) {
    const valeur = brut[cle]
    if (valeur === undefined) continue
    const erreur =
      verifierRole(brut.role, cle) ?? (valeur === null ? null : verifierFait(brut, cle))
    if (erreur !== null) return erreur
  }
  return null
}

function verifierRole(role: unknown, cle: CleFait): Verdict {
  if (cle === 'presence' && role === 'allocataire') {
    return faute('foyer-impossible', cle, 'L’allocataire est toujours dans son foyer.')
  }
  if (D_UN_ADULTE.has(cle) && role === 'enfant') {
    return faute('foyer-impossible', cle, `« ${cle} » ne se dit que d’un adulte du foyer.`)
  }
  if ((cle === 'gardeAlternee' || cle === 'deces') && role !== 'enfant') {
    return faute('foyer-impossible', cle, `« ${cle} » ne se dit que d’un enfant.`)
  }
  return null
}

function verifierFait(brut: Brut, cle: CleFait): Verdict {
  const valeur = brut[cle]
  switch (cle) {
    case 'presence':
      return verifierPresence(brut)
    case 'gardeAlternee':
      return verifierBooleens(brut, [cle])
    case 'naissancePrevue':
      return verifierJour(valeur, cle)
    case 'deces':
      return verifierDeces(brut)
    case 'conge':
      return verifierConge(valeur)
    case 'sejour':
      return verifierSejour(valeur)
    case 'absences':
      return verifierAbsences(valeur)
    case 'hospitalisation':
    case 'detention':
      return verifierPeriodeDeJours(valeur, cle)
    case 'independant':
      return verifierIndependant(valeur)
    case 'patrimoine':
      return verifierPatrimoine(valeur)
    case 'primeAilleursJusqua':
      return verifierMois(valeur, cle)
    case 'incapacite':
      return verifierIncapacite(valeur)
    case 'cinqAnsDeTravail':
      return verifierBooleens(brut, [cle])
    case 'interruptions':
      return verifierInterruptions(valeur)
    default:
      return null
  }
}

function verifierPresence({ presence, naissance }: Brut): Verdict {
  const erreur = verifierPeriodeDeJours(presence, 'presence')
  if (erreur !== null) return erreur
  const { de } = presence as Partial<Periode>
  if (de === undefined || de === null || de >= (naissance as string)) return null
  return faute('periode-impossible', 'presence.de', 'La présence commence avant la naissance.')
}

function verifierDeces({ deces, naissance }: Brut): Verdict {
  const erreur = verifierJour(deces, 'deces')
  if (erreur !== null || (deces as string) >= (naissance as string)) return erreur
  return faute('date-impossible', 'deces', 'Le décès est avant la naissance.')
}

function verifierConge(conge: unknown): Verdict {
  const periode = verifierPeriodeDeJours(conge, 'conge', CLES_CONGE)
  if (periode !== null) return periode
  const erreur = verifierChoix((conge as Brut).type, 'type', CONGES)
  return erreur === null ? null : sous('conge', erreur)
}

function verifierSejour(sejour: unknown): Verdict {
  if (!estObjet(sejour)) return faute('type-inattendu', 'sejour', '« sejour » doit être un objet.')
  const { depuis } = sejour
  const erreur =
    verifierCles(sejour, CLES_SEJOUR) ??
    verifierChoix(sejour.nationalite, 'nationalite', NATIONALITES) ??
    (depuis === undefined || depuis === null ? null : verifierJour(depuis, 'depuis')) ??
    verifierBooleens(sejour, ['regulier', 'dispense'])
  return erreur === null ? null : sous('sejour', erreur)
}

function verifierAbsences(absences: unknown): Verdict {
  if (!Array.isArray(absences)) {
    return faute('type-inattendu', 'absences', '« absences » doit être une liste.')
  }
  for (let i = 0; i < absences.length; i++) {
    const erreur = verifierPeriodeDeJours(absences[i], `absences[${i}]`)
    if (erreur !== null) return erreur
  }
  return null
}

const CLES_INCAPACITE: ReadonlySet<string> = new Set(['taux', 'restrictionEmploi'])

function verifierIncapacite(incapacite: unknown): Verdict {
  if (!estObjet(incapacite)) {
    return faute('type-inattendu', 'incapacite', '« incapacite » doit être un objet.')
  }
  const { taux } = incapacite
  const entier = typeof taux === 'number' && Number.isInteger(taux) && taux >= 0 && taux <= 100
  const erreur =
    verifierCles(incapacite, CLES_INCAPACITE) ??
    (taux === undefined ? absent('taux') : null) ??
    (entier ? null : faute('valeur-inconnue', 'taux', 'Le taux est un entier de 0 à 100.')) ??
    verifierBooleens(incapacite, ['restrictionEmploi'])
  return erreur === null ? null : sous('incapacite', erreur)
}

function verifierInterruptions(interruptions: unknown): Verdict {
  if (!Array.isArray(interruptions)) {
    return faute('type-inattendu', 'interruptions', '« interruptions » doit être une liste.')
  }
  for (let i = 0; i < interruptions.length; i++) {
    const chemin = `interruptions[${i}]`
    const brut: unknown = interruptions[i]
    if (!estObjet(brut)) {
      return faute('type-inattendu', chemin, `« ${chemin} » doit être un objet.`)
    }
    const erreur =
      verifierCles(brut, CLES_INTERRUPTION) ??
      verifierChoix(brut.revenus, 'revenus', INTERROMPUS) ??
      verifierJour(brut.depuis, 'depuis')
    if (erreur !== null) return sous(chemin, erreur)
  }
  return null
}

function verifierPatrimoine(patrimoine: unknown): Verdict {
  if (!estObjet(patrimoine)) {
    return faute('type-inattendu', 'patrimoine', '« patrimoine » doit être un objet.')
  }
  let erreur = verifierCles(patrimoine, CLES_PATRIMOINE)
  for (const cle of CLES_PATRIMOINE) {
    if (patrimoine[cle] !== undefined) erreur ??= verifierMontantAnnuel(patrimoine[cle], cle)
  }
  return erreur === null ? null : sous('patrimoine', erreur)
}

/**
 * The optional facts of a person already checked; undefined when she has none.
 * @texte docs/decisions/0010-faits-facultatifs.md
 */
export function lireFaitsPersonne(brut: Brut): FaitsPersonne | undefined {
  if (!CLES_FAITS_PERSONNE.some((cle) => brut[cle] !== undefined)) return undefined
  const periode = (cle: CleFait): Periode | null =>
    estObjet(brut[cle]) ? lirePeriode(brut[cle]) : null
  return {
    ...SANS_FAIT,
    presence: periode('presence'),
    gardeAlternee: brut.gardeAlternee === true,
    deces: (brut.deces ?? null) as Jour | null,
    naissancePrevue: (brut.naissancePrevue ?? null) as Jour | null,
    conge: estObjet(brut.conge) ? lireConge(brut.conge) : null,
    sejour: estObjet(brut.sejour) ? lireSejour(brut.sejour) : null,
    absences: Array.isArray(brut.absences) ? brut.absences.map(lirePeriode) : [],
    hospitalisation: periode('hospitalisation'),
    detention: periode('detention'),
    independant: estObjet(brut.independant) ? lireIndependant(brut.independant) : null,
    patrimoine: estObjet(brut.patrimoine) ? lirePatrimoine(brut.patrimoine) : null,
    primeAilleursJusqua: (brut.primeAilleursJusqua ?? null) as Mois | null,
    incapacite: estObjet(brut.incapacite) ? lireIncapacite(brut.incapacite) : null,
    cinqAnsDeTravail: (brut.cinqAnsDeTravail ?? null) as boolean | null,
    interruptions: (brut.interruptions ?? []) as FaitsPersonne['interruptions'],
  }
}

function lireIncapacite({ taux, restrictionEmploi }: Brut): Incapacite {
  return { taux: taux as number, restrictionEmploi: restrictionEmploi === true }
}

function lireConge(brut: Brut): Conge {
  return { type: brut.type as Conge['type'], ...lirePeriode(brut) }
}

function lireSejour(brut: Brut): Sejour {
  return {
    nationalite: brut.nationalite as Sejour['nationalite'],
    depuis: (brut.depuis ?? null) as Jour | null,
    regulier: brut.regulier !== false,
    dispense: brut.dispense === true,
  }
}

function lireIndependant(brut: Brut): Independant {
  return {
    benefices: (brut.benefices ?? {}) as Independant['benefices'],
    recettes: (brut.recettes ?? []) as Independant['recettes'],
    evaluation: (brut.evaluation ?? null) as Centimes | null,
  }
}

function lirePatrimoine(brut: Brut): Patrimoine {
  const montant = (cle: string): Centimes => (brut[cle] ?? 0) as Centimes
  return {
    capitaux: montant('capitaux'),
    logements: montant('logements'),
    terrains: montant('terrains'),
  }
}
