import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as attendre } from 'node:timers/promises'
import { executer, lancer, pidDuServeur } from './processus.js'

const base = mkdtempSync(path.join(tmpdir(), 'processus-'))
after(() => rmSync(base, { recursive: true, force: true }))
const env = { PORT: '0', ALASOURCE_DONNEES: base, ALASOURCE_PROCESSUS: '2' }

/** Those that answer: the children of a process that run the command. */
function listEquipiers(pid: number | undefined): number[] {
  return readdirSync('/proc')
    .filter((nom) => /^\d+$/.test(nom))
    .filter((nom) => {
      try {
        const statut = readFileSync(`/proc/${nom}/stat`, 'utf8')
        const parent = statut.slice(statut.lastIndexOf(')') + 2).split(' ')[1]
        const commande = readFileSync(`/proc/${nom}/cmdline`, 'utf8')
        return Number(parent) === pid && commande.includes('alasource.js')
      } catch {
        return false
      }
    })
    .map(Number)
}

async function jusqua(vrai: () => boolean, quoi: string): Promise<void> {
  for (let n = 0; !vrai(); n += 1) {
    assert.ok(n < 400, quoi)
    await attendre(100)
  }
}

const sur = { skip: process.platform === 'linux' ? false : 'reads /proc' }

test(
  'several processes answer on one port; one that falls is replaced, all stop',
  sur,
  async () => {
    const { child, fin, attendre: lire } = lancer(['servir'], { env })
    let ecrit = ''
    child.stdout?.on('data', (morceau) => {
      ecrit += morceau
    })
    await lire(/^pret http:/m)
    const origine = /^pret (\S+)$/m.exec(ecrit)?.[1]
    // A connection each: one kept open would have been that of the process that falls.
    const entetes = { headers: { connection: 'close' } }
    const repondre = async (): Promise<number> => (await fetch(`${origine}/sante`, entetes)).status
    const premiers = listEquipiers(child.pid)
    assert.equal(premiers.length, 2)
    assert.equal(await repondre(), 200)
    // Stopped, then killed: a connection handed to it meanwhile is on its way when it falls.
    process.kill(premiers[0] ?? 0, 'SIGSTOP')
    const enRoute = Array.from({ length: 6 }, async () => {
      try {
        const signal = AbortSignal.timeout(30_000)
        return (await fetch(`${origine}/sante`, { ...entetes, signal })).status
      } catch (cause) {
        return (cause as Error).name
      }
    })
    await attendre(500)
    process.kill(premiers[0] ?? 0, 'SIGKILL')
    const rendus = await Promise.all(enRoute)
    assert.deepEqual(
      rendus.filter((rendu) => rendu !== 200 && rendu !== 'TypeError'),
      [],
      'each is answered, or told at once that it was not',
    )
    assert.ok(rendus.includes('TypeError') && rendus.includes(200), rendus.join())
    await jusqua(() => !listEquipiers(child.pid).includes(premiers[0] ?? 0), 'it is gone')
    await jusqua(() => listEquipiers(child.pid).length === 2, 'another one took its place')
    for (let n = 0; n < 4; n += 1) assert.equal(await repondre(), 200)
    child.kill('SIGTERM')
    const { code, dit } = await fin
    assert.equal(code, 0, dit)
    assert.match(dit, /un autre le remplace/)
    assert.deepEqual(listEquipiers(child.pid), [])
    assert.equal(pidDuServeur(base), undefined, 'the last to leave stopped the server')
  },
)

test('a number of processes that is none is refused before anything is prepared', async () => {
  const neuve = path.join(base, 'neuve')
  const faux = { ...env, ALASOURCE_DONNEES: neuve, ALASOURCE_PROCESSUS: '0' }
  const sortie = await executer(['servir'], { env: faux })
  assert.equal(sortie.code, 2)
  assert.match(sortie.dit, /ALASOURCE_PROCESSUS : nombre de 1 à 16/)
  assert.ok(!existsSync(neuve))
})
