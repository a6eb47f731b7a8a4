import type { Rattachements } from '../identites/rattachement.js'
import { type IdentiteReference, identiteReference } from '../identites/reference.js'
import type { CleSujet } from '../registre.js'
import type { Empreintes } from '../store.js'
import { type AnnexeEnregistree, varianteDAnnexe } from './annexe.js'

type Hacher = Pick<Empreintes, 'indexer'>

function empreinteDe({ contenu }: AnnexeEnregistree, { indexer }: Hacher): string {
  const { nom, prenoms, dateNaissance } = contenu.traits
  return indexer(`traits annexe ${JSON.stringify([nom, prenoms, dateNaissance])}`)
}

/**
 * Whether an annexe is the person's whose number it carries: the traits agree with the reference
 * that DSN and PASRAU make; where they never spoke of her, with the one that the annexes make.
 */
export function concordanceAnnexes(
  rattachements: Rattachements,
  annexes: readonly AnnexeEnregistree[],
  empreintes: Hacher,
): (annexe: AnnexeEnregistree) => boolean {
  const propres = new Map<CleSujet, IdentiteReference | undefined>()
  const referenceDe = (sujet: CleSujet): IdentiteReference | undefined => {
    const connue = rattachements.identite(sujet)
    if (connue !== undefined) return connue
    if (!propres.has(sujet)) propres.set(sujet, referencePropre(sujet, annexes, empreintes))
    return propres.get(sujet)
  }
  return (annexe) => {
    const variante = varianteDAnnexe(annexe, empreinteDe(annexe, empreintes))
    return referenceDe(annexe.sujet)?.concorde(variante) === true
  }
}

function referencePropre(
  sujet: CleSujet,
  annexes: readonly AnnexeEnregistree[],
  empreintes: Hacher,
): IdentiteReference | undefined {
  const siennes = annexes.filter((a) => a.sujet === sujet)
  const variantes = new Map(
    siennes.map((a) => {
      const empreinte = empreinteDe(a, empreintes)
      return [empreinte, varianteDAnnexe(a, empreinte)]
    }),
  )
  return identiteReference(
    [...variantes.values()],
    siennes.map((a) => ({
      variante: empreinteDe(a, empreintes),
      declarant: a.contenu.emetteur.siret.slice(0, 9),
      mois: a.de,
      constitution: a.constitueLe,
    })),
  )
}
