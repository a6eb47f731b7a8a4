import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import {
  createGarde,
  type EntreePortefeuille,
  type FinalitePartenaire,
  type Habilitation,
  PROFILS,
} from '#acces'
import {
  createBrisDeGlaceMemoire,
  createContestationsMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createPartenairesMemoire,
  createReferentielMemoire,
  createSurveillanceMemoire,
} from '#adapters/memory'
import { registerApi } from '#apps/api'
import { createReferentiel, createSuivi, type Partenaires } from '#referentiel'
import { type Instant, instantDepuis, jour, mois } from '#socle'
import { dsnDeLina, FOURNIL, fichier, LINA } from '../personnages/lina-moreau.js'
import { GARDE_FERMEE, ROLES, type RoleEssai } from './roles.js'

/**
 * Every role × finalité × relation × address that is not a read of resources (matrice.test.ts has
 * those): the feed of events, the simulation, exceptional accesses.
 */
const AUJOURDHUI = jour('2026-11-12')
const MAINTENANT = instantDepuis(Date.parse('2026-11-12T09:00:00Z'))
const FINALITES = PROFILS.map((p) => p.finalite)
const ADRESSES = ['evenements', 'simulation', 'demande', 'accord', 'refus', 'liste'] as const
const RELATIONS = ['suivie', 'fermée hier', 'aucune'] as const

interface Cellule {
  readonly role: RoleEssai
  readonly finalite: FinalitePartenaire
  readonly relation: (typeof RELATIONS)[number]
  readonly adresse: (typeof ADRESSES)[number]
}

/** The oracle, in the words of the contract. */
function attendu({ role, finalite, relation, adresse }: Cellule): string {
  if (role.organisme === null) return 'jeton-invalide'
  if (adresse === 'simulation') return 'droits'
  if (!role.finalites.includes(finalite)) return 'non-habilite'
  switch (adresse) {
    case 'evenements':
      return relation === 'suivie' ? 'contestee' : 'aucun'
    case 'demande':
      return 'demande'
    // What a body has not asked for itself does not exist for it.
    case 'accord':
    case 'refus':
      return 'acces-exceptionnel-inconnu'
    default:
      return 'liste vide'
  }
}

interface Monde {
  readonly app: FastifyInstance
  readonly jetons: ReadonlyMap<string, string>
  readonly suspendre: (cible: string) => Promise<unknown>
}

async function ouvrir(relation: Cellule['relation'], fermee = true): Promise<Monde> {
  const [journal, faits] = [createJournalMemoire(), createFaitsMemoire()]
  const contestations = createContestationsMemoire(faits)
  const surveillance = createSurveillanceMemoire()
  const moyens = {
    ...{ store: createReferentielMemoire(), journal, contestations, faits },
    maintenant: () => MAINTENANT,
  }
  const garde = fermee ? GARDE_FERMEE : createGarde({ store: surveillance })
  const partenaires = createPartenairesMemoire({ ...moyens, garde })
  const referentiel = createReferentiel(moyens)
  const octets = dsnDeLina({ employeur: FOURNIL, mois: '2026-08', montantNetSocial: 94_010 })
  const recuLe = '2026-09-10T06:00:00.000Z' as Instant
  const options = { profil: 'reception', recuLe, jour: AUJOURDHUI } as const
  await referentiel.ingerer(fichier(octets, 'aout.dsn'), options)
  const acces = { organisme: 'operateur', agent: 'x', finalite: 'exploitation' } as const
  const suivi = createSuivi(moyens)
  const fenetre = { nir: LINA, de: mois('2026-08'), a: mois('2026-08') }
  const lues = await referentiel.lireRessources(fenetre, { ...acces, dossier: null })
  const demande = { nir: LINA, ligne: lues.lignes[0]!.id, reference: null, montantRetenu: null }
  await suivi.contester(demande, { ...acces, dossier: null })
  await habiliter(partenaires, relation)
  const { portefeuille } = partenaires
  const bris = { bris: createBrisDeGlaceMemoire(), portefeuille, journal, surveillance }
  await bris.bris.demander({
    ...{ reference: 'BG-AILLEURS', organisme: 'autre', application: null, agent: 'a' },
    ...{ finalite: 'rsa', personne: 'c'.repeat(32), motif: 'x'.repeat(30) },
    ...{ moisExamen: mois('2026-11'), demandeLe: MAINTENANT, secondAgent: null },
  })
  const app = fastify()
  await app.register(formbody)
  const deps = { partenaires, bris, horloge: () => MAINTENANT, aujourdhui: () => AUJOURDHUI }
  await registerApi(app, { ...deps, origine: 'http://essai', enteteCertificat: undefined })
  return {
    ...{ app, jetons: await donnerJetons(partenaires) },
    suspendre: (cible) =>
      surveillance.suspendre({ cible, depuis: MAINTENANT, motif: 'volume-inhabituel' }),
  }
}

