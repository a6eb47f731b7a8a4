import { mois, moisEnMots } from '#socle'
import { type NatureAnnexe, REGLES_ANNEXE } from './natures-annexe.js'

const RANGS = ['1er', '2e', '3e', '4e'] as const

/** « mars 2026 », « 2e trimestre 2026 », « année 2025 ». */
export function periodeAnnexeEnMots(periode: string): string {
  const [annee, reste] = periode.split('-')
  if (reste === undefined) return `année ${annee}`
  if (!reste.startsWith('T')) return moisEnMots(mois(periode))
  return `${RANGS[Number(reste.slice(1)) - 1]} trimestre ${annee}`
}

/** « prestations libérales »; an amount that the format does not know keeps its own name. */
export function montantAnnexeEnMots(nature: NatureAnnexe, montant: string): string {
  return REGLES_ANNEXE[nature].montants[montant]?.libelle ?? montant
}
