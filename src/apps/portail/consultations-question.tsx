import type { JSX } from 'react'
import { type EntreeJournal, LONGUEUR_QUESTION } from '#acces'
import {
  type ContextePage,
  EtatDePage,
  FilAriane,
  instantEnMots,
  Page,
  ResumeErreurs,
  rendrePage,
  TexteErreur,
} from '#apps/web'
import {
  agentEnMots,
  finaliteEnMots,
  type NomsOrganismes,
  organismeEnMots,
  quoiEnMots,
} from './consultations-mots.js'

export interface ProprietesQuestion {
  readonly contexte: ContextePage
  readonly entree: EntreeJournal
  readonly noms: NomsOrganismes
  readonly jeton: string
  readonly faute?: 'vide' | 'longue'
  readonly saisie?: string
}

const FAUTES = {
  vide: 'Écrivez votre question.',
  longue: `Votre question dépasse ${LONGUEUR_QUESTION} caractères.`,
} as const

const ICI = 'Poser une question'
const FIL = [{ adresse: '/consultations', libelle: 'Qui a consulté mes données' }]

export function pageQuestion(p: ProprietesQuestion): string {
  const faute = p.faute === undefined ? undefined : FAUTES[p.faute]
  return rendrePage(
    <Page contexte={p.contexte} titre={faute === undefined ? ICI : `Erreur : ${ICI}`}>
      <div className="formulaire">
        <FilAriane liens={FIL} ici={ICI} />
        <h1>Je ne comprends pas cet accès</h1>
        <ResumeErreurs erreurs={faute ? [{ champ: 'question', message: faute }] : []} />
        <Acces {...p} />
        <form method="post" className="bloc" noValidate>
          <input type="hidden" name="jeton" value={p.jeton} />
          <div className={`fr-input-group${faute ? ' fr-input-group--error' : ''}`}>
            <label className="fr-label" htmlFor="question">
              Votre question
            </label>
            <span className="fr-hint-text" id="question-aide">
              {LONGUEUR_QUESTION} caractères au plus. N’écrivez pas votre numéro de sécurité
              sociale.
            </span>
            <textarea
              className="fr-input"
              id="question"
              name="question"
              rows={5}
              maxLength={LONGUEUR_QUESTION}
              defaultValue={p.saisie ?? ''}
              aria-describedby={faute ? 'question-aide question-erreur' : 'question-aide'}
              aria-invalid={faute ? true : undefined}
            />
            <TexteErreur id="question-erreur" message={faute} />
          </div>
          <div className="fr-btns">
            <button className="fr-btn" type="submit">
              Envoyer ma question
            </button>
            <a className="fr-btn fr-btn--tertiary" href="/consultations">
              Revenir à la liste
            </a>
          </div>
        </form>
      </div>
    </Page>,
  )
}

function Acces({ entree, noms }: ProprietesQuestion): JSX.Element {
  const agent = agentEnMots(entree)
  return (
    <p className="chapo">
      {organismeEnMots(entree.organisme, noms)}
      {agent === '' ? '' : ` (${agent})`} a consulté {instantEnMots(entree.quand)} :{' '}
      {quoiEnMots(entree)}, {finaliteEnMots(entree.finalite)}.
    </p>
  )
}

export function pageQuestionRecue(contexte: ContextePage, recu: string): string {
  return rendrePage(
    <Page contexte={contexte} titre="Question reçue">
      <EtatDePage icone="coche" titre="Votre question est reçue">
        <p>
          Gardez ce numéro : <strong>{recu}</strong>. Le délégué à la protection des données vous
          répond dans un délai d’un mois (règlement européen 2016/679, article 12). Sa réponse
          apparaîtra sous la liste des consultations.
        </p>
        <div className="fr-btns">
          <a className="fr-btn" href="/consultations#questions">
            Voir mes questions
          </a>
        </div>
      </EtatDePage>
    </Page>,
  )
}
