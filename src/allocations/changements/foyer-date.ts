import { SANS_FAIT } from '#legislation'
import {
  dernierJour,
  exhaustive,
  type Jour,
  jourPlus,
  type Mois,
  moisDuJour,
  moisEntre,
  moisPlus,
  premierJour,
} from '#socle'
import type { DossierAllocataire } from '../dossier.js'
import type { Membre, Mouvement } from './mouvement.js'

/** The month of right computed, its examination, and the three months that it looks at. */
export interface MoisCalcule {
  readonly moisDroit: Mois
  readonly moisExamen: Mois
  readonly moisReference: readonly [Mois, Mois, Mois]
}

/** A household as its dated facts make it for one month of right. */
export interface FoyerDate {
  readonly personnes: readonly Membre[]
  /** Day since when the allocataire is alone with a child; null: nothing told it. */
  readonly dateIsolement: Jour | null
}

/**
 * The household with the facts that are over on the last day of the month of right. The book reads
 * the presence of each member and decides what a quarter already fixed lets change: children on the
 * last day of each month looked at; inside the quarter, the separation for the RSA, the isolation
 * for both rights.
 * @texte CASF, art. R. 262-4 and R. 262-4-1; CSS, art. R. 843-1 II and R. 843-2
 */
export function daterFoyer(
  { mouvements = [], personnes, isolementRecent }: DossierAllocataire,
  q: MoisCalcule,
): FoyerDate {
  const faits = mouvements
    .filter((m) => debutDe(m) <= dernierJour(q.moisDroit))
    .sort((a, b) => (a.depuis < b.depuis ? -1 : 1))
  const bouges = new Set(faits.map((m) => m.membre.id))
  const depart: Etat = {
    personnes: personnes.map((p) => (bouges.has(p.id) ? avecPresence(p, null) : p)),
    ...{ dateIsolement: null, isolementRecent },
  }
  return faits.reduce((etat, m) => bouger(etat, m, q), depart)
}

/** First day on which a fact changes anything: a death counts from the month after (R. 262-35). */
function debutDe({ genre, depuis }: Mouvement): Jour {
  return genre === 'veuvage' ? premierJour(moisPlus(moisDuJour(depuis), 1)) : depuis
}

interface Etat extends FoyerDate {
  readonly isolementRecent: boolean
}

function bouger(etat: Etat, m: Mouvement, q: MoisCalcule): Etat {
  switch (m.genre) {
    case 'arrivee':
      return arriver(etat, m, q)
    case 'depart':
      return partir(etat, m, q)
    case 'separation':
    case 'veuvage':
      return quitter(etat, m)
    case 'grossesse':
      return changer(etat, m.membre.id, (p) => ({ ...p, enceinte: estEnCours(m, q) }))
    case 'interruption':
      return interrompre(etat, m, q)
    case 'cloture':
    case 'situation':
      // Held by the household of each examination, or by `situationsDites` for one decided.
      return etat
    default:
      return exhaustive(m.genre)
  }
}

/** Months before the examination in which a stop of income still touches its quarter. */
const MOIS_AVANT_EXAMEN = 2

/**
 * A work that stopped, in the quarters examined before it was told: the RSA leaves it out from the
 * month of the stop. A later declaration asks it again, and looks at what came in its place.
 * @texte CASF, art. R. 262-13 and R. 262-4-1
 */
function interrompre(etat: Etat, { membre, depuis, ditLe }: Mouvement, q: MoisCalcule): Etat {
  const avant = moisEntre(moisDuJour(depuis), q.moisExamen)
  if (avant > MOIS_AVANT_EXAMEN || q.moisExamen > moisDuJour(ditLe)) return etat
  return changer(etat, membre.id, (p) => {
    const { interruptions, ...faits } = p.faits ?? SANS_FAIT
    const autres = interruptions.filter((i) => i.revenus !== 'activite' || i.depuis !== depuis)
    return {
      ...p,
      faits: { ...faits, interruptions: [...autres, { revenus: 'activite', depuis }] },
    }
  })
}

const MOIS_GROSSESSE = 9

function estEnCours({ depuis }: Mouvement, { moisDroit }: MoisCalcule): boolean {
  return moisEntre(moisDuJour(depuis), moisDroit) <= MOIS_GROSSESSE
}

/**
 * A child who comes counts from the last day of the month of his arrival.
 * @interpretation a child already born whose arrival opens the majoration for isolation counts in
 *   the three montants of each month of right from that of the event: CASF, art. R. 262-4-1 revises
 *   the right from the first day of that month, and the book reads a recent isolation in the same
 *   way. A newborn is in no month before his birth: his mother, alone, was expecting him on their
 *   last days, which opens the majoration by itself (art. L. 262-9, 2°).
 */
function arriver(etat: Etat, m: Mouvement, q: MoisCalcule): Etat {
  const { membre, depuis } = m
  const [premier] = q.moisReference
  const la = etat.personnes.some((p) => p.id === membre.id)
  const suivi = la ? etat : { ...etat, personnes: [...etat.personnes, membre] }
  const isole = ouvreIsolement(etat, m, q)
  const dateIsolement = isole ? jourIsolement(depuis, m.ditLe) : etat.dateIsolement
  const ne = m.evenement === 'naissance'
  const toujours = (isole && !ne) || depuis <= dernierJour(premier)
  const place = changer({ ...suivi, dateIsolement }, membre.id, (p) =>
    avecPresence(p, toujours ? null : { de: depuis, a: null }),
  )
  if (isole && ne) return accoucher(place, depuis)
  return changer(place, m.mere ?? '', (p) => apresNaissance(p, m, q))
}

