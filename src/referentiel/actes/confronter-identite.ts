import type { Acces } from '#acces'
import type { Nir } from '#socle'
import { cleDuNir } from '../depuis-declaration.js'
import { comparer, type Ecart } from '../identites/comparaison.js'
import { estContredit } from '../identites/numero.js'
import { type EtatIdentite, Rattachements } from '../identites/rattachement.js'
import { preparerTraits } from '../identites/traits.js'
import type { TraitsIdentite } from '../registre.js'
import { lireGroupe } from './groupe.js'
import { type MoyensTrace, tracer } from './lire-identites.js'

/** An identity that somebody typed for somebody else: nothing of it is proven. */
export interface IdentiteDite {
  readonly nir: Nir
  readonly traits: TraitsIdentite
}

/** `certaine`: the number names that person; `douteuse`: somebody decides; else nobody is known. */
export interface Confrontation {
  readonly issue: 'certaine' | 'douteuse' | 'inconnue'
  readonly ecarts: readonly Ecart[]
}

/** A number that left or leads elsewhere is not taken on its traits alone. */
const SURS: ReadonlySet<EtatIdentite> = new Set(['nir-certifie', 'nir-declare'])

/**
 * What a number and traits typed together say against what declarants told of that number: the
 * same concordance as for a declaration (decision 0012). Traced for the bearer before anything is
 * told; no trait is given back.
 */
export function createConfrontation(moyens: MoyensTrace) {
  return async ({ nir, traits }: IdentiteDite, acces: Acces): Promise<Confrontation> => {
    const cle = cleDuNir(nir, moyens.store)
    const groupe = await moyens.store.lire((lecture) => lireGroupe(lecture, [cle]))
    await tracer(moyens, acces, [cle])
    if (estContredit(nir, traits.dateNaissance)) return { issue: 'inconnue', ecarts: [] }
    const rattachements = new Rattachements(groupe)
    const connue = rattachements.identite(rattachements.personneDe(cle))
    if (connue === undefined) return { issue: 'inconnue', ecarts: [] }
    const connus = preparerTraits(connue.variante.traits)
    const { verdict, ecarts } = comparer(connus, preparerTraits(traits))
    const sur = verdict === 'concordant' && SURS.has(rattachements.etat(cle))
    return { issue: sur ? 'certaine' : 'douteuse', ecarts }
  }
}
