import type { IssueRemise } from '#messages'

type Echec = Exclude<IssueRemise, { readonly etat: 'remis' }>

/**
 * What becomes of a message that the server did not take. RFC 5321, 4.2.1: 4yz passes, 5yz does
 * not; but a 5yz said to us, and not of the addressee (password, sender, a relay that is closed to
 * us: RFC 3463, 5.7), is ours to mend: the message waits. What never reached the server waits too.
 */
export function issueDuRefus(cause: unknown): Echec {
  const { code, command, responseCode, response } = (cause ?? {}) as Readonly<
    Record<'code' | 'command' | 'responseCode' | 'response', unknown>
  >
  if (code === 'ETLS') return attendre('chiffrement-refuse')
  if (typeof responseCode !== 'number') return sansReponse(code)
  if (responseCode < 500) return attendre('serveur-occupe')
  if (command === 'DATA') return { etat: 'echec-definitif', motif: 'message-refuse' }
  if (command !== 'RCPT TO') return attendre('acces-refuse')
  if (/\b5\.7\.\d/.test(String(response))) return attendre('acces-refuse')
  return { etat: 'echec-definitif', motif: 'boite-inconnue' }
}

function sansReponse(code: unknown): Echec {
  // The address itself cannot be written in an envelope: it will be no better tomorrow.
  if (code === 'EENVELOPE') return { etat: 'echec-definitif', motif: 'boite-inconnue' }
  return attendre('serveur-muet')
}

function attendre(motif: string): Echec {
  return { etat: 'echec-temporaire', motif }
}
