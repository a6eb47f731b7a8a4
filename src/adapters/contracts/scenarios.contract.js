import { envoi, nir, paie, SIRET_A, SIRET_B, SIRET_C } from './envoi.contract.js'
export const LINA = nir(1)
export const NTT_LINA = `2${SIRET_A.slice(0, 9)}LINA01`
const lina = (...versements) => ({
  nir: LINA,
  versements,
})
function recu(jour, ...declarations) {
  const recuLe = `2026-02-${String(jour).padStart(2, '0')}T10:00:00.000Z`
  return { octets: envoi(...declarations), recuLe }
}
const JANVIER = '2026-01-30'
export const SCENARIOS = [
  {
    titre: 'une personne dont personne ne parle n’est pas connue',
    arrivees: [recu(3, { individus: [{ nir: nir(2), versements: [paie(JANVIER)] }] })],
    lignes: null,
  },
  {
    titre: 'un versement, un montant net social : une ligne au mois du versement',
    arrivees: [recu(3, { individus: [lina(paie(JANVIER))] })],
    lignes: [
      {
        mois: '2026-01',
        dateVersement: '2026-01-30',
        declarant: { siret: SIRET_A, raisonSociale: 'SOCIÉTÉ 732' },
        nature: 'salaire',
        montantNetSocial: 150_000,
        montantNetFiscal: 160_000,
        montantNetVerse: 145_000,
        periode: null,
        revision: 0,
        recuLe: '2026-02-03T10:00:00.000Z',
        origine: 'dsn',
        contestee: false,
      },
    ],
  },
  {
    titre: 'décalage de paie : la ligne suit la date du versement, jamais le mois déclaré',
    arrivees: [recu(3, { mois: '2026-01', individus: [lina(paie('2026-02-05'))] })],
    lignes: [{ mois: '2026-02', dateVersement: '2026-02-05' }],
  },
  {
    titre: 'deux montants dans un versement : l’ordinaire, et la correction négative à son mois',
    arrivees: [
      recu(3, {
        individus: [
          lina({
            date: JANVIER,
            nets: [{ montant: 150_000 }, { montant: -1_111, de: '2025-12-01', a: '2025-12-31' }],
          }),
        ],
      }),
    ],
    lignes: [
      {
        mois: '2025-12',
        montantNetSocial: -1_111,
        montantNetFiscal: null,
        montantNetVerse: null,
        periode: { de: '2025-12-01', a: '2025-12-31' },
        dateVersement: '2026-01-30',
      },
      { mois: '2026-01', montantNetSocial: 150_000 },
    ],
  },
  {
    titre: 'un versement sans montant net social : une ligne, le montant absent et non zéro',
    arrivees: [recu(3, { individus: [lina({ date: JANVIER, nets: [] })] })],
    lignes: [{ montantNetSocial: null, montantNetFiscal: 160_000 }],
  },
  {
    titre: 'annule et remplace : la dernière est en vigueur, les montants ne s’ajoutent pas',
    arrivees: [
      recu(3, { individus: [lina(paie(JANVIER, 150_000))] }),
      recu(4, { type: '03', ordre: 2, individus: [lina(paie(JANVIER, 140_000))] }),
    ],
    lignes: [{ montantNetSocial: 140_000, revision: 1 }],
  },
  {
    titre: 'annule et remplace d’ordre inférieur : reçue après, elle ne prend pas la place',
    arrivees: [
      recu(3, { ordre: 5, individus: [lina(paie(JANVIER, 150_000))] }),
      recu(9, { type: '03', ordre: 4, individus: [lina(paie(JANVIER, 140_000))] }),
    ],
    lignes: [{ montantNetSocial: 150_000, revision: 1 }],
  },
  {
    titre: 'l’ordre recommence à chaque mois de constitution',
    arrivees: [
      recu(3, { ordre: 7, constitution: '2026-02-03', individus: [lina(paie(JANVIER, 1_00))] }),
      recu(4, {
        type: '03',
        ordre: 1,
        constitution: '2026-03-02',
        individus: [lina(paie(JANVIER, 2_00))],
      }),
    ],
    lignes: [{ montantNetSocial: 200, revision: 1 }],
  },
  {
    titre: 'même ordre : la date de constitution, puis la réception départagent',
    arrivees: [
      recu(3, { constitution: '2026-02-03', individus: [lina(paie(JANVIER, 1_00))] }),
      recu(5, { constitution: '2026-02-04', type: '03', individus: [lina(paie(JANVIER, 2_00))] }),
      recu(6, { constitution: '2026-02-04', type: '03', individus: [lina(paie(JANVIER, 3_00))] }),
    ],
    lignes: [{ montantNetSocial: 300, revision: 2 }],
  },
  {
    titre: 'fractions et champs vivent côte à côte',
    arrivees: [
      recu(3, { fraction: '12', individus: [lina(paie(JANVIER, 1_00))] }),
      recu(3, { fraction: '22', individus: [lina(paie(JANVIER, 2_00))] }),
      recu(3, { champ: '02', individus: [lina(paie(JANVIER, 3_00))] }),
      recu(3, { champ: '03', individus: [lina(paie(JANVIER, 4_00))] }),
    ],
    lignes: [
      { montantNetSocial: 300, revision: 0 },
      { montantNetSocial: 400, revision: 0 },
      { montantNetSocial: 100, revision: 0 },
      { montantNetSocial: 200, revision: 0 },
    ],
  },
  {
    titre: 'type 05 : tous les individus sont retirés, la personne reste connue',
    arrivees: [
      recu(3, { individus: [lina(paie(JANVIER))] }),
      recu(4, { type: '05', ordre: 2, individus: [] }),
    ],
    lignes: [],
  },
  {
    titre: 'remplacée par une déclaration où elle n’est plus : la ligne part',
    arrivees: [
      recu(3, { individus: [lina(paie(JANVIER))] }),
      recu(4, {
        type: '03',
        ordre: 2,
        individus: [{ nir: nir(2), nom: 'AUTRE', versements: [paie(JANVIER)] }],
      }),
    ],
    lignes: [],
  },
  {
    titre: 'PASRAU : la classe de revenu donne la nature',
    arrivees: [
      recu(3, {
        nature: '14',
        individus: [{ ...lina(paie(JANVIER, 90_000)), classe: '11' }],
      }),
    ],
    lignes: [{ nature: 'chomage', origine: 'pasrau', montantNetSocial: 90_000 }],
  },
  {
    titre: 'ordre des lignes : mois, siret, date, numéro de versement',
    arrivees: [
      recu(3, {
        siret: SIRET_B,
        individus: [
          lina(
            { date: '2026-01-30', numero: '02', nets: [{ montant: 4_00 }] },
            { date: '2026-01-30', numero: '01', nets: [{ montant: 3_00 }] },
            { date: '2026-01-10', numero: '03', nets: [{ montant: 2_00 }] },
          ),
        ],
      }),
      recu(4, { siret: SIRET_C, individus: [lina(paie(JANVIER, 5_00))] }),
      recu(5, { siret: SIRET_A, mois: '2025-12', individus: [lina(paie('2025-12-30', 1_00))] }),
    ],
    lignes: [1, 2, 3, 4, 5].map((n) => ({ montantNetSocial: n * 100 })),
  },
  {
    titre: 'NTT seul : les lignes attendent, personne ne les reçoit',
    arrivees: [recu(3, { individus: [{ ntt: NTT_LINA, versements: [paie(JANVIER)] }] })],
    lignes: null,
    attentes: ['ntt-seul'],
  },
  {
    titre: 'NTT puis NIR : un message qui porte les deux joint les mois passés',
    arrivees: [
      recu(3, {
        mois: '2026-01',
        individus: [{ ntt: NTT_LINA, versements: [paie(JANVIER, 1_00)] }],
      }),
      recu(5, {
        mois: '2026-02',
        individus: [{ ...lina(paie('2026-02-27', 2_00)), ntt: NTT_LINA }],
      }),
    ],
    lignes: [{ montantNetSocial: 100 }, { montantNetSocial: 200 }],
    attentes: [],
  },
  {
    titre: 'NTT et NIR dans un message, mais d’autres traits sous le NTT : ils attendent',
    arrivees: [
      recu(3, {
        mois: '2026-01',
        individus: [{ ntt: NTT_LINA, nom: 'DURAND', versements: [paie(JANVIER, 1_00)] }],
      }),
      recu(5, {
        mois: '2026-02',
        individus: [{ ...lina(paie('2026-02-27', 2_00)), ntt: NTT_LINA }],
      }),
    ],
    lignes: [{ montantNetSocial: 200 }],
    attentes: ['identite-discordante'],
  },
  {
    titre: 'un NTT que deux NIR réclament attend',
    arrivees: [
      recu(3, { mois: '2026-01', individus: [{ ntt: NTT_LINA, versements: [paie(JANVIER)] }] }),
      recu(4, {
        mois: '2026-02',
        individus: [{ ...lina(paie('2026-02-27', 2_00)), ntt: NTT_LINA }],
      }),
      recu(5, {
        mois: '2026-03',
        individus: [{ nir: nir(7), ntt: NTT_LINA, versements: [paie('2026-03-27')] }],
      }),
    ],
    lignes: [{ montantNetSocial: 200 }],
    attentes: ['ntt-ambigu'],
  },
  {
    titre: 'NIR changé (31.008) : les mois de l’ancien suivent le nouveau',
    arrivees: [
      recu(3, { mois: '2026-01', individus: [{ nir: nir(9), versements: [paie(JANVIER, 1_00)] }] }),
      recu(4, {
        mois: '2026-02',
        individus: [{ ...lina(paie('2026-02-27', 2_00)), changements: [{ ancienNir: nir(9) }] }],
      }),
    ],
    lignes: [{ montantNetSocial: 100 }, { montantNetSocial: 200 }],
  },
  {
    titre: 'ancien NIR d’une autre personne : rien n’est joint',
    arrivees: [
      recu(3, {
        mois: '2026-01',
        individus: [{ nir: nir(9), nom: 'PETIT', prenoms: 'HUGO', versements: [paie(JANVIER)] }],
      }),
      recu(4, {
        mois: '2026-02',
        individus: [{ ...lina(paie('2026-02-27', 2_00)), changements: [{ ancienNir: nir(9) }] }],
      }),
    ],
    lignes: [{ montantNetSocial: 200 }],
  },
  {
    titre: 'NIR erroné : les traits d’un autre sous ce NIR attendent',
    arrivees: [
      recu(3, { siret: SIRET_A, individus: [lina(paie(JANVIER, 1_00))] }),
      recu(4, { siret: SIRET_C, individus: [lina(paie(JANVIER, 2_00))] }),
      recu(2, {
        siret: SIRET_B,
        individus: [{ nir: LINA, nom: 'PETIT', prenoms: 'HUGO', versements: [paie(JANVIER)] }],
      }),
    ],
    lignes: [{ montantNetSocial: 200 }, { montantNetSocial: 100 }],
    attentes: ['identite-discordante'],
  },
  {
    titre: 'nom changé (31.009) : les deux noms sont la même personne',
    arrivees: [
      recu(3, { mois: '2026-01', individus: [lina(paie(JANVIER, 1_00))] }),
      recu(4, {
        mois: '2026-02',
        individus: [
          {
            ...lina(paie('2026-02-27', 2_00)),
            nom: 'GARNIER',
            changements: [{ ancienNom: 'MOREAU' }],
          },
        ],
      }),
      recu(5, {
        mois: '2026-03',
        individus: [{ ...lina(paie('2026-03-27', 3_00)), nom: 'GARNIER' }],
      }),
    ],
    lignes: [1, 2, 3].map((n) => ({ montantNetSocial: n * 100 })),
    attentes: [],
  },
  {
    titre: 'fin de contrat unique (07) : la personne est connue, sans ligne',
    arrivees: [recu(3, { nature: '07', mois: null, individus: [lina(paie(JANVIER))] })],
    lignes: [],
  },
  {
    titre: 'envoi de test : contrôlé, jamais gardé',
    arrivees: [recu(3, { essai: true, individus: [lina(paie(JANVIER))] })],
    lignes: null,
  },
  {
    titre: 'une même personne dans deux déclarations d’un envoi : deux lignes',
    arrivees: [
      recu(
        3,
        { siret: SIRET_A, individus: [lina(paie(JANVIER, 2_00))] },
        { siret: SIRET_B, individus: [lina(paie(JANVIER, 1_00))] },
      ),
    ],
    lignes: [{ montantNetSocial: 100 }, { montantNetSocial: 200 }],
  },
]
