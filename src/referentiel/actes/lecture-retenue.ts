import { type Acte, sujetsDe } from '../identites/actes.js'
import type {
  CleSujet,
  DeclarationEnregistree,
  Identifiant128,
  Lien,
  Temoignage,
  Variante,
} from '../registre.js'
import type { LectureRegistre } from '../store.js'

/**
 * The reads of one instant, each key asked of the register once: the reports of a lot of small
 * files speak of the same persons again and again. Keeps what it read: for as long as a lot.
 */
export class LectureRetenue implements LectureRegistre {
  readonly #liens: Retenue<Lien>
  readonly #temoignages: Retenue<Temoignage>
  readonly #variantes: Retenue<Variante>
  readonly #declarations: Retenue<DeclarationEnregistree>
  readonly #actes: Retenue<Acte>

  constructor(lecture: LectureRegistre) {
    this.#liens = new Retenue({
      lire: (sujets) => lecture.listLiens(sujets),
      cles: ({ nir, autre }) => [nir, autre],
      nom: (l) => `${l.genre} ${l.nir} ${l.autre} ${l.declaration} ${l.variante}`,
    })
    this.#temoignages = new Retenue({
      lire: (sujets) => lecture.listTemoignages(sujets),
      cles: ({ sujet }) => [sujet],
    })
    this.#variantes = new Retenue({
      lire: (sujets) => lecture.listVariantes(sujets),
      cles: ({ sujet }) => [sujet],
    })
    this.#declarations = new Retenue({
      lire: (cles) => lecture.listDeclarations(cles),
      cles: ({ cle }) => [cle],
    })
    this.#actes = new Retenue({
      lire: (sujets) => lecture.listActes(sujets),
      cles: sujetsDe,
      nom: ({ rang }) => `${rang}`,
    })
  }

  listLiens(sujets: readonly CleSujet[]): Promise<readonly Lien[]> {
    return this.#liens.lire(sujets)
  }

  listTemoignages(sujets: readonly CleSujet[]): Promise<readonly Temoignage[]> {
    return this.#temoignages.lire(sujets)
  }

  listVariantes(sujets: readonly CleSujet[]): Promise<readonly Variante[]> {
    return this.#variantes.lire(sujets)
  }

  listDeclarations(cles: readonly Identifiant128[]): Promise<readonly DeclarationEnregistree[]> {
    return this.#declarations.lire(cles)
  }

  listActes(sujets: readonly CleSujet[]): Promise<readonly Acte[]> {
    return this.#actes.lire(sujets)
  }
}

interface Facon<T> {
  readonly lire: (cles: readonly string[]) => Promise<readonly T[]>
  /** The keys under which a row is found. */
  readonly cles: (ligne: T) => readonly string[]
  /** What tells a row that is found under several keys; a row has one key where it is absent. */
  readonly nom?: (ligne: T) => string
}

class Retenue<T> {
  readonly #facon: Facon<T>
  readonly #connues = new Map<string, readonly T[]>()

  constructor(facon: Facon<T>) {
    this.#facon = facon
  }

  async lire(demandees: readonly string[]): Promise<readonly T[]> {
    const cles = [...new Set(demandees)]
    const manquantes = cles.filter((cle) => !this.#connues.has(cle))
    if (manquantes.length > 0) this.#retenir(manquantes, await this.#facon.lire(manquantes))
    const lignes = cles.flatMap((cle) => this.#connues.get(cle) ?? [])
    const { nom } = this.#facon
    return nom === undefined ? lignes : [...new Map(lignes.map((l) => [nom(l), l])).values()]
  }

  #retenir(cles: readonly string[], lignes: readonly T[]): void {
    const parCle = new Map<string, T[]>(cles.map((cle) => [cle, []]))
    for (const ligne of lignes) {
      for (const cle of new Set(this.#facon.cles(ligne))) parCle.get(cle)?.push(ligne)
    }
    for (const [cle, siennes] of parCle) this.#connues.set(cle, siennes)
  }
}
