import { BLOC } from '../neodes/champs.js'
import { bloc, NORME } from '../norme/norme.js'
import { FERMETURES } from './coherence/fermetures.js'
import { ouvrirDeclaration, ouvrirEnvoi, ouvrirSansEntete } from './envoi.js'
import { type Etat, ZONES } from './etat.js'
import { AUCUNE, USAGE } from './regles.js'

const N = NORME.blocs.length
const RACINE = N

/** What going from one block to another means. */
const PASSAGE = { juste: 0, malPlace: 1, desordre: 2, enTrop: 3 } as const

/** A block, then its parent, up to the envoi. */
const CHAINES: readonly (readonly number[])[] = NORME.blocs.map((_, b) => {
  const chaine: number[] = []
  for (let x = b; x >= 0; x = NORME.parent[x]!) chaine.push(x)
  return chaine
})
const AUCUN: readonly number[] = []

function passage(ouverts: readonly number[], vers: number): number {
  const parent = NORME.parent[vers]!
  if (parent < 0) return PASSAGE.juste
  const rang = ouverts.indexOf(parent)
  if (rang < 0) return PASSAGE.malPlace
  if (rang === 0) return PASSAGE.juste
  const frere = ouverts[rang - 1]!
  if (frere > vers) return PASSAGE.desordre
  return frere === vers && NORME.maxBloc[vers] === 1 ? PASSAGE.enTrop : PASSAGE.juste
}

/** Deepest block of the open chain that stays open, -1 for none. */
function resteOuvert(ouverts: readonly number[], vers: number): number {
  for (let x = NORME.parent[vers]!; x >= 0; x = NORME.parent[x]!) {
    if (ouverts.includes(x)) return x
  }
  return -1
}

const PASSAGES = new Uint8Array((N + 1) * N)
const RESTES = new Int8Array((N + 1) * N)
for (let de = 0; de <= N; de++) {
  const ouverts = CHAINES[de] ?? AUCUN
  for (let vers = 0; vers < N; vers++) {
    PASSAGES[de * N + vers] = passage(ouverts, vers)
    RESTES[de * N + vers] = resteOuvert(ouverts, vers)
  }
}

const ENFANTS = NORME.blocs.map((_, b) =>
  NORME.blocs.map((_c, x) => x).filter((x) => NORME.parent[x] === b),
)
/** Children whose presence is checked when their parent closes. */
const SUIVIS: readonly (readonly number[])[] = ENFANTS.map((enfants) =>
  enfants.filter(
    (x) =>
      NORME.minBloc[x]! >= 1 ||
      x === BLOC.individu ||
      x === bloc('S21.G00.60') ||
      x === bloc('S89.G00.91') ||
      x === BLOC.fin,
  ),
)
/** Blocks that have something to say when they close. */
const PARLE = Uint8Array.from(NORME.blocs, (_, b) =>
  SUIVIS[b]!.length > 0 || FERMETURES[b] !== undefined ? 1 : 0,
)

/** Blocks whose opening does more than note where they begin. */
const PARTICULIERS: readonly number[] = [BLOC.envoi, BLOC.declaration, BLOC.individu, BLOC.total]

/** True when nothing that closes has a word to say, nothing is out of place and the zone stays. */
function estSimple(de: number, vers: number): boolean {
  const reste = RESTES[de * N + vers]!
  if (reste < 0 || PASSAGES[de * N + vers] !== PASSAGE.juste) return false
  if (SUIVIS[vers]!.length > 0 || ZONES[de] !== ZONES[vers]) return false
  for (let x = de; x !== reste; x = NORME.parent[x]!) if (PARLE[x] === 1) return false
  return !PARTICULIERS.includes(vers)
}

const SIMPLES = new Uint8Array((N + 1) * N)
for (let de = 0; de < N; de++) {
  for (let vers = 0; vers < N; vers++) SIMPLES[de * N + vers] = estSimple(de, vers) ? 1 : 0
}

/** Opens an instance of block `b`, whose first rubrique is `r`. */
export function ouvrirBloc(e: Etat, b: number, r: number): void {
  const de = e.bloc
  if (de >= 0 && SIMPLES[de * N + b] === 1 && !e.horsCadre) {
    const absente = e.suivante[e.rubrique]!
    if (absente !== AUCUNE) e.signalerAbsentes(absente, AUCUNE)
    placerBloc(e, b, r)
  } else ouvrirBlocEnDetail(e, b, r)
}

