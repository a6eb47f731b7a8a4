import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import {
  type decider,
  type EntreePortefeuille,
  type FinalitePartenaire,
  type Habilitation,
  PROFILS,
} from '#acces'
import { joindre } from '#adapters/embedded-postgres'
import { type BasePostgres, openPostgres } from '#adapters/postgres'
import { registerApi } from '#apps/api'
import { createPartenaires, createReferentiel, type Partenaires } from '#referentiel'
import { type Instant, instantDepuis, jour, mois, type Nir, nirFictif, succes } from '#socle'
import { dsnDeLina, FOURNIL, fichier, LINA } from '../personnages/lina-moreau.js'
import { GARDE_FERMEE, ROLES, type RoleEssai } from './roles.js'

/**
 * Every role × finalité × relation × endpoint, from the tables below and nothing else; then again
 * with the checks of the application shut, when the database alone must give nothing.
 */
const AUJOURDHUI = jour('2026-11-12')
const MAINTENANT = instantDepuis(Date.parse('2026-11-12T09:00:00Z'))
const ABSENTE = nirFictif({
  ...{ sexe: 1, annee: 80, moisNaissance: 2, departement: '13', commune: 951, ordre: 9 },
})

const FINALITES = PROFILS.map((p) => p.finalite)

type Portee = 'ouverte' | 'fermee' | 'absente'

/** How the body stands to the person: its entry in the caseload, and what it asks. */
interface Relation {
  readonly relation: string
  /** Suffix of the dossier asked; each entry of the caseload has its own. */
  readonly dossier: string
  readonly entree?: (commune: EntreePortefeuille) => EntreePortefeuille
  readonly portee: Portee
  readonly demande?: {
    readonly nir?: Nir
    readonly nom?: string
    readonly a?: string
    readonly motif?: string
  }
  /** What an open entry with a habilitation answers. */
  readonly rendu?: string
}

const RELATIONS: readonly Relation[] = [
  { relation: 'suivie', dossier: 'SUIVIE', entree: (e) => e, portee: 'ouverte', rendu: 'lignes' },
  {
    ...{ relation: 'demande ouverte', dossier: 'DEMANDE', portee: 'ouverte', rendu: 'lignes' },
    entree: (e) => ({ ...e, lien: 'demande' }),
  },
  {
    ...{ relation: 'dossier fermé hier', dossier: 'FERME', portee: 'fermee' },
    entree: (e) => ({ ...e, au: jour('2026-11-11') }),
  },
  {
    ...{ relation: 'dossier ouvert demain', dossier: 'DEMAIN', portee: 'fermee' },
    entree: (e) => ({ ...e, du: jour('2026-11-13') }),
  },
  {
    ...{ relation: 'suivie pour une autre finalité', dossier: 'AUTRE', portee: 'fermee' },
    entree: (e) => ({ ...e, finalites: FINALITES.filter((f) => !e.finalites.includes(f)) }),
  },
  { relation: 'suivie par un autre organisme', dossier: 'AILLEURS', portee: 'absente' },
  { relation: 'aucun lien', dossier: 'INCONNU', portee: 'absente' },
  {
    ...{ relation: 'inconnue, hors portefeuille', dossier: 'SUIVIE', portee: 'absente' },
    demande: { nir: ABSENTE },
  },
  {
    ...{
      relation: 'suivie, autre nom',
      dossier: 'SUIVIE',
      portee: 'ouverte',
      rendu: 'introuvable',
    },
    demande: { nom: 'Autre' },
  },
  {
    ...{
      relation: 'suivie, mois à venir',
      dossier: 'SUIVIE',
      portee: 'ouverte',
      rendu: 'hors-fenetre',
    },
    demande: { a: '2027-12' },
  },
  {
    ...{ relation: 'suivie, motif fermé', dossier: 'SUIVIE', portee: 'ouverte' },
    ...{ demande: { motif: 'indu' }, rendu: 'motif-non-ouvert' },
  },
]

const ENDPOINTS = ['recherche', 'lot', 'restitution'] as const
type Endpoint = (typeof ENDPOINTS)[number]

interface Cellule {
  readonly role: RoleEssai
  readonly finalite: FinalitePartenaire
  readonly relation: Relation
  readonly endpoint: Endpoint
}

/** The oracle: read from the tables, in the words of the contract. */
function attendu({ role, finalite, relation, endpoint }: Cellule): string {
  if (role.organisme === null) return endpoint === 'restitution' ? 'non-habilite' : 'jeton-invalide'
  if (!role.finalites.includes(finalite)) return 'non-habilite'
  if (relation.portee !== 'ouverte') return 'hors-portefeuille'
  return relation.rendu ?? 'lignes'
}

function cellules(): Cellule[] {
  return ROLES.flatMap((role) =>
    FINALITES.flatMap((finalite) =>
      RELATIONS.flatMap((relation) =>
        ENDPOINTS.map((endpoint) => ({ role, finalite, relation, endpoint })),
      ),
    ),
  )
}

let fermer = async (): Promise<void> => {}
after(() => fermer())

