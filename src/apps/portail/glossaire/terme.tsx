import type { JSX, ReactNode } from 'react'
import { type CleTerme, TERMES, type Terme } from './termes.js'

/**
 * A term of art with its bubble, opened by a click, Enter or Space, closed by Escape; no script is
 * needed. Once per page and per term: the bubble has an identifier of its own.
 */
export function TermeExplique(props: { cle: CleTerme; children: ReactNode }): JSX.Element {
  const terme: Terme = TERMES[props.cle]
  const id = `terme-${props.cle}`
  return (
    <span className="terme">
      <button type="button" popoverTarget={id}>
        {props.children}
        <span className="fr-sr-only"> : que veut dire ce mot ?</span>
      </button>
      <span popover="auto" id={id} className="bulle">
        <b>{terme.nom}</b>
        <span>{terme.sens}</span>
        {terme.ou === undefined ? null : <span>{terme.ou}</span>}
        <a href="/glossaire">Tous les mots</a>
      </span>
    </span>
  )
}
