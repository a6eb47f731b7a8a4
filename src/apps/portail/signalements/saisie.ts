import { type ErreurChamp, majuscule, moisEnMots } from '#apps/web'
import type { RessourceSourcee } from '#referentiel'
import {
  type ChoixLigne,
  estMotif,
  FICHES_MOTIF,
  type LectureBulletin,
  LONGUEUR_TEXTE,
  type Motif,
} from '#signalements'
import { type Centimes, centimes, estJour, estMois, estSiret, type Jour, type Mois } from '#socle'

/** What was typed, by name of field, as it was typed. */
export type Saisie = Readonly<Record<string, string>>

/** Above this an amount is a slip of the keyboard: 100 000 € in a month. */
const MONTANT_MAX = 10_000_000
/** Payments that may be told missing at once. */
export const ABSENTS = [0, 1, 2] as const

/** « 1 234,56 », « 412.4 », « 412 € » in cents; undefined when it is not an amount. */
export function lireMontant(texte: string | undefined): Centimes | undefined {
  const serre = (texte ?? '').replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.')
  const m = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(serre)
  if (m === null) return undefined
  const total = Number(m[1]) * 100 + Number((m[2] ?? '').padEnd(2, '0'))
  return total <= MONTANT_MAX ? centimes(total) : undefined
}

/** « 2/11/2026 », « 02.11.2026 », « 2026-11-02 »; undefined when it is not a day. */
export function lireJour(texte: string | undefined): Jour | undefined {
  const serre = (texte ?? '').trim()
  if (estJour(serre)) return serre
  const m = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(serre)
  if (m === null) return undefined
  const lu = `${m[3]}-${m[2]?.padStart(2, '0')}-${m[1]?.padStart(2, '0')}`
  return estJour(lu) ? lu : undefined
}

/** « octobre 2026 » is chosen in a list: its value is the month. */
export function lireMois(texte: string | undefined): Mois | undefined {
  return estMois(texte) ? texte : undefined
}

export const FAUTE_MONTANT = 'Écrivez un montant en euros, par exemple 412,40'
export const FAUTE_JOUR = 'Écrivez une date, par exemple 2/11/2026'

const MONTANTS_BULLETIN = ['netSocial', 'recu', 'impot', 'acompte', 'titres', 'autres'] as const

/** What step 1 compares, and the faults of its fields. Nothing there has to be filled. */
export function lireBulletin(saisie: Saisie): {
  readonly bulletin: LectureBulletin
  readonly erreurs: readonly ErreurChamp[]
} {
  const erreurs: ErreurChamp[] = []
  const lus: Record<string, Centimes | null> = {}
  for (const champ of MONTANTS_BULLETIN) {
    const texte = saisie[champ] ?? ''
    const montant = lireMontant(texte)
    if (texte !== '' && montant === undefined) erreurs.push({ champ, message: FAUTE_MONTANT })
    lus[champ] = montant ?? null
  }
  const recuLe = lireJour(saisie.recuLe)
  if ((saisie.recuLe ?? '') !== '' && recuLe === undefined) {
    erreurs.push({ champ: 'recuLe', message: FAUTE_JOUR })
  }
  const bulletin = { ...lus, recuLe: recuLe ?? null } as unknown as LectureBulletin
  return { bulletin, erreurs }
}

export function motifDe(saisie: Saisie): Motif | undefined {
  const { motif = '' } = saisie
  return estMotif(motif) ? motif : undefined
}

export interface ChoixLus {
  readonly choix: readonly ChoixLigne[]
  readonly erreurs: readonly ErreurChamp[]
}

/** What step 3 says of each payment, as its motive asks. */
export function lireChoix(
  saisie: Saisie,
  lignes: readonly RessourceSourcee[],
  contexte: { readonly ligne: string | null; readonly aujourdhui: Jour },
): ChoixLus {
  const motif = motifDe(saisie)
  if (motif === undefined) return { choix: [], erreurs: [] }
  const { demande } = FICHES_MOTIF[motif]
  if (demande === 'absents') return lireAbsents(saisie, contexte.aujourdhui)
  if (demande === 'rien') return { choix: lignes.map(sansMontant), erreurs: [] }
  return lireDeclarees(saisie, lignes, { ...contexte, demande })
}

function sansMontant(r: RessourceSourcee): ChoixLigne {
  return { ligne: r.id, mois: r.mois, declarant: null, montantRecu: null, dateRecue: null }
}

