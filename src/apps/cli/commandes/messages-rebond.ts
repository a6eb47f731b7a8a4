import { type IssueRebond, lireRebond, type RefusLecture } from '#messages'
import { type Base, type CodeSortie, type Contexte, UsageFautif } from '../commande.js'

/** A bounce holds the mail that came back; more is not one. */
const OCTETS_MAX = 1_000_000

const REFUS: Readonly<Record<RefusLecture, string>> = {
  'pas-un-rebond': 'ce fichier n’est pas un avis de non-remise (RFC 3464)',
  'sans-reference': 'cet avis ne nomme aucun de nos messages',
}

const DITS: Readonly<Record<IssueRebond, string>> = {
  inconnu: 'aucun pli ne porte cette référence, ou il est effacé',
  provisoire: 'rien à faire : le serveur essaie encore, ou a remis le message',
  'deja-connu': 'ce pli avait déjà échoué',
  echec: 'le pli a échoué, le canal suivant est pris s’il y en a un',
  'adresse-refusee': 'le pli a échoué, et plus rien ne part vers cette adresse',
}

const FAITS: ReadonlySet<IssueRebond> = new Set(['echec', 'adresse-refusee', 'deja-connu'])

/** A mail that came back, read on standard input: no address nor name is written. */
export async function lireUnRebond({
  base,
  contexte,
}: {
  readonly base: Base
  readonly contexte: Contexte
}): Promise<CodeSortie> {
  const lu = lireRebond(await lireTout(contexte))
  if (!lu.ok) {
    contexte.dire(`Refusé : ${REFUS[lu.refus]}.`)
    return 1
  }
  const moment = { quand: contexte.maintenant(), jour: contexte.aujourdhui() }
  const issue = await base.messages.rebondir(lu.rebond, moment)
  contexte.dire(`${lu.rebond.reference} (${lu.rebond.statut}) : ${DITS[issue]}.`)
  return FAITS.has(issue) ? 0 : 1
}

async function lireTout(contexte: Contexte): Promise<string> {
  const morceaux: Uint8Array[] = []
  let octets = 0
  for await (const morceau of contexte.lireEntree()) {
    octets += morceau.length
    if (octets > OCTETS_MAX) throw new UsageFautif('Ce fichier est trop grand pour un avis.')
    morceaux.push(morceau)
  }
  return Buffer.concat(morceaux).toString('latin1')
}
