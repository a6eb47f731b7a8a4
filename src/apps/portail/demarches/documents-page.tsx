import type { JSX, ReactNode } from 'react'
import { type ActeDemarche, PIECES_VERIFICATION, type Verification } from '#allocations'
import {
  Alerte,
  type ContextePage,
  type ErreurChamp,
  FilAriane,
  Page,
  ResumeErreurs,
  rendrePage,
} from '#apps/web'
import { PIECES_MAX, type Piece } from '#signalements'
import { EnvoiPiece, ListePieces, taille } from '../signalements/pieces-page.js'
import { ACCUEIL_DEMARCHES } from './cadre.js'
import { PARCOURS } from './changements-table.js'

export function adresseDocuments(numero: string): string {
  return `${ACCUEIL_DEMARCHES}/documents/${numero}`
}

export interface VueDocuments {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly numero: string
  readonly pieces: readonly Piece[]
  /** What the caisse asks to see, in the person's words. */
  readonly attendus: readonly string[]
  /** Before the claim is sent, a document may be taken back. */
  readonly brouillon: boolean
  /** The caisse has not answered yet. */
  readonly ouverte: boolean
  readonly ajoute: boolean
  readonly erreurs: readonly ErreurChamp[]
}

/** The documents of a claim or of a change: what is useful, what is there, one more. */
export function pageDocuments(v: VueDocuments): string {
  const retour = v.brouillon
    ? `${ACCUEIL_DEMARCHES}/en-cours/${v.numero}/envoyer`
    : `${ACCUEIL_DEMARCHES}/envoyees/${v.numero}`
  return rendrePage(
    <Page contexte={v.contexte} titre={`Mes documents, démarche ${v.numero}`}>
      <FilAriane
        liens={[
          { adresse: ACCUEIL_DEMARCHES, libelle: 'Mes démarches' },
          { adresse: retour, libelle: v.brouillon ? 'Ma demande' : v.numero },
        ]}
        ici="Mes documents"
      />
      <h1>Mes documents</h1>
      <ResumeErreurs erreurs={v.erreurs} />
      {v.ajoute && v.erreurs.length === 0 ? (
        <Alerte genre="success" titre="Document ajouté">
          <p>
            Votre caisse peut le lire. Vous verrez quand elle l’a lu, dans « Qui consulte mes
            données ».
          </p>
        </Alerte>
      ) : null}
      {v.ouverte ? (
        <Attendus attendus={v.attendus} />
      ) : (
        <p className="chapo">Cette démarche a sa réponse. Ses documents restent avec elle.</p>
      )}
      <ListePieces
        pieces={v.pieces}
        adresse={(x) => `${adresseDocuments(v.numero)}/${x.id}`}
        retirer={(piece) => (v.brouillon ? <Retirer v={v} piece={piece} /> : null)}
      />
      {v.brouillon || v.pieces.length === 0 ? null : (
        <p className="petit">Un document envoyé reste avec votre démarche.</p>
      )}
      {v.pieces.length >= PIECES_MAX ? (
        <p>Vous avez ajouté {PIECES_MAX} documents : c’est le maximum.</p>
      ) : null}
      {v.ouverte && v.pieces.length < PIECES_MAX ? (
        <EnvoiPiece p={v} action={adresseDocuments(v.numero)} />
      ) : null}
      <p className="fr-btns">
        <a className="fr-btn fr-btn--tertiary" href={retour}>
          {v.brouillon ? 'Revenir à ma demande' : 'Revenir à ma démarche'}
        </a>
      </p>
    </Page>,
  )
}

function Attendus({ attendus }: { attendus: readonly string[] }): JSX.Element {
  if (attendus.length === 0) {
    return <p className="chapo">Aucun document n’est demandé. Vous pouvez en ajouter un.</p>
  }
  return (
    <section className="texte">
      <h2>Ce qui aide votre caisse</h2>
      <ul className="pile puces">
        {attendus.map((x) => (
          <li key={x}>{x}</li>
        ))}
      </ul>
      <p>Une photo lisible suffit. Cachez votre numéro de sécurité sociale si vous le pouvez.</p>
    </section>
  )
}

function Retirer({ v, piece }: { v: VueDocuments; piece: Piece }): JSX.Element {
  return (
    <form method="post" action={`${adresseDocuments(v.numero)}/${piece.id}/retirer`}>
      <input type="hidden" name="jeton" value={v.jeton} />
      <button className="lien-bouton" type="submit">
        Retirer<span className="fr-sr-only"> {piece.nom}</span>
      </button>
    </form>
  )
}

/** What shows the points to check of a claim. */
export function attendusDe(verifications: readonly Verification[]): readonly string[] {
  return verifications.flatMap((v) => {
    const { quoi, piece } = PIECES_VERIFICATION[v]
    return piece === null ? [] : [`${quoi} : ${piece}.`]
  })
}

export function attendusDeLActe(acte: ActeDemarche): readonly string[] {
  if (acte.genre === 'adresse') return []
  if (acte.genre === 'demande') return attendusDe(acte.verifications)
  const { document, titre } = PARCOURS[acte.contenu.type]
  return document === null ? [] : [`${titre} : ${document}.`]
}

/** Where documents stand, on the page of a claim or a change that waits. */
export function RenvoiDocuments(r: {
  readonly numero: string
  readonly pieces: readonly Piece[]
  /** The caisse has not answered yet; else documents are only read again. */
  readonly ouverte: boolean
}): ReactNode {
  const { length } = r.pieces
  if (!r.ouverte && length === 0) return null
  const dit =
    length === 0
      ? 'Un document aide votre caisse à répondre plus vite.'
      : length === 1
        ? 'Vous avez ajouté un document.'
        : `Vous avez ajouté ${length} documents.`
  return (
    <section className="bloc non-imprime">
      <h2>Les documents à montrer</h2>
      <p>{dit}</p>
      <p className="fr-btns">
        <a className="fr-btn fr-btn--secondary" href={adresseDocuments(r.numero)}>
          {length === 0 ? 'Ajouter un document' : 'Voir mes documents'}
        </a>
      </p>
    </section>
  )
}

/** The documents in a receipt: what was joined, never what it holds. */
export function sectionDocuments(pieces: readonly Piece[]) {
  if (pieces.length === 0) return []
  const lignes = pieces.map((x) => [x.nom, taille(x.octets)])
  return [
    {
      titre: 'Documents ajoutés',
      paragraphes: [],
      tableau: { entetes: ['Nom', 'Taille'], lignes },
    },
  ]
}
