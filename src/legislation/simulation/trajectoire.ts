import { type Centimes, centimes, indexMois, type Mois, moisDepuisIndex, moisPlus } from '#socle'
import { aideLogement } from '../aides-logement/index.js'
import { PREMIER_MOIS_LOGEMENT } from '../aides-logement/parametres.js'
import { calculerDroits } from '../calculer-droits.js'
import { complementaireSante } from '../css/index.js'
import type { Prestation, ReponseDroits, ValeurDroit } from '../droits.js'
import type { SituationFoyer } from '../situation.js'
import { premierMoisReference } from '../transversal/trimestre-reference.js'
import { appliquer, moisExamenDe, prolonger, prolongerPersonne } from './appliquer.js'
import { type DemandeSimulation, type Evenement, moisEvenement } from './evenement.js'

/** One month of a household followed in time, amounts in centimes. */
export interface MoisSimule {
  readonly mois: Mois
  /** Re-examination that fixed the amounts of the quarter. */
  readonly moisExamen: Mois
  /** Last of the three months that the RSA and the prime of the quarter look at. */
  readonly dernierMoisRegarde: Mois
  readonly droits: ReponseDroits['droits']
  readonly refus: ReponseDroits['refus']
  readonly manques: ReponseDroits['manques']
  /** Montant net social received by the household that month, all natures. */
  readonly ressources: Centimes
  /** Resources and benefits together; null when a benefit could not be computed. */
  readonly total: Centimes | null
}

const MENSUELLES: readonly Prestation[] = [
  'allocationsFamiliales',
  'complementFamilial',
  'allocationSoutienFamilial',
  'pajeBase',
]
const PRIMES: readonly Prestation[] = ['primeActivite', 'primeActiviteNette']

/**
 * What adds up to a month's income: the prime once, net of CRDS.
 * @texte docs/contrat.md §3, « Answers »
 */
export const ADDITIONNEES: readonly Prestation[] = [
  'rsa',
  'primeActiviteNette',
  'aideLogement',
  ...MENSUELLES,
]

/**
 * A household followed month by month, each right in its legal order: housing benefit first, from
 * the RSA of the month before; then family benefits, RSA and prime, from the housing benefits of
 * their reference months; then C2S, from that RSA. Nothing reads a right of its own month that is
 * not known yet.
 * @texte CCH, art. R. 822-17; CASF, art. R. 262-7; CSS, art. R. 843-1 and L. 861-2
 */
export function suivre(
  situation: SituationFoyer,
  { evenements: donnes, duree }: DemandeSimulation,
): readonly MoisSimule[] {
  const premier = indexMois(situation.moisDroit)
  const dernier = moisDepuisIndex(premier + duree - 1)
  const base = prolonger(situation, dernier)
  const periode = { premier: situation.moisDroit, dernier }
  const evenements = donnes.map((e) =>
    e.type === 'mise-en-couple' ? { ...e, conjoint: prolongerPersonne(e.conjoint, periode) } : e,
  )
  const aides = aidesAnterieures(base)
  let rsaPrecedent = situation.connus.rsaMoisPrecedents
  const suite: MoisSimule[] = []
  for (let m = premier; m < premier + duree; m++) {
    const simule = simulerMois({ base, evenements, aides, rsaPrecedent }, m)
    const { rsa, aideLogement: aide } = simule.droits
    rsaPrecedent = typeof rsa === 'number' ? rsa : centimes(0)
    if (typeof aide === 'number') aides[simule.mois] = aide
    suite.push(simule)
  }
  return suite
}

/** Housing benefits of the months before the first, which the first quarters look at. */
function aidesAnterieures(base: SituationFoyer): Record<string, Centimes> {
  const aides: Record<string, Centimes> = {}
  const premier = indexMois(base.moisDroit)
  for (let m = Math.max(PREMIER_MOIS_LOGEMENT, premier - 6); m < premier; m++) {
    const { montant } = aideLogement(base, m)
    if (montant !== null) aides[moisDepuisIndex(m)] = montant
  }
  return aides
}

interface Etat {
  readonly base: SituationFoyer
  readonly evenements: readonly Evenement[]
  readonly aides: Record<string, Centimes>
  readonly rsaPrecedent: Centimes
}

/** The household as one right sees it, for a month. */
function vue(etat: Etat, mois: number, connuJusqua: Mois): SituationFoyer {
  const s = appliquer(etat.base, etat.evenements, connuJusqua)
  const aideLogementParMois = { ...etat.aides }
  return {
    ...s,
    moisDroit: moisDepuisIndex(mois),
    moisExamen: moisExamenDe(etat.base, mois),
    connus: { ...s.connus, rsaMoisPrecedents: etat.rsaPrecedent, aideLogementParMois },
  }
}

type Reponse = Pick<ReponseDroits, 'droits' | 'refus' | 'manques'>

