import type { Instant } from '#socle'
import type { AccesGarde, Garde, VerdictGarde } from '../garde.js'
import { POLITIQUE, type PolitiqueAbus, type Seuils, seuilsApplication } from './politique.js'
import type { Accord, Campagne, EtatSurveillance, MotifAlerte, SurveillanceStore } from './ports.js'

export interface MoyensGarde {
  readonly store: SurveillanceStore
  readonly politique?: PolitiqueAbus
}

/** What one read is counted under. */
interface Compte {
  readonly cible: string
  readonly seuils: Seuils
  /** A person read again the same day is not counted again. */
  readonly distinct: boolean
}

const ETAT_FRAIS_MS = 1_000
/** Room reserved is used within this time, else it is lost; the counters look back as much more. */
const RESERVE_MS = 10_000

/** How a partner names a program that reads by itself. */
const AGENT_PROGRAMME = 'batch'

const cibleApplication = (a: AccesGarde): string => `application:${a.application ?? a.organisme}`
const cibleAgent = (a: AccesGarde): string => `agent:${a.organisme}/${a.agent}`
const cibleFinalite = (a: AccesGarde): string =>
  `finalite:${a.application ?? a.organisme}/${a.finalite}`

/**
 * The guard over counters that every process shares. A read is counted before it is made, so that
 * what leaves never goes beyond a threshold, whatever the number of processes.
 */
export function createGarde({ store, politique = POLITIQUE }: MoyensGarde): Garde {
  const memoire = new MemoireGarde(store)
  const garde = { store, politique, memoire }
  return {
    garder: (acces, personnes) => garder(garde, acces, personnes),
    horsPortefeuille: (acces, personnes) => horsPortefeuille(garde, acces, personnes),
  }
}

interface Contexte {
  readonly store: SurveillanceStore
  readonly politique: PolitiqueAbus
  readonly memoire: MemoireGarde
}

async function garder(
  contexte: Contexte,
  acces: AccesGarde,
  personnes: readonly string[],
): Promise<VerdictGarde> {
  const etat = await contexte.memoire.etat(acces.quand)
  if (estSuspendu(etat, acces)) return arrete('suspension', null)
  if (await toucheUnLeurre(contexte, etat, { acces, personnes })) return arrete('suspension', null)
  const comptes = comptesDe(contexte.politique, acces, campagneDe(etat, acces))
  const depassement = await contexte.memoire.compter(comptes, personnes, acces.quand)
  if (depassement === undefined) return { etat: 'permis' }
  return depasser(contexte, acces, depassement)
}

function arrete(
  motif: 'quota' | 'disjoncteur' | 'suspension',
  reessayerDans: number | null,
): VerdictGarde {
  return { etat: 'arrete', motif, reessayerDans }
}

function estSuspendu(etat: EtatSurveillance, acces: AccesGarde): boolean {
  const siennes = [cibleApplication(acces), cibleAgent(acces), cibleFinalite(acces)]
  return etat.suspensions.some(({ cible }) => siennes.includes(cible))
}

function campagneDe(etat: EtatSurveillance, acces: AccesGarde): Campagne | undefined {
  return etat.campagnes.find(
    (c) =>
      c.application === (acces.application ?? acces.organisme) &&
      (c.finalite === null || c.finalite === acces.finalite) &&
      c.de <= acces.quand &&
      acces.quand < c.a,
  )
}

function comptesDe(
  politique: PolitiqueAbus,
  acces: AccesGarde,
  campagne: Campagne | undefined,
): readonly Compte[] {
  if (campagne !== undefined) {
    const jour = campagne.personnesParJour
    const seuils = { minute: jour, heure: jour, jour }
    return [{ cible: `campagne:${campagne.id}`, seuils, distinct: false }]
  }
  const seuils = seuilsApplication(acces.portefeuille, politique)
  // A program is not a person at work: what its application may read bounds it.
  const agent = { cible: cibleAgent(acces), seuils: politique.agent, distinct: true }
  return [
    ...(acces.agent === AGENT_PROGRAMME ? [] : [agent]),
    { cible: cibleApplication(acces), seuils, distinct: true },
    { cible: cibleFinalite(acces), seuils, distinct: true },
  ]
}

