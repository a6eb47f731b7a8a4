import type {
  ContenuActe,
  EtatContrat,
  EtatProcedure,
  EtatRendezVous,
  GenreActePersonne,
  Manquement,
  Mesure,
  Recours,
  RendezVous,
  Voie,
} from '#accompagnement'
import { heureDite } from '#accompagnement'
import { type EtatBadge, jourComplet, nombre } from '#apps/web'

export const MON_ACCOMPAGNEMENT = {
  adresse: '/mon-accompagnement',
  libelle: 'Mon accompagnement',
} as const

export const VOIES: Readonly<Record<Voie, { readonly nom: string; readonly phrase: string }>> = {
  professionnelle: {
    nom: 'Parcours professionnel',
    phrase: 'Vous êtes prêt à travailler : on vous aide à trouver un emploi.',
  },
  socioprofessionnelle: {
    nom: 'Parcours socio-professionnel',
    phrase: 'On vous aide vers l’emploi, et sur ce qui le rend difficile.',
  },
  sociale: {
    nom: 'Parcours social',
    phrase: 'On vous aide d’abord pour votre santé, votre logement ou votre famille.',
  },
}

/** A badge where something is expected or done; words alone for what is over. */
export type Etat = readonly [EtatBadge | null, string]

export const RENDEZ_VOUS: Readonly<Record<EtatRendezVous, Etat>> = {
  'a-confirmer': ['attendu', 'À confirmer'],
  confirme: ['complet', 'Confirmé'],
  'autre-date-demandee': ['attendu', 'Autre date demandée'],
  annule: [null, 'Annulé'],
  passe: [null, 'Passé'],
  honore: ['complet', 'Présence notée'],
  'absence-excusee': [null, 'Absence excusée'],
  absence: ['retard', 'Absence notée'],
}

export const CONTRATS: Readonly<Record<EtatContrat, Etat>> = {
  'a-signer': ['attendu', 'À lire et à signer'],
  'modification-demandee': ['attendu', 'Changement demandé'],
  'a-venir': ['complet', 'Signé, commence bientôt'],
  'en-vigueur': ['complet', 'Signé, en cours'],
  termine: [null, 'Terminé'],
  remplace: [null, 'Remplacé'],
}

export const PROCEDURES: Readonly<Record<EtatProcedure, Etat>> = {
  observations: ['attendu', 'Vous pouvez répondre'],
  'a-decider': ['attendu', 'En attente de décision'],
  'sans-suite': ['complet', 'Aucune sanction'],
  'sanction-a-venir': ['retard', 'Sanction décidée'],
  sanction: ['retard', 'Sanction en cours'],
  levee: ['complet', 'Sanction levée'],
  terminee: [null, 'Terminée'],
}

export const RECOURS: Readonly<Record<Recours['etat'], Etat>> = {
  'en-cours': ['attendu', 'Réponse attendue'],
  acceptee: ['complet', 'Accepté'],
  partielle: ['complet', 'Accepté en partie'],
  rejetee: [null, 'Refusé'],
  'rejet-implicite': [null, 'Refusé par silence'],
}

export const MANQUEMENTS: Readonly<Record<Manquement, string>> = {
  'contrat-non-etabli': 'Le contrat d’engagement n’est pas établi.',
  'contrat-non-respecte': 'Le contrat d’engagement n’est pas respecté.',
  'controle-refuse': 'Un contrôle a été refusé.',
}

/** « Suspension de 30 % de votre RSA pendant 1 mois ». */
export function mesureEnMots(m: Mesure): string {
  const nom = m.genre === 'suspension' ? 'Suspension' : 'Suppression'
  const part = m.partPourCent === 100 ? 'de tout votre RSA' : `de ${m.partPourCent} % de votre RSA`
  return `${nom} ${part} pendant ${nombre(m.mois, 'mois', 'mois')}`
}

export function quandRendezVous(r: Pick<RendezVous, 'jour' | 'heure'>): string {
  return `${jourComplet(r.jour)}, à ${heureDite(r.heure)}`
}

