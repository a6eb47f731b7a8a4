import type { JSX, ReactNode } from 'react'
import type { ContextePage } from './page.js'

/**
 * The name of the operator as the DSFR draws it, above or beside the service: for those who are
 * entitled to it, who give its lines themselves. Nothing without them.
 */
export function BlocMarque({ intitule }: Pick<ContextePage, 'intitule'>): ReactNode {
  if (intitule === undefined) return null
  return (
    <p className="fr-logo">
      {intitule.map((ligne, i) => (
        <span key={ligne}>
          {i === 0 ? null : <br />}
          {ligne}
        </span>
      ))}
    </p>
  )
}

/** Sites that the foot of a page of the State leads to. */
const OFFICIELS = ['info.gouv.fr', 'service-public.gouv.fr', 'legifrance.gouv.fr', 'data.gouv.fr']

export function PiedOperateur({ intitule }: Pick<ContextePage, 'intitule'>): JSX.Element | null {
  if (intitule === undefined) return null
  return (
    <div className="fr-footer__operateur">
      <BlocMarque intitule={intitule} />
      <ul aria-label="Sites de l’État">
        {OFFICIELS.map((site) => (
          <li key={site}>
            <a href={`https://${site}`}>{site}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
