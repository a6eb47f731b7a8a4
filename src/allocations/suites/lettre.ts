import { enEuros, jourEnMots, moisEnListe } from '#socle'
import type { DossierAllocataire, Notification } from '../dossier.js'
import { composer, majuscule, moisEnMots } from '../notification/mots.js'
import { NOMS_ORGANISME, SILENCE_REJET, VOIES_RECOURS } from '../notification/recours.js'
import { phrasesRevision } from '../notification/section-revision.js'
import type { SuiteLue } from './ports.js'
import { baremeRetenue, reglesSuites } from './regles-suites.js'

type Section = Notification['sections'][number]

export const NOMS_DROITS = {
  rsa: { nom: 'RSA', de: 'de RSA', long: 'revenu de solidarité active (RSA)' },
  primeActiviteNette: {
    nom: 'prime d’activité',
    de: 'de prime d’activité',
    long: 'prime d’activité',
  },
} as const

/**
 * The letter of a rappel or an indu: why, month by month, what happens, and each way to answer. It
 * says what was true on the day of the decision, whenever it is read.
 * @texte CSS, art. R. 847-1-1 and R. 133-9-2 (what the notification says); CASF, art. L. 262-46;
 *   CRPA, art. L. 211-2, L. 211-5, L. 123-1, L. 311-3-1 and R. 311-3-1-2
 */
export function lettreDeLaSuite(
  dossier: DossierAllocataire,
  s: SuiteLue,
  masquees: readonly string[] = [],
): Notification {
  const { nom, de } = NOMS_DROITS[s.droit]
  const quand = moisEnListe(s.mois.filter((m) => !m.prescrit).map((m) => m.moisDroit))
  const indu = s.genre === 'indu'
  const objet = indu
    ? `Vous avez reçu ${enEuros(s.montant)} ${de} de trop pour ${quand}`
    : `Nous vous devons ${enEuros(s.montant)} ${de} pour ${quand}`
  const sections: Section[] = [
    { titre: 'En bref', paragraphes: indu ? brefIndu(s) : brefRappel(s) },
    sectionPourquoi(dossier, s, masquees),
    sectionMois(s, nom),
    ...(indu ? [sectionRendre(s), sectionDemander(dossier, s)] : [sectionRien(dossier)]),
    sectionContester(dossier, s),
    sectionErreur(),
    sectionProgramme(dossier),
  ]
  return {
    ...{ dossier: dossier.numero, reference: s.reference, date: s.jour, objet: composer(objet) },
    sections: sections.map((x) => ({
      ...x,
      titre: composer(x.titre),
      paragraphes: x.paragraphes.map(composer),
    })),
  }
}

function brefIndu(s: SuiteLue): string[] {
  const [premier, dernier] = [s.mois[0], s.mois.at(-1)]
  const entre =
    premier === undefined || dernier === undefined || premier === dernier
      ? `pour ${moisEnMots((premier ?? dernier)!.moisDroit)}`
      : `entre ${moisEnMots(premier.moisDroit)} et ${moisEnMots(dernier.moisDroit)}`
  const recu = `Vous avez reçu ${enEuros(s.montant)} de trop ${entre}.`
  if (estPetit(s)) {
    return [
      recu,
      'Cette somme est petite : nous ne la demandons pas. Vous n’avez rien à faire.',
      'Le montant sous lequel rien n’est demandé reste à confirmer par votre caisse ' +
        '(code de l’action sociale et des familles, article L. 262-46).',
    ]
  }
  return [
    recu,
    'Vous pouvez payer en plusieurs fois. Vous pouvez demander de ne pas payer.',
    `Vous pouvez contester jusqu’au ${jourEnMots(s.delais.recours)}.`,
    `Rien n’est pris jusqu’au ${jourEnMots(s.delais.rectification)}.`,
  ]
}

function estPetit(s: SuiteLue): boolean {
  const seuil = reglesSuites(s.jour).seuilNonRecouvre[s.droit]
  return seuil !== null && s.montant < seuil
}

function brefRappel(s: SuiteLue): string[] {
  return [
    `Nous vous devons ${enEuros(s.montant)}.`,
    `Cette somme part avec le paiement du ${jourEnMots(s.verseLe)}.`,
    'Vous n’avez rien à faire.',
  ]
}

function sectionPourquoi(
  dossier: DossierAllocataire,
  { cause, courrier }: SuiteLue,
  masquees: readonly string[],
): Section {
  const renvoi = `Le calcul entier, étape par étape, est dans le courrier ${courrier}.`
  if (cause.genre === 'revision') {
    const phrases = phrasesRevision(cause.revision, { dossier, masquees })
    return { titre: 'Pourquoi', paragraphes: [...phrases, renvoi] }
  }
  return {
    titre: 'Pourquoi',
    paragraphes: [
      'Vous avez corrigé une déclaration déjà envoyée. Vous en avez le droit.',
      ...(cause.motif === null ? [] : [`Votre raison : « ${cause.motif} ».`]),
      renvoi,
    ],
  }
}

