import type { JSX } from 'react'
import { type ContextePage, Fil, type NoeudFil, Page, rendrePage } from '#apps/web'
import { TermeExplique } from './glossaire/terme.js'

const CHEMIN: readonly NoeudFil[] = [
  { quand: 'Début novembre', fait: 'Votre employeur déclare 947,90 €' },
  {
    quand: 'Dès réception',
    fait: 'Vous voyez ce montant ici',
    suite: 'Avec le mois, l’employeur et la ligne de votre bulletin de paie.',
  },
  { quand: 'Quand vous voulez', fait: 'Vous dites « c’est juste » ou « c’est faux »', etat: 'la' },
  {
    quand: 'Le mois suivant',
    fait: 'Votre droit est calculé, et le calcul est expliqué',
    etat: 'av',
  },
]

export function pageAccueil(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Voyez, comprenez, corrigez">
      <div className="heros">
        <div>
          <h1>
            Voyez ce qui est déclaré pour vous. Comprenez votre montant. Corrigez ce qui est faux.
          </h1>
          <p className="chapo">
            Vos employeurs et les organismes qui vous paient déclarent vos revenus chaque mois. Ces
            montants servent à calculer votre <TermeExplique cle="rsa">RSA</TermeExplique>
            {' ou votre '}
            <TermeExplique cle="prime-activite">prime d’activité</TermeExplique>.
          </p>
          {contexte.usager === null ? <Connexion /> : <Continuer />}
        </div>
        <section aria-labelledby="chemin">
          <h2 id="chemin">Le chemin d’un salaire, de l’employeur à votre droit</h2>
          <Fil noeuds={CHEMIN} />
        </section>
      </div>
      <hr />
      <Questions />
      {contexte.usager === null ? <SansCompte /> : null}
    </Page>,
  )
}

function Connexion(): JSX.Element {
  return (
    <div className="fr-connect-group bloc">
      <a className="fr-connect" href="/connexion">
        <span className="fr-connect__login">S’identifier avec</span>{' '}
        <span className="fr-connect__brand">FranceConnect</span>
      </a>
      <p>
        <a href="/franceconnect">Qu’est-ce que FranceConnect ?</a>
      </p>
    </div>
  )
}

function Continuer(): JSX.Element {
  return (
    <div className="fr-btns">
      <a className="fr-btn" href="/mes-ressources">
        Voir mes ressources
      </a>
      <a className="fr-btn fr-btn--secondary" href="/ma-declaration">
        Faire ma déclaration
      </a>
    </div>
  )
}

function Questions(): JSX.Element {
  return (
    <div className="colonnes trois">
      <div>
        <h2>À quoi ça sert ?</h2>
        <p>
          À vérifier vos revenus avant que votre aide soit calculée. Si un montant est faux, vous le
          dites dans votre déclaration. Le calcul prend votre montant.
        </p>
      </div>
      <div>
        <h2>Combien de temps ?</h2>
        <p>
          Environ 5 minutes pour vérifier trois mois. Gardez vos bulletins de paie près de vous.
          Vous pouvez vous arrêter et reprendre.
        </p>
      </div>
      <div>
        <h2>Qui voit mes données ?</h2>
        <p>
          Vous, et les organismes qui en ont besoin pour vos droits. Chaque consultation est notée,
          et vous en voyez la liste.
        </p>
      </div>
    </div>
  )
}

function SansCompte(): JSX.Element {
  return (
    <>
      <hr />
      <h2>Sans compte, ou avec l’aide de quelqu’un</h2>
      <div className="colonnes">
        <p>
          Vous n’avez pas FranceConnect ? Un conseiller peut faire la démarche avec vous, dans un
          lieu d’accueil près de chez vous, ou par téléphone.
        </p>
        <p>
          <a href="/aide#sans-franceconnect">Trouver de l’aide</a>. Rien ne se fait à votre place
          sans votre accord.
        </p>
      </div>
    </>
  )
}
