import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IdentitePivot } from '#acces'
import { createAssistanceMemoire, createLiensIdentiteMemoire } from '#adapters/memory'
import type { Contexte } from '#apps/cli'
import { type Instant, type Jour, nirFictif } from '#socle'
import { commande } from './assistance.js'

const LE_1 = '2026-06-01T08:00:00.000Z' as Instant

function atelier() {
  const assistance = createAssistanceMemoire()
  const lancer = async (...args: string[]) => {
    let [sortie, dit] = ['', '']
    const contexte = {
      ecrire: async (texte: string) => {
        sortie += texte
      },
      dire: (texte: string) => {
        dit += texte
      },
      maintenant: () => LE_1,
      aujourdhui: () => '2026-06-01' as Jour,
      ouvrirBase: async () => ({ assistance, fermer: async () => {} }),
    } as unknown as Contexte
    return { code: await commande.executer(args, contexte), sortie, dit }
  }
  return { assistance, lancer }
}

const nir = nirFictif({
  ...{ sexe: 2, annee: 91, moisNaissance: 3, departement: '59', commune: 951, ordre: 7 },
})

const FAUTIFS: readonly (readonly [readonly string[], RegExp])[] = [
  [['ouvrir'], /Actions connues/],
  [['montrer', 'A-1'], /Il manque --par/],
  [['montrer', '--par', 'agent-1'], /Il manque la référence/],
  [['clore', 'A-1', '--par', 'agent-1'], /Il manque --texte/],
  [['clore', 'A-1', '--par', 'agent-1', '--texte', `Vu ${nir}.`], /numéro de sécurité sociale/],
]
for (const [args, attendu] of FAUTIFS) {
  test(`assistance ${args.slice(0, 2).join(' ')} : refusé`, async () => {
    await assert.rejects(atelier().lancer(...args), attendu)
  })
}

test('assistance : la file, une lecture écrite, une clôture une seule fois', async () => {
  const { assistance, lancer } = atelier()
  assert.match((await lancer()).dit, /Aucune demande/)
  assert.equal((await lancer('montrer', 'A-1', '--par', 'agent-1')).code, 1)
  const identite = {
    nomNaissance: 'FICTIVE',
    prenoms: 'Aline',
    dateNaissance: '1990-05-04' as Jour,
  }
  await assistance.ouvrir('sub-1', { reference: 'A-1', ouverteLe: LE_1, identite })
  const { sortie, dit } = await lancer('lister')
  assert.equal(sortie, `A-1  ouverte le ${LE_1}\n`)
  // The words of N02; nothing of who it is before somebody signs the reading.
  assert.match(dit, /Trois essais n’ont pas permis de retrouver un dossier\./)
  assert.deepEqual(JSON.parse((await lancer('lister', '--json')).sortie), {
    ...{ reference: 'A-1', ouverteLe: LE_1, motif: 'rapprochement-echoue' },
  })
  const lue = await lancer('montrer', 'A-1', '--par', 'agent-1')
  assert.match(lue.sortie, /FICTIVE, Aline, naissance le 4\smai\s1990\n.*agent-1 : lue/)
  const clore = ['clore', 'A-1', '--par', 'agent-2', '--texte', 'Nom corrigé.']
  assert.equal((await lancer(...clore)).code, 0)
  assert.equal((await lancer(...clore)).code, 1)
  assert.match((await lancer()).dit, /Aucune demande/)
})

const sujet: IdentitePivot = {
  ...{ sub: 'sub-1', nomNaissance: 'FICTIVE', nomUsage: null, prenoms: 'Aline', sexe: 'feminin' },
  ...{ dateNaissance: '1991-03-04' as Jour, lieuNaissance: null, paysNaissance: '99100' },
}

for (const { titre, connue, pivot, code } of [
  { titre: 'un numéro que personne ne connaît', connue: null, pivot: sujet, code: 0 },
  {
    titre: 'un numéro connu sous la même identité',
    connue: { nom: 'FICTIVE', nomUsage: null, prenoms: 'Aline', dateNaissance: '04031991' },
    ...{ pivot: sujet, code: 0 },
  },
  {
    titre: 'un numéro connu sous une autre identité',
    connue: { nom: 'AUTRE', nomUsage: null, prenoms: 'Aline', dateNaissance: '04031991' },
    ...{ pivot: sujet, code: 1 },
  },
  {
    titre: 'un numéro d’un autre mois de naissance',
    connue: null,
    ...{ pivot: { ...sujet, dateNaissance: '1991-04-04' as Jour }, code: 1 },
  },
]) {
  test(`assistance relier, ${titre} : ${code === 0 ? 'reliée' : 'refusé'}`, async () => {
    const assistance = createAssistanceMemoire()
    const liens = createLiensIdentiteMemoire()
    const { nomNaissance, prenoms, dateNaissance } = pivot
    const identite = { nomNaissance, prenoms, dateNaissance }
    await assistance.ouvrir('sub-1', { reference: 'A-1', ouverteLe: LE_1, identite, sujet: pivot })
    const contexte = {
      ...{ ecrire: async () => {}, dire: () => {}, maintenant: () => LE_1 },
      aujourdhui: () => '2026-06-01' as Jour,
      async *lireEntree() {
        yield Buffer.from(nir)
      },
      ouvrirBase: async () => ({
        ...{ assistance, liens, fermer: async () => {} },
        referentiel: { lireRessources: async () => ({ personne: connue, lignes: [] }) },
      }),
    } as unknown as Contexte
    const args = ['relier', 'A-1', '--nir', '-', '--par', 'agent-1', '--texte', 'Carte vue.']
    assert.equal(await commande.executer(args, contexte), code)
    assert.equal(await liens.find('sub-1'), code === 0 ? nir : undefined)
    assert.equal((await assistance.listOuvertes(1)).length, code)
  })
}