function sectionMois(s: SuiteLue, nom: string): Section {
  const prescrits = s.mois.filter((m) => m.prescrit)
  const ans = reglesSuites(s.jour).prescriptionMois / 12
  return {
    titre: 'Mois par mois',
    paragraphes: [
      `Droit concerné : ${nom}.`,
      ...(prescrits.length === 0
        ? []
        : [
            `Un paiement de plus de ${ans === 2 ? 'deux' : ans} ans ne compte plus ` +
              '(code de l’action sociale et des familles, article L. 262-45 ; code de la ' +
              'sécurité sociale, article L. 845-4).',
          ]),
    ],
    tableau: {
      entetes: ['Mois', 'Payé le', 'Avant', 'Après', 'Différence'],
      lignes: s.mois.map((m) => [
        majuscule(moisEnMots(m.moisDroit)),
        jourEnMots(m.payeLe),
        enEuros(m.avant),
        enEuros(m.apres),
        m.prescrit ? 'trop ancien' : `${m.ecart > 0 ? '+ ' : ''}${enEuros(m.ecart)}`,
      ]),
    },
  }
}

function sectionRien(dossier: DossierAllocataire): Section {
  const { court } = NOMS_ORGANISME[dossier.organisme]
  return {
    titre: 'Comment vous serez payé',
    paragraphes: [
      `Votre ${court} verse cette somme sur votre compte habituel.`,
      'Elle n’est diminuée d’aucune retenue.',
    ],
  }
}

function sectionRendre(s: SuiteLue): Section {
  if (estPetit(s)) return { titre: 'Vous n’avez rien à rendre', paragraphes: [] }
  const { planMois } = reglesSuites(s.jour)
  const { texte } = baremeRetenue(s.jour)
  return {
    titre: 'Comment rendre cette somme',
    paragraphes: [
      'En une fois : contactez votre caisse, elle vous dit comment payer.',
      `En plusieurs fois : proposez une somme par mois, jusqu’à ${planMois} mois.`,
      'Sans réponse de votre part, une retenue est prise chaque mois sur vos paiements.',
      `Elle serait d’environ ${enEuros(s.mensualite)} ` +
        `${s.mensualite < s.reste ? 'par mois' : 'en une fois'} (${texte}). ` +
        'Votre caisse confirme ce montant.',
      'Une retenue n’est jamais prise sur un rappel.',
    ],
  }
}

function sectionDemander(dossier: DossierAllocataire, s: SuiteLue): Section {
  const { court } = NOMS_ORGANISME[dossier.organisme]
  return {
    titre: 'Ce que vous pouvez demander',
    paragraphes: [
      'Une information est fausse ? ' +
        `Dites-le au plus tard le ${jourEnMots(s.delais.rectification)} : ` +
        `votre ${court} doit répondre en un mois. Son silence vaut refus (code de la sécurité ` +
        'sociale, article R. 847-1-1).',
      'Vous ne pouvez pas payer ? Demandez une remise, totale ou en partie. La bonne foi ou une ' +
        'situation difficile suffit.',
      'Dès que vous demandez ou contestez, plus rien n’est pris avant la réponse (code de ' +
        'l’action sociale et des familles, article L. 262-46 ; code de la sécurité sociale, ' +
        'article L. 845-3).',
      `Passé le ${jourEnMots(s.delais.rectification)} sans demande, une retenue est possible.`,
    ],
  }
}

function sectionContester(dossier: DossierAllocataire, s: SuiteLue): Section {
  const droit = s.droit === 'rsa' ? 'rsa' : 'prime-activite'
  const voie = VOIES_RECOURS.find((v) => v.droit === droit)!
  const confirmer = voie.texteLu
    ? []
    : ['Cette voie reste à confirmer dans le texte : demandez-la à votre caisse.']
  return {
    titre: 'Vous n’êtes pas d’accord ?',
    paragraphes: [
      `Écrivez ${voie.autorite[dossier.organisme]}, ` +
        `au plus tard le ${jourEnMots(s.delais.recours)}. ` +
        `Donnez vos raisons (${voie.articles}).`,
      ...confirmer,
      'Ce délai de deux mois part du jour où vous recevez ce courrier.',
      `Sans réponse après deux mois, votre recours est refusé (${SILENCE_REJET.articles}).`,
      'Vous pouvez alors saisir le tribunal administratif, dans un délai de deux mois (code de ' +
        'justice administrative, article R. 421-1).',
    ],
  }
}

function sectionErreur(): Section {
  return {
    titre: 'Vous avez le droit de vous tromper',
    paragraphes: [
      'Aucune pénalité n’est demandée pour une erreur de bonne foi.',
      'Texte : code des relations entre le public et l’administration, article L. 123-1.',
    ],
  }
}

/** @texte CRPA, art. L. 311-3-1, R. 311-3-1-1 and R. 311-3-1-2 */
function sectionProgramme(dossier: DossierAllocataire): Section {
  const { court } = NOMS_ORGANISME[dossier.organisme]
  return {
    titre: 'Ce calcul est fait par un programme',
    paragraphes: [
      'Cette décision repose sur un traitement algorithmique.',
      'Il compare deux calculs du même droit.',
      `Vous pouvez demander ses règles et leur application à votre cas. Écrivez à votre ${court}.`,
      'Vous recevrez les données utilisées, leur source, et chaque opération.',
      'Textes : code des relations entre le public et l’administration, articles L. 311-3-1 et ' +
        'R. 311-3-1-2.',
    ],
  }
}
