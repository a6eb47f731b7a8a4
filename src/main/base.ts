import {
  createGarde,
  type Garde,
  type HabilitationStore,
  type MoyensBris,
  POLITIQUE,
  POLITIQUE_BAC_A_SABLE,
  type PolitiqueAbus,
  type SurveillanceStore,
} from '#acces'
import type { Accompagnements } from '#accompagnement'
import type { BasePostgres } from '#adapters/postgres'
import type { Suites } from '#allocations'
import type { Facteurs, Messages } from '#messages'
import type { Referentiel } from '#referentiel'
import type { Signalements } from '#signalements'
import { type Instant, type Jour, jourDeParis, type Nir, Panne } from '#socle'
import { type Annonceur, createAnnonceur } from './annonces/annonceur.js'
import { surConfusions } from './annonces/confusions.js'
import { messagerieDe } from './annonces/messagerie.js'
import { revoirSur } from './changements.js'
import { installerClassesRevenu } from './classes-revenu.js'
import { cleDuDossier } from './cle-nir.js'
import { createConclusions } from './conclusions.js'
import { type Configuration, estUrlPostgres, lireBase } from './configuration.js'
import { ecouteDeclarations } from './declarations.js'
import type { EquipeLecture } from './lecture/equipe.js'
import { lecturesDePage } from './lectures-de-page.js'
import type { BaseServie } from './machine.js'
import { suivreDeclarants } from './reexamen.js'
import { type MoyensDeMain, signalementsDe } from './signalements.js'
import { ancrageDe } from './tracabilite.js'

export interface OuvertureBase {
  /** A PostgreSQL URL or a data folder; DATABASE_URL, else ALASOURCE_DONNEES, when undefined. */
  readonly base: string | undefined
  readonly configuration: Configuration
  readonly maintenant: () => Instant
  /** Fictional persons: the guard against abuse leaves room to try and to make mistakes. */
  readonly bacASable?: boolean
  /** The day that facts are told on; the civil day in Paris when undefined. */
  readonly aujourdhui?: () => Jour
  /** Who carries messages out of the portal; nobody when undefined. */
  readonly facteurs?: Facteurs
  /** Where links in messages lead; the address of the site when undefined. */
  readonly origine?: string
  /** Who reads the files to ingest; closed with the base, or when it does not open. */
  readonly lecteur: EquipeLecture
  readonly dire: (texte: string) => void
}

/** Where the base is and how to leave it. */
interface Acces {
  readonly url: string
  readonly cleNir: string
  /** Data folder, where the first copy of the journal's anchors lies. */
  readonly dossier: string
  /** Says of an outage what only the place knows: which disk is full. */
  situer(cause: unknown): Promise<unknown>
  quitter(): Promise<unknown>
}

/** Opens a base, embedded or by URL. The key comes first: without it nothing is stored. */
export async function ouvrirBase(ouverture: OuvertureBase): Promise<BaseServie> {
  const { lecteur } = ouverture
  try {
    return await ouvrirSelon(ouverture)
  } catch (cause) {
    await lecteur.fermer()
    throw cause
  }
}

async function ouvrirSelon(ouverture: OuvertureBase): Promise<BaseServie> {
  installerClassesRevenu(process.env)
  const { configuration, lecteur } = ouverture
  const base = lireBase(ouverture.base) ?? configuration.databaseUrl() ?? configuration.donnees()
  const acces = estUrlPostgres(base)
    ? accesParUrl(base, configuration)
    : await accesEmbarque(base, ouverture)
  lecteur.confier(acces.cleNir)
  try {
    return await assembler({ ...acces, lecteur }, ouverture)
  } catch (cause) {
    await acces.quitter()
    throw cause
  }
}

function accesParUrl(url: string, configuration: Configuration): Acces {
  const cleNir = configuration.cleNir()
  if (cleNir === undefined) {
    throw new Panne(
      'cle-absente',
      'La clé du NIR manque : avec une base donnée par son adresse, indiquez-la dans ' +
        'ALASOURCE_CLE_NIR (pour une base neuve : openssl rand -base64 32, à garder à part).',
    )
  }
  const dossier = configuration.donnees()
  return { url, cleNir, dossier, situer: async (cause) => cause, quitter: async () => {} }
}

