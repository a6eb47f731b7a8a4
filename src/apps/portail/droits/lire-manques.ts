import { type Mois, moisDuJour, moisPlus, type Nir } from '#socle'
import type { Portail } from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import { type Manques, manquesDe } from './manques.js'

/** A payer of the last twelve months is hers. */
const MOIS_LUS = 12

/** What is missing for the person, from what was received for her; the trace is written first. */
export async function lireManques(p: Portail, nir: Nir): Promise<Manques> {
  const jour = p.deps.aujourdhui()
  const a: Mois = moisDuJour(jour)
  const fenetre = { nir, de: moisPlus(a, -MOIS_LUS), a }
  const [lues, { annexes }] = await Promise.all([
    p.deps.referentiel.lireRessources({ ...fenetre, completudeAu: jour }, ACCES_PERSONNE),
    p.deps.suivi.lireAnnexes(fenetre, ACCES_PERSONNE),
  ])
  return manquesDe({ lignes: lues.lignes, completude: lues.completude ?? [], annexes })
}
