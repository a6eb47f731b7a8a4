import type { Profil } from '../lu.js'
import { BLOC } from '../neodes/champs.js'
import { FORME } from '../norme/formes.js'
import { bloc, estVersion, NORME, rubrique, type Version } from '../norme/norme.js'

/** No mandatory rubrique follows. */
export const AUCUNE = 0x7fff

export const USAGE = { permis: 0, interdit: 1, horsNorme: 2 } as const

/** A form that the fast readers leave to the careful one. */
export const LENTE = 255

const R_NORME = rubrique('S10.G00.00.006')
const R_NATURE = rubrique('S20.G00.05.001')
/** Rubriques that change what follows: always read by the careful reader. */
const SOIGNEES = [
  R_NORME,
  R_NATURE,
  ...['S90.G00.90.001', 'S90.G00.90.002', 'S21.G00.11.004'].map(rubrique),
]

const RAPIDES: ReadonlySet<number> = new Set([
  FORME.texte,
  FORME.liste,
  FORME.date,
  FORME.decimal,
  FORME.contrat,
  FORME.entier,
  FORME.code,
  FORME.identite,
  FORME.nir,
  FORME.localite,
  FORME.majuscules,
  FORME.naissance,
  FORME.departement,
  FORME['taux-id'],
])
const FORMES = Uint8Array.from(NORME.forme, (f, r) =>
  RAPIDES.has(f) && !SOIGNEES.includes(r) ? f : LENTE,
)

/** The norm as one nature of one version reads it, for one profile. */
export interface Regles {
  readonly usage: Uint8Array
  /** Form of each value, LENTE when the careful reader must see it. */
  readonly formes: Uint8Array
  /** Next mandatory rubrique of the same block after this one, else AUCUNE. */
  readonly suivante: Int16Array
  /** First mandatory rubrique of a block, else AUCUNE. */
  readonly premiere: Int16Array
  /** Where the codes of a closed list begin in `codes`; -1: the list does not apply. */
  readonly liste: Int32Array
  readonly codes: Uint8Array
  readonly blocInterdit: Uint8Array
  readonly blocObligatoire: Uint8Array
}

const LETTRES = ['01', '04', '05', '07', '08', '09']
export const NATURES_PASRAU: readonly string[] = ['11', '14']

/** Without these nothing can be attached: mandatory whatever the profile. */
const IDENTIFIANTES = new Set(
  `S10.G00.00.005 S10.G00.00.006 S20.G00.05.001 S20.G00.05.002 S20.G00.05.003 S20.G00.05.004
   S20.G00.05.005 S20.G00.05.007 S20.G00.05.008 S21.G00.06.001 S21.G00.11.001 S21.G00.30.002
   S21.G00.30.004 S21.G00.30.006 S21.G00.40.009 S21.G00.50.001 S21.G00.58.003 S21.G00.58.004
   S90.G00.90.001 S90.G00.90.002`
    .split(/\s+/)
    .map(rubrique),
)

/** A PASRAU has no public table of usages: only what a reader cannot do without. */
const OBLIGATOIRES_PASRAU = new Set(
  `S10.G00.00.005 S10.G00.00.006 S20.G00.05.001 S20.G00.05.002 S20.G00.05.004 S20.G00.05.005
   S20.G00.05.007 S21.G00.30.002 S21.G00.30.004 S21.G00.30.006 S21.G00.50.001 S21.G00.58.003
   S21.G00.58.004 S90.G00.90.001 S90.G00.90.002`
    .split(/\s+/)
    .map(rubrique),
)

export function estIdentifiante(r: number): boolean {
  return IDENTIFIANTES.has(r)
}

/** Blocks that a nature asks for beyond the cardinalities of the monthly message. */
const BLOCS_DE_NATURE: Readonly<Record<string, readonly number[]>> = {
  '04': [BLOC.individu, bloc('S21.G00.60')],
  '05': [BLOC.individu, bloc('S21.G00.60')],
  '07': [BLOC.individu, bloc('S21.G00.62')],
}

const ENSEMBLES: Readonly<Record<Version, ReadonlySet<string>[]>> = {
  P24V01: [],
  P25V01: [],
  P26V01: [],
}

/** Codes of a closed list for one version, kept once made. */
export function listCodes(r: number, norme: Version): ReadonlySet<string> {
  const deVersion = ENSEMBLES[norme]
  const connus = deVersion[r]
  if (connus !== undefined) return connus
  const codes = parseCodes(r, norme)
  deVersion[r] = codes
  return codes
}

