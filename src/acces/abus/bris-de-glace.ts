import {
  echec,
  type Instant,
  instantDepuis,
  type Jour,
  type Mois,
  type Resultat,
  succes,
} from '#socle'
import type { EntreePortefeuille, PortefeuilleStore } from '../portefeuille.js'
import type { FinalitePartenaire } from '../profil.js'
import type { JournalStore } from '../trace.js'
import { POLITIQUE, type PolitiqueAbus } from './politique.js'
import type { SurveillanceStore } from './ports.js'

/** An agent asks to read a person who is not in the caseload of the body, and says why. */
export interface BrisDeGlace {
  /** Reference that both agents give; it is the dossier under which the reads are traced. */
  readonly reference: string
  readonly organisme: string
  /** The application through which it is asked; null when no token was used. */
  readonly application: string | null
  readonly agent: string
  readonly finalite: FinalitePartenaire
  /** Internal key; never a NIR. */
  readonly personne: string
  /** In the agent's own words: kept encrypted, shown to those who control. */
  readonly motif: string
  /** Month of the situation that must be looked at: the windows of months follow it. */
  readonly moisExamen: Mois
  readonly demandeLe: Instant
  /** Null until the second agent has agreed. */
  readonly secondAgent: string | null
  /** The second agent who said no; nothing is opened any more. */
  readonly refusePar: string | null
}

/** What is kept when it is asked. */
export type DemandeBris = Omit<BrisDeGlace, 'secondAgent' | 'refusePar'>

/** One of the list shown to those who control. */
export interface BrisListe extends BrisDeGlace {
  readonly confirmeLe: Instant | null
  readonly refuseLe: Instant | null
  readonly fermeLe: Instant | null
}

export interface FiltreBris {
  readonly organisme?: string
  readonly depuis?: Instant
}

/** Port: the exceptional accesses asked for, and those that a second agent agreed to. */
export interface BrisDeGlaceStore {
  demander(bris: DemandeBris): Promise<void>
  find(reference: string): Promise<BrisDeGlace | undefined>
  /** False when it had been confirmed or refused already. */
  confirmer(reference: string, secondAgent: string, quand: Instant): Promise<boolean>
  /** False when it had been confirmed or refused already. */
  refuser(reference: string, agent: string, quand: Instant): Promise<boolean>
  /** False when it was not open, or was closed already. */
  fermer(reference: string, quand: Instant): Promise<boolean>
  /** Newest first. */
  list(limite: number, filtre?: FiltreBris): Promise<readonly BrisListe[]>
}

export interface MoyensBris {
  readonly bris: BrisDeGlaceStore
  readonly portefeuille: Pick<PortefeuilleStore, 'enregistrer' | 'find'>
  readonly journal: Pick<JournalStore, 'ecrire'>
  readonly surveillance: Pick<SurveillanceStore, 'alerter' | 'reserver' | 'lireEtat' | 'suspendre'>
  readonly politique?: PolitiqueAbus
  /** Told once the door is open. */
  readonly ecoute?: (fait: AccesExceptionnelOuvert) => void
}

/** A person was opened to a body that does not follow her: she is told. */
export interface AccesExceptionnelOuvert {
  readonly reference: string
  readonly organisme: string
  readonly personne: string
  readonly quand: Instant
  readonly jour: Jour
}

export type RefusBris =
  | 'motif-trop-court'
  | 'suspendu'
  | 'quota'
  | 'inconnu'
  | 'autre-organisme'
  | 'meme-agent'
  | 'deja-confirme'
  | 'refuse'
  | 'expire'

/** A reason shorter than this tells nothing to those who control. */
export const MOTIF_BRIS_MIN = 20
/** Room for a reason, not for a file. */
export const MOTIF_BRIS_MAX = 500
/** The second agent agrees at once, or the request falls. */
export const DELAI_BRIS_MS = 15 * 60_000

/** What the journal and the person's list say was done: never mixed with an ordinary read. */
export const OBJET_BRIS = 'bris-de-glace'
/** Asked, and nothing opened yet. */
export const OBJET_DEMANDE_BRIS = 'demande-bris-de-glace'
/** Asked, and refused by a second agent. */
export const OBJET_REFUS_BRIS = 'refus-bris-de-glace'

