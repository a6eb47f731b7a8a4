import type { Activite, Organisme, Role, StatutLogement, TrimestreReference } from '../situation.js'

/**
 * Keys and words of the usual situation: those who check one and those who read it from its bytes
 * know the same.
 * @texte docs/contrat.md §3
 */
export const CLES_FOYER = [
  'id',
  'moisDroit',
  'moisExamen',
  'organisme',
  'trimestreReference',
  'personnes',
  'isolementRecent',
  'logement',
  'connus',
] as const
export const CLES_CONNUS = ['aideLogement', 'rsaMoisPrecedents'] as const
export const CLES_LOGEMENT = [
  'statut',
  'loyer',
  'zone',
  'colocation',
  'participationFrais',
] as const
export const BOOLEENS_PERSONNE = [
  'apprenti',
  'boursier',
  'enceinte',
  'conditionHeuresRsaJeune',
] as const
export const CLES_PERSONNE = [
  'id',
  'role',
  'naissance',
  'activite',
  ...BOOLEENS_PERSONNE,
  'dateArretTravail',
  'ressources',
  'revenusFiscaux',
] as const
export const CLES_RESSOURCE = ['nature', 'de', 'a', 'montantNetSocial', 'montantNetFiscal'] as const
export const CLES_REVENU = ['netCategoriel', 'dontActivite'] as const

export const ORGANISMES: readonly Organisme[] = ['caf', 'msa']
export const TRIMESTRES: readonly TrimestreReference[] = ['M-4..M-2', 'M-3..M-1']
export const ROLES: readonly Role[] = ['allocataire', 'conjoint', 'enfant']
export const ACTIVITES: readonly Activite[] = [
  'actif',
  'chomeur',
  'etudiant',
  'retraite',
  'inactif',
]
export const STATUTS_LOGEMENT: readonly StatutLogement[] = [
  'locataire-vide',
  'locataire-meuble',
  'locataire-hlm',
  'locataire-foyer',
  'proprietaire',
  'primo-accedant',
  'loge-gratuitement',
  'sans-domicile',
]

/** The years that a situation may name: nobody alive, and no resource, is older. */
export const PREMIERE_ANNEE = 1900
export const DERNIERE_ANNEE = 2099
