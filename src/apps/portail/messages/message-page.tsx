import type { JSX, ReactNode } from 'react'
import {
  Alerte,
  type ContextePage,
  FilAriane,
  instantEnMots,
  jourComplet,
  Page,
  ResumeErreurs,
  rendrePage,
  TexteErreur,
} from '#apps/web'
import { CANAUX_POUSSES, direMessage, type Message, type Pli } from '#messages'
import { direOrigine, direPli } from './mots.js'

export interface ProprietesMessage {
  readonly contexte: ContextePage
  readonly jeton: string
  readonly message: Message
  readonly plis: readonly Pli[]
  /** What was typed, and why it was not taken. */
  readonly saisi?: string
  readonly erreur?: string | undefined
  readonly envoyee?: boolean
}

/** One message: what it says, what can be done, how it was sent. */
export function pageMessage(p: ProprietesMessage): string {
  const { message } = p
  const dits = direMessage(message)
  const adresse = `/mes-messages/${message.reference}`
  return rendrePage(
    <Page contexte={p.contexte} titre={`${dits.titre}, message`}>
      <FilAriane liens={[{ adresse: '/mes-messages', libelle: 'Mes messages' }]} ici={dits.titre} />
      <div className="formulaire">
        <p className="surtitre">
          {direOrigine(dits.expediteur, message.famille)}, {jourComplet(message.jour)}
        </p>
        <h1>{dits.titre}</h1>
        {p.erreur === undefined ? null : (
          <ResumeErreurs erreurs={[{ champ: 'reponse', message: p.erreur }]} />
        )}
        {p.envoyee ? (
          <Alerte genre="success" titre="Votre réponse est envoyée">
            <p>{dits.expediteur} la lira dans son outil de travail.</p>
          </Alerte>
        ) : null}
        <div className="pile corps-message">
          {dits.paragraphes.map((texte) => (
            <p key={texte} className="texte-message">
              {texte}
            </p>
          ))}
        </div>
        {dits.lien === null ? null : (
          <div className="fr-btns">
            <a className="fr-btn" href={dits.lien.adresse}>
              {dits.lien.libelle}
            </a>
          </div>
        )}
        {dits.droitErreur === null ? null : (
          <Alerte genre="info" titre="Vous avez le droit de vous tromper">
            <p>
              Une erreur de bonne foi se corrige sans pénalité.{' '}
              <a href="/aide#erreur">Corriger une erreur que j’ai faite</a>
            </p>
          </Alerte>
        )}
        <Reponses {...p} />
        <Envoi plis={p.plis} obligatoire={dits.obligatoire} />
        <Gestes message={message} jeton={p.jeton} adresse={adresse} />
      </div>
    </Page>,
  )
}

function Reponses(p: ProprietesMessage): ReactNode {
  const { origine, reponses, reference } = p.message
  if (origine.genre !== 'organisme') return null
  if (!origine.reponse) {
    return <p className="petit suite">{origine.nom} n’attend pas de réponse ici.</p>
  }
  return (
    <section>
      <h2>Vos réponses</h2>
      {reponses.length === 0 ? <p>Vous n’avez pas encore répondu.</p> : null}
      <ol className="messages">
        {reponses.map((r) => (
          <li key={r.quand} className="de-moi">
            <p className="petit">Vous, {instantEnMots(r.quand)}</p>
            <p className="texte-message">{r.texte}</p>
          </li>
        ))}
      </ol>
      <form
        method="post"
        action={`/mes-messages/${reference}/repondre`}
        data-une-fois=""
        data-enregistre=""
      >
        <input type="hidden" name="jeton" value={p.jeton} />
        <input type="hidden" name="rang" value={reponses.length} />
        <div className={`fr-input-group${p.erreur ? ' fr-input-group--error' : ''}`}>
          <label className="fr-label" htmlFor="reponse">
            Répondre à {origine.nom}
          </label>
          <span className="fr-hint-text" id="reponse-aide">
            2 000 signes au plus. N’écrivez pas votre numéro de sécurité sociale.
          </span>
          <textarea
            className="fr-input zone-texte"
            id="reponse"
            name="reponse"
            rows={5}
            defaultValue={p.saisi ?? ''}
            aria-describedby={p.erreur ? 'reponse-aide reponse-erreur' : 'reponse-aide'}
            aria-invalid={p.erreur ? true : undefined}
          />
          <TexteErreur id="reponse-erreur" message={p.erreur} />
        </div>
        <div className="fr-btns">
          <button className="fr-btn" type="submit">
            Envoyer ma réponse
          </button>
        </div>
      </form>
    </section>
  )
}

function Envoi(props: { plis: readonly Pli[]; obligatoire: string | null }): JSX.Element {
  return (
    <section>
      <h2>Comment ce message vous arrive</h2>
      <ul>
        {(['portail', ...CANAUX_POUSSES] as const).flatMap((canal) =>
          props.plis
            .filter((pli) => pli.canal === canal)
            .map((pli) => <li key={canal}>{direPli(pli)}</li>),
        )}
      </ul>
      {props.obligatoire === null ? null : (
        <p>Ce message est toujours envoyé : {props.obligatoire}.</p>
      )}
      <p className="petit">
        <a href="/mes-preferences">Choisir comment recevoir mes messages</a>
      </p>
    </section>
  )
}

function Gestes(props: { message: Message; jeton: string; adresse: string }): JSX.Element {
  const range = props.message.archiveLe !== null
  return (
    <section>
      <h2>Ranger ce message</h2>
      <div className="fr-btns">
        <Geste {...props} acte={range ? 'remettre' : 'ranger'}>
          {range ? 'Remettre avec les messages reçus' : 'Ranger'}
        </Geste>
        <Geste {...props} acte="non-lu">
          Marquer comme non lu
        </Geste>
      </div>
    </section>
  )
}

function Geste(p: { adresse: string; jeton: string; acte: string; children: string }): JSX.Element {
  return (
    <form method="post" action={`${p.adresse}/${p.acte}`} data-une-fois="">
      <input type="hidden" name="jeton" value={p.jeton} />
      <button className="fr-btn fr-btn--secondary" type="submit">
        {p.children}
      </button>
    </form>
  )
}
