import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as attendre } from 'node:timers/promises'
import { listSources } from '#adapters/files'
import type { EntreeIngestion } from '#referentiel'
import type { Instant, Jour } from '#socle'
import {
  type BasePostgresEssai,
  CLE_ESSAI,
  ouvrirBaseEssai,
} from '../contracts/base-postgres.contract.js'
import { envoi, nir, paie } from '../contracts/envoi.contract.js'
import { referentielDe } from '../contracts/referentiel.contract.js'
import { NTT_LINA } from '../contracts/scenarios.contract.js'
import { etatDuRegistre } from './etat.contract.js'
import { type Hasard, hasardDe, nombreDe } from './graine.contract.js'

const COUPURES = nombreDe('ALASOURCE_COUPURES', 50)
/** Cuts suffered by one register before it is compared; the next one starts empty. */
const PAR_REGISTRE = 5
const GRAINE = nombreDe('ALASOURCE_GRAINE', 20_261_122)
const RACINE = path.resolve(import.meta.dirname, '../../..')
const RECU_LE = '2026-05-01T00:00:00.000Z' as Instant
const POINTS = [
  ...['fichier', 'declaration', 'variante', 'temoignage', 'ligne_ressource', 'lien', 'natif'],
  ...['ecarte', 'avant-commit', 'apres-commit'],
]

const dossier = mkdtempSync(path.join(tmpdir(), 'coupures-'))
after(() => rmSync(dossier, { recursive: true, force: true }))

/** Small files that touch every table: replacements, two numbers together, someone set aside. */
function ecrireFichiers(): void {
  for (let n = 0; n < 8; n++) {
    const octets = envoi({
      mois: `2026-0${1 + (n % 4)}`,
      type: n < 4 ? '01' : '03',
      ordre: 1 + n,
      individus: [
        { nir: nir(1), ntt: NTT_LINA, versements: [paie('2026-01-30', 100_000 + n)] },
        ...[2, 3, 4, 5].map((p) => ({ nir: nir(p + n), versements: [paie('2026-01-30')] })),
        { nir: nir(40), versements: [paie('2026-01-29')] },
      ],
    })
    const texte = Buffer.from(octets).toString('latin1')
    const faux = texte.replace("50.001,'29012026'", "50.001,'31022026'")
    assert.notEqual(faux, texte)
    writeFileSync(path.join(dossier, `${n}.dsn`), faux, 'latin1')
  }
}

function entrees(): EntreeIngestion[] {
  const options = { profil: 'reception', recuLe: RECU_LE, jour: '2026-06-01' as Jour } as const
  return listSources([dossier]).sources.map((source) => ({ source, options }))
}

/** Another process: delivers every file again, says each one once it is acknowledged. */
const PROGRAMME = `
  import { listSources } from '#adapters/files'
  import { openPostgres } from '#adapters/postgres'
  import { createReferentiel } from '#referentiel'
  const [url, schema, cleNir, dossier] = JSON.parse(process.argv[1])
  const base = await openPostgres({ url, schema, cleNir })
  const referentiel = createReferentiel({ ...base, maintenant: () => '${RECU_LE}' })
  const options = { profil: 'reception', recuLe: '${RECU_LE}', jour: '2026-06-01' }
  process.stdout.write('ouvert\\n')
  const entrees = listSources([dossier]).sources.map((source) => ({ source, options }))
  for await (const { entree } of referentiel.ingererFlux(entrees))
    process.stdout.write(entree.source.nom + '\\n')
  await base.fermer()
`

interface Coupure {
  /** A named step and how many times it is passed, or a delay after the base is open. */
  readonly rupture?: string
  readonly delaiMs?: number
}

function tirer(hasard: Hasard, rang: number): Coupure {
  if (rang % 3 === 2) return { delaiMs: hasard.entier(60) }
  return { rupture: `${POINTS[rang % POINTS.length]}:${1 + hasard.entier(6)}` }
}

/** Files announced before the cut; whether the process was killed. */
async function couper(
  base: BasePostgresEssai,
  { rupture, delaiMs }: Coupure,
): Promise<{ annonces: string[]; tue: boolean }> {
  const arg = JSON.stringify([base.url, base.schema, CLE_ESSAI, dossier])
  const enfant = spawn(process.execPath, ['--input-type=module', '-e', PROGRAMME, '--', arg], {
    cwd: RACINE,
    env: { ...process.env, ALASOURCE_RUPTURE: rupture ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const fin = new Promise<NodeJS.Signals | null>((fini) => {
    enfant.once('exit', (_, signal) => fini(signal))
  })
  let texte = ''
  for await (const morceau of enfant.stdout) {
    const premiere = texte === ''
    texte += String(morceau)
    if (premiere && delaiMs !== undefined) {
      void attendre(delaiMs).then(() => enfant.kill('SIGKILL'))
    }
  }
  return { annonces: texte.split('\n').slice(1, -1), tue: (await fin) === 'SIGKILL' }
}

/** Every file said to be received is there. */
async function verifierAnnonces(base: BasePostgresEssai, annonces: string[]): Promise<void> {
  const rows = await base.sql<{ nom: string }>('SELECT nom FROM fichier')
  const gardes = new Set(rows.map((r) => r.nom))
  assert.deepEqual(
    annonces.filter((nom) => !gardes.has(nom)),
    [],
  )
}

async function livrer(base: BasePostgresEssai): Promise<void> {
  for await (const { rapport } of referentielDe(base).ingererFlux(entrees())) {
    assert.notEqual(rapport?.statut, 'rejete')
  }
}

test(`${COUPURES} coupures par kill -9, puis relivraison : l’état sans coupure`, async () => {
  ecrireFichiers()
  const temoin = await ouvrirBaseEssai()
  await livrer(temoin)
  const attendu = await etatDuRegistre(temoin)
  await temoin.fermer()
  for (const [table, lignes] of Object.entries(attendu.lignes)) {
    assert.ok(lignes > 0, `${table} sert à la preuve`)
  }
  const hasard = hasardDe(GRAINE)
  let tues = 0
  for (let rang = 0; rang < COUPURES; ) {
    const base = await ouvrirBaseEssai()
    for (let n = 0; n < PAR_REGISTRE && rang < COUPURES; n++, rang++) {
      const coupure = tirer(hasard, rang)
      const { annonces, tue } = await couper(base, coupure)
      await verifierAnnonces(base, annonces)
      tues += tue ? 1 : 0
    }
    await livrer(base)
    const message = `graine ${GRAINE}, avant la coupure ${rang}`
    assert.deepEqual(await etatDuRegistre(base), attendu, message)
    await base.fermer()
  }
  assert.ok(tues >= COUPURES / 2, `${tues} processus tués sur ${COUPURES}`)
})
