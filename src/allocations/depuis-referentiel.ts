import type { Acces } from '#acces'
import type { Declarant, Referentiel, RessourceSourcee } from '#referentiel'
import { type Mois, moisPlus } from '#socle'
import type { DossierAllocataire, LignePreremplie, VersementAttendu } from './dossier.js'

/** What the référentiel knows of a household for three months. */
export interface RessourcesDuFoyer {
  readonly lignes: readonly LignePreremplie[]
  readonly attendus: readonly VersementAttendu[]
}

/**
 * Reads the resources of every member who has a NIR. The only file that speaks to the référentiel:
 * each read writes its trace first. Order: the dossier's persons, then the référentiel's lines.
 */
export async function lireRessourcesDuFoyer(
  referentiel: Referentiel,
  demande: { readonly dossier: DossierAllocataire; readonly mois: readonly Mois[] },
  acces: Acces,
): Promise<RessourcesDuFoyer> {
  const [premier, dernier] = [demande.mois[0]!, demande.mois.at(-1)!]
  const lignes: LignePreremplie[] = []
  const attendus: VersementAttendu[] = []
  for (const { id, nir } of demande.dossier.personnes) {
    if (nir === null) continue
    const lecture = { nir, de: moisPlus(premier, -1), a: dernier }
    const lues = await referentiel.lireRessources(lecture, acces)
    const preremplies = lues.lignes.filter((l) => l.mois >= premier)
    lignes.push(...preremplies.map((ressource) => lignePreremplie(id, ressource)))
    attendus.push(...versementsAttendus(lues.lignes, demande.mois).map(personneEst(id)))
  }
  return { lignes, attendus }
}

function lignePreremplie(personne: string, ressource: RessourceSourcee): LignePreremplie {
  return {
    personne,
    mois: ressource.mois,
    ressource,
    montantDeclare: ressource.montantNetSocial,
    montantRetenu: ressource.montantNetSocial,
    motifCorrection: null,
  }
}

function personneEst(personne: string) {
  return (v: Omit<VersementAttendu, 'personne'>): VersementAttendu => ({ personne, ...v })
}

/** Declarants that paid the month before a month and of whom nothing came for it. */
export function versementsAttendus(
  lignes: readonly RessourceSourcee[],
  mois: readonly Mois[],
): Omit<VersementAttendu, 'personne'>[] {
  const payes = new Map<string, { declarant: Declarant; mois: Set<Mois> }>()
  for (const { declarant, mois: moisPaye, periode } of lignes) {
    if (periode !== null) continue
    const cle = declarant.siret ?? declarant.raisonSociale ?? ''
    const connu = payes.get(cle) ?? { declarant, mois: new Set() }
    connu.mois.add(moisPaye)
    payes.set(cle, connu)
  }
  return [...payes.values()].flatMap(({ declarant, mois: connus }) =>
    mois
      .filter((m) => connus.has(moisPlus(m, -1)) && !connus.has(m))
      .map((m) => ({ mois: m, declarant })),
  )
}
