import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Essai, essai, paye } from '../faits/foyers-essai.js'
import type { Prestation } from '../index.js'
import { expliquerCalcul } from './dossier.js'
import { rendreTexte } from './rendre-texte.js'
import { reunirTextes } from './reunir-textes.js'

/** What a person reads of these rights, with ordinary spaces. */
function lue(e: Essai, ...prestations: readonly Prestation[]): string {
  const demandees = prestations.length === 0 ? (['rsa'] as const) : prestations
  const texte = rendreTexte(expliquerCalcul(essai(e), { prestations: demandees }))
  return texte.replace(/[\u00a0\u202f]/g, ' ')
}

interface Lecture {
  readonly titre: string
  readonly texte: string
  readonly essai: Essai
  readonly prestations?: readonly Prestation[]
  readonly dit: readonly string[]
  readonly tait?: readonly string[]
}

const NETTE = ['primeActiviteNette'] as const
const AVEC_LOYER = {
  logement: { statut: 'locataire-vide', loyer: 50_000, zone: 2 },
  connus: {},
}

const LECTURES: readonly Lecture[] = [
  {
    titre: 'une condition refuse : pas de montant qui ne compte pas',
    texte: 'CASF, art. L. 262-4',
    essai: { allocataire: { naissance: '2004-03-02' } },
    dit: ['RSA : 0,00 €', 'Personne dans le foyer n’a 25 ans', 'CASF, art. L. 262-4'],
    tait: ['646,52', '1. '],
  },
  {
    titre: 'des ressources élevées : le calcul est dit',
    texte: 'CASF, art. L. 262-2',
    essai: { allocataire: { ressources: [paye(900)] } },
    dit: ['dépassent le montant', '2 700,00 €, ÷ 3', 'forfaitaire, pour une personne : 646,52 €'],
  },
  {
    titre: 'un enfant seul travaille : le refus ne parle que des adultes',
    texte: 'CSS, art. L. 842-1',
    essai: {
      enfants: [{ naissance: '2005-05-05', activite: 'actif', ressources: [paye(900)] }],
    },
    prestations: NETTE,
    dit: ['ni vous ni un conjoint n’avez eu de revenu d’activité', 'CSS, art. L. 842-1'],
    tait: ['Aucun revenu d’activité', 'revenus d’activité de votre foyer'],
  },
  {
    titre: 'un étudiant lit le plancher en euros : 55 % de 169 heures à 11,88 €',
    texte: 'CSS, art. R. 842-2, I, b',
    essai: { allocataire: { activite: 'etudiant', ressources: [paye(900)] } },
    prestations: NETTE,
    dit: ['Ici, c’est plus de 1 104,25 € par mois.'],
  },
  {
    titre: 'une réponse manque : elle est dite en mots, et aucun montant ne passe pour un droit',
    texte: 'CRPA, art. L. 311-3-1',
    essai: {
      allocataire: { ressources: [paye(300)] },
      faits: { logement: { statut: 'locataire-vide' }, connus: {} },
    },
    prestations: ['rsa', 'primeActiviteNette'],
    dit: ['Il manque : le montant du loyer, la zone du logement.'],
    tait: ['logement.loyer', '346,52', 'Votre prime d’activité, chaque mois'],
  },
  {
    titre: 'la personne à qui manque une réponse est nommée par son rôle',
    texte: 'CRPA, art. L. 311-3-1',
    essai: { conjoint: { sejour: null } },
    dit: ['la nationalité et le titre de séjour (du conjoint)'],
    tait: ['personnes['],
  },
  {
    titre: 'un droit que le livre ne calcule pas n’est pas « pas encore »',
    texte: 'docs/contrat.md §3',
    essai: { faits: { territoire: 'dom', prestationsFamilialesComptees: 0, connus: {} } },
    prestations: ['allocationsFamiliales'],
    dit: ['Allocations familiales : ce droit n’est pas calculé ici.'],
    tait: ['pas encore'],
  },
  {
    titre: 'trois mois qui diffèrent sont dits un à un',
    texte: 'CSS, art. R. 843-1',
    essai: {
      allocataire: {
        ressources: [paye(900, '2025-05', '2025-05'), paye(500, '2025-07', '2025-07')],
      },
    },
    prestations: NETTE,
    dit: ['466,67 €', 'mai 2025 : 900,00 €, juin 2025 : 0,00 €, juillet 2025 : 500,00 €'],
  },
  {
    titre: 'un même enfant n’est pas lu deux fois',
    texte: 'CSS, art. R. 512-2',
    essai: { enfants: [{}, { naissance: '2024-01-05' }], faits: { connus: {} } },
    prestations: ['allocationsFamiliales'],
    dit: ['2 de moins de 20 ans, dont 1 de 3 à 21 ans et 1 de moins de 3 ans'],
  },
  {
    titre: 'un enfant qui gagne trop : dit, avec son article',
    texte: 'CASF, art. R. 262-3 ; CSS, art. R. 842-3',
    essai: {
      allocataire: { ressources: [paye(300)] },
      enfants: [{ naissance: '2006-05-05', activite: 'actif', ressources: [paye(1300)] }],
    },
    prestations: ['rsa', 'primeActiviteNette'],
    dit: ['n’est pas compté, ni ses ressources', 'R. 262-3', 'n’est pas compté, ni ses revenus'],
  },
  {
    titre: 'le conjoint parti après l’examen : la séparation, pas l’examen',
    texte: 'CASF, art. R. 262-4-1',
    essai: {
      moisExamen: '2025-08',
      allocataire: { ressources: [paye(300)] },
      conjoint: { presence: { a: '2025-09-10' } },
      enfants: [{}],
    },
    dit: ['Votre conjoint est parti', 'R. 262-4-1', 'pour un foyer de 2 personnes, avec la maj'],
    tait: ['le jour de l’examen'],
  },
  {
    titre: 'seul à l’hôpital : la moitié est dite',
    texte: 'CASF, art. R. 262-43',
    essai: { allocataire: { hospitalisation: { de: '2025-01-01' } } },
    dit: ['la moyenne est réduite de moitié', 'chaque mois : 323,26 €'],
  },
  {
    titre: 'un conjoint sans titre : ses ressources comptent, pas lui',
    texte: 'CASF, art. L. 262-5',
    essai: {
      conjoint: {
        ressources: [paye(300)],
        sejour: { nationalite: 'autre', depuis: '2024-01-01', regulier: true },
      },
    },
    dit: ['Votre conjoint n’est pas compté', 'pour une personne', '346,52 €'],
  },
  {
    titre: 'un revenu exceptionnel : le total de chaque mois, et la moyenne des trois',
    texte: 'CASF, art. R. 262-7, II, 3°',
    essai: {
      moisDroit: '2025-01',
      allocataire: {
        ressources: [paye(300), paye(900, '2024-11', '2024-11', 'salaire-exceptionnel')],
      },
    },
    // 300.00 in October and December; 300.00 and 900.00 in November: 600.00 in mean.
    dit: ['en moyenne : 600,00 €', 'Novembre 2024 : 3 600,00 €'],
  },
  {
    titre: 'les recettes de l’indépendant se rejouent : 4 500,00 € × 50 % ÷ 3 = 750,00 €',
    texte: 'CASF, art. R. 262-19',
    essai: { allocataire: { independant: recettes('services', 150_000) } },
    dit: ['par mois : 750,00 €', '4 500,00 € de services × 50 %, ÷ 3'],
  },
  {
    titre: 'le bénéfice d’une année : 7 200,00 € ÷ 12 = 600,00 €',
    texte: 'CASF, art. R. 262-19',
    essai: { allocataire: { independant: { benefices: { '2024': 720_000 } } } },
    prestations: ['rsa', 'primeActiviteNette'],
    dit: [
      'par mois : 600,00 € (bénéfice de 2024, 7 200,00 €, ÷ 12)',
      'R. 262-19',
      'CSS, art. R. 845-2',
    ],
  },
  {
    titre: 'l’évaluation du Département',
    texte: 'CASF, art. R. 262-23',
    essai: { allocataire: { independant: { evaluation: 30_000 } } },
    dit: ['par mois : 300,00 € (montant évalué par le Département)'],
  },
  {
    titre: 'l’épargne qui ne rapporte rien : 20 000,00 € × 3 % ÷ 12 = 50,00 €',
    texte: 'CASF, art. R. 132-1',
    essai: { allocataire: { patrimoine: { capitaux: 2_000_000 } } },
    dit: ['de biens qui n’en donnent pas : 50,00 €'],
  },
  {
    titre: 'l’aide d’un proche, avant juillet 2025, est comptée : rien ne dit le contraire',
    texte: 'CASF, art. R. 262-11, 14° bis',
    essai: {
      moisDroit: '2025-06',
      allocataire: { ressources: [paye(300, '2025-01', '2025-12', 'aide-proche')] },
    },
    dit: ['300,00 €'],
    tait: ['On ne compte pas'],
  },
  {
    titre: 'l’aide d’un proche, depuis juillet 2025',
    texte: 'CASF, art. R. 262-11, 14° bis',
    essai: { allocataire: { ressources: [paye(300, '2025-01', '2025-12', 'aide-proche')] } },
    dit: ['On ne compte pas : aide de la famille ou d’un proche'],
  },
  {
    titre: 'l’aide au logement dit ce qui reste après la minoration, et ce que l’on retire',
    texte: 'CCH, art. D. 823-16',
    essai: { faits: AVEC_LOYER },
    prestations: ['aideLogement'],
    dit: ['Après la minoration forfaitaire', '(on retire 5,00 €)'],
  },
  {
    titre: 'la C2S dit ses ressources et son forfait logement : 3 600,00 € + 930,99 €',
    texte: 'CSS, art. R. 861-5 et R. 861-8',
    essai: {
      allocataire: { naissance: '2004-03-02', ressources: [paye(300)] },
      faits: { logement: { statut: 'proprietaire' }, connus: {} },
    },
    prestations: ['cssGratuite'],
    dit: ['4 530,99 € (3 600,00 € de ressources', '+ 930,99 € de forfait logement'],
  },
]

