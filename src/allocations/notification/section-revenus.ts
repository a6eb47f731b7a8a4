import { findNature } from '#legislation'
import type { Declarant } from '#referentiel'
import { enEuros, formaterSiret, type Mois } from '#socle'
import { totauxMensuels } from '../declaration-trimestrielle/totaux.js'
import type { CategorieNonPreremplie, LignePreremplie, LigneSaisie } from '../dossier.js'
import { reglesCaisse } from '../echeances/regles-caisse.js'
import { type Courrier, nomDuMembre, nomMasque, type Section } from './courrier.js'
import { de, jourEnMots, majuscule, moisEnListe, moisEnMots } from './mots.js'

/** As a person reads what no flow brings. */
export const NOMS_CATEGORIES: Readonly<Record<CategorieNonPreremplie, string>> = {
  'pension-alimentaire': 'pension alimentaire',
  'revenus-etranger': 'revenu d’un autre pays',
  'revenus-independant': 'revenu d’indépendant',
  'loyers-et-capital': 'loyers ou placements',
  'salaires-non-affiches': 'salaire qui n’est pas affiché',
  autres: 'autre revenu',
  salaires: 'salaire',
  chomage: 'allocation de chômage',
  indemnites: 'indemnités journalières',
  pensions: 'pension de retraite',
  'revenus-attendus': 'salaire pas encore déclaré, en attendant',
}

/** Which months, and why these. */
export function sectionMois({ declaration }: Courrier): Section {
  const [premier] = declaration.moisDroits
  const reference = moisEnListe(declaration.moisReference)
  return {
    titre: 'Les mois que nous regardons',
    paragraphes: [
      `Pour votre droit ${de(moisEnListe(declaration.moisDroits))}, nous regardons ${reference}.`,
      `Ces mois suivent votre déclaration ${de(moisEnMots(premier))}. Chaque revenu ` +
        'compte au mois de son paiement.',
      'Textes : code de l’action sociale et des familles, article R. 262-7 ; code de ' +
        'la sécurité sociale, article R. 843-1.',
    ],
  }
}

/**
 * The data used, with their sources: declarant, payment date, label, both amounts.
 * @texte CRPA art. R. 311-3-1-2 (data treated and their sources)
 */
export function sectionRevenus(entier: SourcesCourrier): Section {
  const c = sansLignesMasquees(entier)
  const { lignes, saisies } = c.declaration
  const totaux = totauxDesMasquees(entier)
  const paragraphes = [
    'Votre employeur ou l’organisme qui vous paie a déclaré ces montants.',
    'C’est la ligne « montant net social » de votre bulletin de paie ou de votre relevé.',
    'Ce n’est pas toujours la somme reçue sur votre compte.',
    ...corrections(c),
    ...verification(c),
    ...doublons(c),
    ...negatifs(c),
    ...attendus(c),
    ...aide(c),
  ]
  if (lignes.length + saisies.length + totaux.length === 0) {
    const vide = 'Nous n’avons reçu aucun revenu pour ces mois, et vous n’en avez ajouté aucun.'
    return { titre: 'Les revenus utilisés', paragraphes: [vide, ...attendus(c), ...aide(c)] }
  }
  return {
    titre: 'Les revenus utilisés',
    paragraphes,
    tableau: {
      entetes: ['Revenu et source', 'Mois', 'Déclaré', 'Retenu'],
      lignes: [
        ...lignes.map((l) => ligneDeclaree(c, l)),
        ...totaux,
        ...saisies.map((s) => ligneSaisie(c, s)),
      ],
    },
  }
}

/** What this section is written from. */
export type SourcesCourrier = Pick<Courrier, 'declaration' | 'dossier' | 'date' | 'masquees'>

/** Without the lines that the reader may not see: only their totals stay. */
function sansLignesMasquees(c: SourcesCourrier): SourcesCourrier {
  const { masquees = [], declaration } = c
  if (masquees.length === 0) return c
  const visible = (x: { readonly personne: string }): boolean => !masquees.includes(x.personne)
  const { lignes, saisies, attendus = [] } = declaration
  return {
    ...c,
    declaration: {
      ...declaration,
      lignes: lignes.filter(visible),
      saisies: saisies.filter(visible),
      attendus: attendus.filter(visible),
    },
  }
}

/** @texte RGPD, art. 5, 1, c (only what is needed): a total a month, with no declarant */
function totauxDesMasquees({ declaration, dossier, masquees = [] }: SourcesCourrier): string[][] {
  return masquees.flatMap((personne) =>
    declaration.moisReference.flatMap((mois) => {
      const du = (x: { readonly personne: string; readonly mois: Mois }): boolean =>
        x.personne === personne && x.mois === mois
      const lignes = declaration.lignes.filter(du)
      const saisies = declaration.saisies.filter(du)
      if (lignes.length + saisies.length === 0) return []
      const total =
        lignes.reduce((t, l) => t + (l.montantRetenu ?? 0), 0) +
        saisies.reduce((t, s) => t + s.montant, 0)
      const qui = `${nomMasque(dossier, personne)} : total du mois, sans le détail`
      return [[qui, majuscule(moisEnMots(mois)), '–', enEuros(total)]]
    }),
  )
}

