import { readFileSync } from 'node:fs'
import type { ReglagesSmtp } from '#adapters/facteurs'
import { UsageFautif } from '#apps/cli'
import { Panne } from '#socle'
import type { Environnement } from './configuration.js'

/** Ports of RFC 8314 and RFC 5321. */
const PORTS: Readonly<Record<ReglagesSmtp['tls'], string>> = {
  starttls: '587',
  implicite: '465',
  aucun: '25',
}

/** The mail server; undefined when none is named. A value may be a secret: it is never shown. */
export function lireSmtp(env: Environnement): ReglagesSmtp | undefined {
  const hote = env.ALASOURCE_SMTP_HOTE || undefined
  if (hote === undefined) return refuserOrphelines(env)
  const tls = lireTls(env.ALASOURCE_SMTP_TLS || 'starttls')
  const identifiants = lireIdentifiants(env)
  if (tls === 'aucun' && identifiants !== null) {
    throw new UsageFautif(
      'ALASOURCE_SMTP_TLS : « aucun » n’est pas possible avec un mot de passe, ' +
        'qui passerait en clair.',
    )
  }
  return {
    ...{ hote, tls, identifiants, port: lirePort(env.ALASOURCE_SMTP_PORT || PORTS[tls]) },
    expediteur: lireExpediteur(env.ALASOURCE_SMTP_EXPEDITEUR || ''),
    ...lireAutorite(env.ALASOURCE_SMTP_AUTORITE || undefined),
  }
}

/** Settings without a server: a channel that looks open and is not. */
function refuserOrphelines(env: Environnement): undefined {
  const posee = Object.keys(env).find((nom) => nom.startsWith('ALASOURCE_SMTP_') && env[nom])
  if (posee === undefined) return undefined
  throw new UsageFautif(`${posee} : il manque le serveur, ALASOURCE_SMTP_HOTE.`)
}

function lireTls(texte: string): ReglagesSmtp['tls'] {
  if (texte === 'starttls' || texte === 'implicite' || texte === 'aucun') return texte
  throw new UsageFautif(
    `ALASOURCE_SMTP_TLS : « starttls », « implicite » ou « aucun » attendu, reçu « ${texte} ».`,
  )
}

function lirePort(texte: string): number {
  const port = Number(texte)
  if (/^\d{1,5}$/.test(texte) && port >= 1 && port <= 65_535) return port
  throw new UsageFautif(`ALASOURCE_SMTP_PORT : nombre de 1 à 65535 attendu, reçu « ${texte} ».`)
}

function lireIdentifiants(env: Environnement): ReglagesSmtp['identifiants'] {
  const utilisateur = env.ALASOURCE_SMTP_UTILISATEUR || undefined
  const secret = env.ALASOURCE_SMTP_SECRET || undefined
  if (utilisateur === undefined && secret === undefined) return null
  if (utilisateur !== undefined && secret !== undefined) return { utilisateur, secret }
  throw new UsageFautif(
    'Envoi d’e-mails : ALASOURCE_SMTP_UTILISATEUR et ALASOURCE_SMTP_SECRET vont ensemble.',
  )
}

function lireExpediteur(texte: string): string {
  if (/^([^<>\r\n"]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(texte)) return texte
  throw new UsageFautif(
    'ALASOURCE_SMTP_EXPEDITEUR : une adresse est attendue, par exemple ' +
      `« À la source <ne-pas-repondre@example.org> », reçu « ${texte} ».`,
  )
}

function lireAutorite(chemin: string | undefined): { readonly autorite?: string } {
  if (chemin === undefined) return {}
  try {
    return { autorite: readFileSync(chemin, 'utf8') }
  } catch (cause) {
    throw new Panne('disque', `ALASOURCE_SMTP_AUTORITE : ${chemin} ne se lit pas.`, cause)
  }
}
