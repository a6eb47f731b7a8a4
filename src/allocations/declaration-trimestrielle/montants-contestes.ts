import type { Centimes, Instant, Mois } from '#socle'
import { montantPrerempli } from '../depuis-referentiel.js'
import type { DeclarationTrimestrielle, LignePreremplie } from '../dossier.js'

/** A prefilled amount that the person does not keep. */
export interface MontantConteste {
  readonly personne: string
  readonly mois: Mois
  /** Identifier of the prefilled line; null for a masked total, which names no line. */
  readonly ligne: string | null
  readonly employeurInconnu: boolean
  readonly montantDeclare: Centimes | null
  readonly montantDit: Centimes | null
  readonly motif: string
}

/**
 * Told when a declaration is sent: amounts that differ from what was declared, each with its
 * reason. Whoever listens opens the signalements; what was declared is not touched.
 */
export interface MontantsContestes {
  readonly type: 'MontantsContestesALaDeclaration'
  readonly dossier: string
  readonly moisExamen: Mois
  readonly version: number
  readonly quand: Instant
  readonly montants: readonly MontantConteste[]
}

/** The amounts that a declaration contests; empty when it keeps what was declared. */
export function listMontantsContestes(d: DeclarationTrimestrielle): readonly MontantConteste[] {
  return [...d.lignes.filter(estContestee).map((l) => deLaLigne(d, l)), ...desTotaux(d)]
}

function estContestee(l: LignePreremplie): boolean {
  return l.motifCorrection !== null && l.montantRetenu !== montantPrerempli(l.ressource)
}

function deLaLigne(d: DeclarationTrimestrielle, l: LignePreremplie): MontantConteste {
  const { declarant } = l.ressource
  const cle = `${l.personne} ${declarant.siret ?? declarant.raisonSociale ?? 'inconnu'}`
  return {
    personne: l.personne,
    mois: l.mois,
    ligne: l.ressource.id,
    employeurInconnu: d.avis?.[cle] === 'inconnu',
    montantDeclare: l.montantDeclare,
    montantDit: l.montantRetenu,
    motif: l.motifCorrection ?? '',
  }
}

function desTotaux(d: DeclarationTrimestrielle): MontantConteste[] {
  return Object.entries(d.avisTotaux ?? {}).flatMap(([personne, a]) => {
    if (a.avis === 'juste') return []
    return a.dits.map(({ mois, montant }) => ({
      personne,
      mois,
      ligne: null,
      employeurInconnu: false,
      montantDeclare: null,
      montantDit: montant,
      motif: a.motif,
    }))
  })
}

/** The fact told at the validation; undefined when nothing is contested. */
export function faitMontantsContestes(d: DeclarationTrimestrielle): MontantsContestes | undefined {
  const montants = listMontantsContestes(d)
  if (montants.length === 0 || d.valideeLe === null) return undefined
  const { dossier, moisExamen, version = 1, valideeLe: quand } = d
  return {
    type: 'MontantsContestesALaDeclaration',
    ...{ dossier, moisExamen, version, quand, montants },
  }
}
