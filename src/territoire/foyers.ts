import { ageAnnees, type Centimes, centimes, dernierJour, type Jour, moisPlus } from '#socle'
import type { Alea } from './alea.js'
import type { ActiviteFoyer, FoyerTerritoire, LogementFoyer, MembreFoyer } from './foyer.js'
import type { Habitant } from './habitant.js'
import {
  type Adresse,
  creerAdresse,
  creerIdentite,
  type Identite,
  jumelle,
  naissanceVers,
} from './identite.js'
import {
  apprentissage,
  chomage,
  contratsCourts,
  type Decor,
  deuxEmployeurs,
  invalidite,
  maternite,
  missions,
  type Parcours,
  perteEmploi,
  petitEmploi,
  retourEmploi,
  retraite,
  stable,
  stage,
} from './parcours.js'

type Tirage<T> = readonly (readonly [T, number])[]

interface Vie {
  readonly parcours: Parcours
  readonly activite: ActiviteFoyer
  readonly apprenti?: boolean
}

const VIES_ADULTE: Tirage<Vie> = [
  [{ parcours: stable, activite: 'actif' }, 340],
  [{ parcours: deuxEmployeurs, activite: 'actif' }, 110],
  [{ parcours: contratsCourts, activite: 'actif' }, 150],
  [{ parcours: missions, activite: 'actif' }, 60],
  [{ parcours: perteEmploi, activite: 'chomeur' }, 90],
  [{ parcours: retourEmploi, activite: 'actif' }, 90],
  [{ parcours: chomage, activite: 'chomeur' }, 110],
  [{ parcours: invalidite, activite: 'inactif' }, 40],
  [{ parcours: maternite, activite: 'actif' }, 10],
]

const VIES_JEUNE: Tirage<Vie> = [
  [{ parcours: apprentissage, activite: 'actif', apprenti: true }, 350],
  [{ parcours: petitEmploi, activite: 'etudiant' }, 350],
  [{ parcours: stage, activite: 'etudiant' }, 150],
  [{ parcours: contratsCourts, activite: 'actif' }, 150],
]

type GenreFoyer = 'seul' | 'jeune' | 'parent-seul' | 'couple' | 'couple-un-revenu' | 'retraite'

const GENRES: Tirage<GenreFoyer> = [
  ['seul', 330],
  ['jeune', 120],
  ['parent-seul', 180],
  ['couple', 190],
  ['couple-un-revenu', 120],
  ['retraite', 60],
]

export interface FoyerPeuple {
  readonly foyer: FoyerTerritoire
  /** The members who are paid in the window, in the order of the household. */
  readonly habitants: readonly Habitant[]
  /** Ranks used, unpaid adults included. */
  readonly rangs: number
}

interface Place {
  /** Ranks to give, from this one. */
  readonly rang: number
  /** Persons paid that may still be born: 1 forbids households with two incomes. */
  readonly reste: number
  /** Someone alone, and very much like that person; `numero` is unique in the territory. */
  readonly jumelle: { readonly de: Identite; readonly numero: number } | null
}

/** Invents one household, its members and how each lives through the window. */
export function creerFoyer(decor: Decor, place: Place): FoyerPeuple {
  const { alea } = decor
  const tire = alea.pondere(GENRES)
  const seul = place.jumelle !== null || (tire === 'couple' && place.reste < 2)
  const genre = seul ? 'seul' : tire
  const adresse = creerAdresse(alea)
  const sexe = alea.chance(genre === 'parent-seul' ? 150 : 480) ? 1 : 2
  const age = agePour(alea, genre)
  const { jumelle: modele } = place
  const identite = modele
    ? jumelle(alea, modele.de, modele.numero)
    : creerIdentite(alea, place.rang, { sexe, naissance: nait(decor, age) })
  const vie = vieDe(alea, genre)
  const proche = modele !== null
  const premier = creerHabitant(alea, { rang: place.rang, identite, adresse, proche })
  vie.parcours(decor, premier)
  const habitants = [premier]
  const membres = [membre({ id: 'p1', role: 'allocataire' }, identite, vie)]
  if (genre === 'couple' || genre === 'couple-un-revenu') {
    const rang = place.rang + 1
    const autre = creerConjoint(decor, { rang, identite, age })
    const seconde: Vie =
      genre === 'couple' ? alea.pondere(VIES_ADULTE) : { parcours: rien, activite: 'inactif' }
    membres.push(membre({ id: 'p2', role: 'conjoint' }, autre, seconde))
    if (genre === 'couple') {
      const habitant = creerHabitant(alea, { rang, identite: autre, adresse, proche: false })
      seconde.parcours(decor, habitant)
      habitants.push(habitant)
    }
  }
  const enfants = nombreEnfants(alea, genre)
  for (let n = 0; n < enfants; n++) {
    membres.push(creerEnfant(decor, identite, { rang: n, ageParent: age }))
  }
  const rangs = membres.filter((m) => m.role !== 'enfant').length
  return { foyer: assembler(decor, place.rang, membres), habitants, rangs }
}

