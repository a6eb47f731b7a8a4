import { parseArgs } from 'node:util'
import type { BoiteLocale } from '#adapters/facteurs'
import { type CodeSortie, type Commande, UsageFautif } from '#apps/cli'
import type { EnvoiDemo, PersonneDemo } from '#apps/demo'
import { lireFeuille } from '#apps/web'
import { type Jour, jourDeParis } from '#socle'
import { semerAccompagnements } from './accompagnement-demonstration.js'
import { gardeBacASable, ouvrirBacASable } from './bac-a-sable.js'
import {
  boiteDemonstration,
  listPersonnesDemo,
  oublierDemonstration,
  preparerDemonstration,
  visiteDe,
} from './demonstration.js'
import { servirJusquALArret } from './ecouter.js'
import { horlogeDemonstration } from './horloge-demonstration.js'
import type { BaseServie, Machine } from './machine.js'
import { ouvrirProfilsDemonstration, semerMessages } from './messages-demonstration.js'
import { reserverPort } from './port.js'
import { estEquipier } from './processus.js'
import { semerSignalements } from './signalements-demonstration.js'
import { semerPaiements } from './suites-demonstration.js'

/** The day of the demonstration, unless ALASOURCE_AUJOURDHUI says another. */
const AUJOURDHUI = '2026-11-12' as Jour

const AIDE = `Usage : alasource demo [--oublier]

Sert les pages sur un territoire inventé : au premier démarrage, écrit ses fichiers DSN et PASRAU
dans ALASOURCE_DONNEES/demonstration et les ingère ; une ingestion interrompue reprend au démarrage
suivant. Écrit une ligne qui commence par « pret » quand les pages répondent. Personne n’est réel.

Options
  --oublier   efface la base embarquée, sa clé et les fichiers de la démonstration, sans rien
              demander ; jamais une base donnée par DATABASE_URL

Code de sortie : 0 arrêté proprement ; 2 commande mal écrite ; 3 panne (base, disque, port pris).
Exemple : PORT=8080 alasource demo
`

export function commandeDemo(machine: Machine): Commande {
  return {
    resume: 'sert les pages sur un territoire inventé',
    aide: AIDE,
    async executer(args): Promise<CodeSortie> {
      const options = { oublier: { type: 'boolean' } } as const
      const { values } = parseArgs({ args: [...args], options, strict: true })
      return values.oublier ? oublier(machine) : demarrer(machine)
    },
  }
}

async function oublier({ configuration, contexte }: Machine): Promise<CodeSortie> {
  if (configuration.databaseUrl() !== undefined) {
    throw new UsageFautif(
      'DATABASE_URL est donnée : cette base n’est jamais effacée par la commande.',
    )
  }
  await oublierDemonstration(configuration.donnees())
  contexte.dire('La démonstration est oubliée ; « npm start » la refera.')
  return 0
}

/** The machine on the day of the demonstration: one clock for all that a person reads. */
function auJour(machine: Machine, jour: Jour): Machine {
  const maintenant = horlogeDemonstration(jour, machine.contexte.maintenant)
  const aujourdhui = (): Jour => jourDeParis(maintenant())
  return { ...machine, contexte: { ...machine.contexte, maintenant, aujourdhui } }
}

interface APreparer {
  readonly base: BaseServie
  readonly personnes: Awaited<ReturnType<typeof listPersonnesDemo>>
  readonly jour: Jour
}

/** False when it was stopped meanwhile. Done before anybody answers. */
async function preparer(machine: Machine, { base, personnes, jour }: APreparer): Promise<boolean> {
  if ((await preparerDemonstration(machine, base)) === 'interrompue') return false
  const neuves = await ouvrirProfilsDemonstration(base, personnes, jour)
  await semerSignalements(base, personnes, jour)
  await semerPaiements(base, personnes, jour)
  await semerAccompagnements(base, personnes, jour)
  await semerMessages(base, neuves)
  await ouvrirBacASable(base, await visiteDe(machine, jour))
  return true
}

async function demarrer(vraie: Machine): Promise<CodeSortie> {
  const jour = vraie.configuration.aujourdhui() ?? AUJOURDHUI
  const machine = auJour(vraie, jour)
  const { configuration, contexte } = machine
  const [theme, dsfr] = [configuration.theme(), configuration.dsfr()]
  const intitule = configuration.intitule()
  // Refused before anything is prepared.
  lireFeuille(theme, dsfr, intitule)
  configuration.processus()
  const port = await reserverPort(configuration.port())
  const boite = boiteDemonstration(machine)
  const { maintenant, aujourdhui } = contexte
  const origine = `http://127.0.0.1:${port}`
  const usage = { bacASable: true, maintenant, aujourdhui, facteurs: boite.facteurs, origine }
  const base = await contexte.ouvrirBase(undefined, usage)
  const personnes = await listPersonnesDemo()
  const preparee = estEquipier || (await preparer(machine, { base, personnes, jour }))
  if (!preparee) return 0
  const garde = gardeBacASable(base)
  return servirJusquALArret(machine, {
    ...base,
    garde,
    enteteCertificat: configuration.enteteCertificat(),
    ...{ horloge: maintenant, aujourdhui, horlogeSignatures: vraie.contexte.maintenant },
    port,
    ...{ theme, dsfr, intitule },
    demo: { personnes: async () => personnes, envois: envoisNommes(boite, base, personnes) },
  })
}

/** Letters of several persons lie in one box: each is shown with the name of whom it is for. */
function envoisNommes(
  boite: BoiteLocale,
  { clePersonne }: Pick<BaseServie, 'clePersonne'>,
  personnes: readonly PersonneDemo[],
): (limite: number) => Promise<readonly EnvoiDemo[]> {
  const parCle = new Map(personnes.map((p) => [clePersonne(p.nir), p]))
  return async (limite) => {
    const { nomDemo } = await import('#apps/demo')
    return (await boite.lister(limite)).map((e) => {
      const personne = parCle.get(e.personne)
      return { ...e, pour: personne === undefined ? undefined : nomDemo(personne) }
    })
  }
}
