import { annuler, defusionner, fusionner, inscrire, scinder } from './actes/fusionner-identites.js'
import { lireEtat, listActes, lister, type MoyensIdentites, voir } from './actes/lire-identites.js'
import { detacher, rattacher } from './actes/rattacher-identites.js'
import type { Identites } from './identites/port.js'
import { clesVoisinage } from './identites/voisinage.js'

/** Who waits and why, and the acts that settle it; the clock dates acts and traces. */
export function createIdentites(moyens: MoyensIdentites): Identites {
  return {
    lister: (page) => lister(moyens, page),
    listEcartes: (limite, apres) => moyens.identites.listEcartes(limite, apres),
    voir: (attente, acces) => voir(moyens, attente, acces),
    etat: (nir, acces) => lireEtat(moyens, nir, acces),
    rattacher: (demande) => rattacher(moyens, demande),
    detacher: (demande) => detacher(moyens, demande),
    fusionner: (demande) => fusionner(moyens, demande),
    defusionner: (demande) => defusionner(moyens, demande),
    scinder: (demande) => scinder(moyens, demande),
    annuler: (demande) => annuler(moyens, demande),
    inscrire: (inscriptions, signature) => inscrire(moyens, inscriptions, signature),
    listActes: (limite, avant) => listActes(moyens, limite, avant),
    indexer: (limite) =>
      moyens.voisinage.indexer(limite, (v) => clesVoisinage(v, moyens.store.indexer)),
  }
}