async function accesEmbarque(
  dossier: string,
  { configuration, dire }: OuvertureBase,
): Promise<Acces> {
  const { estPlein, joindre, preparerDossier } = await import('#adapters/embedded-postgres')
  const lieu = await preparerDossier(dossier)
  const cleNir = await cleDuDossier(lieu.dossier, configuration.cleNir())
  const { url, quitter } = await joindre(dossier, { dire })
  const situer = async (cause: unknown): Promise<unknown> => {
    if (!(cause instanceof Panne) || !(await estPlein(lieu.dossier))) return cause
    const message = `Disque plein dans ${lieu.dossier} : libérez de la place, puis relancez. `
    return new Panne('disque', `${message}Ce qui était annoncé reçu le reste.`, cause)
  }
  return { url, cleNir, dossier: lieu.dossier, situer, quitter }
}

type AccesLu = Acces & { readonly lecteur: EquipeLecture }

async function assembler(acces: AccesLu, ouverture: OuvertureBase): Promise<BaseServie> {
  const referentiels = await import('#referentiel')
  const { cleDuNir, createIdentites, createReferentiel, createSuivi } = referentiels
  const { createAllocations, createSuites, demarchesSur } = await import('#allocations')
  const { maintenant, configuration } = ouverture
  const ouverte = await ouvrirMagasins(acces, configuration)
  const { store, journal, surveillance, dossiers, liens, fermer, contestations, annexes } = ouverte
  const moyens = { store, journal, contestations, annexes, maintenant }
  const referentiel = situerPannes(createReferentiel({ ...moyens, lecteur: acces.lecteur }), acces)
  const quitter = async (): Promise<void> => {
    await conclusions.attendre()
    await annonceur.finir()
    await acces.lecteur.fermer()
    await fermer()
    await acces.quitter()
  }
  const garde = gardeDe(surveillance, ouverture)
  const suivi = createSuivi(moyens)
  const cleDe = (nir: Nir): string => cleDuNir(nir, store)
  const { messages, annonceur } = annonceurDe(ouverte, ouverture, cleDe)
  const actes = { store: ouverte.suites, ecoute: annonceur.surSuite(dossiers) }
  const suites = createSuites({ ...actes, referentiel, dossiers, suites: actes.store })
  const { signalements, conclusions } = ecouterConclusions(ouverture, ouverte, {
    ...{ ...ouverte, referentiel, suivi, suites, cleDe, maintenant },
    ecouteurs: [annonceur.surSignalement],
  })
  const ecoute = ecouteDeclarations({ signalements, dossiers, dire: ouverture.dire })
  const sources = { referentiel, dossiers, annexes: suivi }
  const revoir = revoirSur({ dossiers, suites }, annonceur.jourDe)
  const caisse = { ...sources, ecoute, suites: actes, revoir }
  const surFaits = surConfusions({ ...ouverte, annonceur, maintenant })
  const suivie = { ...ouverte, dire: ouverture.dire, surFaits }
  const allocations = suivreDeclarants(createAllocations(caisse), suivie)
  let fermeture: Promise<void> | undefined
  return {
    ...{ referentiel, suivi, signalements, suites, conclusions },
    identites: createIdentites({ ...ouverte, maintenant }),
    allocations: annonceur.ecouterAllocations(allocations, dossiers),
    ...demarchesSur({
      ...{ ...ouverte, allocations, cleDe, ecoute: annonceur.surDemarche(maintenant) },
      ...{ revoir, confronter: referentiels.createConfrontation(moyens) },
    }),
    ...{ dossiers, journal, surveillance, liens: annonceur.ecouterLiens(liens) },
    accompagnements: await accompagnementsDe(ouverte, annonceur),
    ...{ messages, annonceur, gardeUsuelle: garde, purge: ouverte.purge },
    ancrage: ancrageDe({ journal, dossier: acces.dossier, configuration, maintenant }),
    ...{ clePersonne: cleDe, ...magasinsDuPortail(ouverte) },
    lecturesDePage: lecturesDePage({ moyens, reperes: ouverte.reperes, caisse }),
    bris: brisDe(ouverte, ouverture, annonceur),
    partenaires: referentiels.createPartenaires({
      ...ouverte,
      ...{ lecture: ouverte.lectureVerrouillee, garde, maintenant },
    }),
    /** Once, however often it is asked. */
    fermer() {
      fermeture ??= quitter()
      return fermeture
    },
  }
}

/** The accompaniment, whose acts are told to the person. */
async function accompagnementsDe(
  { accompagnements: store, dossiers }: BasePostgres,
  annonceur: Annonceur,
): Promise<Accompagnements> {
  const { createAccompagnements } = await import('#accompagnement')
  return createAccompagnements({ store, ecoute: annonceur.surAccompagnement(dossiers) })
}

