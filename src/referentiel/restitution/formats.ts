import type { MontantLisible } from '#acces'
import type { Jour, Mois } from '#socle'
import { type CondenseLu, repondreCondense, texteCondense } from '../condenses/condense.js'
import type { RessourcesLues } from '../ports.js'
import { couper } from './couper.js'
import type { ReponsePartenaire, TexteReponse } from './ports.js'

/** In which form an answer leaves: objects for who goes on with them, JSON for who sends them. */
export interface Format<R> {
  condense(
    lu: CondenseLu,
    demande: { readonly de: Mois; readonly a: Mois; readonly jour: Jour },
    montants: readonly MontantLisible[],
  ): R
  registre(lues: RessourcesLues, montants: readonly MontantLisible[]): R
}

export const EN_OBJETS: Format<ReponsePartenaire> = {
  condense: repondreCondense,
  registre: couper,
}

export const EN_TEXTES: Format<TexteReponse> = {
  condense: (lu, demande, montants) => ({
    etat: 'lue',
    texte: texteCondense(lu, demande, montants),
  }),
  registre(lues, montants) {
    const { lignes, completude } = couper(lues, montants)
    return { etat: 'lue', texte: JSON.stringify({ lignes, completude }) }
  },
}
