import { type ParseArgsConfig, parseArgs } from 'node:util'
import { parseNir } from '#socle'
import { type Base, type CodeSortie, type Contexte, UsageFautif } from './commande.js'

/** Options of a command in the form of node:util; `base` says where the data are. */
export type OptionsActions = NonNullable<ParseArgsConfig['options']> & {
  readonly base: { readonly type: 'string' }
}

/** What was typed after the options of such a command were read. */
export type ValeursDe<O extends OptionsActions> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>['values']

/** One action of a command, over a base that is open until it ends. */
export interface DemandeAction<V> {
  readonly base: Base
  readonly contexte: Contexte
  readonly valeurs: V
  /** What stands after the name of the action. */
  readonly reste: readonly string[]
}

export type Actions<V> = Readonly<Record<string, Action<V>>>

export interface Action<V> {
  /** Words that may stand after its name; any number by default. */
  readonly mots?: number
  /** The action sends what waits in the outbox: the base is opened with its channels. */
  readonly envoyer?: boolean
  readonly faire: (demande: DemandeAction<V>) => Promise<CodeSortie>
}

/** Reads `[ACTION] [MOT…] [options]` and does the action, the first one when none is named. */
export async function agir<O extends OptionsActions>(
  { args, contexte }: { readonly args: readonly string[]; readonly contexte: Contexte },
  options: O,
  actions: Actions<ValeursDe<O>>,
): Promise<CodeSortie> {
  const lu = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  const valeurs = lu.values as ValeursDe<O>
  const [nom = Object.keys(actions)[0] ?? '', ...reste] = lu.positionals
  const action = Object.hasOwn(actions, nom) ? actions[nom] : undefined
  if (action === undefined) {
    throw new UsageFautif(`Actions connues : ${Object.keys(actions).join(', ')}.`)
  }
  if (reste.length > (action.mots ?? reste.length)) throw new UsageFautif('Argument en trop.')
  const { envoyer = false, faire } = action
  const base = await contexte.ouvrirBase((valeurs as { base?: string }).base, { envoyer })
  try {
    return await faire({ base, contexte, valeurs, reste })
  } finally {
    await base.fermer()
  }
}

/** What must have been typed; `quoi` names it in the refusal. */
export function exiger(valeur: string | undefined, quoi: string): string {
  if (valeur === undefined || valeur.trim() === '') throw new UsageFautif(`Il manque ${quoi}.`)
  return valeur
}

const PSEUDONYME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u

/** Who acts: written in the journal, so never a person's number. */
export function exigerPseudonyme(valeur: string | undefined, option: string): string {
  const dit = exiger(valeur, option).trim()
  if (PSEUDONYME.test(dit) && parseNir(dit) === undefined) return dit
  throw new UsageFautif(
    `${option} : un pseudonyme est attendu, de 64 signes au plus ; jamais un numéro de personne.`,
  )
}

const LIMITE = 200

/** `--limite`: how many rows at most; `usuelle` when nothing is said. */
export function lireLimite(
  { limite }: { readonly limite?: string | undefined },
  usuelle: number = LIMITE,
): number {
  if (limite === undefined) return usuelle
  const nombre = Number(limite)
  if (/^\d{1,9}$/.test(limite) && nombre >= 1) return nombre
  throw new UsageFautif('--limite : un nombre d’au moins 1 est attendu.')
}
