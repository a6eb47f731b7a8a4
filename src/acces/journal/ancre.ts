import type { Instant } from '#socle'
import type { BoutChaine, Sha256 } from './chaine.js'
import { EMPREINTE_ORIGINE } from './chaine.js'

/** The ends of every chain at one instant, and which base they are of. */
export interface BoutsJournal {
  /** Random identifier of the base, made with its journal. */
  readonly base: string
  readonly bouts: readonly BoutChaine[]
}

/**
 * What is kept outside the base: the ends of the chains, their Merkle root, and a seal that binds
 * this anchor to those before it. Whoever holds one seal holds all that it follows.
 */
export interface Ancre extends BoutsJournal {
  readonly numero: number
  readonly quand: Instant
  readonly racine: string
  readonly sceau: string
}

/** Merkle root of the ends, in order of chain; a lone node goes up as it is. */
export function racineMerkle(bouts: readonly BoutChaine[], sha256: Sha256): string {
  let niveau = [...bouts]
    .sort((x, y) => x.chaine - y.chaine)
    .map(({ chaine, rang, empreinte }) => sha256(`feuille\n${chaine}\n${rang}\n${empreinte}`))
  if (niveau.length === 0) return EMPREINTE_ORIGINE
  while (niveau.length > 1) {
    const suivant: string[] = []
    for (let i = 0; i < niveau.length; i += 2) {
      const [gauche, droite] = [niveau[i]!, niveau[i + 1]]
      suivant.push(droite === undefined ? gauche : sha256(`noeud\n${gauche}\n${droite}`))
    }
    niveau = suivant
  }
  return niveau[0]!
}

function sceauDe(ancre: Omit<Ancre, 'sceau'>, precedent: string, sha256: Sha256): string {
  const { base, numero, quand, racine } = ancre
  return sha256([precedent, base, numero, quand, racine].join('\n'))
}

/** The anchor that follows `precedente`, or undefined when no entry came since. */
export function ancreSuivante(
  precedente: Ancre | undefined,
  { bouts, quand }: { bouts: BoutsJournal; quand: Instant },
  sha256: Sha256,
): Ancre | undefined {
  const racine = racineMerkle(bouts.bouts, sha256)
  if (racine === (precedente?.racine ?? EMPREINTE_ORIGINE)) return undefined
  const ancre = { ...bouts, numero: (precedente?.numero ?? 0) + 1, quand, racine }
  return { ...ancre, sceau: sceauDe(ancre, precedente?.sceau ?? EMPREINTE_ORIGINE, sha256) }
}

/** One line of the file of anchors; what the line means is in docs/journal.md. */
export function ecrireAncre({ numero, quand, base, bouts, racine, sceau }: Ancre): string {
  const chaines = bouts.map((b) => [b.chaine, b.rang, b.empreinte])
  return JSON.stringify({ ancre: numero, quand, base, chaines, racine, sceau })
}

/** What a file of anchors holds for one base; `rompue` is the number of the first false anchor. */
export interface AncresLues {
  readonly ancres: readonly Ancre[]
  readonly rompue: number | undefined
}

/**
 * Reads the lines of a file of anchors: those of `base`, up to the first that is not what it must
 * be (unreadable, out of order, a root that its ends do not give, a seal that does not follow).
 */
export function lireAncres(lignes: readonly string[], base: string, sha256: Sha256): AncresLues {
  const ancres: Ancre[] = []
  for (const ligne of lignes) {
    if (ligne.trim() === '') continue
    const ancre = parseAncre(ligne)
    if (ancre !== undefined && ancre.base !== base) continue
    const derniere = ancres.at(-1)
    const numero = (derniere?.numero ?? 0) + 1
    if (ancre === undefined || !estJuste(ancre, derniere, sha256)) return { ancres, rompue: numero }
    ancres.push(ancre)
  }
  return { ancres, rompue: undefined }
}

function estJuste(ancre: Ancre, derniere: Ancre | undefined, sha256: Sha256): boolean {
  return (
    ancre.numero === (derniere?.numero ?? 0) + 1 &&
    ancre.racine === racineMerkle(ancre.bouts, sha256) &&
    ancre.sceau === sceauDe(ancre, derniere?.sceau ?? EMPREINTE_ORIGINE, sha256)
  )
}

type ChaineEcrite = [chaine: number, rang: number, empreinte: string]

function parseAncre(ligne: string): Ancre | undefined {
  try {
    const { ancre, quand, base, chaines, racine, sceau } = JSON.parse(ligne)
    const bouts = (chaines as ChaineEcrite[]).map(([chaine, rang, empreinte]) => ({
      chaine,
      rang,
      empreinte,
    }))
    return { numero: ancre, quand, base, bouts, racine, sceau }
  } catch {
    return undefined
  }
}
