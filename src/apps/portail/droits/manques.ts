import {
  COUVERTURE,
  type CompletudeMois,
  type DeclarationAnnexe,
  type RessourceSourcee,
} from '#referentiel'
import type { Mois } from '#socle'
import { nomDeclarant } from '../ressources-vue.js'

/** What was received for a person lately: her payers tell her regimes. */
export interface Recu {
  readonly lignes: readonly RessourceSourcee[]
  readonly completude: readonly CompletudeMois[]
  readonly annexes: readonly Pick<DeclarationAnnexe, 'nature' | 'emetteur'>[]
}

/** What does not come for a regime that is hers, and through whom it is known to be. */
export interface ManqueDeRegime {
  readonly regime: string
  readonly libelle: string
  readonly payeurs: readonly string[]
  readonly manque: string
}

export interface ManqueDePayeur {
  readonly payeur: string
  /** Oldest first. */
  readonly mois: readonly Mois[]
}

export interface Manques {
  /** False when nothing at all was received. */
  readonly connue: boolean
  readonly regimes: readonly ManqueDeRegime[]
  /** Payments received without their montant net social. */
  readonly sansMontant: readonly ManqueDePayeur[]
  /** Months of payment whose declaration is late. */
  readonly enRetard: readonly ManqueDePayeur[]
}

const PAR_ANNEXE: Readonly<Record<DeclarationAnnexe['nature'], string>> = {
  'chiffre-affaires-micro': 'micro-entrepreneurs',
  'revenus-independant': 'independants',
  'revenus-fiscaux': 'revenus-fiscaux',
}

/** Titres simplifiés that do not come as the other salaries of their flow. */
const PAR_TITRE: Readonly<Record<string, string>> = {
  tesa: 'agricole',
  cesu: 'particuliers-employeurs',
  pajemploi: 'particuliers-employeurs',
}

/**
 * The regime that a line shows. A DSN does not tell here the agricultural regime from the general
 * one: it counts as general, and only the Tesa as agricultural.
 */
export function regimeDe(
  r: Pick<RessourceSourcee, 'origine' | 'nature' | 'titreSimplifie'>,
): string {
  if (r.titreSimplifie !== undefined) return PAR_TITRE[r.titreSimplifie] ?? 'petites-structures'
  if (r.origine === 'dsn') return 'general'
  return r.nature === 'salaire' ? 'particuliers-employeurs' : 'revenus-de-remplacement'
}

/** What is missing for one person, from what was received for her. */
export function manquesDe({ lignes, completude, annexes }: Recu): Manques {
  const payeurs = new Map<string, Set<string>>()
  const noter = (regime: string, payeur: string): void => {
    payeurs.set(regime, (payeurs.get(regime) ?? new Set()).add(payeur))
  }
  for (const r of lignes) noter(regimeDe(r), nomDeclarant(r.declarant))
  for (const a of annexes) noter(PAR_ANNEXE[a.nature], a.emetteur.raisonSociale)
  const regimes = COUVERTURE.flatMap(({ regime, libelle, manque }) => {
    const siens = payeurs.get(regime)
    if (siens === undefined || manque === null) return []
    return [{ regime, libelle, manque, payeurs: [...siens] }]
  })
  const sansMontant = lignes.filter((r) => r.montantNetSocial === null)
  const retards = completude.flatMap((c) =>
    c.declarants
      .filter((d) => d.etat === 'en-retard')
      .map((d) => ({ payeur: nomDeclarant(d.declarant), mois: c.mois })),
  )
  return {
    connue: payeurs.size > 0,
    regimes,
    sansMontant: parPayeur(
      sansMontant.map((r) => ({ payeur: nomDeclarant(r.declarant), mois: r.mois })),
    ),
    enRetard: parPayeur(retards),
  }
}

function parPayeur(
  cas: readonly { readonly payeur: string; readonly mois: Mois }[],
): ManqueDePayeur[] {
  const groupes = new Map<string, Set<Mois>>()
  for (const { payeur, mois } of cas) {
    groupes.set(payeur, (groupes.get(payeur) ?? new Set()).add(mois))
  }
  return [...groupes].map(([payeur, mois]) => ({ payeur, mois: [...mois].sort() }))
}
