import { DROITS_FINIS, DROITS_SUSPENDUS, TEXTE_MAX, TITRE_MAX } from '../message-lu.js'
import { instant, jour, objet, personne, ref } from './schemas.js'

type Objet = Readonly<Record<string, unknown>>

interface Commun {
  readonly entetes: readonly Objet[]
  readonly probleme: (description: string) => Objet
  readonly COMMUNES: Objet
}

const texte = { type: 'string' } as const
const droit = { enum: Object.keys(DROITS_FINIS) }
const suspendu = { enum: Object.keys(DROITS_SUSPENDUS) }

export const SCHEMAS_MESSAGES: Objet = {
  MessagePoste: objet(
    {
      nir: personne.nir,
      titre: {
        ...{ type: 'string', minLength: 1, maxLength: TITRE_MAX },
        description: 'Une ligne de texte simple, sans montant.',
      },
      texte: {
        ...{ type: 'string', minLength: 1, maxLength: TEXTE_MAX },
        description: 'Texte simple ; une ligne vide sépare deux paragraphes.',
      },
      reponse: { type: 'boolean', default: false, description: 'La personne peut répondre.' },
    },
    ['reponse'],
  ),
  MessageDepose: objet({ reference: texte, deposeLe: instant }),
  MessageAvecReponses: objet({
    ...{ reference: texte, deposeLe: instant },
    reponses: { type: 'array', items: objet({ quand: instant, texte }) },
  }),
  FinDeDroit: objet({ nir: personne.nir, droit, finLe: jour }),
  FinDeDroitDite: objet({ droit, finLe: jour }),
  Suspension: objet({ nir: personne.nir, droit: suspendu, depuisLe: jour }),
  SuspensionDite: objet({ droit: suspendu, depuisLe: jour }),
}

const json = (nom: string): Objet => ({ 'application/json': { schema: ref(nom) } })

const CLE: Objet = {
  ...{ name: 'Idempotency-Key', in: 'header', required: true },
  schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$' },
  description: 'Choisie pour chaque message : renvoyée, le même message est rendu.',
}

/** Messages of bodies, their answers, ends of rights. */
export function cheminsMessages({ entetes, probleme, COMMUNES }: Commun): Objet {
  const commun = { security: [{ partenaire: [] }], parameters: entetes }
  const sansDossier = entetes.filter(({ name }) => name !== 'X-Dossier')
  const reference = { name: 'reference', in: 'path', required: true, schema: texte }
  const refus = { '403': probleme('Non habilité, hors du portefeuille, accès suspendu.') }
  const depot = (nom: string) => ({
    '201': { description: 'Écrit au journal, montré à la personne.', content: json(nom) },
    '200': { description: 'Déjà fait.', content: json(nom) },
    ...{ ...refus, ...COMMUNES },
  })
  return {
    '/v1/messages': {
      post: {
        ...{ operationId: 'poster', ...commun, parameters: [...entetes, CLE] },
        summary: 'Écrire à une personne du portefeuille, dans son compte',
        requestBody: { required: true, content: json('MessagePoste') },
        responses: { ...depot('MessageDepose'), '409': probleme('Clé déjà utilisée.') },
      },
    },
    '/v1/messages/{reference}': {
      get: {
        ...{ operationId: 'lireReponses', ...commun, parameters: [...sansDossier, reference] },
        summary: 'Ce que la personne a répondu à un message de votre organisme',
        responses: {
          '200': { description: 'Écrit au journal.', content: json('MessageAvecReponses') },
          '404': probleme('Aucun message de votre organisme sous cette référence.'),
          ...{ ...refus, ...COMMUNES },
        },
      },
    },
    '/v1/fins-de-droit': {
      post: {
        ...{ operationId: 'direFinDeDroit', ...commun },
        summary: 'Dire à une personne du portefeuille qu’un de ses droits se termine',
        requestBody: { required: true, content: json('FinDeDroit') },
        responses: depot('FinDeDroitDite'),
      },
    },
    '/v1/suspensions': {
      post: {
        ...{ operationId: 'direSuspension', ...commun },
        summary: 'Dire à une personne du portefeuille que vous avez suspendu un de ses droits',
        requestBody: { required: true, content: json('Suspension') },
        responses: depot('SuspensionDite'),
      },
    },
  }
}
