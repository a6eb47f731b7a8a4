import type { JSX } from 'react'
import type { EntreeJournal, QuestionAcces } from '#acces'
import {
  Alerte,
  type ContextePage,
  EtatDePage,
  instantEnMots,
  majuscule,
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
      <p className="petit bloc">
        Un texte peut permettre à un organisme de ne montrer une consultation que plus tard, par
        exemple pour ne pas nuire à une enquête (règlement européen 2016/679, article 23). Elle est
        écrite comme les autres, et apparaît ici à la date prévue.
      </p>
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
          {majuscule(instantEnMots(e.quand))}, {organismeEnMots(e.organisme, noms)} a ouvert un
          accès à vos données en dehors de ses dossiers ({e.fondement}). Référence : {e.dossier}.
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
  const combien = p.entrees.length >= p.limite ? `${p.limite} dernières ` : ''
  return (
    <section className="bloc">
      <h2>Les {combien}consultations</h2>
      <Table
        legende="Consultations de vos données, la plus récente en premier"
        colonnes={['Quand', 'Qui', 'Quoi', 'Pourquoi', 'Demander'].map((titre) => ({ titre }))}
        lignes={regrouper(p.entrees, p.noms).map((r) => rangee(r, p))}
      />
      {p.filtre.choix === AUTRES ? (
        <p className="bloc">
          <a href="/consultations?organisme=personne">Voir aussi vos propres consultations</a>
        </p>
      ) : null}
      <p className="bloc">
        <a href={`/consultations.csv${p.filtre.suite}`}>
          Télécharger cette liste (fichier pour tableur)
        </a>
      </p>
    </section>
  )
}

function rangee({ entree, fois, divers }: Regroupee, p: ProprietesConsultations) {
  const quand = majuscule(instantEnMots(entree.quand))
  const agent = agentEnMots(entree)
  const cle = `${entree.chaine}-${entree.rang}`
  const ancien = numeroEnMots(entree, p.cle)
  return {
    cle,
    cellules: [
      quand,
      <span key="qui">
        {organismeEnMots(entree.organisme, p.noms)}
        {agent === '' ? null : <span className="petit"> ({agent})</span>}
      </span>,
      <span key="quoi">
        {`${divers ? 'vos données' : quoiEnMots(entree)}${fois > 1 ? `, ${fois} fois` : ''}`}
        {ancien === '' ? null : <span className="petit"> ({ancien})</span>}
      </span>,
      <span key="pourquoi">
        {finaliteEnMots(entree.finalite)}
        {entree.dossier === null ? null : <span className="petit">, dossier {entree.dossier}</span>}
        {entree.fondement ? <span className="petit"> ({entree.fondement})</span> : null}
      </span>,
      <Demander key="demander" entree={entree} cle={cle} questions={p.questions} quand={quand} />,
    ],
  }
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
      Je ne comprends pas cet accès<span className="fr-sr-only"> : {p.quand}</span>
    </a>
  )
}

interface Regroupee {
  readonly entree: EntreeJournal
  readonly fois: number
  /** Several things were read: they are said in one word. */
  readonly divers: boolean
}

/**
 * The same access repeated within the same minute is said once, with its count; so is all that her
 * own pages read in one day, as one page reads many things.
 */
function regrouper(entrees: readonly EntreeJournal[], noms: NomsOrganismes): Regroupee[] {
  const dire = (e: EntreeJournal): string =>
    estSaLecture(e)
      ? `${e.quand.slice(0, 10)}|${e.personne}`
      : [
          instantEnMots(e.quand),
          organismeEnMots(e.organisme, noms),
          agentEnMots(e),
          quoiEnMots(e),
          e.finalite,
          e.dossier,
          e.personne,
        ].join('|')
  const regroupees: Regroupee[] = []
  let avant = ''
  for (const entree of entrees) {
    const derniere = regroupees.at(-1)
    const dite = dire(entree)
    if (derniere !== undefined && avant === dite) {
      const { fois } = derniere
      const divers = derniere.divers || quoiEnMots(derniere.entree) !== quoiEnMots(entree)
      regroupees[regroupees.length - 1] = { entree: derniere.entree, fois: fois + 1, divers }
    } else regroupees.push({ entree, fois: 1, divers: false })
    avant = dite
  }
  return regroupees
}

/** What her pages read; what she said or sent stands alone. */
function estSaLecture({ organisme, objet }: EntreeJournal): boolean {
  return organisme === 'personne' && !['contestation', 'signalement', 'document'].includes(objet)
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
