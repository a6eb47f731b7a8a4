import type { EntreeIngestion, SourceFichier } from '#referentiel'
import { type Instant, type Jour, parseInstant } from '#socle'
import type { BaseServie, Machine } from './machine.js'

interface Travail {
  readonly base: BaseServie
  readonly territoire: string
  readonly estArrete: () => boolean
}

const CADENCE_MS = 2_000

/**
 * Ingests every file of the territory, each received on the day of its own constitution, so that
 * the past is known as it would have been. False when it was asked to stop: what is done stays
 * done, since a file received twice changes nothing.
 */
export async function ingererTerritoire(machine: Machine, travail: Travail): Promise<boolean> {
  const { contexte } = machine
  const { sources } = contexte.listSources([travail.territoire])
  const avancement = new Avancement(sources.length, machine)
  const entrees = entreesDe(sources, travail.estArrete, () => contexte.maintenant())
  for await (const { rapport, panne } of travail.base.referentiel.ingererFlux(entrees)) {
    if (panne !== undefined) throw panne
    avancement.compter(rapport.individus)
    if (travail.estArrete()) break
  }
  avancement.dire()
  return !travail.estArrete()
}

/** One by one as they are asked for, until the stop. */
function* entreesDe(
  sources: readonly SourceFichier[],
  estArrete: () => boolean,
  maintenant: () => Instant,
): Generator<EntreeIngestion> {
  for (const source of sources) {
    if (estArrete()) return
    yield entreeDe(source, maintenant())
  }
}

function entreeDe(source: SourceFichier, maintenant: Instant): EntreeIngestion {
  const recuLe = constitueLe(source) ?? maintenant
  const jour = recuLe.slice(0, 10) as Jour
  return { source, options: { profil: 'reception', recuLe, jour } }
}

/** Files and persons done, told every two seconds. */
class Avancement {
  private faits = 0
  private individus = 0
  private readonly debut: number
  private suivante: number

  constructor(
    private readonly total: number,
    private readonly machine: Machine,
  ) {
    this.debut = this.maintenant()
    this.suivante = this.debut + CADENCE_MS
  }

  compter(individus: number): void {
    this.faits += 1
    this.individus += individus
    if (this.maintenant() < this.suivante) return
    this.suivante = this.maintenant() + CADENCE_MS
    this.dire()
  }

  dire(): void {
    const secondes = Math.max(0.001, (this.maintenant() - this.debut) / 1000)
    const debit = Math.round(this.individus / secondes)
    this.machine.contexte.dire(
      `Ingestion : ${this.faits} fichiers sur ${this.total}, ${this.individus} individus, ` +
        `${debit} par seconde.`,
    )
  }

  private maintenant(): number {
    return Date.parse(this.machine.contexte.maintenant())
  }
}

/** Noon of the first declaration's day of constitution (S20.G00.05.007), near the file's head. */
function constitueLe(source: SourceFichier): Instant | undefined {
  for (const morceau of source.lire()) {
    const tete = String.fromCharCode(...morceau.subarray(0, 8_192))
    const trouve = /^S20\.G00\.05\.007,'(\d\d)(\d\d)(\d{4})'/m.exec(tete)
    return trouve ? parseInstant(`${trouve[3]}-${trouve[2]}-${trouve[1]}T12:00:00Z`) : undefined
  }
  return undefined
}
