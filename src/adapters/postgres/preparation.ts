import type { Bloc, IndividuRecu, MoyensEnvoi, Preparation, PreparationFichier } from '#referentiel'
import { type Chiffre, createChiffre, empreintesDe } from './chiffre.js'
import type { CopieBinaire } from './copie-binaire.js'
import { NatifsPrepares } from './natifs.js'
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
  /** As arrays of uuid in SQL: the subject and the digest of each row, no two rows alike. */
  readonly sujets: string
  readonly empreintes: string
  readonly cles: readonly string[]
}

/** A block as PostgreSQL takes it: bytes of COPY for each table, rows sorted by person. */
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

/** The memories of a block, to be given to another thread and not copied. */
export function listMemoires({ contenu }: Bloc): ArrayBuffer[] {
  const { variantes, ...tables } = contenu as ContenuPostgres
  const octets: readonly Uint8Array[] = [...Object.values(tables), variantes.lignes]
  return octets.map((o) => o.buffer as ArrayBuffer)
}

function preparationDe(fichier: string, chiffre: Chiffre): PreparationFichier {
  const natifs = new NatifsPrepares(fichier, chiffre)
  return {
    natif: (piece) => natifs.garder(piece),
    get estPleine() {
      return natifs.estPleine
    },
    bloc({ declarations, individus, dernier }): ContenuPostgres {
      const copie = copieDeclarations()
      for (const d of declarations) ecrireDeclaration(copie, d)
      // By subject: neighbours in the index are written together.
      const ordonnes = [...individus].sort((a, b) =>
        a.temoignage.sujet < b.temoignage.sujet ? -1 : 1,
      )
      return {
        declaration: copie.extraire(),
        ...lignesDePersonnes(ordonnes),
        variantes: variantesDe(ordonnes, { fichier, chiffre }),
        natif: natifs.extraire(dernier),
      }
    },
  }
}

function lignesDePersonnes(
  ordonnes: readonly IndividuRecu[],
): Pick<ContenuPostgres, 'temoignage' | 'ligne_ressource' | 'lien'> {
  const temoignages = copieTemoignages()
  const lignes = copieLignes()
  const liens = copieLiens()
  for (const { temoignage, liens: siens } of ordonnes) {
    ecrireTemoignage(temoignages, temoignage)
    for (const ligne of temoignage.lignes) ecrireLigne(lignes, temoignage, ligne)
    for (const lien of siens) ecrireLien(liens, lien, temoignage.rang)
  }
  return {
    temoignage: temoignages.extraire(),
    ligne_ressource: lignes.extraire(),
    lien: liens.extraire(),
  }
}

function variantesDe(
  ordonnes: readonly IndividuRecu[],
  cle: { readonly fichier: string; readonly chiffre: Chiffre },
): VariantesPreparees {
  const copie: CopieBinaire = copieVariantes()
  const vues = new Set<string>()
  const debuts: number[] = []
  const sujets: string[] = []
  const empreintes: string[] = []
  const origine = copie.octets
  for (const { variante } of ordonnes) {
    const nom = variante.sujet + variante.empreinte
    if (vues.has(nom)) continue
    vues.add(nom)
    debuts.push(copie.octets - origine)
    sujets.push(variante.sujet)
    empreintes.push(variante.empreinte)
    ecrireVariante(copie, variante, cle)
  }
  debuts.push(copie.octets - origine)
  return {
    lignes: copie.extraireLignes(),
    debuts,
    sujets: `{${sujets.join()}}`,
    empreintes: `{${empreintes.join()}}`,
    cles: sujets,
  }
}
