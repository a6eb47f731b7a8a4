import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import type { FournisseurIdentite, Garde, MoyensBris } from '#acces'
import { registerApi } from '#apps/api'
import type { ClientDemo, OptionsDemo } from '#apps/demo'
import {
  contextePublic,
  type DependancesPortail,
  type MagasinsPortail,
  registerPortail,
} from '#apps/portail'
import { type FeuilleDeStyle, lireFeuille, lireScripts, type Scripts, type Theme } from '#apps/web'
import type { Partenaires } from '#referentiel'
import { type Imprimeur, type Instant, type Jour, Panne } from '#socle'
import type { ConfigurationFranceConnect } from './configuration.js'
import { adresseLisible, DEBIT_PAR_ADRESSE, PROXY_CRU } from './debit-par-adresse.js'
import { servirFixes } from './fixes.js'

export { semerAccompagnements } from './accompagnement-demonstration.js'
export { createAnnonceur } from './annonces/annonceur.js'
export { messagerieDe } from './annonces/messagerie.js'
export { revoirSur } from './changements.js'
export { type Conclusions, createConclusions } from './conclusions.js'
export { ecouteDeclarations } from './declarations.js'
export { semerPaiements } from './suites-demonstration.js'

export interface OptionsServeur extends MagasinsPortail {
  /** What the partner API is mounted over; without it, there is none. */
  readonly partenaires?: Partenaires
  /** Exceptional accesses of partners, by two agents. */
  readonly bris?: MoyensBris
  /** In place of the usual guard of partners, for the sandbox. */
  readonly garde?: Garde
  /** The usual guard of partners: it stops messages as it stops reads. */
  readonly gardeUsuelle?: Garde
  /** Header in which a trusted proxy gives the client's certificate (RFC 9440). */
  readonly enteteCertificat?: string | undefined
  /** The clock of sessions and traces. */
  readonly horloge: () => Instant
  /** The clock by which partners sign, when it is not that one: the demonstration has its own. */
  readonly horlogeSignatures?: (() => Instant) | undefined
  /** The civil day that the pages take for today (ALASOURCE_AUJOURDHUI in the demonstration). */
  readonly aujourdhui: () => Jour
  /** The port that will be listened to: part of the addresses given to the identity provider. */
  readonly port: number
  readonly theme: Theme
  /** Folder of the package @gouvfr/dsfr, for the theme of that name. */
  readonly dsfr?: string | undefined
  /** Lines of the operator's name, with that theme. */
  readonly intitule?: readonly string[] | undefined
  /** Present in the demonstration only: brings the banner and the stand-in of FranceConnect. */
  readonly demo?: Pick<OptionsDemo, 'personnes' | 'envois'>
  /** The real provider, outside the demonstration; without any, log-in says that it is closed. */
  readonly franceConnect?: ConfigurationFranceConnect | undefined
  /** Where the site is seen from outside, behind a proxy; else the loopback and the port. */
  readonly origine?: string | undefined
}

export interface Serveur {
  /** Listens on 127.0.0.1; rejects with a Panne `port-pris` when the port is taken. */
  ecouter(): Promise<{ readonly adresse: string }>
  /** Ends the requests in course, then closes. */
  fermer(): Promise<void>
}

const HOTE = '127.0.0.1'
const TAILLE_MAX_FORMULAIRE = 64 * 1024

const POLITIQUE = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
} as const

/** Headers of the pages that the stand-in writes itself, outside Fastify. */
const ENTETES_DEMO = {
  'content-security-policy': Object.entries(POLITIQUE)
    .map(([nom, sources]) => `${nom} ${sources.join(' ')}`)
    .join(';'),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const

/** One server, one origin: the portal, `/sante`, and in the demonstration the stand-in. */
export async function createServeur(options: OptionsServeur): Promise<Serveur> {
  const origine = options.origine ?? `http://${HOTE}:${options.port}`
  const feuille = lireFeuille(options.theme, options.dsfr, options.intitule)
  const scripts = lireScripts()
  const app = fastify({
    logger: { level: 'error', stream: process.stderr, serializers: { req: () => ({}) } },
    bodyLimit: TAILLE_MAX_FORMULAIRE,
    trustProxy: PROXY_CRU,
    rewriteUrl: adresseLisible,
  })
  await proteger(app)
  await servirFixes(app, feuille, scripts)
  const { demo } = options
  const doublure = demo === undefined ? undefined : await preparerDoublure(options, origine)
  const fournisseur = doublure?.fournisseur ?? (await fournisseurDe(options, origine))
  const deps = dependances(options, { origine, feuille, scripts, fournisseur })
  registerPortail(app, deps)
  await monterApi(app, options, origine)
  if (demo !== undefined) {
    await doublure?.monter(app, {
      maintenantMs: () => Date.parse(options.horloge()),
      ...{ personnes: demo.personnes, envois: demo.envois },
      contexte: (chemin) => contextePublic(deps, chemin),
    })
  }
  return { ecouter: () => ecouter(app, options.port), fermer: () => app.close() }
}

async function monterApi(
  app: FastifyInstance,
  options: OptionsServeur,
  origine: string,
): Promise<void> {
  const { partenaires, horloge, aujourdhui, enteteCertificat, garde, bris } = options
  if (partenaires === undefined) return
  const temps = { horloge, aujourdhui, horlogeSignatures: options.horlogeSignatures ?? horloge }
  const depot = depotDe(options)
  await registerApi(app, {
    ...{ partenaires, ...temps, origine, enteteCertificat, garde, bris, messages: depot },
  })
}

/** What bodies post messages with: the guard that stops a read stops a message too. */
function depotDe({ partenaires, messages, journal, gardeUsuelle, garde }: OptionsServeur) {
  const gardien = garde ?? gardeUsuelle
  if (partenaires === undefined || messages === undefined || gardien === undefined) return undefined
  const { habilitations, portefeuille } = partenaires
  return { messages, habilitations, portefeuille, journal, garde: gardien }
}

async function proteger(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLITIQUE },
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    // Loopback is plain http: a proxy that serves https adds the strict transport itself.
    strictTransportSecurity: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
  })
  await app.register(rateLimit, { ...DEBIT_PAR_ADRESSE })
  await app.register(cookie)
  await app.register(formbody)
  // A document that is too large is cut and refused by its reader, which then answers with a page.
  await app.register(multipart, { throwFileSizeLimit: false })
  app.addHook('onRequest', async (_requete, reponse) => {
    reponse.header('cache-control', 'no-store')
    reponse.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  })
}

