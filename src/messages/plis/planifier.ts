import type { Message } from '../message.js'
import type { Canal, CanalPousse } from '../modeles/modele.js'
import type { ProfilMessages } from '../profil/profil.js'
import { type Exigence, estChoisi } from './exigence.js'
import { apresLeCalme } from './heures-calmes.js'
import type { Pli } from './pli.js'

/** Order in which a channel takes the place of the one that failed. */
const ORDRE: readonly CanalPousse[] = ['courriel', 'sms', 'courrier']

/**
 * The sendings of a message: the portal, reached at once; then, by the person's choices, the first
 * open channel or all of them. What the law wants told ignores a family switched off, never a
 * contact that is not verified. A letter comes last, and only for what is worth one.
 */
export function planifier(
  message: Pick<Message, 'personne' | 'reference' | 'quand'>,
  exigence: Exigence,
  profil: ProfilMessages | undefined,
): readonly Pli[] {
  const { personne, reference, quand } = message
  const calme = profil?.preferences.calme ?? null
  const pli = (canal: Canal, suite: readonly Canal[]): Pli => ({
    ...{ personne, reference, canal, essais: 0, creeLe: quand, changeLe: quand, motif: null },
    ...(canal === 'portail'
      ? { statut: 'remis', aFaireLe: quand }
      : { statut: 'cree', aFaireLe: apresLeCalme(quand, calme) }),
    suite,
  })
  const [premier, ...suite] = canauxOuverts(exigence, profil)
  const portail = pli('portail', [])
  if (premier === undefined) return [portail]
  if (exigence.poussee === 'premier') return [portail, pli(premier, suite)]
  const numeriques = [premier, ...suite].filter((c) => c !== 'courrier')
  if (numeriques.length === 0) return [portail, pli(premier, suite)]
  // The letter follows the last of them, and only if none of the others reached.
  const dernier = numeriques.length - 1
  const apres = [premier, ...suite].filter((c) => c === 'courrier')
  return [portail, ...numeriques.map((c, i) => pli(c, i === dernier ? apres : []))]
}

function canauxOuverts(e: Exigence, profil: ProfilMessages | undefined): readonly CanalPousse[] {
  if (e.poussee === 'aucune' || profil?.decede) return []
  return ORDRE.filter((canal) => {
    if (canal === 'courrier') return e.courrier && estChoisi(canal, e, profil)
    if (canal === 'sms' && !e.sms) return false
    const contact = profil?.contacts[canal] ?? null
    return contact !== null && contact.refuseLe === undefined && estChoisi(canal, e, profil)
  })
}
