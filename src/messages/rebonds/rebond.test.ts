import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMessagesMemoire, createProfilsMessagesMemoire } from '#adapters/memory'
import { createMessages, type IssueRemise, lireRebond, type Remise } from '#messages'
import { type Instant, instantDepuis, type Jour, nirFictif } from '#socle'

const NIR = nirFictif({
  ...{ sexe: 2, annee: 1990, moisNaissance: 5 },
  ...{ departement: '69', commune: 950, ordre: 1 },
})
const CLE = 'a'.repeat(32)
const DEBUT = Date.parse('2026-11-12T09:00:00Z')
const le = (minutes: number): Instant => instantDepuis(DEBUT + minutes * 60_000)
const JOUR = '2026-11-12' as Jour

interface Avis {
  readonly id?: string
  readonly action?: string
  readonly statut?: string
  readonly adresse?: string
  readonly fin?: string
}

/** A bounce as Postfix writes it. */
function avis(a: Avis = {}): string {
  const { id = 'M-T0-courriel', action = 'failed', statut = '5.1.1', fin = '\r\n' } = a
  const { adresse = 'lina@example.org' } = a
  return [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="8F1A2.1763/mx.example.org"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--8F1A2.1763/mx.example.org',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry. Message-ID: <M-FAUX-courriel@autre.example>',
    '',
    '--8F1A2.1763/mx.example.org',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    `Final-Recipient: rfc822; ${adresse}`,
    `Action: ${action}`,
    `Status: ${statut}`,
    'Diagnostic-Code: smtp; 550 5.1.1 User',
    '    unknown',
    '',
    '--8F1A2.1763/mx.example.org',
    'Content-Type: text/rfc822-headers',
    '',
    'From: <portail@example.net>',
    `Message-ID:`,
    ` <${id}@example.net>`,
    '',
    '--8F1A2.1763/mx.example.org--',
    '',
  ].join(fin)
}

const LECTURES = [
  {
    titre: 'une réponse d’absence',
    texte: 'Subject: Absente\r\n\r\nJe reviens.',
    dit: 'pas-un-rebond',
  },
  { titre: 'rien', texte: '', dit: 'pas-un-rebond' },
  {
    titre: 'un accusé de lecture',
    texte: avis().replace('delivery-status;', 'disposition;'),
    dit: 'pas-un-rebond',
  },
  {
    titre: 'un avis sans état',
    texte: avis().replace('Status: 5.1.1', 'Status: ?'),
    dit: 'pas-un-rebond',
  },
  { titre: 'le courriel d’un autre', texte: avis({ id: '20261112.77' }), dit: 'sans-reference' },
] as const

for (const { titre, texte, dit } of LECTURES) {
  test(`rebond, ${titre} : ${dit}`, () =>
    assert.deepEqual(lireRebond(texte), { ok: false, refus: dit }))
}

for (const fin of ['\r\n', '\n']) {
  test(`rebond lu, lignes finies par ${JSON.stringify(fin)}`, () =>
    assert.deepEqual(lireRebond(avis({ fin })), {
      ok: true,
      rebond: {
        ...{ reference: 'M-T0', action: 'failed', statut: '5.1.1' },
        adresse: 'lina@example.org',
      },
    }))
}

/** One message sent by e-mail, taken by the server. */
async function monde() {
  const remises: Remise[] = []
  const facteur = async (r: Remise): Promise<IssueRemise> => {
    remises.push(r)
    return { etat: 'remis' }
  }
  let tires = 0
  const messages = createMessages({
    ...{ ...createMessagesMemoire(), profils: createProfilsMessagesMemoire() },
    facteurs: { courriel: facteur, sms: facteur, courrier: facteur },
    ...{ cleDe: () => CLE, tirer: () => `T${tires++}`, tirerCode: () => '123456' },
    origine: () => 'https://example.org',
  })
  for (const [canal, saisi] of [
    ['courriel', 'Lina@example.org'],
    ['sms', '06 12 34 56 78'],
  ] as const) {
    await messages.demanderCode(NIR, { canal, saisi }, le(0))
    await messages.confirmerCode(NIR, '123456', { quand: le(0), jour: JOUR })
  }
  const message = await messages.annoncer({
    ...{ personne: CLE, code: 'P05', fait: 'essai', quand: le(1), jour: JOUR },
    valeurs: { reference: 'Q-1' },
  })
  const reference = message!.reference
  await messages.distribuer(le(2), 50)
  const rebondir = async (a: Avis = {}) => {
    const lu = lireRebond(avis({ id: `${reference}-courriel`, ...a }))
    assert.ok(lu.ok)
    return messages.rebondir(lu.rebond, { quand: le(60), jour: JOUR })
  }
  const plis = async () =>
    (await messages.listPlis(NIR, reference))
      .filter((p) => p.canal !== 'portail')
      .map((p) => [p.canal, p.statut, p.motif])
  const refuse = async () => (await messages.lireProfil(NIR, le(61))).contacts.courriel?.refuseLe
  return { messages, remises, rebondir, plis, refuse }
}

const SANS_EFFET = [
  { titre: 'un retard', a: { action: 'delayed', statut: '4.4.1' }, issue: 'provisoire' },
  { titre: 'une remise', a: { action: 'delivered', statut: '2.0.0' }, issue: 'provisoire' },
  { titre: 'une référence inconnue', a: { id: 'M-ZZZ-courriel' }, issue: 'inconnu' },
] as const

for (const { titre, a, issue } of SANS_EFFET) {
  test(`rebond, ${titre} : ${issue}, rien ne change`, async () => {
    const w = await monde()
    assert.equal(await w.rebondir(a), issue)
    assert.deepEqual((await w.plis())[0], ['courriel', 'remis', null])
    assert.equal(await w.refuse(), undefined)
  })
}

test('rebond d’une adresse morte : le SMS prend la suite, et c’est dit', async () => {
  const w = await monde()
  assert.equal(await w.rebondir(), 'adresse-refusee')
  assert.deepEqual((await w.plis())[0], ['courriel', 'echec-definitif', 'boite-inconnue'])
  assert.equal(await w.refuse(), le(60))
  const avant = w.remises.length
  await w.messages.distribuer(le(61), 50)
  const parties = w.remises.slice(avant)
  assert.ok(parties.length > 0)
  assert.deepEqual([...new Set(parties.map((r) => r.adresse))], ['+33612345678'])
  const titres = (await w.messages.list(NIR, false)).map((m) =>
    m.origine.genre === 'modele' ? m.origine.code : '',
  )
  assert.equal(titres.filter((c) => c === 'P13').length, 1)
  assert.equal(await w.rebondir(), 'deja-connu')
  // Verified anew, it is written to again.
  await w.messages.demanderCode(NIR, { canal: 'courriel', saisi: 'lina@example.org' }, le(90))
  await w.messages.confirmerCode(NIR, '123456', { quand: le(91), jour: JOUR })
  assert.equal(await w.refuse(), undefined)
})

test('rebond d’une boîte pleine, ou d’une autre adresse : l’adresse reste', async () => {
  const pleine = await monde()
  assert.equal(await pleine.rebondir({ statut: '5.2.2' }), 'echec')
  assert.deepEqual((await pleine.plis())[0], ['courriel', 'echec-definitif', 'rebond'])
  assert.equal(await pleine.refuse(), undefined)
  const autre = await monde()
  assert.equal(await autre.rebondir({ adresse: 'autre@example.org' }), 'echec')
  assert.equal(await autre.refuse(), undefined)
})
