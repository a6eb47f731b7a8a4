import { type DossierAllocataire, moisDeclares, moisExamenEnCours } from '#allocations'
import { moisEnMots } from '#apps/web'
import type { CompletudeMois, Declarant, RessourceSourcee, SuiviMensuel } from '#referentiel'
import {
  enEuros,
  formaterSiret,
  type Jour,
  listMois,
  type Mois,
  moisDuJour,
  moisPlus,
} from '#socle'

export const INDICATEURS = ['social', 'verse', 'imposable'] as const
export type Indicateur = (typeof INDICATEURS)[number]

export const NOMS_INDICATEURS: Readonly<Record<Indicateur, string>> = {
  social: 'Net social',
  verse: 'Net versé',
  imposable: 'Net imposable',
}

/** Three months read together, and the months of right that they serve when a file is known. */
export interface Trimestre {
  readonly mois: readonly [Mois, Mois, Mois]
  readonly pour: readonly [Mois, Mois, Mois] | null
  /** The quarter asked by the declaration in course. */
  readonly enCours: boolean
}

/** Column of a table, series of the chart. */
export interface Serie {
  readonly cle: string
  readonly nom: string
  readonly organisme: boolean
}

export interface VueRessources {
  readonly indicateur: Indicateur
  /** Oldest first; eight of them. */
  readonly trimestres: readonly Trimestre[]
  /** Most important first. */
  readonly series: readonly Serie[]
  readonly lignes: readonly RessourceSourcee[]
  readonly dernierMois: Mois
  /** Where each month stands, by month; a month that was not read is absent. */
  readonly completude: ReadonlyMap<Mois, CompletudeMois>
}

/**
 * The month written on the payslip: the one of the work, as the declaration says. A salary paid on
 * the 5th counts in the month of its payment, and stands on the payslip of the month before.
 */
export function moisDuPapier(r: Pick<RessourceSourcee, 'origine' | 'mois' | 'source'>): Mois {
  return r.origine === 'dsn' ? r.source.moisPrincipal : r.mois
}

const NOMBRE_TRIMESTRES = 8

/** The 24 months shown on a day, cut as the caisse reads them (by threes when no file is known). */
export function trimestresAu(jour: Jour, dossier: DossierAllocataire | undefined): Trimestre[] {
  const examen = dossier === undefined ? undefined : moisExamenEnCours(dossier.moisDemande, jour)
  const dernier = moisPlus(moisDuJour(jour), -1)
  const organisme = dossier?.organisme ?? 'caf'
  const ancre = examen === undefined ? moisPlus(dernier, -2) : moisDeclares(examen, organisme)[0]
  // The last quarter shown is the one that holds the last whole month.
  const decalage = Math.max(0, Math.ceil((ecart(ancre, dernier) - 2) / 3))
  return Array.from({ length: NOMBRE_TRIMESTRES }, (_, i) => {
    const rang = i - (NOMBRE_TRIMESTRES - 1) + decalage
    const premier = moisPlus(ancre, 3 * rang)
    return {
      mois: [premier, moisPlus(premier, 1), moisPlus(premier, 2)],
      pour: examen === undefined ? null : troisMois(moisPlus(examen, 3 * rang)),
      enCours: examen !== undefined && rang === 0,
    }
  })
}

function troisMois(m: Mois): [Mois, Mois, Mois] {
  return [m, moisPlus(m, 1), moisPlus(m, 2)]
}

function ecart(de: Mois, a: Mois): number {
  return de <= a ? listMois(de, a).length - 1 : 1 - listMois(a, de).length
}

export function cleDeclarant(d: Declarant): string {
  return d.siret ?? d.raisonSociale ?? 'inconnu'
}

export function nomDeclarant(d: Declarant): string {
  if (d.raisonSociale !== null) return d.raisonSociale
  return d.siret === null ? 'Payeur sans nom' : `Employeur n° ${formaterSiret(d.siret)}`
}

/** Null when absent: never 0. */
export function montantDe(r: RessourceSourcee, indicateur: Indicateur): number | null {
  if (indicateur === 'social') return r.montantNetSocial
  return indicateur === 'verse' ? r.montantNetVerse : r.montantNetFiscal
}

/** Sum of what is known; null when nothing is. */
export function totalDe(
  lignes: readonly RessourceSourcee[],
  indicateur: Indicateur,
): number | null {
  const connus = lignes.map((r) => montantDe(r, indicateur)).filter((m) => m !== null)
  return connus.length === 0 ? null : connus.reduce((a, b) => a + b, 0)
}

