import type { Nir, Ntt } from '#socle'
import { type LigneEcrite, siret } from './ecrire.js'
import type { Dite, Personne } from './monde.js'
import { carriere, juste, moisNumero, naitre, nirDe, type Tirage } from './population.js'

/** Persons who may be taken for one another, and the lines where somebody does. */
export interface Famille {
  readonly genre: string
  readonly personnes: readonly Personne[]
  /** What is rightly declared: three months of each, by her own employer. */
  readonly justes: readonly Dite[]
  /** The confusions: nobody but their own person may ever receive them. */
  readonly fautives: readonly Dite[]
}

interface Couple {
  readonly personnes: readonly [Personne, Personne]
  /** How the first one is written, under what should be the second one's, or nobody's. */
  readonly faute: (ligne: LigneEcrite) => LigneEcrite
  /** True when the line must still reach its person (a message ties it rightly). */
  readonly attendue?: boolean
  /** Lines that come besides, rightly or not. */
  readonly autres?: (de: (p: Personne, n: number) => Dite) => readonly Dite[]
}

type Confusion = (alea: Tirage, ordre: number) => Couple

/** Stands for the NTT of the company that declares: its SIREN is put in it at the end. */
const NTT = 'NTT' as Ntt

const sous = (autre: Personne) => (l: LigneEcrite) => ({ ...l, nir: autre.nir })

/** Two persons, the second one born from what the first one is. */
function paire(
  alea: Tirage,
  ordre: number,
  second: (p: Personne) => Partial<Personne>,
  premier: Partial<Personne> = {},
): readonly [Personne, Personne] {
  const a = naitre(alea, ordre, premier)
  const b = naitre(alea, ordre + 1, second(a))
  return [a, b]
}

function jumeaux(prenoms: readonly [string, string]): Confusion {
  return (alea, ordre) => {
    const [a, b] = paire(
      alea,
      ordre,
      ({ nom, dateNaissance, departement }) => ({
        ...{ nom, dateNaissance, departement, nomUsage: null, prenoms: prenoms[1] },
      }),
      { prenoms: prenoms[0], nomUsage: null },
    )
    return { personnes: [a, b], faute: sous(b) }
  }
}

const homonymes: Confusion = (alea, ordre) => {
  const [a, b] = paire(alea, ordre, ({ nom, prenoms, dateNaissance }) => ({
    ...{ nom, prenoms, nomUsage: null },
    dateNaissance: `${dateNaissance.startsWith('15') ? '16' : '15'}${dateNaissance.slice(2)}`,
  }))
  return { personnes: [a, b], faute: sous(b) }
}

/** The very same traits: nothing but the number tells them apart, and the line has none. */
const homonymesParfaits: Confusion = (alea, ordre) => {
  const [a, b] = paire(alea, ordre, ({ nom, prenoms, dateNaissance, nomUsage }) => ({
    ...{ nom, prenoms, dateNaissance, nomUsage },
  }))
  return { personnes: [a, b], faute: (l) => ({ ...l, nir: null, ntt: NTT }) }
}

/** The second number is the first one with two digits swapped, and somebody bears it. */
const chiffresEchanges: Confusion = (alea, ordre) => {
  const a = naitre(alea, ordre)
  const b = naitre(alea, ordre + 7, { dateNaissance: a.dateNaissance, departement: a.departement })
  const [x, y] = [nirDe2(a, 120 + (ordre % 9)), nirDe2(a, 210 + (ordre % 9))]
  const [p, q] = [
    { ...a, nir: x },
    {
      ...b,
      nir: y,
      nom: a.nom === 'PETIT' ? 'DURAND' : 'PETIT',
      prenoms: 'ROMANE',
      nomUsage: null,
    },
  ]
  return { personnes: [p, q], faute: sous(q) }
}

function nirDe2({ dateNaissance: date, departement }: Personne, ordre: number): Nir {
  return nirDe({ date, departement, ordre: ordre - 1, sexe: 2 })
}

