/** The motives of the declarants' service, then those of this project. */
export const MOTIFS = [
  'erreur-salaire',
  'employeur-inconnu',
  'employeur-manquant',
  'autre-mois',
  'compte-deux-fois',
  'non-verse',
  'net-social-ou-verse',
  'identite',
  'hors-referentiel',
] as const
export type Motif = (typeof MOTIFS)[number]

export type MotifOfficiel = 'employeur-inconnu' | 'employeur-manquant' | 'erreur-salaire'

/** What a motive asks of the person, and what she reads first. French, plain, « vous ». */
export interface FicheMotif {
  readonly libelle: string
  readonly aide: string
  /** The motive under which the declarant sees it (B3-2). */
  readonly officiel: MotifOfficiel
  /**
   * What step 3 asks: amounts of declared payments, their day, payments that are missing, or
   * nothing (all the payments of that declarant are meant).
   */
  readonly demande: 'montants' | 'dates' | 'absents' | 'rien'
  /** `attendue`: asked, but the person may say that she does not have it. */
  readonly piece: 'attendue' | 'utile' | 'aucune'
  readonly quellePiece: string
  /** Explanation given before anything is sent. */
  readonly explication: string
}

/**
 * @texte the three official motives: service « Signalements Mes droits sociaux » (net-entreprises)
 * @interpretation the six others are this project's, each told to the declarant under one of the
 * three; a document is never a condition, since nobody may be stopped for want of a payslip.
 */
export const FICHES_MOTIF: Readonly<Record<Motif, FicheMotif>> = {
  'erreur-salaire': {
    libelle: 'Le montant est faux',
    aide: 'Mon bulletin porte un autre montant net social.',
    officiel: 'erreur-salaire',
    demande: 'montants',
    piece: 'attendue',
    quellePiece: 'votre bulletin de paie du mois concerné',
    explication:
      'Cherchez la ligne « Montant net social » de votre bulletin. La somme reçue sur votre ' +
      'compte est souvent différente, sans erreur.',
  },
  'employeur-inconnu': {
    libelle: 'Je ne connais pas cet employeur',
    aide: 'Je n’ai jamais travaillé pour cette entreprise.',
    officiel: 'employeur-inconnu',
    demande: 'rien',
    piece: 'aucune',
    quellePiece: 'aucun document n’est demandé',
    explication:
      'Le nom affiché est le nom officiel de l’entreprise. Il peut être différent du nom du ' +
      'magasin. Regardez le numéro SIRET sur votre bulletin de paie.',
  },
  'employeur-manquant': {
    libelle: 'Il manque un employeur ou un paiement',
    aide: 'J’ai été payé, mais ce paiement n’apparaît pas.',
    officiel: 'employeur-manquant',
    demande: 'absents',
    piece: 'utile',
    quellePiece: 'un bulletin de paie ou un contrat de travail',
    explication:
      'Un employeur déclare le mois suivant, jusqu’au 15. Un paiement récent peut donc ne pas ' +
      'encore être affiché.',
  },
  'autre-mois': {
    libelle: 'Ce paiement est d’un autre mois',
    aide: 'L’argent est arrivé à une autre date.',
    officiel: 'erreur-salaire',
    demande: 'dates',
    piece: 'utile',
    quellePiece: 'un relevé de compte qui montre la date',
    explication:
      'Nous rangeons un paiement à la date où l’employeur paie. Un virement du 30 peut arriver ' +
      'le 2 sur votre compte : ce n’est pas une erreur.',
  },
  'compte-deux-fois': {
    libelle: 'Ce paiement est compté deux fois',
    aide: 'Le même paiement apparaît deux fois, ou son montant est doublé.',
    officiel: 'erreur-salaire',
    demande: 'montants',
    piece: 'utile',
    quellePiece: 'votre bulletin de paie du mois concerné',
    explication:
      'Un employeur peut envoyer deux déclarations. La nouvelle remplace l’ancienne : une seule ' +
      'doit compter.',
  },
  'non-verse': {
    libelle: 'Je n’ai pas reçu cet argent',
    aide: 'L’employeur a déclaré un salaire qu’il n’a pas payé.',
    officiel: 'erreur-salaire',
    demande: 'montants',
    piece: 'utile',
    quellePiece: 'un relevé de compte du mois concerné',
    explication:
      'Seul l’argent reçu compte pour vos droits. Si un salaire reste dû, l’inspection du ' +
      'travail peut aussi vous aider.',
  },
  'net-social-ou-verse': {
    libelle: 'Le montant ne ressemble pas à ce que j’ai reçu',
    aide: 'La somme reçue sur mon compte est différente.',
    officiel: 'erreur-salaire',
    demande: 'montants',
    piece: 'attendue',
    quellePiece: 'votre bulletin de paie du mois concerné',
    explication:
      'Le montant net social est calculé avant l’impôt, les acomptes et les titres-restaurant. ' +
      'Il est donc souvent plus haut que la somme reçue.',
  },
  identite: {
    libelle: 'C’est le paiement d’une autre personne',
    aide: 'Je pense qu’on me confond avec quelqu’un.',
    officiel: 'employeur-inconnu',
    demande: 'rien',
    piece: 'aucune',
    quellePiece: 'aucun document n’est demandé',
    explication:
      'Deux personnes peuvent avoir presque la même identité. Nous vérifions, puis nous retirons ' +
      'ce qui n’est pas à vous.',
  },
  'hors-referentiel': {
    libelle: 'Ce revenu n’est jamais affiché',
    aide: 'Pension alimentaire, revenu d’un autre pays, travail indépendant.',
    officiel: 'employeur-manquant',
    demande: 'absents',
    piece: 'utile',
    quellePiece: 'un document qui montre ce revenu',
    explication:
      'Certains revenus ne sont déclarés par personne pour vous. Vous les ajoutez dans votre ' +
      'déclaration trimestrielle.',
  },
}

export function estMotif(texte: string): texte is Motif {
  return (MOTIFS as readonly string[]).includes(texte)
}
