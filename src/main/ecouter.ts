import type { Ancrage } from '#acces'
import type { Messages } from '#messages'
import { distribuerEnContinu } from './annonces/distribution.js'
import type { MoyensRonde } from './annonces/ronde.js'
import { tournerEnContinu } from './annonces/ronde-continue.js'
import { condenserEnContinu } from './condenses.js'
import type { Machine } from './machine.js'
import { HOTE } from './port.js'
import { demarrerEquipiers, direPret, estEquipier } from './processus.js'
import { type MoyensRattrapage, rattraperEnContinu } from './rattrapage.js'
import { createServeur, type OptionsServeur } from './serveur.js'
import { ancrerEnContinu } from './tracabilite.js'

export interface OptionsService extends OptionsServeur {
  readonly ancrage: Ancrage
  readonly messages: Messages
  readonly clePersonne: MoyensRonde['cleDe']
  readonly conclusions: MoyensRattrapage['conclusions']
}

/** Says that it is ready in one line, serves until SIGINT or SIGTERM, then ends with status 0. */
export async function servirJusquALArret(machine: Machine, options: OptionsService): Promise<0> {
  const { contexte, ouvertures, signaux } = machine
  const arret = new Promise<void>((resolve) => {
    signaux.surArret(resolve)
    if (estEquipier) process.once('disconnect', resolve)
  })
  const { adresse, fermer } = await ouvrirAuPublic(machine, options)
  if (estEquipier) {
    ouvertures.ajouter(fermer)
    direPret()
    await arret
    return 0
  }
  await travaillerDerriere(machine, options)
  ouvertures.ajouter(fermer)
  await contexte.ecrire(`pret ${adresse}\n`)
  await arret
  contexte.dire('Arrêt en cours.')
  return 0
}

/** Answers by itself, or by the processes that it starts. */
async function ouvrirAuPublic({ configuration, contexte }: Machine, options: OptionsService) {
  const { port } = options
  const nombre = configuration.processus()
  if (!estEquipier && nombre > 1) {
    // One day for all: the demonstration goes on from that of this process.
    const environnement = () =>
      options.demo === undefined ? {} : { ALASOURCE_AUJOURDHUI: options.aujourdhui() }
    const { dire } = contexte
    const { fermer } = await demarrerEquipiers({ nombre, port, environnement, dire })
    return { adresse: `http://${HOTE}:${port}`, fermer }
  }
  const serveur = await createServeur(options)
  const { adresse } = await serveur.ecouter()
  return { adresse, fermer: () => serveur.fermer() }
}

/** What is done behind the pages, by one process alone. */
async function travaillerDerriere(machine: Machine, options: OptionsService): Promise<void> {
  const { contexte, ouvertures } = machine
  ouvertures.ajouter(await ancrerEnContinu(options.ancrage, contexte))
  if (options.partenaires) ouvertures.ajouter(condenserEnContinu(options.partenaires))
  const { maintenant } = contexte
  ouvertures.ajouter(distribuerEnContinu(options.messages, maintenant))
  const ronde = { ...options, cleDe: options.clePersonne }
  const temps = { maintenant, aujourdhui: options.aujourdhui }
  ouvertures.ajouter(tournerEnContinu(ronde, temps))
  ouvertures.ajouter(rattraperEnContinu(options, temps))
}
