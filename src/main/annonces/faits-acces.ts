import type { AccesExceptionnelOuvert } from '#acces'
import type { FaitAnnonce } from '#messages'
import { jourEnMots } from '#socle'

/** An exceptional access, in the words of messages: who and when; never why, nor which agent. */
export function annonceDAcces(f: AccesExceptionnelOuvert, organisme: string): FaitAnnonce {
  const { personne, quand, jour, reference } = f
  return {
    ...{ personne, code: 'N26', quand, jour, fait: `acces-exceptionnel ${reference}` },
    valeurs: { jour: jourEnMots(jour), organisme },
  }
}
