import { luhnJuste, nirFictif } from '#socle'

/** Establishment number `numero` of a series, with its two keys right. */
export function siretDe(numero) {
  const cle = (debut) => [...'0123456789'].find((c) => luhnJuste(debut + c))
  const siren = `8${String(numero).padStart(7, '0')}`
  const complet = siren + cle(siren)
  return `${complet}0001${cle(`${complet}0001`)}`
}

/** A distinct fictional person for each number; the same number is the same person. */
export function personne(n) {
  const nir = nirFictif({
    sexe: (n % 2) + 1,
    annee: 50 + (Math.floor(n / 2) % 50),
    moisNaissance: (Math.floor(n / 100) % 12) + 1,
    departement: String((Math.floor(n / 1200) % 95) + 1)
      .padStart(2, '0')
      .replace('20', '21'),
    commune: 950 + (Math.floor(n / 114_000) % 40),
    ordre: (Math.floor(n / 4_560_000) % 998) + 1 + (Math.floor(n / 1200) % 95 === 19 ? 500 : 0),
  })
  return { n, nir, naissance: `15${nir.slice(3, 5)}19${nir.slice(1, 3)}`, nom: nomDe(n) }
}

function nomDe(n) {
  let nom = ''
  for (let reste = n + 1000; reste > 0; reste = Math.floor(reste / 20)) {
    nom += 'BCDFGHJKLMNPQRSTVWXZ'[reste % 20] + 'AEIOU'[(reste + nom.length) % 5]
  }
  return nom
}

/**
 * One monthly DSN of about 3,200 bytes and 130 lines per individual, as public samples have. `numero`
 * makes the file that of another establishment, hence another declaration.
 */
export function declarationMensuelle({ numero, individus, personnes = Number.MAX_SAFE_INTEGER }) {
  const premier = numero * 7919
  const siret = siretDe(numero)
  const morceaux = [entete(siret)]
  for (let i = 0; i < individus; i++)
    morceaux.push(individu(personne((premier * 31 + i) % personnes), i, siret))
  const corps = morceaux.join('')
  const lignes = corps.split('\n').length - 1
  const fin = `S90.G00.90.001,'${lignes + 2}'\r\nS90.G00.90.002,'1'\r\n`
  return Buffer.from(corps + fin, 'latin1')
}

const ligne = (code, valeur) => `${code},'${valeur}'\r\n`

function entete(siret) {
  return [
    ['S10.G00.00.001', 'PAIE FICTIVE'],
    ['S10.G00.00.002', 'MAISON'],
    ['S10.G00.00.003', '1.0'],
    ['S10.G00.00.005', '02'],
    ['S10.G00.00.006', 'P26V01'],
    ['S10.G00.00.007', '01'],
    ['S10.G00.00.008', '01'],
    ['S10.G00.01.001', siret.slice(0, 9)],
    ['S10.G00.01.002', siret.slice(9)],
    ['S10.G00.01.003', 'EMETTEUR FICTIF'],
    ['S10.G00.01.004', '1 RUE FICTIVE'],
    ['S10.G00.01.005', '75001'],
    ['S10.G00.01.006', 'PARIS'],
    ['S10.G00.02.001', '02'],
    ['S10.G00.02.002', 'CONTACT FICTIF'],
    ['S10.G00.02.004', 'contact@exemple.invalid'],
    ['S10.G00.02.005', '0100000000'],
    ['S20.G00.05.001', '01'],
    ['S20.G00.05.002', '01'],
    ['S20.G00.05.003', '11'],
    ['S20.G00.05.004', '1'],
    ['S20.G00.05.005', '01012026'],
    ['S20.G00.05.007', '02022026'],
    ['S20.G00.05.008', '01'],
    ['S20.G00.05.010', '01'],
    ['S21.G00.06.001', siret.slice(0, 9)],
    ['S21.G00.06.002', siret.slice(9)],
    ['S21.G00.06.003', '6201Z'],
    ['S21.G00.06.004', '1 RUE FICTIVE'],
    ['S21.G00.06.005', '75001'],
    ['S21.G00.06.006', 'PARIS'],
    ['S21.G00.06.015', '1486'],
    ['S21.G00.11.001', siret.slice(9)],
    ['S21.G00.11.002', '6201Z'],
    ['S21.G00.11.003', '1 RUE FICTIVE'],
    ['S21.G00.11.004', '75001'],
    ['S21.G00.11.005', 'PARIS'],
    ['S21.G00.11.017', '01'],
    ['S21.G00.11.022', '1486'],
  ]
    .map(([code, valeur]) => ligne(code, valeur))
    .join('')
}

