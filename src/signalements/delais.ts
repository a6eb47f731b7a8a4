import {
  type Centimes,
  centimes,
  type Jour,
  jour,
  jourPlus,
  jourPlusMoisFinDeMois,
  type Mois,
  moisDuJour,
  moisPlus,
  numeroJour,
} from '#socle'
import { ETATS_ARRETES } from './cycle.js'
import type { OrganismePayeur, Signalement } from './signalement.js'

/** The durations of the cell, in days unless said, for acts of `depuis` and after. */
export interface Delais {
  readonly depuis: Jour
  /** Own work of the cell, waits for others left out. */
  readonly travail: number
  /** Whole months after the deposit that nothing goes beyond. */
  readonly plafondMois: number
  /** Longest wait for a document of the person. */
  readonly piece: number
  /** Days left to a declarant before the deposit in which it answers. */
  readonly preavisDeclarant: number
  /** Day of the month by which a DSN and a PASRAU are due. */
  readonly exigible: { readonly dsn: number; readonly pasrau: number }
  /** From the answer to its reception by the caisse. */
  readonly transmission: number
  /** Months during which an answer may be reopened, and appealed. */
  readonly reouvertureMois: number
  /** A payment nearer than this makes a signalement come first. */
  readonly paiementProche: number
  /** Day of the month on which caisses pay. */
  readonly jourPaiement: number
  /** Gap between declared and concluded amounts above which two experts sign. */
  readonly secondAvis: Centimes
  readonly texte: string
}

/**
 * @texte règlement (UE) 2016/679, art. 12 §3 : un mois pour répondre à une demande de
 * rectification, prolongeable de deux mois en disant pourquoi ; CRPA, art. L. 112-3 : accusé de
 * réception (donné ici à l’instant du dépôt).
 * @interpretation no text gives the time of the cell (none was found). Chosen by this project so
 * that the longest wait of a declarant and of a document holds within three months: 12 days of own
 * work, 15 for a document, and for a declarant the deposit that follows by 30 days at least, as for
 * anomalies told by the Urssaf. The second signature above 1 000 € of gap is a choice too.
 */
export const DELAIS: readonly Delais[] = [
  {
    depuis: jour('2024-10-01'),
    travail: 12,
    plafondMois: 3,
    piece: 15,
    preavisDeclarant: 30,
    exigible: { dsn: 15, pasrau: 10 },
    transmission: 2,
    reouvertureMois: 2,
    paiementProche: 10,
    jourPaiement: 5,
    secondAvis: centimes(100_000),
    texte: 'règlement (UE) 2016/679, article 12, paragraphe 3',
  },
]

export function delaisAu(j: Jour): Delais {
  return DELAIS.filter((d) => d.depuis <= j).at(-1) ?? DELAIS[0]!
}

/**
 * What counts for the rights until the answer. `montant-de-la-personne`: her amount is used at once
 * and payments are corrected afterwards; `montant-declare`: the declared one goes on counting.
 */
export type RegleAttente = 'montant-de-la-personne' | 'montant-declare'

/**
 * @interpretation no text says which amount counts meanwhile (reglementation, D16): a parameter per
 * caisse. Caf: the person's, so that a right does not wait for a dispute. MSA verifies every change
 * before it computes, so the declared amount stays.
 */
export const REGLES_ATTENTE: Readonly<Record<OrganismePayeur, RegleAttente>> = {
  caf: 'montant-de-la-personne',
  msa: 'montant-declare',
}

/** Last day on which the declarant may answer: the due date that follows by `preavisDeclarant`. */
export function limiteDeclarant(depuis: Jour, origine: 'dsn' | 'pasrau'): Jour {
  const { preavisDeclarant, exigible } = delaisAu(depuis)
  const tot = jourPlus(depuis, preavisDeclarant)
  const duMois = jourDu(moisDuJour(tot), exigible[origine])
  return duMois >= tot ? duMois : jourDu(moisPlus(moisDuJour(tot), 1), exigible[origine])
}

export function limitePiece(depuis: Jour): Jour {
  return jourPlus(depuis, delaisAu(depuis).piece)
}

function jourDu(m: Mois, n: number): Jour {
  return `${m}-${String(n).padStart(2, '0')}` as Jour
}

/** Day of the next payment of a caisse, today included. */
export function prochainPaiement(aujourdhui: Jour): Jour {
  const { jourPaiement } = delaisAu(aujourdhui)
  const duMois = jourDu(moisDuJour(aujourdhui), jourPaiement)
  return duMois >= aujourdhui ? duMois : jourDu(moisPlus(moisDuJour(aujourdhui), 1), jourPaiement)
}

/** How the clock of a signalement runs. Days are civil days. */
export interface Horloge {
  /** Day from which it runs: the deposit, or the last reopening. */
  readonly depart: Jour
  /** Days during which it stood still, the wait in course counted to its last day. */
  readonly arrets: number
  readonly arretee: boolean
  /** Day on which the answer is expected, unless somebody answers before his last day. */
  readonly attenduLe: Jour
}

/** The clock stops for a document asked and for the declarant, each up to its last day. */
export function horlogeDe(s: Pick<Signalement, 'actes' | 'deposeJour'>): Horloge {
  let depart = s.deposeJour
  let arrets = 0
  let arret: { depuis: Jour; avant: Jour } | undefined
  for (const acte of s.actes) {
    if (acte.genre === 'rouvrir') {
      depart = acte.jour
      arrets = 0
    }
    if (acte.genre === 'demander-piece' || acte.genre === 'interroger-declarant') {
      arret = { depuis: acte.jour, avant: acte.contenu.avant }
    } else if (arret !== undefined && !ETATS_ARRETES.includes(acte.etat)) {
      arrets += joursEntre(arret.depuis, acte.jour < arret.avant ? acte.jour : arret.avant)
      arret = undefined
    }
  }
  const total = arrets + (arret === undefined ? 0 : joursEntre(arret.depuis, arret.avant))
  const delais = delaisAu(depart)
  const calcule = jourPlus(depart, delais.travail + total)
  const plafond = jourPlusMoisFinDeMois(depart, delais.plafondMois)
  const attenduLe = calcule < plafond ? calcule : plafond
  return { depart, arrets: total, arretee: arret !== undefined, attenduLe }
}

export function joursEntre(de: Jour, a: Jour): number {
  return Math.max(0, numeroJour(a) - numeroJour(de))
}

/** Last day on which a closed signalement may be reopened. */
export function limiteReouverture(closLe: Jour): Jour {
  return jourPlusMoisFinDeMois(closLe, delaisAu(closLe).reouvertureMois)
}
