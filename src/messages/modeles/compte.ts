import { type Modele, modele } from './modele.js'

/** The account itself, and who looks at it. */
export const MODELES_COMPTE: readonly Modele[] = [
  modele({
    ...{ code: 'N01', famille: 'securite', fait: 'CompteLie' },
    titre: 'Votre dossier est retrouvé',
    corps: [
      'Votre compte FranceConnect est maintenant relié à vos données.',
      'Vous pouvez voir vos ressources, vos droits et vos démarches.',
      'Ce n’est pas vous ? Appelez-nous tout de suite.',
    ],
    courriel:
      'Un compte FranceConnect est relié à votre dossier. Ce n’est pas vous ? Appelez-nous.',
    obligatoire: 'vous devez savoir qui peut entrer dans votre dossier',
    ...{ lien: '/mon-compte', libelleLien: 'Voir mon compte' },
  }),
  modele({
    ...{ code: 'N02', famille: 'securite', fait: 'RapprochementEchoue' },
    titre: 'Un dossier n’a pas été retrouvé',
    corps: [
      'Trois essais n’ont pas permis de retrouver un dossier.',
      'La personne a lu comment se faire aider. Elle peut appeler.',
    ],
    courriel: 'Trois essais n’ont pas permis de retrouver un dossier. La personne peut appeler.',
    obligatoire: 'ce message va à l’assistance, jamais à une personne',
    ...{ lien: '/aide', libelleLien: 'Voir l’aide' },
  }),
  modele({
    ...{ code: 'N26', famille: 'securite', fait: 'AccesInhabituel' },
    titre: 'Un accès inhabituel à vos données',
    corps: [
      '{organisme} a consulté vos données hors de ses règles habituelles.',
      'C’était le {jour}.',
      'Cet accès est noté. Vous pouvez demander pourquoi il a eu lieu.',
    ],
    courriel:
      'Vos données ont été consultées de façon inhabituelle. Vous pouvez demander pourquoi.',
    sms: 'Vos données ont été consultées de façon inhabituelle. Voyez votre compte À la source.',
    obligatoire: 'vous devez savoir quand un accès sort des règles',
    valeurs: ['jour', 'organisme'],
    ...{ lien: '/consultations', libelleLien: 'Voir qui consulte mes données' },
  }),
  modele({
    ...{ code: 'P01', famille: 'securite', fait: 'ContactChange' },
    titre: 'Vos coordonnées ont changé',
    corps: [
      'Votre {contact} vient de changer dans votre compte.',
      'Ce n’est pas vous ? Appelez-nous tout de suite.',
    ],
    courriel: 'Vos coordonnées viennent de changer. Ce n’est pas vous ? Appelez-nous.',
    sms: 'Vos coordonnées viennent de changer sur À la source. Pas vous ? Appelez-nous.',
    obligatoire: 'un changement fait par un autre doit se voir tout de suite',
    valeurs: ['contact'],
    ...{ lien: '/mes-preferences', libelleLien: 'Voir mes coordonnées' },
  }),
  modele({
    ...{ code: 'P13', famille: 'securite', fait: 'adresse-refusee' },
    titre: 'Votre adresse e-mail ne reçoit plus nos messages',
    corps: [
      'Un message nous est revenu. Nous n’écrivons plus à cette adresse.',
      'Vos messages restent ici. Donnez une autre adresse, ou vérifiez celle-ci.',
    ],
    courriel: 'Un message nous est revenu. Vérifiez votre adresse dans votre compte.',
    sms: 'Votre adresse e-mail ne reçoit plus nos messages. Changez-la sur À la source.',
    obligatoire: 'sans adresse qui marche, vous ne seriez plus prévenu',
    ...{ lien: '/mes-preferences', libelleLien: 'Voir mes coordonnées' },
  }),
]
