import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { AttenteStore } from '#acces'
import { instantDepuis } from '#socle'

/** What the stand-in signs with, and what its only client proves itself with. */
export interface ClesDemo {
  readonly secretClient: string
  readonly secretTemoins: string
  readonly signature: Readonly<Record<string, unknown>>
}

/** Longer than any demonstration. */
const DUREE_MS = 10 * 365 * 24 * 60 * 60_000

/** Made once for a demonstration: every process of it signs, and believes, with the same. */
export async function clesDemo(attente: AttenteStore, maintenantMs: number): Promise<ClesDemo> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = privateKey.export({ format: 'jwk' })
  const neuves: ClesDemo = {
    secretClient: randomBytes(32).toString('base64url'),
    secretTemoins: randomBytes(32).toString('base64url'),
    signature: { ...jwk, use: 'sig', alg: 'ES256', kid: 'demo' },
  }
  const gardees = await attente.garderPremier('demo cles', {
    contenu: JSON.stringify(neuves),
    expireLe: instantDepuis(maintenantMs + DUREE_MS),
    quand: instantDepuis(maintenantMs),
  })
  return JSON.parse(gardees) as ClesDemo
}
