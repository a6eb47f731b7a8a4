import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, type Jour, type Mois, nirFictif, type Siret } from '#socle'
import {
  createControle,
  createLecture,
  type DeclarationAEcrire,
  type DeclarationLue,
  type EnvoiAEcrire,
  ecrireEnvoi,
  enLatin1,
  enTexteNeodes,
  type IndividuAEcrire,
  type IndividuLu,
  type NatureAEcrire,
} from '../index.js'

const SIRET = '00000001800010' as Siret
const ADRESSE = { voie: "1 RUE DE L'ÉGLISE", codePostal: '69910', localite: 'PORT LORME' }
const CONTACT = { nom: 'SERVICE PAIE', mel: 'paie@exemple.invalid', telephone: '0100000000' }
const jour = (j: string): Jour => j as Jour

const TRAITS = { sexe: 2, annee: 1991, moisNaissance: 6, departement: '69' } as const
const NIR = nirFictif({ ...TRAITS, commune: 960, ordre: 12 })

const CONTRAT: IndividuAEcrire['contrats'][number] = {
  numero: 'C000001-1',
  debut: jour('2023-02-01'),
  statut: '06',
  categorieRetraite: '04',
  pcs: '554a',
  emploi: 'Vendeuse',
  nature: '01',
  dispositif: '99',
  finPrevisionnelle: null,
  heuresReference: 15167,
  heuresContrat: 10400,
  idcc: '0843',
  regime: '200',
  lieuTravail: SIRET,
  motifRecours: null,
  arrets: [],
  fin: null,
  retraite: 'RUAA',
}

const MOIS = { de: jour('2025-05-01'), a: jour('2025-05-31') }

const VERSEMENT: IndividuAEcrire['versements'][number] = {
  date: jour('2025-05-28'),
  numero: null,
  montantNetFiscal: centimes(101_205),
  montantNetVerse: centimes(98_010),
  tauxPas: 150,
  identifiantTaux: '700001',
  montantPas: centimes(1_518),
  soumisPas: centimes(101_205),
  classeRevenu: null,
  remunerations: ['001', '002', '003', '010'].map((type) => ({
    ...MOIS,
    contrat: CONTRAT.numero,
    type,
    heures: null,
    montant: centimes(123_555),
    activites: type === '002' ? [{ type: '01', mesure: 10400 }] : [],
  })),
  primes: [{ type: '028', montant: centimes(5_000), contrat: CONTRAT.numero }],
  nets: [
    { type: '03', montant: centimes(98_010), periode: null },
    {
      type: '03',
      montant: centimes(-4_415),
      periode: { de: jour('2025-04-01'), a: jour('2025-04-30') },
    },
  ],
  bases: [{ code: '03', ...MOIS, montant: centimes(123_555), cotisations: [] }],
}

const INDIVIDU: IndividuAEcrire = {
  nir: NIR,
  ntt: null,
  nom: "D'ALMEIDA",
  nomUsage: 'LEFÈVRE',
  prenoms: 'INÈS MARIE-LAURE',
  sexe: null,
  dateNaissance: '11061991',
  lieuNaissance: 'PORT LORME',
  departementNaissance: '69',
  paysNaissance: 'FR',
  adresse: ADRESSE,
  matricule: 'M1',
  changements: [],
  contrats: [CONTRAT],
  droits: [],
  versements: [VERSEMENT],
}

function declaration(change: Partial<DeclarationAEcrire>): DeclarationAEcrire {
  return {
    nature: '01',
    type: '01',
    fraction: '11',
    ordre: 2,
    moisPrincipal: '2025-05' as Mois,
    identifiantRemplace: null,
    constitution: jour('2025-06-03'),
    champ: '01',
    evenement: null,
    natureSubstitution: null,
    contact: { ...CONTACT, type: '06' },
    entreprise: {
      siret: SIRET,
      nicSiege: SIRET.slice(9),
      ape: '1071C',
      idcc: '0843',
      adresse: ADRESSE,
    },
    individus: [INDIVIDU],
    ...change,
  }
}

