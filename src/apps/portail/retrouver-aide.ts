import { randomInt } from 'node:crypto'
import type { DemandeAssistance, IdentitePivot } from '#acces'
import type { Portail } from './demande.js'
import { OUBLI_ESSAIS_MS } from './session/essais.js'

/**
 * Tries left. None while a request for help is open and less than a day old, even after a restart
 * of the server; all of them again once the assistance has ended it.
 */
export async function essaisRestants(p: Portail, sub: string): Promise<number> {
  const [derniere] = (await p.deps.assistance?.listForSub(sub)) ?? []
  if (derniere === undefined) return p.essais.restants(sub)
  if (derniere.closeLe === null) return estRecente(p, derniere) ? 0 : p.essais.restants(sub)
  if ((await p.essais.restants(sub)) === 0) await p.essais.oublier(sub)
  return p.essais.restants(sub)
}

function estRecente(p: Portail, { ouverteLe }: DemandeAssistance): boolean {
  return Date.parse(p.deps.horloge()) - Date.parse(ouverteLe) <= OUBLI_ESSAIS_MS
}

/** The request for help of someone who was not found: the same one until it is ended. */
export async function ouvrirAide(
  p: Portail,
  identite: IdentitePivot,
): Promise<DemandeAssistance | undefined> {
  const { sub, nomNaissance, prenoms, dateNaissance } = identite
  return p.deps.assistance?.ouvrir(sub, {
    ...{ reference: tirerReference(), ouverteLe: p.deps.horloge() },
    identite: { nomNaissance, prenoms, dateNaissance },
    sujet: identite,
  })
}

const SIGNES = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** « A-7KM2-X4PB »: no sign that is taken for another. */
function tirerReference(): string {
  const quatre = (): string =>
    Array.from({ length: 4 }, () => SIGNES.charAt(randomInt(SIGNES.length))).join('')
  return `A-${quatre()}-${quatre()}`
}
