import type { JSX, ReactNode } from 'react'
import { TexteErreur } from '#apps/web'
import {
  FICHES_MOTIF,
  LONGUEUR_TEXTE,
  OCTETS_MAX,
  PIECES_MAX,
  type Piece,
  type RefusPiece,
} from '#signalements'
import { exhaustive } from '#socle'
import {
  adresseEtape,
  Boutons,
  Caches,
  erreurDe,
  type ProprietesEtape,
  rendreEtape,
  ZoneTexte,
} from './etapes.js'
import { motifDe } from './saisie.js'

const MO = 1024 * 1024

/** Why a document was not taken, and what to do. */
export function direRefusPiece(refus: RefusPiece): string {
  switch (refus) {
    case 'vide':
      return 'Ce fichier est vide. Choisissez-en un autre'
    case 'trop-grande':
      return `Ce fichier dépasse ${OCTETS_MAX / MO} Mo. Prenez une photo moins grande, ou un PDF`
    case 'type-inconnu':
      return 'Ce fichier n’est ni une photo ni un PDF, quel que soit son nom'
    case 'infectee':
      return 'Ce fichier contient un virus. Nous ne l’avons pas gardé'
    case 'trop-de-pieces':
      return `Vous avez déjà ajouté ${PIECES_MAX} documents. Retirez-en un d’abord`
    case 'non-controlable':
      return 'Nous ne pouvons pas contrôler ce fichier en ce moment. Continuez sans lui'
    default:
      return exhaustive(refus)
  }
}

/** « 1,2 Mo », « 340 Ko ». */
export function taille(octets: number): string {
  if (octets >= MO) return `${(octets / MO).toFixed(1).replace('.', ',')} Mo`
  return `${Math.max(1, Math.round(octets / 1024))} Ko`
}

/** Step 4: documents, each one sent at once; then what the person wants to add. */
export function pagePieces(p: ProprietesEtape): string {
  const motif = motifDe(p.saisie)
  const fiche = motif === undefined ? undefined : FICHES_MOTIF[motif]
  return rendreEtape(
    p,
    <>
      <p className="chapo">
        {fiche === undefined || fiche.piece === 'aucune'
          ? 'Aucun document n’est demandé. Vous pouvez en ajouter un, ou continuer.'
          : `Ajoutez ${fiche.quellePiece}.${fiche.piece === 'utile' ? ' C’est facultatif.' : ''}`}
      </p>
      <ListePieces pieces={p.pieces} retirer={(piece) => <Retirer p={p} piece={piece} />} />
      <EnvoiPiece p={p} action={`/signaler/${p.brouillon?.reference}/pieces`} />
      <form
        method="post"
        action={adresseEtape(p, 'justificatifs')}
        noValidate
        className="bloc"
        data-enregistre=""
      >
        <Caches p={p} />
        {fiche?.piece === 'attendue' && p.pieces.length === 0 ? <SansPiece p={p} /> : null}
        <ZoneTexte
          nom="explication"
          label="Autre chose à nous dire ?"
          aide="Facultatif. N’écrivez pas votre numéro de sécurité sociale."
          valeur={p.saisie.explication ?? ''}
          erreur={erreurDe(p, 'explication')}
          longueur={LONGUEUR_TEXTE}
        />
        <Boutons p={p} />
      </form>
    </>,
  )
}

function SansPiece({ p }: { p: ProprietesEtape }): JSX.Element {
  const erreur = erreurDe(p, 'pieceAbsente')
  return (
    <div className={erreur ? 'fr-input-group--error' : undefined}>
      <label className="case">
        <input
          type="checkbox"
          id="pieceAbsente"
          name="pieceAbsente"
          value="oui"
          defaultChecked={p.saisie.pieceAbsente === 'oui'}
          aria-describedby={erreur ? 'pieceAbsente-erreur' : undefined}
        />
        <span>Je n’ai pas ce document. Nous le demanderons à votre employeur.</span>
      </label>
      <TexteErreur id="pieceAbsente-erreur" message={erreur} />
    </div>
  )
}

export function ListePieces(l: {
  pieces: readonly Piece[]
  retirer?: (piece: Piece) => ReactNode
  /** Where a document is read again; absent: with its signalement. */
  adresse?: (piece: Piece) => string
}): ReactNode {
  const { adresse = (x: Piece) => `/mes-signalements/${x.reference}/pieces/${x.id}` } = l
  if (l.pieces.length === 0) return null
  return (
    <section>
      <h2>{l.pieces.length > 1 ? `${l.pieces.length} documents ajoutés` : 'Document ajouté'}</h2>
      <ul className="pieces">
        {l.pieces.map((piece) => (
          <li key={piece.id}>
            <a href={adresse(piece)}>{piece.nom}</a>
            <span className="petit">
              {taille(piece.octets)},{' '}
              {piece.examen === 'antivirus' ? 'contrôlé par l’antivirus' : 'contenu contrôlé'}
            </span>
            {l.retirer?.(piece)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Retirer({ p, piece }: { p: ProprietesEtape; piece: Piece }): JSX.Element {
  return (
    <form method="post" action={`/signaler/${p.brouillon?.reference}/pieces/${piece.id}/retirer`}>
      <input type="hidden" name="jeton" value={p.jeton} />
      <button className="lien-bouton" type="submit">
        Retirer<span className="fr-sr-only"> {piece.nom}</span>
      </button>
    </form>
  )
}

/** The token comes before the file: it is read first. */
export function EnvoiPiece(e: {
  p: Pick<ProprietesEtape, 'jeton' | 'erreurs'>
  action: string
  children?: ReactNode
}): JSX.Element {
  const erreur = erreurDe(e.p, 'fichier')
  return (
    <form method="post" action={e.action} encType="multipart/form-data" data-une-fois="">
      <input type="hidden" name="jeton" value={e.p.jeton} />
      <div className={`fr-input-group${erreur ? ' fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor="fichier">
          Votre document
        </label>
        <span className="fr-hint-text" id="fichier-aide">
          Photo ou PDF, {OCTETS_MAX / MO} Mo au plus.
        </span>
        <input
          className="fr-input champ-fichier"
          type="file"
          id="fichier"
          name="fichier"
          accept="application/pdf,image/*"
          aria-describedby={erreur ? 'fichier-aide fichier-erreur' : 'fichier-aide'}
          aria-invalid={erreur ? true : undefined}
        />
        <TexteErreur id="fichier-erreur" message={erreur} />
      </div>
      {e.children}
      <p className="fr-btns">
        <button className="fr-btn fr-btn--secondary" type="submit">
          Ajouter ce document
        </button>
      </p>
    </form>
  )
}
