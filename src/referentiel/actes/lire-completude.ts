import type { Jour, Mois } from '#socle'
import {
  type CompletudeMois,
  clesAttendues,
  completude,
  listAttendus,
} from '../completude/completude.js'
import type { ActeContestation } from '../contestations/contestation.js'
import { moisContestes } from '../contestations/lues.js'
import type { DossierPersonne, MoyensLecture } from './lire.js'

export interface DemandeCompletude {
  readonly de: Mois
  readonly a: Mois
  /** Decides between awaited and late; an earlier `vuLe` decides in its place. */
  readonly jour: Jour
  readonly actes: readonly ActeContestation[]
}

/** Completeness of each month, with one more read: did the declarants answer without the person? */
export async function mesurerCompletude(
  { store }: MoyensLecture,
  { rattachements, temoignages, vuLe }: DossierPersonne,
  { de, a, jour, actes }: DemandeCompletude,
): Promise<CompletudeMois[]> {
  const attendus = listAttendus(rattachements, temoignages, { de, a })
  const cles = clesAttendues(attendus, store)
  const connues =
    cles.length === 0 ? [] : await store.lire((lecture) => lecture.listDeclarations(cles))
  const contestes = moisContestes(actes, vuLe)
  const alors = vuLe === undefined ? jour : (vuLe.slice(0, 10) as Jour)
  const moment = { jour: alors < jour ? alors : jour, ...(vuLe === undefined ? {} : { vuLe }) }
  return completude(attendus, { connues, contestes, empreintes: store }, moment)
}
