import type { ChangementAEcrire, IndividuAEcrire, NatureAEcrire } from '#declarations'
import { ecrireEnvoi, enLatin1 } from '#declarations'
import type { SourceFichier } from '#referentiel'
import {
  type Centimes,
  centimes,
  type Jour,
  jourPlus,
  type Mois,
  type Nir,
  type Ntt,
  nirFictif,
  type Siret,
} from '#socle'

/** Small envois written by the project's own writer: each test gives only what it is about. */
export const SIRET_A = '73282932000074' as Siret
export const SIRET_B = '44306184100047' as Siret
export const SIRET_C = '55210055400013' as Siret

export function nir(ordre: number, sexe: 1 | 2 = 2): Nir {
  return nirFictif({ sexe, annee: 90, moisNaissance: 5, departement: '31', commune: 955, ordre })
}

export interface VersementEssai {
  readonly date: string
  readonly numero?: string
  readonly fiscal?: number
  readonly verse?: number
  /** One per montant net social; a period makes a correction. */
  readonly nets: readonly { readonly montant: number; readonly de?: string; readonly a?: string }[]
}

export interface ContratEssai {
  readonly numero?: string
  readonly fin?: string
  readonly motif?: string
  readonly finPrevisionnelle?: string
  readonly arret?: { readonly de: string; readonly a: string; readonly subroge: boolean }
}

export interface IndividuEssai {
  readonly nir?: Nir
  readonly ntt?: Ntt
  readonly nom?: string
  readonly nomUsage?: string
  readonly prenoms?: string
  readonly naissance?: string
  readonly changements?: readonly Partial<ChangementAEcrire>[]
  readonly classe?: string
  /** One ordinary contract when absent. */
  readonly contrats?: readonly ContratEssai[]
  /** PASRAU: days paid; the month of the payment up to its day when absent. */
  readonly jours?: { readonly de: string; readonly a: string }
  readonly versements: readonly VersementEssai[]
}

export interface DeclarationEssai {
  readonly siret?: Siret
  readonly mois?: string | null
  readonly nature?: NatureAEcrire
  readonly type?: '01' | '02' | '03' | '04' | '05'
  readonly fraction?: string
  readonly champ?: '01' | '02' | '03'
  readonly ordre?: number
  readonly constitution?: string
  readonly essai?: boolean
  readonly individus: readonly IndividuEssai[]
}

const ADRESSE = { voie: '1 RUE FICTIVE', codePostal: '31000', localite: 'TOULOUSE' }
const CONTACT = { nom: 'CONTACT FICTIF', mel: 'c@exemple.invalid', telephone: '0100000000' }

/** One payment of 1 500.00 net social on a day. */
export function paie(date: string, montant = 150_000): VersementEssai {
  return { date, nets: [{ montant }] }
}

export function envoi(...declarations: DeclarationEssai[]): Uint8Array {
  const premiere = declarations[0]!
  const siret = premiere.siret ?? SIRET_A
  const texte = [
    ...ecrireEnvoi({
      logiciel: 'PAIE FICTIVE',
      editeur: 'MAISON',
      version: '1.0',
      essai: premiere.essai ?? false,
      norme: 'P26V01',
      pointDepot: '01',
      neant: declarations.every((d) => d.individus.length === 0),
      emetteur: { siret, raisonSociale: `SOCIÉTÉ ${siret.slice(0, 3)}`, adresse: ADRESSE },
      contact: { civilite: '01', ...CONTACT },
      declarations: declarations.map(declaration),
    }),
  ].join('')
  return enLatin1(texte)
}

function declaration(d: DeclarationEssai) {
  const siret = d.siret ?? SIRET_A
  const nature = d.nature ?? '01'
  const evenement = d.mois === null
  return {
    nature,
    type: d.type ?? ('01' as const),
    fraction: d.fraction ?? '11',
    ordre: d.ordre ?? 1,
    moisPrincipal: evenement ? null : ((d.mois ?? '2026-01') as Mois),
    identifiantRemplace: null,
    constitution: (d.constitution ?? '2026-02-03') as Jour,
    champ: evenement ? null : (d.champ ?? ('01' as const)),
    evenement: null,
    natureSubstitution: nature === '09' ? '01' : null,
    contact: { ...CONTACT, type: '06' },
    entreprise: {
      siret,
      nicSiege: siret.slice(9),
      ape: '6201Z',
      idcc: '1486',
      adresse: ADRESSE,
    },
    individus: d.individus.map((i) => individu(i, siret, nature)),
  }
}