const SECONDES_PAR_JOUR = 86_400

function secondesAvantDemain(quand: Instant): number {
  const [h = 0, m = 0, s = 0] = quand.slice(11, 19).split(':').map(Number)
  return SECONDES_PAR_JOUR - (h * 3600 + m * 60 + s)
}

interface Depassement extends Accord {
  readonly demandees: number
  readonly seuils: Seuils
}

/** A whole day used up: come back tomorrow. Too quick: the breaker opens until someone looks. */
async function depasser(
  contexte: Contexte,
  acces: AccesGarde,
  d: Depassement,
): Promise<VerdictGarde> {
  const fenetre = d.depasse ?? 'jour'
  const seuil = d.seuils[fenetre]
  // Never opened by one request that could not fit: it gets nothing, and a campaign is the way.
  const tropGrande = d.demandees > seuil
  const rapide = fenetre !== 'jour' && !tropGrande && !d.cible.startsWith('campagne:')
  const motif = rapide ? 'volume-inhabituel' : 'quota-depasse'
  const detail = `Plus de ${seuil} personnes en ${FENETRES[fenetre]}.`
  await signaler(contexte, acces, { motif, cible: d.cible, detail })
  if (rapide) {
    await suspendre(contexte, acces, { motif, cible: d.cible })
    return arrete('disjoncteur', null)
  }
  return arrete('quota', tropGrande ? null : secondesAvantDemain(acces.quand))
}

const FENETRES: Readonly<Record<keyof Seuils, string>> = {
  minute: 'une minute',
  heure: 'une heure',
  jour: 'un jour',
}

interface Constat {
  readonly motif: MotifAlerte
  readonly cible: string
  readonly detail: string
}

/** One alarm for a target, a reason and a day: a thief does not bury the first in the others. */
async function signaler(
  { store }: Contexte,
  { quand, organisme, agent }: AccesGarde,
  { motif, cible, detail }: Constat,
): Promise<void> {
  const id = `${quand.slice(0, 10)} ${motif} ${cible}`
  await store.alerter({ id, quand, motif, cible, organisme, agent, detail })
}

async function suspendre(
  { store, memoire }: Contexte,
  { quand }: AccesGarde,
  { motif, cible }: Omit<Constat, 'detail'>,
): Promise<void> {
  await store.suspendre({ cible, depuis: quand, motif })
  memoire.perimer()
}

async function toucheUnLeurre(
  contexte: Contexte,
  etat: EtatSurveillance,
  { acces, personnes }: { acces: AccesGarde; personnes: readonly string[] },
): Promise<boolean> {
  if (!personnes.some((p) => etat.leurres.includes(p))) return false
  const motif = 'leurre-lu'
  const detail = 'Une identité leurre, que personne n’a de raison de lire, a été demandée.'
  for (const cible of [cibleAgent(acces), cibleApplication(acces)]) {
    await signaler(contexte, acces, { motif, cible, detail })
    await suspendre(contexte, acces, { motif, cible })
  }
  return true
}

/** Nothing is answered; after some tries in a day the agent is stopped, then the application. */
async function horsPortefeuille(
  contexte: Contexte,
  acces: AccesGarde,
  personnes: readonly string[],
): Promise<void> {
  const etat = await contexte.memoire.etat(acces.quand)
  if (await toucheUnLeurre(contexte, etat, { acces, personnes })) return
  const { essaisAgent, essaisApplication } = contexte.politique
  const essais = [
    { cible: cibleAgent(acces), maximum: essaisAgent },
    { cible: cibleApplication(acces), maximum: essaisApplication },
  ]
  for (const { cible, maximum } of essais) {
    const libres = maximum - 1
    const seuils = { minute: libres, heure: libres, jour: libres }
    const demande = { cible: `essais:${cible}`, requis: 1, voulu: 1, seuils }
    const [accord] = await contexte.store.reserver([demande], acces.quand)
    if (accord?.depasse === null) continue
    const motif = 'hors-portefeuille'
    const detail = `${maximum} demandes en un jour sur des personnes hors du portefeuille.`
    await signaler(contexte, acces, { motif, cible, detail })
    await suspendre(contexte, acces, { motif, cible })
  }
}

