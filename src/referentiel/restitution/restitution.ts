import {
  type AccesGarde,
  decider,
  type EntreePortefeuille,
  type Fenetre,
  findHabilitation,
  type Garde,
  type Habilitation,
  type HabilitationStore,
  type JournalStore,
  type LectureAccordee,
  type PortefeuilleStore,
  type RefusLecture,
  type Trace,
  traitsConcordent,
} from '#acces'
import { echec, type Instant, type Jour, type Resultat, succes } from '#socle'
import { lireRessourcesLot } from '../actes/lire-lot.js'
import { repondreCondense } from '../condenses/condense.js'
import type { LectureCondenses } from '../condenses/port.js'
import type { ContestationStore } from '../contestations/store.js'
import { cleDuNir } from '../depuis-declaration.js'
import type { DemandeRessources, RessourcesLues } from '../ports.js'
import type { CleSujet } from '../registre.js'
import type { ReferentielStore } from '../store.js'
import { couper } from './couper.js'
import type {
  AppelPartenaire,
  ArretGarde,
  DemandePartenaire,
  LectureVerrouillee,
  ReponsePartenaire,
  Restitution,
  Verrou,
} from './ports.js'

/** What the restitution asks of the world. */
export interface MoyensRestitution {
  /** The register; its reads go through `lecture` alone. */
  readonly store: ReferentielStore
  readonly lecture: LectureVerrouillee
  /** What the fold gives today, made beforehand; without it everybody is read from the register. */
  readonly condenses?: LectureCondenses
  readonly journal: JournalStore
  /** Acts on contested lines; without them no line is shown as contested. */
  readonly contestations?: ContestationStore
  readonly habilitations: HabilitationStore
  readonly portefeuille: PortefeuilleStore
  readonly garde: Garde
  readonly maintenant: () => Instant
  readonly aujourdhui: () => Jour
  /** The policy; another one is given only by the proofs that the second lock holds alone. */
  readonly politique?: typeof decider
}

/** A question on its way: who is asked about, what was allowed, what is answered. */
interface Question {
  readonly demande: DemandePartenaire
  readonly sujet: CleSujet
  readonly decision: Resultat<LectureAccordee, RefusLecture>
}

interface Contexte {
  readonly moyens: MoyensRestitution
  readonly appel: AppelPartenaire
  readonly jour: Jour
  readonly habilitation: Habilitation | undefined
}

export function createRestitution(moyens: MoyensRestitution): Restitution {
  return { lire: (appel, demandes) => lire(moyens, appel, demandes) }
}

async function lire(
  moyens: MoyensRestitution,
  appel: AppelPartenaire,
  demandes: readonly DemandePartenaire[],
): Promise<Resultat<readonly ReponsePartenaire[], ArretGarde>> {
  const jour = moyens.aujourdhui()
  const habilitation = findHabilitation(await moyens.habilitations.lire(), appel, jour)
  const c: Contexte = { moyens, appel, jour, habilitation }
  const questions = await deciderTout(c, demandes)
  const arret = await garder(c, questions)
  if (arret !== undefined) {
    const refus = questions.map((q) => trace(c, q, { objet: 'refus', personne: q.sujet }))
    await moyens.journal.ecrire(refus)
    return echec(arret)
  }
  const reponses = new Map<Question, ReponsePartenaire>()
  const traces: Trace[] = []
  for (const q of questions) {
    if (q.decision.ok) continue
    reponses.set(q, { etat: 'refusee', raison: q.decision.erreur })
    traces.push(trace(c, q, { objet: 'refus', personne: q.sujet }))
  }
  await lireAccordees(c, questions, (q, cle, reponse) => {
    reponses.set(q, reponse)
    traces.push(trace(c, q, { objet: 'ressources-mensuelles', personne: cle }))
  })
  // Nothing leaves before this is durable.
  await moyens.journal.ecrire(traces)
  return succes(questions.map((q) => reponses.get(q)!))
}

async function deciderTout(
  { moyens, appel, jour, habilitation }: Contexte,
  demandes: readonly DemandePartenaire[],
): Promise<Question[]> {
  const politique = moyens.politique ?? decider
  const situees = demandes.map((demande) => ({
    demande,
    sujet: cleDuNir(demande.nir, moyens.store),
  }))
  const entrees = new Map<string, EntreePortefeuille>()
  const demandees = situees.map((s) => ({ dossier: s.demande.dossier, personne: s.sujet }))
  for (const e of await moyens.portefeuille.find(appel.organisme, demandees)) {
    entrees.set(`${e.dossier} ${e.personne}`, e)
  }
  return situees.map(({ demande, sujet }) => {
    const entree = entrees.get(`${demande.dossier} ${sujet}`)
    return { demande, sujet, decision: politique({ habilitation, entree }, demande, jour) }
  })
}