function lireDeclarees(
  saisie: Saisie,
  lignes: readonly RessourceSourcee[],
  o: { ligne: string | null; aujourdhui: Jour; demande: 'montants' | 'dates' },
): ChoixLus {
  const choix: ChoixLigne[] = []
  const erreurs: ErreurChamp[] = []
  for (const r of lignes) {
    const [champM, champD] = [`m-${r.id}`, `d-${r.id}`]
    const montantRecu = lireMontant(saisie[champM]) ?? null
    const dateRecue = lireJour(saisie[champD]) ?? null
    const exige = r.id === o.ligne
    const touchee = exige || (saisie[champM] ?? '') !== '' || (saisie[champD] ?? '') !== ''
    if (!touchee) continue
    const faute = fauteMontant(r, montantRecu, o.demande) ?? fauteTexte(saisie[champM], montantRecu)
    const ou = majuscule(moisEnMots(r.mois))
    if (faute !== undefined) erreurs.push({ champ: champM, message: faute, ou })
    const fauteDate = fauteJour(saisie[champD], dateRecue, o)
    if (fauteDate !== undefined) erreurs.push({ champ: champD, message: fauteDate, ou })
    choix.push({ ...sansMontant(r), montantRecu, dateRecue })
  }
  return { choix, erreurs }
}

function fauteTexte(texte: string | undefined, lu: Centimes | null): string | undefined {
  return (texte ?? '') !== '' && lu === null ? FAUTE_MONTANT : undefined
}

function fauteMontant(
  r: RessourceSourcee,
  lu: Centimes | null,
  demande: 'montants' | 'dates',
): string | undefined {
  if (demande === 'dates') return undefined
  if (lu === null) return FAUTE_MONTANT
  if (lu !== r.montantNetSocial) return undefined
  return 'C’est le montant déclaré. Écrivez celui de votre bulletin'
}

function fauteJour(
  texte: string | undefined,
  lu: Jour | null,
  o: { readonly aujourdhui: Jour; readonly demande: 'montants' | 'dates' | 'absents' },
): string | undefined {
  if (lu === null && ((texte ?? '') !== '' || o.demande === 'dates')) return FAUTE_JOUR
  return lu !== null && lu > o.aujourdhui ? 'Cette date n’est pas encore arrivée' : undefined
}

function lireAbsents(saisie: Saisie, aujourdhui: Jour): ChoixLus {
  const erreurs: ErreurChamp[] = []
  const nom = (saisie.nom ?? '').trim()
  if (nom === '') erreurs.push({ champ: 'nom', message: 'Écrivez le nom de qui vous a payé' })
  const siret = (saisie.siret ?? '').replace(/\s/g, '')
  if (siret !== '' && !estSiret(siret)) {
    erreurs.push({ champ: 'siret', message: 'Un numéro SIRET compte 14 chiffres : vérifiez-le' })
  }
  const declarant = { siret: estSiret(siret) ? siret : null, raisonSociale: nom.slice(0, 80) }
  const choix: ChoixLigne[] = []
  for (const i of ABSENTS) {
    const [champ, champD] = [`abs-montant-${i}`, `abs-date-${i}`]
    const mois = lireMois(saisie[`abs-mois-${i}`])
    if (mois === undefined && (saisie[champ] ?? '') === '') continue
    const montantRecu = lireMontant(saisie[champ]) ?? null
    const dateRecue = lireJour(saisie[champD]) ?? null
    if (mois === undefined) erreurs.push({ champ: `abs-mois-${i}`, message: 'Choisissez le mois' })
    if (montantRecu === null) erreurs.push({ champ, message: FAUTE_MONTANT })
    const faute = fauteJour(saisie[champD], dateRecue, { aujourdhui, demande: 'absents' })
    if (faute !== undefined) erreurs.push({ champ: champD, message: faute })
    if (mois === undefined) continue
    choix.push({ ligne: null, mois, declarant, montantRecu, dateRecue })
  }
  if (choix.length === 0 && erreurs.length === 0) {
    erreurs.push({ champ: 'abs-mois-0', message: 'Choisissez au moins un mois' })
  }
  return { choix, erreurs }
}

/** What step 4 asks besides the documents themselves. */
export function lireJustificatifs(saisie: Saisie, pieces: number): readonly ErreurChamp[] {
  const erreurs: ErreurChamp[] = []
  const motif = motifDe(saisie)
  const attendue = motif !== undefined && FICHES_MOTIF[motif].piece === 'attendue'
  if (attendue && pieces === 0 && saisie.pieceAbsente !== 'oui') {
    const message = 'Ajoutez ce document, ou dites que vous ne l’avez pas'
    erreurs.push({ champ: 'pieceAbsente', message })
  }
  if ((saisie.explication ?? '').length > LONGUEUR_TEXTE) {
    const message = `Votre texte dépasse ${LONGUEUR_TEXTE} caractères`
    erreurs.push({ champ: 'explication', message })
  }
  return erreurs
}
