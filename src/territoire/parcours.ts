import {
  dernierJour,
  type Jour,
  jourPlus,
  type Mois,
  moisDuJour,
  moisEntre,
  moisPlus,
  premierJour,
} from '#socle'
import type { Alea } from './alea.js'
import type { Employeur, GenrePayeur, Payeur } from './employeurs.js'
import type { Arret, Emploi, GenreContrat, Habitant, Prestation } from './habitant.js'

/** What a story is made from: the persons around and the months shown. */
export interface Decor {
  readonly alea: Alea
  readonly employeurs: readonly Employeur[]
  readonly payeurs: Readonly<Record<GenrePayeur, Payeur>>
  readonly de: Mois
  readonly a: Mois
  /** True when the fund also pays what a subrogated employer already paid (an incident). */
  readonly doubles: boolean
}

/** One way of living through the window; it adds jobs and rights to the person. */
export type Parcours = (decor: Decor, habitant: Habitant) => void

interface Embauche {
  readonly genre: GenreContrat
  readonly debut: Jour
  readonly fin: Jour | null
  readonly motifFin?: string
  readonly quotite?: number
  readonly employeur?: Employeur
  readonly arrets?: readonly Arret[]
}

export function embaucher(decor: Decor, habitant: Habitant, e: Embauche): Emploi {
  const { alea } = decor
  const employeur = e.employeur ?? choisirEmployeur(decor, habitant, e.genre)
  const metier = alea.choisir(employeur.secteur.metiers)
  const emploi: Emploi = {
    employeur,
    numero: `C${String(habitant.rang).padStart(6, '0')}-${habitant.emplois.length + 1}`,
    genre: e.genre,
    metier,
    debut: e.debut,
    fin: e.fin,
    motifFin: e.motifFin ?? (e.genre === 'interim' ? '032' : '031'),
    quotite: e.quotite ?? alea.choisir(employeur.secteur.quotites),
    taux: metier.taux + alea.entre(0, 8) * 10,
    arrets: e.arrets ?? [],
    graine: alea.entier(0x7fffffff),
  }
  habitant.emplois.push(emploi)
  return emploi
}

/** Few big employers, many small ones; an agency for missions, never for the rest. */
function choisirEmployeur(decor: Decor, habitant: Habitant, genre: GenreContrat): Employeur {
  const { alea, employeurs } = decor
  const pris = new Set(habitant.emplois.map((e) => e.employeur.rang))
  const permis = employeurs.filter(
    (e) => e.secteur.interim === (genre === 'interim') && !pris.has(e.rang),
  )
  const liste = permis.length > 0 ? permis : employeurs.filter((e) => !e.secteur.interim)
  const rang = Math.min(alea.entier(liste.length), alea.entier(liste.length))
  return liste[rang] ?? alea.choisir(employeurs)
}

/** A day of the past before the window. */
function avant(decor: Decor): Jour {
  return jourPlus(premierJour(decor.de), -decor.alea.entre(40, 4000))
}

function jourDe(decor: Decor, mois: Mois): Jour {
  return jourPlus(premierJour(mois), decor.alea.entre(0, 24))
}

/** A month of the window, away from its two ends where it is long enough. */
function moisAuHasard(decor: Decor): Mois {
  const longueur = moisEntre(decor.de, decor.a)
  return moisPlus(decor.de, longueur < 3 ? longueur : decor.alea.entre(1, longueur - 1))
}

export const stable: Parcours = (decor, habitant) => {
  const arrets = decor.alea.chance(220) ? [maladie(decor)] : []
  const emploi = embaucher(decor, habitant, {
    genre: 'cdi',
    debut: avant(decor),
    fin: null,
    arrets,
  })
  for (const arret of emploi.arrets) indemniser(decor, habitant, arret)
}

