import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GenreActeSuite, IssueReponse } from '#allocations'
import { type Centimes, jour, mois } from '#socle'
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

test('une demande arrête la retenue ; la réponse la règle ; les rôles sont tenus', async () => {
  const monde = await ouvrirMonde()
  await monde.declarer(TROIS_MOIS)
  await monde.envoyer(SEPTEMBRE, jour('2026-08-25'), { '2026-06': 60_000 })
  await monde.conclure(jour('2026-11-10'), null)
  const lire = (le: string) => monde.suites.lire(DOSSIER, jour(le))
  const [indu] = (await lire('2026-11-12')).suites
  const cible = { dossier: DOSSIER, reference: indu!.reference }
  const retenueDeDecembre = async () =>
    (await lire('2026-11-12')).versements
      .find((v) => v.jour === '2026-12-05')
      ?.parts.some((p) => p.genre === 'retenue')
  const agir = (genre: GenreActeSuite, q: { montant?: number; issue?: IssueReponse } = {}) => {
    const { montant = null, issue = null } = q
    const acte = { genre, texte: 'Mes charges.', issue, montant: montant as Centimes | null }
    const role = genre.startsWith('demander') || genre === 'contester' ? 'personne' : 'caisse'
    return monde.suites.agir(cible, acte, {
      ...{ quand: instant('2026-11-12'), jour: jour('2026-11-12'), role, auteur: role },
    })
  }
  // The 20 days end on 30 November: the payment of December may be retained.
  assert.equal(await retenueDeDecembre(), true)
  assert.deepEqual(await agir('decider-remise', { issue: 'acceptee', montant: 100 }), {
    ...{ ok: false, erreur: 'pas-de-demande' },
  })
  assert.equal((await agir('demander-remise')).ok, true)
  assert.deepEqual(await agir('demander-remise'), { ok: false, erreur: 'demande-en-cours' })
  assert.equal(await retenueDeDecembre(), false)
  assert.equal((await lire('2026-11-12')).suites[0]?.etat, 'suspendu')
  const trop = await agir('decider-remise', { issue: 'acceptee', montant: indu!.montant + 1 })
  assert.deepEqual(trop, { ok: false, erreur: 'montant-trop-grand' })
  assert.equal(
    (await agir('decider-remise', { issue: 'acceptee', montant: indu!.montant })).ok,
    true,
  )
  const [regle] = (await lire('2026-11-12')).suites
  assert.deepEqual([regle?.etat, regle?.reste, regle?.remis], ['solde', 0, indu?.montant])
})
