import type { ErreurChamp } from '#apps/web'
import type { Mois } from '#socle'
import { lireMontant } from '../declaration/saisie.js'
import { estOutreMer, TERRITOIRES } from '../questions-territoire.js'
import type { Connu } from './connu.js'
import {
  ACTIVITES,
  type Adulte,
  adultesDe,
  anneeFiscale,
  type EtapeSimulation,
  enfantsDe,
  estDeLEtape,
  estLocataire,
  lireJour,
  QUESTIONS,
  type Saisie,
  STATUTS,
  ZONES,
} from './saisie.js'

const EXEMPLE_DATE = 'par exemple 14/03/1990'
const EXEMPLE_MONTANT = 'Écrivez un montant en euros, par exemple 412,40'
/** Yearly amounts, in centimes: 1 000 000 €. */
const ANNUEL_MAX = 100_000_000

/** What a step lacks or has wrong, field by field, in the order of the page. */
export function verifierEtape(etape: EtapeSimulation, saisie: Saisie, connu: Connu): ErreurChamp[] {
  if (etape === 'foyer') return verifierFoyer(saisie, connu.moisDroit)
  if (etape === 'logement') return verifierLogement(saisie)
  if (etape !== 'ressources') return []
  return [...verifierRessources(saisie), ...verifierFiscal(saisie, connu)]
}

/** The first step that still has a fault; undefined when the three are right. */
export function premiereFautive(saisie: Saisie, connu: Connu): EtapeSimulation | undefined {
  return QUESTIONS.find((e) => verifierEtape(e, saisie, connu).length > 0)
}

function parmi(options: readonly (readonly [string, string])[], valeur?: string): boolean {
  return options.some(([v]) => v === valeur)
}

function verifierFoyer(s: Saisie, mois: Mois): ErreurChamp[] {
  const erreurs: ErreurChamp[] = []
  if (s.couple !== 'oui' && s.couple !== 'non') {
    erreurs.push({ champ: 'couple', message: 'Dites si vous vivez en couple' })
  }
  for (const adulte of adultesDe(s)) erreurs.push(...verifierAdulte(adulte, s, mois))
  for (const n of enfantsDe(s)) {
    const champ = `e${n}-naissance`
    const message = fauteDeDate(s[champ] ?? '', mois)
    if (message !== undefined) erreurs.push({ champ, message: `Enfant ${n} : ${message}` })
  }
  return erreurs
}

export const NOMS_ADULTES: Readonly<Record<Adulte, string>> = {
  a: 'Vous',
  c: 'L’autre adulte',
}

function verifierAdulte(adulte: Adulte, s: Saisie, mois: Mois): ErreurChamp[] {
  const erreurs: ErreurChamp[] = []
  const faute = fauteDeDate(s[`${adulte}-naissance`] ?? '', mois)
  const qui = NOMS_ADULTES[adulte]
  if (faute !== undefined) {
    erreurs.push({ champ: `${adulte}-naissance`, message: `${qui} : ${faute}` })
  }
  if (!parmi(ACTIVITES, s[`${adulte}-activite`])) {
    const message = `${qui} : choisissez une situation`
    erreurs.push({ champ: `${adulte}-activite`, message })
  }
  return erreurs
}

/** A birth date, in the past, of somebody who may be alive. */
export function fauteDeDate(texte: string, mois: Mois): string | undefined {
  const jour = lireJour(texte)
  if (jour === undefined) return `écrivez une date de naissance, ${EXEMPLE_DATE}`
  if (jour.slice(0, 7) > mois) return 'cette date de naissance n’est pas encore passée'
  if (Number(jour.slice(0, 4)) < Number(mois.slice(0, 4)) - 120) {
    return `écrivez une date de naissance, ${EXEMPLE_DATE}`
  }
  return undefined
}

function verifierLogement(s: Saisie): ErreurChamp[] {
  const erreurs: ErreurChamp[] = []
  if (!parmi(TERRITOIRES, s.territoire)) {
    erreurs.push({ champ: 'territoire', message: 'Dites où vous habitez' })
  }
  if (!parmi(STATUTS, s.statut)) {
    erreurs.push({ champ: 'statut', message: 'Choisissez votre logement' })
  }
  if (estLocataire(s.statut) && lireMontant(s.loyer ?? '') === undefined) {
    erreurs.push({ champ: 'loyer', message: `Loyer : ${EXEMPLE_MONTANT.toLowerCase()}` })
  }
  if (estLocataire(s.statut) && !estOutreMer(s.territoire) && !parmi(ZONES, s.zone)) {
    erreurs.push({ champ: 'zone', message: 'Dites où est votre logement' })
  }
  if (s.aide !== undefined && lireMontant(s.aide) === undefined) {
    erreurs.push({ champ: 'aide', message: EXEMPLE_MONTANT })
  }
  return erreurs
}

function verifierRessources(s: Saisie): ErreurChamp[] {
  return Object.entries(s).flatMap(([champ, texte]) => {
    if (!estDeLEtape(champ, 'ressources') || champ.endsWith('-depuis')) return []
    const annuel = champ.endsWith('-fiscal')
    const montant = annuel ? lireAnnuel(texte) : lireMontant(texte)
    return montant === undefined ? [{ champ, message: EXEMPLE_MONTANT }] : []
  })
}

/**
 * With children, the taxed income of each adult: family benefits read it, and the book takes an
 * income of which nothing is said for nil (CSS, art. R. 532-3).
 */
function verifierFiscal(s: Saisie, { moisDroit, profils }: Connu): ErreurChamp[] {
  if (enfantsDe(s).length === 0) return []
  const annee = anneeFiscale(moisDroit)
  return adultesDe(s).flatMap((adulte) => {
    const champ = `${adulte}-fiscal`
    if (s[champ] !== undefined || profils[adulte]?.revenusFiscaux[annee] !== undefined) return []
    const message = `${NOMS_ADULTES[adulte]} : écrivez le revenu de ${annee}, ou 0`
    return [{ champ, message }]
  })
}

/** A yearly amount, whole euros or with cents, in centimes. */
export function lireAnnuel(texte: string): number | undefined {
  const serre = texte.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.')
  const m = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(serre)
  if (m === null) return undefined
  const total = Number(m[1]) * 100 + Number((m[2] ?? '').padEnd(2, '0'))
  return total <= ANNUEL_MAX ? total : undefined
}
