import {
  CATEGORIES_NON_PREREMPLIES,
  type LignePreremplie,
  NOMS_CATEGORIES,
  phraseManque,
  rendreTexte,
} from '#allocations'
import { findNature, raconterEtapes } from '#legislation'
import type { Declarant, RessourceSourcee, RevisionRessource } from '#referentiel'
import { de, enEuros, formaterSiret, jourEnMots, moisEnMots } from '#socle'
import type { NatifParcours, Parcours } from './lire-parcours.js'

/** Rubriques of a payment that a person recognises; the others are in the JSON. */
const MONTREES = /^S21\.G00\.(30\.00[124]|50\.|58\.)/

/** The path of one euro, told from the first file to the letter. */
export function enMots(p: Parcours): string {
  const parties = [
    `${p.personne.prenoms} ${p.personne.nom} (${p.personne.nirMasque}), droit ` +
      `${de(moisEnMots(p.moisDroit))}\n`,
    titre(1, 'Ce que les déclarants ont envoyé') + declare(p),
    titre(2, 'Ce que le référentiel en garde') + garde(p),
    titre(3, 'Les mois regardés') + regarde(p),
    titre(4, 'La déclaration préremplie') + preremplie(p),
    titre(5, 'Le calcul, pas à pas') + calcul(p),
    titre(6, p.declaration.etat === 'validee' ? 'La lettre' : 'La lettre, en projet') +
      rendreTexte(p.notification),
  ]
  return parties.join('\n')
}

function titre(rang: number, texte: string): string {
  const ligne = `${rang}. ${texte}`
  return `${ligne}\n${'='.repeat(ligne.length)}\n`
}

function declare(p: Parcours): string {
  if (p.natif.length === 0) return 'Aucune déclaration pour ces mois.\n'
  return p.natif.map((n) => enTete(p, n) + n.rubriques.flatMap(rubrique).join('')).join('\n')
}

function enTete(p: Parcours, n: NatifParcours): string {
  const r = p.ressources.find((x) => n.ressources.includes(x.id))
  if (r === undefined) return ''
  const flux = r.origine === 'dsn' ? 'DSN' : 'PASRAU'
  const mois = moisEnMots(r.source.moisPrincipal)
  const ligne = String(n.premiereLigne).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  return `${flux} ${de(mois)}, ${nom(r.declarant)}, norme ${n.norme}, ligne ${ligne}\n`
}

function rubrique({ code, libelle, valeur, libelleValeur }: NatifParcours['rubriques'][number]) {
  if (!MONTREES.test(code)) return []
  const mots = libelleValeur === undefined ? libelle : `${libelle} : ${libelleValeur}`
  return [`  ${code},'${valeur}'  ${mots}\n`]
}

function garde(p: Parcours): string {
  if (p.ressources.length === 0) return 'Aucune ressource pour ces mois.\n'
  return p.ressources.map((r) => ressource(r) + revisions(p, r)).join('')
}

function ressource(r: RessourceSourcee): string {
  const montant = montantOu(r.montantNetSocial)
  const paye = `payé le ${jourEnMots(r.dateVersement)}`
  const nature = findNature(r.nature)?.libelle ?? 'autre ressource'
  return `${moisEnMots(r.mois)}  ${nom(r.declarant)}, ${nature}, ${paye} : ${montant} net social\n`
}

function revisions(p: Parcours, r: RessourceSourcee): string {
  const toutes = p.revisions.find((x) => x.ressource === r.id)?.revisions ?? []
  if (toutes.length < 2) return ''
  return toutes.map(revision).join('')
}

function revision(r: RevisionRessource): string {
  const etat = r.enVigueur ? 'en vigueur' : 'remplacée'
  const quand = `constituée le ${jourEnMots(r.constitution)}`
  return `    révision ${r.revision}, ${quand}, ${etat} : ${montantOu(r.montantNetSocial)}\n`
}

function montantOu(montant: number | null): string {
  return montant === null ? 'non reçu' : enEuros(montant)
}

function regarde({ notification, suppose, declaration }: Parcours): string {
  const section = notification.sections.find((s) => s.titre === 'Les mois que nous regardons')
  const mots = (section?.paragraphes ?? [declaration.moisReference.join(', ')]).map((t) => `${t}\n`)
  if (!suppose) return mots.join('')
  return (
    `${mots.join('')}Aucun dossier n’est connu. Nous supposons une personne seule, ` +
    'locataire, sans aide au\nlogement, examinée ce mois-là. Un autre foyer donnerait un ' +
    'autre montant.\n'
  )
}

function preremplie({ declaration }: Parcours): string {
  const etat =
    declaration.etat === 'validee'
      ? 'Cette déclaration est validée.'
      : 'Cette déclaration n’est pas validée : rien n’est décidé.'
  const sansReponse = CATEGORIES_NON_PREREMPLIES.filter(
    (c) => declaration.reponses[c] === undefined,
  )
  const attente =
    sansReponse.length === 0
      ? ''
      : 'Questions sans réponse, qui ne valent pas zéro : ' +
        `${sansReponse.map((c) => NOMS_CATEGORIES[c]).join(', ')}.\nLe calcul ci-dessous ` +
        'ne compte que les montants préremplis.\n'
  const attendus = (declaration.attendus ?? []).map(
    (a) => `${moisEnMots(a.mois)}  ${nom(a.declarant)} : non reçu\n`,
  )
  return [`${etat}\n`, ...declaration.lignes.map(ligne), ...attendus, attente].join('')
}

function ligne(l: LignePreremplie): string {
  const corrige = l.motifCorrection === null ? '' : ` (votre raison : ${l.motifCorrection})`
  const declare = montantOu(l.montantDeclare)
  return (
    `${moisEnMots(l.mois)}  ${nom(l.ressource.declarant)} : déclaré ${declare}, retenu ` +
    `${montantOu(l.montantRetenu)}${corrige}\n`
  )
}

function calcul({ liquidation }: Parcours): string {
  const etapes = raconterEtapes(liquidation.reponse.explication ?? [])
  if (etapes.length > 0) return `${etapes.join('\n')}\n`
  const manques = Object.values(liquidation.reponse.manques).flat().map(phraseManque)
  const phrases = [...new Set(manques)].filter((m) => m !== undefined)
  return `Le calcul attend. ${phrases.join(' ')}\n`
}

function nom({ raisonSociale, siret }: Declarant): string {
  return raisonSociale ?? (siret === null ? 'déclarant sans SIRET' : formaterSiret(siret))
}
