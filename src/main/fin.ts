import { randomBytes } from 'node:crypto'
import { Faute, Panne } from '#socle'

/**
 * The edge of the process: what was thrown becomes words and exit status 3. A Panne tells its own
 * remedy. Anything else is our bug: told by a correlation id and the places it went through, since
 * a foreign message may hold personal data (a Faute's never does).
 */
export function dernierMot(cause: unknown): string {
  if (cause instanceof Panne) return `alasource : ${cause.message}\n`
  const reference = randomBytes(4).toString('hex')
  return (
    `alasource : erreur interne, référence ${reference}.\n${nature(cause)}\n` +
    'Rien n’a été perdu de ce qui était confirmé. Signalez cette erreur avec ces lignes, qui ne ' +
    'portent aucune donnée personnelle.\n'
  )
}

function nature(cause: unknown): string {
  if (!(cause instanceof Error)) return `  (${typeof cause})`
  const message = cause instanceof Faute ? ` : ${cause.message}` : ''
  const lieux = (cause.stack ?? '').split('\n').filter((ligne) => /^\s+at /.test(ligne))
  return [`  ${cause.name}${message}`, ...lieux.slice(0, 8)].join('\n')
}
