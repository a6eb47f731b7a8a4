import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type ChangementDeclare,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  demandesNeutralisation,
  type Liquidation,
  lignesVisibles,
  liquider,
  listMontantsContestes,
  logementUsuel,
  membreUsuel,
  obstaclesRienAChanger,
  paiementPrevu,
  personnesATaper,
  personnesMasquees,
  phrasesRegularisation,
  refusValidation,
  reglesCaisse,
  regulariser,
  totauxMasques,
} from '#allocations'
import type { RessourceSourcee } from '#referentiel'
import { centimes, type Instant, jour, mois } from '#socle'

const LE_2 = '2026-09-02T08:00:00.000Z' as Instant
const REGLES = reglesCaisse('caf', jour('2026-09-02'))

function membre(id: string, role: 'allocataire' | 'conjoint' | 'enfant', naissance: string) {
  return membreUsuel({ id, role, nir: null, naissance: jour(naissance) })
}

const DOSSIER: DossierAllocataire = {
  numero: 'D1',
  organisme: 'caf',
  moisDemande: mois('2026-03'),
  personnes: [
    membre('a', 'allocataire', '1990-05-12'),
    membre('b', 'conjoint', '1991-05-12'),
    membre('grand', 'enfant', '2011-07-31'),
    membre('petit', 'enfant', '2011-08-01'),
  ],
  isolementRecent: false,
  logement: logementUsuel('sans-domicile'),
  aideLogement: null,
}

function ligne(personne: string, m: string, montant: number) {
  const montantNetSocial = centimes(montant)
  const ressource: RessourceSourcee = {
    id: `${personne}-${m}-${montant}`,
    mois: mois(m),
    dateVersement: jour(`${m}-28`),
    declarant: { siret: '73282932000074', raisonSociale: 'LE FOURNIL DU PORT' },
    nature: 'salaire',
    montantNetSocial,
    montantNetFiscal: montantNetSocial,
    montantNetVerse: montantNetSocial,
    periode: null,
    revision: 0,
    recuLe: LE_2,
    origine: 'dsn',
    contestee: false,
    source: {
      ...{ declaration: 'd', fichier: 'f', debut: 0, fin: 1, norme: 'P26V01' },
      moisPrincipal: mois(m),
    },
  }
  const suite = { montantDeclare: montantNetSocial, motifCorrection: null }
  return { personne, mois: mois(m), ressource, ...suite, montantRetenu: montantNetSocial }
}

function declaration(suite: Partial<DeclarationTrimestrielle> = {}): DeclarationTrimestrielle {
  return {
    dossier: 'D1',
    moisExamen: mois('2026-09'),
    moisReference: [mois('2026-05'), mois('2026-06'), mois('2026-07')],
    moisDroits: [mois('2026-09'), mois('2026-10'), mois('2026-11')],
    etat: 'a-valider',
    lignes: [
      ligne('a', '2026-05', 30_000),
      ligne('b', '2026-05', 50_000),
      ligne('b', '2026-05', 10_000),
    ],
    saisies: [],
    reponses: {},
    prerempliLe: LE_2,
    valideeLe: null,
    ...suite,
  }
}

test('de quinze ans révolus au dernier jour regardé, un enfant a peut-être un revenu', () => {
  assert.deepEqual(personnesATaper(DOSSIER, declaration()), ['grand'])
  assert.deepEqual(personnesATaper(DOSSIER, declaration({ lignes: [] })), ['a', 'b', 'grand'])
})

const NON = Object.fromEntries(
  [
    'pension-alimentaire',
    'revenus-etranger',
    'revenus-independant',
    'loyers-et-capital',
    'salaires-non-affiches',
    'autres',
  ].map((c) => [c, false]),
)

test('le revenu d’un enfant : sans réponse, ou « oui » sans montant, refusé ; dit, compté', () => {
  const refus = { code: 'revenus-non-dits', personnes: ['grand'] }
  assert.deepEqual(refusValidation(declaration({ reponses: NON }), DOSSIER), refus)
  const oui = { reponses: NON, revenusATaper: { grand: true } }
  assert.deepEqual(refusValidation(declaration(oui), DOSSIER), refus)
  const non = { reponses: NON, revenusATaper: { grand: false } }
  assert.equal(refusValidation(declaration(non), DOSSIER), undefined)
  const saisie = { personne: 'grand', mois: mois('2026-06'), montant: centimes(40_000) }
  const dite = declaration({ ...oui, saisies: [{ ...saisie, categorie: 'salaires' }] })
  assert.equal(refusValidation(dite, DOSSIER), undefined)
  const [octobre] = liquider({ dossier: DOSSIER, declaration: dite, calculeeLe: LE_2 })
  const grand = octobre?.situation.personnes.find((p) => p.id === 'grand')
  assert.deepEqual(
    grand?.ressources.map((r) => [r.nature, r.de, r.montantNetSocial]),
    [['salaire', '2026-06', 40_000]],
  )
})

