import { terminerEnvoi } from './envoi.js'
import { type Etat, ZONE } from './etat.js'
import { fermerTout } from './structure.js'

/** Blocks of the envelope of a lot: S05.G51.00, S06, S96 and S95, as `numeroBloc` gives them. */
export const LOT = { debut: 510500, groupe: 510600, finGroupe: 519600, fin: 519500 } as const

/** A line of the envelope. */
export interface LigneLot {
  readonly numero: number
  readonly rang: number
  readonly valeur: string
}

export function estLot(numero: number): boolean {
  return (
    numero === LOT.debut || numero === LOT.groupe || numero === LOT.finGroupe || numero === LOT.fin
  )
}

/**
 * Reads a line of the envelope. A lot holds four groups; only `DSNOK` brings declarations to keep:
 * the concentrator has refused those of the others, which are counted and never read.
 */
export function lireLot(e: Etat, ligne: LigneLot): void {
  const { numero, rang, valeur } = ligne
  fermerTout(e)
  terminerEnvoi(e)
  e.zone = ZONE.horsEnvoi
  if (numero === LOT.debut) e.lotOuvert = true
  else if (numero === LOT.groupe && rang === 1) ouvrirGroupe(e, valeur)
  else if (numero === LOT.finGroupe && rang === 2) fermerGroupe(e, valeur)
  else if (numero === LOT.fin) e.lotOuvert = false
}

function ouvrirGroupe(e: Etat, code: string): void {
  e.groupeKo = code !== 'DSNOK'
  e.muet = e.groupeKo
  e.groupeLigne = e.ligne
  e.groupeDebut = e.declarations
}

function fermerGroupe(e: Etat, annonce: string): void {
  const contenues = e.declarations - e.groupeDebut
  e.muet = false
  if (e.groupeKo && contenues > 0) e.signaler('lot-groupe-ko', e.groupeLigne, 'S06.G51.00.001')
  if (Number(annonce) !== contenues) e.signaler('lot-compte', e.ligne, 'S96.G51.00.002')
  e.groupeKo = false
}

export function terminerLot(e: Etat): void {
  e.muet = false
  e.zone = ZONE.horsEnvoi
  if (e.lotOuvert) e.signaler('lot-tronque', e.ligne, 'S95.G51.00')
}
