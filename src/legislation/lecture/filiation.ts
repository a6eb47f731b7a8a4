import { type Brut, faute, type Verdict } from './champs.js'

/** From this age on, nobody is a child or a person in charge. */
const AGE_A_CHARGE = 25

/**
 * Nobody of 25 or more, older than every adult of the household, can be in their charge: two dates
 * were exchanged.
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
    } else if (naissance < enfant) {
      enfant = naissance
      rang = i
    }
  }
  if (rang < 0 || enfant > adulte) return null
  const ans = Number(moisDroit.slice(0, 4)) - Number(enfant.slice(0, 4))
  if (ans < AGE_A_CHARGE || (ans === AGE_A_CHARGE && enfant.slice(5, 7) > moisDroit.slice(5, 7))) {
    return null
  }
  const message = 'Cet enfant est né avant les adultes du foyer, ou le même jour.'
  return faute('foyer-impossible', `personnes[${rang}].naissance`, message)
}
