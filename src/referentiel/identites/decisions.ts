import type { Instant } from '#socle'
import type { CleSujet, Identifiant128, Temoignage } from '../registre.js'
import type { Acte } from './actes.js'

export type ActeDe<G extends Acte['genre']> = Extract<Acte, { genre: G }>

/** What one testimony was decided to be, by the last act that speaks of it. */
export type DecisionLigne = ActeDe<'rattacher'> | ActeDe<'detacher'>

/**
 * The acts known at `vuLe`, in their order, without those that a later one made never to have been.
 * A cancelled act leaves no trace in what is computed: undoing is exact.
 */
export class Decisions {
  readonly actes: readonly Acte[]
  readonly #inscriptions = new Map<CleSujet, ActeDe<'inscrire'>>()
  readonly #lignes = new Map<string, DecisionLigne>()
  readonly #separations = new Set<string>()
  readonly #scissions = new Map<CleSujet, ActeDe<'scinder'>[]>()
  readonly fusions: readonly ActeDe<'fusionner'>[]

  constructor(actes: readonly Acte[], vuLe?: Instant) {
    const connus = actes.filter((a) => vuLe === undefined || a.quand <= vuLe)
    const annules = new Set(connus.flatMap((a) => (a.genre === 'annuler' ? [a.acte] : [])))
    const parRang = new Map(connus.map((a) => [a.rang, a]))
    this.actes = [...parRang.values()]
      .filter((a) => !annules.has(a.rang))
      .sort((a, b) => a.rang - b.rang)
    this.fusions = this.actes.filter((a) => a.genre === 'fusionner')
    for (const acte of this.actes) this.#suivre(acte)
  }

  #suivre(acte: Acte): void {
    switch (acte.genre) {
      case 'inscrire':
        this.#inscriptions.set(acte.sujet, acte)
        return
      case 'rattacher':
      case 'detacher':
        this.#lignes.set(cleCible(acte.cible), acte)
        return
      case 'separer':
        this.#separations.add(`${acte.de} ${acte.vers}`)
        return
      case 'scinder': {
        const liste = this.#scissions.get(acte.sujet)
        if (liste) liste.push(acte)
        else this.#scissions.set(acte.sujet, [acte])
        return
      }
      case 'fusionner':
      case 'annuler':
        return
    }
  }

  inscription(sujet: CleSujet): ActeDe<'inscrire'> | undefined {
    return this.#inscriptions.get(sujet)
  }

  /** The last act about this testimony, whatever its reach. */
  ligne(t: Temoignage, declarant: string): DecisionLigne | undefined {
    if (this.#lignes.size === 0) return undefined
    const { sujet, variante, cleDeclaration } = t
    const une = this.#lignes.get(
      cleCible({ sujet, variante, etendue: 'declaration', repere: cleDeclaration }),
    )
    const toutes = this.#lignes.get(
      cleCible({ sujet, variante, etendue: 'declarant', repere: declarant }),
    )
    if (une === undefined || toutes === undefined) return une ?? toutes
    return une.rang > toutes.rang ? une : toutes
  }

  scissions(sujet: CleSujet): readonly ActeDe<'scinder'>[] {
    return this.#scissions.get(sujet) ?? []
  }

  estSepare(de: CleSujet, vers: CleSujet): boolean {
    return this.#separations.has(`${de} ${vers}`)
  }
}

function cleCible(cible: {
  readonly sujet: CleSujet
  readonly variante: Identifiant128
  readonly etendue: string
  readonly repere: string
}): string {
  return `${cible.sujet} ${cible.variante} ${cible.etendue} ${cible.repere}`
}
