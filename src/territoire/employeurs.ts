import { assert, luhnJuste, type Siret } from '#socle'
import type { Alea } from './alea.js'
import { type Adresse, creerAdresse } from './identite.js'
import { COMMUNES } from './noms-table.js'
import { SECTEURS, type Secteur } from './secteurs-table.js'

/** An accountant who files the declarations of several employers in one envoi. */
export interface Comptable {
  readonly siret: Siret
  readonly raisonSociale: string
  readonly adresse: Adresse
}

export interface Employeur {
  /** Number in the bassin. */
  readonly rang: number
  readonly siret: Siret
  readonly nicSiege: string
  readonly raisonSociale: string
  readonly adresse: Adresse
  readonly secteur: Secteur
  /** Day of the month, 5 or 15, before which the declaration is due. */
  readonly jourExigible: 5 | 15
  /** True when the pay of a month is paid the month after. */
  readonly decalage: boolean
  readonly jourPaie: number
  readonly comptable: Comptable | null
  /** True when no fault is drawn for it: its story is told. */
  readonly protege: boolean
}

/** A body that pays a replacement income and declares it by PASRAU. */
export interface Payeur {
  readonly siret: Siret
  readonly genre: GenrePayeur
  readonly raisonSociale: string
  readonly adresse: Adresse
}

export type GenrePayeur = 'france-travail' | 'cpam' | 'retraite-base' | 'retraite-complementaire'

const NOMS_PAYEURS: Readonly<Record<GenrePayeur, string>> = {
  'france-travail': 'FRANCE TRAVAIL (FICTIF)',
  cpam: 'CPAM DE LORME (FICTIVE)',
  'retraite-base': 'CARSAT DE LORME (FICTIVE)',
  'retraite-complementaire': 'AGIRC-ARRCO LORME (FICTIF)',
}

/** Bases of invented SIREN set aside for each bassin: employers, accountants, payers. */
export const SIREN_PAR_BASSIN = 100

/**
 * An invented SIREN begins with 000, which the register has never given; its key is right.
 * `numero` goes from 1 to 99,999.
 */
export function sirenFictif(numero: number): string {
  const huit = String(numero).padStart(8, '0')
  for (let cle = 0; cle <= 9; cle++) if (luhnJuste(huit + cle)) return huit + cle
  assert(false, 'clé de SIREN introuvable')
}

/** The establishment of that number (1 to 999) of a company, with its key. */
export function siretFictif(siren: string, numero: number): Siret {
  const quatre = String(numero).padStart(4, '0')
  for (let cle = 0; cle <= 9; cle++) {
    const siret = siren + quatre + cle
    if (luhnJuste(siret)) return siret as Siret
  }
  assert(false, 'clé de SIRET introuvable')
}

export function creerEmployeurs(alea: Alea, nombre: number, numero: number): Employeur[] {
  const pris = new Set<string>()
  const comptables = [0, 1].map((n) =>
    creerComptable(alea, sirenFictif(numero + SIREN_PAR_BASSIN - 10 + n), pris),
  )
  const liste: Employeur[] = []
  for (let rang = 0; rang < nombre; rang++) {
    const siren = sirenFictif(numero + rang)
    // The second employer of a bassin is always a temporary-work agency: missions need one.
    const secteur =
      (rang === 1 ? SECTEURS.find((s) => s.interim) : undefined) ?? alea.choisir(SECTEURS)
    const decalage = alea.chance(180)
    const siret = siretFictif(siren, alea.chance(800) ? 1 : 2)
    const enseigne = alea.choisir(secteur.noms)
    const adresse = creerAdresse(alea)
    liste.push({
      rang,
      siret,
      nicSiege: siretFictif(siren, 1).slice(9),
      raisonSociale: nomLibre(enseigne, adresse.localite, pris),
      adresse,
      secteur,
      jourExigible: alea.chance(250) && !decalage ? 5 : 15,
      decalage,
      jourPaie: decalage ? alea.entre(2, 9) : alea.entre(26, 28),
      comptable: alea.chance(300) ? alea.choisir(comptables) : null,
      protege: false,
    })
  }
  return liste
}

function creerComptable(alea: Alea, siren: string, pris: Set<string>): Comptable {
  const enseigne = `CABINET ${alea.choisir(['PACIOLI', 'DU QUAI', 'LORME CONSEIL'])}`
  const adresse = creerAdresse(alea)
  const raisonSociale = nomLibre(enseigne, adresse.localite, pris)
  return { siret: siretFictif(siren, 1), raisonSociale, adresse }
}

/** Two employers of a bassin never bear one name: the second adds its town, or the next town. */
function nomLibre(enseigne: string, localite: string, pris: Set<string>): string {
  const rang = COMMUNES.indexOf(localite)
  const villes = COMMUNES.map((_, i) => COMMUNES[(rang + i) % COMMUNES.length])
  const noms = [enseigne, ...villes.map((ville) => `${enseigne} ${ville}`)]
  const libre = noms.find((nom) => !pris.has(nom))
  assert(libre !== undefined, 'plus d’employeurs que de noms')
  pris.add(libre)
  return libre
}

export function creerPayeurs(alea: Alea, numero: number): Record<GenrePayeur, Payeur> {
  const un = (genre: GenrePayeur, n: number): Payeur => ({
    siret: siretFictif(sirenFictif(numero + SIREN_PAR_BASSIN - 8 + n), 1),
    genre,
    raisonSociale: NOMS_PAYEURS[genre],
    adresse: creerAdresse(alea),
  })
  return {
    'france-travail': un('france-travail', 0),
    cpam: un('cpam', 1),
    'retraite-base': un('retraite-base', 2),
    'retraite-complementaire': un('retraite-complementaire', 3),
  }
}
