import type { Jour, Mois } from '#socle'
import type { Identifiant128, Variante } from '../registre.js'
import { identitesAnciennes } from './changement.js'
import { type Comparaison, comparer } from './comparaison.js'
import { concordent, preparerTraits, type TraitsCompares } from './concordance.js'
import { coherenceNumero, contradictions } from './numero.js'

/** A variante heard from one declarant for one month. */
export interface Support {
  readonly variante: Identifiant128
  readonly declarant: string
  readonly mois: Mois
  readonly constitution: Jour
}

interface VarianteComparee {
  readonly variante: Variante
  readonly actuels: TraitsCompares
  /** Identities that a block 31 says were the same person's before. */
  readonly anciens: readonly TraitsCompares[]
}

/** Who a NIR names: the reference variante, and every identity that block 31 ties to it. */
export class IdentiteReference {
  readonly variante: Variante
  readonly #acceptees: TraitsCompares[]

  constructor(variante: Variante, acceptees: TraitsCompares[]) {
    this.variante = variante
    this.#acceptees = acceptees
  }

  /** True when the traits declared are this person's, today's or those before a change. */
  concorde(variante: Variante): boolean {
    if (variante.empreinte === this.variante.empreinte) return true
    const { actuels, anciens } = comparee(variante)
    return [actuels, ...anciens].some((traits) => this.#accepte(traits))
  }

  /** Trait by trait, against the identity accepted that differs least. */
  comparer(variante: Variante): Comparaison {
    const { actuels, anciens } = comparee(variante)
    const toutes = [actuels, ...anciens].flatMap((traits) =>
      this.#acceptees.map((acceptee) => comparer(acceptee, traits)),
    )
    return toutes.reduce((a, b) => (gravite(b) < gravite(a) ? b : a))
  }

  #accepte(traits: TraitsCompares): boolean {
    return this.#acceptees.some((acceptee) => concordent(acceptee, traits))
  }
}

function gravite({ verdict, ecarts }: Comparaison): number {
  const base = verdict === 'concordant' ? 0 : verdict === 'proche' ? 100 : 1000
  return base + ecarts.reduce((n, e) => n + (e.poids === 'contraire' ? 10 : 1), 0)
}

function comparee(variante: Variante): VarianteComparee {
  return {
    variante,
    actuels: preparerTraits(variante.traits),
    anciens: identitesAnciennes(variante).map(preparerTraits),
  }
}

interface Poids {
  readonly comparee: VarianteComparee
  readonly contradictions: number
  readonly declarants: number
  readonly mois: number
  readonly premiere: Jour
}

/** Support of a variante: all who declare an identity that agrees with it. */
function peser(comparee: VarianteComparee, toutes: readonly VarianteComparee[], ouie: Ouie): Poids {
  const declarants = new Set<string>()
  const mois = new Set<string>()
  for (const autre of toutes) {
    if (!concordent(comparee.actuels, autre.actuels)) continue
    for (const support of ouie.get(autre.variante.empreinte) ?? []) {
      declarants.add(support.declarant)
      mois.add(support.mois)
    }
  }
  const siennes = (ouie.get(comparee.variante.empreinte) ?? []).map((s) => s.constitution)
  const premiere = siennes.reduce((a, b) => (a < b ? a : b), '9999-12-31' as Jour)
  return {
    comparee,
    contradictions: contradictions(coherenceNumero(comparee.variante.numero, comparee.actuels)),
    declarants: declarants.size,
    mois: mois.size,
    premiere,
  }
}

type Ouie = ReadonlyMap<Identifiant128, readonly Support[]>

function comparerPoids(a: Poids, b: Poids): number {
  if (a.contradictions !== b.contradictions) return a.contradictions - b.contradictions
  if (a.declarants !== b.declarants) return b.declarants - a.declarants
  if (a.mois !== b.mois) return b.mois - a.mois
  if (a.premiere !== b.premiere) return a.premiere < b.premiere ? -1 : 1
  return texteDe(a.comparee.variante) < texteDe(b.comparee.variante) ? -1 : 1
}

function texteDe({ traits, empreinte }: Variante): string {
  const { nom, prenoms, dateNaissance, departementNaissance } = traits
  return JSON.stringify([nom, prenoms, dateNaissance, departementNaissance ?? null, empreinte])
}

/**
 * The identity of a NIR: the traits that the number itself contradicts least (month and department
 * of birth), then those that most distinct declarants declare, then over most months, then the
 * earliest declared, then the first in the order of texts. A function of the set of testimonies, so
 * that no order of arrival decides who a person is. Undefined without testimony.
 * @interpretation no text ranks the sources; the register of identities (SNGI) is the true judge.
 */
export function identiteReference(
  variantes: readonly Variante[],
  supports: readonly Support[],
): IdentiteReference | undefined {
  const ouie = new Map<Identifiant128, Support[]>()
  for (const support of supports) {
    const liste = ouie.get(support.variante)
    if (liste) liste.push(support)
    else ouie.set(support.variante, [support])
  }
  const toutes = variantes.filter((v) => ouie.has(v.empreinte)).map(comparee)
  const gagnante = candidates(toutes, ouie)
    .map((v) => peser(v, toutes, ouie))
    .sort(comparerPoids)[0]
  if (gagnante === undefined) return undefined
  return new IdentiteReference(gagnante.comparee.variante, accepter(gagnante.comparee, toutes))
}

/** The identity that the register of identities gives: nothing declared outweighs it. */
export function identiteInscrite(
  inscrite: Variante,
  declarees: readonly Variante[],
): IdentiteReference {
  return new IdentiteReference(inscrite, accepter(comparee(inscrite), declarees.map(comparee)))
}

/** A number named in hundreds of ways is a default value: only its best supported ways may win. */
const CANDIDATES_MAX = 100

function candidates(toutes: readonly VarianteComparee[], ouie: Ouie): readonly VarianteComparee[] {
  if (toutes.length <= CANDIDATES_MAX) return toutes
  return toutes
    .map((v) => peser(v, [v], ouie))
    .sort(comparerPoids)
    .slice(0, CANDIDATES_MAX)
    .map((poids) => poids.comparee)
}

/** Block 31 ties an identity to the one before it: what touches an accepted one is accepted. */
function accepter(
  gagnante: VarianteComparee,
  toutes: readonly VarianteComparee[],
): TraitsCompares[] {
  const acceptees = [gagnante.actuels, ...gagnante.anciens]
  let reste = toutes.filter((v) => v !== gagnante && v.anciens.length > 0)
  for (;;) {
    const touchees = reste.filter((v) =>
      [v.actuels, ...v.anciens].some((t) => acceptees.some((a) => concordent(a, t))),
    )
    if (touchees.length === 0) return acceptees
    for (const v of touchees) acceptees.push(v.actuels, ...v.anciens)
    reste = reste.filter((v) => !touchees.includes(v))
  }
}
