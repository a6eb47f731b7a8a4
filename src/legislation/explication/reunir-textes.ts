import { liste } from '#socle'

/** Before the name of an article; not before « 14° bis », nor inside a remark. */
const AVANT_ARTICLE = /(?:, | et )(?=[LRD]\. |\d+\b(?!°))/

/**
 * Each code once, with its articles: « CASF, art. R. 262-7, L. 262-9 et R. 262-1 ».
 * @texte CRPA, art. L. 211-5 (reasons in law), in an intelligible form
 */
export function reunirTextes(articles: readonly string[]): string {
  const parCode = new Map<string, Set<string>>()
  for (const texte of articles.flatMap((a) => a.split(' ; '))) {
    const debut = texte.indexOf(', art. ')
    const code = debut < 0 ? texte : texte.slice(0, debut)
    const connus = parCode.get(code) ?? new Set<string>()
    const suite = debut < 0 ? [] : texte.slice(debut + ', art. '.length).split(AVANT_ARTICLE)
    for (const article of suite) connus.add(article)
    parCode.set(code, connus)
  }
  return [...parCode]
    .map(([code, connus]) => (connus.size === 0 ? code : `${code}, art. ${liste([...connus])}`))
    .join(' ; ')
}
