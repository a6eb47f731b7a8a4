import type { NatureAEcrire } from './a-ecrire.js'

/** What a nature of message carries; the rest of the values given to the writer is left out. */
export interface Portee {
  readonly pasrau: boolean
  /** Full company and establishment, currency included. */
  readonly entreprise: boolean
  /** Address, birthplace and matricule of the individual. */
  readonly etatCivil: boolean
  /** Full contract (40), beyond its number and dates. */
  readonly contrat: boolean
  /** Occupational-accident rubriques of the contract (40.039 and following). */
  readonly accidents: boolean
  readonly arrets: 'aucun' | 'mensuel' | 'arret' | 'reprise'
  readonly fin: 'aucune' | 'mensuelle' | 'contrat-unique'
  readonly versements: 'aucun' | 'bruts' | 'complets'
  /** Activities (53) and primes (52). */
  readonly activites: boolean
  /** Elements in net (58): the montant net social. */
  readonly nets: boolean
  readonly anciennete: boolean
}

const MENSUELLE: Portee = {
  pasrau: false,
  entreprise: true,
  etatCivil: true,
  contrat: true,
  accidents: true,
  arrets: 'mensuel',
  fin: 'mensuelle',
  versements: 'complets',
  activites: true,
  nets: true,
  anciennete: true,
}

const ARRET: Portee = {
  pasrau: false,
  entreprise: false,
  etatCivil: false,
  contrat: false,
  accidents: false,
  arrets: 'arret',
  fin: 'aucune',
  versements: 'aucun',
  activites: false,
  nets: false,
  anciennete: false,
}

const PASRAU: Portee = {
  ...MENSUELLE,
  pasrau: true,
  contrat: false,
  accidents: false,
  arrets: 'aucun',
  fin: 'aucune',
  activites: false,
  anciennete: false,
}

/** Usage letters of the cahier technique, by nature, reduced to what the writer writes. */
export const PORTEES: Readonly<Record<NatureAEcrire, Portee>> = {
  '01': MENSUELLE,
  '04': ARRET,
  '05': { ...ARRET, arrets: 'reprise' },
  '07': {
    ...MENSUELLE,
    accidents: false,
    arrets: 'aucun',
    fin: 'contrat-unique',
    versements: 'bruts',
    nets: false,
  },
  '08': {
    ...ARRET,
    etatCivil: true,
    contrat: true,
    arrets: 'aucun',
    anciennete: true,
  },
  '09': { ...MENSUELLE, arrets: 'aucun', activites: false, nets: false, anciennete: false },
  '11': PASRAU,
  '14': PASRAU,
}
