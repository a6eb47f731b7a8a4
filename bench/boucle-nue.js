// The bare loop: reads a file by chunks of 1 MiB, looks at every byte once, counts the lines and those
// that a quote closes. Less than that is not reading: it is the reference of bench/controler.js.
import { closeSync, openSync, readSync } from 'node:fs'

const SAUT = 10
const APOSTROPHE = 39
const tampon = new Uint8Array(1 << 20)

/** A line cut by two chunks is counted without its quote: the loop keeps nothing from one to the next. */
function compter(octets, n) {
  let lignes = 0
  let fermees = 0
  for (let i = 0; i < n; i++) {
    if (octets[i] !== SAUT) continue
    lignes++
    if (octets[i - 1] === APOSTROPHE || octets[i - 2] === APOSTROPHE) fermees++
  }
  return { lignes, fermees }
}

const total = { octets: 0, lignes: 0, fermees: 0 }
const fichier = openSync(process.argv[2], 'r')
for (let n = readSync(fichier, tampon); n > 0; n = readSync(fichier, tampon)) {
  const { lignes, fermees } = compter(tampon, n)
  total.octets += n
  total.lignes += lignes
  total.fermees += fermees
}
closeSync(fichier)
process.stdout.write(`${JSON.stringify(total)}\n`)
