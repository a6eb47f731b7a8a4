import type { Fait, FaitStore, TypeFait } from '#referentiel'
import type { Instant } from '#socle'
import type { DossierStore } from '../ports.js'

/** Port: how far a reader of a suite of facts has come; 0 before the first. */
export interface CurseurStore {
  lire(nom: string): Promise<number>
  /** Never goes back. */
  avancer(nom: string, rang: number): Promise<void>
}

export interface MoyensRegistre {
  readonly faits: Pick<FaitStore, 'list'>
  readonly curseurs: CurseurStore
  readonly dossiers: Pick<
    DossierStore,
    'listDossiersDe' | 'findByNumero' | 'listEnvoyees' | 'revoirDes'
  >
  /** Who else hears the facts read, before the cursor moves: told again after an outage. */
  readonly surFaits?: (faits: readonly Fait[]) => Promise<void>
}

const CURSEUR = 'reexamen'

/** What declarants sent, and to whom it belongs. What the cell concludes has a way of its own. */
const COMPTENT: readonly TypeFait[] = [
  ...(['nouvelle', 'corrigee', 'annulee', 'rattachee', 'detachee'] as const),
]

/**
 * Reads the next facts of the référentiel: a dossier whose declarations sent counted one of their
 * months is kept as to be looked at again. Cut short, the same facts are read again, and a dossier
 * looked at twice changes nothing more. How many facts were read.
 */
export async function suivreRegistre(
  moyens: MoyensRegistre,
  { quand, limite }: { readonly quand: Instant; readonly limite: number },
): Promise<number> {
  const { faits, curseurs, dossiers, surFaits } = moyens
  const lus = await faits.list(await curseurs.lire(CURSEUR), limite)
  const dernier = lus.at(-1)
  if (dernier === undefined) return 0
  const comptent = lus.filter((f) => COMPTENT.includes(f.type))
  const personnes = [...new Set(comptent.map((f) => f.personne))]
  const parDossier = new Map<string, Fait[]>()
  for (const { personne, numero } of await dossiers.listDossiersDe(personnes)) {
    const siens = comptent.filter((f) => f.personne === personne)
    parDossier.set(numero, [...(parDossier.get(numero) ?? []), ...siens])
  }
  for (const [numero, siens] of parDossier) await reporter(moyens, { numero, siens, quand })
  await surFaits?.(lus)
  await curseurs.avancer(CURSEUR, dernier.rang)
  return lus.length
}

async function reporter(
  { dossiers }: MoyensRegistre,
  q: { readonly numero: string; readonly siens: readonly Fait[]; readonly quand: Instant },
): Promise<void> {
  const envoyees = await dossiers.listEnvoyees(q.numero)
  const comptes = new Set(envoyees.flatMap((d) => d.moisReference))
  const touche = q.siens.some((f) => (f.mois === null ? comptes.size > 0 : comptes.has(f.mois)))
  const dossier = touche ? await dossiers.findByNumero(q.numero) : undefined
  if (dossier !== undefined) await dossiers.revoirDes(dossier, q.quand)
}