export const deuxEmployeurs: Parcours = (decor, habitant) => {
  embaucher(decor, habitant, { genre: 'cdi', debut: avant(decor), fin: null, quotite: 500 })
  const debut = decor.alea.chance(500) ? avant(decor) : jourDe(decor, moisAuHasard(decor))
  embaucher(decor, habitant, {
    genre: 'cdi',
    debut,
    fin: null,
    quotite: decor.alea.choisir([200, 300, 400]),
  })
}

export const contratsCourts: Parcours = (decor, habitant) => {
  let debut = jourPlus(premierJour(decor.de), -decor.alea.entre(0, 60))
  while (debut <= dernierJour(decor.a)) {
    const fin = jourPlus(debut, decor.alea.entre(20, 150))
    embaucher(decor, habitant, { genre: 'cdd', debut, fin })
    const reprise = jourPlus(fin, decor.alea.entre(1, 80))
    if (decor.alea.chance(600))
      chomer(decor, habitant, { de: jourPlus(fin, 7), a: jourPlus(reprise, -1) })
    debut = reprise
  }
}

export const missions: Parcours = (decor, habitant) => {
  let debut = jourPlus(premierJour(decor.de), decor.alea.entre(0, 12))
  while (debut <= dernierJour(decor.a)) {
    const fin = jourPlus(debut, decor.alea.entre(4, 45))
    embaucher(decor, habitant, { genre: 'interim', debut, fin, quotite: 1000 })
    debut = jourPlus(fin, decor.alea.entre(2, 35))
  }
}

export const perteEmploi: Parcours = (decor, habitant) => {
  const fin = jourDe(decor, moisAuHasard(decor))
  const motifFin = decor.alea.choisir(['014', '020', '043'])
  embaucher(decor, habitant, { genre: 'cdi', debut: avant(decor), fin, motifFin })
  chomer(decor, habitant, { de: jourPlus(fin, 8), a: dernierJour(decor.a) })
}

export const retourEmploi: Parcours = (decor, habitant) => {
  const debut = jourDe(decor, moisAuHasard(decor))
  chomer(decor, habitant, { de: jourPlus(premierJour(decor.de), -60), a: jourPlus(debut, -1) })
  embaucher(decor, habitant, { genre: 'cdi', debut, fin: null })
}

export const chomage: Parcours = (decor, habitant) => {
  const debut = jourPlus(premierJour(decor.de), -decor.alea.entre(20, 300))
  if (decor.alea.chance(200)) solidarite(decor, habitant, debut)
  else chomer(decor, habitant, { de: debut, a: dernierJour(decor.a) })
  if (decor.alea.chance(300)) {
    const embauche = jourDe(decor, moisAuHasard(decor))
    const fin = jourPlus(embauche, decor.alea.entre(15, 60))
    embaucher(decor, habitant, { genre: 'cdd', debut: embauche, fin, quotite: 400 })
  }
}

export const apprentissage: Parcours = (decor, habitant) => {
  const debut = jourPlus(premierJour(decor.de), -decor.alea.entre(0, 200))
  embaucher(decor, habitant, {
    genre: 'apprentissage',
    debut,
    fin: jourPlus(debut, 730),
    motifFin: '081',
    quotite: 1000,
  })
}

export const stage: Parcours = (decor, habitant) => {
  const debut = jourDe(decor, moisAuHasard(decor))
  const fin = jourPlus(debut, decor.alea.entre(60, 160))
  embaucher(decor, habitant, { genre: 'stage', debut, fin, motifFin: '999', quotite: 1000 })
}

export const petitEmploi: Parcours = (decor, habitant) => {
  const quotite = decor.alea.choisir([200, 300, 400])
  embaucher(decor, habitant, { genre: 'cdi', debut: avant(decor), fin: null, quotite })
}

