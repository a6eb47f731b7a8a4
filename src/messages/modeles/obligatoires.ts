import { composer } from '#socle'
import type { Famille, Modele } from './modele.js'
import { MODELES } from './tous.js'

/** What cannot be switched off, in the words of a list: the kind of message, and why. */
export interface Obligatoire {
  readonly code: string
  readonly famille: Famille
  readonly quoi: string
  readonly pourquoi: string
}

/** Sent to the person whatever she chooses; the last version of each. */
export function listObligatoires(): readonly Obligatoire[] {
  return MODELES.flatMap(({ code, famille, version, ...m }: Modele) => {
    const derniere = !MODELES.some((autre) => autre.code === code && autre.version > version)
    const { obligatoire } = m
    // N02 goes to the assistance, never to a person.
    if (obligatoire === null || !derniere || code === 'N02') return []
    const quoi = m.titre.replace(/ ?(?:de|pour|:) \{[a-z]+\}/g, '').replace(/\{[a-z]+\}/g, '…')
    return [{ code, famille, quoi: composer(quoi), pourquoi: composer(obligatoire) }]
  })
}
