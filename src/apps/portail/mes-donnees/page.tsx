import type { JSX, ReactNode } from 'react'
import type { DemandeDonnees } from '#acces'
import {
  Badge,
  type ContextePage,
  FilAriane,
  jourAParis,
  jourEnMots,
  Page,
  rendrePage,
  Table,
} from '#apps/web'
import { DROITS_SUR_DONNEES, type DroitSurDonnees, genreEnMots } from './droits.js'
import type { DonneeGardee, LectureOuverte } from './gardees.js'

export interface MesDonnees {
  readonly contexte: ContextePage
  readonly gardees: readonly DonneeGardee[]
  readonly lectures: readonly LectureOuverte[]
  /** Newest first. */
  readonly demandes: readonly DemandeDonnees[]
}

export function pageDonnees(p: MesDonnees): string {
  return rendrePage(
    <Page contexte={p.contexte} titre="Mes données et mes droits">
      <h1>Mes données et mes droits</h1>
      <p className="chapo">
        Ce que nous gardons sur vous, combien de temps, qui peut le lire. Et ce que vous pouvez
        demander.
      </p>
      <div className="fr-btns">
        <a className="fr-btn" href="/mes-donnees/copie">
          Recevoir une copie de mes données
        </a>
        <a className="fr-btn fr-btn--secondary" href="/mes-donnees/demande">
          Faire une demande
        </a>
      </div>
      <Demandes demandes={p.demandes} />
      <Gardees gardees={p.gardees} />
      <Lectures lectures={p.lectures} />
      <section>
        <h2>Vos droits sur ces données</h2>
        <div className="droits-donnees">
          {DROITS_SUR_DONNEES.map((d) => (
            <Droit key={d.nom} droit={d} />
          ))}
        </div>
      </section>
      <Reclamer />
    </Page>,
  )
}

function Demandes({ demandes }: { demandes: readonly DemandeDonnees[] }): ReactNode {
  if (demandes.length === 0) return null
  return (
    <section id="demandes">
      <h2>Vos demandes</h2>
      <Table
        legende="Vos demandes, de la plus récente à la plus ancienne"
        colonnes={[
          { titre: 'Demande' },
          { titre: 'Numéro' },
          { titre: 'Faite le' },
          { titre: 'État' },
        ]}
        lignes={demandes.map((d) => ({
          cle: d.recu,
          cellules: [
            genreEnMots(d.genre),
            <a key="r" href={`/mes-donnees/demandes/${d.recu}`}>
              {d.recu}
            </a>,
            jourEnMots(jourAParis(d.faiteLe)),
            <Badge key="e" etat={d.reponse === null ? 'attendu' : 'complet'}>
              {d.reponse === null ? 'Réponse attendue' : 'Réponse reçue'}
            </Badge>,
          ],
        }))}
      />
    </section>
  )
}

function Gardees({ gardees }: { gardees: readonly DonneeGardee[] }): JSX.Element {
  const choix = gardees.some((g) => g.choix)
  return (
    <section>
      <h2>Ce que nous gardons</h2>
      <Table
        legende="Données gardées, leur origine et leur durée"
        colonnes={[
          { titre: 'Donnée' },
          { titre: 'D’où elle vient', phrase: true },
          { titre: 'Gardée', phrase: true },
          { titre: 'Texte', phrase: true },
        ]}
        lignes={gardees.map((g) => ({
          cle: g.quoi,
          cellules: [g.quoi, g.source, g.duree, `${g.texte}${g.choix ? '\u00a0*' : ''}`],
        }))}
      />
      {choix ? (
        <p className="petit suite">
          * Ce texte ne fixe pas la durée, ou nous ne l’avons pas lu en entier. La durée est alors
          un choix de ce site.
        </p>
      ) : null}
      <p className="petit">
        À la fin de la durée, la donnée est effacée. Une donnée contestée attend la réponse.
      </p>
      <p className="petit">
        Une page envoyée après la fin de votre session est gardée 2 heures, pour vous la rendre. Une
        étape de déclaration remise à plus tard est gardée 30 jours. Une simulation commencée est
        gardée un jour.
      </p>
    </section>
  )
}

