/** Lets a few go on at once; the others wait for their turn, first come, first served. */
export class Voies {
  #libres: number
  readonly #attente: (() => void)[] = []

  constructor(nombre: number) {
    this.#libres = nombre
  }

  async prendre<T>(travail: () => Promise<T>): Promise<T> {
    if (this.#libres > 0) this.#libres -= 1
    else await new Promise<void>((suite) => this.#attente.push(suite))
    try {
      return await travail()
    } finally {
      const suivant = this.#attente.shift()
      if (suivant === undefined) this.#libres += 1
      else suivant()
    }
  }
}
