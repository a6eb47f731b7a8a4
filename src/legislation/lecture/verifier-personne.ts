import { estJour, estMois } from '#socle'
import { findNature } from '../ressources/natures.js'
import {
  absent,
  type Brut,
  estObjet,
  faute,
  sous,
  type Verdict,
  verifierBooleens,
  verifierChoix,
  verifierCles,
  verifierMontant,
  verifierMontantAnnuel,
} from './champs.js'
import { JOUR_EN_MOTS } from './periodes.js'
import {
  ACTIVITES,
  BOOLEENS_PERSONNE,
  CLES_PERSONNE,
  CLES_RESSOURCE,
  CLES_REVENU,
  DERNIERE_ANNEE,
  PREMIERE_ANNEE,
  ROLES,
} from './vocabulaire.js'

const PARMI_ROLES: ReadonlySet<string> = new Set(ROLES)
const PARMI_ACTIVITES: ReadonlySet<string> = new Set(ACTIVITES)
/** The keys of the usual case. */
export const PERSONNE_USUELLE: ReadonlySet<string> = new Set(CLES_PERSONNE)
const RESSOURCE: ReadonlySet<string> = new Set(CLES_RESSOURCE)
const REVENU: ReadonlySet<string> = new Set([...CLES_REVENU, 'dontPatrimoine'])
/** As a text: dates are compared by their letters. */
const DEBUT = String(PREMIERE_ANNEE)

/**
 * Checks one person; the path of a fault is relative to her.
 * @texte docs/contrat.md §3
 */
export function verifierPersonne(
  brut: unknown,
  moisDroit: string,
  cles: ReadonlySet<string> = PERSONNE_USUELLE,
): Verdict {
  if (!estObjet(brut)) return faute('type-inattendu', '', 'Une personne doit être un objet.')
  return (
    verifierCles(brut, cles) ??
    verifierIdentifiant(brut.id) ??
    verifierChoix(brut.role, 'role', PARMI_ROLES) ??
    verifierNaissance(brut.naissance, moisDroit) ??
    verifierChoix(brut.activite, 'activite', PARMI_ACTIVITES) ??
    verifierBooleens(brut, BOOLEENS_PERSONNE) ??
    verifierArret(brut.dateArretTravail) ??
    verifierRessources(brut.ressources) ??
    verifierRevenus(brut.revenusFiscaux)
  )
}

function verifierIdentifiant(id: unknown): Verdict {
  if (id === undefined || typeof id === 'string') return null
  return faute('type-inattendu', 'id', '« id » doit être un texte.')
}

function verifierNaissance(naissance: unknown, moisDroit: string): Verdict {
  if (naissance === undefined) return absent('naissance')
  if (!estJour(naissance) || naissance < DEBUT) {
    return faute('date-impossible', 'naissance', `La date de naissance doit être ${JOUR_EN_MOTS}.`)
  }
  if (naissance.slice(0, 7) > moisDroit) {
    const message = 'La naissance est après le mois de droit : la personne n’est pas encore née.'
    return faute('date-impossible', 'naissance', message)
  }
  return null
}

function verifierArret(date: unknown): Verdict {
  if (date === undefined || date === null || estJour(date)) return null
  return faute('date-impossible', 'dateArretTravail', `La date d’arrêt doit être ${JOUR_EN_MOTS}.`)
}

function verifierRessources(lignes: unknown): Verdict {
  if (lignes === undefined) return null
  if (!Array.isArray(lignes)) {
    return faute('type-inattendu', 'ressources', '« ressources » doit être une liste.')
  }
  for (let i = 0; i < lignes.length; i++) {
    const erreur = verifierLigne(lignes[i])
    if (erreur !== null) return sous(`ressources[${i}]`, erreur)
  }
  return null
}

/** Seen while reading the lines: one household is read at a time. */
export const OBSERVATIONS = { natureDatee: false }

function verifierLigne(ligne: unknown): Verdict {
  if (!estObjet(ligne)) return faute('type-inattendu', '', 'Une ressource doit être un objet.')
  const cles = verifierCles(ligne, RESSOURCE)
  if (cles !== null) return cles
  const nom = ligne.nature
  if (nom === undefined) return absent('nature')
  const nature = typeof nom === 'string' ? findNature(nom) : undefined
  if (nature?.datee === true) OBSERVATIONS.natureDatee = true
  if (nature === undefined) {
    const code = typeof nom === 'string' ? 'valeur-inconnue' : 'type-inattendu'
    return faute(code, 'nature', 'Cette nature de ressource n’est pas connue du calcul.')
  }
  return (
    verifierPeriode(ligne) ??
    verifierMontant(ligne.montantNetSocial, 'montantNetSocial', nature.flux) ??
    (ligne.montantNetFiscal === undefined
      ? null
      : verifierMontant(ligne.montantNetFiscal, 'montantNetFiscal', nature.flux))
  )
}

function verifierPeriode(ligne: Brut): Verdict {
  const { de, a } = ligne
  if (de === undefined) return absent('de')
  if (a === undefined) return absent('a')
  if (!estMois(de) || de < DEBUT) {
    return faute('date-impossible', 'de', 'Le premier mois doit être AAAA-MM.')
  }
  if (!estMois(a)) return faute('date-impossible', 'a', 'Le dernier mois doit être AAAA-MM.')
  if (de > a) {
    return faute('periode-impossible', 'a', 'Le dernier mois est avant le premier.')
  }
  return null
}

function verifierRevenus(revenus: unknown): Verdict {
  if (revenus === undefined) return null
  if (!estObjet(revenus)) {
    return faute('type-inattendu', 'revenusFiscaux', '« revenusFiscaux » doit être un objet.')
  }
  for (const annee in revenus) {
    const erreur = verifierRevenu(annee, revenus[annee])
    if (erreur !== null) return sous(`revenusFiscaux.${annee}`, erreur)
  }
  return null
}

const ANNEES: ReadonlySet<string> = new Set(
  Array.from({ length: DERNIERE_ANNEE - PREMIERE_ANNEE + 1 }, (_, rang) =>
    String(PREMIERE_ANNEE + rang),
  ),
)

const ANNEE_FAUSSE = `L’année doit être AAAA, de ${PREMIERE_ANNEE} à ${DERNIERE_ANNEE}.`

function verifierRevenu(annee: string, revenu: unknown): Verdict {
  if (!ANNEES.has(annee)) return faute('date-impossible', '', ANNEE_FAUSSE)
  if (!estObjet(revenu)) return faute('type-inattendu', '', 'Un revenu fiscal doit être un objet.')
  return (
    verifierCles(revenu, REVENU) ??
    verifierMontantAnnuel(revenu.netCategoriel, 'netCategoriel') ??
    verifierMontantAnnuel(revenu.dontActivite, 'dontActivite') ??
    verifierPatrimoineTaxe(revenu)
  )
}

/** Told apart, it is read by the prime: the household has an optional fact. */
function verifierPatrimoineTaxe({ dontPatrimoine }: Brut): Verdict {
  if (dontPatrimoine === undefined) return null
  OBSERVATIONS.natureDatee = true
  return verifierMontantAnnuel(dontPatrimoine, 'dontPatrimoine')
}
