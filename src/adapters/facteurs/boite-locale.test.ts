import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#socle'
import { createBoiteLocale } from './boite-locale.js'

const QUAND = '2026-11-12T09:00:00.000Z' as Instant
const CAS = [
  { cle: 'M-1-courriel', adresse: 'a@example.org', etat: 'remis' },
  { cle: 'M-1-courriel', adresse: 'a@refuse.exemple', etat: 'echec-definitif' },
  { cle: 'M-1-courriel', adresse: 'a@attente.exemple', etat: 'echec-temporaire' },
  { cle: 'code-1', adresse: 'a@refuse.exemple', etat: 'remis' },
  { cle: 'M-1-courrier', adresse: null, etat: 'remis' },
]

for (const { cle, adresse, etat } of CAS) {
  test(`boîte de la démonstration : ${cle} à ${adresse}, gardé et ${etat}`, async () => {
    const { facteurs, lister } = createBoiteLocale({ maintenant: () => QUAND })
    const remise = { cle, adresse, personne: 'p', objet: '', texte: '', grosCaracteres: false }
    assert.equal((await facteurs.courriel?.(remise))?.etat, etat)
    const gardes = await lister(9)
    assert.deepEqual(
      gardes.map((e) => [e.cle, e.echec ?? 'remis']),
      [[cle, etat]],
    )
  })
}
