/** A simplified declaration for small or private employers, made into a message by its centre. */
export type TitreSimplifie = 'tese' | 'cea' | 'tesa' | 'guso' | 'tfe' | 'cesu' | 'pajemploi'

export interface RegleTitre {
  readonly titre: TitreSimplifie
  /** S10.G00.00.002 of the messages that its centre makes. */
  readonly editeur: string
  readonly flux: 'dsn' | 'pasrau'
  /** French, for people. */
  readonly libelle: string
  /** True where a public text gives the value of 10.00.002, false where this project chose it. */
  readonly verifie: boolean
}

/**
 * How a message says that it comes from a titre simplifié. TESE and CEA: cahier technique of the
 * DSN, S10.G00.00.002.
 * @interpretation the other values are a convention of this project, made on the same model, until
 * a text gives them; CESU and Pajemploi come by PASRAU, from private employers without SIRET
 */
export const TITRES_SIMPLIFIES: readonly RegleTitre[] = [
  {
    titre: 'tese',
    editeur: 'TESE',
    flux: 'dsn',
    libelle: 'titre emploi service entreprise',
    verifie: true,
  },
  { titre: 'cea', editeur: 'CEA', flux: 'dsn', libelle: 'chèque emploi associatif', verifie: true },
  {
    titre: 'tesa',
    editeur: 'TESA',
    flux: 'dsn',
    libelle: 'titre emploi simplifié agricole',
    verifie: false,
  },
  {
    titre: 'guso',
    editeur: 'GUSO',
    flux: 'dsn',
    libelle: 'guichet unique du spectacle occasionnel',
    verifie: false,
  },
  {
    titre: 'tfe',
    editeur: 'TFE',
    flux: 'dsn',
    libelle: 'titre firmes étrangères',
    verifie: false,
  },
  {
    titre: 'cesu',
    editeur: 'CESU',
    flux: 'pasrau',
    libelle: 'chèque emploi service universel',
    verifie: false,
  },
  {
    titre: 'pajemploi',
    editeur: 'PAJEMPLOI',
    flux: 'pasrau',
    libelle: 'Pajemploi',
    verifie: false,
  },
]

const PAR_EDITEUR = new Map(TITRES_SIMPLIFIES.map((t) => [t.editeur, t]))

/** The titre simplifié that 10.00.002 names, when it comes by its own flow; null otherwise. */
export function titreSimplifie(editeur: string | null, pasrau: boolean): TitreSimplifie | null {
  const regle = editeur === null ? undefined : PAR_EDITEUR.get(editeur.trim())
  return regle !== undefined && (regle.flux === 'pasrau') === pasrau ? regle.titre : null
}