/** Brother and sister of one day: the sex digit alone differs. */
const sexe: Confusion = (alea, ordre) => {
  const a = naitre(alea, ordre, { prenoms: 'CAMILLE ROSE', nomUsage: null })
  const nir = `1${a.nir.slice(1)}` as Nir
  const b = { ...a, nir, prenoms: 'PAUL' }
  return { personnes: [a, b], faute: sous(b) }
}

/** Born abroad on a first of January, as thousands are: names one letter apart. */
const etranger: Confusion = (alea, ordre) => {
  const annee = 1970 + alea.entier(25)
  const commun = { dateNaissance: `0101${annee}`, departement: '99', nomUsage: null }
  const a = naitre(alea, ordre, { ...commun, nom: 'DIALLO', prenoms: 'MOHAMED' })
  const b = naitre(alea, ordre + 1, { ...commun, nom: 'DIALLA', prenoms: 'MOHAMED' })
  return { personnes: [a, b], faute: sous(b) }
}

/** A day that nobody knows says nothing: the department then does. */
const naissanceInconnue: Confusion = (alea, ordre) => {
  const a = naitre(alea, ordre, {
    departement: '99',
    dateNaissance: `999919${70 + alea.entier(20)}`,
  })
  const b = naitre(alea, ordre + 1, {
    ...{ nom: a.nom, prenoms: a.prenoms, nomUsage: null, departement: '35' },
    dateNaissance: `1506${a.dateNaissance.slice(4)}`,
  })
  return { personnes: [a, b], faute: sous(b) }
}

/** THOMAS MARTIN and MARTIN THOMAS, born the same day. */
const ordreDesNoms: Confusion = (alea, ordre) => {
  const [a, b] = paire(
    alea,
    ordre,
    ({ dateNaissance, departement }) => ({
      ...{ dateNaissance, departement, nom: 'THOMAS', prenoms: 'MARTIN', nomUsage: null },
    }),
    { nom: 'MARTIN', prenoms: 'THOMAS', nomUsage: null },
  )
  return { personnes: [a, b], faute: sous(b) }
}

/** An NTT given to one, then to the other with her NIR: the months before are not hers. */
const nttReutilise: Confusion = (alea, ordre) => {
  const [a, b] = paire(alea, ordre, ({ nom, dateNaissance }) => ({
    ...{ nom, dateNaissance, prenoms: 'ROMANE', nomUsage: null },
  }))
  return {
    personnes: [{ ...a, prenoms: 'ROSANE' }, b],
    faute: (l) => ({ ...l, nir: null, ntt: NTT }),
    autres: (de) => {
      const dite = de(b, 1)
      const ligne = { ...dite.ligne, ntt: NTT }
      return [{ ...dite, employeur: de(b, 0).employeur, attendue: true, genre: 'juste', ligne }]
    },
  }
}

/** A young hire declared under the number of a parent, who bears the same name. */
const nirDuParent: Confusion = (alea, ordre) => {
  const enfant = naitre(alea, ordre, { prenoms: 'JEAN', nomUsage: null })
  const date = enfant.dateNaissance
  const parent = naitre(alea, ordre + 1, {
    ...{ nom: enfant.nom, prenoms: 'JEAN', nomUsage: null },
    dateNaissance: `${date.slice(0, 4)}${Number(date.slice(4)) - 25}`,
  })
  return { personnes: [enfant, parent], faute: sous(parent) }
}

/** Mother and daughter: the birth name of one is the usage name of the other. */
const nomDeMariage: Confusion = (alea, ordre) => {
  const [fille, mere] = paire(
    alea,
    ordre,
    ({ dateNaissance }) => ({
      ...{ nom: 'DURAND', nomUsage: 'MARTIN', prenoms: 'MARIE' },
      dateNaissance: autreMois(dateNaissance),
    }),
    { nom: 'MARTIN', nomUsage: null, prenoms: 'MARIE' },
  )
  return { personnes: [fille, mere], faute: sous(mere) }
}

function autreMois(date: string): string {
  return date.slice(0, 2) + (date.slice(2, 4) === '06' ? '07' : '06') + date.slice(4)
}

