import type { JSX } from 'react'
import type { EntreeJournal, QuestionAcces } from '#acces'
import {
  Alerte,
  type ContextePage,
  EtatDePage,
  heureEnMots,
  instantEnMots,
  jourAParis,
  jourEnMots,
  majuscule,
  moisEnMots,
  Page,
  rendrePage,
  Table,
} from '#apps/web'
import { AUTRES, Filtres, type ProprietesFiltres, TOUS } from './consultations-filtres.js'
import {
  agentEnMots,
  finaliteEnMots,
  type NomsOrganismes,
  numeroEnMots,
  organismeEnMots,
  quoiEnMots,
} from './consultations-mots.js'
import { grouperParMois, type RangeeJournal, type Regroupee } from './consultations-regroupees.js'

export interface ProprietesConsultations extends ProprietesFiltres {
  readonly contexte: ContextePage
  /** What the filters let through, newest first. */
  readonly entrees: readonly EntreeJournal[]
  readonly limite: number
  readonly questions: readonly QuestionAcces[]
  readonly noms: NomsOrganismes
  /** Her key of today: what was written under another is told. */
  readonly cle?: string | undefined
}

const TITRE = 'Qui a consulté mes données'

export function pageConsultations(p: ProprietesConsultations): string {
  return rendrePage(
    <Page contexte={p.contexte} titre={TITRE}>
      <h1>{TITRE}</h1>
      <p className="chapo">
        Chaque consultation est écrite dans un journal, avant que les données sortent. Personne ne
        peut l’effacer sans que cela se voie. Elle y reste trois ans.
      </p>
      <Exceptionnels {...p} />
      <Filtres {...p} />
      <Liste {...p} />
      <Questions questions={p.questions} />
      <div className="bloc">
        <Alerte genre="info" titre="Une consultation peut apparaître plus tard">
          <p>
            Un texte peut le permettre, par exemple pour une enquête (règlement européen 2016/679,
            article 23). Aucune n’est effacée : elle apparaît ici à la date prévue.
          </p>
        </Alerte>
      </div>
    </Page>,
  )
}

/** An access outside the caseload is never lost among the others. */
function Exceptionnels({ entrees, noms }: ProprietesConsultations): JSX.Element | null {
  const ouverts = entrees.filter((e) => e.objet === 'bris-de-glace')
  if (ouverts.length === 0) return null
  return (
    <Alerte genre="warning" titre="Accès exceptionnel à vos données">
      {ouverts.map((e) => (
        <p key={`${e.chaine}-${e.rang}`}>
          {majuscule(instantEnMots(e.quand))},{' '}
          {organismeEnMots(e.organisme, noms).replace(/^Votre /, 'votre ')} a ouvert un accès à vos
          données en dehors de ses dossiers ({e.fondement}). Référence : {e.dossier}.
        </p>
      ))}
    </Alerte>
  )
}

function Liste(p: ProprietesConsultations): JSX.Element {
  if (p.entrees.length === 0) {
    return (
      <EtatDePage icone="oeil" titre="Aucune consultation" niveau={2}>
        <p>
          {p.filtre.actif ? (
            <a href={`/consultations?organisme=${TOUS}`}>
              Aucune ne correspond à votre choix : tout montrer
            </a>
          ) : (
            'Personne d’autre que vous n’a encore consulté vos données.'
          )}
        </p>
      </EtatDePage>
    )
  }
  return (
    <section className="bloc">
      {p.entrees.length >= p.limite ? (
        <p>Voici les {p.limite} dernières. Le fichier pour tableur les donne toutes.</p>
      ) : null}
      {grouperParMois(p.entrees, p.noms).map(({ mois, rangees }) => (
        <section key={mois} className="bloc">
          <h2>{majuscule(moisEnMots(mois))}</h2>
          <Table
            fixe
            legende={`Consultations de ${moisEnMots(mois)}, la plus récente en premier`}
            colonnes={COLONNES}
            lignes={rangees.map((r) => rangee(r, p))}
          />
        </section>
      ))}
      {p.filtre.choix === AUTRES ? (
        <p className="bloc">
          <a href="/consultations?organisme=personne">Voir aussi vos propres consultations</a>
        </p>
      ) : null}
      <div className="fr-btns">
        <a className="fr-btn fr-btn--secondary" href={`/consultations.csv${p.filtre.suite}`}>
          Télécharger la liste (tableur)
        </a>
      </div>
    </section>
  )
}

