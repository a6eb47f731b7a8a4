import assert from 'node:assert/strict'
import { test } from 'node:test'
import { confirmerBris, demanderBris, type Trace } from '#acces'
import {
  createBrisDeGlaceMemoire,
  createContestationsMemoire,
  createJournalMemoire,
  createPortefeuilleMemoire,
  createQuestionsMemoire,
  createRegistreMemoire,
  createSurveillanceMemoire,
} from '#adapters/memory'
import type { Contexte } from '#apps/cli'
import { createSuivi } from '#referentiel'
import type { Instant, Jour, Mois, Nir } from '#socle'
import {
  HUGO,
  hugo,
  LINA,
  Monde,
  mois,
  SIGNATURE,
} from '../../../adapters/contracts/identites.contract.js'
import { commande as bris } from './bris-de-glace.js'
import { commande as journal } from './journal.js'

const LE_1 = '2026-06-01T08:00:00.000Z' as Instant
const JOUR = '2026-06-01' as Jour

async function atelier() {
  const registre = createRegistreMemoire()
  const surveillance = createSurveillanceMemoire()
  const [memoire, questions] = [createJournalMemoire(), createQuestionsMemoire()]
  const moyensBris = {
    ...{ bris: createBrisDeGlaceMemoire(), portefeuille: createPortefeuilleMemoire() },
    ...{ journal: memoire, surveillance },
  }
  const suivi = createSuivi({
    ...{ ...registre, journal: memoire, maintenant: () => LE_1 },
    contestations: createContestationsMemoire(registre.faits),
  })
  const monde = new Monde({ ...registre, journal: memoire, fermer: async () => {} })
  const base = { suivi, journal: memoire, questions, bris: moyensBris, fermer: async () => {} }
  const lancer = async (commande: typeof journal, args: readonly string[], entree = '') => {
    let [sortie, dit] = ['', '']
    const contexte = {
      ecrire: async (texte: string) => {
        sortie += texte
      },
      dire: (texte: string) => {
        dit += texte
      },
      async *lireEntree() {
        yield Buffer.from(entree)
      },
      maintenant: () => LE_1,
      aujourdhui: () => JOUR,
      ouvrirBase: async () => base,
    } as unknown as Contexte
    return { code: await commande.executer(args, contexte), sortie, dit }
  }
  return { ...base, monde, lancer }
}

const trace = (personne: string, dossier: string): Trace => ({
  ...{ quand: LE_1, organisme: 'caf', agent: '7', dossier, personne },
  ...{ objet: 'ressources-mensuelles', de: '2026-01' as Mois, a: '2026-03' as Mois },
  finalite: 'rsa',
})

test('journal : usages fautifs', async () => {
  const { lancer } = await atelier()
  for (const [args, entree] of [
    [['repondre'], 'x'],
    [['repondre', 'Q-1'], ' '],
    [['repondre', 'Q-1'], `le dossier de ${LINA}`],
    [['repondre', 'Q-1'], 'x'.repeat(2_001)],
    [['questions', 'de-trop'], ''],
    [['consultations'], ''],
  ] as const) {
    await assert.rejects(lancer(journal, args, entree), { name: 'UsageFautif' })
  }
})

