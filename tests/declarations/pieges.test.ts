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
  octets,
  paie,
  RETRAITE,
  rien,
  total,
  versement,
} from './fabrique.js'

/** Traps 1 to 13 of the format: lines, bytes, sends; each where files of real life fall. */

test('piège 1 : un individu sans NIR commence au rang 002, avec son NTT', () => {
  const sansNir = individu({
    identite: identite({ '001': null, '004': 'JEAN', '020': NTT }),
  })
  const avecNir = individu()
  const lignes = envoi(declaration({ individus: [sansNir, avecNir] }))
  rien(lignes)
  const { individus } = lire(lignes)
  assert.deepEqual(
    individus.map((i) => [i.nir, i.ntt]),
    [
      [null, NTT],
      [nirEssai(), null],
    ],
  )
})

test('piège 2 : deux montants nets sociaux dans un versement, dont une correction négative', () => {
  const correction = net('-50.00', { '001': '01122025', '002': '31122025' })
  const versements = [...versement(), ...paie(), ...net('1210.00'), ...correction]
  const lignes = envoi(declaration({ individus: [individu({ versements })] }))
  rien(lignes)
  assert.deepEqual(lire(lignes).individus[0]?.versements[0]?.nets, [
    { type: '03', montant: 121000, periodeDe: null, periodeA: null },
    { type: '03', montant: -5000, periodeDe: '2025-12-01', periodeA: '2025-12-31' },
  ])
})

test("piège 3 : apostrophes, virgules et « ,' » dans une valeur", () => {
  const emploi = "L'ACCUEIL,'SOIR', C'EST L'ÉTÉ"
  const contrats = [...contrat({ '006': emploi }), ...RETRAITE]
  const lignes = envoi(declaration({ individus: [individu({ contrats })] }))
  rien(lignes)
  assert.equal(lire(lignes).individus[0]?.contrats[0]?.emploi, emploi)
})

test('piège 4 : LF, CR-LF, mélange, ni fin de ligne finale, ni surprise d’une ligne vide', () => {
  const lignes = envoi(declaration())
  rien(octets(lignes, '\n'))
  rien(octets(lignes, '\r\n'))
  const melange = lignes.map((l, i) => l + (i % 3 === 0 ? '\n' : '\r\n')).join('')
  rien(Buffer.from(melange, 'latin1'))
  rien(Buffer.from(lignes.join('\r\n'), 'latin1'))
  rien(Buffer.from(`${lignes.join('\r\n')}\r\n\r\n\n`, 'latin1'))
  const auMilieu = [...lignes.slice(0, 3), '', ...lignes.slice(3)]
  assert.deepEqual(anomaliesDe(controler(auMilieu)), ['ligne-vide 4 null'])
})

test('piège 4 : 256 caractères passent, 257 non ; la marque d’UTF-8 est dite et sautée', () => {
  const inconnue = (n: number): string => ligne('S21.G00.06.950', 'X'.repeat(n - 17))
  const avec = (l: string): string[] => {
    const lignes = declaration()
    return envoi([...lignes.slice(0, 14), l, ...lignes.slice(14)])
  }
  assert.deepEqual(codesDe(controler(avec(inconnue(256)), 'reception')), ['rubrique-conservee'])
  const logiciel = envoi(declaration())
  logiciel[0] = ligne('S10.G00.00.001', 'X'.repeat(240))
  assert.deepEqual(anomaliesDe(controler(logiciel)), ['ligne-trop-longue 1 S10.G00.00.001'])
  const marque = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), octets(envoi(declaration()))])
  const resultat = controler(marque)
  assert.deepEqual(anomaliesDe(resultat), ['marque-utf8 1 null'])
  assert.equal(resultat.rapport.statut, 'accepte-avec-anomalies')
  assert.equal(lire(marque).individus.length, 1)
})

test('piège 5 : Latin-1, UTF-8, Windows-1252 : le même nom, les deux derniers sont dits', () => {
  const avecNom = (nom: string): string[] =>
    envoi(declaration({ individus: [individu({ identite: identite({ '002': nom }) })] }))
  const enLatin1 = octets(avecNom('FRANÇOISE'))
  assert.deepEqual(anomaliesDe(controler(enLatin1)), [])
  assert.equal(lire(enLatin1).individus[0]?.traits.nom, 'FRANÇOISE')
  const enUtf8 = Buffer.from(`${avecNom('FRANÇOISE').join('\r\n')}\r\n`, 'utf8')
  assert.deepEqual(codesDe(controler(enUtf8)), ['encodage-utf8'])
  assert.equal(lire(enUtf8).individus[0]?.traits.nom, 'FRANÇOISE')
  assert.equal(lire(enUtf8).individus[0]?.traits.prenoms, 'MAËLLE ROSE')
  const lignes = octets(avecNom('C?UR'))
  lignes[lignes.indexOf(63)] = 0x8c
  assert.deepEqual(codesDe(controler(lignes)), ['encodage-cp1252'])
  assert.equal(lire(lignes).individus[0]?.traits.nom, 'CŒUR')
})

test('piège 6 : zéros devant, dans les totaux S90 et dans les montants', () => {
  const versements = [
    ...versement({ '002': '0000.54', '004': '-01.11', '013': '0.00', '009': '0.00' }),
    ...paie(),
    ...net('0000.54'),
  ]
  const lignes = envoi(declaration({ individus: [individu({ versements })] }))
  lignes[lignes.length - 2] = ligne('S90.G00.90.001', String(lignes.length).padStart(9, '0'))
  lignes[lignes.length - 1] = ligne('S90.G00.90.002', '0001')
  rien(lignes)
  const v = lire(lignes).individus[0]?.versements[0]
  assert.deepEqual([v?.montantNetFiscal, v?.montantNetVerse, v?.nets[0]?.montant], [54, -111, 54])
})

