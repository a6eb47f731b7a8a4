import { estMois } from '#socle'
import {
  absent,
  estObjet,
  faute,
  sous,
  type Verdict,
  verifierChoix,
  verifierCles,
  verifierMontant,
  verifierMontantAnnuel,
} from './champs.js'
import { verifierMois } from './periodes.js'

const CLES_INDEPENDANT: ReadonlySet<string> = new Set(['benefices', 'recettes', 'evaluation'])
const CLES_RECETTES: ReadonlySet<string> = new Set(['de', 'a', 'secteur', 'montant'])
const SECTEURS: ReadonlySet<string> = new Set(['vente', 'services', 'liberal'])
const ANNEE = /^(19|20)\d{2}$/

/**
 * Checks the income of an independent: profits by year, receipts by month, evaluation.
 * @texte CASF, art. R. 262-18 to R. 262-25; CSS, art. R. 845-1, R. 845-2
 */
export function verifierIndependant(brut: unknown): Verdict {
  if (!estObjet(brut)) {
    return faute('type-inattendu', 'independant', '« independant » doit être un objet.')
  }
  const { evaluation } = brut
  const erreur =
    verifierCles(brut, CLES_INDEPENDANT) ??
    verifierBenefices(brut.benefices) ??
    verifierListeRecettes(brut.recettes) ??
    (evaluation === undefined || evaluation === null
      ? null
      : verifierMontant(evaluation, 'evaluation', false))
  return erreur === null ? null : sous('independant', erreur)
}

function verifierBenefices(benefices: unknown): Verdict {
  if (benefices === undefined) return null
  if (!estObjet(benefices)) {
    return faute('type-inattendu', 'benefices', '« benefices » doit être un objet.')
  }
  for (const annee in benefices) {
    const erreur = ANNEE.test(annee)
      ? verifierMontantAnnuel(benefices[annee], annee)
      : faute('date-impossible', annee, 'Une année s’écrit AAAA.')
    if (erreur !== null) return sous('benefices', erreur)
  }
  return null
}

function verifierListeRecettes(recettes: unknown): Verdict {
  if (recettes === undefined) return null
  if (!Array.isArray(recettes)) {
    return faute('type-inattendu', 'recettes', '« recettes » doit être une liste.')
  }
  for (let i = 0; i < recettes.length; i++) {
    const erreur = verifierRecettes(recettes[i])
    if (erreur !== null) return sous(`recettes[${i}]`, erreur)
  }
  return null
}

function verifierRecettes(recettes: unknown): Verdict {
  if (!estObjet(recettes)) return faute('type-inattendu', '', 'Des recettes sont un objet.')
  const { de, a } = recettes
  if (de === undefined) return absent('de')
  if (a === undefined) return absent('a')
  return (
    verifierCles(recettes, CLES_RECETTES) ??
    verifierMois(de, 'de') ??
    verifierMois(a, 'a') ??
    (estMois(de) && estMois(a) && de > a
      ? faute('periode-impossible', 'a', 'Le dernier mois est avant le premier.')
      : null) ??
    verifierChoix(recettes.secteur, 'secteur', SECTEURS) ??
    verifierMontant(recettes.montant, 'montant', false)
  )
}
