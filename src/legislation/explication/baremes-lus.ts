import { indexMois, type Mois } from '#socle'
import { type Bareme, findValeur, type UniteBareme } from '../baremes/bareme.js'
import { TAUX_CRDS } from '../baremes/crds.js'
import {
  MONTANT_FORFAITAIRE_PRIME,
  PART_REVENUS_ACTIVITE,
  SEUIL_VERSEMENT_PRIME,
  TAUX_BONIFICATION,
} from '../baremes/prime-activite.js'
import { MONTANT_FORFAITAIRE_RSA, SEUIL_VERSEMENT_RSA } from '../baremes/rsa.js'
import { SMIC_HORAIRE } from '../baremes/smic.js'

/** One dated value that a computation read. */
export interface BaremeLu {
  readonly nom: string
  readonly unite: UniteBareme
  readonly valeur: number
  /** First month of effect. */
  readonly depuis: Mois
  readonly texte: string
  /** What was chosen where the text was not read. */
  readonly interpretation?: string
}

const DES_DEUX_DROITS: readonly Bareme[] = [
  MONTANT_FORFAITAIRE_RSA,
  SEUIL_VERSEMENT_RSA,
  MONTANT_FORFAITAIRE_PRIME,
  TAUX_BONIFICATION,
  PART_REVENUS_ACTIVITE,
  SMIC_HORAIRE,
  SEUIL_VERSEMENT_PRIME,
  TAUX_CRDS,
]

/**
 * Values of the law that RSA and prime read for these months, each once, in the order of the
 * computation.
 * @texte CRPA, art. R. 311-3-1-2 (parameters of the treatment)
 */
export function listBaremesLus(
  moisReference: readonly Mois[],
  moisDroits: readonly Mois[],
): readonly BaremeLu[] {
  return DES_DEUX_DROITS.flatMap((bareme) => {
    const lues = moisReference.flatMap((m) =>
      moisDroits.map((droit) =>
        findValeur(bareme, { moisReference: indexMois(m), moisDroit: indexMois(droit) }),
      ),
    )
    return [...new Set(lues)].flatMap((lue) => {
      if (lue === undefined) return []
      const { valeur, depuis, texte, interpretation } = lue
      const lu = { nom: bareme.nom, unite: bareme.unite, valeur, texte }
      const date = { ...lu, depuis: depuis as Mois }
      return [interpretation === undefined ? date : { ...date, interpretation }]
    })
  })
}
