/** One trade: PCS-ESE code, label on the payslip, hourly wage in thousandths of the Smic. */
export interface Metier {
  readonly pcs: string
  readonly emploi: string
  readonly statut: '06' | '07' | '05'
  readonly taux: number
}

export interface Secteur {
  readonly ape: string
  /** Convention collective (IDCC). */
  readonly idcc: string
  readonly noms: readonly string[]
  readonly metiers: readonly Metier[]
  /** Usual hours of the contracts, thousandths of a full time. */
  readonly quotites: readonly number[]
  /** Mixed establishments of the farming regime may declare by parts (champ 02 and 03). */
  readonly agricole: boolean
  readonly interim: boolean
}

/** Trades where low and changing wages are usual. Data only. */
export const SECTEURS: readonly Secteur[] = [
  {
    ape: '1071C',
    idcc: '0843',
    noms: ['AU BON PÉTRIN', 'BOULANGERIE DES HALLES', "LE PAIN D'ÉPI", 'MAISON GRANGER'],
    metiers: [
      { pcs: '554a', emploi: 'Vendeuse ou vendeur', statut: '06', taux: 1000 },
      { pcs: '636d', emploi: 'Boulanger', statut: '07', taux: 1120 },
    ],
    quotites: [500, 600, 800, 1000, 1000],
    agricole: false,
    interim: false,
  },
  {
    ape: '8121Z',
    idcc: '3043',
    noms: ['CLAIRVAL PROPRETÉ', 'NET ET CLAIR', 'BRILLANCE SERVICES', 'ATOUT PROPRE'],
    metiers: [{ pcs: '684a', emploi: 'Agent de service', statut: '07', taux: 1020 }],
    quotites: [200, 300, 400, 500, 600],
    agricole: false,
    interim: false,
  },
  {
    ape: '8810A',
    idcc: '2941',
    noms: ['AIDE ET PRÉSENCE', 'DOMICILE SOLIDAIRE', 'LES HEURES CALMES'],
    metiers: [
      { pcs: '563b', emploi: 'Aide à domicile', statut: '06', taux: 1010 },
      { pcs: '563b', emploi: 'Auxiliaire de vie', statut: '06', taux: 1080 },
    ],
    quotites: [400, 500, 600, 700, 800],
    agricole: false,
    interim: false,
  },
  {
    ape: '5610A',
    idcc: '1979',
    noms: ['LE CAFÉ DU QUAI', "LA TABLE D'ARTOIS", 'CHEZ NOÉMIE', 'BRASSERIE DE LA GARE'],
    metiers: [
      { pcs: '561a', emploi: 'Serveur', statut: '06', taux: 1020 },
      { pcs: '636d', emploi: 'Commis de cuisine', statut: '07', taux: 1000 },
    ],
    quotites: [400, 600, 800, 1000],
    agricole: false,
    interim: false,
  },
  {
    ape: '4711D',
    idcc: '2216',
    noms: ['SUPERMARCHÉ DU VAL', 'LES ÉTALS DE LORME', 'PROXI DES TROIS FONTAINES'],
    metiers: [
      { pcs: '551a', emploi: 'Employé de libre-service', statut: '06', taux: 1000 },
      { pcs: '552a', emploi: 'Hôte de caisse', statut: '06', taux: 1010 },
    ],
    quotites: [500, 700, 800, 1000],
    agricole: false,
    interim: false,
  },
  {
    ape: '7820Z',
    idcc: '2378',
    noms: ['RELAIS INTÉRIM', 'MISSION PLUS', 'ÉLAN TRAVAIL TEMPORAIRE'],
    metiers: [
      { pcs: '676c', emploi: 'Préparateur de commandes', statut: '07', taux: 1030 },
      { pcs: '676a', emploi: 'Manutentionnaire', statut: '07', taux: 1000 },
    ],
    quotites: [1000],
    agricole: false,
    interim: true,
  },
  {
    ape: '0121Z',
    idcc: '7024',
    noms: ['DOMAINE DES SAULES', "VERGERS DE L'AURE", 'EARL DU GRAND CLOS'],
    metiers: [{ pcs: '691c', emploi: 'Ouvrier agricole', statut: '07', taux: 1000 }],
    quotites: [600, 1000, 1000],
    agricole: true,
    interim: false,
  },
  {
    ape: '4941A',
    idcc: '0016',
    noms: ["TRANSPORTS DE L'AURE", 'MESSAGERIES DU VAL'],
    metiers: [
      { pcs: '643a', emploi: 'Chauffeur livreur', statut: '07', taux: 1060 },
      { pcs: '541a', emploi: 'Employé de quai', statut: '06', taux: 1010 },
    ],
    quotites: [800, 1000, 1000],
    agricole: false,
    interim: false,
  },
  {
    ape: '8891A',
    idcc: '1261',
    noms: ['LES PETITS PAS', 'CRÈCHE DU MARAIS', 'ASSOCIATION LES TILLEULS'],
    metiers: [
      { pcs: '563a', emploi: 'Auxiliaire de crèche', statut: '06', taux: 1090 },
      { pcs: '435b', emploi: 'Animatrice', statut: '05', taux: 1150 },
    ],
    quotites: [400, 700, 800, 1000],
    agricole: false,
    interim: false,
  },
  {
    ape: '4399C',
    idcc: '1597',
    noms: ['MAÇONNERIE DU PONT', 'BÂTIR EN VALLÉE', 'TOITURES ROLLAND'],
    metiers: [
      { pcs: '681a', emploi: 'Aide maçon', statut: '07', taux: 1040 },
      { pcs: '632a', emploi: 'Maçon', statut: '07', taux: 1250 },
    ],
    quotites: [1000],
    agricole: false,
    interim: false,
  },
]
