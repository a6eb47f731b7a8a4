import type { JSX } from 'react'
import { Alerte, type ContextePage, EtatDePage, jourEnMots, Page, rendrePage } from '#apps/web'
import { formaterNir } from '#socle'
import { CHEMIN_FRANCECONNECT } from './fournisseur.js'
import { nomDemo, type PersonneDemo } from './personne.js'

export interface ProprietesChoix {
  readonly contexte: ContextePage
  readonly uid: string
  readonly personnes: readonly PersonneDemo[]
}

/** The stand-in of FranceConnect: one chooses who to be, and reads the number to type next. */
export function pageChoisir(p: ProprietesChoix): string {
  return rendrePage(
    <Page contexte={p.contexte} titre="Qui voulez-vous être ? Doublure de FranceConnect">
      <p className="surtitre">Doublure de FranceConnect, pour la démonstration seulement</p>
      <h1>Qui voulez-vous être ?</h1>
      <p className="chapo">
        Ces personnes n’existent pas. À la première connexion, le site demande le numéro de sécurité
        sociale : il est écrit ici.
      </p>
      {p.personnes.length === 0 ? (
        <Alerte genre="warning" titre="Aucune personne à choisir">
          <p>Le territoire de démonstration n’est pas encore prêt.</p>
        </Alerte>
      ) : null}
      <ul className="cartes-personnes">
        {p.personnes.map((personne) => (
          <li key={personne.cle}>
            <Carte personne={personne} uid={p.uid} />
          </li>
        ))}
      </ul>
      <form method="post" action={`${CHEMIN_FRANCECONNECT}/choisir/${p.uid}/annuler`}>
        <div className="fr-btns">
          <button className="fr-btn fr-btn--secondary" type="submit">
            Annuler et revenir au site
          </button>
        </div>
      </form>
    </Page>,
  )
}

function Carte({ personne, uid }: { personne: PersonneDemo; uid: string }): JSX.Element {
  const nom = nomDemo(personne)
  return (
    <form
      className="encadre"
      method="post"
      action={`${CHEMIN_FRANCECONNECT}/choisir/${uid}`}
      aria-label={nom}
    >
      <h2>{nom}</h2>
      <p>{personne.histoire}</p>
      <p className="petit">
        {personne.sexe === 2 ? 'Née' : 'Né'} le {jourEnMots(personne.dateNaissance)}.<br />
        Numéro à taper :{' '}
        <strong className="insec" data-nir="">
          {formaterNir(personne.nir)}
        </strong>
      </p>
      <input type="hidden" name="compte" value={personne.cle} />
      <button className="fr-btn" type="submit">
        Continuer avec {nom}
      </button>
    </form>
  )
}

export function pageDeconnexion(contexte: ContextePage, formulaire: string): string {
  const corps = rendrePage(
    <Page contexte={contexte} titre="Quitter aussi FranceConnect">
      <EtatDePage icone="cadenas" titre="Vous avez quitté À la source">
        <p>Voulez-vous quitter aussi FranceConnect, pour tous les sites ?</p>
        <div className="fr-btns">
          <button className="fr-btn" type="submit" form="op.logoutForm" name="logout" value="yes">
            Quitter FranceConnect
          </button>
          <a className="fr-btn fr-btn--tertiary" href="/">
            Revenir à l’accueil
          </a>
        </div>
      </EtatDePage>
    </Page>,
  )
  return corps.replace('</main>', `${formulaire}</main>`)
}

export function pageErreur(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Connexion impossible, doublure de FranceConnect">
      <EtatDePage icone="triangle" titre="La connexion n’a pas abouti">
        <p>La demande est incomplète, ou elle a trop attendu. Rien n’est perdu.</p>
        <div className="fr-btns">
          <a className="fr-btn" href="/connexion">
            Recommencer
          </a>
          <a className="fr-btn fr-btn--tertiary" href="/">
            Revenir à l’accueil
          </a>
        </div>
      </EtatDePage>
    </Page>,
  )
}
