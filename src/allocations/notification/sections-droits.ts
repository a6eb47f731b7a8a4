import type { Courrier, Section } from './courrier.js'
import { NOMS_ORGANISME, SILENCE_REJET, VOIES_RECOURS } from './recours.js'

const NOMBRES = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six'] as const

/**
 * The decision is made by a program: said, with the right to its rules.
 * @texte CRPA art. L. 311-3-1, R. 311-3-1-1 and R. 311-3-1-2
 */
export function sectionProgramme({ dossier }: Courrier): Section {
  const { court } = NOMS_ORGANISME[dossier.organisme]
  return {
    titre: 'Ce calcul est fait par un programme',
    paragraphes: [
      'Cette décision repose sur un traitement algorithmique. Il sert à calculer le ' +
        'RSA et la prime d’activité.',
      `Vous pouvez demander ses règles et leur application à votre cas. Écrivez à votre ${court}.`,
      'Sans réponse après un mois, vous pouvez saisir la Commission d’accès aux ' +
        'documents administratifs (Cada).',
      'Textes : code des relations entre le public et l’administration, articles L. ' +
        '311-3-1 et R. 311-3-1-1.',
    ],
  }
}

/** @texte CRPA art. L. 123-1 and L. 123-2; loi ESSOC du 10 août 2018 */
export function sectionErreur({ dossier }: Pick<Courrier, 'dossier'>): Section {
  const { court } = NOMS_ORGANISME[dossier.organisme]
  return {
    titre: 'Vous avez le droit de vous tromper',
    paragraphes: [
      'Une erreur de bonne foi peut être corrigée, sans pénalité.',
      `Vous voyez une erreur dans votre déclaration ? Dites-le à votre ${court}, elle ` +
        'la corrigera.',
      'Une somme reçue en trop reste à rendre. Vous pouvez le faire en plusieurs fois.',
      'Texte : code des relations entre le public et l’administration, article L. 123-1.',
    ],
  }
}

/** @texte CASF art. L. 262-47, R. 262-88 and R. 262-91; CSS art. L. 845-2; CRPA art. L. 112-6 */
export function sectionRecours({ dossier, projet }: Pick<Courrier, 'dossier' | 'projet'>): Section {
  const voies = VOIES_RECOURS.flatMap((v) => {
    const delai = `${NOMBRES[v.delaiMois] ?? v.delaiMois} mois`
    const nom = v.droit === 'rsa' ? 'Pour le RSA' : 'Pour la prime d’activité'
    const phrase =
      `${nom} : écrivez ${v.autorite[dossier.organisme]}. Vous avez ${delai} après avoir ` +
      `reçu ce courrier. Donnez vos raisons (${v.articles}).`
    return v.texteLu
      ? [phrase]
      : [`${phrase} Cette voie reste à confirmer dans le texte : demandez-la à votre caisse.`]
  })
  const silence = NOMBRES[SILENCE_REJET.mois] ?? SILENCE_REJET.mois
  return {
    titre: 'Vous n’êtes pas d’accord ?',
    paragraphes: [
      ...(projet ? ['Ce courrier est une simulation. Ces délais vaudront pour la décision.'] : []),
      'Vous pouvez dire qu’un montant est faux. Vous pouvez aussi contester la ' +
        'décision. L’un n’empêche pas l’autre.',
      ...voies,
      `Sans réponse après ${silence} mois, votre demande est refusée (${SILENCE_REJET.articles}).`,
      'Vous pouvez alors saisir le tribunal administratif, dans un délai de deux mois ' +
        '(code de justice administrative, article R. 421-1).',
    ],
  }
}

export function sectionContact({ dossier }: Pick<Courrier, 'dossier'>): Section {
  const { court, long } = NOMS_ORGANISME[dossier.organisme]
  return {
    titre: 'Une question ?',
    paragraphes: [
      `Contactez votre ${long}. Donnez le numéro de dossier et la référence de ce courrier.`,
      `Une personne de la ${court} peut relire ce calcul avec vous.`,
      'Dans ce courrier, CASF veut dire code de l’action sociale et des familles.',
      'CSS veut dire code de la sécurité sociale.',
    ],
  }
}
