import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  anomaliesDe,
  bloc,
  codesDe,
  contrat,
  controler,
  declaration,
  entete,
  envoi,
  identite,
  individu,
  ligne,
  lire,
  NTT,
  net,
  nirEssai,
  paie,
  RETRAITE,
  rien,
  total,
  versement,
} from './fabrique.js'

/** Traps 14 to 24 of the format: what a declaration holds; each where files of real life fall. */

test('piège 14 : un lot et ses groupes ; seul DSNOK donne des déclarations', () => {
  const signalement = envoi(declaration())
  const groupe = (code: string, envois: string[][]): string[] => [
    ligne('S06.G51.00.001', code),
    ...envois.flat(),
    ligne('S96.G51.00.001', 'FINSL'),
    ligne('S96.G51.00.002', String(envois.length)),
  ]
  const lot = [
    ...bloc('S05.G51.00', { '001': 'V01R02', '002': '42', '003': '01', '006': '2' }),
    ...groupe('DSNOK', [signalement]),
    ...groupe('FP-KO', [signalement]),
    ...groupe('CT-KO', []),
    ...groupe('AUTRE', []),
    ...bloc('S95.G51.00', { '001': '42', '002': '2' }),
  ]
  const { declarations, individus, resultat } = lire(lot)
  assert.deepEqual(codesDe(resultat), ['lot-groupe-ko'])
  assert.equal(resultat.rapport.declarations, 2)
  assert.equal(resultat.rapport.rubriques, lot.length)
  assert.deepEqual([declarations.length, individus.length], [1, 1])
  assert.deepEqual(codesDe(controler(lot.slice(0, -2), 'reception')), [
    'lot-groupe-ko',
    'lot-tronque',
  ])
})

test('piège 15 : ancien NIR (31.008), NTT et NIR dans le même message', () => {
  const avant = bloc('S21.G00.31', { '001': '05012026', '008': nirEssai(2) })
  const qui = [...identite({ '020': NTT }), ...avant]
  const lignes = envoi(declaration({ individus: [individu({ identite: qui })] }))
  rien(lignes)
  const lu = lire(lignes).individus[0]
  assert.deepEqual([lu?.nir, lu?.ntt], [nirEssai(), NTT])
  assert.deepEqual(lu?.changements, [
    {
      date: '2026-01-05',
      ancienNir: nirEssai(2),
      ancienNom: null,
      anciensPrenoms: null,
      ancienneDateNaissance: null,
    },
  ])
})

const FIN = bloc('S21.G00.62', {
  '001': '30012026',
  '002': '031',
  '006': '30012026',
  '008': '02',
  '020': '01012026',
})
const PREAVIS = bloc('S21.G00.63', { '001': '90' })
const FCTU = { '001': '07', '005': null, '008': null }

test('pièges 16 et 17 : une fin de contrat n’a ni 58 ni MNS ; 50.020 n’en est pas un', () => {
  const contrats = [...contrat(), ...FIN, ...PREAVIS, ...bloc('S21.G00.71', { '002': 'RUAA' })]
  const versements = [
    ...bloc('S21.G00.50', { '001': '30012026', '003': '01', '020': '01' }),
    ...paie(),
  ]
  const fctu = declaration({ tete: FCTU, individus: [individu({ contrats, versements })] })
  const codes = codesDe(controler(envoi(fctu)))
  assert.ok(!codes.includes('mns-absent'), codes.join())
  const lu = lire(envoi(fctu)).individus[0]
  assert.deepEqual(lu?.versements[0]?.nets, [])
  assert.deepEqual(lu?.contrats[0]?.fin, { date: '2026-01-30', motif: '031' })
  const avec58 = declaration({
    tete: FCTU,
    individus: [individu({ contrats, versements: [...versements, ...net('1.00')] })],
  })
  assert.ok(codesDe(controler(envoi(avec58))).includes('bloc-interdit'))
})

test('piège 18 : décalage de paie, le versement de M+1 porte le MNS ; M+2 est refusé', () => {
  const paye = (date: string): string[] =>
    envoi(
      declaration({
        individus: [
          individu({ versements: [...versement({ '001': date }), ...paie(), ...net('9.00')] }),
        ],
      }),
    )
  rien(paye('28022026'))
  assert.equal(lire(paye('05022026')).individus[0]?.versements[0]?.date, '2026-02-05')
  assert.deepEqual(codesDe(controler(paye('01032026'))), ['versement-trop-tardif'])
  const deux = [
    ...versement({ '001': '15012026', '003': '01' }),
    ...paie(),
    ...versement({ '001': '05022026', '003': '02' }),
    ...paie(),
    ...net('9.00'),
  ]
  rien(envoi(declaration({ individus: [individu({ versements: deux })] })))
})

