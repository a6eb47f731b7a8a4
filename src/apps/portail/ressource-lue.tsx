import type { ReactNode } from 'react'
import type { Liquidation } from '#allocations'
import { majuscule, moisEnListe, Table } from '#apps/web'
import type { RessourceSourcee } from '#referentiel'
import type { Mois } from '#socle'
import { DROITS, type Droit } from './montants-droits.js'

/** A computation kept that looked at the month of a line. */
export interface Usage {
  readonly droit: Droit
  readonly mois: readonly Mois[]
  /** Whether it read this very amount; else another: a correction came later, or the person's. */
  readonly lu: boolean
}

/** The computations of the caisse that looked at this line, by right and by quarter. */
export function listUsages(
  r: RessourceSourcee,
  liquidations: readonly Liquidation[],
  moi: string | undefined,
): readonly Usage[] {
  const quiRegardent = liquidations.filter((l) =>
    (l.reponse.intermediaires?.trimestreReference ?? []).includes(r.mois),
  )
  if (quiRegardent.length === 0) return []
  const mois = quiRegardent.map((l) => l.moisDroit).sort()
  const lu = quiRegardent.every(({ situation }) =>
    situation.personnes.some(
      (p) =>
        p.id === moi &&
        p.ressources.some((l) => l.de === r.mois && l.montantNetSocial === r.montantNetSocial),
    ),
  )
  return DROITS.map((droit) => ({ droit, mois, lu }))
}

export function LuPar(p: {
  ressource: RessourceSourcee
  liquidations: readonly Liquidation[]
  moi: string | undefined
}): ReactNode {
  const usages = listUsages(p.ressource, p.liquidations, p.moi)
  if (usages.length === 0) {
    return <p className="petit suite">Aucun calcul gardé n’a encore utilisé ce montant.</p>
  }
  return (
    <div className="suite">
      <Table
        legende="Calculs qui ont regardé ce mois"
        colonnes={[{ titre: 'Droit' }, { titre: 'Mois payés' }, { titre: 'Calcul' }]}
        lignes={usages.map(({ droit, mois }) => ({
          cle: droit.adresse,
          cellules: [
            majuscule(droit.nom),
            moisEnListe(mois),
            <a key="c" href={`/mes-droits/${mois[0]}/${droit.adresse}`}>
              Voir le calcul<span className="fr-sr-only"> : {droit.nom}</span>
            </a>,
          ],
        }))}
      />
      {usages.every((u) => u.lu) ? null : (
        <p className="petit suite">
          Ce calcul a utilisé un autre montant : il est plus ancien, ou vous l’avez corrigé.
        </p>
      )}
    </div>
  )
}
