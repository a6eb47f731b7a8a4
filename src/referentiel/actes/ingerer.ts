import { assert, Panne } from '#socle'
import type { EntreeIngestion, IssueIngestion, RapportIngestion } from '../ports.js'
import type { Identifiant128 } from '../registre.js'
import type { LectureRegistre, ReferentielStore } from '../store.js'
import {
  compterNonRattachees,
  compterRemplacees,
  LectureSans,
  lireDouteux,
  type Suivantes,
} from './bilan.js'
import { type EnvoiEcrit, ecrireEnvoi, type IssueEcriture, SujetsEnChemin } from './ecrire-envoi.js'
import { LectureRetenue } from './lecture-retenue.js'
import { type ControleEnvoi, type EtapeEnvoi, lireEnvoi } from './lire-envoi.js'
import { lotir } from './lots.js'

/**
 * Files on their way to the register at the same time: enough to ask together what it knows of
 * them, then to share the wait for the disk, one transaction each.
 */
const ECRITURES = 32

/** Lots given to the readers before their turn to be written: one for each of two, and one more. */
const LOTS_OUVERTS = 3

/** Port: reads a file in another thread. `return` gives up a reading that nobody will end. */
export interface LecteurEnvois {
  /** Starts as soon as a thread is free; by `ici` when the file is better read in this thread. */
  lire(entree: EntreeIngestion, ici: () => AsyncIterator<EtapeEnvoi>): AsyncIterator<EtapeEnvoi>
}

export interface MoyensIngestion {
  readonly store: ReferentielStore
  readonly lecteur?: LecteurEnvois | undefined
}

/**
 * Receives files one after the other, in order: each is checked, then what the check does not
 * refuse is kept, all or nothing, in a transaction of its own, durable before its issue is given.
 * The same bytes twice change nothing; a test envoi is never stored. Small files are written side
 * by side; those that follow are read, then written, while their reports are made; the reports are
 * those of files received one by one. A file that cannot be read is an issue; a base that is gone
 * ends the flow, once all that is durable is told.
 */
export async function* ingererFlux(
  moyens: MoyensIngestion,
  entrees: Iterable<EntreeIngestion>,
): AsyncGenerator<IssueIngestion> {
  const lots = lotir(entrees)
  const ouverts: Lot[] = []
  const ouvrir = (): void => {
    for (let lot = prochain(); lot !== undefined; lot = prochain()) {
      const lectures = lot.map((entree) => ouvrirLecture(moyens, entree))
      ouverts.push({ lectures, venues: new Set() })
    }
  }
  const prochain = () => (ouverts.length < LOTS_OUVERTS ? lots.next().value : undefined)
  let courant: Lot | undefined
  let precedent: Promise<readonly IssueIngestion[]> | undefined
  try {
    ouvrir()
    for (courant = ouverts.shift(); courant !== undefined; courant = ouverts.shift()) {
      ouvrir()
      const [ecrit] = await Promise.allSettled([ecrireLot(moyens.store, courant)])
      if (precedent !== undefined) yield* await precedent
      if (ecrit.status === 'rejected') throw ecrit.reason
      // Written while these reports are made.
      const apres = ouverts[0]?.venues ?? new Set()
      precedent = dresserLot(moyens.store, { lot: courant, issues: ecrit.value, apres })
      // Told when its turn comes: until then nobody waits for it, and that is no oversight.
      precedent.catch(() => {})
    }
    if (precedent !== undefined) yield* await precedent
  } finally {
    for (const lot of [courant, ...ouverts]) {
      for (const { etapes } of lot?.lectures ?? []) await etapes.return?.()
    }
  }
}

/** Files that go together. */
interface Lot {
  readonly lectures: readonly Lecture[]
  /** Declarations of theirs that the register may hold already. */
  readonly venues: Set<Identifiant128>
}

interface Lecture {
  readonly entree: EntreeIngestion
  readonly etapes: AsyncIterator<EtapeEnvoi>
}

