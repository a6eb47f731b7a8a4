import type { JSX, ReactNode } from 'react'
import { Champ } from '#apps/web'
import { Question } from './champs-formulaire.js'
import type { Saisie } from './simulation/saisie.js'

export const OUI_NON = [
  ['oui', 'Oui'],
  ['non', 'Non'],
] as const

/** What a page knows of its fields: what is typed, what is wrong, where a value comes from. */
export interface Questions {
  readonly saisie: Saisie
  readonly erreur: (champ: string) => string | undefined
  readonly source?: (champ: string) => ReactNode
}

export function QuestionCouple({ saisie, erreur }: Questions): JSX.Element {
  return (
    <Question
      nom="couple"
      label="Vivez-vous en couple ?"
      aide="Mariage, Pacs ou vie commune."
      options={OUI_NON}
      classe="deux"
      valeur={saisie.couple}
      erreur={erreur('couple')}
    />
  )
}

/** One field for each child, from « e1-naissance » on. */
export function NaissancesEnfants(
  q: Questions & { readonly lignes: number; readonly precision: string },
): JSX.Element {
  return (
    <>
      <legend>Vos enfants à charge</legend>
      <p className="fr-hint-text">{q.precision}</p>
      <div className="deux-champs">
        {Array.from({ length: q.lignes }, (_, i) => `e${i + 1}-naissance`).map((champ, i) => (
          <Champ
            key={champ}
            nom={champ}
            label={`Enfant ${i + 1}, date de naissance`}
            aide={q.source?.(champ) ?? 'Exemple : 02/09/2019'}
            valeur={q.saisie[champ]}
            erreur={q.erreur(champ)}
            inputMode="numeric"
            classe="fr-input--court"
          />
        ))}
      </div>
    </>
  )
}
