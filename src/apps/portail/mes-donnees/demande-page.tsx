import type { JSX } from 'react'
import { type DemandeDonnees, LONGUEUR_DEMANDE } from '#acces'
import {
  ChoixRadio,
  type ContextePage,
  type ErreurChamp,
  FilAriane,
  instantEnMots,
  jourAParis,
  jourComplet,
  majuscule,
  nombre,
  Page,
  ResumeErreurs,
  rendrePage,
  TexteErreur,
} from '#apps/web'
import { type Jour, jourPlusMoisFinDeMois } from '#socle'
import { GENRES, genreEnMots } from './droits.js'

interface ProprietesDemande {
  readonly contexte: ContextePage
  /** The receipt that the demand will have: the same form sent twice makes one demand. */
  readonly recu: string
  readonly saisie?: { readonly genre: string; readonly texte: string }
  readonly erreurs?: readonly ErreurChamp[]
}

const ICI = 'Faire une demande sur mes données'
const FIL = [{ adresse: '/mes-donnees', libelle: 'Mes données et mes droits' }]

export function pageDemande(p: ProprietesDemande): string {
  const erreurs = p.erreurs ?? []
  return rendrePage(
    <Page contexte={p.contexte} titre={erreurs.length === 0 ? ICI : `Erreur : ${ICI}`}>
      <div className="formulaire">
        <FilAriane liens={FIL} ici="Faire une demande" />
        <h1>{ICI}</h1>
        <ResumeErreurs erreurs={erreurs} />
        <p className="chapo">Vous recevez une réponse dans un délai d’un mois.</p>
        <p className="petit">
          Un montant de salaire est faux ? Il vaut mieux le <a href="/signaler">signaler</a>.
        </p>
        <form method="post" className="bloc" noValidate data-enregistre="" data-une-fois="">
          <input type="hidden" name="jeton" value={p.contexte.usager?.jeton ?? ''} />
          <input type="hidden" name="recu" value={p.recu} />
          <Genres {...p} />
          <Texte {...p} />
          <div className="fr-btns">
            <button className="fr-btn" type="submit">
              Envoyer ma demande
            </button>
            <a className="fr-btn fr-btn--tertiary" href="/mes-donnees">
              Revenir sans envoyer
            </a>
          </div>
        </form>
      </div>
    </Page>,
  )
}

function messageDe({ erreurs }: ProprietesDemande, champ: string): string | undefined {
  return erreurs?.find((e) => e.champ === champ)?.message
}

function Genres(p: ProprietesDemande): JSX.Element {
  const message = messageDe(p, 'genre')
  return (
    <fieldset
      className={`fr-input-group${message ? ' fr-input-group--error' : ''}`}
      aria-describedby={message ? 'genre-erreur' : undefined}
    >
      <legend>Que demandez-vous ?</legend>
      <TexteErreur id="genre-erreur" message={message} />
      <div className="choix">
        {GENRES.map(([valeur, libelle], i) => (
          <ChoixRadio
            key={valeur}
            nom="genre"
            valeur={valeur}
            coche={p.saisie?.genre === valeur}
            libelle={libelle}
            id={i === 0 ? 'genre' : undefined}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Texte(p: ProprietesDemande): JSX.Element {
  const message = messageDe(p, 'texte')
  return (
    <div className={`fr-input-group${message ? ' fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor="texte">
        Quelle donnée, et pourquoi ?
      </label>
      <span className="fr-hint-text" id="texte-aide">
        {nombre(LONGUEUR_DEMANDE, 'caractère')} au plus. N’écrivez pas votre numéro de sécurité
        sociale.
      </span>
      <textarea
        className="fr-input"
        id="texte"
        name="texte"
        rows={6}
        maxLength={LONGUEUR_DEMANDE}
        defaultValue={p.saisie?.texte ?? ''}
        aria-describedby={message ? 'texte-aide texte-erreur' : 'texte-aide'}
        aria-invalid={message ? true : undefined}
      />
      <TexteErreur id="texte-erreur" message={message} />
    </div>
  )
}

/** The receipt, then the follow-up: what was asked, until when, and what is answered. */
export function pageDemandeRecue(contexte: ContextePage, d: DemandeDonnees): string {
  const repondue = d.reponse !== null
  return rendrePage(
    <Page contexte={contexte} titre={`Ma demande ${d.recu}`}>
      <div className="texte pile">
        <FilAriane liens={FIL} ici={`Demande ${d.recu}`} />
        <h1>{repondue ? 'Votre demande a une réponse' : 'Votre demande est reçue'}</h1>
        <dl className="fiche">
          <dt>Numéro</dt>
          <dd>
            <strong>{d.recu}</strong>
          </dd>
          <dt>Demande</dt>
          <dd>{genreEnMots(d.genre)}</dd>
          <dt>Reçue</dt>
          <dd>{instantEnMots(d.faiteLe)}</dd>
          {repondue ? null : (
            <>
              <dt>Réponse attendue</dt>
              <dd>au plus tard le {jourComplet(limiteReponse(jourAParis(d.faiteLe)))}</dd>
            </>
          )}
        </dl>
        <h2>Ce que vous avez écrit</h2>
        <p className="mes-mots">{d.texte}</p>
        {repondue ? (
          <>
            <h2>Notre réponse</h2>
            <p className="mes-mots">{d.reponse}</p>
            {d.repondueLe === null ? null : (
              <p className="petit">{majuscule(instantEnMots(d.repondueLe))}.</p>
            )}
          </>
        ) : (
          <p>
            Le délégué à la protection des données étudie votre demande. Un mois est le délai
            normal. Il peut durer deux mois de plus, si c’est difficile : nous vous le dirons.
          </p>
        )}
        <p className="petit">Règlement européen 2016/679, article 12.</p>
        <p>
          <a href="/mes-donnees">Revenir à mes données et à mes droits</a>
        </p>
      </div>
    </Page>,
  )
}

/**
 * One month, date for date; a month that has no such day ends on its last one.
 * @texte RGPD (règlement UE 2016/679), art. 12, 3 ; règlement n° 1182/71, art. 3
 */
export function limiteReponse(jour: Jour): Jour {
  return jourPlusMoisFinDeMois(jour, 1)
}
