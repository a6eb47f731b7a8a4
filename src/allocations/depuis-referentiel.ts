import type { Acces } from '#acces'
import type { CompletudeMois, Referentiel, RessourceSourcee } from '#referentiel'
import { type Centimes, centimes, type Jour, type Mois } from '#socle'
import type {
  DossierAllocataire,
  LignePreremplie,
  MontantConnu,
  VersementAttendu,
} from './dossier.js'

/** What the référentiel knows of a household for three months. */
export interface RessourcesDuFoyer {
  readonly lignes: readonly LignePreremplie[]
  readonly attendus: readonly VersementAttendu[]
  /** Absent when annexes were not read. */
  readonly connus?: readonly MontantConnu[]
}

/**
 * Reads the resources of every member who has a NIR. With `depuis-annexes.ts`, the only file that
 * speaks to the référentiel: each read writes its trace first. Order: the dossier's persons, then
 * the référentiel's lines.
 */
export async function lireRessourcesDuFoyer(
  referentiel: Pick<Referentiel, 'lireRessources'>,
  demande: {
    readonly dossier: DossierAllocataire
    readonly mois: readonly Mois[]
    readonly jour: Jour
  },
  acces: Acces,
): Promise<RessourcesDuFoyer> {
  const [de, a] = [demande.mois[0]!, demande.mois.at(-1)!]
  // Asked together: their traces are then written together.
  const membres = demande.dossier.personnes.map(async ({ id, nir }) => {
    if (nir === null) return { lignes: [], attendus: [] }
    const lecture = { nir, de, a, completudeAu: demande.jour }
    const lues = await referentiel.lireRessources(lecture, acces)
    return {
      lignes: lues.lignes.map((ressource) => lignePreremplie(id, ressource)),
      attendus: (lues.completude ?? []).flatMap((m) => versementsAttendus(id, m)),
    }
  })
  const lus = await Promise.all(membres)
  return { lignes: lus.flatMap((m) => m.lignes), attendus: lus.flatMap((m) => m.attendus) }
}

function lignePreremplie(personne: string, ressource: RessourceSourcee): LignePreremplie {
  return {
    personne,
    mois: ressource.mois,
    ressource,
    montantDeclare: ressource.montantNetSocial,
    montantRetenu: montantPrerempli(ressource),
    motifCorrection: null,
  }
}

/**
 * What counts before the person says anything: what the cell retained where it did, else the
 * declared amount less the days that another declaration already pays.
 */
export function montantPrerempli(r: RessourceSourcee): Centimes | null {
  const retenu = r.contestation?.montantRetenu ?? null
  if (retenu !== null) return retenu
  if (r.montantNetSocial === null) return null
  return centimes(r.montantNetSocial - (r.doublon?.montantEcarte ?? 0))
}

/** Declarants who should have spoken of that month and did not yet. */
function versementsAttendus(personne: string, m: CompletudeMois): VersementAttendu[] {
  return m.declarants.flatMap(({ declarant, origine, etat }) =>
    etat === 'attendu' || etat === 'en-retard'
      ? [{ personne, mois: m.mois, declarant, origine, etat }]
      : [],
  )
}
