import { ageAnnees } from '#socle'
import { demandesNeutralisation } from '../changements/neutralisation.js'
import type { DeclarationTrimestrielle, Liquidation } from '../dossier.js'
import type { ContenuDemande, IssueDemande, TypeDemande, Verification } from './demande.js'

const AGE_RSA = 25

/**
 * What the caisse has to check in a claim: no flow tells it, and the right depends on it.
 * @interpretation no text lists what a teleservice may take on trust: what opens or raises a right
 *   and that no body declared is looked at by a person, and nothing else is
 */
export function verificationsDe(
  contenu: ContenuDemande,
  declaration: DeclarationTrimestrielle,
): readonly Verification[] {
  const { personnes } = contenu.foyer
  const { nationalite, residence, independant } = contenu.conditions
  const arrets = demandesNeutralisation(declaration)
  const conditions: readonly (readonly [Verification, boolean])[] = [
    ['conjoint', personnes.some((p) => p.role === 'conjoint')],
    ['enfants', personnes.some((p) => p.role === 'enfant')],
    ['grossesse', personnes.some((p) => p.enceinte)],
    ['sejour', nationalite !== 'francaise'],
    ['residence', !residence],
    ['independant', independant || contenu.reponses['revenus-independant'] === true],
    ['heures-jeune', personnes.some((p) => p.conditionHeuresRsaJeune)],
    ['arret-de-revenu', arrets.some(({ etat }) => etat === 'preuve-attendue')],
  ]
  return conditions.filter(([, vrai]) => vrai).map(([code]) => code)
}

/** Whether the hours of work are asked: young, without child nor pregnancy, for the RSA. */
export function demandeHeures(
  type: TypeDemande,
  foyer: ContenuDemande['foyer'],
  jour: Parameters<typeof ageAnnees>[1],
): boolean {
  if (type !== 'rsa') return false
  const { personnes } = foyer
  const adultes = personnes.filter((p) => p.role !== 'enfant')
  const charge = personnes.some((p) => p.role === 'enfant' || p.enceinte)
  return !charge && adultes.every((p) => ageAnnees(p.naissance, jour) < AGE_RSA)
}

/** Checks after which a right that is nil today could be opened. */
const PEUVENT_OUVRIR: readonly Verification[] = [
  'residence',
  'independant',
  'arret-de-revenu',
  'calcul',
]

/** Sums to pay for the months of the claim, by right; null while one cannot be told. */
export function totalDemande(type: TypeDemande, liquidations: readonly Liquidation[]) {
  const cles = type === 'rsa' ? ['rsa', 'primeActiviteNette'] : ['primeActiviteNette']
  const montants = liquidations.flatMap(({ reponse }) => cles.map((c) => droitDe(reponse, c)))
  if (montants.some((m) => m === null)) return null
  return montants.reduce<number>((somme, m) => somme + (m ?? 0), 0)
}

function droitDe({ droits }: Liquidation['reponse'], cle: string): number | null {
  const valeur = (droits as Readonly<Record<string, unknown>>)[cle]
  return typeof valeur === 'number' ? valeur : null
}

/** What becomes of a claim: nothing is refused that a check could open. */
export function issueDe(
  total: number | null,
  verifications: readonly Verification[],
): IssueDemande {
  if (total === null) return 'a-l-etude'
  if (total > 0) return verifications.length === 0 ? 'droit-ouvert' : 'a-l-etude'
  return verifications.some((v) => PEUVENT_OUVRIR.includes(v)) ? 'a-l-etude' : 'refus'
}
