import {
  type BrouillonDemande,
  type DossierAllocataire,
  type Liquidation,
  RSA_NON_DEMANDE,
} from '#allocations'
import { deMois, moisEnMots } from '#apps/web'
import { findPhraseRefus } from '#legislation'
import { enEuros, type Mois, moisPlus } from '#socle'
import { lienDemande } from '../demarches/lien-demande.js'
import { DROITS, montantDroit } from '../montants-droits.js'
import {
  type Aide,
  type Domaine,
  ORGANISMES,
  type Organisme,
  organismeDe,
} from '../simulation/aides-table.js'
import type { AideCalculee } from '../simulation/calculer.js'
import type { Carte, Connu } from '../simulation/connu.js'
import { estDemande, montantEnMots, questionEnMots } from '../simulation/mots.js'
import { AUTRES_DROITS, type AutreDroit, NATURES_D_AIDE } from './autres-droits-table.js'

/** `ouvert`: paid now; `termine`: was paid; `possible`: estimated; `non`: the rule says no. */
export type EtatDroit = 'ouvert' | 'possible' | 'a-preciser' | 'non' | 'termine' | 'non-calcule'

export interface DroitVu {
  readonly cle: string
  readonly nom: string
  readonly pour: string
  readonly domaine: Domaine
  readonly etat: EtatDroit
  readonly organisme: Organisme
  /** « 175,09 € par mois »; empty when there is none. */
  readonly montant: string
  /** True when the amount is ours, an estimate, and no decision. */
  readonly estime: boolean
  /** « De septembre à novembre 2026 », « Dernier paiement : février 2026 ». */
  readonly periode: string | null
  /** Why there is none, or what is missing. */
  readonly raison: string | null
  /** Where its computation is told. */
  readonly calcul: string | null
  /** Where it is claimed on this site. */
  readonly demande?: ReturnType<typeof lienDemande>
}

export interface DonneesDroits {
  readonly mois: Mois
  readonly connu: Connu
  readonly dossier: DossierAllocataire | undefined
  /** Claims begun and not sent. */
  readonly brouillons: readonly BrouillonDemande[]
  /** Last computation of each month of right, newest first. */
  readonly liquidations: readonly Liquidation[]
  /** Estimates of the book; empty when the situation cannot be read. */
  readonly estimees: readonly AideCalculee[]
  readonly champDe: (chemin: string) => string
}

/** A payer that paid one of these last months is taken as paying. */
const MOIS_EN_COURS = 2

/** Every right, by domain: what is open first, then what may be, then the others. */
export function droitsVus(d: DonneesDroits): readonly DroitVu[] {
  const duLivre = d.estimees.map((a) => droitDuLivre(a, d))
  const autres = AUTRES_DROITS.map((a) => autreDroit(a, d))
  return [...duLivre, ...autres].sort((a, b) => RANGS[a.etat] - RANGS[b.etat])
}

const RANGS: Readonly<Record<EtatDroit, number>> = {
  ouvert: 0,
  possible: 1,
  'a-preciser': 2,
  termine: 3,
  non: 4,
  'non-calcule': 5,
}

function commun(aide: Aide, { connu }: DonneesDroits) {
  const { prestation: cle, nom, pour, domaine } = aide
  return { cle, nom, pour, domaine, organisme: organismeDe(aide, connu.organisme) }
}

function droitDuLivre(a: AideCalculee, d: DonneesDroits): DroitVu {
  const base = commun(a.aide, d)
  const connu = droitLiquide(a, d) ?? aideVersee(a, d) ?? droitPaye(NATURES_D_AIDE[base.cle], d)
  const suite = connu ?? estime(a, d)
  const seDemande = suite.etat !== 'ouvert' && suite.calcul === null
  const demande = seDemande ? lienDemande(base.cle, d.brouillons) : undefined
  return { ...base, ...suite, ...(demande && { demande }) }
}

type Suite = Pick<DroitVu, 'etat' | 'montant' | 'estime' | 'periode' | 'raison' | 'calcul'>

/** What the book says of the situation known; an estimate, named so. */
function estime(a: AideCalculee, d: DonneesDroits): Suite {
  const commun = { estime: true, periode: null, calcul: null }
  if (a.verdict === 'possible') {
    const periode = `Estimation pour ${moisEnMots(d.mois)}`
    return { ...commun, etat: 'possible', montant: montantEnMots(a), periode, raison: null }
  }
  const champs = [...new Set(a.manques.map(d.champDe))].filter(estDemande)
  if (a.verdict === 'manque' && champs.length > 0) {
    const noms = champs.map((c) => questionEnMots(c, d.connu)).join(' et ')
    return { ...commun, etat: 'a-preciser', montant: '', raison: `Il manque ${noms}.` }
  }
  if (a.verdict === 'non') {
    return { ...commun, etat: 'non', montant: '', raison: a.raison }
  }
  return { ...commun, etat: 'non-calcule', montant: '', raison: null }
}

