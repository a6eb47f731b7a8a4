import {
  centimes,
  composer,
  type Etape,
  enEuros,
  estMois,
  jourEnMots,
  majuscule,
  moisEnMots,
} from '#socle'
import type { DossierExplication, PrestationExpliquee } from './dossier.js'
import { manqueEnMots } from './mots-des-manques.js'
import { NOMS_PRESTATIONS } from './noms-prestations.js'
import { findPhraseRefus, refuseSansCompter } from './refus.js'
import { reunirTextes } from './reunir-textes.js'

/** The steps told for an earlier right, by their content, with its name: not told again. */
type Dites = Map<string, string>

/**
 * The explanation for the person: each right, its amount or why there is none, the steps in plain
 * French, and each text named once.
 * @texte CRPA, art. L. 311-3-1 (rules and main features, in an intelligible form)
 */
export function rendreTexte(dossier: DossierExplication): string {
  const connues = dossier.reglesConnuesLe
  const regles = connues === null ? '' : `, avec les règles connues le ${jourEnMots(connues)}`
  const dites: Dites = new Map()
  const parties = [
    `Vos droits pour ${moisEnMots(dossier.moisDroit)}${regles}\n`,
    ...dossier.prestations.map((p) => rendrePrestation(p, dossier, dites)),
    `${dossier.contribution}\n`,
  ]
  return composer(parties.join('\n'))
}

function rendrePrestation(p: PrestationExpliquee, dossier: DossierExplication, dites: Dites) {
  const nom = NOMS_PRESTATIONS[p.prestation]
  const lignes = [`${majuscule(nom)} : ${enMots(p)}.`]
  const raison = findPhraseRefus(p.refus ?? '')
  const conclusion = p.etapes.find((etape) => etape.libelle === raison)
  if (raison !== undefined) lignes.push(`${raison}${direPlancher(conclusion)}`)
  lignes.push(...direManques(p.manques, dossier))
  const etapes = p.etapes.filter((etape) => !dites.has(cleDe(etape)))
  const ailleurs = p.etapes.flatMap((etape) => dites.get(cleDe(etape)) ?? [])
  if (ailleurs.length > 0) {
    const quoi = etapes.length === 0 ? 'Les étapes' : 'Les premières étapes'
    lignes.push(`  ${quoi} sont dites plus haut : ${[...new Set(ailleurs)].join(', ')}.`)
  }
  for (const etape of etapes) dites.set(cleDe(etape), nom)
  const utiles = etapes.filter((etape) => etape !== conclusion && compte(etape, p))
  lignes.push(...numeroter(utiles))
  const cites = conclusion === undefined ? utiles : [...utiles, conclusion]
  const textes = reunirTextes(cites.map(({ article }) => article))
  if (textes !== '') lignes.push(`  Textes : ${textes}.`)
  return `${lignes.join('\n')}\n`
}

function direPlancher(conclusion: Etape | undefined): string {
  const plancher = conclusion?.valeurs.plancher
  return typeof plancher === 'number'
    ? ` Ici, c’est plus de ${enEuros(centimes(plancher))} par mois.`
    : ''
}

/** Figures that change nothing are not told: a condition refuses the right whatever they are. */
function compte({ resultat }: Etape, { refus }: PrestationExpliquee): boolean {
  return refus === null || !refuseSansCompter(refus) || resultat === null
}

function cleDe(etape: Etape): string {
  return JSON.stringify(etape)
}

function direManques(manques: readonly string[], dossier: DossierExplication): readonly string[] {
  const lignes: string[] = []
  if (manques.includes('bareme-a-confirmer')) {
    lignes.push('Le barème de ce mois n’est pas encore connu : le dernier connu est pris.')
  }
  const attendus = manques.filter((m) => m !== 'bareme-a-confirmer' && m !== 'non-calcule')
  if (attendus.length > 0) {
    lignes.push(`Il manque : ${attendus.map((m) => manqueEnMots(m, dossier)).join(', ')}.`)
  }
  return lignes
}

function enMots({ valeur, manques }: PrestationExpliquee): string {
  if (typeof valeur === 'number') return `${enEuros(valeur)} par mois`
  if (valeur !== null) return valeur ? 'gratuite' : 'non gratuite'
  return manques.includes('non-calcule')
    ? 'ce droit n’est pas calculé ici'
    : 'on ne peut pas encore le dire'
}

/** Each step on a line; the figures of the three months when they differ, once. */
function numeroter(etapes: readonly Etape[]): readonly string[] {
  let dernier = ''
  return etapes.map(({ libelle, regle, resultat, valeurs }, rang) => {
    const montant = typeof resultat === 'number' ? ` : ${enEuros(resultat)}` : ''
    const mois = moisParMois(valeurs)
    const nouveaux = mois === dernier ? '' : mois
    if (mois !== '') dernier = mois
    const ligne = `  ${rang + 1}. ${libelle.replace(/\.$/, '')}${montant} (${regle})`
    return `${ligne}${nouveaux === '' ? '' : ` ; ${nouveaux}`}.`
  })
}

/** « mai 2026 : 0,00 €, juin 2026 : 120,00 € … » when the months are not all alike. */
function moisParMois(valeurs: Etape['valeurs']): string {
  const mois = Object.entries(valeurs).filter(([cle]) => estMois(cle))
  if (new Set(mois.map(([, valeur]) => valeur)).size < 2) return ''
  return mois
    .map(
      ([cle, v]) =>
        `${moisEnMots(cle as Parameters<typeof moisEnMots>[0])} : ${enEuros(centimes(Number(v)))}`,
    )
    .join(', ')
}