function recettes(secteur: string, montant: number): object {
  return { recettes: [{ de: '2025-05', a: '2025-07', secteur, montant }] }
}

for (const { titre, texte, essai: e, prestations = [], dit, tait = [] } of LECTURES) {
  test(`le texte de l’explication : ${titre} (${texte})`, () => {
    const lu = lue(e, ...prestations)
    for (const mots of dit) assert.ok(lu.includes(mots), `${mots}\n${lu}`)
    for (const mots of tait) assert.ok(!lu.includes(mots), `${mots}\n${lu}`)
  })
}

test('chaque code une fois ; une remarque ou un alinéa ne coupe pas un article', () => {
  const articles = [
    'CASF, art. R. 262-11, 14° bis (décret 2025-185, art. 6 : examens de juillet 2025)',
    'CASF, art. R. 262-7, L. 262-9 et R. 262-1',
    'CASF, art. R. 262-7',
    'ordonnance 96-50 du 24 janvier 1996, art. 14 et 19',
  ]
  assert.equal(
    reunirTextes(articles),
    'CASF, art. R. 262-11, 14° bis (décret 2025-185, art. 6 : examens de juillet 2025), ' +
      'R. 262-7, L. 262-9 et R. 262-1 ; ordonnance 96-50 du 24 janvier 1996, art. 14 et 19',
  )
})
