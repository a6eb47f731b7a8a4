import type { DossierAllocataire, FoyerAncien } from '../dossier.js'
import { appliquerChangement, foyerDe } from './appliquer-changement.js'
import type { ChangementSituation } from './changement-situation.js'

/**
 * A change accepted some time after it was told: it counts from the examination that it would have
 * had, and so also in the households that other changes dated since. The same dossier when it
 * already holds it.
 */
export function appliquerChangementTardif(
  dossier: DossierAllocataire,
  {
    numero,
    contenu,
    effet,
    examen: sien,
  }: Pick<ChangementSituation, 'numero' | 'contenu' | 'effet' | 'examen'>,
): DossierAllocataire {
  const { foyersAnciens = [], changementsEtudies = [] } = dossier
  if (changementsEtudies.includes(numero)) return dossier
  const examen = sien ?? effet.rsa
  // One computation on all that is known, so that who comes has the same id in each household.
  const connus: readonly FoyerAncien[] = [...foyersAnciens, foyerDe(dossier, examen)]
  const changer = (f: FoyerAncien): FoyerAncien => {
    const { avant: _avant, ...foyer } = f
    const base = { ...dossier, ...foyer, foyersAnciens: connus }
    return foyerDe(appliquerChangement(base, contenu, examen), f.avant)
  }
  const tardifs = foyersAnciens.filter((f) => f.avant > examen)
  const premier = [...tardifs].sort((a, b) => (a.avant < b.avant ? -1 : 1))[0]
  const date = foyersAnciens.some((f) => f.avant === examen)
    ? []
    : [{ ...(premier ?? foyerDe(dossier, examen)), avant: examen }]
  const anciens = [...foyersAnciens.map((f) => (f.avant > examen ? changer(f) : f)), ...date].sort(
    (a, b) => (a.avant < b.avant ? -1 : 1),
  )
  const { avant: _avant, ...present } = changer(foyerDe(dossier, examen))
  return {
    ...{ ...dossier, ...present, foyersAnciens: anciens },
    changementsEtudies: [...changementsEtudies, numero],
  }
}
