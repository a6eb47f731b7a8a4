import type { DeclarationRegardee } from '../declaration-trimestrielle/regard.js'
import type { DeclarationTrimestrielle, DossierAllocataire, Notification } from '../dossier.js'
import { composerSection, referenceCourrier } from './ecrire-notification.js'
import { composer } from './mots.js'
import { sectionRevenus } from './section-revenus.js'
import { phrasesRevision, TITRE_REVISION } from './section-revision.js'

/** What is kept of the decision that a letter tells, and who is hidden from its reader. */
export interface LectureCourrier {
  readonly dossier: DossierAllocataire
  readonly envoyees: readonly DeclarationTrimestrielle[]
  readonly masquees: (d: DeclarationRegardee) => readonly string[]
}

type Section = Notification['sections'][number]

/**
 * The letter as one adult may read it: the sections that tell payments one by one are written again
 * with the other's monthly totals. Without the declaration that it tells, they are left out.
 * @texte RGPD, art. 5, 1, c; the same parameter as in the declaration (`masquerAutreAdulte`)
 */
export function masquerCourrier(n: Notification, q: LectureCourrier): Notification {
  const declaration = q.envoyees.find((d) => referenceCourrier(d) === n.reference)
  const masquees = q.masquees(declaration ?? {})
  if (masquees.length === 0) return n
  const sources = declaration && { declaration, dossier: q.dossier, date: n.date, masquees }
  return { ...n, sections: n.sections.map((s) => masquerSection(s, sources)) }
}

function masquerSection(
  s: Section,
  sources: Parameters<typeof sectionRevenus>[0] | undefined,
): Section {
  const titres = ['Les revenus utilisés', TITRE_REVISION].map(composer)
  const rang = titres.indexOf(s.titre)
  if (rang < 0) return s
  if (sources === undefined) {
    return { titre: s.titre, paragraphes: [composer('Le détail des revenus n’est plus gardé.')] }
  }
  if (rang === 0) return composerSection(sectionRevenus(sources))
  const { revision } = sources.declaration
  if (revision === undefined) return s
  const { dossier, masquees = [] } = sources
  const entier = phrasesRevision(revision, { dossier })
  const caches = phrasesRevision(revision, { dossier, masquees }).map(composer)
  return { ...s, paragraphes: [...caches, ...s.paragraphes.slice(entier.length)] }
}
