import type { Centimes, Jour } from '#socle'
import { MONTANT_MAX } from '../lecture/champs.js'
import {
  ACTIVITES,
  type CLES_PERSONNE,
  type CLES_RESSOURCE,
  type CLES_REVENU,
  DERNIERE_ANNEE,
  PREMIERE_ANNEE,
  ROLES,
} from '../lecture/vocabulaire.js'
import { NATURES } from '../ressources/natures.js'
import type { LigneRessource, PersonneFoyer, RevenuFiscal } from '../situation.js'
import type { Brouillon } from '../transversal/brouillon.js'
import {
  champs,
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

const MOTS_ROLE = mots(ROLES)
const MOTS_ACTIVITE = mots(ACTIVITES)
const MOTS_NATURE = mots(NATURES.map(({ nature }) => nature))

const PERSONNE = champs<(typeof CLES_PERSONNE)[number]>({
  id: lireId,
  role: () => {
    lue.role = lireMot(MOTS_ROLE)
    return lue.role !== RATE
  },
  naissance: () => {
    lue.naissance = lireJour()
    return lue.naissance !== null
  },
  activite: () => {
    lue.activite = lireMot(MOTS_ACTIVITE)
    return lue.activite !== RATE
  },
  apprenti: () => {
    lue.apprenti = lireBooleen()
    return lue.apprenti !== RATE
  },
  boursier: () => {
    lue.boursier = lireBooleen()
    return lue.boursier !== RATE
  },
  enceinte: () => {
    lue.enceinte = lireBooleen()
    return lue.enceinte !== RATE
  },
  conditionHeuresRsaJeune: () => {
    lue.conditionHeuresRsaJeune = lireBooleen()
    return lue.conditionHeuresRsaJeune !== RATE
  },
  dateArretTravail: () => {
    if (passerNul()) return true
    lue.dateArretTravail = lireJour()
    return lue.dateArretTravail !== null
  },
  ressources: lireRessources,
  revenusFiscaux: lireRevenus,
})
const LIGNE = champs<(typeof CLES_RESSOURCE)[number]>({
  nature: () => {
    ligneLue.nature = lireMot(MOTS_NATURE)
    return ligneLue.nature !== RATE
  },
  de: () => {
    ligneLue.de = lireMoisCivil()
    return ligneLue.de !== RATE
  },
  a: () => {
    ligneLue.a = lireMoisCivil()
    return ligneLue.a !== RATE
  },
  montantNetSocial: () => {
    ligneLue.social = lireEntier()
    return ligneLue.social !== RATE
  },
  montantNetFiscal: () => {
    ligneLue.fiscal = lireEntier()
    return ligneLue.fiscal !== RATE
  },
})
const REVENU = champs<(typeof CLES_REVENU)[number]>({
  netCategoriel: () => {
    revenuLu.netCategoriel = lireEntier() as Centimes
    return revenuLu.netCategoriel !== RATE
  },
  dontActivite: () => {
    revenuLu.dontActivite = lireEntier() as Centimes
    return revenuLu.dontActivite !== RATE
  },
})

const AUCUNE_RESSOURCE: readonly LigneRessource[] = []
const AUCUN_REVENU: Readonly<Record<string, RevenuFiscal>> = {}

/** A person being read: RATE, null or -1 where nothing was. */
const lue = {
  id: null as string | null,
  role: RATE,
  naissance: null as Jour | null,
  activite: RATE,
  apprenti: 0,
  boursier: 0,
  enceinte: 0,
  conditionHeuresRsaJeune: 0,
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
  lue.apprenti = 0
  lue.boursier = 0
  lue.enceinte = 0
  lue.conditionHeuresRsaJeune = 0
  lue.dateArretTravail = null
  lue.ressources = AUCUNE_RESSOURCE
  lue.revenusFiscaux = AUCUN_REVENU
  if (!lireObjet(PERSONNE)) return null
  const { naissance } = lue
  if (lue.role === RATE || naissance === null || lue.activite === RATE) return null
  return {
    id: lue.id ?? `p${rang + 1}`,
    role: ROLES[lue.role]!,
    naissance,
    activite: ACTIVITES[lue.activite]!,
    apprenti: lue.apprenti === 1,
    boursier: lue.boursier === 1,
    enceinte: lue.enceinte === 1,
    conditionHeuresRsaJeune: lue.conditionHeuresRsaJeune === 1,
    dateArretTravail: lue.dateArretTravail,
    ressources: lue.ressources,
    revenusFiscaux: lue.revenusFiscaux,
  }
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
  if (!lireObjet(LIGNE)) return false
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

function lireRevenu(annee: number): boolean {
  revenuLu.netCategoriel = RATE as Centimes
  revenuLu.dontActivite = RATE as Centimes
  if (annee < PREMIERE_ANNEE || annee > DERNIERE_ANNEE || revenus[annee] !== undefined) return false
  if (!lireObjet(REVENU)) return false
  const { netCategoriel, dontActivite } = revenuLu
  revenus[annee] = { netCategoriel, dontActivite }
  // Nine digits are under twelve million euros a year.
  return netCategoriel >= 0 && dontActivite >= 0
}
