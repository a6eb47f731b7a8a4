import type { Instant } from '#socle'

export type Cellule = string | number | null

export interface ColonneCopie {
  readonly cle: string
  readonly titre: string
  /** Centimes: written « 12,50 € » for people, an integer for programs. */
  readonly montant?: true
}

/** One kind of data, as it is held: the same for people (PDF) and for programs (JSON). */
export interface RubriqueCopie {
  readonly titre: string
  readonly source: string
  readonly colonnes: readonly ColonneCopie[]
  readonly lignes: readonly (readonly Cellule[])[]
}

export interface Copie {
  readonly etablieLe: Instant
  readonly rubriques: readonly RubriqueCopie[]
}

/** Title of each column by its key, in order; `euros` for amounts. */
type Colonnes = Readonly<Record<string, string | { readonly montant: string }>>

export const euros = (montant: string): { readonly montant: string } => ({ montant })

/** Rows of the same shape as the columns; what was never said reads as nothing. */
export function rubrique(
  titre: string,
  source: string,
  { colonnes, lignes }: { colonnes: Colonnes; lignes: readonly (readonly unknown[])[] },
): RubriqueCopie {
  return {
    ...{ titre, source },
    colonnes: Object.entries(colonnes).map(([cle, c]) =>
      typeof c === 'string' ? { cle, titre: c } : { cle, titre: c.montant, montant: true },
    ),
    lignes: lignes.map((l) => l.map(enCellule)),
  }
}

function enCellule(valeur: unknown): Cellule {
  if (typeof valeur === 'string' || typeof valeur === 'number') return valeur
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  return null
}

/** « a-l-etude » as it is read. */
export function enClair(code: string): string {
  return code.replaceAll('-', ' ')
}

/** For programs: amounts in centimes, days and instants as ISO 8601. */
export function copieEnJson({ etablieLe, rubriques }: Copie): string {
  const objet = {
    format: 'copie-donnees/2',
    etablieLe,
    montants: 'en centimes d’euro',
    rubriques: rubriques.map(({ titre, source, colonnes, lignes }) => ({
      ...{ titre, source },
      lignes: lignes.map((l) =>
        Object.fromEntries(colonnes.map(({ cle }, i) => [cle, l[i] ?? null])),
      ),
    })),
  }
  return `${JSON.stringify(objet, null, 2)}\n`
}
