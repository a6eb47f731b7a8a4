/** What a mail server says later of a mail that it had taken (RFC 3464). */
export interface RebondLu {
  /** Reference of the message and the channel, as the identifier of the mail gave them. */
  readonly reference: string
  /** « failed », « delayed »…, in lower case. */
  readonly action: string
  /** « 5.1.1 ». */
  readonly statut: string
  readonly adresse: string
}

export type RefusLecture =
  /** Not a delivery status: an answer of somebody, a mail of another kind. */
  | 'pas-un-rebond'
  /** A delivery status that does not name one of our mails. */
  | 'sans-reference'

const COUPURE = /\r?\n[ \t]+/g

/** The fields of a header, by name in lower case; folded lines are joined. */
function champs(entete: string): ReadonlyMap<string, string> {
  const lignes = entete.replace(COUPURE, ' ').split(/\r?\n/)
  const lus = lignes.flatMap((ligne): [string, string][] => {
    const lu = /^([A-Za-z][A-Za-z0-9-]*):\s*(.*)$/.exec(ligne)
    return lu === null ? [] : [[lu[1]!.toLowerCase(), lu[2]!.trim()]]
  })
  return new Map(lus)
}

/** Header and body of a mail or of one of its parts. */
function couper(texte: string): { readonly entete: string; readonly corps: string } {
  const fin = /\r?\n\r?\n/.exec(texte)
  if (fin === null) return { entete: texte, corps: '' }
  return { entete: texte.slice(0, fin.index), corps: texte.slice(fin.index + fin[0].length) }
}

function parties(corps: string, frontiere: string): readonly string[] {
  const morceaux = `\n${corps.replaceAll('\r\n', '\n')}`.split(`\n--${frontiere}`)
  return morceaux
    .slice(1)
    .filter((m) => !m.startsWith('--'))
    .map((m) => m.replace(/^.*\n/, ''))
}

const DES_NOTRES = /<(M-[A-Za-z0-9-]{1,40})-courriel@[^<>\s]+>/

/** Reads a bounce as a mailbox keeps it; every other mail is refused, nothing is guessed. */
export function lireRebond(
  texte: string,
):
  | { readonly ok: true; readonly rebond: RebondLu }
  | { readonly ok: false; readonly refus: RefusLecture } {
  const { entete, corps } = couper(texte)
  const genre = champs(entete).get('content-type') ?? ''
  const frontiere = /boundary="?([^";\s]+)"?/i.exec(genre)?.[1]
  const rapport =
    /^multipart\/report\b/i.test(genre) && /report-type="?delivery-status\b/i.test(genre)
  if (!rapport || frontiere === undefined) return { ok: false, refus: 'pas-un-rebond' }
  const lues = parties(corps, frontiere).map((p) => {
    const coupee = couper(p)
    return { type: champs(coupee.entete).get('content-type') ?? 'text/plain', corps: coupee.corps }
  })
  const etat = lues.find((p) => /^message\/(global-)?delivery-status\b/i.test(p.type))
  const origine = lues.find((p) => /^(message\/(rfc822|global)|text\/rfc822-headers)/i.test(p.type))
  const sien = etat && lireDestinataire(etat.corps)
  if (sien === undefined) return { ok: false, refus: 'pas-un-rebond' }
  const identifiant = champs(couper(origine?.corps ?? '').entete).get('message-id') ?? ''
  const reference = DES_NOTRES.exec(identifiant)?.[1]
  if (reference === undefined) return { ok: false, refus: 'sans-reference' }
  return { ok: true, rebond: { reference, ...sien } }
}

/** One mail of ours goes to one person: the first group that speaks of a recipient is hers. */
function lireDestinataire(corps: string): Omit<RebondLu, 'reference'> | undefined {
  for (const groupe of corps.split(/\r?\n\r?\n/)) {
    const lus = champs(groupe)
    const dit = lus.get('original-recipient') ?? lus.get('final-recipient')
    const action = lus.get('action')?.toLowerCase()
    const statut = /^\d\.\d{1,3}\.\d{1,3}/.exec(lus.get('status') ?? '')?.[0]
    if (dit === undefined || action === undefined || statut === undefined) continue
    return { action, statut, adresse: dit.replace(/^[^;]*;\s*/, '').replace(/^<|>$/g, '') }
  }
  return undefined
}
