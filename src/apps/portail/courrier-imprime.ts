import type { Notification } from '#allocations'
import { type DocumentImprime, jourEnMots } from '#socle'

/** A letter as it is kept: the same words as on the page. */
export function documentDuCourrier(c: Notification, demonstration: boolean): DocumentImprime {
  return {
    titre: c.objet,
    sousTitre: `Le ${jourEnMots(c.date)}. Dossier ${c.dossier}, courrier ${c.reference}.`,
    date: c.date,
    emetteur: 'À la source',
    avertissement: demonstration
      ? 'Démonstration : personnes et montants fictifs. Ce courrier ne décide rien.'
      : null,
    sections: c.sections,
  }
}
