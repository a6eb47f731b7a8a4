import type { Page } from 'playwright-core'

/** Words that a sentence may hold on average, and at most (ecrans: 15 aimed at). */
const MOYENNE_MAX = 15
const PHRASE_MAX = 40

/**
 * Acronyms of the field that few people know. Names that flows carry in capitals are not ours to
 * write; RSA, Caf, MSA, SIRET and PDF are on everyone's papers; CASF and CSS name a text of law.
 */
const SIGLES = [
  ...['AAH', 'AF', 'ALF', 'ALS', 'APL', 'ARE', 'ARS', 'ASF', 'ASI', 'ASPA', 'ASS', 'BMAF', 'CAF'],
  ...['CER', 'CF', 'CNIL', 'CRDS', 'CSG', 'DSN', 'DRM', 'DTR', 'IJ', 'IJSS', 'MNS', 'NIR', 'NTT'],
  ...['PAJE', 'PASRAU', 'RAPO', 'RFR', 'RLS', 'SMIC'],
]

/**
 * What makes a page hard to read: sentences too long on average, one that never ends, an acronym
 * that nothing explains. Only the words of the site are read, in paragraphs and list items; native
 * lines and the texts of law quoted in folds are left out.
 */
export async function difficultes(page: Page, nom: string): Promise<string[]> {
  const blocs = await page
    .locator('main p, main li, main dd')
    .evaluateAll((liste) =>
      liste
        .filter((e) => e.checkVisibility() && !e.closest('details, .natif, .courrier, [popover]'))
        .map((e) => (e as HTMLElement).innerText),
    )
  const phrases = blocs
    .flatMap((b) => b.split(/(?<=[.!?…])\s+|\n+| : /u))
    .map((p) =>
      p
        .trim()
        .split(/[\s\u00a0\u202f]+/u)
        .filter((m) => /\p{L}/u.test(m)),
    )
    .filter((mots) => mots.length > 3)
  const fautes = phrases
    .filter((mots) => mots.length > PHRASE_MAX)
    .map((mots) => `${nom} : phrase de ${mots.length} mots : ${mots.slice(0, 8).join(' ')}…`)
  const total = phrases.reduce((somme, mots) => somme + mots.length, 0)
  if (phrases.length > 0 && total / phrases.length > MOYENNE_MAX) {
    fautes.push(`${nom} : ${(total / phrases.length).toFixed(1)} mots par phrase en moyenne`)
  }
  return [...fautes, ...siglesSeuls(blocs.join(' ')).map((s) => `${nom} : sigle ${s} inexpliqué`)]
}

/** Acronyms of a text that no parenthesis of it explains: « … sociale (CRDS) ». */
function siglesSeuls(texte: string): string[] {
  const mots = new Set(texte.split(/[^\p{L}\d]+/u))
  return SIGLES.filter((s) => mots.has(s) && !texte.includes(`(${s}`))
}
