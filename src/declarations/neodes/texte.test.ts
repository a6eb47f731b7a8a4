import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encodageDe, texteDe } from './texte.js'

const CAS = [
  { titre: 'ASCII', octets: Buffer.from('LE GOFF'), encodage: 'ascii', texte: 'LE GOFF' },
  {
    titre: 'Latin-1',
    octets: Buffer.from('ANAÏS', 'latin1'),
    encodage: 'latin1',
    texte: 'ANAÏS',
  },
  { titre: 'UTF-8', octets: Buffer.from('ANAÏS'), encodage: 'utf8', texte: 'ANAÏS' },
  {
    titre: 'Windows-1252',
    octets: Buffer.from([0x43, 0x9c, 0x75, 0x72]),
    encodage: 'cp1252',
    texte: 'Cœur',
  },
  {
    titre: 'une séquence UTF-8 coupée redevient du Latin-1',
    octets: Buffer.from([0x41, 0xc3]),
    encodage: 'latin1',
    texte: 'AÃ',
  },
]

for (const { titre, octets, encodage, texte } of CAS) {
  test(`texte : ${titre}`, () => {
    assert.equal(encodageDe(octets, 0, octets.length), encodage)
    assert.equal(texteDe(octets, 0, octets.length), texte)
  })
}
