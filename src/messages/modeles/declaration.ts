import { type Modele, modele } from './modele.js'

const RESSOURCES = 'Vos ressources sont déjà remplies. Il reste à les vérifier.'

/** The quarterly declaration: open, due, missed, sent. */
export const MODELES_DECLARATION: readonly Modele[] = [
  modele({
    ...{ code: 'N06', famille: 'declaration', fait: 'DeclarationOuverte', poussee: 'tous' },
    titre: 'Votre déclaration {mois} est ouverte',
    corps: [RESSOURCES, 'Envoyez-la au plus tard le {echeance}. Il faut environ 5 minutes.'],
    courriel: 'Votre déclaration est ouverte. Envoyez-la au plus tard le {echeance}.',
    sms: 'Votre déclaration trimestrielle est ouverte, à envoyer au plus tard le {echeance}.',
    courrier: true,
    droitErreur: true,
    valeurs: ['mois', 'echeance'],
    ...{ lien: '/ma-declaration', libelleLien: 'Commencer ma déclaration' },
  }),
  modele({
    ...{ code: 'N07', famille: 'declaration', fait: 'DeclarationARendre', poussee: 'tous' },
    titre: 'Votre déclaration est à envoyer au plus tard le {echeance}',
    corps: ['Il vous reste une semaine.', RESSOURCES],
    courriel: 'Il reste une semaine pour envoyer votre déclaration, jusqu’au {echeance}.',
    sms: 'Il reste une semaine pour votre déclaration trimestrielle, jusqu’au {echeance}.',
    courrier: true,
    droitErreur: true,
    valeurs: ['echeance'],
    ...{ lien: '/ma-declaration', libelleLien: 'Faire ma déclaration' },
  }),
  modele({
    ...{ code: 'N08', famille: 'declaration', fait: 'DeclarationBientotDue', poussee: 'tous' },
    titre: 'Votre déclaration est à envoyer dans deux jours',
    corps: ['Le dernier jour est le {echeance}.', 'Sans elle, votre paiement peut s’arrêter.'],
    courriel: 'Il reste deux jours pour envoyer votre déclaration, jusqu’au {echeance}.',
    sms: 'Il reste deux jours pour votre déclaration trimestrielle, jusqu’au {echeance}.',
    courrier: true,
    droitErreur: true,
    valeurs: ['echeance'],
    ...{ lien: '/ma-declaration', libelleLien: 'Faire ma déclaration' },
  }),
  modele({
    ...{ code: 'N09', famille: 'declaration', fait: 'DeclarationManquee', poussee: 'tous' },
    titre: 'Votre déclaration {mois} n’est pas arrivée',
    corps: [
      'Elle était attendue le {echeance}. Votre paiement peut être arrêté.',
      'Vous pouvez encore l’envoyer. Le paiement reprendra ensuite.',
    ],
    courriel: 'Votre déclaration n’est pas arrivée. Vous pouvez encore l’envoyer.',
    sms: 'Votre déclaration trimestrielle n’est pas arrivée. Vous pouvez encore l’envoyer.',
    courrier: true,
    obligatoire: 'votre paiement peut s’arrêter',
    droitErreur: true,
    valeurs: ['mois', 'echeance'],
    ...{ lien: '/ma-declaration', libelleLien: 'Envoyer ma déclaration' },
  }),
  modele({
    ...{ code: 'N10', famille: 'declaration', fait: 'DeclarationRecue' },
    titre: 'Nous avons reçu votre déclaration {mois}',
    corps: [
      'Elle porte la référence {reference}. Gardez-la.',
      'Vous voyez une erreur ? Vous pouvez encore la corriger.',
    ],
    courriel: 'Votre déclaration est bien reçue. Le récépissé est dans votre compte.',
    obligatoire: 'un envoi par internet donne droit à un accusé de réception',
    droitErreur: true,
    valeurs: ['mois', 'reference'],
    ...{ lien: '/ma-declaration', libelleLien: 'Voir mon récépissé' },
  }),
]