/** Those of 2024, then what each year adds and removes. */
function parseCodes(r: number, norme: string): Set<string> {
  const codes = new Set<string>()
  const annee = Number(norme.slice(2, 3))
  for (const mot of NORME.listes[r]!.trim().split(' ')) {
    const signe = mot[0]
    if (signe !== '+' && signe !== '-') codes.add(mot)
    else if (Number(mot[1]) > annee) continue
    else if (signe === '+') codes.add(mot.slice(2))
    else codes.delete(mot.slice(2))
  }
  return codes
}

/** 1,000 places for a list of three digits, 100 for two: the code is the place. */
function compileListes(norme: string): { liste: Int32Array; codes: Uint8Array } {
  const liste = new Int32Array(NORME.codes.length).fill(-1)
  if (!estVersion(norme)) return { liste, codes: new Uint8Array(0) }
  let taille = 0
  NORME.codes.forEach((_, r) => {
    if (NORME.forme[r] !== FORME.liste) return
    liste[r] = taille
    taille += NORME.min[r] === 3 ? 1000 : 100
  })
  const codes = new Uint8Array(taille)
  liste.forEach((debut, r) => {
    if (debut < 0) return
    for (const code of parseCodes(r, norme)) codes[debut + Number(code)] = 1
  })
  return { liste, codes }
}

function existeDans(r: number, norme: string, pasrau: boolean): boolean {
  const versions = NORME.versions[r]!
  if (versions === 'P') return pasrau
  return versions === '*' || pasrau || !estVersion(norme) || versions.includes(norme[2]!)
}

interface Cle {
  readonly norme: string
  readonly nature: string
  readonly profil: Profil
}

function estObligatoire(r: number, cle: Cle): boolean {
  if (NATURES_PASRAU.includes(cle.nature)) return OBLIGATOIRES_PASRAU.has(r)
  if (cle.profil === 'reception' && !IDENTIFIANTES.has(r)) return false
  const usages = NORME.usages[r]!
  const rang = LETTRES.indexOf(cle.nature)
  const lettre = rang < 0 ? (usages === 'OOOOOO' ? 'O' : '?') : usages[rang]
  return lettre === 'O' && existeDans(r, cle.norme, false)
}

function compileUsage(cle: Cle): Pick<Regles, 'usage' | 'formes' | 'suivante' | 'premiere'> {
  const n = NORME.codes.length
  const usage = new Uint8Array(n)
  const suivante = new Int16Array(n).fill(AUCUNE)
  const premiere = new Int16Array(NORME.blocs.length).fill(AUCUNE)
  const rang = LETTRES.indexOf(cle.nature)
  const pasrau = NATURES_PASRAU.includes(cle.nature)
  for (let r = n - 1; r >= 0; r--) {
    const b = NORME.bloc[r]!
    suivante[r] = premiere[b]!
    if (estObligatoire(r, cle)) premiere[b] = r
    if (!existeDans(r, cle.norme, pasrau)) usage[r] = USAGE.horsNorme
    else if (rang >= 0 && NORME.usages[r]![rang] === 'I') usage[r] = USAGE.interdit
  }
  const formes = FORMES.map((f, r) => (usage[r] === USAGE.permis ? f : LENTE))
  return { usage, formes, suivante, premiere }
}

function compileBlocs(cle: Cle): Pick<Regles, 'blocInterdit' | 'blocObligatoire'> {
  const blocInterdit = new Uint8Array(NORME.blocs.length)
  const blocObligatoire = new Uint8Array(NORME.blocs.length)
  const rang = LETTRES.indexOf(cle.nature)
  if (rang < 0) return { blocInterdit, blocObligatoire }
  blocInterdit.fill(1)
  NORME.usages.forEach((lettres, r) => {
    const b = NORME.bloc[r]!
    if (lettres[rang] !== 'N') blocInterdit[b] = 0
    if (lettres[rang] === 'O' && NORME.minBloc[b]! >= 1) blocObligatoire[b] = 1
  })
  for (const b of BLOCS_DE_NATURE[cle.nature] ?? []) blocObligatoire[b] = 1
  return { blocInterdit, blocObligatoire }
}

const COMPILEES = new Map<string, Regles>()
const LISTES = new Map<string, { liste: Int32Array; codes: Uint8Array }>()

/** Tables of one version, nature and profile; compiled once. */
export function reglesDe(cle: Cle): Regles {
  const nom = `${cle.norme} ${cle.nature} ${cle.profil}`
  const connues = COMPILEES.get(nom)
  if (connues !== undefined) return connues
  const versionListes = NATURES_PASRAU.includes(cle.nature) ? '' : cle.norme
  const listes = LISTES.get(versionListes) ?? compileListes(versionListes)
  const regles = { ...compileUsage(cle), ...compileBlocs(cle), ...listes }
  if (estVersion(cle.norme)) {
    LISTES.set(versionListes, listes)
    COMPILEES.set(nom, regles)
  }
  return regles
}
