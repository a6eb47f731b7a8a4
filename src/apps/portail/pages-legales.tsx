import type { JSX } from 'react'
import { type ContextePage, Page, rendrePage } from '#apps/web'

export function pagePlanDuSite(contexte: ContextePage): string {
  const publiques = [
    ['/', 'Accueil'],
    ['/aide', 'Se faire aider'],
    ['/glossaire', 'Les mots de ce site'],
    ['/franceconnect', 'Qu’est-ce que FranceConnect ?'],
    ['/verifier', 'Vérifier un document'],
    ['/simulation', 'Simuler mes aides sans compte'],
    ['/accessibilite', 'Accessibilité'],
    ['/mentions-legales', 'Mentions légales'],
    ['/donnees-personnelles', 'Données personnelles'],
    ['/statistiques', 'Statistiques publiques'],
    ['/affichage', 'Affichage'],
  ] as const
  const personnelles = [
    ['/mon-point', 'Mon point du mois'],
    ['/mes-ressources', 'Mes ressources'],
    ['/mes-ressources/releve', 'Télécharger un relevé'],
    ['/ma-declaration', 'Ma déclaration trimestrielle'],
    ['/mes-droits', 'Mes droits'],
    ['/mes-paiements', 'Mes paiements'],
    ['/mon-accompagnement', 'Mon accompagnement'],
    ['/mes-demarches', 'Mes démarches'],
    ['/mes-demarches/attestations', 'Mes attestations'],
    ['/simuler', 'Simuler mes aides'],
    ['/mes-signalements', 'Mes signalements'],
    ['/signaler', 'Signaler une erreur'],
    ['/consultations', 'Qui consulte mes données'],
    ['/mes-donnees', 'Mes données et mes droits'],
    ['/mes-messages', 'Mes messages'],
    ['/mes-preferences', 'Recevoir mes messages'],
    ['/mon-compte', 'Mon compte'],
    ['/mes-mandats', 'Qui peut agir pour moi'],
  ] as const
  return rendrePage(
    <Page contexte={contexte} titre="Plan du site">
      <h1>Plan du site</h1>
      <div className="colonnes">
        <ListeDeLiens titre="Pour tous" liens={publiques} />
        <ListeDeLiens titre="Avec FranceConnect" liens={personnelles} />
      </div>
    </Page>,
  )
}

