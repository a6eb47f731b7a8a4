import { echec, moisDuJour, moisEntre, type Resultat, succes } from '#socle'
import type { DeclarationTrimestrielle } from '../dossier.js'
import type { DemandeRectification, RefusRectification } from '../ports.js'

/**
 * Months after which what was paid is neither completed nor claimed back.
 * @texte CASF, art. L. 262-45 and CSS, art. L. 845-4 (two years, fraud apart)
 */
const PRESCRIPTION_MOIS = 24

/**
 * A new version of a declaration sent, with the answers already given: the person changes what was
 * wrong and sends it. The version sent stays as it was.
 * @texte CRPA, art. L. 123-1 (an error of good faith may be corrected)
 */
export function nouvelleVersion(
  envoyee: DeclarationTrimestrielle,
  { motif, aujourdhui }: DemandeRectification,
): Resultat<DeclarationTrimestrielle, RefusRectification> {
  if (envoyee.etat !== 'validee') return echec({ code: 'pas-envoyee' })
  if (motif.trim() === '') return echec({ code: 'motif-absent' })
  if (moisEntre(envoyee.moisDroits[2], moisDuJour(aujourdhui)) > PRESCRIPTION_MOIS) {
    return echec({ code: 'trop-ancienne' })
  }
  const { revision: _dAvant, ...sienne } = envoyee
  return succes({
    ...sienne,
    etat: 'a-valider',
    version: (envoyee.version ?? 1) + 1,
    motifRectification: motif.trim(),
    valideeLe: null,
  })
}
