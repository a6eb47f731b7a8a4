import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMessagesMemoire, createProfilsMessagesMemoire } from '#adapters/memory'
import {
  type Choix,
  createMessages,
  type Facteur,
  type Facteurs,
  type IssueRemise,
  type Messages,
  type Remise,
} from '#messages'
import { type Instant, instantDepuis, type Jour, nirFictif } from '#socle'

const NIR = nirFictif({
  ...{ sexe: 2, annee: 1990, moisNaissance: 5 },
  ...{ departement: '69', commune: 950, ordre: 1 },
})
const CLE = 'a'.repeat(32)
const DEBUT = Date.parse('2026-11-12T09:00:00Z')
const le = (minutes: number): Instant => instantDepuis(DEBUT + minutes * 60_000)
const JOUR = '2026-11-12' as Jour

interface Monde {
  readonly messages: Messages
  readonly remises: Remise[]
  /** What the facteurs answer from now on. */
  repondre(issue: IssueRemise): void
}

function ouvrir(
  sans: readonly (keyof Facteurs)[] = [],
  profils = createProfilsMessagesMemoire(),
): Monde {
  const remises: Remise[] = []
  let issue: IssueRemise = { etat: 'remis' }
  const facteur: Facteur = async (remise) => {
    remises.push(remise)
    return issue
  }
  const tous: Facteurs = { courriel: facteur, sms: facteur, courrier: facteur }
  const facteurs = Object.fromEntries(
    Object.entries(tous).filter(([canal]) => !sans.includes(canal as keyof Facteurs)),
  )
  let tires = 0
  const messages = createMessages({
    ...{ ...createMessagesMemoire(), profils, facteurs },
    ...{ cleDe: () => CLE, tirer: () => `T${tires++}`, tirerCode: () => '123456' },
    origine: () => 'https://example.org',
  })
  return {
    ...{ messages, remises },
    repondre: (nouvelle) => {
      issue = nouvelle
    },
  }
}

async function verifier({ messages }: Monde, canal: 'courriel' | 'sms', saisi: string) {
  assert.ok((await messages.demanderCode(NIR, { canal, saisi }, le(0))).ok)
  assert.ok((await messages.confirmerCode(NIR, '123456', { quand: le(0), jour: JOUR })).ok)
}

async function annoncer({ messages }: Monde, code = 'N12') {
  const valeurs = { reference: 'S-1', avant: '25 novembre 2026', jour: '25 novembre 2026' }
  const fait = { personne: CLE, code, fait: `essai ${code}`, quand: le(1), jour: JOUR, valeurs }
  const message = await messages.annoncer(fait)
  assert.ok(message !== undefined)
  assert.equal(await messages.annoncer(fait), undefined)
  return message
}

async function statuts({ messages }: Monde, reference: string): Promise<string[]> {
  const plis = await messages.listPlis(NIR, reference)
  return plis.map((p) => `${p.canal} ${p.statut} ${p.essais}${p.motif ? ` ${p.motif}` : ''}`)
}

const PERDU: IssueRemise = { etat: 'echec-definitif', motif: 'boite-inconnue' }
const OCCUPE: IssueRemise = { etat: 'echec-temporaire', motif: 'serveur-occupe' }

test('un message remis une fois ne repart pas', async () => {
  const monde = ouvrir()
  await verifier(monde, 'courriel', 'a@example.org')
  const { reference } = await annoncer(monde)
  monde.remises.length = 0
  assert.equal(await monde.messages.distribuer(le(2), 9), 1)
  assert.equal(await monde.messages.distribuer(le(60), 9), 0)
  assert.deepEqual(
    monde.remises.map((r) => [r.cle, r.adresse, r.objet]),
    [[`${reference}-courriel`, 'a@example.org', 'Il nous manque un document']],
  )
  assert.deepEqual(await statuts(monde, reference), ['portail remis 0', 'courriel remis 1'])
})

