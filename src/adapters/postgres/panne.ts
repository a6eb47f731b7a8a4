import { type CodePanne, Panne } from '#socle'

interface ErreurPg {
  readonly code?: string
  readonly message?: string
}

/** SQLSTATE (exact, or its class of two characters) to the outage that it is. */
const PANNES: readonly (readonly [string, CodePanne])[] = [
  ['53100', 'disque'],
  ['58030', 'disque'],
  ['XX001', 'base-corrompue'],
  ['XX002', 'base-corrompue'],
  ['08', 'base-injoignable'],
  ['28', 'base-injoignable'],
  ['3D', 'base-injoignable'],
  ['42501', 'base-injoignable'],
  ['53', 'base-injoignable'],
  ['55P03', 'base-injoignable'],
  ['57', 'base-injoignable'],
  ['25006', 'base-injoignable'],
]

const SYSTEME = /^(ECONN|ENOENT|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EACCES)/
/** What the driver says without a code: cut, closed, or no connection free before the time-out. */
const COUPURE =
  /connection (terminated|ended|timeout)|timeout|not queryable|closed the conn|end on the pool/i

const MESSAGES: Readonly<Partial<Record<CodePanne, string>>> = {
  disque:
    'Le disque de la base de données est plein ou refuse d’écrire. ' +
    'Libérez de la place, puis recommencez : rien n’a été gardé à moitié.',
  'base-corrompue':
    'La base de données signale des pages altérées. ' +
    'Arrêtez les écritures et restaurez une sauvegarde.',
  'base-injoignable':
    'La base de données ne répond pas ou refuse la connexion. Vérifiez qu’elle est démarrée, ' +
    'et son adresse (--base, DATABASE_URL), puis recommencez : rien n’a été gardé à moitié.',
}

function codePanne(erreur: ErreurPg): CodePanne | undefined {
  const code = erreur.code ?? ''
  const connue = PANNES.find(([debut]) => code.startsWith(debut))
  if (connue) return connue[1]
  const coupee = SYSTEME.test(code) || COUPURE.test(erreur.message ?? '')
  return coupee ? 'base-injoignable' : undefined
}

/** The Panne that an error of the driver is; the error itself when it is our own bug. */
export function enPanne(erreur: unknown): unknown {
  if (erreur instanceof Panne) return erreur
  const premiere = erreur instanceof AggregateError ? erreur.errors[0] : erreur
  const code = codePanne((premiere ?? {}) as ErreurPg)
  return code === undefined ? erreur : new Panne(code, MESSAGES[code]!, erreur)
}

/** Runs `travail` and throws what it throws as a Panne when the world is down. */
export async function avecPanne<T>(travail: () => Promise<T>): Promise<T> {
  try {
    return await travail()
  } catch (erreur) {
    throw enPanne(erreur)
  }
}
