import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { UsageFautif } from '#apps/cli'
import type { Theme } from '#apps/web'
import { estJour, type Jour } from '#socle'

/**
 * The environment variables of the public contract, read nowhere else. Each is checked when it is
 * asked, so that a wrong PORT does not stop a command that opens no port.
 */
export interface Configuration {
  port(): number
  /** Absolute path of the data folder. */
  donnees(): string
  databaseUrl(): string | undefined
  /** Another place for the anchors of the journal: a file path, on another disk at best. */
  ancres(): string | undefined
  /** A replica for the reads of the register. */
  lectureUrl(): string | undefined
  /** Threads that read files; 0 for none. */
  lecteurs(): number
  /** As given: its form is checked by whoever uses it. */
  cleNir(): string | undefined
  /** Where clamd listens, « hôte:port » or a socket; documents are checked without it else. */
  clamd(): string | undefined
  /** Header in which a trusted proxy gives the client's certificate; none is believed without. */
  enteteCertificat(): string | undefined
  theme(): Theme
  aujourdhui(): Jour | undefined
}

export type Environnement = Readonly<Record<string, string | undefined>>

export function lireConfiguration(env: Environnement): Configuration {
  return {
    port: () => lirePort(env.PORT || '3000'),
    donnees: () => resolve(env.ALASOURCE_DONNEES || 'donnees'),
    databaseUrl: () => lireUrl(env.DATABASE_URL || undefined),
    lectureUrl: () => lireUrl(env.ALASOURCE_LECTURE_URL || undefined, 'ALASOURCE_LECTURE_URL'),
    lecteurs: () => lireLecteurs(env.ALASOURCE_LECTEURS || undefined),
    ancres: () => (env.ALASOURCE_ANCRES ? resolve(env.ALASOURCE_ANCRES) : undefined),
    cleNir: () => env.ALASOURCE_CLE_NIR || undefined,
    clamd: () => env.ALASOURCE_CLAMD || undefined,
    enteteCertificat: () => env.ALASOURCE_ENTETE_CERTIFICAT?.toLowerCase() || undefined,
    theme: () => lireTheme(env.ALASOURCE_THEME || 'neutre'),
    aujourdhui: () => lireJour(env.ALASOURCE_AUJOURDHUI || undefined),
  }
}

export function estUrlPostgres(texte: string): boolean {
  return /^postgres(ql)?:\/\//.test(texte)
}

function lirePort(texte: string): number {
  const port = Number(texte)
  if (/^\d{1,5}$/.test(texte) && port <= 65_535) return port
  throw new UsageFautif(
    `PORT : nombre de 0 à 65535 attendu (0 : un port libre), reçu « ${texte} ».`,
  )
}

/** The value may hold a password: it is never shown. */
function lireUrl(texte: string | undefined, nom = 'DATABASE_URL'): string | undefined {
  if (texte === undefined || estUrlPostgres(texte)) return texte
  throw new UsageFautif(`${nom} : adresse attendue, par exemple postgresql://hote/base.`)
}

const LECTEURS_MAX = 64

/** As many as there are cores, up to eight: the writing of one process has no use for more. */
function lireLecteurs(texte: string | undefined): number {
  if (texte === undefined) return Math.min(8, availableParallelism())
  const nombre = Number(texte)
  if (/^\d{1,2}$/.test(texte) && nombre <= LECTEURS_MAX) return nombre
  throw new UsageFautif(
    `ALASOURCE_LECTEURS : nombre de 0 à ${LECTEURS_MAX} attendu, reçu « ${texte} ».`,
  )
}

function lireTheme(texte: string): Theme {
  if (texte === 'neutre' || texte === 'dsfr') return texte
  throw new UsageFautif(`ALASOURCE_THEME : « neutre » ou « dsfr » attendu, reçu « ${texte} ».`)
}

function lireJour(texte: string | undefined): Jour | undefined {
  if (texte === undefined || estJour(texte)) return texte
  throw new UsageFautif(`ALASOURCE_AUJOURDHUI : jour AAAA-MM-JJ attendu, reçu « ${texte} ».`)
}
