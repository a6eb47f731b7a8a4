import type { Jour } from '#socle'
import type { Ancre } from './ancre.js'
import { type Bout, type BoutChaine, empreinteSuivante, ORIGINE, type Sha256 } from './chaine.js'

/** One entry as the verification reads it: its rank, the hash kept, and what gives the true one. */
export type Maillon = {
  readonly rang: number
  readonly empreinte: string
} & (
  | { readonly texte: string }
  /** The hash that follows `precedente` when this entry is added, for who has no text of it. */
  | { suivante(precedente: string): string }
)

/**
 * A run of entries taken away when their time was over: the chain goes on from `apres`. `avant` is
 * the hash that preceded the first of them, `limite` the day before which they had been written.
 */
export interface Retrait {
  readonly chaine: number
  readonly de: number
  readonly a: number
  readonly avant: string
  readonly apres: string
  readonly limite: Jour
}

/**
 * - `alteree`: the entry is not what its hash says.
 * - `manquante`: an entry is missing, out of its place, or twice there.
 * - `tronquee`: the end of the chain is gone.
 * - `reecrite`: the chain holds together but is not the one that was anchored.
 * - `retrait-faux`: entries were taken away before their time, or the run is not what was sealed.
 * - `ancre-fausse`: the file of anchors was changed or cut.
 */
export type MotifRupture =
  | 'alteree'
  | 'manquante'
  | 'tronquee'
  | 'reecrite'
  | 'retrait-faux'
  | 'ancre-fausse'

/** A break, between `rang` and `jusqua` (the same when the place is known exactly). */
export interface Rupture {
  readonly chaine: number
  readonly rang: number
  readonly jusqua: number
  readonly motif: MotifRupture
}

export interface VerificationJournal {
  readonly entrees: number
  readonly valide: boolean
  /** Rank, in its chain, of the first break. */
  readonly premiereRupture?: number
  /** First break of each broken chain. */
  readonly ruptures?: readonly Rupture[]
  /** Entries taken away at the end of their time, each run under its seal. */
  readonly retirees?: number
  /** Anchors that were compared. */
  readonly ancres?: number
}

export interface ContexteChaine {
  readonly chaine: number
  readonly sha256: Sha256
  readonly retraits?: readonly Retrait[]
  readonly ancres?: readonly Ancre[]
  /** No entry written on that day or after may have been taken away by now. */
  readonly limite?: Jour | undefined
}

/** What an anchor says of one chain. */
interface Repere extends Bout {
  readonly jour: string
}

/** Walks one chain in order of rank; remembers the first break and goes on counting. */
export class VerificationChaine {
  readonly #chaine: number
  readonly #sha256: Sha256
  readonly #retraits: ReadonlyMap<number, Retrait>
  readonly #reperes: readonly Repere[]
  readonly #limite: Jour | undefined
  #prochain = 0
  #rang: number
  #empreinte: string
  #sur = 0
  #entrees = 0
  #retirees = 0
  #rupture: Rupture | undefined

  constructor({ chaine, sha256, retraits = [], ancres = [], limite }: ContexteChaine) {
    this.#limite = limite
    this.#chaine = chaine
    this.#sha256 = sha256
    this.#retraits = new Map(retraits.filter((r) => r.chaine === chaine).map((r) => [r.de, r]))
    this.#reperes = reperesDe(chaine, ancres)
    this.#rang = ORIGINE.rang
    this.#empreinte = ORIGINE.empreinte
  }

