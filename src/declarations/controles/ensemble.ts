const LIBRE = -1

/** A set of non-negative safe integers, emptied in the time of what it holds. */
export class EnsembleEntiers {
  private cases = new Float64Array(64).fill(LIBRE)
  private readonly prises: number[] = []

  vider(): void {
    if (this.prises.length > 4096) this.cases.fill(LIBRE)
    else for (const place of this.prises) this.cases[place] = LIBRE
    this.prises.length = 0
  }

  /** False when the number was already there. */
  ajouter(n: number): boolean {
    if (this.prises.length * 2 >= this.cases.length) this.grandir()
    const place = this.placeDe(n)
    if (this.cases[place] === n) return false
    this.cases[place] = n
    this.prises.push(place)
    return true
  }

  private placeDe(n: number): number {
    const masque = this.cases.length - 1
    const bas = (n % 4294967296) | 0
    const haut = Math.floor(n / 4294967296) | 0
    let place = (Math.imul(bas ^ Math.imul(haut, 0x9e3779b1), 0x85ebca6b) >>> 7) & masque
    while (this.cases[place] !== LIBRE && this.cases[place] !== n) place = (place + 1) & masque
    return place
  }

  private grandir(): void {
    const anciens = this.prises.map((place) => this.cases[place]!)
    this.cases = new Float64Array(this.cases.length * 4).fill(LIBRE)
    this.prises.length = 0
    for (const n of anciens) {
      const place = this.placeDe(n)
      this.cases[place] = n
      this.prises.push(place)
    }
  }
}
