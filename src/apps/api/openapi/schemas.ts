import { MOTIFS_LECTURE, PROFILS } from '#acces'
import { MOIS_MAX, PERSONNES_MAX } from '#referentiel'
import { PROBLEMES } from '../probleme.js'

/** JSON Schema (2020-12), as OpenAPI 3.1 takes it. Objects are closed: nothing else is sent. */
type Schema = Readonly<Record<string, unknown>>

const centimes: Schema = {
  type: ['integer', 'null'],
  description: 'En centimes ; null : non déclaré.',
}
export const mois: Schema = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
  examples: ['2026-09'],
}
export const jour: Schema = { type: 'string', format: 'date' }
export const instant: Schema = { type: 'string', format: 'date-time' }

export function ref(nom: string): Schema {
  return { $ref: `#/components/schemas/${nom}` }
}

export function objet(
  proprietes: Record<string, Schema>,
  facultatives: readonly string[] = [],
): Schema {
  return {
    type: 'object',
    properties: proprietes,
    required: Object.keys(proprietes).filter((p) => !facultatives.includes(p)),
    additionalProperties: false,
  }
}

export const personne = {
  nir: {
    type: 'string',
    pattern: '^[0-9AB .-]{13,21}$',
    description: '13 caractères, ou 15 avec la clé. Jamais dans une adresse ni un en-tête.',
  },
  traits: objet({ nom: { type: 'string', minLength: 1, maxLength: 100 }, dateNaissance: jour }),
}

const fenetre = {
  de: mois,
  a: mois,
  vuLe: { ...instant, description: 'Lire comme le référentiel était à cet instant.' },
  motif: {
    enum: MOTIFS_LECTURE,
    default: 'examen',
    description: 'Les fenêtres plus larges demandent que le dossier les ait ouvertes.',
  },
}
const FACULTATIFS = ['vuLe', 'motif']

const ligne = objet(
  {
    mois,
    dateVersement: jour,
    declarant: objet({
      siret: { type: ['string', 'null'] },
      raisonSociale: { type: ['string', 'null'] },
    }),
    nature: { type: 'string' },
    montantNetSocial: centimes,
    montantNetFiscal: centimes,
    montantNetVerse: centimes,
    periode: { oneOf: [objet({ de: jour, a: jour }), { type: 'null' }] },
    revision: { type: 'integer', minimum: 0 },
    recuLe: instant,
    origine: { enum: ['dsn', 'pasrau'] },
    contestee: { type: 'boolean' },
    montantRetenu: {
      ...centimes,
      description: 'Ce qui compte pendant la contestation et depuis sa conclusion.',
    },
    doublon: objet({
      regle: { type: 'string' },
      employeur: { type: ['string', 'null'] },
      jours: { type: 'integer' },
      joursCommuns: { type: 'integer' },
      montantEcarte: centimes,
    }),
  },
  ['montantNetSocial', 'montantNetFiscal', 'montantNetVerse', 'montantRetenu', 'doublon'],
)

const lues = {
  lignes: { type: 'array', items: ref('Ligne') },
  completude: {
    type: 'array',
    items: objet({ mois, etat: { enum: ['complet', 'attendu', 'en-retard', 'conteste'] } }),
  },
}

export const SCHEMAS: Readonly<Record<string, Schema>> = {
  Recherche: objet({ ...personne, ...fenetre }, FACULTATIFS),
  Lot: objet(
    {
      personnes: {
        type: 'array',
        minItems: 1,
        maxItems: PERSONNES_MAX,
        items: objet({ ...personne, dossier: { type: 'string', maxLength: 64 } }, ['dossier']),
      },
      ...fenetre,
    },
    FACULTATIFS,
  ),
  Ligne: ligne,
  Ressources: objet(lues),
  Resultats: objet({
    resultats: {
      type: 'array',
      items: { oneOf: [ref('Ressources'), objet({ erreur: ref('Probleme') })] },
    },
  }),
  Evenements: objet({
    evenements: {
      type: 'array',
      items: objet({
        curseur: { type: 'string' },
        type: {
          enum: [
            ...['nouvelle', 'corrigee', 'annulee', 'contestee', 'conclusion'],
            ...['rattachee', 'detachee'],
          ],
        },
        quand: instant,
        dossier: { type: 'string' },
        reference: {
          type: 'string',
          description: 'La personne, comme votre portefeuille la nomme.',
        },
        mois: { oneOf: [mois, { type: 'null' }] },
      }),
    },
    suivant: { type: 'string', description: 'À donner dans « apres » la fois suivante.' },
    fin: { type: 'boolean', description: 'Vrai quand il n’y a rien de plus pour l’instant.' },
  }),
  Droits: {
    type: 'object',
    description: 'Voir docs/contrat.md, §3 : droits, refus, manques, explication.',
    properties: {
      id: { type: 'string' },
      droits: { type: 'object' },
      refus: { type: 'object' },
      manques: { type: 'object' },
      explication: { type: 'array' },
    },
    required: ['id', 'droits', 'refus', 'manques', 'explication'],
  },
  Jeton: objet({
    access_token: { type: 'string' },
    token_type: { const: 'Bearer' },
    expires_in: { type: 'integer' },
    scope: { type: 'string', examples: [PROFILS.map((p) => p.finalite).join(' ')] },
  }),
  RefusOauth: objet({
    error: { type: 'string' },
    error_description: { type: 'string' },
    correlationId: { type: 'string' },
  }),
  Probleme: objet(
    {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      code: { enum: Object.keys(PROBLEMES) },
      correlationId: { type: 'string' },
      errors: {
        type: 'array',
        items: objet({ chemin: { type: 'string' }, message: { type: 'string' } }),
      },
    },
    ['errors'],
  ),
}

/** Bounds told in words beside the schemas. */
export const BORNES = `Au plus ${MOIS_MAX} mois par demande, ${PERSONNES_MAX} personnes par lot.`
