import { composer, type Etape, enEuros, jourEnMots, liste, majuscule, moisEnMots } from '#socle'
import type { ValeurDroit } from '../droits.js'
import type { DossierExplication, PrestationExpliquee } from './dossier.js'
import { NOMS_PRESTATIONS } from './noms-prestations.js'
import { findPhraseRefus } from './refus.js'

/**
 * The explanation for the person: each right, its amount or why there is none, the steps in plain
 * French, and each text named once.
 * @texte CRPA, art. L. 311-3-1 (rules and main features, in an intelligible form)
 */
export function rendreTexte(dossier: DossierExplication): string {
  const connues = dossier.reglesConnuesLe
  const regles = connues === null ? '' : `, avec les règles connues le ${jourEnMots(connues)}`
  const dites = new Set<string>()
  const parties = [
    `Vos droits pour ${moisEnMots(dossier.moisDroit)}${regles}\n`,
    ...dossier.prestations.map((p) => rendrePrestation(p, dites)),
    `${dossier.contribution}\n`,
  ]
  return composer(parties.join('\n'))
}

/** `dites`: the steps told for an earlier right, which are not told again. */
function rendrePrestation(p: PrestationExpliquee, dites: Set<string>): string {
  const lignes = [`${majuscule(NOMS_PRESTATIONS[p.prestation])} : ${enMots(p.valeur)}.`]
  const raison = p.refus === null ? undefined : findPhraseRefus(p.refus)
  if (raison !== undefined) lignes.push(raison)
  lignes.push(...direManques(p.manques))
  const nouvelles = p.etapes.filter((etape) => !dites.has(cleDe(etape)))
  const repetees = p.etapes.length - nouvelles.length
  if (repetees > 0) lignes.push(`  Suite des étapes dites plus haut (${repetees}).`)
  let rang = 0
  for (const etape of nouvelles) {
    dites.add(cleDe(etape))
    if (etape.libelle !== raison) lignes.push(`  ${++rang}. ${rendreEtape(etape)}`)
  }
  const textes = reunirTextes(nouvelles.map(({ article }) => article))
  if (textes !== '') lignes.push(`  Textes : ${textes}.`)
  return `${lignes.join('\n')}\n`
}

function cleDe(etape: Etape): string {
  return JSON.stringify(etape)
}

function direManques(manques: readonly string[]): readonly string[] {
  const lignes: string[] = []
  if (manques.includes('bareme-a-confirmer')) {
    lignes.push('Le barème de ce mois n’est pas encore connu : le dernier connu est pris.')
  }
  const attendus = manques.filter((m) => m !== 'bareme-a-confirmer' && m !== 'non-calcule')
  if (attendus.length > 0) lignes.push(`Il manque : ${attendus.join(', ')}.`)
  if (manques.includes('non-calcule')) lignes.push('Ce droit n’est pas calculé ici.')
  return lignes
}

/** Each code once, with its articles: « CASF, art. R. 262-7, L. 262-9 et R. 262-1 ». */
function reunirTextes(articles: readonly string[]): string {
  const parCode = new Map<string, Set<string>>()
  for (const texte of articles.flatMap((a) => a.split(' ; '))) {
    const [code = texte, suite] = texte.split(', art. ')
    const connus = parCode.get(code) ?? new Set<string>()
    for (const article of suite?.split(/, | et /) ?? []) connus.add(article)
    parCode.set(code, connus)
  }
  return [...parCode]
    .map(([code, connus]) => (connus.size === 0 ? code : `${code}, art. ${liste([...connus])}`))
    .join(' ; ')
}

function enMots(valeur: ValeurDroit): string {
  if (typeof valeur === 'number') return `${enEuros(valeur)} par mois`
  return valeur === null ? 'on ne peut pas encore le dire' : valeur ? 'gratuite' : 'non gratuite'
}

function rendreEtape({ libelle, regle, resultat }: Etape): string {
  const montant = typeof resultat === 'number' ? ` : ${enEuros(resultat)}` : ''
  return `${libelle.replace(/\.$/, '')}${montant} (${regle}).`
}
