import { type Modele, modele } from './modele.js'

/** What declarants say of the person. Told once a week, all together. */
export const MODELES_RESSOURCES: readonly Modele[] = [
  modele({
    ...{ code: 'N03', famille: 'ressources', fait: 'RessourcesNouvelles', poussee: 'aucune' },
    titre: 'De nouvelles ressources sont arrivées',
    corps: [
      'Cette semaine, des ressources sont arrivées pour {mois}.',
      'Comparez-les avec vos bulletins de paie.',
    ],
    courriel: 'De nouvelles ressources sont dans votre compte. Vous pouvez les vérifier.',
    valeurs: ['mois'],
    ...{ lien: '/mes-ressources', libelleLien: 'Voir mes ressources' },
  }),
  modele({
    ...{ code: 'N04', famille: 'ressources', fait: 'RessourcesCorrigees' },
    titre: 'Une ressource a été corrigée',
    corps: [
      'Cette semaine, des ressources ont été corrigées pour {mois}.',
      'L’ancien montant reste visible. Un paiement peut changer.',
    ],
    courriel: 'Une ressource a été corrigée par son déclarant. Un paiement peut changer.',
    valeurs: ['mois'],
    ...{ lien: '/mes-ressources', libelleLien: 'Voir ce qui a changé' },
  }),
  modele({
    ...{ code: 'N05', famille: 'ressources', fait: 'MoisEnRetard', poussee: 'aucune' },
    titre: 'Il manque une ressource pour {mois}',
    corps: [
      'Un déclarant n’a encore rien envoyé pour {mois}. Il est en retard.',
      'Vous n’avez rien à faire pour l’instant.',
      'Vous avez été payé ? Dites-le dans votre déclaration ou par un signalement.',
    ],
    courriel: 'Il manque une ressource dans votre compte. Vous n’avez rien à faire pour l’instant.',
    valeurs: ['mois'],
    droitErreur: true,
    ...{ lien: '/mes-ressources', libelleLien: 'Voir mes ressources' },
  }),
  modele({
    ...{ code: 'N23', famille: 'ressources', fait: 'ConfusionTraitee' },
    titre: 'Des ressources d’une autre personne ont été retirées',
    corps: [
      'Une autre personne a presque la même identité que vous.',
      'Ses ressources étaient sur votre dossier par erreur. Nous les avons retirées.',
      'Vous n’avez rien à faire.',
    ],
    courriel: 'Une erreur d’identité est corrigée sur votre dossier. Vous n’avez rien à faire.',
    obligatoire: 'vos données ont changé par notre faute',
    courrier: true,
    ...{ lien: '/mes-ressources', libelleLien: 'Voir mes ressources' },
  }),
  modele({
    ...{ code: 'N24', famille: 'ressources', fait: 'IncidentGroupe' },
    titre: 'Un déclarant s’est trompé pour plusieurs personnes',
    corps: [
      'Une déclaration de {mois} est fausse pour plusieurs personnes, dont vous.',
      'Nous demandons la correction. Vous n’avez rien à faire.',
      'Vos paiements seront recalculés après la correction.',
    ],
    courriel: 'Une déclaration vous concernant est fausse. La correction est demandée.',
    valeurs: ['mois'],
    droitErreur: true,
    ...{ lien: '/mes-ressources', libelleLien: 'Voir mes ressources' },
  }),
]
