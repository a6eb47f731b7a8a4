import { listSources } from '#adapters/files'
import type { Contexte } from '#apps/cli'
import { Faute, instantDepuis } from '#socle'
import type { Configuration } from './configuration.js'
import { dire, ecrireSortie, lireEntree } from './flux.js'
import { jourDeParis } from './jour-de-paris.js'
import type { Ouvertures } from './ouvertures.js'

/** What a command may use. Whatever is heavy is imported on its first use. */
export function createContexte(configuration: Configuration, ouvertures: Ouvertures): Contexte {
  const maintenant = () => instantDepuis(Date.now())
  return {
    ecrire: ecrireSortie,
    dire,
    lireEntree,
    maintenant,
    aujourdhui: () => configuration.aujourdhui() ?? jourDeParis(maintenant()),
    listSources,
    async ouvrirBase() {
      throw new Faute(`la base n'est pas encore branchée ${ouvertures}`)
    },
  }
}
