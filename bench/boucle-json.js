// The bare reading: every line of standard input through JSON.parse, nothing else. No program that
// reads the same NDJSON can do less: it is the reference of bench/droits.js.
let lignes = 0
let reste = ''
const decodeur = new TextDecoder()

function lire(texte) {
  let debut = 0
  for (let fin = texte.indexOf('\n'); fin !== -1; fin = texte.indexOf('\n', debut)) {
    if (JSON.parse(texte.slice(debut, fin)).id !== undefined) lignes++
    debut = fin + 1
  }
  return texte.slice(debut)
}

for await (const octets of process.stdin) {
  reste = lire(reste + decodeur.decode(octets, { stream: true }))
}
process.stdout.write(`${lignes}\n`)
