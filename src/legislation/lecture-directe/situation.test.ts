import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { calculerDroits } from '../calculer-droits.js'
import { parseSituation } from '../lecture/parse-situation.js'
import { lireSituation } from './situation.js'

const fichier = new URL('../../../tests/situations/openfisca-400.ndjson', import.meta.url)
const SITUATIONS = readFileSync(fichier, 'utf8')
  .trim()
  .split('\n')
  .map((ligne) => JSON.parse(ligne).situation as Record<string, unknown>)

function lire(texte: string) {
  const octets = Buffer.from(`${texte}\nsuite`)
  const decoder = (o: Uint8Array, debut: number, fin: number) =>
    Buffer.from(o.subarray(debut, fin)).toString('latin1')
  const lue = lireSituation(octets, 0, decoder)
  if (lue !== null) assert.equal(lue.suite, octets.length - 'suite'.length)
  return lue?.situation ?? null
}

/** Keys the other way round, at every depth. */
function aRebours(valeur: unknown): unknown {
  if (Array.isArray(valeur)) return valeur.map(aRebours)
  if (typeof valeur !== 'object' || valeur === null) return valeur
  const champs = Object.entries(valeur).map(([cle, v]) => [cle, aRebours(v)] as const)
  return Object.fromEntries(champs.reverse())
}

const ECRITURES: readonly (readonly [string, (situation: unknown) => string])[] = [
  ['serrée', (s) => JSON.stringify(s)],
  ['aérée', (s) => ` ${JSON.stringify(s, null, 1).replaceAll('\n', '\t')} \r`],
  ['à rebours', (s) => JSON.stringify(aRebours(s))],
]

for (const [titre, ecrire] of ECRITURES) {
  test(`la même situation que par JSON.parse, ${titre}`, () => {
    for (const situation of SITUATIONS) {
      const lue = lire(ecrire(situation))
      const attendue = parseSituation(situation)
      assert.ok(attendue.ok && lue !== null)
      assert.deepEqual(lue, attendue.valeur)
      const prestations = ['rsa', 'primeActivite'] as const
      assert.deepEqual(
        calculerDroits(lue, { prestations }),
        calculerDroits(attendue.valeur, { prestations }),
      )
    }
  })
}

const USUELLE = JSON.stringify({
  id: 'a1',
  moisDroit: '2026-05',
  personnes: [
    {
      id: 'p1',
      role: 'allocataire',
      naissance: '1990-03-02',
      activite: 'actif',
      ressources: [
        { nature: 'salaire', de: '2025-04', a: '2026-04', montantNetSocial: 140_000 },
        { nature: 'pension-alimentaire', de: '2025-04', a: '2026-04', montantNetSocial: 7 },
      ],
      revenusFiscaux: { '2024': { netCategoriel: 1_200_000, dontActivite: 0 } },
    },
    { id: 'e1', role: 'enfant', naissance: '2020-02-29', activite: 'inactif' },
  ],
  logement: { statut: 'locataire-vide', loyer: 55_000, zone: 2 },
})

/** What is replaced, and by what: each is left to `parseSituation`, right or wrong. */
const LAISSEES: readonly (readonly [string, string])[] = [
  ['"id":"a1"', '"id":"é"'],
  ['"id":"a1"', '"id":"a\\n"'],
  ['"id":"a1"', '"id":""'],
  ['"id":"a1"', '"id":"a1","id":"a2"'],
  ['"id":"a1"', '"id":"a1","surprise":1'],
  ['"id":"a1",', ''],
  ['"id":"e1"', '"id":"p1"'],
  ['"id":"e1",', ''],
  ['2026-05', '2015-12'],
  ['2026-05', '2026-13'],
  ['1990-03-02', '1990-02-30'],
  ['1990-03-02', '1890-02-03'],
  ['2020-02-29', '2021-02-29'],
  ['2020-02-29', '2026-06-01'],
  ['2020-02-29', '1980-06-01'],
  ['"enfant"', '"allocataire"'],
  ['"enfant"', '"voisin"'],
  ['140000', '140000.5'],
  ['140000', '1e3'],
  ['140000', '0140000'],
  ['140000', '-0'],
  ['140000', '100000001'],
  [':7}', ':-7}'],
  ['"de":"2025-04"', '"de":"2026-05"'],
  ['"pension-alimentaire"', '"apa"'],
  ['"2024":', '"2024":{"netCategoriel":1,"dontActivite":0},"2024":'],
  ['"2024":', '"20240":'],
  ['"dontActivite":0', '"dontActivite":0,"dontPatrimoine":0'],
  ['"zone":2', '"zone":4'],
  ['"zone":2', '"zone":2,"conventionne":true'],
  ['}]', '},]'],
  ['55000', '55000}'],
  ['"loyer":55000', '"loyer":-1'],
]

