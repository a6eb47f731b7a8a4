import { echec, type Jour, succes } from '#socle'
import type { Accompagnement } from './accompagnement.js'
import type { Accompagnee, ActeAccompagnement, ContenuActe } from './acte.js'
import { faitDeLActe } from './faits.js'
import { lireAccompagnement } from './lire.js'
import type { AccompagnementStore, Accompagnements, EcouteAccompagnement } from './ports.js'
import { refusActe } from './refus.js'

export interface MoyensAccompagnements {
  readonly store: AccompagnementStore
  readonly ecoute?: EcouteAccompagnement | undefined
}

/** The accompaniment over its store: read from the acts that are kept, changed by one more act. */
export function createAccompagnements({ store, ecoute }: MoyensAccompagnements): Accompagnements {
  const lire = async (qui: Accompagnee, jour: Jour): Promise<Accompagnement> => {
    const actes = await store.list(qui.dossier)
    const siens = actes.filter((a) => a.personne === qui.personne)
    return lireAccompagnement(qui, siens, jour)
  }
  return {
    lire,
    async agir({ qui, foyer }, contenu, signature) {
      const avant = await lire(qui, signature.jour)
      const refus = refusActe(avant, { contenu, signature, foyer })
      if (refus !== undefined) return echec(refus)
      const acte: ActeAccompagnement = {
        ...{ dossier: qui.dossier, personne: qui.personne, rang: avant.actes.length },
        ...{ contenu: sansBords(contenu), ...signature },
      }
      if (!(await store.ajouter(acte))) return echec('modifie-entre-temps')
      const apres = lireAccompagnement(qui, [...avant.actes, acte], signature.jour)
      const fait = faitDeLActe(avant, apres, acte)
      if (fait !== undefined) ecoute?.(fait)
      return succes(acte)
    },
    listDossiers: (limite) => store.listDossiers(limite),
  }
}

/** Words without the blanks around them. */
function sansBords(contenu: ContenuActe): ContenuActe {
  if ('texte' in contenu) return { ...contenu, texte: contenu.texte.trim() }
  return 'faits' in contenu ? { ...contenu, faits: contenu.faits.trim() } : contenu
}
