import {
  createLecture,
  type DeclarationLue,
  type IndividuLu,
  type PuitsDeclarations,
  type Refus,
} from '#declarations'
import { declarationEnregistree, individuRecu } from '../depuis-declaration.js'
import type { SourceFichier } from '../ports.js'
import type {
  CleSujet,
  DeclarationEnregistree,
  FichierRecu,
  Identifiant128,
  IndividuRecu,
} from '../registre.js'
import type { Empreintes, IngestionLot } from '../store.js'
import { FenetreNative } from './fenetre-native.js'

/** Individuals written at once: enough for cheap round trips, few enough to stay in memory. */
const TAILLE_ECRITURE = 4000

/** Rows of a lot on their way to the register, batched whatever the file they come from. */
export class Ecriture {
  readonly ingestion: IngestionLot
  #declarations: DeclarationEnregistree[] = []
  #individus: { recu: IndividuRecu; reception: Reception }[] = []
  #enCours: Promise<void> = Promise.resolve()

  constructor(ingestion: IngestionLot) {
    this.ingestion = ingestion
  }

  get estPleine(): boolean {
    return this.#individus.length >= TAILLE_ECRITURE
  }

  declaration(declaration: DeclarationEnregistree): void {
    this.#declarations.push(declaration)
  }

  individu(recu: IndividuRecu, reception: Reception): void {
    this.#individus.push({ recu, reception })
  }

  /** Hands a batch over and reads on while it is written: one batch at most is on its way. */
  async vider(): Promise<void> {
    const declarations = this.#declarations
    const individus = this.#individus
    this.#declarations = []
    this.#individus = []
    await this.#enCours
    this.#enCours = this.#ecrire(declarations, individus)
    // Its failure is heard at the next batch or at the end, whichever comes first.
    this.#enCours.catch(() => {})
  }

  async finir(): Promise<void> {
    await this.vider()
    await this.#enCours
  }

  async #ecrire(
    declarations: readonly DeclarationEnregistree[],
    individus: readonly { recu: IndividuRecu; reception: Reception }[],
  ): Promise<void> {
    if (declarations.length > 0) await this.ingestion.enregistrerDeclarations(declarations)
    if (individus.length === 0) return
    const recus = individus.map((i) => i.recu)
    const plusieurs = new Set(await this.ingestion.enregistrerIndividus(recus))
    if (plusieurs.size === 0) return
    for (const { recu, reception } of individus) {
      if (plusieurs.has(recu.variante.sujet)) reception.aExaminer.add(recu.variante.sujet)
    }
  }
}

/** The second pass over one file: turns what is read into what is kept. */
export class Reception implements PuitsDeclarations {
  readonly declarations: DeclarationEnregistree[] = []
  /** Subjects whose attachment must be decided to tell how many lines wait. */
  readonly aExaminer = new Set<CleSujet>()
  lignes = 0
  readonly #fichier: Identifiant128
  readonly #ecriture: Ecriture
  readonly #recu: FichierRecu
  readonly #empreintes: Empreintes
  readonly #natifs = new FenetreNative()
  #courante: DeclarationEnregistree | undefined

  constructor(ecriture: Ecriture, recu: FichierRecu, empreintes: Empreintes) {
    this.#ecriture = ecriture
    this.#recu = recu
    this.#fichier = recu.empreinte.slice(0, 32)
    this.#empreintes = empreintes
  }

  declaration(lue: DeclarationLue): void {
    if (lue.essai) return
    this.#courante = declarationEnregistree(lue, this.#recu, this.#empreintes)
    this.declarations.push(this.#courante)
    this.#ecriture.declaration(this.#courante)
    this.#natifs.ouvrir(lue.debut)
  }

  individu(lu: IndividuLu): void {
    if (this.#courante === undefined) return
    const recu = individuRecu(lu, this.#courante, this.#empreintes)
    this.#ecriture.individu(recu, this)
    this.lignes += recu.temoignage.lignes.length
    if (recu.variante.genre !== 'nir') this.aExaminer.add(recu.variante.sujet)
  }

  finDeclaration(_lue: DeclarationLue, fin: number): void {
    if (this.#courante !== undefined) this.#natifs.fermer(fin)
    this.#courante = undefined
  }

  /** Reads to the end; gives the digest of the bytes that were read. */
  async lire(source: SourceFichier, refus: Refus): Promise<string> {
    const sha256 = this.#empreintes.commencer()
    const lecture = createLecture(this, refus)
    for (const octets of source.lire()) {
      sha256.ajouter(octets)
      this.#natifs.recevoir(octets)
      lecture.write(octets)
      await this.#garder()
    }
    lecture.end()
    await this.#garder()
    const ecartes = [...refus.individus]
    if (ecartes.length > 0) await this.#ecriture.ingestion.ecarter(this.#fichier, ecartes)
    return sha256.fin()
  }

  async #garder(): Promise<void> {
    for (const { debut, octets } of this.#natifs.prendre()) {
      await this.#ecriture.ingestion.garderNatif({ fichier: this.#fichier, debut, octets })
    }
    if (this.#ecriture.estPleine) await this.#ecriture.vider()
  }
}
