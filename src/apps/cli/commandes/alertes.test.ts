import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSurveillanceMemoire } from '#adapters/memory'
import type { Contexte } from '#apps/cli'
import type { Instant } from '#socle'
import { LINA } from '../../../adapters/contracts/scenarios.contract.js'
import { commande } from './alertes.js'

const LE_1 = '2026-06-01T08:00:00.000Z' as Instant
const CIBLE = 'agent:caf/7'

function atelier(entree = '') {
  const surveillance = createSurveillanceMemoire()
  let sortie = ''
  const contexte = {
    ecrire: async (texte: string) => {
      sortie += texte
    },
    dire: () => {},
    async *lireEntree() {
      yield Buffer.from(entree)
    },
    maintenant: () => LE_1,
    ouvrirBase: async () => ({
      surveillance,
      clePersonne: () => 'c'.repeat(32),
      fermer: async () => {},
    }),
  } as unknown as Contexte
  const lancer = async (...args: string[]) => {
    sortie = ''
    return { code: await commande.executer(args, contexte), sortie }
  }
  return { surveillance, lancer }
}

const FAUTIFS = [
  { titre: 'une action inconnue', args: ['effacer'] },
  { titre: 'une seule personne pour lever', args: ['lever', CIBLE, '--par', 'a'] },
  { titre: 'deux fois la même', args: ['lever', CIBLE, '--par', 'a', '--avec', 'a'] },
  { titre: 'un instant sans fuseau', args: ['--depuis', '2026-06-01'] },
  { titre: 'aucun NIR', args: ['leurre'] },
]
for (const { titre, args } of FAUTIFS) {
  test(`alertes : ${titre} est mal écrit`, async () => {
    await assert.rejects(atelier('rien').lancer(...args), { name: 'UsageFautif' })
  })
}

test('alertes : liste, acquittement, levée à deux', async () => {
  const { surveillance, lancer } = atelier()
  assert.deepEqual(await lancer(), { code: 0, sortie: '' })
  await surveillance.alerter({
    ...{ id: 'a1', quand: LE_1, motif: 'leurre-lu', cible: CIBLE, organisme: 'caf', agent: '7' },
    detail: 'Une identité leurre a été demandée.',
  })
  await surveillance.suspendre({ cible: CIBLE, depuis: LE_1, motif: 'leurre-lu' })
  assert.match((await lancer()).sortie, /LEURRE DEMANDÉ {2}agent:caf\/7\n {2}Une .*à traiter/)
  assert.equal(JSON.parse((await lancer('--json')).sortie).id, 'a1')
  assert.equal((await lancer('acquitter', 'a1', '--par', 'responsable-1')).code, 0)
  assert.equal((await lancer('acquitter', 'a1', '--par', 'responsable-1')).code, 1)
  assert.match((await lancer('suspensions')).sortie, /agent:caf\/7/)
  assert.equal((await lancer('lever', CIBLE, '--par', 'a', '--avec', 'b')).code, 0)
  assert.equal((await lancer('suspensions')).sortie, '')
  assert.equal((await lancer('lever', CIBLE, '--par', 'a', '--avec', 'b')).code, 1)
  assert.match((await lancer()).sortie, /suspension levée/)
})

test('alertes : une campagne annoncée à deux, un leurre ajouté', async () => {
  const { surveillance, lancer } = atelier(LINA)
  const heures = ['--de', '2026-06-01T20:00:00Z', '--a', '2026-06-02T04:00:00Z']
  const qui = ['--par', 'a', '--avec', 'b', '--application', 'caf-app']
  assert.equal((await lancer('annoncer', 'nuit', ...heures, ...qui, '--personnes', '900')).code, 0)
  assert.equal((await lancer('leurre')).code, 0)
  const etat = await surveillance.lireEtat(LE_1)
  assert.deepEqual(etat.leurres, ['c'.repeat(32)])
  assert.deepEqual(
    etat.campagnes.map((c) => [c.id, c.application, c.finalite, c.de, c.personnesParJour]),
    [['nuit', 'caf-app', null, '2026-06-01T20:00:00.000Z', 900]],
  )
})
