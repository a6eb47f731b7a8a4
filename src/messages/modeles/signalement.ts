import { DECISION, type Modele, modele } from './modele.js'

const LIEN = { lien: '/mes-signalements/{reference}', libelleLien: 'Suivre mon signalement' }
const REFERENCE = { valeurs: ['reference'] as readonly string[] }

/** What happens to a signalement. */
export const MODELES_SIGNALEMENT: readonly Modele[] = [
  modele({
    ...{ code: 'N11', famille: 'signalement', fait: 'SignalementDepose' },
    titre: 'Nous avons reçu votre signalement',
    corps: [
      'Il porte la référence {reference}.',
      'Nous vérifions votre demande. Votre paiement n’est pas bloqué.',
    ],
    courriel: 'Votre signalement est bien reçu. Nous vérifions votre demande.',
    obligatoire: 'un envoi par internet donne droit à un accusé de réception',
    droitErreur: true,
    ...REFERENCE,
    ...LIEN,
  }),
  modele({
    ...{ code: 'N12', famille: 'signalement', fait: 'PieceDemandee' },
    titre: 'Il nous manque un document',
    corps: [
      'Un document manque pour étudier le signalement {reference}.',
      'Envoyez-le au plus tard le {avant}. Une photo suffit.',
      'Vous ne l’avez pas ? Dites-le : nous déciderons sans lui.',
    ],
    courriel:
      'Il nous manque un document pour votre signalement. Envoyez-le au plus tard le {avant}.',
    sms: 'Il nous manque un document pour votre signalement, à envoyer au plus tard le {avant}.',
    courrier: true,
    obligatoire: 'un délai court à partir de ce message',
    droitErreur: true,
    valeurs: ['reference', 'avant'],
    ...{ ...LIEN, libelleLien: 'Envoyer le document' },
  }),
  modele({
    ...{ code: 'N13', famille: 'signalement', fait: 'DeclarantInterroge' },
    titre: 'Nous avons demandé des précisions à votre employeur',
    corps: ['Sa réponse est attendue au plus tard le {avant}.', 'Vous n’avez rien à faire.'],
    courriel: 'Nous avons demandé des précisions au déclarant. Vous n’avez rien à faire.',
    valeurs: ['reference', 'avant'],
    ...LIEN,
  }),
  modele({
    ...{ code: 'N14', famille: 'signalement', fait: 'AttentePassee' },
    titre: 'Le délai est passé sans réponse',
    corps: [
      'Nous n’avons pas reçu la réponse attendue.',
      'Un expert reprend votre signalement {reference}. Il décide avec vos documents.',
    ],
    courriel: 'Le délai est passé sans réponse. Un expert reprend votre signalement.',
    ...REFERENCE,
    ...LIEN,
  }),
  modele({
    ...{ code: 'N15', famille: 'signalement', fait: 'SignalementConclu' },
    titre: 'Notre réponse à votre signalement est prête',
    corps: [
      'Notre réponse au signalement {reference} est prête. Elle est expliquée.',
      'Vous n’êtes pas d’accord ? La page dit comment le contester.',
    ],
    courriel: 'Notre réponse à votre signalement est prête. Lisez-la dans votre compte.',
    sms: 'Notre réponse à votre signalement est prête. Lisez-la sur À la source.',
    courrier: true,
    obligatoire: DECISION,
    droitErreur: true,
    ...REFERENCE,
    ...{ ...LIEN, libelleLien: 'Lire la réponse' },
  }),
  modele({
    ...{ code: 'N16', famille: 'signalement', fait: 'ConclusionAccusee' },
    titre: 'Votre caisse a reçu notre réponse',
    corps: ['Si un montant change, la caisse corrige vos paiements.', 'Vous n’avez rien à faire.'],
    courriel: 'Votre caisse a reçu notre réponse à votre signalement.',
    ...REFERENCE,
    ...LIEN,
  }),
  modele({
    ...{ code: 'N17', famille: 'signalement', fait: 'SignalementRouvert' },
    titre: 'Votre signalement est rouvert',
    corps: ['Nous étudions votre nouvelle demande. Elle garde la référence {reference}.'],
    courriel: 'Votre signalement est rouvert. Nous étudions votre nouvelle demande.',
    ...REFERENCE,
    ...LIEN,
  }),
  modele({
    ...{ code: 'P03', famille: 'signalement', fait: 'MessageEcrit' },
    titre: 'Un expert vous a écrit',
    corps: ['Un expert a écrit au sujet du signalement {reference}. Vous pouvez lui répondre.'],
    courriel: 'Un expert vous a écrit au sujet de votre signalement.',
    ...REFERENCE,
    ...{ ...LIEN, libelleLien: 'Lire et répondre' },
  }),
]
