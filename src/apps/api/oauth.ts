import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createLocalJWKSet, decodeJwt, type JWK, jwtVerify } from 'jose'
import {
  type ApplicationPartenaire,
  type FinalitePartenaire,
  findHabilitation,
  PROFILS,
} from '#acces'
import { type Instant, instantDepuis } from '#socle'
import { certificatDe } from './certificat.js'
import type { Api } from './dependances.js'

export const CHEMIN_JETON = '/api/oauth/token'
const CHEMIN_REVOCATION = '/api/oauth/revoke'

/** Never « none », never a shared secret. */
export const ALGORITHMES = ['ES256', 'PS256', 'EdDSA'] as const
const TYPE_ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
/** Seconds. */
export const DUREE_JETON = 300
const DUREE_ASSERTION_MAX = 300
const TOLERANCE = 30
/** Expired tokens and used proofs are swept once in that many. */
const BALAYAGE = 100

/** RFC 6749 §5.2; the description is for whoever sets the client up. */
class RefusOauth extends Error {
  constructor(
    readonly error:
      | 'invalid_request'
      | 'invalid_client'
      | 'invalid_scope'
      | 'unsupported_grant_type',
    readonly description: string,
  ) {
    super(error)
  }
}

type Formulaire = Readonly<Record<string, unknown>>

export function registerOauth(app: FastifyInstance, api: Api): void {
  let demandes = 0
  app.post('/oauth/token', async (requete, reponse) =>
    repondre(requete, reponse, async (formulaire) => {
      if (formulaire.grant_type !== 'client_credentials') {
        throw new RefusOauth('unsupported_grant_type', 'grant_type=client_credentials attendu.')
      }
      const application = await authentifierApplication(api, formulaire, CHEMIN_JETON)
      demandes += 1
      if (demandes % BALAYAGE === 0) await api.partenaires.jetons.oublier(api.horlogeSignatures())
      const finalites = await finalitesDe(api, application, formulaire.scope)
      const certificat = certificatDe(requete, api.enteteCertificat)
      if (application.certificatExige && certificat === null) {
        throw new RefusOauth('invalid_client', 'Cette application demande un certificat client.')
      }
      const jeton = randomBytes(32).toString('base64url')
      const expireLe = dans(api.horlogeSignatures(), DUREE_JETON)
      await api.partenaires.jetons.enregistrer({
        ...{ empreinte: empreinteDe(jeton), application: application.id, finalites },
        ...{ certificat, expireLe },
      })
      return {
        access_token: jeton,
        token_type: 'Bearer',
        expires_in: DUREE_JETON,
        scope: finalites.join(' '),
      }
    }),
  )
  app.post('/oauth/revoke', async (requete, reponse) =>
    repondre(requete, reponse, async (formulaire) => {
      const application = await authentifierApplication(api, formulaire, CHEMIN_REVOCATION)
      const empreinte = empreinteDe(texte(formulaire, 'token'))
      const connu = await api.partenaires.jetons.find(empreinte)
      if (connu?.application === application.id) await api.partenaires.jetons.revoquer(empreinte)
      return {}
    }),
  )
}

