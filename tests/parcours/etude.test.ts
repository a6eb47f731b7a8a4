import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createAttestationsMemoire,
  createContestationsMemoire,
  createDemarchesMemoire,
  createDossiersMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createReferentielMemoire,
} from '#adapters/memory'
import {
  CATEGORIES_NON_PREREMPLIES,
  type ContenuDemande,
  createAllocations,
  type DossierAllocataire,
  demarchesSur,
  logementUsuel,
  membreUsuel,
} from '#allocations'
import { type Base, COMMANDES, type Contexte } from '#apps/cli'
import { cleDuNir, createReferentiel, createSuivi } from '#referentiel'
import { type Instant, jour, mois, type Nir, nirFictif } from '#socle'
import { LINA } from '../personnages/lina-moreau.js'
import { signalementsEnMemoire } from './signalements-memoire.js'

const AUTRE = nirFictif({
  ...{ sexe: 2, annee: 91, moisNaissance: 6, departement: '31', commune: 957, ordre: 2 },
})
const LE_12 = jour('2026-11-12')
const NUMERO = 'Q-20261112-ESSAI1'
const QUAND = '2026-11-12T09:00:00.000Z' as Instant
const ACCES = { organisme: 'caf', agent: 'portail', finalite: 'rsa', dossier: null } as const
const lina = membreUsuel({
  ...{ id: 'p1', role: 'allocataire', nir: LINA, naissance: jour('1990-05-12') },
})
const enfant = membreUsuel({ id: 'e1', role: 'enfant', nir: null, naissance: jour('2020-01-02') })

const CONTENU: ContenuDemande = {
  foyer: {
    ...{ organisme: 'caf', personnes: [lina, enfant], isolementRecent: false },
    ...{ logement: logementUsuel('loge-gratuitement'), aideLogement: null },
  },
  conditions: {
    ...{ nationalite: 'francaise', depuis: null, dispense: false, residence: true },
    ...{ independant: false, conge: null },
  },
  reponses: Object.fromEntries(CATEGORIES_NON_PREREMPLIES.map((c) => [c, false])),
  ...{ saisies: [], revenusATaper: { p1: false }, saisiesTapees: [], changements: [] },
  compte: { iban: 'FR1420041010050500013M02606' as never, titulaire: 'Lina Moreau' },
}

const DOSSIER: DossierAllocataire = {
  ...{ numero: 'D1', organisme: 'caf', moisDemande: mois('2026-09'), isolementRecent: false },
  ...{ personnes: [lina], logement: CONTENU.foyer.logement, aideLogement: null },
}

/** The caisse over memory, and her command. */
async function ouvrir(deja: readonly DossierAllocataire[] = []) {
  const store = createReferentielMemoire()
  const journal = createJournalMemoire()
  const contestations = createContestationsMemoire(createFaitsMemoire())
  const lecture = { store, journal, contestations, maintenant: () => QUAND }
  const referentiel = createReferentiel(lecture)
  const { signalements } = signalementsEnMemoire({
    ...{ referentiel, journal, suivi: createSuivi(lecture), maintenant: () => QUAND },
    cleDe: (nir) => cleDuNir(nir, store),
  })
  const dossiers = createDossiersMemoire()
  await dossiers.enregistrer(deja)
  const faits: string[] = []
  const d = demarchesSur({
    allocations: createAllocations({ referentiel, dossiers }),
    ...{ dossiers, cleDe: (nir: Nir) => cleDuNir(nir, store) },
    ...{ demarches: createDemarchesMemoire(), attestations: createAttestationsMemoire() },
    ecoute: { recevoir: async (f) => void faits.push(f.type) },
  })
  const m = { quand: QUAND, jour: LE_12 }
  const gardes = { etude: d.etude, dossiers, signalements, journal }
  const base = { ...gardes, fermer: async () => {} } as unknown as Base
  const lancer = async (...args: string[]) => {
    let sortie = ''
    const noter = (t: string | Uint8Array): void => {
      sortie += typeof t === 'string' ? t : String.fromCharCode(...t)
    }
    const contexte = {
      ecrire: async (t: string | Uint8Array) => noter(t),
      dire: noter,
      maintenant: () => QUAND,
      aujourdhui: () => jour('2026-11-20'),
      ouvrirBase: async () => base,
    } as unknown as Contexte
    const commande = await COMMANDES.demarches!()
    return { code: await commande.executer(args, contexte), sortie }
  }
  async function deposer(contenu = CONTENU) {
    await d.demandes.commencer({ nir: LINA, type: 'rsa', numero: NUMERO, saisie: {} }, m)
    const q = { nir: LINA, numero: NUMERO, rang: 1, contenu }
    const depot = await d.demandes.deposer(q, { ...m, acces: ACCES })
    assert.ok(depot.ok, JSON.stringify(depot))
    return depot.valeur
  }
  return { ...d, dossiers, faits, lancer, deposer, m, signalements, journal }
}

