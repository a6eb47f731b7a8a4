/**
 * One entry as COPY gives it, and its canonical text (acces, journal/chaine.ts) made from it with
 * no object in between: the verification goes through millions. The columns come raw, so that
 * nothing kept in the base can make a text that they do not say.
 */
export const COLONNES_COPIE = `chaine, rang, encode(empreinte, 'hex'), quand, to_json(champs),
  organisme, agent, finalite, dossier, personne, objet, de, a, visible_le, fondement`

export interface EntreeCopiee {
  readonly chaine: number
  readonly rang: number
  readonly empreinte: string
  readonly texte: string
}

/** The line of one entry, without its end. */
export function lireLigneCopiee(ligne: string): EntreeCopiee {
  const finChaine = ligne.indexOf('\t')
  const finRang = ligne.indexOf('\t', finChaine + 1)
  const finEmpreinte = ligne.indexOf('\t', finRang + 1)
  const finQuand = ligne.indexOf('\t', finEmpreinte + 1)
  const finChamps = ligne.indexOf('\t', finQuand + 1)
  const fondement = ligne.lastIndexOf('\t')
  const visible = ligne.lastIndexOf('\t', fondement - 1)
  const chaine = ligne.slice(0, finChaine)
  const rang = ligne.slice(finChaine + 1, finRang)
  const quand = instant(ligne.slice(finEmpreinte + 1, finQuand))
  const commun = `${rang},"${quand}",${liste(ligne.slice(finChamps + 1, visible))}`
  const champs = ligne.slice(finQuand + 1, finChamps)
  return {
    chaine: Number(chaine),
    rang: Number(rang),
    empreinte: ligne.slice(finRang + 1, finEmpreinte),
    texte:
      chaine === '0'
        ? `[${commun}]`
        : `[${chaine},${commun},${tableau(champs)},${liste(ligne.slice(visible + 1))}]`,
  }
}

const ABSENT = '\\N'
// biome-ignore lint/suspicious/noControlCharactersInRegex: what a text in JSON must escape
const A_ECHAPPER = /["\\\u0000-\u0008\u000a-\u001f]/

/** Fields between tabs to JSON values between commas: at once when nothing is to be escaped. */
function liste(champs: string): string {
  if (!A_ECHAPPER.test(champs)) return `"${champs.replaceAll('\t', '","')}"`
  return champs.split('\t').map(json).join(',')
}

function json(valeur: string): string {
  if (valeur === ABSENT) return 'null'
  return A_ECHAPPER.test(valeur) ? JSON.stringify(decoder(valeur)) : `"${valeur}"`
}

/** Already JSON, without a space; only the escapes of COPY are to be undone. */
function tableau(valeur: string): string {
  if (valeur === ABSENT) return 'null'
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
