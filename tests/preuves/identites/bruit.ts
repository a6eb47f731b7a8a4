import type { LigneEcrite } from './ecrire.js'
import type { Dite, Personne } from './monde.js'
import type { Tirage } from './population.js'

/** A way of spoiling a line; undefined where it changes nothing. */
type Alteration = (ligne: LigneEcrite, alea: Tirage) => Partial<LigneEcrite> | undefined

const sansAccents = (t: string): string => t.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
const changement = (avant: string, apres: string): string | undefined =>
  avant === apres || apres.trim() === '' ? undefined : apres

function nom(apres: (nom: string, alea: Tirage) => string): Alteration {
  return (l, alea) => {
    const change = changement(l.nom, apres(l.nom, alea))
    return change === undefined ? undefined : { nom: change }
  }
}

function prenoms(apres: (prenoms: string, alea: Tirage) => string): Alteration {
  return (l, alea) => {
    const change = changement(l.prenoms, apres(l.prenoms, alea))
    return change === undefined ? undefined : { prenoms: change }
  }
}

function naissance(apres: (date: string) => string): Alteration {
  return (l) => {
    const change = changement(l.dateNaissance, apres(l.dateNaissance))
    return change === undefined ? undefined : { dateNaissance: change }
  }
}

const LETTRES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** One letter more, less, changed, or swapped with its neighbour, inside the word. */
function frappe(texte: string, alea: Tirage): string {
  const i = 1 + alea.entier(Math.max(1, texte.length - 2))
  if (!/^[A-ZÀ-Ý]{2}$/.test(texte.slice(i, i + 2))) return texte
  const lettre = alea.choisir([...LETTRES])
  switch (alea.entier(4)) {
    case 0:
      return texte.slice(0, i) + lettre + texte.slice(i)
    case 1:
      return texte.slice(0, i) + texte.slice(i + 1)
    case 2:
      return texte.slice(0, i) + lettre + texte.slice(i + 1)
    default:
      return texte.slice(0, i) + texte[i + 1] + texte[i] + texte.slice(i + 2)
  }
}

const inverser = (d: string): string =>
  Number(d.slice(0, 2)) > 12 ? d : d.slice(2, 4) + d.slice(0, 2) + d.slice(4)

/**
 * What happens to a line, and how often among a hundred thousand altered lines.
 * @interpretation no public figure breaks down the faults of identity of the DSN; these weights are
 * the project's, and the figure by kind stands beside the total so that others can be tried.
 */
export const BRUITS: readonly (readonly [genre: string, poids: number, alteration: Alteration])[] =
  [
    ['accents', 30_000, (l) => ({ nom: sansAccents(l.nom), prenoms: sansAccents(l.prenoms) })],
    ['casse', 10_000, (l) => ({ nom: l.nom.toLowerCase(), prenoms: l.prenoms.toLowerCase() })],
    ['traits d’union et apostrophes', 12_000, nom((n) => n.replace(/['-]/g, ' '))],
    ['particule', 6_000, nom((n) => n.replace(/^(DE LA |DE |DU |D')/, ''))],
    ['prénoms abrégés', 25_000, prenoms((p) => p.split(' ')[0]!)],
    ['nom coupé à vingt signes', 4_000, nom((n) => n.slice(0, 20).replace(/[ '-]$/, ''))],
    ['prénoms coupés à vingt signes', 4_000, prenoms((p) => p.slice(0, 20).replace(/[ '-]$/, ''))],
    [
      'nom d’usage en nom de naissance',
      5_000,
      (l) => (l.nomUsage === null ? undefined : { nom: l.nomUsage, nomUsage: l.nom }),
    ],
    ['jour de naissance inconnu', 1_500, naissance((d) => `99${d.slice(2)}`)],
    [
      'département erroné',
      2_000,
      (l) => (l.departement === '75' ? undefined : { departement: '75' }),
    ],
    ['faute de frappe, nom', 1_000, nom(frappe)],
    ['faute de frappe, prénom', 60, prenoms(frappe)],
    ['jour et mois inversés', 50, naissance(inverser)],
    ['nom et prénom inversés', 20, (l) => ({ nom: l.prenoms, prenoms: l.nom })],
    ['prénoms dans un autre ordre', 20, prenoms((p) => p.split(' ').reverse().join(' '))],
  ]

const POIDS = BRUITS.reduce((somme, [, poids]) => somme + poids, 0)
/** Of a hundred thousand lines: under the number of somebody else of the same year. */
const SOUS_UN_AUTRE = 200

/** One alteration at least; a kind that changes nothing of this line is drawn again. */
export function alterer(dite: Dite, alea: Tirage, autres: readonly Personne[]): Dite {
  if (alea.entier(100_000) < SOUS_UN_AUTRE) {
    const annee = dite.vraie.dateNaissance.slice(6)
    const memeAnnee = autres.filter(
      (p) =>
        p !== dite.vraie && p.dateNaissance.slice(6) === annee && !seRessemblent(p, dite.vraie),
    )
    if (memeAnnee.length > 0) {
      const { nir } = alea.choisir(memeAnnee)
      const ligne = { ...dite.ligne, nir }
      return { ...dite, ligne, attendue: false, genre: 'NIR d’un autre' }
    }
  }
  for (;;) {
    const [genre, , alteration] = tirer(alea)
    const change = alteration(dite.ligne, alea)
    if (change !== undefined) return { ...dite, ligne: { ...dite.ligne, ...change }, genre }
  }
}

function tirer(alea: Tirage): (typeof BRUITS)[number] {
  let reste = alea.entier(POIDS)
  for (const bruit of BRUITS) {
    reste -= bruit[1]
    if (reste < 0) return bruit
  }
  return BRUITS[0]!
}

/** The very same name, first name and day: nobody could tell one from the other. */
function seRessemblent(a: Personne, b: Personne): boolean {
  return a.nom === b.nom && a.prenoms === b.prenoms && a.dateNaissance === b.dateNaissance
}
