import { type Mois, moisDuJour, moisEntre } from '#socle'
import { echeancesDu } from './echeances.js'
import type { Presence, SuiviDeclarant } from './presences.js'

/** Whether a declaration of that declarant has to speak of the person for a month, and which. */
export type Attente =
  | { readonly genre: 'recue'; readonly presence: Presence }
  /** `modele`: the last message of that declarant, from which the key of the next one comes. */
  | { readonly genre: 'attendue'; readonly modele: Presence }

/** Months from the month declared to the payment, as that declarant did last before the month. */
export function decalageAu(suivi: SuiviDeclarant, mois: Mois): number {
  const avant = suivi.presences.filter((p) => p.mois <= mois)
  return (avant.at(-1) ?? suivi.presences[0])?.decalage ?? 0
}

/**
 * What is awaited of one declarant for a month declared. A person declared the month before is
 * awaited the month after, until the end of all her contracts, an end told by an event included, or
 * until the declarant has been silent too long. Undefined when nothing is awaited.
 */
export function attente(suivi: SuiviDeclarant, mois: Mois): Attente | undefined {
  const recue = suivi.presences.find((p) => p.mois === mois)
  if (recue !== undefined) return { genre: 'recue', presence: recue }
  const derniere = suivi.presences.filter((p) => p.mois < mois).at(-1)
  const annonce = suivi.annonces.filter((p) => p.mois <= mois && !estAnnulee(suivi, p)).at(-1)
  const modele = plusRecente(derniere, annonce)
  if (modele === undefined) return undefined
  if (moisEntre(modele.mois, mois) > echeancesDu(mois).silence) return undefined
  if (annonce?.mois === mois) return { genre: 'attendue', modele: derniere ?? annonce }
  const base = baseDe(suivi, derniere, mois) ?? modele
  return restants(suivi, { base, mois }) > 0 ? { genre: 'attendue', modele: base } : undefined
}

/** The last declaration counts the contracts; a later stop of work says that there is one. */
function baseDe(
  suivi: SuiviDeclarant,
  derniere: Presence | undefined,
  mois: Mois,
): Presence | undefined {
  if (derniere !== undefined && derniere.ouverts > 0) return derniere
  const depuis = derniere?.mois ?? ('' as Mois)
  const vivantes = suivi.annonces.filter((p) => p.ouverts > 0 && p.mois > depuis && p.mois < mois)
  return vivantes.at(-1) ?? derniere
}

function plusRecente(a: Presence | undefined, b: Presence | undefined): Presence | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return b.mois > a.mois ? b : a
}

function estAnnulee(suivi: SuiviDeclarant, annonce: Presence): boolean {
  const fins = annonce.fins.filter((f) => f.genre !== 'annulee')
  if (annonce.fins.length === 0) return false
  return fins.every((f) => annulations(suivi).has(f.contrat))
}

function annulations(suivi: SuiviDeclarant): ReadonlySet<string> {
  const toutes = [...suivi.presences, ...suivi.annonces].flatMap((p) => p.fins)
  return new Set(toutes.filter((f) => f.genre === 'annulee').map((f) => f.contrat))
}

/** Contracts that still go on in the month, after the ends told since the last declaration. */
function restants(
  suivi: SuiviDeclarant,
  { base, mois }: { readonly base: Presence; readonly mois: Mois },
): number {
  const deja = new Set(base.fins.filter((f) => f.genre !== 'annulee').map((f) => f.contrat))
  const annulees = annulations(suivi)
  const finis = new Set<string>()
  for (const { fins } of suivi.annonces) {
    for (const f of fins) {
      const compte = f.genre === 'declaree' && !deja.has(f.contrat) && !annulees.has(f.contrat)
      if (compte && moisDuJour(f.date) >= base.mois && moisDuJour(f.date) < mois) {
        finis.add(f.contrat)
      }
    }
  }
  const reprises = base.fins.filter((f) => f.genre !== 'annulee' && annulees.has(f.contrat))
  return base.ouverts + reprises.length - finis.size
}
