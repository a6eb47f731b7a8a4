import type { Instant, Jour } from '#socle'
import type { Pli } from '../plis/pli.js'
import type { MoyensMessages } from '../ports.js'
import type { RebondLu } from '../rebonds/lire-rebond.js'
import { annoncer } from './annoncer.js'
import { suivantsDe } from './distribuer.js'

/** What a bounce did. */
export type IssueRebond =
  /** No mail of ours has that reference. */
  | 'inconnu'
  /** The server goes on trying, or delivered: nothing changes. */
  | 'provisoire'
  | 'deja-connu'
  /** The mail failed, the next channel is taken; the address stays. */
  | 'echec'
  /** The same, and nothing is sent any more to that address. */
  | 'adresse-refusee'

/** Bad address, bad domain, mailbox disabled: the next mail would come back likewise. */
const ADRESSE_MORTE = /^5\.(1\.\d+|2\.1)$/

/**
 * A mail taken by the server came back. It has failed after all: the next channel takes its place.
 * An address that does not exist any more is not written to again, until the person verifies it
 * anew; she is told on what is left. A bounce that names another address than hers marks none.
 */
export async function rebondir(
  moyens: MoyensMessages,
  rebond: RebondLu,
  { quand, jour }: { readonly quand: Instant; readonly jour: Jour },
): Promise<IssueRebond> {
  const { reference, action, statut, adresse } = rebond
  const plis = await moyens.plis.lister({ statut: null, limite: 20, reference })
  const pli = plis.find((p) => p.canal === 'courriel')
  if (pli === undefined) return 'inconnu'
  if (action !== 'failed' || !statut.startsWith('5.')) return 'provisoire'
  const refusee = ADRESSE_MORTE.test(statut)
  const marquee = refusee && (await refuser(moyens, { ...pli, adresse }, { quand, jour }))
  if (pli.statut === 'echec-definitif') return marquee ? 'adresse-refusee' : 'deja-connu'
  const motif = refusee ? 'boite-inconnue' : 'rebond'
  const echoue: Pli = { ...pli, statut: 'echec-definitif', changeLe: quand, motif }
  await moyens.plis.conclure(echoue, await suivantsDe(moyens, echoue, quand))
  return marquee ? 'adresse-refusee' : 'echec'
}

async function refuser(
  moyens: MoyensMessages,
  q: { readonly personne: string; readonly reference: string; readonly adresse: string },
  { quand, jour }: { readonly quand: Instant; readonly jour: Jour },
): Promise<boolean> {
  const { personne, reference } = q
  const profil = await moyens.profils.find(personne)
  const contact = profil?.contacts.courriel ?? null
  if (profil === undefined || contact === null || contact.refuseLe !== undefined) return false
  if (contact.valeur.toLowerCase() !== q.adresse.toLowerCase()) return false
  const courriel = { ...contact, refuseLe: quand }
  const suivant = { ...profil, contacts: { ...profil.contacts, courriel } }
  const garde = await moyens.profils.enregistrer(personne, {
    ...{ ...suivant, version: profil.version + 1 },
  })
  if (!garde) return refuser(moyens, q, { quand, jour })
  await annoncer(moyens, { personne, code: 'P13', fait: `rebond ${reference}`, quand, jour })
  return true
}