  suivre(maillon: Maillon): void {
    const { rang, empreinte } = maillon
    this.#entrees += 1
    if (this.#rupture !== undefined) return
    if (rang !== this.#rang + 1) this.#sauter()
    if (this.#rupture !== undefined) return
    if (rang !== this.#rang + 1) {
      this.#rompre('manquante')
      return
    }
    const attendue =
      'suivante' in maillon
        ? maillon.suivante(this.#empreinte)
        : empreinteSuivante(this.#empreinte, maillon.texte, this.#sha256)
    if (attendue === empreinte) this.#avancer(rang, empreinte)
    else this.#rompre('alteree')
  }

  /** `bout`: where the base says that the chain ends. */
  conclure(bout?: Bout): {
    readonly entrees: number
    readonly retirees: number
    readonly rupture: Rupture | undefined
  } {
    if (this.#rupture === undefined) this.#sauter()
    if (this.#rupture === undefined) this.#conclureBout(bout)
    return { entrees: this.#entrees, retirees: this.#retirees, rupture: this.#rupture }
  }

  #conclureBout(bout: Bout | undefined): void {
    const ancre = this.#reperes.at(-1)
    const attendu = Math.max(bout?.rang ?? 0, ancre?.rang ?? 0)
    if (attendu > this.#rang) this.#rompre('tronquee', attendu)
    else if (bout !== undefined && bout.rang < this.#rang) this.#rompre('reecrite')
    else if (bout !== undefined && bout.empreinte !== this.#empreinte) this.#rompre('reecrite')
  }

  #avancer(rang: number, empreinte: string): void {
    this.#rang = rang
    this.#empreinte = empreinte
    for (;;) {
      const repere = this.#reperes[this.#prochain]
      if (repere === undefined || repere.rang > rang) return
      this.#prochain += 1
      // An anchor inside a run that was taken away has nothing left to be compared with.
      if (repere.rang < rang) continue
      if (repere.empreinte !== empreinte) {
        this.#rupture = {
          chaine: this.#chaine,
          rang: this.#sur + 1,
          jusqua: rang,
          motif: 'reecrite',
        }
        return
      }
      this.#sur = rang
    }
  }

  /** Goes over the runs taken away that begin where the chain stands. */
  #sauter(): void {
    for (;;) {
      const retrait = this.#retraits.get(this.#rang + 1)
      if (retrait === undefined || this.#rupture !== undefined) return
      if (retrait.avant !== this.#empreinte || retrait.a < retrait.de || this.#tropTot(retrait)) {
        this.#rompre('retrait-faux', retrait.a)
        return
      }
      this.#retirees += retrait.a - retrait.de + 1
      this.#avancer(retrait.a, retrait.apres)
    }
  }

  /** A limit not reached yet, or an anchor made after it at a rank that the run goes beyond. */
  #tropTot({ a, limite }: Retrait): boolean {
    if (this.#limite !== undefined && limite > this.#limite) return true
    return this.#reperes.some((r) => r.jour > limite && r.rang < a)
  }

  #rompre(motif: MotifRupture, jusqua = this.#rang + 1): void {
    this.#rupture = { chaine: this.#chaine, rang: this.#rang + 1, jusqua, motif }
  }
}

function reperesDe(chaine: number, ancres: readonly Ancre[]): Repere[] {
  return ancres
    .flatMap(({ bouts, quand }) =>
      bouts
        .filter((b: BoutChaine) => b.chaine === chaine)
        .map(({ rang, empreinte }) => ({ rang, empreinte, jour: quand.slice(0, 10) })),
    )
    .sort((x, y) => x.rang - y.rang)
}

/** The verdict on a whole journal, from what was found in each chain. */
export function conclureVerification(
  chaines: readonly ReturnType<VerificationChaine['conclure']>[],
  ancres = 0,
): VerificationJournal {
  const total = (f: (c: (typeof chaines)[number]) => number) =>
    chaines.reduce((s, c) => s + f(c), 0)
  const ruptures = chaines.flatMap((c) => c.rupture ?? [])
  const retirees = total((c) => c.retirees)
  return {
    entrees: total((c) => c.entrees),
    valide: ruptures.length === 0,
    ...(ruptures[0] === undefined ? {} : { premiereRupture: ruptures[0].rang, ruptures }),
    ...(retirees === 0 ? {} : { retirees }),
    ...(ancres === 0 ? {} : { ancres }),
  }
}
