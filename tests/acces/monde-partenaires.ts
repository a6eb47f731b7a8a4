import { randomUUID } from 'node:crypto'
import formbody from '@fastify/formbody'
import fastify, {
  type FastifyInstance,
  type InjectOptions,
  type LightMyRequestResponse,
} from 'fastify'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import {
  createGarde,
  type EntreePortefeuille,
  type Garde,
  type Habilitation,
  type JournalStore,
  type MoyensBris,
  type RegistreHabilitations,
  type SurveillanceStore,
} from '#acces'
import {
  createBrisDeGlaceMemoire,
  createContestationsMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createMessagesMemoire,
  createPartenairesMemoire,
  createProfilsMessagesMemoire,
  createReferentielMemoire,
  createSurveillanceMemoire,
} from '#adapters/memory'
import { registerApi } from '#apps/api'
import { createMessages, type Messages } from '#messages'
import {
  createReferentiel,
  createSuivi,
  type Partenaires,
  type Referentiel,
  type ReferentielStore,
  type SuiviRessources,
} from '#referentiel'
import { type Instant, instantDepuis, jour, mois } from '#socle'
import { dsnDeLina, FOURNIL, fichier, LINA } from '../personnages/lina-moreau.js'

export const ORIGINE = 'http://127.0.0.1:3000'
export const AUJOURDHUI = jour('2026-11-12')
const DEBUT = Date.parse('2026-11-12T09:00:00Z')

export const HABILITATION_RSA: Habilitation = {
  organisme: 'caf',
  finalite: 'rsa',
  baseLegale: 'CASF, art. R. 262-7',
  montants: ['montantNetSocial'],
  fenetres: { examen: { de: -4, a: -2 } },
  du: jour('2025-03-01'),
  au: null,
}

export const LOGEMENT: Habilitation = {
  ...HABILITATION_RSA,
  finalite: 'aide-logement',
  montants: ['montantNetFiscal'],
  fenetres: { examen: { de: -13, a: -2 } },
}

/** One body, one application, one key, one person followed; a clock that the test moves. */
export interface Monde {
  readonly app: FastifyInstance
  readonly partenaires: Partenaires
  readonly journal: JournalStore
  readonly referentiel: Referentiel
  readonly suivi: SuiviRessources
  readonly messages: Messages
  readonly bris: MoyensBris & { readonly surveillance: SurveillanceStore }
  readonly cle: CryptoKey
  /** Reads asked of the register since the last call, in order. */
  lectures(): readonly string[]
  readonly jwk: JWK
  avancer(millisecondes: number): void
  maintenant(): Instant
  jeton(scope?: string): Promise<string>
  demander(options: InjectOptions & { readonly jeton?: string }): Promise<LightMyRequestResponse>
}

export interface OptionsMonde {
  readonly garde?: Garde
  readonly journal?: JournalStore
  readonly demandesParMinute?: number
  readonly certificatExige?: boolean
  readonly enteteCertificat?: string
}

export async function ouvrirMonde(o: OptionsMonde = {}): Promise<Monde> {
  let decalage = 0
  const maintenant = (): Instant => instantDepuis(DEBUT + decalage)
  let lues: string[] = []
  const store = suivreLectures(createReferentielMemoire(), (nom) => lues.push(nom))
  const journal = o.journal ?? createJournalMemoire()
  const faits = createFaitsMemoire()
  const contestations = createContestationsMemoire(faits)
  const moyens = { store, journal, contestations, faits, maintenant }
  const partenaires = createPartenairesMemoire(o.garde ? { ...moyens, garde: o.garde } : moyens)
  const referentiel = createReferentiel(moyens)
  const suivi = createSuivi(moyens)
  await declarer(referentiel)
  const { privateKey: cle, publicKey } = await generateKeyPair('ES256')
  const jwk = await exportJWK(publicKey)
  await partenaires.habilitations.enregistrer(registre(jwk, o))
  await partenaires.portefeuille.enregistrer([entree(partenaires, {})])
  const app = fastify()
  await app.register(formbody)
  const surveillance = createSurveillanceMemoire()
  const { portefeuille } = partenaires
  const bris = { bris: createBrisDeGlaceMemoire(), portefeuille, journal, surveillance }
  const deps = { partenaires, horloge: maintenant, aujourdhui: () => AUJOURDHUI, origine: ORIGINE }
  const messages = messagesEnMemoire(partenaires)
  const { habilitations } = partenaires
  const garde = o.garde ?? createGarde({ store: surveillance })
  const depot = { messages, habilitations, portefeuille, journal, garde }
  const { enteteCertificat } = o
  await registerApi(app, { ...deps, bris, messages: depot, enteteCertificat })
  const monde: Monde = {
    ...{ app, partenaires, journal, referentiel, suivi, messages, bris, cle, jwk, maintenant },
    avancer: (ms) => {
      decalage += ms
    },
    lectures() {
      const depuis = lues
      lues = []
      return depuis
    },
    async jeton(scope) {
      const reponse = await obtenir(monde, await assertion(monde), scope)
      return reponse.json().access_token
    },
    demander: ({ jeton, ...options }) =>
      app.inject({
        ...options,
        headers: { ...(jeton && { authorization: `Bearer ${jeton}` }), ...options.headers },
      }),
  }
  return monde
}