/** RFC 7523: who holds the private key of a registered application, proved once. */
async function authentifierApplication(
  api: Api,
  formulaire: Formulaire,
  chemin: string,
): Promise<ApplicationPartenaire> {
  if (formulaire.client_assertion_type !== TYPE_ASSERTION) {
    throw new RefusOauth('invalid_request', `client_assertion_type=${TYPE_ASSERTION} attendu.`)
  }
  const assertion = texte(formulaire, 'client_assertion')
  const refus = new RefusOauth('invalid_client', 'Assertion refusée.')
  const { applications } = await api.partenaires.habilitations.lire()
  let application: ApplicationPartenaire | undefined
  try {
    const { iss } = decodeJwt(assertion)
    application = applications.find((a) => a.id === iss && a.active)
    if (application === undefined) throw refus
    const { payload } = await jwtVerify(assertion, clesDe(application), {
      algorithms: [...ALGORITHMES],
      issuer: application.id,
      subject: application.id,
      audience: [api.origine, `${api.origine}${chemin}`, `${api.origine}${CHEMIN_JETON}`],
      requiredClaims: ['exp', 'jti'],
      currentDate: new Date(Date.parse(api.horlogeSignatures())),
      clockTolerance: TOLERANCE,
    })
    const { jti, exp = 0, iat = 0 } = payload
    const secondes = Date.parse(api.horlogeSignatures()) / 1000
    if (!estJti(jti)) throw refus
    if (exp > secondes + DUREE_ASSERTION_MAX + TOLERANCE) throw refus
    if (iat > secondes + TOLERANCE) throw refus
    const fin = instantDepuis((exp + TOLERANCE) * 1000)
    if (!(await api.partenaires.jetons.consommer(application.id, jti, fin))) throw refus
  } catch (cause) {
    // Whatever the fault, one answer: what is wrong with a proof helps only who forges it.
    const { code = '' } = cause as { code?: unknown }
    const dejose = String(code).startsWith('ERR_J')
    // A key that the file gave and that is none: what the platform throws of it.
    const deCle = cause instanceof TypeError || cause instanceof DOMException
    throw dejose || deCle ? refus : cause
  }
  return application
}

/** Kept until the proof expires: no control sign, which the base could not keep. */
export function estJti(jti: unknown): jti is string {
  return typeof jti === 'string' && /^[^\p{Cc}\p{Cs}]{1,128}$/u.test(jti)
}

const jeux = new WeakMap<ApplicationPartenaire, ReturnType<typeof createLocalJWKSet>>()

function clesDe(application: ApplicationPartenaire): ReturnType<typeof createLocalJWKSet> {
  const connu = jeux.get(application)
  if (connu) return connu
  const jeu = createLocalJWKSet({ keys: [...application.cles] as JWK[] })
  jeux.set(application, jeu)
  return jeu
}

/** Asked, or all those of its body; never one that the body does not have today. */
async function finalitesDe(
  api: Api,
  { organisme }: ApplicationPartenaire,
  scope: unknown,
): Promise<FinalitePartenaire[]> {
  const registre = await api.partenaires.habilitations.lire()
  const jour = api.aujourdhui()
  const ouvertes = PROFILS.map((p) => p.finalite).filter((finalite) =>
    findHabilitation(registre, { organisme, finalite }, jour),
  )
  if (scope === undefined || scope === '') return ouvertes
  const demandees = String(scope).split(' ')
  const accordees = ouvertes.filter((f) => demandees.includes(f))
  if (accordees.length === new Set(demandees).size) return accordees
  throw new RefusOauth('invalid_scope', 'Une finalité demandée n’est pas habilitée.')
}

async function repondre(
  requete: FastifyRequest,
  reponse: FastifyReply,
  travail: (formulaire: Formulaire) => Promise<object>,
): Promise<FastifyReply> {
  try {
    const { body } = requete
    if (typeof body !== 'object' || body === null) {
      throw new RefusOauth('invalid_request', 'Formulaire attendu.')
    }
    return reponse.send(await travail(body as Formulaire))
  } catch (cause) {
    if (!(cause instanceof RefusOauth)) throw cause
    return reponse
      .code(cause.error === 'invalid_client' ? 401 : 400)
      .send({ error: cause.error, error_description: cause.description, correlationId: requete.id })
  }
}

function texte(formulaire: Formulaire, champ: string): string {
  const valeur = formulaire[champ]
  if (typeof valeur === 'string' && valeur !== '') return valeur
  throw new RefusOauth('invalid_request', `Champ ${champ} absent.`)
}

export function empreinteDe(jeton: string): string {
  return createHash('sha256').update(jeton).digest('hex')
}

function dans(maintenant: Instant, secondes: number): Instant {
  return instantDepuis(Date.parse(maintenant) + secondes * 1000)
}