for (const [avant, apres] of LAISSEES) {
  test(`laissée à la lecture ordinaire : ${apres}`, () => {
    assert.ok(USUELLE.includes(avant))
    assert.equal(lire(USUELLE.replace(avant, () => apres)), null)
  })
}

test('lue directement : la même, sans rien changer', () => {
  assert.notEqual(lire(USUELLE), null)
  assert.equal(lire(`${USUELLE}${USUELLE}`), null)
  for (let fin = 0; fin < USUELLE.length; fin++) assert.equal(lire(USUELLE.slice(0, fin)), null)
})

const P1 = '"activite":"actif"'
const LIGNE = '"montantNetSocial":140000'
/** Written beside what is usual, or in its place: read directly, as `parseSituation` reads it. */
const LUES: readonly (readonly [string, string])[] = [
  ...['apprenti', 'boursier', 'enceinte', 'conditionHeuresRsaJeune'].flatMap((cle) =>
    [true, false].map((valeur) => [P1, `${P1},"${cle}":${valeur}`] as const),
  ),
  [P1, `${P1},"dateArretTravail":"2026-01-31"`],
  [P1, `${P1},"dateArretTravail":null`],
  ['"activite":"inactif"', '"activite":"inactif","ressources":[],"revenusFiscaux":{}'],
  ['"id":"a1"', '"id":"un nom plus long"'],
  ['"id":"a1"', '"id":"a1","organisme":"msa"'],
  ['"id":"a1"', '"id":"a1","organisme":"caf"'],
  ['"id":"a1"', '"id":"a1","trimestreReference":"M-3..M-1"'],
  ['"id":"a1"', '"id":"a1","trimestreReference":"M-4..M-2"'],
  ['"id":"a1"', '"id":"a1","trimestreReference":null'],
  ['"id":"a1"', '"id":"a1","moisExamen":"2026-04"'],
  ['"id":"a1"', '"id":"a1","isolementRecent":true'],
  ['"id":"a1"', '"id":"a1","isolementRecent":false'],
  ['"id":"a1"', '"id":"a1","connus":{}'],
  ['"id":"a1"', '"id":"a1","connus":{"aideLogement":null}'],
  ['"id":"a1"', '"id":"a1","connus":{"aideLogement":0,"rsaMoisPrecedents":100000000}'],
  ['"zone":2', '"zone":1'],
  ['"zone":2', '"zone":3,"colocation":true,"participationFrais":true'],
  ['"zone":2', '"zone":null,"colocation":false,"participationFrais":false'],
  ['"loyer":55000', '"loyer":null'],
  ['"loyer":55000', '"loyer":100000000'],
  ['"loyer":55000,"zone":2', '"loyer":0,"zone":2'],
  ['"statut":"locataire-vide","loyer":55000,"zone":2', '"statut":"sans-domicile"'],
  [LIGNE, `${LIGNE},"montantNetFiscal":150000`],
  [LIGNE, `${LIGNE},"montantNetFiscal":0`],
  [LIGNE, '"montantNetSocial":-100000000'],
  [LIGNE, '"montantNetSocial":100000000'],
  [
    '"de":"2025-04","a":"2026-04","montantNetSocial":140000',
    `"de":"2026-04","a":"2026-04",${LIGNE}`,
  ],
  ['"2024":', '"1900":'],
  ['"2024":', '"2023":{"netCategoriel":0,"dontActivite":0},"2024":'],
  ['1200000', '999999999'],
  ['"id":"p1",', ''],
]
for (const [avant, apres] of LUES) {
  test(`lue directement, comme par JSON.parse : ${apres}`, () => {
    assert.ok(USUELLE.includes(avant))
    // Persons are all named, or none is.
    const sansNom = apres === '' ? ['"id":"e1",', ''] : ['', '']
    const texte = USUELLE.replace(avant, () => apres).replace(sansNom[0]!, sansNom[1]!)
    const attendue = parseSituation(JSON.parse(texte))
    assert.ok(attendue.ok, attendue.ok ? '' : attendue.erreur.message)
    assert.deepEqual(lire(texte), attendue.valeur)
  })
}

