import { type ContextePage, EtatDePage, FilAriane, Page, rendrePage } from '#apps/web'

/** Who may act for the person: nobody here, and how to be helped all the same. */
export function pageMandats(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Qui peut agir pour moi">
      <FilAriane
        liens={[{ adresse: '/mon-compte', libelle: 'Mon compte' }]}
        ici="Qui peut agir pour moi"
      />
      <div className="formulaire">
        <h1>Qui peut agir pour moi</h1>
        <EtatDePage icone="cadenas" titre="Personne n’agit pour vous ici" niveau={2}>
          <p>Aucun mandat n’est enregistré. Vous seul entrez dans votre dossier.</p>
        </EtatDePage>
        <section>
          <h2>Se faire aider avec un mandat</h2>
          <p>
            Dans une maison France services, une personne formée peut faire une démarche avec vous.
          </p>
          <p>
            Elle utilise Aidants Connect, un service public. Vous signez d’abord un mandat : il dit
            quelles démarches, et pour combien de temps.
          </p>
          <ul>
            <li>Vous ne donnez jamais votre mot de passe.</li>
            <li>Vous pouvez arrêter le mandat quand vous voulez, là où vous l’avez signé.</li>
            <li>Le mandat ne vaut que pour les démarches écrites dedans.</li>
          </ul>
          <p>
            Ce site ne reçoit pas encore les mandats d’Aidants Connect. L’aidant agit donc avec
            vous, sur place.
          </p>
        </section>
        <section>
          <h2>Tuteur, curateur</h2>
          <p>
            Une mesure de protection décidée par un juge se déclare à votre caisse. Elle ne se fait
            pas ici. <a href="/aide">Se faire aider</a>
          </p>
        </section>
      </div>
    </Page>,
  )
}