test('échec définitif : e-mail, puis SMS, puis lettre, et rien ensuite', async () => {
  const monde = ouvrir()
  await verifier(monde, 'courriel', 'a@example.org')
  await verifier(monde, 'sms', '06 39 98 01 17')
  const { reference } = await annoncer(monde)
  monde.repondre(PERDU)
  for (const minute of [2, 3, 4, 5]) await monde.messages.distribuer(le(minute), 9)
  const finis = (await statuts(monde, reference)).sort()
  assert.deepEqual(finis, [
    'courriel echec-definitif 1 boite-inconnue',
    'courrier echec-definitif 1 boite-inconnue',
    'portail remis 0',
    'sms echec-definitif 1 boite-inconnue',
  ])
})

test('échec temporaire : six reprises de plus en plus loin, puis le canal suivant', async () => {
  const monde = ouvrir(['sms', 'courrier'])
  await verifier(monde, 'courriel', 'a@example.org')
  const { reference } = await annoncer(monde, 'N12')
  monde.repondre(OCCUPE)
  monde.remises.length = 0
  let minute = 1
  for (const attente of [1, 5, 30, 120, 480, 960]) {
    await monde.messages.distribuer(le(minute), 9)
    const avant = monde.remises.length
    await monde.messages.distribuer(le(minute + attente - 0.5), 9)
    assert.equal(monde.remises.length, avant, `pas avant ${attente} minutes`)
    minute += attente
  }
  await monde.messages.distribuer(le(minute), 9)
  assert.equal(monde.remises.length, 7)
  await monde.messages.distribuer(le(minute + 1), 9)
  const finis = await statuts(monde, reference)
  assert.ok(finis.includes('courriel echec-definitif 7 serveur-occupe'), finis.join())
  assert.ok(finis.includes('courrier echec-definitif 1 canal-ferme'), finis.join())
})

test('un contact retiré avant le départ n’est pas écrit', async () => {
  const monde = ouvrir()
  await verifier(monde, 'courriel', 'a@example.org')
  const { reference } = await annoncer(monde, 'N13')
  await monde.messages.retirerContact(NIR, 'courriel', { quand: le(2), jour: JOUR })
  monde.remises.length = 0
  await monde.messages.distribuer(le(3), 9)
  assert.deepEqual(monde.remises, [])
  const finis = await statuts(monde, reference)
  assert.ok(finis.includes('courriel echec-definitif 1 contact-retire'), finis.join())
})

test('un canal décoché avant le départ n’est pas écrit ; l’obligatoire part', async () => {
  const monde = ouvrir()
  await verifier(monde, 'courriel', 'a@example.org')
  const choisi = await annoncer(monde, 'N13')
  const impose = await annoncer(monde, 'N12')
  const { version, preferences } = await monde.messages.lireProfil(NIR, le(1))
  const choix = { ...preferences.choix, signalement: [] }
  assert.ok(await monde.messages.choisir(NIR, { ...preferences, choix }, { version, quand: le(2) }))
  monde.remises.length = 0
  await monde.messages.distribuer(le(3), 9)
  assert.deepEqual(
    monde.remises.map((r) => r.objet),
    ['Il nous manque un document'],
  )
  const finis = await statuts(monde, choisi.reference)
  assert.ok(finis.includes('courriel echec-definitif 1 canal-decoche'), finis.join())
  assert.ok((await statuts(monde, impose.reference)).includes('courriel remis 1'))
})

