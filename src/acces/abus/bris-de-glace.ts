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
import type { SurveillanceStore } from './ports.js'

/** An agent asks to read a person who is not in the caseload of the body, and says why. */
export interface BrisDeGlace {
  /** Reference that both agents give; it is the dossier under which the reads are traced. */
  readonly reference: string
  readonly organisme: string
  readonly agent: string
  readonly finalite: FinalitePartenaire
  /** Internal key; never a NIR. */
  readonly personne: string
  /** In the agent's own words: kept encrypted, shown to those who control. */
  readonly motif: string
  readonly demandeLe: Instant
  /** Null until the second agent has agreed. */
  readonly secondAgent: string | null
}

/** Port: the exceptional accesses asked for, and those that a second agent agreed to. */
export interface BrisDeGlaceStore {
  demander(bris: BrisDeGlace): Promise<void>
  find(reference: string): Promise<BrisDeGlace | undefined>
  /** False when it had been confirmed already. */
  confirmer(reference: string, secondAgent: string, quand: Instant): Promise<boolean>
}

export interface MoyensBris {
  readonly bris: BrisDeGlaceStore
  readonly portefeuille: Pick<PortefeuilleStore, 'enregistrer'>
  readonly journal: Pick<JournalStore, 'ecrire'>
  readonly surveillance: Pick<SurveillanceStore, 'alerter'>
}

export type RefusBris =
  | 'motif-trop-court'
  | 'inconnu'
  | 'autre-organisme'
  | 'meme-agent'
  | 'deja-confirme'
  | 'expire'

/** A reason shorter than this tells nothing to those who control. */
const MOTIF_MIN = 20
/** The second agent agrees at once, or the request falls. */
const DELAI_MS = 15 * 60_000

/** What the journal and the person's list say was done: never mixed with an ordinary read. */
export const OBJET_BRIS = 'bris-de-glace'

/** Nothing is opened yet: a second agent of the same body must agree. */
export async function demanderBris(
  { bris }: MoyensBris,
  demande: Omit<BrisDeGlace, 'secondAgent'>,
): Promise<Resultat<BrisDeGlace, RefusBris>> {
  if (demande.motif.trim().length < MOTIF_MIN) return echec('motif-trop-court')
  const garde: BrisDeGlace = { ...demande, motif: demande.motif.trim(), secondAgent: null }
  await bris.demander(garde)
  return succes(garde)
}

export interface Confirmation {
  readonly reference: string
  readonly organisme: string
  readonly secondAgent: string
  readonly quand: Instant
  /** Month of the situation that must be looked at: the windows of months follow it. */
  readonly moisExamen: Mois
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
  if (!(await moyens.bris.confirmer(c.reference, c.secondAgent, c.quand))) {
    return echec('deja-confirme')
  }
  await moyens.journal.ecrire([
    {
      ...{ quand: c.quand, organisme: bris.organisme, agent: bris.agent, finalite: bris.finalite },
      ...{ dossier: bris.reference, personne: bris.personne, objet: OBJET_BRIS, de: null, a: null },
      fondement: `accès exceptionnel, accord de l’agent ${c.secondAgent}`,
    },
  ])
  await moyens.surveillance.alerter({
    ...{ id: `bris-de-glace ${bris.reference}`, quand: c.quand, motif: 'bris-de-glace' },
    ...{ cible: `agent:${bris.organisme}/${bris.agent}` },
    ...{ organisme: bris.organisme, agent: bris.agent },
    detail: `Accès exceptionnel ${bris.reference}, accord de l’agent ${c.secondAgent}.`,
  })
  const jour = c.quand.slice(0, 10) as Jour
  const entree: EntreePortefeuille = {
    ...{ organisme: bris.organisme, dossier: bris.reference, personne: bris.personne },
    ...{ reference: bris.reference, lien: 'demande', finalites: [bris.finalite] },
    ...{ moisExamen: c.moisExamen, motifs: [], du: jour, au: jour },
  }
  await moyens.portefeuille.enregistrer([entree])
  return succes(entree)
}

function refusDe(bris: BrisDeGlace | undefined, c: Confirmation): RefusBris | undefined {
  if (bris === undefined) return 'inconnu'
  if (bris.organisme !== c.organisme) return 'autre-organisme'
  if (bris.agent === c.secondAgent) return 'meme-agent'
  if (bris.secondAgent !== null) return 'deja-confirme'
  const limite = instantDepuis(Date.parse(bris.demandeLe) + DELAI_MS)
  return c.quand > limite ? 'expire' : undefined
}