export const retraite: Parcours = (decor, habitant) => {
  const { alea, payeurs, de, a } = decor
  const servie = { de: premierJour(moisPlus(de, -12)), a: dernierJour(a), retenue: 0 }
  const retenue = alea.choisir([0, 43_000, 74_000])
  ouvrir(habitant, payeurs['retraite-base'], {
    ...servie,
    classe: '01',
    rythme: 'mensuel',
    brut: alea.entre(35_000, 110_000),
    retenue,
  })
  ouvrir(habitant, payeurs['retraite-complementaire'], {
    ...servie,
    classe: '02',
    rythme: 'mensuel',
    brut: alea.entre(6_000, 40_000),
    retenue,
  })
  if (alea.chance(150)) petitEmploi(decor, habitant)
}

export const invalidite: Parcours = (decor, habitant) => {
  ouvrir(habitant, decor.payeurs.cpam, {
    classe: '04',
    rythme: 'mensuel',
    de: premierJour(moisPlus(decor.de, -6)),
    a: dernierJour(decor.a),
    brut: decor.alea.entre(33_000, 90_000),
    retenue: 0,
  })
  if (decor.alea.chance(500)) petitEmploi(decor, habitant)
}

export const maternite: Parcours = (decor, habitant) => {
  const de = jourDe(decor, moisAuHasard(decor))
  const arret: Arret = { de, a: jourPlus(de, 111), motif: '02', subrogation: false }
  embaucher(decor, habitant, { genre: 'cdi', debut: avant(decor), fin: null, arrets: [arret] })
  indemniser(decor, habitant, arret)
}

function maladie(decor: Decor): Arret {
  const de = jourDe(decor, moisAuHasard(decor))
  const motif = decor.alea.chance(150) ? '06' : '01'
  const a = jourPlus(de, decor.alea.entre(6, 70))
  return { de, a, motif, subrogation: decor.alea.chance(450) }
}

const CLASSE_ARRET: Readonly<Record<Arret['motif'], string>> = {
  '01': '06',
  '02': '07',
  '03': '08',
  '06': '09',
}

/** Daily allowances go to the person unless the employer is subrogated; 3 days wait in illness. */
export function indemniser(decor: Decor, habitant: Habitant, arret: Arret): void {
  if (arret.subrogation && !decor.doubles) return
  const de = arret.motif === '01' ? jourPlus(arret.de, 3) : arret.de
  if (de > arret.a) return
  ouvrir(habitant, decor.payeurs.cpam, {
    classe: CLASSE_ARRET[arret.motif],
    rythme: 'quatorzaine',
    de,
    a: arret.a,
    brut: decor.alea.entre(900, 4_200),
    retenue: 67_000,
    incident: arret.subrogation ? 'ij-double' : null,
  })
}

export function chomer(
  decor: Decor,
  habitant: Habitant,
  { de, a }: { readonly de: Jour; readonly a: Jour },
): void {
  if (de > a) return
  ouvrir(habitant, decor.payeurs['france-travail'], {
    classe: '11',
    rythme: 'mois-echu',
    de,
    a,
    brut: decor.alea.entre(1_300, 3_900),
    retenue: 30_000,
  })
}

function solidarite(decor: Decor, habitant: Habitant, de: Jour): void {
  const a = dernierJour(decor.a)
  const payeur = decor.payeurs['france-travail']
  ouvrir(habitant, payeur, { classe: '12', rythme: 'mois-echu', de, a, brut: 1_933, retenue: 0 })
}

export function ouvrir(
  habitant: Habitant,
  payeur: Payeur,
  droit: Omit<Prestation, 'payeur' | 'droit' | 'incident'> & Partial<Pick<Prestation, 'incident'>>,
): void {
  const numero = `D${String(habitant.rang).padStart(6, '0')}-${habitant.prestations.length + 1}`
  habitant.prestations.push({ incident: null, ...droit, payeur, droit: numero })
}

/** True when the contract covers a day of the month. */
export function estActif(emploi: Emploi, mois: Mois): boolean {
  return moisDuJour(emploi.debut) <= mois && (emploi.fin === null || moisDuJour(emploi.fin) >= mois)
}
