import type { JSX, ReactNode } from 'react'
import { ChoixRadio, TexteErreur } from '#apps/web'

type Choix = readonly [valeur: string, libelle: string]

/** A question with two answers; links to its error lead to the first one. */
export function DeuxChoix(q: {
  readonly nom: string
  readonly legende: ReactNode
  readonly reponse: string
  readonly erreur: string | undefined
  readonly choix: readonly [Choix, Choix]
  /** The second answer shows the block `.si-oui` of its question. */
  readonly ouvre?: boolean
  /** Wide enough for answers of several words. */
  readonly large?: boolean
  readonly classe?: string
  readonly children?: ReactNode
}): JSX.Element {
  const [premier, second] = q.choix
  return (
    <fieldset className={q.classe} aria-describedby={q.erreur ? `${q.nom}-erreur` : undefined}>
      <legend>{q.legende}</legend>
      {q.children}
      <div className={q.large ? 'choix deux large' : 'choix deux'}>
        <ChoixRadio
          nom={q.nom}
          id={q.nom}
          valeur={premier[0]}
          coche={q.reponse === premier[0]}
          libelle={premier[1]}
        />
        <ChoixRadio
          nom={q.nom}
          valeur={second[0]}
          coche={q.reponse === second[0]}
          libelle={second[1]}
          ouvre={q.ouvre === true}
        />
      </div>
      <TexteErreur id={`${q.nom}-erreur`} message={q.erreur} />
    </fieldset>
  )
}

/** Which adult, or which child; nothing is asked of a person alone. */
export function ChoixPersonne(q: {
  readonly nom: string
  readonly label: string
  readonly choisie: string | undefined
  readonly personnes: readonly (readonly [id: string, nom: string])[]
}): ReactNode {
  if (q.personnes.length < 2) return null
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={q.nom}>
        {q.label}
      </label>
      <select className="fr-select" id={q.nom} name={q.nom} defaultValue={q.choisie}>
        {q.personnes.map(([id, nom]) => (
          <option key={id} value={id}>
            {nom}
          </option>
        ))}
      </select>
    </div>
  )
}
