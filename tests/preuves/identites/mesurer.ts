import { alterer } from './bruit.js'
import { CONFUSIONS, famille } from './familles.js'
import { type Bilan, type Dite, fichiersDe, juger, Monde, type Personne } from './monde.js'
import { carriere, naitre, Tirage } from './population.js'

/**
 * How the confusions meet their register: the bearer of each number is declared more often than the
 * wrong one; or the register of identities knows the numbers, and the confusion comes first, alone.
 */
export type Maniere = 'majorite' | 'repertoire'

/** `nombre` families, each in a register of its own. */
export async function mesurerFamilles(
  nombre: number,
  maniere: Maniere,
  graine: number,
): Promise<Bilan> {
  const bilan: Bilan = new Map()
  const genres = Object.keys(CONFUSIONS)
  for (let n = 0; n < nombre; n++) {
    const alea = new Tirage(graine + n * 7919)
    const place = { ordre: 1 + (n % 900), rang: 1, premier: 1000 }
    const une = famille(genres[n % genres.length]!, alea, place)
    const monde = new Monde()
    if (maniere === 'repertoire') await monde.inscrire(une.personnes)
    await monde.recevoir(fichiersDe(une.fautives))
    if (maniere === 'majorite') await monde.recevoir(fichiersDe(une.justes))
    const dites = maniere === 'majorite' ? [...une.fautives, ...une.justes] : une.fautives
    await juger(monde, une.personnes, dites, bilan)
  }
  return bilan
}

const PERSONNES = 200
const MOIS = 10
/** Persons of one employer: those of another may be taken for them. */
const PAR_EMPLOYEUR = 25

/** About `lignes` lines, each of them altered, by populations of two hundred persons. */
export async function mesurerBruit(lignes: number, graine: number): Promise<Bilan> {
  const bilan: Bilan = new Map()
  const mondes = Math.ceil(lignes / (PERSONNES * MOIS))
  for (let n = 0; n < mondes; n++) await unMonde(graine + n * 104_729, bilan)
  return bilan
}

async function unMonde(graine: number, bilan: Bilan): Promise<void> {
  const alea = new Tirage(graine)
  const personnes = Array.from({ length: PERSONNES }, (_, i) => naitre(alea, i))
  const dites = personnes.flatMap((p, i) =>
    carriere(p, {
      rang: 1 + Math.floor(i / PAR_EMPLOYEUR),
      de: 0,
      mois: MOIS,
      premier: 1 + i * 100,
    }),
  )
  const monde = new Monde()
  await monde.inscrire(personnes)
  const groupes = parEmployeur(personnes)
  const alterees = dites.map((d) => alterer(d, alea, ailleurs(groupes, d)))
  const vus = new Set<string>()
  const uniques = alterees.map((d, i) => sansDoublon(d, dites[i]!, vus))
  await monde.recevoir(fichiersDe(uniques))
  await juger(monde, personnes, uniques, bilan)
}

function parEmployeur(personnes: readonly Personne[]): Map<Personne, number> {
  return new Map(personnes.map((p, i) => [p, Math.floor(i / PAR_EMPLOYEUR)]))
}

function ailleurs(groupes: ReadonlyMap<Personne, number>, { vraie }: Dite): Personne[] {
  const sien = groupes.get(vraie)
  return [...groupes].flatMap(([p, groupe]) => (groupe === sien ? [] : [p]))
}

/** A number stands once in a declaration: the second time, the line is rightly numbered. */
function sansDoublon(alteree: Dite, juste: Dite, vus: Set<string>): Dite {
  const cle = `${alteree.employeur} ${alteree.mois} ${alteree.ligne.nir}`
  if (vus.has(cle)) return { ...juste, genre: 'accents' }
  vus.add(cle)
  return alteree
}
