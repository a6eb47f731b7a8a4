import { type ContextePage, Page, rendrePage } from '#apps/web'

export function pageAide(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Se faire aider">
      <div className="texte">
        <h1>Se faire aider</h1>
        <p className="chapo">
          Une personne peut faire la démarche avec vous, jamais à votre place.
        </p>
        <section>
          <h2>Parler à quelqu’un</h2>
          <p>
            Du lundi au vendredi, de 9 heures à 17 heures :{' '}
            <strong className="insec">00 00 00 00 00</strong> (numéro fictif). Ou dans un lieu
            d’accueil de votre Caf, de votre MSA ou de France services.
          </p>
        </section>
        <section id="numero">
          <h2>Je n’ai pas mon numéro de sécurité sociale</h2>
          <p>
            Il est sur votre carte Vitale, sur vos bulletins de paie et sur vos attestations de
            droits. Il a 15 chiffres. Les deux derniers sont une clé.
          </p>
        </section>
        <section id="identite">
          <h2>L’identité transmise n’est pas la mienne, ou elle est mal écrite</h2>
          <p>
            FranceConnect transmet votre nom de naissance, vos prénoms, votre date et votre lieu de
            naissance. Si l’un d’eux est faux, appelez-nous avant de continuer.
          </p>
        </section>
        <section id="erreur">
          <h2>Corriger une erreur que j’ai faite</h2>
          <p>
            Vous avez le droit de vous tromper. Tant que votre déclaration n’est pas envoyée,
            revenez à l’étape et changez votre réponse. Après l’envoi, appelez-nous : une erreur de
            bonne foi se corrige sans pénalité.
          </p>
        </section>
        <section id="net-social">
          <h2>Qu’est-ce que le montant net social ?</h2>
          <p>
            C’est une ligne de votre bulletin de paie. C’est ce montant que la Caf utilise. Ce n’est
            pas toujours la somme reçue sur votre compte : l’impôt, un acompte ou les
            titres-restaurant peuvent faire une différence.
          </p>
        </section>
      </div>
    </Page>,
  )
}

export function pageFranceConnect(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Qu’est-ce que FranceConnect ?">
      <div className="texte pile">
        <h1>Qu’est-ce que FranceConnect ?</h1>
        <p className="chapo">
          Un moyen de prouver qui vous êtes, avec un compte que vous avez déjà.
        </p>
        <p>
          Vous choisissez un compte : impôts, Assurance maladie, La Poste… Ce compte confirme votre
          identité. Aucun nouveau mot de passe n’est créé ici.
        </p>
        <p>
          Nous recevons votre nom, vos prénoms, votre sexe, votre date et votre lieu de naissance.
          Votre numéro de sécurité sociale n’est pas transmis.
        </p>
        {contexte.bandeau === null ? null : (
          <p>
            Dans cette démonstration, une doublure prend la place de FranceConnect. Vous y
            choisissez une personne fictive.
          </p>
        )}
        <div className="fr-btns">
          <a className="fr-btn" href="/connexion">
            S’identifier avec FranceConnect
          </a>
        </div>
      </div>
    </Page>,
  )
}
