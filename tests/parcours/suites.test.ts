import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jour, mois } from '#socle'
import { LINA } from '../personnages/lina-moreau.js'
import { DOSSIER, instant, ouvrirMonde } from './monde-suites.js'

const SEPTEMBRE = mois('2026-09')
const TROIS_MOIS = { '2026-05': 150_000, '2026-06': 150_000, '2026-07': 150_000 }

test('la réponse donne tort : l’indu des mois payés, dit une seule fois', async () => {
  const monde = await ouvrirMonde()
  await monde.declarer(TROIS_MOIS)
  await monde.envoyer(SEPTEMBRE, jour('2026-08-25'), { '2026-06': 120_000 })
  const avant = await monde.suites.lire(DOSSIER, jour('2026-11-10'))
  assert.deepEqual(avant.suites, [])
  const reference = await monde.conclure(jour('2026-11-10'), null)
  const apres = await monde.suites.lire(DOSSIER, jour('2026-11-10'))
  const [indu] = apres.suites
  assert.equal(apres.suites.length, 1)
  assert.deepEqual(
    [indu?.genre, indu?.droit, indu?.mois.map((m) => m.moisDroit), indu?.etat],
    ['indu', 'primeActiviteNette', ['2026-09', '2026-10'], 'delai'],
  )
  assert.equal(indu?.montant, -(indu?.mois ?? []).reduce((t, m) => t + m.ecart, 0))
  assert.deepEqual(
    monde.faits.map((f) => [f.type, f.reference]),
    [
      ['droit-change', 'D1-2026-09-2'],
      ['indu-notifie', 'D1-2026-09-2-PA'],
    ],
  )
  const s = await monde.signalements.find(LINA, reference)
  assert.equal(s?.etat, 'clos')
  const accuse = s?.actes.find((a) => a.genre === 'accuser')
  assert.deepEqual(accuse?.contenu, {
    effets: [
      {
        ...{ moisDroits: ['2026-09', '2026-10', '2026-11'], rappel: 0 },
        ...{ indu: indu?.montant, verseLe: null },
      },
    ],
  })
  // Made again, nothing more.
  const encore = await monde.suites.reexaminer({
    ...{ dossier: DOSSIER, quand: instant('2026-11-11'), jour: jour('2026-11-11') },
    acces: { organisme: 'caf', agent: 'batch', finalite: 'rsa', dossier: 'D1' },
  })
  assert.deepEqual(
    encore.map((r) => r.etat),
    ['inchange'],
  )
  assert.equal(monde.faits.length, 2)
})

test('les mois à payer le sont au nouveau montant ; le montant déclaré reste', async () => {
  const monde = await ouvrirMonde()
  await monde.declarer(TROIS_MOIS)
  await monde.envoyer(SEPTEMBRE, jour('2026-08-25'), { '2026-06': 120_000 })
  await monde.conclure(jour('2026-09-20'), null)
  const { suites, decisions, versements } = await monde.suites.lire(DOSSIER, jour('2026-11-10'))
  assert.deepEqual(suites, [])
  const [premiere, seconde] = decisions
  const prime = (n: number) => seconde?.liquidations[n]?.reponse.droits.primeActiviteNette
  assert.deepEqual(
    versements.map((v) => [v.jour, v.etat, v.net]),
    [
      ['2026-10-05', 'verse', prime(0)],
      ['2026-11-05', 'verse', prime(1)],
      ['2026-12-05', 'prevu', prime(2)],
    ],
  )
  const ligne = (d: typeof premiere) => d?.declaration.lignes.find((l) => l.mois === '2026-06')
  assert.deepEqual(
    [premiere, seconde].map((d) => [ligne(d)?.montantDeclare, ligne(d)?.montantRetenu]),
    [
      [150_000, 120_000],
      [150_000, 150_000],
    ],
  )
})

