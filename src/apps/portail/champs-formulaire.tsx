import type { JSX, ReactNode } from 'react'
import { ChoixRadio, TexteErreur } from '#apps/web'

export type Options = readonly (readonly [valeur: string, libelle: string])[]

interface Commun {
  readonly nom: string
  readonly label: ReactNode
  readonly aide?: ReactNode
  readonly erreur?: string | undefined
  readonly valeur?: string | undefined
}

/** A list of which one is chosen; `vide` is shown while nothing is. */
export function Liste(p: Commun & { options: Options; vide?: string }): JSX.Element {
  const decrit = [p.aide ? `${p.nom}-aide` : '', p.erreur ? `${p.nom}-erreur` : '']
  const description = decrit.filter((x) => x !== '').join(' ')
  return (
    <div className={`fr-input-group${p.erreur ? ' fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={p.nom}>
        {p.label}
      </label>
      {p.aide ? (
        <span className="fr-hint-text" id={`${p.nom}-aide`}>
          {p.aide}
        </span>
      ) : null}
      <select
        className="fr-select"
        id={p.nom}
        name={p.nom}
        defaultValue={p.valeur ?? ''}
        aria-describedby={description === '' ? undefined : description}
        aria-invalid={p.erreur ? true : undefined}
      >
        {p.vide === undefined ? null : <option value="">{p.vide}</option>}
        {p.options.map(([valeur, libelle]) => (
          <option key={valeur} value={valeur}>
            {libelle}
          </option>
        ))}
      </select>
      <TexteErreur id={`${p.nom}-erreur`} message={p.erreur} />
    </div>
  )
}

/** A question with its bordered answers; the first answer bears the name, for links to errors. */
export function Question(
  p: Commun & { options: Options; classe?: string; children?: ReactNode },
): JSX.Element {
  return (
    <fieldset
      className={`demande${p.erreur ? ' fr-input-group--error' : ''}`}
      aria-describedby={p.erreur ? `${p.nom}-erreur` : undefined}
    >
      <legend>{p.label}</legend>
      {p.aide ? <p className="fr-hint-text">{p.aide}</p> : null}
      <div className={`choix ${p.classe ?? ''}`.trim()}>
        {p.options.map(([valeur, libelle], i) => (
          <ChoixRadio
            key={valeur}
            id={i === 0 ? p.nom : undefined}
            nom={p.nom}
            valeur={valeur}
            coche={p.valeur === valeur}
            libelle={libelle}
          />
        ))}
      </div>
      <TexteErreur id={`${p.nom}-erreur`} message={p.erreur} />
      {p.children}
    </fieldset>
  )
}

/** One box to tick. */
export function Case(p: {
  nom: string
  valeur: string
  coche: boolean
  libelle: ReactNode
  id?: string
}): JSX.Element {
  return (
    <label className="case">
      <input type="checkbox" id={p.id} name={p.nom} value={p.valeur} defaultChecked={p.coche} />
      <span>{p.libelle}</span>
    </label>
  )
}
