import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createAccordsMemoire,
  createAttestationsMemoire,
  createContestationsMemoire,
  createDemarchesMemoire,
  createDossiersMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createReferentielMemoire,
  createSilencesMemoire,
} from '#adapters/memory'
import {
  CATEGORIES_NON_PREREMPLIES,
  type ConjointDit,
  type ContenuDemande,
  createAllocations,
  type DossierAllocataire,
  demarchesSur,
  logementUsuel,
  membreUsuel,
  rendreTexte,
} from '#allocations'
import { type Base, COMMANDES, type Contexte } from '#apps/cli'
import { cleDuNir, createConfrontation, createReferentiel } from '#referentiel'
import { centimes, type Instant, jour, mois, type Nir, nirFictif } from '#socle'
import { dsnDeLina, FOURNIL, fichier, LINA } from '../personnages/lina-moreau.js'

const SAM = nirFictif({
  ...{ sexe: 1, annee: 88, moisNaissance: 6, departement: '31', commune: 957, ordre: 2 },
})
const INCONNU = nirFictif({
  ...{ sexe: 2, annee: 90, moisNaissance: 5, departement: '31', commune: 958, ordre: 3 },
})
const NUMERO = 'Q-20261112-ESSAI1'
const DOSSIER = 'D20261112-ESSAI1'
const QUAND = '2026-11-12T09:00:00.000Z' as Instant
const M = { quand: QUAND, jour: jour('2026-11-12') }
const ACCES = { organisme: 'caf', agent: 'portail', finalite: 'rsa', dossier: null } as const
const adulte = (id: string, role: 'allocataire' | 'conjoint', nir: Nir | null) =>
  membreUsuel({ id, role, nir, naissance: jour(id === 'p1' ? '1988-06-01' : '1990-05-12') })

const CONJOINT: ConjointDit = {
  ...{ nir: LINA, nom: 'Moreau', nomUsage: null, prenoms: 'Lina', departement: '31' },
  demandeur: 'Sam Fictif',
}

/** Sam claims for both; what he typed for Lina is not what is declared of her. */
const contenu = (c?: Partial<ConjointDit>): ContenuDemande => ({
  foyer: {
    ...{ organisme: 'caf', isolementRecent: false, aideLogement: null },
    personnes: [adulte('p1', 'allocataire', SAM), adulte('p2', 'conjoint', null)],
    logement: logementUsuel('loge-gratuitement'),
  },
  conditions: {
    ...{ nationalite: 'francaise', depuis: null, dispense: false, residence: true },
    ...{ independant: false, conge: null },
  },
  reponses: Object.fromEntries(CATEGORIES_NON_PREREMPLIES.map((x) => [x, false])),
  ...{ saisies: [], changements: [], revenusATaper: { p1: false, p2: true } },
  saisiesTapees: [
    { personne: 'p2', mois: mois('2026-09'), categorie: 'salaires', montant: centimes(10_000) },
  ],
  compte: { iban: 'FR1420041010050500013M02606' as never, titulaire: 'Sam Fictif' },
  conjoint: { ...CONJOINT, ...c },
})

async function ouvrir(deja: readonly DossierAllocataire[] = [], paie = 40_000) {
  const store = createReferentielMemoire()
  const journal = createJournalMemoire()
  const contestations = createContestationsMemoire(createFaitsMemoire())
  const moyens = { store, journal, contestations, maintenant: () => QUAND }
  const referentiel = createReferentiel(moyens)
  for (const m of ['2026-07', '2026-08', '2026-09']) {
    const octets = dsnDeLina({ employeur: FOURNIL, mois: m, montantNetSocial: paie })
    const recuLe = '2026-11-10T06:00:00.000Z' as Instant
    await referentiel.ingerer(fichier(octets, `${m}.dsn`), {
      ...{ profil: 'reception', recuLe, jour: M.jour },
    })
  }
  const dossiers = createDossiersMemoire()
  await dossiers.enregistrer(deja)
  const faits: string[] = []
  const cleDe = (nir: Nir): string => cleDuNir(nir, store)
  const demarches = createDemarchesMemoire()
  const d = demarchesSur({
    allocations: createAllocations({ referentiel, dossiers }),
    ...{ dossiers, cleDe, confronter: createConfrontation(moyens) },
    ...{ demarches, silences: createSilencesMemoire(demarches) },
    attestations: createAttestationsMemoire(),
    accords: createAccordsMemoire(),
    ecoute: {
      recevoir: async (f) => void faits.push(`${f.type} ${f.nir === LINA ? 'lina' : 'sam'}`),
    },
  })
  const accords = d.accords!
  const base = { etude: d.etude, accords, journal, fermer: async () => {} } as unknown as Base
  const lancer = async (...args: string[]) => {
    let sortie = ''
    const noter = (t: string | Uint8Array): void => {
      sortie += String(t)
    }
    const contexte = {
      ecrire: async (t: string) => noter(t),
      dire: noter,
      maintenant: () => QUAND,
      aujourdhui: () => jour('2026-11-20'),
      ouvrirBase: async () => base,
    } as unknown as Contexte
    const commande = await COMMANDES.demarches!()
    return { code: await commande.executer(args, contexte), sortie }
  }
  async function deposer(c: ContenuDemande = contenu()) {
    await d.demandes.commencer({ nir: SAM, type: 'rsa', numero: NUMERO, saisie: {} }, M)
    const q = { nir: SAM, numero: NUMERO, rang: 1, contenu: c }
    const depot = await d.demandes.deposer(q, { ...M, acces: ACCES })
    assert.ok(depot.ok, JSON.stringify(depot))
    return depot.valeur
  }
  const traces = async (nir: Nir) =>
    (await journal.listForPersonne(cleDe(nir), 50)).map((t) => `${t.agent} ${t.objet} ${t.dossier}`)
  const repondre = (reponse: 'donne' | 'refuse', complet = true) =>
    accords.repondre({ nir: LINA, numero: NUMERO, reponse, complet }, M)
  const lire = async () => {
    const lue = await d.demandes.find({ nir: SAM, numero: NUMERO })
    assert.ok(lue?.genre === 'demande')
    return lue
  }
  return { ...d, accords, dossiers, faits, lancer, deposer, traces, repondre, lire }
}

