import { enEuros } from '#socle'
import {
  type DroitRegularise,
  type EcartDroit,
  type Regularisation,
  regulariser,
} from '../liquidation/regularisation.js'
import type { Courrier, Section } from './courrier.js'
import { majuscule, moisEnMots } from './mots.js'
import { phrasesRevision, TITRE_REVISION } from './section-revision.js'

const NOMS: Readonly<Record<DroitRegularise, string>> = {
  rsa: 'RSA',
  primeActiviteNette: 'prime d’activité',
}

/**
 * What the correction changes: each month and right, before and after, then what is owed to the
 * person (rappel) and what she received in excess (indu), named as such.
 * @texte CASF, art. L. 262-46 and L. 262-47; CSS, art. L. 845-2, L. 845-3 and R. 133-9-2; CRPA,
 *   art. L. 123-1
 */
export function sectionDifference(c: Courrier): Section[] {
  const { avant, declaration, dossier, liquidations, date, payeLe } = c
  if (avant === undefined) return []
  const r = regulariser(dossier, { avant, apres: liquidations, jour: date, payeLe })
  const { revision } = declaration
  return [
    {
      titre: revision ? TITRE_REVISION : 'Ce que votre correction change',
      paragraphes: [
        ...(revision ? phrasesRevision(revision, c) : pourquoi(c)),
        ...phrasesRegularisation(r),
      ],
      tableau: {
        entetes: ['Mois et droit', 'Avant', 'Après', 'Différence'],
        lignes: r.ecarts.map(ligneEcart),
      },
    },
  ]
}

function pourquoi({ declaration }: Courrier): string[] {
  const raison = declaration.motifRectification
  return [
    'Vous avez corrigé une déclaration déjà envoyée. Vous en avez le droit.',
    ...(raison === undefined ? [] : [`Votre raison : « ${raison} ».`]),
    'La première déclaration est gardée. Ce courrier remplace le précédent.',
  ]
}

function ligneEcart(e: EcartDroit): string[] {
  const etat = e.paye ? 'déjà payé' : 'à payer'
  return [
    `${majuscule(moisEnMots(e.moisDroit))}, ${NOMS[e.droit]} (${etat})`,
    enEuros(e.avant),
    enEuros(e.apres),
    signe(e.ecart),
  ]
}

function signe(ecart: number): string {
  return ecart > 0 ? `+ ${enEuros(ecart)}` : enEuros(ecart)
}

/** The rappels and indus of a correction, in sentences. */
export function phrasesRegularisation(r: Regularisation): string[] {
  const droits = Object.keys(NOMS) as DroitRegularise[]
  const rappels = droits.flatMap((d) => {
    const montant = r.rappels[d]
    if (montant === undefined) return []
    return [`Rappel de ${NOMS[d]} : ${enEuros(montant)}. La caisse vous doit cette somme.`]
  })
  const indus = droits.flatMap((d) => {
    const montant = r.indus[d]
    if (montant === undefined) return []
    return [
      `Indu de ${NOMS[d]} : ${enEuros(montant)}. C’est la somme reçue en trop, sur les mois ` +
        'déjà payés.',
    ]
  })
  const rien = rappels.length + indus.length === 0
  return [
    ...rappels,
    ...indus,
    ...(rien ? ['Aucune somme déjà payée ne change.'] : []),
    ...(indus.length > 0 ? SUITES_INDU : []),
    ...(r.ecarts.some((e) => !e.paye && e.ecart !== 0)
      ? ['Les mois à payer le seront avec le nouveau montant.']
      : []),
    ...r.inconnus.map((d) => `Nous ne pouvons pas encore comparer votre ${NOMS[d]}.`),
  ]
}

const SUITES_INDU: readonly string[] = [
  'Aucune pénalité pour une erreur de bonne foi (code des relations entre le public et ' +
    'l’administration, article L. 123-1).',
  'Rien n’est repris sans un courrier qui vous laisse le temps de répondre. Vous pouvez payer en ' +
    'plusieurs fois, ou demander de ne pas payer.',
  'Si vous contestez, rien n’est repris avant la réponse (code de l’action sociale et des ' +
    'familles, article L. 262-46 ; code de la sécurité sociale, article L. 845-3).',
]
