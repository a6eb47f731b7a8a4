import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import '@fastify/multipart'
import { ENVOI_MAX, MIMES, OCTETS_MAX, type Piece } from '#signalements'
import { exigerJeton, type Portail, Refus } from '../demande.js'

export interface FichierRecu {
  readonly nom: string
  readonly morceaux: AsyncIterable<Uint8Array>
}

const LIMITES = {
  fileSize: OCTETS_MAX + 1,
  files: 1,
  fields: 10,
  fieldSize: 8_192,
  parts: 12,
  headerPairs: 50,
}

/** True when the sending says that it is larger than a document may be: its body is not read. */
export function estTropGrand(requete: FastifyRequest): boolean {
  return Number(requete.headers['content-length'] ?? 0) > ENVOI_MAX
}

/**
 * Reads a form with one document while it arrives. The token is asked before the document: a form
 * from elsewhere is refused before a byte of it is kept. `absent` when no document was chosen.
 */
export async function lireFichier<T>(
  p: Portail,
  requete: FastifyRequest,
  recevoir: (fichier: FichierRecu) => Promise<T>,
): Promise<T | 'absent'> {
  if (!requete.isMultipart()) throw new Refus('formulaire-etranger')
  let recu: { readonly valeur: T } | undefined
  let sur = false
  for await (const part of requete.parts({ limits: LIMITES })) {
    if (part.type === 'field') {
      if (part.fieldname !== 'jeton') continue
      exigerJeton(p, requete, String(part.value))
      sur = true
      continue
    }
    if (!sur) throw new Refus('formulaire-etranger')
    if (part.filename === '' || part.filename === undefined || recu !== undefined) {
      part.file.resume()
      continue
    }
    const morceaux = sansFermer(part.file)
    recu = { valeur: await recevoir({ nom: part.filename, morceaux }) }
    part.file.resume()
  }
  if (!sur) throw new Refus('formulaire-etranger')
  return recu === undefined ? 'absent' : recu.valeur
}

/** Leaves the stream open when the reader stops early: what is left is then thrown away. */
function sansFermer(flux: NodeJS.ReadableStream): AsyncIterable<Uint8Array> {
  const lisible = flux as unknown as {
    iterator(options: { destroyOnReturn: boolean }): AsyncIterableIterator<Uint8Array>
  }
  return { [Symbol.asyncIterator]: () => lisible.iterator({ destroyOnReturn: false }) }
}

/** Given back as a file to keep, of the kind that its bytes say; never shown inside the site. */
export function rendrePiece(
  reponse: FastifyReply,
  lue: { readonly piece: Piece; readonly morceaux: AsyncIterable<Uint8Array> },
): FastifyReply {
  const nom = encodeURIComponent(lue.piece.nom)
  return reponse
    .type(MIMES[lue.piece.type])
    .header('content-length', lue.piece.octets)
    .header('content-disposition', `attachment; filename*=UTF-8''${nom}`)
    .send(Readable.from(lue.morceaux))
}
