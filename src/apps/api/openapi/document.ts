import { PROFILS } from '#acces'
import { ALGORITHMES, DUREE_JETON } from '../oauth.js'
import { cheminsExceptionnels, SCHEMAS_EXCEPTIONNELS } from './exceptionnels.js'
import { cheminsMessages, SCHEMAS_MESSAGES } from './messages.js'
import { BORNES, ref, SCHEMAS } from './schemas.js'

type Objet = Readonly<Record<string, unknown>>

const json = (schema: Objet): Objet => ({ 'application/json': { schema } })

const DEBIT: Objet = Object.fromEntries(
  [
    ['RateLimit-Limit', 'Demandes permises par minute.'],
    ['RateLimit-Remaining', 'Demandes restantes dans la minute.'],
    ['RateLimit-Reset', 'Secondes avant la minute suivante.'],
  ].map(([nom, description]) => [nom, { description, schema: { type: 'integer' } }]),
)

function probleme(description: string, headers: Objet = {}): Objet {
  const content = { 'application/problem+json': { schema: ref('Probleme') } }
  return { description, headers, content }
}

const COMMUNES: Objet = {
  '401': probleme('Jeton absent, inconnu, expiré ou lié à un autre certificat.'),
  '422': probleme('Demande invalide : chaque faute est dans « errors ».'),
  '429': probleme('Trop de demandes.', {
    'Retry-After': { description: 'Secondes à attendre.', schema: { type: 'integer' } },
  }),
  '503': probleme('Base ou journal indisponible : rien n’a été lu.'),
  default: probleme('Tout autre refus (405, 413…) : « code » dit lequel.'),
}

const DE_PERSONNE: Objet = {
  '403': probleme('Non habilité, hors du portefeuille, motif fermé, mois hors de la fenêtre.'),
  ...COMMUNES,
}

function entete(name: string, description: string, required = true): Objet {
  return { name, in: 'header', required, description, schema: { type: 'string', maxLength: 64 } }
}

const ENTETES = [
  {
    ...entete('X-Finalite', 'Pourquoi vous lisez.'),
    schema: { enum: PROFILS.map((p) => p.finalite) },
  },
  entete('X-Agent', 'Pseudonyme de l’agent, ou « batch ». Écrit au journal.'),
  entete('X-Dossier', 'Le dossier qui demande. Écrit au journal, montré à la personne.'),
  entete('X-Correlation-Id', 'Rendu tel quel ; sinon le service en donne un.', false),
]

const JETON = [{ partenaire: [] }]

function lecture(
  operationId: string,
  summary: string,
  { corps, reponse }: { readonly corps: string; readonly reponse: string },
): Objet {
  return {
    ...{ operationId, summary, security: JETON, parameters: ENTETES },
    requestBody: { required: true, content: json(ref(corps)) },
    responses: {
      '200': {
        description: 'Écrit au journal, puis rendu.',
        headers: DEBIT,
        content: json(ref(reponse)),
      },
      ...DE_PERSONNE,
    },
  }
}

const RECHERCHE = lecture('recherche', 'Ressources d’une personne', {
  corps: 'Recherche',
  reponse: 'Ressources',
})
const INTROUVABLE = probleme('Personne inconnue ou traits différents, sans dire lequel.')