/** Tells the guard who is about to be read, and who was asked in vain. */
async function garder(
  { moyens, appel, jour }: Contexte,
  questions: readonly Question[],
): Promise<ArretGarde | undefined> {
  const { organisme, application, agent, finalite } = appel
  const dossier = questions[0]?.demande.dossier ?? null
  const portefeuille = await moyens.portefeuille.compter(organisme, finalite, jour)
  const quand = moyens.maintenant()
  const acces: AccesGarde = {
    ...{ organisme, application, agent, finalite },
    ...{ dossier, portefeuille, quand },
  }
  const dehors = questions.filter(
    (q) => !q.decision.ok && q.decision.erreur === 'hors-portefeuille',
  )
  if (dehors.length > 0)
    await moyens.garde.horsPortefeuille(
      acces,
      dehors.map((q) => q.sujet),
    )
  const lues = questions.filter((q) => q.decision.ok).map((q) => q.sujet)
  if (lues.length === 0) return undefined
  const verdict = await moyens.garde.garder(acces, [...new Set(lues)])
  return verdict.etat === 'arrete' ? verdict : undefined
}

type Rendre = (question: Question, cle: CleSujet, reponse: ReponsePartenaire) => void

/** Under the second lock; the traces are kept for the one writing at the end. */
async function lireAccordees(
  c: Contexte,
  questions: readonly Question[],
  rendre: Rendre,
): Promise<void> {
  const accordees = questions.filter((q) => q.decision.ok)
  const restantes = await lireCondensees(c, accordees, rendre)
  await lireDuRegistre(c, restantes, rendre)
}

/** Answers those whose statement is up to date; gives the others. */
async function lireCondensees(
  c: Contexte,
  accordees: readonly Question[],
  rendre: Rendre,
): Promise<readonly Question[]> {
  const { condenses } = c.moyens
  const demandees = accordees.filter((q) => q.demande.vuLe === undefined)
  if (condenses === undefined || demandees.length === 0) return accordees
  const lus = await condenses.lireCondenses(verrouDe(c, demandees), demandees.map(fenetreDe))
  const repondues = new Set<Question>()
  for (const [i, q] of demandees.entries()) {
    const lu = lus[i]
    if (lu === undefined || !q.decision.ok) continue
    repondues.add(q)
    const demande = { ...fenetreDe(q), jour: c.jour }
    const concorde = traitsConcordent(q.demande.traits, lu.personne)
    const reponse = concorde
      ? repondreCondense(lu, demande, q.decision.valeur.montants)
      : INTROUVABLE
    rendre(q, q.sujet, reponse)
  }
  return accordees.filter((q) => !repondues.has(q))
}

function fenetreDe({ demande, decision }: Question): Fenetre {
  return decision.ok ? decision.valeur.fenetre : demande
}

/** One read for all. */
async function lireDuRegistre(
  c: Contexte,
  accordees: readonly Question[],
  rendre: Rendre,
): Promise<void> {
  if (accordees.length === 0) return
  const cles: CleSujet[] = []
  const retenir = async (traces: readonly Trace[]): Promise<void> => {
    for (const t of traces) cles.push(t.personne)
  }
  const lues = await lireRessourcesLot(
    {
      store: storeVerrouille(c, accordees),
      journal: { ...c.moyens.journal, ecrire: retenir },
      maintenant: c.moyens.maintenant,
      ...(c.moyens.contestations && { contestations: c.moyens.contestations }),
    },
    accordees.map((q) => demandeDe(c, q)),
  )
  for (const [i, q] of accordees.entries()) rendre(q, cles[i] ?? q.sujet, repondre(q, lues[i]))
}

function verrouDe({ appel, jour }: Contexte, accordees: readonly Question[]): Verrou {
  const { organisme, finalite } = appel
  const demandees = accordees.map((q) => ({ dossier: q.demande.dossier, personne: q.sujet }))
  return { organisme, finalite, jour, demandees }
}

function storeVerrouille(c: Contexte, accordees: readonly Question[]): ReferentielStore {
  const verrou = verrouDe(c, accordees)
  const { store, lecture } = c.moyens
  return { ...store, lire: (lire) => lecture.lireSousVerrou(verrou, lire) }
}

function demandeDe(c: Contexte, { demande, decision }: Question): DemandeRessources {
  const { nir, vuLe, dossier } = demande
  const { de, a } = decision.ok ? decision.valeur.fenetre : demande
  const lecture = { nir, de, a, completudeAu: c.jour }
  const { organisme, agent, finalite } = c.appel
  return {
    lecture: vuLe === undefined ? lecture : { ...lecture, vuLe },
    acces: { organisme, agent, finalite, dossier },
  }
}

const INTROUVABLE = { etat: 'refusee', raison: 'introuvable' } as const

function repondre(
  { demande, decision }: Question,
  lues: RessourcesLues | undefined,
): ReponsePartenaire {
  if (!decision.ok || !lues || lues.personne === null) return INTROUVABLE
  if (!traitsConcordent(demande.traits, lues.personne)) return INTROUVABLE
  return couper(lues, decision.valeur.montants)
}

function trace(
  { moyens, appel, habilitation }: Contexte,
  { demande, decision }: Question,
  lue: { readonly objet: string; readonly personne: CleSujet },
): Trace {
  const { organisme, agent, finalite } = appel
  const { de, a } = decision.ok ? decision.valeur.fenetre : demande
  return {
    ...{ quand: moyens.maintenant(), organisme, agent, finalite, dossier: demande.dossier },
    ...lue,
    ...{ de, a },
    champs: lue.objet !== 'refus' && decision.ok ? decision.valeur.montants : null,
    fondement: habilitation?.baseLegale ?? null,
  }
}
