import { composer, de, enEuros, exhaustive, jourEnMots, type Mois, moisEnMots } from '#socle'
import type { Prestation } from '../droits.js'
import { NOMS_PRESTATIONS } from '../explication/noms-prestations.js'
import type { Bilan, EcartMois } from './bilan.js'
import { type Evenement, moisEvenement } from './evenement.js'
import { ADDITIONNEES, type MoisSimule } from './trajectoire.js'

interface Comparaison {
  readonly sans: readonly MoisSimule[]
  readonly avec: readonly MoisSimule[]
  readonly ecarts: readonly EcartMois[]
  readonly bilan: Bilan
}

/**
 * What happens, what it changes benefit by benefit, what does not change yet and why, and the gain
 * or the loss in the end: one French sentence each.
 * @texte CRPA, art. L. 311-3-1 (in an intelligible form)
 */
export function raconterSimulation(
  comparaison: Comparaison,
  evenements: readonly Evenement[],
): readonly string[] {
  const { ecarts } = comparaison
  return [
    ...evenements.map(raconterEvenement),
    ...ADDITIONNEES.flatMap((p) => raconterPrestation(p, ecarts)),
    ...raconterSante(comparaison),
    ...raconterAttente(comparaison, evenements),
    raconterBilan(comparaison),
  ].map(composer)
}

function raconterEvenement(e: Evenement): string {
  const depuis = `À partir ${de(moisEnMots(moisEvenement(e)))}`
  switch (e.type) {
    case 'emploi-trouve':
      return `${depuis}, un emploi apporte ${enEuros(e.montantNetSocial)} par mois.`
    case 'salaire-change':
      return `${depuis}, le salaire est de ${enEuros(e.montantNetSocial)} par mois.`
    case 'emploi-perdu':
      if (e.allocationChomage === 0) {
        return `${depuis}, l’emploi est perdu, sans allocation chômage.`
      }
      return (
        `${depuis}, l’emploi est perdu ; l’allocation chômage est de ` +
        `${enEuros(e.allocationChomage)} par mois.`
      )
    case 'naissance':
      return `Un enfant naît le ${jourEnMots(e.jour)}.`
    case 'separation':
      return `En ${moisEnMots(e.mois)}, le couple se sépare.`
    case 'mise-en-couple':
      return `En ${moisEnMots(e.mois)}, une vie de couple commence.`
    case 'demenagement':
      return `En ${moisEnMots(e.mois)}, le foyer déménage.`
    default:
      return exhaustive(e)
  }
}

/** Months in a row that have the same difference are one clause. */
function raconterPrestation(prestation: Prestation, ecarts: readonly EcartMois[]): string[] {
  const clauses: string[] = []
  for (let debut = 0; debut < ecarts.length; ) {
    const ecart = ecarts[debut]!.droits[prestation]
    let fin = debut
    while (fin + 1 < ecarts.length && ecarts[fin + 1]!.droits[prestation] === ecart) fin++
    if (typeof ecart === 'number' && ecart !== 0) {
      const periode = periodeEnMots(ecarts[debut]!, ecarts[fin]!, fin === ecarts.length - 1)
      clauses.push(`${enEuros(Math.abs(ecart))} ${ecart > 0 ? 'de plus' : 'de moins'} ${periode}`)
    }
    debut = fin + 1
  }
  if (clauses.length === 0) return []
  return [`Chaque mois, ${NOMS_PRESTATIONS[prestation]} : ${clauses.join(' ; ')}.`]
}

function periodeEnMots(debut: EcartMois, fin: EcartMois, jusquAuBout: boolean): string {
  if (debut.mois === fin.mois && !jusquAuBout) return `en ${moisEnMots(debut.mois)}`
  const depuis = `à partir ${de(moisEnMots(debut.mois))}`
  return jusquAuBout ? depuis : `${depuis}, jusqu’en ${moisEnMots(fin.mois)}`
}

function raconterSante({ sans, avec }: Comparaison): string[] {
  for (let k = 0; k < avec.length; k++) {
    const { cssGratuite } = avec[k]!.droits
    if (cssGratuite === sans[k]!.droits.cssGratuite || cssGratuite === null) continue
    const quand = `une demande faite en ${moisEnMots(avec[k]!.mois)}`
    return [
      cssGratuite === true
        ? `La complémentaire santé solidaire deviendrait gratuite pour ${quand}.`
        : `La complémentaire santé solidaire ne serait plus gratuite pour ${quand} ; ` +
          'un droit ouvert le reste un an.',
    ]
  }
  return []
}

/** The person waits for a change that the quarter holds back: say until when, and which text. */
function raconterAttente({ avec }: Comparaison, evenements: readonly Evenement[]): string[] {
  const phrases = new Set<string>()
  for (const e of evenements) {
    if (e.type === 'demenagement' || e.type === 'emploi-perdu' || e.type === 'separation') continue
    const premier = premierReexamen(e, avec)
    if (premier === undefined) {
      phrases.add('Le RSA et la prime d’activité n’en tiendront compte qu’après ces mois.')
    } else if (premier > moisEvenement(e)) {
      phrases.add(
        'Le RSA et la prime d’activité ne tiennent pas compte de ce changement avant leur ' +
          `réexamen ${de(moisEnMots(premier))} : leur montant est fixé pour trois mois, d’après ` +
          'des mois passés (CASF, art. R. 262-4-1 et R. 262-7 ; CSS, art. R. 843-1 et R. 843-2).',
      )
    }
  }
  return [...phrases]
}

/** A new spouse counts at the next re-examination; the rest, when its month is looked at. */
function premierReexamen(e: Evenement, avec: readonly MoisSimule[]): Mois | undefined {
  const mois = moisEvenement(e)
  const compte = (m: MoisSimule): boolean =>
    e.type === 'mise-en-couple' ? m.moisExamen >= mois : m.dernierMoisRegarde >= mois
  return avec.find((m) => m.mois >= mois && compte(m))?.mois
}

function raconterBilan({ bilan, avec }: Comparaison): string {
  const duree = avec.length === 1 ? 'Sur un mois' : `Sur ${avec.length} mois`
  if (bilan.sans === null || bilan.avec === null || bilan.ecart === null) {
    return `${duree}, le total ne peut pas être donné : il manque une réponse.`
  }
  if (bilan.ecart === 0) return `${duree}, ressources et droits ensemble ne changent pas.`
  const sens = bilan.ecart > 0 ? 'de plus' : 'de moins'
  return (
    `${duree}, ressources et droits ensemble passent de ${enEuros(bilan.sans)} à ` +
    `${enEuros(bilan.avec)} : ${enEuros(Math.abs(bilan.ecart))} ${sens}.`
  )
}