/** The instance begins on this line; its first rubrique may not be the first that is mandatory. */
function placerBloc(e: Etat, b: number, r: number): void {
  e.debutBloc[b] = e.ligne
  e.vus[b]!++
  e.ouvert[b] = 1
  e.bloc = b
  e.rubrique = -1
  if (e.blocInterdit[b] === 1) e.signaler('bloc-interdit', e.ligne, NORME.blocs[b]!)
  const absente = e.premiere[b]!
  if (absente < r) e.signalerAbsentes(absente, r)
}

function ouvrirBlocEnDetail(e: Etat, b: number, r: number): void {
  const de = e.bloc < 0 ? RACINE : e.bloc
  if (e.bloc >= 0 && e.suivante[e.rubrique] !== AUCUNE) {
    e.signalerAbsentes(e.suivante[e.rubrique]!, AUCUNE)
  }
  const reste = RESTES[de * N + b]!
  for (let x = e.bloc; x >= 0 && x !== reste; x = NORME.parent[x]!) {
    if (PARLE[x] === 1) fermerBloc(e, x)
  }
  if (b === BLOC.envoi) ouvrirEnvoi(e)
  else if (e.horsCadre) ouvrirSansEntete(e)
  e.zone = ZONES[b]!
  if (b === BLOC.declaration) ouvrirDeclaration(e)
  else if (b === BLOC.individu) e.ouvrirIndividu()
  else if (b === BLOC.total) e.horsCadre = e.totalVu = true
  const suivis = SUIVIS[b]!
  for (let i = 0; i < suivis.length; i++) e.vus[suivis[i]!] = 0
  if (PASSAGES[de * N + b] !== PASSAGE.juste) signalerPassage(e, PASSAGES[de * N + b]!, b)
  placerBloc(e, b, r)
}

/** A PASRAU may have no establishment: its individuals then hang from the declaration. */
function signalerPassage(e: Etat, quel: number, b: number): void {
  const code = NORME.blocs[b]!
  if (quel === PASSAGE.malPlace) {
    const ditParEntete = NORME.parent[b] === BLOC.envoi && e.ouvert[BLOC.envoi] === 0
    if (ditParEntete || (b === BLOC.individu && e.estPasrau())) return
    e.signaler('bloc-mal-place', e.ligne, code)
  } else if (quel === PASSAGE.desordre) e.signaler('bloc-en-desordre', e.ligne, code)
  else e.signaler('bloc-en-trop', e.ligne, code)
}

/** Closes every open block: end of the envoi, of the lot's group or of the file. */
export function fermerTout(e: Etat): void {
  if (e.bloc < 0) return
  e.signalerAbsentes(e.suivante[e.rubrique]!, AUCUNE)
  for (let x = e.bloc; x >= 0; x = NORME.parent[x]!) if (PARLE[x] === 1) fermerBloc(e, x)
  e.bloc = -1
  e.rubrique = -1
}

function fermerBloc(e: Etat, b: number): void {
  if (e.ouvert[b] === 0) return
  e.ouvert[b] = 0
  e.zone = ZONES[b]!
  const suivis = SUIVIS[b]!
  for (let i = 0; i < suivis.length; i++) {
    const enfant = suivis[i]!
    if (e.vus[enfant] === 0 && e.blocObligatoire[enfant] === 1) signalerBlocAbsent(e, enfant)
  }
  FERMETURES[b]?.(e)
}

function signalerBlocAbsent(e: Etat, b: number): void {
  const ligne = e.debutBloc[NORME.parent[b]!]!
  if (b === BLOC.entreprise || b === BLOC.etablissement) {
    e.signaler('etablissement-absent', ligne, NORME.blocs[b]!)
  } else if (b !== BLOC.declaration && b !== BLOC.total && b !== BLOC.individu) {
    e.signaler('bloc-absent', ligne, NORME.blocs[b]!)
  }
}

export function signalerUsage(e: Etat, r: number): void {
  const code = e.usage[r] === USAGE.interdit ? 'rubrique-interdite' : 'rubrique-hors-norme'
  e.signaler(code, e.ligne, NORME.codes[r]!)
}
