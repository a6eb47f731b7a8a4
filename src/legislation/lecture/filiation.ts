import { type Brut, faute, type Verdict } from './champs.js'

/** From this age on, nobody is a child or a person in charge. */
const AGE_A_CHARGE = 25
/** Under this age nobody has the charge of somebody older. */
const MAJORITE = 18
/** Under this age nobody is an allocataire or a spouse: a date was mistyped. */
const AGE_ADULTE_MIN = 12

/**
 * Nobody of 25 or more, older than every adult of the household, can be in their charge, nor
 * anybody older than adults who are all minors: two dates were exchanged.
 * @texte CASF, art. R. 262-3, 2°; docs/contrat.md §3, « a child older than the parent »
 * @interpretation a person in charge may be a brother or a cousin (to the fourth degree), so that
 *   one under 25 may be older than a very young allocataire: such a household is read.
 */
export function verifierFiliation(personnes: readonly Brut[], moisDroit: string): Verdict {
  let adulte = '9999'
  let enfant = '9999'
  let rang = -1
  for (let i = 0; i < personnes.length; i++) {
    const { role, naissance } = personnes[i] as { role: string; naissance: string }
    if (role !== 'enfant') {
      if (naissance < adulte) adulte = naissance
      if (!aLAge(naissance, AGE_ADULTE_MIN, moisDroit)) return tropJeune(i)
    } else if (naissance < enfant) {
      enfant = naissance
      rang = i
    }
  }
  if (rang < 0 || enfant > adulte) return null
  if (!aLAge(enfant, AGE_A_CHARGE, moisDroit) && aLAge(adulte, MAJORITE, moisDroit)) return null
  const message = 'Cet enfant est né avant les adultes du foyer, ou le même jour.'
  return faute('foyer-impossible', `personnes[${rang}].naissance`, message)
}

function tropJeune(rang: number): Verdict {
  const message = 'Un allocataire ou un conjoint a au moins douze ans : vérifiez cette date.'
  return faute('foyer-impossible', `personnes[${rang}].naissance`, message)
}

/** Whether this age is reached in the month of right, the birthday counted in its month. */
function aLAge(naissance: string, age: number, moisDroit: string): boolean {
  const ans = Number(moisDroit.slice(0, 4)) - Number(naissance.slice(0, 4))
  return ans > age || (ans === age && naissance.slice(5, 7) <= moisDroit.slice(5, 7))
}
