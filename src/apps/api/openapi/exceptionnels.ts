import { MOTIF_BRIS_MAX, MOTIF_BRIS_MIN } from '#acces'
import { instant, jour, mois, objet, personne, ref } from './schemas.js'

type Objet = Readonly<Record<string, unknown>>

interface Commun {
  readonly entetes: readonly Objet[]
  readonly probleme: (description: string) => Objet
  readonly COMMUNES: Objet
}

const texte = { type: 'string' } as const

export const SCHEMAS_EXCEPTIONNELS: Objet = {
  DemandeExceptionnelle: objet(
    {
      nir: personne.nir,
      motif: {
        ...{ type: 'string', minLength: MOTIF_BRIS_MIN, maxLength: MOTIF_BRIS_MAX },
        description: 'Pourquoi cette personne doit être lue maintenant. Gardé chiffré.',
      },
      moisExamen: { ...mois, description: 'Mois de l’examen ; le mois en cours par défaut.' },
    },
    ['moisExamen'],
  ),
  AccesDemande: objet({ reference: texte, etat: { const: 'demande' }, accordAvant: instant }),
  AccesOuvert: objet({
    ...{ reference: texte, etat: { const: 'ouvert' } },
    dossier: { ...texte, description: 'À donner dans X-Dossier pour lire.' },
    ...{ moisExamen: mois, jusquAu: jour },
  }),
  AccesRefuse: objet({ reference: texte, etat: { const: 'refuse' } }),
  AccesExceptionnels: objet({
    acces: {
      type: 'array',
      items: objet({
        ...{ reference: texte, etat: { enum: ['demande', 'ouvert', 'refuse', 'expire', 'ferme'] } },
        ...{ agent: texte, secondAgent: { type: ['string', 'null'] }, finalite: texte },
        ...{ motif: texte, moisExamen: mois, demandeLe: instant },
      }),
    },
  }),
}

const json = (nom: string): Objet => ({ 'application/json': { schema: ref(nom) } })

/** The four addresses of exceptional accesses. */
export function cheminsExceptionnels({ entetes, probleme, COMMUNES }: Commun): Objet {
  const refus = { '403': probleme('Non habilité, accès suspendu, second agent attendu.') }
  const preuve = {
    ...{ name: 'X-Agent-Preuve', in: 'header', schema: texte },
    description:
      'JWT signé par l’agent, quand l’organisme a donné les clés de ses agents : iss, l’agent ; ' +
      'sub, la référence, « demande » ou « liste » ; aud, le service ; exp, cinq minutes au ' +
      'plus ; jti, jamais deux fois.',
  }
  const commun = { security: [{ partenaire: [] }], parameters: [...entetes, preuve] }
  const reference = { name: 'reference', in: 'path', required: true, schema: texte }
  return {
    '/v1/acces-exceptionnels': {
      post: {
        ...{ operationId: 'demanderAcces', ...commun },
        summary: 'Demander l’accès à une personne hors du portefeuille ; rien n’est ouvert encore',
        requestBody: { required: true, content: json('DemandeExceptionnelle') },
        responses: {
          '201': { description: 'Écrit au journal.', content: json('AccesDemande') },
          ...{ ...refus, ...COMMUNES },
        },
      },
      get: {
        ...{ operationId: 'listerAcces', ...commun },
        summary: 'Les demandes de votre organisme depuis un jour, pour cette finalité',
        responses: {
          '200': { description: 'La plus récente d’abord.', content: json('AccesExceptionnels') },
          ...{ ...refus, ...COMMUNES },
        },
      },
    },
    '/v1/acces-exceptionnels/{reference}/accord': {
      post: {
        ...{ operationId: 'accorderAcces', ...commun, parameters: [...entetes, preuve, reference] },
        summary: 'L’accord d’un second agent : ouvre jusqu’à la fin du jour',
        responses: {
          '200': {
            description: 'Écrit au journal, montré à la personne, signalé ; puis ouvert.',
            content: json('AccesOuvert'),
          },
          ...{ ...refus, ...COMMUNES },
          '404': probleme('Aucune demande de votre organisme sous cette référence.'),
          '409': probleme('Déjà accordée ou refusée, ou vieille de plus d’un quart d’heure.'),
        },
      },
    },
    '/v1/acces-exceptionnels/{reference}/refus': {
      post: {
        ...{ operationId: 'refuserAcces', ...commun, parameters: [...entetes, preuve, reference] },
        summary: 'Le refus d’un second agent : rien ne s’ouvrira sous cette référence',
        responses: {
          '200': { description: 'Écrit au journal.', content: json('AccesRefuse') },
          ...{ ...refus, ...COMMUNES },
          '404': probleme('Aucune demande de votre organisme sous cette référence.'),
          '409': probleme('Déjà accordée ou refusée, ou vieille de plus d’un quart d’heure.'),
        },
      },
    },
  }
}
