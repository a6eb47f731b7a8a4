import assert from 'node:assert/strict'
import {
  createControle,
  createLecture,
  type DeclarationLue,
  type IndividuLu,
  type Profil,
  type ResultatControle,
} from '#declarations'
import { jour, nirFictif } from '#socle'

/** A small, well-formed monthly DSN of 2026, by hand, that each test changes in one place. */

export const JOUR = jour('2026-11-22')

/** Fictional NIR of a woman born in April 1990; `ordre` makes the others. */
export function nirEssai(ordre = 1): string {
  return nirFictif({
    sexe: 2,
    annee: 1990,
    moisNaissance: 4,
    departement: '35',
    commune: 951,
    ordre,
  })
}

export function ligne(code: string, valeur: string): string {
  return `${code},'${valeur}'`
}

/** « bloc », then « rank value » pairs. */
export function bloc(code: string, valeurs: Readonly<Record<string, string>>): string[] {
  return Object.keys(valeurs)
    .sort()
    .map((rang) => ligne(`${code}.${rang}`, valeurs[rang]!))
}

export function entete(autres: Readonly<Record<string, string>> = {}): string[] {
  return [
    ...bloc('S10.G00.00', {
      '001': "PAIE D'ESSAI",
      '002': 'EDITEUR',
      '003': '1.0',
      '005': '02',
      '006': 'P26V01',
      '007': '01',
      '008': '01',
      ...autres,
    }),
    ...bloc('S10.G00.01', { '001': '732829320', '002': '00074', '003': 'EMETTEUR' }),
    ...bloc('S10.G00.02', {
      '001': '02',
      '002': 'CONTACT',
      '004': 'contact@exemple.invalid',
      '005': '0100000000',
    }),
  ]
}

const TETE_DECLARATION = {
  '001': '01',
  '002': '01',
  '003': '11',
  '004': '1',
  '005': '01012026',
  '007': '02022026',
  '008': '01',
  '010': '01',
}

export interface Declaration {
  readonly tete?: Readonly<Record<string, string | null>>
  readonly codePostal?: string
  readonly individus?: readonly (readonly string[])[]
}

/** `null` in `tete` leaves a rubrique out. */
export function declaration({ tete = {}, codePostal, individus }: Declaration = {}): string[] {
  const rubriques = Object.entries({ ...TETE_DECLARATION, ...tete })
  const gardees = rubriques.filter((r): r is [string, string] => r[1] !== null)
  return [
    ...bloc('S20.G00.05', Object.fromEntries(gardees)),
    ...bloc('S20.G00.07', {
      '001': 'CONTACT',
      '002': '0100000000',
      '003': 'contact@exemple.invalid',
      '004': '06',
    }),
    ...bloc('S21.G00.06', { '001': '732829320', '002': '00074', '003': '6201Z', '015': '1486' }),
    ...bloc('S21.G00.11', {
      '001': '00074',
      '002': '6201Z',
      '004': codePostal ?? '35000',
      '005': 'RENNES',
      '022': '1486',
    }),
    ...(individus ?? [individu()]).flat(),
  ]
}

export function identite(autres: Readonly<Record<string, string | null>> = {}): string[] {
  const rubriques = Object.entries({
    '001': nirEssai(),
    '002': 'LE GOFF',
    '004': 'MAËLLE ROSE',
    '006': '17041990',
    '007': 'RENNES',
    '013': '01',
    '014': '35',
    '015': 'FR',
    ...autres,
  })
  const gardees = rubriques.filter((r): r is [string, string] => r[1] !== null)
  return bloc('S21.G00.30', Object.fromEntries(gardees))
}

export function contrat(autres: Readonly<Record<string, string>> = {}): string[] {
  return bloc('S21.G00.40', {
    '001': '01032019',
    '002': '06',
    '003': '04',
    '004': '543d',
    '006': "Employée d'accueil",
    '007': '01',
    '008': '99',
    '009': '00001',
    '011': '10',
    '012': '151.67',
    '013': '151.67',
    '014': '10',
    '016': '99',
    '017': '1486',
    '018': '200',
    '019': '73282932000074',
    '020': '200',
    '024': '99',
    '026': '99',
    '036': '01',
    '037': '01',
    '039': '200',
    '040': '741GA',
    ...autres,
  })
}

