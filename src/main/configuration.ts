import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { ReglagesSmtp } from '#adapters/facteurs'
import { UsageFautif } from '#apps/cli'
import type { Theme } from '#apps/web'
import { estJour, type Jour } from '#socle'
import { lireSmtp } from './configuration-smtp.js'

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
  /** Seconds beyond which a late replica is not read; undefined for the usual number. */
  lectureRetardMax(): number | undefined
  /** Threads that read files; 0 for none. */
  lecteurs(): number
  /** Processes that answer; with one, it does all. */
  processus(): number
  /** As given: its form is checked by whoever uses it. */
  cleNir(): string | undefined
  /** Where clamd listens, « hôte:port » or a socket; documents are checked without it else. */
  clamd(): string | undefined
  /** Header in which a trusted proxy gives the client's certificate; none is believed without. */
  enteteCertificat(): string | undefined
  /** « https://mes-droits.example »: where the site is seen from outside, behind a proxy. */
  origine(): string | undefined
  /** The provider of identities; none: log-in says that it is closed. */
  franceConnect(): ConfigurationFranceConnect | undefined
  /** The mail server that e-mails leave by; none: the channel is closed. */
  smtp(): ReglagesSmtp | undefined
  theme(): Theme
  /** Folder of the package @gouvfr/dsfr that an entitled operator installed. */
  dsfr(): string | undefined
  /** Lines of the operator's name, drawn with the theme `dsfr` alone. */
  intitule(): readonly string[] | undefined
  aujourdhui(): Jour | undefined
}

export interface ConfigurationFranceConnect {
  readonly emetteur: string
  readonly clientId: string
  readonly clientSecret: string
  readonly signature: 'ES256' | 'RS256'
}

export type Environnement = Readonly<Record<string, string | undefined>>

export function lireConfiguration(env: Environnement): Configuration {
  return {
    port: () => lirePort(env.PORT || '3000'),
    donnees: () => resolve(env.ALASOURCE_DONNEES || 'donnees'),
    databaseUrl: () => lireUrl(env.DATABASE_URL || undefined),
    lectureUrl: () => lireUrl(env.ALASOURCE_LECTURE_URL || undefined, 'ALASOURCE_LECTURE_URL'),
    lectureRetardMax: () => lireRetard(env.ALASOURCE_LECTURE_RETARD_MAX || undefined),
    lecteurs: () => lireLecteurs(env.ALASOURCE_LECTEURS || undefined),
    processus: () => lireProcessus(env.ALASOURCE_PROCESSUS || undefined),
    ancres: () => (env.ALASOURCE_ANCRES ? resolve(env.ALASOURCE_ANCRES) : undefined),
    cleNir: () => env.ALASOURCE_CLE_NIR || undefined,
    clamd: () => env.ALASOURCE_CLAMD || undefined,
    enteteCertificat: () => env.ALASOURCE_ENTETE_CERTIFICAT?.toLowerCase() || undefined,
    origine: () => lireOrigine(env.ALASOURCE_ORIGINE || undefined),
    franceConnect: () => lireFranceConnect(env),
    smtp: () => lireSmtp(env),
    intitule: () => lireIntitule(env),
    dsfr: () => (env.ALASOURCE_DSFR ? resolve(env.ALASOURCE_DSFR) : undefined),
    theme: () => lireTheme(env.ALASOURCE_THEME || 'neutre'),
    aujourdhui: () => lireJour(env.ALASOURCE_AUJOURDHUI || undefined),
  }
}

export function estUrlPostgres(texte: string): boolean {
  return /^postgres(ql)?:\/\//.test(texte)
}

