import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLectureAnnexes } from '#declarations'
import type { Mois } from '#socle'
import { engendrerTerritoire } from '#territoire'

const OPTIONS = {
  personnes: 60,
  de: '2025-11' as Mois,
  a: '2026-07' as Mois,
  graine: 'annexes',
  incidents: false,
  demonstration: false,
}

function fichiers(annexes: boolean): [string, string][] {
  return [...engendrerTerritoire({ ...OPTIONS, annexes })].flatMap((m) =>
    m.genre === 'fichier' ? [[m.fichier.nom, [...m.fichier.contenu].join('')]] : [],
  )
}

test('les annexes d’un territoire se lisent sans faute, et ne changent rien d’autre', () => {
  const avec = fichiers(true)
  const annexes = avec.filter(([nom]) => nom.endsWith('.annexe'))
  assert.deepEqual(
    annexes.map(([nom]) => nom.slice(-14, -7)),
    ['2026-T1', '2026-T2'],
  )
  for (const [, texte] of annexes) {
    const lecture = createLectureAnnexes('depot')
    lecture.write(new TextEncoder().encode(texte))
    const { rapport } = lecture.end()
    assert.equal(rapport.statut, 'accepte', JSON.stringify(rapport.anomalies))
    assert.ok(rapport.individus > 0)
  }
  assert.deepEqual(
    avec.filter(([nom]) => !nom.endsWith('.annexe')),
    fichiers(false),
  )
})
