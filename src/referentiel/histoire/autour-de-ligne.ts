import { type Instant, type Mois, moisDuJour } from '#socle'
import type { ActeContestation } from '../contestations/contestation.js'
import {
  type ArretDeclare,
  type FinDeContrat,
  NATURE_ARRET,
  NATURE_FIN_DE_CONTRAT,
  NATURE_REPRISE,
  NATURE_SUBSTITUTION,
} from '../evenements.js'
import type { Rattachements } from '../identites/rattachement.js'
import type { DeclarationEnregistree, Temoignage } from '../registre.js'
import type { Declarant } from '../ressource.js'
import type { LigneSituee } from '../ressources/personne.js'
import { type EvenementRessource, SANS_MONTANT } from './evenement-ressource.js'
import { phrase, type Sujet } from './phrases.js'

function declarantDe({ siret, raisonSociale }: DeclarationEnregistree): Declarant {
  return { siret, raisonSociale }
}

/** Corrections that the same declarant made of that month, in declarations in force. */
export function evenementsCorrections(
  { revisions }: Rattachements,
  lignes: readonly LigneSituee[],
  de: LigneSituee,
): EvenementRessource[] {
  if (de.ligne.periode !== null || de.declaration.siret === null) return []
  return lignes
    .filter(({ ligne, declaration }) => {
      const memePayeur = declaration.siret === de.declaration.siret
      return ligne.periode !== null && ligne.mois === de.ligne.mois && memePayeur
    })
    .filter(({ declaration }) => revisions.estEnVigueur(declaration.id))
    .map(({ ligne, declaration }) => {
      const quand = declaration.recuLe
      const montants = { ...SANS_MONTANT, apres: ligne.montantNetSocial }
      const dite = phrase('corrigee', { quand, declarant: declarantDe(declaration), montants })
      return { quand, type: 'corrigee', phrase: dite, montants, declaration: declaration.id }
    })
}

/** Declarations that Urssaf made in the place of the declarant, for the month declared. */
export function evenementsSubstitution(
  { revisions }: Rattachements,
  temoignages: readonly Temoignage[],
  de: LigneSituee,
): EvenementRessource[] {
  return temoignages.flatMap((t) => {
    const d = revisions.find(t.declaration)!
    const visee =
      d.siret === de.declaration.siret && d.moisPrincipal === de.declaration.moisPrincipal
    if (d.nature !== NATURE_SUBSTITUTION || !visee || !revisions.estEnVigueur(d.id)) return []
    const sujet = { quand: d.recuLe, declarant: declarantDe(d), montants: SANS_MONTANT }
    const dite = phrase('substituee', sujet)
    return [
      {
        quand: d.recuLe,
        type: 'substituee',
        phrase: dite,
        montants: SANS_MONTANT,
        declaration: d.id,
      },
    ]
  })
}

/** What the person and the cell did about the line, as known at `vuLe`. */
export function evenementsContestation(
  actes: readonly ActeContestation[],
  de: LigneSituee,
  vuLe: Instant | undefined,
): EvenementRessource[] {
  return actes
    .filter((a) => a.ligne === de.id && (vuLe === undefined || a.quand <= vuLe))
    .map(({ genre, quand, montantRetenu, suite }) => {
      const type = genre === 'contester' ? ('contestee' as const) : ('conclue' as const)
      const montants = { ...SANS_MONTANT, retenu: montantRetenu }
      const sujet = { quand, declarant: declarantDe(de.declaration), montants, suite }
      return { quand, type, phrase: phrase(type, sujet), montants, declaration: null }
    })
}

/** Messages of a month that bring no payment: stops of work, returns, ends of contracts. */
export function evenementsMessages(
  { revisions }: Rattachements,
  temoignages: readonly Temoignage[],
  mois: Mois,
): EvenementRessource[] {
  return temoignages.flatMap((t) => {
    const d = revisions.find(t.declaration)!
    if (!revisions.estEnVigueur(d.id)) return []
    const fins = NATURE_FIN_DE_CONTRAT.has(d.nature) ? (t.evenements?.fins ?? []) : []
    const arrets = d.nature === NATURE_ARRET || d.nature === NATURE_REPRISE
    return [
      ...fins.filter((f) => moisDuJour(f.date) === mois).map((f) => finDite(f, d)),
      ...(arrets ? (t.evenements?.arrets ?? []) : [])
        .filter(
          (a) => moisDuJour(d.nature === NATURE_REPRISE ? (a.reprise ?? a.de) : a.de) === mois,
        )
        .map((a) => arretDit(a, d)),
    ]
  })
}

function finDite(fin: FinDeContrat, d: DeclarationEnregistree): EvenementRessource {
  const annulee = fin.genre === 'annulee' || d.type === '04'
  const type = annulee ? 'fin-de-contrat-annulee' : 'fin-de-contrat'
  return dire(type, d, { de: fin.date, a: null })
}

function arretDit(arret: ArretDeclare, d: DeclarationEnregistree): EvenementRessource {
  if (d.nature === NATURE_REPRISE) {
    return dire('reprise-signalee', d, { de: arret.reprise ?? arret.de, a: null })
  }
  return dire('arret-signale', d, { de: arret.de, a: arret.a })
}

function dire(
  type: EvenementRessource['type'],
  d: DeclarationEnregistree,
  jours: NonNullable<Sujet['jours']>,
): EvenementRessource {
  const quand = d.recuLe
  const dite = phrase(type, { quand, declarant: declarantDe(d), montants: SANS_MONTANT, jours })
  return { quand, type, phrase: dite, montants: SANS_MONTANT, declaration: d.id }
}
