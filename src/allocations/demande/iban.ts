import { echec, type Resultat, succes } from '#socle'

/** Length of an IBAN by country of the SEPA zone (ISO 13616; European Payments Council). */
const LONGUEURS: Readonly<Record<string, number>> = {
  ...{ AD: 24, AL: 28, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20 },
  ...{ ES: 24, FI: 18, FR: 27, GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27 },
  ...{ LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24, ME: 22, MK: 19, MT: 31, NL: 18, NO: 15 },
  ...{ PL: 28, PT: 25, RO: 24, RS: 22, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22 },
}

/** An account number, its letters in capitals and without spaces; its check digits are right. */
export type Iban = string & { readonly iban: never }

export type RefusIban = 'absent' | 'pays-inconnu' | 'longueur' | 'cle'

/**
 * Reads an IBAN as people type it.
 * @texte ISO 13616 and ISO 7064 (mod 97-10); règlement (UE) 260/2012, art. 9 (any SEPA account)
 */
export function parseIban(texte: string): Resultat<Iban, RefusIban> {
  const serre = texte.replace(/[\s\u00a0\u202f.-]/g, '').toUpperCase()
  if (serre === '') return echec('absent')
  const longueur = LONGUEURS[serre.slice(0, 2)]
  if (longueur === undefined) return echec('pays-inconnu')
  if (serre.length !== longueur) return echec('longueur')
  const juste = /^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(serre) && resteIban(serre) === 1
  return juste ? succes(serre as Iban) : echec('cle')
}

/** Rest by 97 of the number that the signs write, letters as 10 to 35, country and key last. */
function resteIban(iban: string): number {
  let reste = 0
  for (const signe of iban.slice(4) + iban.slice(0, 4)) {
    const valeur = Number.parseInt(signe, 36)
    reste = (reste * (valeur > 9 ? 100 : 10) + valeur) % 97
  }
  return reste
}

/** « FR76 •••• •••• 3456 »: the country, the key and the last four signs. */
export function masquerIban(iban: Iban): string {
  return `${iban.slice(0, 4)} •••• •••• ${iban.slice(-4)}`
}
