import { appendFile, readFile } from 'node:fs/promises'
import type { CanalPousse, Facteur, Facteurs, IssueRemise, Remise } from '#messages'
import { type Instant, Panne } from '#socle'

/** What would have left the machine. */
export interface EnvoiLocal extends Remise {
  readonly canal: CanalPousse
  readonly quand: Instant
  /** Why it did not leave; absent when it would have. */
  readonly echec?: Exclude<IssueRemise['etat'], 'remis'>
}

export interface BoiteLocale {
  readonly facteurs: Facteurs
  /** Newest first. */
  lister(limite: number): Promise<readonly EnvoiLocal[]>
}

/** Addresses that show what becomes of a failure. */
const REFUSEE = /@refuse\.exemple$/
const EN_ATTENTE = /@attente\.exemple$/

/** A box that keeps all that is handed over: in a file when `chemin` is given, else in memory. */
export function createBoiteLocale(options: {
  readonly chemin?: string
  readonly maintenant: () => Instant
}): BoiteLocale {
  const { chemin, maintenant } = options
  const memoire: EnvoiLocal[] = []
  const garder = async (envoi: EnvoiLocal): Promise<void> => {
    if (chemin === undefined) memoire.push(envoi)
    else await appendFile(chemin, `${JSON.stringify(envoi)}\n`, { mode: 0o600 })
  }
  const facteur =
    (canal: CanalPousse): Facteur =>
    async (remise) => {
      const issue = issueDe(remise)
      const echec = issue.etat === 'remis' ? {} : { echec: issue.etat }
      await garder({ ...remise, canal, quand: maintenant(), ...echec })
      return issue
    }
  return {
    facteurs: {
      courriel: facteur('courriel'),
      sms: facteur('sms'),
      courrier: facteur('courrier'),
    },
    async lister(limite) {
      const tous = chemin === undefined ? memoire : await lire(chemin)
      return tous.slice(-limite).reverse()
    },
  }
}

/** A code goes through, or nobody could have such an address. */
function issueDe({ adresse, cle }: Remise): IssueRemise {
  if (adresse === null || cle.startsWith('code-')) return { etat: 'remis' }
  if (REFUSEE.test(adresse)) return { etat: 'echec-definitif', motif: 'boite-inconnue' }
  if (EN_ATTENTE.test(adresse)) return { etat: 'echec-temporaire', motif: 'serveur-occupe' }
  return { etat: 'remis' }
}

async function lire(chemin: string): Promise<readonly EnvoiLocal[]> {
  let texte: string
  try {
    texte = await readFile(chemin, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new Panne('disque', `Le fichier ${chemin} ne se lit pas.`, cause)
  }
  return texte
    .split('\n')
    .filter((ligne) => ligne !== '')
    .map((ligne) => JSON.parse(ligne) as EnvoiLocal)
}