function simulerMois(etat: Etat, mois: number): MoisSimule {
  const m = moisDepuisIndex(mois)
  const actuelle = vue(etat, mois, m)
  const logement = aideDuMois(etat, mois)
  const familiales = calculerDroits(vueComposition(etat, mois), { prestations: MENSUELLES })
  const rsa = calculerDroits(vueRsa(etat, mois), { prestations: ['rsa'] })
  const prime = calculerDroits(vuePrime(etat, mois), { prestations: PRIMES })
  const sante = santeDuMois(actuelle, { rsa, logement })
  const parties = [logement, familiales, rsa, prime, sante]
  const droits = reunir(parties.map((p) => p.droits))
  const ressources = ressourcesDuMois(actuelle)
  return {
    mois: m,
    moisExamen: actuelle.moisExamen,
    dernierMoisRegarde: moisDepuisIndex(premierMoisReference(actuelle, 'prime-activite') + 2),
    droits,
    refus: reunir(parties.map((p) => p.refus)),
    manques: reunir(parties.map((p) => p.manques)),
    ressources,
    total: additionner(droits, ressources),
  }
}

function reunir<T>(parts: readonly T[]): T {
  return Object.assign({}, ...parts) as T
}

/**
 * A change of composition counts for housing and family benefits from the following month.
 * @texte CCH, art. R. 823-10, R. 823-12, R. 823-13; CSS, art. R. 552-2
 */
function vueComposition(etat: Etat, mois: number): SituationFoyer {
  const m = moisDepuisIndex(mois)
  const veille = moisPlus(m, -1)
  const retarde = (e: Evenement): boolean =>
    (e.type === 'separation' || e.type === 'mise-en-couple') && moisEvenement(e) > veille
  return vue({ ...etat, evenements: etat.evenements.filter((e) => !retarde(e)) }, mois, m)
}

/** The month of a move opens no benefit: the old one has ended, the new one has not begun. */
function aideDuMois(etat: Etat, mois: number): Reponse {
  const m = moisDepuisIndex(mois)
  if (etat.evenements.some((e) => e.type === 'demenagement' && e.mois === m)) {
    return {
      droits: { aideLogement: centimes(0) },
      refus: { aideLogement: 'mois-du-demenagement' },
      manques: {},
    }
  }
  return calculerDroits(vueComposition(etat, mois), { prestations: ['aideLogement'] })
}

/**
 * The RSA stays as the last re-examination found it, unless income stops or the couple parts: it
 * is then revised from the first day of that month.
 * @texte CASF, art. R. 262-4-1, R. 262-13 (D5: CE, 5 avril 2024, n° 476238)
 */
function vueRsa(etat: Etat, mois: number): SituationFoyer {
  return figee(etat, mois, (e) => e.type === 'emploi-perdu' || e.type === 'separation')
}

/**
 * The prime does not change within its quarter; only isolation with a child revises it.
 * @texte CSS, art. R. 843-2
 */
function vuePrime(etat: Etat, mois: number): SituationFoyer {
  return figee(etat, mois, (e, s) => e.type === 'separation' && ouvreMajoration(s))
}

function ouvreMajoration(s: SituationFoyer): boolean {
  return s.personnes.some((p) => p.role === 'enfant' || p.enceinte)
}

function figee(
  etat: Etat,
  mois: number,
  revise: (evenement: Evenement, situation: SituationFoyer) => boolean,
): SituationFoyer {
  const m = moisDepuisIndex(mois)
  const examen = moisExamenDe(etat.base, mois)
  const actuelle = vue(etat, mois, m)
  const revision = etat.evenements.some((e) => {
    const depuis = moisEvenement(e)
    return depuis > examen && depuis <= m && revise(e, actuelle)
  })
  return revision ? actuelle : vue(etat, mois, examen)
}

function santeDuMois(
  situation: SituationFoyer,
  { rsa, logement }: { readonly rsa: Reponse; readonly logement: Reponse },
): Reponse {
  const css = complementaireSante(situation, indexMois(situation.moisDroit), {
    rsa: montantOuNull(rsa.droits.rsa),
    aideLogement: montantOuNull(logement.droits.aideLogement),
    manques: [...(rsa.manques.rsa ?? []), ...(logement.manques.aideLogement ?? [])],
  })
  const manques = css.confirme ? css.manques : [...css.manques, 'bareme-a-confirmer']
  return {
    droits: { cssGratuite: css.gratuite, cssParticipationAnnuelle: css.participationAnnuelle },
    refus: css.gratuite === false && css.refus !== null ? { cssGratuite: css.refus } : {},
    manques:
      manques.length === 0 ? {} : { cssGratuite: manques, cssParticipationAnnuelle: manques },
  }
}

function montantOuNull(valeur: ValeurDroit | undefined): Centimes | null {
  return typeof valeur === 'number' ? valeur : null
}

function ressourcesDuMois({ personnes, moisDroit }: SituationFoyer): Centimes {
  let total = 0
  for (const { ressources } of personnes) {
    for (const l of ressources)
      if (l.de <= moisDroit && moisDroit <= l.a) total += l.montantNetSocial
  }
  return centimes(total)
}

function additionner(droits: ReponseDroits['droits'], ressources: Centimes): Centimes | null {
  let total: number = ressources
  for (const prestation of ADDITIONNEES) {
    const valeur = droits[prestation]
    if (typeof valeur !== 'number') return null
    total += valeur
  }
  return centimes(total)
}
