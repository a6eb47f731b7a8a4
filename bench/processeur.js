// Processor time as Linux tells it: what the children of this process took, and what the server
// of a data folder took. Zero elsewhere.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Ticks of /proc a second, on every Linux in use. */
const TICS = 100

function lire(pid) {
  try {
    const texte = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const champs = texte.slice(texte.lastIndexOf(')') + 2).split(' ')
    const [utilisateur, systeme, enfants, systemeEnfants] = champs.slice(11, 15).map(Number)
    return { parent: Number(champs[1]), sien: utilisateur + systeme, enfants, systemeEnfants }
  } catch {
    return { parent: 0, sien: 0, enfants: 0, systemeEnfants: 0 }
  }
}

/** Seconds that the ended children of this process took. */
export function secondesDesEnfants() {
  const { enfants, systemeEnfants } = lire('self')
  return (enfants + systemeEnfants) / TICS
}

/** Seconds that a server took, with the processes that answer for it; its database is apart. */
export function secondesDesPages(pid) {
  let tics = lire(pid).sien
  const pids = process.platform === 'linux' ? readdirSync('/proc') : []
  for (const autre of pids) {
    if (/^\d+$/.test(autre) && lire(autre).parent === pid && estNotre(autre))
      tics += lire(autre).sien
  }
  return tics / TICS
}

function estNotre(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('alasource.js')
  } catch {
    return false
  }
}

/** Seconds that the embedded server of a data folder took, its sessions ended or not. */
export function secondesDuServeur(dossier) {
  const fichier = path.join(dossier, 'postgres', 'donnees', 'postmaster.pid')
  const maitre = Number(readFileSync(fichier, 'utf8').split('\n')[0])
  const { sien, enfants, systemeEnfants } = lire(maitre)
  let tics = sien + enfants + systemeEnfants
  const pids = process.platform === 'linux' ? readdirSync('/proc') : []
  for (const pid of pids) {
    if (!/^\d+$/.test(pid)) continue
    const autre = lire(pid)
    if (autre.parent === maitre) tics += autre.sien
  }
  return tics / TICS
}