function ligneDeclaree(c: SourcesCourrier, l: LignePreremplie): string[] {
  const { nature, declarant, dateVersement, periode, revision } = l.ressource
  const libelle = findNature(nature)?.libelle ?? 'autre ressource'
  const correction = periode === null ? '' : ' (correction d’un autre paiement)'
  const revise = revision === 0 ? '' : `, corrigé ${revision} fois par le déclarant`
  const source = `${nomDeclarant(declarant)}, payé le ${jourEnMots(dateVersement)}${revise}`
  return [
    `${qui(c, l.personne)}${majuscule(libelle)}${correction}. ${source}`,
    majuscule(moisEnMots(l.mois)),
    l.montantDeclare === null ? 'non reçu' : enEuros(l.montantDeclare),
    l.montantRetenu === null ? 'à donner' : enEuros(l.montantRetenu),
  ]
}

function ligneSaisie(c: SourcesCourrier, s: LigneSaisie): string[] {
  return [
    `${qui(c, s.personne)}${majuscule(NOMS_CATEGORIES[s.categorie])}. Écrit dans votre déclaration`,
    majuscule(moisEnMots(s.mois)),
    '–',
    enEuros(s.montant),
  ]
}

/** Whose income, said only where the household has several persons. */
function qui({ dossier }: SourcesCourrier, personne: string): string {
  return dossier.personnes.length > 1 ? `${nomDuMembre(dossier, personne)} : ` : ''
}

export function nomDeclarant({ raisonSociale, siret }: Declarant): string {
  if (raisonSociale !== null) return raisonSociale
  return siret === null ? 'Déclarant sans SIRET' : `SIRET ${formaterSiret(siret)}`
}

function corrections({ declaration }: SourcesCourrier): string[] {
  return declaration.lignes
    .filter((l) => l.motifCorrection !== null)
    .map((l) => {
      const { declarant } = l.ressource
      const declare = l.montantDeclare === null ? 'non reçu' : enEuros(l.montantDeclare)
      const retenu = l.montantRetenu === null ? 'à donner' : enEuros(l.montantRetenu)
      return (
        `Vous avez changé un montant : ${nomDeclarant(declarant)}, ` +
        `${moisEnMots(l.mois)}. Déclaré : ${declare}. Retenu : ${retenu}. Votre raison : ` +
        `« ${l.motifCorrection} ».`
      )
    })
}

/** Said where the caisse keeps what was declared until it has verified. */
function verification({ declaration, dossier, date }: SourcesCourrier): string[] {
  const { enAttendant } = reglesCaisse(dossier.organisme, date)
  const corrige = declaration.lignes.some((l) => l.motifCorrection !== null)
  return corrige && enAttendant === 'montant-declare'
    ? ['Votre caisse vérifie d’abord : en attendant, le calcul garde les montants déclarés.']
    : []
}

/** The same days declared by the employer and by the fund: said with both figures. */
function doublons({ declaration }: SourcesCourrier): string[] {
  return declaration.lignes.flatMap(({ ressource: r, mois }) => {
    const ecarte = r.doublon?.montantEcarte ?? null
    if (ecarte === null) return []
    return [
      `${nomDeclarant(r.declarant)}, ${moisEnMots(mois)} : ${enEuros(ecarte)} ne comptent pas. ` +
        'Votre employeur vous a déjà payé ces jours et les a déclarés (arrêté du 31 janvier 2023).',
    ]
  })
}

/** A negative total counts as 0 (R. 262-7 III, R. 843-1): said with both figures. */
function negatifs({ declaration, dossier }: SourcesCourrier): string[] {
  return totauxMensuels(declaration)
    .filter((t) => t.total < 0)
    .map(
      (t) =>
        `${nomDuMembre(dossier, t.personne)}, ${moisEnMots(t.mois)} : le total déclaré ` +
        `est de ${enEuros(t.total)}. Un total négatif compte pour ${enEuros(t.compte)} ` +
        '(article R. 262-7, III).',
    )
}

function attendus({ declaration }: SourcesCourrier): string[] {
  return (declaration.attendus ?? []).map(
    (a) =>
      `Non reçu : ${nomDeclarant(a.declarant)}, ${moisEnMots(a.mois)}. Ce déclarant devait ` +
      'déclarer ce mois. Nous n’avons inventé aucun montant.',
  )
}

function aide({ dossier }: SourcesCourrier): string[] {
  return dossier.aideLogement === null || dossier.aideLogement === 0
    ? ['Aide au logement : aucune n’est versée à votre foyer.']
    : [`Aide au logement versée chaque mois : ${enEuros(dossier.aideLogement)}.`]
}
