import type { JSX, ReactNode } from 'react'
import {
  type DemandeDeposee,
  type IssueDemande,
  masquerIban,
  nomDemande,
  RAISONS_CAISSE,
} from '#allocations'
import {
  Alerte,
  Badge,
  type ContextePage,
  type EtatBadge,
  Fil,
  FilAriane,
  instantEnMots,
  jourEnMots,
  moisEnMots,
  type NoeudFil,
  Page,
  rendrePage,
} from '#apps/web'
import { type Jour, jourPlusMoisFinDeMois } from '#socle'
import { ACCUEIL_DEMARCHES, NOMS_DEMANDE } from './cadre.js'
import { Verifications } from './etape-envoyer.js'

const TITRES: Readonly<Record<IssueDemande, string>> = {
  'droit-ouvert': 'Votre droit est ouvert',
  refus: 'Nous ne pouvons pas ouvrir ce droit',
  'a-l-etude': 'Votre demande est à l’étude',
}

export const BADGES_DEMANDE: Readonly<Record<IssueDemande, readonly [EtatBadge, string]>> = {
  'droit-ouvert': ['complet', 'Droit ouvert'],
  refus: ['erreur', 'Refusée, avec ses raisons'],
  'a-l-etude': ['attendu', 'À l’étude'],
}

const MOIS_RECOURS = 2
const ETUDIEE = 'Une personne de votre caisse l’a étudiée'

export interface ProprietesEnvoyee {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly demande: DemandeDeposee
  readonly documents: ReactNode
}

/** A claim sent: its issue, its receipt, what comes next. */
export function pageEnvoyee(p: ProprietesEnvoyee): string {
  const { demande: d } = p
  const adresse = `${ACCUEIL_DEMARCHES}/envoyees/${d.numero}`
  const [badge, mot] =
    d.silence === undefined ? BADGES_DEMANDE[d.issue] : (['erreur', 'Refusée par silence'] as const)
  return rendrePage(
    <Page contexte={p.contexte} titre={`${TITRES[d.issue]}, demande ${d.numero}`}>
      <FilAriane
        liens={[{ adresse: ACCUEIL_DEMARCHES, libelle: 'Mes démarches' }]}
        ici={NOMS_DEMANDE[d.type]}
      />
      <h1>{TITRES[d.issue]}</h1>
      <p>
        <Badge etat={badge}>{mot}</Badge>
      </p>
      <dl className="fiche bloc">
        <dt>Numéro</dt>
        <dd>{d.numero}</dd>
        <dt>Envoyée</dt>
        <dd>{instantEnMots(d.quand)}</dd>
        <dt>Date qui compte</dt>
        <dd>{jourEnMots(d.jour)}</dd>
        <dt>Compte à payer</dt>
        <dd>{masquerIban(d.contenu.compte.iban)}</dd>
      </dl>
      <Issue d={d} />
      <Verifications prevue={d} nomme={d.contenu.conjoint !== undefined} />
      {p.documents}
      <section className="bloc non-imprime">
        <h2>Vos documents</h2>
        <div className="fr-btns">
          <a className="fr-btn" href={`${adresse}/courrier`} download="">
            {d.issue === 'a-l-etude'
              ? 'Télécharger le courrier (PDF)'
              : 'Télécharger la décision (PDF)'}
          </a>
          <a className="fr-btn fr-btn--secondary" href={`${adresse}/recu`} download="">
            Télécharger le récépissé (PDF)
          </a>
        </div>
      </section>
      <Suite d={d} />
    </Page>,
  )
}

function Issue({ d }: { d: DemandeDeposee }): JSX.Element {
  if (d.issue === 'droit-ouvert') return <Ouvert d={d} />
  if (d.issue === 'refus') return <Refuse d={d} />
  return d.silence === undefined ? <Etude /> : <Tue d={d} silence={d.silence} />
}

function Ouvert({ d }: { d: DemandeDeposee }): JSX.Element {
  return (
    <Alerte genre="success" titre={`Votre ${nomDemande(d.type)} est acceptée`}>
      <p>
        Le droit commence le 1er {moisEnMots(d.moisDemande)}. Votre numéro de dossier : {d.dossier}.
      </p>
      {(d.reponse?.texte ?? '') === '' ? null : <p>{d.reponse?.texte}</p>}
      <p>
        <a href="/mes-droits">Voir mes droits et mes montants</a>
      </p>
    </Alerte>
  )
}

function Etude(): JSX.Element {
  return (
    <Alerte genre="info" titre="Une personne de votre caisse va la lire">
      <p>
        La date de votre demande est gardée. Sans réponse après deux mois, elle est refusée. Vous
        pouvez alors contester.
      </p>
    </Alerte>
  )
}