function Lectures({ lectures }: { lectures: readonly LectureOuverte[] }): JSX.Element {
  return (
    <section>
      <h2>Qui peut lire quoi</h2>
      <p className="texte">
        Un organisme ne lit que ce que son texte permet. Chaque lecture est notée.{' '}
        <a href="/consultations">Voir qui a lu mes données</a>
      </p>
      <Table
        legende="Ce que chaque organisme peut lire"
        colonnes={[
          { titre: 'Pour' },
          { titre: 'Montant', phrase: true },
          { titre: 'Mois', phrase: true },
          { titre: 'Organismes', phrase: true },
          { titre: 'Texte', phrase: true },
        ]}
        lignes={lectures.map((l) => ({
          cle: l.pourquoi,
          cellules: [
            l.pourquoi,
            l.montant,
            l.mois,
            l.organismes.length === 0 ? 'aucun aujourd’hui' : l.organismes.join(', '),
            l.texte,
          ],
        }))}
      />
    </section>
  )
}

function Droit({ droit }: { droit: DroitSurDonnees }): JSX.Element {
  return (
    <article>
      <h3>{droit.nom}</h3>
      {droit.ouvert ? null : (
        <p>
          <strong>Pas ouvert ici.</strong>
        </p>
      )}
      {droit.phrases.map((phrase) => (
        <p key={phrase}>{phrase}</p>
      ))}
      {droit.acte === undefined ? null : (
        <p>
          <a href={droit.acte.adresse}>{droit.acte.libelle}</a>
        </p>
      )}
      <p className="petit texte-de-loi">{droit.texte}.</p>
    </article>
  )
}

function Reclamer(): JSX.Element {
  return (
    <section>
      <h2>La réponse ne vous convient pas ?</h2>
      <p className="texte">
        Vous pouvez écrire à la Commission nationale de l’informatique et des libertés (Cnil). C’est
        gratuit. Vous pouvez aussi saisir le juge.
      </p>
      <p className="petit">Règlement européen 2016/679, articles 77 et 79.</p>
    </section>
  )
}

/** After the identity is proved again: two files, the same content. */
export function pageCopie(contexte: ContextePage): string {
  return rendrePage(
    <Page contexte={contexte} titre="Recevoir une copie de mes données">
      <div className="texte pile">
        <FilAriane
          liens={[{ adresse: '/mes-donnees', libelle: 'Mes données et mes droits' }]}
          ici="Recevoir une copie"
        />
        <h1>Recevoir une copie de mes données</h1>
        <p className="chapo">La copie est faite à l’instant. Nous n’en gardons pas.</p>
        <p>Elle contient tout ce que ce site garde sur vous :</p>
        <ul>
          <li>vos ressources, votre dossier, vos déclarations et vos droits ;</li>
          <li>vos paiements, vos rappels et vos indus ;</li>
          <li>vos démarches, vos attestations et vos signalements ;</li>
          <li>vos messages, vos contacts et vos choix ;</li>
          <li>vos connexions, et la liste de ceux qui ont lu vos données.</li>
        </ul>
        <p>
          Votre numéro de sécurité sociale n’y est pas écrit. Votre compte bancaire y est masqué.
        </p>
        <p>Les revenus de l’autre adulte du foyer ne sont pas dans votre copie : ils sont à lui.</p>
        <p>
          Trois choses y sont nommées sans y être en entier. Le texte de vos courriers et vos
          documents joints se lisent sur ce site. Les fichiers de vos employeurs parlent aussi
          d’autres personnes. Vos lignes en sont reprises une à une.{' '}
          <a href="/mes-donnees/demande">Demander autre chose</a>
        </p>
        <div className="fr-btns">
          <a className="fr-btn" href="/mes-donnees/copie/pdf" download="">
            Télécharger pour lire (PDF)
          </a>
          <a className="fr-btn fr-btn--secondary" href="/mes-donnees/copie/json" download="">
            Télécharger pour un programme (JSON)
          </a>
        </div>
        <p className="petit">
          Ces fichiers sont personnels. Ne les laissez pas sur un ordinateur partagé.
        </p>
      </div>
    </Page>,
  )
}