function envoi(declarations: readonly DeclarationAEcrire[], change: Partial<EnvoiAEcrire> = {}) {
  return {
    logiciel: 'ESSAI',
    editeur: 'ALASOURCE',
    version: '1',
    essai: false,
    norme: 'P25V01',
    pointDepot: '01',
    neant: false,
    emetteur: { siret: SIRET, raisonSociale: 'LE FOURNIL DU PORT', adresse: ADRESSE },
    contact: { ...CONTACT, civilite: '02' },
    declarations,
    ...change,
  } satisfies EnvoiAEcrire
}

function octetsDe(e: EnvoiAEcrire): Uint8Array {
  return enLatin1([...ecrireEnvoi(e)].join(''))
}

function controler(octets: Uint8Array): { anomalies: string[]; rubriques: number } {
  const controle = createControle({ profil: 'depot', jour: jour('2026-11-12') })
  controle.write(octets)
  const { rapport } = controle.end()
  const anomalies = rapport.anomalies.map((a) => `${a.code} ${a.rubrique}`)
  return { anomalies, rubriques: rapport.rubriques }
}

function lire(octets: Uint8Array): { declarations: DeclarationLue[]; individus: IndividuLu[] } {
  const lus = { declarations: [] as DeclarationLue[], individus: [] as IndividuLu[] }
  const lecture = createLecture(
    {
      declaration: (d) => lus.declarations.push(d),
      individu: (i) => lus.individus.push(i),
      finDeclaration: () => {},
    },
    { fichier: false, declarations: new Set(), individus: new Set() },
  )
  lecture.write(octets)
  lecture.end()
  return lus
}

test('une valeur vide ou hors de l’ISO-8859-1 est une faute', () => {
  assert.throws(() => octetsDe(envoi([declaration({ individus: [{ ...INDIVIDU, nom: '' }] })])))
  assert.throws(() => octetsDe(envoi([declaration({ individus: [{ ...INDIVIDU, nom: 'ŒIL' }] })])))
  assert.equal(enTexteNeodes('Manœuvre d’ŒUVRE – Ÿ'), "Manoeuvre d'OEUVRE - Y")
})

test('ce qui est écrit se relit à l’identique', () => {
  const octets = octetsDe(envoi([declaration({})]))
  const { declarations, individus } = lire(octets)
  const [d] = declarations
  assert.equal(d?.siret, SIRET)
  assert.equal(d?.ordre, 2)
  assert.equal(d?.moisPrincipal, '2025-05')
  assert.equal(d?.constitution, '2025-06-03')
  assert.equal(d?.raisonSociale, 'LE FOURNIL DU PORT')
  const [i] = individus
  assert.equal(i?.nir, NIR)
  assert.equal(i?.traits.nom, "D'ALMEIDA")
  assert.equal(i?.traits.nomUsage, 'LEFÈVRE')
  assert.equal(i?.traits.prenoms, 'INÈS MARIE-LAURE')
  assert.equal(i?.traits.dateNaissance, '11061991')
  const [v] = i?.versements ?? []
  assert.equal(v?.date, '2025-05-28')
  assert.equal(v?.montantNetFiscal, 101_205)
  assert.equal(v?.montantNetVerse, 98_010)
  assert.deepEqual(v?.contrats, [CONTRAT.numero])
  assert.deepEqual(v?.nets, [
    { type: '03', montant: 98_010, periodeDe: null, periodeA: null },
    { type: '03', montant: -4_415, periodeDe: '2025-04-01', periodeA: '2025-04-30' },
  ])
})

test('les totaux du pied comptent ce qui est écrit, pour plusieurs déclarations', () => {
  const autre = declaration({ champ: '03', moisPrincipal: '2025-04' as Mois })
  const octets = octetsDe(envoi([declaration({ champ: '02' }), autre]))
  const texte = new TextDecoder('latin1').decode(octets)
  const lignes = texte.split('\r\n').filter((l) => l !== '')
  assert.ok(texte.endsWith('\r\n'))
  assert.equal(lignes.at(-2), `S90.G00.90.001,'${lignes.length}'`)
  assert.equal(lignes.at(-1), "S90.G00.90.002,'2'")
})