async function fournisseurDe(
  { franceConnect }: OptionsServeur,
  origine: string,
): Promise<FournisseurIdentite | undefined> {
  if (franceConnect === undefined) return undefined
  const { createFranceConnect } = await import('#adapters/franceconnect')
  return createFranceConnect({ ...franceConnect, ...adressesDe(origine) })
}

/** The two addresses that are declared with the provider, to the letter. */
function adressesDe(origine: string) {
  return {
    adresseRetour: `${origine}/connexion/retour`,
    adresseApresDeconnexion: `${origine}/deconnexion/retour`,
  }
}

interface Doublure {
  readonly fournisseur: FournisseurIdentite
  monter(app: FastifyInstance, suite: SuiteDemo): Promise<void>
}

type SuiteDemo = Pick<OptionsDemo, 'maintenantMs' | 'personnes' | 'envois' | 'contexte'>

/** The stand-in and its only client; its code is loaded in the demonstration alone. */
async function preparerDoublure(
  { attente, horloge }: OptionsServeur,
  origine: string,
): Promise<Doublure> {
  const { CHEMIN_API, clesDemo, registerDemo } = await import('#apps/demo')
  const { createFranceConnect } = await import('#adapters/franceconnect')
  const cles = await clesDemo(attente, Date.parse(horloge()))
  const client: ClientDemo = {
    clientId: 'a-la-source',
    clientSecret: cles.secretClient,
    ...adressesDe(origine),
  }
  return {
    fournisseur: createFranceConnect({
      ...client,
      emetteur: `${origine}${CHEMIN_API}`,
      http: true,
    }),
    monter: (app, suite) =>
      registerDemo(app, { ...{ origine, client, cles, attente }, entetes: ENTETES_DEMO, ...suite }),
  }
}

/** The printing thread, whose code is read when the first document is asked. */
function createImpression(): Imprimeur {
  let atelier: Promise<Imprimeur> | undefined
  return async (document) => {
    atelier ??= import('#adapters/pdf').then(({ createAtelier }) => createAtelier())
    return (await atelier)(document)
  }
}

function dependances(
  options: OptionsServeur,
  site: {
    readonly origine: string
    readonly feuille: FeuilleDeStyle
    readonly scripts: Scripts
    readonly fournisseur: FournisseurIdentite | undefined
  },
): DependancesPortail {
  const { partenaires } = options
  return {
    ...options,
    organismes: organismesDe(partenaires),
    habilitations: partenaires && (() => partenaires.habilitations.lire()),
    imprimer: createImpression(),
    fournisseur: site.fournisseur,
    origine: site.origine,
    demonstration: options.demo !== undefined,
    feuille: site.feuille.adresse,
    script: site.scripts.adresse,
  }
}

/** Names of the bodies, as their habilitations give them. */
function organismesDe(partenaires: Partenaires | undefined): DependancesPortail['organismes'] {
  if (partenaires === undefined) return undefined
  return async () => {
    const { organismes } = await partenaires.habilitations.lire()
    return new Map(organismes.map(({ code, nom }) => [code, nom]))
  }
}

async function ecouter(app: FastifyInstance, port: number): Promise<{ adresse: string }> {
  try {
    return { adresse: await app.listen({ host: HOTE, port }) }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new Panne(
        'port-pris',
        `Le port ${port} est déjà pris. Fermez l’autre programme, ou choisissez-en un autre : ` +
          'PORT=3001 npm start.',
        cause,
      )
    }
    throw cause
  }
}
