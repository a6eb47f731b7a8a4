import { createServer } from 'node:net'
import type { AssistanceStore, DemandeDonneesStore, JournalStore, QuestionStore } from '#acces'
import { type Accompagnements, createAccompagnements } from '#accompagnement'
import { type BoiteLocale, createBoiteLocale } from '#adapters/facteurs'
import {
  createAccompagnementsMemoire,
  createAccordsMemoire,
  createAssistanceMemoire,
  createAttenteMemoire,
  createAttestationsMemoire,
  createConnexionsMemoire,
  createContestationsMemoire,
  createDemandesDonneesMemoire,
  createDemarchesMemoire,
  createDossiersMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createLiensIdentiteMemoire,
  createMessagesMemoire,
  createProfilsMessagesMemoire,
  createQuestionsMemoire,
  createReferentielMemoire,
  createRelevesMemoire,
  createSuitesMemoire,
} from '#adapters/memory'
import {
  type Allocations,
  createAllocations,
  createSuites,
  type DossierAllocataire,
  type DossierStore,
  demarchesSur,
  type Etude,
  type Suites,
} from '#allocations'
import type { PersonneDemo } from '#apps/demo'
import {
  type Conclusions,
  createAnnonceur,
  createConclusions,
  createServeur,
  ecouteDeclarations,
  messagerieDe,
  revoirSur,
  type Serveur,
} from '#main/serveur'
import type { Messages } from '#messages'
import {
  cleDuNir,
  createConfrontation,
  createReferentiel,
  createSuivi,
  type Referentiel,
} from '#referentiel'
import type { FaitSignalement, Signalements } from '#signalements'
import {
  centimes,
  type Instant,
  instantDepuis,
  type Jour,
  jour,
  mois,
  moisPlus,
  type Nir,
} from '#socle'
import { engendrerTerritoire, type FoyerTerritoire, listPersonnages } from '#territoire'
import { signalementsEnMemoire } from './signalements-memoire.js'
import {
  CompteurReceptions,
  journalCompte,
  moisDuFichier,
  statistiquesEnMemoire,
} from './statistiques-site.js'

export interface Site {
  readonly origine: string
  readonly serveur: Serveur
  /** The named persons of the demonstration. */
  readonly personnes: readonly PersonneDemo[]
  /** The journal, for the accesses of others; and how a person is named in it. */
  readonly journal: JournalStore
  readonly assistance: AssistanceStore
  readonly questions: QuestionStore
  readonly demandesDonnees: DemandeDonneesStore
  /** The caisse and its store, to make a decision without walking the declaration. */
  readonly allocations: Allocations
  readonly dossiers: DossierStore
  readonly suites: Suites
  readonly accompagnements: Accompagnements
  readonly etude: Etude
  readonly conclusions: Conclusions
  readonly signalements: Signalements
  readonly messages: Messages
  /** What left the portal. */
  readonly boite: BoiteLocale
  /** What the signalements announced, in order. */
  readonly faits: readonly FaitSignalement[]
  cleDe(nir: Nir): string
  /** Makes the clock run. */
  avancer(millisecondes: number): void
  /** Makes the pages take another day for today. */
  changerJour(jour: Jour): void
}

export const AUJOURDHUI = jour('2026-11-12')
const DERNIER_MOIS = mois('2026-10')
const DEBUT = Date.parse('2026-11-12T09:42:00Z')

