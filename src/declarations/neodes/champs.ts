import { estJour, estMois, type Jour, type Mois } from '#socle'
import { bloc, NORME, rubrique } from '../norme/norme.js'

/** Rubriques that a reading keeps; the others are never made strings. */
const GARDEES = `
S10.G00.00.001 S10.G00.00.002 S10.G00.00.005 S10.G00.00.006 S10.G00.01.001 S10.G00.01.003
S20.G00.05.001 S20.G00.05.002 S20.G00.05.003 S20.G00.05.004 S20.G00.05.005 S20.G00.05.006
S20.G00.05.007 S20.G00.05.008 S20.G00.05.010 S20.G00.05.013
S21.G00.06.001 S21.G00.11.001 S21.G00.11.004 S21.G00.11.005
S21.G00.30.001 S21.G00.30.002 S21.G00.30.003 S21.G00.30.004 S21.G00.30.005 S21.G00.30.006
S21.G00.30.007 S21.G00.30.014 S21.G00.30.015 S21.G00.30.020
S21.G00.31.001 S21.G00.31.008 S21.G00.31.009 S21.G00.31.010 S21.G00.31.011
S21.G00.40.001 S21.G00.40.006 S21.G00.40.007 S21.G00.40.008 S21.G00.40.009 S21.G00.40.010
S21.G00.47.001 S21.G00.47.002 S21.G00.62.001 S21.G00.62.002
S21.G00.60.001 S21.G00.60.002 S21.G00.60.003 S21.G00.60.005 S21.G00.60.006 S21.G00.60.010
S21.G00.50.001 S21.G00.50.002 S21.G00.50.003 S21.G00.50.004 S21.G00.50.014
S21.G00.51.010 S21.G00.52.006
S21.G00.58.001 S21.G00.58.002 S21.G00.58.003 S21.G00.58.004`

export const GARDE = new Uint8Array(NORME.codes.length)
for (const code of GARDEES.trim().split(/\s+/)) GARDE[rubrique(code)] = 1

/** Kept of a PASRAU alone: a DSN has several blocks 51 per person, whose days nobody reads. */
export const GARDE_PASRAU = new Uint8Array(NORME.codes.length)
for (const code of ['S21.G00.51.001', 'S21.G00.51.002']) GARDE_PASRAU[rubrique(code)] = 1

export const BLOC = {
  envoi: bloc('S10.G00.00'),
  declaration: bloc('S20.G00.05'),
  entreprise: bloc('S21.G00.06'),
  etablissement: bloc('S21.G00.11'),
  individu: bloc('S21.G00.30'),
  changement: bloc('S21.G00.31'),
  contrat: bloc('S21.G00.40'),
  droit: bloc('S21.G00.47'),
  arret: bloc('S21.G00.60'),
  fin: bloc('S21.G00.62'),
  versement: bloc('S21.G00.50'),
  remuneration: bloc('S21.G00.51'),
  prime: bloc('S21.G00.52'),
  net: bloc('S21.G00.58'),
  total: bloc('S90.G00.90'),
} as const

/** 1 for a block that is, or hangs under, another. */
export function sousArbre(racine: number): Uint8Array {
  return Uint8Array.from(NORME.blocs, (_, b) => {
    for (let x = b; x >= 0; x = NORME.parent[x]!) if (x === racine) return 1
    return 0
  })
}

/** First rubrique of each block, then their number. */
const DEBUTS = Int32Array.from({ length: NORME.blocs.length + 1 }, (_, b) => {
  const debut = NORME.bloc.indexOf(b)
  return debut < 0 ? NORME.codes.length : debut
})

/** 1 for a block of which no reading keeps anything. */
export const MUET = Uint8Array.from(NORME.blocs, (_, b) => {
  for (let r = DEBUTS[b]!; r < DEBUTS[b + 1]!; r++) if (GARDE[r] || GARDE_PASRAU[r]) return 0
  return 1
})

/** Texts of the rubriques kept, those of the open instance of each block. */
export class Champs {
  private readonly valeurs: (string | null)[] = new Array<string | null>(NORME.codes.length).fill(
    null,
  )
  private readonly memeJour = new Map<string, Jour | null>()

  poser(r: number, texte: string): void {
    this.valeurs[r] = texte
  }

  /** Forgets the last instance of a block. */
  ouvrir(b: number): void {
    this.valeurs.fill(null, DEBUTS[b], DEBUTS[b + 1])
  }

  get(r: number): string | null {
    return this.valeurs[r]!
  }

  /** JJMMAAAA as a day, null when it is none. */
  jour(r: number): Jour | null {
    const brut = this.valeurs[r]
    if (brut === null || brut === undefined) return null
    const connu = this.memeJour.get(brut)
    if (connu !== undefined) return connu
    const texte = `${brut.slice(4)}-${brut.slice(2, 4)}-${brut.slice(0, 2)}`
    const lu = estJour(texte) ? texte : null
    if (this.memeJour.size > 2000) this.memeJour.clear()
    this.memeJour.set(brut, lu)
    return lu
  }

  /** 01MMAAAA as a month. */
  mois(r: number): Mois | null {
    const brut = this.valeurs[r]
    const texte = brut ? `${brut.slice(4)}-${brut.slice(2, 4)}` : ''
    return estMois(texte) ? texte : null
  }
}
