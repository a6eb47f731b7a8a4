import type { DeclarationTrimestrielle, DossierAllocataire } from '../dossier.js'
import type { RefusValidation } from '../ports.js'
import { personnesATaper, personnesSansReponse } from './a-taper.js'
import { categoriesDemandees } from './preremplir.js'

/**
 * Why the declaration cannot be validated yet; undefined when it can. An unanswered question is not
 * a no, and a payment that came without its amount is not 0 €.
 * @texte CASF art. R. 262-37 (the person declares); the validation stays an act
 */
export function refusValidation(
  d: DeclarationTrimestrielle,
  dossier: DossierAllocataire,
): RefusValidation | undefined {
  if (d.etat === 'validee') return { code: 'deja-validee' }
  const demandees = categoriesDemandees(d)
  const sansReponse = demandees.filter((c) => d.reponses[c] === undefined)
  if (sansReponse.length > 0) return { code: 'reponse-absente', categories: sansReponse }
  const sansMontant = demandees.filter(
    (c) => d.reponses[c] === true && !d.saisies.some((s) => s.categorie === c),
  )
  if (sansMontant.length > 0) return { code: 'montant-absent', categories: sansMontant }
  const lignes = d.lignes.filter((l) => l.montantRetenu === null).map((l) => l.ressource.id)
  if (lignes.length > 0) return { code: 'ligne-sans-montant', lignes }
  const personnes = personnesSansReponse(d, personnesATaper(dossier, d))
  return personnes.length > 0 ? { code: 'revenus-non-dits', personnes } : undefined
}
