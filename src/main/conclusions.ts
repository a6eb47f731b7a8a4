import type { Acces } from '#acces'
import type {
  DecisionGardee,
  DossierAllocataire,
  DossierStore,
  SuiteLue,
  Suites,
} from '#allocations'
import type {
  ActeAFaire,
  Etat,
  FaitSignalement,
  PriseEnCompte,
  Role,
  Signalement,
  SignalementStore,
  Signalements,
  SignaturePersonne,
} from '#signalements'
import { centimes, jourDeParis, Panne } from '#socle'

/** The caisse's part of a signalement, waited for in this state. */
const A_PRENDRE: readonly Etat[] = ['conclusion-validee', 'transmise', 'accusee']
const PAR_PASSAGE = 500
/** The acts of the caisse's program are signed so. */
const AUTEUR = 'traitement'

export interface MoyensConclusions {
  readonly signalements: Signalements
  /** Where states are found: what is not taken into account yet says so itself. */
  readonly magasin: Pick<SignalementStore, 'listReferences' | 'listParReference'>
  readonly dossiers: Pick<DossierStore, 'findByNir'>
  readonly suites: Pick<Suites, 'reexaminer' | 'lire'>
  /** What could not be done now, and will be at the next passage. */
  readonly dire?: (texte: string) => void
}

/** Conclusions on their way to the caisse and back. */
export interface Conclusions {
  /** Told of each fact; does its work apart, so that it stops nobody. */
  ecouter(fait: FaitSignalement): void
  /** Takes into account every answer that waits; how many were. */
  rattraper(signature: SignaturePersonne): Promise<number>
  /** Resolves when nothing that was told is left to do. */
  attendre(): Promise<void>
}

/**
 * An answer of the cell is transmitted, the quarters that it touches are looked at again, the
 * caisse says what it changed, and the signalement is closed. Each step is an act kept: cut short,
 * it goes on at the next passage, and done twice it changes nothing.
 */
export function createConclusions(moyens: MoyensConclusions): Conclusions {
  let suite: Promise<void> = Promise.resolve()
  const ensuite = (travail: () => Promise<unknown>): void => {
    suite = suite.then(travail).then(
      () => {},
      (cause) => {
        // A listener stops nobody: the state of the signalement says that it still waits.
        direAttente(moyens, cause)
      },
    )
  }
  return {
    ecouter(fait) {
      const signature = { quand: fait.quand, jour: jourDeParis(fait.quand) }
      if (fait.type === 'SignalementConclu' || fait.type === 'ConclusionTransmise') {
        ensuite(() => prendreEnCompte(moyens, fait.reference, signature))
      }
      if (fait.type === 'SignalementRetire' || fait.type === 'SignalementClos') {
        ensuite(() => regarder(moyens, fait.reference, signature))
      }
    },
    async rattraper(signature) {
      await suite
      let prises = 0
      for (const reference of await moyens.magasin.listReferences(A_PRENDRE, PAR_PASSAGE)) {
        try {
          if (await prendreEnCompte(moyens, reference, signature)) prises++
        } catch (cause) {
          // The world is down for all of them; a bug stops its own signalement only.
          if (cause instanceof Panne) throw cause
          direAttente(moyens, cause)
        }
      }
      return prises
    },
    attendre: () => suite,
  }
}

function direAttente({ dire }: MoyensConclusions, cause: unknown): void {
  const pourquoi = cause instanceof Panne ? cause.message : 'erreur du programme'
  dire?.(`Une réponse de la cellule attend, elle sera reprise : ${pourquoi}`)
}

function accesDe(s: Signalement | undefined): Acces {
  return {
    organisme: s?.depot.organisme ?? 'operateur',
    agent: AUTEUR,
    finalite: 'rsa',
    dossier: s?.depot.dossier ?? null,
  }
}