function individu(i: IndividuEssai, siret: Siret, nature: NatureAEcrire): IndividuAEcrire {
  const pasrau = nature === '14' || nature === '11'
  return {
    nir: i.nir ?? null,
    ntt: i.ntt ?? null,
    nom: i.nom ?? 'MOREAU',
    nomUsage: i.nomUsage ?? null,
    prenoms: i.prenoms ?? 'LINA',
    sexe: i.nir ? null : '02',
    dateNaissance: i.naissance ?? '12051990',
    lieuNaissance: 'TOULOUSE',
    departementNaissance: '31',
    paysNaissance: 'FR',
    adresse: ADRESSE,
    matricule: null,
    changements: (i.changements ?? []).map((c) => ({
      date: '2026-01-15' as Jour,
      ancienNir: null,
      ancienNom: null,
      anciensPrenoms: null,
      ancienneDateNaissance: null,
      ...c,
    })),
    contrats: pasrau ? [] : (i.contrats ?? [{}]).map((c) => contrat(siret, c)),
    droits: pasrau ? ['D0001'] : [],
    versements: i.versements.map((v) => versement(v, i)),
  }
}

function contrat(siret: Siret, c: ContratEssai): IndividuAEcrire['contrats'][number] {
  const fin = c.fin as Jour | undefined
  return {
    numero: c.numero ?? '00001',
    debut: '2024-01-01' as Jour,
    statut: '07',
    categorieRetraite: '04',
    pcs: '543d',
    emploi: 'Secrétaire',
    nature: '01',
    dispositif: '99',
    finPrevisionnelle: (c.finPrevisionnelle ?? null) as Jour | null,
    heuresReference: 15_167,
    heuresContrat: 15_167,
    idcc: '1486',
    regime: '200',
    lieuTravail: siret,
    motifRecours: null,
    arrets: c.arret ? [arret(c.arret)] : [],
    fin: fin ? { date: fin, motif: c.motif ?? '031', dernierJourPaye: fin } : null,
    retraite: 'RUAA',
  }
}

function arret(a: NonNullable<ContratEssai['arret']>) {
  const [de, fin] = [a.de as Jour, a.a as Jour]
  return {
    motif: '01',
    dernierJourTravaille: jourPlus(de, -1),
    finPrevisionnelle: fin,
    subrogation: a.subroge ? { de, a: fin } : null,
    reprise: null,
    accident: null,
  }
}

function versement(v: VersementEssai, i: IndividuEssai): IndividuAEcrire['versements'][number] {
  const mois = v.date.slice(0, 7)
  const zero = centimes(0)
  return {
    date: v.date as Jour,
    numero: v.numero ?? null,
    montantNetFiscal: centimes(v.fiscal ?? 160_000),
    montantNetVerse: centimes(v.verse ?? 145_000),
    tauxPas: 0,
    identifiantTaux: null,
    montantPas: zero,
    soumisPas: zero,
    classeRevenu: i.classe ?? null,
    remunerations: [
      {
        de: (i.jours?.de ?? `${mois}-01`) as Jour,
        a: (i.jours?.a ?? v.date) as Jour,
        contrat: i.classe ? 'D0001' : (i.contrats?.[0]?.numero ?? '00001'),
        type: i.classe ? '101' : '001',
        heures: null,
        montant: centimes(200_000),
        activites: [],
      },
    ],
    primes: [],
    nets: v.nets.map(({ montant, de, a }) => ({
      type: '03',
      montant: centimes(montant) as Centimes,
      periode: de && a ? { de: de as Jour, a: a as Jour } : null,
    })),
    bases: [],
  }
}

/** Bytes as a file, by chunks that cut anywhere and are overwritten after use. */
export function source(octets: Uint8Array, nom = 'essai.dsn', taille = 700): SourceFichier {
  return {
    nom,
    *lire() {
      const tampon = new Uint8Array(taille)
      for (let i = 0; i < octets.length; i += taille) {
        const part = octets.subarray(i, i + taille)
        tampon.set(part)
        yield tampon.subarray(0, part.length)
        tampon.fill(0x3f)
      }
    },
  }
}
