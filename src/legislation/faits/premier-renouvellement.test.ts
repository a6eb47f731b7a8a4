import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Centimes, indexMois, type Mois } from '#socle'
import { calculerDroits } from '../index.js'
import type { LigneRessource } from '../situation.js'
import { type Essai, essai, paye } from './foyers-essai.js'
import { surDeuxMois } from './ressources-faits.js'

/** First month looked at in March 2025: November 2024, before December and January. */
const NOVEMBRE = indexMois('2024-11' as Mois)

type Ligne = readonly [nature: string, de: string, a: string, montant: number]

function lues(lignes: readonly Ligne[]): readonly Ligne[] {
  const construites = lignes.map(([nature, de, a, montant]): LigneRessource => {
    const centimes = montant as Centimes
    const mois = { de: de as Mois, a: a as Mois }
    return { nature, ...mois, montantNetSocial: centimes, montantNetFiscal: centimes }
  })
  return surDeuxMois(construites, NOVEMBRE).map((l) => {
    assert.equal(l.montantNetFiscal, l.montantNetSocial)
    return [l.nature, l.de, l.a, l.montantNetSocial]
  })
}

const CAS: readonly (readonly [string, readonly Ligne[], readonly Ligne[]])[] = [
  [
    'le mois oublié sort de sa ligne, et prend la moyenne des deux autres',
    [['salaire', '2024-10', '2025-02', 100]],
    [
      ['salaire', '2024-10', '2024-10', 100],
      ['salaire', '2024-12', '2025-02', 100],
      ['salaire', '2024-11', '2024-11', 100],
    ],
  ],
  [
    'une ligne finie avant, une autre après',
    [
      ['salaire', '2024-08', '2024-09', 100],
      ['salaire', '2024-12', '2024-12', 101],
    ],
    [
      ['salaire', '2024-08', '2024-09', 100],
      ['salaire', '2024-12', '2024-12', 101],
      // 50,5 centimes
      ['salaire', '2024-11', '2024-11', 51],
    ],
  ],
  [
    'une ligne qui finit ce mois-là, une qui y commence, une qui y tient toute',
    [
      ['autre', '2024-10', '2024-11', 1],
      ['autre', '2024-11', '2024-12', 20],
      ['autre', '2024-11', '2024-11', 4000],
    ],
    [
      ['autre', '2024-10', '2024-10', 1],
      ['autre', '2024-12', '2024-12', 20],
      ['autre', '2024-11', '2024-11', 10],
    ],
  ],
  [
    'de deux mois, le premier n’est pas le mois d’avant ni le dernier celui d’après',
    [
      ['chomage', '2024-11', '2024-11', 10],
      ['chomage', '2025-02', '2025-02', 20],
    ],
    [['chomage', '2025-02', '2025-02', 20]],
  ],
  [
    'un total négatif compte pour 0 dans son mois (R. 262-7, III)',
    [
      ['chomage', '2024-12', '2024-12', -200],
      ['chomage', '2025-01', '2025-01', 500],
    ],
    [
      ['chomage', '2024-12', '2024-12', -200],
      ['chomage', '2025-01', '2025-01', 500],
      ['chomage', '2024-11', '2024-11', 250],
    ],
  ],
  [
    'chaque nature pour elle',
    [
      ['chomage', '2024-12', '2024-12', 100],
      ['retraite', '2024-12', '2024-12', -300],
      ['pension-alimentaire', '2025-01', '2025-01', 700],
    ],
    [
      ['chomage', '2024-12', '2024-12', 100],
      ['retraite', '2024-12', '2024-12', -300],
      ['pension-alimentaire', '2025-01', '2025-01', 700],
      ['chomage', '2024-11', '2024-11', 50],
      ['pension-alimentaire', '2024-11', '2024-11', 350],
    ],
  ],
  [
    'les natures professionnelles ensemble : 300 − 100 est positif, 150 − 200 ne l’est pas',
    [
      ['salaire', '2024-12', '2024-12', -100],
      ['remuneration-apprenti', '2024-12', '2024-12', 300],
      ['salaire', '2025-01', '2025-01', -200],
      ['remuneration-apprenti', '2025-01', '2025-01', 150],
    ],
    [
      ['salaire', '2024-12', '2024-12', -100],
      ['remuneration-apprenti', '2024-12', '2024-12', 300],
      ['salaire', '2025-01', '2025-01', -200],
      ['remuneration-apprenti', '2025-01', '2025-01', 150],
      ['salaire', '2024-11', '2024-11', -50],
      ['remuneration-apprenti', '2024-11', '2024-11', 150],
    ],
  ],
  [
    'l’allocation aux adultes handicapés reste celle de son mois',
    [
      ['aah', '2024-10', '2024-11', 1],
      ['aah', '2024-11', '2024-12', 20],
      ['aah', '2024-12', '2025-01', 300],
      ['aah', '2024-09', '2024-10', 4000],
      ['salaire', '2024-11', '2024-11', 50_000],
    ],
    [
      ['aah', '2024-10', '2024-10', 1],
      ['aah', '2024-12', '2024-12', 20],
      ['aah', '2024-12', '2025-01', 300],
      ['aah', '2024-09', '2024-10', 4000],
      ['aah', '2024-11', '2024-11', 1],
      ['aah', '2024-11', '2024-11', 20],
    ],
  ],
]

for (const [titre, lignes, attendues] of CAS) {
  test(`premier renouvellement : ${titre} (décret 2024-693, art. 8)`, () => {
    assert.deepEqual(lues(lignes), attendues)
  })
}

function rsa(e: Essai): unknown {
  return calculerDroits(essai({ moisDroit: '2025-03', ...e }), { prestations: ['rsa'] }).droits.rsa
}

/** 635,71 € of April 2024; 900 € in November only: 300 € a month over three months, 0 over two. */
const NEUF_CENTS = { allocataire: { ressources: [paye(900, '2024-11', '2024-11')] } }
const TOUTE_L_ANNEE = { ressources: [paye(900, '2024-11', '2024-11'), paye(100)] }

const DROITS: readonly (readonly [string, Essai, number])[] = [
  ['sans premier renouvellement', { ...NEUF_CENTS, faits: { territoire: 'dom' } }, 33_571],
  ['au premier renouvellement', { ...NEUF_CENTS, faits: { premierRenouvellement: true } }, 63_571],
  [
    '100 € chaque mois, et 900 € de plus le mois oublié',
    { allocataire: TOUTE_L_ANNEE, faits: { premierRenouvellement: true } },
    53_571,
  ],
  // December to February, 300 € a month: the first of them is not left out
  [
    'le trimestre de M-3 à M-1 n’est pas celui d’un premier renouvellement',
    {
      allocataire: { ressources: [paye(900, '2024-12', '2024-12')] },
      faits: { premierRenouvellement: true, trimestreReference: 'M-3..M-1' },
    },
    33_571,
  ],
]

for (const [titre, e, attendu] of DROITS) {
  test(`RSA de mars 2025 : ${titre} (décret 2024-693, art. 8)`, () => {
    assert.equal(rsa(e), attendu)
  })
}
