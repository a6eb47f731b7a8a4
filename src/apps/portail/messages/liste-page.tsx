import type { JSX, ReactNode } from 'react'
import {
  Badge,
  type ContextePage,
  EtatDePage,
  jourEnMots,
  nombre,
  Page,
  rendrePage,
} from '#apps/web'
import { direMessage, type Message } from '#messages'
import { direOrigine } from './mots.js'

export interface ProprietesListe {
  readonly contexte: ContextePage
  readonly messages: readonly Message[]
  readonly archives: boolean
}

/** Her messages, newest first: those in hand, or those put away. */
export function pageListe(p: ProprietesListe): string {
  const titre = p.archives ? 'Mes messages rangés' : 'Mes messages'
  return rendrePage(
    <Page contexte={p.contexte} titre={titre}>
      <h1>{titre}</h1>
      {p.archives ? null : <p className="chapo">{chapo(p.messages)}</p>}
      <nav className="fr-segmented" aria-label="Choix des messages">
        <Onglet adresse="/mes-messages" courant={!p.archives}>
          Reçus
        </Onglet>
        <Onglet adresse="/mes-messages/ranges" courant={p.archives}>
          Rangés
        </Onglet>
      </nav>
      {p.messages.length === 0 ? <Vide archives={p.archives} /> : <Liste messages={p.messages} />}
      <p className="suite">
        <a href="/mes-preferences">Choisir comment recevoir mes messages</a>
      </p>
    </Page>,
  )
}

function chapo(messages: readonly Message[]): string {
  const nonLus = messages.filter((m) => m.luLe === null).length
  if (messages.length === 0) return 'Ce que nous vous écrivons arrive ici.'
  if (nonLus === 0) return 'Vous avez tout lu.'
  return `${nombre(nonLus, 'message n’est pas lu', 'messages ne sont pas lus')}.`
}

function Onglet(props: { adresse: string; courant: boolean; children: string }): ReactNode {
  if (props.courant) return <b aria-current="page">{props.children}</b>
  return <a href={props.adresse}>{props.children}</a>
}

function Liste({ messages }: { messages: readonly Message[] }): JSX.Element {
  return (
    <ul className="liste-messages">
      {messages.map((m) => (
        <Ligne key={m.reference} m={m} />
      ))}
    </ul>
  )
}

function Ligne({ m }: { m: Message }): JSX.Element {
  const { titre, expediteur } = direMessage(m)
  const nouveau = m.luLe === null
  return (
    <li className={nouveau ? 'non-lu' : undefined}>
      <h2>
        <a href={`/mes-messages/${m.reference}`}>{titre}</a>
      </h2>
      <p className="petit">
        {direOrigine(expediteur, m.famille)}, le {jourEnMots(m.jour)}
      </p>
      {nouveau ? <Badge etat="attendu">Non lu</Badge> : null}
    </li>
  )
}

function Vide({ archives }: { archives: boolean }): JSX.Element {
  return (
    <EtatDePage icone="bulle" titre={archives ? 'Rien n’est rangé' : 'Aucun message'} niveau={2}>
      <p>
        {archives
          ? 'Les messages que vous rangez se retrouvent ici.'
          : 'Nous vous écrirons quand votre déclaration sera à faire, ou quand un droit changera.'}
      </p>
    </EtatDePage>
  )
}
