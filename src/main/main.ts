import { readFileSync } from 'node:fs'
import { COMMANDES, executerLigne } from '#apps/cli'
import { lireConfiguration } from './configuration.js'
import { createContexte } from './contexte.js'
import { accepterLecteurParti, dire, terminer } from './flux.js'
import { createOuvertures } from './ouvertures.js'
import { ecouterSignaux } from './signaux.js'

/** Runs one command line and ends the process with its exit status. */
export async function main(args: readonly string[]): Promise<never> {
  const configuration = lireConfiguration(process.env)
  const ouvertures = createOuvertures()
  accepterLecteurParti(ouvertures.rendre)
  const signaux = ecouterSignaux(ouvertures.rendre)
  const contexte = createContexte(configuration, ouvertures)

  const machine = { configuration, contexte, ouvertures, signaux }
  const commandes = {
    ...COMMANDES,
    servir: async () => (await import('./servir.js')).commandeServir(machine),
    demo: async () => (await import('./demo.js')).commandeDemo(machine),
  }
  let code: number
  try {
    code = await executerLigne({ args, commandes, contexte, version })
  } catch (cause) {
    dire((await import('./fin.js')).dernierMot(cause))
    code = 3
  }
  await ouvertures.rendre()
  return terminer(code)
}

/** Read when it is asked: a file less to open at each start. */
function version(): string {
  const paquet = new URL('../../package.json', import.meta.url)
  return JSON.parse(readFileSync(paquet, 'utf8')).version
}
