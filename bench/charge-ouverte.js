// The generator of the bench of reads, in its own thread: requests leave when they are due, whatever
// became of those before (open loop), and latency counts from the instant when they were due.
import http from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

const { port, chemin, entetes, corps, cadence, nombre, enVolMax } = workerData
const agent = new http.Agent({ keepAlive: true, maxSockets: enVolMax })

function demander(n) {
  const texte = corps[n % corps.length]
  const longueur = Buffer.byteLength(texte.corps)
  const headers = { ...entetes, 'x-dossier': texte.dossier, 'content-length': longueur }
  return new Promise((rendre, rejeter) => {
    const options = { agent, port, path: chemin, method: 'POST', headers, host: '127.0.0.1' }
    const requete = http.request(options, (reponse) => {
      let octets = 0
      reponse.on('data', (morceau) => {
        octets += morceau.length
      })
      reponse.on('end', () => {
        if (reponse.statusCode === 200) rendre(octets)
        else rejeter(new Error(`statut ${reponse.statusCode}`))
      })
    })
    requete.on('error', rejeter)
    requete.end(texte.corps)
  })
}

const latences = []
const depart = performance.now()

async function ouverte() {
  const enCours = []
  for (let n = 0; n < nombre; ) {
    const dues = Math.min(nombre, Math.floor(((performance.now() - depart) * cadence) / 1000) + 1)
    for (; n < dues; n++) {
      const du = depart + (n * 1000) / cadence
      enCours.push(demander(n).then(() => latences.push(performance.now() - du)))
    }
    await new Promise((suite) => setTimeout(suite, 1))
  }
  await Promise.all(enCours)
}

/** As many at once as `enVolMax`, each after the one before: what the service can give. */
async function fermee() {
  let n = 0
  const suite = async () => {
    while (n < nombre) {
      const du = performance.now()
      n += 1
      await demander(n)
      latences.push(performance.now() - du)
    }
  }
  await Promise.all(Array.from({ length: enVolMax }, suite))
}

await (cadence === null ? fermee() : ouverte())
parentPort.postMessage({ latences, secondes: (performance.now() - depart) / 1000 })
