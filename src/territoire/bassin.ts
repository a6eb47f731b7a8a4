import { dernierJour, type Mois, moisPlus, premierJour } from '#socle'
import { Alea, graineFille } from './alea.js'
import {
  creerEmployeurs,
  creerPayeurs,
  type Employeur,
  type GenrePayeur,
  type Payeur,
  SIREN_PAR_BASSIN,
} from './employeurs.js'
import type { FoyerTerritoire } from './foyer.js'
import { creerFoyer, type FoyerPeuple } from './foyers.js'
import type { Emploi, Habitant, Prestation } from './habitant.js'
import type { Identite } from './identite.js'
import { AUCUN_INCIDENT, type PlanIncidents } from './incidents/plan.js'
import { type Decor, embaucher, estActif } from './parcours.js'
import { conter } from './personnages/conter.js'
import { versementsDuMois } from './prestations.js'

/** Persons paid of a bassin, at most: the whole of what the generator holds at a time. */
export const PERSONNES_PAR_BASSIN = 1500

/** Persons for one employer, on average. */
const PERSONNES_PAR_EMPLOYEUR = 20

/** A part of the territory that works by itself: its households, employers and paying bodies. */
export interface Bassin {
  readonly numero: number
  readonly graine: number
  readonly de: Mois
  readonly a: Mois
  readonly foyers: readonly FoyerTerritoire[]
  readonly habitants: readonly Habitant[]
  readonly employeurs: readonly Employeur[]
  readonly payeurs: Readonly<Record<GenrePayeur, Payeur>>
  readonly emploisPar: ReadonlyMap<Employeur, readonly Poste[]>
  readonly droitsPar: ReadonlyMap<Payeur, readonly Droit[]>
  /** What goes wrong in the told stories. */
  readonly contes: PlanIncidents
}

export interface Poste {
  readonly habitant: Habitant
  readonly emploi: Emploi
}

export interface Droit {
  readonly habitant: Habitant
  readonly prestation: Prestation
}

export interface PlanBassin {
  readonly numero: number
  readonly graine: number
  readonly personnes: number
  readonly de: Mois
  readonly a: Mois
  /** First rank of the bassin in the territory. */
  readonly rang: number
  /** Look-alikes and allowances paid twice are born with the people. */
  readonly incidents: boolean
  readonly demonstration: boolean
}

export function peupler(plan: PlanBassin): Bassin {
  const graine = graineFille(plan.graine, plan.numero)
  const alea = new Alea(graine)
  const nombre = Math.max(5, Math.ceil(plan.personnes / PERSONNES_PAR_EMPLOYEUR))
  const siren = 1 + plan.numero * SIREN_PAR_BASSIN
  const employeurs = creerEmployeurs(alea, nombre, siren)
  const payeurs = creerPayeurs(alea, siren)
  const { de, a, incidents: doubles } = plan
  const decor: Decor = { alea, employeurs, payeurs, de, a, doubles }
  const contes = plan.demonstration
    ? conter({
        de,
        a,
        payeurs,
        siren: siren + nombre,
        rangEmployeur: nombre,
        reste: plan.personnes,
      })
    : undefined
  const foyers: FoyerTerritoire[] = []
  const habitants: Habitant[] = []
  const accueillir = (f: FoyerPeuple): void => {
    for (const h of f.habitants) assurerUnVersement(decor, h)
    foyers.push(f.foyer)
    habitants.push(...f.habitants)
  }
  for (const f of contes?.foyers ?? []) accueillir(f)
  let rang = plan.rang + habitants.length
  while (habitants.length < plan.personnes) {
    const reste = plan.personnes - habitants.length
    const modele = plan.incidents ? modeleDeJumelle(foyers.length, habitants) : undefined
    const numero = 1 + plan.numero * JUMELLES + Math.floor(foyers.length / ECART_JUMELLES)
    const place = { rang, reste, jumelle: modele ? { de: modele, numero } : null }
    const foyer = creerFoyer(decor, place)
    accueillir(foyer)
    rang += foyer.rangs
  }
  return {
    ...plan,
    graine,
    foyers,
    habitants,
    employeurs: [...employeurs, ...(contes?.employeurs ?? [])],
    payeurs,
    contes: contes?.plan ?? AUCUN_INCIDENT,
    ...indexer(habitants),
  }
}

/** Look-alikes of a bassin, at most, and the households between two of them. */
const JUMELLES = 3
const ECART_JUMELLES = 20

function modeleDeJumelle(foyers: number, habitants: readonly Habitant[]): Identite | undefined {
  const rang = foyers / ECART_JUMELLES
  const due = Number.isInteger(rang - 0.5) && rang < JUMELLES
  return due ? habitants.at(-1)?.identite : undefined
}

function indexer(habitants: readonly Habitant[]): Pick<Bassin, 'emploisPar' | 'droitsPar'> {
  const emploisPar = new Map<Employeur, Poste[]>()
  const droitsPar = new Map<Payeur, Droit[]>()
  for (const habitant of habitants) {
    for (const emploi of habitant.emplois)
      ajouter(emploisPar, emploi.employeur, { habitant, emploi })
    for (const prestation of habitant.prestations) {
      ajouter(droitsPar, prestation.payeur, { habitant, prestation })
    }
  }
  return { emploisPar, droitsPar }
}

function ajouter<C, V>(index: Map<C, V[]>, cle: C, valeur: V): void {
  const liste = index.get(cle)
  if (liste) liste.push(valeur)
  else index.set(cle, [valeur])
}

/** Months of work declared for payments of the window: one month earlier with décalage de paie. */
export function moisPrincipaux(employeur: Employeur, de: Mois, a: Mois): { de: Mois; a: Mois } {
  return employeur.decalage ? { de: moisPlus(de, -1), a: moisPlus(a, -1) } : { de, a }
}

/** Every person counted is paid at least once: a short contract is found for the others. */
function assurerUnVersement(decor: Decor, habitant: Habitant): void {
  if (aUnVersement(decor, habitant)) return
  const employeur = decor.employeurs.find((e) => !e.decalage && !e.secteur.interim)
  const hote = employeur ?? decor.employeurs[0]
  if (!hote) return
  const mois = moisPrincipaux(hote, decor.de, decor.a).a
  embaucher(decor, habitant, {
    genre: 'cdd',
    debut: premierJour(mois),
    fin: dernierJour(mois),
    employeur: hote,
    quotite: 400,
  })
}

function aUnVersement({ de, a }: Decor, habitant: Habitant): boolean {
  for (let mois = de; mois <= a; mois = moisPlus(mois, 1)) {
    if (habitant.prestations.some((p) => versementsDuMois(p, mois).length > 0)) return true
    const paye = (e: Emploi): boolean =>
      estActif(e, e.employeur.decalage ? moisPlus(mois, -1) : mois)
    if (habitant.emplois.some(paye)) return true
  }
  return false
}
