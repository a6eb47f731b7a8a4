/** The simple words of one page, or of a family of pages. */
export interface TexteSimple {
  /** Paths that it is for: the first that matches is taken. */
  readonly pour: RegExp
  /** One idea each, 15 words at most, no term of art. */
  readonly phrases: readonly string[]
}

const LIEN_AIDE = 'Vous avez besoin d’aide ? Une personne peut vous répondre au téléphone.'

/**
 * Said at the top of each page when « version simple » is on (ecrans §4.6). The page itself stays
 * whole under it: nothing that counts for a right is taken away.
 */
export const TEXTES_SIMPLES: readonly TexteSimple[] = [
  {
    pour: /^\/mon-point$/,
    phrases: [
      'Cette page dit ce que vous avez à faire ce mois-ci.',
      'Elle dit aussi combien vous allez recevoir, et quel jour.',
      'En bas, vous lisez ce qui a changé.',
    ],
  },
  {
    pour: /^\/affichage$/,
    phrases: [
      'Ici, vous choisissez les couleurs des pages.',
      'Vous choisissez aussi les mots simples, ou la version complète.',
      'Cliquez ensuite sur « Garder ce choix ».',
    ],
  },
  {
    pour: /^\/mon-accompagnement\/procedure/,
    phrases: [
      'Le Département pense que vous n’avez pas fait ce qui était prévu.',
      'Il peut vous payer moins pendant un temps.',
      'Il n’a pas encore décidé, sauf si c’est écrit ici.',
      'Vous pouvez répondre. Une personne peut vous aider.',
      LIEN_AIDE,
    ],
  },
  {
    pour: /^\/mon-accompagnement/,
    phrases: [
      'Cette page dit qui vous aide, et quand vous avez rendez-vous.',
      'Vous pouvez lire et signer votre contrat.',
      'Vous pouvez aussi dire que vous n’êtes pas d’accord.',
    ],
  },
  {
    pour: /^\/mes-ressources\/releve/,
    phrases: [
      'Un relevé est une feuille avec vos revenus.',
      'Vous choisissez les mois et ce qui est écrit.',
      'Vous pouvez le donner à quelqu’un, ou le garder.',
      'Un code sur la feuille prouve qu’elle est vraie.',
    ],
  },
  {
    pour: /^\/mes-ressources\/[\d-]+\/./,
    phrases: [
      'Cette page montre un paiement.',
      'Le montant net social est écrit sur votre bulletin de paie.',
      'Ce n’est pas toujours la somme reçue sur votre compte.',
      'C’est ce montant que la Caf utilise.',
      'Le nom affiché est le nom officiel de l’entreprise.',
      'Il peut être différent du nom du magasin.',
      'Regardez le numéro SIRET sur votre bulletin de paie.',
      'Le montant est faux ? Cliquez sur « Ce montant me semble faux ».',
    ],
  },
  {
    pour: /^\/mes-ressources\/[\d-]+$/,
    phrases: [
      'Cette page montre un mois.',
      'Chaque ligne dit qui vous a payé, et combien.',
      'Cliquez sur une ligne pour voir d’où vient le montant.',
    ],
  },
  {
    pour: /^\/mes-ressources/,
    phrases: [
      'Cette page montre l’argent déclaré pour vous.',
      'Vos employeurs nous disent ces montants chaque mois.',
      'Nous les rangeons par trois mois.',
      'Un montant est faux ? Cliquez sur le mois, puis dites-le.',
      'Il manque un employeur ? Dites-le aussi.',
    ],
  },
  {
    pour: /^\/ma-declaration.*\/accuse|^\/ma-declaration\/recu/,
    phrases: [
      'Votre déclaration est arrivée.',
      'Gardez ce papier : il porte un numéro et une date.',
      'Vous avez fait une erreur ? Vous pouvez encore la corriger.',
    ],
  },
  {
    pour: /^\/ma-declaration/,
    phrases: [
      'Tous les trois mois, vous dites vos revenus à la Caf ou à la MSA.',
      'Les montants sont déjà écrits.',
      'Regardez s’ils sont justes.',
      'Un montant est faux ? Dites-le : écrivez le bon montant.',
      'Vous pouvez vous arrêter. Vos réponses sont gardées.',
      'Rien ne part tant que vous n’avez pas cliqué sur « Envoyer ».',
    ],
  },
  {
    pour: /^\/mes-droits\/courriers\//,
    phrases: [
      'Cette lettre dit ce que la Caf ou la MSA a décidé.',
      'Elle dit pourquoi, et combien vous recevez.',
      'Vous n’êtes pas d’accord ? La lettre dit à qui écrire, et avant quel jour.',
    ],
  },
  {
    pour: /^\/mes-droits\/[\d-]+\//,
    phrases: [
      'Cette page montre le calcul de votre aide.',
      'Le calcul part d’un montant de base.',
      'On ajoute une part de votre salaire.',
      'On retire vos revenus.',
      'Chaque ligne est une étape. Cliquez dessus pour voir les détails.',
      'Un chiffre est faux ? Dites-le nous.',
    ],
  },
  {
    pour: /^\/mes-droits/,
    phrases: [
      'Cette page montre vos aides.',
      '« Ouvert » veut dire : vous recevez cette aide.',
      '« Possible » veut dire : vous pouvez peut-être la demander.',
      'Cliquez sur une aide pour savoir pourquoi.',
    ],
  },
  {
    pour: /^\/signaler/,
    phrases: [
      'Vous avez le droit de vous tromper.',
      'Vous avez aussi le droit de nous dire que nous nous trompons.',
      'Répondez aux questions, une par une.',
      'Vous pouvez vous arrêter et reprendre.',
      'Signaler ne bloque pas votre paiement.',
    ],
  },
  {
    pour: /^\/mes-signalements\/./,
    phrases: [
      'Cette page dit où en est votre signalement.',
      'En attendant notre réponse, la Caf utilise le montant écrit ici.',
      'Si notre réponse change ce montant, la Caf corrigera vos paiements.',
      'Vous n’êtes pas d’accord avec la réponse ? Vous pouvez le dire ici.',
    ],
  },
  {
    pour: /^\/mes-signalements/,
    phrases: [
      'Un signalement, c’est quand vous nous dites : « ce montant est faux ».',
      'Cette page montre tous vos signalements.',
      'Cliquez sur l’un d’eux pour savoir où il en est.',
    ],
  },
  {
    pour: /^\/consultations/,
    phrases: [
      'Cette page dit qui a regardé vos données, quand et pourquoi.',
      'Vous ne comprenez pas une ligne ? Vous pouvez poser une question.',
    ],
  },
  {
    pour: /^\/mes-donnees/,
    phrases: [
      'Cette page dit ce que nous gardons sur vous.',
      'Elle dit combien de temps, et qui peut le lire.',
      'Vous pouvez demander une copie.',
      'Vous pouvez demander de corriger une erreur.',
    ],
  },
  {
    pour: /^\/mes-preferences/,
    phrases: [
      'Ici, vous dites comment être prévenu : par e-mail, par SMS ou par courrier.',
      'Vos messages sont toujours sur ce site aussi.',
      'Certains messages partent toujours. La page dit lesquels, et pourquoi.',
    ],
  },
  {
    pour: /^\/(mes-)?messages/,
    phrases: [
      'Cette page montre les messages que vous avez reçus.',
      'Les nouveaux sont en haut.',
      'Vous choisissez comment être prévenu : ici, par e-mail ou par SMS.',
    ],
  },
  {
    pour: /^\/(mes-)?paiements/,
    phrases: [
      'Cette page montre ce que vous avez reçu, et quand.',
      'Vous avez reçu trop d’argent ? Elle dit combien, et pourquoi.',
      'Vous pouvez payer en plusieurs fois.',
      'Vous pouvez demander de ne pas payer.',
      'Vous pouvez dire que vous n’êtes pas d’accord.',
    ],
  },
  {
    pour: /^\/(mes-)?demarches/,
    phrases: [
      'Ici, vous demandez une aide, ou vous dites ce qui change dans votre vie.',
      'Nous écrivons déjà ce que nous savons.',
      'Vous pouvez vous arrêter et reprendre plus tard.',
    ],
  },
  {
    pour: /^\/(simuler|simulation)/,
    phrases: [
      'Ici, vous essayez : rien n’est envoyé.',
      'Dites votre situation. Nous calculons vos aides.',
      'Le résultat est une estimation. La Caf ou la MSA décide.',
    ],
  },
  {
    pour: /^\/(connexion|retrouver-mon-dossier|franceconnect)/,
    phrases: [
      'Pour entrer, vous prouvez qui vous êtes.',
      'FranceConnect le fait avec un compte que vous avez déjà.',
      'Votre numéro de sécurité sociale est sur votre carte Vitale.',
      'Nous le demandons une seule fois.',
    ],
  },
  {
    pour: /^\/mon-compte/,
    phrases: [
      'Cette page montre vos connexions à ce site.',
      'Vous ne reconnaissez pas une connexion ? Appelez-nous.',
    ],
  },
  {
    pour: /^\/verifier/,
    phrases: [
      'Quelqu’un vous a donné un relevé ?',
      'Écrivez son code : nous disons s’il est vrai.',
    ],
  },
  {
    pour: /^\/aide/,
    phrases: [
      'Vous pouvez appeler. L’appel est gratuit.',
      'Vous pouvez aussi aller voir quelqu’un près de chez vous.',
      'Plus bas, nous répondons aux questions fréquentes.',
    ],
  },
  {
    pour: /^\/$/,
    phrases: [
      'Ce site montre l’argent que vos employeurs déclarent pour vous.',
      'Cet argent sert à calculer vos aides.',
      'Vous regardez. Vous comprenez. Vous corrigez si c’est faux.',
      'Pour entrer, cliquez sur « FranceConnect ».',
    ],
  },
]

/** For a page that has no words of its own yet: how to find one's way. */
const PAR_DEFAUT = ['Le menu mène aux autres pages.', LIEN_AIDE]

/** Words for a page that says that something went wrong, whatever its path. */
export const SIMPLE_EN_PANNE: readonly string[] = [
  'La page ne peut pas s’afficher.',
  'Vos réponses envoyées sont gardées.',
  'Réessayez dans quelques minutes.',
  'Si vous appelez, donnez le code écrit ici.',
]

/** For one that another try would not help. */
export const SIMPLE_REFUSE: readonly string[] = [
  'Vous n’avez pas fait de faute.',
  'Lisez ce que dit la page, puis suivez le bouton.',
  'Vous êtes perdu ? Appelez-nous, et donnez le code écrit ici.',
]

/** What the page at `chemin` says in simple words, shortest way. */
export function enClair(chemin: string): readonly string[] {
  return TEXTES_SIMPLES.find((t) => t.pour.test(chemin))?.phrases ?? PAR_DEFAUT
}
