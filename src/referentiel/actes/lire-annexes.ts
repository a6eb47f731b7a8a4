import type { Acces } from '#acces'
import type { NatureAnnexe } from '#declarations'
import type { Instant, Mois, Nir } from '#socle'
import type { AnnexeEnAttente, AnnexeStore, DeclarationAnnexe } from '../annexes/annexe.js'
import { type AnnexeEnVigueur, annexesEnVigueur } from '../annexes/en-vigueur.js'
import { concordanceAnnexes } from '../annexes/identite-annexe.js'
import { cleDuNir } from '../depuis-declaration.js'
import { lireRattachements } from './groupe.js'
import { type MoyensLecture, tracer } from './lire.js'

export interface LectureAnnexes {
  readonly nir: Nir
  /** Annexes whose period has a month of this window. */
  readonly de: Mois
  readonly a: Mois
  /** All of them when absent. */
  readonly natures?: readonly NatureAnnexe[]
  readonly vuLe?: Instant
}

export interface AnnexesLues {
  /** Ordered by nature, first month, last month, SIRET (null first). */
  readonly annexes: readonly DeclarationAnnexe[]
  readonly attentes: readonly AnnexeEnAttente[]
}

/** What neither DSN nor PASRAU carries, as known at `vuLe`. Writes its trace first. */
export async function lireAnnexes(
  moyens: MoyensLecture & { readonly annexes?: AnnexeStore | undefined },
  { nir, de, a, natures, vuLe }: LectureAnnexes,
  acces: Acces,
): Promise<AnnexesLues> {
  const { store, annexes } = moyens
  const demandee = cleDuNir(nir, store)
  const { liens, rattachements } = await store.lire((lecture) =>
    lireRattachements(lecture, demandee, vuLe),
  )
  const cle = rattachements.personneDe(demandee)
  const sujets = new Set([demandee, ...liens.flatMap((l) => [l.nir, l.autre])])
  const siens = [...sujets].filter((s) => rattachements.personneDe(s) === cle)
  const connues = (await annexes?.list(siens)) ?? []
  await tracer(moyens, acces, { personne: cle, objet: 'declarations-annexes', de, a })
  const concorde = concordanceAnnexes(rattachements, connues, store)
  const lues = annexesEnVigueur(connues, vuLe)
    .filter(({ annexe }) => annexe.a >= de && annexe.de <= a)
    .filter(({ annexe }) => natures === undefined || natures.includes(annexe.nature))
    .sort((x, y) => (rangDe(x) < rangDe(y) ? -1 : 1))
  const attente = lues.filter(({ annexe }) => !concorde(annexe))
  return {
    annexes: lues.filter((l) => !attente.includes(l)).map(publique),
    attentes: attente.map(({ annexe }) => ({
      nature: annexe.nature,
      periode: annexe.contenu.periode,
      motif: 'identite-discordante',
      recuLe: annexe.recuLe,
    })),
  }
}

function rangDe({ annexe }: AnnexeEnVigueur): string {
  return [annexe.nature, annexe.de, annexe.a, annexe.contenu.siret ?? '', annexe.id].join(' ')
}

function publique({ annexe, revision }: AnnexeEnVigueur): DeclarationAnnexe {
  const { nature, de, a, recuLe, constitueLe } = annexe
  const { periode, siret, emetteur, regime, montants } = annexe.contenu
  return {
    ...{ nature, periode, de, a, siret, emetteur, regime, montants, revision, recuLe },
    constitueLe,
  }
}
