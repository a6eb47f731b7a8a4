import type { Instant } from '#socle'
import type { FaitNouveau } from '../faits.js'
import type { CleSujet, Temoignage } from '../registre.js'
import { situerLignes } from '../ressources/personne.js'
import type { Rattachements } from './rattachement.js'

interface Moment {
  readonly avant: Rattachements
  readonly apres: Rattachements
  readonly quand: Instant
  readonly hacher: (texte: string) => string
}

/**
 * What a decision changes for the persons: one fact for each line in force that leaves somebody,
 * one for each that somebody receives. The same group of declarations on both sides.
 */
export function changements({ avant, apres, quand, hacher }: Moment): FaitNouveau[] {
  const enVigueur = apres.temoignages.filter((t) => apres.revisions.estEnVigueur(t.declaration))
  return situerLignes(apres, enVigueur, hacher).flatMap(({ id, ligne, temoignage }) => {
    const [hier, demain] = [receveur(avant, temoignage), receveur(apres, temoignage)]
    if (hier === demain) return []
    const { declaration } = temoignage
    const commun = { quand, declaration, ligne: id, mois: ligne.mois } as const
    const faits: FaitNouveau[] = []
    if (hier !== null) faits.push({ ...commun, type: 'detachee', personne: hier })
    if (demain !== null) faits.push({ ...commun, type: 'rattachee', personne: demain })
    return faits
  })
}

function receveur(rattachements: Rattachements, temoignage: Temoignage): CleSujet | null {
  const decision = rattachements.rattacher(temoignage)
  return decision.etat === 'rattache' ? decision.personne : null
}