interface Demande extends Compte {
  readonly nouvelles: readonly string[]
  readonly manque: number
}

interface Reserve {
  reste: number
  pris: number
  readonly expire: number
}

/** What one process remembers between two calls: state for a second, room for ten, seen persons. */
class MemoireGarde {
  readonly #store: SurveillanceStore
  #etat: EtatSurveillance | undefined
  #luLe = 0
  #jour = ''
  readonly #reserves = new Map<string, Reserve>()
  readonly #vues = new Map<string, Set<string>>()

  constructor(store: SurveillanceStore) {
    this.#store = store
  }

  perimer(): void {
    this.#etat = undefined
  }

  async etat(quand: Instant): Promise<EtatSurveillance> {
    const maintenant = Date.parse(quand)
    const age = maintenant - this.#luLe
    if (this.#etat !== undefined && age >= 0 && age < ETAT_FRAIS_MS) return this.#etat
    const lu = await this.#store.lireEtat(quand)
    this.#etat = lu
    this.#luLe = maintenant
    return lu
  }

  /** Counts the persons under every target, or says which threshold stands in the way. */
  async compter(
    comptes: readonly Compte[],
    personnes: readonly string[],
    quand: Instant,
  ): Promise<Depassement | undefined> {
    const maintenant = Date.parse(quand)
    this.#changerDeJour(quand)
    const uniques = [...new Set(personnes)]
    const demandes = comptes.map((compte) => {
      const nouvelles = this.#nouvelles(compte, uniques)
      return {
        ...compte,
        nouvelles,
        manque: this.#puiser(compte.cible, nouvelles.length, maintenant),
      }
    })
    const aReserver = demandes.filter((d) => d.manque > 0)
    const refus = await this.#reserver(aReserver, quand)
    if (refus !== undefined) return refus
    for (const { cible, distinct, nouvelles } of demandes) {
      if (distinct) this.#retenir(cible, nouvelles)
    }
    return undefined
  }

  #changerDeJour(quand: Instant): void {
    const jour = quand.slice(0, 10)
    if (jour === this.#jour) return
    this.#jour = jour
    this.#vues.clear()
    this.#reserves.clear()
  }

  #nouvelles({ cible, distinct }: Compte, personnes: readonly string[]): readonly string[] {
    const vues = distinct ? this.#vues.get(cible) : undefined
    return vues === undefined ? personnes : personnes.filter((p) => !vues.has(p))
  }

  #retenir(cible: string, nouvelles: readonly string[]): void {
    const vues = this.#vues.get(cible) ?? new Set()
    this.#vues.set(cible, vues)
    for (const p of nouvelles) vues.add(p)
  }

  async #reserver(demandes: readonly Demande[], quand: Instant): Promise<Depassement | undefined> {
    if (demandes.length === 0) return undefined
    const reservations = demandes.map(({ cible, seuils, manque }) => {
      return { cible, seuils, requis: manque, voulu: manque + this.#avance(cible, seuils) }
    })
    const accords = await this.#store.reserver(reservations, quand)
    const plein = accords.findIndex((accord) => accord.depasse !== null)
    const { seuils, nouvelles } = demandes[Math.max(plein, 0)]!
    if (plein >= 0) return { ...accords[plein]!, seuils, demandees: nouvelles.length }
    const expire = Date.parse(quand) + RESERVE_MS
    for (const [i, { cible, accorde }] of accords.entries()) {
      this.#reserves.set(cible, { reste: accorde - demandes[i]!.manque, pris: accorde, expire })
    }
    return undefined
  }

  /** Takes from what was reserved lately; gives how many are still to be reserved. */
  #puiser(cible: string, nombre: number, maintenant: number): number {
    const reserve = this.#reserves.get(cible)
    if (reserve === undefined || reserve.expire <= maintenant) return nombre
    const pris = Math.min(nombre, reserve.reste)
    reserve.reste -= pris
    return nombre - pris
  }

  /** Room asked ahead: only for a target that used up what it had, and a fiftieth of a minute's. */
  #avance(cible: string, { minute }: Seuils): number {
    const derniere = this.#reserves.get(cible)
    if (derniere === undefined || derniere.reste > 0) return 0
    return Math.min(derniere.pris * 2, Math.floor(minute / 50))
  }
}
