import { masquerNir, type Nir } from '#socle'
import type { Temoignage } from '../registre.js'
import type { Attente } from './port.js'
import type { Rattachements } from './rattachement.js'

/** Hexadecimal digits of the declaration that an identifier keeps. */
const DEBUT = 8
const FORME = /^([0-9a-f]{32})-([0-9a-f]{8})-(\d{1,10})$/

export function idAttente({ sujet, declaration, rang }: Temoignage): string {
  return `${sujet}-${declaration.slice(0, DEBUT)}-${rang}`
}

/** The subject that an identifier speaks of; undefined when it is not one. */
export function sujetDeAttente(id: string): string | undefined {
  return FORME.exec(id)?.[1]
}

/** The testimony that an identifier names, whether it waits or not. */
export function findTemoignage(rattachements: Rattachements, id: string): Temoignage | undefined {
  return rattachements.temoignages.find((t) => idAttente(t) === id)
}

/** What the work list says of a testimony; undefined when received by somebody, or replaced. */
export function attenteDe(rattachements: Rattachements, t: Temoignage): Attente | undefined {
  if (t.lignes.length === 0 || !rattachements.revisions.estEnVigueur(t.declaration)) {
    return undefined
  }
  const decision = rattachements.rattacher(t)
  if (decision.etat === 'rattache') return undefined
  const { siret, raisonSociale, moisPrincipal, recuLe } = rattachements.revisions.find(
    t.declaration,
  )!
  return {
    id: idAttente(t),
    motif: decision.motif,
    genre: t.genre,
    comparaison: rattachements.comparer(t, t.sujet) ?? null,
    declarant: { siret, raisonSociale },
    mois: moisPrincipal,
    lignes: t.lignes.length,
    recuLe,
  }
}

/** A NIR by its first digits, an NTT by the company that gave it. */
export function masquerNumero(genre: Temoignage['genre'], numero: string): string | null {
  switch (genre) {
    case 'nir':
    case 'contredit':
      return masquerNir(numero as Nir)
    case 'ntt':
      return `NTT ${numero.slice(1, 10)} ***`
    case 'absent':
      return null
  }
}
