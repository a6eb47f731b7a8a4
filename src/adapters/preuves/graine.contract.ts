/** Numbers drawn from a seed, the same everywhere: a failure tells its seed and comes back. */
export interface Hasard {
  /** From 0, before `borne`. */
  entier(borne: number): number
  choisir<T>(liste: readonly T[]): T
  melanger<T>(liste: readonly T[]): T[]
}

/** Mulberry32. */
export function hasardDe(graine: number): Hasard {
  let etat = graine >>> 0
  const tirer = (): number => {
    etat = (etat + 0x6d2b79f5) >>> 0
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const entier = (borne: number): number => Math.floor(tirer() * borne)
  return {
    entier,
    choisir: (liste) => liste[entier(liste.length)]!,
    melanger(liste) {
      const melangee = [...liste]
      for (let i = melangee.length - 1; i > 0; i--) {
        const j = entier(i + 1)
        ;[melangee[i], melangee[j]] = [melangee[j]!, melangee[i]!]
      }
      return melangee
    },
  }
}

/** How many runs: the fast form of `npm test`, or what `npm run prouver:…` asks. */
export function nombreDe(variable: string, rapide: number): number {
  return Number(process.env[variable] || rapide)
}