const COLONNES = ['Date', 'Qui', 'Pourquoi', 'Ce qui a été vu', 'Demander'].map((titre) => ({
  ...{ titre, phrase: true },
}))

function rangee(r: RangeeJournal, p: ProprietesConsultations) {
  const { entree } = r
  const agent = agentEnMots(entree)
  const cle = `${entree.chaine}-${entree.rang}`
  return {
    cle,
    cellules: [
      quandEnMots(r),
      <span key="qui">
        <strong>{organismeEnMots(entree.organisme, p.noms)}</strong>
        {agent === '' ? null : <span className="petit"> ({agent})</span>}
      </span>,
      <span key="pourquoi">
        {finaliteEnMots(entree.finalite)}
        {r.lectures.length > 1 ? null : <Dossier entree={entree} />}
        {entree.fondement ? <span className="petit"> ({entree.fondement})</span> : null}
      </span>,
      <Vu key="vu" r={r} cle={p.cle} />,
      <Demander
        key="demander"
        entree={entree}
        cle={cle}
        questions={p.questions}
        quand={instantEnMots(entree.quand)}
      />,
    ],
  }
}

/** « 12 novembre, 10 h 42 », « 12 novembre, de 10 h 30 à 10 h 42 »: the year is in the title. */
function quandEnMots({ entree, premiere }: RangeeJournal): string {
  const jour = jourEnMots(jourAParis(entree.quand)).replace(/\s\d{4}$/, '')
  const [de, a] = [heureEnMots(premiere.quand), heureEnMots(entree.quand)]
  return de === a ? `${jour}, ${a}` : `${jour}, de ${de} à ${a}`
}

function Dossier({ entree }: { entree: EntreeJournal }): JSX.Element | null {
  if (entree.dossier === null) return null
  return (
    <span className="petit">
      , dossier <span className="insec">{entree.dossier}</span>
    </span>
  )
}

/** What was seen; a visit of her own is counted, and opens. */
function Vu({ r, cle }: { r: RangeeJournal; cle: string | undefined }): JSX.Element {
  const [seule] = r.lectures
  if (r.lectures.length === 1 && seule !== undefined) return <Lecture lecture={seule} cle={cle} />
  const total = r.lectures.reduce((n, l) => n + l.fois, 0)
  return (
    <details className="lectures">
      <summary>{total} lectures</summary>
      <ul>
        {r.lectures.map((l) => (
          <li key={`${l.entree.chaine}-${l.entree.rang}`}>
            {heureEnMots(l.entree.quand)} : <Lecture lecture={l} cle={cle} />
            <Dossier entree={l.entree} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Lecture(p: { lecture: Regroupee; cle: string | undefined }): JSX.Element {
  const { entree, fois } = p.lecture
  const ancien = numeroEnMots(entree, p.cle)
  return (
    <span>
      {`${quoiEnMots(entree)}${fois > 1 ? `, ${fois} fois` : ''}`}
      {ancien === '' ? null : <span className="petit"> ({ancien})</span>}
    </span>
  )
}

function Demander(p: {
  entree: EntreeJournal
  cle: string
  quand: string
  questions: readonly QuestionAcces[]
}): JSX.Element {
  if (p.entree.organisme === 'personne') return <span className="petit">C’était vous</span>
  const posee = p.questions.find((q) => `${q.chaine}-${q.rang}` === p.cle)
  if (posee !== undefined) return <span>Question {posee.recu}</span>
  return (
    <a href={`/consultations/${p.cle}/question`}>
      Je ne comprends pas<span className="fr-sr-only"> cet accès, {p.quand}</span>
    </a>
  )
}

function Questions({ questions }: { questions: readonly QuestionAcces[] }): JSX.Element | null {
  if (questions.length === 0) return null
  return (
    <section className="bloc" id="questions">
      <h2>Vos questions</h2>
      <ul>
        {questions.map((q) => (
          <li key={q.recu}>
            <strong>{q.recu}</strong>, posée {instantEnMots(q.poseeLe)} : « {q.question} »
            <br />
            {q.reponse === null ? 'En attente de réponse.' : `Réponse : ${q.reponse}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
