import type { TraitsIdentite, Variante } from '../registre.js'
import { naissancesConcordent, prenomsConcordent, traitsAnciens } from './concordance.js'
import { preparerTraits, type TraitsCompares } from './traits.js'

/**
 * The identities that blocks S21.G00.31 give as the same person's before: each change alone, then
 * all of them together. None when the name and the day of birth are both said to change: that is a
 * payroll card taken over for somebody else, whatever the software wrote in block 31.
 * @interpretation no text; a person keeps the one or the other. Decision 0012.
 */
export function identitesAnciennes({ traits, anciennes }: Variante): readonly TraitsIdentite[] {
  if (anciennes.length === 0) return []
  const toutes = anciennes.reduce(traitsAnciens, traits)
  const seules = anciennes.map((a) => traitsAnciens(traits, a))
  const identites = anciennes.length > 1 ? [...seules, toutes] : seules
  return estCredible(preparerTraits(traits), preparerTraits(toutes)) ? identites : []
}

function estCredible(apres: TraitsCompares, avant: TraitsCompares): boolean {
  if (naissancesConcordent(apres, avant) || estPrecision(apres, avant)) return true
  return apres.nom === avant.nom && prenomsConcordent(apres, avant)
}

/** The same year, and a first of January or a day and month swapped: a date put right. */
function estPrecision(apres: TraitsCompares, avant: TraitsCompares): boolean {
  if (apres.annee !== avant.annee) return false
  if (apres.jour === avant.mois && apres.mois === avant.jour) return true
  return [apres, avant].some(({ jour, mois }) => jour === '01' && mois === '01')
}
