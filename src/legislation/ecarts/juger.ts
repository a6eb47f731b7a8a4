import { type Centimes, indexMois, type Mois } from '#socle'
import { calculerDroits } from '../calculer-droits.js'
import { complementaireSante } from '../css/index.js'
import type { SituationFoyer } from '../situation.js'
import type { Cause } from './articles.js'
import { causesTrimestrielles, type DroitCompare } from './causes-trimestrielles.js'
import { causesAideLogement, causesParAideLogement, TOLERANCE } from './relectures.js'
import { causesParLecture, type SanteRelue } from './relectures-sante.js'

/** What another engine answers for a household, centimes. */
export interface AutreAvis {
  readonly rsa: number
  readonly primeActivite: number
  readonly aideLogement: number
  readonly allocationsFamiliales: number
  readonly complementFamilial: number
  readonly allocationSoutienFamilial: number
  readonly pajeBase: number
  readonly cssGratuite: boolean
  /** That engine gives a month of it. */
  readonly cssParticipationAnnuelle: number
}

export type DroitJuge = keyof AutreAvis

/** One right of one household, beside the answer of the other engine. */
export interface Jugement {
  readonly droit: DroitJuge
  readonly recu: number | boolean | null
  readonly attendu: number | boolean
  readonly egal: boolean
  /** Of a difference; empty: nothing known explains it. */
  readonly causes: readonly Cause[]
}

export const DROITS_JUGES: readonly DroitJuge[] = [
  'rsa',
  'primeActivite',
  'aideLogement',
  'allocationsFamiliales',
  'complementFamilial',
  'allocationSoutienFamilial',
  'pajeBase',
  'cssGratuite',
  'cssParticipationAnnuelle',
]

/**
 * Compares every right of a household, computed from its situation as it is, with another engine's
 * answers, and says which known causes explain each difference. A cause is replayed on the
 * household where that can be done (housing benefit), and is a property of it elsewhere.
 * @texte docs/parcours/droit.md, « Écarts avec un second avis »
 */
export function juger(situation: SituationFoyer, avis: AutreAvis): readonly Jugement[] {
  const { droits } = calculerDroits(situation)
  return DROITS_JUGES.map((droit) => {
    const recu = (droits[droit] ?? null) as number | boolean | null
    const attendu = droit === 'cssParticipationAnnuelle' ? 12 * avis[droit] : avis[droit]
    const egal = sontEgaux(recu, attendu)
    const causes = egal ? [] : causesDe(droit, situation, avis)
    return { droit, recu, attendu, egal, causes }
  })
}

function sontEgaux(recu: number | boolean | null, attendu: number | boolean): boolean {
  if (typeof recu !== 'number' || typeof attendu !== 'number') return recu === attendu
  return Math.abs(recu - attendu) <= TOLERANCE
}

function causesDe(droit: DroitJuge, situation: SituationFoyer, avis: AutreAvis): readonly Cause[] {
  const mois = indexMois(situation.moisDroit)
  switch (droit) {
    case 'rsa':
    case 'primeActivite':
      return causesDuTrimestre(droit, situation, avis)
    case 'aideLogement':
      return causesAideLogement(situation, mois, avis.aideLogement) ?? []
    case 'cssGratuite':
    case 'cssParticipationAnnuelle':
      return causesDeLaSante(droit, situation, avis)
    default:
      return situation.personnes.some((p) => neLe(p.naissance) === mois)
        ? ['mois-de-naissance']
        : []
  }
}

function neLe(naissance: string): number {
  return indexMois(naissance as Mois)
}

function avecAide(situation: SituationFoyer, aide: number): SituationFoyer {
  return { ...situation, connus: { ...situation.connus, aideLogement: aide as Centimes } }
}

/** First the housing benefit that the right reads, replayed; then what the household shows. */
function causesDuTrimestre(
  droit: DroitCompare,
  situation: SituationFoyer,
  avis: AutreAvis,
): readonly Cause[] {
  const calculer = (s: SituationFoyer): number =>
    Number(calculerDroits(s, { prestations: [droit] }).droits[droit])
  if (situation.connus.aideLogement === null) {
    const donnee = calculer(avecAide(situation, avis.aideLogement))
    const memes = Math.abs(donnee - avis[droit]) <= TOLERANCE
    const parAide =
      causesParAideLogement(situation, avis[droit], calculer) ??
      (memes ? (['aide-logement'] as const) : null)
    const autres = causesTrimestrielles(situation, droit)
    if (parAide !== null && (memes || parAide.length > 2 || autres.length === 0)) return parAide
  }
  return causesTrimestrielles(situation, droit)
}

/** RSA and housing benefit of the other engine given: what is left is the C2S's own. */
function causesDeLaSante(
  droit: 'cssGratuite' | 'cssParticipationAnnuelle',
  situation: SituationFoyer,
  avis: AutreAvis,
): readonly Cause[] {
  const mois = indexMois(situation.moisDroit)
  const donnes = {
    rsa: avis.rsa as Centimes,
    aideLogement: avis.aideLogement as Centimes,
    manques: [],
  }
  const css = complementaireSante(situation, mois, donnes)
  const attendu = droit === 'cssGratuite' ? avis[droit] : 12 * avis[droit]
  const lu = droit === 'cssGratuite' ? css.gratuite : css.participationAnnuelle
  if (sontEgaux(lu, attendu)) return ['droits-lus-par-la-c2s']
  const estLAvis = (relue: SanteRelue): boolean =>
    sontEgaux(droit === 'cssGratuite' ? relue.gratuite : relue.participationAnnuelle, attendu)
  return causesParLecture(situation, donnes, estLAvis) ?? []
}