test('l’employeur baisse un salaire déjà compté : un rappel au paiement suivant', async () => {
  const monde = await ouvrirMonde()
  await monde.declarer(TROIS_MOIS)
  await monde.envoyer(SEPTEMBRE, jour('2026-08-25'))
  await monde.declarer({ '2026-06': 120_000 }, '2026-11-08')
  const demande = {
    ...{ dossier: DOSSIER, quand: instant('2026-11-10'), jour: jour('2026-11-10') },
    acces: { organisme: 'caf', agent: 'batch', finalite: 'rsa', dossier: 'D1' } as const,
  }
  const [fait] = await monde.suites.reexaminer(demande)
  assert.equal(fait?.etat, 'change')
  const { suites, versements } = await monde.suites.lire(DOSSIER, jour('2026-11-10'))
  const [rappel] = suites
  assert.deepEqual(
    [rappel?.genre, rappel?.etat, rappel?.verseLe],
    ['rappel', 'a-verser', '2026-12-05'],
  )
  const dernier = versements.at(-1)
  assert.deepEqual(
    dernier?.parts.map((p) => [p.genre, p.suite]),
    [
      ['droit', null],
      ['rappel', rappel?.reference],
    ],
  )
  const texte = JSON.stringify(
    await monde.suites.findLettre(DOSSIER, rappel!.reference, demande.jour),
  )
  assert.match(texte, /LE FOURNIL DU PORT/)
  assert.match(texte, /Le déclarant a changé sa déclaration/)
  assert.equal(await monde.suites.findLettre(DOSSIER, 'D2-2026-09-2-PA', demande.jour), undefined)
})

test('deux réponses contraires : la seconde efface ce que la première demandait', async () => {
  const monde = await ouvrirMonde()
  await monde.declarer(TROIS_MOIS)
  await monde.envoyer(SEPTEMBRE, jour('2026-08-25'))
  const demande = (le: string) => ({
    ...{ dossier: DOSSIER, quand: instant(le), jour: jour(le) },
    acces: { organisme: 'caf', agent: 'batch', finalite: 'rsa', dossier: 'D1' } as const,
  })
  await monde.declarer({ '2026-06': 160_000 }, '2026-11-06')
  await monde.suites.reexaminer(demande('2026-11-08'))
  await monde.declarer({ '2026-06': 140_000 }, '2026-11-10')
  await monde.suites.reexaminer(demande('2026-11-11'))
  const { suites } = await monde.suites.lire(DOSSIER, jour('2026-11-12'))
  assert.deepEqual(
    suites.map((s) => [s.genre, s.etat, s.imputations.map((i) => i.par)]),
    [
      ['rappel', 'a-verser', []],
      ['indu', 'annule', ['D1-2026-09-3-PA']],
    ],
  )
})

test('une correction commencée continue après la décision de la caisse', async () => {
  const monde = await ouvrirMonde()
  await monde.declarer(TROIS_MOIS)
  const envoyee = await monde.envoyer(SEPTEMBRE, jour('2026-08-25'), { '2026-06': 120_000 })
  const relue = await monde.dossiers.findDeclaration('D1', SEPTEMBRE)
  const demande = { motif: 'J’ai oublié une pension', aujourdhui: jour('2026-09-01') }
  const commencee = await monde.allocations.rectifier(relue ?? envoyee, demande)
  assert.equal(commencee.ok, true)
  await monde.conclure(jour('2026-11-10'), null)
  const brouillon = await monde.dossiers.findDeclaration('D1', SEPTEMBRE)
  assert.deepEqual(
    [brouillon?.etat, brouillon?.version, brouillon?.motifRectification],
    ['a-valider', 3, 'J’ai oublié une pension'],
  )
  const envoyees = await monde.dossiers.listEnvoyees('D1')
  assert.deepEqual(
    envoyees.map((d) => [d.version ?? 1, d.revision?.montants.length]),
    [
      [1, undefined],
      [2, 1],
    ],
  )
})
