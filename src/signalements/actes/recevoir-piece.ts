import { echec, Panne, type Resultat, succes } from '#socle'
import { ControlePiece, nomPropre, PIECES_MAX, type RefusPiece } from '../pieces/controle.js'
import type { DemandePiece, EcriturePiece, ExamenAntivirus, Piece } from '../ports.js'
import type { MoyensSignalements } from './moyens.js'

/**
 * Takes one document while it arrives: each part is checked, shown to the antivirus, encrypted and
 * kept, and none stays in memory. A document that is refused leaves nothing.
 */
export async function recevoirPiece(
  moyens: Pick<MoyensSignalements, 'pieces' | 'antivirus' | 'cleDe' | 'tirer'>,
  demande: DemandePiece,
): Promise<Resultat<Piece, RefusPiece>> {
  const personne = moyens.cleDe(demande.nir)
  const deja = await moyens.pieces.list(personne, demande.reference)
  if (deja.length >= PIECES_MAX) return echec('trop-de-pieces')
  const antivirus = await commencer(moyens)
  if (antivirus === 'non-controlable') return echec('non-controlable')
  const id = moyens.tirer() + moyens.tirer()
  const ecriture = moyens.pieces.ecrire(personne, id)
  try {
    const issue = await lire(demande.morceaux, { ecriture, antivirus })
    if (typeof issue === 'string') {
      await ecriture.abandonner()
      return echec(issue)
    }
    const piece: Piece = {
      ...{ id, reference: demande.reference, nom: nomPropre(demande.nom, issue.type) },
      ...{ type: issue.type, octets: issue.octets, recueLe: demande.quand },
      examen: antivirus === undefined ? 'controle-simple' : 'antivirus',
    }
    await ecriture.finir(piece)
    return succes(piece)
  } catch (cause) {
    antivirus?.abandonner()
    await ecriture.abandonner()
    if (cause instanceof Panne && cause.code === 'reseau') return echec('non-controlable')
    throw cause
  }
}

async function commencer({
  antivirus,
}: Pick<MoyensSignalements, 'antivirus'>): Promise<
  ExamenAntivirus | 'non-controlable' | undefined
> {
  try {
    return await antivirus?.commencer()
  } catch (cause) {
    if (cause instanceof Panne && cause.code === 'reseau') return 'non-controlable'
    throw cause
  }
}

interface Passage {
  readonly ecriture: EcriturePiece
  readonly antivirus: ExamenAntivirus | undefined
}

async function lire(morceaux: AsyncIterable<Uint8Array>, { ecriture, antivirus }: Passage) {
  const controle = new ControlePiece()
  for await (const morceau of morceaux) {
    if (!controle.ajouter(morceau)) break
    await antivirus?.ajouter(morceau)
    await ecriture.ajouter(morceau)
  }
  const issue = controle.finir()
  if (typeof issue === 'string') {
    antivirus?.abandonner()
    return issue
  }
  return (await antivirus?.finir()) === 'infecte' ? 'infectee' : issue
}
