import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FournisseurIdentite, RefusConnexion, TentativeConnexion } from '#acces'
import { createFranceConnect } from '#adapters/franceconnect'
import { type FournisseurEssai, ouvrirFournisseur, type Travers } from './fournisseur-essai.js'

const RETOUR = 'http://127.0.0.1:3000/connexion/retour'

let essai: FournisseurEssai
before(async () => {
  essai = await ouvrirFournisseur()
})
after(() => essai.fermer())

function client(e: FournisseurEssai, signature: 'ES256' | 'RS256' = 'ES256'): FournisseurIdentite {
  return createFranceConnect({
    ...{ emetteur: e.emetteur, clientId: 'client', clientSecret: 'secret', http: true, signature },
    ...{ adresseRetour: RETOUR, adresseApresDeconnexion: 'http://127.0.0.1:3000/parti' },
    ...{ attenteSecondes: 1 },
  })
}

/** One log-in, from the address given to the browser to what is made of the way back. */
async function entrer(
  e: FournisseurEssai,
  fournisseur = client(e),
  suite: (t: TentativeConnexion) => Record<string, string> = (t) => ({ state: t.state }),
) {
  const tentative = await fournisseur.debuter()
  e.recevoir(tentative.adresse)
  const retour = new URL(RETOUR)
  const recu = { code: 'code-1', iss: e.emetteur, ...suite(tentative) }
  for (const [nom, valeur] of Object.entries(recu)) {
    if (valeur !== '') retour.searchParams.set(nom, valeur)
  }
  return { tentative, resultat: await fournisseur.conclure(retour.href, tentative) }
}

test('la demande : portée, niveau, nonce et état longs, PKCE, sans secret', async () => {
  essai.faire({})
  const { tentative, resultat } = await entrer(essai)
  const demande = new URL(tentative.adresse).searchParams
  assert.equal(demande.get('scope'), 'openid identite_pivot preferred_username')
  assert.equal(demande.get('acr_values'), 'eidas1')
  assert.equal(demande.get('response_type'), 'code')
  assert.equal(demande.get('redirect_uri'), RETOUR)
  assert.equal(demande.get('code_challenge_method'), 'S256')
  assert.ok((demande.get('nonce')?.length ?? 0) >= 22 && (demande.get('state')?.length ?? 0) >= 22)
  assert.equal(tentative.adresse.includes('secret'), false)
  const echange = essai.echanges.at(-1)
  assert.equal(echange?.get('client_secret'), 'secret')
  assert.equal(echange?.get('code_verifier'), tentative.verificateur)
  assert.equal(resultat.ok && resultat.valeur.identite.nomNaissance, 'FICTIVE')
  const autre = await client(essai).debuter()
  assert.notEqual(autre.nonce, tentative.nonce)
})

test('signée en RS256, quand c’est ce qui est déclaré ; sinon refusée', async (t) => {
  const rsa = await ouvrirFournisseur('RS256')
  t.after(() => rsa.fermer())
  const { resultat } = await entrer(rsa, client(rsa, 'RS256'))
  assert.equal(resultat.ok && resultat.valeur.identite.sub, 'sujet-1')
  assert.equal(refus(await entrer(rsa, client(rsa, 'ES256'))), 'invalide')
})

const refus = (e: Awaited<ReturnType<typeof entrer>>): RefusConnexion | 'aucun' =>
  e.resultat.ok ? 'aucun' : e.resultat.erreur

const passe = Math.floor(Date.now() / 1000) - 3600
const panne = { statut: 502, corps: '<h1>Bad gateway</h1>' }
const code = { statut: 400, corps: { error: 'invalid_grant' } }

