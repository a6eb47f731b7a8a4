import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createJournalMemoire, createRegistreMemoire } from '#adapters/memory'
import { type Contexte, UsageFautif } from '#apps/cli'
import { createIdentites, createReferentiel } from '#referentiel'
import { cleNir, type Instant, type Jour, type Nir, type Ntt } from '#socle'
import { envoi, nir, paie, SIRET_A, source } from '../../../adapters/contracts/envoi.contract.js'
import { commande } from './identites.js'

const LINA = nir(1)
const HUGO = nir(2)
const NTT = `2${SIRET_A.slice(0, 9)}CARTE7` as Ntt
const LE_2 = '2026-06-02T08:00:00.000Z' as Instant
const SIGNE = ['--auteur', 'agent 12', '--motif', 'justificatif reçu']

/** A base with LINA in January, an NTT in February and somebody without a usable number. */
async function atelier() {
  const registre = createRegistreMemoire()
  const moyens = { ...registre, journal: createJournalMemoire(), maintenant: () => LE_2 }
  const referentiel = createReferentiel(moyens)
  const versements = [paie('2026-01-28')]
  const octets = envoi(
    { individus: [{ nir: LINA, versements }] },
    { mois: '2026-02', individus: [{ ntt: NTT, prenoms: 'LINE', versements }] },
  )
  const malforme = Buffer.from(octets).toString('latin1').replace(`'${LINA}'`, "'123'")
  const options = { profil: 'reception', recuLe: LE_2, jour: '2026-06-01' as Jour } as const
  await referentiel.ingerer(source(octets, 'a.dsn'), options)
  await referentiel.ingerer(source(Buffer.from(malforme, 'latin1'), 'b.dsn'), options)
  const base = { referentiel, identites: createIdentites(moyens), fermer: async () => {} }
  return async (args: readonly string[], entree = '') => {
    const dit: string[] = []
    let sortie = ''
    const contexte = {
      ecrire: async (texte: string) => {
        sortie += texte
      },
      dire: (texte: string) => void dit.push(texte),
      async *lireEntree() {
        yield Buffer.from(entree)
      },
      ouvrirBase: async () => base,
    } as unknown as Contexte
    const code = await commande.executer(args, contexte)
    for (const secret of [LINA, HUGO, NTT]) assert.ok(!`${sortie}${dit}`.includes(secret))
    return { code, sortie, dit, json: () => JSON.parse(sortie) }
  }
}

for (const [titre, args, entree] of [
  ['sans action', [], ''],
  ['action inconnue', ['fondre'], ''],
  ['décision sans auteur', ['annuler', '1', '--motif', 'x'], ''],
  ['décision sans motif', ['annuler', '1', '--auteur', 'x'], ''],
  ['acte qui n’est pas un nombre', ['annuler', 'un', ...SIGNE], ''],
  ['suite qui n’a pas été donnée', ['lister', '--apres', 'zut'], ''],
  ['acte de suite qui n’est pas un nombre', ['actes', '--apres', 'zut'], ''],
  ['écarté de suite sans rang', ['ecartes', '--apres', 'a'.repeat(32)], ''],
  ['limite écrite autrement', ['lister', '--limite', '1e1'], ''],
  ['NIR absent', ['fusionner', '--de', '-', ...SIGNE], LINA],
  ['clé fausse', ['etat', '--nir', '-'], `${LINA}${cleNir(LINA) === 1 ? '02' : '01'}`],
  ['mois absent', ['detacher', '--nir', '-', '--siret', SIRET_A, ...SIGNE], LINA],
  ['SIRET faux', ['detacher', '--nir', '-', '--mois', '2026-01', '--siret', '1', ...SIGNE], LINA],
  ['étendue inconnue', ['rattacher', 'x', '--vers', '-', '--etendue', 'tout', ...SIGNE], LINA],
] as const) {
  test(`identites, commande mal écrite : ${titre}`, async () => {
    const lancer = await atelier()
    await assert.rejects(lancer(args, entree), UsageFautif)
  })
}

test('identites : lister, voir, rattacher, annuler, et les écartés', async () => {
  const lancer = await atelier()
  await lancer(['indexer'])
  const { attentes, suite } = (await lancer(['lister', '--json'])).json()
  assert.equal(suite, null)
  assert.equal(attentes.length, 1, 'les deux fichiers portent la même déclaration')
  const { id } = attentes[0]
  const mots = (await lancer(['voir', id])).sortie
  assert.match(mots, /Numéro temporaire/)
  assert.match(mots, /LINE/)
  const ecartes = (await lancer(['ecartes', '--json'])).json().ecartes
  assert.deepEqual(
    ecartes.map((e: { nomFichier: string; code: string }) => [e.nomFichier, e.code]),
    [['b.dsn', 'nir-malforme']],
  )
  assert.match((await lancer(['ecartes'])).sortie, /b\.dsn, individu 1, ligne \d+ : nir-malforme/)
  const vers = ['rattacher', id, '--vers', '-', ...SIGNE]
  assert.deepEqual((await lancer(vers, HUGO)).code, 1)
  const fait = await lancer([...vers, '--json'], ` ${LINA}\n`)
  assert.deepEqual([fait.code, fait.json().acte], [0, 1])
  assert.match((await lancer(['lister'])).sortie, /Personne n’attend/)
  assert.match((await lancer(['annuler', '1', ...SIGNE])).sortie, /^Acte 2 écrit : /)
  assert.match((await lancer(['actes'])).sortie, /^2 .* annulation de l’acte 1 /)
  assert.equal((await lancer(['annuler', '1', ...SIGNE])).code, 1)
})

test('identites : le répertoire sur l’entrée standard, malgré une ligne fautive', async () => {
  const lancer = await atelier()
  const ligne = (n: Nir, prenoms: string, dateNaissance = '12051990') =>
    JSON.stringify({ nir: n, nom: 'MOREAU', prenoms, dateNaissance })
  const entree = [
    ligne(LINA, 'LINA'),
    ligne(HUGO, 'LINE'),
    ligne(HUGO, 'LINE', '12051991'),
    '{"nir":',
    JSON.stringify({ nir: HUGO, nom: 'A', prenoms: 'B', dateNaissance: '12051990', age: 3 }),
  ]
  const rendu = await lancer(['inscrire', '--json', ...SIGNE], entree.join('\n'))
  assert.deepEqual([rendu.code, rendu.json()], [1, { inscrites: 2, refusees: 3 }])
  assert.equal(rendu.dit.length, 3)
  assert.equal((await lancer(['etat', '--nir', '-'], LINA)).sortie, 'nir-certifie\n')
  const deux = `${HUGO}\n${LINA}\n`
  const fusion = await lancer(['fusionner', '--de', '-', '--vers', '-', ...SIGNE], deux)
  assert.equal(fusion.code, 0)
  assert.equal((await lancer(['etat', '--nir', '-'], HUGO)).sortie, 'fusionnee\n')
  const defusion = await lancer(['defusionner', '--de', '-', '--vers', '-', ...SIGNE], deux)
  assert.equal(defusion.code, 0)
  assert.equal((await lancer(['etat', '--nir', '-'], HUGO)).sortie, 'nir-certifie\n')
})
