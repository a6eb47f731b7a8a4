import type { JSX, ReactNode } from 'react'
import { Badge } from '#apps/web'
import type { RessourceSourcee, SuiviMensuel } from '#referentiel'
import type { Mois } from '#socle'
import { lignesDuMois, listNonRecus, type VueRessources } from './ressources-vue.js'

/** « En retard » as soon as one is late, else awaited: the day is not come yet. */
export function BadgeNonRecu({ suivis }: { suivis: readonly SuiviMensuel[] }): JSX.Element {
  return suivis.some((d) => d.etat === 'en-retard') ? (
    <Badge etat="retard">En retard</Badge>
  ) : (
    <Badge etat="attendu">Attendu</Badge>
  )
}

export function EtatDuMois({ vue, m }: { vue: VueRessources; m: Mois }): ReactNode {
  const nonRecus = listNonRecus(vue, m)
  if (nonRecus.length > 0) return <BadgeNonRecu suivis={nonRecus} />
  const lignes = lignesDuMois(vue, m)
  if (lignes.length === 0) return 'rien de déclaré'
  const complet = vue.completude.get(m)?.etat === 'complet'
  const sansRemarque = lignes.every((r) => !r.contestee && r.doublon === undefined)
  if (complet && sansRemarque) return <Badge etat="complet">Complet</Badge>
  return <EtatDeLignes lignes={lignes} />
}

export function EtatDeLignes({ lignes }: { lignes: readonly RessourceSourcee[] }): JSX.Element {
  if (lignes.some((r) => r.contestee)) return <Badge etat="conteste">Contesté</Badge>
  if (lignes.some((r) => r.doublon !== undefined)) return <Badge etat="attendu">En double</Badge>
  if (lignes.some((r) => r.revision > 0 || r.periode !== null)) {
    return <Badge etat="complet">Corrigé</Badge>
  }
  return <Badge etat="complet">Reçu</Badge>
}