/** Declarants, by flow then by total, so that the main employer comes first. */
export function listSeries(lignes: readonly RessourceSourcee[]): Serie[] {
  const totaux = new Map<string, { serie: Serie; total: number }>()
  for (const r of lignes) {
    const cle = cleDeclarant(r.declarant)
    const avant = totaux.get(cle)
    const montant = r.montantNetSocial ?? r.montantNetVerse ?? 0
    const serie = { cle, nom: nomDeclarant(r.declarant), organisme: r.origine === 'pasrau' }
    totaux.set(cle, { serie: avant?.serie ?? serie, total: (avant?.total ?? 0) + montant })
  }
  return [...totaux.values()]
    .sort((a, b) => Number(a.serie.organisme) - Number(b.serie.organisme) || b.total - a.total)
    .map((t) => t.serie)
}

/** Beyond these, a table would not fit a page: the smallest stand together, told month by month. */
const COLONNES_MAX = 4

export interface Colonne {
  readonly titre: string
  readonly series: readonly Serie[]
}

export function listColonnes(series: readonly Serie[]): Colonne[] {
  const seules = series.length > COLONNES_MAX ? series.slice(0, COLONNES_MAX - 1) : series
  const autres = series.slice(seules.length)
  const colonnes = seules.map((s): Colonne => ({ titre: s.nom, series: [s] }))
  if (autres.length === 0) return colonnes
  return [...colonnes, { titre: `Les ${autres.length} autres payeurs`, series: autres }]
}

export function enEurosOu(montant: number | null, sinon: string): string {
  return montant === null ? sinon : enEuros(montant)
}

export function creerVue(o: {
  lignes: readonly RessourceSourcee[]
  dossier: DossierAllocataire | undefined
  jour: Jour
  indicateur: Indicateur
  completude?: readonly CompletudeMois[]
}): VueRessources {
  return {
    indicateur: o.indicateur,
    trimestres: trimestresAu(o.jour, o.dossier),
    series: listSeries(o.lignes),
    lignes: o.lignes,
    dernierMois: moisPlus(moisDuJour(o.jour), -1),
    completude: new Map((o.completude ?? []).map((m) => [m.mois, m])),
  }
}

/** Chart and tables ask for the same months some five hundred times a page. */
const PAR_MOIS = new WeakMap<VueRessources, ReadonlyMap<Mois, readonly RessourceSourcee[]>>()

export function lignesDuMois(
  vue: VueRessources,
  m: Mois,
  cle?: string,
): readonly RessourceSourcee[] {
  const parMois = PAR_MOIS.get(vue) ?? grouper(vue.lignes)
  PAR_MOIS.set(vue, parMois)
  const siennes = parMois.get(m) ?? []
  return cle === undefined ? siennes : siennes.filter((r) => cleDeclarant(r.declarant) === cle)
}

function grouper(
  lignes: readonly RessourceSourcee[],
): ReadonlyMap<Mois, readonly RessourceSourcee[]> {
  const parMois = new Map<Mois, RessourceSourcee[]>()
  for (const r of lignes) {
    const siennes = parMois.get(r.mois)
    if (siennes === undefined) parMois.set(r.mois, [r])
    else siennes.push(r)
  }
  return parMois
}

/** Declarants who should have declared that month and did not, late or not yet. */
export function listNonRecus(vue: VueRessources, m: Mois): readonly SuiviMensuel[] {
  if (m > vue.dernierMois) return []
  const declarants = vue.completude.get(m)?.declarants ?? []
  return declarants.filter((d) => d.etat === 'attendu' || d.etat === 'en-retard')
}

export function findNonRecu(vue: VueRessources, serie: Serie, m: Mois): SuiviMensuel | undefined {
  return listNonRecus(vue, m).find((d) => cleDeclarant(d.declarant) === serie.cle)
}

/** The sentence that stands for the chart. */
export function phraseGraphe(vue: VueRessources): string {
  const mois = vue.trimestres.flatMap((t) => t.mois)
  const totaux = mois
    .map((m) => ({ m, total: totalDe(lignesDuMois(vue, m), vue.indicateur) }))
    .filter((x): x is { m: Mois; total: number } => x.total !== null)
  const bas = totaux.reduce((a, b) => (b.total < a.total ? b : a), totaux[0] ?? VIDE)
  const haut = totaux.reduce((a, b) => (b.total > a.total ? b : a), totaux[0] ?? VIDE)
  return (
    `Total de chaque mois, de ${moisEnMots(mois[0] ?? vue.dernierMois)} à ` +
    `${moisEnMots(mois.at(-1) ?? vue.dernierMois)} : ${totaux.length} mois avec un montant, ` +
    `le plus bas en ${moisEnMots(bas.m)}, le plus haut en ${moisEnMots(haut.m)}. ` +
    'Les mêmes montants sont dans les tableaux plus bas.'
  )
}

const VIDE = { m: '0000-01' as Mois, total: 0 }
