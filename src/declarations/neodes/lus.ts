import { estNir, estNtt, parseMontant } from '#socle'
import type {
  ArretLu,
  ChangementIndividu,
  ContratLu,
  DeclarationLue,
  ElementNet,
  IndividuLu,
  TraitsDeclares,
  VersementLu,
} from '../lu.js'
import { rubrique } from '../norme/norme.js'
import { titreSimplifie } from '../titres-simplifies.js'
import type { Champs } from './champs.js'

const r = (code: string): number => rubrique(`S21.G00.${code}`)
const d = (rang: string): number => rubrique(`S20.G00.05.${rang}`)

const R = {
  logiciel: rubrique('S10.G00.00.001'),
  editeur: rubrique('S10.G00.00.002'),
  essai: rubrique('S10.G00.00.005'),
  norme: rubrique('S10.G00.00.006'),
  emetteur: rubrique('S10.G00.01.001'),
  raisonSociale: rubrique('S10.G00.01.003'),
  nature: d('001'),
  type: d('002'),
  fraction: d('003'),
  ordre: d('004'),
  moisPrincipal: d('005'),
  remplace: d('006'),
  constitution: d('007'),
  champ: d('008'),
  devise: d('010'),
  substitution: d('013'),
  siren: r('06.001'),
  nic: r('11.001'),
  codePostal: r('11.004'),
  commune: r('11.005'),
  nir: r('30.001'),
  nom: r('30.002'),
  nomUsage: r('30.003'),
  prenoms: r('30.004'),
  sexe: r('30.005'),
  naissance: r('30.006'),
  lieu: r('30.007'),
  departement: r('30.014'),
  pays: r('30.015'),
  ntt: r('30.020'),
  changementLe: r('31.001'),
  ancienNir: r('31.008'),
  ancienNom: r('31.009'),
  anciensPrenoms: r('31.010'),
  ancienneNaissance: r('31.011'),
  contratDebut: r('40.001'),
  emploi: r('40.006'),
  natureContrat: r('40.007'),
  dispositif: r('40.008'),
  contrat: r('40.009'),
  contratFin: r('40.010'),
  droitInterne: r('47.001'),
  droit: r('47.002'),
  finLe: r('62.001'),
  finMotif: r('62.002'),
  arretMotif: r('60.001'),
  arretLe: r('60.002'),
  arretFin: r('60.003'),
  subrogationDe: r('60.005'),
  subrogationA: r('60.006'),
  repriseLe: r('60.010'),
  verseLe: r('50.001'),
  netFiscal: r('50.002'),
  numeroVersement: r('50.003'),
  netVerse: r('50.004'),
  classe: r('50.014'),
  payeDe: r('51.001'),
  payeA: r('51.002'),
  netDe: r('58.001'),
  netA: r('58.002'),
  netType: r('58.003'),
  netMontant: r('58.004'),
} as const

export const R_CONTRAT_PAYE = r('51.010')
export const R_CONTRAT_PRIME = r('52.006')

/** The same shape, still being filled. */
type Ouvert<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }
export type IndividuOuvert = Ouvert<IndividuLu>
export type VersementOuvert = Ouvert<VersementLu>
export type ContratOuvert = Ouvert<ContratLu>

const NATURES_PASRAU: ReadonlySet<string> = new Set(['11', '14'])

export function declarationLue(
  c: Champs,
  place: { rang: number; debut: number; ligne: number },
): DeclarationLue {
  const siren = c.get(R.siren)
  const nic = c.get(R.nic)
  const nature = c.get(R.nature) ?? ''
  const moisPrincipal = c.mois(R.moisPrincipal)
  return {
    ...place,
    norme: c.get(R.norme) ?? '',
    essai: c.get(R.essai) === '01',
    pasrau: NATURES_PASRAU.has(nature),
    nature,
    type: c.get(R.type) ?? '01',
    fraction: c.get(R.fraction) ?? '11',
    ordre: Number(c.get(R.ordre) ?? '0'),
    moisPrincipal,
    constitution: c.jour(R.constitution)!,
    champ: c.get(R.champ),
    devise: c.get(R.devise),
    identifiantRemplace: c.get(R.remplace),
    natureSubstitution: c.get(R.substitution),
    siret: siren !== null && nic !== null ? siren + nic : null,
    raisonSociale: siren !== null && siren === c.get(R.emetteur) ? c.get(R.raisonSociale) : null,
    commune: c.get(R.commune),
    codePostal: c.get(R.codePostal),
    logiciel: c.get(R.logiciel),
    titreSimplifie: titreSimplifie(c.get(R.editeur), NATURES_PASRAU.has(nature)),
  }
}

