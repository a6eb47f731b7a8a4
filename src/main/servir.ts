import { parseArgs } from 'node:util'
import type { CodeSortie, Commande } from '#apps/cli'
import { lireFeuille } from '#apps/web'
import { servirJusquALArret } from './ecouter.js'
import type { Machine } from './machine.js'
import { reserverPort } from './port.js'

/** The server alone, over the base as it is. */
export function commandeServir(machine: Machine): Commande {
  return {
    resume: 'sert les pages',
    aide: `Usage : alasource servir [--base BASE]

Sert les pages sur http://127.0.0.1:PORT jusqu’à l’arrêt (Ctrl-C ou SIGTERM). Écrit une ligne qui
commence par « pret » quand les pages répondent.

Options
  --base BASE   adresse PostgreSQL ou dossier de données (par défaut DATABASE_URL, sinon
                ALASOURCE_DONNEES)

Code de sortie : 0 arrêté proprement ; 2 commande mal écrite ; 3 panne (base, port pris).
Exemple : PORT=8080 alasource servir
`,
    async executer(args): Promise<CodeSortie> {
      const options = { base: { type: 'string' } } as const
      const { values } = parseArgs({ args: [...args], options, strict: true })
      const { configuration, contexte } = machine
      const [theme, dsfr] = [configuration.theme(), configuration.dsfr()]
      const intitule = configuration.intitule()
      // Refused before anything is prepared.
      lireFeuille(theme, dsfr, intitule)
      configuration.processus()
      configuration.aujourdhui()
      const port = await reserverPort(configuration.port())
      const { facteurs, verifier } = await contexte.ouvrirFacteurs()
      const base = await contexte.ouvrirBase(values.base, { facteurs })
      // Behind: pages are served whether or not the mail server answers.
      void verifier(contexte.dire)
      return servirJusquALArret(machine, {
        ...base,
        origine: configuration.origine(),
        franceConnect: configuration.franceConnect(),
        enteteCertificat: configuration.enteteCertificat(),
        horloge: contexte.maintenant,
        aujourdhui: contexte.aujourdhui,
        port,
        ...{ theme, dsfr, intitule },
      })
    },
  }
}
