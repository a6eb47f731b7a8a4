import type { Jour, Nir } from '#socle'
import type { IdentitePivot } from './identite.js'

/** What the référentiel knows of the bearer of a NIR. `dateNaissance` is JJMMAAAA, 99 = unknown. */
export interface TraitsConnus {
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  readonly dateNaissance: string
}

/**
 * Does the pivot identity given by the identity provider agree with a NIR and with the traits
 * known for it? Both must: sex, year and month carried by the number; birth name (or name of use),
 * first given name and date of birth known. Accents, case, hyphens and apostrophes do not count.
 * @interpretation no text fixes this check for a portal; reglementation S2-9 asks the number once.
 */
export function identiteConcorde(nir: Nir, pivot: IdentitePivot, connus: TraitsConnus): boolean {
  return nirConcorde(nir, pivot) && traitsConcordent(pivot, connus)
}

/** Months 01 to 12 say the month; 20, 30 to 42 and 50 to 99 stand for a month not known. */
export function nirConcorde(nir: Nir, pivot: IdentitePivot): boolean {
  const sexe = pivot.sexe === 'masculin' ? '1' : '2'
  const [annee, mois] = [pivot.dateNaissance.slice(2, 4), pivot.dateNaissance.slice(5, 7)]
  if (nir[0] !== sexe || nir.slice(1, 3) !== annee) return false
  const moisNir = Number(nir.slice(3, 5))
  return moisNir > 12 || nir.slice(3, 5) === mois
}

function traitsConcordent(pivot: IdentitePivot, connus: TraitsConnus): boolean {
  const { dateNaissance } = pivot
  return (
    nomConcorde(pivot, connus) &&
    prenomConcorde(pivot, connus) &&
    dateConcorde(dateNaissance, connus.dateNaissance)
  )
}

function nomConcorde(pivot: IdentitePivot, connus: TraitsConnus): boolean {
  const donnes = [pivot.nomNaissance, pivot.nomUsage ?? ''].map(lettres)
  const attendus = [connus.nom, connus.nomUsage ?? ''].map(lettres)
  return donnes.some((nom) => nom !== '' && attendus.includes(nom))
}

function prenomConcorde(pivot: IdentitePivot, connus: TraitsConnus): boolean {
  const donne = lettres(premierPrenom(pivot.prenoms))
  return donne !== '' && donne === lettres(premierPrenom(connus.prenoms))
}

/** The first given name, whole where compound: « Jean-Pierre, Marie » gives « Jean-Pierre ». */
function premierPrenom(prenoms: string): string {
  return prenoms.trim().split(/[\s,]+/)[0] ?? ''
}

/** A date of birth AAAA-MM-JJ against one known as JJMMAAAA, where 99 is a day or month unknown. */
export function dateConcorde(donnee: Jour, connue: string): boolean {
  const [annee, mois, jour] = donnee.split('-')
  const jourConnu = connue.slice(0, 2)
  const moisConnu = connue.slice(2, 4)
  return (
    connue.slice(4) === annee &&
    (moisConnu === '99' || moisConnu === mois) &&
    (jourConnu === '99' || jourConnu === jour)
  )
}

const CAPITALES = /^[A-Z]*$/

/** Letters alone, without accents, in capitals. */
export function lettres(nom: string): string {
  if (CAPITALES.test(nom)) return nom
  return nom
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toUpperCase()
}
