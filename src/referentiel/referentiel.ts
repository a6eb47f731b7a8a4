import { ingerer, ingererLot } from './actes/ingerer.js'
import {
  findNatif,
  lireRessources,
  listNonRattaches,
  listRevisions,
  type MoyensLecture,
} from './actes/lire.js'
import { lireRessourcesLot } from './actes/lire-lot.js'
import type { Referentiel } from './ports.js'

/** The référentiel over a register and a journal; the clock dates the traces only. */
export function createReferentiel(moyens: MoyensLecture): Referentiel {
  return {
    ingerer: (source, options) => ingerer(moyens.store, { source, options }),
    ingererLot: (entrees) => ingererLot(moyens.store, entrees),
    lireRessources: (lecture, acces) => lireRessources(moyens, lecture, acces),
    lireRessourcesLot: (demandes) => lireRessourcesLot(moyens, demandes),
    listRevisions: (nir, ligne, acces) => listRevisions(moyens, { nir, ligne }, acces),
    findNatif: (nir, ligne, acces) => findNatif(moyens, { nir, ligne }, acces),
    listNonRattaches: (limite) => listNonRattaches(moyens.store, limite),
  }
}
