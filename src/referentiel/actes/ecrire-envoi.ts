import { assert } from '#socle'
import type { CleSujet, DeclarationEnregistree, Identifiant128 } from '../registre.js'
import type { Bloc, ReferentielStore } from '../store.js'
import type { ControleEnvoi, EtapeEnvoi } from './lire-envoi.js'

/** A file that is durable, and what its report will need. */
export interface EnvoiEcrit {
  readonly declarations: readonly DeclarationEnregistree[]
  /** Subjects whose attachment must be decided to tell how many lines wait. */
  readonly aExaminer: Set<CleSujet>
  /** All its subjects, when other files are written at the same time. */
  readonly sujets: ReadonlySet<CleSujet>
  readonly lignes: number
  /** Individuals stored. */
  readonly gardes: number
}

export type IssueEcriture = EnvoiEcrit | 'deja-recu' | 'modifie'

/** Subjects met in files that are on their way together, none of which sees the others' yet. */
export class SujetsEnChemin {
  readonly #variantes = new Map<CleSujet, Identifiant128>()
  readonly #plusieurs = new Set<CleSujet>()

  noter({ sujets, variantes }: Bloc): void {
    sujets.forEach((sujet, i) => {
      const connue = this.#variantes.get(sujet)
      if (connue === undefined) this.#variantes.set(sujet, variantes[i]!)
      else if (connue !== variantes[i]) this.#plusieurs.add(sujet)
    })
  }

  /** Those named in several ways by the files of this moment. */
  get plusieurs(): ReadonlySet<CleSujet> {
    return this.#plusieurs
  }
}

interface EnvoiLu {
  readonly controle: ControleEnvoi
  readonly etapes: AsyncIterator<EtapeEnvoi>
  /** Told of each declaration before the register hears of it. */
  readonly venues: Set<Identifiant128>
}

/**
 * Writes one file that the check did not refuse, in one transaction. `enChemin` is given when other
 * files are written at the same time.
 */
export async function ecrireEnvoi(
  store: ReferentielStore,
  { controle, etapes, venues }: EnvoiLu,
  enChemin?: SujetsEnChemin,
): Promise<IssueEcriture> {
  let suivante = await prochaine(etapes)
  const ingestion = await store.ouvrirIngestion()
  try {
    const declarations: DeclarationEnregistree[] = []
    const aExaminer = new Set<CleSujet>()
    const sujets = new Set<CleSujet>()
    let recu = false
    let lignes = 0
    let gardes = 0
    for (; suivante.etape !== 'fin'; suivante = await prochaine(etapes)) {
      const { bloc } = suivante
      for (const d of bloc.declarations) venues.add(d.id)
      const douteux: readonly CleSujet[] | undefined = recu
        ? await ingestion.enregistrer(bloc)
        : await ingestion.recevoir(controle.recu, bloc)
      if (douteux === undefined) {
        await ingestion.abandonner()
        return 'deja-recu'
      }
      recu = true
      for (const sujet of douteux) aExaminer.add(sujet)
      for (const sujet of bloc.sansNir) aExaminer.add(sujet)
      if (enChemin !== undefined) {
        enChemin.noter(bloc)
        for (const sujet of bloc.sujets) sujets.add(sujet)
      }
      declarations.push(...bloc.declarations)
      lignes += bloc.lignes
      gardes += bloc.sujets.length
    }
    assert(recu, 'un envoi lu a un bloc')
    if (suivante.empreinte !== controle.recu.empreinte) {
      await ingestion.abandonner()
      return 'modifie'
    }
    if (controle.ecartes.length > 0) await ingestion.ecarter(controle.ecartes)
    if (!(await ingestion.valider())) return 'deja-recu'
    return { declarations, aExaminer, sujets, lignes, gardes }
  } catch (erreur) {
    // The first error is the one to tell: a base that is gone cannot give up the writing either.
    await ingestion.abandonner().catch(() => {})
    throw erreur
  }
}

type Suivante = Exclude<EtapeEnvoi, { etape: 'controle' }>

async function prochaine(etapes: AsyncIterator<EtapeEnvoi>): Promise<Suivante> {
  const { value: etape, done } = await etapes.next()
  assert(done !== true && etape.etape !== 'controle', 'un envoi lu a une fin')
  return etape
}