function ListeDeLiens(p: {
  titre: string
  liens: readonly (readonly [string, string])[]
}): JSX.Element {
  return (
    <section>
      <h2>{p.titre}</h2>
      <ul>
        {p.liens.map(([adresse, libelle]) => (
          <li key={adresse}>
            <a href={adresse}>{libelle}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function pageAccessibilite(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Accessibilité : non conforme">
      <div className="texte pile">
        <h1>Accessibilité : non conforme</h1>
        <p className="chapo">Aucun audit n’a encore été fait par une personne indépendante.</p>
        <p>
          Tant qu’un audit n’est pas publié, ce site se déclare non conforme au référentiel général
          d’amélioration de l’accessibilité (RGAA 4.1).
        </p>
        <h2>Ce que nous vérifions déjà</h2>
        <p>À chaque version, un outil contrôle les écrans des parcours.</p>
        <ul>
          <li>À 1{'\u00a0'}280 points de large, toutes les règles de l’outil sont passées.</li>
          <li>À 320 points et en sombre, il revoit les couleurs.</li>
          <li>À 320 points, il revoit aussi ce que la largeur peut changer.</li>
          <li>De 320 à 1{'\u00a0'}280 points, rien ne doit dépasser de l’écran.</li>
          <li>Avec un texte à 200 %, ou plus espacé, rien n’est coupé ni recouvert.</li>
          <li>Les principaux parcours sont essayés au clavier et sans script.</li>
          <li>La longueur des phrases et les sigles sont contrôlés.</li>
        </ul>
        <h2>Ce qui n’est pas encore vérifié</h2>
        <p>
          Aucun lecteur d’écran n’a été essayé. Aucun essai n’a été fait avec des personnes
          concernées.
        </p>
        <h2>Vous ne pouvez pas accéder à un contenu ?</h2>
        <p>
          Écrivez ou appelez : nous vous donnerons l’information autrement.{' '}
          <a href="/aide">Se faire aider</a>. Si la réponse ne vient pas, vous pouvez saisir le
          Défenseur des droits.
        </p>
      </div>
    </Page>,
  )
}

export function pageMentionsLegales(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Mentions légales">
      <div className="texte pile">
        <h1>Mentions légales</h1>
        <p>
          « À la source » est un logiciel libre (licence MIT). Ce n’est pas un site de l’État, ni
          d’une caisse : il n’en porte pas les marques.
        </p>
        {contexte.bandeau === null ? (
          <p>L’éditeur et l’hébergeur sont ceux de l’organisme qui vous a donné cette adresse.</p>
        ) : (
          <p>
            Vous êtes dans une démonstration, sur votre ordinateur. Toutes les personnes, tous les
            employeurs et tous les montants sont fictifs.
          </p>
        )}
      </div>
    </Page>,
  )
}

export function pageDonneesPersonnelles(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Données personnelles">
      <div className="texte pile">
        <h1>Données personnelles</h1>
        <h2>Ce que nous gardons</h2>
        <p>
          Les revenus déclarés pour vous par vos employeurs et par les organismes qui vous paient,
          avec chaque correction. Votre numéro de sécurité sociale, chiffré. Vos déclarations.
        </p>
        <h2>Qui les voit</h2>
        <p>
          Vous, et les organismes qui en ont besoin pour vos droits. Chaque consultation est écrite
          dans un journal avant que les données sortent.{' '}
          <a href="/consultations">Voir qui a consulté mes données</a>
        </p>
        <h2>Témoins de connexion (cookies)</h2>
        <p>
          Un témoin garde votre session : 30 minutes sans activité, 2 heures en tout. Un autre
          retrouve, pendant 2 heures, ce que vous écriviez quand elle s’est fermée. Deux autres
          gardent votre choix d’affichage. Il n’y en a pas d’autre, et aucune mesure d’audience.
        </p>
        <h2>Vos droits</h2>
        <p>
          Vous pouvez voir vos données, les faire corriger et demander qui les a utilisées.{' '}
          <a href="/mes-donnees">Mes données et mes droits</a>
        </p>
      </div>
    </Page>,
  )
}

const CHOIX = [
  ['auto', 'Automatique, comme mon appareil'],
  ['light', 'Clair'],
  ['dark', 'Sombre'],
] as const

const VERSIONS = [
  ['complete', 'Complète'],
  ['simple', 'Simple : des phrases courtes en haut de chaque page'],
] as const

export function pageAffichage(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Affichage : clair, sombre, version simple">
      <div className="formulaire">
        <h1>Affichage</h1>
        <form method="post" action="/affichage" className="bloc">
          <input type="hidden" name="jeton" value={contexte.usager?.jeton ?? ''} />
          <Choix
            nom="affichage"
            question="Comment voulez-vous voir les pages ?"
            choix={CHOIX}
            pris={contexte.affichage}
          />
          <Choix
            nom="version"
            question="Quelle version voulez-vous lire ?"
            choix={VERSIONS}
            pris={contexte.version ?? 'complete'}
          />
          <div className="fr-btns">
            <button className="fr-btn" type="submit">
              Garder ce choix
            </button>
          </div>
        </form>
      </div>
    </Page>,
  )
}

function Choix(p: {
  nom: string
  question: string
  choix: readonly (readonly [string, string])[]
  pris: string
}): JSX.Element {
  return (
    <fieldset className="bloc">
      <legend>{p.question}</legend>
      <div className="choix">
        {p.choix.map(([valeur, libelle]) => (
          <label className="fr-radio" key={valeur}>
            <input type="radio" name={p.nom} value={valeur} defaultChecked={p.pris === valeur} />
            <span>{libelle}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
