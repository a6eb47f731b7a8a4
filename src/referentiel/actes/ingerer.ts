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
import type { OptionsIngestion, RapportIngestion, SourceFichier } from '../ports.js'
import type { CleSujet, DeclarationEnregistree, FichierRecu, IndividuRecu } from '../registre.js'
import type { Empreintes, IngestionFichier, ReferentielStore } from '../store.js'
import { compterNonRattachees, compterRemplacees } from './bilan.js'
import { FenetreNative } from './fenetre-native.js'

/** Individuals written at once: enough for cheap round trips, few enough to stay in memory. */
const TAILLE_LOT = 4000

const RIEN = { lignesRessource: 0, remplacees: 0, nonRattachees: 0, ecartes: 0, dejaRecu: false }

/**
 * Receives one file: checks it, then keeps what the check does not refuse, all or nothing. Durable
 * when it resolves. The same bytes twice change nothing; a test envoi is never stored.
 */
export async function ingerer(
  store: ReferentielStore,
  source: SourceFichier,
  options: OptionsIngestion,
): Promise<RapportIngestion> {
  const { rapport, refus, empreinte } = controler(store, source, options)
  const declarationsRefusees = refus.declarations.size
  const rien = { ...rapport, ...RIEN, declarationsRefusees }
  if (refus.fichier || rapport.statut === 'rejete' || rapport.essai) return rien
  const recu = { empreinte, nom: source.nom, octets: rapport.octets, recuLe: options.recuLe }
  const ingestion = await store.ouvrirIngestion(recu)
  if (ingestion === undefined) return { ...rien, dejaRecu: true }
  try {
    const reception = new Reception(ingestion, recu, store)
    if ((await reception.lire(source, refus)) !== empreinte) {
      await ingestion.abandonner()
      return fichierModifie(rien)
    }
    const bilan = await reception.conclure(refus)
    await ingestion.valider()
    return { ...rien, ...bilan }
  } catch (erreur) {
    // The first error is the one to tell: a base that is gone cannot give up the writing either.
    await ingestion.abandonner().catch(() => {})
    throw erreur
  }
}

function controler(
  empreintes: Empreintes,
  source: SourceFichier,
  { profil, jour }: OptionsIngestion,
): { rapport: RapportControle; refus: Refus; empreinte: string } {
  const controle = createControle({ profil, jour })
  const sha256 = empreintes.commencer()
  for (const octets of source.lire()) {
    sha256.ajouter(octets)
    controle.write(octets)
  }
  return { ...controle.end(), empreinte: sha256.fin() }
}

function fichierModifie(rapport: RapportIngestion): RapportIngestion {
  const message =
    'Ce fichier a changé pendant sa lecture. Attendez la fin de son écriture, puis recommencez.'
  const anomalie = {
    code: 'fichier-modifie',
    gravite: 'bloquante',
    rubrique: null,
    message,
  } as const
  return {
    ...rapport,
    statut: 'rejete',
    anomalies: [{ ...anomalie, ligne: 1 }, ...rapport.anomalies].slice(0, 1000),
    anomaliesTotal: rapport.anomaliesTotal + 1,
  }
}

/** What the second pass finds. */
type Bilan = Pick<RapportIngestion, 'lignesRessource' | 'remplacees' | 'nonRattachees' | 'ecartes'>

/** The second pass over one file: turns what is read into what is kept, by batches. */
class Reception implements PuitsDeclarations {
  readonly #ingestion: IngestionFichier
  readonly #recu: FichierRecu
  readonly #empreintes: Empreintes
  readonly #natifs = new FenetreNative()
  readonly #cles = new Map<string, DeclarationEnregistree>()
  readonly #aExaminer = new Set<CleSujet>()
  #declarations: DeclarationEnregistree[] = []
  #individus: IndividuRecu[] = []
  #courante: DeclarationEnregistree | undefined
  #lignes = 0
  #enCours: Promise<void> = Promise.resolve()

  constructor(ingestion: IngestionFichier, recu: FichierRecu, empreintes: Empreintes) {
    this.#ingestion = ingestion
    this.#recu = recu
    this.#empreintes = empreintes
  }

  declaration(lue: DeclarationLue): void {
    if (lue.essai) return
    this.#courante = declarationEnregistree(lue, this.#recu, this.#empreintes)
    this.#declarations.push(this.#courante)
    this.#cles.set(this.#courante.id, this.#courante)
    this.#natifs.ouvrir(lue.debut)
  }

  individu(lu: IndividuLu): void {
    if (this.#courante === undefined) return
    const recu = individuRecu(lu, this.#courante, this.#empreintes)
    this.#individus.push(recu)
    this.#lignes += recu.temoignage.lignes.length
    if (recu.variante.genre !== 'nir') this.#aExaminer.add(recu.variante.sujet)
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
    await this.#vider()
    await this.#enCours
    return sha256.fin()
  }

  async conclure(refus: Refus): Promise<Bilan> {
    await this.#ingestion.ecarter([...refus.individus])
    const nouvelles = [...this.#cles.values()]
    return {
      lignesRessource: this.#lignes,
      remplacees: await compterRemplacees(this.#ingestion, nouvelles),
      nonRattachees: await compterNonRattachees(this.#ingestion, [...this.#aExaminer], nouvelles),
      ecartes: refus.individus.size,
    }
  }

  async #garder(): Promise<void> {
    for (const { debut, octets } of this.#natifs.prendre()) {
      await this.#ingestion.garderNatif(debut, octets)
    }
    if (this.#individus.length >= TAILLE_LOT) await this.#vider()
  }

  /** Hands a batch over and reads on while it is written: one batch at most is on its way. */
  async #vider(): Promise<void> {
    const declarations = this.#declarations
    const individus = this.#individus
    this.#declarations = []
    this.#individus = []
    await this.#enCours
    this.#enCours = this.#ecrire(declarations, individus)
    // Its failure is heard at the next batch or at the end, whichever comes first.
    this.#enCours.catch(() => {})
  }

  async #ecrire(
    declarations: readonly DeclarationEnregistree[],
    individus: readonly IndividuRecu[],
  ): Promise<void> {
    if (declarations.length > 0) await this.#ingestion.enregistrerDeclarations(declarations)
    if (individus.length === 0) return
    const plusieurs = await this.#ingestion.enregistrerIndividus(individus)
    for (const sujet of plusieurs) this.#aExaminer.add(sujet)
  }
}
