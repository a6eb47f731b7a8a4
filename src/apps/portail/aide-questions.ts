import type { Lien } from '#apps/web'

/** A question that people ask, and the errors that often come with it. */
export interface Question {
  readonly id: string
  readonly titre: string
  /** Short paragraphs. */
  readonly reponse: readonly string[]
  readonly lien?: Lien
}

/** Frequent questions, by what one is doing; the pages lead to them by their identifiers. */
export const QUESTIONS: readonly {
  readonly theme: string
  readonly questions: readonly Question[]
}[] = [
  {
    theme: 'Entrer',
    questions: [
      {
        id: 'numero',
        titre: 'Je n’ai pas mon numéro de sécurité sociale',
        reponse: [
          'Il est sur votre carte Vitale, sur vos bulletins de paie et sur vos attestations.',
          'Il a 15 chiffres. Les deux derniers sont une clé. En Corse, il peut contenir 2A ou 2B.',
        ],
      },
      {
        id: 'identite',
        titre: 'L’identité transmise n’est pas la mienne, ou elle est mal écrite',
        reponse: [
          'FranceConnect transmet votre nom de naissance, vos prénoms, votre date et ' +
            'votre lieu de naissance.',
          'Si l’un d’eux est faux, appelez-nous avant de continuer.',
        ],
      },
      {
        id: 'session',
        titre: 'Ma session s’est fermée pendant que j’écrivais',
        reponse: [
          'Elle se ferme après 30 minutes sans rien faire. C’est pour protéger vos données.',
          'Ce que vous veniez d’envoyer est gardé deux heures. Identifiez-vous : ' +
            'nous vous le rendons.',
        ],
      },
    ],
  },
  {
    theme: 'Mes ressources',
    questions: [
      {
        id: 'net-social',
        titre: 'Qu’est-ce que le montant net social ?',
        reponse: [
          'C’est une ligne de votre bulletin de paie. La Caf utilise ce montant.',
          'Ce n’est pas toujours la somme reçue sur votre compte. L’impôt, un ' +
            'acompte ou les titres-restaurant font une différence.',
        ],
        lien: { adresse: '/glossaire', libelle: 'Tous les mots du bulletin de paie' },
      },
      {
        id: 'employeur-inconnu',
        titre: 'Je ne connais pas un employeur de la liste',
        reponse: [
          'Le nom affiché est le nom officiel de l’entreprise. Il peut être ' +
            'différent du nom du magasin.',
          'Comparez le numéro SIRET avec celui de votre bulletin. S’il n’est pas à ' +
            'vous, dites-le nous.',
        ],
      },
      {
        id: 'mois-decale',
        titre: 'Mon salaire est compté sur un autre mois',
        reponse: [
          'C’est la date du paiement qui compte. Un salaire de mai payé le 2 juin compte en juin.',
          'Un salaire payé le 30 et reçu le 2 sur votre compte compte le mois du 30.',
        ],
      },
      {
        id: 'manque',
        titre: 'Il manque un employeur ou un mois',
        reponse: [
          'Un employeur déclare au début du mois suivant. Regardez l’état du mois : ' +
            '« Attendu » ou « En retard ».',
          'Gardez votre bulletin. Dans votre déclaration, écrivez le montant vous-même.',
        ],
        lien: { adresse: '/mes-ressources', libelle: 'Voir mes ressources' },
      },
    ],
  },
  {
    theme: 'Ma déclaration',
    questions: [
      {
        id: 'erreur',
        titre: 'Corriger une erreur que j’ai faite',
        reponse: [
          'Vous avez le droit de vous tromper. Une erreur de bonne foi se corrige sans pénalité.',
          'Avant l’envoi, revenez à l’étape et changez votre réponse. Après l’envoi, ' +
            'corrigez votre déclaration : la première est gardée.',
        ],
        lien: { adresse: '/ma-declaration', libelle: 'Ouvrir ma déclaration' },
      },
      {
        id: 'oublis',
        titre: 'Ce que l’on oublie souvent d’écrire',
        reponse: [
          'Les pensions alimentaires reçues, l’argent venu de l’étranger, les ' +
            'loyers, les revenus d’indépendant.',
          'Ces montants ne sont pas déclarés par un employeur : la page vous les ' +
            'demande un par un.',
        ],
      },
      {
        id: 'retard',
        titre: 'Je n’ai pas envoyé ma déclaration à temps',
        reponse: ['Envoyez-la dès que possible. Vos droits sont calculés quand elle arrive.'],
        lien: { adresse: '/ma-declaration', libelle: 'Envoyer ma déclaration' },
      },
    ],
  },
  {
    theme: 'Mes droits et mes paiements',
    questions: [
      {
        id: 'montant-change',
        titre: 'Mon montant a changé, pourquoi ?',
        reponse: [
          'Il est calculé tous les trois mois, avec les revenus de trois mois passés.',
          'La page « Comprendre mon calcul » montre chaque étape et ce qui a changé.',
        ],
        lien: { adresse: '/mes-droits', libelle: 'Voir mes droits' },
      },
      {
        id: 'pas-d-accord',
        titre: 'Je ne suis pas d’accord avec une décision',
        reponse: [
          'Chaque courrier dit à qui écrire, et avant quelle date.',
          'Signaler un montant faux et faire un recours sont deux choses différentes ' +
            ': l’un n’empêche pas l’autre.',
        ],
      },
    ],
  },
]
