import { assert, type Jour, jour, moisDuJour, moisPlus, premierJour } from '#socle'

/** What is kept, by the reason why it is: each has one duration at a time. */
export type CategorieConservee =
  | 'traces-acces'
  | 'questions-et-alertes'
  | 'declarations-natives'
  | 'ressources'
  | 'evenements'
  | 'dossiers'
  | 'connexions'
  | 'messages'
  | 'compteurs'

/** A duration of retention as a dated parameter, with the text that gives it. */
export interface DureeConservation {
  readonly categorie: CategorieConservee
  /** Whole months, counted from the end of the month of `court`. */
  readonly mois: number
  /** First civil day on which it is applied. */
  readonly depuis: Jour
  /** What the duration runs from. */
  readonly court: string
  readonly texte: string
  /** Who chose, and why, where no text that was read gives the duration. */
  readonly interpretation: string | null
}

const PROJET = 'choix de ce projet, à remplacer par l’acte réglementaire du traitement'
const DEPUIS = jour('2026-01-01')

/**
 * @texte CRPA, art. R. 114-9-7 : traces des échanges entre administrations, 36 mois, à la
 * disposition de la personne.
 * @interpretation the durations of the référentiel itself (décret n° 2025-1288) were not read; each
 * one below that says so was chosen by this project (docs/conservation.md gives the reasons).
 */
export const DUREES: readonly DureeConservation[] = [
  {
    categorie: 'traces-acces',
    mois: 36,
    depuis: DEPUIS,
    court: 'la consultation',
    texte: 'Code des relations entre le public et l’administration, art. R. 114-9-7',
    interpretation: null,
  },
  {
    categorie: 'questions-et-alertes',
    mois: 36,
    depuis: DEPUIS,
    court: 'la question, l’alerte ou la levée de la suspension',
    texte: 'Code des relations entre le public et l’administration, art. R. 114-9-7',
    interpretation: `${PROJET} : elles portent sur des consultations et vivent aussi longtemps`,
  },
  {
    categorie: 'declarations-natives',
    mois: 36,
    depuis: DEPUIS,
    court: 'la réception du fichier',
    texte: 'Décret n° 2025-1288 du 22 décembre 2025 (durées non lues)',
    interpretation: `${PROJET} : aussi longtemps que les ressources qu’elles expliquent`,
  },
  {
    categorie: 'ressources',
    mois: 36,
    depuis: DEPUIS,
    court: 'le mois auquel la ressource est rattachée, ou celui de la déclaration',
    texte: 'Décret n° 2025-1288 du 22 décembre 2025 (durées non lues)',
    interpretation:
      `${PROJET} : deux ans de prescription (CASF, art. L. 262-45 ; CSS, art. L. 553-1) ` +
      'et un an pour instruire',
  },
  {
    categorie: 'evenements',
    mois: 36,
    depuis: DEPUIS,
    court: 'l’enregistrement de l’événement',
    texte: 'Décret n° 2025-1288 du 22 décembre 2025 (durées non lues)',
    interpretation: `${PROJET} : aussi longtemps que les ressources qu’ils annoncent`,
  },
  {
    categorie: 'dossiers',
    mois: 60,
    depuis: DEPUIS,
    court: 'le mois de la déclaration trimestrielle, du droit ou de la notification',
    texte: 'Code civil, art. 2224',
    interpretation: `${PROJET} : la prescription de droit commun, cinq ans`,
  },
  {
    categorie: 'connexions',
    mois: 12,
    depuis: DEPUIS,
    court: 'la connexion',
    texte: 'Cnil, délibération n° 2021-122 du 14 octobre 2021 (journalisation : six mois à un an)',
    interpretation: null,
  },
  {
    categorie: 'messages',
    mois: 36,
    depuis: DEPUIS,
    court: 'la date du message',
    texte: 'Règlement (UE) 2016/679, art. 5, 1, e',
    interpretation: `${PROJET} : aussi longtemps que les ressources et les droits qu’ils annoncent`,
  },
  {
    categorie: 'compteurs',
    mois: 1,
    depuis: DEPUIS,
    court: 'la fenêtre comptée',
    texte: 'Règlement (UE) 2016/679, art. 5, 1, e',
    interpretation: `${PROJET} : rien ne les lit passé le jour`,
  },
]

/** The duration applied on a day; before the first one of a category, its first one is. */
export function dureeEnVigueur(
  categorie: CategorieConservee,
  au: Jour,
  durees: readonly DureeConservation[] = DUREES,
): DureeConservation {
  const siennes = durees.filter((d) => d.categorie === categorie)
  const enVigueur = siennes
    .filter((d) => d.depuis <= au)
    .sort((x, y) => (x.depuis < y.depuis ? 1 : -1))
  const duree = enVigueur[0] ?? siennes[0]
  assert(duree !== undefined, 'chaque catégorie a une durée')
  return duree
}

/**
 * First day that is still kept on the day `au`: all that is dated before it has lived its time. A
 * month is kept whole: what is of March 2026 with 36 months goes on 1 April 2029.
 */
export function limiteConservation(
  categorie: CategorieConservee,
  au: Jour,
  durees: readonly DureeConservation[] = DUREES,
): Jour {
  const { mois } = dureeEnVigueur(categorie, au, durees)
  return premierJour(moisPlus(moisDuJour(au), -mois))
}
