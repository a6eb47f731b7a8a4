import type { NatureAnnexe } from '#declarations'
import type { Centimes, Jour, Mois, Nir, Siret } from '#socle'

/** `rattache`: the référentiel must answer it; `non-rattache`: declared, must wait; `absent`. */
export type Attendu = 'rattache' | 'non-rattache' | 'absent'

/** What went wrong around a line; each word is explained in docs/territoire.md. */
export type CodeIncident =
  | 'retard'
  | 'declaration-manquante'
  | 'annule-et-remplace'
  | 'declaration-videe'
  | 'correction'
  | 'ntt-puis-nir'
  | 'ntt-seul'
  | 'identite-variante'
  | 'identite-discordante'
  | 'identite-proche'
  | 'nir-errone'
  | 'siret-errone'
  | 'ij-double'
  | 'montant-negatif'
  | 'envoi-essai'
  | 'essai-puis-reel'
  | 'fraction'
  | 'champ-partiel'

/** One line of verite.ndjson (contract §2): one montant net social truly paid. */
export interface LigneVerite {
  readonly nir: Nir
  readonly mois: Mois
  /** Null for a private employer. */
  readonly siret: Siret | null
  readonly dateVersement: Jour
  readonly nature: string
  /** Null where its flow promises none (Cesu, Pajemploi). */
  readonly montantNetSocial: Centimes | null
  /** True when a real file of the territory carries it. */
  readonly declare: boolean
  readonly attendu: Attendu
  readonly incident: CodeIncident | null
}

/** The line as the file holds it, keys in the order of the contract. */
export function ecrireLigneVerite(l: LigneVerite): string {
  return (
    `{"nir":"${l.nir}","mois":"${l.mois}","siret":${JSON.stringify(l.siret)},` +
    `"dateVersement":"${l.dateVersement}","nature":"${l.nature}",` +
    `"montantNetSocial":${l.montantNetSocial},"declare":${l.declare},` +
    `"attendu":"${l.attendu}","incident":${l.incident === null ? 'null' : `"${l.incident}"`}}`
  )
}

/** One declaration of an annexe truly made: what `ressources --annexes` must answer. */
export interface VeriteAnnexe {
  readonly nir: Nir
  readonly annexe: NatureAnnexe
  readonly periode: string
  readonly siret: Siret | null
  readonly montants: Readonly<Record<string, Centimes>>
}

/** Told by its first key after the NIR: a line of payment has none. */
export function ecrireVeriteAnnexe({
  nir,
  annexe,
  periode,
  siret,
  montants,
}: VeriteAnnexe): string {
  const suite = { declare: true, attendu: 'rattache', incident: null }
  return JSON.stringify({ nir, annexe, periode, siret, montants, ...suite })
}

/** A line answered by `ressources`, reduced to what is compared. */
export interface LigneRepondue {
  readonly nir: string
  readonly mois: string
  readonly siret: string | null
  readonly dateVersement: string
  readonly nature: string
  readonly montantNetSocial: number | null
}

export interface Ecart {
  /** `manque`: true and not answered; `en-trop`: answered and not true. */
  readonly sens: 'manque' | 'en-trop'
  /** Line compared, the NIR left out. */
  readonly ligne: Omit<LigneRepondue, 'nir'>
  readonly fois: number
}

/**
 * Compares the truth of a territory with what a base answers for its persons, as multisets of
 * (person, mois, siret, payment date, nature, montant net social). Empty when they are equal.
 */
export function confronter(
  verite: Iterable<LigneVerite>,
  reponses: Iterable<LigneRepondue>,
): Ecart[] {
  const soldes = new Map<string, { ligne: LigneRepondue; solde: number }>()
  const compter = (ligne: LigneRepondue, sens: 1 | -1): void => {
    const cle = cleDe(ligne)
    const compte = soldes.get(cle)
    if (compte) compte.solde += sens
    else soldes.set(cle, { ligne, solde: sens })
  }
  for (const ligne of verite) if (ligne.attendu === 'rattache') compter(ligne, 1)
  for (const ligne of reponses) compter(ligne, -1)
  const ecarts: Ecart[] = []
  for (const { ligne, solde } of soldes.values()) {
    if (solde === 0) continue
    const { mois, siret, dateVersement, nature, montantNetSocial } = ligne
    ecarts.push({
      sens: solde > 0 ? 'manque' : 'en-trop',
      ligne: { mois, siret, dateVersement, nature, montantNetSocial },
      fois: Math.abs(solde),
    })
  }
  return ecarts
}

function cleDe(l: LigneRepondue): string {
  return [l.nir, l.mois, l.siret, l.dateVersement, l.nature, l.montantNetSocial].join('|')
}
