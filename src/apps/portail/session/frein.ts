import type { FastifyRequest } from 'fastify'
import { instantDepuis } from '#socle'
import { type Portail, Refus } from '../demande.js'

export interface Frein {
  readonly quoi: string
  readonly max: number
  readonly minutes: number
}

/**
 * At most `max` tries in `minutes` from one address, whichever server takes them: for what a
 * machine would search. Throws what becomes the page « Attendez une minute ».
 */
export async function freiner(
  { deps }: Portail,
  requete: FastifyRequest,
  { quoi, max, minutes }: Frein,
): Promise<void> {
  const quand = deps.horloge()
  const expireLe = instantDepuis(Date.parse(quand) + minutes * 60_000)
  const nombre = await deps.attente.compter(`frein ${quoi} ${requete.ip}`, { expireLe, quand })
  if (nombre > max) throw new Refus('trop-de-demandes')
}