test('piège 19 : un envoi d’essai se contrôle et se dit', () => {
  const lignes = total([...entete({ '005': '01' }), ...declaration()])
  rien(lignes)
  assert.equal(controler(lignes).rapport.essai, true)
  assert.equal(lire(lignes).declarations[0]?.essai, true)
  assert.equal(controler([...lignes, ...envoi(declaration())]).rapport.essai, false)
})

test('piège 20 : un employeur de Monaco n’a pas de montant net social à déclarer', () => {
  const sans = individu({ versements: [...versement(), ...paie()] })
  assert.deepEqual(codesDe(controler(envoi(declaration({ individus: [sans] })))), ['mns-absent'])
  rien(envoi(declaration({ codePostal: '98000', individus: [sans] })))
})

test('piège 21 : les francs Pacifique sont dits, jamais convertis', () => {
  const lignes = envoi(declaration({ tete: { '010': '02' } }))
  assert.deepEqual(anomaliesDe(controler(lignes)), ['devise-etrangere 22 S20.G00.05.010'])
  assert.equal(lire(lignes).declarations[0]?.devise, '02')
})

test('piège 22 : le MNS d’un non-salarié va avec la base 50, et avec elle seule', () => {
  const qui = bloc('S89.G00.91', {
    '001': nirEssai(3),
    '002': 'RIOU',
    '004': 'ANNE',
    '006': '17041990',
    '007': 'RENNES',
    '019': '35',
    '020': 'FR',
  })
  const base = (autres: Readonly<Record<string, string>>): string[] => [
    ...qui,
    ...bloc('S89.G00.92', {
      '001': '08',
      '003': '900.00',
      '004': '01012026',
      '005': '31012026',
      '011': '30012026',
      ...autres,
    }),
  ]
  const avec = (blocs: string[]): string[] => envoi([...declaration(), ...blocs])
  rien(avec(base({ '002': '50', '017': '880.00' })))
  rien(avec(base({ '002': '51' })))
  assert.deepEqual(codesDe(controler(avec(base({ '002': '50' })))), ['non-salarie-mns'])
  assert.deepEqual(codesDe(controler(avec(base({ '002': '51', '017': '880.00' })))), [
    'non-salarie-mns',
  ])
})

test('piège 23 : 62.002 = 099 et 60.001 = 99 annulent une fin ou un arrêt déjà déclarés', () => {
  const annulations = [
    ...contrat(),
    ...bloc('S21.G00.60', { '001': '99', '002': '05012026' }),
    ...bloc('S21.G00.62', { '001': '30012026', '002': '099' }),
    ...RETRAITE,
  ]
  const lignes = envoi(declaration({ individus: [individu({ contrats: annulations })] }))
  const lu = lire(lignes).individus[0]
  assert.deepEqual(lu?.contrats[0]?.fin, { date: '2026-01-30', motif: '099' })
  assert.ok(!codesDe(controler(lignes)).includes('code-hors-liste'))
})

test('piège 24 : Corse, 2A ou 2B depuis 1976, 20 avant', () => {
  const corse = (nir: string, naissance: string): string[] =>
    codesDe(
      controler(
        envoi(
          declaration({
            individus: [individu({ identite: identite({ '001': nir, '006': naissance }) })],
          }),
        ),
      ),
    )
  const ne = (annee: string, departement: string): string => `1${annee}04${departement}951007`
  assert.deepEqual(corse(ne('80', '2A'), '17041980'), [])
  assert.deepEqual(corse(ne('75', '20'), '17041975'), [])
  assert.deepEqual(corse(ne('75', '2B'), '17041975'), ['nir-corse'])
  assert.deepEqual(corse(ne('76', '20'), '17041976'), ['nir-corse'])
  assert.deepEqual(corse(ne('67', '96'), '17041967'), [])
  assert.deepEqual(corse(ne('68', '96'), '17041968'), ['nir-departement'])
  assert.deepEqual(corse(ne('80', '35'), '17041981'), ['nir-naissance'])
})