/** A payroll card taken over: block 31 says that the one was the other. */
const ficheReprise: Confusion = (alea, ordre) => {
  const [ancien, nouveau] = paire(alea, ordre, () => ({ prenoms: 'ROMANE', nomUsage: null }))
  const avant = { ...ancien, prenoms: 'HUGO' }
  return {
    personnes: [avant, nouveau],
    faute: (l) => l,
    attendue: true,
    autres: (de) => {
      const dite = de(nouveau, 1)
      const ligne: LigneEcrite = {
        ...dite.ligne,
        ancien: { nir: avant.nir, nom: avant.nom, prenoms: avant.prenoms },
        ancienneNaissance: avant.dateNaissance,
      }
      return [{ ...dite, attendue: true, ligne }]
    },
  }
}

/** A number that a software writes for whoever has none, and that somebody truly bears. */
const valeurParDefaut: Confusion = (alea, ordre) => {
  const [a, b] = paire(
    alea,
    ordre,
    ({ dateNaissance }) => ({ dateNaissance, nom: 'ROUX', prenoms: 'CHLOE', nomUsage: null }),
    { prenoms: 'HUGO' },
  )
  const autres = Array.from({ length: 6 }, (_, i) =>
    naitre(alea, ordre + 20 + i, { dateNaissance: b.dateNaissance, prenoms: `A${'BCDEFG'[i]}A` }),
  )
  return {
    personnes: [a, b],
    faute: sous(b),
    autres: (de) =>
      autres.map((p, i) => {
        const dite = de(p, i + 1)
        return { ...dite, ligne: { ...dite.ligne, nir: b.nir } }
      }),
  }
}

export const CONFUSIONS: Readonly<Record<string, Confusion>> = {
  'jumeaux, prénoms éloignés': jumeaux(['HUGO', 'ROMANE']),
  'jumeaux, une lettre du prénom': jumeaux(['LEA', 'LEO']),
  'jumeaux, prénoms dans l’autre ordre': jumeaux(['MARIE JEANNE', 'JEANNE MARIE']),
  'jumeaux, prénom composé ou non': jumeaux(['MARIE-CLAIRE', 'MARIE']),
  homonymes,
  'homonymes parfaits, sans NIR': homonymesParfaits,
  'chiffres échangés dans le NIR': chiffresEchanges,
  'sexe du NIR, 1 ou 2': sexe,
  'nés à l’étranger un 1er janvier': etranger,
  'jour et mois de naissance inconnus': naissanceInconnue,
  'nom et prénom, l’un pour l’autre': ordreDesNoms,
  'NTT réutilisé': nttReutilise,
  'NIR d’un parent': nirDuParent,
  'nom de naissance et nom d’usage': nomDeMariage,
  'fiche de paie reprise (bloc 31)': ficheReprise,
  'NIR par défaut d’un logiciel': valeurParDefaut,
}

/** Lines of one family, numbered from `premier`; companies from `rang`. */
export function famille(
  genre: string,
  alea: Tirage,
  { ordre, rang, premier }: { ordre: number; rang: number; premier: number },
): Famille {
  const couple = CONFUSIONS[genre]!(alea, ordre)
  const [a, b] = couple.personnes
  const justes = [
    ...carriere(a, { rang, de: 0, mois: 3, premier }),
    ...carriere(b, { rang: rang + 1, de: 0, mois: 3, premier: premier + 10 }),
  ]
  // Each confusion in its own company: no number stands twice in a declaration.
  const de = (vraie: Personne, n: number): Dite => ({
    ...{ employeur: siret(rang + 2 + n), mois: moisNumero(n), vraie, genre, attendue: false },
    ligne: juste(vraie, premier + 20 + n),
  })
  const premiere = de(a, 0)
  const fautive = { ...premiere, attendue: couple.attendue ?? false }
  const fautives = [{ ...fautive, ligne: couple.faute(premiere.ligne) }]
  const autres = couple.autres?.(de) ?? []
  return { genre, personnes: [a, b], justes, fautives: [...fautives, ...autres].map(numeroter) }
}

function numeroter(dite: Dite): Dite {
  if (dite.ligne.ntt === null) return dite
  const ntt = `2${dite.employeur.slice(0, 9)}CARTE1` as Ntt
  return { ...dite, ligne: { ...dite.ligne, ntt } }
}
