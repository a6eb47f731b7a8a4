import type { Anomalie, LecteurFlux, Profil, RapportControle } from '../lu.js'
import { encodageDe, pointsDe } from '../neodes/texte.js'
import type { AnnexeLue, EnteteAnnexe, PuitsAnnexes } from './annexe-lue.js'
import { type FauteAnnexe, lireAnnexe, lireEntete, lireTotal } from './lire-ligne.js'

/** Longer than any declaration: beyond, the file is not one of ours. */
const LIGNE_MAX = 16_384
const ANOMALIES_MAX = 1_000
const SAUT = 10
const RETOUR = 13

/** What one reading found. `refuse`: nothing of the file may be kept. */
export interface BilanAnnexes {
  readonly rapport: RapportControle
  readonly refuse: boolean
  /** Lines set aside for a fault. */
  readonly ecartees: number
  readonly bloquantes: number
}

const MUET: PuitsAnnexes = { entete() {}, annexe() {}, ecartee() {} }

/**
 * Reads a file of annexes by chunks cut anywhere; gives each line to `puits`, faulty ones apart. A
 * faulty line sets itself aside in `reception` and refuses the file in `depot`; a faulty header, a
 * missing or wrong total refuse it in both.
 */
export function createLectureAnnexes(
  profil: Profil,
  puits: PuitsAnnexes = MUET,
): LecteurFlux<BilanAnnexes> {
  return new LectureAnnexes(profil, puits)
}

class LectureAnnexes implements LecteurFlux<BilanAnnexes> {
  readonly #profil: Profil
  readonly #puits: PuitsAnnexes
  readonly #anomalies: Anomalie[] = []
  readonly #cles = new Set<string>()
  readonly #personnes = new Set<string>()
  #tampon = new Uint8Array(LIGNE_MAX)
  #longueur = 0
  #octets = 0
  #ligne = 0
  #entete: EnteteAnnexe | undefined
  #declarations = 0
  #ecartees = 0
  #bloquantes = 0
  #total: number | undefined
  /** Nothing after a fatal fault is read. */
  #perdu = false

  constructor(profil: Profil, puits: PuitsAnnexes) {
    this.#profil = profil
    this.#puits = puits
  }

  write(chunk: Uint8Array): void {
    this.#octets += chunk.length
    for (const octet of chunk) {
      if (this.#perdu) return
      if (octet === SAUT) this.#terminerLigne()
      else if (this.#longueur < LIGNE_MAX) this.#tampon[this.#longueur++] = octet
      else this.#perdre('annexe-illisible', 'Cette ligne est trop longue pour une déclaration.')
    }
  }

  end(): BilanAnnexes {
    if (this.#longueur > 0 && !this.#perdu) this.#terminerLigne()
    const attendu = this.#declarations + this.#ecartees
    if (!this.#perdu && this.#entete === undefined) {
      this.#perdre('annexe-entete', 'Le fichier est vide : son en-tête manque.')
    } else if (!this.#perdu && this.#total !== attendu) {
      const message =
        'La dernière ligne doit être {"total":n}, le nombre de déclarations du fichier.'
      this.#perdre('annexe-total', message)
    }
    const refuse = this.#perdu || (this.#profil === 'depot' && this.#ecartees > 0)
    const statut = refuse
      ? 'rejete'
      : this.#anomalies.length > 0
        ? 'accepte-avec-anomalies'
        : 'accepte'
    return {
      refuse,
      ecartees: this.#ecartees,
      bloquantes: this.#bloquantes,
      rapport: {
        statut,
        declarations: this.#declarations + this.#ecartees,
        individus: this.#personnes.size,
        rubriques: this.#ligne,
        octets: this.#octets,
        essai: false,
        anomalies: this.#anomalies,
        anomaliesTotal: this.#bloquantes,
      },
    }
  }

  #terminerLigne(): void {
    this.#ligne++
    let fin = this.#longueur
    if (fin > 0 && this.#tampon[fin - 1] === RETOUR) fin--
    this.#longueur = 0
    const encodage = encodageDe(this.#tampon, 0, fin)
    const texte = enTexte(this.#tampon, fin)
    if (encodage === 'latin1' || encodage === 'cp1252') {
      const message = 'Le fichier doit être en UTF-8. Enregistrez-le de nouveau.'
      this.#refuserLigne({ code: 'annexe-encodage', message }, texte)
    } else this.#lire(texte)
  }

  #lire(texte: string): void {
    if (this.#entete === undefined) this.#ouvrir(texte)
    else if (this.#total === undefined) this.#lireLigne(texte, this.#entete)
    else this.#perdre('annexe-total', 'Une ligne suit celle du total, qui doit être la dernière.')
  }

  #ouvrir(texte: string): void {
    const entete = lireEntete(texte)
    if (!entete.ok) {
      this.#perdre(entete.erreur.code, entete.erreur.message)
      return
    }
    this.#entete = entete.valeur
    this.#puits.entete(entete.valeur)
  }

  #lireLigne(texte: string, entete: EnteteAnnexe): void {
    this.#total = lireTotal(texte)
    if (this.#total !== undefined) return
    const lue = lireAnnexe(texte, this.#ligne, entete)
    if (!lue.ok) this.#refuserLigne(lue.erreur, texte)
    else if (this.#cles.has(cleDe(lue.valeur))) {
      const message = 'Cette personne a déjà une déclaration de cette période dans ce fichier.'
      this.#refuserLigne({ code: 'annexe-en-double', message }, texte)
    } else this.#garder(lue.valeur, entete)
  }

  #garder(lue: AnnexeLue, entete: EnteteAnnexe): void {
    this.#cles.add(cleDe(lue))
    this.#personnes.add(lue.nir)
    this.#declarations++
    this.#puits.annexe(lue, entete)
  }

  #refuserLigne(faute: FauteAnnexe, texte: string): void {
    if (this.#entete === undefined) {
      this.#perdre(faute.code, faute.message)
      return
    }
    this.#ecartees++
    this.#dire(faute)
    this.#puits.ecartee(this.#ligne, texte)
  }

  #perdre(code: string, message: string): void {
    this.#perdu = true
    this.#dire({ code, message })
  }

  #dire({ code, message }: FauteAnnexe): void {
    this.#bloquantes++
    if (this.#anomalies.length >= ANOMALIES_MAX) return
    const ligne = Math.max(1, this.#ligne)
    this.#anomalies.push({ code, gravite: 'bloquante', ligne, rubrique: null, message })
  }
}

function cleDe({ nir, siret, periode }: AnnexeLue): string {
  return `${nir} ${siret} ${periode}`
}

const MORCEAU = 4_096

function enTexte(octets: Uint8Array, fin: number): string {
  const points = pointsDe(octets, 0, fin)
  let texte = ''
  for (let i = 0; i < points.length; i += MORCEAU) {
    texte += String.fromCodePoint(...points.slice(i, i + MORCEAU))
  }
  return texte
}