/** What the person may write, the words of its form and of its receipt. */
export interface MotsEcrit {
  readonly genre: Extract<GenreActePersonne, Extract<ContenuActe, { texte: string }>['genre']>
  readonly titre: string
  readonly chapo: string
  readonly label: string
  readonly aide: string
  readonly bouton: string
  readonly fait: string
  readonly suite: string
}

const DEUX_MOIS = 'Réponse attendue en deux mois. Sans réponse, le recours est refusé.'

export const ECRITS = {
  'autre-date': {
    genre: 'demander-autre-date',
    titre: 'Demander une autre date',
    chapo: 'Votre référent reçoit votre message. Il vous propose un autre rendez-vous.',
    label: 'Pourquoi, et quand vous êtes libre',
    aide: 'Par exemple : je travaille le matin, je suis libre l’après-midi.',
    bouton: 'Demander une autre date',
    fait: 'Votre demande d’une autre date est envoyée',
    suite: 'En attendant, le rendez-vous reste prévu. La réponse vient dans vos messages.',
  },
  absence: {
    genre: 'expliquer-absence',
    titre: 'Expliquer mon absence',
    chapo: 'Une maladie, un enfant malade, un train arrêté : dites ce qui s’est passé.',
    label: 'Ce qui s’est passé',
    aide: 'Vous pouvez apporter un justificatif au prochain rendez-vous.',
    bouton: 'Envoyer mon explication',
    fait: 'Votre explication est envoyée',
    suite: 'Votre référent la lit. Une absence pour une bonne raison n’a pas de conséquence.',
  },
  modification: {
    genre: 'demander-modification',
    titre: 'Demander un changement dans mon contrat',
    chapo: 'Le contrat doit être adapté à votre situation. Dites ce qui ne va pas.',
    label: 'Ce qui doit changer, et pourquoi',
    aide: 'Par exemple : je garde mes enfants, je ne peux pas faire quinze heures.',
    bouton: 'Demander ce changement',
    fait: 'Votre demande de changement est envoyée',
    suite: 'Votre référent en parle avec vous. Vous pouvez encore signer ce contrat.',
  },
  observations: {
    genre: 'presenter-observations',
    titre: 'Donner mes observations',
    chapo: 'Le Département doit lire votre réponse avant de décider.',
    label: 'Ce que vous voulez dire',
    aide: 'Dites ce qui s’est passé, et ce qui vous a empêché d’agir.',
    bouton: 'Envoyer mes observations',
    fait: 'Vos observations sont envoyées',
    suite: 'Le Département les lit avant de décider. Sa décision vient dans vos messages.',
  },
  recours: {
    genre: 'former-recours',
    titre: 'Contester cette décision',
    chapo: 'C’est un recours. Il va au président du conseil départemental.',
    label: 'Vos raisons',
    aide: 'Dites pourquoi vous n’êtes pas d’accord.',
    bouton: 'Envoyer mon recours',
    fait: 'Votre recours est envoyé',
    suite: `${DEUX_MOIS} Vous pouvez ensuite saisir le tribunal administratif, sous deux mois.`,
  },
} as const satisfies Readonly<Record<string, MotsEcrit>>
export type Ecrit = keyof typeof ECRITS

/** The words of the receipt of an act without a text. */
const FAITS = {
  'confirmer-rendez-vous': {
    fait: 'Votre rendez-vous est confirmé',
    suite: 'Un rappel part deux jours avant, si vous avez choisi d’en recevoir.',
  },
  'signer-contrat': {
    fait: 'Votre contrat d’engagement est signé',
    suite: 'Vous pouvez le relire et le télécharger à tout moment.',
  },
} as const

/** What was done and what comes, for the receipt of an act of the person. */
export function motsDuRecu(genre: GenreActePersonne): { fait: string; suite: string } {
  if (genre === 'confirmer-rendez-vous' || genre === 'signer-contrat') return FAITS[genre]
  return Object.values(ECRITS).find((e) => e.genre === genre) ?? FAITS['signer-contrat']
}
