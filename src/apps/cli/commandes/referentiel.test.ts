import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createAncrageMemoire,
  createJournalMemoire,
  createReferentielMemoire,
} from '#adapters/memory'
import type { Commande, Contexte } from '#apps/cli'
import { createReferentiel, type SourceFichier } from '#referentiel'
import { cleNir, type Instant, type Jour, Panne } from '#socle'
import { envoi, nir, paie, source } from '../../../adapters/contracts/envoi.contract.js'
import { LINA, NTT_LINA } from '../../../adapters/contracts/scenarios.contract.js'
import { commande as ingerer } from './ingerer.js'
import { commande as journal } from './journal.js'
import { commande as ressources } from './ressources.js'

const DEBUT = Date.parse('2026-02-05T09:00:00.000Z')

/** What `main` lends, over a register in memory and a clock that advances half a second a look. */
function atelier(fichiers: Readonly<Record<string, Uint8Array | SourceFichier>>, entree = '') {
  let instant = DEBUT
  const journalMemoire = createJournalMemoire()
  const referentiel = createReferentiel({
    store: createReferentielMemoire(),
    journal: journalMemoire,
    maintenant: () => new Date(DEBUT).toISOString() as Instant,
  })
  const ancrage = createAncrageMemoire(
    journalMemoire,
    () => new Date(DEBUT).toISOString() as Instant,
  )
  const sortie: string[] = []
  const mots: string[] = []
  let fermetures = 0
  const contexte = {
    ecrire: async (texte: string) => void sortie.push(texte),
    dire: (texte: string) => void mots.push(texte),
    async *lireEntree() {
      yield Buffer.from(entree)
    },
    maintenant: () => {
      instant += 500
      return new Date(instant).toISOString() as Instant
    },
    aujourdhui: () => '2026-06-01' as Jour,
    listSources: (chemins: readonly string[]) => ({
      sources: chemins.flatMap((c) => {
        const f = fichiers[c]
        return f === undefined ? [] : 'lire' in f ? [f] : [source(f, c)]
      }),
      refus: chemins
        .filter((c) => !(c in fichiers))
        .map((chemin) => ({ chemin, message: 'Fichier ou dossier introuvable.' })),
    }),
    ouvrirBase: async () => ({
      referentiel,
      journal: journalMemoire,
      ancrage,
      async fermer() {
        fermetures += 1
      },
    }),
  } as unknown as Contexte
  const executer = async (commande: Commande, ...args: string[]) => {
    sortie.length = 0
    mots.length = 0
    const code = await commande.executer(args, contexte)
    return { code, texte: sortie.join(''), mots: mots.join('\n') }
  }
  return { executer, journal: journalMemoire, fermetures: () => fermetures }
}

const PAYE = envoi({ individus: [{ nir: LINA, versements: [paie('2026-01-30')] }] })
const ATTENTE = envoi({
  mois: '2026-02',
  individus: [{ ntt: NTT_LINA, versements: [paie('2026-02-27')] }],
})
const MAUVAIS = new TextEncoder().encode('ceci n’est pas une DSN\n')

const objets = (texte: string) =>
  texte
    .trimEnd()
    .split('\n')
    .map((l) => JSON.parse(l))

test('ingerer --json : les clés du contrat, dans leur ordre, puis le total', async () => {
  const { executer, fermetures } = atelier({ 'a.dsn': PAYE, 'b.dsn': ATTENTE })
  const { code, texte } = await executer(ingerer, '--json', 'a.dsn', 'b.dsn')
  assert.equal(code, 0)
  const [a, b, fin] = objets(texte)
  const cles =
    'fichier statut declarations individus rubriques octets essai anomalies anomaliesTotal ' +
    'lignesRessource remplacees nonRattachees ecartes dejaRecu gardes refuses'
  assert.equal(Object.keys(a).join(' '), cles)
  assert.deepEqual(
    [a.fichier, a.lignesRessource, a.nonRattachees, a.dejaRecu],
    ['a.dsn', 1, 0, false],
  )
  assert.deepEqual([b.lignesRessource, b.nonRattachees], [1, 1])
  assert.deepEqual([a.individus, a.gardes, a.ecartes, a.refuses], [1, 1, 0, 0])
  assert.equal(
    Object.keys(fin.total).join(' '),
    'fichiers acceptes rejetes individus lignesRessource octets secondes',
  )
  const { fichiers, acceptes, rejetes, individus, lignesRessource, octets } = fin.total
  assert.deepEqual([fichiers, acceptes, rejetes, individus, lignesRessource], [2, 2, 0, 2, 2])
  assert.equal(octets, PAYE.length + ATTENTE.length)
  assert.ok(fin.total.secondes > 0)
  assert.equal(fermetures(), 1)
})

