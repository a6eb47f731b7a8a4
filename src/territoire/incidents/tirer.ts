import { centimes, listMois, type Mois, moisDuJour, moisPlus } from '#socle'
import { Alea, graineFille } from '../alea.js'
import { type Bassin, moisPrincipaux } from '../bassin.js'
import type { Employeur } from '../employeurs.js'
import { paieDuMois } from '../paie.js'
import { jourDePaie } from '../versements.js'
import {
  cleDeclaration,
  clePaie,
  type IncidentDeclaration,
  type IncidentPaie,
  type Maniere,
  type PlanIncidents,
} from './plan.js'
import { type FautesIdentite, fausserIdentites, moisDeclares } from './presentations.js'

type Genre = IncidentDeclaration['genre']

/** Weights among the declarations that something befalls (about one in eight). */
const GENRES: readonly (readonly [Genre, number])[] = [
  ['annule-et-remplace', 360],
  ['retard', 180],
  ['declaration-manquante', 80],
  ['declaration-videe', 40],
  ['siret-errone', 80],
  ['envoi-essai', 40],
  ['essai-puis-reel', 70],
  ['fraction', 90],
]
const TOUCHEES = 125
/** Among those of a mixed farming establishment, the ones cut by regime (champ 02 and 03). */
const PARTAGES = 400

/** Incidents that take the payments of a month away. */
const PERTES: ReadonlySet<Genre> = new Set([
  'declaration-manquante',
  'declaration-videe',
  'envoi-essai',
])

/** Draws all that goes wrong in a bassin; identities first, since the rest must spare them. */
export function tirerIncidents(bassin: Bassin): PlanIncidents {
  const alea = new Alea(graineFille(bassin.graine, 0x1c1d))
  const fautes = fausserIdentites(bassin, alea)
  return {
    presentations: fautes.presentations,
    declarations: tirerDeclarations(bassin, alea, fautes),
    paies: tirerPaies(bassin, alea),
  }
}

function tirerDeclarations(
  bassin: Bassin,
  alea: Alea,
  fautes: FautesIdentite,
): Map<string, IncidentDeclaration> {
  const plan = new Map<string, IncidentDeclaration>()
  for (const employeur of bassin.employeurs) {
    if (employeur.protege) continue
    const { de, a } = moisPrincipaux(employeur, bassin.de, bassin.a)
    for (const mois of listMois(de, a)) {
      if (!alea.chance(TOUCHEES)) continue
      const partage = employeur.secteur.agricole && alea.chance(PARTAGES)
      const genre = partage ? 'champ-partiel' : alea.pondere(GENRES)
      const cle = cleDeclaration(employeur.rang, mois)
      if (fautes.intouchables.has(cle)) continue
      if (PERTES.has(genre) && fautes.proteges.has(employeur.rang)) continue
      plan.set(cle, incidentDe(genre, employeur, alea))
    }
  }
  return plan
}

const MANIERES: readonly Maniere[] = ['ordre', 'mois-suivant', 'egalite', 'deux-fois']

function incidentDe(genre: Genre, employeur: Employeur, alea: Alea): IncidentDeclaration {
  if (genre === 'retard') return { genre, jours: alea.entre(25, 75) }
  if (genre === 'essai-puis-reel') return { genre, graine: alea.entier(0x7fffffff) }
  if (genre === 'annule-et-remplace') {
    const tiree = alea.choisir(MANIERES)
    // A pay of the month after cannot be declared in the month of work.
    const maniere = employeur.decalage && tiree === 'mois-suivant' ? 'ordre' : tiree
    return { genre, maniere, graine: alea.entier(0x7fffffff), ecart: null }
  }
  return { genre }
}

/** Corrections of the month before, and pays below zero. */
function tirerPaies(bassin: Bassin, alea: Alea): Map<string, IncidentPaie> {
  const plan = new Map<string, IncidentPaie>()
  for (const habitant of bassin.habitants) {
    if (habitant.protege) continue
    for (const emploi of habitant.emplois) {
      const mois = moisDeclares(bassin, { habitant, emploi })
      for (const m of mois) {
        if (!alea.chance(25)) continue
        const avant = moisPlus(m, -1)
        if (alea.chance(150)) {
          const netSocial = -alea.entre(1, 30_000)
          plan.set(clePaie(emploi.numero, m), { genre: 'montant-negatif', netSocial })
        } else if (mois.includes(avant)) {
          const ancien = paieDuMois(emploi, avant).netSocial
          const paye = moisDuJour(jourDePaie(emploi.employeur, avant))
          plan.set(clePaie(emploi.numero, m), corriger(alea, ancien, paye))
        }
      }
    }
  }
  return plan
}

/** A differential, up or down, or the old amount taken back and the new one given. */
function corriger(alea: Alea, ancien: number, mois: Mois): IncidentPaie {
  const ecart = alea.chance(500) ? alea.entre(1, 15_000) : -alea.entre(1, 20_000)
  const montants = alea.chance(600) ? [ecart] : [-ancien, ancien + ecart]
  const corrections = montants.map((montant) => ({ montant: centimes(montant), mois }))
  return { genre: 'correction', corrections }
}
