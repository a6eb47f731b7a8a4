import { Panne } from '#socle'
import type { Lieu } from './lieu.js'

/** Two processes started at once, or the last server has not quite gone: try again, join. */
export function estDejaOuvert(sortie: string): boolean {
  return /lock file "[^"]*" already exists|shared memory block .* is still in use/.test(sortie)
}

/** Turns the server's last words into a Panne that says what, where, and what to do. */
export function panneDuServeur(lieu: Lieu, sortie: string, journal?: string): Panne {
  const ou = lieu.dossier
  if (/No space left on device|ENOSPC|EDQUOT|Disk quota exceeded/.test(sortie)) {
    const message = `Disque plein dans ${ou} : libérez de la place, puis relancez la commande.`
    return new Panne('disque', message)
  }
  if (/Read-only file system|EROFS/.test(sortie)) {
    const message = `Le dossier ${ou} est en lecture seule : choisissez-en un autre.`
    return new Panne('dossier-inaccessible', message)
  }
  if (/ENOTDIR|ENOENT|EEXIST/.test(sortie)) {
    const message = `Le dossier ${ou} ne peut pas être créé : ce n’est pas un chemin de dossier.`
    return new Panne('dossier-inaccessible', message)
  }
  if (/wrong ownership|Permission denied|EACCES|EPERM|invalid permissions/.test(sortie)) {
    return new Panne(
      'dossier-inaccessible',
      `Le dossier ${ou} appartient à un autre compte ou n’est pas accessible à celui-ci. ` +
        'Relancez avec le compte qui l’a créé, ou rendez-lui ses fichiers (chown -R).',
    )
  }
  if (/checksum|invalid page|could not locate a valid checkpoint|PANIC/.test(sortie)) {
    const message = `La base du dossier ${ou} est abîmée${suite(sortie, journal)}`
    return new Panne('base-corrompue', message)
  }
  const message = `PostgreSQL ne démarre pas dans ${ou}${suite(sortie, journal)}`
  return new Panne('serveur-embarque', message)
}

/** The last line that says why; the server's log holds no personal data (see settings-table). */
function suite(sortie: string, journal: string | undefined): string {
  const lignes = sortie.split('\n').filter((ligne) => ligne.trim() !== '')
  const dite = lignes.filter((ligne) => /FATAL|PANIC|error|ERROR/.test(ligne)).at(-1)
  const derniere = dite ?? lignes.at(-1) ?? ''
  const raison = derniere.replace(/^[\d-]+ [\d:.]+ UTC \[\d+\] /, '').trim()
  const fichier = journal === undefined ? '' : ` Le journal est dans ${journal}.`
  return raison === '' ? `.${fichier}` : ` (${raison}).${fichier}`
}
