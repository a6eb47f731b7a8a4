// Speed of `controler` on a DSN of 110 MB (30,500 individuals), all checks on, against the bare byte
// loop of boucle-nue.js over the same file: both as whole processes, in turn, medians of five. Then
// the greatest memory that `controler` takes. One JSON line per figure (contract, `banc`).
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nirFictif } from '#socle'

const INDIVIDUS = 30_500
const REPETITIONS = 5
const COMMANDE = fileURLToPath(new URL('../bin/alasource.js', import.meta.url))
const BOUCLE = fileURLToPath(new URL('boucle-nue.js', import.meta.url))

/** « 30 001=… 002=… » : the rubriques of one block, « | » for a space inside a value. */
function bloc(texte) {
  const [code, ...valeurs] = texte.split(' ')
  const prefixe = code.length === 2 ? `S21.G00.${code}` : code
  return valeurs.map((v) => `${prefixe}.${v.slice(0, 3)},'${v.slice(4).replaceAll('|', ' ')}'`)
}

const TETE = [
  'S10.G00.00 001=PAIE 002=EDITEUR 003=1.0 005=02 006=P26V01 007=01 008=01',
  'S10.G00.01 001=732829320 002=00074 003=EMETTEUR',
  'S10.G00.02 001=02 002=CONTACT 004=contact@exemple.invalid 005=0100000000',
  'S20.G00.05 001=01 002=01 003=11 004=1 005=01012026 007=02022026 008=01 010=01',
  'S20.G00.07 001=CONTACT 002=0100000000 003=contact@exemple.invalid 004=06',
  '06 001=732829320 002=00074 003=6201Z 015=1486',
  '11 001=00074 002=6201Z 004=35000 005=RENNES 022=1486',
].flatMap(bloc)

const cotisation = (code) => `81 001=${code} 002=78861779300013 003=1802.00 004=90.10 007=5.00`
const remuneration = (type) => `51 001=01012026 002=31012026 010=10000 011=${type} 013=1802.00`
const base = (code) => `78 001=${code} 002=01012026 003=31012026 004=1802.00`

/** What one individual has besides his identity: what a real payroll gives, 130 lines. */
const SUITE = [
  '40 001=01032019 002=07 003=04 004=543d 006=Employé|administratif 007=01 008=99 009=10000 011=10' +
    ' 012=151.67 013=151.67 014=10 016=99 017=1486 018=200 019=73282932000074 020=200 024=99 026=99' +
    ' 036=03 037=03 039=200 040=722ZA 043=1.10',
  '71 002=RUAA',
  '50 001=30012026 002=1459.62 003=01 004=1429.62 006=0.00 007=01 008=100000 009=0.00 013=1459.62',
  remuneration('001'),
  remuneration('002'),
  '53 001=01 002=151.67 003=10',
  remuneration('003'),
  remuneration('010'),
  '52 001=028 002=100.00 006=10000',
  '54 001=17 002=96.00 003=01012026 004=31012026',
  '58 003=03 004=1423.58',
  base('02'),
  cotisation('076'),
  base('03'),
  '79 001=01 004=1823.03',
  ...['018', '045', '068', '074', '075'].map(cotisation),
  base('04'),
  ...['072', '079'].map(cotisation),
  base('07'),
  ...['040', '048'].map(cotisation),
  '86 001=07 002=02 003=82 005=10000',
].flatMap(bloc)

function identite(n) {
  const annee = 55 + (n % 45)
  const traits = { sexe: (n % 2) + 1, annee, moisNaissance: 1, departement: '35' }
  const nir = nirFictif({
    ...traits,
    commune: 950 + (n % 40),
    ordre: (Math.floor(n / 40) % 998) + 1,
  })
  return bloc(
    `30 001=${nir} 002=LE|GOFF 004=ANAÏS 006=150119${annee} 007=RENNES 008=1|RUE|DE|L'ÉGLISE` +
      ` 009=35000 010=RENNES 013=01 014=35 015=FR 019=M${n}`,
  )
}

/** Writes the file; one individual at a time, its total rightly counted. */
function ecrireDsn(chemin) {
  const fichier = openSync(chemin, 'w')
  let lignes = 0
  let tampon = ''
  const ecrire = (textes) => {
    lignes += textes.length
    tampon += `${textes.join('\r\n')}\r\n`
    if (tampon.length < 1 << 20) return
    writeSync(fichier, tampon, null, 'latin1')
    tampon = ''
  }
  ecrire(TETE)
  for (let n = 0; n < INDIVIDUS; n++) ecrire([...identite(n), ...SUITE])
  ecrire([`S90.G00.90.001,'${lignes + 2}'`, "S90.G00.90.002,'1'"])
  writeSync(fichier, tampon, null, 'latin1')
  closeSync(fichier)
}

function secondesDe(...args) {
  const debut = process.hrtime.bigint()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const secondes = Number(process.hrtime.bigint() - debut) / 1e9
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status}\n${stdout}${stderr}`)
  return secondes
}

function memoireDe(dsn) {
  const dire = "process.on('exit',()=>console.error(process.resourceUsage().maxRSS))"
  const args = ['--import', `data:text/javascript,${dire}`, COMMANDE, 'controler', dsn]
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return Number(stderr.trim().split('\n').at(-1)) / 1024
}

const mediane = (valeurs) => [...valeurs].sort((a, b) => a - b)[Math.floor(valeurs.length / 2)]
const arrondi = (n, decimales) => Number(n.toFixed(decimales))
const publier = (ligne) => process.stdout.write(`${JSON.stringify(ligne)}\n`)

const dossier = mkdtempSync(join(tmpdir(), 'banc-controler-'))
try {
  const dsn = join(dossier, 'banc.dsn')
  ecrireDsn(dsn)
  const octets = statSync(dsn).size
  const nues = []
  const controles = []
  for (let i = 0; i < REPETITIONS; i++) {
    nues.push(secondesDe(BOUCLE, dsn))
    controles.push(secondesDe(COMMANDE, 'controler', dsn))
  }
  const charge = arrondi(loadavg()[0], 2)
  const commun = { repetitions: REPETITIONS, charge }
  const rapport = arrondi(mediane(nues) / mediane(controles), 3)
  const valeur = arrondi(octets / 1e6 / mediane(controles), 1)
  publier({
    nom: 'controler',
    valeur,
    unite: 'Mo/s',
    rapport,
    reference: 'boucle-nue.js',
    ...commun,
  })
  const memoire = arrondi(memoireDe(dsn), 1)
  const limite = { rapport: arrondi(memoire / 150, 3), reference: '150 Mo', repetitions: 1, charge }
  publier({ nom: 'controler-memoire', valeur: memoire, unite: 'Mo', ...limite })
} finally {
  rmSync(dossier, { recursive: true, force: true })
}
