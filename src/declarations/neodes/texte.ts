/** How the high bytes of a value read: the norm wants Latin-1, life brings the two others. */
export type Encodage = 'ascii' | 'latin1' | 'utf8' | 'cp1252'

/** 0x80 to 0x9F in windows-1252; 0 where it has no character. */
const CP1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
  0x203a, 0x0153, 0, 0x017e, 0x0178,
]

/** Length of the UTF-8 sequence that begins at `i`, 0 when none does. */
function sequenceUtf8(octets: Uint8Array, i: number, a: number): number {
  const c = octets[i]!
  const n = c >= 0xc2 && c <= 0xdf ? 2 : c >= 0xe0 && c <= 0xef ? 3 : c >= 0xf0 && c <= 0xf4 ? 4 : 0
  if (n === 0 || i + n > a) return 0
  for (let k = 1; k < n; k++) if ((octets[i + k]! & 0xc0) !== 0x80) return 0
  return n
}

/**
 * Encoding of one value: UTF-8 when every high byte belongs to a well-formed sequence (no French
 * name reads so in Latin-1), windows-1252 when a byte of 0x80–0x9F remains, else Latin-1.
 */
export function encodageDe(octets: Uint8Array, de: number, a: number): Encodage {
  let utf8 = true
  let hauts = false
  let cp1252 = false
  for (let i = de; i < a; ) {
    const c = octets[i]!
    if (c < 0x80) {
      i++
      continue
    }
    hauts = true
    const n = sequenceUtf8(octets, i, a)
    if (n === 0) utf8 = false
    if (c < 0xa0) cp1252 = true
    i += utf8 ? n : 1
    if (!utf8 && cp1252) return 'cp1252'
  }
  return hauts ? (utf8 ? 'utf8' : cp1252 ? 'cp1252' : 'latin1') : 'ascii'
}

function pointUtf8(octets: Uint8Array, i: number, n: number): number {
  let point = octets[i]! & (0xff >> (n + 1))
  for (let k = 1; k < n; k++) point = (point << 6) | (octets[i + k]! & 0x3f)
  return point
}

/** Code points of a value, whatever its encoding. */
export function pointsDe(octets: Uint8Array, de: number, a: number): number[] {
  const encodage = encodageDe(octets, de, a)
  const points: number[] = []
  for (let i = de; i < a; ) {
    const c = octets[i]!
    const n = encodage === 'utf8' && c >= 0x80 ? sequenceUtf8(octets, i, a) : 1
    if (n > 1) points.push(pointUtf8(octets, i, n))
    else if (encodage === 'cp1252' && c >= 0x80 && c < 0xa0) points.push(CP1252[c - 0x80] || 0xfffd)
    else points.push(c)
    i += Math.max(n, 1)
  }
  return points
}

const CASES = 4096
const GARDES: string[] = new Array<string>(CASES).fill('')

/** Text of a value. Short repeated values (codes, dates, numbers) give the same string again. */
export function texteDe(octets: Uint8Array, de: number, a: number): string {
  let empreinte = a - de
  for (let i = de; i < a; i++) {
    const c = octets[i]!
    if (c >= 0x80) return String.fromCodePoint(...pointsDe(octets, de, a))
    empreinte = (Math.imul(empreinte, 31) + c) | 0
  }
  const place = (empreinte ^ (empreinte >>> 12)) & (CASES - 1)
  const garde = GARDES[place]!
  if (garde.length === a - de && memeTexte(garde, octets, de)) return garde
  let texte = ''
  for (let i = de; i < a; i++) texte += String.fromCharCode(octets[i]!)
  GARDES[place] = texte
  return texte
}

function memeTexte(texte: string, octets: Uint8Array, de: number): boolean {
  for (let i = 0; i < texte.length; i++) if (texte.charCodeAt(i) !== octets[de + i]) return false
  return true
}
