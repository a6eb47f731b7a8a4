/**
 * « L. 231-4 », « R. 844-3 », « n° 2025-1288 », numbers of our own acts (« Q-20261112-XFQFFS »,
 * « D0000008-2026-10-2-PA »), and « e-mail »: a browser may break a line at their hyphen.
 */
const REFERENCE = new RegExp(
  [
    /(?:[LRD]\.[ \u00a0]|n°[ \u00a0])\d+(?:-\d+)+/,
    /\b[A-Z](?:[A-Z]?-\d{4,8}|\d{7}-\d{4})(?:-[0-9A-Z]{1,6})+\b/,
    /\b[Ee]-mails?\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)
/** Elements that hold text alone. */
const SANS_BALISE = /^<(?:title|option|textarea|text|tspan|desc|script)\b/

/**
 * Keeps each reference to a text, and each number of an act, on one line, by a style and not by
 * another hyphen: copied or searched for, it stays what was written. Attributes, and elements that
 * hold text alone, are left as they are.
 */
export function references(html: string): string {
  return html.replace(REFERENCE, (reference, place: number) => {
    const balise = html.lastIndexOf('<', place)
    const dansUneBalise = html.lastIndexOf('>', place) < balise
    if (dansUneBalise || SANS_BALISE.test(html.slice(balise, balise + 10))) return reference
    return `<span class="insec">${reference}</span>`
  })
}