function ouvrirLecture({ store, lecteur }: MoyensIngestion, entree: EntreeIngestion): Lecture {
  const ici = (): AsyncIterator<EtapeEnvoi> => lireIci(store, entree)
  return { entree, etapes: lecteur?.lire(entree, ici) ?? ici() }
}

async function* lireIci(
  store: ReferentielStore,
  entree: EntreeIngestion,
): AsyncGenerator<EtapeEnvoi> {
  yield* lireEnvoi(entree, { empreintes: store, preparation: store.preparation })
}

/** What became of each file, in the order of the lot. */
type Issue =
  | { readonly controle: ControleEnvoi; readonly ecriture: IssueEcriture | 'refuse' }
  | { readonly panne: Panne }

interface LotEcrit {
  readonly lot: Lot
  readonly issues: readonly Issue[]
  /** Declarations of the lot that is being written meanwhile; it grows. */
  readonly apres: ReadonlySet<Identifiant128>
}

async function dresserLot(
  store: ReferentielStore,
  { lot, issues, apres }: LotEcrit,
): Promise<readonly IssueIngestion[]> {
  const rapports = await dresser(store, issues, apres)
  return lot.lectures.map(({ entree }, i) => ({ entree, ...rapports[i]! }))
}

/** A failure waits for the writings that began: none is left behind on a base that closes. */
async function ecrireLot(
  store: ReferentielStore,
  { lectures, venues }: Lot,
): Promise<readonly Issue[]> {
  const enChemin = lectures.length > 1 ? new SujetsEnChemin() : undefined
  const vues = new Set<string>()
  const enCours = new Set<Promise<unknown>>()
  const issues: Promise<Issue>[] = []
  const ecrire = async (lecture: Lecture, controle: ControleEnvoi): Promise<Issue> => {
    const envoi = { controle, etapes: lecture.etapes, venues }
    return { controle, ecriture: await ecrireEnvoi(store, envoi, enChemin) }
  }
  for (const lecture of lectures) {
    const premiere = await premiereEtape(lecture)
    if (premiere instanceof Panne) issues.push(Promise.resolve({ panne: premiere }))
    else if (premiere.refuse || vues.has(premiere.recu.empreinte)) {
      const ecriture = premiere.refuse ? 'refuse' : 'deja-recu'
      issues.push(Promise.resolve({ controle: premiere, ecriture }))
    } else {
      vues.add(premiere.recu.empreinte)
      if (enCours.size >= ECRITURES) await Promise.race(enCours)
      const issue = ecrire(lecture, premiere)
      const fini: Promise<unknown> = issue.then(
        () => enCours.delete(fini),
        () => enCours.delete(fini),
      )
      enCours.add(fini)
      const conclue = issue.catch(illisible)
      // Told when the lot ends: until then nobody waits for it, and that is no oversight.
      conclue.catch(() => {})
      issues.push(conclue)
    }
  }
  const finies = await Promise.allSettled(issues)
  const rate = finies.find((f) => f.status === 'rejected')
  if (rate !== undefined) throw rate.reason
  const toutes = await Promise.all(issues)
  for (const issue of toutes) noterPlusieurs(issue, enChemin)
  return toutes
}

function noterPlusieurs(issue: Issue, enChemin: SujetsEnChemin | undefined): void {
  if (enChemin === undefined || !estEcrit(issue)) return
  const { aExaminer, sujets } = issue.ecriture
  for (const sujet of enChemin.plusieurs) if (sujets.has(sujet)) aExaminer.add(sujet)
}

type IssueEcrite = { readonly controle: ControleEnvoi; readonly ecriture: EnvoiEcrit }

function estEcrit(issue: Issue): issue is IssueEcrite {
  return 'ecriture' in issue && typeof issue.ecriture === 'object'
}

/** A file that cannot be read concerns itself alone. */
function illisible(cause: unknown): Issue {
  if (cause instanceof Panne && cause.code === 'fichier-illisible') return { panne: cause }
  throw cause
}

async function premiereEtape({ etapes }: Lecture): Promise<ControleEnvoi | Panne> {
  try {
    const { value: etape } = await etapes.next()
    assert(etape?.etape === 'controle', 'un envoi commence par son contrôle')
    return etape.controle
  } catch (cause) {
    if (cause instanceof Panne && cause.code === 'fichier-illisible') return cause
    throw cause
  }
}

