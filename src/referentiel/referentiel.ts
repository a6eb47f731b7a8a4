import type { LecteurEnvois } from './actes/ingerer.js'
import { ingererTous, ingererTout } from './actes/ingerer-tout.js'
import {
  findNatif,
  lireRessources,
  listNonRattaches,
  listRevisions,
  type MoyensLecture,
} from './actes/lire.js'
import { lireRessourcesLot } from './actes/lire-lot.js'
import type { AnnexeStore } from './annexes/annexe.js'
import type { Referentiel } from './ports.js'

export interface MoyensReferentiel extends MoyensLecture {
  /** Where annexes are kept; without it a file of annexes is refused. */
  readonly annexes?: AnnexeStore | undefined
  /** Reads large files in other threads; without it, all is read in this one. */
  readonly lecteur?: LecteurEnvois | undefined
}

/** The référentiel over a register and a journal; the clock dates the traces only. */
export function createReferentiel(moyens: MoyensReferentiel): Referentiel {
  return {
    async ingerer(source, options) {
      const [rapport] = await ingererTous(moyens, [{ source, options }])
      return rapport!
    },
    ingererFlux: (entrees) => ingererTout(moyens, entrees),
    ingererLot: (entrees) => ingererTous(moyens, entrees),
    lireRessources: (lecture, acces) => lireRessources(moyens, lecture, acces),
    lireRessourcesLot: (demandes) => lireRessourcesLot(moyens, demandes),
    listRevisions: (nir, ligne, acces) => listRevisions(moyens, { nir, ligne }, acces),
    findNatif: (nir, ligne, acces) => findNatif(moyens, { nir, ligne }, acces),
    listNonRattaches: (limite) => listNonRattaches(moyens.store, limite),
  }
}
