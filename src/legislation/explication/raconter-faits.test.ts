import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Essai, essai, paye } from '../faits/foyers-essai.js'
import { faitsChanges } from './faits-changes.js'
import { raconterFaits } from './raconter-faits.js'

/** What a reader is told between two households, with ordinary spaces. */
function phrases(avant: Essai, apres: Essai): readonly string[] {
  const [a, b] = [essai(avant), essai(apres)]
  return raconterFaits(a, b, faitsChanges(a, b)).map((p) => p.replace(/[\u00a0\u202f]/g, ' '))
}

const FAITS: readonly {
  readonly titre: string
  readonly avant: Essai
  readonly apres: Essai
  readonly dit: readonly string[]
}[] = [
  {
    titre: 'le mois de droit et celui de l’examen, que la première phrase dit déjà',
    avant: { moisDroit: '2025-09', moisExamen: '2025-09' },
    apres: { moisDroit: '2025-11', moisExamen: '2025-10' },
    dit: [],
  },
  {
    titre: 'une personne partie, une autre venue : leurs rangs ne se comparent plus',
    avant: { conjoint: { naissance: '1986-01-01' }, allocataire: { apprenti: true } },
    apres: { enfants: [{ naissance: '2024-11-30' }] },
    dit: [
      'Donnée, conjoint « c », naissance le 1er janvier 1986 : n’est plus dans le foyer.',
      'Donnée, enfant « e0 », naissance le 30 novembre 2024 : est en plus dans le foyer.',
    ],
  },
  {
    titre: 'des réponses oui, non et non dites, un jour, un mot',
    avant: {
      allocataire: { apprenti: true, activite: 'actif', dateArretTravail: '2025-02-01' },
      conjoint: { naissance: '1986-01-01' },
    },
    apres: {
      allocataire: { enceinte: true, activite: 'inactif' },
      conjoint: { naissance: '1986-01-02' },
    },
    dit: [
      'Donnée, « personnes[0].activite » : actif devient inactif.',
      'Donnée, « personnes[0].apprenti » : oui devient non.',
      'Donnée, « personnes[0].enceinte » : non devient oui.',
      'Donnée, « personnes[0].dateArretTravail » : 1er février 2025 devient non dit.',
      'Donnée, « personnes[1].naissance » : 1er janvier 1986 devient 2 janvier 1986.',
    ],
  },
  {
    titre: 'un montant est en euros, un numéro ne l’est pas',
    avant: { faits: { logement: { statut: 'locataire-vide', loyer: 50_000, zone: 1 } } },
    apres: { faits: { logement: { statut: 'locataire-vide', loyer: 51_050, zone: 3 } } },
    dit: [
      'Donnée, « logement.loyer » : 500,00 € devient 510,50 €.',
      'Donnée, « logement.zone » : 1 devient 3.',
    ],
  },
  {
    titre: 'une ressource n’est la même que par sa nature, son début et sa fin',
    avant: {
      allocataire: {
        ressources: [
          paye(100, '2025-01', '2025-06'),
          paye(200, '2025-02', '2025-06'),
          paye(300, '2025-01', '2025-05'),
          paye(400, '2025-01', '2025-06', 'chomage'),
          paye(500, '2025-01', '2025-06', 'retraite'),
        ],
      },
    },
    apres: {
      allocataire: {
        ressources: [
          paye(500, '2025-01', '2025-06', 'retraite'),
          paye(150, '2025-01', '2025-06'),
          paye(250, '2025-03', '2025-06'),
          paye(350, '2025-01', '2025-04'),
          paye(450, '2025-08', '2025-08', 'chomage'),
        ],
      },
    },
    dit: [
      'Donnée, salaire de « a », de janvier 2025 à juin 2025 : 100,00 € devient 150,00 €.',
      'Donnée, salaire de « a », de février 2025 à juin 2025 : 200,00 € par mois, en moins.',
      'Donnée, salaire de « a », de janvier 2025 à mai 2025 : 300,00 € par mois, en moins.',
      'Donnée, allocation de chômage de « a », de janvier 2025 à juin 2025 : ' +
        '400,00 € par mois, en moins.',
      'Donnée, salaire de « a », de mars 2025 à juin 2025 : 250,00 € par mois, en plus.',
      'Donnée, salaire de « a », de janvier 2025 à avril 2025 : 350,00 € par mois, en plus.',
      'Donnée, allocation de chômage de « a », août 2025 : 450,00 € par mois, en plus.',
    ],
  },
  {
    titre: 'deux lignes semblables se répondent une à une',
    avant: { allocataire: { ressources: [paye(100), paye(100)] } },
    apres: { allocataire: { ressources: [paye(100)] } },
    dit: [
      'Donnée, salaire de « a », de janvier 2015 à décembre 2027 : 100,00 € par mois, en moins.',
    ],
  },
]

for (const { titre, avant, apres, dit } of FAITS) {
  test(`ce qui a changé dans les données : ${titre} (CRPA, art. R. 311-3-1-2, 2°)`, () => {
    assert.deepEqual(phrases(avant, apres), dit)
  })
}

test('au-delà de douze phrases, les autres sont comptées', () => {
  const lignes = (nombre: number) => Array.from({ length: nombre }, () => paye(100))
  const moins = (nombre: number) =>
    phrases({ allocataire: { ressources: lignes(nombre) } }, { allocataire: {} })
  const ligne =
    'Donnée, salaire de « a », de janvier 2015 à décembre 2027 : 100,00 € par mois, en moins.'
  const douze = Array.from({ length: 12 }, () => ligne)
  assert.deepEqual(moins(12), douze)
  assert.deepEqual(moins(13), [...douze, 'Données : 1 autre différence.'])
  assert.deepEqual(moins(15), [...douze, 'Données : 3 autres différences.'])
})