/**
 * Nothing is opened yet: a second agent of the same body must agree. Traced as soon as it is asked,
 * so that the person sees the requests that nobody agreed to, too.
 */
export async function demanderBris(
  moyens: MoyensBris,
  demande: DemandeBris,
): Promise<Resultat<BrisDeGlace, RefusBris>> {
  if (demande.motif.trim().length < MOTIF_BRIS_MIN) return echec('motif-trop-court')
  const arret = await arreter(moyens, demande, demande.demandeLe)
  if (arret !== undefined) return echec(arret)
  if (!(await compter(moyens, demande))) return echec('quota')
  const garde = { ...demande, motif: demande.motif.trim() }
  await moyens.journal.ecrire([trace(garde, OBJET_DEMANDE_BRIS, garde.demandeLe)])
  await moyens.bris.demander(garde)
  return succes({ ...garde, secondAgent: null, refusePar: null })
}

export interface Confirmation {
  readonly reference: string
  readonly organisme: string
  readonly secondAgent: string
  readonly quand: Instant
  /** The civil day on which the person stays open; at its end the door closes by itself. */
  readonly jour: Jour
  /** He proved by a key of his own who he is. */
  readonly signe?: boolean
}

/**
 * Opens the person to the body until the end of the day. First the trace, which the person sees at
 * once, and the alarm; then the door.
 */
export async function confirmerBris(
  moyens: MoyensBris,
  c: Confirmation,
): Promise<Resultat<EntreePortefeuille, RefusBris>> {
  const bris = await moyens.bris.find(c.reference)
  const refus = refusDe(bris, c)
  if (bris === undefined || refus !== undefined) return echec(refus ?? 'inconnu')
  const seconde = { ...bris, agent: c.secondAgent }
  const arret = (await arreter(moyens, bris, c.quand)) ?? (await arreter(moyens, seconde, c.quand))
  if (arret !== undefined) return echec(arret)
  if (!(await moyens.bris.confirmer(c.reference, c.secondAgent, c.quand))) {
    return echec('deja-confirme')
  }
  const accord = c.signe ? 'accord signé' : 'accord'
  const fondement = `accès exceptionnel, ${accord} de l’agent ${c.secondAgent}`
  await moyens.journal.ecrire([{ ...trace(bris, OBJET_BRIS, c.quand), fondement }])
  await moyens.surveillance.alerter({
    ...{ id: `bris-de-glace ${bris.reference}`, quand: c.quand, motif: 'bris-de-glace' },
    ...{ cible: `agent:${bris.organisme}/${bris.agent}` },
    ...{ organisme: bris.organisme, agent: bris.agent },
    detail: `Accès exceptionnel ${bris.reference}, accord de l’agent ${c.secondAgent}.`,
  })
  const entree: EntreePortefeuille = {
    ...{ organisme: bris.organisme, dossier: bris.reference, personne: bris.personne },
    ...{ reference: bris.reference, lien: 'demande', finalites: [bris.finalite] },
    ...{ moisExamen: bris.moisExamen, motifs: [], du: c.jour, au: c.jour },
  }
  await moyens.portefeuille.enregistrer([entree])
  const { reference, organisme, personne } = bris
  moyens.ecoute?.({ reference, organisme, personne, quand: c.quand, jour: c.jour })
  return succes(entree)
}

/**
 * A second agent says no: nothing can open any more, and the person sees it. Written after, since
 * an agreement may have come first: a refusal that the journal missed lets nothing out.
 */
export async function refuserBris(
  moyens: Pick<MoyensBris, 'bris' | 'journal'>,
  c: Omit<Confirmation, 'jour' | 'signe'>,
): Promise<Resultat<BrisDeGlace, RefusBris>> {
  const bris = await moyens.bris.find(c.reference)
  const refus = refusDe(bris, c)
  if (bris === undefined || refus !== undefined) return echec(refus ?? 'inconnu')
  if (!(await moyens.bris.refuser(c.reference, c.secondAgent, c.quand))) {
    return echec('deja-confirme')
  }
  const fondement = `accès exceptionnel, refus de l’agent ${c.secondAgent}`
  await moyens.journal.ecrire([{ ...trace(bris, OBJET_REFUS_BRIS, c.quand), fondement }])
  return succes({ ...bris, refusePar: c.secondAgent })
}