test('piège 7 : un envoi de plusieurs déclarations, un fichier de plusieurs envois', () => {
  const substitution = declaration({
    tete: { '001': '09', '013': '01', '010': null },
    individus: [individu({ versements: [...versement(), ...paie()] })],
  }).filter((l) => !l.startsWith('S20.G00.07'))
  const lignes = [
    ...envoi(declaration(), declaration({ tete: { '005': '01122025' } })),
    ...envoi(declaration({ tete: { '003': '22' } })),
  ]
  const { declarations, individus, resultat, fins } = lire(lignes)
  assert.deepEqual(codesDe(resultat), [])
  assert.deepEqual(
    declarations.map((d) => [d.rang, d.moisPrincipal, d.fraction]),
    [
      [0, '2026-01', '11'],
      [1, '2025-12', '11'],
      [2, '2026-01', '22'],
    ],
  )
  assert.deepEqual(
    individus.map((i) => i.rang),
    [0, 1, 2],
  )
  assert.equal(fins.length, 3)
  assert.equal(lire(envoi(substitution)).declarations[0]?.natureSubstitution, '01')
})

test('piège 8 : une annule-et-remplace d’ordre plus bas se lit ; l’ordre reste un nombre', () => {
  const remplace = declaration({ tete: { '002': '03', '004': '999999999999999' } })
  rien(envoi(remplace))
  const d = lire(envoi(remplace)).declarations[0]
  assert.deepEqual([d?.type, d?.ordre], ['03', 999999999999999])
})

test('piège 9 : type 05, la déclaration remplacée n’a plus d’individu', () => {
  const vide = declaration({ tete: { '002': '05' }, individus: [] })
  const lignes = total([...entete({ '008': '02' }), ...vide])
  rien(lignes)
  const { declarations, individus, fins } = lire(lignes)
  assert.deepEqual([declarations[0]?.type, individus.length, fins.length], ['05', 0, 1])
  assert.deepEqual(codesDe(controler(envoi(vide))), ['neant-incoherent'])
})

test('piège 10 : champs 02 et 03, fractions 12 et 22, côte à côte', () => {
  const lignes = envoi(
    declaration({ tete: { '008': '02', '003': '12' } }),
    declaration({ tete: { '008': '03', '003': '22' } }),
  )
  rien(lignes)
  assert.deepEqual(
    lire(lignes).declarations.map((d) => [d.champ, d.fraction]),
    [
      ['02', '12'],
      ['03', '22'],
    ],
  )
})

test('piège 11 : le type 027 passe pour une paie de 2023, jamais depuis 2024', () => {
  const avec = (norme: string, de: string, a: string): string[] => {
    const versements = [...versement(), ...paie({ '001': de, '002': a, '011': '027' })]
    return total([
      ...entete({ '006': norme }),
      ...declaration({ individus: [individu({ versements: [...versements, ...net('1.00')] })] }),
    ])
  }
  assert.deepEqual(codesDe(controler(avec('P24V01', '01122023', '31122023'))), [])
  assert.deepEqual(codesDe(controler(avec('P24V01', '01012024', '31012024'))), [
    'mns-ancienne-place',
  ])
  const en2023 = controler(avec('P23V01', '01122023', '31122023'))
  assert.deepEqual(codesDe(en2023), ['norme-inconnue'])
  assert.ok(codesDe(controler(avec('P25V01', '01012025', '31012025'))).includes('code-hors-liste'))
})

test('piège 12 : l’ordre est celui du message, 82 avant 20, 53 avant 52', () => {
  const cotisation = bloc('S21.G00.82', {
    '001': '10.00',
    '002': '017',
    '003': '01012026',
    '004': '31012026',
  })
  const aVerser = bloc('S21.G00.20', {
    '001': '78861779300013',
    '002': '73282932000074',
    '005': '10.00',
  })
  const tete = declaration({ individus: [] })
  const dans = (blocs: string[]): string[] => envoi([...tete, ...blocs, ...individu()])
  const ordre = (l: string[]): string[] =>
    codesDe(controler(l)).filter((c) => c === 'bloc-en-desordre')
  assert.deepEqual(ordre(dans([...cotisation, ...aVerser])), [])
  assert.deepEqual(ordre(dans([...aVerser, ...cotisation])), ['bloc-en-desordre'])
  const activite = bloc('S21.G00.53', { '001': '01', '002': '151.67' })
  const prime = bloc('S21.G00.52', { '001': '028', '002': '10.00', '006': '00001' })
  const avec = (blocs: string[]): string[] =>
    envoi(
      declaration({
        individus: [individu({ versements: [...versement(), ...blocs, ...net('1.00')] })],
      }),
    )
  rien(avec([...paie(), ...activite, ...prime]))
  const inverse = codesDe(controler(avec([...paie(), ...prime, ...activite])))
  assert.deepEqual(inverse, ['bloc-mal-place'])
})

test('piège 13 : rubrique d’une norme à venir, valeur de réserve activée', () => {
  const future = declaration()
  future.splice(14, 0, ligne('S21.G00.06.099', 'X'))
  assert.deepEqual(codesDe(controler(envoi(future))), ['rubrique-inconnue'])
  assert.deepEqual(codesDe(controler(envoi(future), 'reception')), ['rubrique-conservee'])
  const norme2027 = total([...entete({ '006': 'P27V01' }), ...future])
  assert.deepEqual(codesDe(controler(norme2027)).sort(), ['norme-inconnue', 'rubrique-conservee'])
  const reserve = [...versement(), ...paie(), ...net('1.00'), ...net('1.00', { '003': '04' })]
  rien(envoi(declaration({ individus: [individu({ versements: reserve })] })))
})
