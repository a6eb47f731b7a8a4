import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois, mois } from '#socle'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import type { LigneRessource, PersonneFoyer } from '../situation.js'
import { complementaireSante } from './index.js'

/** September 2025: August 2024 to July 2025; 10,339 and 13,957 for one person. */
const DROIT = '2025-09'

/** « gratuite », « refusée », the contribution of a year in euros, or what is missing. */
function issue(personnes: readonly PersonneFoyer[], m = DROIT): string | number {
  const situation = foyer(m, personnes, { logement: { statut: 'sans-domicile' } })
  const droits = { rsa: centimes(0), aideLogement: centimes(0), manques: [] }
  const css = complementaireSante(situation, indexMois(mois(m)), droits)
  if (css.gratuite === null) return css.manques.join()
  if (css.gratuite) return 'gratuite'
  return css.participationAnnuelle === 0 ? 'refusée' : Number(css.participationAnnuelle) / 100
}

type Faits = Partial<PersonneFoyer>
const adulte = (ressources: readonly LigneRessource[], faits: Faits = {}) =>
  personne('allocataire', '1985-03-01', { ressources, ...faits })
const en = (nature: string, euros: number, m = '2025-01') => ligne(nature, [m, m], euros)
const salaire = (euros: number) => en('salaire', euros)

test('le plafond de chaque foyer, de une à six personnes', () => {
  // From five on, 4,135 and 5,583 more each
  const table: readonly (readonly [number, number, number])[] = [
    [1, 10_339, 13_957],
    [2, 15_508, 20_936],
    [3, 18_609, 25_123],
    [4, 21_711, 29_311],
    [5, 25_846, 34_894],
    [6, 29_981, 40_477],
  ]
  for (const [nombre, gratuite, participation] of table) {
    const avec = (euros: number) =>
      issue([
        adulte([salaire(euros)]),
        ...Array.from({ length: nombre - 1 }, (_, i) =>
          personne('enfant', '2003-01-01', { id: `e${i}` }),
        ),
      ])
    // 14 € a month at forty, 8 € at twenty-two
    const annuelle = 168 + 96 * (nombre - 1)
    const vus = [gratuite, gratuite + 0.01, participation, participation + 0.01].map(avec)
    assert.deepEqual(vus, ['gratuite', annuelle, annuelle, 'refusée'], `${nombre}`)
  }
})

test('les prestations familiales de l’année', () => {
  // Soutien familial: 42.2 % of 466.44 = 196.84 until March 2025, 200.18 from April: 2,375.44
  const maman = (euros: number, ...lignes: readonly LigneRessource[]) =>
    issue([adulte([salaire(euros), ...lignes]), personne('enfant', '2015-01-01')])
  assert.deepEqual([maman(13_132.56), maman(13_132.57)], ['gratuite', 264])
  // 300 of alimony in March, and no soutien that month: 103.16 more
  const pension = en('pension-alimentaire', 300, '2025-03')
  assert.deepEqual([maman(13_029.4, pension), maman(13_029.41, pension)], ['gratuite', 264])
  // 340.50 and 291.43, then 346.29 and 296.39: 7,626.16
  const famille = (euros: number, faits: Faits = {}) =>
    issue([
      adulte([salaire(euros)], faits),
      personne('conjoint', '1986-03-01'),
      ...['2013-01-01', '2015-01-01', '2017-01-01'].map((n) => personne('enfant', n)),
    ])
  assert.deepEqual([famille(18_219.84), famille(18_219.85)], ['gratuite', 624])
  // The months of 2024 read the income of 2022.
  const revenu = { netCategoriel: centimes(1), dontActivite: centimes(1) }
  const annees = { revenusFiscaux: { 2023: revenu } }
  assert.equal(famille(1, annees), 'personnes[0].revenusFiscaux.2022')
})

