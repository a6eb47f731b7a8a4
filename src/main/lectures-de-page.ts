import { createAllocations, type DossierStore, type MoyensAllocations } from '#allocations'
import type { LecturesDePage } from '#apps/portail'
import {
  createGardees,
  createReferentiel,
  createSuivi,
  type MoyensSuivi,
  type ReperesRegistre,
  storeDeSeance,
} from '#referentiel'

export interface MoyensLecturesDePage {
  readonly moyens: MoyensSuivi
  readonly reperes: ReperesRegistre
  /** What the caisse is made over; a page only reads by it. */
  readonly caisse: Omit<MoyensAllocations, 'referentiel' | 'annexes'>
}

/**
 * What one page reads by: a person that several of its parts look at is read once, on one instant,
 * and so is her dossier. Each part still writes its own trace before it answers. What was read of
 * the register serves the pages that follow, each time the register says that nothing moved.
 */
export function lecturesDePage({
  moyens,
  reperes,
  caisse,
}: MoyensLecturesDePage): () => LecturesDePage {
  const gardees = createGardees({ reperes, maintenantMs: () => performance.now() })
  return () => {
    const siens = { ...actesUneFois(moyens), store: storeDeSeance(moyens.store, gardees) }
    const referentiel = createReferentiel(siens)
    const annexes = createSuivi(siens)
    const dossiers = dossiersUneFois(caisse.dossiers)
    const allocations = createAllocations({ ...caisse, dossiers, referentiel, annexes })
    // What writes stays with the rooms that others listen to.
    const { lireRessources, findNatif } = referentiel
    const { lireHistoire, lireAnnexes, listCles } = annexes
    const { findDossier, preremplir, listEnvoyees } = allocations
    const { listLiquidations, findNotification, listNotifications } = allocations
    return {
      referentiel: { lireRessources, findNatif },
      suivi: { lireHistoire, lireAnnexes, listCles },
      allocations: {
        ...{ findDossier, preremplir, listEnvoyees },
        ...{ listLiquidations, findNotification, listNotifications },
      },
    }
  }
}

function dossiersUneFois(dossiers: DossierStore): DossierStore {
  return {
    ...dossiers,
    findByNumero: uneFois(dossiers.findByNumero),
    findByNir: uneFois(dossiers.findByNir),
    findDeclaration: uneFois(dossiers.findDeclaration),
    listEnvoyees: uneFois(dossiers.listEnvoyees),
    listLiquidations: uneFois(dossiers.listLiquidations),
    listNotifications: uneFois(dossiers.listNotifications),
  }
}

/** What persons did and what else is known of them, asked once for one page. */
function actesUneFois({ contestations, annexes, ...moyens }: MoyensSuivi): MoyensSuivi {
  return {
    ...moyens,
    contestations: { ...contestations, list: uneFoisPour(contestations.list) },
    annexes: annexes && { ...annexes, list: uneFoisPour(annexes.list) },
  }
}

function uneFoisPour<R>(
  lister: (sujets: readonly string[]) => Promise<R>,
): (sujets: readonly string[]) => Promise<R> {
  const deCeux = uneFois((sujets: string) => lister(sujets.split(' ')))
  return (sujets) => (sujets.length === 0 ? lister(sujets) : deCeux([...sujets].sort().join(' ')))
}

/** The same question has the same answer. */
function uneFois<Q extends readonly string[], R>(
  lire: (...question: Q) => Promise<R>,
): (...question: Q) => Promise<R> {
  const reponses = new Map<string, Promise<R>>()
  return (...question) => {
    const cle = question.join('\n')
    const reponse = reponses.get(cle) ?? lire(...question)
    reponses.set(cle, reponse)
    return reponse
  }
}
