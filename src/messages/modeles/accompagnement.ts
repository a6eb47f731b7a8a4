import { ACCUSE_DE_RECOURS, DECISION, type Modele, modele } from './modele.js'

const PAGE = {
  famille: 'accompagnement',
  ...{ lien: '/mon-accompagnement', libelleLien: 'Voir mon accompagnement' },
} as const

/** Where a day counts: e-mail and SMS at once, as for the declaration. */
const PRESSE = { poussee: 'tous' } as const

/** The page says whether it is one; the consequence is told at the same time as the duty. */
const SI_OBLIGATOIRE =
  'S’il est obligatoire, une absence sans raison valable peut faire réduire votre RSA.'

const CONTESTER = 'Vous n’êtes pas d’accord ? La page dit comment contester, et jusqu’à quand.'

/**
 * The accompaniment by the Département. Outside the portal neither place, name nor reason is said.
 * @texte CASF, art. L. 262-37: no sanction before the person was told the facts and the sanction
 *   considered, gave her observations, helped by whom she chooses; without a legitimate reason only
 * @texte CRPA, art. L. 122-1: observations in writing, by word of mouth for who asks
 * @interpretation the day that the law wants certain stays that of the Département’s own letter:
 *   these messages tell of it and do not stand for it
 */
export const MODELES_ACCOMPAGNEMENT: readonly Modele[] = [
  modele({
    ...{ ...PAGE, ...PRESSE, code: 'N27', fait: 'rendez-vous-propose' },
    titre: 'Un rendez-vous vous est proposé',
    corps: [
      'C’est le {jour}, à {heure}. La page dit où, pourquoi, et s’il est obligatoire.',
      'Vous pouvez le confirmer, ou demander une autre date.',
      SI_OBLIGATOIRE,
    ],
    courriel:
      'Rendez-vous proposé le {jour}, à {heure}. Votre compte dit où, et s’il est obligatoire.',
    sms: 'Rendez-vous proposé le {jour}, à {heure}. Où, et s’il est obligatoire : sur À la source.',
    valeurs: ['jour', 'heure'],
  }),
  modele({
    ...{ ...PAGE, ...PRESSE, code: 'N28', fait: 'rendez-vous-bientot' },
    titre: 'Votre rendez-vous est dans deux jours',
    corps: [
      'C’est le {jour}, à {heure}. La page dit où, et s’il est obligatoire.',
      'Vous ne pouvez pas venir ? Demandez une autre date dès maintenant.',
      SI_OBLIGATOIRE,
    ],
    courriel:
      'Votre rendez-vous est le {jour}, à {heure}. Un empêchement ? Dites-le dans votre compte.',
    sms: 'Votre rendez-vous est le {jour}, à {heure}. Un empêchement ? Dites-le sur À la source.',
    valeurs: ['jour', 'heure'],
  }),
  // The day is the one told before: the new one, if there is one, is on the page.
  modele({
    ...{ ...PAGE, ...PRESSE, code: 'N29', fait: 'rendez-vous-change' },
    titre: 'Votre rendez-vous est changé ou annulé',
    corps: [
      'Le rendez-vous du {jour} n’a plus lieu comme prévu.',
      'La page dit ce qui change. Regardez-la avant de vous déplacer.',
    ],
    courriel: 'Votre rendez-vous du {jour} est changé ou annulé. Votre compte dit ce qui change.',
    sms: 'Votre rendez-vous du {jour} est changé ou annulé. À la source vous dit ce qui change.',
    valeurs: ['jour'],
  }),
  modele({
    ...{ ...PAGE, code: 'N30', fait: 'absence-constatee' },
    titre: 'Votre absence à un rendez-vous est notée',
    corps: [
      'Le Département a noté votre absence le {jour}.',
      'Vous aviez une raison, ou c’est une erreur ? Expliquez-le sur la page.',
      'Une absence sans raison valable peut faire réduire votre RSA.',
      'Rien ne sera décidé sans que vous puissiez d’abord répondre.',
    ],
    courriel: 'Une absence est notée le {jour}. Vous pouvez l’expliquer dans votre compte.',
    valeurs: ['jour'],
  }),
  modele({
    ...{ ...PAGE, ...PRESSE, code: 'N31', fait: 'contrat-propose' },
    titre: 'Votre contrat d’engagement est à lire et à signer',
    corps: [
      'Lisez-le, puis signez-le jusqu’au {echeance}.',
      'Un point ne vous convient pas ? Demandez d’abord à le changer.',
      'Ce contrat est obligatoire. Le refuser sans raison valable peut faire réduire votre RSA.',
    ],
    courriel: 'Votre contrat d’engagement est à lire et à signer jusqu’au {echeance}.',
    sms: 'Votre contrat d’engagement est à lire et à signer jusqu’au {echeance}, sur À la source.',
    obligatoire: 'un délai vous est donné pour le signer',
    valeurs: ['echeance'],
  }),
  modele({
    ...{ ...PAGE, code: 'N32', fait: 'contrat-bientot-fini' },
    titre: 'Votre contrat d’engagement finit dans un mois',
    corps: [
      'Il finit le {fin}.',
      'Parlez de la suite avec votre référent. La page dit comment le joindre.',
    ],
    courriel: 'Votre contrat d’engagement finit le {fin}. Parlez de la suite avec votre référent.',
    valeurs: ['fin'],
  }),
  modele({
    ...{ ...PAGE, code: 'N33', fait: 'referent-change' },
    titre: 'Votre référent a changé',
    corps: [
      'Une autre personne vous accompagne désormais.',
      'La page dit qui, et comment la joindre. Vous n’avez rien à faire.',
    ],
    courriel: 'Votre référent a changé. Votre compte dit comment joindre le nouveau.',
  }),
  modele({
    ...{ ...PAGE, ...PRESSE, code: 'N34', fait: 'procedure-ouverte' },
    titre: 'Une sanction est envisagée, vous pouvez répondre',
    corps: [
      'Le Département envisage une sanction sur votre RSA. Rien n’est décidé.',
      'La page dit ce qui vous est reproché, et la sanction envisagée.',
      'Vous pouvez donner vos observations jusqu’au {avant}.',
      'Écrivez-les sur la page, ou demandez à les dire de vive voix.',
      'La personne de votre choix peut vous aider.',
      'Sans réponse, le Département décidera avec ce qu’il sait.',
    ],
    courriel: 'Une sanction est envisagée. Vous pouvez répondre jusqu’au {avant}, et être aidé.',
    sms: 'Une sanction est envisagée. Vous pouvez répondre jusqu’au {avant} sur À la source.',
    courrier: true,
    obligatoire: 'vous devez pouvoir répondre avant toute sanction (CASF, art. L. 262-37)',
    valeurs: ['avant'],
  }),
  modele({
    ...{ ...PAGE, ...PRESSE, code: 'N35', fait: 'procedure-decidee' },
    titre: 'La décision du Département est prête',
    corps: [
      'La procédure ouverte sur votre RSA est finie. La page dit la décision, et pourquoi.',
      CONTESTER,
    ],
    courriel: 'La décision du Département est prête. Lisez-la dans votre compte.',
    sms: 'La décision du Département est prête. Lisez-la sur À la source.',
    courrier: true,
    obligatoire: DECISION,
  }),
  modele({
    ...{ ...PAGE, code: 'N36', fait: 'sanction-levee' },
    titre: 'La sanction sur votre RSA est levée',
    corps: [
      'Le Département a mis fin à cette sanction.',
      'La page dit depuis quand, et pourquoi. Vous n’avez rien à demander.',
    ],
    courriel: 'La sanction sur votre RSA est levée. Votre compte dit depuis quand.',
    obligatoire: DECISION,
  }),
  modele({
    ...{ ...PAGE, code: 'P14', fait: 'recours-departement-recu' },
    titre: 'Le Département a reçu votre recours',
    corps: [
      'L’accusé de réception est dans votre compte.',
      'La page dit quand une réponse doit arriver, et que faire sans réponse.',
    ],
    courriel: 'Votre recours est bien reçu. L’accusé est dans votre compte.',
    obligatoire: ACCUSE_DE_RECOURS,
  }),
  modele({
    ...{ ...PAGE, code: 'P15', fait: 'recours-departement-decide' },
    titre: 'Le Département a répondu à votre recours',
    corps: [
      'La page dit sa réponse, et pourquoi.',
      'Vous n’êtes pas d’accord ? Elle dit comment saisir le tribunal.',
    ],
    courriel: 'La réponse à votre recours est prête. Lisez-la dans votre compte.',
    courrier: true,
    obligatoire: DECISION,
  }),
  modele({
    ...{ ...PAGE, code: 'P16', fait: 'orientation-decidee' },
    titre: 'Votre orientation est décidée',
    corps: ['La page dit quel parcours est choisi pour vous, et qui vous accompagne.', CONTESTER],
    courriel: 'Votre orientation est décidée. Lisez-la dans votre compte.',
    courrier: true,
    obligatoire: DECISION,
  }),
]