/** True when the signalement is closed at the end. */
async function prendreEnCompte(
  moyens: MoyensConclusions,
  reference: string,
  signature: SignaturePersonne,
): Promise<boolean> {
  let s = await lire(moyens, reference)
  for (let pas = 0; s !== undefined && pas < A_PRENDRE.length; pas++) {
    const apres = await avancer(moyens, s, signature)
    if (apres === undefined) break
    s = apres
  }
  return s?.etat === 'clos'
}

function lire(moyens: MoyensConclusions, reference: string): Promise<Signalement | undefined> {
  return moyens.signalements.instruction.find(reference, accesDe(undefined))
}

/** The next act of that state; undefined when there is none, or when somebody else did it. */
async function avancer(
  moyens: MoyensConclusions,
  s: Signalement,
  signature: SignaturePersonne,
): Promise<Signalement | undefined> {
  switch (s.etat) {
    case 'conclusion-validee':
      return agir(moyens, s, {
        signature,
        role: 'systeme',
        acte: { genre: 'transmettre', contenu: null },
      })
    case 'transmise': {
      const contenu = await effetsDe(moyens, s, signature)
      return agir(moyens, s, { signature, role: 'caisse', acte: { genre: 'accuser', contenu } })
    }
    case 'accusee':
      return agir(moyens, s, {
        signature,
        role: 'systeme',
        acte: { genre: 'clore', contenu: null },
      })
    default:
      return undefined
  }
}

async function agir(
  { signalements }: MoyensConclusions,
  s: Signalement,
  q: { readonly signature: SignaturePersonne; readonly role: Role; readonly acte: ActeAFaire },
): Promise<Signalement | undefined> {
  const signature = { ...q.signature, role: q.role, auteur: AUTEUR }
  const cible = { reference: s.reference, acces: accesDe(s) }
  const fait = await signalements.instruction.agir(cible, q.acte, signature)
  return fait.ok ? fait.valeur : undefined
}

/**
 * Looks again at the quarters, then says what was decided for this answer: read from the decisions
 * kept, so that a passage cut short tells the same when it is made again.
 */
async function effetsDe(
  moyens: MoyensConclusions,
  s: Signalement,
  signature: SignaturePersonne,
): Promise<PriseEnCompte> {
  const dossier = await reexaminer(moyens, s, signature)
  if (dossier === undefined) return { effets: [] }
  const { decisions, suites } = await moyens.suites.lire(dossier, signature.jour)
  const siennes = decisions.filter((d) =>
    d.declaration.revision?.montants.some((m) => m.signalement === s.reference),
  )
  return { effets: siennes.map((d) => effetDe(d, suites)) }
}

function effetDe(
  { declaration, courrier }: DecisionGardee,
  toutes: readonly SuiteLue[],
): PriseEnCompte['effets'][number] {
  const suites = toutes.filter((x) => x.courrier === courrier)
  const total = (genre: SuiteLue['genre']) =>
    centimes(suites.reduce((t, x) => t + (x.genre === genre ? x.montant : 0), 0))
  const rappel = suites.find((x) => x.genre === 'rappel')
  return {
    ...{ moisDroits: declaration.moisDroits, rappel: total('rappel'), indu: total('indu') },
    verseLe: rappel?.verseLe ?? null,
  }
}

/** A request withdrawn or inadmissible: the declared amount counts again. */
async function regarder(
  moyens: MoyensConclusions,
  reference: string,
  signature: SignaturePersonne,
): Promise<void> {
  const s = await lire(moyens, reference)
  if (s?.etat === 'retire' || s?.irrecevable) await reexaminer(moyens, s, signature)
}

async function reexaminer(
  { dossiers, suites }: MoyensConclusions,
  s: Signalement,
  { quand, jour }: SignaturePersonne,
): Promise<DossierAllocataire | undefined> {
  const dossier = await dossiers.findByNir(s.nir)
  if (dossier === undefined) return undefined
  const mois = [...new Set(s.depot.lignes.map((l) => l.mois))]
  await suites.reexaminer({ dossier, mois, quand, jour, acces: accesDe(s) })
  return dossier
}
