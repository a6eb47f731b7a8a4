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
import type { LectureCondenses } from '../condenses/port.js'
import type { ContestationStore } from '../contestations/store.js'
import { cleDuNir } from '../depuis-declaration.js'
import type { DemandeRessources, RessourcesLues } from '../ports.js'
import type { CleSujet } from '../registre.js'
import type { ReferentielStore } from '../store.js'
import { EN_OBJETS, EN_TEXTES, type Format } from './formats.js'
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
  readonly quand: Instant
  readonly habilitation: Habilitation | undefined
}

export function createRestitution(moyens: MoyensRestitution): Restitution {
  return {
    lire: (appel, demandes) => lire({ moyens, format: EN_OBJETS }, appel, demandes),
    lireTextes: (appel, demandes) => lire({ moyens, format: EN_TEXTES }, appel, demandes),
  }
}

interface Facon<R> {
  readonly moyens: MoyensRestitution
  readonly format: Format<R>
}

async function lire<R>(
  { moyens, format }: Facon<R>,
  appel: AppelPartenaire,
  demandes: readonly DemandePartenaire[],
): Promise<Resultat<readonly (R | Refusee)[], ArretGarde>> {
  const jour = moyens.aujourdhui()
  const habilitation = findHabilitation(await moyens.habilitations.lire(), appel, jour)
  const c: Contexte = { moyens, appel, jour, habilitation, quand: moyens.maintenant() }
  const questions = await deciderTout(c, demandes)
  const arret = await garder(c, questions)
  if (arret !== undefined) {
    const refus = questions.map((q) => trace(c, q, { objet: 'refus', personne: q.sujet }))
    await moyens.journal.ecrire(refus)
    return echec(arret)
  }
  const reponses = new Map<Question, R | Refusee>()
  const traces: Trace[] = []
  for (const q of questions) {
    if (q.decision.ok) continue
    reponses.set(q, { etat: 'refusee', raison: q.decision.erreur })
    traces.push(trace(c, q, { objet: 'refus', personne: q.sujet }))
  }
  const rendre: Rendre<R> = (q, cle, reponse) => {
    reponses.set(q, reponse)
    traces.push(trace(c, q, { objet: 'ressources-mensuelles', personne: cle }))
  }
  await lireAccordees({ c, format, rendre }, questions)
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
  { moyens, appel, jour, quand }: Contexte,
  questions: readonly Question[],
): Promise<ArretGarde | undefined> {
  const { organisme, application, agent, finalite } = appel
  const dossier = questions[0]?.demande.dossier ?? null
  const portefeuille = await moyens.portefeuille.compter(organisme, finalite, jour)
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

type Rendre<R> = (question: Question, cle: CleSujet, reponse: R | Refusee) => void

interface Lecture<R> {
  readonly c: Contexte
  readonly format: Format<R>
  /** The traces are kept for the one writing at the end. */
  readonly rendre: Rendre<R>
}

/** Under the second lock. */
async function lireAccordees<R>(l: Lecture<R>, questions: readonly Question[]): Promise<void> {
  const accordees = questions.filter((q) => q.decision.ok)
  await lireDuRegistre(l, await lireCondensees(l, accordees))
}

/** Answers those whose statement is up to date; gives the others. */
async function lireCondensees<R>(
  { c, format, rendre }: Lecture<R>,
  accordees: readonly Question[],
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
    const { fenetre, montants } = q.decision.valeur
    const concorde = lu.concorde(q.demande.traits)
    const demande = { de: fenetre.de, a: fenetre.a, jour: c.jour }
    rendre(q, q.sujet, concorde ? format.condense(lu, demande, montants) : INTROUVABLE)
  }
  return accordees.filter((q) => !repondues.has(q))
}

function fenetreDe({ demande, decision }: Question): Fenetre {
  return decision.ok ? decision.valeur.fenetre : demande
}

/** One read for all. */
async function lireDuRegistre<R>(
  { c, format, rendre }: Lecture<R>,
  accordees: readonly Question[],
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
  for (const [i, q] of accordees.entries()) {
    rendre(q, cles[i] ?? q.sujet, repondre(format, q, lues[i]))
  }
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

type Refusee = Extract<ReponsePartenaire, { readonly etat: 'refusee' }>

const INTROUVABLE: Refusee = { etat: 'refusee', raison: 'introuvable' }

function repondre<R>(
  format: Format<R>,
  { demande, decision }: Question,
  lues: RessourcesLues | undefined,
): R | Refusee {
  if (!decision.ok || !lues || lues.personne === null) return INTROUVABLE
  if (!traitsConcordent(demande.traits, lues.personne)) return INTROUVABLE
  return format.registre(lues, decision.valeur.montants)
}

function trace(
  { appel, habilitation, quand }: Contexte,
  { demande, decision }: Question,
  { objet, personne }: { readonly objet: string; readonly personne: CleSujet },
): Trace {
  const { organisme, agent, finalite } = appel
  const { de, a } = decision.ok ? decision.valeur.fenetre : demande
  const champs = objet !== 'refus' && decision.ok ? decision.valeur.montants : null
  const fondement = habilitation?.baseLegale ?? null
  const { dossier } = demande
  return { quand, organisme, agent, finalite, dossier, personne, objet, de, a, champs, fondement }
}
