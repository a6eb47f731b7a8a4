import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { type FauteHabilitation, lireHabilitations } from '#acces'
import { LINA } from '../personnages/lina-moreau.js'
import { type Monde, ORIGINE, ouvrirMonde } from './monde-partenaires.js'

const ADRESSE = '/api/v1/acces-exceptionnels'
const CORPS = {
  nir: LINA as string,
  motif: 'Personne reçue en urgence, dossier pas encore arrivé.',
}
const AGENTS = ['gestionnaire-7', 'responsable-2'] as const
type Agent = (typeof AGENTS)[number]

interface Bureau {
  readonly monde: Monde
  readonly jeton: string
  /** A proof of that agent, of what is said or else right. */
  signer(agent: Agent, claims: Readonly<Record<string, unknown>>): Promise<string>
  appeler(agent: string, chemin: string, preuve?: string): Promise<{ statut: number; mot: string }>
  reference(): string
}

/** A body that gave the public keys of two agents. */
async function ouvrirBureau(): Promise<Bureau> {
  const monde = await ouvrirMonde()
  const paires = await Promise.all(AGENTS.map(() => generateKeyPair('ES256')))
  const registre = await monde.partenaires.habilitations.lire()
  const agents = await Promise.all(
    AGENTS.map(async (agent, i) => ({
      agent,
      cles: [{ ...(await exportJWK(paires[i]!.publicKey)) }],
    })),
  )
  const organismes = registre.organismes.map((o) => ({ ...o, agents }))
  await monde.partenaires.habilitations.enregistrer({ ...registre, organismes })
  const jeton = await monde.jeton()
  let reference = ''
  return {
    ...{ monde, jeton, reference: () => reference },
    async signer(agent, claims) {
      const secondes = Math.floor(Date.parse(monde.maintenant()) / 1000)
      const usuels = { iss: agent, aud: ORIGINE, jti: randomUUID(), exp: secondes + 120 }
      return new SignJWT({ ...usuels, ...claims })
        .setProtectedHeader({ alg: 'ES256' })
        .sign(paires[AGENTS.indexOf(agent)]!.privateKey)
    },
    async appeler(agent, chemin, preuve) {
      const reponse = await monde.demander({
        ...{ method: 'POST', url: `${ADRESSE}${chemin}`, jeton },
        ...(chemin === '' && { payload: CORPS }),
        headers: {
          ...{ 'x-finalite': 'rsa', 'x-agent': agent },
          ...(preuve && { 'x-agent-preuve': preuve }),
        },
      })
      const corps = reponse.json()
      if (reponse.statusCode === 201) reference = corps.reference
      return { statut: reponse.statusCode, mot: corps.code ?? corps.etat }
    },
  }
}

async function demander(b: Bureau): Promise<void> {
  const preuve = await b.signer('gestionnaire-7', { sub: 'demande' })
  assert.deepEqual(await b.appeler('gestionnaire-7', '', preuve), { statut: 201, mot: 'demande' })
}

const NON_PROUVE = { statut: 403, mot: 'agent-non-prouve' }

test('second agent : le jeton de l’organisme seul n’ouvre rien', async () => {
  const b = await ouvrirBureau()
  assert.deepEqual(await b.appeler('gestionnaire-7', ''), NON_PROUVE)
  const autrui = await b.signer('responsable-2', { sub: 'demande' })
  assert.deepEqual(await b.appeler('gestionnaire-7', '', autrui), NON_PROUVE)
  await demander(b)
  const accord = `/${b.reference()}/accord`
  const sub = b.reference()
  const essais: readonly (readonly [string, string, string | undefined])[] = [
    ['sans preuve', 'responsable-2', undefined],
    ['le premier, sous un autre nom', 'responsable-2', await b.signer('gestionnaire-7', { sub })],
    ['de la clé du premier', 'x', await b.signer('gestionnaire-7', { sub, iss: 'x' })],
    ['pour une autre', 'responsable-2', await b.signer('responsable-2', { sub: 'BG-22222222' })],
    ['d’hier', 'responsable-2', await b.signer('responsable-2', { sub, exp: 1_700_000_000 })],
    ['d’un an', 'responsable-2', await b.signer('responsable-2', { sub, exp: 1_900_000_000 })],
    ['pour un autre service', 'responsable-2', await b.signer('responsable-2', { sub, aud: 'x' })],
    ['sans numéro', 'responsable-2', await b.signer('responsable-2', { sub, jti: '' })],
    ['qui n’en est pas une', 'responsable-2', 'a.b.c'],
  ]
  for (const [titre, agent, preuve] of essais) {
    assert.deepEqual(await b.appeler(agent, accord, preuve), NON_PROUVE, titre)
  }
  const preuve = await b.signer('gestionnaire-7', { sub })
  const seul = { statut: 403, mot: 'second-agent-attendu' }
  assert.deepEqual(await b.appeler('gestionnaire-7', accord, preuve), seul)
})

