import type { ComponentProps, JSX } from 'react'
import { Champ } from '#apps/web'
import type { Saisie } from '../simulation/saisie.js'

/** A field by what does not change from one page to the next. */
export type ChampDeTexte = Omit<ComponentProps<typeof Champ>, 'valeur' | 'erreur'>

/** Fields of text, each with what was typed and what is wrong with it. */
export function ChampsDeTexte(p: {
  readonly champs: readonly ChampDeTexte[]
  readonly saisie: Saisie
  readonly erreur: (champ: string) => string | undefined
}): JSX.Element {
  return (
    <>
      {p.champs.map((champ) => (
        <Champ
          {...champ}
          key={champ.nom}
          valeur={p.saisie[champ.nom]}
          erreur={p.erreur(champ.nom)}
        />
      ))}
    </>
  )
}
