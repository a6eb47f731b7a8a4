import type { ComptesPublics, JournalStore, StatistiquesReader } from '#acces'
import type { FaitSignalement } from '#signalements'
import { type Mois, moisPlus } from '#socle'

/** The month that the name of a file of a territory tells. */
export function moisDuFichier(nom: string): Mois | undefined {
  const m = /_(20\d\d)-?(\d\d)_/.exec(nom)
  return m === null ? undefined : (`${m[1]}-${m[2]}` as Mois)
}

/** What a site in memory received, counted as it came. */
export class CompteurReceptions {
  readonly #parMois = new Map<string, { employeurs: number; organismes: number }>()

  noter(fichier: string, declarations: number): void {
    const mois = moisDuFichier(fichier)
    if (mois === undefined || fichier.endsWith('.annexe')) return
    const flux = fichier.endsWith('.dsn') ? 'employeurs' : 'organismes'
    const connu = this.#parMois.get(mois) ?? { employeurs: 0, organismes: 0 }
    connu[flux] += declarations
    this.#parMois.set(mois, connu)
  }

  du(mois: Mois): { readonly employeurs: number; readonly organismes: number } {
    return this.#parMois.get(mois) ?? { employeurs: 0, organismes: 0 }
  }
}

interface Comptable {
  readonly receptions: CompteurReceptions
  readonly dossiers: readonly string[]
  readonly envoyees: (dossier: string) => Promise<readonly unknown[]>
  readonly faits: readonly FaitSignalement[]
  readonly consultations: () => number
}

/** Public counts of a site in memory: true ones, of what the run did. */
export function statistiquesEnMemoire(c: Comptable): StatistiquesReader {
  return {
    async lire({ dernier, mois }): Promise<ComptesPublics> {
      const fenetre = Array.from({ length: mois }, (_, i) => moisPlus(dernier, i - mois + 1))
      const envoyees = await Promise.all(c.dossiers.map(c.envoyees))
      return {
        dossiers: c.dossiers.length,
        declarationsTrimestrielles: envoyees.flat().length,
        consultations: c.consultations(),
        mois: fenetre.map((m) => ({
          ...{ mois: m, ...c.receptions.du(m) },
          signalements: c.faits.filter(
            (f) => f.type === 'SignalementDepose' && f.quand.startsWith(m),
          ).length,
        })),
      }
    },
  }
}

/** The same journal, with the number of what was written in it. */
export function journalCompte(journal: JournalStore): {
  readonly journal: JournalStore
  readonly ecrites: () => number
} {
  let ecrites = 0
  return {
    journal: {
      ...journal,
      async ecrire(traces) {
        await journal.ecrire(traces)
        ecrites += traces.length
      },
    },
    ecrites: () => ecrites,
  }
}
