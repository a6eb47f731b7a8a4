import { indexMois, type Jour, type Mois, moisDepuisIndex, moisPlus } from '#socle'
import { moisDeclares, moisExamenEnCours } from '../calendrier.js'
import type { DeclarationTrimestrielle, DossierAllocataire } from '../dossier.js'
import {
  type CalendrierDeclaration,
  calendrierDeclaration,
  type EtatEcheance,
  etatEcheance,
} from './calendrier-declaration.js'

/** One quarter of a dossier: what it looks at, what it opens, where its declaration stands. */
export interface TrimestreADeclarer {
  readonly moisExamen: Mois
  readonly moisReference: readonly [Mois, Mois, Mois]
  readonly moisDroits: readonly [Mois, Mois, Mois]
  readonly calendrier: CalendrierDeclaration
  readonly etat: EtatEcheance
  /** The last version sent, if any. */
  readonly envoyee: DeclarationTrimestrielle | undefined
}

/**
 * The quarters of a dossier up to the one in course, oldest first. They begin at the first one that
 * was followed here (`suiviDepuis`, else the first one sent): what came before was declared
 * elsewhere, and is never said to be missing.
 * @texte CASF, art. R. 262-7 II and R. 262-37; CSS, art. R. 843-1 III
 */
export function listTrimestres(
  dossier: DossierAllocataire,
  envoyees: readonly DeclarationTrimestrielle[],
  jour: Jour,
): readonly TrimestreADeclarer[] {
  const enCours = moisExamenEnCours(dossier.moisDemande, jour)
  const connus = [...envoyees.map((d) => d.moisExamen), dossier.suiviDepuis ?? enCours, enCours]
  const premier = connus.reduce((a, b) => (b < a ? b : a))
  const trimestres: TrimestreADeclarer[] = []
  for (let i = indexMois(premierDuCycle(dossier, premier)); i <= indexMois(enCours); i += 3) {
    const moisExamen = moisDepuisIndex(i)
    if (dossier.cloture !== undefined && moisExamen >= dossier.cloture.depuis) break
    trimestres.push(trimestreDe(dossier, { moisExamen, envoyees, jour }))
  }
  return trimestres
}

/** The first examination of the cycle that is not before a month. */
function premierDuCycle({ moisDemande }: DossierAllocataire, m: Mois): Mois {
  const demande = indexMois(moisDemande)
  const rang = Math.max(0, Math.ceil((indexMois(m) - demande) / 3))
  return moisDepuisIndex(demande + 3 * rang)
}

function trimestreDe(
  { organisme }: DossierAllocataire,
  q: { moisExamen: Mois; envoyees: readonly DeclarationTrimestrielle[]; jour: Jour },
): TrimestreADeclarer {
  const { moisExamen } = q
  const calendrier = calendrierDeclaration(moisExamen, organisme)
  const envoyee = derniereEnvoyee(q.envoyees, moisExamen)
  return {
    moisExamen,
    moisReference: moisDeclares(moisExamen, organisme),
    moisDroits: [moisExamen, moisPlus(moisExamen, 1), moisPlus(moisExamen, 2)],
    calendrier,
    etat: etatEcheance(calendrier, q.jour, envoyee !== undefined),
    envoyee,
  }
}

/** The last version sent for a month of examination. */
export function derniereEnvoyee(
  envoyees: readonly DeclarationTrimestrielle[],
  moisExamen: Mois,
): DeclarationTrimestrielle | undefined {
  return envoyees
    .filter((d) => d.moisExamen === moisExamen)
    .sort((a, b) => (a.version ?? 1) - (b.version ?? 1))
    .at(-1)
}

/** Quarters never sent whose time is over, oldest first: to be caught up in this order. */
export function listManques(
  trimestres: readonly TrimestreADeclarer[],
): readonly TrimestreADeclarer[] {
  return trimestres.filter((t) => t.etat === 'manquee')
}