const SIGNALEMENT = { moisPrincipal: null, champ: null } as const
const ARRET = {
  motif: '01',
  dernierJourTravaille: jour('2025-05-11'),
  finPrevisionnelle: jour('2025-05-20'),
  subrogation: null,
  reprise: null,
  accident: null,
}
const arrete = (change: Partial<typeof ARRET> & object): IndividuAEcrire => ({
  ...INDIVIDU,
  contrats: [{ ...CONTRAT, arrets: [{ ...ARRET, ...change }] }],
})
const FIN = { date: jour('2025-05-31'), motif: '059', dernierJourPaye: jour('2025-05-31') }
const BENEFICIAIRE: IndividuAEcrire = {
  ...INDIVIDU,
  matricule: null,
  contrats: [],
  droits: ['D000001-1'],
  versements: [
    {
      ...VERSEMENT,
      classeRevenu: '11',
      remunerations: [
        {
          ...MOIS,
          contrat: 'D000001-1',
          type: '001',
          heures: null,
          montant: centimes(100_000),
          activites: [],
        },
      ],
      primes: [],
      nets: [{ type: '03', montant: centimes(98_010), periode: null }],
      bases: [],
    },
  ],
}

const NATURES: readonly {
  readonly titre: string
  readonly nature: NatureAEcrire
  readonly change: Partial<DeclarationAEcrire>
}[] = [
  { titre: 'mensuelle', nature: '01', change: {} },
  { titre: 'annule et remplace', nature: '01', change: { type: '03', ordre: 3 } },
  { titre: 'arrêt de travail', nature: '04', change: { ...SIGNALEMENT, individus: [arrete({})] } },
  {
    titre: 'reprise',
    nature: '05',
    change: {
      ...SIGNALEMENT,
      individus: [
        {
          ...arrete({}),
          contrats: [
            {
              ...CONTRAT,
              arrets: [{ ...ARRET, reprise: { date: jour('2025-05-21'), motif: '01' } }],
            },
          ],
        },
      ],
    },
  },
  {
    titre: 'fin du contrat',
    nature: '07',
    change: { ...SIGNALEMENT, individus: [{ ...INDIVIDU, contrats: [{ ...CONTRAT, fin: FIN }] }] },
  },
  { titre: 'amorçage', nature: '08', change: { ...SIGNALEMENT, evenement: '01' } },
  { titre: 'substitution', nature: '09', change: { contact: null, natureSubstitution: '01' } },
  { titre: 'PASRAU 14', nature: '14', change: { individus: [BENEFICIAIRE] } },
  { titre: 'PASRAU 11', nature: '11', change: { individus: [BENEFICIAIRE] } },
]

for (const { titre, nature, change } of NATURES) {
  test(`nature ${nature}, ${titre} : aucune anomalie au dépôt`, () => {
    const octets = octetsDe(envoi([declaration({ nature, ...change })]))
    assert.deepEqual(controler(octets).anomalies, [])
  })
}

test('un envoi néant : aucune anomalie au dépôt', () => {
  const vide = declaration({ type: '02', individus: [] })
  assert.deepEqual(controler(octetsDe(envoi([vide], { neant: true }))).anomalies, [])
})

test('une substitution et un signalement n’ont pas de montant net social', () => {
  const sans = [
    declaration({ nature: '09', contact: null, natureSubstitution: '01' }),
    declaration({
      nature: '07',
      ...SIGNALEMENT,
      individus: [{ ...INDIVIDU, contrats: [{ ...CONTRAT, fin: FIN }] }],
    }),
  ]
  for (const d of sans) {
    const { individus } = lire(octetsDe(envoi([d])))
    assert.deepEqual(
      individus.flatMap((i) => i.versements.flatMap((v) => v.nets)),
      [],
    )
  }
})
