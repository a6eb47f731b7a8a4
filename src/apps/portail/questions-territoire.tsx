import type { JSX } from 'react'
import type { DossierAllocataire } from '#allocations'
import { Question } from './champs-formulaire.js'
import type { Questions } from './questions-foyer.js'

type Territoire = NonNullable<DossierAllocataire['territoire']>

/** Where one lives changes the amounts (CASF, art. L. 522-14, L. 542-6). */
export const TERRITOIRES: readonly (readonly [Territoire, string])[] = [
  ['metropole', 'En France métropolitaine'],
  ['dom', 'En Guadeloupe, Guyane, Martinique ou à La Réunion'],
  ['mayotte', 'À Mayotte'],
]

/** Zones of rent are those of mainland France: nobody overseas is asked for one. */
export function estOutreMer(texte: string | undefined): boolean {
  return texte === 'dom' || texte === 'mayotte'
}

/** What a dossier holds: mainland France is not written in it. */
export function territoireDit(texte: string | undefined): { readonly territoire?: Territoire } {
  const dit = TERRITOIRES.find(([v]) => v === texte)?.[0]
  return dit === undefined || dit === 'metropole' ? {} : { territoire: dit }
}

/** « en France métropolitaine », for an answer read again. */
export function territoireEnMots(territoire: Territoire = 'metropole'): string {
  const nom = TERRITOIRES.find(([v]) => v === territoire)?.[1] ?? ''
  return `${nom.slice(0, 1).toLowerCase()}${nom.slice(1)}`
}

export function QuestionTerritoire({ saisie, erreur, source }: Questions): JSX.Element {
  return (
    <Question
      nom="territoire"
      label="Où habitez-vous ?"
      aide={source?.('territoire') ?? 'Les montants ne sont pas les mêmes partout.'}
      options={TERRITOIRES}
      valeur={saisie.territoire}
      erreur={erreur('territoire')}
    />
  )
}