/** Signalements whose answers the caisse takes into account. */
function ecouterConclusions(
  { dire, configuration }: OuvertureBase,
  { signalements: magasin, dossiers }: BasePostgres,
  moyens: Omit<MoyensDeMain, 'clamd'> & { readonly suites: Suites },
) {
  const signalements: Signalements = signalementsDe({
    ...{ ...moyens, clamd: configuration.clamd() },
    ecouteurs: [...(moyens.ecouteurs ?? []), (fait) => conclusions.ecouter(fait)],
  })
  const { suites } = moyens
  const conclusions = createConclusions({ signalements, magasin, dossiers, suites, dire })
  return { signalements, conclusions }
}

async function ouvrirMagasins(acces: Acces, configuration: Configuration): Promise<BasePostgres> {
  const { openPostgres } = await import('#adapters/postgres')
  const lectureUrl = configuration.lectureUrl()
  const retardMax = configuration.lectureRetardMax()
  return openPostgres({
    ...acces,
    connexions: connexionsPour(configuration.processus()),
    ...(lectureUrl === undefined ? {} : { lectureUrl }),
    ...(retardMax === undefined ? {} : { retardMax }),
  })
}

/** Of a base that takes a hundred, shared by the processes that answer and the one behind. */
function connexionsPour(processus: number): number {
  return processus === 1 ? 8 : Math.max(2, Math.floor(18 / (processus + 1)))
}

/** The messages over their stores, and who writes them from what the rooms announce. */
function annonceurDe(
  { messagerie }: BasePostgres,
  { configuration, maintenant, dire, ...ouverture }: OuvertureBase,
  cleDe: (nir: Nir) => string,
): { readonly messages: Messages; readonly annonceur: Annonceur } {
  const messages = messagerieDe({
    ...{ ...messagerie, cleDe, origine: () => ouverture.origine ?? origineDe(configuration) },
    facteurs: ouverture.facteurs ?? {},
  })
  const { aujourdhui = () => configuration.aujourdhui() ?? jourDeParis(maintenant()) } = ouverture
  return { messages, annonceur: createAnnonceur({ messages, cleDe, aujourdhui, dire }) }
}

/** The référentiel, whose outages also say what only the place knows. */
function situerPannes(nu: Referentiel, acces: Acces): Referentiel {
  const situer = async (cause: unknown): Promise<never> => {
    throw await acces.situer(cause)
  }
  return {
    ...nu,
    ingerer: (source, options) => nu.ingerer(source, options).catch(situer),
    ingererLot: (entrees) => nu.ingererLot(entrees).catch(situer),
    async *ingererFlux(entrees) {
      try {
        yield* nu.ingererFlux(entrees)
      } catch (cause) {
        await situer(cause)
      }
    },
  }
}

/** Stores that only the pages of persons use. */
function magasinsDuPortail(base: BasePostgres) {
  const { connexions, sessions, attente, assistance, questions, releves } = base
  const { demandesDonnees, statistiques } = base
  const siens = { connexions, sessions, attente, assistance, questions, releves }
  return { ...siens, demandesDonnees, statistiques }
}

/** Exceptional accesses, told to the person once they are open. */
function brisDe(
  { bris, portefeuille, journal, surveillance, habilitations }: BasePostgres,
  ouverture: OuvertureBase,
  annonceur: Annonceur,
): MoyensBris {
  const politique = politiqueDe(ouverture)
  const ecoute = annonceur.surAccesExceptionnel(nomDOrganisme(habilitations))
  return { bris, portefeuille, journal, surveillance, politique, ecoute }
}

/** The name that a body was granted access under; its code while it has none. */
function nomDOrganisme(habilitations: HabilitationStore): (code: string) => Promise<string> {
  return async (code) => {
    const { organismes } = await habilitations.lire()
    return organismes.find((o) => o.code === code)?.nom ?? code
  }
}

/** Where links in messages lead. */
function origineDe(configuration: Configuration): string {
  return configuration.origine() ?? `http://127.0.0.1:${configuration.port()}`
}

function gardeDe(store: SurveillanceStore, ouverture: OuvertureBase): Garde {
  return createGarde({ store, politique: politiqueDe(ouverture) })
}

function politiqueDe({ bacASable }: OuvertureBase): PolitiqueAbus {
  return bacASable ? POLITIQUE_BAC_A_SABLE : POLITIQUE
}
