import { horlogeDe, type LigneCorbeille, type Signalement, suivre } from '#signalements'
import type { Jour } from '#socle'

/** One signalement of the list. Never a NIR, nor the key of a person. */
export function ligneEnJson({ signalement: s, ...l }: LigneCorbeille) {
  return {
    reference: s.reference,
    etat: s.etat,
    motif: s.depot.motif,
    deposeLe: s.deposeLe,
    attenduLe: l.attenduLe,
    enRetard: l.enRetard,
    priorite: l.raisonsPriorite,
    declarants: [...new Set(s.depot.lignes.map((x) => x.declarant.siret))],
    mois: [...new Set(s.depot.lignes.map((x) => x.mois))],
  }
}

/** One signalement with its acts: who (a pseudonym), when, what state it left. */
export function enJson(s: Signalement, jour: Jour) {
  const { depot } = s
  return {
    reference: s.reference,
    etat: s.etat,
    motif: depot.motif,
    source: depot.source,
    organisme: depot.organisme,
    deposeLe: s.deposeLe,
    attenduLe: horlogeDe(s).attenduLe,
    enRetard: suivre(s, jour).enRetard,
    explication: depot.explication,
    lignes: depot.lignes,
    urgence: s.urgence,
    conclusion: s.conclusion,
    messages: s.messages,
    actes: s.actes.map(({ genre, quand, role, auteur, etat }) => ({
      ...{ genre, quand, role, auteur, etat },
    })),
  }
}