/** @interpretation the lone woman who tells a birth is the mother */
function accoucher(etat: Etat, naissance: Jour): Etat {
  const mere = etat.personnes.find((p) => p.role === 'allocataire' && estFemme(p))
  return mere === undefined ? etat : changer(etat, mere.id, (p) => attendait(p, naissance))
}

function estFemme({ nir }: Membre): boolean {
  return nir !== null && (nir.startsWith('2') || nir.startsWith('4') || nir.startsWith('8'))
}

function attendait(p: Membre, naissancePrevue: Jour): Membre {
  return { ...p, enceinte: false, faits: { ...(p.faits ?? SANS_FAIT), naissancePrevue } }
}

/** Until the day of the birth she was expecting; not any more after it. */
function apresNaissance(p: Membre, { depuis }: Mouvement, { moisExamen }: MoisCalcule): Membre {
  return !p.enceinte && moisExamen <= moisDuJour(depuis) ? p : attendait(p, depuis)
}

/** A child who left is still there on the last days of the months before. */
function partir(etat: Etat, { membre, depuis }: Mouvement, q: MoisCalcule): Etat {
  const a = jourPlus(depuis, -1)
  const fermer = (p: Membre): Membre => avecPresence(p, { de: p.faits?.presence?.de ?? null, a })
  if (etat.personnes.some((p) => p.id === membre.id)) return changer(etat, membre.id, fermer)
  const [premier] = q.moisReference
  if (a < dernierJour(premier)) return etat
  return { ...etat, personnes: [...etat.personnes, fermer(membre)] }
}

/** A spouse who left or died; a quarter examined since then has forgotten him. */
function quitter(etat: Etat, m: Mouvement): Etat {
  const debut = debutDe(m)
  const a = jourPlus(debut, -1)
  const seul = { ...etat, dateIsolement: jourIsolement(debut, m.ditLe) }
  const foyer = changer(seul, m.membre.id, (p) => avecPresence(p, { de: null, a }))
  return { ...foyer, personnes: releve(foyer.personnes, m.membre.id) }
}

/** When who left was the allocataire, the other adult takes the place. */
function releve(personnes: readonly Membre[], parti: string): readonly Membre[] {
  if (personnes.find((p) => p.id === parti)?.role !== 'allocataire') return personnes
  return personnes.map((p) => {
    if (p.id === parti) return { ...p, role: 'conjoint' as const }
    return p.role === 'conjoint' ? { ...p, role: 'allocataire' as const } : p
  })
}

const AGE_ISOLEMENT_MOIS = 36
const DUREE_ISOLEMENT = 12
/** Months in which an isolation is told without losing any of its twelve. */
const DELAI_ISOLEMENT = 6

/**
 * Day from which the twelve months of majoration are counted: that of the event, earlier by what
 * the delay beyond six months takes away.
 * @texte CASF, art. R. 262-2
 * @interpretation telling the change is asking for the majoration; « réduite à due proportion »:
 *   one month less for each month beyond the sixth
 */
function jourIsolement(evenement: Jour, ditLe: Jour): Jour {
  const mois = moisDuJour(evenement)
  const trop = moisEntre(mois, moisDuJour(ditLe)) - DELAI_ISOLEMENT
  return trop <= 0 ? evenement : premierJour(moisPlus(mois, -trop))
}

/** Whether a child's arrival makes a lone parent, or gives one a child under three. */
function ouvreIsolement(etat: Etat, m: Mouvement, { moisDroit }: MoisCalcule): boolean {
  const fin = dernierJour(moisDroit)
  const presents = etat.personnes.filter((p) => p.id !== m.membre.id && estLa(p, fin))
  if (presents.some((p) => p.role === 'conjoint')) return false
  if (m.mere !== undefined || presents.some((p) => p.enceinte)) return false
  const petit = (p: Membre): boolean =>
    moisEntre(moisDuJour(p.naissance), moisDroit) < AGE_ISOLEMENT_MOIS
  const autres = presents.filter((p) => p.role === 'enfant')
  const { dateIsolement, isolementRecent } = etat
  const recent =
    dateIsolement === null
      ? isolementRecent
      : moisEntre(moisDuJour(dateIsolement), moisDroit) < DUREE_ISOLEMENT
  if (autres.some(petit) || (autres.length > 0 && recent)) return false
  return petit(m.membre) || autres.length === 0
}

function estLa({ faits }: Membre, jour: Jour): boolean {
  const { de = null, a = null } = faits?.presence ?? {}
  return (de === null || de <= jour) && (a === null || jour <= a)
}

type Presence = NonNullable<Membre['faits']>['presence']

function avecPresence(p: Membre, presence: Presence): Membre {
  if (presence === null && (p.faits?.presence ?? null) === null) return p
  return { ...p, faits: { ...(p.faits ?? SANS_FAIT), presence } }
}

function changer(etat: Etat, id: string, change: (p: Membre) => Membre): Etat {
  if (!etat.personnes.some((p) => p.id === id)) return etat
  return { ...etat, personnes: etat.personnes.map((p) => (p.id === id ? change(p) : p)) }
}
