import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Contexte, UsageFautif } from '../commande.js'
import { LONGUEUR_LIGNE_MAX } from '../droits/lots.js'
import { commande } from './droits.js'

const SEUL = {
  id: 'seul',
  moisDroit: '2026-03',
  personnes: [{ role: 'allocataire', naissance: '1990-03-02', activite: 'inactif' }],
  logement: { statut: 'sans-domicile' },
  connus: { aideLogement: 0 },
}

/** Runs the command over bytes cut in pieces of `pas`, and gives its lines and its exit status. */
async function lancer(entree: string | Uint8Array, args: readonly string[] = [], pas = 7) {
  const octets = typeof entree === 'string' ? new TextEncoder().encode(entree) : entree
  let sortie = ''
  // Answers of workers come as the bytes of whole lines.
  const decodeur = new TextDecoder()
  const contexte: Partial<Contexte> = {
    async ecrire(texte) {
      sortie += typeof texte === 'string' ? texte : decodeur.decode(texte)
    },
    dire() {},
    async *lireEntree() {
      for (let i = 0; i < octets.length; i += pas) yield octets.subarray(i, i + pas)
    },
  }
  const code = await commande.executer(args, contexte as Contexte)
  const lignes = sortie
    .split('\n')
    .filter((ligne) => ligne !== '')
    .map((ligne) => JSON.parse(ligne))
  return { code, lignes }
}

test('une prestation inconnue, un nombre de cœurs impossible : usage fautif', async () => {
  await assert.rejects(lancer('', ['--prestations', 'rsa,rmi']), UsageFautif)
  for (const coeurs of ['0', '-1', 'deux', '65']) {
    await assert.rejects(lancer('', [`--coeurs=${coeurs}`]), UsageFautif)
  }
})

test('les lignes refusées disent où et pourquoi, les autres vont au bout', async () => {
  const fausse = JSON.stringify({ ...SEUL, id: 'fausse', surprise: 1 })
  const juste = JSON.stringify(SEUL)
  const texte = `\ufeff${juste}\r\n\r\n{pas du json\n${fausse}\n[]\n${juste}`
  const { code, lignes } = await lancer(texte, ['--prestations', 'rsa'])
  assert.equal(code, 1)
  assert.deepEqual(
    lignes.map((l) => [l.id, l.ligne, l.erreur?.code, l.erreur?.chemin]),
    [
      ['seul', undefined, undefined, undefined],
      [null, 3, 'json-invalide', ''],
      ['fausse', 4, 'champ-inconnu', 'surprise'],
      [null, 5, 'type-inattendu', ''],
      ['seul', undefined, undefined, undefined],
    ],
  )
  assert.deepEqual(lignes[0].droits, { rsa: 64652 })
})

test('une entrée vide ne donne rien et réussit', async () => {
  assert.deepEqual(await lancer(''), { code: 0, lignes: [] })
})

test('une ligne démesurée est refusée seule', async () => {
  const texte = `"${'x'.repeat(LONGUEUR_LIGNE_MAX + 10)}"\n${JSON.stringify(SEUL)}\n`
  const { code, lignes } = await lancer(texte, [], 1 << 16)
  assert.equal(code, 1)
  assert.deepEqual([lignes[0].ligne, lignes[0].erreur.code], [1, 'ligne-trop-longue'])
  assert.equal(lignes[1].id, 'seul')
})

test('plusieurs cœurs donnent les mêmes réponses dans le même ordre', async () => {
  const texte = Array.from({ length: 2000 }, (_, i) =>
    JSON.stringify({ ...SEUL, id: `s${i}`, ...(i % 97 === 0 ? { faux: 1 } : null) }),
  ).join('\n')
  const un = await lancer(texte, ['--prestations', 'rsa'], 1 << 14)
  const trois = await lancer(texte, ['--prestations', 'rsa', '--coeurs', '3'], 1 << 14)
  assert.deepEqual(trois, un)
  assert.equal(un.lignes.length, 2000)
})
