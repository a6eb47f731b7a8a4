import pg from 'pg'

/**
 * One entry as COPY gives it, and its canonical text (acces, journal/chaine.ts): what
 * journal-octets.ts does for the ordinary entry, for any entry. The columns come raw, so that
 * nothing kept in the base can make a text that they do not say.
 */
export const COLONNES_COPIE = `chaine, rang, encode(empreinte, 'hex'), quand, champs,
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

/** Lists of fields are few, and come again and again. */
const TABLEAUX = new Map<string, string>()
const TABLEAUX_MAX = 1_000
const OID_TEXTES = 1009 as Parameters<typeof pg.types.getTypeParser>[0]
const lireTableau = pg.types.getTypeParser(OID_TEXTES, 'text')

/** An array of texts as PostgreSQL writes it, to JSON without a space. */
export function tableau(valeur: string): string {
  if (valeur === ABSENT) return 'null'
  const connu = TABLEAUX.get(valeur)
  if (connu !== undefined) return connu
  const lu = JSON.stringify(lireTableau(decoder(valeur)))
  if (TABLEAUX.size < TABLEAUX_MAX) TABLEAUX.set(valeur, lu)
  return lu
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
