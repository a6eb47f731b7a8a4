import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFacteurSmtp, type ReglagesSmtp } from '#adapters/facteurs'
import type { Remise } from '#messages'
import {
  CERTIFICAT,
  ouvrirServeurSmtp,
  type ServeurSmtp,
} from '../contracts/serveur-smtp.contract.js'

const REMISE: Remise = {
  ...{ cle: 'M-7F3K2Q9B-courriel', adresse: 'lina@example.org', personne: 'a'.repeat(32) },
  ...{ objet: 'Votre déclaration est reçue', grosCaracteres: false },
  texte: 'Bonjour,\n\nVous avez reçu une réponse.\n.seul\n\nhttps://example.org/mes-messages',
}

const REGLAGES: Omit<ReglagesSmtp, 'port'> = {
  ...{ hote: '127.0.0.1', tls: 'aucun', identifiants: null },
  expediteur: 'À la source <ne-pas-repondre@example.org>',
}

async function avec(
  serveur: ServeurSmtp,
  reglages: Partial<ReglagesSmtp>,
  faire: (facteur: ReturnType<typeof createFacteurSmtp>) => Promise<void>,
): Promise<void> {
  const facteur = createFacteurSmtp({ ...REGLAGES, port: serveur.port, ...reglages })
  try {
    await faire(facteur)
  } finally {
    await facteur.fermer()
    serveur.fermer()
  }
}

const REFUS = [
  { titre: 'adresse inconnue', a: { RCPT: '550 5.1.1 qui ?' }, dit: 'definitif boite-inconnue' },
  { titre: 'relais fermé', a: { RCPT: '554 5.7.1 relay' }, dit: 'temporaire acces-refuse' },
  { titre: 'liste grise', a: { RCPT: '450 4.2.0 later' }, dit: 'temporaire serveur-occupe' },
  { titre: 'boîte pleine', a: { RCPT: '452 4.2.2 full' }, dit: 'temporaire serveur-occupe' },
  { titre: 'expéditeur refusé', a: { MAIL: '550 5.1.8 no' }, dit: 'temporaire acces-refuse' },
  { titre: 'contenu refusé', a: { '.': '554 5.6.0 no' }, dit: 'definitif message-refuse' },
  { titre: 'contenu remis à plus tard', a: { '.': '451 4.3.0' }, dit: 'temporaire serveur-occupe' },
  { titre: 'serveur qui ferme', a: { MAIL: '421 4.3.2 bye' }, dit: 'temporaire serveur-occupe' },
] as const
for (const { titre, a, dit } of REFUS) {
  test(`e-mail refusé, ${titre} : ${dit}`, async () => {
    const serveur = await ouvrirServeurSmtp()
    await avec(serveur, {}, async ({ facteur }) => {
      serveur.repondre(a)
      const [sorte, motif] = dit.split(' ')
      assert.deepEqual(await facteur(REMISE), { etat: `echec-${sorte}`, motif })
      // What was refused once does not spoil what follows.
      serveur.repondre({})
      assert.deepEqual(await facteur(REMISE), { etat: 'remis' })
      assert.equal(serveur.recus.length, 1)
    })
  })
}

test('e-mail : aucun serveur ne répond', async () => {
  const serveur = await ouvrirServeurSmtp()
  serveur.fermer()
  await avec(serveur, {}, async ({ facteur, verifier }) => {
    assert.deepEqual(await facteur(REMISE), { etat: 'echec-temporaire', motif: 'serveur-muet' })
    assert.equal(await verifier(), 'serveur-muet')
  })
})

test('e-mail : ses mots, la même clé à chaque essai, une seule connexion', async () => {
  const serveur = await ouvrirServeurSmtp()
  await avec(serveur, {}, async ({ facteur, verifier }) => {
    assert.equal(await verifier(), undefined)
    const avant = serveur.connexions()
    for (let i = 0; i < 3; i += 1) assert.deepEqual(await facteur(REMISE), { etat: 'remis' })
    assert.equal(serveur.connexions(), avant + 1)
    const [un, deux] = serveur.recus
    assert.deepEqual([un?.de, un?.a], ['ne-pas-repondre@example.org', 'lina@example.org'])
    const cles = [un, deux].map((r) => /^Message-ID: (.*?)\r?$/im.exec(r?.source ?? '')?.[1])
    assert.deepEqual(cles, Array(2).fill('<M-7F3K2Q9B-courriel@example.org>'))
    const source = un?.source ?? ''
    for (const entete of ['Auto-Submitted: auto-generated', 'Content-Language: fr', 'Date: ']) {
      assert.ok(source.includes(entete), `${entete} dans\n${source}`)
    }
    // Quoted-printable; a line that begins with a point has two on the wire.
    assert.match(source, /Vous avez re=C3=A7u une r=C3=A9ponse/)
    assert.match(source, /^\.\.seul/m)
    assert.doesNotMatch(source, /<html|<img/i)
  })
})

test('e-mail : un titre n’ajoute pas d’en-tête, une adresse pas d’autre personne', async () => {
  const serveur = await ouvrirServeurSmtp()
  await avec(serveur, {}, async ({ facteur }) => {
    const objet = 'Bonjour\r\nBcc: autre@example.org'
    assert.deepEqual(await facteur({ ...REMISE, objet }), { etat: 'remis' })
    assert.equal(serveur.recus.length, 1)
    assert.doesNotMatch(serveur.recus[0]?.source ?? '', /^Bcc:/im)
    await facteur({ ...REMISE, adresse: 'lina@example.org,autre@example.org' })
    assert.ok(serveur.recus.every((r) => r.a !== 'autre@example.org'))
  })
})

const SECRET = { utilisateur: 'moi', secret: 'motdepasse' }
const SURS = [
  { titre: 'STARTTLS', tls: 'starttls', serveur: 'starttls' },
  { titre: 'TLS dès le début', tls: 'implicite', serveur: 'implicite' },
] as const
for (const { titre, tls, serveur: sorte } of SURS) {
  test(`e-mail, ${titre} : chiffré, avec son mot de passe`, async () => {
    const serveur = await ouvrirServeurSmtp({ tls: sorte, secret: SECRET.secret })
    const reglages = { tls, identifiants: SECRET, autorite: CERTIFICAT }
    await avec(serveur, reglages, async ({ facteur }) => {
      assert.deepEqual(await facteur(REMISE), { etat: 'remis' })
      const [recu] = serveur.recus
      assert.deepEqual([recu?.chiffre, recu?.connu], [true, true])
    })
  })
}

const PAS_SURS = [
  { titre: 'certificat inconnu', serveur: 'starttls', autorite: false, secret: 'motdepasse' },
  { titre: 'serveur sans TLS', serveur: undefined, autorite: true, secret: 'motdepasse' },
  { titre: 'mot de passe faux', serveur: 'starttls', autorite: true, secret: 'autre' },
] as const
for (const { titre, serveur: sorte, autorite, secret } of PAS_SURS) {
  test(`e-mail, ${titre} : rien ne part, on réessaiera`, async () => {
    const serveur = await ouvrirServeurSmtp({ ...(sorte && { tls: sorte }), secret })
    const reglages = {
      ...{ tls: 'starttls' as const, identifiants: SECRET },
      ...(autorite && { autorite: CERTIFICAT }),
    }
    await avec(serveur, reglages, async ({ facteur }) => {
      assert.equal((await facteur(REMISE)).etat, 'echec-temporaire')
      assert.deepEqual(serveur.recus, [])
    })
  })
}
