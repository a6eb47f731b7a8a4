import type { RefusConnexion } from '#acces'
import { type ContextePage, EtatDePage, Page, rendrePage } from '#apps/web'
import { CodeDAppel } from './code-appel.js'

/** What the provider refused, or what kept us from asking it. */
export type ConnexionManquee = RefusConnexion | 'sans-temoin'

interface Mots {
  readonly statut: number
  readonly titre: string
  readonly texte: string
}

const MANQUEES: Readonly<Record<ConnexionManquee, Mots>> = {
  annulee: {
    statut: 403,
    titre: 'Connexion annulée',
    texte: 'Vous avez arrêté la connexion. Rien n’est perdu, rien n’a été transmis.',
  },
  expiree: {
    statut: 400,
    titre: 'La connexion a trop attendu',
    texte: 'La page est restée ouverte longtemps, ou elle a été ouverte deux fois. Recommencez.',
  },
  'identite-refusee': {
    statut: 403,
    titre: 'FranceConnect n’a pas pu confirmer votre identité',
    texte: 'Un renseignement manque ou ne va pas. Une personne peut vous aider.',
  },
  indisponible: {
    statut: 503,
    titre: 'FranceConnect ne répond pas',
    texte: 'Réessayez dans quelques minutes. Vos données sont gardées.',
  },
  invalide: {
    statut: 403,
    titre: 'La connexion n’a pas abouti',
    texte: 'La réponse reçue n’est pas sûre. Fermez l’onglet, puis recommencez depuis l’accueil.',
  },
  'sans-temoin': {
    statut: 400,
    titre: 'Votre navigateur ne nous a pas reconnu',
    texte:
      'Il n’a pas rendu notre témoin de connexion, le « cookie » de ce site. ' +
      'Sans lui, nous ne pouvons pas vous laisser entrer. Acceptez les cookies de ce site, ' +
      'puis recommencez. Ce cookie ne suit personne : il s’efface quand vous partez.',
  },
}

export const statutManquee = (manquee: ConnexionManquee): number => MANQUEES[manquee].statut

export function pageConnexionManquee(
  contexte: ContextePage,
  {
    manquee,
    code,
    encore,
  }: { readonly manquee: ConnexionManquee; readonly code: string; readonly encore: string },
): string {
  const { titre, texte } = MANQUEES[manquee]
  return rendrePage(
    <Page contexte={contexte} titre={titre}>
      <EtatDePage icone={manquee === 'annulee' ? 'cadenas' : 'triangle'} titre={titre}>
        <p>{texte}</p>
        {manquee === 'annulee' ? null : <CodeDAppel code={code} />}
        <div className="fr-btns">
          <a className="fr-btn" href={encore}>
            Recommencer avec FranceConnect
          </a>
          <a className="fr-btn fr-btn--tertiary" href="/aide#sans-franceconnect">
            Se faire aider autrement
          </a>
        </div>
      </EtatDePage>
    </Page>,
  )
}

export function pageConnexionFermee(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Connexion fermée">
      <EtatDePage icone="cadenas" titre="La connexion n’est pas ouverte">
        <p>Ce site n’est pas encore relié à FranceConnect. Vous pouvez lire les pages publiques.</p>
        <div className="fr-btns">
          <a className="fr-btn" href="/">
            Revenir à l’accueil
          </a>
        </div>
      </EtatDePage>
    </Page>,
  )
}

/** `seulement`: FranceConnect could not be told, and may still hold a session of its own. */
export function pageDeconnecte(contexte: ContextePage, seulement: boolean): string {
  return rendrePage(
    <Page contexte={contexte} titre="Vous avez quitté le site">
      <EtatDePage icone="coche" titre="Vous avez quitté le site">
        <p>Votre session est fermée. Ce que vous avez enregistré est gardé.</p>
        {seulement ? (
          <p>
            FranceConnect n’a pas répondu : votre session y est peut-être encore ouverte. Si
            d’autres utilisent cet appareil, fermez aussi le navigateur.
          </p>
        ) : null}
        <div className="fr-btns">
          <a className="fr-btn" href="/">
            Revenir à l’accueil
          </a>
        </div>
      </EtatDePage>
    </Page>,
  )
}
