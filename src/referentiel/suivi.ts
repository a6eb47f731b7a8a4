import type { Acces } from '#acces'
import type { Instant, Jour, Mois, Nir, Resultat } from '#socle'
import { listClesPersonne } from './actes/cles-personne.js'
import {
  conclure,
  contester,
  type DemandeConclusion,
  type DemandeContestation,
  type MoyensContestation,
} from './actes/contester.js'
import { ouvrirDemandee, tracer } from './actes/lire.js'
import { type AnnexesLues, type LectureAnnexes, lireAnnexes } from './actes/lire-annexes.js'
import {
  type LectureHistoire,
  type LectureNatif,
  lireHistoire,
  lireNatif,
} from './actes/lire-histoire.js'
import { restituer } from './actes/restituer.js'
import type { AnnexeStore } from './annexes/annexe.js'
import type { CompletudeMois } from './completude/completude.js'
import type { Contestation, RefusContestation } from './contestations/contestation.js'
import type { HistoireMois } from './histoire/evenement-ressource.js'
import type { NatifIndividu } from './ports.js'

export interface LectureCompletude {
  readonly nir: Nir
  readonly de: Mois
  readonly a: Mois
  /** The day on which one asks: decides between awaited and late. */
  readonly jour: Jour
  /** Only what was known at that instant; its day then decides, when it is before `jour`. */
  readonly vuLe?: Instant
}

/** What follows a line through time: is it all there, what happened to it, who contests it. */
export interface SuiviRessources {
  /** One per month of the window, in order. Writes its trace first. */
  lireCompletude(lecture: LectureCompletude, acces: Acces): Promise<readonly CompletudeMois[]>
  /** What happened to a month, in words and as data. Writes its trace first. */
  lireHistoire(lecture: LectureHistoire, acces: Acces): Promise<HistoireMois>
  /** The native block of one event of a line. */
  findNatif(lecture: LectureNatif, acces: Acces): Promise<NatifIndividu | undefined>
  /** What neither DSN nor PASRAU carries: never mixed with monthly resources. */
  lireAnnexes(lecture: LectureAnnexes, acces: Acces): Promise<AnnexesLues>
  /** Keys under which accesses to that person were written; hers today first. */
  listCles(nir: Nir): Promise<readonly string[]>
  contester(
    demande: DemandeContestation,
    acces: Acces,
  ): Promise<Resultat<Contestation, RefusContestation>>
  conclure(
    demande: DemandeConclusion,
    acces: Acces,
  ): Promise<Resultat<Contestation, RefusContestation>>
}

/** The same means as the référentiel, the acts on contested lines, and the annexes if any. */
export type MoyensSuivi = MoyensContestation & { readonly annexes?: AnnexeStore | undefined }

export function createSuivi(moyens: MoyensSuivi): SuiviRessources {
  return {
    async lireCompletude({ nir, de, a, jour, vuLe }, acces) {
      const lecture = { nir, de, a, completudeAu: jour, ...(vuLe && { vuLe }) }
      const ouverture = await ouvrirDemandee(moyens, lecture)
      const [lues] = await restituer(moyens, ouverture)
      const personne = ouverture.demandees[0]!.dossier.cle
      await tracer(moyens, acces, { personne, objet: 'completude', de, a })
      return lues?.completude ?? []
    },
    lireHistoire: (lecture, acces) => lireHistoire(moyens, lecture, acces),
    findNatif: (lecture, acces) => lireNatif(moyens, lecture, acces),
    lireAnnexes: (lecture, acces) => lireAnnexes(moyens, lecture, acces),
    listCles: (nir) => listClesPersonne(moyens, nir),
    contester: (demande, acces) => contester(moyens, demande, acces),
    conclure: (demande, acces) => conclure(moyens, demande, acces),
  }
}
