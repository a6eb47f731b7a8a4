/**
 * One entry as COPY gives it, and its canonical text (acces, journal/chaine.ts) made from it with
 * no object in between: the verification goes through millions. The columns come raw, so that
 * nothing kept in the base can make a text that they do not say.
 */
export const COLONNES_COPIE = `chaine, rang, encode(empreinte, 'hex'), quand, organisme, agent,
  finalite, dossier, personne, objet, de, a, to_json(champs), visible_le, fondement`

export interface EntreeCopiee {
  readonly chaine: number
  readonly rang: number
  readonly empreinte: string
  readonly texte: string
}

/** The line of one entry, without its end. */
export function lireLigneCopiee(ligne: string): EntreeCopiee {
  const [chaine = '', rang = '', empreinte = '', quand = '', ...reste] = ligne.split('\t')
  const [organisme, agent, finalite, dossier, personne, objet, de, a, champs, ...fin] = reste
  const commun =
    `${rang},"${instant(quand)}",${json(organisme)},${json(agent)},${json(finalite)},` +
    `${json(dossier)},${json(personne)},${json(objet)},${json(de)},${json(a)}`
  const texte =
    chaine === '0'
      ? `[${commun}]`
      : `[${chaine},${commun},${tableau(champs)},${json(fin[0])},${json(fin[1])}]`
  return { chaine: Number(chaine), rang: Number(rang), empreinte, texte }
}

const ABSENT = '\\N'
// biome-ignore lint/suspicious/noControlCharactersInRegex: what a text in JSON must escape
const A_ECHAPPER = /["\\\u0000-\u001f]/

function json(valeur: string | undefined): string {
  if (valeur === undefined || valeur === ABSENT) return 'null'
  return A_ECHAPPER.test(valeur) ? JSON.stringify(decoder(valeur)) : `"${valeur}"`
}

/** Already JSON, without a space; only the escapes of COPY are to be undone. */
function tableau(valeur: string | undefined): string {
  if (valeur === undefined || valeur === ABSENT) return 'null'
  return valeur.includes('\\') ? decoder(valeur) : valeur
}

/** « 2026-06-01 08:00:00.1+00 » to « 2026-06-01T08:00:00.100Z »: the base drops the last zeros. */
function instant(texte: string): string {
  const heure = texte.slice(11, -3)
  const complete = heure.length === 8 ? `${heure}.000` : heure.padEnd(12, '0')
  return `${texte.slice(0, 10)}T${complete}Z`
}

const ECHAPPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

function decoder(texte: string): string {
  return texte.replace(/\\(.)/g, (_, signe: string) => ECHAPPES[signe] ?? signe)
}
