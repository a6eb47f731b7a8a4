import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contexte } from '#apps/cli'
import type { CleSujet, EntretienCondenses } from '#referentiel'
import { commande } from './condenses.js'

const cle = (n: number): CleSujet => String(n).padStart(32, '0')

/** Five hundred persons; `faux` have a statement that is not the register's. */
function atelier(faux: ReadonlySet<CleSujet>, restePas = 0) {
  const mauvais = new Set(faux)
  const tous = Array.from({ length: 500 }, (_, n) => cle(n))
  let reste = restePas
  let sortie = ''
  const partenaires: EntretienCondenses = {
    condenser: async () => reste-- <= 0,
    async verifierCondenses({ apres, limite }) {
      const lus = tous.filter((s) => apres === null || s > apres).slice(0, limite)
      const dernier = lus.length < limite ? null : lus.at(-1)!
      return { lus: lus.length, dernier, differents: lus.filter((s) => mauvais.has(s)) }
    },
    async oublierCondenses(sujets) {
      for (const s of sujets) mauvais.delete(s)
    },
  }
  const contexte = {
    ecrire: async (texte: string) => {
      sortie += texte
    },
    ouvrirBase: async () => ({ partenaires, fermer: async () => {} }),
  } as unknown as Contexte
  return async (...args: string[]) => {
    sortie = ''
    return { code: await commande.executer(args, contexte), sortie, reste: reste < 0 ? 0 : reste }
  }
}

test('condenses : une action inconnue, un mot en trop sont mal écrits', async () => {
  for (const args of [['effacer'], ['verifier', 'tout']]) {
    await assert.rejects(atelier(new Set())(...args), { name: 'UsageFautif' })
  }
})

test('condenses : sans rien dire, ils sont faits jusqu’au dernier', async () => {
  const faits = { code: 0, sortie: 'Tous les condensés sont faits.\n', reste: 0 }
  assert.deepEqual(await atelier(new Set(), 7)(), faits)
})

test('condenses verifier : ceux qui diffèrent sont comptés, puis refaits', async () => {
  const lancer = atelier(new Set([cle(0), cle(199), cle(200), cle(499)]))
  const juste = 'Condensés vérifiés : 500. Tous disent ce que dit le référentiel.\n'
  const faux =
    'Condensés vérifiés : 500. Diffèrent du référentiel : 4. Refaites-les avec --refaire.\n'
  assert.deepEqual(await lancer('verifier'), { code: 1, sortie: faux, reste: 0 })
  const refait = await lancer('verifier', '--refaire', '--json')
  assert.equal(refait.code, 0)
  assert.deepEqual(JSON.parse(refait.sortie), { condenses: 500, differents: 4, refaits: 4 })
  assert.deepEqual(await lancer('verifier'), { code: 0, sortie: juste, reste: 0 })
})
