import { pointsDe } from '../neodes/texte.js'
import { NORME } from '../norme/norme.js'
import type { CodeAnomalie } from './codes-table.js'
import { SANS_NOM, SANS_PRENOM } from './coherence/individu.js'

const ESPACE = 32
const APOSTROPHE = 39
const TIRET = 45
const APOSTROPHE_COURBE = 0x2019
/** Every civility begins with an M. */
const M_MINUSCULE = 109

/** Family names: « -- » joins the two parts of a double name. */
const NOMS = new Set(
  NORME.codes.map((code, r) => (/30\.00[23]|31\.009|73\.006|91\.00[23]/.test(code) ? r : -1)),
)
const CIVILITE = /(^|[ '-])(M|MR|MME|MONSIEUR|MADAME) /

function estLettre(c: number): boolean {
  if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122)) return true
  return c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7
}

function estSigne(c: number): boolean {
  return c === ESPACE || c === APOSTROPHE || c === TIRET || c === APOSTROPHE_COURBE
}

/** Rules of a family name or of first names, null when they are kept. */
export function fauteIdentite(
  octets: Uint8Array,
  bornes: { readonly de: number; readonly a: number },
  r: number,
): CodeAnomalie | null {
  const { de, a } = bornes
  return fautePoints(estLatin(octets, de, a) ? octets.subarray(de, a) : pointsDe(octets, de, a), r)
}

/** No byte of 0x80–0xBF: neither UTF-8 nor windows-1252, a byte is a character. */
function estLatin(octets: Uint8Array, de: number, a: number): boolean {
  for (let i = de; i < a; i++) if (octets[i]! >= 0x80 && octets[i]! < 0xc0) return false
  return true
}

function fautePoints(points: ArrayLike<number>, r: number): CodeAnomalie | null {
  let initiale = false
  for (let i = 0; i < points.length; i++) {
    const c = points[i]!
    if (!estLettre(c) && !estSigne(c)) return 'identite-caracteres'
    if ((c | 32) === M_MINUSCULE && (i === 0 || estSigne(points[i - 1]!))) initiale = true
  }
  const premier = points[0]!
  const dernier = points[points.length - 1]!
  if (premier === ESPACE || dernier === ESPACE) return 'espace-en-bord'
  if (premier === TIRET || dernier === TIRET || dernier === APOSTROPHE) return 'identite-bords'
  if (doubles(points) > (NOMS.has(r) ? 1 : 0)) return 'identite-signes'
  if (!initiale) return null
  const texte = String.fromCodePoint(...Array.from(points)).toUpperCase()
  return CIVILITE.test(texte) ? 'identite-civilite' : null
}

/** Signs that follow themselves; one « -- » counts once, any other pair refuses at once. */
function doubles(points: ArrayLike<number>): number {
  let n = 0
  for (let i = 1; i < points.length; i++) {
    const c = points[i]!
    if (c !== points[i - 1] || !estSigne(c)) continue
    n += c === TIRET ? 1 : 2
  }
  return n
}

/** « SN » and « SP » leave a mark, so that both together can be refused. */
export function marqueSansNom(octets: Uint8Array, de: number, a: number): number {
  if (a - de !== 2 || octets[de] !== 83) return Number.NaN
  if (octets[de + 1] === 78) return SANS_NOM
  return octets[de + 1] === 80 ? SANS_PRENOM : Number.NaN
}
