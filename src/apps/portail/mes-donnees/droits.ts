import type { GenreDemande } from '#acces'

/** A right over one's data: what it gives here, and when it is not open, why. */
export interface DroitSurDonnees {
  readonly nom: string
  readonly ouvert: boolean
  readonly phrases: readonly string[]
  readonly texte: string
  readonly acte?: { readonly adresse: string; readonly libelle: string }
}

/**
 * @texte RGPD (règlement UE 2016/679), art. 12, 15 à 18, 20 à 22, 77 ; CRPA, art. L. 114-8, II et
 * L. 311-3-1 ; décret n° 2025-1288 (mission d’intérêt public, RGPD art. 6, 1, e)
 * @interpretation the articles of the décret on the rights of persons were not read: opposition
 * is received and studied case by case, as article 21 of the RGPD has it, never refused by default.
 */
export const DROITS_SUR_DONNEES: readonly DroitSurDonnees[] = [
  {
    nom: 'Voir mes données et en recevoir une copie',
    ouvert: true,
    phrases: ['La copie est faite tout de suite. Nous vérifions d’abord que c’est bien vous.'],
    texte: 'Règlement européen 2016/679, article 15',
    acte: { adresse: '/mes-donnees/copie', libelle: 'Recevoir ma copie' },
  },
  {
    nom: 'Faire corriger une erreur',
    ouvert: true,
    phrases: [
      'Un montant ou un employeur est faux ? Signalez-le : un expert vérifie.',
      'Votre nom ou votre date de naissance est faux ? Faites une demande.',
    ],
    texte: 'Règlement européen 2016/679, article 16',
    acte: { adresse: '/signaler', libelle: 'Signaler une erreur' },
  },
  {
    nom: 'Faire geler une donnée pendant la vérification',
    ouvert: true,
    phrases: [
      'Un montant signalé est marqué « contesté » jusqu’à notre réponse.',
      'Il est gardé même après sa durée normale. Pour une autre donnée, faites une demande.',
    ],
    texte: 'Règlement européen 2016/679, article 18',
    acte: { adresse: '/mes-donnees/demande', libelle: 'Demander un gel' },
  },
  {
    nom: 'M’opposer',
    ouvert: true,
    phrases: [
      'Vous pouvez vous opposer pour une raison liée à votre situation.',
      'Chaque demande est étudiée.',
      'Sans vos ressources, la Caf ou la MSA peut vous les demander sur papier.',
      'Vous pouvez aussi refuser qu’on vous signale un droit possible. C’est toujours accepté.',
    ],
    texte:
      'Règlement européen 2016/679, article 21. Code des relations entre le public et ' +
      'l’administration, article L. 114-8',
    acte: { adresse: '/mes-donnees/demande', libelle: 'M’opposer' },
  },
  {
    nom: 'Faire effacer mes données',
    ouvert: false,
    phrases: [
      'Ce droit n’est pas ouvert tant que les données servent à une mission de service public.',
      'Elles partent toutes seules à la fin de leur durée, écrite plus haut.',
    ],
    texte: 'Règlement européen 2016/679, article 17, paragraphe 3, b',
  },
  {
    nom: 'Emporter mes données ailleurs (portabilité)',
    ouvert: false,
    phrases: [
      'Ce droit n’est pas ouvert pour une mission de service public.',
      'La copie existe aussi dans un format lisible par un programme.',
    ],
    texte: 'Règlement européen 2016/679, article 20, paragraphe 3',
  },
  {
    nom: 'Comprendre une décision faite par un programme',
    ouvert: true,
    phrases: [
      'Chaque calcul montre ses étapes, ses montants et ses textes.',
      'Vous pouvez demander qu’une personne le revoie : la lettre dit comment.',
    ],
    texte:
      'Code des relations entre le public et l’administration, article L. 311-3-1. ' +
      'Règlement européen 2016/679, article 22',
    acte: { adresse: '/mes-droits', libelle: 'Voir mes calculs' },
  },
]

/** The demands that a person may make, in the order of the form. */
export const GENRES: readonly (readonly [GenreDemande, string])[] = [
  ['rectification', 'Corriger mon identité ou une autre donnée'],
  ['limitation', 'Geler une donnée pendant une vérification'],
  ['opposition', 'M’opposer, pour une raison liée à ma situation'],
  ['opposition-droits-possibles', 'Refuser qu’on me signale un droit possible'],
  ['acces', 'Recevoir une donnée qui n’est pas dans la copie'],
  ['autre', 'Autre chose'],
]

export function genreEnMots(genre: GenreDemande): string {
  return GENRES.find(([g]) => g === genre)?.[1] ?? 'Autre chose'
}
