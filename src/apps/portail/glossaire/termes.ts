/** A term of art as a person can read it: what it is, in one or two short sentences. */
export interface Terme {
  readonly nom: string
  readonly sens: string
  /** Where to see it on one's own papers, when it is there. */
  readonly ou?: string
}

/** The terms that pages use; each is explained where it is first met, and all on one page. */
export const TERMES = {
  'montant-net-social': {
    nom: 'montant net social',
    sens: 'Votre salaire après les cotisations, avant l’impôt. La Caf utilise ce montant.',
    ou: 'Une ligne de votre bulletin de paie, depuis juillet 2023.',
  },
  'net-imposable': {
    nom: 'net imposable',
    sens: 'Le montant qui sert à calculer votre impôt.',
    ou: 'Une ligne de votre bulletin de paie.',
  },
  'net-verse': {
    nom: 'net versé',
    sens: 'La somme à vous payer, avant l’impôt pris à la source.',
    ou: 'Sur votre bulletin de paie, « net à payer avant impôt ».',
  },
  declaration: {
    nom: 'déclaration trimestrielle',
    sens:
      'Tous les trois mois, vous dites vos revenus à la Caf ou à la MSA. Ils sont déjà ' +
      'écrits : vous vérifiez.',
  },
  'mois-de-reference': {
    nom: 'mois de référence',
    sens: 'Les trois mois dont les revenus comptent. Pour juin, août… : la page dit lesquels.',
  },
  rsa: {
    nom: 'revenu de solidarité active (RSA)',
    sens: 'Une aide pour que votre foyer ait un revenu minimum.',
  },
  'contrat-d-engagement': {
    nom: 'contrat d’engagement',
    sens: 'Ce que vous promettez de faire, et ce que le Département promet de faire pour vous.',
  },
  referent: {
    nom: 'référent',
    sens: 'La personne qui vous accompagne et que vous pouvez appeler.',
  },
  'equipe-pluridisciplinaire': {
    nom: 'équipe pluridisciplinaire',
    sens:
      'Un groupe du Département. Il donne son avis avant une suppression du RSA. Des personnes ' +
      'qui ont le RSA y siègent.',
  },
  'prime-activite': {
    nom: 'prime d’activité',
    sens: 'Une aide qui complète les revenus du travail.',
  },
  'montant-forfaitaire': {
    nom: 'montant forfaitaire',
    sens: 'Le montant de départ du calcul. Il dépend du nombre de personnes du foyer.',
  },
  'forfait-logement': {
    nom: 'forfait logement',
    sens:
      'Une somme retirée du calcul quand vous recevez une aide au logement, ou êtes ' +
      'logé sans payer.',
  },
  bonification: {
    nom: 'bonification',
    sens: 'Une somme ajoutée à la prime d’activité pour chaque personne qui travaille assez.',
  },
  crds: {
    nom: 'contribution au remboursement de la dette sociale (CRDS)',
    sens: 'Une retenue de 0,5 % sur la prime d’activité et sur les aides au logement.',
  },
  siret: {
    nom: 'numéro SIRET',
    sens:
      'Le numéro d’un établissement : 14 chiffres. Deux magasins d’une même marque en ' +
      'ont deux.',
    ou: 'En haut de votre bulletin de paie.',
  },
  revision: {
    nom: 'révision',
    sens: 'Une nouvelle version d’un montant. L’ancienne est gardée.',
  },
  rappel: { nom: 'rappel', sens: 'De l’argent qui vous est dû pour des mois passés.' },
  indu: {
    nom: 'trop-perçu (indu)',
    sens: 'De l’argent reçu alors qu’il ne vous était pas dû. Vous pouvez le contester.',
  },
  recours: {
    nom: 'recours',
    sens: 'Une demande pour qu’une décision soit revue, par l’organisme puis par un juge.',
  },
  'droit-a-l-erreur': {
    nom: 'droit à l’erreur',
    sens: 'Une erreur de bonne foi se corrige sans pénalité, la première fois.',
  },
} as const satisfies Readonly<Record<string, Terme>>

export type CleTerme = keyof typeof TERMES
