import type { Etape } from '#socle'
import type { BaremeDuMois } from '../transversal/bareme-du-mois.js'
import type { Composition } from '../transversal/montant-forfaitaire.js'
import type { TroisMois } from './valeurs.js'

interface AvecBareme {
  readonly bareme: BaremeDuMois
}

interface AvecComposition extends AvecBareme {
  readonly composition: Composition
}

/** What was told of three barèmes, objects that the months share. */
interface Dit<V> {
  readonly baremes: readonly BaremeDuMois[]
  readonly valeur: V
}

/** First months of a quarter are counted from here. */
const PREMIER = 2000 * 12
/**
 * Quarters that begin in the same month and read other figures: the month of right, or the rules
 * known on a past day. Beyond, what was told is forgotten.
 */
const DITS_MAX = 8

/**
 * What the three barèmes of a quarter decide alone, told once for all the households that read the
 * same: a sentence, the figures of the law. `dire` reads the barèmes of the months and nothing else
 * of them.
 * @texte CRPA, art. R. 311-3-1-2 (parameters of the treatment)
 */
export class SelonBaremes<M extends AvecBareme, V> {
  readonly #dire: (mois: TroisMois<M>) => V
  readonly #dits: (Dit<V>[] | undefined)[] = []

  constructor(dire: (mois: TroisMois<M>) => V) {
    this.#dire = dire
  }

  pour(trois: TroisMois<M>): V {
    const { reference, mois } = trois
    const dits = this.#dits[reference - PREMIER] ?? []
    for (let i = 0; i < dits.length; i++) {
      if (memesBaremes(dits[i]!.baremes, mois)) return dits[i]!.valeur
    }
    const valeur = this.#dire(trois)
    const dit = { baremes: mois.map((m) => m.bareme), valeur }
    this.#dits[reference - PREMIER] = dits.length < DITS_MAX ? [...dits, dit] : [dit]
    return valeur
  }
}

function memesBaremes(baremes: readonly BaremeDuMois[], mois: readonly AvecBareme[]): boolean {
  for (let k = 0; k < mois.length; k++) if (baremes[k] !== mois[k]!.bareme) return false
  return true
}

/** A larger household is told anew each time. */
const ENFANTS_MAX = 32

/**
 * A step that barèmes and composition decide alone, one frozen object for all the households that
 * have the same for the three months.
 * @texte CASF, art. R. 262-1; CSS, art. D. 843-1 (montant forfaitaire)
 */
export class EtapeSelonComposition<M extends AvecComposition> {
  readonly #dire: (mois: TroisMois<M>) => Etape
  readonly #dites = new SelonBaremes<M, Map<number, Etape>>(() => new Map())

  constructor(dire: (mois: TroisMois<M>) => Etape) {
    this.#dire = dire
  }

  pour(trois: TroisMois<M>): Etape {
    const rang = rangComposition(trois.mois)
    if (rang === null) return this.#dire(trois)
    const dites = this.#dites.pour(trois)
    const dite = dites.get(rang)
    if (dite !== undefined) return dite
    const etape = this.#dire(trois)
    Object.freeze(etape.valeurs)
    dites.set(rang, Object.freeze(etape))
    return etape
  }
}

/** One integer for a composition common to the three months; null: they differ, or it is rare. */
function rangComposition(mois: readonly AvecComposition[]): number | null {
  const { parents, enfants, majore } = mois[0]!.composition
  if (enfants > ENFANTS_MAX) return null
  for (let k = 0; k < mois.length; k++) {
    const { composition } = mois[k]!
    if (composition.sansAlternes !== null || composition.parents !== parents) return null
    if (composition.enfants !== enfants || composition.majore !== majore) return null
  }
  return (enfants * 4 + parents) * 2 + (majore ? 1 : 0)
}
