import type { Jour } from '#socle'
import { MODELES_ACCOMPAGNEMENT } from './accompagnement.js'
import { MODELES_COMPTE } from './compte.js'
import { MODELES_DECLARATION } from './declaration.js'
import { MODELES_DROITS } from './droits.js'
import type { Modele } from './modele.js'
import { MODELES_RESSOURCES } from './ressources.js'
import { MODELES_SIGNALEMENT } from './signalement.js'

/** Every version of every template. A version that was used stays: its messages are read by it. */
export const MODELES: readonly Modele[] = [
  ...MODELES_COMPTE,
  ...MODELES_RESSOURCES,
  ...MODELES_DECLARATION,
  ...MODELES_SIGNALEMENT,
  ...MODELES_DROITS,
  ...MODELES_ACCOMPAGNEMENT,
]

/** The version in force on a day; undefined before the first one, or for an unknown code. */
export function modeleEnVigueur(
  code: string,
  jour: Jour,
  modeles: readonly Modele[] = MODELES,
): Modele | undefined {
  return modeles
    .filter((m) => m.code === code && m.depuis <= jour)
    .sort((a, b) => a.version - b.version)
    .at(-1)
}

/** The very version that a message was made with. */
export function findModele(
  code: string,
  version: number,
  modeles: readonly Modele[] = MODELES,
): Modele | undefined {
  return modeles.find((m) => m.code === code && m.version === version)
}
