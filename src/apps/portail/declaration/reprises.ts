import type { FastifyRequest } from 'fastify'
import { type Instant, instantDepuis, type Mois } from '#socle'
import { type Champs, cheminDe, nomCookieSession, type Portail } from '../demande.js'
import { ETAPES, type Etape } from './vue.js'

const HEURE_MS = 60 * 60_000
/** After a session has ended; for a step put off, about the time that a declaration stays open. */
const DUREES_MS = { fermee: 2 * HEURE_MS, 'plus-tard': 30 * 24 * HEURE_MS } as const

/** Not the name of any field. */
const RAISON = ' reprise'

/** Why a form comes back: its session had ended, or its step was put off before its end. */
export type Reprise = keyof typeof DUREES_MS

/**
 * What was typed in a form whose session had ended, or in a step put off, kept until the same
 * person comes back: shown to her again, never acted upon, forgotten once the step is kept.
 */
export class Reprises {
  readonly #p: Portail

  constructor(portail: Portail) {
    this.#p = portail
  }

  /** The session of this form has ended: what was typed is kept for the person of that session. */
  async garder(requete: FastifyRequest): Promise<void> {
    const { sessions, deps } = this.#p
    const lue = sessions.lire(requete.cookies[nomCookieSession(deps.origine)])
    if (lue.etat !== 'expiree' || lue.sub === undefined) return
    await this.#ecrire(requete, lue.sub, 'fermee')
  }

  /** The step is not finished: what was answered is kept as it is, and where she was. */
  async remettre(requete: FastifyRequest, { sub, examen, etape }: Place): Promise<void> {
    await this.#ecrire(requete, sub, 'plus-tard')
    const { attente, horloge } = this.#p.deps
    const quand = horloge()
    const expireLe = echeance(quand, 'plus-tard')
    await attente.garder(cleRemise(sub, examen), { contenu: etape, expireLe, quand })
  }

  async #ecrire(requete: FastifyRequest, sub: string, reprise: Reprise): Promise<void> {
    const { deps } = this.#p
    const lus = Object.entries((requete.body ?? {}) as Champs).filter(
      (c): c is [string, string] => typeof c[1] === 'string' && c[0] !== 'jeton' && c[0] !== 'etat',
    )
    const quand = deps.horloge()
    const expireLe = echeance(quand, reprise)
    const contenu = JSON.stringify([...lus, [RAISON, reprise]])
    await deps.attente.garder(cleDe(requete, sub), { contenu, expireLe, quand })
  }

  /** What this person had typed at this address; she may look at it more than once. */
  async reprendre(
    requete: FastifyRequest,
    sub: string,
  ): Promise<ReadonlyMap<string, string> | undefined> {
    const { attente, horloge } = this.#p.deps
    const lu = await attente.lire(cleDe(requete, sub), horloge())
    return lu === undefined ? undefined : new Map(JSON.parse(lu) as [string, string][])
  }

  /** This step is kept: nothing of it waits any more. */
  async oublier(requete: FastifyRequest, { sub, examen, etape }: Place): Promise<void> {
    const { attente } = this.#p.deps
    await attente.oublier(cleDe(requete, sub))
    const remise = await findEtapeRemise(this.#p, sub, examen)
    if (remise === etape) await attente.oublier(cleRemise(sub, examen))
  }
}

/** A step of the declaration of one examination, for one person. */
interface Place {
  readonly sub: string
  readonly examen: Mois
  readonly etape: Etape
}

/** The step that she put off before its end; undefined when she put none off. */
export async function findEtapeRemise(
  { deps }: Portail,
  sub: string,
  examen: Mois,
): Promise<Etape | undefined> {
  const lue = await deps.attente.lire(cleRemise(sub, examen), deps.horloge())
  return ETAPES.find((e) => e === lue)
}

function cleRemise(sub: string, examen: Mois): string {
  return `etape remise ${sub} ${examen}`
}

function echeance(quand: Instant, reprise: Reprise): Instant {
  return instantDepuis(Date.parse(quand) + DUREES_MS[reprise])
}

export function raisonDe(repris: ReadonlyMap<string, string>): Reprise {
  return repris.get(RAISON) === 'plus-tard' ? 'plus-tard' : 'fermee'
}

function cleDe(requete: FastifyRequest, sub: string): string {
  return `reprise ${sub} ${cheminDe(requete)}`
}
