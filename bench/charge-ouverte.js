// The generator of the bench of reads, in a process of its own: requests leave when they are due,
// whatever became of those before (open loop), and latency counts from the instant when they were
// due. Light, since it shares the cores with what it measures: HTTP/1.1 by hand over connections
// kept open. Every answer is checked by its status and its length, one in fifty is read whole.
import net from 'node:net'

const UNE_SUR = 50

/** One connection: one request at a time, answers cut by their Content-Length. */
class Prise {
  #flux
  #reste = Buffer.alloc(0)
  #attente = null

  constructor(port) {
    this.#flux = net.connect({ port, host: '127.0.0.1', noDelay: true })
    this.#flux.on('data', (morceau) => this.#lire(morceau))
    this.#flux.on('error', (erreur) => this.#attente?.rejeter(erreur))
  }

  demander(octets) {
    return new Promise((rendre, rejeter) => {
      this.#attente = { rendre, rejeter }
      this.#flux.write(octets)
    })
  }

  fermer() {
    this.#flux.destroy()
  }

  #lire(morceau) {
    this.#reste = this.#reste.length === 0 ? morceau : Buffer.concat([this.#reste, morceau])
    const fin = this.#reste.indexOf('\r\n\r\n')
    if (fin < 0) return
    const entetes = this.#reste.latin1Slice(0, fin)
    const longueur = Number(/\r\ncontent-length: (\d+)/i.exec(entetes)?.[1])
    if (this.#reste.length < fin + 4 + longueur) return
    const { rendre, rejeter } = this.#attente
    const corps = this.#reste.subarray(fin + 4, fin + 4 + longueur)
    this.#reste = this.#reste.subarray(fin + 4 + longueur)
    if (entetes.startsWith('HTTP/1.1 200 ') && longueur > 2) rendre(corps)
    else rejeter(new Error(`answer: ${entetes.slice(0, 40)}`))
  }
}

/** What is due when nothing is free waits in order; its latency goes on counting. */
class Prises {
  #libres
  #attentes = []

  constructor(port, nombre) {
    this.#libres = Array.from({ length: nombre }, () => new Prise(port))
  }

  async demander(octets) {
    const prise = this.#libres.pop() ?? (await new Promise((p) => this.#attentes.push(p)))
    const corps = await prise.demander(octets)
    const suivante = this.#attentes.shift()
    if (suivante) suivante(prise)
    else this.#libres.push(prise)
    return corps
  }

  fermer() {
    for (const prise of this.#libres) prise.fermer()
  }
}

/** The bytes of each request, made once. */
function requetesDe({ chemin, entetes, corps }) {
  const communs = Object.entries(entetes).map(([nom, valeur]) => `${nom}: ${valeur}\r\n`)
  return corps.map(({ dossier, corps: texte }) => {
    const longueur = Buffer.byteLength(texte)
    const siens = `host: 127.0.0.1\r\nx-dossier: ${dossier}\r\ncontent-length: ${longueur}\r\n`
    return Buffer.from(`POST ${chemin} HTTP/1.1\r\n${communs.join('')}${siens}\r\n${texte}`)
  })
}

/** Throws when an answer does not hold what was asked: 13 months for each person. */
function verifier(corps) {
  const { lignes, resultats = [{ lignes }] } = JSON.parse(corps)
  if (resultats.some((r) => r.lignes?.length !== 13)) throw new Error('an answer without 13 months')
}

async function charger(charge) {
  const requetes = requetesDe(charge)
  const prises = new Prises(charge.port, charge.enVolMax)
  const latences = []
  const avant = process.cpuUsage()
  const depart = performance.now()
  const une = async (n, du) => {
    const corps = await prises.demander(requetes[n % requetes.length])
    latences.push(performance.now() - du)
    if (n % UNE_SUR === 0) verifier(corps)
  }
  await (charge.cadence === null ? fermee(charge, une) : ouverte(charge, une, depart))
  const { user, system } = process.cpuUsage(avant)
  prises.fermer()
  return { latences, secondes: (performance.now() - depart) / 1000, cpu: (user + system) / 1e6 }
}

async function ouverte({ nombre, cadence }, une, depart) {
  const enCours = []
  for (let n = 0; n < nombre; ) {
    const dues = Math.min(nombre, Math.floor(((performance.now() - depart) * cadence) / 1000) + 1)
    for (; n < dues; n++) enCours.push(une(n, depart + (n * 1000) / cadence))
    await new Promise((suite) => setTimeout(suite, 1))
  }
  await Promise.all(enCours)
}

/** As many at once as `enVolMax`, each after the one before: what the service can give. */
async function fermee({ nombre, enVolMax }, une) {
  let n = 0
  const suite = async () => {
    while (n < nombre) {
      n += 1
      await une(n, performance.now())
    }
  }
  await Promise.all(Array.from({ length: enVolMax }, suite))
}

process.on('message', async (charge) => {
  try {
    process.send(await charger(charge))
  } catch (erreur) {
    process.send({ erreur: String(erreur) })
  }
})
