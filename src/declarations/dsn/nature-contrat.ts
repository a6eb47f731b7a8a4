import type { ContratLu } from '../lu.js'

/** 40.008: apprenticeship, private (64, 65) and public sector (81). */
const APPRENTISSAGE: ReadonlySet<string> = new Set(['64', '65', '81'])

/**
 * Nature of what an employer pays under a contract, from 40.007 (nature du contrat) and 40.008
 * (dispositif de politique publique): apprentice, trainee, trainee of vocational training, else
 * salary. Codes of the cahier technique, P24V01 to P26V01.
 */
export function natureDuContrat(contrat: Pick<ContratLu, 'natureContrat' | 'dispositif'>): string {
  const { natureContrat, dispositif } = contrat
  if (natureContrat === '29') return 'gratification-stage'
  if (natureContrat === '54') return 'remuneration-apprenti'
  if (dispositif !== null && APPRENTISSAGE.has(dispositif)) return 'remuneration-apprenti'
  if (dispositif === '92') return 'remuneration-stagiaire-formation'
  return 'salaire'
}