/** Closes an exceptional access before the end of its day. False when it was not open. */
export async function fermerBris(
  { bris, portefeuille }: Pick<MoyensBris, 'bris' | 'portefeuille'>,
  { reference, quand, hier }: { readonly reference: string; quand: Instant; hier: Jour },
): Promise<boolean> {
  const garde = await bris.find(reference)
  if (garde === undefined || garde.secondAgent === null) return false
  const demandee = { dossier: reference, personne: garde.personne }
  const entrees = await portefeuille.find(garde.organisme, [demandee])
  await portefeuille.enregistrer(entrees.map((e) => ({ ...e, au: hier })))
  return bris.fermer(reference, quand)
}

function trace(b: DemandeBris, objet: string, quand: Instant) {
  const { organisme, agent, finalite, reference: dossier, personne } = b
  return { quand, organisme, agent, finalite, dossier, personne, objet, de: null, a: null }
}

/** A stopped agent or application opens nothing; whoever asks for a canary is stopped. */
async function arreter(
  { surveillance }: MoyensBris,
  { organisme, application, agent, finalite, personne }: DemandeBris,
  quand: Instant,
): Promise<RefusBris | undefined> {
  const { suspensions, leurres } = await surveillance.lireEtat(quand)
  const appli = application ?? organisme
  const qui = [`agent:${organisme}/${agent}`, `application:${appli}`]
  const siennes = [...qui, `finalite:${appli}/${finalite}`]
  if (suspensions.some((s) => siennes.includes(s.cible))) return 'suspendu'
  if (!leurres.includes(personne)) return undefined
  const detail = 'Un accès exceptionnel à une identité leurre a été demandé.'
  for (const cible of qui) {
    const id = `${quand.slice(0, 10)} leurre-lu ${cible}`
    const commun = { quand, motif: 'leurre-lu', cible } as const
    await surveillance.alerter({ id, ...commun, organisme, agent, detail })
    await surveillance.suspendre({ cible, depuis: quand, motif: 'leurre-lu' })
  }
  return 'suspendu'
}

/** Exceptional means few: beyond, nothing is opened and somebody is told. */
async function compter(
  { surveillance, politique = POLITIQUE }: MoyensBris,
  { organisme, application, agent, demandeLe: quand }: DemandeBris,
): Promise<boolean> {
  const { brisAgent, brisApplication } = politique
  const comptes = [
    { cible: `bris:agent:${organisme}/${agent}`, maximum: brisAgent },
    { cible: `bris:application:${application ?? organisme}`, maximum: brisApplication },
  ].map(({ cible, maximum }) => ({
    ...{ cible, requis: 1, voulu: 1 },
    seuils: { minute: maximum, heure: maximum, jour: maximum },
  }))
  const accords = await surveillance.reserver(comptes, quand)
  const plein = accords.find((a) => a.depasse !== null)
  if (plein === undefined) return true
  const id = `${quand.slice(0, 10)} quota-depasse ${plein.cible}`
  const detail = 'Plus d’accès exceptionnels demandés en un jour qu’il n’en est permis.'
  const commun = { quand, motif: 'quota-depasse', cible: plein.cible } as const
  await surveillance.alerter({ id, ...commun, organisme, agent, detail })
  return false
}

function refusDe(
  bris: BrisDeGlace | undefined,
  c: Omit<Confirmation, 'jour'>,
): RefusBris | undefined {
  if (bris === undefined) return 'inconnu'
  if (bris.organisme !== c.organisme) return 'autre-organisme'
  if (bris.agent === c.secondAgent) return 'meme-agent'
  if (bris.secondAgent !== null) return 'deja-confirme'
  if (bris.refusePar !== null) return 'refuse'
  const limite = instantDepuis(Date.parse(bris.demandeLe) + DELAI_BRIS_MS)
  return c.quand > limite ? 'expire' : undefined
}