function traitsDeclares(c: Champs): TraitsDeclares {
  const sexe = c.get(R.sexe)
  return {
    nom: c.get(R.nom) ?? '',
    nomUsage: c.get(R.nomUsage),
    prenoms: c.get(R.prenoms) ?? '',
    sexe: sexe === '01' || sexe === '02' ? sexe : null,
    dateNaissance: c.get(R.naissance) ?? '',
    lieuNaissance: c.get(R.lieu),
    departementNaissance: c.get(R.departement),
    paysNaissance: c.get(R.pays),
  }
}

/** Fills what block 30 says; the rest of the individual follows it. */
export function completerIndividu(individu: IndividuOuvert, c: Champs): void {
  const nir = c.get(R.nir)
  const ntt = c.get(R.ntt)
  individu.nir = nir !== null && estNir(nir) ? nir : null
  individu.ntt = ntt !== null && estNtt(ntt) ? ntt : null
  individu.traits = traitsDeclares(c)
}

export function changementLu(c: Champs): ChangementIndividu {
  const ancienNir = c.get(R.ancienNir)
  return {
    date: c.jour(R.changementLe),
    ancienNir: ancienNir !== null && estNir(ancienNir) ? ancienNir : null,
    ancienNom: c.get(R.ancienNom),
    anciensPrenoms: c.get(R.anciensPrenoms),
    ancienneDateNaissance: c.get(R.ancienneNaissance),
  }
}

export function contratLu(c: Champs): ContratOuvert {
  return {
    numero: c.get(R.contrat) ?? '',
    debut: c.jour(R.contratDebut),
    natureContrat: c.get(R.natureContrat),
    dispositif: c.get(R.dispositif),
    emploi: c.get(R.emploi),
    finPrevisionnelle: c.jour(R.contratFin),
    fin: null,
    arrets: [],
  }
}

/** Block 47: a right stands for the contract that a PASRAU has not. */
export function droitLu(c: Champs): ContratOuvert {
  const vide = { debut: null, natureContrat: null, dispositif: null, emploi: null }
  const numero = c.get(R.droit) ?? c.get(R.droitInterne) ?? ''
  return { numero, ...vide, finPrevisionnelle: null, fin: null, arrets: [] }
}

export function finLue(c: Champs): ContratLu['fin'] {
  const date = c.jour(R.finLe)
  return date === null ? null : { date, motif: c.get(R.finMotif) ?? '' }
}

const ARRET_ANNULE = '99'

/** Undefined without the last day worked: such a stop covers no day. */
export function arretLu(c: Champs): ArretLu | undefined {
  const dernierJourTravaille = c.jour(R.arretLe)
  if (dernierJourTravaille === null) return undefined
  const de = c.jour(R.subrogationDe)
  const a = c.jour(R.subrogationA)
  return {
    annule: c.get(R.arretMotif) === ARRET_ANNULE,
    dernierJourTravaille,
    finPrevisionnelle: c.jour(R.arretFin),
    subrogation: de === null || a === null ? null : { de, a },
    reprise: c.jour(R.repriseLe),
  }
}

/** The days that one more block 51 of a PASRAU pays, with those of the blocks before it. */
export function joursPayes(c: Champs, avant: VersementLu['joursPayes']): VersementLu['joursPayes'] {
  const de = c.jour(R.payeDe)
  const a = c.jour(R.payeA)
  if (de === null || a === null || a < de) return avant
  if (avant === null) return { de, a }
  return { de: de < avant.de ? de : avant.de, a: a > avant.a ? a : avant.a }
}

/** Undefined without a payment date: such a payment belongs to no month. */
export function versementLu(c: Champs): VersementOuvert | undefined {
  const date = c.jour(R.verseLe)
  if (date === null) return undefined
  return {
    date,
    numero: c.get(R.numeroVersement),
    montantNetFiscal: montant(c, R.netFiscal),
    montantNetVerse: montant(c, R.netVerse),
    classeRevenu: c.get(R.classe),
    joursPayes: null,
    contrats: [],
    nets: [],
  }
}

export function netLu(c: Champs): ElementNet {
  return {
    type: c.get(R.netType) ?? '',
    montant: montant(c, R.netMontant),
    periodeDe: c.jour(R.netDe),
    periodeA: c.jour(R.netA),
  }
}

function montant(c: Champs, rubriqueMontant: number): ElementNet['montant'] {
  const texte = c.get(rubriqueMontant)
  return texte === null ? null : (parseMontant(texte) ?? null)
}
