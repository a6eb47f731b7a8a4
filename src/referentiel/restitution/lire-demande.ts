import { MOTIFS_LECTURE, type MotifLecture } from '#acces'
import {
  echec,
  estJour,
  estMois,
  type Instant,
  type Mois,
  moisEntre,
  parseInstant,
  parseNir,
  type Resultat,
  succes,
} from '#socle'
import type { DemandePartenaire } from './ports.js'

/** One fault of a question: where (JSON path), and what, in French. Never the value given. */
export interface FauteDemande {
  readonly chemin: string
  readonly message: string
}

type Lue<T> = Resultat<T, readonly FauteDemande[]>

export const PERSONNES_MAX = 100
/** Months of one question: the widest window has 29. */
export const MOIS_MAX = 60

type Objet = Readonly<Record<string, unknown>>

/** Faults of a body, gathered so that a partner mends them all at once. */
class Lecture {
  readonly fautes: FauteDemande[] = []

  faute(chemin: string, message: string): void {
    this.fautes.push({ chemin, message })
  }

  objet(json: unknown, chemin: string, cles: readonly string[]): Objet {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      this.faute(chemin, 'Un objet est attendu.')
      return {}
    }
    // The name of an unknown key is not repeated: it could hold anything.
    const inconnue = Object.keys(json).some((cle) => !cles.includes(cle))
    if (inconnue) this.faute(chemin, `Clé inconnue ; sont connues : ${cles.join(', ')}.`)
    return json as Objet
  }
}

interface Commun {
  readonly de: Mois
  readonly a: Mois
  readonly motif: MotifLecture
  readonly vuLe: Instant | undefined
}

const DE_PERSONNE = ['nir', 'traits'] as const
const DE_FENETRE = ['de', 'a', 'vuLe', 'motif'] as const

/** The body of a search for one person. */
export function lireRecherche(json: unknown, dossier: string): Lue<DemandePartenaire> {
  const l = new Lecture()
  const corps = l.objet(json, '', [...DE_PERSONNE, ...DE_FENETRE])
  const commun = lireCommun(l, corps)
  const demande = lirePersonne(l, corps, { chemin: '', dossier, commun })
  return conclure(l, demande)
}

/** The body of a lot: the same months for all; each person may name her own dossier. */
export function lireLot(json: unknown, dossier: string): Lue<readonly DemandePartenaire[]> {
  const l = new Lecture()
  const corps = l.objet(json, '', ['personnes', ...DE_FENETRE])
  const commun = lireCommun(l, corps)
  const { personnes } = corps
  if (!Array.isArray(personnes) || personnes.length < 1 || personnes.length > PERSONNES_MAX) {
    l.faute('personnes', `Une liste de 1 à ${PERSONNES_MAX} personnes est attendue.`)
    return conclure(l, [])
  }
  const demandes = personnes.map((p: unknown, i) => {
    const chemin = `personnes[${i}]`
    const objet = l.objet(p, chemin, [...DE_PERSONNE, 'dossier'])
    const sien = objet.dossier ?? dossier
    if (!estDossier(sien)) l.faute(`${chemin}.dossier`, 'Numéro de dossier attendu.')
    return lirePersonne(l, objet, { chemin, dossier: String(sien), commun })
  })
  return conclure(l, demandes)
}

/** One line of a file of questions: as a search, with its dossier. */
export function lireLigneEchange(json: unknown): Lue<DemandePartenaire> {
  const l = new Lecture()
  const corps = l.objet(json, '', ['dossier', ...DE_PERSONNE, ...DE_FENETRE])
  const { dossier } = corps
  if (!estDossier(dossier)) l.faute('dossier', 'Numéro de dossier attendu.')
  const commun = lireCommun(l, corps)
  return conclure(l, lirePersonne(l, corps, { chemin: '', dossier: String(dossier), commun }))
}

function conclure<T>(l: Lecture, valeur: T): Lue<T> {
  return l.fautes.length > 0 ? echec(l.fautes) : succes(valeur)
}

const DOSSIER = /^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,63}$/

/** As caseloads name theirs; one that has the shape of a NIR would be kept in the journal. */
function estDossier(texte: unknown): boolean {
  return typeof texte === 'string' && DOSSIER.test(texte) && parseNir(texte) === undefined
}

function lireCommun(l: Lecture, { de, a, motif = 'examen', vuLe }: Objet): Commun {
  for (const [chemin, valeur] of [
    ['de', de],
    ['a', a],
  ] as const) {
    if (!estMois(valeur)) l.faute(chemin, 'Un mois AAAA-MM est attendu.')
  }
  if (estMois(de) && estMois(a)) {
    const nombre = moisEntre(de, a) + 1
    if (nombre < 1) l.faute('a', 'Le dernier mois précède le premier.')
    if (nombre > MOIS_MAX) l.faute('a', `Au plus ${MOIS_MAX} mois.`)
  }
  const connu = MOTIFS_LECTURE.find((m) => m === motif)
  if (connu === undefined) l.faute('motif', `Un de : ${MOTIFS_LECTURE.join(', ')}.`)
  const instant = typeof vuLe === 'string' ? parseInstant(vuLe) : undefined
  if (vuLe !== undefined && instant === undefined) {
    l.faute('vuLe', 'Un instant ISO 8601 avec son fuseau est attendu.')
  }
  return { de: de as Mois, a: a as Mois, motif: connu ?? 'examen', vuLe: instant }
}

/** Neither control signs nor half letters: they would be dropped before names are compared. */
const NOM = /^[^\p{Cc}\p{Cs}]{1,100}$/u

function lirePersonne(
  l: Lecture,
  { nir, traits }: Objet,
  { chemin, dossier, commun }: { chemin: string; dossier: string; commun: Commun },
): DemandePartenaire {
  const sous = (nom: string): string => (chemin === '' ? nom : `${chemin}.${nom}`)
  const lu = typeof nir === 'string' ? parseNir(nir) : undefined
  if (lu === undefined || !lu.cleJuste) {
    l.faute(sous('nir'), 'Un NIR de 13 caractères est attendu, ou de 15 avec sa clé juste.')
  }
  const { nom, dateNaissance } = l.objet(traits, sous('traits'), ['nom', 'dateNaissance'])
  if (typeof nom !== 'string' || !NOM.test(nom) || nom.trim() === '') {
    l.faute(sous('traits.nom'), 'Le nom de naissance ou d’usage est attendu.')
  }
  if (!estJour(dateNaissance))
    l.faute(sous('traits.dateNaissance'), 'Un jour AAAA-MM-JJ est attendu.')
  const { de, a, motif, vuLe } = commun
  return {
    ...{ dossier, nir: lu?.nir ?? ('' as never), de, a, motif },
    traits: { nom: String(nom), dateNaissance: dateNaissance as never },
    ...(vuLe !== undefined && { vuLe }),
  }
}
