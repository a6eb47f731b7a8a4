import { type Instant, type Jour, jourDeParis } from '#socle'
import { type Attendus, clesAttendues, completude, listAttendus } from '../completude/completude.js'
import type { ActeContestation } from '../contestations/contestation.js'
import { marquerContestees, moisContestes } from '../contestations/lues.js'
import { marquerDoublons } from '../doublons/doublon.js'
import type { LectureRessources, RessourcesLues } from '../ports.js'
import type { DeclarationEnregistree } from '../registre.js'
import { personne, ressourcesEntre } from '../ressources/personne.js'
import type { Empreintes, LectureRegistre, ReferentielStore } from '../store.js'
import type { DossierPersonne, MoyensLecture } from './lire.js'

/** A person opened, and what is asked of her. */
export interface Demandee {
  readonly dossier: DossierPersonne
  readonly lecture: Pick<LectureRessources, 'de' | 'a' | 'completudeAu'>
}

/** Persons opened, and the declarations that may have answered without them. */
export interface Ouverture {
  readonly demandees: readonly Demandee[]
  readonly mesures: Mesures
}

/** Opens persons and finds what is awaited of them: one instant of the register for both. */
export function ouvrirDemandees(
  store: ReferentielStore,
  ouvrir: (lecture: LectureRegistre) => Promise<readonly Demandee[]>,
): Promise<Ouverture> {
  return store.lire((lecture) => ouvrirSur(lecture, store, () => ouvrir(lecture)))
}

/** The same, on an instant of the register that is read already. */
export async function ouvrirSur(
  lecture: LectureRegistre,
  empreintes: Empreintes,
  ouvrir: () => Promise<readonly Demandee[]>,
): Promise<Ouverture> {
  const demandees = await ouvrir()
  return { demandees, mesures: await mesurer(lecture, empreintes, demandees) }
}

/** Answers that nothing but the register decides: nobody contests a line of these persons. */
const SANS_ACTE = new WeakMap<Ouverture, readonly RessourcesLues[]>()

/**
 * What is answered of each person: her lines with their marks, and the completeness when it was
 * asked. One more read, whatever the number of persons: the acts on contested lines.
 */
export async function restituer(
  { contestations, store }: MoyensLecture,
  ouverture: Ouverture,
): Promise<readonly RessourcesLues[]> {
  const { demandees } = ouverture
  const sujets = new Set(demandees.flatMap((d) => d.dossier.temoignages.map((t) => t.sujet)))
  const actes =
    contestations === undefined || sujets.size === 0 ? [] : await contestations.list([...sujets])
  if (actes.length > 0) return repondre(ouverture, actes, store)
  const connues = SANS_ACTE.get(ouverture) ?? repondre(ouverture, actes, store)
  SANS_ACTE.set(ouverture, connues)
  return connues
}

function repondre(
  { demandees, mesures }: Ouverture,
  actes: readonly ActeContestation[],
  store: Empreintes,
): readonly RessourcesLues[] {
  return demandees.map(({ dossier, lecture }, i) => {
    const { rattachements, cle, lignes, vuLe } = dossier
    const siens = actesDe(dossier, actes)
    const nues = marquerDoublons(dossier, ressourcesEntre(rattachements, lignes, lecture))
    const lues = {
      personne: personne(rattachements, cle),
      lignes: marquerContestees(nues, siens, vuLe),
    }
    const attendus = mesures.attendus[i]
    if (attendus === undefined || lecture.completudeAu === undefined) return lues
    const contestes = moisContestes(siens, vuLe)
    const connues = { connues: mesures.connues, contestes, empreintes: store }
    const moment = momentDe(lecture.completudeAu, vuLe)
    return { ...lues, completude: completude(attendus, connues, moment) }
  })
}

function actesDe(
  { temoignages }: DossierPersonne,
  actes: readonly ActeContestation[],
): readonly ActeContestation[] {
  if (actes.length === 0) return actes
  const sujets = new Set(temoignages.map((t) => t.sujet))
  return actes.filter((a) => sujets.has(a.sujet))
}

interface Mesures {
  readonly attendus: readonly (Attendus | undefined)[]
  readonly connues: readonly DeclarationEnregistree[]
}

/** What is awaited of everybody, then whether declarations came that do not speak of them. */
async function mesurer(
  lecture: LectureRegistre,
  empreintes: Empreintes,
  demandees: readonly Demandee[],
): Promise<Mesures> {
  const attendus = demandees.map(({ dossier, lecture: demandee }) =>
    demandee.completudeAu === undefined
      ? undefined
      : listAttendus(dossier.rattachements, dossier.temoignages, demandee),
  )
  const cles = attendus.flatMap((a) => (a === undefined ? [] : clesAttendues(a, empreintes)))
  if (cles.length === 0) return { attendus, connues: [] }
  return { attendus, connues: await lecture.listDeclarations([...new Set(cles)]) }
}

/** The day that decides between awaited and late: never after what was known. */
function momentDe(jour: Jour, vuLe: Instant | undefined) {
  if (vuLe === undefined) return { jour }
  const alors = jourDeParis(vuLe)
  return { jour: alors < jour ? alors : jour, vuLe }
}