/** A value of the wrong kind for each key, a bound passed: left, whatever stands before. */
const FAUSSES: readonly (readonly [string, string])[] = [
  ...['apprenti', 'boursier', 'enceinte', 'conditionHeuresRsaJeune'].flatMap((cle) =>
    ['1', '"oui"', 'null'].map((valeur) => [P1, `${P1},"${cle}":${valeur}`] as const),
  ),
  ...['"hier"', '20260101', '"1890-01-01"', '{}'].map(
    (valeur) => [P1, `${P1},"dateArretTravail":${valeur}`] as const,
  ),
  ...['organisme', 'trimestreReference', 'moisExamen', 'isolementRecent', 'connus'].map(
    (cle) => ['"id":"a1"', `"id":"a1","${cle}":7`] as const,
  ),
  ...['colocation', 'participationFrais'].flatMap((cle) =>
    ['1', 'null'].map((valeur) => ['"zone":2', `"zone":2,"${cle}":${valeur}`] as const),
  ),
  ...['aideLogement', 'rsaMoisPrecedents'].flatMap((cle) =>
    ['-1', '100000001', '"1"', 'true'].map(
      (valeur) => ['"id":"a1"', `"id":"a1","connus":{"${cle}":${valeur}}`] as const,
    ),
  ),
  ['"id":"a1"', '"id":"a1","connus":{"rsaMoisPrecedents":null}'],
  ['"id":"a1"', '"id":7'],
  ['"moisDroit":"2026-05",', ''],
  ['"moisDroit":"2026-05"', '"moisDroit":"1899-12"'],
  ['"moisDroit":"2026-05"', '"moisDroit":null'],
  ['"role":"allocataire",', ''],
  ['"role":"allocataire"', '"role":null'],
  ['"naissance":"1990-03-02",', ''],
  ['"naissance":"1990-03-02"', '"naissance":null'],
  ['"activite":"actif",', ''],
  ['"activite":"actif"', '"activite":null'],
  ['"activite":"actif"', '"activite":"oisif"'],
  ['"statut":"locataire-vide",', ''],
  ['"locataire-vide"', '"palais"'],
  ['"zone":2', '"zone":0'],
  ['"zone":2', '"zone":"2"'],
  ['"loyer":55000', '"loyer":"55000"'],
  ['"loyer":55000', '"loyer":100000001'],
  ['"nature":"salaire",', ''],
  ['"nature":"salaire"', '"nature":"trésor"'],
  ['"nature":"salaire"', '"nature":"salaire-exceptionnel"'],
  ['"de":"2025-04",', ''],
  ['"de":"2025-04"', '"de":"1899-12"'],
  ['"a":"2026-04",', ''],
  ['"a":"2026-04"', '"a":"2100-01"'],
  [',"montantNetSocial":140000', ''],
  [LIGNE, '"montantNetSocial":-100000001'],
  [LIGNE, `${LIGNE},"montantNetFiscal":null`],
  [LIGNE, `${LIGNE},"montantNetFiscal":100000001`],
  [':7}', ':7,"montantNetFiscal":-7}'],
  ['"ressources":[', '"ressources":[7,'],
  ['"ressources":[', '"ressources":null,"autres":['],
  ['"2024":', '"1899":'],
  ['"2024":', '"2100":'],
  ['"2024":{', '"2024":7,"2023":{'],
  ['"netCategoriel":1200000,', ''],
  ['"netCategoriel":1200000', '"netCategoriel":-1'],
  [',"dontActivite":0', ''],
  ['"dontActivite":0', '"dontActivite":-1'],
  ['"personnes":[', '"personnes":[],"autres":['],
]
for (const [avant, apres] of FAUSSES) {
  test(`laissée à la lecture ordinaire : ${apres === '' ? `sans ${avant}` : apres}`, () => {
    assert.ok(USUELLE.includes(avant), avant)
    assert.equal(lire(USUELLE.replace(avant, () => apres)), null)
    // Nothing of the line given up stays for the next one.
    assert.notEqual(lire(USUELLE), null)
  })
}