/** What a monthly contract carries besides: its complementary pension. */
export const RETRAITE = bloc('S21.G00.71', { '002': 'RUAA' })

export function paie(autres: Readonly<Record<string, string>> = {}): string[] {
  return bloc('S21.G00.51', {
    '001': '01012026',
    '002': '31012026',
    '010': '00001',
    '011': '010',
    '013': '1500.00',
    ...autres,
  })
}

export function versement(autres: Readonly<Record<string, string | null>> = {}): string[] {
  const rubriques = Object.entries({
    '001': '30012026',
    '002': '1250.00',
    '004': '1200.00',
    '006': '2.00',
    '007': '13',
    '009': '25.00',
    '013': '1250.00',
    ...autres,
  })
  const gardees = rubriques.filter((r): r is [string, string] => r[1] !== null)
  return bloc('S21.G00.50', Object.fromEntries(gardees))
}

export function net(montant: string, autres: Readonly<Record<string, string>> = {}): string[] {
  return bloc('S21.G00.58', { '003': '03', '004': montant, ...autres })
}

export interface Individu {
  readonly identite?: readonly string[]
  readonly contrats?: readonly string[]
  readonly versements?: readonly string[]
}

export function individu(parts: Individu = {}): string[] {
  return [
    ...(parts.identite ?? identite()),
    ...(parts.contrats ?? [...contrat(), ...RETRAITE]),
    ...(parts.versements ?? [...versement(), ...paie(), ...net('1210.00')]),
  ]
}

/** Adds the total, rightly counted. */
export function total(lignes: readonly string[]): string[] {
  const declarations = lignes.filter((l) => l.startsWith('S20.G00.05.001')).length
  return [
    ...lignes,
    ligne('S90.G00.90.001', String(lignes.length + 2)),
    ligne('S90.G00.90.002', String(declarations)),
  ]
}

export function envoi(...declarations: readonly (readonly string[])[]): string[] {
  return total([...entete(), ...declarations.flat()])
}

/** Latin-1 bytes, one line feed (or `fin`) after each line. */
export function octets(lignes: readonly string[], fin = '\r\n'): Uint8Array {
  return Buffer.from(lignes.map((l) => l + fin).join(''), 'latin1')
}

export function controler(entree: readonly string[] | Uint8Array, profil: Profil = 'depot') {
  const controle = createControle({ profil, jour: JOUR })
  controle.write(entree instanceof Uint8Array ? entree : octets(entree))
  return controle.end()
}

/** « code ligne rubrique », for what stops and for what is only told. */
export function anomaliesDe({ rapport }: ResultatControle): string[] {
  return rapport.anomalies.map((a) => `${a.code} ${a.ligne} ${a.rubrique}`)
}

/** A temporary number, as an employer makes one. */
export const NTT = '2732829320MATRICULE1'

/** Asserts that a send is accepted without any anomaly. */
export function rien(entree: readonly string[] | Uint8Array): void {
  const resultat = controler(entree)
  assert.deepEqual(anomaliesDe(resultat), [])
  assert.equal(resultat.rapport.statut, 'accepte')
}

/** Codes alone. */
export function codesDe(resultat: ResultatControle): string[] {
  return resultat.rapport.anomalies.map((a) => a.code)
}

export interface Lus {
  readonly declarations: DeclarationLue[]
  readonly individus: IndividuLu[]
  readonly fins: number[]
}

/** Checks, then reads what was not refused. */
export function lire(
  entree: readonly string[] | Uint8Array,
  profil: Profil = 'reception',
): Lus & { readonly resultat: ResultatControle } {
  const brut = entree instanceof Uint8Array ? entree : octets(entree)
  const resultat = controler(brut, profil)
  const lus: Lus = { declarations: [], individus: [], fins: [] }
  const lecture = createLecture(
    {
      declaration: (d) => lus.declarations.push(d),
      individu: (i) => lus.individus.push(i),
      finDeclaration: (_, fin) => lus.fins.push(fin),
    },
    resultat.refus,
  )
  lecture.write(brut)
  lecture.end()
  return { ...lus, resultat }
}
