import { type Instant, type Jour, jourPlus, jourPlusMoisFinDeMois } from '#socle'
import type { Accompagnement } from './accompagnement.js'
import type { Accompagnee, ActeAccompagnement, GenreActe } from './acte.js'
import { reglesAccompagnement } from './regles-accompagnement.js'

/** What happened in an accompaniment, for those who tell people. */
export type TypeFaitAccompagnement =
  | 'orientation-decidee'
  | 'referent-change'
  | 'rendez-vous-propose'
  | 'rendez-vous-change'
  | 'absence-constatee'
  | 'contrat-a-signer'
  | 'procedure-ouverte'
  | 'procedure-decidee'
  | 'sanction-levee'
  | 'recours-recu'
  | 'recours-decide'
  /** Told by the day, not by an act. */
  | 'rendez-vous-bientot'
  | 'contrat-bientot-fini'

/** Never holds a reason, a place or a name: who needs more reads the accompaniment. */
export interface FaitAccompagnement extends Accompagnee {
  readonly type: TypeFaitAccompagnement
  readonly quand: Instant
  readonly jour: Jour
  /** Rank of the act, or of what a day brings: with the type and the date, told once. */
  readonly rang: number
  /** The day that counts in the message (a rendez-vous, the last one to answer…); its hour. */
  readonly date: Jour | null
  readonly heure: string | null
}

const TYPES: Readonly<Partial<Record<GenreActe, TypeFaitAccompagnement>>> = {
  orienter: 'orientation-decidee',
  'designer-referent': 'referent-change',
  'proposer-rendez-vous': 'rendez-vous-propose',
  'changer-rendez-vous': 'rendez-vous-change',
  'annuler-rendez-vous': 'rendez-vous-change',
  'constater-rendez-vous': 'absence-constatee',
  'proposer-contrat': 'contrat-a-signer',
  'ouvrir-procedure': 'procedure-ouverte',
  'decider-procedure': 'procedure-decidee',
  'lever-sanction': 'sanction-levee',
  'former-recours': 'recours-recu',
  'decider-recours': 'recours-decide',
}

/**
 * The fact that an act makes, read once it is kept. A presence and a first référent are told to
 * nobody: the orientation tells the latter. A rendez-vous that moves is named by its former day.
 */
export function faitDeLActe(
  avant: Accompagnement,
  apres: Accompagnement,
  acte: ActeAccompagnement,
): FaitAccompagnement | undefined {
  const { contenu } = acte
  const type = TYPES[contenu.genre]
  const present = contenu.genre === 'constater-rendez-vous' && contenu.presence !== 'absence'
  const premier = contenu.genre === 'designer-referent' && avant.referent === null
  if (type === undefined || present || premier) return undefined
  return {
    ...{ type, dossier: acte.dossier, personne: acte.personne, rang: acte.rang },
    ...{ quand: acte.quand, jour: acte.jour },
    ...dateDite('cible' in contenu ? avant : apres, acte),
  }
}

function dateDite(
  a: Accompagnement,
  { contenu, rang }: ActeAccompagnement,
): Pick<FaitAccompagnement, 'date' | 'heure'> {
  const cible = 'cible' in contenu ? contenu.cible : rang
  const rendezVous = a.rendezVous.find((r) => r.rang === cible)
  if (rendezVous !== undefined) return { date: rendezVous.jour, heure: rendezVous.heure }
  const contrat = a.contrats.find((c) => c.rang === cible)
  const procedure = a.procedures.find((p) => p.rang === cible)
  return { date: contrat?.aSignerAvant ?? procedure?.observationsAvant ?? null, heure: null }
}

/** Days before a rendez-vous when it is told again. */
const RAPPEL_JOURS = 2

/** What this very day brings: a rendez-vous in two days, a contract that ends in a month. */
export function faitsDuJour(a: Accompagnement, quand: Instant): readonly FaitAccompagnement[] {
  const { jour } = a
  const commun = { dossier: a.dossier, personne: a.personne, quand, jour }
  const finDans = reglesAccompagnement(jour)?.finContratMois ?? 0
  return [
    ...a.rendezVous
      .filter((r) => r.jour === jourPlus(jour, RAPPEL_JOURS))
      .filter((r) => ['a-confirmer', 'confirme', 'autre-date-demandee'].includes(r.etat))
      .map((r) => ({
        ...{ ...commun, type: 'rendez-vous-bientot' as const, rang: r.rang },
        ...{ date: r.jour, heure: r.heure },
      })),
    ...a.contrats
      .filter((c) => c.etat === 'en-vigueur' && c.fin === jourPlusMoisFinDeMois(jour, finDans))
      .map((c) => ({
        ...{ ...commun, type: 'contrat-bientot-fini' as const, rang: c.rang },
        ...{ date: c.fin, heure: null },
      })),
  ]
}
