import { aideGenerale, proposer } from './aide.js'
import { type CodeSortie, type Commandes, type Contexte, UsageFautif } from './commande.js'

export interface Ligne {
  readonly args: readonly string[]
  readonly commandes: Commandes
  readonly contexte: Contexte
  readonly version: () => string
}

/**
 * Runs one command line. Wrong usage is told on standard error and gives 2; outages and our own
 * bugs are thrown to the caller.
 */
export async function executerLigne(ligne: Ligne): Promise<CodeSortie> {
  try {
    return await executer(ligne)
  } catch (cause) {
    const faute = usageDe(cause)
    if (faute === undefined) throw cause
    const nom = ligne.args[0]
    const connue = nom !== undefined && Object.hasOwn(ligne.commandes, nom)
    const aide = `alasource ${connue ? `${nom} ` : ''}--aide`
    ligne.contexte.dire(`${faute}\nPour l’aide : ${aide}\n`)
    return 2
  }
}

async function executer({ args, commandes, contexte, version }: Ligne): Promise<CodeSortie> {
  const [nom, ...reste] = args
  if (nom === undefined) {
    contexte.dire(await aideGenerale(commandes))
    return 2
  }
  if (nom === '--aide' || nom === '-h' || nom === '--help') {
    await contexte.ecrire(await aideGenerale(commandes))
    return 0
  }
  if (nom === '--version') {
    await contexte.ecrire(`${version()}\n`)
    return 0
  }
  if (nom.startsWith('-')) throw new UsageFautif(`Option inconnue : ${nom}`)
  const charger = Object.hasOwn(commandes, nom) ? commandes[nom] : undefined
  if (charger === undefined) throw new UsageFautif(inconnue(nom, Object.keys(commandes)))
  const commande = await charger()
  if (demandeAide(reste)) {
    await contexte.ecrire(`${commande.aide.trimEnd()}\n`)
    return 0
  }
  const repetee = optionRepetee(reste, commande.repetables)
  if (repetee !== undefined) throw new UsageFautif(`L’option ${repetee} est donnée deux fois.`)
  return commande.executer(reste, contexte)
}

/** Of two NIR or two months, none is guessed. */
function optionRepetee(
  args: readonly string[],
  repetables: readonly string[] = [],
): string | undefined {
  const fin = args.indexOf('--')
  const noms = (fin === -1 ? args : args.slice(0, fin))
    .filter((option) => option.startsWith('--'))
    .map((option) => option.split('=', 1)[0] ?? option)
  return noms.find((nom, rang) => noms.indexOf(nom) !== rang && !repetables.includes(nom))
}

function demandeAide(args: readonly string[]): boolean {
  const fin = args.indexOf('--')
  const options = fin === -1 ? args : args.slice(0, fin)
  return options.some((option) => option === '--aide' || option === '-h' || option === '--help')
}

function inconnue(nom: string, noms: readonly string[]): string {
  const proposition = proposer(nom, noms)
  const suite = proposition === undefined ? '' : ` Vouliez-vous dire « ${proposition} » ?`
  return `Commande inconnue : ${nom}.${suite}`
}

/** What node:util's strict parseArgs throws, told in French; undefined when it is not usage. */
function usageDe(cause: unknown): string | undefined {
  if (cause instanceof UsageFautif) return cause.message
  const { code, message = '' } = (cause ?? {}) as { code?: string; message?: string }
  if (code === undefined || !code.startsWith('ERR_PARSE_ARGS')) return undefined
  const option = /'(-[^' =<]*)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Option inconnue : ${option}`
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return 'Argument en trop.'
  return /does not take an argument/.test(message)
    ? `L’option ${option} ne prend pas de valeur.`
    : `L’option ${option} attend une valeur.`
}
