import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Commande, type Contexte, UsageFautif } from '../commande.js'
import { commande as baremes } from './baremes.js'
import { commande as comparer } from './comparer.js'
import { commande as expliquer } from './expliquer.js'
import { commande as simuler } from './simuler.js'

const SITUATION = {
  id: 'ana',
  moisDroit: '2026-01',
  personnes: [{ id: 'ana', role: 'allocataire', naissance: '1990-03-02', activite: 'chomeur' }],
  logement: { statut: 'locataire-vide', loyer: 55_000, zone: 2 },
  connus: { rsaMoisPrecedents: 56_894 },
}
const EMPLOI = {
  type: 'emploi-trouve',
  mois: '2026-03',
  personne: 'ana',
  montantNetSocial: 140_000,
}

async function lancer(commande: Commande, lignes: readonly unknown[], args: readonly string[]) {
  const entree = new TextEncoder().encode(
    lignes.map((l) => (typeof l === 'string' ? l : JSON.stringify(l))).join('\n'),
  )
  let sortie = ''
  const contexte: Partial<Contexte> = {
    async ecrire(texte) {
      sortie += texte
    },
    dire() {},
    async *lireEntree() {
      yield entree
    },
  }
  const code = await commande.executer(args, contexte as Contexte)
  return { code, sortie }
}

test('usage fautif : un pas, une forme, un jour, un mois', async () => {
  await assert.rejects(lancer(simuler, [], ['--taux-marginal', '0']), UsageFautif)
  await assert.rejects(lancer(expliquer, [], ['--forme', 'pdf']), UsageFautif)
  await assert.rejects(lancer(expliquer, [], ['--regles-connues-le', '2026-13-01']), UsageFautif)
  await assert.rejects(lancer(expliquer, [], ['--regles-connues-le', '2015-12-31']), UsageFautif)
  await assert.rejects(lancer(baremes, [], ['--mois', '2026']), UsageFautif)
})

test('une ligne fausse est refusée, les autres vont au bout', async () => {
  const juste = { situation: SITUATION, evenements: [EMPLOI] }
  const fausse = { situation: SITUATION, evenements: [{ ...EMPLOI, personne: 'zoe' }] }
  const { code, sortie } = await lancer(simuler, ['{', fausse, '', juste], ['--json'])
  assert.equal(code, 1)
  const lignes = sortie
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l))
  assert.deepEqual(
    lignes.map((l) => [l.ligne, l.erreur?.chemin, l.avec?.length]),
    [
      [1, '', undefined],
      [2, 'evenements[0].personne', undefined],
      [undefined, undefined, 12],
    ],
  )
  for (const commande of [comparer, expliquer]) {
    assert.equal((await lancer(commande, ['{'], [])).code, 1)
  }
})

test('simuler : un tableau, des phrases, le taux marginal', async () => {
  const demande = { situation: SITUATION, evenements: [EMPLOI], mois: 8 }
  const { code, sortie } = await lancer(simuler, [demande], ['--taux-marginal', '10000'])
  assert.equal(code, 0)
  assert.equal(sortie.split('\n').filter((l) => /2026 +\d/.test(l)).length, 8)
  assert.match(sortie, /réexamen de juillet\u00a02026/)
  assert.match(sortie, /^Sur 100,00.€ de salaire de plus par mois pour ana, il reste/m)
  assert.match(sortie, /taux marginal de 40\u00a0%|taux marginal de 40 %/)
})

test('comparer et expliquer : du texte, ou une ligne JSON', async () => {
  const comparaison = {
    avant: { situation: SITUATION },
    apres: { situation: { ...SITUATION, moisDroit: '2026-09' } },
  }
  assert.match((await lancer(comparer, [comparaison], [])).sortie, /Barème, montant forfaitaire/)
  const json = JSON.parse((await lancer(comparer, [comparaison], ['--json'])).sortie)
  assert.equal(json.prestations.length, 10)
  assert.match((await lancer(expliquer, [SITUATION], [])).sortie, /^Vos droits pour janvier/)
  const tableau = (await lancer(expliquer, [SITUATION], ['--forme', 'tableau'])).sortie
  assert.match(tableau, /^prestation\tgenre\t/)
  const dossier = JSON.parse((await lancer(expliquer, [SITUATION], ['--json'])).sortie)
  assert.equal(dossier.prestations[0].prestation, 'rsa')
})

test('baremes : une valeur par série, pour un mois', async () => {
  const args = ['--nom', 'montant forfaitaire du RSA', '--mois', '2026-05', '--json']
  const { sortie } = await lancer(baremes, [], args)
  const lignes = sortie
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l))
  assert.deepEqual(
    lignes.map((l) => [l.valeur, l.depuis]),
    [[65_169, '2026-04']],
  )
})
