import {
  concordent,
  departementsConcordent,
  estCoupe,
  memeNaissanceSure,
  naissancesConcordent,
  nomMalFrappe,
  nomsConcordent,
  prenomsConcordent,
  sexesConcordent,
} from './concordance.js'
import { aUnSignePres, type TraitsCompares } from './traits.js'

/** Why two identities differ; the French sentence of each stands in `motifs.ts`. */
export type CodeEcart =
  | 'nom-graphie'
  | 'nom-usage'
  | 'nom-coupe'
  | 'nom-frappe'
  | 'nom-partiel'
  | 'nom-prenom-inverses'
  | 'nom-different'
  | 'prenoms-abreges'
  | 'prenoms-coupes'
  | 'prenoms-ordre'
  | 'prenom-frappe'
  | 'prenom-autre-de-la-liste'
  | 'prenom-compose'
  | 'prenoms-absents'
  | 'prenoms-differents'
  | 'naissance-partielle'
  | 'naissance-jour-mois-inverses'
  | 'naissance-premier-janvier'
  | 'naissance-siecle'
  | 'naissance-frappe'
  | 'naissance-differente'
  | 'sexe-different'
  | 'departement-ancien-code'
  | 'departement-different'
  | 'numero-annee'
  | 'numero-mois'
  | 'numero-departement'

/** `tolere` never keeps an attachment away; `proche` does, and a person may settle it. */
export type PoidsEcart = 'tolere' | 'proche' | 'contraire'

export interface Ecart {
  readonly code: CodeEcart
  readonly poids: PoidsEcart
}

/** `proche`: probably one person, never attached without someone's decision. */
export type Verdict = 'concordant' | 'proche' | 'discordant'

export interface Comparaison {
  readonly verdict: Verdict
  /** Trait by trait: name, first names, birth, sex, department. Empty when nothing differs. */
  readonly ecarts: readonly Ecart[]
}

/** More doubts than that is no longer a slip of the pen. */
const DOUTES_MAX = 2

/** The two identities trait by trait; `concordant` exactly where `concordent` is true. */
export function comparer(a: TraitsCompares, b: TraitsCompares): Comparaison {
  const inverses = nomEtPrenomsInverses(a, b)
  const ecarts = [
    ...(inverses ? [proche('nom-prenom-inverses')] : [ecartNom(a, b), ecartPrenoms(a, b)]),
    ecartNaissance(a, b),
    sexesConcordent(a, b) ? null : contraire('sexe-different'),
    ecartDepartement(a, b),
  ].filter((e) => e !== null)
  if (concordent(a, b)) return { verdict: 'concordant', ecarts }
  const doutes = ecarts.filter((e) => e.poids === 'proche').length
  const contraires = ecarts.some((e) => e.poids === 'contraire')
  return { verdict: contraires || doutes > DOUTES_MAX ? 'discordant' : 'proche', ecarts }
}

function tolere(code: CodeEcart): Ecart {
  return { code, poids: 'tolere' }
}

function proche(code: CodeEcart): Ecart {
  return { code, poids: 'proche' }
}

function contraire(code: CodeEcart): Ecart {
  return { code, poids: 'contraire' }
}

function nomEtPrenomsInverses(a: TraitsCompares, b: TraitsCompares): boolean {
  const [x, y] = [a.listePrenoms[0], b.listePrenoms[0]]
  return x !== undefined && y !== undefined && x !== y && a.nom === y && x === b.nom
}

function ecartNom(a: TraitsCompares, b: TraitsCompares): Ecart | null {
  if (a.nom === b.nom) return null
  if (nomsConcordent(a, b)) {
    if ([...a.noms].some((forme) => b.noms.has(forme))) return tolere('nom-graphie')
    return tolere(estCoupe(a.nom, b.nom) ? 'nom-coupe' : 'nom-usage')
  }
  if (nomMalFrappe(a, b)) return tolere('nom-frappe')
  if (a.nom.length > 2 && b.nom.length > 2 && aUnSignePres(a.nom, b.nom)) {
    return proche('nom-frappe')
  }
  const communs = a.mots.filter((mot) => mot.length > 3 && b.mots.includes(mot))
  return communs.length > 0 ? proche('nom-partiel') : contraire('nom-different')
}

function ecartPrenoms(a: TraitsCompares, b: TraitsCompares): Ecart | null {
  if (a.prenoms === b.prenoms) return null
  if (a.prenoms === '' || b.prenoms === '') return proche('prenoms-absents')
  if (prenomsConcordent(a, b)) {
    const abrege = a.prefixesPrenoms.has(b.prenoms) || b.prefixesPrenoms.has(a.prenoms)
    return tolere(abrege ? 'prenoms-abreges' : 'prenoms-coupes')
  }
  const [x, y] = [a.listePrenoms[0]!, b.listePrenoms[0]!]
  if (a.listePrenoms.includes(y) && b.listePrenoms.includes(x)) return proche('prenoms-ordre')
  if (a.listePrenoms.includes(y) || b.listePrenoms.includes(x)) {
    return proche('prenom-autre-de-la-liste')
  }
  if (x.startsWith(y) || y.startsWith(x)) return proche('prenom-compose')
  return aUnSignePres(x, y) && x.length > 2 && y.length > 2
    ? proche('prenom-frappe')
    : contraire('prenoms-differents')
}

function ecartNaissance(a: TraitsCompares, b: TraitsCompares): Ecart | null {
  const [x, y] = [a, b].map((t) => `${t.jour}${t.mois}${t.annee}`) as [string, string]
  if (x === y) return null
  if (naissancesConcordent(a, b)) return tolere('naissance-partielle')
  if (a.annee === b.annee) {
    if (a.jour === b.mois && a.mois === b.jour) return proche('naissance-jour-mois-inverses')
    if (estPremierJanvier(a) || estPremierJanvier(b)) return proche('naissance-premier-janvier')
  }
  if (x.slice(0, 4) === y.slice(0, 4) && x.slice(6) === y.slice(6)) {
    return proche('naissance-siecle')
  }
  return aUnSignePres(x, y) ? proche('naissance-frappe') : contraire('naissance-differente')
}

function estPremierJanvier({ jour, mois }: TraitsCompares): boolean {
  return jour === '01' && mois === '01'
}

function ecartDepartement(a: TraitsCompares, b: TraitsCompares): Ecart | null {
  if (a.departement === b.departement) return null
  const concordent = departementsConcordent(a, b)
  if (concordent === null) return null
  if (concordent) return tolere('departement-ancien-code')
  const code = 'departement-different'
  return memeNaissanceSure(a, b) ? tolere(code) : contraire(code)
}
