import { SANS_FAIT } from '#legislation'
import type { Mois } from '#socle'
import { appliquerModification } from '../declaration-trimestrielle/modifier.js'
import type { DeclarationTrimestrielle, DossierAllocataire, ProfilPersonne } from '../dossier.js'
import type { ConditionsDemande, ContenuDemande, TypeDemande } from './demande.js'

/** The dossier that a claim would open; its number comes from the claim's own. */
export function dossierDeLaDemande(q: {
  readonly numero: string
  readonly type: TypeDemande
  readonly moisDemande: Mois
  readonly contenu: ContenuDemande
}): DossierAllocataire {
  const { foyer, conditions } = q.contenu
  return {
    ...foyer,
    numero: numeroDossier(q.numero),
    moisDemande: q.moisDemande,
    suiviDepuis: q.moisDemande,
    ...(q.type === 'prime-activite' && { droitsDemandes: ['prime-activite'] as const }),
    personnes: foyer.personnes.map((p) =>
      p.role === 'allocataire' ? avecConditions(p, conditions) : p,
    ),
  }
}

/** « Q-20261112-7F3K2M » opens « D20261112-7F3K2M »: sent twice, the same dossier. */
export function numeroDossier(numeroDemande: string): string {
  return numeroDemande.replace(/^Q-/, 'D')
}

type Membre = DossierAllocataire['personnes'][number]

/** The conditions that the book reads; the usual case brings no fact. */
function avecConditions(p: Membre, c: ConditionsDemande): Membre {
  const sejour = sejourDe(c)
  const conge = c.conge === null ? null : { type: c.conge, de: null, a: null }
  if (sejour === null && conge === null) return p
  const faits: NonNullable<ProfilPersonne['faits']> = { ...SANS_FAIT, sejour, conge }
  return { ...p, faits }
}

function sejourDe({ nationalite, depuis, dispense }: ConditionsDemande) {
  if (nationalite === 'francaise') return null
  return { nationalite, depuis, regulier: true, dispense }
}

/**
 * The first declaration of the claim, with its answers. Undefined when an amount is not of the
 * months looked at: a form made for another claim.
 */
export function declarationDeLaDemande(
  neuve: DeclarationTrimestrielle,
  c: ContenuDemande,
): DeclarationTrimestrielle | undefined {
  const { reponses, saisies, revenusATaper, saisiesTapees, changements } = c
  const modification = { reponses, saisies, revenusATaper, saisiesTapees, changements }
  const modifiee = appliquerModification(neuve, modification)
  return modifiee.ok ? modifiee.valeur : undefined
}