test('ce que chaque nature y fait', () => {
  const table: readonly (readonly [string, readonly LigneRessource[], string | number])[] = [
    ['aide d’urgence', [en('aide-urgence-violences', 20_000)], 'gratuite'],
    // A loss of pay takes nothing off the rest.
    ['salaire négatif', [salaire(-500), en('retraite', 10_339)], 'gratuite'],
    ['salaire négatif, au-dessus', [salaire(-500), en('retraite', 10_339.01)], 168],
    [
      'stage encore payé le mois d’avant',
      [ligne('remuneration-stagiaire-formation', ['2024-08', '2025-08'], 1_200)],
      'refusée',
    ],
    [
      'stage fini',
      [ligne('remuneration-stagiaire-formation', ['2024-08', '2025-07'], 1_200)],
      'gratuite',
    ],
  ]
  for (const [titre, lignes, attendu] of table)
    assert.equal(issue([adulte(lignes)]), attendu, titre)
  // The notice on 2024 stands for property and capital, and for them only.
  const montant = centimes(0)
  const avis = { netCategoriel: montant, dontActivite: montant, dontPatrimoine: montant }
  const faits = { revenusFiscaux: { 2024: avis } }
  for (const [nature, attendu] of [
    ['revenus-fonciers', 'gratuite'],
    ['revenus-capital', 'gratuite'],
    ['retraite', 'refusée'],
    ['salaire', 'refusée'],
  ] as const) {
    assert.equal(issue([adulte([en(nature, 20_000)])]), 'refusée', nature)
    assert.equal(issue([adulte([en(nature, 20_000)], faits)]), attendu, nature)
  }
})

test('30 % de moins sur chaque rémunération, le mois du droit et lui seul', () => {
  // 14,770 × 70 % = 10,339
  const ass = en('ass', 500, '2025-09')
  for (const nature of [
    'salaire',
    'salaire-exceptionnel',
    'remuneration-apprenti',
    'benefice-micro-entrepreneur',
    'revenus-independant',
    'conges-payes-caisse',
  ]) {
    assert.equal(issue([adulte([en(nature, 14_770)])]), 'refusée', nature)
    assert.equal(issue([adulte([en(nature, 14_770), ass])]), 'gratuite', nature)
  }
  assert.equal(issue([adulte([en('retraite', 14_770), ass])]), 'refusée')
  const stage = en('remuneration-stagiaire-formation', 500, '2025-09')
  const table: readonly (readonly [string, readonly LigneRessource[], string | number])[] = [
    ['chômage', [en('chomage', 500, '2025-09')], 'gratuite'],
    ['chômage partiel', [en('chomage-partiel', 500, '2025-09')], 'gratuite'],
    ['le mois d’avant', [en('chomage', 0, '2025-08')], 'refusée'],
    ['le mois d’après', [en('chomage', 0, '2025-10')], 'refusée'],
    ['stage', [stage], 'gratuite'],
    ['stage et retraite', [stage, en('retraite', 0, '2025-09')], 'gratuite'],
    ['stage et bénéfice', [stage, en('revenus-independant', 0, '2025-09')], 'refusée'],
    ['sept mois d’arrêt', [ligne('ij-maladie', ['2025-03', '2025-09'], 0)], 'gratuite'],
    ['dont le dernier manque', [ligne('ij-maladie', ['2025-01', '2025-08'], 0)], 'refusée'],
    ['dont le premier manque', [ligne('ij-maladie', ['2025-04', '2025-09'], 0)], 'refusée'],
    ['autre arrêt', [ligne('ij-maternite', ['2025-01', '2025-09'], 0)], 'refusée'],
  ]
  for (const [titre, lignes, attendu] of table) {
    assert.equal(issue([adulte([salaire(14_770), ...lignes])]), attendu, titre)
  }
})

test('AAH avant avril 2021 : non calculée, pour qui l’a reçue dans l’année', () => {
  const aah = (de: string, a: string) => ligne('aah', [de, a], 500)
  const conjoint = (...ressources: readonly LigneRessource[]) =>
    personne('conjoint', '1986-03-01', { ressources })
  const table: readonly (readonly [string, readonly PersonneFoyer[], string])[] = [
    // March 2020 to February 2021
    ['l’un des deux', [adulte([]), conjoint(aah('2021-02', '2021-02'))], 'non-calcule'],
    ['le premier mois', [adulte([aah('2020-03', '2020-03')])], 'non-calcule'],
    ['avant', [adulte([aah('2019-01', '2020-02')])], 'gratuite'],
    ['après', [adulte([aah('2021-03', '2021-12')])], 'gratuite'],
  ]
  for (const [titre, personnes, attendu] of table) {
    assert.equal(issue(personnes, '2021-03'), attendu, titre)
  }
})
