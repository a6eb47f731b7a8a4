/**
 * Signs that a text message carries in seven bits (3GPP TS 23.038, default alphabet): one sign out
 * of them makes the whole message three times as long, and it is cut at 70.
 */
const ALPHABET = new Set(
  '@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ' +
    'ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Those that count for two. */
const DOUBLES = new Set('^{}\\[~]|€')

/** What is written otherwise; an accent out of the alphabet is left off. */
const AUTREMENT = new Map(
  [
    ["'", '’‘'],
    ['"', '«»“”'],
    [' ', '\u00a0\u202f'],
    ['...', '…'],
    ['-', '–'],
    ['.', '•'],
    ['oe', 'œ'],
    ['OE', 'Œ'],
  ].flatMap(([autrement = '', signes = '']) => [...signes].map((s) => [s, autrement])),
)

/** The same words in that alphabet: « À la source » is read « A la source », « prêt » « pret ». */
export function enSms(texte: string): string {
  return [...texte].map(enSigneSms).join('')
}

function enSigneSms(signe: string): string {
  if (ALPHABET.has(signe) || DOUBLES.has(signe)) return signe
  return AUTREMENT.get(signe) ?? signe.normalize('NFD').replace(/\p{M}/gu, '')
}

/** Length as a network counts it, 160 for one message; undefined out of the alphabet. */
export function longueurSms(texte: string): number | undefined {
  const signes = [...texte]
  if (!signes.every((s) => ALPHABET.has(s) || DOUBLES.has(s))) return undefined
  return signes.length + signes.filter((s) => DOUBLES.has(s)).length
}
