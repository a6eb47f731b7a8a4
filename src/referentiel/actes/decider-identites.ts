import { echec, type Instant, type Resultat, succes } from '#socle'
import { type Acte, type ContenuActe, type Signature, sujetsDe } from '../identites/actes.js'
import { changements } from '../identites/changements.js'
import type { ActeFait, RefusActe } from '../identites/port.js'
import { type Groupe, Rattachements } from '../identites/rattachement.js'
import type { EcritureActes, IdentiteStore, LectureDecision } from '../identites/store.js'
import type { CleSujet } from '../registre.js'
import type { LectureRegistre, ReferentielStore } from '../store.js'
import { lireGroupe } from './groupe.js'

/** What the deciding acts need. */
export interface MoyensDecision {
  readonly store: ReferentielStore
  readonly identites: IdentiteStore
  readonly maintenant: () => Instant
}

/** The register about some subjects, before the decision. */
export async function ouvrirGroupe(
  lecture: LectureRegistre,
  sujets: readonly CleSujet[],
): Promise<{ readonly groupe: Groupe; readonly rattachements: Rattachements }> {
  const groupe = await lireGroupe(lecture, [...new Set(sujets)])
  return { groupe, rattachements: new Rattachements(groupe) }
}

type Preparation = (
  lecture: LectureDecision,
) => Promise<Resultat<readonly ContenuActe[], RefusActe>>

type Decision = EcritureActes & { readonly rendu: Resultat<ActeFait, RefusActe> }

/**
 * Takes one decision: `preparer` says which acts, on the base as it stands; they are written with
 * the facts that tell what they change, or nothing is.
 */
export function decider(
  moyens: MoyensDecision,
  signature: Signature,
  preparer: Preparation,
): Promise<Resultat<ActeFait, RefusActe>> {
  const { auteur, motif } = signature
  if (auteur.trim() === '' || motif.trim() === '') {
    return Promise.resolve(echec('signature-incomplete'))
  }
  return moyens.identites.decider(async (lecture) => {
    const prepares = await preparer(lecture)
    if (!prepares.ok) return rien(prepares.erreur)
    return ecrire(moyens, lecture, { contenus: prepares.valeur, signature: { auteur, motif } })
  })
}

function rien(refus: RefusActe): Decision {
  return { actes: [], faits: [], rendu: echec(refus) }
}

async function ecrire(
  { store, maintenant }: MoyensDecision,
  lecture: LectureDecision,
  {
    contenus,
    signature,
  }: { readonly contenus: readonly ContenuActe[]; readonly signature: Signature },
): Promise<Decision> {
  const heure = maintenant()
  // The order of the acts and that of their dates are one: a clock put back changes nothing.
  const quand = lecture.dernier && lecture.dernier.quand > heure ? lecture.dernier.quand : heure
  const actes = contenus.map((contenu) => ({ ...contenu, ...signature, quand }))
  const numerotes: Acte[] = actes.map((a, i) => ({ ...a, rang: lecture.prochainRang + i }))
  const { groupe, rattachements } = await ouvrirGroupe(lecture, actes.flatMap(sujetsDe))
  const apres = new Rattachements({ ...groupe, actes: [...groupe.actes, ...numerotes] })
  const faits = changements({ avant: rattachements, apres, quand, hacher: store.hacher })
  const rattachees = faits.filter((f) => f.type === 'rattachee').length
  const rendu: ActeFait = {
    acte: lecture.prochainRang,
    rattachees,
    detachees: faits.length - rattachees,
    personnes: new Set(faits.map((f) => f.personne)).size,
  }
  return { actes, faits, rendu: succes(rendu) }
}
