import { createHash, createHmac, randomBytes } from 'node:crypto'
import type {
  Bloc,
  CleSujet,
  DeclarationEnregistree,
  EcarteListe,
  FichierRecu,
  Identifiant128,
  IndividuEcarte,
  IndividuRecu,
  IngestionFichier,
  LectureRegistre,
  Lien,
  PieceNative,
  Preparation,
  ReferentielStore,
  ReperesRegistre,
  Temoignage,
  Variante,
} from '#referentiel'
import { ActesMemoire } from './identites.js'

interface Fichier {
  readonly recu: FichierRecu
  readonly natifs: PieceNative[]
  readonly ecartes: IndividuEcarte[]
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

function lecture(registres: readonly Registre[], actes: ActesMemoire): LectureRegistre {
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
    listActes: async (sujets) => actes.de(sujets),
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
export function createReferentielMemoire(
  actes = new ActesMemoire(),
): ReferentielStore & { readonly reperes: ReperesRegistre } {
  const registre = new Registre()
  const enCours = new Set<Identifiant128>()
  const cle = randomBytes(32)
  actes.listEcartes = () => [...registre.fichiers].flatMap(ecartesDe)
  actes.listVariantes = () => [...registre.variantes.values()].flatMap((v) => [...v.values()])
  return {
    indexer: (texte) => createHmac('sha256', cle).update(texte).digest('hex').slice(0, 32),
    hacher: (texte) => createHash('sha256').update(texte).digest('hex').slice(0, 32),
    commencer() {
      const sha256 = createHash('sha256')
      return { ajouter: (octets) => void sha256.update(octets), fin: () => sha256.digest('hex') }
    },
    ouvrirIngestion: async () => ingestion({ registre, enCours, actes }),
    preparation,
    reperes: reperesDe(registre, actes),
    relire: (lire) => lire(lecture([registre], actes)),
    lire: (lire) => lire(lecture([registre], actes)),
    findNatif: async (fichier, debut, fin) => findNatif(registre.fichiers.get(fichier), debut, fin),
    listSujetsAExaminer: async (limite, apres) =>
      [...registre.variantes]
        .filter(([sujet, v]) => v.size > 1 || actes.porteSur(sujet) || sansNir([...v.values()]))
        .map(([sujet]) => sujet)
        .sort()
        .filter((sujet) => apres === null || sujet > apres)
        .slice(0, limite),
  }
}

/** Nothing is confirmed once a file or a decision came, whoever it speaks of. */
function reperesDe(registre: Registre, actes: ActesMemoire): ReperesRegistre {
  const maintenant = (): string => `${registre.fichiers.size} ${actes.tous.length}`
  return {
    async lireSitue(lire) {
      const repere = maintenant()
      return { rendu: await lire(lecture([registre], actes)), repere }
    },
    confirmer: async (repere) => (repere === maintenant() ? repere : undefined),
  }
}

function ecartesDe([id, { recu, ecartes }]: [Identifiant128, Fichier]): EcarteListe[] {
  const { nom: nomFichier, recuLe } = recu
  return ecartes.map((ecarte) => ({ ...ecarte, fichier: id, nomFichier, recuLe }))
}

function sansNir(variantes: readonly Variante[]): boolean {
  return variantes.some((v) => v.genre !== 'nir')
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

/** A block in memory is what was read. */
interface ContenuMemoire {
  readonly individus: readonly IndividuRecu[]
  readonly natifs: readonly PieceNative[]
}

const preparation: Preparation = {
  commencer() {
    let natifs: PieceNative[] = []
    return {
      natif: ({ debut, octets }) => void natifs.push({ debut, octets: octets.slice() }),
      estPleine: false,
      bloc({ individus }): ContenuMemoire {
        const siens = natifs
        natifs = []
        return { individus, natifs: siens }
      },
    }
  },
}

interface MoyensIngestion {
  readonly registre: Registre
  readonly enCours: Set<Identifiant128>
  readonly actes: ActesMemoire
}

/** Files being written: the same bytes by two at once are kept once. */
function ingestion({ registre, enCours, actes }: MoyensIngestion): IngestionFichier {
  const nouveau = new Registre()
  const declarations: DeclarationEnregistree[] = []
  const individus: IndividuRecu[] = []
  let recu: { id: Identifiant128; fichier: Fichier } | undefined
  const finir = (): void => {
    if (recu !== undefined) enCours.delete(recu.id)
  }
  const enregistrer = async (bloc: Bloc): Promise<readonly CleSujet[]> => {
    const contenu = bloc.contenu as ContenuMemoire
    for (const d of bloc.declarations) nouveau.ajouterDeclaration(d)
    for (const i of contenu.individus) nouveau.ajouterIndividu(i)
    declarations.push(...bloc.declarations)
    individus.push(...contenu.individus)
    recu!.fichier.natifs.push(...contenu.natifs)
    const sujets = new Set(bloc.sujets)
    return [...sujets].filter(
      (s) => listVariantes([registre, nouveau], [s]).length > 1 || actes.porteSur(s),
    )
  }
  return {
    async recevoir(fichier, premier) {
      const id = fichier.empreinte.slice(0, 32)
      if (registre.fichiers.has(id) || enCours.has(id)) return undefined
      enCours.add(id)
      recu = { id, fichier: { recu: fichier, natifs: [], ecartes: [] } }
      return enregistrer(premier)
    },
    enregistrer,
    async ecarter(individus) {
      recu!.fichier.ecartes.push(...individus)
    },
    async valider() {
      for (const d of declarations) registre.ajouterDeclaration(d)
      for (const i of individus) registre.ajouterIndividu(i)
      registre.fichiers.set(recu!.id, recu!.fichier)
      finir()
      return true
    },
    async abandonner() {
      finir()
    },
  }
}
