import { type DossierAllocataire, logementUsuel, membreUsuel } from '#allocations'
import { ecrireEnvoi, enLatin1, type IndividuAEcrire } from '#declarations'
import type { SourceFichier } from '#referentiel'
import { centimes, jour, type Mois, mois, moisPlus, nirFictif, type Siret } from '#socle'

/** The fictional person of docs/parcours: two small jobs, alone, a tenant with housing benefit. */
export const LINA = nirFictif({
  sexe: 2,
  annee: 90,
  moisNaissance: 5,
  departement: '31',
  commune: 955,
  ordre: 1,
})

export const DOSSIER_LINA: DossierAllocataire = {
  numero: '0001234',
  organisme: 'caf',
  moisDemande: mois('2026-03'),
  personnes: [
    membreUsuel({ id: 'lina', role: 'allocataire', nir: LINA, naissance: jour('1990-05-12') }),
  ],
  isolementRecent: false,
  logement: { ...logementUsuel('locataire-vide'), loyer: centimes(52_000), zone: 2 },
  aideLogement: centimes(21_000),
}

export interface Employeur {
  readonly siret: Siret
  readonly raisonSociale: string
}

export const FOURNIL: Employeur = {
  siret: '73282932000074' as Siret,
  raisonSociale: 'LE FOURNIL DU PORT',
}
export const CLAIR_ET_NET: Employeur = {
  siret: '44306184100047' as Siret,
  raisonSociale: 'CLAIR ET NET',
}

export interface Paie {
  readonly employeur: Employeur
  readonly mois: string
  readonly montantNetSocial: number
  readonly type?: '01' | '03'
  readonly ordre?: number
}

const ADRESSE = { voie: '1 RUE FICTIVE', codePostal: '31000', localite: 'TOULOUSE' }
const CONTACT = { nom: 'CONTACT FICTIF', mel: 'c@exemple.invalid', telephone: '0100000000' }

/** Where each test takes the net fiscal and the net paid: a rule, so that they are never equal. */
export function netFiscal(p: Paie): number {
  return p.montantNetSocial + 4_000
}

export function netVerse(p: Paie): number {
  return p.montantNetSocial - 2_500
}

/** One monthly DSN of one employer for Lina alone, paid on the 28th, written by the product. */
export function dsnDeLina(p: Paie): Uint8Array {
  const { siret, raisonSociale } = p.employeur
  const moisPrincipal = p.mois as Mois
  const texte = ecrireEnvoi({
    logiciel: 'PAIE FICTIVE',
    editeur: 'MAISON',
    version: '1.0',
    essai: false,
    norme: 'P26V01',
    pointDepot: '01',
    neant: false,
    emetteur: { siret, raisonSociale, adresse: ADRESSE },
    contact: { civilite: '01', ...CONTACT },
    declarations: [
      {
        nature: '01',
        type: p.type ?? '01',
        fraction: '11',
        ordre: p.ordre ?? 1,
        moisPrincipal,
        identifiantRemplace: null,
        constitution: jour(`${moisPlus(moisPrincipal, 1)}-0${p.type === '03' ? 9 : 3}`),
        champ: '01',
        evenement: null,
        natureSubstitution: null,
        contact: { ...CONTACT, type: '06' },
        entreprise: {
          siret,
          nicSiege: siret.slice(9),
          ape: '1071C',
          idcc: '0843',
          adresse: ADRESSE,
        },
        individus: [individu(p)],
      },
    ],
  })
  return enLatin1([...texte].join(''))
}

function individu(p: Paie): IndividuAEcrire {
  const { siret } = p.employeur
  return {
    nir: LINA,
    ntt: null,
    nom: 'MOREAU',
    nomUsage: null,
    prenoms: 'LINA',
    sexe: null,
    dateNaissance: '12051990',
    lieuNaissance: 'TOULOUSE',
    departementNaissance: '31',
    paysNaissance: 'FR',
    adresse: ADRESSE,
    matricule: null,
    changements: [],
    contrats: [
      {
        numero: '00001',
        debut: jour('2025-04-14'),
        statut: '06',
        categorieRetraite: '04',
        pcs: '562b',
        emploi: 'Vendeuse',
        nature: '01',
        dispositif: '99',
        finPrevisionnelle: null,
        heuresReference: 15_167,
        heuresContrat: 10_000,
        idcc: '0843',
        regime: '200',
        lieuTravail: siret,
        motifRecours: null,
        arrets: [],
        fin: null,
        retraite: 'RUAA',
      },
    ],
    droits: [],
    versements: [versement(p)],
  }
}

function versement(p: Paie): IndividuAEcrire['versements'][number] {
  const date = jour(`${p.mois}-28`)
  return {
    date,
    numero: null,
    montantNetFiscal: centimes(netFiscal(p)),
    montantNetVerse: centimes(netVerse(p)),
    tauxPas: 0,
    identifiantTaux: null,
    montantPas: centimes(0),
    soumisPas: centimes(0),
    classeRevenu: null,
    remunerations: [
      {
        de: jour(`${p.mois}-01`),
        a: date,
        contrat: '00001',
        type: '001',
        heures: null,
        montant: centimes(p.montantNetSocial + 30_000),
        activites: [],
      },
    ],
    primes: [],
    nets: [{ type: '03', montant: centimes(p.montantNetSocial), periode: null }],
    bases: [
      {
        code: '03',
        de: jour(`${p.mois}-01`),
        a: date,
        montant: centimes(p.montantNetSocial + 30_000),
        cotisations: [],
      },
    ],
  }
}

export function fichier(octets: Uint8Array, nom: string): SourceFichier {
  return {
    nom,
    *lire() {
      yield octets
    },
  }
}
