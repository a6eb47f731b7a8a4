import {
  type AvisDeclarant,
  type CategorieNonPreremplie,
  type LignePreremplie,
  type LigneSaisie,
  type ModificationDeclaration,
  RAISONS_CORRECTION,
} from '#allocations'
import { type ErreurChamp, majuscule, moisEnMots, nomMois } from '#apps/web'
import { type Centimes, centimes, enEuros, type Mois } from '#socle'
import { codeCourt } from './contexte.js'
import { type Groupe, NOMS_CATEGORIES } from './vue.js'

/** Reads one text field of the form. */
export type LireChamp = (nom: string) => string

export interface SaisieLue {
  readonly modification: ModificationDeclaration
  readonly erreurs: readonly ErreurChamp[]
}

export const MOTIFS: readonly string[] = RAISONS_CORRECTION.map((r) => r.texte)

const MOTIF_INCONNU = 'La personne ne connaît pas cet employeur'
export const MONTANT_ILLISIBLE = 'écrivez un montant en euros, par exemple 412,40'
/** Above this an amount is a slip of the keyboard: 100 000 € in a month. */
const MONTANT_MAX = 10_000_000

/** « 1 234,56 », « 412.4 », « 412 € » in cents; undefined when it is not an amount. */
export function lireMontant(texte: string): Centimes | undefined {
  const serre = texte.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.')
  const m = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(serre)
  if (m === null) return undefined
  const total = Number(m[1]) * 100 + Number((m[2] ?? '').padEnd(2, '0'))
  return total <= MONTANT_MAX ? centimes(total) : undefined
}

/** « 412,40 », as it is typed. */
export function montantSaisi(montant: number): string {
  return enEuros(montant).replace(/[\s\u00a0\u202f€]/g, '')
}

/** Fields of a declarant: named after it, so that a line that comes meanwhile moves none. */
export function champAvis({ cle }: Groupe): string {
  return `avis-${codeCourt(cle)}`
}

export function champMotif({ cle }: Groupe): string {
  return `motif-${codeCourt(cle)}`
}

interface Recolte {
  readonly avis: Record<string, AvisDeclarant>
  readonly corrections: { ligne: string; montantRetenu: number; motif: string }[]
  readonly retraits: string[]
  readonly erreurs: ErreurChamp[]
}

/** Reads the answers given on declarants: all right, an amount is wrong, unknown. */
export function lireAvis(groupes: readonly Groupe[], lire: LireChamp): SaisieLue {
  const r: Recolte = { avis: {}, corrections: [], retraits: [], erreurs: [] }
  for (const groupe of groupes) lireGroupe(r, { groupe, lire })
  const { avis, corrections, retraits, erreurs } = r
  return { modification: { avis, corrections, retraits }, erreurs }
}

interface Question {
  readonly groupe: Groupe
  readonly lire: LireChamp
}

function lireGroupe(r: Recolte, q: Question): void {
  const { groupe, lire } = q
  const reponse = lire(champAvis(groupe))
  if (reponse === 'juste') {
    r.retraits.push(...groupe.lignes.filter((l) => l.motifCorrection !== null).map(idDe))
  } else if (reponse === 'inconnu') {
    for (const l of groupe.lignes) {
      r.corrections.push({ ligne: idDe(l), montantRetenu: 0, motif: MOTIF_INCONNU })
    }
  } else if (reponse === 'montant-faux') {
    lireCorrections(r, q)
  } else {
    const message = `${groupe.nom} : dites si les montants sont justes`
    r.erreurs.push({ champ: champAvis(groupe), message })
    return
  }
  r.avis[groupe.cle] = reponse
}