test('second agent : son accord signé ouvre, une fois, et le journal dit qu’il l’est', async () => {
  const b = await ouvrirBureau()
  await demander(b)
  const accord = `/${b.reference()}/accord`
  const preuve = await b.signer('responsable-2', { sub: b.reference() })
  assert.deepEqual(await b.appeler('responsable-2', accord, preuve), { statut: 200, mot: 'ouvert' })
  assert.deepEqual(await b.appeler('responsable-2', accord, preuve), NON_PROUVE, 'rejouée')
  const cle = b.monde.partenaires.cleDe(LINA)
  const [ouverte] = await b.monde.journal.listForPersonne(cle, 1)
  assert.equal(ouverte?.fondement, 'accès exceptionnel, accord signé de l’agent responsable-2')
})

test('second agent : son refus ferme la demande, et se voit', async () => {
  const b = await ouvrirBureau()
  await demander(b)
  const chemin = (acte: string): string => `/${b.reference()}/${acte}`
  const signer = () => b.signer('responsable-2', { sub: b.reference() })
  assert.deepEqual(await b.appeler('responsable-2', chemin('refus')), NON_PROUVE)
  const refus = await b.appeler('responsable-2', chemin('refus'), await signer())
  assert.deepEqual(refus, { statut: 200, mot: 'refuse' })
  const clos = { statut: 409, mot: 'acces-exceptionnel-clos' }
  assert.deepEqual(await b.appeler('responsable-2', chemin('accord'), await signer()), clos)
  const lister = async (preuve: string) => {
    const headers = { 'x-finalite': 'rsa', 'x-agent': 'responsable-2', 'x-agent-preuve': preuve }
    return (await b.monde.demander({ url: ADRESSE, jeton: b.jeton, headers })).json()
  }
  assert.equal((await lister(await signer())).code, 'agent-non-prouve')
  const liste = await lister(await b.signer('responsable-2', { sub: 'liste' }))
  assert.equal(liste.acces[0].etat, 'refuse')
})

test('habilitations : la clé d’un agent est à lui seul, et publique', async () => {
  const [a, b] = await Promise.all(
    [1, 2].map(async () => {
      const { publicKey } = await generateKeyPair('ES256')
      return exportJWK(publicKey)
    }),
  )
  const fichier = (agents: unknown) => ({
    organismes: [{ code: 'caf', nom: 'Caf d’essai', agents }],
    habilitations: [],
    applications: [{ id: 'caf-nuit', organisme: 'caf', cles: [a] }],
  })
  const fautes = (agents: unknown): string[] => {
    const lu = lireHabilitations(fichier(agents))
    return lu.ok ? [] : lu.erreur.map((f: FauteHabilitation) => f.message)
  }
  const seul = 'la clé d’un agent est à lui seul'
  assert.deepEqual(fautes([{ agent: 'x', cles: [b] }]), [])
  assert.deepEqual(fautes([{ agent: 'x', cles: [a] }]), [seul])
  assert.deepEqual(
    fautes([
      { agent: 'x', cles: [b] },
      { agent: 'y', cles: [b] },
    ]),
    [seul, seul],
  )
  assert.deepEqual(fautes([{ agent: 'x', cles: [] }]), ['au moins une clé publique'])
  assert.match(fautes([{ agent: 'x', cles: [{ ...b, d: 'secret' }] }]).join(), /clé privée/)
})
