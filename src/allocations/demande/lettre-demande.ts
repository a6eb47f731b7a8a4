import { enEuros } from '#socle'
import type { Notification } from '../dossier.js'
import { type Courrier, DROITS, montantDu, type Section } from '../notification/courrier.js'
import { ecrireNotification } from '../notification/ecrire-notification.js'
import { composer, jourEnMots, majuscule, moisEnMots } from '../notification/mots.js'
import { NOMS_ORGANISME, SILENCE_REJET } from '../notification/recours.js'
import type { IssueDemande, TypeDemande, Verification } from './demande.js'
import { PIECES_VERIFICATION } from './pieces-verification.js'

export interface LettreDemande {
  readonly courrier: Courrier
  readonly numero: string
  readonly type: TypeDemande
  readonly jour: Notification['date']
  readonly issue: IssueDemande
  readonly verifications: readonly Verification[]
}

const NOMS: Readonly<Record<TypeDemande, string>> = {
  rsa: 'RSA et de prime d’activité',
  'prime-activite': 'prime d’activité',
}

/** « demande de RSA et de prime d’activité ». */
export function nomDemande(type: TypeDemande): string {
  return `demande de ${NOMS[type]}`
}

/**
 * What is answered to a claim. A refusal is a notification with its reasons, its figures and its
 * means of appeal, kept with the date on which the person showed up (S3-18).
 * @texte CRPA, art. L. 211-2, L. 211-5 and R. 112-11-1 (acknowledgement); CASF, art. R. 262-91
 */
export function ecrireLettreDemande(l: LettreDemande): Notification {
  const base = ecrireNotification({ ...l.courrier, projet: l.issue === 'a-l-etude' })
  const sections = [...avant(l), ...suite(l, base.sections)].map(composerSection)
  return { ...base, reference: referenceDe(l, base), objet: objetDe(l), sections }
}

/** A right opened has the letter of its first declaration, found with the dossier's others. */
function referenceDe(l: LettreDemande, base: Notification): string {
  return l.issue === 'droit-ouvert' ? base.reference : l.numero
}

function objetDe({ type, issue }: LettreDemande): string {
  const nom = composer(`Votre ${nomDemande(type)}`)
  if (issue === 'refus') return `${nom} : refus`
  return issue === 'droit-ouvert' ? `${nom} : droit ouvert` : `${nom} : à l’étude`
}

function avant(l: LettreDemande): Section[] {
  if (l.issue === 'refus') return [sectionRefus(l)]
  return l.issue === 'a-l-etude' ? [sectionEtude(l), sectionPieces(l)] : [sectionOuvert(l)]
}

function sectionRefus(l: LettreDemande): Section {
  const { court } = NOMS_ORGANISME[l.courrier.dossier.organisme]
  const versement = l.type === 'rsa' ? 'ni RSA, ni prime d’activité' : 'pas de prime d’activité'
  return {
    titre: 'Notre décision : nous ne pouvons pas ouvrir ce droit',
    paragraphes: [
      `Votre ${nomDemande(l.type)} date du ${jourEnMots(l.jour)}. Elle ne donne ${versement}.`,
      'Les raisons et les chiffres sont écrits plus bas.',
      'Votre demande est gardée, avec sa date. Si vous la contestez, vos droits sont revus à ' +
        `partir de cette date. Votre ${court} peut lire cette demande et ce courrier.`,
      'Votre situation change ? Faites une nouvelle demande : vous ne perdez rien.',
    ],
  }
}

function sectionOuvert(l: LettreDemande): Section {
  const [premier] = l.courrier.declaration.moisDroits
  return {
    titre: 'Notre décision : votre droit est ouvert',
    paragraphes: [
      `Votre ${nomDemande(l.type)} date du ${jourEnMots(l.jour)}.`,
      `Le droit commence le premier jour du mois de la demande : 1er ${moisEnMots(premier)}.`,
      `Votre numéro de dossier est ${l.courrier.dossier.numero}.`,
      'Vous ferez une déclaration tous les trois mois. Un changement ? Dites-le tout de suite.',
    ],
  }
}

function sectionEtude(l: LettreDemande): Section {
  const { long } = NOMS_ORGANISME[l.courrier.dossier.organisme]
  const silence = SILENCE_REJET.mois === 2 ? 'deux mois' : `${SILENCE_REJET.mois} mois`
  return {
    titre: 'Votre demande est à l’étude',
    paragraphes: [
      `Votre ${nomDemande(l.type)} date du ${jourEnMots(l.jour)}. Elle est gardée.`,
      `Une personne de votre ${long} doit vérifier certaines réponses. Rien n’est encore décidé.`,
      'Le droit commencera le premier jour du mois de la demande, si les conditions sont remplies.',
      `Sans réponse après ${silence}, la demande est refusée (${SILENCE_REJET.articles}). Vous ` +
        'pouvez alors la contester.',
      ...estimation(l),
    ],
  }
}

/** What the answers would give, when nothing of them is missing. */
function estimation({ courrier }: LettreDemande): string[] {
  return courrier.liquidations.slice(0, 1).flatMap((mois) =>
    DROITS.flatMap((d) => {
      const montant = montantDu(mois, d)
      if (montant === null || montant === 0) return []
      const quand = moisEnMots(mois.moisDroit)
      return [`Estimation, ${majuscule(d.nom)} : ${enEuros(montant)} pour ${quand}.`]
    }),
  )
}

function sectionPieces(l: LettreDemande): Section {
  return {
    titre: 'Ce que votre caisse vérifie',
    paragraphes: l.verifications.map((v) => {
      const { quoi, piece } = PIECES_VERIFICATION[v]
      return piece === null ? `${quoi}.` : `${quoi}. Document : ${piece}.`
    }),
  }
}

const TITRE_DROIT = /^Ce que vous (recevez|recevriez)$/

/** The rest of the letter, under titles that suit a claim. */
function suite({ issue }: LettreDemande, sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((s) => {
    const duDroit = TITRE_DROIT.test(s.titre)
    if (duDroit && issue === 'refus') return [{ ...s, titre: 'Les raisons, droit par droit' }]
    if (duDroit && issue === 'a-l-etude') return [sansAnnonce(s)]
    return [s]
  })
}

/** The announcement of a draft of declaration does not fit a claim. */
function sansAnnonce(s: Section): Section {
  const paragraphes = [
    'Ceci est une estimation, avec vos réponses. Elle ne décide rien.',
    ...s.paragraphes.filter((p) => !p.startsWith('Ceci est une simulation')),
  ]
  return { ...s, titre: 'Ce que vos réponses donneraient', paragraphes }
}

function composerSection(s: Section): Section {
  return { ...s, titre: composer(s.titre), paragraphes: s.paragraphes.map(composer) }
}
