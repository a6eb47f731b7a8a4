import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createAttestationsMemoire,
  createDemarchesMemoire,
  createMessagesMemoire,
  createProfilsMessagesMemoire,
} from '#adapters/memory'
import {
  type DossierAllocataire,
  demarchesSur,
  listTrimestres,
  membreUsuel,
  rendreTexte,
  type SituationPaiements,
} from '#allocations'
import { type Base, COMMANDES, type Contexte } from '#apps/cli'
import { messagerieDe, revoirSur } from '#main/serveur'
import { cleDuNir } from '#referentiel'
import { jour, mois, type Nir, nirFictif } from '#socle'
import { LINA } from '../personnages/lina-moreau.js'
import { DOSSIER, instant, ouvrirMonde } from './monde-suites.js'

const SALAIRES = { '2026-05': 20_000, '2026-06': 20_000, '2026-07': 20_000 }
const LE_10 = jour('2026-11-10')
const SAM = nirFictif({
  ...{ sexe: 1, annee: 88, moisNaissance: 4, departement: '31', commune: 956, ordre: 3 },
})
const conjoint = membreUsuel({
  ...{ id: 'p2', role: 'conjoint', nir: SAM, naissance: jour('1988-04-02') },
})
const A_DEUX: DossierAllocataire = { ...DOSSIER, personnes: [...DOSSIER.personnes, conjoint] }

/** September to November decided on 25 August; the caisse learns a death on 10 November. */
async function monde(dossier: DossierAllocataire) {
  const m = await ouvrirMonde(dossier)
  const revoir = revoirSur(m)
  const cleDe = (nir: Nir): string => cleDuNir(nir, m.store)
  const faits: string[] = []
  const d = demarchesSur({
    allocations: m.allocations,
    ...{ dossiers: m.dossiers, cleDe, revoir },
    ...{ demarches: createDemarchesMemoire(), attestations: createAttestationsMemoire() },
    ecoute: {
      recevoir: async (f) => void faits.push(`${f.type} ${f.nir === LINA ? 'lina' : 'sam'}`),
    },
  })
  await m.declarer(SALAIRES)
  await m.envoyer(mois('2026-09'), jour('2026-08-25'))
  const base = { deces: d.deces, fermer: async () => {} } as unknown as Base
  const lancer = async (...args: string[]) => {
    let sortie = ''
    const contexte = {
      dire: (t: string) => {
        sortie += t
      },
      maintenant: () => instant(LE_10),
      aujourdhui: () => LE_10,
      ouvrirBase: async () => base,
    } as unknown as Contexte
    const commande = await COMMANDES.demarches!()
    return { code: await commande.executer(['deces', ...args], contexte), sortie }
  }
  const lire = async (): Promise<SituationPaiements> =>
    m.suites.lire((await m.dossiers.findByNumero('D1'))!, LE_10)
  return { ...m, ...d, faitsDits: faits, lancer, lire, revoir, cleDe }
}

const LE_5 = ['--le', '2026-10-05', '--par', 'agent-4', '--texte', 'Acte de décès du 7 octobre.']
const droits = ({ decisions }: SituationPaiements, cle: 'rsa' | 'primeActiviteNette') =>
  decisions.at(-1)?.liquidations.map((l) => Number(l.reponse.droits[cle]))

const REFUSES = [
  { titre: 'un dossier inconnu', args: ['D9', ...LE_5], dit: /aucun dossier/ },
  { titre: 'un enfant ou personne', args: ['D1', ...LE_5, '--personne', 'e9'], dit: /cet adulte/ },
  {
    titre: 'un jour à venir',
    args: ['D1', '--le', '2026-12-01', '--par', 'a', '--texte', 'x'],
    dit: /pas encore passé/,
  },
] as const

test('décès dit par la caisse : ce qui est refusé ne change rien', async () => {
  const w = await monde(DOSSIER)
  for (const { titre, args, dit } of REFUSES) {
    const { code, sortie } = await w.lancer(...args)
    assert.deepEqual([code, dit.test(sortie)], [1, true], `${titre} : ${sortie}`)
  }
  assert.equal((await w.lire()).decisions.length, 1)
})