test('l’autre adulte : des totaux, sans déclarant, jusqu’à son accord ; jamais un enfant', () => {
  const regard = { moi: 'a', regles: REGLES }
  const d = declaration()
  assert.deepEqual(personnesMasquees(DOSSIER, d, regard), ['b'])
  assert.deepEqual(personnesMasquees(DOSSIER, d, { moi: 'b', regles: REGLES }), ['a'])
  assert.deepEqual(personnesMasquees(DOSSIER, { detailPermis: ['b'] }, regard), [])
  const [mai, juin] = totauxMasques(d, 'b')
  assert.deepEqual([mai?.total, mai?.incomplet], [60_000, false])
  assert.equal(juin?.total, null, 'rien de déclaré n’est pas 0 €')
  assert.deepEqual(
    lignesVisibles(d, ['b']).map((l) => l.personne),
    ['a'],
  )
})

const OBSTACLES = [
  ['rien', {}, []],
  ['une correction commencée', { saisies: [unAutre()] }, ['correction-commencee']],
  ['une correction d’envoi', { version: 2 }, ['correction']],
  [
    'un montant absent',
    { lignes: [{ ...ligne('a', '2026-05', 1), montantRetenu: null }, ligne('b', '2026-05', 1)] },
    ['montant-absent'],
  ],
] as const

function unAutre() {
  return {
    personne: 'a',
    mois: mois('2026-05'),
    categorie: 'autres',
    montant: centimes(1),
  } as const
}

const SEULS = { ...DOSSIER, personnes: DOSSIER.personnes.slice(0, 2) }

for (const [titre, suite, attendu] of OBSTACLES) {
  test(`« rien à changer » avec ${titre}`, () => {
    const contexte = { dossier: SEULS, precedente: undefined, aTemps: true }
    assert.deepEqual(obstaclesRienAChanger(declaration(suite), contexte), attendu)
  })
}

test('« rien à changer » : ni en retard, ni après un revenu ajouté la fois d’avant', () => {
  const precedente = declaration({ saisies: [unAutre()] })
  const contexte = { dossier: SEULS, precedente, aTemps: false }
  assert.deepEqual(obstaclesRienAChanger(declaration(), contexte), [
    'hors-delai',
    'revenu-a-redire',
  ])
})

const ARRET: ChangementDeclare = {
  type: 'revenu-arrete',
  personne: 'a',
  revenus: 'activite',
  depuis: jour('2026-08-10'),
  remplace: false,
  preuve: { genre: 'fin-de-contrat-declaree' },
}

const NEUTRALISATIONS = [
  ['prouvé, que rien ne remplace', {}, 'comptee'],
  ['sans preuve', { preuve: null }, 'preuve-attendue'],
  ['remplacé', { remplace: true }, 'remplacee'],
  ['avant les derniers mois regardés', { depuis: jour('2026-06-30') }, 'trop-ancienne'],
] as const

for (const [titre, suite, attendu] of NEUTRALISATIONS) {
  test(`un revenu arrêté, ${titre} : ${attendu}`, () => {
    const d = declaration({ changements: [{ ...ARRET, ...suite }] })
    assert.deepEqual(
      demandesNeutralisation(d).map((x) => x.etat),
      [attendu],
    )
    const [premiere] = liquider({ dossier: DOSSIER, declaration: d, calculeeLe: LE_2 })
    const faits = premiere?.situation.personnes[0]?.faits
    assert.equal(faits?.interruptions.length, attendu === 'comptee' ? 1 : undefined)
  })
}

test('un revenu arrêté et prouvé augmente le RSA, et laisse la prime telle quelle', () => {
  const rsa = (d: DeclarationTrimestrielle): readonly unknown[] => {
    const { droits } = liquider({ dossier: DOSSIER, declaration: d, calculeeLe: LE_2 })[0]!.reponse
    return [droits.rsa, droits.primeActivite]
  }
  const [avant, apres] = [rsa(declaration()), rsa(declaration({ changements: [ARRET] }))]
  assert.equal(Number(apres[0]) - Number(avant[0]), 10_000, '300 € de mai, en moyenne sur 3 mois')
  assert.equal(apres[1], avant[1])
})

