import type { Jour, Mois } from '#socle'
import { type FaitsPersonne, SANS_FAIT } from '../faits/faits.js'
import { tientLieuDeRevenu } from '../faits/interruption.js'
import type { PersonneFoyer } from '../situation.js'

/**
 * A person whose job was lost: the event is the proof that the income of work stopped for certain.
 * It is told as such when nothing stands in its place, so that the wages of before are left out of
 * the RSA at the next re-examinations too.
 * @texte CASF, art. R. 262-13
 */
export function interrompre(personne: PersonneFoyer, mois: Mois): PersonneFoyer {
  const { faits, ressources } = personne
  const remplace = ressources.some((l) => l.a >= mois && tientLieuDeRevenu(l.nature))
  if (remplace || (faits?.independant ?? null) !== null) return personne
  const depuis = `${mois}-01` as Jour
  return { ...personne, faits: avecInterruptions(faits, [{ revenus: 'activite', depuis }]) }
}

/**
 * The facts of a person who works again: nothing is interrupted any more.
 * @texte CASF, art. R. 262-13
 */
export function reprendre({ faits }: PersonneFoyer): Pick<PersonneFoyer, 'faits'> {
  if (faits === undefined || faits.interruptions.length === 0) return {}
  return { faits: avecInterruptions(faits, []) }
}

function avecInterruptions(
  faits: FaitsPersonne | undefined,
  interruptions: FaitsPersonne['interruptions'],
): FaitsPersonne {
  return { ...SANS_FAIT, ...faits, interruptions }
}