async function habiliter(partenaires: Partenaires, relation: Cellule['relation']): Promise<void> {
  const connus = ROLES.filter((r) => r.organisme !== null)
  const codes = connus.map((r) => r.organisme!)
  await partenaires.habilitations.enregistrer({
    organismes: codes.map((code) => ({ code, nom: code })),
    habilitations: connus.flatMap(habilitationsDe),
    applications: codes.map((organisme) => ({
      ...{ id: `${organisme}-app`, organisme, cles: [{ kty: 'EC' }], active: true },
      ...{ certificatExige: false, demandesParMinute: 600_000 },
    })),
  })
  if (relation === 'aucune') return
  const entrees = codes.flatMap((organisme) =>
    FINALITES.map(
      (finalite): EntreePortefeuille => ({
        ...{ organisme, dossier: `D-${finalite}`, reference: 'P1', lien: 'portefeuille' },
        ...{ personne: partenaires.cleDe(LINA), moisExamen: mois('2026-11'), motifs: [] },
        finalites: [finalite],
        du: jour('2026-01-01'),
        au: relation === 'fermée hier' ? jour('2026-11-11') : null,
      }),
    ),
  )
  await partenaires.portefeuille.enregistrer(entrees)
}

function habilitationsDe({ organisme, finalites, finies = [], futures = [] }: RoleEssai) {
  const faire = (finalite: FinalitePartenaire, du: string, au: string | null): Habilitation => {
    const { montants, fenetres, texte: baseLegale } = PROFILS.find((p) => p.finalite === finalite)!
    const dates = { du: jour(du), au: au === null ? null : jour(au) }
    return { organisme: organisme!, finalite, baseLegale, montants, fenetres, ...dates }
  }
  return [
    ...finalites.map((f) => faire(f, '2025-03-01', null)),
    ...finies.map((f) => faire(f, '2025-03-01', '2026-11-11')),
    ...futures.map((f) => faire(f, '2026-11-13', null)),
  ]
}

/** Tokens are put in place by hand: how they are obtained is proved in oauth.test.ts. */
async function donnerJetons({ jetons }: Partenaires): Promise<ReadonlyMap<string, string>> {
  const donnes = new Map<string, string>()
  for (const { organisme } of ROLES) {
    if (organisme === null) continue
    const jeton = randomBytes(32).toString('base64url')
    const empreinte = createHash('sha256').update(jeton).digest('hex')
    const expireLe = instantDepuis(Date.parse(MAINTENANT) + 300_000)
    const application = `${organisme}-app`
    const commun = { finalites: FINALITES, certificat: null, expireLe }
    await jetons.enregistrer({ empreinte, application, ...commun })
    donnes.set(organisme, jeton)
  }
  return donnes
}

const SITUATION = {
  ...{ id: 'a1', moisDroit: '2026-04', logement: { statut: 'sans-domicile' } },
  personnes: [{ id: 'p1', role: 'allocataire', naissance: '1990-03-02', activite: 'actif' }],
}

const APPELS = {
  evenements: { method: 'GET', url: '/evenements' },
  simulation: { method: 'POST', url: '/droits/simulation', payload: SITUATION },
  demande: {
    ...{ method: 'POST', url: '/acces-exceptionnels' },
    payload: { nir: LINA, motif: 'Personne reçue en urgence ce matin.' },
  },
  accord: { method: 'POST', url: '/acces-exceptionnels/BG-AILLEURS/accord' },
  refus: { method: 'POST', url: '/acces-exceptionnels/BG-AILLEURS/refus' },
  liste: { method: 'GET', url: '/acces-exceptionnels' },
} as const

async function repondre({ app, jetons }: Monde, c: Cellule): Promise<string> {
  const jeton = c.role.organisme === null ? undefined : jetons.get(c.role.organisme)
  const { url, ...appel } = APPELS[c.adresse]
  const reponse = await app.inject({
    ...{ ...appel, url: `/api/v1${url}` },
    headers: {
      ...(jeton && { authorization: `Bearer ${jeton}` }),
      ...{ 'x-finalite': c.finalite, 'x-agent': 'agent-1' },
    },
  })
  const corps = reponse.json()
  if (corps.evenements) {
    return corps.evenements.map((e: { type: string }) => e.type).join() || 'aucun'
  }
  if (corps.acces) return corps.acces.length === 0 ? 'liste vide' : 'liste'
  if (corps.droits) return 'droits'
  return String(corps.etat ?? corps.code)
}

test('matrice : événements, simulation, accès exceptionnels, à chaque rôle', async () => {
  const vus = new Set<string>()
  for (const relation of RELATIONS) {
    for (const adresse of ADRESSES) {
      const monde = await ouvrir(relation)
      for (const role of ROLES) {
        for (const finalite of FINALITES) {
          const c: Cellule = { role, finalite, relation, adresse }
          const obtenu = await repondre(monde, c)
          vus.add(obtenu)
          assert.equal(obtenu, attendu(c), [role.role, finalite, relation, adresse].join(' / '))
        }
      }
      await monde.app.close()
    }
  }
  for (const mot of ['contestee', 'aucun', 'droits', 'demande', 'non-habilite', 'liste vide']) {
    assert.ok(vus.has(mot), mot)
  }
})

test('matrice : suspendu, plus rien d’une personne ne sort, par aucune adresse', async () => {
  const caf = ROLES.find((r) => r.organisme === 'caf')!
  for (const cible of ['agent:caf/agent-1', 'application:caf-app', 'finalite:caf-app/rsa']) {
    const monde = await ouvrir('suivie', false)
    await monde.suspendre(cible)
    for (const adresse of ['evenements', 'demande'] as const) {
      const c = { role: caf, finalite: 'rsa', relation: 'suivie', adresse } as const
      assert.equal(await repondre(monde, c), 'acces-suspendu', `${cible} ${adresse}`)
    }
    const c = { role: caf, finalite: 'rsa', relation: 'suivie', adresse: 'simulation' } as const
    assert.equal(await repondre(monde, c), 'droits')
    await monde.app.close()
  }
})
