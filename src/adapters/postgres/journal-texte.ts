/**
 * The canonical text of an entry (acces, journal/chaine.ts) written by the base from the columns it
 * keeps: the verification reads one text instead of fifteen values. Only functions of PostgreSQL
 * itself are called, so that nothing kept in the base can make a text that its columns do not say.
 * `journal_ecrire` (migration 0035) writes the same text; a test compares both with the room's.
 */
const ou = (colonne: string): string => `coalesce(to_json(${colonne})::text, 'null')`

const COMMUN = [
  'rang',
  `to_json(to_char(quand AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`,
  ...['organisme', 'agent', 'finalite'].map((c) => `to_json(${c})`),
  ou('dossier'),
  ...['personne', 'objet'].map((c) => `to_json(${c})`),
  ...['de', 'a'].map(ou),
]

const tableau = (valeurs: readonly string[]): string =>
  `'[' || ${valeurs.join(` || ',' || `)} || ']'`

export const TEXTE_CANONIQUE = `CASE WHEN chaine = 0 THEN ${tableau(COMMUN)}
  ELSE ${tableau(['chaine', ...COMMUN, ...['champs', 'visible_le', 'fondement'].map(ou)])} END`
