import { indexMois, type Mois } from '#socle'
import { chiffrerLignes, LARGEUR, type LignesChiffrees, rangNature } from '../ressources/lignes.js'
import { AAH } from '../ressources/postes.js'
import {
  MOIS_DU_RELEVE,
  type Releve,
  releverRessources,
  TOUS_LES_MOIS,
} from '../ressources/releve.js'
import type { PersonneFoyer, RevenuFiscal, SituationFoyer } from '../situation.js'
import { estAvantageEnNature } from './forfait-logement.js'
import { type ReleveFoyer, releverFoyer } from './releve-foyer.js'

/**
 * A person as the rules read her: facts only, dates as months, lines added up by month. Nothing
 * here depends on a barème or on the right asked: an optional fact (dates of presence, month of a
 * pregnancy, shared custody) is read once here, as an integer or a boolean, and tested by the rule.
 */
export interface PersonneChiffree {
  readonly personne: PersonneFoyer
  /** Place in the household: parents first, then children. */
  readonly rang: number
  /** `indexMois` of the birth. */
  readonly moisNaissance: number
  /** First month whose first day ends a whole month: the next one, but for a birth on the 1st. */
  readonly moisRevolu: number
  readonly etudiant: boolean
  readonly apprenti: boolean
  /** Two years of work out of three, before 25 (RSA jeune). */
  readonly heuresJeune: boolean
  readonly lignes: LignesChiffrees
  /** A line of alimony, whenever it was. */
  readonly pensionAlimentaire: boolean
  readonly releve: Releve
  /** Taxed income of the last civil years, from `premiereAnnee`; empty without child. */
  readonly revenus: readonly (RevenuFiscal | undefined)[]
}

/** A household as the rules read it: the facts of its situation, prepared once. */
export interface FoyerChiffre {
  readonly situation: SituationFoyer
  /** As it was given: a view (`faits/vue.ts`) leaves persons and their optional facts out. */
  readonly donnee: SituationFoyer
  /** Month of right, `indexMois` integer. */
  readonly droit: number
  /** Month of examination, `indexMois` integer. */
  readonly examen: number
  /** Month of rank 0 in the relevés. */
  readonly premierMois: number
  /** In the order of the situation. */
  readonly personnes: readonly PersonneChiffree[]
  readonly parents: readonly PersonneChiffree[]
  readonly enfants: readonly PersonneChiffree[]
  /** Birth of the eldest and of the youngest child, `indexMois` integers; 0 without child. */
  readonly naissanceAine: number
  readonly naissanceCadet: number
  /** Birth of the eldest parent, `indexMois` integer. */
  readonly naissanceParent: number
  /** No child has a line of resources, whenever it was. */
  readonly enfantsSansRevenu: boolean
  /** Null when the persons must be read one by one. */
  readonly releve: ReleveFoyer | null
  /** Somebody receives the AAH in the months of the relevés. */
  readonly aah: boolean
  /** First civil year of the taxed income read ahead. */
  readonly premiereAnnee: number
  /** Parents that the montant forfaitaire counts: all of them, unless a fact leaves one out. */
  readonly comptes: number
  /** Ids of the children in shared custody; null: none, the usual case. */
  readonly alternes: ReadonlySet<string> | null
  /** A minor who had the RSA activité in December 2015 keeps the prime. */
  readonly mineurAdmis: boolean
  readonly isole: boolean
  readonly isolementRecent: boolean
  readonly enceinte: boolean
  /** The home itself is an advantage in kind (R. 262-9). */
  readonly avantageEnNature: boolean
  /** A line of alimony, whenever it was. */
  readonly pensionAlimentaire: boolean
  /** As in a relevé, for all persons together. */
  readonly changements: number
  /** The same for what the composition and the benefits of the Caf read: see `memeFoyer`. */
  readonly changementsFoyer: number
  /** The same for what the ages of the children decide, see `anniversairesDe`. */
  readonly anniversaires: number
}

