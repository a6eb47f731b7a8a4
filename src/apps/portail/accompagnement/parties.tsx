import type { JSX, ReactNode } from 'react'
import { Badge } from '#apps/web'
import type { Etat } from './mots.js'

/** What became of something: a badge, or words alone when it is over. */
export function DireEtat({ etat: [badge, mot] }: { etat: Etat }): JSX.Element {
  return badge === null ? <span className="petit">{mot}</span> : <Badge etat={badge}>{mot}</Badge>
}

/** Named facts, one under the other. */
export function Faits({
  faits,
}: {
  faits: readonly (readonly [nom: string, valeur: ReactNode])[]
}): JSX.Element {
  return (
    <dl className="parts">
      {faits.map(([nom, valeur]) => (
        <div key={nom}>
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Liste({ textes }: { textes: readonly string[] }): JSX.Element {
  return (
    <ul>
      {textes.map((t) => (
        <li key={t}>{t}</li>
      ))}
    </ul>
  )
}
