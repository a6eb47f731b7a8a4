declare const marqueNir: unique symbol
declare const marqueNtt: unique symbol

/**
 * The 13 characters of a numéro d'inscription au répertoire, without its key. Opaque: compare, hash
 * or mask it; never log it, never put it in a URL, an error or a test title.
 */
export type Nir = string & { readonly [marqueNir]: 'Nir' }
/** Numéro technique temporaire: sex digit, SIREN of the declaring company, stable identifier. */
export type Ntt = string & { readonly [marqueNtt]: 'Ntt' }

const FORME_NIR = /^[12]\d{2}(0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)(\d{2}|2[AB])\d{6}$/
const FORME_NTT = /^[12]\d{9}\S{1,30}$/

/** Shape only (sex, year, month, department, commune, order): no key, no register. */
export function estNir(texte: string): texte is Nir {
  return texte.length === 13 && FORME_NIR.test(texte)
}

export function estNtt(texte: string): texte is Ntt {
  return texte.length >= 11 && texte.length <= 40 && FORME_NTT.test(texte)
}

/**
 * Key of a NIR, 1 to 97. Corsica: 2A counts as 19 and 2B as 18.
 * @texte arrêté du 27 mai 1982 (format du numéro d'inscription au répertoire)
 */
export function cleNir(nir: Nir): number {
  const chiffres = nir.replace('2A', '19').replace('2B', '18')
  return 97 - (Number(chiffres) % 97)
}

/**
 * Reads what a person types: 13 characters, or 15 with the key, spaces and dots ignored. Undefined
 * when the shape is wrong; `cleJuste` is false when the key typed does not match.
 */
export function parseNir(texte: string): { nir: Nir; cleJuste: boolean } | undefined {
  const serre = texte.replace(/[\s.\u00a0\u202f-]/g, '').toUpperCase()
  const tronc = serre.slice(0, 13)
  if ((serre.length !== 13 && serre.length !== 15) || !estNir(tronc)) return undefined
  if (serre.length === 13) return { nir: tronc, cleJuste: true }
  return { nir: tronc, cleJuste: serre.slice(13) === String(cleNir(tronc)).padStart(2, '0') }
}

/** « 1 85 ** ** *** *** »: sex and year of birth only. */
export function masquerNir(nir: Nir): string {
  return `${nir[0]} ${nir.slice(1, 3)} ** ** *** ***`
}

/** « 1 85 05 78 006 084 36 »: for the person alone, on an act of his own. */
export function formaterNir(nir: Nir): string {
  const groupes = [nir[0], nir.slice(1, 3), nir.slice(3, 5), nir.slice(5, 7)]
  const cle = String(cleNir(nir)).padStart(2, '0')
  return [...groupes, nir.slice(7, 10), nir.slice(10), cle].join(' ')
}
