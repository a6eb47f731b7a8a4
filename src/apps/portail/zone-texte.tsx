import type { JSX } from 'react'
import { TexteErreur } from '#apps/web'

/** A text in the person's own words, named `texte`; what she must not write is said beside it. */
export function ZoneTexte(p: {
  readonly label: string
  readonly aide: string
  readonly valeur: string
  readonly longueur: number
  readonly erreur: string | undefined
}): JSX.Element {
  return (
    <div className={`fr-input-group${p.erreur ? ' fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor="texte">
        {p.label}
      </label>
      <span className="fr-hint-text" id="texte-aide">
        {p.aide} N’écrivez pas votre numéro de sécurité sociale.
      </span>
      <textarea
        className="fr-input zone-texte"
        id="texte"
        name="texte"
        rows={6}
        maxLength={p.longueur}
        defaultValue={p.valeur}
        aria-describedby={p.erreur ? 'texte-aide texte-erreur' : 'texte-aide'}
        aria-invalid={p.erreur ? true : undefined}
      />
      <TexteErreur id="texte-erreur" message={p.erreur} />
    </div>
  )
}
