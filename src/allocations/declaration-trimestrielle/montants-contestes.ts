import type { Centimes, Instant, Mois } from '#socle'
import { montantPrerempli } from '../depuis-referentiel.js'
import type { DeclarationTrimestrielle, LignePreremplie } from '../dossier.js'
import type { ReglesCaisse } from '../echeances/regles-caisse.js'

/** The reasons offered to correct an amount, and what each says of it. */
export const RAISONS_CORRECTION = [
  { code: 'montant-faux', texte: 'Mon bulletin porte un autre montant' },
  { code: 'autre-mois', texte: 'Ce paiement est arrivé un autre mois' },
  { code: 'non-verse', texte: 'Je n’ai pas reçu ce paiement' },
] as const

/** What is wrong with an amount; a reason in other words says that the amount is wrong. */
export type RaisonContestee = (typeof RAISONS_CORRECTION)[number]['code'] | 'employeur-inconnu'

/** A prefilled amount that the person does not keep. */
export interface MontantConteste {
  readonly personne: string
  readonly mois: Mois
  /** Identifier of the prefilled line; null for a masked total, which names no line. */
  readonly ligne: string | null
  readonly raison: RaisonContestee
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
    raison: d.avis?.[cle] === 'inconnu' ? 'employeur-inconnu' : raisonDe(l.motifCorrection),
    montantDeclare: l.montantDeclare,
    montantDit: l.montantRetenu,
    motif: l.motifCorrection ?? '',
  }
}

function raisonDe(motif: string | null): RaisonContestee {
  return RAISONS_CORRECTION.find((r) => r.texte === motif)?.code ?? 'montant-faux'
}

function desTotaux(d: DeclarationTrimestrielle): MontantConteste[] {
  return Object.entries(d.avisTotaux ?? {}).flatMap(([personne, a]) => {
    if (a.avis === 'juste') return []
    return a.dits.map(({ mois, montant }) => ({
      personne,
      mois,
      ligne: null,
      raison: 'montant-faux',
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

/**
 * The declaration as it is computed while its contested amounts are verified: as it stands, or with
 * what was declared where the caisse verifies first.
 */
export function enAttendant(
  d: DeclarationTrimestrielle,
  { enAttendant: regle }: ReglesCaisse,
): DeclarationTrimestrielle {
  if (regle === 'montant-de-la-personne') return d
  const lignes = d.lignes.map((l) => {
    const prerempli = montantPrerempli(l.ressource)
    return l.motifCorrection === null || prerempli === null ? l : { ...l, montantRetenu: prerempli }
  })
  return { ...d, lignes }
}
