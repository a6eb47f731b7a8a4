import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/** RFC 9440: a byte sequence, base64 between colons. */
const OCTETS = /^:([A-Za-z0-9+/]+={0,2}):$/

/**
 * Thumbprint (RFC 8705, x5t#S256) of the certificate that a trusted proxy checked; null when none
 * came, or when no proxy is trusted.
 */
export function certificatDe(requete: FastifyRequest, entete: string | undefined): string | null {
  if (entete === undefined) return null
  const valeur = requete.headers[entete]
  const trouve = typeof valeur === 'string' ? OCTETS.exec(valeur) : null
  if (trouve === null) return null
  const der = Buffer.from(trouve[1] ?? '', 'base64')
  return createHash('sha256').update(der).digest('base64url')
}
