import { ecrireEnvoi, enLatin1 } from '#declarations'
import { centimes, jourPlus, nirFictif } from '#socle'
/** Small envois written by the project's own writer: each test gives only what it is about. */
export const SIRET_A = '73282932000074'
export const SIRET_B = '44306184100047'
export const SIRET_C = '55210055400013'
export function nir(ordre, sexe = 2) {
  return nirFictif({ sexe, annee: 90, moisNaissance: 5, departement: '31', commune: 955, ordre })
}
const ADRESSE = { voie: '1 RUE FICTIVE', codePostal: '31000', localite: 'TOULOUSE' }
const CONTACT = { nom: 'CONTACT FICTIF', mel: 'c@exemple.invalid', telephone: '0100000000' }
/** One payment of 1 500.00 net social on a day. */
export function paie(date, montant = 150_000) {
  return { date, nets: [{ montant }] }
}
export function envoi(...declarations) {
  const premiere = declarations[0]
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
function declaration(d) {
  const siret = d.siret ?? SIRET_A
  const nature = d.nature ?? '01'
  const evenement = d.mois === null
  return {
    nature,
    type: d.type ?? '01',
    fraction: d.fraction ?? '11',
    ordre: d.ordre ?? 1,
    moisPrincipal: evenement ? null : (d.mois ?? '2026-01'),
    identifiantRemplace: null,
    constitution: d.constitution ?? '2026-02-03',
    champ: evenement ? null : (d.champ ?? '01'),
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
function individu(i, siret, nature) {
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
      date: '2026-01-15',
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
function contrat(siret, c) {
  const fin = c.fin
  return {
    numero: c.numero ?? '00001',
    debut: '2024-01-01',
    statut: '07',
    categorieRetraite: '04',
    pcs: '543d',
    emploi: 'Secrétaire',
    nature: '01',
    dispositif: '99',
    finPrevisionnelle: c.finPrevisionnelle ?? null,
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
function arret(a) {
  const [de, fin] = [a.de, a.a]
  return {
    motif: '01',
    dernierJourTravaille: jourPlus(de, -1),
    finPrevisionnelle: fin,
    subrogation: a.subroge ? { de, a: fin } : null,
    reprise: null,
    accident: null,
  }
}
function versement(v, i) {
  const mois = v.date.slice(0, 7)
  const zero = centimes(0)
  return {
    date: v.date,
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
        de: i.jours?.de ?? `${mois}-01`,
        a: i.jours?.a ?? v.date,
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
      montant: centimes(montant),
      periode: de && a ? { de: de, a: a } : null,
    })),
    bases: [],
  }
}
/** Bytes as a file, by chunks that cut anywhere and are overwritten after use. */
export function source(octets, nom = 'essai.dsn', taille = 700) {
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