/** What `--base` may be: an address of another kind is no data folder to make. */
export function lireBase(texte: string | undefined): string | undefined {
  if (texte === undefined || estUrlPostgres(texte)) return texte
  if (texte !== '' && !/^[a-z][a-z0-9+.-]*:\/\//i.test(texte)) return texte
  throw new UsageFautif('--base : un dossier, ou une adresse postgresql://hote/base, est attendu.')
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

const RETARD_MAX = 3600

function lireRetard(texte: string | undefined): number | undefined {
  if (texte === undefined) return undefined
  const secondes = Number(texte)
  if (/^\d{1,4}$/.test(texte) && secondes >= 1 && secondes <= RETARD_MAX) return secondes
  throw new UsageFautif(
    `ALASOURCE_LECTURE_RETARD_MAX : nombre de secondes de 1 à ${RETARD_MAX} attendu, ` +
      `reçu « ${texte} ».`,
  )
}

const LECTEURS_MAX = 64

/** As many as there are cores, reading being the longest; the base has no use for more than 8. */
const PROCESSUS_MAX = 16

function lireLecteurs(texte: string | undefined): number {
  if (texte === undefined) return Math.min(8, availableParallelism())
  const nombre = Number(texte)
  if (/^\d{1,2}$/.test(texte) && nombre <= LECTEURS_MAX) return nombre
  throw new UsageFautif(
    `ALASOURCE_LECTEURS : nombre de 0 à ${LECTEURS_MAX} attendu, reçu « ${texte} ».`,
  )
}

function lireProcessus(texte = '1'): number {
  const nombre = Number(texte)
  if (/^\d{1,2}$/.test(texte) && nombre >= 1 && nombre <= PROCESSUS_MAX) return nombre
  throw new UsageFautif(
    `ALASOURCE_PROCESSUS : nombre de 1 à ${PROCESSUS_MAX} attendu, reçu « ${texte} ».`,
  )
}

function lireOrigine(texte: string | undefined): string | undefined {
  if (texte === undefined) return undefined
  const origine = URL.canParse(texte) ? new URL(texte).origin : undefined
  if (origine === texte && origine.startsWith('https:')) return origine
  throw new UsageFautif(`ALASOURCE_ORIGINE : adresse attendue, https://…, reçu « ${texte} ».`)
}

/** All three, or none: half a provider would be a closed door that looks open. */
function lireFranceConnect(env: Environnement): ConfigurationFranceConnect | undefined {
  const emetteur = env.ALASOURCE_FC_EMETTEUR || undefined
  const clientId = env.ALASOURCE_FC_CLIENT || undefined
  const clientSecret = env.ALASOURCE_FC_SECRET || undefined
  const signature = env.ALASOURCE_FC_SIGNATURE || 'ES256'
  const donnes = [emetteur, clientId, clientSecret].filter((x) => x !== undefined)
  if (donnes.length === 0) return undefined
  if (emetteur === undefined || clientId === undefined || clientSecret === undefined) {
    throw new UsageFautif(
      'FranceConnect : ALASOURCE_FC_EMETTEUR, ALASOURCE_FC_CLIENT et ALASOURCE_FC_SECRET ' +
        'vont ensemble.',
    )
  }
  if (!URL.canParse(emetteur) || new URL(emetteur).protocol !== 'https:') {
    throw new UsageFautif(`ALASOURCE_FC_EMETTEUR : adresse https attendue, reçu « ${emetteur} ».`)
  }
  if (signature !== 'ES256' && signature !== 'RS256') {
    throw new UsageFautif(
      `ALASOURCE_FC_SIGNATURE : « ES256 » ou « RS256 » attendu, reçu « ${signature} ».`,
    )
  }
  return { emetteur, clientId, clientSecret, signature }
}

function lireTheme(texte: string): Theme {
  if (texte === 'neutre' || texte === 'dsfr') return texte
  throw new UsageFautif(`ALASOURCE_THEME : « neutre » ou « dsfr » attendu, reçu « ${texte} ».`)
}

function lireJour(texte: string | undefined): Jour | undefined {
  if (texte === undefined || estJour(texte)) return texte
  throw new UsageFautif(`ALASOURCE_AUJOURDHUI : jour AAAA-MM-JJ attendu, reçu « ${texte} ».`)
}

/** « Ministère|du Travail »: one line for each part. */
function lireIntitule(env: NodeJS.ProcessEnv): readonly string[] | undefined {
  const lignes = (env.ALASOURCE_DSFR_INTITULE ?? '').split('|').map((l) => l.trim())
  const dites = lignes.filter((l) => l !== '')
  if (dites.length === 0) return undefined
  if (env.ALASOURCE_THEME === 'dsfr') return dites
  throw new UsageFautif('ALASOURCE_DSFR_INTITULE ne va qu’avec ALASOURCE_THEME=dsfr.')
}
