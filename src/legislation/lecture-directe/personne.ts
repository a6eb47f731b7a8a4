import type { Centimes, Jour } from '#socle'
import { MONTANT_MAX } from '../lecture/champs.js'
import { NATURES } from '../ressources/natures.js'
import type { Activite, LigneRessource, PersonneFoyer, RevenuFiscal, Role } from '../situation.js'
import type { Brouillon } from '../transversal/brouillon.js'
import {
  lireAnnees,
  lireBooleen,
  lireEntier,
  lireJourCivil,
  lireListe,
  lireMoisCivil,
  lireMot,
  lireObjet,
  mots,
  passerNul,
  passerTexte,
  RATE,
} from './octets.js'
import { type Decoder, texteEntre, texteJour, texteMois } from './textes.js'

const ROLES: readonly Role[] = ['allocataire', 'conjoint', 'enfant']
const ACTIVITES: readonly Activite[] = ['actif', 'chomeur', 'etudiant', 'retraite', 'inactif']
const MOTS_ROLE = mots(ROLES)
const MOTS_ACTIVITE = mots(ACTIVITES)
const MOTS_NATURE = mots(NATURES.map(({ nature }) => nature))

const CLES_PERSONNE = mots([
  'id',
  'role',
  'naissance',
  'activite',
  'apprenti',
  'boursier',
  'enceinte',
  'conditionHeuresRsaJeune',
  'dateArretTravail',
  'ressources',
  'revenusFiscaux',
])
const CLES_LIGNE = mots(['nature', 'de', 'a', 'montantNetSocial', 'montantNetFiscal'])
const CLES_REVENU = mots(['netCategoriel', 'dontActivite'])

const AUCUNE_RESSOURCE: readonly LigneRessource[] = []
const AUCUN_REVENU: Readonly<Record<string, RevenuFiscal>> = {}

/** A person being read: RATE, null or -1 where nothing was. */
const lue = {
  id: null as string | null,
  role: RATE,
  naissance: null as Jour | null,
  activite: RATE,
  apprenti: false,
  boursier: false,
  enceinte: false,
  conditionHeuresRsaJeune: false,
  dateArretTravail: null as Jour | null,
  ressources: AUCUNE_RESSOURCE,
  revenusFiscaux: AUCUN_REVENU,
}
let decoder: Decoder

/** How many persons of the household were named: all, or none (their rank then names them). */
export const NOMMEES = { nombre: 0 }

/**
 * Reads the `rang`-th person, of the usual form and without optional fact; null for any other, who
 * is left to `parseSituation`.
 * @texte docs/contrat.md §3
 */
export function lirePersonne(rang: number, selon: Decoder): PersonneFoyer | null {
  decoder = selon
  lue.id = null
  lue.role = RATE
  lue.naissance = null
  lue.activite = RATE
  lue.apprenti = false
  lue.boursier = false
  lue.enceinte = false
  lue.conditionHeuresRsaJeune = false
  lue.dateArretTravail = null
  lue.ressources = AUCUNE_RESSOURCE
  lue.revenusFiscaux = AUCUN_REVENU
  if (!lireObjet(CLES_PERSONNE, lireChamp)) return null
  const { naissance } = lue
  if (lue.role === RATE || naissance === null || lue.activite === RATE) return null
  return {
    id: lue.id ?? `p${rang + 1}`,
    role: ROLES[lue.role]!,
    naissance,
    activite: ACTIVITES[lue.activite]!,
    apprenti: lue.apprenti,
    boursier: lue.boursier,
    enceinte: lue.enceinte,
    conditionHeuresRsaJeune: lue.conditionHeuresRsaJeune,
    dateArretTravail: lue.dateArretTravail,
    ressources: lue.ressources,
    revenusFiscaux: lue.revenusFiscaux,
  }
}

/** By rank of `CLES_PERSONNE`. */
function lireChamp(cle: number): boolean {
  if (cle === 0) return lireId()
  if (cle === 1) {
    lue.role = lireMot(MOTS_ROLE)
    return lue.role !== RATE
  }
  if (cle === 2) {
    lue.naissance = lireJour()
    return lue.naissance !== null
  }
  if (cle === 3) {
    lue.activite = lireMot(MOTS_ACTIVITE)
    return lue.activite !== RATE
  }
  if (cle === 8) return lireArret()
  if (cle === 9) return lireRessources()
  if (cle === 10) return lireRevenus()
  return lireOuiNon(cle)
}