function individu({ n, nir, naissance, nom }, rang, siret) {
  const brut = (150_000 + ((n * 7919) % 200_000)) / 100
  const net = (brut * 0.78).toFixed(2)
  const cotisations = Array.from(
    { length: 16 },
    (_, i) =>
      ligne('S21.G00.81.001', String(100 + i)) +
      ligne('S21.G00.81.003', brut.toFixed(2)) +
      ligne('S21.G00.81.004', ((brut * (i + 1)) / 100).toFixed(2)) +
      ligne('S21.G00.81.007', `${i}.50`),
  ).join('')
  return (
    [
      ['S21.G00.30.001', nir],
      ['S21.G00.30.002', nom],
      ['S21.G00.30.004', 'CAMILLE'],
      ['S21.G00.30.006', naissance],
      ['S21.G00.30.007', 'PARIS'],
      ['S21.G00.30.008', `${n % 90} RUE DE L'EGLISE`],
      ['S21.G00.30.009', '75011'],
      ['S21.G00.30.010', 'PARIS'],
      ['S21.G00.30.014', nir.slice(5, 7)],
      ['S21.G00.30.015', 'FR'],
      ['S21.G00.30.019', `M${rang}`],
      ['S21.G00.40.001', '01032019'],
      ['S21.G00.40.002', '07'],
      ['S21.G00.40.003', '04'],
      ['S21.G00.40.004', '543d'],
      ['S21.G00.40.006', 'Employe administratif'],
      ['S21.G00.40.007', '01'],
      ['S21.G00.40.008', '99'],
      ['S21.G00.40.009', String(10_000 + rang)],
      ['S21.G00.40.011', '10'],
      ['S21.G00.40.012', '151.67'],
      ['S21.G00.40.013', '151.67'],
      ['S21.G00.40.014', '10'],
      ['S21.G00.40.016', '99'],
      ['S21.G00.40.017', '1486'],
      ['S21.G00.40.018', '200'],
      ['S21.G00.40.019', siret],
      ['S21.G00.40.020', '200'],
      ['S21.G00.40.024', '99'],
      ['S21.G00.40.026', '99'],
      ['S21.G00.71.002', 'RUAA'],
      ['S21.G00.50.001', '30012026'],
      ['S21.G00.50.002', (brut * 0.81).toFixed(2)],
      ['S21.G00.50.003', '01'],
      ['S21.G00.50.004', (brut * 0.77).toFixed(2)],
      ['S21.G00.50.006', '0.00'],
      ['S21.G00.50.007', '01'],
      ['S21.G00.50.008', '100000'],
      ['S21.G00.50.009', '0.00'],
      ['S21.G00.50.013', (brut * 0.81).toFixed(2)],
    ]
      .map(([code, valeur]) => ligne(code, valeur))
      .join('') +
    ['001', '002', '003', '010']
      .map(
        (type) =>
          ligne('S21.G00.51.001', '01012026') +
          ligne('S21.G00.51.002', '31012026') +
          ligne('S21.G00.51.010', String(10_000 + rang)) +
          ligne('S21.G00.51.011', type) +
          ligne('S21.G00.51.013', brut.toFixed(2)),
      )
      .join('') +
    ligne('S21.G00.58.003', '03') +
    ligne('S21.G00.58.004', net) +
    ligne('S21.G00.78.001', '02') +
    ligne('S21.G00.78.002', '01012026') +
    ligne('S21.G00.78.003', '31012026') +
    ligne('S21.G00.78.004', brut.toFixed(2)) +
    cotisations
  )
}