test('ingerer : un mauvais fichier et un chemin absent n’arrêtent pas les bons', async () => {
  const { executer } = atelier({ 'a.dsn': MAUVAIS, 'b.dsn': PAYE })
  const { code, texte, mots } = await executer(ingerer, '--json', 'absent', 'a.dsn', 'b.dsn')
  assert.equal(code, 1)
  const [a, b, fin] = objets(texte)
  assert.deepEqual([a.statut, a.lignesRessource], ['rejete', 0])
  assert.deepEqual([b.statut, b.lignesRessource], ['accepte', 1])
  assert.deepEqual([fin.total.acceptes, fin.total.rejetes], [1, 1])
  assert.match(mots, /absent : Fichier ou dossier introuvable/)
})

test('ingerer : un fichier illisible est dit, les autres passent, sortie 3', async () => {
  const lache: SourceFichier = {
    nom: 'lache.dsn',
    lire() {
      throw new Panne('fichier-illisible', 'lache.dsn ne se lit plus.')
    },
  }
  const { executer } = atelier({ 'lache.dsn': lache, 'b.dsn': PAYE })
  const { code, texte, mots } = await executer(ingerer, '--json', 'lache.dsn', 'b.dsn')
  assert.equal(code, 3)
  assert.equal(objets(texte)[0].lignesRessource, 1)
  assert.match(mots, /ne se lit plus/)
})

test('ingerer : deux fois le même fichier, la seconde le dit en mots', async () => {
  const { executer } = atelier({ 'a.dsn': PAYE })
  await executer(ingerer, 'a.dsn')
  const { code, texte } = await executer(ingerer, 'a.dsn')
  assert.equal(code, 0)
  assert.match(texte, /a\.dsn : déjà reçu : rien ne change/)
  assert.match(texte, /Total : 1 fichier \(rejetés : 0\)/)
})

test('ingerer --recu-le, puis ressources --vu-le : avant, rien ; après, la ligne', async () => {
  const { executer } = atelier({ 'a.dsn': PAYE })
  await executer(ingerer, '--recu-le', '2026-02-05T10:00:00+01:00', 'a.dsn')
  const lire = async (vuLe: string) => {
    const mois = ['--de', '2026-01', '--a', '2026-03']
    const { texte } = await executer(ressources, '--nir', LINA, ...mois, '--vu-le', vuLe, '--json')
    return JSON.parse(texte)
  }
  assert.deepEqual(await lire('2026-02-05T08:59:59Z'), { personne: null, lignes: [] })
  const { personne, lignes } = await lire('2026-02-05T09:00:00Z')
  assert.deepEqual(personne, { nirMasque: '2 90 ** ** *** ***', nom: 'MOREAU', prenoms: 'LINA' })
  assert.equal(lignes[0].recuLe, '2026-02-05T09:00:00.000Z')
})

test('ressources --json : une ligne, ses clés dans l’ordre du contrat', async () => {
  const { executer, journal: traces } = atelier({ 'a.dsn': PAYE }, `${LINA}\n`)
  await executer(ingerer, 'a.dsn')
  const { code, texte } = await executer(
    ressources,
    ...['--nir', '-', '--de', '2026-01', '--a', '2026-01', '--json'],
  )
  assert.equal(code, 0)
  const { lignes } = JSON.parse(texte)
  assert.equal(
    Object.keys(lignes[0]).join(' '),
    'mois dateVersement declarant nature montantNetSocial montantNetFiscal montantNetVerse ' +
      'periode revision recuLe origine contestee',
  )
  assert.deepEqual(Object.keys(lignes[0].declarant), ['siret', 'raisonSociale'])
  assert.equal((await traces.verifier()).entrees, 1)
})

test('ressources : une personne inconnue est dite sans ligne, sortie 0', async () => {
  const { executer } = atelier({})
  const args = ['--nir', nir(5), '--de', '2026-01', '--a', '2026-01']
  assert.deepEqual(await executer(ressources, ...args, '--json'), {
    code: 0,
    texte: '{"personne":null,"lignes":[]}\n',
    mots: '',
  })
  assert.match((await executer(ressources, ...args)).texte, /Aucune déclaration/)
})

