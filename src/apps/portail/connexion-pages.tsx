import type { RefusConnexion } from '#acces'
import { type ContextePage, EtatDePage, Page, rendrePage } from '#apps/web'

interface Mots {
  readonly titre: string
  readonly texte: string
}

const REFUS: Readonly<Record<RefusConnexion, Mots>> = {
  annulee: {
    titre: 'Connexion annulée',
    texte: 'Vous avez arrêté la connexion. Rien n’est perdu, rien n’a été transmis.',
  },
  expiree: {
    titre: 'La connexion a trop attendu',
    texte: 'La page est restée ouverte longtemps, ou elle a été ouverte deux fois. Recommencez.',
  },
  'identite-refusee': {
    titre: 'FranceConnect n’a pas pu confirmer votre identité',
    texte: 'Un renseignement manque ou ne va pas. Une personne peut vous aider.',
  },
  indisponible: {
    titre: 'FranceConnect ne répond pas',
    texte: 'Réessayez dans quelques minutes. Vos données sont gardées.',
  },
  invalide: {
    titre: 'La connexion n’a pas abouti',
    texte: 'La réponse reçue n’est pas sûre. Fermez l’onglet, puis recommencez depuis l’accueil.',
  },
}

export function pageConnexionRefusee(contexte: ContextePage, refus: RefusConnexion): string {
  const { titre, texte } = REFUS[refus]
  return rendrePage(
    <Page contexte={contexte} titre={titre}>
      <EtatDePage icone={refus === 'annulee' ? 'cadenas' : 'triangle'} titre={titre}>
        <p>{texte}</p>
        <div className="fr-btns">
          <a className="fr-btn" href="/connexion">
            Recommencer avec FranceConnect
          </a>
          <a className="fr-btn fr-btn--tertiary" href="/aide">
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

export function pageDeconnecte(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Vous avez quitté le site">
      <EtatDePage icone="coche" titre="Vous avez quitté le site">
        <p>Votre session est fermée. Ce que vous avez enregistré est gardé.</p>
        <div className="fr-btns">
          <a className="fr-btn" href="/">
            Revenir à l’accueil
          </a>
        </div>
      </EtatDePage>
    </Page>,
  )
}
