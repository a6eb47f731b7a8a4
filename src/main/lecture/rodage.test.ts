import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMoyensEnvoi } from '#adapters/postgres'
import { createControle } from '#declarations'
import { type EtapeEnvoi, lireEnvoi } from '#referentiel'
import type { Instant, Jour } from '#socle'
import { createRodage, envoiDeRodage } from './rodage.js'

const OPTIONS = { profil: 'reception', jour: '2026-02-05' as Jour } as const

test('le fichier de rodage est juste : il mène où mènent les autres', () => {
  const controle = createControle(OPTIONS)
  controle.write(envoiDeRodage())
  const { rapport } = controle.end()
  assert.deepEqual(rapport.anomalies, [])
  assert.equal(rapport.statut, 'accepte')
})

test('il donne des blocs, et chaque tour le relit', () => {
  const moyens = createMoyensEnvoi('rodage, sans secret')
  const octets = envoiDeRodage()
  const recuLe = '2026-02-05T00:00:00.000Z' as Instant
  const source = { nom: 'rodage.dsn', lire: () => [octets] }
  const etapes: EtapeEnvoi[] = [...lireEnvoi({ source, options: { ...OPTIONS, recuLe } }, moyens)]
  const lignes = etapes.map((e) => (e.etape === 'bloc' ? [e.bloc.sujets.length, e.bloc.lignes] : 0))
  assert.deepEqual(lignes, [0, [12, 12], 0])

  let pieces = 0
  const { empreintes, preparation } = moyens
  const commencer = (fichier: string) => {
    pieces++
    return preparation.commencer(fichier)
  }
  const encore = createRodage({ empreintes, preparation: { commencer } })
  for (let tour = 0; tour < 3; tour++) encore()
  assert.equal(pieces, 3)
})

test('toutes ses personnes sont fictives', () => {
  const texte = new TextDecoder('latin1').decode(envoiDeRodage())
  const nirs = [...texte.matchAll(/S21\.G00\.30\.001,'(\d+)'/g)].map((m) => m[1]!)
  assert.equal(nirs.length, 12)
  // Towns numbered 950 to 989 do not exist.
  for (const nir of nirs) assert.equal(nir.slice(7, 10), '955')
})
