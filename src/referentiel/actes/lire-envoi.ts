import {
  createControle,
  createLecture,
  type DeclarationLue,
  type IndividuLu,
  type PuitsDeclarations,
  type RapportControle,
  type Refus,
} from '#declarations'
import { declarationEnregistree, individuRecu } from '../depuis-declaration.js'
import type { EntreeIngestion } from '../ports.js'
import type {
  CleSujet,
  DeclarationEnregistree,
  FichierRecu,
  Identifiant128,
  IndividuEcarte,
  IndividuRecu,
} from '../registre.js'
import type { Bloc, Empreintes, Preparation, PreparationFichier } from '../store.js'
import { FenetreNative } from './fenetre-native.js'
import { OctetsGardes } from './octets-gardes.js'

/** Individuals of a block: enough for cheap round trips, few enough to stay in memory. */
const TAILLE_BLOC = 2000

/** What the check of a whole file says, before any of it is written. */
export interface ControleEnvoi {
  readonly rapport: RapportControle
  readonly recu: FichierRecu
  /** Nothing of it is kept: faulty, or a test. */
  readonly refuse: boolean
  readonly declarationsRefusees: number
  /** Individuals set aside for a blocking fault. */
  readonly ecartes: readonly IndividuEcarte[]
}

/** A file is gone through twice: checked whole, then made blocks; `empreinte` tells if it moved. */
export type EtapeEnvoi =
  | { readonly etape: 'controle'; readonly controle: ControleEnvoi }
  | { readonly etape: 'bloc'; readonly bloc: Bloc }
  | { readonly etape: 'fin'; readonly empreinte: string }

/** What reading asks of the register: its digests, and the form in which it takes rows. */
export interface MoyensEnvoi {
  readonly empreintes: Empreintes
  readonly preparation: Preparation
}

/**
 * Reads one file to its end; nothing follows the check of a file that is refused. Pure but for the
 * source, so that it runs in any thread. Throws the Panne of a source that cannot be read.
 */
export function* lireEnvoi(entree: EntreeIngestion, moyens: MoyensEnvoi): Generator<EtapeEnvoi> {
  const gardes = new OctetsGardes()
  try {
    const lu = controler(entree, moyens.empreintes, gardes)
    yield { etape: 'controle', controle: lu.controle }
    if (!lu.controle.refuse) yield* lireBlocs(entree, moyens, { ...lu, gardes: gardes.morceaux })
  } finally {
    gardes.rendre()
  }
}

function* lireBlocs(
  entree: EntreeIngestion,
  moyens: MoyensEnvoi,
  { controle, refus, gardes }: Controle & { readonly gardes: readonly Uint8Array[] | undefined },
): Generator<EtapeEnvoi> {
  const lecture = new LectureEnvoi(controle.recu, moyens)
  const lecteur = createLecture(lecture, refus)
  // The same bytes need no second digest.
  const sha256 = gardes === undefined ? moyens.empreintes.commencer() : undefined
  for (const octets of gardes ?? entree.source.lire()) {
    sha256?.ajouter(octets)
    lecture.recevoir(octets)
    lecteur.write(octets)
    lecture.garder()
    if (lecture.estPleine) yield { etape: 'bloc', bloc: lecture.bloc(false) }
  }
  lecteur.end()
  lecture.garder()
  yield { etape: 'bloc', bloc: lecture.bloc(true) }
  yield { etape: 'fin', empreinte: sha256?.fin() ?? controle.recu.empreinte }
}

interface Controle {
  readonly controle: ControleEnvoi
  readonly refus: Refus
}

function controler(
  { source, options }: EntreeIngestion,
  empreintes: Empreintes,
  gardes: OctetsGardes,
): Controle {
  const controle = createControle({ profil: options.profil, jour: options.jour })
  const sha256 = empreintes.commencer()
  for (const octets of source.lire()) {
    sha256.ajouter(octets)
    controle.write(octets)
    gardes.ajouter(octets)
  }
  const { rapport, refus, fautes } = controle.end()
  const { octets, statut, essai } = rapport
  const recu = { empreinte: sha256.fin(), nom: source.nom, octets, recuLe: options.recuLe }
  return {
    refus,
    controle: {
      rapport,
      recu,
      refuse: refus.fichier || statut === 'rejete' || essai,
      declarationsRefusees: refus.declarations.size,
      ecartes: [...fautes].map(([rang, faute]) => ({ rang, ...faute })),
    },
  }
}

/** The second pass: what is read becomes what is kept, block by block. */
class LectureEnvoi implements PuitsDeclarations {
  readonly #recu: FichierRecu
  readonly #empreintes: Empreintes
  readonly #preparation: PreparationFichier
  readonly #natifs = new FenetreNative()
  #courante: DeclarationEnregistree | undefined
  #declarations: DeclarationEnregistree[] = []
  #individus: IndividuRecu[] = []

  constructor(recu: FichierRecu, { empreintes, preparation }: MoyensEnvoi) {
    this.#recu = recu
    this.#empreintes = empreintes
    const fichier: Identifiant128 = recu.empreinte.slice(0, 32)
    this.#preparation = preparation.commencer(fichier)
  }

  get estPleine(): boolean {
    return this.#individus.length >= TAILLE_BLOC || this.#preparation.estPleine
  }

  declaration(lue: DeclarationLue): void {
    if (lue.essai) return
    this.#courante = declarationEnregistree(lue, this.#recu, this.#empreintes)
    this.#declarations.push(this.#courante)
    this.#natifs.ouvrir(lue.debut)
  }

  individu(lu: IndividuLu): void {
    if (this.#courante === undefined) return
    this.#individus.push(individuRecu(lu, this.#courante, this.#empreintes))
  }

  finDeclaration(_lue: DeclarationLue, fin: number): void {
    if (this.#courante !== undefined) this.#natifs.fermer(fin)
    this.#courante = undefined
  }

  /** `octets` are read until `garder` only. */
  recevoir(octets: Uint8Array): void {
    this.#natifs.recevoir(octets)
  }

  garder(): void {
    for (const piece of this.#natifs.prendre()) this.#preparation.natif(piece)
  }

  bloc(dernier: boolean): Bloc {
    const declarations = this.#declarations
    const individus = this.#individus
    this.#declarations = []
    this.#individus = []
    const sansNir = new Set<CleSujet>()
    let lignes = 0
    for (const { temoignage } of individus) {
      lignes += temoignage.lignes.length
      if (temoignage.genre !== 'nir') sansNir.add(temoignage.sujet)
    }
    return {
      declarations,
      sujets: individus.map((i) => i.variante.sujet),
      variantes: individus.map((i) => i.variante.empreinte),
      sansNir: [...sansNir],
      lignes,
      contenu: this.#preparation.bloc({ declarations, individus, dernier }),
    }
  }
}
