import { dernierJour, indexMois, type Jour, moisDuJour } from '#socle'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { contient, moisDe, plusMois } from './jours.js'

/** First deaths to which the text applies. */
const DEPUIS = '2017-01-01'
const MAJORITE = 18 * 12
const MOIS_DU_TRIMESTRE = 3
/** The re-examination that no longer counts the child. */
const DERNIER_REEXAMEN = 4

/**
 * Whether a child counts for RSA and prime on a day: present, or dead and still counted.
 * @texte CASF, art. R. 262-4 and L. 262-21; CSS, art. R. 843-1
 */
export function enfantCompte(
  enfant: PersonneFoyer,
  jour: Jour,
  situation: Pick<SituationFoyer, 'moisExamen'>,
): boolean {
  const { presence = null, deces = null } = enfant.faits ?? {}
  const la = (quand: Jour): boolean => presence === null || contient(presence, quand)
  if (deces === null || jour < deces) return la(jour)
  return la(deces) && estMaintenu(enfant, deces, situation)
}

/**
 * Whether a minor child who died counts until the fourth periodic re-examination that follows.
 * @texte CASF, art. L. 262-21 (RSA, and prime d'activité by its last paragraph)
 * @interpretation re-examinations come every three months, `moisExamen` is one of them, and the
 *   fourth no longer counts the child; for deaths before 10 June 2020 the maintenance was asked
 *   for within six months, as the text of then required.
 */
function estMaintenu(
  { naissance }: PersonneFoyer,
  deces: Jour,
  { moisExamen }: Pick<SituationFoyer, 'moisExamen'>,
): boolean {
  if (deces < DEPUIS || plusMois(naissance, MAJORITE) <= deces) return false
  const ecoules = indexMois(moisExamen) - moisDe(deces)
  const reexamens = Math.max(0, Math.ceil(ecoules / MOIS_DU_TRIMESTRE))
  return reexamens < DERNIER_REEXAMEN
}

/**
 * Whether a child counted in a month (`indexMois` integer) was dead on its last day: the family
 * benefits of that month are not those of the composition.
 * @texte CASF, art. L. 262-21 (RSA and prime only)
 */
export function compteUnEnfantDecede(situation: SituationFoyer, mois: number): boolean {
  return situation.personnes.some((p) => {
    const deces = p.faits?.deces ?? null
    if (deces === null || moisDe(deces) > mois) return false
    return enfantCompte(p, dernierJour(moisDuJour(deces)), situation)
  })
}