/**
 * Reads a household once, for every right.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1 (months of payment)
 */
export function chiffrerFoyer(situation: SituationFoyer): FoyerChiffre {
  const droit = indexMois(situation.moisDroit)
  const nombreParents = compterParents(situation.personnes)
  const personnes = chiffrerPersonnes(situation.personnes, nombreParents, droit)
  const sansEnfant = nombreParents === personnes.length
  const parents = sansEnfant ? personnes : personnes.filter(estParent)
  const enfants = sansEnfant ? AUCUNE_PERSONNE : personnes.filter(estEnfant)
  const examen = indexMois(situation.moisExamen)
  const premierMois = droit - MOIS_DU_RELEVE + 1
  const enfantsSansRevenu = sansRevenu(enfants)
  return {
    situation,
    donnee: situation,
    droit,
    examen,
    premierMois,
    personnes,
    parents,
    enfants,
    naissanceAine: naissanceAine(enfants),
    naissanceCadet: naissanceCadet(enfants),
    naissanceParent: parents.length === 0 ? droit : naissanceAine(parents),
    enfantsSansRevenu,
    releve: enfantsSansRevenu ? releverFoyer(parents, examen - 4 - premierMois) : null,
    aah: uneAah(personnes),
    premiereAnnee: premiereAnneeLue(droit),
    comptes: parents.length,
    alternes: null,
    mineurAdmis: false,
    isole: parents.length === 1,
    isolementRecent: situation.isolementRecent,
    enceinte: unParentEnceinte(parents),
    avantageEnNature: estAvantageEnNature(situation.logement),
    pensionAlimentaire: unePensionAlimentaire(personnes),
    changements: changementsDe(personnes),
    changementsFoyer: changementsDuFoyer(personnes),
    anniversaires: anniversairesDe(enfants, droit),
  }
}

const AUCUNE_PERSONNE: readonly PersonneChiffree[] = []

function estEnfant({ personne }: PersonneChiffree): boolean {
  return personne.role === 'enfant'
}

function estParent({ personne }: PersonneChiffree): boolean {
  return personne.role !== 'enfant'
}

function compterParents(personnes: readonly PersonneFoyer[]): number {
  let nombre = 0
  for (let i = 0; i < personnes.length; i++) if (personnes[i]!.role !== 'enfant') nombre++
  return nombre
}

/**
 * All the persons, in the order of the situation. The list begins with its first person: one that
 * is empty first reserves 17 places at the first `push`.
 */
function chiffrerPersonnes(
  personnes: readonly PersonneFoyer[],
  nombreParents: number,
  droit: number,
): readonly PersonneChiffree[] {
  let rangParent = 0
  let rangEnfant = nombreParents
  const avecRevenus = nombreParents < personnes.length
  let liste: PersonneChiffree[] | null = null
  for (let i = 0; i < personnes.length; i++) {
    const personne = personnes[i]!
    const rang = personne.role === 'enfant' ? rangEnfant++ : rangParent++
    const chiffree = chiffrer(personne, { rang, droit, avecRevenus })
    if (liste === null) liste = [chiffree]
    else liste.push(chiffree)
  }
  return liste ?? AUCUNE_PERSONNE
}

interface Place {
  readonly rang: number
  readonly droit: number
  readonly avecRevenus: boolean
}

function chiffrer(personne: PersonneFoyer, { rang, droit, avecRevenus }: Place): PersonneChiffree {
  const lignes = chiffrerLignes(personne.ressources)
  const { naissance } = personne
  // A day begins as its month does: only those characters are read.
  const moisNaissance = indexMois(naissance as string as Mois)
  return {
    personne,
    rang,
    moisNaissance,
    moisRevolu: naissance.endsWith('-01') ? moisNaissance : moisNaissance + 1,
    etudiant: personne.activite === 'etudiant',
    apprenti: personne.apprenti,
    heuresJeune: personne.conditionHeuresRsaJeune,
    lignes,
    pensionAlimentaire: contientPensionAlimentaire(lignes),
    releve: releverRessources(lignes, droit),
    revenus: avecRevenus ? lireRevenus(personne, premiereAnneeLue(droit)) : AUCUN_REVENU,
  }
}

