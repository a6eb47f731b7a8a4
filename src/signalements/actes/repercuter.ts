import type { Acces } from '#acces'
import type { SuiteContestation } from '#referentiel'
import type { Centimes } from '#socle'
import { type Conclusion, changeUnMontant } from '../conclusion/conclusion.js'
import { montantEnAttente } from '../depot.js'
import type { ActeSignalement, LigneSignalee, Signalement } from '../signalement.js'
import type { MoyensSignalements } from './moyens.js'

/**
 * Tells the référentiel: a deposit and a reopening flag the lines, a conclusion and a withdrawal
 * lift the flag. What was declared is never touched. Made again, it changes nothing: a line that is
 * already where it should be is refused there, and left.
 */
export async function repercuter(
  { suivi }: Pick<MoyensSignalements, 'suivi'>,
  s: Signalement,
  { acte, acces }: { readonly acte: ActeSignalement; readonly acces: Acces },
): Promise<void> {
  const { nir, reference } = s
  const quand = acte.quand
  for (const ligne of s.depot.lignes) {
    if (ligne.ligne === null) continue
    const commun = { nir, ligne: ligne.ligne, reference, quand }
    const montantRetenu = montantPour(s, ligne, acte)
    if (acte.genre === 'deposer' || acte.genre === 'rouvrir') {
      await suivi.contester({ ...commun, montantRetenu }, acces)
    }
    const suite = suitePour(s, acte)
    if (suite !== undefined) await suivi.conclure({ ...commun, montantRetenu, suite }, acces)
  }
}

/** What counts from that act on; null when it is the declared amount. */
function montantPour(s: Signalement, l: LigneSignalee, acte: ActeSignalement): Centimes | null {
  if (acte.genre === 'deposer') return montantEnAttente(s.depot, l)
  if (acte.genre === 'retirer' || acte.genre === 'confirmer-irrecevable') return null
  // An answer that is disputed goes on counting until the next one.
  return s.conclusion === null ? null : montantConclu(s.conclusion, l)
}

export function montantConclu(c: Conclusion, l: LigneSignalee): Centimes | null {
  return c.montants.find((m) => m.ligne === l.ligne && m.mois === l.mois)?.montantRetenu ?? null
}

/** Done again at the transmission, in case the base was down between an act and its effect. */
function suitePour(s: Signalement, acte: ActeSignalement): SuiteContestation | undefined {
  switch (acte.genre) {
    case 'retirer':
      return 'retiree'
    case 'confirmer-irrecevable':
      return 'sans-suite'
    case 'valider-conclusion':
    case 'transmettre':
      return s.conclusion === null ? undefined : suiteDe(s.conclusion)
    default:
      return undefined
  }
}

function suiteDe({ issue, cause }: Conclusion): SuiteContestation {
  if (issue === 'non-fonde') return 'non-fondee'
  if (!changeUnMontant(issue)) return 'sans-suite'
  return cause === 'confusion-identite' ? 'confusion-identite' : 'declarant-a-corriger'
}
