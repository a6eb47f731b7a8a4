// The bare loop: reads a file by chunks of 1 MiB and looks at every byte once. It counts the lines
// that end as a NEODeS rubrique must (closing quote, then line feed). Nothing else can read the same
// file with less: it is the reference of bench/controler.js.
import { closeSync, openSync, readSync } from 'node:fs'

const SAUT = 10
const RETOUR = 13
const APOSTROPHE = 39

const tampon = new Uint8Array(1 << 20)

function compter(octets, n, compte) {
  let { lignes, justes, avant } = compte
  for (let i = 0; i < n; i++) {
    const c = octets[i]
    if (c === SAUT) {
      lignes++
      if (avant === APOSTROPHE) justes++
    } else if (c !== RETOUR) avant = c
  }
  compte.lignes = lignes
  compte.justes = justes
  compte.avant = avant
}

const compte = { lignes: 0, justes: 0, avant: 0 }
const fichier = openSync(process.argv[2], 'r')
let octets = 0
for (let n = readSync(fichier, tampon); n > 0; n = readSync(fichier, tampon)) {
  compter(tampon, n, compte)
  octets += n
}
closeSync(fichier)
process.stdout.write(
  `${JSON.stringify({ octets, lignes: compte.lignes, justes: compte.justes })}\n`,
)
