import type { Prestation } from '../droits.js'
import type { SituationFoyer } from '../situation.js'
import { concerneLeFoyer } from './concerne-foyer.js'

const LOGEMENT = /loyer|participation (minimale|TF)|R0|aide au logement|forfait de charges/
const LOGEMENT_TAUX = /double activité|tranche|^coefficient/
const LOGEMENT_RESSOURCES = /déduction pour frais|abattement sur les|forfait étudiant|locataire/
const LOGEMENT_AIDES = /allocations? de logement|personnalisée/
const DES_LOGEMENTS: readonly RegExp[] = [
  LOGEMENT,
  LOGEMENT_TAUX,
  LOGEMENT_RESSOURCES,
  LOGEMENT_AIDES,
  /personnes âgées/,
]
/** What is read for a household with children only. */
const FAMILIAUX: readonly RegExp[] = [
  /allocations? familiale|complément familial|soutien familial|PAJE|vingt ans/,
  /enfant qui travaille|plafond annuel de la sécurité sociale|revenu professionnel plancher/,
]
const PRIME = /prime d’activité|bonification|SMIC|CRDS|part des revenus d’activité|AAH/
const COMMUNS_FAMILIAUX = /^base mensuelle|sécurité sociale|plancher/

/** A right told apart has its parameters there: they are not said again for those that read it. */
const ECARTES: Readonly<Record<Prestation, readonly RegExp[]>> = {
  rsa: [...DES_LOGEMENTS, PRIME],
  primeActivite: [...DES_LOGEMENTS, /RSA/],
  primeActiviteNette: [...DES_LOGEMENTS, /RSA/],
  aideLogement: [...FAMILIAUX],
  allocationsFamiliales: [/complément|soutien|PAJE|SMIC/],
  complementFamilial: [/^allocations familiales|soutien|^allocation de base|vingt ans|SMIC/],
  allocationSoutienFamilial: [/^allocations familiales|complément|PAJE|vingt ans|SMIC/],
  pajeBase: [/^allocations familiales|^complément familial|soutien|vingt ans|SMIC/],
  cssGratuite: [...DES_LOGEMENTS, ...FAMILIAUX, PRIME],
  cssParticipationAnnuelle: [...DES_LOGEMENTS, ...FAMILIAUX, PRIME],
  allocationRentreeScolaire: [/^allocations familiales|complément|soutien|PAJE|vingt ans|SMIC/],
  allocationAdultesHandicapes: [],
  allocationSolidariteSpecifique: [],
  allocationSolidaritePersonnesAgees: [],
  allocationSupplementaireInvalidite: [],
}

/**
 * Whether a series that a computation read is of that prestation and that household: the tables
 * are read whole, with the lines of other zones and other households, which are left out here.
 * @texte CRPA, art. R. 311-3-1-2, 3° (parameters applied to the person)
 */
export function concerne(nom: string, prestation: Prestation, situation: SituationFoyer): boolean {
  if (ECARTES[prestation].some((motif) => motif.test(nom)) && !COMMUNS_FAMILIAUX.test(nom)) {
    return false
  }
  const commun = concerneLeFoyer(nom, situation)
  if (commun !== undefined) return commun
  const sansEnfant = !situation.personnes.some((p) => p.role === 'enfant')
  const familial = FAMILIAUX.some((motif) => motif.test(nom)) || COMMUNS_FAMILIAUX.test(nom)
  if (sansEnfant && familial) return false
  return estDuLogement(nom, situation) && estDeLaComposition(nom, situation)
}

function estDuLogement(nom: string, { logement, personnes }: SituationFoyer): boolean {
  const zone = /zone (\d)/.exec(nom)?.[1]
  if (zone !== undefined && logement.zone !== null && zone !== String(logement.zone)) return false
  if (/^réduction de loyer/.test(nom)) return logement.statut === 'locataire-hlm'
  if (/coloca/.test(nom)) return logement.colocation
  if (!/étudiant|boursier/.test(nom)) return true
  return personnes.some((p) => p.role === 'allocataire' && p.activite === 'etudiant')
}

/** « …, personne seule », « …, couple sans personne à charge », « …, 2 personnes à charge ». */
function estDeLaComposition(nom: string, { personnes }: SituationFoyer): boolean {
  const enfants = personnes.filter((p) => p.role === 'enfant').length
  if (/, personne seule$/.test(nom)) return personnes.length === 1
  if (/, couple sans personne à charge$/.test(nom)) return enfants === 0 && personnes.length === 2
  const nombre = /, (\d) personnes? à charge$/.exec(nom)?.[1]
  return nombre === undefined || Math.min(enfants, 6) >= Number(nombre)
}
