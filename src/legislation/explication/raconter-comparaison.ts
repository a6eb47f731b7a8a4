import { composer, type Etape, enEuros, jourEnMots, majuscule, moisEnMots } from '#socle'
import type { ValeurDroit } from '../droits.js'
import type { BaremeChange, Comparaison, DifferencePrestation } from './comparaison.js'
import type { EtapeChangee } from './etapes-changees.js'
import { NOMS_PRESTATIONS } from './noms-prestations.js'
import { findPhraseRefus } from './refus.js'
import { enUnite } from './valeurs.js'

/**
 * « Ce qui a changé », one French sentence each: what is compared, each amount that moved, then the
 * barèmes and the steps that moved it.
 * @texte CRPA, art. L. 211-5 and L. 311-3-1
 */
export function raconterComparaison(
  comparaison: Omit<Comparaison, 'phrases' | 'phrasesFaits'>,
): readonly string[] {
  const changees = comparaison.prestations.filter(aChange)
  const sante = raconterSante(comparaison.prestations)
  const phrases = [...changees.flatMap(raconterPrestation), ...sante]
  if (phrases.length === 0) phrases.push('Aucun montant n’a changé.')
  return [raconterReperes(comparaison), ...phrases].map(composer)
}

function raconterReperes({ avant, apres }: Omit<Comparaison, 'phrases' | 'phrasesFaits'>): string {
  return `Avant : ${reperes(avant)}. Après : ${reperes(apres)}.`
}

function reperes({ moisDroit, reglesConnuesLe }: Comparaison['avant']): string {
  const droit = `droit pour ${moisEnMots(moisDroit)}`
  return reglesConnuesLe === null
    ? droit
    : `${droit}, règles connues le ${jourEnMots(reglesConnuesLe)}`
}

function aChange({ avant, apres, prestation }: DifferencePrestation): boolean {
  // The gross prime says the same as the net one, which is paid; the C2S has its own sentences.
  return avant !== apres && prestation !== 'primeActivite' && !prestation.startsWith('css')
}

function raconterPrestation(d: DifferencePrestation): string[] {
  const nom = majuscule(NOMS_PRESTATIONS[d.prestation])
  const sens = d.ecart === null ? '' : ` (${enSens(d.ecart)})`
  const raison = d.refus.apres === null ? undefined : findPhraseRefus(d.refus.apres)
  return [
    `${nom} : ${enMots(d.avant)} devient ${enMots(d.apres)}${sens}.`,
    ...(raison === undefined ? [] : [`Raison : ${raison}`]),
    ...d.baremes.flatMap(raconterBareme),
    ...d.etapes.filter((etape) => apprend(etape, d)).flatMap(raconterEtape),
  ]
}

/** Not the last step, which says the amount again, nor those that a refusal takes away. */
function apprend(etape: EtapeChangee, { avant, apres, refus }: DifferencePrestation): boolean {
  if (etape.sort === 'changee') return etape.avant !== avant || etape.apres !== apres
  return refus.apres === null
}

function enSens(ecart: number): string {
  return `${enEuros(Math.abs(ecart))} de ${ecart > 0 ? 'plus' : 'moins'}`
}

/** Of the rights told here none is a yes or no. */
function enMots(valeur: ValeurDroit): string {
  return typeof valeur === 'number' ? enEuros(valeur) : 'inconnu'
}

/** Both answers of the C2S at once: a participation of 0 is no gain when the right is closed. */
function raconterSante(differences: readonly DifferencePrestation[]): readonly string[] {
  const gratuite = differences.find(({ prestation }) => prestation === 'cssGratuite')
  const payante = differences.find(({ prestation }) => prestation === 'cssParticipationAnnuelle')
  if (gratuite === undefined) return []
  const [avant, apres] = (['avant', 'apres'] as const).map((cote) => {
    if (gratuite[cote] === null) return 'inconnue'
    if (gratuite[cote] === true) return 'gratuite'
    if (gratuite.refus[cote] !== 'avec-participation') return 'pas ouverte'
    const participation = payante?.[cote]
    const montant = typeof participation === 'number' ? `, ${enEuros(participation)} par an` : ''
    return `ouverte avec une participation${montant}`
  })
  if (avant === apres) return []
  const raison = gratuite.refus.apres === null ? undefined : findPhraseRefus(gratuite.refus.apres)
  const seule = apres === 'pas ouverte' ? raison : undefined
  return [
    `Complémentaire santé solidaire : ${avant} ; maintenant, ${apres}.`,
    ...(seule === undefined ? [] : [`Raison : ${seule}`]),
    ...gratuite.baremes.flatMap(raconterBareme),
    ...gratuite.etapes.filter((etape) => apprend(etape, gratuite)).flatMap(raconterEtape),
  ]
}

function raconterBareme({ nom, unite, avant, apres }: BaremeChange): string[] {
  const valeurs = (lus: BaremeChange['avant']): string =>
    lus.map((lu) => enUnite(lu.valeur, unite)).join(', ')
  const lus = apres.length === 0 ? avant : apres
  const textes = [...new Set(lus.map(({ texte }) => texte))].join(' ; ')
  const compte = lus.length > 1 ? 'comptent' : 'compte'
  if (apres.length === 0)
    return [`Barème, ${nom} : ${valeurs(avant)} ne ${compte} plus (${textes}).`]
  if (avant.length === 0) return [`Barème, ${nom} : ${valeurs(apres)} ${compte} aussi (${textes}).`]
  return [`Barème, ${nom} : ${valeurs(avant)} devient ${valeurs(apres)} (${textes}).`]
}

function raconterEtape(etape: EtapeChangee): string[] {
  const { libelle, article, sort, avant, apres } = etape
  const nom = `Étape « ${libelle.replace(/\.$/, '')} »`
  if (sort === 'ajoutee') return [`${nom}, nouvelle${suite(apres)} (${article}).`]
  if (sort === 'retiree') return [`${nom} : elle n’est plus dans le calcul (${article}).`]
  if (typeof avant !== 'number' || typeof apres !== 'number' || avant === apres) return []
  return [`${nom} : ${enEuros(avant)} devient ${enEuros(apres)} (${article}).`]
}

function suite(valeur: Etape['resultat']): string {
  return typeof valeur === 'number' ? ` : ${enEuros(valeur)}` : ''
}
