import { centimes, composer, type Etape } from '#socle'
import { calculerDroits } from '../calculer-droits.js'
import { PRESTATIONS, type Prestation, type ValeurDroit } from '../droits.js'
import { avecReleve, type Lu } from '../regles/connues.js'
import type {
  BaremeChange,
  Calculable,
  Comparaison,
  DifferencePrestation,
  Reperes,
} from './comparaison.js'
import { concerne } from './concerne.js'
import { etapesChangees } from './etapes-changees.js'
import { faitsChanges } from './faits-changes.js'
import { raconterComparaison } from './raconter-comparaison.js'
import { raconterFaits } from './raconter-faits.js'

/**
 * Compares two computations step by step: the same household at two months, two households, or two
 * states of the rules. Pure; each amount is that of the book.
 * @texte CRPA, art. L. 211-5 and R. 311-3-1-2; docs/decisions/0011-ce-qui-a-change.md
 */
export function comparerCalculs(
  avant: Calculable,
  apres: Calculable,
  prestations: readonly Prestation[] = PRESTATIONS,
): Comparaison {
  // The first call of all builds the records of the book: what they read is not of this household.
  calculerDroits(avant.situation, { prestations })
  const differences = prestations.map((p) => difference(p, calculer(avant, p), calculer(apres, p)))
  const faits = faitsChanges(avant.situation, apres.situation)
  const comparaison = {
    avant: reperes(avant),
    apres: reperes(apres),
    faits,
    prestations: differences,
  }
  return {
    ...comparaison,
    phrases: raconterComparaison(comparaison),
    phrasesFaits: raconterFaits(avant.situation, apres.situation, faits).map(composer),
  }
}

function reperes({ situation, reglesConnuesLe }: Calculable): Reperes {
  const { id, moisDroit } = situation
  return { id, moisDroit, reglesConnuesLe: reglesConnuesLe ?? null }
}

interface Calcule {
  readonly valeur: ValeurDroit
  readonly refus: string | null
  readonly manques: readonly string[]
  readonly etapes: readonly Etape[]
  readonly lus: readonly Lu[]
}

function calculer({ situation, reglesConnuesLe }: Calculable, prestation: Prestation): Calcule {
  const options = { prestations: [prestation], explication: true }
  const { resultat, lus } = avecReleve(() =>
    calculerDroits(
      situation,
      reglesConnuesLe === undefined ? options : { ...options, reglesConnuesLe },
    ),
  )
  return {
    valeur: resultat.droits[prestation] ?? null,
    refus: resultat.refus[prestation] ?? null,
    manques: resultat.manques[prestation] ?? [],
    etapes: resultat.explication ?? [],
    lus: lus.filter(({ nom }) => concerne(nom, prestation, situation)),
  }
}

function difference(prestation: Prestation, a: Calcule, b: Calcule): DifferencePrestation {
  const deuxMontants = typeof a.valeur === 'number' && typeof b.valeur === 'number'
  return {
    prestation,
    avant: a.valeur,
    apres: b.valeur,
    ecart: deuxMontants ? centimes(Number(b.valeur) - Number(a.valeur)) : null,
    refus: { avant: a.refus, apres: b.refus },
    manques: { avant: a.manques, apres: b.manques },
    baremes: baremesChanges(a.lus, b.lus),
    etapes: etapesChangees(a.etapes, b.etapes),
  }
}

function baremesChanges(avant: readonly Lu[], apres: readonly Lu[]): readonly BaremeChange[] {
  const noms = new Set([...avant, ...apres].map(({ nom }) => nom))
  return [...noms].flatMap((nom) => {
    const a = avant.filter((lu) => lu.nom === nom)
    const b = apres.filter((lu) => lu.nom === nom)
    const seulementAvant = a.filter((lu) => !b.some((autre) => autre.valeur === lu.valeur))
    const seulementApres = b.filter((lu) => !a.some((autre) => autre.valeur === lu.valeur))
    if (a.length === 0 || b.length === 0) return []
    if (seulementAvant.length === 0 && seulementApres.length === 0) return []
    return [{ nom, unite: a[0]!.unite, avant: seulementAvant, apres: seulementApres }]
  })
}
