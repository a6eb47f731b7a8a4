import type { Instant } from '#socle'
import { type Groupe, Rattachements } from '../identites/rattachement.js'
import type { CleSujet, Temoignage } from '../registre.js'
import type { Declarant } from '../ressource.js'
import { type EvenementRessource, SANS_MONTANT, type TypeEvenement } from './evenement-ressource.js'
import { phrase } from './phrases.js'

/** Who received a testimony at each instant when that may have changed, oldest first. */
export class VieDesRattachements {
  readonly #etapes: readonly { readonly quand: Instant; readonly etat: Rattachements }[]
  readonly #demandee: CleSujet

  constructor(groupe: Groupe, demandee: CleSujet, vuLe: Instant | undefined) {
    this.#demandee = demandee
    const instants = new Set([
      ...groupe.declarations.map((d) => d.recuLe),
      ...groupe.actes.map((a) => a.quand),
    ])
    this.#etapes = [...instants]
      .filter((quand) => vuLe === undefined || quand <= vuLe)
      .sort()
      .map((quand) => ({ quand, etat: new Rattachements(groupe, quand) }))
  }

  /** Times when the testimony began or ceased to be that person's. */
  changements(temoignage: Temoignage): { readonly quand: Instant; readonly sien: boolean }[] {
    const trouves: { quand: Instant; sien: boolean }[] = []
    let avant: boolean | undefined
    for (const { quand, etat } of this.#etapes) {
      if (etat.revisions.find(temoignage.declaration) === undefined) continue
      const decision = etat.rattacher(temoignage)
      const personne = etat.personneDe(this.#demandee)
      const sien = decision.etat === 'rattache' && decision.personne === personne
      if (sien !== avant) trouves.push({ quand, sien })
      avant = sien
    }
    return trouves
  }
}

/** The same in words. A line that was the person's from the first day has no such event. */
export function evenementsRattachement(
  changements: readonly { readonly quand: Instant; readonly sien: boolean }[],
  declarant: Declarant,
): EvenementRessource[] {
  return changements.flatMap(({ quand, sien }, rang) => {
    if (rang === 0 && sien) return []
    const type: TypeEvenement = sien ? 'rattachee' : rang === 0 ? 'en-attente' : 'detachee'
    const montants = SANS_MONTANT
    const dite = phrase(type, { quand, declarant, montants })
    return [{ quand, type, phrase: dite, montants, declaration: null }]
  })
}
