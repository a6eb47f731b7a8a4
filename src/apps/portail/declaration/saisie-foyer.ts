import {
  type AvisTotaux,
  CATEGORIES_A_TAPER,
  type DeclarationTrimestrielle,
  type LigneSaisie,
  type ModificationDeclaration,
} from '#allocations'
import { type ErreurChamp, majuscule, moisEnMots } from '#apps/web'
import { champsATaper } from './a-taper.js'
import { champsMasque } from './masques.js'
import { type LireChamp, lireMontant, MONTANT_ILLISIBLE, type SaisieLue } from './saisie.js'
import { attendAvis } from './vue.js'

const MOTIF_MAX = 500

/** Reads what is said of the persons seen as totals. */
export function lireTotaux(
  d: DeclarationTrimestrielle,
  personnes: readonly string[],
  lire: LireChamp,
): SaisieLue {
  const avisTotaux: Record<string, AvisTotaux> = {}
  const erreurs: ErreurChamp[] = []
  for (const personne of personnes) {
    const champs = champsMasque(personne)
    const reponse = lire(champs.avis)
    if (reponse === 'juste') avisTotaux[personne] = { avis: 'juste' }
    else if (reponse === 'faux') {
      const lus = lireTotauxDits(d, personne, lire)
      erreurs.push(...lus.erreurs)
      avisTotaux[personne] = lus.avis
    } else if (attendAvis(d, personne)) {
      erreurs.push({ champ: champs.avis, message: 'Dites si les totaux vous semblent justes' })
    }
  }
  return { modification: { avisTotaux }, erreurs }
}

function lireTotauxDits(
  d: DeclarationTrimestrielle,
  personne: string,
  lire: LireChamp,
): { avis: AvisTotaux; erreurs: readonly ErreurChamp[] } {
  const champs = champsMasque(personne)
  const erreurs: ErreurChamp[] = []
  const dits = d.moisReference.flatMap((mois) => {
    const champ = champs.montant(mois)
    if (lire(champ) === '') return []
    const montant = lireMontant(lire(champ))
    if (montant !== undefined) return [{ mois, montant }]
    erreurs.push({ champ, message: MONTANT_ILLISIBLE, ou: majuscule(moisEnMots(mois)) })
    return []
  })
  if (dits.length + erreurs.length === 0) {
    const champ = champs.montant(d.moisReference[0])
    erreurs.push({ champ, message: 'Écrivez au moins un total' })
  }
  const motif = lire(champs.motif).slice(0, MOTIF_MAX)
  if (motif === '') erreurs.push({ champ: champs.motif, message: 'Dites pourquoi' })
  return { avis: { avis: 'faux', motif, dits }, erreurs }
}

/** Reads the income of the persons of whom no flow speaks. */
export function lireATaper(
  d: DeclarationTrimestrielle,
  personnes: readonly string[],
  lire: LireChamp,
): SaisieLue {
  const revenusATaper: Record<string, boolean> = {}
  const saisiesTapees: LigneSaisie[] = []
  const erreurs: ErreurChamp[] = []
  for (const personne of personnes) {
    const { reponse } = champsATaper(personne)
    const dit = lire(reponse)
    if (dit !== 'oui' && dit !== 'non') {
      erreurs.push({ champ: reponse, message: 'Dites s’il y a eu un revenu : oui ou non' })
      continue
    }
    revenusATaper[personne] = dit === 'oui'
    if (dit === 'non') continue
    const lues = lireMontants(d, personne, lire)
    saisiesTapees.push(...lues.saisies)
    erreurs.push(...lues.erreurs)
  }
  return { modification: { revenusATaper, saisiesTapees }, erreurs }
}

function lireMontants(
  d: DeclarationTrimestrielle,
  personne: string,
  lire: LireChamp,
): { saisies: readonly LigneSaisie[]; erreurs: readonly ErreurChamp[] } {
  const champs = champsATaper(personne)
  const erreurs: ErreurChamp[] = []
  const saisies = CATEGORIES_A_TAPER.flatMap((categorie) =>
    d.moisReference.flatMap((mois): LigneSaisie[] => {
      const champ = champs.montant(categorie, mois)
      if (lire(champ) === '') return []
      const montant = lireMontant(lire(champ))
      if (montant !== undefined) return [{ personne, mois, categorie, montant }]
      erreurs.push({ champ, message: MONTANT_ILLISIBLE, ou: majuscule(moisEnMots(mois)) })
      return []
    }),
  )
  if (saisies.length + erreurs.length === 0) {
    const champ = champs.montant(CATEGORIES_A_TAPER[0], d.moisReference[0])
    erreurs.push({ champ, message: 'Écrivez au moins un montant, ou répondez « Non »' })
  }
  return { saisies, erreurs }
}

/** Several parts of one form, read together. */
export function reunir(...lues: readonly SaisieLue[]): SaisieLue {
  const modification: ModificationDeclaration = Object.assign(
    {},
    ...lues.map((l) => l.modification),
  )
  return { modification, erreurs: lues.flatMap((l) => l.erreurs) }
}