const decider = (...suite: string[]) => ['decider', NUMERO, '--par', 'agent-4', ...suite]

test('une demande à l’étude acceptée ouvre le droit, calculé par le livre, une fois', async () => {
  const w = await ouvrir()
  assert.equal((await w.deposer()).issue, 'a-l-etude')
  const liste = await w.lancer('lister')
  assert.match(liste.sortie, /Q-20261112-ESSAI1 {2}demande de RSA .*: enfants\n/)
  const [ligne] = (await w.lancer('lister', '--json')).sortie.split('\n')
  const { numero, verifications, aEtudier } = JSON.parse(ligne ?? '')
  assert.deepEqual([numero, verifications, aEtudier], [NUMERO, ['enfants'], true])
  const fait = await w.lancer(...decider('--issue', 'acceptee'))
  assert.deepEqual([fait.code, w.faits], [0, ['demande-deposee', 'demande-decidee']])
  const lue = await w.demandes.find({ nir: LINA, numero: NUMERO })
  assert.ok(lue?.genre === 'demande')
  assert.deepEqual([lue.issue, lue.dossier], ['droit-ouvert', 'D20261112-ESSAI1'])
  assert.equal(lue.lettre.date, '2026-11-20')
  const dossier = await w.dossiers.findByNumero('D20261112-ESSAI1')
  assert.deepEqual(
    dossier?.personnes.map((p) => p.id),
    ['p1', 'e1'],
  )
  const liquidations = await w.dossiers.listLiquidations('D20261112-ESSAI1')
  assert.deepEqual(
    liquidations.map((l) => [l.moisDroit, Number(l.reponse.droits.rsa) > 0]),
    [
      ['2026-11', true],
      ['2026-12', true],
      ['2027-01', true],
    ],
  )
  const encore = await w.lancer(...decider('--issue', 'refusee', '--texte', 'Non.'))
  assert.match(encore.sortie, /a déjà sa réponse/)
  assert.equal((await w.dossiers.listLiquidations('D20261112-ESSAI1')).length, 3)
  assert.match((await w.lancer('lister')).sortie, /Rien n’est à l’étude/)
})

