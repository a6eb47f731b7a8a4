import type { TypeChangement } from '#allocations'

export type FamilleChangement = 'famille' | 'travail' | 'logement' | 'compte'

export const FAMILLES: readonly (readonly [FamilleChangement, string])[] = [
  ['famille', 'Ma famille'],
  ['travail', 'Mon travail'],
  ['logement', 'Mon logement'],
  ['compte', 'Mon compte bancaire'],
]

export type ChampChangement =
  | 'personne'
  | 'enfant'
  | 'autre-que-moi'
  | 'adulte-qui-arrive'
  | 'enfant-qui-arrive'
  | 'adresse'
  | 'logement'
  | 'territoire'
  | 'remplace'
  | 'compte'

/** A life event: what is asked, what it changes, which other steps wait elsewhere. */
export interface ParcoursDeVie {
  readonly famille: FamilleChangement
  readonly titre: string
  /** The label of the date. */
  readonly quand: string
  readonly champs: readonly ChampChangement[]
  readonly droits: string
  /** Other bodies and steps: what, then to whom. */
  readonly ailleurs: readonly (readonly [quoi: string, qui: string])[]
  readonly document: string | null
}

const EMPLOYEUR = ['Vérifier vos bulletins de paie', 'votre employeur'] as const
const IMPOTS = ['Adapter votre prélèvement à la source', 'impots.gouv.fr'] as const
const SANTE = ['Mettre à jour votre carte Vitale', 'l’Assurance maladie'] as const
const EMPLOI = ['Vous inscrire comme demandeur d’emploi', 'France Travail'] as const
const ADRESSE = ['Dire votre adresse à plusieurs services', 'service-public.gouv.fr'] as const

export const PARCOURS: Readonly<Record<TypeChangement, ParcoursDeVie>> = {
  'vie-commune': {
    ...{ famille: 'famille', titre: 'Je vis en couple', quand: 'Début de la vie commune' },
    champs: ['adulte-qui-arrive'],
    droits: 'Les revenus des deux adultes comptent ensemble, pour le RSA et la prime.',
    ...{ ailleurs: [IMPOTS, SANTE], document: null },
  },
  separation: {
    ...{ famille: 'famille', titre: 'Je me sépare', quand: 'Jour de la séparation' },
    champs: [],
    droits: 'Votre RSA est revu dès ce mois. Avec un enfant, la prime aussi.',
    ailleurs: [['Demander une pension alimentaire', 'la Caf ou la MSA, service Aripa'], IMPOTS],
    document: null,
  },
  grossesse: {
    ...{ famille: 'famille', titre: 'J’attends un enfant', quand: 'Jour de la déclaration' },
    champs: ['personne'],
    droits: 'Une grossesse peut ouvrir ou augmenter le RSA.',
    ailleurs: [['Déclarer la grossesse', 'l’Assurance maladie et votre caisse']],
    document: 'la déclaration de grossesse',
  },
  naissance: {
    ...{ famille: 'famille', titre: 'Un enfant est né', quand: 'Jour de la naissance' },
    champs: [],
    droits: 'Un enfant augmente le RSA et la prime. Il ouvre d’autres aides.',
    ailleurs: [['Déclarer la naissance', 'la mairie, sous cinq jours'], SANTE],
    document: 'l’acte de naissance ou le livret de famille',
  },
  'enfant-arrive': {
    famille: 'famille',
    titre: 'Un enfant vient vivre chez moi',
    quand: 'Jour de son arrivée',
    champs: ['enfant-qui-arrive'],
    droits: 'Un enfant à charge augmente le RSA et la prime.',
    ...{ ailleurs: [SANTE], document: 'une preuve que l’enfant vit chez vous' },
  },
  'enfant-parti': {
    famille: 'famille',
    titre: 'Un enfant quitte mon foyer',
    quand: 'Jour de son départ',
    champs: ['enfant'],
    droits: 'Le RSA et la prime comptent un enfant de moins.',
    ...{ ailleurs: [IMPOTS], document: null },
  },
  deces: {
    ...{ famille: 'famille', titre: 'Un proche du foyer est mort', quand: 'Jour du décès' },
    champs: ['autre-que-moi'],
    droits: 'Le foyer est revu à partir du mois suivant. D’autres aides existent.',
    ailleurs: [
      ['Demander une pension de réversion', 'info-retraite.fr'],
      ['Demander le capital décès', 'l’Assurance maladie'],
    ],
    document: null,
  },
  'emploi-perdu': {
    ...{ famille: 'travail', titre: 'Je perds un emploi', quand: 'Premier jour sans ce salaire' },
    champs: ['personne', 'remplace'],
    droits: 'Sans autre revenu, ce salaire peut ne plus compter dans le RSA.',
    ailleurs: [EMPLOI, ['Demander votre attestation', 'votre employeur']],
    document: 'la fin de contrat ou l’attestation de l’employeur',
  },
  'emploi-trouve': {
    ...{ famille: 'travail', titre: 'Je trouve un emploi', quand: 'Premier jour de travail' },
    champs: ['personne'],
    droits: 'Votre salaire comptera quand nous regarderons ces mois. La prime peut s’ouvrir.',
    ...{ ailleurs: [EMPLOYEUR, EMPLOI], document: null },
  },
  'a-son-compte': {
    famille: 'travail',
    titre: 'Je travaille à mon compte',
    quand: 'Début de l’activité',
    champs: ['personne'],
    droits: 'Vous déclarerez vous-même vos recettes, chaque trimestre.',
    ...{ ailleurs: [['Déclarer vos recettes', 'l’Urssaf'], IMPOTS], document: null },
  },
  etudes: {
    ...{ famille: 'travail', titre: 'Je commence des études', quand: 'Premier jour des études' },
    champs: ['personne'],
    droits: 'Les études ferment souvent le RSA. La prime demande un salaire minimal.',
    ...{ ailleurs: [['Demander une bourse', 'le Crous']], document: null },
  },
  retraite: {
    ...{ famille: 'travail', titre: 'Je prends ma retraite', quand: 'Premier jour de retraite' },
    champs: ['personne'],
    droits: 'Votre pension remplace votre salaire dans le calcul.',
    ...{ ailleurs: [['Demander toutes vos retraites', 'info-retraite.fr']], document: null },
  },
  demenagement: {
    ...{ famille: 'logement', titre: 'Je déménage', quand: 'Jour du déménagement' },
    champs: ['adresse', 'territoire', 'logement'],
    droits: 'Le logement compte dans le RSA et la prime. Votre aide au logement change.',
    ailleurs: [['Demander l’aide au logement du nouveau logement', 'votre Caf ou MSA'], ADRESSE],
    document: null,
  },
  logement: {
    famille: 'logement',
    titre: 'Mon loyer ou mon logement change',
    quand: 'Depuis le',
    champs: ['logement'],
    droits: 'Un logement sans loyer ajoute un forfait dans le calcul.',
    ...{ ailleurs: [['Mettre à jour l’aide au logement', 'votre Caf ou MSA']], document: null },
  },
  'compte-bancaire': {
    famille: 'compte',
    titre: 'Je change de compte bancaire',
    quand: 'À partir du',
    champs: ['compte'],
    droits: 'Vos montants ne changent pas. Les prochains paiements vont sur ce compte.',
    ailleurs: [['Donner votre compte aux autres organismes', 'chaque organisme']],
    document: null,
  },
}