function lireId(): boolean {
  const bornes = passerTexte()
  if (bornes === null) return false
  lue.id = texteEntre(bornes, decoder)
  NOMMEES.nombre++
  return true
}

function lireJour(): Jour | null {
  const jour = lireJourCivil()
  return jour === RATE ? null : texteJour(jour)
}

function lireArret(): boolean {
  if (passerNul()) return true
  lue.dateArretTravail = lireJour()
  return lue.dateArretTravail !== null
}

function lireOuiNon(cle: number): boolean {
  const lu = lireBooleen()
  if (cle === 4) lue.apprenti = lu === 1
  else if (cle === 5) lue.boursier = lu === 1
  else if (cle === 6) lue.enceinte = lu === 1
  else lue.conditionHeuresRsaJeune = lu === 1
  return lu !== RATE
}

let lignes: LigneRessource[] | null = null

function lireRessources(): boolean {
  lignes = null
  if (!lireListe(lireLigne)) return false
  lue.ressources = lignes ?? AUCUNE_RESSOURCE
  return true
}

/** A line being read: RATE where nothing was. */
const ligneLue = { nature: RATE, de: RATE, a: RATE, social: RATE, fiscal: RATE }

function lireLigne(): boolean {
  ligneLue.nature = RATE
  ligneLue.de = RATE
  ligneLue.a = RATE
  ligneLue.social = RATE
  ligneLue.fiscal = RATE
  if (!lireObjet(CLES_LIGNE, lireChampLigne)) return false
  const { social } = ligneLue
  const fiscal = ligneLue.fiscal === RATE ? social : ligneLue.fiscal
  if (ligneLue.nature === RATE || ligneLue.de > ligneLue.a) return false
  const nature = NATURES[ligneLue.nature]!
  const [de, a] = [texteMois(ligneLue.de), texteMois(ligneLue.a)]
  if (de === null || a === null || nature.datee === true) return false
  if (!estUnMontant(social, nature.flux) || !estUnMontant(fiscal, nature.flux)) return false
  const ligne = {
    nature: nature.nature,
    de,
    a,
    montantNetSocial: social as Centimes,
    montantNetFiscal: fiscal as Centimes,
  }
  if (lignes === null) lignes = [ligne]
  else lignes.push(ligne)
  return true
}

/** RATE is not one. */
function estUnMontant(montant: number, negatif: boolean): boolean {
  return montant <= MONTANT_MAX && montant >= (negatif ? -MONTANT_MAX : 0)
}

/** By rank of `CLES_LIGNE`. */
function lireChampLigne(cle: number): boolean {
  if (cle === 0) {
    ligneLue.nature = lireMot(MOTS_NATURE)
    return ligneLue.nature !== RATE
  }
  if (cle === 1) {
    ligneLue.de = lireMoisCivil()
    return ligneLue.de !== RATE
  }
  if (cle === 2) {
    ligneLue.a = lireMoisCivil()
    return ligneLue.a !== RATE
  }
  const montant = lireEntier()
  if (cle === 3) ligneLue.social = montant
  else ligneLue.fiscal = montant
  return montant !== RATE
}

let revenus: Record<string, RevenuFiscal> = {}

function lireRevenus(): boolean {
  revenus = {}
  if (!lireAnnees(lireRevenu)) return false
  lue.revenusFiscaux = revenus
  return true
}

const revenuLu: Brouillon<Pick<RevenuFiscal, 'netCategoriel' | 'dontActivite'>> = {
  netCategoriel: RATE as Centimes,
  dontActivite: RATE as Centimes,
}
/** The years that a situation may name. */
const PREMIERE_ANNEE = 1900
const DERNIERE_ANNEE = 2099

function lireRevenu(annee: number): boolean {
  revenuLu.netCategoriel = RATE as Centimes
  revenuLu.dontActivite = RATE as Centimes
  if (annee < PREMIERE_ANNEE || annee > DERNIERE_ANNEE || revenus[annee] !== undefined) return false
  if (!lireObjet(CLES_REVENU, lireChampRevenu)) return false
  const { netCategoriel, dontActivite } = revenuLu
  revenus[annee] = { netCategoriel, dontActivite }
  // Nine digits are under twelve million euros a year.
  return netCategoriel >= 0 && dontActivite >= 0
}

/** By rank of `CLES_REVENU`. */
function lireChampRevenu(cle: number): boolean {
  const montant = lireEntier()
  if (cle === 0) revenuLu.netCategoriel = montant as Centimes
  else revenuLu.dontActivite = montant as Centimes
  return montant !== RATE
}
