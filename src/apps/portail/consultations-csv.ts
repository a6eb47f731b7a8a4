import type { EntreeJournal } from '#acces'
import {
  agentEnMots,
  champsEnMots,
  finaliteEnMots,
  type NomsOrganismes,
  numeroEnMots,
  objetEnMots,
  organismeEnMots,
} from './consultations-mots.js'

const TITRES = [
  'Quand (temps universel)',
  'Organisme',
  'Agent',
  'Raison',
  'Dossier',
  'Ce qui a été lu',
  'Montants',
  'Du mois',
  'Au mois',
  'Texte',
  'Numéro de sécurité sociale',
  'Numéro au journal',
]

/** A cell that a spreadsheet would take for a formula is marked as text. */
function cellule(texte: string): string {
  const sur = /^[=+\-@\t\r]/.test(texte) ? `'${texte}` : texte
  return `"${sur.replaceAll('"', '""')}"`
}

/** The list as a file that a French spreadsheet opens: semicolons, byte order mark, CRLF. */
export function csvConsultations(
  entrees: readonly EntreeJournal[],
  noms: NomsOrganismes,
  cle?: string,
): string {
  const lignes = entrees.map((e) => [
    e.quand,
    organismeEnMots(e.organisme, noms),
    agentEnMots(e),
    finaliteEnMots(e.finalite),
    e.dossier ?? '',
    objetEnMots(e.objet),
    champsEnMots(e.champs),
    e.de ?? '',
    e.a ?? '',
    e.fondement ?? '',
    numeroEnMots(e, cle) || 'celui d’aujourd’hui',
    `${e.chaine}-${e.rang}`,
  ])
  const texte = [TITRES, ...lignes].map((l) => `${l.map(cellule).join(';')}\r\n`).join('')
  return `\ufeff${texte}`
}