const AVANT_CETTE_FAMILLE = [
  { titre: 'les choix de ses droits', droits: ['sms'], attendu: ['portail', 'sms'] },
  { titre: 'rien n’est coché, rien ne part', droits: [], attendu: ['portail'] },
] as const
for (const { titre, droits, attendu } of AVANT_CETTE_FAMILLE) {
  test(`un profil d’avant « Mon accompagnement » : ${titre}`, async () => {
    const profils = createProfilsMessagesMemoire()
    const monde = ouvrir([], profils)
    await verifier(monde, 'courriel', 'a@example.org')
    await verifier(monde, 'sms', '06 39 98 01 17')
    const lu = await monde.messages.lireProfil(NIR, le(1))
    const choisis: Choix = { ...lu.preferences.choix, droits }
    const { accompagnement, ...choix } = choisis
    assert.deepEqual(accompagnement, ['courriel', 'sms'])
    const preferences = { ...lu.preferences, choix: choix as Choix }
    assert.ok(await profils.enregistrer(CLE, { ...lu, version: lu.version + 1, preferences }))
    const relu = await monde.messages.lireProfil(NIR, le(1))
    assert.deepEqual(relu.preferences.choix.accompagnement, droits)
    const { reference } = await annoncer(monde, 'N29')
    const plis = await monde.messages.listPlis(NIR, reference)
    assert.deepEqual(
      plis.map((p) => p.canal),
      attendu,
    )
  })
}

test('la nuit, ni nouvel essai, ni canal suivant : à 8 heures', async () => {
  const monde = ouvrir()
  await verifier(monde, 'courriel', 'a@example.org')
  await verifier(monde, 'sms', '06 39 98 01 17')
  const { reference } = await annoncer(monde)
  monde.repondre(OCCUPE)
  // 20:59, then 21:01 in Paris.
  await monde.messages.distribuer(le(659), 9)
  monde.remises.length = 0
  monde.repondre(PERDU)
  await monde.messages.distribuer(le(661), 9)
  const attend = ['portail remis 0', 'courriel echec-temporaire 1 serveur-occupe']
  assert.deepEqual([monde.remises, await statuts(monde, reference)], [[], attend])
  assert.equal(await monde.messages.distribuer(le(1319), 9), 0)
  await monde.messages.distribuer(le(1320), 9)
  assert.ok(monde.remises.some((r) => r.cle === `${reference}-courriel`))
  assert.ok((await statuts(monde, reference)).includes('sms cree 0'))
})

test('code : faux, expiré, épuisé ; cinq codes par heure', async () => {
  const monde = ouvrir()
  const { messages } = monde
  const moment = (minutes: number) => ({ quand: le(minutes), jour: JOUR })
  const demander = (minutes: number) =>
    messages.demanderCode(NIR, { canal: 'courriel', saisi: 'a@example.org' }, le(minutes))
  const illisible = await messages.demanderCode(NIR, { canal: 'sms', saisi: '0123456789' }, le(0))
  assert.deepEqual(illisible, { ok: false, erreur: 'contact-illisible' })
  const refus = async (code: string, minutes: number) => {
    const r = await messages.confirmerCode(NIR, code, moment(minutes))
    return r.ok ? 'ok' : r.erreur
  }
  assert.equal(await refus('123456', 0), 'aucun-code')
  await demander(0)
  assert.equal(await refus('123456', 15), 'code-expire')
  await demander(16)
  for (const attendu of ['code-faux', 'code-faux', 'code-faux', 'code-faux', 'trop-d-essais']) {
    assert.equal(await refus('000000', 17), attendu)
  }
  assert.equal(await refus('123456', 17), 'trop-d-essais')
  for (const minutes of [18, 19, 20]) assert.ok((await demander(minutes)).ok)
  assert.deepEqual(await demander(21), { ok: false, erreur: 'trop-de-codes' })
  assert.equal(await refus('12 34 56', 21), 'ok')
})

test('un contact remplacé est averti à l’ancienne adresse', async () => {
  const monde = ouvrir()
  await verifier(monde, 'courriel', 'ancienne@example.org')
  monde.remises.length = 0
  await verifier(monde, 'courriel', 'nouvelle@example.org')
  const [code, avis] = monde.remises
  assert.equal(code?.adresse, 'nouvelle@example.org')
  assert.equal(avis?.adresse, 'ancienne@example.org')
  assert.equal(avis?.objet, 'Vos coordonnées ont changé')
  const siens = await monde.messages.list(NIR, false)
  assert.equal(siens.length, 1)
})
