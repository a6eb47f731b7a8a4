import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Centimes, centimes } from '#socle'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import type { LigneRessource, PersonneFoyer } from '../situation.js'
import { causesParLecture, type SanteRelue, santeRelue } from './relectures-sante.js'

type Lecture = Parameters<typeof santeRelue>[2] extends ReadonlySet<infer L> | undefined ? L : never

/** September 2025: resources of August 2024 to July 2025; 10,339 and 13,957 for one person. */
const DROIT = '2025-09'
const droits = (rsa: number | null = 0) => ({
  rsa: rsa as Centimes | null,
  aideLogement: centimes(0),
  manques: [],
})

const sansAbri = (personnes: readonly PersonneFoyer[]) =>
  foyer(DROIT, personnes, { logement: { statut: 'sans-domicile' } })
const seul = (...lignes: readonly LigneRessource[]) => [ne('1985-03-01', ...lignes)]
const ne = (naissance: string, ...ressources: readonly LigneRessource[]) =>
  personne('allocataire', naissance, { ressources })
/** Grown up, without any family benefit, and of the household until 25. */
const enfants = (nombre: number) =>
  Array.from({ length: nombre }, (_, i) => personne('enfant', '2003-01-01', { id: `e${i}` }))

/** « gratuite », « refusée », or the contribution of a year in euros. */
function issue({ gratuite, participationAnnuelle }: SanteRelue): string | number {
  assert.ok(!gratuite || participationAnnuelle === 0)
  if (gratuite) return 'gratuite'
  return participationAnnuelle === 0 ? 'refusée' : participationAnnuelle / 100
}

function relue(personnes: readonly PersonneFoyer[], ...lues: readonly Lecture[]): string | number {
  return issue(santeRelue(sansAbri(personnes), droits(), new Set(lues)))
}

/** In one month of the period. */
const salaire = (euros: number, m = '2025-01') => ligne('salaire', [m, m], euros)
const en = (nature: string, m: string, euros: number) => ligne(nature, [m, m], euros)

test('C2S relue : les deux plafonds, au centime', () => {
  const table: readonly (readonly [number, string | number])[] = [
    [0, 'gratuite'],
    [10_339, 'gratuite'],
    [10_339.01, 168],
    [13_957, 168],
    [13_957.01, 'refusée'],
  ]
  for (const [euros, attendu] of table) assert.equal(relue(seul(salaire(euros))), attendu)
  const riche = sansAbri(seul(salaire(20_000)))
  assert.equal(issue(santeRelue(riche, droits(1))), 'gratuite')
  assert.equal(issue(santeRelue(riche, droits(0))), 'refusée')
  assert.equal(issue(santeRelue(riche, droits(null))), 'refusée')
  // Owner: 12 % of 646.52, twelve months: 930.9888 ; 10,339 − 930.9888 = 9,408.0112
  const chezSoi = (euros: number) => issue(santeRelue(foyer(DROIT, seul(salaire(euros))), droits()))
  assert.deepEqual([chezSoi(9_408.01), chezSoi(9_408.02)], ['gratuite', 168])
})

test('C2S relue : douze mois, du treizième au deuxième, ou les douze derniers', () => {
  const table: readonly (readonly [string, boolean, boolean])[] = [
    ['2024-07', false, false],
    ['2024-08', true, false],
    ['2024-09', true, true],
    ['2025-07', true, true],
    ['2025-08', false, true],
    ['2025-09', false, false],
  ]
  for (const [m, compte, compteAutrement] of table) {
    const paye = seul(salaire(20_000, m))
    assert.equal(relue(paye), compte ? 'refusée' : 'gratuite', m)
    assert.equal(relue(paye, 'periode-c2s'), compteAutrement ? 'refusée' : 'gratuite', m)
  }
  const chaqueMois = (euros: number) => relue(seul(ligne('salaire', ['2024-01', '2025-12'], euros)))
  // 12 × 861.58 = 10,338.96 ; 12 × 861.59 = 10,339.08
  assert.deepEqual([chaqueMois(861.58), chaqueMois(861.59)], ['gratuite', 168])
})

