import path from 'node:path'
import { cleNir, estNir } from '#socle'
import { existe, importsDe, importsExecutes, lireTexte, pieceDe } from './arbre.js'

/** Who may import whom: conception of the house, ARCHITECTURE.md « Who may import whom ». */
export const PORTES: Readonly<Record<string, readonly string[]>> = {
  socle: [],
  legislation: ['socle'],
  declarations: ['socle'],
  acces: ['socle'],
  referentiel: ['socle', 'declarations', 'acces'],
  allocations: ['socle', 'legislation', 'referentiel', 'acces'],
  signalements: ['socle', 'referentiel', 'acces'],
  accompagnement: ['socle'],
  messages: ['socle', 'acces'],
  territoire: ['socle', 'declarations'],
}

export const PIECES_PURES = Object.keys(PORTES)

const PIECES_DU_METIER = new Set(PIECES_PURES)

function portesPermises(piece: string): (porte: string) => boolean {
  const table = PORTES[piece]
  if (table) return (porte) => table.includes(porte)
  if (piece.startsWith('adapters/')) return (porte) => PIECES_DU_METIER.has(porte)
  if (piece.startsWith('apps/')) {
    return (porte) => PIECES_DU_METIER.has(porte) || porte === 'apps/web'
  }
  return () => true
}

export function importsPermis(fichier: string): string[] {
  const piece = pieceDe(fichier)
  const permise = portesPermises(piece)
  const fautes: string[] = []
  for (const { cible, ou } of importsDe(fichier)) {
    if (cible.startsWith('#')) {
      if (cible === '#main') fautes.push(`${ou} : #main ne s’importe pas`)
      else if (!permise(cible.slice(1))) fautes.push(`${ou} : ${piece} importe ${cible}`)
    } else if (cible.startsWith('.')) {
      const arrivee = path.posix.join(path.posix.dirname(fichier), cible)
      if (pieceDe(arrivee) !== piece) fautes.push(`${ou} : ${cible} sort de la pièce`)
    } else if (PIECES_DU_METIER.has(piece)) {
      fautes.push(`${ou} : une pièce pure importe ${cible}`)
    }
  }
  return fautes
}

/** Files of src that neither a door nor a test reaches. */
export function fichiersMorts(sources: readonly string[], racines: readonly string[]): string[] {
  const connus = new Set(sources)
  const vus = new Set<string>()
  const aVoir = [...racines]
  while (aVoir.length > 0) {
    const fichier = aVoir.pop()!
    if (vus.has(fichier)) continue
    vus.add(fichier)
    for (const { cible } of importsDe(fichier)) {
      if (!cible.startsWith('.')) continue
      const base = path.posix.join(path.posix.dirname(fichier), cible).replace(/\.js$/, '')
      for (const suite of ['.ts', '.tsx']) if (connus.has(base + suite)) aVoir.push(base + suite)
    }
  }
  return sources.filter((f) => !vus.has(f))
}

/** Circles of files that need one another to run, each told once, as « a > b > a ». */
export function cercles(sources: readonly string[]): string[] {
  const parSouche = new Map(sources.map((f) => [f.replace(/\.tsx?$/, '.js'), f]))
  const finis = new Set<string>()
  const trouves: string[] = []
  const suivre = (fichier: string, chemin: readonly string[]): void => {
    const rang = chemin.indexOf(fichier)
    if (rang >= 0) trouves.push([...chemin.slice(rang), fichier].join(' > '))
    if (rang >= 0 || finis.has(fichier)) return
    for (const cible of importsExecutes(fichier)) {
      const suivant = parSouche.get(cible)
      if (suivant !== undefined) suivre(suivant, [...chemin, fichier])
    }
    finis.add(fichier)
  }
  for (const fichier of sources) suivre(fichier, [])
  return trouves
}

const LIEN = /\[[^\]]*\]\(([^)\s]+)\)/g

/** Relative links of a Markdown page that lead nowhere. */
export function liensMorts(fichier: string): string[] {
  const fautes: string[] = []
  const texte = lireTexte(fichier).replace(/```[\s\S]*?```/g, '')
  for (const [, cible = ''] of texte.matchAll(LIEN)) {
    if (/^[a-z]+:/.test(cible) || cible.startsWith('#')) continue
    const sansAncre = decodeURI(cible.split('#')[0]!)
    const arrivee = path.posix.join(path.posix.dirname(fichier), sansAncre)
    if (!existe(arrivee) && !estDossier(arrivee)) fautes.push(`${fichier} : ${cible}`)
  }
  return fautes
}

function estDossier(chemin: string): boolean {
  return existe(path.posix.join(chemin, 'README.md')) || existe(path.posix.join(chemin, 'index.ts'))
}

/** A number of 15 digits whose last two are the key of a NIR that could be somebody's. */
export function nirEnClair(fichier: string): string[] {
  const fautes: string[] = []
  for (const [quinze] of lireTexte(fichier).matchAll(/(?<!\d)[12]\d{14}(?!\d)/g)) {
    const tronc = quinze.slice(0, 13)
    if (estNir(tronc) && cleNir(tronc) === Number(quinze.slice(13))) fautes.push(fichier)
  }
  return fautes
}
