import { type DeclarationAEcrire, ecrireEnvoi, enLatin1, type IndividuAEcrire } from '#declarations'
import { type EntreeIngestion, lireEnvoi, type MoyensEnvoi } from '#referentiel'
import { centimes, type Instant, type Jour, type Mois, nirFictif, type Siret } from '#socle'

/**
 * Readings of the fictional file below: V8 compiles by then most of what a real file asks, and what
 * the head and the end of a file ask is known before the rest is compiled for good.
 */
export const TOURS = 60
const INDIVIDUS = 12

/** The file with which a thread grinds itself in. Every person of it is fictional. */
export function envoiDeRodage(): Uint8Array {
  const siret = '73282932000074' as Siret
  return enLatin1(
    [
      ...ecrireEnvoi({
        ...{ logiciel: 'RODAGE', editeur: 'ALASOURCE', version: '1.0', essai: false },
        ...{ norme: 'P26V01', pointDepot: '01', neant: false },
        emetteur: { siret, raisonSociale: 'RODAGE', adresse: ADRESSE },
        contact: { civilite: '01', ...CONTACT },
        declarations: [declaration(siret)],
      }),
    ].join(''),
  )
}

/** Gives what reads that file once more, and keeps nothing of it. */
export function createRodage(moyens: MoyensEnvoi): () => void {
  const octets = envoiDeRodage()
  const entree: EntreeIngestion = {
    source: { nom: 'rodage.dsn', octets: octets.length, lire: () => [octets] },
    options: {
      profil: 'reception',
      recuLe: '2026-02-05T00:00:00.000Z' as Instant,
      jour: '2026-02-05' as Jour,
    },
  }
  return () => {
    for (const _ of lireEnvoi(entree, moyens));
  }
}

const ADRESSE = { voie: '1 RUE FICTIVE', codePostal: '75001', localite: 'PARIS' }
const CONTACT = { nom: 'CONTACT FICTIF', mel: 'contact@exemple.invalid', telephone: '0100000000' }

function declaration(siret: Siret): DeclarationAEcrire {
  return {
    ...{ nature: '01', type: '01', fraction: '11', ordre: 1, champ: '01' },
    moisPrincipal: '2026-01' as Mois,
    constitution: '2026-02-02' as Jour,
    ...{ identifiantRemplace: null, evenement: null, natureSubstitution: null },
    contact: { ...CONTACT, type: '06' },
    entreprise: {
      ...{ siret, nicSiege: siret.slice(9), ape: '6201Z', idcc: '1486', adresse: ADRESSE },
    },
    individus: Array.from({ length: INDIVIDUS }, (_, rang) => individu(rang, siret)),
  }
}

function individu(rang: number, siret: Siret): IndividuAEcrire {
  const [annee, moisNaissance] = [60 + rang, 1 + (rang % 12)]
  const sexe = rang % 2 === 0 ? 1 : 2
  const nir = nirFictif({
    ...{ sexe, annee, moisNaissance, departement: '75', commune: 955, ordre: 1 + rang },
  })
  return {
    nir,
    ntt: null,
    ...{ nom: `RODAGE${'ABCDEFGHIJKL'[rang]}`, nomUsage: null, prenoms: 'CAMILLE', sexe: null },
    dateNaissance: `15${String(moisNaissance).padStart(2, '0')}19${annee}`,
    ...{ lieuNaissance: 'PARIS', departementNaissance: '75', paysNaissance: 'FR' },
    ...{ adresse: ADRESSE, matricule: `M${rang}`, changements: [], droits: [] },
    contrats: [contrat(rang, siret)],
    versements: [versement(rang)],
  }
}

const numeroContrat = (rang: number): string => String(10_000 + rang)

function contrat(rang: number, siret: Siret): IndividuAEcrire['contrats'][number] {
  return {
    numero: numeroContrat(rang),
    debut: '2019-03-01' as Jour,
    ...{ statut: '07', categorieRetraite: '04', pcs: '543d', emploi: 'Employe administratif' },
    ...{ nature: '01', dispositif: '99', finPrevisionnelle: null, motifRecours: null },
    ...{ heuresReference: 15_167, heuresContrat: 15_167, idcc: '1486', regime: '200' },
    ...{ lieuTravail: siret, arrets: [], fin: null, retraite: 'RUAA' },
  }
}

function versement(rang: number): IndividuAEcrire['versements'][number] {
  const mois = { de: '2026-01-01' as Jour, a: '2026-01-31' as Jour }
  const brut = 150_000 + rang * 7919
  const montant = centimes(brut)
  const part = (centiemes: number) => centimes(Math.floor((brut * centiemes) / 100))
  return {
    ...{ date: '2026-01-30' as Jour, numero: '01', classeRevenu: null, identifiantTaux: '100000' },
    ...{ montantNetFiscal: part(81), montantNetVerse: part(77), soumisPas: part(81) },
    ...{ tauxPas: 0, montantPas: centimes(0), primes: [] },
    remunerations: ['001', '002', '003', '010'].map((type) => ({
      ...{ ...mois, contrat: numeroContrat(rang), type, heures: null, montant, activites: [] },
    })),
    nets: [{ type: '03', montant: part(78), periode: null }],
    bases: [
      {
        ...{ code: '02', ...mois, montant },
        cotisations: ['018', '045', '074', '075', '076', '100', '105', '106'].map((code, i) => ({
          ...{ code, assiette: montant, montant: part(i + 1) },
        })),
      },
    ],
  }
}