test('décès de qui vivait seul : le droit finit avec son mois, le reste est un indu', async () => {
  const w = await monde(DOSSIER)
  const avant = await w.lire()
  assert.equal((await w.lancer('D1', ...LE_5)).code, 0)
  const lu = await w.lire()
  assert.deepEqual(droits(lu, 'rsa'), [45_169, 45_169, 0])
  const primes = droits(avant, 'primeActiviteNette')!
  assert.deepEqual(droits(lu, 'primeActiviteNette'), [primes[0], primes[1], 0])
  // November is paid in December: nothing is paid yet that was not due.
  assert.deepEqual(lu.suites, [])
  const dossier = (await w.dossiers.findByNumero('D1'))!
  assert.deepEqual(dossier.cloture, { motif: 'deces', depuis: '2026-11' })
  assert.deepEqual(w.faitsDits, ['deces-connu lina'])
  const trimestres = listTrimestres(
    dossier,
    lu.decisions.map((d) => d.declaration),
    jour('2027-04-10'),
  )
  assert.deepEqual(
    trimestres.map((t) => t.moisExamen),
    ['2026-09'],
  )
  const lettre = (await w.dossiers.listNotifications('D1'))[0]!
  const texte = rendreTexte(lettre).replace(/\s+/g, ' ')
  assert.match(texte, /L’allocataire est mort : 5 octobre 2026/)
  assert.match(texte, /pour la succession/)
  assert.match(texte, /article R\. 262-35/)
  const encore = await w.lancer('D1', ...LE_5)
  assert.match(encore.sortie, /déjà pris en compte/)
  await w.revoir('D1', instant('2026-11-11'))
  assert.equal((await w.lire()).decisions.length, lu.decisions.length)
})

test('décès connu tard de qui vivait seul : les mois payés depuis sont à rendre', async () => {
  const w = await monde(DOSSIER)
  const args = ['--le', '2026-08-30', '--par', 'agent-4', '--texte', 'Acte de décès.']
  await w.lancer('D1', ...args)
  const lu = await w.lire()
  assert.deepEqual(droits(lu, 'rsa'), [0, 0, 0])
  const indu = lu.suites.find((s) => s.droit === 'rsa')
  assert.deepEqual([indu?.genre, Number(indu?.montant)], ['indu', 2 * 45_169])
})

test('décès de l’allocataire d’un couple : l’autre adulte a le dossier', async () => {
  const w = await monde(A_DEUX)
  assert.equal((await w.lancer('D1', ...LE_5)).code, 0)
  const dossier = (await w.dossiers.findByNumero('D1'))!
  assert.deepEqual(
    dossier.personnes.map((p) => [p.id, p.role]),
    [['p2', 'allocataire']],
  )
  assert.equal(dossier.cloture, undefined)
  assert.equal((await w.dossiers.findByNir(SAM))?.numero, 'D1')
  assert.equal(await w.dossiers.findByNir(LINA), undefined)
  const lu = await w.lire()
  // 977.535 − 200 for two; 651.69 alone: who left the household leaves with her income.
  assert.deepEqual(droits(lu, 'rsa'), [77_754, 77_754, 65_169])
  assert.deepEqual(w.faitsDits, ['deces-connu lina', 'changement-decide sam'])
  const [acte] = await w.demandes.list(SAM)
  assert.equal(acte?.reponse?.issue, 'acceptee')
})

test('plus rien n’est écrit ni envoyé à qui est mort', async () => {
  const w = await monde(DOSSIER)
  const messages = messagerieDe({
    ...{ ...createMessagesMemoire(), profils: createProfilsMessagesMemoire() },
    ...{ cleDe: w.cleDe, facteurs: {}, origine: () => 'http://127.0.0.1' },
  })
  const fait = (n: number) => ({
    ...{ personne: w.cleDe(LINA), code: 'P04', fait: `f${n}` },
    ...{ quand: instant(LE_10), jour: LE_10 },
    valeurs: { reference: 'C-1' },
  })
  assert.ok(await messages.annoncer(fait(1)))
  await messages.marquerDeces(LINA, instant(LE_10))
  await messages.marquerDeces(LINA, instant(LE_10))
  assert.equal(await messages.annoncer(fait(2)), undefined)
  assert.equal((await messages.list(LINA, false)).length, 1)
})
