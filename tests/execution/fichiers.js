// The compiled test files, by room, each room with its budget.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { RACINE } from '../../bin/etat.js'

/** Seconds that each group may take on two cores; the run ends by naming those that went over. */
export const BUDGETS = {
  socle: 20,
  legislation: 60,
  declarations: 90,
  acces: 20,
  referentiel: 60,
  allocations: 40,
  signalements: 20,
  accompagnement: 20,
  messages: 20,
  territoire: 60,
  'adapters/embedded-postgres': 180,
  'adapters/postgres': 300,
  'adapters/preuves': 200,
  'PostgreSQL 15': 360,
  adapters: 90,
  apps: 60,
  main: 90,
  tests: 120,
  'tests/parcours': 900,
}

/** Walks that take the longest: begun first, so that no core waits for them at the end. */
const LONGS = [
  'portail-accessibilite',
  'declaration-accessibilite',
  'declaration',
  'demarches',
  'voir',
  'signaler',
  'face',
]

export function plusLongsDabord(fichiers) {
  const rang = (f) => LONGS.findIndex((nom) => f.includes(`/${nom}`)) >>> 0
  return fichiers.toSorted((a, b) => rang(a) - rang(b))
}

/** Compiled tests whose source still exists, as [{ groupe, fichiers }], in the order of BUDGETS. */
export function listGroupes(motif) {
  const fichiers = lister('dist').filter((f) => existsSync(join(RACINE, sourceDe(f))))
  const gardes = fichiers.filter((f) => motif === undefined || sourceDe(f).includes(motif))
  const groupes = new Map(Object.keys(BUDGETS).map((groupe) => [groupe, []]))
  for (const fichier of gardes) groupes.get(groupeDe(fichier)).push(fichier)
  return [...groupes]
    .filter(([, contenu]) => contenu.length > 0)
    .map(([groupe, contenu]) => ({ groupe, fichiers: contenu.sort() }))
}

export function sourceDe(fichier) {
  const souche = fichier.replace(/^dist\/(?!tests\/)/, 'src/').replace(/^dist\/tests\//, 'tests/')
  const ts = souche.replace(/\.js$/, '.ts')
  return existsSync(join(RACINE, ts)) ? ts : `${ts}x`
}

/** Whether one of the test files reads that variable, itself or by what stands beside it. */
export function demande(groupes, variable) {
  return groupes.some(({ fichiers }) => fichiers.some((f) => litVariable(f, variable)))
}

export function litVariable(fichier, variable, vus = new Set()) {
  const chemin = join(RACINE, fichier)
  if (vus.has(fichier) || !existsSync(chemin)) return false
  vus.add(fichier)
  const texte = readFileSync(chemin, 'utf8')
  if (new RegExp(`\\b${variable}\\b`).test(texte)) return true
  const imports = [...texte.matchAll(/from '(\.[^']+)'/g)].map(([, voisin]) => voisin)
  return imports.some((voisin) => litVariable(join(dirname(fichier), voisin), variable, vus))
}

function lister(dossier) {
  return readdirSync(join(RACINE, dossier), { withFileTypes: true }).flatMap((entree) => {
    const chemin = `${dossier}/${entree.name}`
    if (entree.isDirectory()) return lister(chemin)
    return /\.test\.js$/.test(entree.name) ? [chemin] : []
  })
}

function groupeDe(fichier) {
  const noms = Object.keys(BUDGETS).sort((a, b) => b.length - a.length)
  const chemin = fichier.replace(/^dist\//, '')
  const groupe = noms.find((nom) => chemin.startsWith(`${nom}/`))
  if (groupe === undefined) throw new Error(`no budget for ${fichier}: add its room to BUDGETS`)
  return groupe
}
