import { montantAnnexeEnMots, periodeAnnexeEnMots, REGLES_ANNEXE } from '#declarations'
import type { AnnexesLues, DeclarationAnnexe, SuiviRessources } from '#referentiel'
import type { Centimes, Instant, Mois, Nir } from '#socle'
import { ACCES_PERSONNE } from './dependances.js'

/** One figure known otherwise than by DSN and PASRAU, ready to be shown in « Mes ressources ». */
export interface LigneAnnexe {
  readonly cle: string
  /** « 2e trimestre 2026 ». */
  readonly periode: string
  readonly de: Mois
  readonly a: Mois
  /** « chiffre d’affaires de micro-entrepreneur ». */
  readonly quoi: string
  /** Who told it. */
  readonly emetteur: string
  readonly siret: string | null
  readonly montants: readonly { readonly libelle: string; readonly montant: Centimes }[]
  readonly recuLe: Instant
  readonly corrigee: boolean
}

export interface VueAnnexes {
  readonly lignes: readonly LigneAnnexe[]
  /** Declared under her number with the identity of somebody else: counted, never shown. */
  readonly enAttente: number
}

/** Reads the annexes whose period touches these months; the trace is written first. */
export async function lireVueAnnexes(
  suivi: Pick<SuiviRessources, 'lireAnnexes'>,
  { nir, de, a }: { readonly nir: Nir; readonly de: Mois; readonly a: Mois },
): Promise<VueAnnexes> {
  return creerVueAnnexes(await suivi.lireAnnexes({ nir, de, a }, ACCES_PERSONNE))
}

/** Most recent period first: the order in which a person looks. */
export function creerVueAnnexes({ annexes, attentes }: AnnexesLues): VueAnnexes {
  const lignes = [...annexes].sort((x, y) => (x.a < y.a ? 1 : x.a > y.a ? -1 : 0)).map(ligne)
  return { lignes, enAttente: attentes.length }
}

function ligne(x: DeclarationAnnexe): LigneAnnexe {
  const { nature, periode, de, a, siret, recuLe } = x
  return {
    cle: [nature, periode, siret ?? ''].join(' '),
    periode: periodeAnnexeEnMots(periode),
    ...{ de, a, siret, recuLe },
    quoi: REGLES_ANNEXE[nature].libelle,
    emetteur: x.emetteur.raisonSociale,
    montants: Object.entries(x.montants).map(([cle, montant]) => ({
      libelle: montantAnnexeEnMots(nature, cle),
      montant,
    })),
    corrigee: x.revision > 0,
  }
}
