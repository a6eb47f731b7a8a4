import { createHash, createHmac, randomBytes } from 'node:crypto'
import type {
  CleSujet,
  DeclarationEnregistree,
  FichierRecu,
  Identifiant128,
  IndividuRecu,
  IngestionLot,
  LectureRegistre,
  Lien,
  ReferentielStore,
  Temoignage,
  Variante,
} from '#referentiel'

interface Fichier {
  readonly recu: FichierRecu
  readonly natifs: { readonly debut: number; readonly octets: Uint8Array }[]
  readonly ecartes: number[]
}

/** What was written: whole files only, each one added in one go. */
class Registre {
  readonly fichiers = new Map<Identifiant128, Fichier>()
  readonly declarations = new Map<Identifiant128, DeclarationEnregistree[]>()
  readonly temoignages = new Map<CleSujet, Temoignage[]>()
  readonly variantes = new Map<CleSujet, Map<Identifiant128, Variante>>()
  readonly liens = new Map<CleSujet, Lien[]>()

  ajouterDeclaration(declaration: DeclarationEnregistree): void {
    ranger(this.declarations, declaration.cle, declaration)
  }

  ajouterIndividu({ temoignage, variante, liens }: IndividuRecu): void {
    ranger(this.temoignages, temoignage.sujet, temoignage)
    const connues = this.variantes.get(variante.sujet) ?? new Map<Identifiant128, Variante>()
    this.variantes.set(variante.sujet, connues.set(variante.empreinte, variante))
    for (const lien of liens) {
      ranger(this.liens, lien.nir, lien)
      ranger(this.liens, lien.autre, lien)
    }
  }
}

function ranger<T>(carte: Map<string, T[]>, cle: string, valeur: T): void {
  const liste = carte.get(cle)
  if (liste) liste.push(valeur)
  else carte.set(cle, [valeur])
}

function reunir<T>(cartes: readonly ReadonlyMap<string, readonly T[]>[], cles: readonly string[]) {
  return cles.flatMap((cle) => cartes.flatMap((carte) => carte.get(cle) ?? []))
}

function lecture(registres: readonly Registre[]): LectureRegistre {
  return {
    listLiens: async (sujets) => [
      ...new Set(
        reunir(
          registres.map((r) => r.liens),
          sujets,
        ),
      ),
    ],
    listTemoignages: async (sujets) =>
      reunir(
        registres.map((r) => r.temoignages),
        sujets,
      ),
    listVariantes: async (sujets) => listVariantes(registres, sujets),
    listDeclarations: async (cles) =>
      reunir(
        registres.map((r) => r.declarations),
        cles,
      ),
  }
}

function listVariantes(registres: readonly Registre[], sujets: readonly CleSujet[]): Variante[] {
  return sujets.flatMap((sujet) => {
    const parEmpreinte = new Map(registres.flatMap((r) => [...(r.variantes.get(sujet) ?? [])]))
    return [...parEmpreinte.values()]
  })
}

/** The register in memory: for tests and for a territory that nobody keeps. */
export function createReferentielMemoire(): ReferentielStore {
  const registre = new Registre()
  const enCours = new Set<Identifiant128>()
  const cle = randomBytes(32)
  return {
    indexer: (texte) => createHmac('sha256', cle).update(texte).digest('hex').slice(0, 32),
    hacher: (texte) => createHash('sha256').update(texte).digest('hex').slice(0, 32),
    commencer() {
      const sha256 = createHash('sha256')
      return { ajouter: (octets) => void sha256.update(octets), fin: () => sha256.digest('hex') }
    },
    ouvrirIngestion: async () => ingestion(registre, enCours),
    lire: (lire) => lire(lecture([registre])),
    findNatif: async (fichier, debut, fin) => findNatif(registre.fichiers.get(fichier), debut, fin),
    listSujetsAExaminer: async (limite, apres) =>
      [...registre.variantes]
        .filter(([, v]) => v.size > 1 || [...v.values()].some((x) => x.genre !== 'nir'))
        .map(([sujet]) => sujet)
        .sort()
        .filter((sujet) => apres === null || sujet > apres)
        .slice(0, limite),
  }
}

/** Bytes from `debut`, before `fin`, gathered from the pieces that hold them. */
function findNatif(
  fichier: Fichier | undefined,
  debut: number,
  fin: number,
): Uint8Array | undefined {
  const tout = new Uint8Array(fin - debut)
  let lu = debut
  for (const piece of fichier?.natifs ?? []) {
    const bout = piece.debut + piece.octets.length
    if (bout <= lu || piece.debut > lu || lu === fin) continue
    const part = piece.octets.subarray(lu - piece.debut, fin - piece.debut)
    tout.set(part, lu - debut)
    lu += part.length
  }
  return lu === fin ? tout : undefined
}

function ingestion(registre: Registre, enCours: Set<Identifiant128>): IngestionLot {
  const nouveau = new Registre()
  const fichiers = new Map<Identifiant128, Fichier>()
  const ecrits: { declarations: DeclarationEnregistree[]; individus: IndividuRecu[] } = {
    declarations: [],
    individus: [],
  }
  const fini = (): void => {
    for (const id of fichiers.keys()) enCours.delete(id)
  }
  return {
    ...lecture([registre, nouveau]),
    async recevoir(recus) {
      for (const recu of recus) {
        const id = recu.empreinte.slice(0, 32)
        if (registre.fichiers.has(id) || enCours.has(id)) continue
        enCours.add(id)
        fichiers.set(id, { recu, natifs: [], ecartes: [] })
      }
      return new Set(fichiers.keys())
    },
    async enregistrerDeclarations(declarations) {
      for (const d of declarations) nouveau.ajouterDeclaration(d)
      ecrits.declarations.push(...declarations)
    },
    async enregistrerIndividus(individus) {
      for (const i of individus) nouveau.ajouterIndividu(i)
      ecrits.individus.push(...individus)
      const sujets = new Set(individus.map((i) => i.variante.sujet))
      return [...sujets].filter((s) => listVariantes([registre, nouveau], [s]).length > 1)
    },
    async garderNatif({ fichier, debut, octets }) {
      fichiers.get(fichier)!.natifs.push({ debut, octets: octets.slice() })
    },
    async ecarter(fichier, rangs) {
      fichiers.get(fichier)!.ecartes.push(...rangs)
    },
    async valider() {
      for (const d of ecrits.declarations) registre.ajouterDeclaration(d)
      for (const i of ecrits.individus) registre.ajouterIndividu(i)
      for (const [id, fichier] of fichiers) registre.fichiers.set(id, fichier)
      fini()
    },
    async abandonner() {
      fini()
    },
  }
}
