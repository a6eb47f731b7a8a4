import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nirFictif } from '#socle'
import { CAS, RECEPTION } from './controles-table.js'
import { BASE, dContrat, dIdentite } from './essais.js'
import {
  anomaliesDe,
  bloc,
  codesDe,
  controler,
  declaration,
  entete,
  envoi,
  identite,
  individu,
  ligne,
  lire,
  net,
  nirEssai,
  octets,
  paie,
  total,
  versement,
} from './fabrique.js'

for (const { titre, lignes, attendu } of CAS) {
  test(`dépôt : ${titre}`, () => assert.deepEqual(anomaliesDe(controler(lignes)), attendu))
}

for (const { titre, lignes, attendu } of RECEPTION) {
  test(`réception : ${titre}`, () =>
    assert.deepEqual(anomaliesDe(controler(lignes, 'reception')), attendu))
}

const FAUTIF = individu({ identite: identite({ '001': '2999999999999', '002': 'RIOU' }) })
const AUTRE = individu({ identite: identite({ '001': nirEssai(2) }) })

test('dépôt : une faute dans un individu refuse sa déclaration, pas les autres', () => {
  const lignes = envoi(
    declaration({ individus: [FAUTIF, AUTRE] }),
    declaration({ tete: { '005': '01122025' } }),
  )
  const { rapport, refus, bloquantes } = controler(lignes)
  assert.equal(rapport.statut, 'accepte-avec-anomalies')
  assert.deepEqual([...refus.declarations], [0])
  assert.equal(bloquantes, 1)
  assert.deepEqual(
    lire(lignes, 'depot').individus.map((i) => i.rang),
    [2],
  )
})

test('réception : la même faute ne met de côté que l’individu', () => {
  const lignes = envoi(declaration({ individus: [FAUTIF, AUTRE] }))
  const { declarations, individus, resultat } = lire(lignes, 'reception')
  assert.equal(resultat.rapport.statut, 'accepte-avec-anomalies')
  assert.deepEqual([...resultat.refus.individus], [0])
  assert.deepEqual([declarations.length, individus.length, individus[0]?.rang], [1, 1, 1])
})

test('une faute de S10 refuse tout l’envoi, et lui seul', () => {
  const fautif = total([...entete({ '005': '09' }), ...declaration(), ...declaration()])
  const { rapport, refus } = controler([...fautif, ...BASE])
  assert.deepEqual([...refus.declarations], [0, 1])
  assert.equal(rapport.statut, 'accepte-avec-anomalies')
  assert.equal(controler(fautif).rapport.statut, 'rejete')
})

test('un fichier vide, un fichier d’autre chose', () => {
  assert.deepEqual(anomaliesDe(controler(new Uint8Array(0))), ['fichier-vide 1 null'])
  const image = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  const resultat = controler(image)
  assert.deepEqual(anomaliesDe(resultat), ['fichier-etranger 1 null'])
  assert.equal(resultat.rapport.statut, 'rejete')
})

test('un fichier en UTF-16, avec ou sans marque', () => {
  const utf16 = Buffer.from(BASE.join('\r\n'), 'utf16le')
  for (const entree of [utf16, Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])]) {
    const resultat = controler(entree)
    assert.deepEqual(anomaliesDe(resultat), ['encodage-utf16 1 null'])
    assert.equal(resultat.rapport.statut, 'rejete')
  }
})

test('le message nomme la rubrique en français', () => {
  const [anomalie] = controler(dContrat({ '001': '30022019' })).rapport.anomalies
  assert.equal(
    anomalie?.message,
    'Date de début du contrat : cette date n’existe pas. ' +
      'Écrivez un jour réel sous la forme JJMMAAAA.',
  )
})

test('une ligne de 5 Mo est dite et passée', () => {
  const longue = `S21.G00.06.004,'${'X'.repeat(5_000_000)}'`
  const lignes = [...BASE.slice(0, 29), longue, ...BASE.slice(29)]
  const codes = anomaliesDe(controler(total(lignes.slice(0, -2))))
  assert.deepEqual(codes, ['ligne-trop-longue 30 S21.G00.06.004'])
})

test('mille anomalies listées, toutes comptées', () => {
  const lignes = total([...entete(), ...declaration(), ...Array(1500).fill('?')])
  const { rapport } = controler(lignes)
  assert.equal(rapport.anomalies.length, 1000)
  assert.equal(rapport.anomaliesTotal, 1501)
})

test('PASRAU : un droit au lieu d’un contrat, une classe de revenu, pas de liste de codes', () => {
  const verse = [
    ...versement({ '014': '11' }),
    ...paie({ '010': 'DROIT-1', '011': '101' }),
    ...net('900.00'),
  ]
  const qui = [
    ...identite(),
    ...bloc('S21.G00.47', { '001': 'INTERNE', '002': 'DROIT-1' }),
    ...verse,
  ]
  const tete = { '001': '14', '008': null, '010': null }
  const lignes = total([...entete({ '006': 'P21V01' }), ...declaration({ tete, individus: [qui] })])
  assert.deepEqual(anomaliesDe(controler(lignes)), [])
  const { declarations, individus } = lire(lignes)
  assert.equal(declarations[0]?.pasrau, true)
  assert.equal(individus[0]?.contrats[0]?.numero, 'DROIT-1')
  assert.equal(individus[0]?.versements[0]?.classeRevenu, '11')
  const sansPayeur = lignes.filter((l) => !/^S21\.G00\.(06|11)/.test(l)).slice(0, -2)
  assert.deepEqual(anomaliesDe(controler(total(sansPayeur))), [])
  assert.equal(lire(total(sansPayeur)).declarations[0]?.siret, null)
  const enDsn = declaration({ individus: [individu({ versements: verse })] })
  assert.ok(codesDe(controler(envoi(enDsn))).includes('rubrique-hors-norme'))
})

test('La Poste : le SIRET de ses établissements se compte autrement', () => {
  const poste = BASE.map((l) =>
    l.startsWith('S21.G00.06.001')
      ? ligne('S21.G00.06.001', '356000000')
      : l.startsWith('S21.G00.06.002') || l.startsWith('S21.G00.11.001')
        ? ligne(l.slice(0, 14), '49837')
        : l,
  )
  assert.deepEqual(anomaliesDe(controler(poste)), [])
})

test('un message ne redit jamais la valeur', () => {
  const nir = nirFictif({
    sexe: 1,
    annee: 91,
    moisNaissance: 4,
    departement: '35',
    commune: 960,
    ordre: 4,
  })
  const lignes = dIdentite({ '001': nir, '002': 'QUELQU’UN 9'.replace('’', "'") })
  const dit = JSON.stringify(controler(octets(lignes)).rapport)
  assert.ok(!dit.includes(nir) && !dit.includes('QUELQU'))
})
