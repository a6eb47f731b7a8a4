/** What two series of times say of each other. */
export interface Ecart {
  /** Two-sided p of the Mann-Whitney test: the chance of such a gap between two like series. */
  readonly p: number
  /** Gap of the medians, as a share of the first. */
  readonly ecartMedian: number
  readonly medianes: readonly [number, number]
}

/** Mann-Whitney U with the normal approximation, corrected for ties: hundreds of times. */
export function comparer(a: readonly number[], b: readonly number[]): Ecart {
  const tous = [...a.map((t) => ({ t, de: 0 })), ...b.map((t) => ({ t, de: 1 }))]
  tous.sort((x, y) => x.t - y.t)
  let [rangsA, egalites] = [0, 0]
  for (let i = 0; i < tous.length; ) {
    let j = i
    while (j < tous.length && tous[j]!.t === tous[i]!.t) j += 1
    const rang = (i + 1 + j) / 2
    for (let k = i; k < j; k += 1) if (tous[k]!.de === 0) rangsA += rang
    const n = j - i
    egalites += n ** 3 - n
    i = j
  }
  const [n, m] = [a.length, b.length]
  const total = n + m
  const u = rangsA - (n * (n + 1)) / 2
  const variance = ((n * m) / 12) * (total + 1 - egalites / (total * (total - 1)))
  const z = variance === 0 ? 0 : Math.abs(u - (n * m) / 2) / Math.sqrt(variance)
  const medianes = [mediane(a), mediane(b)] as const
  const ecartMedian = Math.abs(medianes[1] - medianes[0]) / medianes[0]
  return { p: 2 * (1 - repartition(z)), ecartMedian, medianes }
}

function mediane(serie: readonly number[]): number {
  const triee = [...serie].sort((x, y) => x - y)
  return triee[Math.floor(triee.length / 2)] ?? 0
}

/** Normal distribution function (Abramowitz and Stegun 26.2.17, within 7.5e-8). */
function repartition(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const serie = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const somme = serie.reduceRight((s, c) => (s + c) * t, 0)
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * somme
}
