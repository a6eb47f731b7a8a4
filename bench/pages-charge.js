// The visitors of the bench of pages, in a thread of their own: pages are asked when they are due,
// whatever became of those before, and latency counts from the instant when they were due. They come
// from many addresses of the loopback: the limit by address is for one visitor, not for all.
import http from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

const { port, demandes, cadence, nombre } = workerData
const ADRESSES = 60
const agents = Array.from(
  { length: ADRESSES },
  (_, n) => new http.Agent({ keepAlive: true, localAddress: `127.0.1.${n + 1}`, maxSockets: 4 }),
)
const comptes = new Map(
  demandes.map(({ chemin }) => [chemin, { chemin, latences: [], refusees: 0 }]),
)

function demander(n) {
  const { chemin, cookie } = demandes[n % demandes.length]
  const options = { agent: agents[n % ADRESSES], port, path: chemin, headers: { cookie } }
  return new Promise((rendre, rejeter) => {
    const requete = http.get({ ...options, host: '127.0.0.1' }, (reponse) => {
      reponse.resume()
      reponse.on('end', () => {
        if (reponse.statusCode !== 200) comptes.get(chemin).refusees += 1
        rendre(comptes.get(chemin))
      })
    })
    requete.on('error', rejeter)
  })
}

const depart = performance.now()
const enCours = []
for (let n = 0; n < nombre; ) {
  const dues = Math.min(nombre, Math.floor(((performance.now() - depart) * cadence) / 1000) + 1)
  for (; n < dues; n++) {
    const du = depart + (n * 1000) / cadence
    enCours.push(demander(n).then(({ latences }) => latences.push(performance.now() - du)))
  }
  await new Promise((suite) => setTimeout(suite, 1))
}
await Promise.all(enCours)
for (const agent of agents) agent.destroy()
parentPort.postMessage([...comptes.values()])
