import type { AccesExceptionnelOuvert, LienIdentiteStore } from '#acces'
import type { EcouteAccompagnement } from '#accompagnement'
import type {
  Allocations,
  Decision,
  DeclarationTrimestrielle,
  DossierAllocataire,
  DossierStore,
  EcouteDemarches,
  EcouteSuites,
} from '#allocations'
import type { FaitAnnonce, Messages } from '#messages'
import type { FaitSignalement } from '#signalements'
import { type Instant, type Jour, jourDeParis, type Nir } from '#socle'
import { annonceDAcces } from './faits-acces.js'
import { annoncesDAccompagnement } from './faits-accompagnement.js'
import { annoncesDeDecision } from './faits-declarations.js'
import { annonceDeSignalement } from './faits-signalements.js'
import { annonceDeDemarche, annoncesDeSuite } from './faits-suites.js'

export interface MoyensAnnonceur {
  readonly messages: Messages
  readonly cleDe: (nir: Nir) => string
  /** The day that the pages take for today. */
  readonly aujourdhui: () => Jour
  /** Told when a fact could not be written down; it then stays untold. */
  readonly dire: (texte: string) => void
}

/** Turns what the rooms announce into messages, one after the other, behind those who act. */
export interface Annonceur {
  /** Never throws and never waits: who acted is not stopped by what is told. */
  annoncer(faits: readonly FaitAnnonce[]): void
  surSignalement(fait: FaitSignalement): void
  /** The same caisse, whose decisions are told. */
  ecouterAllocations(
    allocations: Allocations,
    dossiers: Pick<DossierStore, 'findByNumero'>,
  ): Allocations
  /** An exceptional access, told to the person; `nomDe` gives the name of a body. */
  surAccesExceptionnel(
    nomDe: (organisme: string) => Promise<string>,
  ): (fait: AccesExceptionnelOuvert) => void
  /** What follows a payment, told to the adults of the household. */
  surSuite(dossiers: Pick<DossierStore, 'findByNumero'>): EcouteSuites
  /** What the Département does, told to the person whom it accompanies. */
  surAccompagnement(dossiers: Pick<DossierStore, 'findByNumero'>): EcouteAccompagnement
  /** What a person asks or tells, dated by the clock. */
  surDemarche(maintenant: () => Instant): EcouteDemarches
  /** The same store, whose new links are told and open a profile. */
  ecouterLiens(liens: LienIdentiteStore): LienIdentiteStore
  /** The civil day of a fact: never after the one of the pages. */
  jourDe(quand: Instant): Jour
  /** Resolves once all that was announced is written. */
  finir(): Promise<void>
}

export function createAnnonceur(moyens: MoyensAnnonceur): Annonceur {
  const { messages, cleDe, aujourdhui, dire } = moyens
  let suite: Promise<unknown> = Promise.resolve()
  const enFile = (faire: () => Promise<unknown>): void => {
    suite = suite.then(faire).catch(() => dire('Un message n’a pas pu être écrit.'))
  }
  const annoncer = (faits: readonly FaitAnnonce[]): void => {
    for (const fait of faits) enFile(() => messages.annoncer(fait))
  }
  const jourDe = (quand: Instant): Jour => {
    const [jour, limite] = [jourDeParis(quand), aujourdhui()]
    return jour < limite ? jour : limite
  }
  const surDossier = (
    dossiers: Pick<DossierStore, 'findByNumero'>,
    { dossier: numero }: { readonly dossier: string },
    annonces: (dossier: DossierAllocataire) => readonly FaitAnnonce[],
  ): void =>
    enFile(async () => {
      const dossier = await dossiers.findByNumero(numero)
      if (dossier === undefined) return
      for (const f of annonces(dossier)) await messages.annoncer(f)
    })
  return {
    annoncer,
    jourDe,
    surSignalement: (f) => annoncer(annonceDeSignalement(f, jourDe(f.quand))),
    ecouterAllocations: (allocations, dossiers) =>
      ecouterDecisions(allocations, (declaration, decision, { quand, jour }) =>
        enFile(async () => {
          const dossier = await dossiers.findByNumero(declaration.dossier)
          if (dossier === undefined) return
          for (const fait of annoncesDeDecision(dossier, decision, { quand, jour, cleDe })) {
            await messages.annoncer(fait)
          }
        }),
      ),
    surAccesExceptionnel: (nomDe) => (f) =>
      enFile(async () => messages.annoncer(annonceDAcces(f, await nomDe(f.organisme)))),
    surSuite: (dossiers) => (fait) =>
      surDossier(dossiers, fait, (dossier) => annoncesDeSuite(dossier, fait, cleDe)),
    surAccompagnement: (dossiers) => (fait) =>
      surDossier(dossiers, fait, (dossier) => annoncesDAccompagnement(dossier, fait, cleDe)),
    surDemarche: (maintenant) => ({
      async recevoir(fait) {
        const quand = maintenant()
        if (fait.type === 'deces-connu') enFile(() => messages.marquerDeces(fait.nir, quand))
        else annoncer([annonceDeDemarche(fait, { quand, jour: jourDe(quand), cleDe })])
      },
    }),
    ecouterLiens: (liens) =>
      suivreLiens(liens, (nir, quand) =>
        enFile(() => accueillir(moyens, { nir, quand, jour: jourDe(quand) })),
      ),
    finir: async () => {
      await suite
    },
  }
}

/** A person whose account is linked gets her profile, and is told. */
async function accueillir(
  { messages, cleDe }: MoyensAnnonceur,
  { nir, quand, jour }: { readonly nir: Nir; readonly quand: Instant; readonly jour: Jour },
): Promise<void> {
  await messages.ouvrirProfil(nir, quand)
  const personne = cleDe(nir)
  await messages.annoncer({ personne, code: 'N01', fait: `compte ${personne}`, quand, jour })
}

/** The same links; each new one is handed over once it is kept. */
function suivreLiens(
  liens: LienIdentiteStore,
  surLien: (nir: Nir, quand: Instant) => void,
): LienIdentiteStore {
  return {
    ...liens,
    async lier(sub, nir, quand) {
      await liens.lier(sub, nir, quand)
      surLien(nir, quand)
    },
  }
}

type SurDecision = (
  declaration: DeclarationTrimestrielle,
  decision: Decision,
  moment: { readonly quand: Instant; readonly jour: Jour },
) => void

/** The same caisse; each decision is handed over once it is kept. */
function ecouterDecisions(allocations: Allocations, surDecision: SurDecision): Allocations {
  return {
    ...allocations,
    async valider(declaration, quand, jour) {
      const decidee = await allocations.valider(declaration, quand, jour)
      if (decidee.ok) surDecision(declaration, decidee.valeur, { quand, jour })
      return decidee
    },
  }
}
