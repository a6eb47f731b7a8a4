import type { Bloc, IndividuRecu, MoyensEnvoi, Preparation, PreparationFichier } from '#referentiel'
import { type Chiffre, createChiffre, empreintesDe } from './chiffre.js'
import type { CopieBinaire } from './copie-binaire.js'
import { NatifsPrepares } from './natifs.js'
import { octetsTableau, verserUuid } from './tableau-uuid.js'
import {
  copieDeclarations,
  copieLiens,
  copieLignes,
  copieTemoignages,
  copieVariantes,
  ecrireDeclaration,
  ecrireLien,
  ecrireLigne,
  ecrireTemoignage,
  ecrireVariante,
} from './tables.js'

/** Variantes wait for the base to say which ones it lacks: each row can be taken alone. */
export interface VariantesPreparees {
  /** Rows only, without the frame of a COPY. */
  readonly lignes: Uint8Array
  /** Offset of each row in `lignes`, then their end. */
  readonly debuts: readonly number[]
  /** As arrays of uuid in their binary form: subject and digest of each row, no two rows alike. */
  readonly sujets: Uint8Array
  readonly empreintes: Uint8Array
  readonly cles: readonly string[]
}

/**
 * A block as PostgreSQL takes it: bytes of COPY for each table, rows sorted by person. All of them
 * stand in one memory, which is given to another thread at once.
 */
export interface ContenuPostgres {
  readonly declaration: Uint8Array
  readonly temoignage: Uint8Array
  readonly ligne_ressource: Uint8Array
  readonly lien: Uint8Array
  readonly natif: Uint8Array
  readonly variantes: VariantesPreparees
}

/** Makes blocks wherever the file is read; needs the key, not the base. */
export function createPreparation(chiffre: Chiffre): Preparation {
  return { commencer: (fichier) => preparationDe(fichier, chiffre) }
}

/** All that reading a file for a base asks, from its key alone: for a thread that has no base. */
export function createMoyensEnvoi(cleNir: string): MoyensEnvoi {
  const chiffre = createChiffre(cleNir)
  return { empreintes: empreintesDe(chiffre), preparation: createPreparation(chiffre) }
}

/** The memory of a block, to be given to another thread and not copied. */
export function memoireDe({ contenu }: Bloc): ArrayBuffer {
  return (contenu as ContenuPostgres).natif.buffer as ArrayBuffer
}

/** Rows being written; each block takes all that it finds there: one of each serves a thread. */
const COPIES = {
  declaration: copieDeclarations(),
  temoignage: copieTemoignages(),
  ligne_ressource: copieLignes(),
  lien: copieLiens(),
  variante: copieVariantes(),
}

function preparationDe(fichier: string, chiffre: Chiffre): PreparationFichier {
  const natifs = new NatifsPrepares(fichier, chiffre)
  return {
    natif: (piece) => natifs.garder(piece),
    get estPleine() {
      return natifs.estPleine
    },
    bloc({ declarations, individus, dernier }): ContenuPostgres {
      // A block that failed half-way left its rows here.
      for (const copie of Object.values(COPIES)) copie.vider()
      for (const d of declarations) ecrireDeclaration(COPIES.declaration, d)
      // By subject: neighbours in the index are written together.
      const ordonnes = [...individus].sort((a, b) =>
        a.temoignage.sujet < b.temoignage.sujet ? -1 : 1,
      )
      ecrirePersonnes(ordonnes)
      const variantes = ecrireVariantes(ordonnes, { fichier, chiffre })
      if (dernier) natifs.finir()
      return rassembler(natifs.copie, variantes)
    },
  }
}

function ecrirePersonnes(ordonnes: readonly IndividuRecu[]): void {
  for (const { temoignage, liens } of ordonnes) {
    ecrireTemoignage(COPIES.temoignage, temoignage)
    for (const ligne of temoignage.lignes) ecrireLigne(COPIES.ligne_ressource, temoignage, ligne)
    for (const lien of liens) ecrireLien(COPIES.lien, lien, temoignage.rang)
  }
}

interface VariantesEcrites {
  readonly debuts: readonly number[]
  readonly sujets: readonly string[]
  readonly empreintes: readonly string[]
}

function ecrireVariantes(
  ordonnes: readonly IndividuRecu[],
  cle: { readonly fichier: string; readonly chiffre: Chiffre },
): VariantesEcrites {
  const vues = new Set<string>()
  const debuts: number[] = []
  const sujets: string[] = []
  const empreintes: string[] = []
  for (const { variante } of ordonnes) {
    const nom = variante.sujet + variante.empreinte
    if (vues.has(nom)) continue
    vues.add(nom)
    debuts.push(COPIES.variante.octets)
    sujets.push(variante.sujet)
    empreintes.push(variante.empreinte)
    ecrireVariante(COPIES.variante, variante, cle)
  }
  debuts.push(COPIES.variante.octets)
  return { debuts, sujets, empreintes }
}

/** Takes all that was written into one memory. */
function rassembler(
  natif: CopieBinaire,
  { debuts, sujets, empreintes }: VariantesEcrites,
): ContenuPostgres {
  const { declaration, temoignage, ligne_ressource, lien, variante } = COPIES
  const cadrees = [declaration, temoignage, ligne_ressource, lien, natif]
  const uuids = octetsTableau(sujets.length)
  const taille = cadrees.reduce((n, c) => n + c.octetsCadres, variante.octets + 2 * uuids)
  const tout = new Uint8Array(taille)
  let position = 0
  const prendre = (octets: Uint8Array): Uint8Array => {
    position += octets.length
    return octets
  }
  return {
    declaration: prendre(declaration.verser(tout, position)),
    temoignage: prendre(temoignage.verser(tout, position)),
    ligne_ressource: prendre(ligne_ressource.verser(tout, position)),
    lien: prendre(lien.verser(tout, position)),
    natif: prendre(natif.verser(tout, position)),
    variantes: {
      lignes: prendre(variante.verserLignes(tout, position)),
      debuts,
      sujets: prendre(verserUuid(sujets, tout, position)),
      empreintes: prendre(verserUuid(empreintes, tout, position)),
      cles: sujets,
    },
  }
}
