import { createControle, type RapportControle, type Refus } from '#declarations'
import type { EntreeIngestion, RapportIngestion } from '../ports.js'
import type { FichierRecu, Identifiant128 } from '../registre.js'
import type { Empreintes, IngestionLot, ReferentielStore } from '../store.js'
import { compterNonRattachees, compterRemplacees, LectureSans } from './bilan.js'
import { Ecriture, Reception } from './reception.js'

const RIEN = { lignesRessource: 0, remplacees: 0, nonRattachees: 0, ecartes: 0, dejaRecu: false }

/**
 * Receives one file: checks it, then keeps what the check does not refuse, all or nothing. Durable
 * when it resolves. The same bytes twice change nothing; a test envoi is never stored.
 */
export async function ingerer(
  store: ReferentielStore,
  entree: EntreeIngestion,
): Promise<RapportIngestion> {
  const [rapport] = await ingererLot(store, [entree])
  return rapport!
}

/**
 * Receives several files in one writing, so that small ones share its cost (measured with 33
 * individuals a file: 22 s one by one, 5 s by lots). Same answers as one after the other. Durable
 * when it resolves; when it throws, nothing of the lot is kept.
 */
export async function ingererLot(
  store: ReferentielStore,
  entrees: readonly EntreeIngestion[],
): Promise<readonly RapportIngestion[]> {
  const controles = entrees.map((entree) => controler(store, entree))
  const aRecevoir = controles.filter((c) => !c.refuse)
  if (aRecevoir.length === 0) return controles.map((c) => c.rien)
  const ingestion = await store.ouvrirIngestion()
  try {
    const nouveaux = await ingestion.recevoir(aRecevoir.map((c) => c.recu))
    const lot = premiers(aRecevoir, nouveaux)
    const receptions = await lireLot(store, { ingestion, lot })
    if (receptions === undefined) {
      await ingestion.abandonner()
      return await unParUn(store, entrees, controles)
    }
    const bilans = await dresser(ingestion, receptions)
    await ingestion.valider()
    return controles.map((c) => bilans.get(c) ?? { ...c.rien, dejaRecu: !c.refuse })
  } catch (erreur) {
    // The first error is the one to tell: a base that is gone cannot give up the writing either.
    await ingestion.abandonner().catch(() => {})
    throw erreur
  }
}

interface Controle {
  readonly entree: EntreeIngestion
  readonly rapport: RapportControle
  readonly refus: Refus
  readonly recu: FichierRecu
  /** Nothing of it is kept: faulty, or a test. */
  readonly refuse: boolean
  /** The report of a file of which nothing is kept. */
  readonly rien: RapportIngestion
}

function controler(empreintes: Empreintes, entree: EntreeIngestion): Controle {
  const { source, options } = entree
  const controle = createControle({ profil: options.profil, jour: options.jour })
  const sha256 = empreintes.commencer()
  for (const octets of source.lire()) {
    sha256.ajouter(octets)
    controle.write(octets)
  }
  const { rapport, refus } = controle.end()
  const recuLe = options.recuLe
  return {
    entree,
    rapport,
    refus,
    recu: { empreinte: sha256.fin(), nom: source.nom, octets: rapport.octets, recuLe },
    refuse: refus.fichier || rapport.statut === 'rejete' || rapport.essai,
    rien: { ...rapport, ...RIEN, declarationsRefusees: refus.declarations.size },
  }
}

/** Of the files that are new, the first of each content: a lot may hold the same bytes twice. */
function premiers(
  controles: readonly Controle[],
  nouveaux: ReadonlySet<Identifiant128>,
): readonly Controle[] {
  const reste = new Set(nouveaux)
  return controles.filter((c) => reste.delete(c.recu.empreinte.slice(0, 32)))
}

type Receptions = ReadonlyMap<Controle, Reception>

/** Reads each file again, hands its rows over; undefined when one is not what was checked. */
async function lireLot(
  empreintes: Empreintes,
  { ingestion, lot }: { ingestion: IngestionLot; lot: readonly Controle[] },
): Promise<Receptions | undefined> {
  const ecriture = new Ecriture(ingestion)
  const receptions = new Map<Controle, Reception>()
  for (const controle of lot) {
    const reception = new Reception(ecriture, controle.recu, empreintes)
    const empreinte = await reception.lire(controle.entree.source, controle.refus)
    if (empreinte !== controle.recu.empreinte) return undefined
    receptions.set(controle, reception)
  }
  await ecriture.finir()
  return receptions
}

/** One file of the lot changed while it was read: the others must not suffer from it. */
async function unParUn(
  store: ReferentielStore,
  entrees: readonly EntreeIngestion[],
  controles: readonly Controle[],
): Promise<readonly RapportIngestion[]> {
  if (entrees.length === 1) return [fichierModifie(controles[0]!.rien)]
  const rapports: RapportIngestion[] = []
  for (const entree of entrees) rapports.push(await ingerer(store, entree))
  return rapports
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

/** The report of each file, as if those after it in the lot had not come yet. */
async function dresser(
  ingestion: IngestionLot,
  receptions: Receptions,
): Promise<ReadonlyMap<Controle, RapportIngestion>> {
  const toutes = [...receptions.values()].flatMap((r) => r.declarations)
  const connues = await ingestion.listDeclarations([...new Set(toutes.map((d) => d.cle))])
  const suivantes = new Set(toutes.map((d) => d.id))
  const rapports = new Map<Controle, RapportIngestion>()
  for (const [controle, reception] of receptions) {
    const { declarations, aExaminer, lignes } = reception
    for (const d of declarations) suivantes.delete(d.id)
    const lecture = new LectureSans(ingestion, suivantes)
    rapports.set(controle, {
      ...controle.rien,
      lignesRessource: lignes,
      remplacees: compterRemplacees(connues, { nouvelles: declarations, suivantes }),
      nonRattachees: await compterNonRattachees(lecture, [...aExaminer], declarations),
      ecartes: controle.refus.individus.size,
    })
  }
  return rapports
}
