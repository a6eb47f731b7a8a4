import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** Far above a person, below a machine that searches. */
const PAR_ADRESSE = 600
/**
 * The server listens on the loopback alone: a request that no proxy forwarded comes from the
 * machine itself, or from a proxy that does not say for whom it asks. In both cases a limit made
 * for one visitor would close the door to all of them.
 */
const DE_LA_MACHINE = 60_000

/**
 * Requests a minute, of one address. What may not be tried often (a number to guess, a code) has
 * its own, lower, limit on its route, whatever the address.
 */
export const DEBIT_PAR_ADRESSE = {
  timeWindow: '1 minute',
  max: ({ ip }: FastifyRequest): number => (deLaMachine(ip) ? DE_LA_MACHINE : PAR_ADRESSE),
  // The names that the partner API gives, not their older form.
  enableDraftSpec: true,
  // Partners have limits of their own, by application: one address serves a whole body.
  allowList: ({ url }: { readonly url?: string | undefined }): boolean =>
    url?.startsWith('/api/v1/') === true,
}

/** The proxy of the machine alone is believed when it says for whom it asks (X-Forwarded-For). */
export const PROXY_CRU = 'loopback'

/** No reference is longer; beyond, the framework would answer by itself, in its own words. */
const PART_MAX = 100
// biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is looked for
const CONTROLE = /[\u0000-\u001f\u007f]/

/**
 * Percent signs that stand for nothing, control signs (the base keeps no NUL) and endless parts
 * make no address: the page « introuvable » answers.
 */
export function adresseLisible({ url = '/' }: { readonly url?: string | undefined }): string {
  const [chemin = ''] = url.split('?', 1)
  if (estLisible(chemin)) return url
  return url.startsWith('/api/') ? '/api/adresse-illisible' : '/adresse-illisible'
}

function estLisible(chemin: string): boolean {
  if (chemin.length > PART_MAX && chemin.split('/').some((part) => part.length > PART_MAX)) {
    return false
  }
  if (!chemin.includes('%')) return true
  try {
    return !CONTROLE.test(decodeURI(chemin))
  } catch {
    return false
  }
}

function deLaMachine(ip: string): boolean {
  return isIP(ip) === 0 || ip.startsWith('127.') || ip === '::1' || ip.startsWith('::ffff:127.')
}
