import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ControlePiece, nomPropre, OCTETS_MAX } from './controle.js'

const latin1 = (texte: string): Uint8Array => Uint8Array.from(texte, (c) => c.charCodeAt(0))
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD${'-ANTIVIRUS-TEST-FILE!$H+H*'}`
const PDF = '%PDF-1.7\n%suite du document'

function controler(octets: Uint8Array, pas = octets.length || 1): unknown {
  const controle = new ControlePiece()
  for (let i = 0; i < octets.length; i += pas) {
    if (!controle.ajouter(octets.subarray(i, i + pas))) break
  }
  return controle.finir()
}

const DOCUMENTS = [
  { titre: 'un PDF', octets: PDF, attendu: 'pdf' },
  { titre: 'une photo JPEG', octets: `\xff\xd8\xff\xe0${'.'.repeat(20)}`, attendu: 'jpeg' },
  { titre: 'une image PNG', octets: `\x89PNG\r\n\x1a\n${'.'.repeat(20)}`, attendu: 'png' },
  { titre: 'une image WebP', octets: `RIFF....WEBP${'.'.repeat(20)}`, attendu: 'webp' },
  { titre: 'une photo de téléphone', octets: `....ftypheic${'.'.repeat(20)}`, attendu: 'heic' },
  { titre: 'un document vide', octets: '', attendu: 'vide' },
  { titre: 'un programme', octets: `MZ${'.'.repeat(40)}`, attendu: 'type-inconnu' },
  { titre: 'une page web', octets: `<html>${'.'.repeat(40)}`, attendu: 'type-inconnu' },
  { titre: 'un PDF qui ne commence pas là', octets: `  ${PDF}`, attendu: 'type-inconnu' },
  {
    titre: 'un son WAV, cousin de WebP',
    octets: `XXXX....WEBP${'.'.repeat(9)}`,
    attendu: 'type-inconnu',
  },
  { titre: 'trois octets', octets: '%PD', attendu: 'type-inconnu' },
  { titre: 'le virus d’essai dans un PDF', octets: PDF + EICAR, attendu: 'infectee' },
]

for (const { titre, octets, attendu } of DOCUMENTS) {
  test(`pièce, ${titre} : ${attendu}, quelle que soit la coupe`, () => {
    for (const pas of [octets.length || 1, 1, 7, 64]) {
      const issue = controler(latin1(octets), pas)
      const dit = typeof issue === 'string' ? issue : (issue as { type: string }).type
      assert.equal(dit, attendu, `coupé tous les ${pas}`)
    }
  })
}

test('pièce : la taille, au plus juste', () => {
  const octets = new Uint8Array(OCTETS_MAX + 1)
  octets.set(latin1(PDF))
  assert.deepEqual(controler(octets.subarray(0, OCTETS_MAX), 65_536), {
    type: 'pdf',
    octets: OCTETS_MAX,
  })
  assert.equal(controler(octets, 65_536), 'trop-grande')
})

const NOMS = [
  ['bulletin.pdf', 'bulletin.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\moi\\paie.exe', 'paie.pdf'],
  ['<script>alert(1)</script>.pdf', 'script.pdf'],
  ['', 'document.pdf'],
  ['é'.repeat(100), `${'é'.repeat(60)}.pdf`],
] as const

for (const [donne, propre] of NOMS) {
  test(`nom d’une pièce : « ${donne.slice(0, 30)} »`, () =>
    assert.equal(nomPropre(donne, 'pdf'), propre))
}

test('pièce, le virus d’essai seul : refusé pour ce qu’il est', () =>
  assert.equal(controler(latin1(EICAR)), 'infectee'))
