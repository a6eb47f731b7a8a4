import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify'
import type { FournisseurIdentite, IdentitePivot, LienIdentiteStore } from '#acces'
import { createAccompagnements } from '#accompagnement'
import {
  createAccompagnementsMemoire,
  createAttenteMemoire,
  createAttestationsMemoire,
  createConnexionsMemoire,
  createContestationsMemoire,
  createDemarchesMemoire,
  createDossiersMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createLiensIdentiteMemoire,
  createQuestionsMemoire,
  createReferentielMemoire,
  createRelevesMemoire,
  createSuitesMemoire,
} from '#adapters/memory'
import { createAllocations, createSuites, demarchesSur } from '#allocations'
import { registerPortail } from '#apps/portail'
import { cleDuNir, createReferentiel, createSuivi, type ReferentielStore } from '#referentiel'
import { type Instant, instantDepuis, jour, type Nir, succes } from '#socle'
import { dsnDeLina, FOURNIL, fichier } from '../personnages/lina-moreau.js'
import { signalementsEnMemoire } from './signalements-memoire.js'

export const ORIGINE = 'http://127.0.0.1:3000'
const AUJOURDHUI = jour('2026-11-12')
const MAINTENANT = instantDepuis(Date.parse('2026-11-12T09:00:00Z'))

/** The portal over a register in memory, without a port: pages are asked for in the process. */
export interface PortailInjecte {
  readonly app: FastifyInstance
  /** « GET /mes-ressources », as the portal registered them. */
  readonly adresses: readonly string[]
  /** The cookie of somebody whom the provider says is that identity. */
  connecter(identite: IdentitePivot): Promise<string>
  /** Types a number in « Retrouver mon dossier »; gives the answer, and the cookie to go on. */
  retrouver(session: string, numero: string, depuis?: string): Promise<LightMyRequestResponse>
  demander(methode: 'GET' | 'POST', url: string, session?: string): Promise<LightMyRequestResponse>
}

export interface OptionsPortail {
  /** Is told the name of each read of the register. */
  readonly suivre?: (nom: string) => void
  /** In place of the one that confirms whom the test names. */
  readonly fournisseur?: FournisseurIdentite
  /** Numbers already linked to an identity. */
  readonly liens?: LienIdentiteStore
}

/** LINA is declared for a year. */
export async function ouvrirPortail(options: OptionsPortail = {}): Promise<PortailInjecte> {
  const store = createReferentielMemoire()
  const journal = createJournalMemoire()
  const maintenant = () => MAINTENANT
  const contestations = createContestationsMemoire(createFaitsMemoire())
  const moyens = { store: suivie(store, options.suivre), journal, contestations, maintenant }
  const referentiel = createReferentiel(moyens)
  for (let m = 1; m <= 10; m += 1) {
    const mois = `2026-${String(m).padStart(2, '0')}`
    const octets = dsnDeLina({ employeur: FOURNIL, mois, montantNetSocial: 94_010 })
    const recuLe = '2026-11-10T06:00:00.000Z' as Instant
    const options = { profil: 'reception', recuLe, jour: AUJOURDHUI } as const
    await referentiel.ingerer(fichier(octets, `${mois}.dsn`), options)
  }
  const suivi = createSuivi(moyens)
  const cleDe = (nir: Nir): string => cleDuNir(nir, store)
  const { signalements } = signalementsEnMemoire({ referentiel, suivi, journal, cleDe, maintenant })
  const dossiers = createDossiersMemoire()
  const { liens = createLiensIdentiteMemoire() } = options
  const app = fastify()
  const adresses: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const m of [method].flat()) if (m !== 'HEAD') adresses.push(`${m} ${url}`)
  })
  await app.register(cookie)
  await app.register(formbody)
  const allocations = createAllocations({ referentiel, dossiers })
  let prochaine: IdentitePivot | undefined
  const fournisseur = options.fournisseur ?? fournisseurDe(() => prochaine)
  registerPortail(app, {
    ...{ referentiel, suivi, signalements, journal, liens },
    allocations,
    ...demarchesSur({
      allocations,
      dossiers,
      cleDe,
      demarches: createDemarchesMemoire(),
      attestations: createAttestationsMemoire(),
    }),
    suites: createSuites({ referentiel, dossiers, suites: createSuitesMemoire() }),
    accompagnements: createAccompagnements({ store: createAccompagnementsMemoire() }),
    attente: createAttenteMemoire(),
    ...{ connexions: createConnexionsMemoire(), questions: createQuestionsMemoire() },
    ...{ releves: createRelevesMemoire(), fournisseur },
    imprimer: async () => new Uint8Array(),
    ...{ horloge: maintenant, aujourdhui: () => AUJOURDHUI, origine: ORIGINE },
    ...{ demonstration: false, feuille: '/feuille.css', script: '/page.js' },
  })
  const demander: PortailInjecte['demander'] = (method, url, session) =>
    app.inject({ method, url, headers: session === undefined ? {} : { cookie: session } })
  return {
    ...{ app, adresses, demander },
    async connecter(identite) {
      prochaine = identite
      const debut = cookieDe(await demander('GET', '/connexion'))
      return cookieDe(await demander('GET', '/connexion/retour?code=x&state=y', debut))
    },
    async retrouver(session, numero, depuis = '127.0.0.1') {
      const page = await demander('GET', '/retrouver-mon-dossier', session)
      const jeton = /name="jeton" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
      return app.inject({
        ...{ method: 'POST', url: '/retrouver-mon-dossier', remoteAddress: depuis },
        headers: {
          ...{ cookie: session, 'sec-fetch-site': 'same-origin' },
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({ jeton, numero }).toString(),
      })
    },
  }
}

export function cookieDe(reponse: LightMyRequestResponse): string {
  const pose = reponse.cookies.find((c) => c.name === 'alasource')
  return pose === undefined ? '' : `alasource=${pose.value}`
}

/** A provider that confirms whom the test names: its protocol is proved elsewhere. */
function fournisseurDe(prochaine: () => IdentitePivot | undefined): FournisseurIdentite {
  return {
    debuter: async () => ({
      ...{ adresse: `${ORIGINE}/ailleurs`, state: 'y', nonce: 'n', verificateur: 'v' },
    }),
    conclure: async () => succes({ identite: prochaine()!, jetonIdentite: 'jeton' }),
    adresseDeconnexion: async () => undefined,
  }
}

function suivie(store: ReferentielStore, noter?: (nom: string) => void): ReferentielStore {
  if (noter === undefined) return store
  const lire: ReferentielStore['lire'] = (travail) =>
    store.lire((lecture) =>
      travail(
        new Proxy(lecture, {
          get(cible, nom, moi) {
            noter(String(nom))
            return Reflect.get(cible, nom, moi)
          },
        }),
      ),
    )
  return { ...store, lire }
}
