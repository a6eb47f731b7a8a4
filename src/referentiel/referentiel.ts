import { ingerer, ingererFlux, ingererTous, type LecteurEnvois } from './actes/ingerer.js'
import {
  findNatif,
  lireRessources,
  listNonRattaches,
  listRevisions,
  type MoyensLecture,
} from './actes/lire.js'
import { lireRessourcesLot } from './actes/lire-lot.js'
import type { Referentiel } from './ports.js'

export interface MoyensReferentiel extends MoyensLecture {
  /** Reads large files in other threads; without it, all is read in this one. */
  readonly lecteur?: LecteurEnvois | undefined
}

/** The référentiel over a register and a journal; the clock dates the traces only. */
export function createReferentiel(moyens: MoyensReferentiel): Referentiel {
  return {
    ingerer: (source, options) => ingerer(moyens, { source, options }),
    ingererFlux: (entrees) => ingererFlux(moyens, entrees),
    ingererLot: (entrees) => ingererTous(moyens, entrees),
    lireRessources: (lecture, acces) => lireRessources(moyens, lecture, acces),
    lireRessourcesLot: (demandes) => lireRessourcesLot(moyens, demandes),
    listRevisions: (nir, ligne, acces) => listRevisions(moyens, { nir, ligne }, acces),
    findNatif: (nir, ligne, acces) => findNatif(moyens, { nir, ligne }, acces),
    listNonRattaches: (limite) => listNonRattaches(moyens.store, limite),
  }
}