/** The years N-2 of the months that a right of that month looks at: N-4 to N-2. */
function premiereAnneeLue(droit: number): number {
  return Math.floor(droit / 12) - 4
}

const AUCUN_REVENU: readonly (RevenuFiscal | undefined)[] = []

function lireRevenus(
  { revenusFiscaux }: PersonneFoyer,
  premiere: number,
): readonly (RevenuFiscal | undefined)[] {
  return [revenusFiscaux[premiere], revenusFiscaux[premiere + 1], revenusFiscaux[premiere + 2]]
}

/**
 * Taxed income of a person in a civil year, undefined when it was not given.
 * @texte CSS, art. R. 532-3
 */
export function revenuFiscal(
  { premiereAnnee }: FoyerChiffre,
  { revenus, personne }: PersonneChiffree,
  annee: number,
): RevenuFiscal | undefined {
  const rang = annee - premiereAnnee
  if (rang >= 0 && rang < revenus.length) return revenus[rang]
  return personne.revenusFiscaux[annee]
}

const PENSION_ALIMENTAIRE = rangNature('pension-alimentaire')

function contientPensionAlimentaire(lignes: LignesChiffrees): boolean {
  for (let i = 0; i < lignes.length; i += LARGEUR) {
    if (lignes[i] === PENSION_ALIMENTAIRE) return true
  }
  return false
}

/**
 * Whether no line that the composition or the benefits of the Caf read begins or ends between the
 * month before and this one: pay of a child, alimony, AAH.
 * @texte CASF, art. R. 262-3, R. 262-7 I; CSS, art. R. 842-3
 */
export function memeFoyer(foyer: FoyerChiffre, mois: number): boolean {
  return (foyer.changementsFoyer & (1 << (mois - foyer.premierMois))) === 0
}

/**
 * Whether no line of the household begins or ends between the month before and this one (an
 * `indexMois` integer); false for a month outside the relevés.
 * @texte CASF, art. R. 262-7
 */
export function memesLignes(foyer: FoyerChiffre, mois: number): boolean {
  const rang = mois - foyer.premierMois
  return rang > 0 && rang < MOIS_DU_RELEVE && (foyer.changements & (1 << rang)) === 0
}

function unParentEnceinte(parents: readonly PersonneChiffree[]): boolean {
  for (let i = 0; i < parents.length; i++) if (parents[i]!.personne.enceinte) return true
  return false
}

function unePensionAlimentaire(personnes: readonly PersonneChiffree[]): boolean {
  for (let i = 0; i < personnes.length; i++) if (personnes[i]!.pensionAlimentaire) return true
  return false
}

function sansRevenu(enfants: readonly PersonneChiffree[]): boolean {
  for (let i = 0; i < enfants.length; i++) if (enfants[i]!.lignes.length > 0) return false
  return true
}

function uneAah(personnes: readonly PersonneChiffree[]): boolean {
  for (let i = 0; i < personnes.length; i++) {
    if ((personnes[i]!.releve.postes & (1 << AAH)) !== 0) return true
  }
  return false
}

function naissanceAine(enfants: readonly PersonneChiffree[]): number {
  let aine = 0
  for (let i = 0; i < enfants.length; i++) {
    const { moisNaissance } = enfants[i]!
    if (i === 0 || moisNaissance < aine) aine = moisNaissance
  }
  return aine
}

function naissanceCadet(enfants: readonly PersonneChiffree[]): number {
  let cadet = 0
  for (let i = 0; i < enfants.length; i++) cadet = Math.max(cadet, enfants[i]!.moisNaissance)
  return cadet
}

