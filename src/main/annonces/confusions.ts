import type { Fait, IdentiteStore } from '#referentiel'
import { type Instant, instantDepuis } from '#socle'
import type { Annonceur } from './annonceur.js'

/** Decisions looked at for one passage: the latest. */
const ACTES = 200
/** A fact read this late is history: a new base that reads its past tells nobody. */
const AGE_MAX_MS = 60 * 24 * 3_600_000

/** Decisions that say nothing of somebody else: two numbers of one person, or a register entry. */
const MEME_PERSONNE: ReadonlySet<string> = new Set(['fusionner', 'separer', 'inscrire'])

/**
 * Lines that a decision took away from a person, because they were somebody else's: she is told
 * once for each decision. What declarants correct by themselves is told as resources.
 */
export function surConfusions(moyens: {
  readonly annonceur: Pick<Annonceur, 'annoncer' | 'jourDe'>
  readonly identites: Pick<IdentiteStore, 'listActes'>
  readonly maintenant: () => Instant
}): (faits: readonly Fait[]) => Promise<void> {
  const { annonceur, identites, maintenant } = moyens
  return async (faits) => {
    const depuis = instantDepuis(Date.parse(maintenant()) - AGE_MAX_MS)
    const retirees = faits.filter((f) => f.type === 'detachee' && f.quand > depuis)
    if (retirees.length === 0) return
    const actes = await identites.listActes(ACTES, null)
    const autres = new Set(actes.flatMap((a) => (MEME_PERSONNE.has(a.genre) ? [a.quand] : [])))
    const dites = new Map(retirees.map((f) => [`${f.quand} ${f.personne}`, f]))
    for (const { personne, quand } of dites.values()) {
      if (autres.has(quand)) continue
      const fait = `confusion ${quand}`
      annonceur.annoncer([{ personne, code: 'N23', fait, quand, jour: annonceur.jourDe(quand) }])
    }
  }
}
