import type { DossierAllocataire, FaitDemarche, FaitSuite, TypeFaitSuite } from '#allocations'
import type { FaitAnnonce } from '#messages'
import type { Instant, Jour, Nir } from '#socle'
import { listAdultes } from './faits-declarations.js'

const CODES: Readonly<Record<TypeFaitSuite, string>> = {
  'droit-change': 'P06',
  'rappel-calcule': 'N20',
  'indu-notifie': 'N21',
  'recours-recu': 'N37',
  'recours-decide': 'N38',
  'remise-decidee': 'P08',
  'plan-accepte': 'N22',
  'demande-recue': 'P07',
  'demande-repondue': 'P08',
}

/** What follows a payment, told to each adult of the household. Amounts stay on the page. */
export function annoncesDeSuite(
  dossier: Pick<DossierAllocataire, 'personnes'>,
  f: FaitSuite,
  cleDe: (nir: Nir) => string,
): readonly FaitAnnonce[] {
  const { quand, jour, reference, rang } = f
  return listAdultes(dossier).map((nir) => ({
    ...{ personne: cleDe(nir), code: CODES[f.type], quand, jour, valeurs: { reference } },
    fait: `suite ${f.dossier} ${f.type} ${reference} ${rang}`,
  }))
}

/** A death is told to nobody: it only stops what is told. */
type FaitDit = Exclude<FaitDemarche['type'], 'deces-connu'>

const CODES_DEMARCHES: Readonly<Record<FaitDit, string>> = {
  'demande-deposee': 'P04',
  'demande-decidee': 'P05',
  'demande-sans-reponse': 'P12',
  'accord-demande': 'P10',
  'accord-conclu': 'P11',
  'changement-declare': 'P04',
  'changement-decide': 'P05',
  'coordonnees-bancaires-changees': 'P09',
}

/** What a person asked or told, to that person alone. */
export function annonceDeDemarche(
  f: FaitDemarche,
  { quand, jour, cleDe }: { quand: Instant; jour: Jour; cleDe: (nir: Nir) => string },
): FaitAnnonce {
  const reference = 'demande' in f ? f.demande.numero : f.acte.numero
  return {
    ...{ personne: cleDe(f.nir), code: CODES_DEMARCHES[f.type as FaitDit], quand, jour },
    ...{ fait: `demarche ${f.type} ${reference}`, valeurs: { reference } },
  }
}
