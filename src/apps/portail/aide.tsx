import { Accordeon, type ContextePage, Page, rendrePage } from '#apps/web'
import { QUESTIONS } from './aide-questions.js'

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
            Du lundi au vendredi, de 9{'\u00a0'}heures à 17{'\u00a0'}heures :{' '}
            <strong className="insec">00 00 00 00 00</strong> (numéro fictif). Ou dans un lieu
            d’accueil de votre Caf, de votre MSA ou de France services.
          </p>
        </section>
        <section id="sans-franceconnect">
          <h2>Je n’ai pas FranceConnect, ou je ne veux pas l’utiliser</h2>
          <p>
            Un conseiller de France services peut faire la démarche avec vous. Vous signez avec lui
            un mandat Aidants Connect. Vous pouvez aussi tout faire sur papier, avec votre Caf ou
            votre MSA : vos droits sont les mêmes.
          </p>
        </section>
        {QUESTIONS.map(({ theme, questions }) => (
          <section key={theme}>
            <h2>{theme}</h2>
            <div className="faq">
              {questions.map((q) => (
                <div id={q.id} key={q.id}>
                  <Accordeon titre={q.titre}>
                    {q.reponse.map((phrase) => (
                      <p key={phrase}>{phrase}</p>
                    ))}
                    {q.lien === undefined ? null : (
                      <p>
                        <a href={q.lien.adresse}>{q.lien.libelle}</a>
                      </p>
                    )}
                  </Accordeon>
                </div>
              ))}
            </div>
          </section>
        ))}
        <section>
          <h2>Un mot difficile ?</h2>
          <p>
            <a href="/glossaire">Les mots de ce site</a>, expliqués en une phrase.
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
          {contexte.usager === null ? (
            <a className="fr-btn" href="/connexion">
              S’identifier avec FranceConnect
            </a>
          ) : (
            <a className="fr-btn" href="/mon-point">
              Continuer sur le site
            </a>
          )}
        </div>
      </div>
    </Page>,
  )
}
