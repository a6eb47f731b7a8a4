import { join } from 'node:path'

/**
 * Where the embedded server of one data folder lives. Everything is under `<dossier>/postgres`,
 * so that the rest of the data folder stays readable by the account that runs the product.
 */
export interface Lieu {
  readonly dossier: string
  readonly racine: string
  readonly donnees: string
  readonly pidFile: string
  /** Remembers the short folder of the socket when the natural one is too long for it. */
  readonly priseFile: string
  /** Names the server that its last member is stopping: nobody joins that one any more. */
  readonly arretFile: string
}

export function lieuDe(dossier: string): Lieu {
  const racine = join(dossier, 'postgres')
  const donnees = join(racine, 'donnees')
  return {
    dossier,
    racine,
    donnees,
    pidFile: join(donnees, 'postmaster.pid'),
    priseFile: join(racine, 'prise'),
    arretFile: join(racine, 'arret'),
  }
}

/** The role and the base made at initialisation; one role, because the socket is private. */
export const ROLE = 'alasource'

/** A URL that `pg` and `psql` both read, with no host: the socket's folder is a parameter. */
export function urlDeLaPrise(prise: string): string {
  return `postgresql:///${ROLE}?host=${encodeURIComponent(prise)}&user=${ROLE}`
}