function lireCorrections(r: Recolte, q: Question): void {
  const { groupe, lire } = q
  const choisi = lire(champMotif(groupe))
  const motif = choisi === '' ? undefined : MOTIFS[Number(choisi)]
  let changes = 0
  for (const ligne of groupe.lignes) {
    const champ = `montant-${idDe(ligne)}`
    const texte = lire(champ)
    const montant = lireMontant(texte)
    if (texte === '' || montant === ligne.montantDeclare) {
      if (ligne.motifCorrection !== null) r.retraits.push(idDe(ligne))
      continue
    }
    changes++
    const faute = fauteDe(ligne, montant, q)
    const ou = `${groupe.nom}, ${moisEnMots(ligne.mois)}`
    if (faute !== undefined) r.erreurs.push({ champ, message: faute, ou })
    else if (motif !== undefined) {
      r.corrections.push({ ligne: idDe(ligne), montantRetenu: montant ?? 0, motif })
    }
  }
  if (changes === 0) {
    const champ = `montant-${groupe.lignes[0] === undefined ? '' : idDe(groupe.lignes[0])}`
    r.erreurs.push({ champ, message: `${groupe.nom} : écrivez le montant de votre bulletin` })
  } else if (motif === undefined) {
    r.erreurs.push({ champ: champMotif(groupe), message: `${groupe.nom} : dites pourquoi` })
  }
}

/** Nine changes out of ten are a wrong month (C1-2): another month's amount asks a confirmation. */
function fauteDe(
  ligne: LignePreremplie,
  montant: Centimes | undefined,
  { groupe, lire }: Question,
): string | undefined {
  if (montant === undefined) return MONTANT_ILLISIBLE
  const jumelle = groupe.lignes.find((l) => l.mois !== ligne.mois && l.montantDeclare === montant)
  if (jumelle === undefined || lire(`confirme-${idDe(ligne)}`) === 'oui') return undefined
  const mois = nomMois(jumelle.mois)
  return `${enEuros(montant)} est le montant de ${mois}. Vérifiez le mois de votre bulletin`
}

export function idDe(l: LignePreremplie): string {
  return l.ressource.id
}

export interface QuestionsPosees {
  readonly categories: readonly CategorieNonPreremplie[]
  readonly mois: readonly Mois[]
  readonly personnes: readonly string[]
}

/** Reads the yes or no of what no flow brings, with its amounts per month. */
export function lireAutresRevenus(
  { categories, ...contexte }: QuestionsPosees,
  lire: LireChamp,
): SaisieLue {
  const reponses: Partial<Record<CategorieNonPreremplie, boolean>> = {}
  const saisies: LigneSaisie[] = []
  const erreurs: ErreurChamp[] = []
  for (const categorie of categories) {
    const reponse = lire(`rep-${categorie}`)
    if (reponse !== 'oui' && reponse !== 'non') {
      const message = `Répondez par oui ou par non : ${NOMS_CATEGORIES[categorie]}`
      erreurs.push({ champ: `rep-${categorie}`, message })
      continue
    }
    reponses[categorie] = reponse === 'oui'
    if (reponse === 'non') continue
    const lues = lireMontants({ ...contexte, categorie, lire })
    saisies.push(...lues.saisies)
    erreurs.push(...lues.erreurs)
  }
  return { modification: { reponses, saisies }, erreurs }
}

function lireMontants(q: {
  mois: readonly Mois[]
  personnes: readonly string[]
  categorie: CategorieNonPreremplie
  lire: LireChamp
}): { saisies: LigneSaisie[]; erreurs: ErreurChamp[] } {
  const { categorie, lire } = q
  const choisie = lire(`qui-${categorie}`)
  const personne = q.personnes.find((p) => p === choisie) ?? q.personnes[0] ?? ''
  const saisies: LigneSaisie[] = []
  const erreurs: ErreurChamp[] = []
  for (const mois of q.mois) {
    const champ = `m-${categorie}-${mois}`
    const texte = lire(champ)
    if (texte === '') continue
    const montant = lireMontant(texte)
    if (montant === undefined) {
      const ou = majuscule(`${NOMS_CATEGORIES[categorie]}, ${moisEnMots(mois)}`)
      erreurs.push({ champ, message: MONTANT_ILLISIBLE, ou })
    } else saisies.push({ personne, mois, categorie, montant })
  }
  if (saisies.length === 0 && erreurs.length === 0) {
    const message = `Écrivez au moins un montant : ${NOMS_CATEGORIES[categorie]}`
    erreurs.push({ champ: `m-${categorie}-${q.mois[0]}`, message })
  }
  return { saisies, erreurs }
}
