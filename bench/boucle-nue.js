// The bare loop: reads a file by chunks of 1 MiB, looks at every byte once and counts the lines. Less
// than that is not reading: it is the reference of bench/controler.js.
import { closeSync, openSync, readSync } from 'node:fs'

const SAUT = 10
const tampon = new Uint8Array(1 << 20)

function compter(octets, n) {
  let lignes = 0
  for (let i = 0; i < n; i++) if (octets[i] === SAUT) lignes++
  return lignes
}

const fichier = openSync(process.argv[2], 'r')
let octets = 0
let lignes = 0
for (let n = readSync(fichier, tampon); n > 0; n = readSync(fichier, tampon)) {
  lignes += compter(tampon, n)
  octets += n
}
closeSync(fichier)
process.stdout.write(`${JSON.stringify({ octets, lignes })}\n`)
