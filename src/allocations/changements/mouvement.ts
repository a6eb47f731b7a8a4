import type { Instant, Jour, Mois } from '#socle'
import { changementDeLogement } from '../demande/appliquer-changement.js'
import type { TypeChangement } from '../demande/changement-situation.js'
import type { DossierAllocataire } from '../dossier.js'

export type Membre = DossierAllocataire['personnes'][number]

/** What a change does to the household, on a day. */
export type GenreMouvement =
  | 'arrivee'
  | 'depart'
  | 'separation'
  | 'veuvage'
  | 'grossesse'
  /** A work that stopped, proven, with nothing in its place. */
  | 'interruption'
  /** Work, studies, retirement or home: it counts from an examination on, never inside. */
  | 'situation'
  /** The only adult died: no right from the month after. */
  | 'cloture'

/**
 * A dated fact of a household, as a change told it. The book reads it month by month: what a
 * quarter already decided did not know is computed again from it, and only there.
 */
export interface Mouvement {
  /** Number of the change that told it: each counts once. */
  readonly numero: string
  readonly genre: GenreMouvement
  readonly evenement: TypeChangement
  readonly depuis: Jour
  /** Day on which the person told it. */
  readonly ditLe: Jour
  /** When the caisse took it into account. */
  readonly compteLe: Instant
  /** Who comes, leaves, dies or expects a child, as the household knew or knows that member. */
  readonly membre: Membre
  /** For a birth: the adult who was expecting it, when it had been told. */
  readonly mere?: string
  /** Of a `situation`: the first examination that should have known it, and what it changes. */
  readonly situation?: SituationChangee
}

export interface SituationChangee {
  readonly examen: Mois
  readonly activite?: Membre['activite']
  readonly logement?: DossierAllocataire['logement']
  readonly aideLogement?: DossierAllocataire['aideLogement']
  readonly territoire?: NonNullable<DossierAllocataire['territoire']>
}

export interface MouvementADire {
  readonly numero: string
  readonly contenu: {
    readonly type: TypeChangement
    readonly depuis: Jour
    readonly personne?: string
    readonly remplace?: boolean
    readonly logement?: DossierAllocataire['logement']
    readonly aideLogement?: DossierAllocataire['aideLogement']
    readonly territoire?: NonNullable<DossierAllocataire['territoire']>
  }
  /** Examination from which the change serves. */
  readonly examen: Mois
  readonly ditLe: Jour
  readonly compteLe: Instant
}

/**
 * The dossier with the dated fact of a change just applied to it; the same one when the change
 * moves nobody. `avant`: the dossier before the change.
 */
export function avecMouvement(
  avant: DossierAllocataire,
  apres: DossierAllocataire,
  q: MouvementADire,
): DossierAllocataire {
  const { mouvements = [] } = apres
  const qui = quiBouge(avant, apres, q)
  if (qui === undefined || mouvements.some((m) => m.numero === q.numero)) return apres
  const { numero, ditLe, compteLe, contenu } = q
  const mouvement: Mouvement = {
    ...{ numero, ditLe, compteLe, evenement: contenu.type, depuis: contenu.depuis },
    ...qui,
  }
  return { ...apres, mouvements: [...mouvements, mouvement] }
}

type Qui = Pick<Mouvement, 'genre' | 'membre' | 'mere' | 'situation'>

function quiBouge(
  avant: DossierAllocataire,
  apres: DossierAllocataire,
  { contenu, examen }: MouvementADire,
): Qui | undefined {
  const { type, personne, remplace } = contenu
  const nomme = avant.personnes.find((p) => p.id === personne)
  switch (type) {
    case 'naissance':
    case 'enfant-arrive':
      return arrivee(avant, apres, type)
    case 'enfant-parti':
      return nomme && { genre: 'depart', membre: nomme }
    case 'separation': {
      const conjoint = avant.personnes.find((p) => p.role === 'conjoint')
      return conjoint && { genre: 'separation', membre: conjoint }
    }
    case 'deces':
      return nomme === undefined ? undefined : deuil(avant, nomme)
    case 'emploi-perdu':
      return remplace === false && nomme ? { genre: 'interruption', membre: nomme } : undefined
    case 'grossesse':
      return nomme && { genre: 'grossesse', membre: nomme }
    case 'etudes':
    case 'retraite':
    case 'emploi-trouve':
    case 'a-son-compte': {
      const activite = apres.personnes.find((p) => p.id === personne)?.activite
      if (nomme === undefined || activite === undefined) return undefined
      return { genre: 'situation', membre: nomme, situation: { examen, activite } }
    }
    case 'demenagement':
    case 'logement': {
      const change = changementDeLogement(contenu)
      const membre = avant.personnes.find((p) => p.role === 'allocataire')
      return change && membre && { genre: 'situation', membre, situation: { examen, ...change } }
    }
    default:
      return undefined
  }
}

/** Whoever survives takes the dossier: in its quarters the other one was the spouse. */
function deuil({ personnes }: DossierAllocataire, membre: Membre): Qui | undefined {
  if (membre.role === 'enfant') return undefined
  const couple = personnes.some((p) => p.role === 'conjoint')
  if (!couple) return { genre: 'cloture', membre }
  return { genre: 'veuvage', membre: { ...membre, role: 'conjoint' } }
}

function arrivee(
  avant: DossierAllocataire,
  apres: DossierAllocataire,
  type: TypeChangement,
): Qui | undefined {
  const membre = apres.personnes.find((p) => !avant.personnes.some((q) => q.id === p.id))
  if (membre === undefined) return undefined
  const mere = type === 'naissance' ? avant.personnes.find((p) => p.enceinte)?.id : undefined
  return { genre: 'arrivee', membre, ...(mere !== undefined && { mere }) }
}
