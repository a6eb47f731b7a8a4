import { type DeclarationAEcrire, ecrireEnvoi, type IndividuAEcrire } from '#declarations'
import { centimes, dernierJour, type Jour, jour, type Mois, moisPlus, premierJour } from '#socle'
import type { Bassin } from './bassin.js'
import { SIREN_PAR_BASSIN, sirenFictif, siretFictif } from './employeurs.js'
import { envoi, messagePasrau, normePour } from './envoi.js'
import type { Morceau } from './fichier.js'
import type { Habitant } from './habitant.js'
import type { Adresse } from './identite.js'
import type { LigneVerite } from './verite.js'
import { presentationJuste } from './versements.js'

/** A centre that makes the declarations of private employers. */
interface Centre {
  readonly editeur: 'CESU' | 'PAJEMPLOI'
  readonly raisonSociale: string
  /** Number of the bassin that nobody else takes. */
  readonly siren: number
  /** Which inhabitants work at somebody's home. */
  readonly reste: number
}

const UN_SUR = 15
const CENTRES: readonly Centre[] = [
  {
    ...{ editeur: 'CESU', raisonSociale: 'CENTRE CESU (FICTIF)' },
    ...{ siren: SIREN_PAR_BASSIN - 11, reste: 1 },
  },
  {
    ...{ editeur: 'PAJEMPLOI', raisonSociale: 'CENTRE PAJEMPLOI (FICTIF)' },
    ...{ siren: SIREN_PAR_BASSIN - 12, reste: 6 },
  },
]

/** Class of income of a wage paid by a private employer (convention of the project). */
const CLASSE = '16'

/**
 * Wages of private employers, by PASRAU: no SIRET, and no montant net social, which no text
 * promises. One declaration for each town, since a payer without SIRET is told by its town.
 */
export function* fluxParticuliers(bassin: Bassin): Generator<Morceau, void, undefined> {
  for (const centre of CENTRES) {
    const salaries = bassin.habitants.filter((h) => h.rang % UN_SUR === centre.reste)
    if (salaries.length === 0) continue
    for (let mois = bassin.de; mois <= bassin.a; mois = moisPlus(mois, 1)) {
      yield { genre: 'verite', lignes: salaries.map((h) => verite(h, mois)) }
      yield fichier(bassin, { centre, mois }, salaries)
    }
  }
}

function fichier(
  { numero }: Bassin,
  { centre, mois }: { readonly centre: Centre; readonly mois: Mois },
  salaries: readonly Habitant[],
): Morceau {
  const siret = siretFictif(sirenFictif(1 + numero * SIREN_PAR_BASSIN + centre.siren), 1)
  const { raisonSociale, editeur } = centre
  const villes = new Map<string, Habitant[]>()
  for (const h of salaries) {
    const ville = `${h.adresse.codePostal} ${h.adresse.localite}`
    villes.set(ville, [...(villes.get(ville) ?? []), h])
  }
  const declarations = [...villes.values()].map((siens) =>
    declaration(siens[0]!.adresse, mois, siens),
  )
  const emetteur = { siret, raisonSociale, editeur, adresse: salaries[0]!.adresse }
  const norme = normePour(mois, declarations[0]!.constitution)
  return {
    genre: 'fichier',
    fichier: {
      nom: `PASRAU_${siret}_${mois.replace('-', '')}_01.pasrau`,
      contenu: ecrireEnvoi(envoi(emetteur, norme, declarations)),
      individus: salaries.length,
    },
  }
}

function declaration(
  adresse: Adresse,
  mois: Mois,
  salaries: readonly Habitant[],
): DeclarationAEcrire {
  const message = messagePasrau(
    { siret: siretFictif(sirenFictif(1), 1), adresse },
    mois,
    salaries.map((h) => individu(h, mois)),
  )
  const entreprise = { ...message.entreprise, siret: null, ape: '9700Z' }
  return { ...message, nature: '11', entreprise }
}

function individu(h: Habitant, mois: Mois): IndividuAEcrire {
  const { nom, nomUsage, prenoms, dateNaissance } = presentationJuste(h)
  const [verse, contrat] = [montantVerse(h, mois), `P${String(h.rang).padStart(6, '0')}`]
  const versement = {
    ...{ date: jourDePaie(h, mois), numero: null, classeRevenu: CLASSE },
    ...{ montantNetFiscal: verse, montantNetVerse: verse },
    ...{ tauxPas: 0, identifiantTaux: null, montantPas: centimes(0), soumisPas: verse },
    remunerations: [
      {
        ...{ de: premierJour(mois), a: dernierJour(mois), contrat, type: '001', heures: null },
        ...{ montant: verse, activites: [] },
      },
    ],
    ...{ primes: [], nets: [], bases: [] },
  }
  return {
    ...{ nir: h.identite.nir, ntt: null, nom, nomUsage, prenoms, dateNaissance },
    ...{ changements: [], paysNaissance: 'FR', adresse: h.adresse, matricule: null, sexe: null },
    lieuNaissance: h.identite.lieuNaissance,
    departementNaissance: h.identite.departementNaissance,
    ...{ contrats: [], droits: [contrat], versements: [versement] },
  }
}

function verite(h: Habitant, mois: Mois): LigneVerite {
  return {
    ...{ nir: h.identite.nir, mois, siret: null, dateVersement: jourDePaie(h, mois) },
    ...{ nature: 'salaire', montantNetSocial: null, declare: true, attendu: 'rattache' },
    incident: h.proche ? 'identite-proche' : null,
  }
}

function montantVerse({ rang }: Habitant, mois: Mois) {
  return centimes(15_000 + ((rang * 17 + Number(mois.slice(5)) * 3) % 60) * 1_000)
}

function jourDePaie({ rang }: Habitant, mois: Mois): Jour {
  return jour(`${mois}-${String(20 + (rang % 9)).padStart(2, '0')}`)
}
