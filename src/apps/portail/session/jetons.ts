import { randomBytes } from 'node:crypto'
import { instantDepuis } from '#socle'
import type { Portail } from '../demande.js'

/** Longer than two sessions in a row: a form left open in another tab outlives the first. */
const JETON_MS = 4 * 60 * 60_000

export const nouveauJeton = (): string => randomBytes(24).toString('base64url')

/**
 * The token of a person's forms: the same from one log-in to the next, until she leaves or four
 * hours have passed. So a form filled while the session closed, or was proved again in another tab,
 * is still hers to send.
 */
export function jetonDe({ deps }: Portail, sub: string): Promise<string> {
  const quand = deps.horloge()
  const expireLe = instantDepuis(Date.parse(quand) + JETON_MS)
  return deps.attente.garderPremier(cleDe(sub), { contenu: nouveauJeton(), expireLe, quand })
}

/** She left: what a page still open holds opens nothing. */
export const oublierJeton = ({ deps }: Portail, sub: string): Promise<void> =>
  deps.attente.oublier(cleDe(sub))

const cleDe = (sub: string): string => `jeton ${sub}`