type Rapport =
  | { readonly rapport: RapportIngestion; readonly panne?: undefined }
  | { readonly panne: Panne }

/** The report of each file, as if those after it had not come yet. */
async function dresser(
  store: ReferentielStore,
  issues: readonly Issue[],
  apres: ReadonlySet<Identifiant128>,
): Promise<readonly Rapport[]> {
  const ecrites = issues.filter(estEcrit)
  if (ecrites.length === 0) return issues.map(rapportSansLecture)
  return store.relire(async (directe) => {
    const lecture = ecrites.length > 1 ? await preparer(directe, ecrites) : directe
    const toutes = ecrites.flatMap((i) => i.ecriture.declarations)
    const connues = await lecture.listDeclarations([...new Set(toutes.map((d) => d.cle))])
    const duLot = new Set(toutes.map((d) => d.id))
    const suivantes = { has: (id: Identifiant128) => duLot.has(id) || apres.has(id) }
    const rapports: Rapport[] = []
    for (const issue of issues) {
      if (!estEcrit(issue)) rapports.push(rapportSansLecture(issue))
      else {
        const { declarations } = issue.ecriture
        for (const d of declarations) duLot.delete(d.id)
        const files = { nouvelles: declarations, suivantes }
        const remplacees = compterRemplacees(connues, files)
        rapports.push({ rapport: await bilan(issue, { lecture, suivantes, remplacees }) })
      }
    }
    return rapports
  })
}

/** Reads at once what the reports of small files will ask one after the other. */
async function preparer(
  directe: LectureRegistre,
  ecrites: readonly IssueEcrite[],
): Promise<LectureRegistre> {
  const lecture = new LectureRetenue(directe)
  const sujets = new Set(ecrites.flatMap((i) => [...i.ecriture.aExaminer]))
  if (sujets.size > 0) await lireDouteux(lecture, [...sujets])
  return lecture
}

async function bilan(
  { controle, ecriture }: IssueEcrite,
  vue: { lecture: LectureRegistre; suivantes: Suivantes; remplacees: number },
): Promise<RapportIngestion> {
  const { declarations, aExaminer, lignes, gardes } = ecriture
  const lecture = new LectureSans(vue.lecture, vue.suivantes)
  return {
    ...rien(controle),
    lignesRessource: lignes,
    remplacees: vue.remplacees,
    nonRattachees: await compterNonRattachees(lecture, [...aExaminer], declarations),
    ecartes: controle.ecartes.length,
    gardes,
    refuses: controle.rapport.individus - gardes - controle.ecartes.length,
  }
}

/** The report of a file of which nothing is kept. */
function rien({ rapport, declarationsRefusees }: ControleEnvoi): RapportIngestion {
  const lignes = { lignesRessource: 0, remplacees: 0, nonRattachees: 0 }
  const individus = { ecartes: 0, gardes: 0, refuses: rapport.individus }
  return { ...rapport, ...lignes, ...individus, declarationsRefusees, dejaRecu: false }
}

function rapportSansLecture(issue: Issue): Rapport {
  if ('panne' in issue) return issue
  const rapport = rien(issue.controle)
  if (issue.ecriture === 'modifie') return { rapport: fichierModifie(rapport) }
  if (issue.ecriture === 'refuse') return { rapport }
  return { rapport: { ...rapport, refuses: 0, dejaRecu: true } }
}

function fichierModifie(rapport: RapportIngestion): RapportIngestion {
  const message =
    'Ce fichier a changé pendant sa lecture. Attendez la fin de son écriture, puis recommencez.'
  const anomalie = {
    code: 'fichier-modifie',
    gravite: 'bloquante',
    rubrique: null,
    message,
  } as const
  return {
    ...rapport,
    statut: 'rejete',
    anomalies: [{ ...anomalie, ligne: 1 }, ...rapport.anomalies].slice(0, 1000),
    anomaliesTotal: rapport.anomaliesTotal + 1,
  }
}
