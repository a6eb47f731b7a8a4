import { concordent, preparerTraits } from '../identites/concordance.js'
import { Rattachements } from '../identites/rattachement.js'
import type { CleSujet, DeclarationEnregistree, Variante } from '../registre.js'
import { Revisions } from '../revisions/ordre.js'
import type { LectureRegistre } from '../store.js'
import { lireGroupe } from './groupe.js'

/** Subjects decided together: one group of reads for all of them. */
const TRANCHE = 500

function* tranches<T>(liste: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < liste.length; i += TRANCHE) yield liste.slice(i, i + TRANCHE)
}

/** Declarations in force before this file, which one of its declarations now replaces. */
export async function compterRemplacees(
  lecture: LectureRegistre,
  nouvelles: readonly DeclarationEnregistree[],
): Promise<number> {
  const duFichier = new Set(nouvelles.map((d) => d.id))
  let remplacees = 0
  for (const tranche of tranches([...new Set(nouvelles.map((d) => d.cle))])) {
    const toutes = await lecture.listDeclarations(tranche)
    const apres = new Revisions(toutes)
    const avant = new Revisions(toutes.filter((d) => !duFichier.has(d.id)))
    for (const cle of tranche) {
      const ancienne = avant.enVigueur(cle)
      if (ancienne !== undefined && apres.enVigueur(cle)!.id !== ancienne.id) remplacees += 1
    }
  }
  return remplacees
}

/** Resource lines of these declarations that no person receives, among the subjects in doubt. */
export async function compterNonRattachees(
  lecture: LectureRegistre,
  sujets: readonly CleSujet[],
  nouvelles: readonly DeclarationEnregistree[],
): Promise<number> {
  const duFichier = new Set(nouvelles.map((d) => d.id))
  let lignes = 0
  for (const tranche of tranches(sujets)) {
    const douteux = new Set(listDouteux(await lecture.listVariantes(tranche)))
    if (douteux.size === 0) continue
    const rattachements = new Rattachements(await lireGroupe(lecture, [...douteux]))
    for (const t of rattachements.temoignages) {
      if (!duFichier.has(t.declaration) || !douteux.has(t.sujet)) continue
      if (rattachements.rattacher(t).etat === 'non-rattache') lignes += t.lignes.length
    }
  }
  return lignes
}

/** A NIR whose variantes all agree two by two has no line that waits, whatever its reference. */
function listDouteux(variantes: readonly Variante[]): CleSujet[] {
  const parSujet = new Map<CleSujet, Variante[]>()
  for (const v of variantes) {
    const liste = parSujet.get(v.sujet)
    if (liste) liste.push(v)
    else parSujet.set(v.sujet, [v])
  }
  return [...parSujet].filter(([, v]) => v[0]!.genre !== 'nir' || seContredisent(v)).map(([s]) => s)
}

function seContredisent(variantes: readonly Variante[]): boolean {
  const traits = variantes.map((v) => preparerTraits(v.traits))
  return traits.some((a, i) => traits.slice(i + 1).some((b) => !concordent(a, b)))
}