function changementsDe(personnes: readonly PersonneChiffree[]): number {
  let changements = 0
  for (let i = 0; i < personnes.length; i++) changements |= personnes[i]!.releve.changements
  return changements
}

/** Lines of the children, and of those who receive alimony or the AAH. */
function changementsDuFoyer(personnes: readonly PersonneChiffree[]): number {
  let changements = 0
  for (let i = 0; i < personnes.length; i++) {
    const { personne, releve, pensionAlimentaire } = personnes[i]!
    const lue = pensionAlimentaire || (releve.postes & (1 << AAH)) !== 0
    if (lue || personne.role === 'enfant') changements |= releve.changements
  }
  return changements
}

/**
 * The months in which an age of a child may change anything: the law knows ages in years, which
 * take effect in the month of the birthday or in the next, and the first four months of a life. A
 * child who earns an income is looked at every month.
 * @texte CSS, art. R. 552-2 and R. 552-3; CASF, art. R. 262-4 and R. 262-11, 2°
 */
function anniversairesDe(enfants: readonly PersonneChiffree[], droit: number): number {
  let anniversaires = 0
  for (let i = 0; i < enfants.length; i++) {
    const { moisNaissance, lignes } = enfants[i]!
    if (lignes.length > 0) return TOUS_LES_MOIS
    anniversaires |= moisDAnniversaire(droit - MOIS_DU_RELEVE + 1 - moisNaissance)
  }
  return anniversaires & TOUS_LES_MOIS
}

/** Months from the birth to the fourth, one bit each. */
const PREMIERS_MOIS = 31

/** For one child; `age` is that of the month of rank 0, in months, negative before the birth. */
function moisDAnniversaire(age: number): number {
  if (age < 0) return age > -MOIS_DU_RELEVE ? PREMIERS_MOIS << -age : 0
  const rang = (12 - (age % 12)) % 12
  // The month of the birthday and the next; that of a birthday just before the window.
  const anniversaire = (3 << rang) | (rang === 11 ? 1 : 0)
  return age < 5 ? anniversaire | (PREMIERS_MOIS >> age) : anniversaire
}

/**
 * Children born and under the age limit on the last day of a month.
 * @texte CASF, art. R. 262-3; CSS, art. R. 842-3
 */
export function enfantsDuMois(
  { enfants, naissanceAine: aine, naissanceCadet: cadet }: FoyerChiffre,
  mois: number,
  ageLimite: number,
): readonly PersonneChiffree[] {
  if (enfants.length === 0 || (mois >= cadet && mois - aine < ageLimite * 12)) return enfants
  let retenus: PersonneChiffree[] | null = null
  for (let i = 0; i < enfants.length; i++) {
    const enfant = enfants[i]!
    if (!estDansLAge(enfant, mois, ageLimite)) continue
    if (retenus === null) retenus = [enfant]
    else retenus.push(enfant)
  }
  return retenus ?? AUCUNE_PERSONNE
}

function estDansLAge(enfant: PersonneChiffree, mois: number, ageLimite: number): boolean {
  const age = mois - enfant.moisNaissance
  return age >= 0 && age < ageLimite * 12
}

/**
 * Completed years on the first day of a month.
 * @texte CSS, art. R. 861-2 (complémentaire santé solidaire)
 */
export function ageEnDebutDeMois({ moisRevolu }: PersonneChiffree, mois: number): number {
  return Math.floor((mois - moisRevolu) / 12)
}

/**
 * Completed years on the last day of a month; negative before the birth. The day of birth always
 * falls on or before the last day of its month, so civil months are enough.
 * @texte CASF, art. R. 262-4 (composition on the last day of each month), R. 262-35; CSS, R. 843-1
 */
export function ageEnFinDeMois(personne: PersonneChiffree, mois: number): number {
  return Math.floor((mois - personne.moisNaissance) / 12)
}
