import type { Centimes, Jour, Mois, Nir, Ntt, Siret } from '#socle'

/**
 * What the writer needs, as values: days, months, centimes, rates in hundredths of a percent.
 * Everything else is the norm's own code, written as it stands.
 */
export type NatureAEcrire = '01' | '04' | '05' | '07' | '08' | '09' | '11' | '14'

export interface AdresseAEcrire {
  readonly voie: string
  readonly codePostal: string
  /** Capital letters without accent: the norm's « Localité ». */
  readonly localite: string
}

export interface ContactAEcrire {
  readonly civilite: '01' | '02'
  readonly nom: string
  readonly mel: string
  readonly telephone: string
}

/** Blocks S10.G00.00 to 02. `declarations` is read once, in order, as the text is consumed. */
export interface EnvoiAEcrire {
  readonly logiciel: string
  readonly editeur: string
  readonly version: string
  readonly essai: boolean
  readonly norme: string
  readonly pointDepot: '01' | '02'
  /** True when no declaration holds an individual (00.008 = 02). */
  readonly neant: boolean
  readonly emetteur: {
    readonly siret: Siret
    readonly raisonSociale: string
    readonly adresse: AdresseAEcrire
  }
  readonly contact: ContactAEcrire
  readonly declarations: Iterable<DeclarationAEcrire>
}

/** Block S20.G00.05 and what stands before its individuals. */
export interface DeclarationAEcrire {
  readonly nature: NatureAEcrire
  readonly type: '01' | '02' | '03' | '04' | '05'
  readonly fraction: string
  readonly ordre: number
  /** Null for a signalement. */
  readonly moisPrincipal: Mois | null
  /** 05.006, signalements that replace or cancel only. */
  readonly identifiantRemplace: string | null
  readonly constitution: Jour
  /** Null for a signalement. */
  readonly champ: '01' | '02' | '03' | null
  /** 05.011, amorçage only. */
  readonly evenement: string | null
  /** 05.013, substitution only. */
  readonly natureSubstitution: string | null
  readonly contact: (Omit<ContactAEcrire, 'civilite'> & { readonly type: string }) | null
  readonly entreprise: EntrepriseAEcrire
  readonly individus: Iterable<IndividuAEcrire>
}

/** Blocks S21.G00.06 and 11: the declared establishment. */
export interface EntrepriseAEcrire {
  /** Null for a private employer (Cesu, Pajemploi): 06.001 and 11.001 are not written. */
  readonly siret: Siret | null
  readonly nicSiege: string
  readonly ape: string
  readonly idcc: string
  readonly adresse: AdresseAEcrire
}

/** Blocks S21.G00.30 and 31. */
export interface IndividuAEcrire {
  readonly nir: Nir | null
  readonly ntt: Ntt | null
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  /** Written only where the NIR does not say it. */
  readonly sexe: '01' | '02' | null
  /** JJMMAAAA, day and month may be 99. */
  readonly dateNaissance: string
  readonly lieuNaissance: string
  readonly departementNaissance: string
  readonly paysNaissance: string
  readonly adresse: AdresseAEcrire
  readonly matricule: string | null
  readonly changements: readonly ChangementAEcrire[]
  readonly contrats: readonly ContratAEcrire[]
  /** PASRAU only (block 47): identifiers of the rights paid. */
  readonly droits: readonly string[]
  readonly versements: readonly VersementAEcrire[]
}

export interface ChangementAEcrire {
  readonly date: Jour
  readonly ancienNir: Nir | null
  readonly ancienNom: string | null
  readonly anciensPrenoms: string | null
  readonly ancienneDateNaissance: string | null
}

/** Block S21.G00.40 with its stops and its end. */
export interface ContratAEcrire {
  readonly numero: string
  readonly debut: Jour
  readonly statut: string
  readonly categorieRetraite: string
  readonly pcs: string
  readonly emploi: string
  readonly nature: string
  readonly dispositif: string
  readonly finPrevisionnelle: Jour | null
  /** Hundredths of an hour per month. */
  readonly heuresReference: number
  readonly heuresContrat: number
  readonly idcc: string
  readonly regime: '200' | '300'
  readonly lieuTravail: string
  readonly motifRecours: string | null
  readonly arrets: readonly ArretAEcrire[]
  readonly fin: FinAEcrire | null
  readonly retraite: string
}

/** Block S21.G00.60. */
export interface ArretAEcrire {
  readonly motif: string
  readonly dernierJourTravaille: Jour
  readonly finPrevisionnelle: Jour
  readonly subrogation: { readonly de: Jour; readonly a: Jour } | null
  readonly reprise: { readonly date: Jour; readonly motif: string } | null
  /** 60.012, day of an accident. */
  readonly accident: Jour | null
}

/** Block S21.G00.62; the last four are for a fin de contrat unique (nature 07). */
export interface FinAEcrire {
  readonly date: Jour
  readonly motif: string
  readonly dernierJourPaye: Jour
}

/** Block S21.G00.50. */
export interface VersementAEcrire {
  readonly date: Jour
  /** 50.003, null when the individual has one payment. */
  readonly numero: string | null
  readonly montantNetFiscal: Centimes
  readonly montantNetVerse: Centimes
  /** Hundredths of a percent. */
  readonly tauxPas: number
  /** 50.008 where the rate came from the DGFiP (50.007 = 01), else null (50.007 = 13). */
  readonly identifiantTaux: string | null
  readonly montantPas: Centimes
  readonly soumisPas: Centimes
  /** 50.014, PASRAU only. */
  readonly classeRevenu: string | null
  readonly remunerations: readonly RemunerationAEcrire[]
  readonly primes: readonly PrimeAEcrire[]
  readonly nets: readonly NetAEcrire[]
  readonly bases: readonly AssietteAEcrire[]
}

/** Block S21.G00.51; `contrat` is the number of the contract, or of the right in a PASRAU. */
export interface RemunerationAEcrire {
  readonly de: Jour
  readonly a: Jour
  readonly contrat: string
  readonly type: string
  /** Hundredths of an hour, overtime types only. */
  readonly heures: number | null
  readonly montant: Centimes
  /** Blocks S21.G00.53: type, hundredths, unit. */
  readonly activites: readonly { readonly type: string; readonly mesure: number }[]
}

/** Block S21.G00.52. */
export interface PrimeAEcrire {
  readonly type: string
  readonly montant: Centimes
  readonly contrat: string
}

/** Block S21.G00.58. */
export interface NetAEcrire {
  readonly type: string
  readonly montant: Centimes
  readonly periode: { readonly de: Jour; readonly a: Jour } | null
}

/** Block S21.G00.78 with its contributions (81). */
export interface AssietteAEcrire {
  readonly code: string
  readonly de: Jour
  readonly a: Jour
  readonly montant: Centimes
  readonly cotisations: readonly {
    readonly code: string
    readonly assiette: Centimes
    readonly montant: Centimes
  }[]
}
