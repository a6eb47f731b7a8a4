import {
  BASE,
  dContrat,
  dEntete,
  dIdentite,
  dIndividu,
  dTete,
  dVersement,
  type Lignes,
  remplacer,
  SN,
  sans,
} from './essais.js'
import {
  bloc,
  contrat,
  declaration,
  entete,
  envoi,
  individu,
  ligne,
  net,
  nirEssai,
  paie,
  RETRAITE,
  total,
  versement,
} from './fabrique.js'

export interface Cas {
  readonly titre: string
  readonly lignes: Lignes
  readonly attendu: readonly string[]
}

/** One fault each, and the anomalies expected: « code line rubrique ». */
export const CAS: readonly Cas[] = [
  { titre: 'la déclaration d’essai', lignes: BASE, attendu: [] },

  // Lines
  {
    titre: 'une ligne qui n’est pas une rubrique',
    lignes: [...BASE.slice(0, -2), 'PAGE 2 SUR 3', ...BASE.slice(-2)],
    attendu: ['ligne-illisible 82 null'],
  },
  {
    titre: 'l’apostrophe d’ouverture manque',
    lignes: remplacer(BASE, 'S10.G00.00.002', "S10.G00.00.002,EDITEUR'"),
    attendu: ['guillemet-manquant 2 S10.G00.00.002'],
  },
  {
    titre: 'l’apostrophe de fermeture manque',
    lignes: remplacer(BASE, 'S21.G00.30.002', "S21.G00.30.002,'LE GOFF"),
    attendu: ['guillemet-manquant 37 S21.G00.30.002'],
  },
  {
    titre: 'une tabulation dans une valeur',
    lignes: remplacer(BASE, 'S10.G00.00.001', "S10.G00.00.001,'PAIE\tX'"),
    attendu: ['caractere-interdit 1 S10.G00.00.001'],
  },

  // The frame
  {
    titre: 'pas d’en-tête',
    lignes: total(BASE.slice(14, -2)),
    attendu: ['entete-absente 1 S10.G00.00'],
  },
  {
    titre: 'pas de total',
    lignes: BASE.slice(0, -2),
    attendu: ['envoi-tronque 81 S90.G00.90'],
  },
  {
    titre: 'un total qui compte faux',
    lignes: remplacer(BASE, 'S90.G00.90.001', ligne('S90.G00.90.001', '80')),
    attendu: ['compte-rubriques 82 S90.G00.90.001'],
  },
  {
    titre: 'un total qui compte mal les déclarations',
    lignes: remplacer(BASE, 'S90.G00.90.002', ligne('S90.G00.90.002', '2')),
    attendu: ['compte-declarations 83 S90.G00.90.002'],
  },
  {
    titre: 'un total sans l’un de ses nombres',
    lignes: [...BASE.slice(0, -2), ligne('S90.G00.90.001', '82')],
    attendu: ['rubrique-absente 82 S90.G00.90.002'],
  },
  {
    titre: 'un envoi sans déclaration',
    lignes: total(entete()),
    attendu: ['valeur-nulle 16 S90.G00.90.002', 'envoi-sans-declaration 16 S20.G00.05'],
  },
  {
    titre: 'un envoi néant qui porte des individus',
    lignes: dEntete({ '008': '02' }),
    attendu: ['neant-incoherent 7 S10.G00.00.008'],
  },
  {
    titre: 'le SIRET de l’émetteur',
    lignes: remplacer(BASE, 'S10.G00.01.002', ligne('S10.G00.01.002', '00075')),
    attendu: ['siret-emetteur 9 S10.G00.01.002'],
  },

  // Structure
  {
    titre: 'une rubrique conditionnelle manque',
    lignes: sans(BASE, 'S21.G00.30.007'),
    attendu: [],
  },
  {
    titre: 'une rubrique obligatoire au milieu du bloc manque',
    lignes: sans(BASE, 'S21.G00.40.007'),
    attendu: ['rubrique-absente 44 S21.G00.40.007'],
  },
  {
    titre: 'une rubrique obligatoire en fin de bloc manque',
    lignes: sans(BASE, 'S21.G00.30.015'),
    attendu: ['rubrique-absente 36 S21.G00.30.015'],
  },
  {
    titre: 'une rubrique interdite dans la mensuelle',
    lignes: dTete({ '006': '010120251' }),
    attendu: ['rubrique-interdite 20 S20.G00.05.006'],
  },
  {
    titre: 'une rubrique de 2024 dans un fichier de 2026',
    lignes: envoi([
      ...declaration(),
      ...bloc('S21.G00.85', { '001': '73282932000074', '010': '01', '012': '01' }),
    ]),
    attendu: ['rubrique-hors-norme 84 S21.G00.85.012'],
  },
  {
    titre: 'deux établissements sous une entreprise',
    lignes: envoi([
      ...declaration(),
      ...bloc('S21.G00.11', { '001': '00074', '002': '6201Z', '022': '1486' }),
    ]),
    attendu: ['bloc-en-trop 82 S21.G00.11'],
  },
  {
    titre: 'un contrat sans individu au-dessus de lui',
    lignes: envoi([...declaration({ individus: [] }), ...contrat()]),
    attendu: [
      'sans-individu 15 S21.G00.30',
      'bloc-mal-place 36 S21.G00.40',
      'bloc-absent 36 S21.G00.71',
    ],
  },
  {
    titre: 'un individu sans versement',
    lignes: dIndividu(individu({ versements: [] })),
    attendu: ['bloc-absent 36 S21.G00.50', 'contrat-sans-remuneration 51 S21.G00.40.009'],
  },
  {
    titre: 'un contrat sans retraite complémentaire',
    lignes: dIndividu(individu({ contrats: contrat() })),
    attendu: ['bloc-absent 44 S21.G00.71'],
  },

  // Values
  {
    titre: 'une valeur vide',
    lignes: dContrat({ '006': '' }),
    attendu: ['rubrique-vide 48 S21.G00.40.006'],
  },
  {
    titre: 'une valeur blanche',
    lignes: dContrat({ '006': '   ' }),
    attendu: ['rubrique-vide 48 S21.G00.40.006'],
  },
  {
    titre: 'une espace en bord',
    lignes: dContrat({ '006': ' EMPLOYÉE' }),
    attendu: ['espace-en-bord 48 S21.G00.40.006'],
  },
  {
    titre: 'une valeur trop longue',
    lignes: dContrat({ '006': 'X'.repeat(121) }),
    attendu: ['longueur 48 S21.G00.40.006'],
  },
  {
    titre: 'un code hors liste',
    lignes: dContrat({ '007': '99' }),
    attendu: ['code-hors-liste 49 S21.G00.40.007'],
  },
  {
    titre: 'un code d’une lettre dans une liste de chiffres',
    lignes: dContrat({ '007': 'A1' }),
    attendu: ['code-hors-liste 49 S21.G00.40.007'],
  },
  {
    titre: 'un code ôté par 2026',
    lignes: dContrat({ '020': '999' }),
    attendu: ['code-hors-liste 60 S21.G00.40.020'],
  },
  {
    titre: 'le 30 février',
    lignes: dContrat({ '001': '30022019' }),
    attendu: ['date-impossible 44 S21.G00.40.001'],
  },
  {
    titre: 'le 29 février d’une année ordinaire',
    lignes: dContrat({ '001': '29022019' }),
    attendu: ['date-impossible 44 S21.G00.40.001'],
  },
  {
    titre: 'le 29 février d’une année bissextile',
    lignes: dContrat({ '001': '29022020' }),
    attendu: [],
  },
  {
    titre: 'un mois déclaré qui n’est pas un premier du mois',
    lignes: dTete({ '005': '02012026' }),
    attendu: ['mois-mal-ecrit 19 S20.G00.05.005'],
  },
  {
    titre: 'une virgule dans un montant',
    lignes: dVersement(versement(), paie(), net('1210,00')),
    attendu: ['montant-mal-ecrit 81 S21.G00.58.004'],
  },
  {
    titre: 'un montant négatif où il ne peut l’être',
    lignes: dVersement(versement({ '013': '-1.00' }), paie(), net('1.00')),
    attendu: ['montant-negatif 74 S21.G00.50.013'],
  },
  {
    titre: 'un numéro de contrat avec un signe refusé',
    lignes: dContrat({ '009': 'A#001' }),
    attendu: [
      'caracteres-refuses 51 S21.G00.40.009',
      'contrat-sans-remuneration 51 S21.G00.40.009',
      'contrat-inconnu 77 S21.G00.51.010',
    ],
  },
  {
    titre: 'un accent dans une localité',
    lignes: remplacer(BASE, 'S21.G00.11.005', ligne('S21.G00.11.005', 'SAINT-MALO')),
    attendu: ['caracteres-refuses 34 S21.G00.11.005'],
  },
  {
    titre: 'le SIREN déclaré',
    lignes: remplacer(BASE, 'S21.G00.06.001', ligne('S21.G00.06.001', '732829321')),
    attendu: ['siren-cle 27 S21.G00.06.001'],
  },
  {
    titre: 'le NIC déclaré',
    lignes: remplacer(BASE, 'S21.G00.11.001', ligne('S21.G00.11.001', '00075')),
    attendu: ['siret-cle 31 S21.G00.11.001'],
  },

  // Who
  {
    titre: 'ni NIR ni NTT',
    lignes: dIdentite({ '001': null }),
    attendu: ['identifiant-absent 36 S21.G00.30.001'],
  },
  {
    titre: 'un NIR avec sa clé',
    lignes: dIdentite({ '001': `${nirEssai()}21` }),
    attendu: ['nir-malforme 36 S21.G00.30.001'],
  },
  {
    titre: 'un numéro provisoire',
    lignes: dIdentite({ '001': `7${nirEssai().slice(1)}` }),
    attendu: ['nir-provisoire 36 S21.G00.30.001'],
  },
  {
    titre: 'un NIR de neufs',
    lignes: dIdentite({ '001': '2999999999999' }),
    attendu: ['nir-neuf 36 S21.G00.30.001'],
  },
  {
    titre: 'cinq neufs en fin de NIR passent',
    lignes: dIdentite({ '001': '2900435099999' }),
    attendu: [],
  },
  {
    titre: 'un numéro d’attente, de même forme',
    lignes: dIdentite({ '001': '2903035951001' }),
    attendu: [],
  },
  {
    titre: 'un NTT au SIREN d’un autre',
    lignes: dIdentite({ '001': null, '020': '2552100554MATRICULE1' }),
    attendu: ['ntt-siren 43 S21.G00.30.020'],
  },
  {
    titre: 'un NTT avec une espace',
    lignes: dIdentite({ '001': null, '020': '2732829320 MATRICULE' }),
    attendu: ['ntt-malforme 43 S21.G00.30.020'],
  },
  {
    titre: 'deux fois le même NIR',
    lignes: envoi(declaration({ individus: [individu(), individu()] })),
    attendu: ['nir-en-double 82 S21.G00.30.001'],
  },
  {
    titre: 'un chiffre dans un nom',
    lignes: dIdentite({ '002': 'LE GOFF 2' }),
    attendu: ['identite-caracteres 37 S21.G00.30.002'],
  },
  {
    titre: 'un tiret en tête',
    lignes: dIdentite({ '002': '-LE GOFF' }),
    attendu: ['identite-bords 37 S21.G00.30.002'],
  },
  {
    titre: 'un double tiret de nom double',
    lignes: dIdentite({ '002': 'LE GOFF--RIOU' }),
    attendu: [],
  },
  {
    titre: 'un double tiret de prénom',
    lignes: dIdentite({ '004': 'ANNE--ROSE' }),
    attendu: ['identite-signes 38 S21.G00.30.004'],
  },
  { titre: 'une apostrophe en tête', lignes: dIdentite({ '002': "'T HOOFT" }), attendu: [] },
  {
    titre: 'une civilité',
    lignes: dIdentite({ '002': 'MME LE GOFF' }),
    attendu: ['identite-civilite 37 S21.G00.30.002'],
  },
  { titre: 'sans nom', lignes: dIdentite({ '002': 'SN' }), attendu: [] },
  {
    titre: 'sans nom ni prénom',
    lignes: dIdentite(SN),
    attendu: ['identite-sans-nom-ni-prenom 37 S21.G00.30.002'],
  },
  {
    titre: 'une naissance impossible',
    lignes: dIdentite({ '006': '31041990' }),
    attendu: ['naissance-impossible 39 S21.G00.30.006'],
  },
  {
    titre: 'un jour et un mois de naissance inconnus',
    lignes: dIdentite({ '006': '99991990' }),
    attendu: [],
  },
  {
    titre: 'une naissance à venir',
    lignes: dIdentite({ '001': null, '020': '2732829320MATRICULE1', '006': '23112026' }),
    attendu: ['naissance-impossible 38 S21.G00.30.006'],
  },

  // Coherence
  {
    titre: 'annuler une mensuelle',
    lignes: dTete({ '002': '04' }),
    attendu: ['type-nature 16 S20.G00.05.002'],
  },
  {
    titre: 'une normale sans individu',
    lignes: envoi(declaration({ individus: [] })),
    attendu: ['sans-individu 15 S21.G00.30'],
  },
  {
    titre: 'la fraction 2 de 1',
    lignes: dTete({ '003': '21' }),
    attendu: ['fraction-incoherente 17 S20.G00.05.003'],
  },
  {
    titre: 'deux contrats de même numéro',
    lignes: dIndividu(
      individu({ contrats: [...contrat(), ...RETRAITE, ...contrat(), ...RETRAITE] }),
    ),
    attendu: ['contrat-en-double 75 S21.G00.40.009'],
  },
  {
    titre: 'un contrat avant la naissance',
    lignes: dContrat({ '001': '16041990' }),
    attendu: ['contrat-avant-naissance 44 S21.G00.40.001'],
  },
  {
    titre: 'un contrat qui commence après le mois déclaré',
    lignes: dContrat({ '001': '01022026' }),
    attendu: ['date-apres-mois 44 S21.G00.40.001'],
  },
  {
    titre: 'deux versements sans numéro',
    lignes: dVersement(versement(), paie(), net('1.00'), versement(), paie(), net('1.00')),
    attendu: ['versement-sans-numero 68 S21.G00.50.003', 'versement-sans-numero 82 S21.G00.50.003'],
  },
  {
    titre: 'deux versements de même numéro',
    lignes: dVersement(
      versement({ '003': '01' }),
      paie(),
      net('1.00'),
      versement({ '003': '01' }),
      paie(),
      net('1.00'),
    ),
    attendu: ['versement-numero-en-double 83 S21.G00.50.003'],
  },
  {
    titre: 'une paie qui finit avant de commencer',
    lignes: dVersement(versement(), paie({ '002': '31122025' }), net('1.00')),
    attendu: ['periode-inversee 76 S21.G00.51.002'],
  },
  {
    titre: 'un net avec un début sans fin',
    lignes: dVersement(versement(), paie(), net('1.00'), net('1.00', { '001': '01122025' })),
    attendu: ['periode-incomplete 82 S21.G00.58'],
  },
  {
    titre: 'un net à cheval sur deux années',
    lignes: dVersement(versement(), paie(), net('1.00', { '001': '01122025', '002': '31012026' })),
    attendu: ['periode-sur-deux-annees 80 S21.G00.58.002'],
  },
  {
    titre: 'un net dont la période dépasse le mois suivant',
    lignes: dVersement(versement(), paie(), net('1.00', { '001': '01032026', '002': '31032026' })),
    attendu: ['periode-trop-tardive 81 S21.G00.58.002'],
  },
  {
    titre: 'un PAS qui n’est pas le taux du montant soumis',
    lignes: dVersement(versement({ '009': '26.01' }), paie(), net('1.00')),
    attendu: ['pas-incoherent 73 S21.G00.50.009'],
  },
  {
    titre: 'un PAS à un euro près',
    lignes: dVersement(versement({ '009': '26.00' }), paie(), net('1.00')),
    attendu: [],
  },
  {
    titre: 'le type de taux 99 avec un prélèvement',
    lignes: dVersement(versement({ '007': '99' }), paie(), net('1.00')),
    attendu: ['pas-indu 72 S21.G00.50.007'],
  },
  {
    titre: 'un taux de la DGFiP sans identifiant',
    lignes: dVersement(versement({ '007': '01' }), paie(), net('1.00')),
    attendu: ['taux-sans-identifiant 72 S21.G00.50.008'],
  },
  {
    titre: 'une prime de période sans période',
    lignes: dVersement(
      versement(),
      paie(),
      bloc('S21.G00.52', { '001': '026', '002': '10.00', '006': '00001' }),
      net('1.00'),
    ),
    attendu: ['prime-sans-periode 80 S21.G00.52.003'],
  },
  {
    titre: 'en janvier, une régularisation de l’année même',
    lignes: dVersement(
      versement(),
      paie(),
      bloc('S21.G00.56', {
        '001': '012026',
        '002': '01',
        '003': '1.00',
        '004': '2.00',
        '007': '0.10',
      }),
      net('1.00'),
    ),
    attendu: ['regularisation-mois 80 S21.G00.56.001'],
  },
  {
    titre: 'un brut sans base assujettie',
    lignes: dVersement(versement(), paie({ '011': '001' }), net('1.00')),
    attendu: ['brut-sans-base 68 S21.G00.78'],
  },
]

/** What a recipient forgives, since its files come filtered. */
export const RECEPTION: readonly Cas[] = [
  { titre: 'une rubrique obligatoire filtrée', lignes: sans(BASE, 'S21.G00.40.007'), attendu: [] },
  {
    titre: 'un bloc obligatoire filtré',
    lignes: dIndividu(individu({ contrats: contrat() })),
    attendu: [],
  },
  {
    titre: 'le nom manque : il identifie',
    lignes: sans(BASE, 'S21.G00.30.002'),
    attendu: ['identifiant-manquant 36 S21.G00.30.002'],
  },
  {
    titre: 'la date du versement manque : elle dit le mois',
    lignes: sans(BASE, 'S21.G00.50.001'),
    attendu: ['identifiant-manquant 68 S21.G00.50.001'],
  },
  {
    titre: 'le montant net social manque : un signal',
    lignes: dVersement(versement(), paie()),
    attendu: ['mns-absent 68 S21.G00.58'],
  },
]
