import { findHabilitation, type Garde, type HabilitationStore, type JournalStore } from '#acces'
import { echec, type Instant, type Jour, type Resultat, succes } from '#socle'
import type { AppelPartenaire } from '../restitution/ports.js'
import { diffuser } from './diffuser.js'
import type { EvenementStore, FileDiffusion, PageEvenements } from './ports.js'

export interface MoyensEvenements {
  readonly file: FileDiffusion
  readonly evenements: EvenementStore
  readonly journal: JournalStore
  readonly habilitations: HabilitationStore
  /** Who was stopped for abuse is told nothing more, even without an amount. */
  readonly garde: Garde
  readonly maintenant: () => Instant
  readonly aujourdhui: () => Jour
}

export type RefusEvenements = 'non-habilite' | 'suspendu'

/**
 * A page of what changed for the persons of a caseload. One step of telling is made first, so that
 * what was just received is there; the page is written in the journal before it leaves.
 */
export async function lireEvenements(
  moyens: MoyensEvenements,
  appel: AppelPartenaire,
  page: { readonly apres: number; readonly limite: number },
): Promise<Resultat<PageEvenements, RefusEvenements>> {
  const jour = moyens.aujourdhui()
  const habilitation = findHabilitation(await moyens.habilitations.lire(), appel, jour)
  if (habilitation === undefined) return echec('non-habilite')
  const quand = moyens.maintenant()
  const acces = { ...appel, dossier: null, portefeuille: 0, quand }
  if ((await moyens.garde.garder(acces, [])).etat === 'arrete') return echec('suspendu')
  const racontes = await diffuser(moyens.file)
  const { organisme, finalite, agent } = appel
  const lue = await moyens.evenements.list({ organisme, finalite, jour }, page)
  const personnes = new Map(lue.evenements.map((e) => [e.personne, e]))
  await moyens.journal.ecrire(
    [...personnes.values()].map(({ personne, dossier, mois }) => ({
      ...{ quand, organisme, agent, finalite, dossier, personne, objet: 'evenements' },
      ...{ de: mois, a: mois, fondement: habilitation.baseLegale },
    })),
  )
  return succes({ ...lue, fin: lue.fin && racontes === 0 })
}