test('C2S relue : le tableau de l’arrêté, ou le premier montant et une échelle', () => {
  // Scale: 1.5 for two, 0.3 for the third and the fourth, 0.4 for each other, to the euro.
  const table: readonly (readonly [number, number, number])[] = [
    [1, 10_339, 10_339],
    [2, 15_508, 15_509],
    [3, 18_609, 18_610],
    [4, 21_711, 21_712],
    [5, 25_846, 25_848],
    [6, 29_981, 29_983],
  ]
  for (const [nombre, arrete, echelle] of table) {
    const avec = (euros: number) => [...seul(salaire(euros)), ...enfants(nombre - 1)]
    const annuelle = 168 + 96 * (nombre - 1)
    assert.equal(relue(avec(arrete)), 'gratuite', `${nombre}`)
    assert.equal(relue(avec(arrete + 0.01)), annuelle, `${nombre}`)
    assert.equal(relue(avec(echelle), 'tableau-de-l-arrete'), 'gratuite', `${nombre}`)
    assert.equal(relue(avec(echelle + 0.01), 'tableau-de-l-arrete'), annuelle, `${nombre}`)
  }
  // 135 %: 13,957.65 where the table says 13,957 ; 20,937.15 where it says 20,936
  const un = (euros: number) => relue(seul(salaire(euros)), 'tableau-de-l-arrete')
  assert.deepEqual([un(13_957.65), un(13_957.66)], [168, 'refusée'])
  const deux = (euros: number, ...lues: Lecture[]) =>
    relue([...seul(salaire(euros)), ...enfants(1)], ...lues)
  assert.deepEqual([deux(20_936), deux(20_936.01)], [264, 'refusée'])
  const lue = 'tableau-de-l-arrete'
  assert.deepEqual([deux(20_937.15, lue), deux(20_937.16, lue)], [264, 'refusée'])
})

test('C2S relue : ce que chaque nature y fait', () => {
  const table: readonly (readonly [string, readonly LigneRessource[], string | number])[] = [
    ['bénéfice', [en('benefice-micro-entrepreneur', '2025-01', 14_000)], 'refusée'],
    ['indépendant', [en('revenus-independant', '2025-01', 14_000)], 'refusée'],
    ['congés payés', [en('conges-payes-caisse', '2025-01', 14_000)], 'refusée'],
    ['apprenti', [en('remuneration-apprenti', '2025-01', 14_000)], 'refusée'],
    ['retraite', [en('retraite', '2025-01', 14_000)], 'refusée'],
    // 68 € off each month: 12 × (929.58 − 68) = 10,338.96
    ['AAH', [ligne('aah', ['2024-01', '2025-12'], 929.58)], 'gratuite'],
    ['AAH, un centime de plus', [ligne('aah', ['2024-01', '2025-12'], 929.59)], 168],
    // 12 × 60 of AAH count for nothing, and take nothing off the rest
    ['petite AAH', [ligne('aah', ['2024-01', '2025-12'], 60), salaire(10_339)], 'gratuite'],
    ['petite AAH, au-dessus', [ligne('aah', ['2024-01', '2025-12'], 60), salaire(10_339.01)], 168],
    ['une ligne négative ne retire rien', [salaire(10_339.01), en('autre', '2025-01', -500)], 168],
    ['salaire et le reste', [salaire(10_000), en('autre', '2025-01', 339.01)], 168],
    ['bénéfice et salaire', [salaire(339.01), en('revenus-independant', '2025-02', 10_000)], 168],
  ]
  for (const [titre, lignes, attendu] of table) assert.equal(relue(seul(...lignes)), attendu, titre)
  const apprenti = seul(en('remuneration-apprenti', '2025-01', 14_000))
  assert.equal(relue(apprenti, 'apprentissage'), 'gratuite')
  assert.equal(relue(seul(salaire(14_000)), 'apprentissage'), 'refusée')
  // The pay of a training course counts for who still had it the month before.
  const stage = (a: string) =>
    relue(seul(ligne('remuneration-stagiaire-formation', ['2024-08', a], 1_200)))
  assert.deepEqual([stage('2025-07'), stage('2025-08')], ['gratuite', 'refusée'])
})