const FORMULAIRE: Objet = {
  type: 'object',
  properties: {
    grant_type: { const: 'client_credentials' },
    client_assertion_type: { const: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' },
    client_assertion: {
      type: 'string',
      description:
        `JWT signé (${ALGORITHMES.join(', ')}) : iss et sub, l’application ; aud, cette ` +
        'adresse ; exp, cinq minutes au plus ; jti, jamais deux fois.',
    },
    scope: {
      type: 'string',
      description: 'Finalités, séparées par une espace ; toutes par défaut.',
    },
  },
  required: ['grant_type', 'client_assertion_type', 'client_assertion'],
}

function oauth(operationId: string, summary: string, proprietes: Objet): Objet {
  return {
    ...{ operationId, summary, security: [] },
    requestBody: {
      required: true,
      content: { 'application/x-www-form-urlencoded': { schema: proprietes } },
    },
    responses: {
      '200': {
        description: `Un jeton vaut ${DUREE_JETON} secondes.`,
        content: json(operationId === 'jeton' ? ref('Jeton') : { type: 'object' }),
      },
      '400': { description: 'Demande mal faite.', content: json(ref('RefusOauth')) },
      '401': { description: 'Preuve refusée.', content: json(ref('RefusOauth')) },
      default: COMMUNES.default,
    },
  }
}

const REVOCATION: Objet = {
  type: 'object',
  properties: { ...(FORMULAIRE.properties as Objet), token: { type: 'string' } },
  required: ['token', 'client_assertion_type', 'client_assertion'],
}

const EVENEMENTS: Objet = {
  ...{ operationId: 'evenements', security: JETON },
  summary: 'Ce qui a changé pour les personnes du portefeuille, dans l’ordre, rejouable',
  parameters: [
    ...ENTETES.slice(0, 2),
    {
      ...{ name: 'apres', in: 'query', required: false, schema: { type: 'string' } },
      description: 'Le dernier curseur lu ; absent, depuis le début.',
    },
    {
      ...{ name: 'limite', in: 'query', required: false },
      schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
    },
  ],
  responses: {
    '200': { description: 'Une page.', headers: DEBIT, content: json(ref('Evenements')) },
    ...DE_PERSONNE,
  },
}

const SIMULATION: Objet = {
  ...{ operationId: 'simulation', security: JETON },
  summary: 'Une situation, ses droits et leur explication ; aucune donnée de personne n’est lue',
  requestBody: {
    required: true,
    content: json({ type: 'object', description: 'Une situation (docs/contrat.md, §3).' }),
  },
  responses: {
    '200': { description: 'Les droits.', headers: DEBIT, content: json(ref('Droits')) },
    ...COMMUNES,
  },
}

/** The description served at /api/openapi.json. */
export function openapi(origine: string): Objet {
  return {
    openapi: '3.1.0',
    info: {
      title: 'À la source : API des partenaires',
      version: '1.0.0',
      description:
        'Chaque organisme lit les champs et les mois de son habilitation, des seules personnes ' +
        `de son portefeuille. Montants en centimes. ${BORNES}`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${origine}/api` }],
    paths: {
      '/oauth/token': { post: oauth('jeton', 'Obtenir un jeton', FORMULAIRE) },
      '/oauth/revoke': { post: oauth('revocation', 'Révoquer un jeton', REVOCATION) },
      '/v1/ressources-mensuelles/recherche': {
        post: {
          ...RECHERCHE,
          responses: { ...(RECHERCHE.responses as Objet), '404': INTROUVABLE },
        },
      },
      '/v1/ressources-mensuelles/lot': {
        post: lecture('lot', 'Ressources de cent personnes au plus', {
          corps: 'Lot',
          reponse: 'Resultats',
        }),
      },
      '/v1/evenements': { get: EVENEMENTS },
      ...cheminsExceptionnels({
        entetes: [...ENTETES.slice(0, 2), ENTETES[3]!],
        probleme,
        COMMUNES,
      }),
      ...cheminsMessages({ entetes: ENTETES, probleme, COMMUNES }),
      '/v1/droits/simulation': { post: SIMULATION },
    },
    components: {
      schemas: { ...SCHEMAS, ...SCHEMAS_EXCEPTIONNELS, ...SCHEMAS_MESSAGES },
      securitySchemes: {
        partenaire: {
          type: 'oauth2',
          description: 'Client credentials, private_key_jwt (RFC 7523).',
          flows: {
            clientCredentials: {
              tokenUrl: `${origine}/api/oauth/token`,
              scopes: Object.fromEntries(PROFILS.map((p) => [p.finalite, p.texte])),
            },
          },
        },
      },
    },
  }
}
