declare const marqueSiren: unique symbol
declare const marqueSiret: unique symbol

export type Siren = string & { readonly [marqueSiren]: 'Siren' }
/** SIREN (9) and NIC (5). */
export type Siret = string & { readonly [marqueSiret]: 'Siret' }

/** La Poste: its establishments are checked by the plain sum of digits, a multiple of 5. */
export const SIREN_LA_POSTE = '356000000'

/** Luhn checksum over a text of digits. */
export function luhnJuste(chiffres: string): boolean {
  let somme = 0
  for (let i = 0; i < chiffres.length; i++) {
    const c = chiffres.charCodeAt(chiffres.length - 1 - i) - 48
    if (c < 0 || c > 9) return false
    const double = i % 2 === 1 ? c * 2 : c
    somme += double > 9 ? double - 9 : double
  }
  return somme % 10 === 0
}

export function estSiren(texte: string): texte is Siren {
  return /^\d{9}$/.test(texte) && luhnJuste(texte)
}

export function estSiret(texte: string): texte is Siret {
  if (!/^\d{14}$/.test(texte)) return false
  if (luhnJuste(texte)) return true
  if (!texte.startsWith(SIREN_LA_POSTE)) return false
  let somme = 0
  for (const c of texte) somme += Number(c)
  return somme % 5 === 0
}

/** « 732 829 320 00074 ». */
export function formaterSiret(siret: string): string {
  return `${siret.slice(0, 3)} ${siret.slice(3, 6)} ${siret.slice(6, 9)} ${siret.slice(9)}`
}