test('C2S relue : 30 % de moins sur le travail', () => {
  const pris = (...lignes: readonly LigneRessource[]) => seul(salaire(14_770), ...lignes)
  // 14,770 × 70 % = 10,339
  const table: readonly (readonly [string, readonly LigneRessource[], string | number])[] = [
    ['rien', [], 'refusée'],
    ['chômage le mois du droit', [en('chomage', '2025-09', 500)], 'gratuite'],
    ['et deux centimes', [en('chomage', '2025-09', 500), salaire(0.02)], 168],
    ['chômage le mois d’avant', [en('chomage', '2025-08', 500)], 'refusée'],
    ['chômage le mois d’après', [en('chomage', '2025-10', 500)], 'refusée'],
    ['chômage partiel', [en('chomage-partiel', '2025-09', 500)], 'gratuite'],
    ['ASS', [en('ass', '2025-09', 500)], 'gratuite'],
    ['ASS le mois d’avant', [en('ass', '2025-08', 500)], 'refusée'],
    ['stage', [en('remuneration-stagiaire-formation', '2025-09', 500)], 'gratuite'],
    [
      'stage, et un emploi',
      [en('remuneration-stagiaire-formation', '2025-09', 500), salaire(1, '2025-09')],
      'refusée',
    ],
    ['stage fini', [en('remuneration-stagiaire-formation', '2025-08', 500)], 'refusée'],
    // The rest is not reduced: 10,339 + 0.01
    ['et un centime d’autre chose', [en('ass', '2025-09', 500), en('autre', '2025-01', 0.01)], 168],
  ]
  for (const [titre, lignes, attendu] of table) assert.equal(relue(pris(...lignes)), attendu, titre)
  const benefice = (nature: string) =>
    relue(seul(en(nature, '2025-01', 14_770), en('ass', '2025-09', 500)))
  for (const nature of ['revenus-independant', 'remuneration-apprenti', 'conges-payes-caisse']) {
    assert.equal(benefice(nature), 'gratuite', nature)
  }
})

test('C2S relue : chômage de qui travaille aussi, arrêt de plus de six mois', () => {
  const lignes = [salaire(14_770), en('chomage', '2025-09', 500)]
  const avec = (activite: PersonneFoyer['activite'], ...lues: Lecture[]) =>
    relue([personne('allocataire', '1985-03-01', { activite, ressources: lignes })], ...lues)
  assert.equal(avec('actif'), 'gratuite')
  assert.equal(avec('actif', 'chomage-partiel-c2s'), 'refusée')
  assert.equal(avec('chomeur', 'chomage-partiel-c2s'), 'gratuite')
  const arrete = (periodes: readonly (readonly [string, string])[], ...lues: Lecture[]) =>
    relue(seul(salaire(14_770), ...periodes.map((p) => ligne('ij-maladie', p, 0))), ...lues)
  const table: readonly (readonly [readonly (readonly [string, string])[], boolean, boolean])[] = [
    [[['2025-03', '2025-09']], true, true],
    [[['2025-04', '2025-09']], false, true],
    [[['2025-09', '2025-09']], false, true],
    [[['2025-02', '2025-08']], false, false],
    [
      [
        ['2025-03', '2025-05'],
        ['2025-07', '2025-09'],
      ],
      false,
      true,
    ],
  ]
  for (const [periodes, longue, lue] of table) {
    const titre = JSON.stringify(periodes)
    assert.equal(arrete(periodes), longue ? 'gratuite' : 'refusée', titre)
    assert.equal(arrete(periodes, 'arret-six-mois'), lue ? 'gratuite' : 'refusée', titre)
  }
})