/** RSA and prime: what the caisse computed, when it did. */
function droitLiquide(a: AideCalculee, d: DonneesDroits): Suite | undefined {
  const droit = DROITS.find((x) => x.cle === a.aide.prestation)
  if (droit === undefined) return undefined
  const duMois = d.liquidations.find((l) => l.moisDroit === d.mois)
  const payees = d.liquidations.filter((l) => (montantDroit(l, droit) ?? 0) > 0)
  const montant = duMois === undefined ? null : montantDroit(duMois, droit)
  if (duMois !== undefined && montant !== null && montant > 0) {
    return {
      etat: 'ouvert',
      montant: `${enEuros(montant)} par mois`,
      estime: false,
      periode: `Calculé pour ${moisEnMots(d.mois)}`,
      raison: null,
      calcul: `/mes-droits/${d.mois}/${droit.adresse}`,
    }
  }
  if (duMois === undefined || montant === null) return undefined
  if (duMois.reponse.refus[droit.cle] === RSA_NON_DEMANDE) return undefined
  const derniere = payees.find((l) => l.moisDroit < d.mois)
  const fin =
    derniere === undefined ? null : `Dernier mois payé : ${moisEnMots(derniere.moisDroit)}`
  return {
    etat: derniere === undefined ? 'non' : 'termine',
    montant: '',
    estime: false,
    periode: fin,
    raison: raisonDe(duMois, droit.cle) ?? a.raison,
    calcul: `/mes-droits/${d.mois}/${droit.adresse}`,
  }
}

/** Why the caisse computed nothing; the net prime has the reason of the prime. */
function raisonDe({ reponse }: Liquidation, cle: 'rsa' | 'primeActiviteNette'): string | null {
  const code = reponse.refus[cle === 'rsa' ? 'rsa' : 'primeActivite']
  return code === undefined ? null : (findPhraseRefus(code) ?? null)
}

/** The housing benefit that the caisse says it pays. */
function aideVersee(a: AideCalculee, { dossier }: DonneesDroits): Suite | undefined {
  const montant = dossier?.aideLogement ?? null
  if (a.aide.prestation !== 'aideLogement' || montant === null || montant === 0) return undefined
  return {
    etat: 'ouvert',
    montant: `${enEuros(montant)} par mois`,
    estime: false,
    periode: 'Connu par le dossier de votre caisse',
    raison: null,
    calcul: null,
  }
}

/** What a body declares that it pays: open, or ended when nothing came lately. */
function droitPaye(natures: readonly string[] | undefined, d: DonneesDroits): Suite | undefined {
  const cartes = d.connu.cartes.filter((c) => c.adulte === 'a' && natures?.includes(c.nature))
  const dernier = dernierPaiement(cartes)
  if (dernier === undefined) return undefined
  const ouvert = dernier.mois >= moisPlus(d.mois, -MOIS_EN_COURS)
  return {
    etat: ouvert ? 'ouvert' : 'termine',
    montant: ouvert ? `${enEuros(dernier.social as never)} en ${moisEnMots(dernier.mois)}` : '',
    estime: false,
    periode: ouvert
      ? 'Selon ce que l’organisme a déclaré'
      : `Dernier paiement ${deMois(moisEnMots(dernier.mois))}`,
    raison: null,
    calcul: `/mes-ressources/${dernier.mois}`,
  }
}

function dernierPaiement(cartes: readonly Carte[]) {
  const mois = cartes.flatMap((c) => c.mois).filter((m) => m.social > 0)
  return mois.reduce<(typeof mois)[number] | undefined>(
    (avant, m) => (avant === undefined || m.mois > avant.mois ? m : avant),
    undefined,
  )
}

function autreDroit(a: AutreDroit, d: DonneesDroits): DroitVu {
  const { cle, nom, pour, domaine } = a
  const paye = a.natures.length === 0 ? undefined : droitPaye(a.natures, d)
  const inconnu: Suite = {
    etat: 'non-calcule',
    montant: '',
    estime: false,
    periode: null,
    raison: null,
    calcul: null,
  }
  return { cle, nom, pour, domaine, organisme: ORGANISMES[a.organisme], ...(paye ?? inconnu) }
}