async function ouvrirBase(): Promise<BasePostgres> {
  const schema = `matrice_${randomBytes(6).toString('hex')}`
  const donnee = process.env.ALASOURCE_TEST_DATABASE_URL
  if (donnee) {
    const base = await openPostgres({
      url: donnee,
      cleNir: 'clé d’essai, sans secret',
      schema,
      parts: 2,
    })
    fermer = base.fermer
    return base
  }
  const dossier = mkdtempSync(path.join(tmpdir(), 'matrice-'))
  const { url, quitter } = await joindre(dossier)
  const base = await openPostgres({ url, cleNir: 'clé d’essai, sans secret', schema, parts: 2 })
  fermer = async () => {
    await base.fermer()
    await quitter()
    rmSync(dossier, { recursive: true, force: true })
  }
  return base
}

async function peupler(base: BasePostgres, partenaires: Partenaires): Promise<void> {
  const referentiel = createReferentiel({ ...base, maintenant: () => MAINTENANT })
  for (const m of ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10']) {
    const octets = dsnDeLina({ employeur: FOURNIL, mois: m, montantNetSocial: 94_010 })
    const recuLe = '2026-11-10T06:00:00.000Z' as Instant
    const options = { profil: 'reception', recuLe, jour: AUJOURDHUI } as const
    await referentiel.ingerer(fichier(octets, `${m}.dsn`), options)
  }
  const codes = [...new Set(ROLES.flatMap((r) => r.organisme ?? []))]
  await partenaires.habilitations.enregistrer({
    organismes: codes.map((code) => ({ code, nom: code })),
    habilitations: ROLES.flatMap(habilitationsDe),
    applications: codes.map((organisme) => ({
      ...{ id: `${organisme}-app`, organisme, cles: [{ kty: 'EC' }], active: true },
      ...{ certificatExige: false, demandesParMinute: 600_000 },
    })),
  })
  await partenaires.portefeuille.enregistrer(codes.flatMap((c) => entreesDe(partenaires, c)))
}

function habilitationsDe({
  organisme,
  finalites,
  finies = [],
  futures = [],
}: RoleEssai): Habilitation[] {
  if (organisme === null) return []
  const faire = (finalite: FinalitePartenaire, du: string, au: string | null): Habilitation => {
    const { montants, fenetres, texte: baseLegale } = PROFILS.find((p) => p.finalite === finalite)!
    const dates = { du: jour(du), au: au === null ? null : jour(au) }
    return { organisme, finalite, baseLegale, montants, fenetres, ...dates }
  }
  return [
    ...finalites.map((f) => faire(f, '2025-03-01', null)),
    ...finies.map((f) => faire(f, '2025-03-01', '2026-11-11')),
    ...futures.map((f) => faire(f, '2026-11-13', null)),
  ]
}

function entreesDe(partenaires: Partenaires, organisme: string): EntreePortefeuille[] {
  return FINALITES.flatMap((finalite) =>
    RELATIONS.flatMap(({ dossier, entree }) => {
      const commune: EntreePortefeuille = {
        ...{ organisme, dossier: `${dossier}-${finalite}`, reference: 'P1', lien: 'portefeuille' },
        ...{
          personne: partenaires.cleDe(LINA),
          finalites: [finalite],
          moisExamen: mois('2026-11'),
        },
        ...{ motifs: [], du: jour('2026-01-01'), au: null },
      }
      return entree ? [entree(commune)] : []
    }),
  ).concat(
    // « Ailleurs » is followed by one body alone, which no role is asked for.
    organisme === 'urssaf'
      ? FINALITES.map((finalite) => ({
          ...{ organisme, dossier: `AILLEURS-${finalite}`, reference: 'P1', lien: 'portefeuille' },
          ...{
            personne: partenaires.cleDe(LINA),
            finalites: [finalite],
            moisExamen: mois('2026-11'),
          },
          ...{ motifs: [], du: jour('2026-01-01'), au: null },
        }))
      : [],
  )
}

interface Banc {
  readonly app: FastifyInstance
  readonly partenaires: Partenaires
  readonly jetons: ReadonlyMap<string, string>
}

async function monter(base: BasePostgres, politique?: typeof decider): Promise<Banc> {
  const partenaires = createPartenaires({
    ...base,
    ...{ lecture: base.lectureVerrouillee, garde: GARDE_FERMEE, maintenant: () => MAINTENANT },
    ...(politique && { politique }),
  })
  const app = fastify()
  await app.register(formbody)
  const deps = { partenaires, horloge: () => MAINTENANT, aujourdhui: () => AUJOURDHUI }
  await registerApi(app, { ...deps, origine: 'http://essai', enteteCertificat: undefined })
  return { app, partenaires, jetons: new Map() }
}

