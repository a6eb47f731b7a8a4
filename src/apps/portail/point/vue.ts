import {
  calendrierDeclaration,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  type Notification,
  type Versement,
} from '#allocations'
import { jourAParis } from '#apps/web'
import type { CompletudeMois, EtatCompletude, RessourceSourcee } from '#referentiel'
import { type Signalement, suivre } from '#signalements'
import { type Instant, type Jour, type Mois, moisDuJour, moisPlus, numeroJour } from '#socle'
import { DROITS } from '../montants-droits.js'
import { montantDe, nomDeclarant } from '../ressources-vue.js'

/** The one thing to do, or what was done. */
export type AFaire =
  | {
      readonly genre: 'declarer'
      readonly mois: readonly Mois[]
      readonly pour: readonly Mois[]
      /** Last day to send it, and how many days are left (negative: it is past). */
      readonly limite: Jour
      readonly reste: number
      readonly commencee: boolean
    }
  | {
      readonly genre: 'envoyee'
      readonly quand: Instant
      readonly pour: readonly Mois[]
      /** The last version is a new computation by the caisse: nobody sent it. */
      readonly revue: boolean
    }
  | {
      readonly genre: 'sans-dossier'
      readonly mineur: boolean
      /** Where a claim already begun goes on. */
      readonly reprise: string | undefined
    }

/** What reaches the account next: the same day and amount as « Mes paiements ». */
export interface Paiement {
  /** Null when an amount of that day is not known yet. */
  readonly montant: number | null
  readonly noms: readonly string[]
  /** Months of right paid that day: two when a declaration came late. */
  readonly pour: readonly Mois[]
  readonly le: Jour
  /** Something is added to the rights, or kept back on them. */
  readonly ajuste: boolean
  /** Path of the calculation of the first right paid; undefined when none is. */
  readonly calcul: string | undefined
  /** The payment before had the same amount. */
  readonly inchange: boolean
}

export interface MoisRecent {
  readonly mois: Mois
  /** Null when nothing is known: never 0. */
  readonly total: number | null
  readonly etat: EtatCompletude
  /** Who must still declare, and until when. */
  readonly attendus: readonly { readonly nom: string; readonly echeance: Jour }[]
}

/** One thing that happened, in words, newest first. */
export interface Nouvelle {
  readonly quand: Jour
  readonly fait: NouvelleFaite
}

export type NouvelleFaite =
  | {
      readonly genre: 'declare' | 'corrige'
      readonly declarant: string
      readonly mois: Mois
      readonly montant: number | null
      readonly ligne: string
    }
  | { readonly genre: 'courrier'; readonly objet: string; readonly reference: string }
  | { readonly genre: 'signalement'; readonly fait: string; readonly reference: string }

const MOIS_MONTRES = 3
const NOUVELLES_MONTREES = 4

/** What is to be done on that day about the declaration in course. */
export function aFaire(
  declaration: DeclarationTrimestrielle,
  { organisme }: Pick<DossierAllocataire, 'organisme'>,
  jour: Jour,
): AFaire {
  const { moisReference: mois, moisDroits: pour, moisExamen, valideeLe } = declaration
  if (declaration.etat === 'validee' && valideeLe !== null) {
    return { genre: 'envoyee', quand: valideeLe, pour, revue: declaration.revision !== undefined }
  }
  const limite = calendrierDeclaration(moisExamen, organisme).echeance
  const commencee = (declaration.rang ?? 0) > 0
  return {
    genre: 'declarer',
    mois,
    pour,
    limite,
    reste: numeroJour(limite) - numeroJour(jour),
    commencee,
  }
}

/** The next payment that a decision already made gives; undefined when none does. */
export function prochainPaiement(
  versements: readonly Versement[],
  jour: Jour,
): Paiement | undefined {
  const rang = versements.findIndex((v) => v.jour >= jour)
  const v = versements[rang]
  if (v === undefined) return undefined
  const droits = v.parts.filter((p) => p.genre === 'droit')
  const verses = DROITS.filter((d) => droits.some((p) => p.droit === d.cle))
  const pour = [...new Set(droits.flatMap((p) => p.moisDroit ?? []))].sort()
  const [premier] = verses
  return {
    montant: v.net,
    noms: verses.map((d) => d.long),
    pour,
    le: v.jour,
    ajuste: droits.length < v.parts.length,
    calcul: premier && `/mes-droits/${pour[0]}/${premier.adresse}`,
    inchange: v.net !== null && versements[rang - 1]?.net === v.net,
  }
}

/** The three last whole months, newest first. */
export function moisRecents(
  lignes: readonly RessourceSourcee[],
  completude: ReadonlyMap<Mois, CompletudeMois>,
  jour: Jour,
): readonly MoisRecent[] {
  return Array.from({ length: MOIS_MONTRES }, (_, i) => moisPlus(moisDuJour(jour), -1 - i)).map(
    (mois) => {
      const connus = lignes
        .filter((l) => l.mois === mois)
        .map((l) => montantDe(l, 'social'))
        .filter((m) => m !== null)
      const suivi = completude.get(mois)
      const attendus = (suivi?.declarants ?? [])
        .filter((d) => d.etat === 'attendu' || d.etat === 'en-retard')
        .map((d) => ({ nom: nomDeclarant(d.declarant), echeance: d.echeance }))
      const total = connus.length === 0 ? null : connus.reduce((a, b) => a + b, 0)
      return { mois, total, etat: suivi?.etat ?? 'complet', attendus }
    },
  )
}

/** What changed lately: lines declared or corrected, letters. */
export function nouvelles(
  lignes: readonly RessourceSourcee[],
  courriers: readonly Notification[],
  avances: readonly Nouvelle[],
): readonly Nouvelle[] {
  const declarees = lignes.map(
    (l): Nouvelle => ({
      quand: jourAParis(l.recuLe),
      fait: {
        genre: l.revision > 0 ? 'corrige' : 'declare',
        declarant: nomDeclarant(l.declarant),
        mois: l.mois,
        montant: l.montantNetSocial,
        ligne: l.id,
      },
    }),
  )
  const ecrites = courriers.map(
    (c): Nouvelle => ({
      quand: c.date,
      fait: { genre: 'courrier', objet: c.objet, reference: c.reference },
    }),
  )
  return [...avances, ...ecrites, ...declarees]
    .sort((a, b) => (a.quand < b.quand ? 1 : a.quand > b.quand ? -1 : 0))
    .slice(0, NOUVELLES_MONTREES)
}

/** The last thing that happened to each of her signalements. */
export function avancesDe(signalements: readonly Signalement[], jour: Jour): readonly Nouvelle[] {
  return signalements.flatMap((s): readonly Nouvelle[] => {
    const passes = suivre(s, jour).noeuds.filter((n) => n.etat !== 'av' && n.jour !== null)
    const dernier = passes.at(-1)
    if (dernier === undefined || dernier.jour === null) return []
    const { fait, jour: quand } = dernier
    return [{ quand, fait: { genre: 'signalement', fait, reference: s.reference } }]
  })
}

/** A document is asked of her: it comes right after the declaration. */
export function documentDemande(
  signalements: readonly Signalement[],
  jour: Jour,
): { readonly reference: string } | undefined {
  return signalements.find((s) => suivre(s, jour).pieceDemandee !== null)
}