function messagesEnMemoire({ cleDe }: Partenaires): Messages {
  let tires = 0
  return createMessages({
    ...{ ...createMessagesMemoire(), profils: createProfilsMessagesMemoire(), facteurs: {}, cleDe },
    ...{ tirer: () => `ESSAI${tires++}`, tirerCode: () => '123456', origine: () => ORIGINE },
  })
}

/** The same store, that tells the name of each read made of it. */
function suivreLectures(store: ReferentielStore, noter: (nom: string) => void): ReferentielStore {
  const lire: ReferentielStore['lire'] = (travail) =>
    store.lire((lecture) =>
      travail(
        new Proxy(lecture, {
          get(cible, nom, moi) {
            noter(String(nom))
            return Reflect.get(cible, nom, moi)
          },
        }),
      ),
    )
  return { ...store, lire }
}

async function declarer(referentiel: ReturnType<typeof createReferentiel>): Promise<void> {
  for (const m of ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']) {
    const octets = dsnDeLina({ employeur: FOURNIL, mois: m, montantNetSocial: 94_010 })
    const recuLe = '2026-11-10T06:00:00.000Z' as Instant
    const options = { profil: 'reception', recuLe, jour: AUJOURDHUI } as const
    await referentiel.ingerer(fichier(octets, `${m}.dsn`), options)
  }
}

function registre(jwk: JWK, o: OptionsMonde): RegistreHabilitations {
  const application = {
    ...{ id: 'caf-essai', organisme: 'caf', cles: [{ ...jwk }], active: true },
    demandesParMinute: o.demandesParMinute ?? 100_000,
    certificatExige: o.certificatExige ?? false,
  }
  return {
    organismes: [{ code: 'caf', nom: 'Caf d’essai' }],
    habilitations: [HABILITATION_RSA, LOGEMENT],
    applications: [application, { ...application, id: 'caf-arretee', active: false }],
  }
}

/** M is November 2026: the quarter is July to September. */
export function entree(
  partenaires: Partenaires,
  e: Partial<EntreePortefeuille>,
): EntreePortefeuille {
  return {
    organisme: 'caf',
    dossier: '0001234',
    personne: partenaires.cleDe(LINA),
    reference: 'P1',
    lien: 'portefeuille',
    finalites: ['rsa'],
    moisExamen: mois('2026-11'),
    motifs: [],
    du: jour('2026-01-01'),
    au: null,
    ...e,
  }
}

export interface Preuve {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly alg?: string
  readonly cle?: CryptoKey | Uint8Array
  /** Seconds from now. */
  readonly expire?: number
}

export async function assertion(monde: Monde, p: Preuve = {}): Promise<string> {
  const secondes = Math.floor(Date.parse(monde.maintenant()) / 1000)
  const claims = {
    ...{ iss: 'caf-essai', sub: 'caf-essai', aud: `${ORIGINE}/api/oauth/token` },
    ...{ jti: randomUUID(), iat: secondes, exp: secondes + (p.expire ?? 60) },
    ...p.claims,
  }
  return new SignJWT(claims).setProtectedHeader({ alg: p.alg ?? 'ES256' }).sign(p.cle ?? monde.cle)
}

export const TYPE_ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

export function obtenir(
  monde: Monde,
  preuve: string,
  scope?: string,
): Promise<LightMyRequestResponse> {
  const champs = {
    grant_type: 'client_credentials',
    client_assertion_type: TYPE_ASSERTION,
    client_assertion: preuve,
    ...(scope !== undefined && { scope }),
  }
  return monde.app.inject({
    method: 'POST',
    url: '/api/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(champs).toString(),
  })
}

export const ENTETES = { 'x-finalite': 'rsa', 'x-agent': 'batch', 'x-dossier': '0001234' }

export const RECHERCHE = {
  nir: LINA as string,
  traits: { nom: 'Moreau', dateNaissance: '1990-05-12' },
  de: '2026-01',
  a: '2026-12',
}