/** Tokens are put in place by hand: how they are obtained is proved in oauth.test.ts. */
async function donnerJetons({ partenaires }: Banc): Promise<Map<string, string>> {
  const { createHash } = await import('node:crypto')
  const jetons = new Map<string, string>()
  for (const { organisme } of ROLES) {
    if (organisme === null) continue
    const jeton = randomBytes(32).toString('base64url')
    const empreinte = createHash('sha256').update(jeton).digest('hex')
    const expireLe = instantDepuis(Date.parse(MAINTENANT) + 300_000)
    const application = `${organisme}-app`
    await partenaires.jetons.enregistrer({
      ...{ empreinte, application, finalites: FINALITES, certificat: null, expireLe },
    })
    jetons.set(organisme, jeton)
  }
  return jetons
}

function corpsDe({ demande = {} }: Relation) {
  const traits = { nom: demande.nom ?? 'Moreau', dateNaissance: '1990-05-12' }
  const a = demande.a ?? '2026-09'
  const { motif = 'examen' } = demande
  return { nir: demande.nir ?? LINA, traits, de: a > '2026-12' ? '2027-01' : '2026-07', a, motif }
}

/** What a cell answers: a code of refusal, or « lignes », or « vide ». */
async function repondre(banc: Banc, cellule: Cellule): Promise<string> {
  const { role, finalite, relation, endpoint } = cellule
  const dossier = `${relation.dossier}-${finalite}`
  const { nir, traits, ...fenetre } = corpsDe(relation)
  if (endpoint === 'restitution') {
    const organisme = role.organisme ?? 'personne'
    const appel = { organisme, application: `${organisme}-app`, agent: 'batch', finalite }
    const demande = { dossier, nir, traits, ...fenetre } as never
    const lu = await banc.partenaires.restitution(() => AUJOURDHUI).lire(appel, [demande])
    assert.ok(lu.ok)
    const [r] = lu.valeur
    return r?.etat === 'lue' ? compter(r.lignes) : String(r?.raison)
  }
  const jeton = role.organisme === null ? undefined : banc.jetons.get(role.organisme)
  const reponse = await banc.app.inject({
    ...{ method: 'POST', url: `/api/v1/ressources-mensuelles/${endpoint}` },
    headers: {
      ...(jeton && { authorization: `Bearer ${jeton}` }),
      ...{ 'x-finalite': finalite, 'x-agent': 'batch', 'x-dossier': dossier },
    },
    payload:
      endpoint === 'lot'
        ? { personnes: [{ nir, traits }], ...fenetre }
        : { nir, traits, ...fenetre },
  })
  const corps = reponse.json()
  const resultat = endpoint === 'lot' && corps.resultats ? corps.resultats[0] : corps
  if (resultat.lignes) return compter(resultat.lignes)
  return String((resultat.erreur ?? resultat).code)
}

function compter(lignes: readonly object[]): string {
  return lignes.length === 0 ? 'vide' : 'lignes'
}

const PARALLELES = 24

async function parcourir(toutes: readonly Cellule[], essai: (c: Cellule) => Promise<void>) {
  const file = [...toutes]
  const suivre = async (): Promise<void> => {
    for (let c = file.pop(); c !== undefined; c = file.pop()) await essai(c)
  }
  await Promise.all(Array.from({ length: PARALLELES }, suivre))
}

const nommer = (c: Cellule): string =>
  [c.role.role, c.finalite, c.relation.relation, c.endpoint].join(' / ')

test('matrice : chaque rôle, finalité, relation et adresse, puis un verrou seul', async () => {
  const base = await ouvrirBase()
  const banc = await monter(base)
  await peupler(base, banc.partenaires)
  const jetons = await donnerJetons(banc)
  const toutes = cellules()
  const total = ROLES.length * FINALITES.length * RELATIONS.length * ENDPOINTS.length
  assert.equal(toutes.length, total)
  const vus = new Map<string, number>()
  await parcourir(toutes, async (c) => {
    const obtenu = await repondre({ ...banc, jetons }, c)
    assert.equal(obtenu, attendu(c), nommer(c))
    vus.set(obtenu, (vus.get(obtenu) ?? 0) + 1)
  })
  // Each word of the oracle was met: no column of the tables is idle.
  const mots = ['lignes', 'introuvable', 'hors-fenetre', 'motif-non-ouvert', 'hors-portefeuille']
  for (const mot of [...mots, 'non-habilite', 'jeton-invalide']) assert.ok(vus.get(mot), mot)

  // The application says yes to all: what the database alone still refuses.
  const toujours: typeof decider = (_droits, { de, a }) =>
    succes({ fenetre: { de, a }, montants: ['montantNetSocial', 'montantNetFiscal'] })
  const ouvert = { ...(await monter(base, toujours)), jetons }
  const interdites = toutes.filter((c) => {
    const dit = attendu(c)
    return dit === 'non-habilite' || dit === 'hors-portefeuille' || dit === 'hors-fenetre'
  })
  let lues = 0
  await parcourir(interdites, async (c) => {
    const obtenu = await repondre(ouvert, c)
    if (obtenu === 'jeton-invalide') return
    assert.ok(['introuvable', 'vide'].includes(obtenu), `${nommer(c)} : ${obtenu}`)
    lues += 1
  })
  assert.ok(lues > toutes.length / 2, `${lues} cellules interdites lues sous le second verrou seul`)
})