function rien(): void {}

function agePour(alea: Alea, genre: GenreFoyer): number {
  if (genre === 'jeune') return alea.entre(17, 25)
  if (genre === 'retraite') return alea.entre(63, 84)
  return alea.entre(22, 60)
}

function nait(decor: Decor, age: number): Jour {
  return naissanceVers(decor.alea, Number(decor.a.slice(0, 4)), age)
}

function vieDe(alea: Alea, genre: GenreFoyer): Vie {
  if (genre === 'retraite') return { parcours: retraite, activite: 'retraite' }
  return alea.pondere(genre === 'jeune' ? VIES_JEUNE : VIES_ADULTE)
}

export function creerHabitant(
  alea: Alea,
  h: { rang: number; identite: Identite; adresse: Adresse; proche: boolean },
): Habitant {
  const impose = alea.chance(350)
  return {
    ...h,
    matricule: `M${h.rang}`,
    tauxPas: impose ? alea.entre(1, 45) * 10 : 0,
    identifiantTaux: impose || alea.chance(500) ? String(700_000 + h.rang) : null,
    emplois: [],
    prestations: [],
    protege: false,
  }
}

function creerConjoint(
  decor: Decor,
  c: { rang: number; identite: Identite; age: number },
): Identite {
  const { alea } = decor
  const sexe = alea.chance(30) ? c.identite.sexe : c.identite.sexe === 1 ? 2 : 1
  const naissance = nait(decor, Math.max(18, c.age + alea.entre(-6, 6)))
  const usage = sexe === 2 && alea.chance(500) ? { nomUsage: c.identite.nom } : {}
  return creerIdentite(alea, c.rang, { sexe, naissance, ...usage })
}

function nombreEnfants(alea: Alea, genre: GenreFoyer): number {
  if (genre === 'parent-seul') return alea.entre(1, 3)
  if (genre === 'couple') return alea.entre(0, 3)
  if (genre === 'couple-un-revenu') return alea.entre(0, 4)
  return 0
}

function creerEnfant(
  decor: Decor,
  parent: Identite,
  place: { rang: number; ageParent: number },
): MembreFoyer {
  const { alea } = decor
  const age = alea.entre(0, Math.max(0, Math.min(19, place.ageParent - 19)))
  const sexe = alea.chance(510) ? 1 : 2
  const identite = creerIdentite(alea, 0, { sexe, naissance: nait(decor, age), nom: parent.nom })
  const activite = age >= 16 ? 'etudiant' : 'inactif'
  const qui = { id: `e${place.rang + 1}`, role: 'enfant' } as const
  const enfant = membre(qui, identite, { parcours: rien, activite })
  return { ...enfant, nir: null }
}

function membre(
  { id, role }: Pick<MembreFoyer, 'id' | 'role'>,
  identite: Identite,
  vie: Vie,
): MembreFoyer {
  return {
    id,
    role,
    nir: identite.nir,
    nom: identite.nom,
    prenoms: identite.prenoms,
    naissance: identite.naissance,
    activite: vie.activite,
    apprenti: vie.apprenti ?? false,
    boursier: false,
    enceinte: false,
    conditionHeuresRsaJeune: false,
    dateArretTravail: null,
    revenusFiscaux: {},
  }
}

const LOGEMENTS: Tirage<LogementFoyer> = [
  ['locataire-vide', 330],
  ['locataire-hlm', 300],
  ['locataire-meuble', 120],
  ['locataire-foyer', 30],
  ['proprietaire', 130],
  ['loge-gratuitement', 90],
]

function assembler(decor: Decor, rang: number, personnes: readonly MembreFoyer[]): FoyerTerritoire {
  const { alea } = decor
  const statut = alea.pondere(LOGEMENTS)
  const locataire = statut.startsWith('locataire')
  const loyer = locataire ? centimes(alea.entre(28, 78) * 1_000) : null
  const seul = personnes.every((p) => p.role !== 'conjoint')
  return {
    numero: `F${String(rang).padStart(7, '0')}`,
    organisme: 'caf',
    moisDemande: moisPlus(decor.de, -alea.entre(1, 30)),
    personnes,
    isolementRecent: seul && personnes.length > 1 && aEnfantDeMoins3(personnes, decor),
    logement: {
      statut,
      loyer,
      zone: alea.pondere([
        [1, 200],
        [2, 450],
        [3, 350],
      ] as const),
      colocation: locataire && alea.chance(40),
      participationFrais: false,
    },
    aideLogement: locataire && alea.chance(550) ? aide(alea, personnes.length) : null,
  }
}

function aide(alea: Alea, taille: number): Centimes {
  return centimes(alea.entre(4_000, 21_000) + taille * 2_500)
}

function aEnfantDeMoins3(personnes: readonly MembreFoyer[], decor: Decor): boolean {
  const fin = dernierJour(decor.a)
  return personnes.some((p) => p.role === 'enfant' && ageAnnees(p.naissance, fin) < 3)
}