test('un refus dit ses raisons et la voie de recours, sans montant, et garde la date', async () => {
  const w = await ouvrir()
  await w.deposer()
  assert.match((await w.lancer(...decider('--issue', 'refusee'))).sortie, /dites les raisons/)
  const nir = await w.lancer(...decider('--issue', 'refusee', '--texte', `Pour ${LINA}.`))
  assert.match(nir.sortie, /numéro de sécurité sociale/)
  await w.lancer(...decider('--issue', 'refusee', '--texte', 'L’enfant vit ailleurs.'))
  const lue = await w.demandes.find({ nir: LINA, numero: NUMERO })
  assert.ok(lue?.genre === 'demande')
  assert.deepEqual([lue.issue, lue.dossier, lue.jour], ['refus', null, '2026-11-12'])
  const texte = JSON.stringify(lue.lettre).replace(/\s/g, ' ')
  assert.match(texte, /L’enfant vit ailleurs/)
  assert.match(texte, /tribunal administratif/)
  assert.doesNotMatch(texte, /€/)
  assert.equal(await w.dossiers.findByNumero('D20261112-ESSAI1'), undefined)
  assert.match((await w.lancer('montrer', NUMERO, '--par', 'a')).sortie, /refusee/)
  const traces = await w.journal.listForPersonne((await w.etude.findPersonne(NUMERO))!, 50)
  assert.deepEqual(
    traces.filter((t) => t.agent === 'a').map((t) => [t.organisme, t.objet, t.dossier]),
    [['caf', 'demarche', NUMERO]],
  )
})

test('on ne décide que ce qui attend', async () => {
  const w = await ouvrir([DOSSIER])
  assert.match((await w.lancer(...decider('--issue', 'acceptee'))).sortie, /aucune démarche/)
  const contenu = { type: 'demenagement', depuis: LE_12, logement: DOSSIER.logement } as const
  await w.changements.declarer({ nir: LINA, numero: NUMERO, contenu }, w.m)
  assert.match((await w.lancer(...decider('--issue', 'acceptee'))).sortie, /compte déjà/)
})

test('une naissance acceptée entre dans le foyer de son examen, même tard, une fois', async () => {
  const w = await ouvrir([DOSSIER])
  const arrive = { naissance: jour('2026-11-02'), activite: 'autre' as never }
  const naissance = { type: 'naissance', depuis: jour('2026-11-02'), arrive } as const
  await w.changements.declarer({ nir: LINA, numero: NUMERO, contenu: naissance }, w.m)
  assert.deepEqual((await w.dossiers.findByNumero('D1'))?.personnes, DOSSIER.personnes)
  // Another change counted meanwhile, from a later examination.
  const etudes = { type: 'etudes', depuis: jour('2027-01-05'), personne: 'p1' } as const
  const plusTard = { quand: QUAND, jour: jour('2027-01-10') }
  await w.changements.declarer({ nir: LINA, numero: 'C-2', contenu: etudes }, plusTard)
  for (const attendu of [0, 1]) {
    const fait = await w.lancer(...decider('--issue', 'acceptee', '--texte', 'Acte reçu.'))
    assert.equal(fait.code, attendu)
  }
  const apres = await w.dossiers.findByNumero('D1')
  const ids = (p: DossierAllocataire['personnes'] = []) => p.map((x) => `${x.id} ${x.activite}`)
  assert.deepEqual(ids(apres?.personnes).length, 2)
  assert.deepEqual(
    apres?.foyersAnciens?.map((f) => [f.avant, f.personnes.map((p) => p.id)]),
    [
      ['2026-12', ['p1']],
      ['2027-03', ['p1', 'e1']],
    ],
  )
  assert.equal(apres?.personnes[0]?.activite, 'etudiant')
  const lue = await w.demandes.find({ nir: LINA, numero: NUMERO })
  assert.deepEqual(lue?.reponse, {
    ...{ issue: 'acceptee', texte: 'Acte reçu.', jour: '2026-11-20', recueLe: '2026-11-12' },
  })
  assert.ok(w.faits.includes('changement-decide'))
})

test('la caisse lit tout ce qui est envoyé, une séparation comprise, sans nom ni NIR', async () => {
  const conjoint = { ...lina, id: 'p2', role: 'conjoint', nir: null } as const
  const w = await ouvrir([{ ...DOSSIER, personnes: [lina, conjoint] }])
  const contenu = { type: 'separation', depuis: jour('2026-11-03') } as const
  await w.changements.declarer({ nir: LINA, numero: 'C-1', contenu }, w.m)
  assert.match((await w.lancer('lister')).sortie, /Rien n’est à l’étude/)
  const { sortie } = await w.lancer('lister', '--toutes')
  assert.match(sortie, /^C-1 {2}separation du 3.novembre.2026 {2}\[compte déjà\]\n$/)
  assert.doesNotMatch(sortie, new RegExp(LINA))
})

