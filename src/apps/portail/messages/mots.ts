import type { Canal, Famille, Pli, Statut } from '#messages'

export const NOMS_FAMILLES: Readonly<Record<Famille, string>> = {
  declaration: 'Ma déclaration',
  signalement: 'Mes signalements',
  droits: 'Mes droits et mes paiements',
  accompagnement: 'Mon accompagnement RSA',
  ressources: 'Mes ressources',
  aides: 'Les aides possibles',
  organismes: 'Les organismes qui m’écrivent',
  securite: 'La sécurité de mon compte',
}

export const NOMS_CANAUX: Readonly<Record<Canal, string>> = {
  portail: 'Dans mon compte',
  courriel: 'Par e-mail',
  sms: 'Par SMS',
  courrier: 'Par courrier',
}

const STATUTS: Readonly<Record<Statut, string>> = {
  cree: 'à envoyer',
  'en-cours': 'en cours d’envoi',
  remis: 'envoyé',
  'echec-temporaire': 'pas encore passé, nous réessayons',
  'echec-definitif': 'pas passé',
}

const MOTIFS: Readonly<Record<string, string>> = {
  'canal-ferme': 'ce moyen n’est pas ouvert sur ce site',
  'contact-retire': 'vous n’avez plus ce contact',
  'boite-inconnue': 'cette adresse n’existe pas',
  'canal-decoche': 'vous avez décoché ce moyen',
  'message-refuse': 'votre messagerie l’a refusé',
  rebond: 'il nous est revenu',
  'serveur-muet': 'après plusieurs essais',
  'serveur-occupe': 'après plusieurs essais',
}

/** « Par e-mail : pas passé, cette adresse n’existe pas ». */
export function direPli({ canal, statut, motif }: Pli): string {
  if (canal === 'portail') return `${NOMS_CANAUX.portail} : arrivé`
  const cause = statut === 'echec-definitif' ? MOTIFS[motif ?? ''] : undefined
  return `${NOMS_CANAUX[canal]} : ${STATUTS[statut]}${cause === undefined ? '' : `, ${cause}`}`
}

/** « De Caf de … », or what the message is about. */
export function direOrigine(expediteur: string | null, famille: Famille): string {
  return expediteur === null ? NOMS_FAMILLES[famille] : `De ${expediteur}`
}
