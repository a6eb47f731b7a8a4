/** Rank of a month, from AAAAMMJJ or AAAAMM. */
export function rangMois(date: number): number {
  const aaaamm = date > 999999 ? Math.floor(date / 100) : date
  return Math.floor(aaaamm / 100) * 12 + (aaaamm % 100)
}

export function anneeDe(date: number): number {
  return Math.floor(date / 10000)
}