/** Two months of silence: the refusal, its reasons on demand, how to contest it. */
function Tue({ d, silence }: { d: DemandeDeposee; silence: Jour }): JSX.Element {
  const limite = jourPlusMoisFinDeMois(silence, MOIS_RECOURS)
  const recours = d.lettre.sections.find((s) => serre(s.titre) === RECOURS)?.paragraphes ?? []
  return (
    <>
      <Alerte genre="warning" titre="Deux mois sans réponse : ce silence vaut refus">
        <p>
          Le refus date du {jourEnMots(silence)} (code des relations entre le public et
          l’administration, article L. 231-4). Votre caisse peut encore répondre.
        </p>
        <p>
          Demandez-lui les raisons par écrit : elle a un mois pour les donner (article L. 232-4).
        </p>
      </Alerte>
      <section className="bloc texte encadre alineas">
        <h2>{RECOURS}</h2>
        {recours.map((x) => (
          <p key={x}>{x}</p>
        ))}
        <p>
          <strong>Écrivez au plus tard le {jourEnMots(limite)}.</strong>
        </p>
      </section>
    </>
  )
}

const RAISONS = 'Les raisons, droit par droit'
const RECOURS = 'Vous n’êtes pas d’accord ?'

/** A letter is typeset: its spaces may be no-break ones. */
function serre(texte: string): string {
  return texte.replace(/\s/g, ' ')
}

/** The reasons and the means of appeal, in the words of the letter. */
function Refuse({ d }: { d: DemandeDeposee }): JSX.Element {
  const partie = (titre: string): readonly string[] =>
    d.lettre.sections.find((s) => serre(s.titre) === titre)?.paragraphes ?? []
  const limite = jourPlusMoisFinDeMois(d.lettre.date, MOIS_RECOURS)
  return (
    <>
      <section className="bloc texte alineas">
        <h2>Pourquoi</h2>
        {[...partie(RAISONS), ...partie(RAISONS_CAISSE)].map((x) => (
          <p key={x}>{x}</p>
        ))}
        <p>
          {d.reponse === undefined ? 'Tous les chiffres sont dans la décision. ' : ''}
          Votre demande est gardée, avec sa date : si vous la contestez, vos droits sont revus à
          partir du {jourEnMots(d.jour)}.
        </p>
      </section>
      <section className="bloc texte encadre alineas">
        <h2>{RECOURS}</h2>
        {partie(RECOURS).map((x) => (
          <p key={x}>{x}</p>
        ))}
        <p>
          <strong>Écrivez au plus tard le {jourEnMots(limite)}.</strong>
        </p>
      </section>
    </>
  )
}

/** What happened and what comes, on one line. */
function Suite({ d }: { d: DemandeDeposee }): JSX.Element {
  const recue: NoeudFil = {
    quand: jourEnMots(d.reponse?.recueLe ?? d.lettre.date),
    fait: 'Nous avons reçu votre demande',
  }
  const suites: Readonly<Record<IssueDemande, readonly NoeudFil[]>> = {
    'droit-ouvert': [
      { quand: jourEnMots(d.lettre.date), fait: 'Votre droit est ouvert', etat: 'la' },
      {
        ...{ quand: 'Dans trois mois', fait: 'Vous déclarez vos ressources', etat: 'av' },
        ...{ suite: 'Elles seront déjà affichées.', lien: '/ma-declaration' },
      },
    ],
    refus: [
      { quand: jourEnMots(d.lettre.date), fait: 'La demande est refusée', etat: 'la' },
      {
        ...{ quand: 'Si votre situation change', fait: 'Vous refaites une demande', etat: 'av' },
        ...{ suite: 'Emploi perdu, naissance, séparation.', lien: ACCUEIL_DEMARCHES },
      },
    ],
    'a-l-etude':
      d.silence === undefined
        ? [
            { quand: 'Aujourd’hui', fait: 'Votre caisse étudie votre demande', etat: 'la' },
            {
              quand: `Avant le ${jourEnMots(jourPlusMoisFinDeMois(d.lettre.date, MOIS_RECOURS))}`,
              ...{ fait: 'Elle vous répond', etat: 'av' },
            },
          ]
        : [
            {
              quand: jourEnMots(d.silence),
              fait: 'Sans réponse, la demande est refusée',
              etat: 'la',
            },
          ],
  }
  const etudiee: readonly NoeudFil[] =
    d.reponse === undefined
      ? []
      : [
          {
            quand: jourEnMots(d.reponse.jour),
            fait: d.reponse.automatique ? 'L’autre adulte a donné son accord' : ETUDIEE,
          },
        ]
  return (
    <section className="bloc">
      <h2>La suite</h2>
      <Fil noeuds={[recue, ...etudiee, ...suites[d.issue]]} />
    </section>
  )
}
