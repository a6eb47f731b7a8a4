import { type Mois, moisDuJour, moisPlus } from '#socle'
import { moisDeclares } from '../calendrier.js'
import type { DossierAllocataire } from '../dossier.js'
import type { ContenuChangement, EffetChangement, TypeChangement } from './changement-situation.js'

/** What raises a right and no flow tells: a document shows it first. */
const A_ETUDIER: ReadonlySet<TypeChangement> = new Set(['grossesse', 'naissance', 'enfant-arrive'])

/**
 * From when a change counts. The RSA is looked at again inside the quarter for a separation and for
 * a work that stops; the prime only for an isolation with a child; everything else counts from the
 * next examination. A death counts from the month after.
 * @texte CASF, art. R. 262-4-1 and R. 262-35; CSS, art. R. 843-2 and R. 843-1 (D5, B7-12, S3-24)
 * @interpretation work lost counts at once only when nothing stands in its place and it is proven:
 *   the month given here is the earliest one
 */
export function effetDuChangement(
  dossier: DossierAllocataire,
  c: ContenuChangement,
  examen: Mois,
): EffetChangement {
  const mois = moisDuJour(c.depuis)
  const etude = A_ETUDIER.has(c.type)
  if (c.type === 'separation') {
    return { rsa: mois, prime: aEnfant(dossier) ? mois : examen, etude }
  }
  if (c.type === 'emploi-perdu' && c.remplace !== true) return { rsa: mois, prime: examen, etude }
  if (c.type === 'deces') {
    const suivant = moisPlus(mois, 1)
    return { rsa: suivant, prime: examen > suivant ? examen : suivant, etude }
  }
  return { rsa: examen, prime: examen, etude }
}

function aEnfant({ personnes }: DossierAllocataire): boolean {
  return personnes.some((p) => p.role === 'enfant' || p.enceinte)
}

/**
 * The examination from which the new household serves: the one in course while it is not sent and
 * did not come before the change, else the next one.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1 II (who is there at the examination)
 * @interpretation a child who left counts by the last day of the months looked at (S3-15); every
 *   other change is looked at as it stands at the examination
 */
export function examenDuChangement(
  { organisme }: DossierAllocataire,
  { type, depuis }: ContenuChangement,
  enCours: { readonly examen: Mois; readonly envoye: boolean },
): Mois {
  const { examen, envoye } = enCours
  const [, , dernier] = moisDeclares(examen, organisme)
  const tard = moisDuJour(depuis) > (type === 'enfant-parti' ? dernier : examen)
  return envoye || tard ? moisPlus(examen, 3) : examen
}
