import { listSources } from '#adapters/files'
import type { Contexte } from '#apps/cli'
import { type Instant, instantDepuis } from '#socle'
import type { OuvertureBase } from './base.js'
import type { Configuration } from './configuration.js'
import { type FacteursOuverts, ouvrirFacteurs } from './facteurs.js'
import { dire, ecrireSortie, lireEntree, poursuivreSansLecteur } from './flux.js'
import { jourDeParis } from './jour-de-paris.js'
import { createEquipe } from './lecture/equipe.js'
import type { BaseServie } from './machine.js'
import type { Ouvertures } from './ouvertures.js'

/** What a server says of the base that it opens. */
export type UsageBase = Pick<OuvertureBase, 'bacASable' | 'aujourdhui' | 'facteurs' | 'origine'> & {
  /** Bytes of files that will be ingested: their threads start while the base opens. */
  readonly octetsAnnonces?: number
  /** In place of the clock of the machine. */
  readonly maintenant?: () => Instant
  /** With those who carry messages out, as the configuration says. */
  readonly envoyer?: boolean
}

/** What a command may use; the servers get more of a base than the commands ask for. */
export interface ContexteServi extends Contexte {
  ouvrirBase(base: string | undefined, usage?: UsageBase): Promise<BaseServie>
  /** Who carries messages out of the portal, as the configuration says. */
  ouvrirFacteurs(): Promise<FacteursOuverts>
}

/** Whatever is heavy is imported on its first use. */
export function createContexte(
  configuration: Configuration,
  ouvertures: Ouvertures,
): ContexteServi {
  const maintenant = () => instantDepuis(Date.now())
  return {
    ecrire: ecrireSortie,
    dire,
    poursuivre: poursuivreSansLecteur,
    lireEntree,
    maintenant,
    aujourdhui: () => configuration.aujourdhui() ?? jourDeParis(maintenant()),
    listSources,
    ouvrirFacteurs: () => ouvrirFacteurs(configuration, ouvertures),
    async ouvrirBase(base, { envoyer = false, octetsAnnonces = 0, ...usage } = {}) {
      const lecteur = createEquipe(configuration.lecteurs())
      ouvertures.ajouter(lecteur.fermer)
      // The largest part of opening a base is loading what it asks: threads load theirs meanwhile.
      lecteur.annoncer(octetsAnnonces)
      const { ouvrirBase } = await import('./base.js')
      const sorties = envoyer ? await ouvrirFacteurs(configuration, ouvertures) : {}
      const moyens = { base, configuration, lecteur, maintenant, dire, ...sorties, ...usage }
      const ouverte = await ouvrirBase(moyens)
      // Commands close what they open; a signal or a throw must close it too.
      ouvertures.ajouter(ouverte.fermer)
      return ouverte
    },
  }
}
