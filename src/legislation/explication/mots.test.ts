import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mois } from '#socle'
import { type BaremeLu, listBaremesLus } from './baremes-lus.js'
import { manqueEnMots } from './mots-des-manques.js'
import { reunirTextes } from './reunir-textes.js'

test('une réponse qui manque est dite en mots, avec la personne (CRPA, art. L. 311-3-1)', () => {
  const donnees = ['allocataire', 'conjoint', 'enfant', 'voisin'].map((valeur, k) => ({
    chemin: `personnes[${k}].role`,
    valeur,
    source: '',
  }))
  const table: readonly (readonly [string, string])[] = [
    ['logement.loyer', 'le montant du loyer'],
    ['territoire', 'le territoire où vous habitez'],
    ['personnes[0].presence', 'les dates de présence (de la personne qui demande)'],
    ['personnes[1].sejour.depuis', 'la date du titre de séjour ou de l’arrivée (du conjoint)'],
    ['personnes[2].deces', 'la date du décès (d’un enfant)'],
    ['personnes[3].absences', 'les séjours hors de France'],
    ['personnes[12].absences', 'les séjours hors de France'],
    ['personnes[1].revenusFiscaux.2023', 'les revenus imposables de 2023 (du conjoint)'],
    [
      'personnes[1].revenusFiscaux.2023.dontPatrimoine',
      'les revenus imposables de biens de 2023 (du conjoint)',
    ],
    // A path without words is told as it is, even the name of something of every object.
    ['personnes[0].revenusFiscaux.2023.autre', 'personnes[0].revenusFiscaux.2023.autre'],
    ['personnes[0].toString', 'personnes[0].toString'],
    ['constructor', 'constructor'],
  ]
  for (const [chemin, attendu] of table) assert.equal(manqueEnMots(chemin, { donnees }), attendu)
})

test('un texte sans article, un article sans doublon, un code une fois', () => {
  const table: readonly (readonly [readonly string[], string])[] = [
    [[], ''],
    [['docs/contrat.md §3'], 'docs/contrat.md §3'],
    [
      ['CASF, art. R. 262-7', 'arrêté du 1er mars', 'CASF, art. L. 262-2 et R. 262-7'],
      'CASF, art. R. 262-7 et L. 262-2 ; arrêté du 1er mars',
    ],
    [
      ['CASF, art. R. 262-7 ; CSS, art. L. 842-1', 'CSS, art. L. 842-2'],
      'CASF, art. R. 262-7 ; CSS, art. L. 842-1 et L. 842-2',
    ],
  ]
  for (const [articles, attendu] of table) assert.equal(reunirTextes(articles), attendu)
})

const lire = (reference: readonly string[], droits: readonly string[]): readonly BaremeLu[] =>
  listBaremesLus(reference as Mois[], droits as Mois[])

/** « name | value | first month | text | what was chosen ». */
const enLigne = ({ nom, unite, valeur, depuis, texte, interpretation }: BaremeLu): string =>
  [nom, `${valeur} ${unite}`, depuis, texte, interpretation ?? '-'].join(' | ')

test('les valeurs de la loi que lit un trimestre, une fois chacune, dans l’ordre du calcul', () => {
  // Resources of February to April 2026: the decrees of 30 March 2026 enter with April.
  const lus = lire(['2026-02', '2026-03', '2026-04'], ['2026-06', '2026-07', '2026-08'])
  const commeAvant = (decret: string) =>
    `clause d’entrée en vigueur non lue : celle du décret ${decret} est reprise`
  const rsa = 'montant forfaitaire du RSA pour une personne'
  const prime = 'montant forfaitaire de la prime d’activité pour une personne'
  const bonification = 'bonification entière, en part du montant forfaitaire | '
  assert.deepEqual(lus.map(enLigne), [
    `${rsa} | 64652 centimes | 2025-04 | Décret n° 2025-293 du 29 mars 2025, art. 1 | -`,
    `${rsa} | 65169 centimes | 2026-04 | Décret n° 2026-220 du 30 mars 2026, art. 1 | ` +
      commeAvant('2025-293'),
    'seuil de versement du RSA | 600 centimes | 2009-06 | CASF, art. R. 262-39 | -',
    `${prime} | 63321 centimes | 2025-04 | Décret n° 2025-294 du 29 mars 2025, art. 1 | ` +
      commeAvant('2024-403'),
    `${prime} | 63828 centimes | 2026-04 | Décret n° 2026-222 du 30 mars 2026, art. 2 | ` +
      commeAvant('2024-403'),
    `${bonification}291010 millioniemes | 2018-10 | Décret 2018-1197 du 21/12/2018 | -`,
    `${bonification}377000 millioniemes | 2026-04 | Décret 2026-222 du 30/03/2026, art. 1 | ` +
      commeAvant('2018-1197'),
    'part des revenus d’activité ajoutée au montant forfaitaire | 598500 millioniemes | 2025-04' +
      ' | CSS, art. D. 843-3 (version du 1er avril 2025) | clause d’entrée en vigueur non lue : ' +
      'celle du montant forfaitaire est reprise',
    'SMIC horaire brut | 1202 centimes | 2026-01 | Décret n° 2025-1228 du 17/12/2025 portant ' +
      'relèvement du salaire minimum de croissance | -',
    'seuil de versement de la prime d’activité | 1500 centimes | 2015-10 | CSS, art. D. 846-2 | -',
    'taux de la CRDS | 5000 millioniemes | 1996-02 | Ordonnance 96-50 du 24/01/1996, art. 19 | -',
  ])
  // Only what was chosen is written: no empty key.
  assert.ok(lus.every((lu) => 'interpretation' in lu === (lu.interpretation !== undefined)))
})

test('avant la prime d’activité, ses montants ne sont pas lus (décret 2015-1710)', () => {
  assert.deepEqual(
    lire(['2015-11'], ['2015-12']).map(({ nom, valeur }) => [nom, valeur]),
    [
      ['montant forfaitaire du RSA pour une personne', 52_416],
      ['seuil de versement du RSA', 600],
      ['SMIC horaire brut', 961],
      ['seuil de versement de la prime d’activité', 1_500],
      ['taux de la CRDS', 5_000],
    ],
  )
})
