import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OctetsGardes } from './octets-gardes.js'

const MIB = 1 << 20

/** Bytes of their own, whatever their number. */
function octets(nombre: number, graine: number): Uint8Array {
  return Uint8Array.from({ length: nombre }, (_, i) => (i * 31 + graine + (i >> 8)) & 255)
}

function reunir(morceaux: readonly Uint8Array[]): Buffer {
  return Buffer.concat(morceaux)
}

for (const { titre, tailles } of [
  { titre: 'rien', tailles: [] },
  { titre: 'un octet à la fois', tailles: [1, 1, 1] },
  { titre: 'un morceau juste plein', tailles: [MIB] },
  { titre: 'des morceaux qui ne tombent pas juste', tailles: [700, MIB, 3 * MIB + 5, 1] },
]) {
  test(`les octets gardés sont ceux du fichier : ${titre}`, () => {
    const gardes = new OctetsGardes()
    const venus: Uint8Array[] = []
    for (const [rang, taille] of tailles.entries()) {
      const venu = octets(taille, rang)
      venus.push(venu.slice())
      gardes.ajouter(venu)
      // The source writes over what it gave.
      venu.fill(0)
    }
    assert.ok(reunir(gardes.morceaux!).equals(reunir(venus)))
    gardes.rendre()
  })
}

test('au-delà de 32 Mio rien n’est gardé', () => {
  const gardes = new OctetsGardes()
  for (let i = 0; i < 32; i++) gardes.ajouter(new Uint8Array(MIB))
  assert.equal(gardes.morceaux?.length, 32)
  gardes.ajouter(new Uint8Array(1))
  assert.equal(gardes.morceaux, undefined)
  gardes.ajouter(new Uint8Array(1))
  assert.equal(gardes.morceaux, undefined)
})

test('deux fichiers lus en même temps ne partagent aucun octet', () => {
  const [a, b] = [new OctetsGardes(), new OctetsGardes()]
  a.ajouter(octets(2 * MIB, 1))
  a.rendre()
  const c = new OctetsGardes()
  b.ajouter(octets(MIB + 9, 2))
  c.ajouter(octets(MIB + 9, 3))
  assert.ok(reunir(b.morceaux!).equals(octets(MIB + 9, 2)))
  assert.ok(reunir(c.morceaux!).equals(octets(MIB + 9, 3)))
})
