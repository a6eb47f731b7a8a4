import { echec, type Resultat, succes } from '#socle'
import type { ClasseRevenu } from './classes-revenu.js'

/**
 * Reads an operator's table of classes of income: a JSON list of {classe, nature, libelle}, which
 * replaces the convention whole. Strict: the faults are told one by one, in French, by rank.
 */
export function lireClassesRevenu(
  texte: string,
  estNature: (nom: string) => boolean,
): Resultat<readonly ClasseRevenu[], readonly string[]> {
  const liste = lireListe(texte)
  if (liste === undefined) return echec(['Le fichier doit être une liste JSON de classes.'])
  const fautes = liste.flatMap((c, i) => fautesDe(c, estNature).map((f) => `Rang ${i + 1} : ${f}`))
  const classes = liste as unknown as readonly ClasseRevenu[]
  const vues = new Set<string>()
  for (const [i, { classe }] of classes.entries()) {
    if (vues.has(classe)) fautes.push(`Rang ${i + 1} : la classe ${classe} est déjà donnée.`)
    vues.add(classe)
  }
  if (liste.length === 0) fautes.push('La liste est vide.')
  return fautes.length > 0 ? echec(fautes) : succes(classes)
}

function lireListe(texte: string): Record<string, unknown>[] | undefined {
  try {
    const lu: unknown = JSON.parse(texte)
    const objets = (x: unknown): boolean => typeof x === 'object' && x !== null
    return Array.isArray(lu) && lu.every(objets) ? lu : undefined
  } catch {
    return undefined
  }
}

function fautesDe(c: Record<string, unknown>, estNature: (nom: string) => boolean): string[] {
  const { classe, nature, libelle, ...reste } = c
  const fautes: string[] = []
  if (typeof classe !== 'string' || !/^\d{2}$/.test(classe)) {
    fautes.push('« classe » doit être un texte de deux chiffres, celui de 50.014.')
  }
  if (typeof nature !== 'string' || !estNature(nature)) {
    fautes.push('« nature » doit être une nature de ressource connue (docs/contrat.md, §3).')
  }
  if (typeof libelle !== 'string' || libelle.trim() === '') {
    fautes.push('« libelle » doit être écrit.')
  }
  if (Object.keys(reste).length > 0) fautes.push('une clé est inconnue.')
  return fautes
}