test('un document ajouté à une demande est lu par la caisse, et la lecture inscrite', async () => {
  const w = await ouvrir()
  await w.deposer()
  const { documents } = w.signalements
  const octets = Uint8Array.from('%PDF-1.7 livret de famille', (c) => c.charCodeAt(0))
  const envoyer = (contenu: Uint8Array, nom: string) =>
    documents.recevoir({
      ...{ nir: LINA, reference: NUMERO, nom, quand: QUAND },
      morceaux: (async function* () {
        yield contenu
      })(),
    })
  const faux = await envoyer(octets.slice(1), 'livret.pdf')
  assert.deepEqual(faux, { ok: false, erreur: 'type-inconnu' })
  const recue = await envoyer(octets, '../livret<script>.exe')
  assert.ok(recue.ok)
  assert.equal(recue.valeur.nom, 'livret script.pdf')
  const { id } = recue.valeur
  const liste = await w.lancer('pieces', NUMERO, '--par', 'agent-4')
  assert.equal(liste.sortie, `${id}  livret script.pdf  26 octets  contenu contrôlé\n`)
  const lue = await w.lancer('piece', NUMERO, id, '--par', 'agent-4')
  assert.equal(lue.sortie, '%PDF-1.7 livret de famille')
  const autre = await w.lancer('piece', NUMERO, `${id}X`, '--par', 'agent-4')
  assert.deepEqual([autre.code, autre.sortie.includes('n’a pas ce document')], [1, true])
  assert.match((await w.lancer('pieces', 'Q-9', '--par', 'a')).sortie, /aucune démarche/)
  const personne = (await w.etude.findPersonne(NUMERO))!
  const traces = (await w.journal.listForPersonne(personne, 50)).filter(
    (t) => t.objet === 'document',
  )
  assert.deepEqual(
    traces.map((t) => [t.organisme, t.agent, t.finalite, t.dossier]),
    Array.from({ length: 3 }, () => ['caf', 'agent-4', 'rsa', NUMERO]),
  )
  assert.equal(await documents.lire(LINA, 'Q-9', id), undefined, 'une autre démarche')
  assert.deepEqual(await documents.list(AUTRE, NUMERO), [], 'une autre personne')
  assert.equal(await documents.retirer(AUTRE, NUMERO, id), false)
  assert.equal(await documents.retirer(LINA, NUMERO, id), true)
  assert.deepEqual(await documents.list(LINA, NUMERO), [])
})

const SEJOURS = [
  // Three months of residence on 12 January 2027.
  { titre: 'depuis un mois', nationalite: 'europeenne', depuis: '2026-10-12', refuses: 2 },
  { titre: 'depuis un an', nationalite: 'europeenne', depuis: '2025-10-12', refuses: 0 },
  { titre: 'cinq ans de titre', nationalite: 'autre', depuis: '2021-11-01', refuses: 0 },
  { titre: 'quatre ans de titre', nationalite: 'autre', depuis: '2022-11-01', refuses: 3 },
] as const

for (const { titre, nationalite, depuis, refuses } of SEJOURS) {
  test(`la condition de séjour d’une demande est lue, ${nationalite}, ${titre}`, async () => {
    const w = await ouvrir()
    const conditions = { ...CONTENU.conditions, nationalite, depuis: jour(depuis) }
    const foyer = { ...CONTENU.foyer, personnes: [lina] }
    const d = await w.deposer({ ...CONTENU, foyer, conditions })
    assert.deepEqual(
      d.liquidations.map((l) => l.reponse.refus.rsa),
      [0, 1, 2].map((i) => (i < refuses ? 'sejour' : undefined)),
    )
  })
}