test('couple, identité certaine : rien n’est lu avant l’accord, puis le livre décide', async () => {
  const w = await ouvrir()
  assert.equal((await w.deposer()).issue, 'a-l-etude')
  assert.deepEqual(w.faits, ['accord-demande lina', 'demande-deposee sam'])
  assert.deepEqual(await w.traces(LINA), [`traitement identite ${NUMERO}`])
  assert.deepEqual(await w.accords.listPour(SAM), [], 'qui demande ne répond pas pour elle')
  assert.equal(await w.accords.find({ nir: INCONNU, numero: NUMERO }), undefined)
  const [lu] = await w.accords.listPour(LINA)
  assert.deepEqual([lu?.ouvert, lu?.demandeur], [true, 'Sam Fictif'])
  const fait = await w.repondre('donne')
  assert.ok(fait.ok && fait.valeur.etat === 'decide')
  assert.deepEqual(w.faits.slice(2), ['demande-decidee sam', 'accord-conclu lina'])
  const lue = await w.lire()
  assert.deepEqual(
    [lue.issue, lue.dossier, lue.reponse?.automatique],
    ['droit-ouvert', DOSSIER, true],
  )
  // Declared, not what was typed for her: 400 € each month.
  const { personnes } = lue.liquidations[0]!.situation
  const elle = personnes.find((p) => p.role === 'conjoint')
  assert.deepEqual(
    elle?.ressources.map((r) => [r.de, Number(r.montantNetSocial)]),
    [
      ['2026-07', 40_000],
      ['2026-08', 40_000],
      ['2026-09', 40_000],
    ],
  )
  assert.ok(Number(lue.liquidations[0]?.reponse.droits.rsa) > 0)
  const texte = rendreTexte(lue.lettre)
  assert.doesNotMatch(texte, /FOURNIL/, 'qui demande ne lit pas qui la paie')
  assert.match(texte, /400/)
  const sienne = (await w.dossiers.findByNir(LINA))!
  assert.equal(sienne.numero, DOSSIER)
  assert.ok((await w.traces(LINA)).includes(`traitement ressources-mensuelles ${DOSSIER}`))
  assert.deepEqual(await w.repondre('refuse'), { ok: false, erreur: 'deja-repondu' })
  assert.equal(await w.accords.rattraper(M), 0)
})

test('couple, rien à payer : le refus d’une personne seule, sans qui la paie', async () => {
  const w = await ouvrir([], 300_000)
  await w.deposer()
  await w.repondre('donne')
  const lue = await w.lire()
  assert.deepEqual([lue.issue, lue.dossier], ['refus', null])
  const texte = rendreTexte(lue.lettre)
  assert.match(texte, /Vous n’êtes pas d’accord/)
  assert.doesNotMatch(texte, /FOURNIL|n’est plus gardé/)
  assert.equal(await w.dossiers.findByNumero(DOSSIER), undefined)
})

const DOUTES = [
  { titre: 'un autre prénom', c: { prenoms: 'Lea' }, identite: 'douteuse' },
  { titre: 'un autre nom', c: { nom: 'Durand' }, identite: 'douteuse' },
  { titre: 'un numéro que personne n’a', c: { nir: INCONNU }, identite: 'inconnue' },
] as const

