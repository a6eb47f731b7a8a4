import { ecrireEnvoi, enLatin1 } from '#declarations'
import type { SourceFichier } from '#referentiel'
import { centimes, estSiret, type Jour, type Mois, type Nir, type Ntt, type Siret } from '#socle'

/** One individual of one monthly declaration, as an employer writes it. */
export interface LigneEcrite {
  readonly nir: Nir | null
  readonly ntt: Ntt | null
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  /** JJMMAAAA. */
  readonly dateNaissance: string
  readonly departement: string
  readonly ancien: { readonly nir: Nir; readonly nom: string; readonly prenoms: string } | null
  readonly ancienneNaissance: string | null
  /** Tells the line among all: read back, it says whose it truly was. */
  readonly montant: number
}

/** SIRET of fictional companies: their SIREN begins with 000. */
export function siret(rang: number): Siret {
  for (let fin = 0; fin < 1000; fin++) {
    const essai = `000${String(rang).padStart(5, '0')}${String(fin).padStart(3, '0')}`
    const complet = `${essai.slice(0, 9)}0001${essai.slice(9, 10)}`
    if (estSiret(complet) && luhn(complet.slice(0, 9))) return complet
  }
  throw new Error('aucun SIRET')
}

function luhn(chiffres: string): boolean {
  const somme = [...chiffres].reverse().reduce((s, c, i) => {
    const n = Number(c) * (i % 2 === 1 ? 2 : 1)
    return s + (n > 9 ? n - 9 : n)
  }, 0)
  return somme % 10 === 0
}

const ADRESSE = { voie: '1 RUE FICTIVE', codePostal: '31000', localite: 'TOULOUSE' }
const CONTACT = { nom: 'CONTACT FICTIF', mel: 'c@exemple.invalid', telephone: '0100000000' }

/** The DSN of one establishment for one month. */
export function ecrireDsn(
  employeur: Siret,
  mois: Mois,
  lignes: readonly LigneEcrite[],
): SourceFichier {
  const texte = [
    ...ecrireEnvoi({
      logiciel: 'PAIE FICTIVE',
      editeur: 'MAISON',
      version: '1.0',
      essai: false,
      norme: 'P26V01',
      pointDepot: '01',
      neant: false,
      emetteur: { siret: employeur, raisonSociale: `SOCIETE ${employeur}`, adresse: ADRESSE },
      contact: { civilite: '01', ...CONTACT },
      declarations: [
        {
          nature: '01',
          type: '01',
          fraction: '11',
          ordre: 1,
          moisPrincipal: mois,
          identifiantRemplace: null,
          constitution: `${mois}-28` as Jour,
          champ: '01',
          evenement: null,
          natureSubstitution: null,
          contact: { ...CONTACT, type: '06' },
          entreprise: {
            siret: employeur,
            nicSiege: employeur.slice(9),
            ape: '6201Z',
            idcc: '1486',
            adresse: ADRESSE,
          },
          individus: lignes.map((l) => individu(l, employeur, mois)),
        },
      ],
    }),
  ].join('')
  const octets = enLatin1(texte)
  return {
    nom: `${employeur}-${mois}.dsn`,
    octets: octets.length,
    *lire() {
      yield octets
    },
  }
}

function individu(l: LigneEcrite, employeur: Siret, mois: Mois) {
  const etranger = l.departement === '99'
  return {
    nir: l.nir,
    ntt: l.ntt,
    nom: l.nom,
    nomUsage: l.nomUsage,
    prenoms: l.prenoms,
    sexe: l.nir === null ? ('01' as const) : null,
    dateNaissance: l.dateNaissance,
    lieuNaissance: etranger ? 'PORT LORME' : 'TOULOUSE',
    departementNaissance: l.departement,
    paysNaissance: etranger ? 'ML' : 'FR',
    adresse: ADRESSE,
    matricule: null,
    changements: changements(l, mois),
    contrats: [contrat(employeur)],
    droits: [],
    versements: [versement(l.montant, mois)],
  }
}

function changements(l: LigneEcrite, mois: Mois) {
  if (l.ancien === null && l.ancienneNaissance === null) return []
  return [
    {
      date: `${mois}-02` as Jour,
      ancienNir: l.ancien?.nir ?? null,
      ancienNom: l.ancien?.nom ?? null,
      anciensPrenoms: l.ancien?.prenoms ?? null,
      ancienneDateNaissance: l.ancienneNaissance,
    },
  ]
}

function contrat(employeur: Siret) {
  return {
    numero: '00001',
    debut: '2024-01-01' as Jour,
    statut: '07',
    categorieRetraite: '04',
    pcs: '543d',
    emploi: 'Secretaire',
    nature: '01',
    dispositif: '99',
    finPrevisionnelle: null,
    heuresReference: 15_167,
    heuresContrat: 15_167,
    idcc: '1486',
    regime: '200' as const,
    lieuTravail: employeur,
    motifRecours: null,
    arrets: [],
    fin: null,
    retraite: 'RUAA',
  }
}

function versement(montant: number, mois: Mois) {
  const zero = centimes(0)
  return {
    date: `${mois}-28` as Jour,
    numero: null,
    montantNetFiscal: centimes(montant),
    montantNetVerse: centimes(montant),
    tauxPas: 0,
    identifiantTaux: null,
    montantPas: zero,
    soumisPas: zero,
    classeRevenu: null,
    remunerations: [
      {
        de: `${mois}-01` as Jour,
        a: `${mois}-28` as Jour,
        contrat: '00001',
        type: '001',
        heures: null,
        montant: centimes(200_000),
        activites: [],
      },
    ],
    primes: [],
    nets: [{ type: '03', montant: centimes(montant), periode: null }],
    bases: [],
  }
}
