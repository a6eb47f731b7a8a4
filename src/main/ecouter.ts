import type { Ancrage } from '#acces'
import type { Messages } from '#messages'
import { distribuerEnContinu } from './annonces/distribution.js'
import type { MoyensRonde } from './annonces/ronde.js'
import { tournerEnContinu } from './annonces/ronde-continue.js'
import { condenserEnContinu } from './condenses.js'
import type { Machine } from './machine.js'
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
  })
  const serveur = await createServeur(options)
  const { adresse } = await serveur.ecouter()
  ouvertures.ajouter(await ancrerEnContinu(options.ancrage, contexte))
  if (options.partenaires) ouvertures.ajouter(condenserEnContinu(options.partenaires))
  const { maintenant } = contexte
  ouvertures.ajouter(distribuerEnContinu(options.messages, maintenant))
  const ronde = { ...options, cleDe: options.clePersonne }
  const temps = { maintenant, aujourdhui: options.aujourdhui }
  ouvertures.ajouter(tournerEnContinu(ronde, temps))
  ouvertures.ajouter(rattraperEnContinu(options, temps))
  ouvertures.ajouter(() => serveur.fermer())
  await contexte.ecrire(`pret ${adresse}\n`)
  await arret
  contexte.dire('Arrêt en cours.')
  return 0
}
