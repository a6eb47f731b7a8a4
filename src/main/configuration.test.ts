import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UsageFautif } from '#apps/cli'
import { Faute, Panne } from '#socle'
import { lireBase, lireConfiguration } from './configuration.js'
import { dernierMot } from './fin.js'

const refus = [
  { env: { PORT: 'abc' }, lire: 'port', dit: /PORT .*« abc »/ },
  { env: { PORT: '70000' }, lire: 'port', dit: /PORT/ },
  { env: { ALASOURCE_THEME: 'rose' }, lire: 'theme', dit: /« neutre » ou « dsfr »/ },
  { env: { ALASOURCE_AUJOURDHUI: '2026-02-30' }, lire: 'aujourdhui', dit: /AAAA-MM-JJ/ },
  { env: { DATABASE_URL: 'mysql://moi:secret@ici/b' }, lire: 'databaseUrl', dit: /DATABASE_URL/ },
  { env: { ALASOURCE_ORIGINE: 'http://ici.example' }, lire: 'origine', dit: /https:/ },
  { env: { ALASOURCE_ORIGINE: 'https://ici.example/page' }, lire: 'origine', dit: /ORIGINE/ },
  {
    env: { ALASOURCE_FC_CLIENT: 'moi', ALASOURCE_FC_SECRET: 'secret' },
    lire: 'franceConnect',
    dit: /vont ensemble/,
  },
  {
    env: {
      ...{ ALASOURCE_FC_CLIENT: 'moi', ALASOURCE_FC_SECRET: 'secret' },
      ALASOURCE_FC_EMETTEUR: 'http://fc.example',
    },
    lire: 'franceConnect',
    dit: /https attendue/,
  },
  {
    env: { ALASOURCE_LECTURE_RETARD_MAX: '0' },
    lire: 'lectureRetardMax',
    dit: /de 1 à 3600 .*« 0 »/,
  },
  { env: { ALASOURCE_SMTP_SECRET: 'secret' }, lire: 'smtp', dit: /SMTP_SECRET : .*_HOTE/ },
  {
    env: { ALASOURCE_SMTP_HOTE: 'mail.example', ALASOURCE_SMTP_EXPEDITEUR: 'personne' },
    lire: 'smtp',
    dit: /EXPEDITEUR : .*« personne »/,
  },
  {
    env: { ALASOURCE_SMTP_HOTE: 'mail.example', ALASOURCE_SMTP_SECRET: 'secret' },
    lire: 'smtp',
    dit: /vont ensemble/,
  },
  {
    env: {
      ...{ ALASOURCE_SMTP_HOTE: 'mail.example', ALASOURCE_SMTP_TLS: 'aucun' },
      ...{ ALASOURCE_SMTP_UTILISATEUR: 'moi', ALASOURCE_SMTP_SECRET: 'secret' },
    },
    lire: 'smtp',
    dit: /en clair/,
  },
] as const
for (const { env, lire, dit } of refus) {
  test(`${Object.keys(env)[0]} is refused when it is asked, and only then`, () => {
    const configuration = lireConfiguration(env)
    assert.throws(
      () => configuration[lire](),
      (e: unknown) =>
        e instanceof UsageFautif && dit.test(e.message) && !e.message.includes('secret'),
    )
  })
}

test('the mail server: TLS and its port go without saying', () => {
  const hote = { ALASOURCE_SMTP_HOTE: 'mail.example' }
  const env = { ...hote, ALASOURCE_SMTP_EXPEDITEUR: 'À la source <non@example.org>' }
  const usuel = { hote: 'mail.example', identifiants: null }
  const expediteur = 'À la source <non@example.org>'
  assert.deepEqual(lireConfiguration({}).smtp(), undefined)
  const attendu = { ...usuel, expediteur, port: 587, tls: 'starttls' }
  assert.deepEqual(lireConfiguration(env).smtp(), attendu)
  const direct = lireConfiguration({ ...env, ALASOURCE_SMTP_TLS: 'implicite' }).smtp()
  assert.deepEqual(direct, { ...usuel, expediteur, port: 465, tls: 'implicite' })
})

test('an empty variable is an absent one', () => {
  const vide = { PORT: '', ALASOURCE_THEME: '', DATABASE_URL: '', ALASOURCE_CLE_NIR: '' }
  const configuration = lireConfiguration(vide)
  assert.equal(configuration.port(), 3000)
  assert.equal(configuration.theme(), 'neutre')
  assert.equal(configuration.databaseUrl(), undefined)
  assert.equal(configuration.cleNir(), undefined)
})

test('a Panne tells its remedy; a foreign error tells no message, which may be personal', () => {
  assert.equal(dernierMot(new Panne('disque', 'Disque plein.')), 'alasource : Disque plein.\n')
  assert.match(dernierMot(new Faute('deux têtes')), /référence [0-9a-f]{8}.*deux têtes/s)
  const dit = dernierMot(new TypeError('Camille Durand'))
  assert.match(dit, /TypeError\n +at /)
  assert.doesNotMatch(dit, /Camille/)
})

for (const base of ['', 'mysql://moi:secret@ici/b', 'HTTP://ici', 'file:///tmp/b']) {
  test(`--base « ${base.split(':')[0]}… » is neither a folder nor a PostgreSQL address`, () => {
    assert.throws(
      () => lireBase(base),
      (e: unknown) => e instanceof UsageFautif && !e.message.includes('secret'),
    )
  })
}