/** A small territory, ingested for true in memory, and the server over it on a free port. */
export async function ouvrirSite(): Promise<Site> {
  let decalage = 0
  const demarre = Date.now()
  const horloge = (): Instant => instantDepuis(DEBUT + decalage + Date.now() - demarre)
  const { journal, ecrites } = journalCompte(createJournalMemoire())
  const moyens = {
    store: createReferentielMemoire(),
    journal,
    contestations: createContestationsMemoire(createFaitsMemoire()),
    maintenant: horloge,
  }
  const referentiel = createReferentiel(moyens)
  const receptions = new CompteurReceptions()
  const foyers = await peupler(referentiel, receptions)
  const personnes = listPersonnages(DERNIER_MOIS)
  let aujourdhui = AUJOURDHUI
  const dossiers = createDossiersMemoire()
  const suivis = foyers.filter((f) => f.sansDossier !== true)
  await dossiers.enregistrer(suivis.map(dossierDepuis))
  const assistance = createAssistanceMemoire()
  const questions = createQuestionsMemoire()
  const demandesDonnees = createDemandesDonneesMemoire()
  const suivi = createSuivi(moyens)
  const cleDe = (nir: Nir): string => cleDuNir(nir, moyens.store)
  const boite = createBoiteLocale({ maintenant: horloge })
  const messages = messagerieDe({
    ...{ ...createMessagesMemoire(), profils: createProfilsMessagesMemoire() },
    ...{ cleDe, facteurs: boite.facteurs, origine: () => 'http://127.0.0.1' },
  })
  const jourDesPages = (): Jour => aujourdhui
  const annonceur = createAnnonceur({
    ...{ messages, cleDe, aujourdhui: jourDesPages, dire: () => {} },
  })
  const actesSuites = createSuitesMemoire()
  const ecouteSuites = annonceur.surSuite(dossiers)
  const suites = createSuites({
    ...{ referentiel, dossiers, suites: actesSuites, ecoute: ecouteSuites },
  })
  const accompagnements = createAccompagnements({
    ...{ store: createAccompagnementsMemoire(), ecoute: annonceur.surAccompagnement(dossiers) },
  })
  const { signalements, faits, magasin } = signalementsEnMemoire({
    ...{ referentiel, suivi, journal, cleDe, maintenant: horloge },
    annoncer: (fait) => {
      annonceur.surSignalement(fait)
      conclusions.ecouter(fait)
    },
  })
  const conclusions = createConclusions({ signalements, magasin, dossiers, suites })
  const nues = createAllocations({
    ...{ referentiel, dossiers, suites: { store: actesSuites, ecoute: ecouteSuites } },
    ecoute: ecouteDeclarations({ signalements, dossiers }),
  })
  const allocations = annonceur.ecouterAllocations(nues, dossiers)
  const demarches = demarchesSur({
    ...{
      allocations,
      dossiers,
      cleDe,
      demarches: createDemarchesMemoire(),
      attestations: createAttestationsMemoire(),
      accords: createAccordsMemoire(),
      confronter: createConfrontation(moyens),
      revoir: revoirSur({ dossiers, suites }, jourDesPages),
    },
  })
  const port = await portLibre()
  const serveur = await createServeur({
    referentiel,
    suivi,
    signalements,
    allocations,
    suites,
    accompagnements,
    ...demarches,
    journal,
    liens: annonceur.ecouterLiens(createLiensIdentiteMemoire()),
    messages,
    connexions: createConnexionsMemoire(),
    attente: createAttenteMemoire(),
    assistance,
    questions,
    demandesDonnees,
    releves: createRelevesMemoire(),
    statistiques: statistiquesEnMemoire({
      ...{ receptions, faits, consultations: ecrites },
      ...{ dossiers: suivis.map((f) => f.numero), envoyees: dossiers.listEnvoyees },
    }),
    horloge,
    aujourdhui: jourDesPages,
    port,
    theme: 'neutre',
    demo: { personnes: async () => personnes, envois: boite.lister },
  })
  await serveur.ecouter()
  return {
    ...{ allocations, boite, conclusions, dossiers, messages, suites, etude: demarches.etude },
    accompagnements,
    origine: `http://127.0.0.1:${port}`,
    serveur,
    personnes,
    journal,
    assistance,
    questions,
    demandesDonnees,
    signalements,
    faits,
    cleDe,
    avancer: (ms) => {
      decalage += ms
    },
    changerJour: (j) => {
      aujourdhui = j
    },
  }
}

async function peupler(
  referentiel: Referentiel,
  receptions: CompteurReceptions,
): Promise<FoyerTerritoire[]> {
  const foyers: FoyerTerritoire[] = []
  const territoire = engendrerTerritoire({
    personnes: 120,
    de: mois('2024-11'),
    a: DERNIER_MOIS,
    graine: 'portail',
    incidents: true,
    demonstration: true,
  })
  for (const morceau of territoire) {
    if (morceau.genre === 'foyers') foyers.push(...morceau.foyers)
    if (morceau.genre !== 'fichier') continue
    const octets = Buffer.from([...morceau.fichier.contenu].join(''), 'latin1')
    const { nom } = morceau.fichier
    const source = { nom, lire: () => [octets] }
    const { declarations } = await referentiel.ingerer(source, {
      profil: 'reception',
      recuLe: recuLe(nom),
      jour: AUJOURDHUI,
    })
    receptions.noter(nom, declarations)
  }
  return foyers
}

/** Received on the 6th of the month after the one that the name of the file tells. */
function recuLe(nom: string): Instant {
  return `${moisPlus(moisDuFichier(nom) ?? DERNIER_MOIS, 1)}-06T06:00:00.000Z` as Instant
}

function dossierDepuis(f: FoyerTerritoire): DossierAllocataire {
  const { numero, organisme, moisDemande, personnes, isolementRecent, logement, aideLogement } = f
  return {
    ...{ numero, organisme, moisDemande, personnes, isolementRecent, logement, aideLogement },
    ...SUITES[numero],
  }
}

/** What a caisse knows besides, for two of the named persons: a quarter missed, a retention. */
const SUITES: Readonly<Record<string, Partial<DossierAllocataire>>> = {
  D0000003: { suiviDepuis: moisPlus(DERNIER_MOIS, -9) },
  D0000002: { retenue: { montant: centimes(4_800), depuis: moisPlus(DERNIER_MOIS, -3) } },
}

function portLibre(): Promise<number> {
  return new Promise((resoudre, rejeter) => {
    const prise = createServer()
    prise.once('error', rejeter)
    prise.listen(0, '127.0.0.1', () => {
      const adresse = prise.address()
      prise.close(() =>
        resoudre(typeof adresse === 'object' && adresse !== null ? adresse.port : 0),
      )
    })
  })
}
