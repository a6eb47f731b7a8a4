import type { Etape } from '#socle'

type Valeur = Etape['resultat']

/** A step that is not the same in two computations. */
export interface EtapeChangee {
  readonly libelle: string
  readonly article: string
  readonly sort: 'changee' | 'ajoutee' | 'retiree'
  readonly avant: Valeur
  readonly apres: Valeur
  readonly valeurs: readonly ValeurChangee[]
}

/** A figure of a step; « mois1 » is the first of the reference months, whichever it is. */
export interface ValeurChangee {
  readonly cle: string
  readonly avant: Valeur
  readonly apres: Valeur
}

/**
 * The steps that differ, paired by their article in the order of the computation.
 * @texte CRPA, art. R. 311-3-1-2 (operations carried out)
 */
export function etapesChangees(
  avant: readonly Etape[],
  apres: readonly Etape[],
): readonly EtapeChangee[] {
  return aligner(avant, apres).flatMap(({ a, b }) => {
    if (a === undefined) return [seule(b!, 'ajoutee')]
    if (b === undefined) return [seule(a, 'retiree')]
    const valeurs = valeursChangees(a, b)
    if (valeurs.length === 0 && a.resultat === b.resultat && a.regle === b.regle) return []
    const { libelle, article } = b
    return [{ libelle, article, sort: 'changee', avant: a.resultat, apres: b.resultat, valeurs }]
  })
}

function seule({ libelle, article, resultat }: Etape, sort: 'ajoutee' | 'retiree'): EtapeChangee {
  const ajoutee = sort === 'ajoutee'
  return {
    libelle,
    article,
    sort,
    avant: ajoutee ? null : resultat,
    apres: ajoutee ? resultat : null,
    valeurs: [],
  }
}

interface Paire {
  readonly a: Etape | undefined
  readonly b: Etape | undefined
}

/** Longest common run of articles: what is only on one side keeps its place. */
function aligner(avant: readonly Etape[], apres: readonly Etape[]): readonly Paire[] {
  const communs = longueursCommunes(avant, apres)
  const paires: Paire[] = []
  let i = 0
  let j = 0
  while (i < avant.length && j < apres.length) {
    if (avant[i]!.article === apres[j]!.article) paires.push({ a: avant[i++], b: apres[j++] })
    else if (communs[i + 1]![j]! >= communs[i]![j + 1]!)
      paires.push({ a: avant[i++], b: undefined })
    else paires.push({ a: undefined, b: apres[j++] })
  }
  while (i < avant.length) paires.push({ a: avant[i++], b: undefined })
  while (j < apres.length) paires.push({ a: undefined, b: apres[j++] })
  return paires
}

function longueursCommunes(avant: readonly Etape[], apres: readonly Etape[]): number[][] {
  const table = Array.from({ length: avant.length + 1 }, () =>
    new Array<number>(apres.length + 1).fill(0),
  )
  for (let i = avant.length - 1; i >= 0; i--) {
    for (let j = apres.length - 1; j >= 0; j--) {
      table[i]![j] =
        avant[i]!.article === apres[j]!.article
          ? table[i + 1]![j + 1]! + 1
          : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
    }
  }
  return table
}

function valeursChangees(a: Etape, b: Etape): readonly ValeurChangee[] {
  const avant = sansMois(a.valeurs)
  const apres = sansMois(b.valeurs)
  const cles = new Set([...avant.keys(), ...apres.keys()])
  return [...cles].flatMap((cle) => {
    const valeurAvant = avant.get(cle) ?? null
    const valeurApres = apres.get(cle) ?? null
    return valeurAvant === valeurApres ? [] : [{ cle, avant: valeurAvant, apres: valeurApres }]
  })
}

const MOIS = /\d{4}-\d{2}/

/** « compte.2026-05 » is « compte.mois1 »; the exact twins of rounded amounts are left out. */
function sansMois(valeurs: Etape['valeurs']): ReadonlyMap<string, Valeur> {
  const entrees = Object.entries(valeurs).filter(([cle]) => !cle.startsWith('exact'))
  const mois = [...new Set(entrees.flatMap(([cle]) => MOIS.exec(cle)?.[0] ?? []))].sort()
  return new Map(
    entrees.map(([cle, valeur]) => [
      cle.replace(MOIS, (m) => `mois${mois.indexOf(m) + 1}`),
      valeur,
    ]),
  )
}
