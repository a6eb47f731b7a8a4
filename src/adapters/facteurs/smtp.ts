import type { Facteur, IssueRemise, Remise } from '#messages'
import { issueDuRefus } from './refus-smtp.js'

/** How to reach the mail server of the operator. */
export interface ReglagesSmtp {
  readonly hote: string
  readonly port: number
  /**
   * `starttls`: begins in clear and turns to TLS, or nothing is said; `implicite`: TLS from the
   * first byte; `aucun`: in clear, for a relay on the same machine or network, without a password.
   */
  readonly tls: 'starttls' | 'implicite' | 'aucun'
  readonly identifiants: { readonly utilisateur: string; readonly secret: string } | null
  /** « À la source <ne-pas-repondre@example.org> ». */
  readonly expediteur: string
  /** Certificates (PEM) of a private authority, trusted beside those of Node. */
  readonly autorite?: string
}

export interface FacteurSmtp {
  readonly facteur: Facteur
  /** Connects and says its name; why it could not, as a code, undefined when all is well. */
  verifier(): Promise<string | undefined>
  /** Leaves the connections that were kept. */
  fermer(): Promise<void>
}

/**
 * Longest wait for one step of the dialogue, and for a whole message: twenty of them are shorter
 * than the lease of a pli, so that a mute server does not make another process send them too.
 */
const PAS_MS = 10_000
const TOTAL_MS = 14_000
const CONNEXIONS_MAX = 3

/** E-mails by SMTP. Nothing is loaded, and nobody is called, before the first message. */
export function createFacteurSmtp(reglages: ReglagesSmtp): FacteurSmtp {
  let ouvert: Promise<Transport> | undefined
  const transport = (): Promise<Transport> => {
    ouvert ??= ouvrir(reglages)
    return ouvert
  }
  return {
    facteur: async (remise) => {
      const envoyer = (await transport()).sendMail(messageDe(remise, reglages))
      return issueDe(borner(envoyer))
    },
    async verifier() {
      const issue = await issueDe(borner((await transport()).verify()))
      return issue.etat === 'remis' ? undefined : issue.motif
    },
    async fermer() {
      if (ouvert !== undefined) (await ouvert).close()
    },
  }
}

type Transport = Awaited<ReturnType<typeof ouvrir>>

async function ouvrir({ hote, port, tls, identifiants, autorite }: ReglagesSmtp) {
  const { createTransport } = await import('nodemailer')
  const racines = autorite === undefined ? {} : { ca: await autorites(autorite) }
  return createTransport({
    ...{ pool: true, maxConnections: CONNEXIONS_MAX, maxRequeues: 0 },
    ...{ host: hote, port, secure: tls === 'implicite' },
    ...{ requireTLS: tls === 'starttls', ignoreTLS: tls === 'aucun' },
    tls: { ...racines, minVersion: 'TLSv1.2' },
    ...(identifiants === null
      ? {}
      : { auth: { user: identifiants.utilisateur, pass: identifiants.secret } }),
    ...{ connectionTimeout: PAS_MS, greetingTimeout: PAS_MS, socketTimeout: PAS_MS },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
}

/** Those of Node stay trusted. */
async function autorites(pem: string): Promise<string[]> {
  const { rootCertificates } = await import('node:tls')
  return [...rootCertificates, pem]
}

/** Plain words, no picture, no link that tells that it was read. */
function messageDe({ cle, adresse, objet, texte }: Remise, { expediteur }: ReglagesSmtp) {
  return {
    from: expediteur,
    to: { name: '', address: adresse ?? '' },
    subject: objet,
    text: texte,
    // The same at each try: a mail server or a reader may know that it has it.
    messageId: `<${cle}@${domaineDe(expediteur)}>`,
    // RFC 3834: no answering machine answers it.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fr' },
  }
}

export function domaineDe(expediteur: string): string {
  return /@([^\s<>@]+)>?\s*$/.exec(expediteur)?.[1] ?? 'localhost'
}

async function issueDe(fait: Promise<unknown>): Promise<IssueRemise> {
  try {
    await fait
    return { etat: 'remis' }
  } catch (cause) {
    return issueDuRefus(cause)
  }
}

async function borner(fait: Promise<unknown>): Promise<unknown> {
  let minuterie: NodeJS.Timeout | undefined
  const trop = new Promise((_, refuser) => {
    minuterie = setTimeout(() => refuser(new Error('délai')), TOTAL_MS)
  })
  try {
    return await Promise.race([fait, trop])
  } finally {
    clearTimeout(minuterie)
  }
}
