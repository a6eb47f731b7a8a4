import { dernierJour, indexMois, type Jour, moisDuJour, premierJour } from '#socle'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { enfantCompte } from './deces.js'
import { majorationOuverte } from './isolement.js'
import { contient, plusMois } from './jours.js'

export type Droit = 'rsa' | 'prime'

/**
 * Whether a person is in the household on a day.
 * @texte CASF, art. R. 262-4; CSS, art. R. 843-1 (composition on the last day of each month)
 */
export function estPresent({ faits }: PersonneFoyer, jour: Jour): boolean {
  const presence = faits?.presence ?? null
  return presence === null || contient(presence, jour)
}

/**
 * Day at which the couple is looked at.
 * @texte CASF, art. R. 262-4, 1° and 2°; CSS, art. R. 843-1 II (« lors du dépôt de la demande ou
 *   lors du réexamen périodique »)
 * @interpretation the day of the claim when it falls in the month of examination; otherwise the
 *   first day of that month, as Cnaf letter 2015-165 reads a new couple.
 */
export function jourExamen({ moisExamen, faits }: SituationFoyer): Jour {
  const demande = faits?.dateDemande ?? null
  return demande !== null && moisDuJour(demande) === moisExamen ? demande : premierJour(moisExamen)
}

/**
 * The spouse that a right counts for the whole quarter, or null. One who is there at the
 * examination is deemed there the three months; one who has left before it is forgotten, with his
 * resources; one who comes after it waits for the next one.
 * @texte CASF, art. R. 262-4, R. 262-4-1 (RSA: a separation is read from the first day of its
 *   month); CSS, art. R. 843-1 II, R. 843-2 (prime: only the majoration for isolation is read
 *   inside the quarter), Cnaf, lettre-réseau 2015-165 (separation and new couple are deferred)
 */
export function conjointCompte(situation: SituationFoyer, droit: Droit): PersonneFoyer | null {
  const examen = jourExamen(situation)
  const conjoint = situation.personnes.find((p) => p.role === 'conjoint' && estPresent(p, examen))
  if (conjoint === undefined) return null
  if (droit === 'prime' && estCompteAilleurs(conjoint, situation)) return null
  if (estPresent(conjoint, dernierJour(situation.moisDroit))) return conjoint
  return droit === 'rsa' || ouvreLaMajoration(situation, conjoint) ? null : conjoint
}

/**
 * Whether another file's prime counts this person in the month of right.
 * @texte Cnaf, lettre-réseau 2015-165 (effet figé)
 */
export function estCompteAilleurs(
  { faits }: PersonneFoyer,
  { moisDroit }: SituationFoyer,
): boolean {
  const jusqua = faits?.primeAilleursJusqua ?? null
  return jusqua !== null && jusqua >= moisDroit
}

/** Whether the parent left alone opens the majoration in the month of right. */
function ouvreLaMajoration(situation: SituationFoyer, conjoint: PersonneFoyer): boolean {
  const fin = dernierJour(situation.moisDroit)
  const enfants = situation.personnes.filter(
    (p) => p.role === 'enfant' && enfantCompte(p, fin, situation),
  )
  const parent = situation.personnes.find((p) => p.role === 'allocataire')
  if (parent?.enceinte === true || estGrosse(parent, situation.moisDroit)) return true
  if (enfants.length === 0) return false
  const depart = departDe(conjoint)
  return (
    aUnEnfantDeMoinsDeTroisAns(situation) ||
    (depart !== null && majorationOuverte(situation, depart))
  )
}

/**
 * Whether a child under three is in the household at the end of the month of right.
 * @texte CASF, art. R. 262-2
 */
export function aUnEnfantDeMoinsDeTroisAns(situation: SituationFoyer): boolean {
  const fin = dernierJour(situation.moisDroit)
  return situation.personnes.some(
    (p) =>
      p.role === 'enfant' && enfantCompte(p, fin, situation) && plusMois(p.naissance, 36) > fin,
  )
}

function departDe({ faits }: PersonneFoyer): Jour | null {
  return faits?.presence?.a ?? null
}

/**
 * Day since when the parent is alone: the one given, or the day when the last spouse left.
 * @texte CASF, art. L. 262-9, R. 262-2
 */
export function evenementIsolement(situation: SituationFoyer): Jour | null {
  const donne = situation.faits?.dateIsolement ?? null
  if (donne !== null) return donne
  const fin = dernierJour(situation.moisDroit)
  const departs = situation.personnes.flatMap((p) => {
    const depart = p.role === 'conjoint' ? departDe(p) : null
    return depart !== null && depart <= fin ? [depart] : []
  })
  return departs.sort().at(-1) ?? null
}

const MOIS_GROSSESSE = 9

/**
 * Whether a birth is expected on the last day of a month.
 * @texte CASF, art. L. 262-4, 1° (child to be born), L. 262-9; CSS, art. L. 842-7
 * @interpretation from the ninth month before the day expected, until that day.
 */
export function estGrosse(personne: PersonneFoyer | undefined, mois: string): boolean {
  const prevue = personne?.faits?.naissancePrevue ?? null
  if (prevue === null) return false
  const fin = dernierJour(mois as Parameters<typeof dernierJour>[0])
  return (
    fin < prevue && indexMois(moisDuJour(fin)) >= indexMois(moisDuJour(prevue)) - MOIS_GROSSESSE
  )
}