test('contestés : ce que la personne ne garde pas, avec sa raison ; un total, sans ligne', () => {
  const [premiere, ...autres] = declaration().lignes
  const d = declaration({
    lignes: [
      { ...premiere!, montantRetenu: centimes(1_000), motifCorrection: 'Autre' },
      ...autres.map((l) => ({ ...l, motifCorrection: 'redit le même montant' })),
    ],
    avisTotaux: {
      b: { avis: 'faux', motif: 'trop', dits: [{ mois: mois('2026-05'), montant: centimes(5) }] },
    },
  })
  assert.deepEqual(
    listMontantsContestes(d).map((m) => [m.personne, m.ligne, m.montantDeclare, m.montantDit]),
    [
      ['a', 'a-2026-05-30000', 30_000, 1_000],
      ['b', null, null, 5],
    ],
  )
})

function calculee(moisDroit: string, rsa: number | null, prime: number): Liquidation {
  const droits = {
    rsa: rsa === null ? null : centimes(rsa),
    primeActivite: centimes(prime),
    primeActiviteNette: centimes(prime),
  }
  const reponse = { id: 'x', droits, refus: {}, manques: {} }
  const situation = {} as Liquidation['situation']
  return { dossier: 'D1', moisDroit: mois(moisDroit), calculeeLe: LE_2, situation, reponse }
}

test('corriger : rappel et indu, par droit, sur les seuls mois déjà payés', () => {
  const avant = [calculee('2026-09', 10_000, 5_000), calculee('2026-10', 10_000, 5_000)]
  const apres = [calculee('2026-09', 4_000, 6_000), calculee('2026-10', 4_000, 6_000)]
  const r = regulariser(DOSSIER, { avant, apres, jour: jour('2026-10-05') })
  assert.deepEqual(r.indus, { rsa: 6_000 })
  assert.deepEqual(r.rappels, { primeActiviteNette: 1_000 })
  assert.deepEqual(
    r.ecarts.map((e) => [e.moisDroit, e.droit, e.ecart, e.paye]),
    [
      ['2026-09', 'rsa', -6_000, true],
      ['2026-09', 'primeActiviteNette', 1_000, true],
      ['2026-10', 'rsa', -6_000, false],
      ['2026-10', 'primeActiviteNette', 1_000, false],
    ],
  )
  const dit = phrasesRegularisation(r).join(' ')
  assert.match(dit, /Rappel de prime d’activité : 10,00/)
  assert.match(dit, /Indu de RSA : 60,00/)
})

test('corriger sans rien changer, ou sans montant connu : ni rappel ni indu', () => {
  const avant = [calculee('2026-09', 10_000, 5_000)]
  const meme = regulariser(DOSSIER, { avant, apres: avant, jour: jour('2026-12-31') })
  assert.deepEqual([meme.rappels, meme.indus], [{}, {}])
  const apres = [calculee('2026-09', null, 5_000)]
  const r = regulariser(DOSSIER, { avant, apres, jour: jour('2026-12-31') })
  assert.deepEqual([r.inconnus, r.indus], [['rsa'], {}])
})

const PAIEMENTS = [
  ['à temps', '2026-09-02', undefined, '2026-10-05', 15_000],
  ['après le jour du paiement', '2026-11-06', undefined, '2026-12-05', 15_000],
  ['avec une retenue', '2026-09-02', 4_800, '2026-10-05', 10_200],
  ['une retenue plus grande que le droit', '2026-09-02', 20_000, '2026-10-05', 0],
] as const

for (const [titre, des, retenue, quand, net] of PAIEMENTS) {
  test(`paiement ${titre} : le ${quand}, ${net} centimes`, () => {
    const dossier =
      retenue === undefined
        ? DOSSIER
        : { ...DOSSIER, retenue: { montant: centimes(retenue), depuis: mois('2026-09') } }
    const p = paiementPrevu(dossier, calculee('2026-09', 10_000, 5_000), jour(des))
    assert.deepEqual([p?.jour, p?.net, p?.beneficiaire], [quand, net, 'a'])
  })
}

test('un montant inconnu : pas de paiement inventé', () => {
  assert.equal(paiementPrevu(DOSSIER, calculee('2026-09', null, 1), jour('2026-09-02')), null)
})