for (const { titre, c, identite } of DOUTES) {
  test(`couple, ${titre} : personne n’est prévenu, rien n’est lu, quelqu’un décide`, async () => {
    const w = await ouvrir()
    assert.equal((await w.deposer(contenu(c))).issue, 'a-l-etude')
    assert.deepEqual(w.faits, ['demande-deposee sam'])
    assert.deepEqual(await w.accords.listPour(LINA), [])
    assert.deepEqual(await w.repondre('donne'), { ok: false, erreur: 'inconnu' })
    assert.equal((await w.accords.etat(NUMERO))?.identite, identite)
    const vue = await w.lancer('montrer', NUMERO, '--par', 'agent-4')
    assert.match(vue.sortie, new RegExp(`Autre adulte : identité ${identite} ; identité à voir`))
    assert.doesNotMatch(vue.sortie, new RegExp(`${LINA}|${INCONNU}`))
  })
}

test('couple, identité douteuse vue par la caisse : l’accord est alors demandé', async () => {
  const w = await ouvrir()
  await w.deposer(contenu({ prenoms: 'Lea' }))
  assert.equal((await w.lancer('identite', NUMERO, '--par', 'agent-4')).code, 0)
  assert.match((await w.lancer('identite', NUMERO, '--par', 'agent-4')).sortie, /déjà sûre/)
  assert.match((await w.lancer('identite', 'Q-9', '--par', 'agent-4')).sortie, /ne nomme pas/)
  assert.deepEqual(w.faits.slice(1), ['accord-demande lina'])
  const fait = await w.repondre('donne')
  assert.ok(fait.ok && fait.valeur.etat === 'decide')
  assert.deepEqual(
    fait.valeur.actes.map((a) => [a.genre, a.auteur]),
    [
      ['identite-confirmee', 'agent-4'],
      ['donne', 'conjoint'],
      ['decide', 'traitement'],
    ],
  )
})

test('couple, refus : rien n’est lu ; qui demande n’en sait rien, la caisse décide', async () => {
  const w = await ouvrir()
  const avant = await w.deposer()
  await w.repondre('refuse')
  assert.deepEqual(await w.traces(LINA), [`traitement identite ${NUMERO}`])
  assert.deepEqual(await w.lire(), avant)
  assert.match((await w.lancer('montrer', NUMERO, '--par', 'a')).sortie, /refusé : rien n’est lu/)
  const args = ['decider', NUMERO, '--par', 'agent-4', '--issue', 'acceptee']
  assert.equal((await w.lancer(...args)).code, 0)
  const dossier = (await w.dossiers.findByNumero(DOSSIER))!
  assert.equal(dossier.personnes.find((p) => p.role === 'conjoint')?.nir, null)
})

test('couple, revenus incomplets : la caisse décide, avec ce qui est déclaré', async () => {
  const w = await ouvrir()
  await w.deposer()
  const fait = await w.repondre('donne', false)
  assert.ok(fait.ok && fait.valeur.etat === 'laisse')
  assert.equal((await w.lire()).issue, 'a-l-etude')
  assert.match(
    (await w.lancer('montrer', NUMERO, '--par', 'a')).sortie,
    /ses revenus ne sont pas complets/,
  )
  await w.lancer('decider', NUMERO, '--par', 'agent-4', '--issue', 'acceptee')
  const lue = await w.lire()
  assert.deepEqual([lue.issue, lue.reponse?.automatique], ['droit-ouvert', undefined])
  assert.equal((await w.dossiers.findByNir(LINA))?.numero, DOSSIER)
  assert.doesNotMatch(rendreTexte(lue.lettre), /FOURNIL/)
})

test('couple, elle est déjà dans un dossier : quelqu’un décide', async () => {
  const sien: DossierAllocataire = {
    ...{ numero: 'D1', organisme: 'caf', moisDemande: mois('2026-09'), isolementRecent: false },
    personnes: [membreUsuel({ ...adulte('lina', 'allocataire', LINA) })],
    ...{ logement: logementUsuel('loge-gratuitement'), aideLogement: null },
  }
  const w = await ouvrir([sien])
  await w.deposer()
  const fait = await w.repondre('donne')
  assert.ok(fait.ok && fait.valeur.etat === 'laisse')
  assert.equal((await w.lire()).issue, 'a-l-etude')
})

test('deux mois de silence : refus dit une fois, la caisse peut encore répondre', async () => {
  const w = await ouvrir()
  await w.deposer()
  const le = (j: string) => ({ quand: QUAND, jour: jour(j) })
  assert.equal(await w.silences!.rattraper(le('2027-01-12')), 0)
  assert.equal(await w.silences!.rattraper(le('2027-01-13')), 1)
  assert.equal(await w.silences!.rattraper(le('2027-01-14')), 0)
  assert.deepEqual(w.faits.slice(2), ['demande-sans-reponse sam'])
  assert.equal((await w.lire()).silence, '2027-01-12')
  await w.lancer('decider', NUMERO, '--par', 'agent-4', '--issue', 'acceptee')
  const lue = await w.lire()
  assert.deepEqual([lue.issue, lue.silence], ['droit-ouvert', undefined])
})
