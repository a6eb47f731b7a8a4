import type { Rattachements } from '../identites/rattachement.js'
import type { DeclarationEnregistree } from '../registre.js'
import type { LigneSituee } from '../ressources/personne.js'
import { comparerRevisions } from '../revisions/ordre.js'
import type { EvenementRessource, TypeEvenement } from './evenement-ressource.js'
import { phrase } from './phrases.js'

type Montant = LigneSituee['ligne']['montantNetSocial']

function parArrivee(a: DeclarationEnregistree, b: DeclarationEnregistree): number {
  if (a.recuLe !== b.recuLe) return a.recuLe < b.recuLe ? -1 : 1
  return comparerRevisions(a, b)
}

/**
 * What the successive declarations of one key did to a line, in the order in which they came. The
 * one in force is the latest in the order of revisions, not the last to come.
 */
export function evenementsDeclarations(
  { revisions }: Rattachements,
  siennes: readonly LigneSituee[],
): EvenementRessource[] {
  const cle = siennes[0]?.declaration.cle
  if (cle === undefined) return []
  const tenues = new Map(siennes.map((l) => [l.declaration.id, l]))
  let courante: DeclarationEnregistree | undefined
  return [...revisions.list(cle)].sort(parArrivee).flatMap((venue) => {
    const avant = courante
    const prend = avant === undefined || comparerRevisions(avant, venue) < 0
    if (prend) courante = venue
    const tenue = tenues.get(venue.id)
    const anterieure = avant === undefined ? undefined : tenues.get(avant.id)
    const type = typeDe({ prend, premiere: avant === undefined, tenue, anterieure })
    return type === undefined ? [] : [evenement(type, venue, { tenue, anterieure })]
  })
}

interface Passage {
  readonly prend: boolean
  readonly premiere: boolean
  readonly tenue: LigneSituee | undefined
  readonly anterieure: LigneSituee | undefined
}

/** Undefined when the declaration has nothing to do with the line. */
function typeDe({ prend, premiere, tenue, anterieure }: Passage): TypeEvenement | undefined {
  if (!prend) return tenue === undefined ? undefined : 'plus-ancienne'
  if (premiere || anterieure === undefined) return tenue === undefined ? undefined : 'declaree'
  if (tenue === undefined) return 'retiree'
  const memes = tenue.ligne.montantNetSocial === anterieure.ligne.montantNetSocial
  return memes ? 'redeclaree' : 'remplacee'
}

function evenement(
  type: TypeEvenement,
  venue: DeclarationEnregistree,
  { tenue, anterieure }: Pick<Passage, 'tenue' | 'anterieure'>,
): EvenementRessource {
  const { recuLe: quand, siret, raisonSociale } = venue
  const lue = (l: LigneSituee | undefined): Montant => l?.ligne.montantNetSocial ?? null
  const montants = { avant: lue(anterieure), apres: lue(tenue), retenu: null }
  const dateVersement = (tenue ?? anterieure)?.ligne.dateVersement
  const declarant = { siret, raisonSociale }
  const sujet = { quand, declarant, montants, ...(dateVersement ? { dateVersement } : {}) }
  return { quand, type, phrase: phrase(type, sujet), montants, declaration: venue.id }
}