test('journal : une question, l’accès dont il s’agit, sa réponse', async () => {
  const a = await atelier()
  assert.match((await a.lancer(journal, ['questions'])).dit, /Aucune question/)
  await a.journal.ecrire([trace('p1', 'D-1')])
  const [vise] = await a.journal.listForPersonne('p1', 1)
  const { chaine, rang } = vise!
  const question = 'Je n’ai pas de dossier ici.'
  await a.questions.poser('p1', { recu: 'Q-1', chaine, rang, poseeLe: LE_1, question })
  const { sortie } = await a.lancer(journal, ['questions', '--json'])
  const { acces, ...dite } = JSON.parse(sortie)
  assert.deepEqual(dite, {
    ...{ recu: 'Q-1', chaine, rang, poseeLe: LE_1, question, reponse: null, repondueLe: null },
  })
  assert.deepEqual([acces.organisme, acces.dossier], ['caf', 'D-1'])
  assert.match((await a.lancer(journal, ['questions'])).sortie, /caf \/ 7 .*dossier D-1/)
  assert.equal((await a.lancer(journal, ['repondre', 'Q-9'], 'Non.')).code, 1)
  const reponse = 'Une erreur de saisie, sans suite.'
  assert.equal((await a.lancer(journal, ['repondre', 'Q-1'], `${reponse}\n`)).code, 0)
  assert.equal((await a.questions.listForPersonne('p1'))[0]?.reponse, reponse)
  assert.equal((await a.lancer(journal, ['repondre', 'Q-1'], 'Autre.')).code, 1)
})

test('journal consultations : un numéro réuni au sien, puis séparé', async () => {
  const a = await atelier()
  await a.monde.recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00, { nir: HUGO, ...hugo }))
  const cle = async (n: Nir) => (await a.suivi.listCles(n))[0]!
  const cles = [await cle(LINA), await cle(HUGO)] as const
  assert.notEqual(cles[0], cles[1])
  await a.journal.ecrire([trace(cles[0], 'D-1'), trace(cles[1], 'D-2')])
  const dossiers = async () => {
    const { sortie } = await a.lancer(journal, ['consultations', '--nir', '-', '--json'], LINA)
    const lues = sortie.trim().split('\n')
    assert.ok(lues.every((l) => !l.includes('"personne"') && !l.includes('empreinte')))
    return lues.flatMap((l) => JSON.parse(l).dossier ?? []).sort()
  }
  assert.deepEqual(await dossiers(), ['D-1'])
  await a.monde.fait(a.monde.identites.fusionner({ de: HUGO, vers: LINA, ...SIGNATURE }))
  assert.deepEqual(await a.suivi.listCles(HUGO), [cles[0], cles[1]])
  assert.deepEqual(await dossiers(), ['D-1', 'D-2'])
  await a.monde.fait(a.monde.identites.defusionner({ de: HUGO, vers: LINA, ...SIGNATURE }))
  assert.deepEqual(await dossiers(), ['D-1'])
})

test('bris-de-glace : la liste en mots et en JSON, puis fermé', async () => {
  const a = await atelier()
  assert.match((await a.lancer(bris, [])).dit, /Aucun accès/)
  await assert.rejects(a.lancer(bris, ['fermer']), { name: 'UsageFautif' })
  await assert.rejects(a.lancer(bris, ['--depuis', 'hier']), { name: 'UsageFautif' })
  await assert.rejects(a.lancer(bris, ['preuve', 'BG-1']), /--agent/)
  await assert.rejects(a.lancer(bris, ['preuve', 'BG-1', '--agent', '8']), /--cle/)
  const demande = {
    ...{ reference: 'BG-1', organisme: 'caf', application: null, agent: '7' },
    ...{ personne: 'c'.repeat(32), moisExamen: '2026-06' as Mois, demandeLe: LE_1 },
    finalite: 'rsa',
    motif: 'Personne reçue en urgence ce matin.',
  } as const
  await demanderBris(a.bris, demande)
  assert.match((await a.lancer(bris, [])).sortie, /BG-1 {2}attend un second agent\n {2}caf \/ 7\n/)
  assert.equal((await a.lancer(bris, ['fermer', 'BG-1'])).code, 1)
  const accord = { reference: 'BG-1', organisme: 'caf', quand: LE_1, jour: JOUR }
  await confirmerBris(a.bris, { ...accord, secondAgent: '8' })
  assert.equal((await a.lancer(bris, ['fermer', 'BG-1'])).code, 0)
  const { sortie } = await a.lancer(bris, ['--json', '--organisme', 'caf'])
  const dit = JSON.parse(sortie)
  assert.deepEqual([dit.secondAgent, dit.fermeLe, dit.personne], ['8', LE_1, undefined])
})
