import type { SituationFoyer } from '../situation.js'

/** What decides which lines of the tables common to RSA and prime are a household's own. */
interface Compte {
  readonly personnes: number
  readonly enfants: number
  /** One adult, who may be isolated: a child, or one to be born. */
  readonly isolable: boolean
  readonly etudiants: boolean
  readonly jeune: boolean
  readonly aah: boolean
}

type Condition = (compte: Compte) => boolean

const aDesEnfants: Condition = ({ enfants }) => enfants > 0
const desEtudiants: Condition = ({ etudiants }) => etudiants

/** By the name of the series; a series that is not here is of every household. */
const CONDITIONS: Readonly<Record<string, Condition>> = {
  'majoration pour la deuxième personne': ({ personnes }) => personnes >= 2,
  'majoration pour la troisième personne': ({ personnes }) => personnes >= 3,
  'majoration à partir du troisième enfant': ({ enfants }) => enfants >= 3,
  'montant majoré d’une personne isolée': ({ isolable }) => isolable,
  'montant majoré, pour chaque enfant': ({ isolable, enfants }) => isolable && enfants > 0,
  'âge du plus jeune enfant qui prolonge la majoration': ({ isolable, enfants }) =>
    isolable && enfants > 0,
  'âge limite des enfants à charge': aDesEnfants,
  'forfait logement d’une personne': ({ personnes, enfants }) => personnes === 1 + enfants,
  'forfait logement de deux personnes': ({ personnes }) => personnes >= 2,
  'forfait logement de trois personnes ou plus': ({ personnes }) => personnes >= 3,
  'âge minimal du RSA jeune actif': ({ jeune }) => jeune,
  'heures du SMIC mensuel des étudiants et apprentis': desEtudiants,
  'part du SMIC brut que l’activité d’un étudiant doit dépasser': desEtudiants,
  'activité à partir de laquelle l’AAH compte comme un revenu d’activité, en heures de SMIC': ({
    aah,
  }) => aah,
}

/**
 * Whether a series of the tables common to RSA and prime is of that household; undefined: it is not
 * one of those that a household may not need. A household that has optional facts keeps them all:
 * who is counted changes from month to month.
 * @texte CRPA, art. R. 311-3-1-2, 3° (parameters applied to the person)
 */
export function concerneLeFoyer(nom: string, situation: SituationFoyer): boolean | undefined {
  const condition = CONDITIONS[nom]
  return condition && (situation.faits !== undefined || condition(compter(situation)))
}

function compter({ personnes, isolementRecent }: SituationFoyer): Compte {
  const adultes = personnes.filter((p) => p.role !== 'enfant')
  const enfants = personnes.length - adultes.length
  const attend = adultes.some((p) => p.enceinte)
  return {
    personnes: personnes.length,
    enfants,
    isolable: adultes.length === 1 && (enfants > 0 || attend || isolementRecent),
    etudiants: adultes.some((p) => p.apprenti || p.activite === 'etudiant'),
    jeune: adultes.some((p) => p.conditionHeuresRsaJeune),
    aah: personnes.some((p) => p.ressources.some(({ nature }) => nature === 'aah')),
  }
}
