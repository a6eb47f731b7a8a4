import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FauteDemande } from '#referentiel'

/** Every problem that the API tells: its code never changes, its words may. */
export const PROBLEMES = {
  'jeton-invalide': { status: 401, title: 'Jeton absent, inconnu ou expiré' },
  'finalite-non-accordee': { status: 403, title: 'Jeton sans cette finalité' },
  'non-habilite': { status: 403, title: 'Organisme non habilité' },
  'hors-portefeuille': { status: 403, title: 'Personne hors du portefeuille' },
  'motif-non-ouvert': { status: 403, title: 'Motif non ouvert pour ce dossier' },
  'hors-fenetre': { status: 403, title: 'Mois hors de la fenêtre' },
  'acces-suspendu': { status: 403, title: 'Accès suspendu' },
  introuvable: { status: 404, title: 'Aucune personne ne correspond' },
  'agent-non-prouve': { status: 403, title: 'Agent non prouvé' },
  'second-agent-attendu': { status: 403, title: 'Second agent attendu' },
  'acces-exceptionnel-inconnu': { status: 404, title: 'Accès exceptionnel inconnu' },
  'acces-exceptionnel-clos': { status: 409, title: 'Accès exceptionnel clos' },
  'message-inconnu': { status: 404, title: 'Message inconnu' },
  'cle-deja-utilisee': { status: 409, title: 'Clé déjà utilisée' },
  'adresse-inconnue': { status: 404, title: 'Adresse inconnue' },
  'methode-inconnue': { status: 405, title: 'Méthode non prévue' },
  'corps-trop-grand': { status: 413, title: 'Corps trop grand' },
  'corps-illisible': { status: 422, title: 'Corps illisible' },
  'demande-invalide': { status: 422, title: 'Demande invalide' },
  'trop-de-demandes': { status: 429, title: 'Trop de demandes' },
  erreur: { status: 500, title: 'Erreur du service' },
  indisponible: { status: 503, title: 'Service indisponible' },
} as const

export type CodeProbleme = keyof typeof PROBLEMES

/** Words of each problem; never a value that the request gave. */
export const DETAILS: Readonly<Record<CodeProbleme, string>> = {
  'jeton-invalide':
    'Demandez un jeton à /api/oauth/token, puis donnez-le dans l’en-tête Authorization : Bearer.',
  'finalite-non-accordee': 'Ce jeton n’a pas été demandé pour la finalité de l’en-tête X-Finalite.',
  'non-habilite':
    'Votre organisme n’a pas d’habilitation en vigueur pour la finalité de l’en-tête X-Finalite.',
  'hors-portefeuille':
    'Cette personne n’est pas ouverte dans votre portefeuille pour ce dossier et cette finalité.',
  'motif-non-ouvert':
    'Ce dossier n’a pas ouvert ce motif, ou votre habilitation ne le prévoit pas.',
  'hors-fenetre':
    'Aucun des mois demandés n’est dans la fenêtre de votre habilitation pour ce dossier.',
  'acces-suspendu':
    'Un usage inhabituel a suspendu cet accès. Écrivez au responsable des habilitations.',
  introuvable:
    'Aucune personne ne correspond à la fois à ce numéro et à ces traits d’identité. ' +
    'Vérifiez-les : nous ne disons pas si le numéro existe.',
  'agent-non-prouve':
    'Votre organisme a donné les clés de ses agents : chacun signe sa demande, son accord ou son ' +
    'refus (X-Agent-Preuve).',
  'second-agent-attendu':
    'L’accord ou le refus vient d’un autre agent que celui qui a demandé l’accès.',
  'acces-exceptionnel-inconnu':
    'Aucune demande d’accès exceptionnel de votre organisme ne porte cette référence.',
  'acces-exceptionnel-clos':
    'Cette demande a déjà une réponse, ou plus d’un quart d’heure : faites-en une autre.',
  'message-inconnu': 'Aucun message de votre organisme ne porte cette référence.',
  'cle-deja-utilisee':
    'Un autre message a déjà été posté à cette personne avec cette clé : choisissez-en une autre.',
  'adresse-inconnue': 'Les adresses sont décrites dans /api/openapi.json.',
  'methode-inconnue': 'Les méthodes sont décrites dans /api/openapi.json.',
  'corps-trop-grand': 'Le corps d’une demande compte au plus 64 Kio.',
  'corps-illisible': 'Le corps doit être un objet JSON (Content-Type : application/json).',
  'demande-invalide': 'La demande a été refusée ; chaque faute est dans « errors ».',
  'trop-de-demandes': 'Attendez le nombre de secondes de l’en-tête Retry-After, puis recommencez.',
  erreur: 'Le service a failli. Donnez « correlationId » à l’assistance.',
  indisponible: 'Le service ne peut pas répondre maintenant. Rien n’a été lu.',
}

/** Thrown by the handlers of this face, caught by its error handler alone. */
export class Probleme extends Error {
  override readonly name = 'Probleme'

  constructor(
    readonly code: CodeProbleme,
    readonly errors: readonly FauteDemande[] = [],
    readonly reessayerDans: number | null = null,
  ) {
    super(code)
  }
}

/** RFC 9457. `type` is stable; `instance` is the path, which never holds personal data. */
export function corpsProbleme(
  code: CodeProbleme,
  correlationId: string,
  errors: readonly FauteDemande[] = [],
): Readonly<Record<string, unknown>> {
  const { status, title } = PROBLEMES[code]
  return {
    type: `urn:alasource:probleme:${code}`,
    title,
    status,
    detail: DETAILS[code],
    code,
    correlationId,
    ...(errors.length > 0 && { errors }),
  }
}

export function repondreProbleme(
  requete: FastifyRequest,
  reponse: FastifyReply,
  probleme: Probleme,
): FastifyReply {
  const { code, errors, reessayerDans } = probleme
  if (code === 'jeton-invalide') {
    reponse.header('www-authenticate', 'Bearer realm="alasource", error="invalid_token"')
  }
  if (reessayerDans !== null) reponse.header('retry-after', String(reessayerDans))
  return reponse
    .code(PROBLEMES[code].status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(corpsProbleme(code, requete.id, errors)))
}
