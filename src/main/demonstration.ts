import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { oublier } from '#adapters/embedded-postgres'
import { type BoiteLocale, createBoiteLocale } from '#adapters/facteurs'
import type { DossierAllocataire } from '#allocations'
import { COMMANDES } from '#apps/cli'
import type { PersonneDemo } from '#apps/demo'
import { assert, type Jour, mois, Panne } from '#socle'
import type { Visite } from './bac-a-sable.js'
import { ingererTerritoire } from './ingestion-demonstration.js'
import type { BaseServie, Machine } from './machine.js'
import { FICHIER_ANCRES } from './tracabilite.js'

/** What the demonstration makes in the data folder; `--oublier` removes it with the base. */
const DOSSIER = 'demonstration'
/** The same every time: months of payment up to the one before the demonstration's day. */
const DERNIER_MOIS = '2026-10'
const OPTIONS = ['--personnes', '1500', '--de', '2024-11', '--a', DERNIER_MOIS]
const GRAINE = ['--graine', 'demonstration', '--incidents', '--demonstration']

export type Preparation = 'prete' | 'interrompue'

/** What a visitor of the sandbox finds: where its key is, and the households of the caseload. */
export async function visiteDe(machine: Machine, aujourdhui: Jour): Promise<Visite> {
  const dossier = join(machine.configuration.donnees(), DOSSIER)
  return { dossier, foyers: await lireFoyers(join(dossier, 'territoire')), aujourdhui }
}

/**
 * Makes the territory's files, ingests them and records its households, whatever is missing of the
 * three: an interrupted preparation goes on where it stopped, a finished one costs nothing.
 */
export async function preparerDemonstration(
  machine: Machine,
  base: BaseServie,
): Promise<Preparation> {
  const { contexte, configuration, signaux } = machine
  const dossier = join(configuration.donnees(), DOSSIER)
  const territoire = join(dossier, 'territoire')
  let arret = false
  signaux.surArret(() => {
    arret = true
  })
  if (!existsSync(territoire)) await ecrireTerritoire(machine, territoire)
  const foyers = await lireFoyers(territoire)
  const dernier = foyers.at(-1)
  assert(dernier !== undefined, 'un territoire a des foyers')
  // The households are recorded after the last file: the last one says that all is done.
  if ((await base.dossiers.findByNumero(dernier.numero)) !== undefined) return 'prete'
  const fait = await ingererTerritoire(machine, { base, territoire, estArrete: () => arret })
  if (!fait) {
    contexte.dire('Préparation interrompue ; elle reprendra au prochain démarrage.')
    return 'interrompue'
  }
  await base.dossiers.enregistrer(foyers)
  contexte.dire(`${foyers.length} foyers enregistrés.`)
  return 'prete'
}

/** Where messages go that would leave the portal: a file beside the territory. */
export function boiteDemonstration({ configuration, contexte }: Machine): BoiteLocale {
  const chemin = join(configuration.donnees(), DOSSIER, 'envois.ndjson')
  return createBoiteLocale({ chemin, maintenant: contexte.maintenant })
}

/** The persons of the told stories, whom a visitor may choose to be. */
export async function listPersonnesDemo(): Promise<readonly PersonneDemo[]> {
  const { listPersonnages } = await import('#territoire')
  return listPersonnages(mois(DERNIER_MOIS))
}

/** Written aside and put in place by one rename: a territory is whole or absent. */
async function ecrireTerritoire({ contexte }: Machine, territoire: string): Promise<void> {
  contexte.dire('Écriture d’un territoire inventé (DSN et PASRAU)…')
  const brouillon = `${territoire}.tmp`
  await rm(brouillon, { recursive: true, force: true })
  const charger = COMMANDES.engendrer
  assert(charger !== undefined, 'la commande engendrer existe')
  const engendrer = await charger()
  // Its summary is data on standard output, which says nothing but « pret » here.
  const muet = { ...contexte, ecrire: async () => {}, dire: () => {} }
  await engendrer.executer([...OPTIONS, ...GRAINE, '--sortie', brouillon], muet)
  await rename(brouillon, territoire)
}

/** The households that a caisse knows: the others claim from the portal. */
async function lireFoyers(territoire: string): Promise<readonly DossierAllocataire[]> {
  const texte = await readFile(join(territoire, 'foyers.ndjson'), 'utf8')
  return texte
    .split('\n')
    .filter((ligne) => ligne !== '')
    .map((ligne) => JSON.parse(ligne) as DossierAllocataire & { readonly sansDossier?: true })
    .filter((foyer) => foyer.sansDossier !== true)
}

/** Removes the embedded base, its key and the demonstration's files; nothing else of the folder. */
export async function oublierDemonstration(donnees: string): Promise<void> {
  if (!(await oublier(donnees))) {
    throw new Panne(
      'serveur-embarque',
      `La base du dossier ${donnees} est utilisée par une autre commande. Arrêtez-la d’abord.`,
    )
  }
  await rm(join(donnees, 'cle-nir'), { force: true })
  await rm(join(donnees, FICHIER_ANCRES), { force: true })
  await rm(join(donnees, DOSSIER), { recursive: true, force: true })
}
