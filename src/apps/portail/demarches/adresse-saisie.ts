import type { AdressePostale } from '#allocations'
import { estOutreMer } from '../questions-territoire.js'
import type { Saisie } from '../simulation/saisie.js'

type Refuser = (champ: string, message: string) => void

/** Longest line that the window of an envelope shows. */
const LIGNE_MAX = 60

/** Fields of an address, wherever it is asked. */
export const CHAMPS_ADRESSE = /^(voie|complement|code-postal|ville)$/

/**
 * Reads the address of a move or of a claim. Who has no home gives one only if letters have
 * somewhere to go: three empty fields are no fault then.
 */
export function lireAdresse(s: Saisie, refuser: Refuser): AdressePostale | undefined {
  const voie = uneLigne(s.voie)
  const complement = uneLigne(s.complement)
  const ville = uneLigne(s.ville)
  const codePostal = (s['code-postal'] ?? '').replace(/\s/gu, '')
  if (s.statut === 'sans-domicile' && `${voie}${complement}${ville}${codePostal}` === '') {
    return undefined
  }
  if (voie === '') refuser('voie', 'Écrivez le numéro et la rue')
  if (!/^(?:0[1-9]|[1-8]\d|9[0-578])\d{3}$/.test(codePostal)) {
    refuser('code-postal', 'Écrivez les cinq chiffres du code postal')
  } else if (s.territoire !== undefined && !estDuTerritoire(codePostal, s.territoire)) {
    refuser('code-postal', 'Ce code postal ne va pas avec le lieu choisi')
  }
  if (ville === '') refuser('ville', 'Écrivez le nom de la commune')
  for (const [champ, texte] of Object.entries({ voie, complement, ville })) {
    if (texte.length > LIGNE_MAX) refuser(champ, `Écrivez ${LIGNE_MAX} signes au plus`)
  }
  return { voie, ...(complement === '' ? {} : { complement }), codePostal, ville }
}

function uneLigne(texte = ''): string {
  return texte.replace(/\s+/gu, ' ').trim()
}

/** Codes in 97 and 98 are overseas, those in 976 are Mayotte. */
function estDuTerritoire(codePostal: string, territoire: string | undefined): boolean {
  if (territoire === 'mayotte') return codePostal.startsWith('976')
  return /^9[78]/.test(codePostal) === estOutreMer(territoire) && !codePostal.startsWith('976')
}
