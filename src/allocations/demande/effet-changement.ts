import { type Jour, type Mois, moisDuJour, moisEntre, moisPlus } from '#socle'
import { moisDeclares } from '../calendrier.js'
import type { DossierAllocataire } from '../dossier.js'
import type { ContenuChangement, EffetChangement, TypeChangement } from './changement-situation.js'

/** What raises a right and no flow tells: a document shows it first. */
const A_ETUDIER: ReadonlySet<TypeChangement> = new Set(['grossesse', 'naissance', 'enfant-arrive'])

/**
 * From when a change counts, at the earliest. The RSA is looked at again inside the quarter for a
 * separation and for a work that stops; both rights for an isolation with a child; a child counts
 * from the first examination that looks at the month of the event; everything else from the next
 * examination. A spouse's death counts from the month after.
 * @texte CASF, art. R. 262-4, R. 262-4-1 and R. 262-35; CSS, art. R. 843-2 and R. 843-1 (D5, B7-12,
 *   S3-24)
 * @interpretation work lost counts at once when nothing stands in its place and the employer
 *   declared the end of the contract; else somebody looks at the document that shows it
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
  if (COMPTE_PAR_MOIS.has(c.type)) return { ...effetEnfant(dossier, c.type, mois), etude }
  if (c.type === 'grossesse' && estSeul(dossier)) return { rsa: mois, prime: mois, etude }
  if (c.type === 'emploi-perdu' && c.remplace === false) {
    return { rsa: mois, prime: examen, etude: c.preuve === undefined }
  }
  if (c.type === 'deces' && !estEnfant(dossier, c)) {
    const suivant = moisPlus(mois, 1)
    return { rsa: suivant, prime: examen > suivant ? examen : suivant, etude }
  }
  // A child's death: what the examination found by `examenDuChangement` says.
  return { rsa: examen, prime: examen, etude }
}

const COMPTE_PAR_MOIS: ReadonlySet<TypeChangement> = new Set([
  'naissance',
  'enfant-arrive',
  'enfant-parti',
])

function effetEnfant(
  dossier: DossierAllocataire,
  type: TypeChangement,
  mois: Mois,
): Pick<EffetChangement, 'rsa' | 'prime'> {
  if (type !== 'enfant-parti' && estSeul(dossier)) return { rsa: mois, prime: mois }
  const regarde = premierExamen(dossier, (e) => moisDeclares(e, dossier.organisme)[2] >= mois)
  return { rsa: regarde, prime: regarde }
}

/** The first examination of the dossier's cycle of which this is true. */
function premierExamen(
  { moisDemande }: Pick<DossierAllocataire, 'moisDemande'>,
  vrai: (examen: Mois) => boolean,
): Mois {
  let examen = moisDemande
  while (!vrai(examen)) examen = moisPlus(examen, 3)
  return examen
}

function estSeul({ personnes }: DossierAllocataire): boolean {
  return personnes.every((p) => p.role !== 'conjoint')
}

function estEnfant(
  { personnes }: DossierAllocataire,
  { personne }: { readonly personne?: string | undefined },
): boolean {
  return personnes.some((p) => p.id === personne && p.role === 'enfant')
}

function aEnfant({ personnes }: DossierAllocataire): boolean {
  return personnes.some((p) => p.role === 'enfant' || p.enceinte)
}

/**
 * A child who died counts until the fourth examination that follows.
 * @texte CASF, art. L. 262-21 (RSA and prime)
 * @interpretation the family benefits that end meanwhile are not known here: they are counted as
 *   before, and the caisse looks at it
 */
const MOIS_APRES_DECES = 9

/**
 * What counts as it stands when a quarter is declared. Told late, it counts from the first
 * declaration that should have told it: one sent before the event is fixed for its three months.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1 and R. 843-2
 * @interpretation studies that begin inside a quarter end the RSA at the next examination, where
 *   CASF, art. R. 262-35 would end it from the month: the book reads one activity for both rights,
 *   and the prime is fixed for its quarter
 */
export const SE_DISENT_TARD: ReadonlySet<TypeChangement> = new Set([
  'etudes',
  'retraite',
  'emploi-trouve',
  'a-son-compte',
  'demenagement',
  'logement',
])

/**
 * The examination from which the new household serves: the one in course while it is not sent and
 * did not come before the change, else the next one.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1 II (who is there at the examination)
 * @interpretation a common life told late counts from the first examination that came after it,
 *   sent or not: its declaration is then corrected with the other adult's income. A child who left
 *   counts by the last day of the months looked at (S3-15); every other change is looked at as it
 *   stands at the examination
 */
export function examenDuChangement(
  dossier: DossierAllocataire,
  { type, depuis, personne }: ContenuChangement,
  enCours: {
    readonly examen: Mois
    readonly envoye: boolean
    /** Day on which each examination was first declared; absent: only the one in course counts. */
    readonly declareLe?: (examen: Mois) => Jour | undefined
  },
): Mois {
  const { examen, envoye, declareLe } = enCours
  const { organisme } = dossier
  const mois = moisDuJour(depuis)
  if (type === 'deces' && estEnfant(dossier, { personne })) {
    return premierExamen(dossier, (e) => moisEntre(mois, e) > MOIS_APRES_DECES)
  }
  if (type === 'vie-commune') return premierExamen(dossier, (e) => e >= mois)
  if (declareLe !== undefined && SE_DISENT_TARD.has(type)) {
    return premierExamen(dossier, (e) => e >= mois && (declareLe(e) ?? depuis) >= depuis)
  }
  const [, , dernier] = moisDeclares(examen, organisme)
  const tard = mois > (type === 'enfant-parti' ? dernier : examen)
  return envoye || tard ? moisPlus(examen, 3) : examen
}
