import type { DossierExplication } from './dossier.js'

const DU_FOYER: Readonly<Record<string, string>> = {
  'connus.aideLogement': 'le montant de l’aide au logement',
  'logement.loyer': 'le montant du loyer',
  'logement.zone': 'la zone du logement',
  'logement.foyer': 'le type de foyer où vous logez',
  'logement.pret': 'la date et l’objet du prêt',
  'logement.conventionne': 'si le logement est conventionné',
  'logement.chambre': 'si vous louez une seule chambre',
  territoire: 'le territoire où vous habitez',
  dateDemande: 'la date de la demande',
  dateIsolement: 'depuis quand vous êtes seul',
  premierRenouvellement: 'si c’est votre premier renouvellement sur quatre mois',
  prestationsFamilialesComptees: 'le montant de vos prestations familiales',
  rsaActivite2015: 'si vous receviez le RSA activité en décembre 2015',
}

const D_UNE_PERSONNE: Readonly<Record<string, string>> = {
  presence: 'les dates de présence',
  deces: 'la date du décès',
  gardeAlternee: 'la résidence alternée ou non',
  naissancePrevue: 'la date prévue de la naissance',
  conge: 'les dates du congé',
  sejour: 'la nationalité et le titre de séjour',
  'sejour.depuis': 'la date du titre de séjour ou de l’arrivée',
  absences: 'les séjours hors de France',
  hospitalisation: 'les dates du séjour à l’hôpital',
  detention: 'les dates de la détention',
  independant: 'les revenus d’activité indépendante',
  'independant.benefices': 'le bénéfice ou les recettes de l’activité indépendante',
  patrimoine: 'les biens et l’épargne',
  incapacite: 'le taux d’incapacité',
  cinqAnsDeTravail: 'les cinq ans de travail avant le chômage',
  primeAilleursJusqua: 'jusqu’à quand un autre dossier de prime vous compte',
  interruptions: 'les revenus qui se sont arrêtés',
}

const ROLES: Readonly<Record<string, string>> = {
  allocataire: 'de la personne qui demande',
  conjoint: 'du conjoint',
  enfant: 'd’un enfant',
}

/**
 * A missing answer in words: « les revenus imposables de 2023 (du conjoint) ». A path that has no
 * words is told as it is.
 * @texte CRPA, art. L. 311-3-1 (in an intelligible form)
 */
export function manqueEnMots(chemin: string, { donnees }: Pick<DossierExplication, 'donnees'>) {
  const duFoyer = Object.hasOwn(DU_FOYER, chemin) ? DU_FOYER[chemin] : undefined
  if (duFoyer !== undefined) return duFoyer
  const [, personne = '', champ = ''] = /^(personnes\[\d+\])\.(.+)$/.exec(chemin) ?? []
  const quoi = champEnMots(champ)
  if (quoi === undefined) return chemin
  const role = donnees.find((d) => d.chemin === `${personne}.role`)?.valeur
  const qui = Object.hasOwn(ROLES, String(role)) ? ` (${ROLES[String(role)]})` : ''
  return `${quoi}${qui}`
}

function champEnMots(champ: string): string | undefined {
  const [, annee, biens] = /^revenusFiscaux\.(\d{4})(\.dontPatrimoine)?$/.exec(champ) ?? []
  if (annee !== undefined) {
    const quoi = biens === undefined ? 'revenus imposables' : 'revenus imposables de biens'
    return `les ${quoi} de ${annee}`
  }
  return Object.hasOwn(D_UNE_PERSONNE, champ) ? D_UNE_PERSONNE[champ] : undefined
}