test('C2S relue : les prestations familiales des mêmes mois', () => {
  // Soutien familial: 42.2 % of 466.44 = 196.84 until March 2025, 200.18 from April.
  const maman = (euros: number, ...lues: Lecture[]) =>
    relue([ne('1985-03-01', salaire(euros)), personne('enfant', '2015-01-01')], ...lues)
  // 8 × 196.84 + 4 × 200.18 = 2,375.44 ; 15,508 − 2,375.44
  assert.deepEqual([maman(13_132.56), maman(13_132.57)], ['gratuite', 264])
  // 7 × 196.84 + 5 × 200.18 = 2,378.78
  const lue = 'periode-c2s'
  assert.deepEqual([maman(13_129.22, lue), maman(13_129.23, lue)], ['gratuite', 264])
  // Allocations familiales 340.50 then 346.29, complément familial majoré 291.43 then 296.39:
  // 8 × 631.93 + 4 × 642.68 = 7,626.16 ; 25,846 − 7,626.16
  const famille = (euros: number) =>
    relue([
      ne('1985-03-01', salaire(euros)),
      personne('conjoint', '1986-03-01'),
      ...['2013-01-01', '2015-01-01', '2017-01-01'].map((n) => personne('enfant', n)),
    ])
  assert.deepEqual([famille(18_219.84), famille(18_219.85)], ['gratuite', 624])
})

test('C2S relue : moins de vingt-cinq ans, une pension de ses parents', () => {
  const pension = (m: string) => en('pension-alimentaire', m, 200)
  const jeune = '2000-09-02'
  const table: readonly (readonly [string, readonly PersonneFoyer[], string])[] = [
    ['24 ans', [ne(jeune, pension('2025-01'))], 'refusée'],
    ['25 ans', [ne('2000-09-01', pension('2025-01'))], 'gratuite'],
    ['le premier mois', [ne(jeune, pension('2024-08'))], 'refusée'],
    ['avant', [ne(jeune, pension('2024-07'))], 'gratuite'],
    ['le dernier mois', [ne(jeune, pension('2025-07'))], 'refusée'],
    ['après', [ne(jeune, pension('2025-08'))], 'gratuite'],
    ['la seconde ligne', [ne(jeune, salaire(1), pension('2025-01'))], 'refusée'],
    ['une autre ressource', [ne(jeune, en('autre', '2025-01', 200))], 'gratuite'],
    ['à deux', [ne(jeune, pension('2025-01')), personne('conjoint', '2001-01-01')], 'gratuite'],
  ]
  for (const [titre, personnes, attendu] of table) {
    assert.equal(relue(personnes), attendu, titre)
    assert.equal(relue(personnes, 'rattachement-aux-parents'), 'gratuite', titre)
  }
})

test('C2S relue : la participation, selon l’âge au 1er janvier ou ce mois-ci', () => {
  // 8, 14, 21, 25 and 30 € a month
  const tranches: readonly (readonly [number, number, number])[] = [
    [30, 96, 168],
    [50, 168, 252],
    [60, 252, 300],
    [70, 300, 360],
  ]
  for (const [age, avant, apres] of tranches) {
    const nee = (jour: string, ...lues: Lecture[]) =>
      relue([ne(`${2025 - age}-${jour}`, salaire(12_000))], ...lues)
    assert.deepEqual([nee('01-01'), nee('01-02'), nee('09-01')], [apres, avant, avant], `${age}`)
    const lue = 'age-premier-janvier'
    assert.deepEqual([nee('09-01', lue), nee('09-02', lue)], [apres, avant], `${age}`)
  }
})

test('le plus petit nombre de lectures qui redonne l’autre réponse', () => {
  const causes = (personnes: readonly PersonneFoyer[], attendu: string | number) =>
    causesParLecture(sansAbri(personnes), droits(), (r) => issue(r) === attendu)
  const paye = seul(salaire(20_000, '2024-08'))
  assert.deepEqual(causes(paye, 'refusée'), [])
  assert.deepEqual(causes(paye, 'gratuite'), ['periode-c2s'])
  assert.equal(causes(paye, 1), null)
  // 9,600, a pay of 1,000 and 200 paid in August 2024: under 10,339 without the 200 and with 30 %
  // off the pay, or without the pay of an apprentice.
  const foyerDe = (nature: string) =>
    seul(
      en('autre', '2025-01', 9_600),
      en(nature, '2025-01', 1_000),
      en('autre', '2024-08', 200),
      en('ij-maladie', '2025-09', 500),
    )
  assert.deepEqual(causes(foyerDe('salaire'), 'gratuite'), ['periode-c2s', 'arret-six-mois'])
  assert.deepEqual(causes(foyerDe('remuneration-apprenti'), 'gratuite'), ['apprentissage'])
})