test('ressources : le tableau montre un montant absent, jamais un zéro', async () => {
  const sansMontant = envoi({
    individus: [{ nir: LINA, versements: [{ date: '2026-01-30', nets: [] }] }],
  })
  const { executer } = atelier({ 'a.dsn': sansMontant })
  await executer(ingerer, 'a.dsn')
  const { texte } = await executer(ressources, '--nir', LINA, '--de', '2026-01', '--a', '2026-01')
  assert.match(texte, /absent/)
  assert.ok(!texte.includes(LINA))
})

const cle = String(cleNir(LINA)).padStart(2, '0')
const autreCle = cle === '01' ? '02' : '01'
const USAGES: readonly { titre: string; commande: Commande; args: readonly string[] }[] = [
  { titre: 'ingerer sans chemin', commande: ingerer, args: [] },
  { titre: 'profil inconnu', commande: ingerer, args: ['--profil', 'x', 'a'] },
  {
    titre: 'instant sans fuseau',
    commande: ingerer,
    args: ['--recu-le', '2026-02-05T10:00:00', 'a'],
  },
  {
    titre: 'instant impossible',
    commande: ingerer,
    args: ['--recu-le', '2026-02-30T10:00:00Z', 'a'],
  },
  {
    titre: 'NIR trop court',
    commande: ressources,
    args: ['--nir', '123', '--de', '2026-01', '--a', '2026-01'],
  },
  {
    titre: 'NIR de clé fausse',
    commande: ressources,
    args: ['--nir', LINA + autreCle, '--de', '2026-01', '--a', '2026-01'],
  },
  { titre: 'sans NIR', commande: ressources, args: ['--de', '2026-01', '--a', '2026-01'] },
  {
    titre: 'mois impossible',
    commande: ressources,
    args: ['--nir', LINA, '--de', '2026-13', '--a', '2026-01'],
  },
  {
    titre: 'mois à l’envers',
    commande: ressources,
    args: ['--nir', LINA, '--de', '2026-02', '--a', '2026-01'],
  },
  {
    titre: 'vu-le impossible',
    commande: ressources,
    args: ['--nir', LINA, '--de', '2026-01', '--a', '2026-01', '--vu-le', 'hier'],
  },
  { titre: 'journal sans verbe', commande: journal, args: [] },
  { titre: 'journal, autre verbe', commande: journal, args: ['effacer'] },
]

for (const { titre, commande, args } of USAGES) {
  test(`usage fautif : ${titre}`, async () => {
    const { executer } = atelier({})
    await assert.rejects(executer(commande, ...args), (erreur: Error) => {
      assert.equal(erreur.name, 'UsageFautif')
      return !erreur.message.includes(LINA)
    })
  })
}

test('journal verifier : intact 0, rompu 1', async () => {
  const { executer, journal: traces } = atelier({ 'a.dsn': PAYE })
  await executer(ressources, '--nir', LINA, '--de', '2026-01', '--a', '2026-01')
  const intact = await executer(journal, 'verifier', '--json')
  assert.deepEqual(intact, { code: 0, texte: '{"entrees":1,"valide":true}\n', mots: '' })
  traces.verifier = async () => ({ entrees: 3, valide: false, premiereRupture: 2 })
  const rompu = await executer(journal, 'verifier', '--json')
  assert.deepEqual(
    [rompu.code, JSON.parse(rompu.texte)],
    [1, { entrees: 3, valide: false, premiereRupture: 2 }],
  )
  assert.match((await executer(journal, 'verifier')).texte, /ROMPU à l’entrée 2/)
})

test('journal ancrer : une ancre, puis rien de nouveau ; verifier les compare', async () => {
  const { executer } = atelier({ 'a.dsn': PAYE })
  assert.match((await executer(journal, 'ancrer')).texte, /Rien de nouveau/)
  await executer(ressources, '--nir', LINA, '--de', '2026-01', '--a', '2026-01')
  const faite = await executer(journal, 'ancrer', '--json')
  assert.equal(faite.code, 0)
  const { ancre, racine, sceau } = JSON.parse(faite.texte)
  assert.equal(ancre, 1)
  assert.match(racine, /^[0-9a-f]{64}$/)
  assert.match(sceau, /^[0-9a-f]{64}$/)
  assert.equal((await executer(journal, 'ancrer', '--json')).texte, '{"ancre":null}\n')
  const verdict = await executer(journal, 'verifier', '--json')
  assert.deepEqual(JSON.parse(verdict.texte), { entrees: 1, valide: true, ancres: 1 })
})
