import type { FastifyRequest } from 'fastify'
import {
  type CanalPousse,
  type Choix,
  FAMILLES,
  type Famille,
  type HeuresCalmes,
  type Preferences,
} from '#messages'
import { type Champs, champ } from '../demande.js'

const CANAUX: readonly CanalPousse[] = ['courriel', 'sms', 'courrier']

/** The choices of the form; what is not one of ours is left out. */
export function lirePreferences(requete: FastifyRequest): Preferences {
  const choisis = (f: Famille) => CANAUX.filter((c) => coches(requete, nomChoix(f)).includes(c))
  const choix = FAMILLES.reduce<Partial<Record<Famille, readonly CanalPousse[]>>>((tous, f) => {
    tous[f] = choisis(f)
    return tous
  }, {})
  return {
    choix: choix as Choix,
    calme: lireCalme(requete),
    grosCaracteres: champ(requete, 'gros-caracteres') === 'oui',
  }
}

export function nomChoix(famille: Famille): string {
  return `choix-${famille}`
}

/** Values of boxes of one name: none, one, or several. */
function coches(requete: FastifyRequest, nom: string): readonly string[] {
  const valeur = (requete.body as Champs | undefined)?.[nom]
  return valeur === undefined ? [] : typeof valeur === 'string' ? [valeur] : valeur
}

function lireCalme(requete: FastifyRequest): HeuresCalmes | null {
  if (champ(requete, 'calme') !== 'oui') return null
  const [de, a] = [heure(champ(requete, 'calme-de')), heure(champ(requete, 'calme-a'))]
  return de === undefined || a === undefined ? null : { de, a }
}

function heure(texte: string): number | undefined {
  return /^(?:\d|1\d|2[0-3])$/.test(texte) ? Number(texte) : undefined
}