const TRAVERS: readonly (readonly [string, Travers, RefusConnexion | 'aucun'])[] = [
  ['renseignements sans signature', { ecriture: 'nue' }, 'invalide'],
  ['signature « none »', { ecriture: 'sans-algorithme' }, 'invalide'],
  ['signés par une autre clé', { ecriture: 'autre-cle' }, 'invalide'],
  ['signés d’une autre façon que celle déclarée', { ecriture: 'autre-algorithme' }, 'invalide'],
  ['renseignements d’une autre personne', { usager: { sub: 'sujet-2' } }, 'invalide'],
  ['pour un autre site', { jeton: { aud: 'autre' } }, 'invalide'],
  ['d’un autre émetteur', { jeton: { iss: 'https://ailleurs.example' } }, 'invalide'],
  ['nonce d’une autre connexion', { jeton: { nonce: 'x'.repeat(43) } }, 'invalide'],
  ['sans nonce', { jeton: { nonce: undefined } }, 'invalide'],
  ['jeton fini', { jeton: { iat: passe, exp: passe + 60 } }, 'invalide'],
  ['niveau absent', { jeton: { acr: undefined } }, 'invalide'],
  ['niveau inconnu', { jeton: { acr: 'eidas0' } }, 'invalide'],
  ['niveau plus haut que demandé', { jeton: { acr: 'eidas2' } }, 'aucun'],
  ['sans date de naissance', { usager: { birthdate: undefined } }, 'identite-refusee'],
  ['date qui n’existe pas', { usager: { birthdate: '1990-00-00' } }, 'identite-refusee'],
  ['sans nom', { usager: { family_name: '' } }, 'identite-refusee'],
  ['né à l’étranger', { usager: { birthplace: '', birthcountry: '99139' } }, 'aucun'],
  ['code déjà pris, ou trop vieux', { echange: code }, 'expiree'],
  ['panne à l’échange', { echange: panne }, 'indisponible'],
  ['page à la place d’une réponse', { echange: { ...panne, statut: 200 } }, 'indisponible'],
  ['échange sans réponse', { echange: 'muet' }, 'indisponible'],
]

for (const [titre, travers, attendu] of TRAVERS) {
  test(`retour de FranceConnect, ${titre} : ${attendu}`, async () => {
    essai.faire(travers)
    assert.equal(refus(await entrer(essai)), attendu)
  })
}

const RETOURS: readonly (readonly [string, Record<string, string>, RefusConnexion])[] = [
  ['abandonnée', { error: 'access_denied', code: '' }, 'annulee'],
  ['identité non confirmée', { error: 'server_error', code: '' }, 'identite-refusee'],
  ['en maintenance', { error: 'temporarily_unavailable', code: '' }, 'indisponible'],
  ['demande refusée', { error: 'invalid_request', code: '' }, 'invalide'],
  ['réponse d’un autre émetteur', { iss: 'https://ailleurs.example' }, 'invalide'],
  ['sans émetteur', { iss: '' }, 'invalide'],
  ['état d’une autre connexion', { state: 'y'.repeat(43) }, 'invalide'],
  ['sans état', { state: '' }, 'invalide'],
]

for (const [titre, recu, attendu] of RETOURS) {
  test(`adresse de retour, connexion ${titre} : ${attendu}`, async () => {
    essai.faire({})
    const suite = (t: TentativeConnexion) => ({ state: t.state, ...recu })
    assert.equal(refus(await entrer(essai, client(essai), suite)), attendu)
  })
}

test('une clé de signature changée à l’instant : la connexion aboutit', async (t) => {
  const neuf = await ouvrirFournisseur()
  t.after(() => neuf.fermer())
  const fournisseur = client(neuf)
  assert.equal(refus(await entrer(neuf, fournisseur)), 'aucun')
  neuf.faire({ nouvelleCle: true })
  assert.equal(refus(await entrer(neuf, fournisseur)), 'aucun')
})

test('éteint, il empêche d’entrer ; rallumé, on entre sans redémarrer', async (t) => {
  const premier = await ouvrirFournisseur()
  const fournisseur = client(premier)
  await premier.fermer()
  await assert.rejects(fournisseur.debuter())
  const rallume = await ouvrirFournisseur('ES256', Number(new URL(premier.emetteur).port))
  t.after(() => rallume.fermer())
  assert.equal(refus(await entrer(rallume, fournisseur)), 'aucun')
})

test('partir : le jeton d’identité est rendu, et l’adresse est celle déclarée', async () => {
  const adresse = new URL((await client(essai).adresseDeconnexion('jeton')) ?? '')
  assert.equal(adresse.pathname, '/session/end')
  assert.equal(adresse.searchParams.get('id_token_hint'), 'jeton')
  const apres = adresse.searchParams.get('post_logout_redirect_uri')
  assert.equal(apres, 'http://127.0.0.1:3000/parti')
  assert.ok((adresse.searchParams.get('state')?.length ?? 0) >= 22)
})
