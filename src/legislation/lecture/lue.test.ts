import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SituationFoyer } from '../situation.js'
import { parseSituation, verifierUsuelle } from './parse-situation.js'
import { COMPLETE, changer } from './situation-essai.js'

function lire(json: unknown): SituationFoyer {
  const lu = parseSituation(json)
  assert.ok(lu.ok, lu.ok ? '' : JSON.stringify(lu.erreur))
  return lu.valeur
}

const enJour = (texte: string) => texte as SituationFoyer['personnes'][number]['naissance']

/** Why it is refused; null when it is read. */
function refus(changements: Readonly<Record<string, unknown>>): unknown {
  const lu = parseSituation(changer(changements))
  return lu.ok ? null : [lu.erreur.chemin, lu.erreur.message]
}

/** No optional fact, as the contract has them. */
const AUCUN = {
  presence: null,
  gardeAlternee: false,
  deces: null,
  naissancePrevue: null,
  conge: null,
  sejour: null,
  absences: [],
  hospitalisation: null,
  detention: null,
  independant: null,
  patrimoine: null,
  primeAilleursJusqua: null,
  incapacite: null,
  cinqAnsDeTravail: null,
  interruptions: [],
}

test('où tout est dit, tout est lu', () => {
  const [moi, toi, petit] = lire(COMPLETE).personnes
  const [dit] = COMPLETE.personnes
  assert.deepEqual(moi?.faits, {
    ...AUCUN,
    naissancePrevue: '2027-03-31',
    conge: dit?.conge,
    sejour: dit?.sejour,
    absences: [
      { de: '2025-07-01', a: '2025-10-15' },
      { de: '2026-01-01', a: null },
    ],
    hospitalisation: { de: '2026-02-10', a: '2026-02-10' },
    detention: { de: null, a: '2020-01-31' },
    independant: dit?.independant,
    patrimoine: { capitaux: 100, logements: 200, terrains: 300 },
    primeAilleursJusqua: '2026-01',
    incapacite: { taux: 80, restrictionEmploi: true },
    cinqAnsDeTravail: true,
    interruptions: [{ revenus: 'activite', depuis: '2026-03-15' }],
  })
  const { apprenti, boursier, enceinte, conditionHeuresRsaJeune, dateArretTravail } = moi
  assert.deepEqual(
    [apprenti, boursier, enceinte, conditionHeuresRsaJeune],
    [true, true, true, true],
  )
  assert.deepEqual([moi.id, moi.role, moi.activite], ['moi', 'allocataire', 'etudiant'])
  assert.equal(dateArretTravail, '2026-02-10')
  assert.deepEqual([moi.ressources, moi.revenusFiscaux], [dit?.ressources, dit?.revenusFiscaux])
  assert.deepEqual([toi?.role, toi?.activite], ['conjoint', 'chomeur'])
  assert.deepEqual(toi?.faits, { ...AUCUN, presence: { de: '2026-02-01', a: '2026-12-31' } })
  assert.equal(petit?.role, 'enfant')
  assert.deepEqual(petit?.faits, { ...AUCUN, gardeAlternee: true, deces: '2026-04-01' })
})

test('où tout est dit du foyer, tout est lu', () => {
  const { personnes, faits, ...foyer } = lire(COMPLETE)
  assert.equal(personnes.length, 3)
  const { pret, conventionne, ...logement } = COMPLETE.logement
  assert.deepEqual(foyer, {
    id: 'a1',
    moisDroit: '2026-05',
    moisExamen: '2026-03',
    organisme: 'msa',
    trimestreReference: 'M-3..M-1',
    isolementRecent: true,
    logement: { ...logement, faits: { chambre: false, conventionne, foyer: null, pret } },
    connus: { aideLogement: 20_000, rsaMoisPrecedents: 60_000 },
  })
  assert.deepEqual(faits, {
    territoire: 'dom',
    dateDemande: '2026-04-15',
    dateIsolement: '2026-05-31',
    premierRenouvellement: true,
    rsaActivite2015: true,
    prestationsFamiliales: 15_000,
    inconnus: [],
  })
})

test('ce qui est inconnu est relevé, et garde le cas habituel', () => {
  const nuls = {
    territoire: null,
    dateDemande: null,
    dateIsolement: null,
    premierRenouvellement: null,
    rsaActivite2015: null,
    prestationsFamilialesComptees: null,
    'personnes[0].naissancePrevue': null,
    'personnes[0].independant': null,
    'personnes[1].presence': null,
    'personnes[2].deces': null,
  }
  const { faits, personnes } = lire(changer(nuls))
  assert.deepEqual(faits, {
    territoire: 'metropole',
    dateDemande: null,
    dateIsolement: null,
    premierRenouvellement: false,
    rsaActivite2015: false,
    prestationsFamiliales: null,
    inconnus: Object.keys(nuls),
  })
  assert.deepEqual(personnes[1]?.faits, AUCUN)
  assert.deepEqual(personnes[2]?.faits, { ...AUCUN, gardeAlternee: true })
})

test('dans un fait donné, ce qui n’est pas dit prend sa valeur par défaut', () => {
  const { personnes } = lire(
    changer({
      'personnes[0].sejour': { nationalite: 'autre', depuis: null },
      'personnes[0].independant': {},
      'personnes[0].patrimoine': {},
      'personnes[0].incapacite': { taux: 0 },
    }),
  )
  const { sejour, independant, patrimoine, incapacite } = personnes[0]?.faits ?? AUCUN
  assert.deepEqual(sejour, { nationalite: 'autre', depuis: null, regulier: true, dispense: false })
  assert.deepEqual(independant, { benefices: {}, recettes: [], evaluation: null })
  assert.deepEqual(patrimoine, { capitaux: 0, logements: 0, terrains: 0 })
  assert.deepEqual(incapacite, { taux: 0, restrictionEmploi: false })
})

const USUELLE = {
  id: 'u1',
  moisDroit: '2026-05',
  personnes: [{ role: 'allocataire', naissance: '1990-03-02', activite: 'actif' }],
  logement: { statut: 'locataire-vide' },
}

test('une ressource datée ou un patrimoine taxé fait un foyer à faits, ce foyer-là seul', () => {
  const [moi] = USUELLE.personnes
  const revenu = { netCategoriel: 5, dontActivite: 0, dontPatrimoine: 5 }
  const avec = (plus: object) => ({ ...USUELLE, personnes: [{ ...moi, ...plus }] })
  const ligne = { nature: 'salaire-exceptionnel', de: '2026-04', a: '2026-04' }
  const datee = avec({ ressources: [{ ...ligne, montantNetSocial: 1 }] })
  assert.deepEqual(lire(datee).faits, lire({ ...USUELLE, territoire: 'metropole' }).faits)
  assert.ok(!('faits' in lire(USUELLE)))
  // Refused after its nature was read.
  assert.ok(!parseSituation(avec({ ressources: [ligne] })).ok)
  assert.ok(!('faits' in lire(USUELLE)))
  const taxe = lire(avec({ revenusFiscaux: { '2024': revenu } }))
  assert.deepEqual(taxe.faits?.inconnus, [])
  assert.ok(!('faits' in taxe.personnes[0]!))
  // Written, but without a value: said by nobody.
  assert.ok(!('faits' in lire({ ...USUELLE, territoire: undefined })))
  assert.ok(!('faits' in lire(USUELLE)))
})

/** At the bound, and still read. */
const LUES: readonly Readonly<Record<string, unknown>>[] = [
  {
    moisDroit: '2099-12',
    moisExamen: '2099-12',
    'personnes[2].naissance': '2090-01-01',
    'personnes[2].deces': undefined,
    'personnes[0].naissance': '2060-01-01',
    'personnes[1].naissance': '2060-01-01',
    'personnes[1].presence': undefined,
    'personnes[0].naissancePrevue': undefined,
  },
  { moisExamen: '2026-04' },
  { moisExamen: '2026-05' },
  { moisExamen: undefined },
  { trimestreReference: null },
  { trimestreReference: 'M-4..M-2' },
  { 'connus.aideLogement': null },
  { 'connus.aideLogement': 100_000_000, 'connus.rsaMoisPrecedents': 0 },
  { 'connus.aideLogement': undefined, 'connus.rsaMoisPrecedents': undefined },
  { connus: undefined },
  { prestationsFamilialesComptees: 0 },
  { prestationsFamilialesComptees: 100_000_000 },
  { 'personnes[0].id': '' },
  { 'personnes[0].id': undefined, 'personnes[1].id': undefined },
  { 'personnes[0].naissance': '1900-01-01' },
  { 'personnes[2].naissance': '2026-05-31', 'personnes[2].deces': '2026-05-31' },
  { 'personnes[0].dateArretTravail': null },
  { 'personnes[0].ressources': [] },
  { 'personnes[0].ressources[0].de': '1900-01' },
  { 'personnes[0].ressources[0].de': '2026-03' },
  { 'personnes[0].ressources[0].montantNetSocial': -100_000_000 },
  { 'personnes[0].ressources[0].montantNetFiscal': undefined },
  { 'personnes[0].revenusFiscaux.1900': { netCategoriel: 0, dontActivite: 0 } },
  { 'personnes[0].revenusFiscaux.2099': { netCategoriel: 0, dontActivite: 0 } },
  { 'personnes[0].revenusFiscaux.2024.netCategoriel': 1_200_000_000 },
  { 'personnes[0].revenusFiscaux.2024.dontPatrimoine': 0 },
  { 'personnes[1].presence.de': '1991-03-02' },
  { 'personnes[1].presence.de': undefined },
  { 'personnes[1].presence.a': '2026-02-01' },
  { 'personnes[2].deces': '2018-03-02' },
  { 'personnes[0].absences': [] },
  { 'personnes[0].incapacite.taux': 100 },
  { 'personnes[0].cinqAnsDeTravail': null },
  { 'personnes[0].interruptions': [] },
  { 'personnes[0].interruptions[0].revenus': 'chomage' },
  { 'personnes[0].patrimoine.capitaux': 1_200_000_000 },
  { 'personnes[0].independant.evaluation': null },
  { 'personnes[0].independant.benefices.1900': 0 },
  { 'personnes[0].independant.recettes': [] },
  { 'personnes[0].independant.recettes[0].a': '2026-12' },
  { 'logement.loyer': null, 'logement.zone': null },
  { 'logement.loyer': 0, 'logement.zone': 1 },
  { 'logement.loyer': 100_000_000, 'logement.zone': 3 },
  { 'logement.chambre': false },
  { 'logement.pret.signeLe': '1900-01-01' },
  ...['locataire-vide', 'locataire-meuble', 'locataire-hlm'].map((statut) => ({
    logement: { statut, chambre: true },
  })),
  { logement: { statut: 'locataire-foyer', foyer: 'autre' } },
]

for (const changements of LUES) {
  test(`lue : ${JSON.stringify(changements)}`, () => assert.equal(refus(changements), null))
}

test('les ressources du foyer, ensemble, ne dépassent pas douze millions d’euros', () => {
  const ligne = { nature: 'salaire', de: '2026-01', a: '2026-01' }
  const lignes = (nombre: number, social: number, fiscal?: number) =>
    Array.from({ length: nombre }, () => {
      const montants = { montantNetSocial: social, montantNetFiscal: fiscal }
      return { ...ligne, ...(fiscal === undefined ? { montantNetSocial: social } : montants) }
    })
  const [M, un] = [100_000_000, lignes(1, 1, 0)]
  const trop = ['personnes', 'Les ressources du foyer dépassent ensemble douze millions d’euros.']
  const somme = (moi: unknown, toi: unknown) =>
    refus({ 'personnes[0].ressources': moi, 'personnes[1].ressources': toi })
  assert.equal(somme(lignes(12, M, 0), undefined), null)
  assert.equal(somme(lignes(12, 0, M), []), null)
  assert.equal(somme(lignes(6, M), lignes(6, -M)), null)
  assert.deepEqual(somme(lignes(12, M, 0), un), trop)
  assert.deepEqual(somme(lignes(12, -M, 0), un), trop)
  assert.deepEqual(somme(lignes(12, 0, M), lignes(1, 0, 1)), trop)
  assert.deepEqual(somme(lignes(12, 0, -M), lignes(1, 0, -1)), trop)
  assert.deepEqual(somme(lignes(6, M), lignes(7, -M)), trop)
})

test('l’âge de qui élève et de qui est à charge se compte en mois', () => {
  const [moi] = USUELLE.personnes
  const ages = (adulte: string, enfant?: string) => {
    const petit = { ...moi, role: 'enfant', naissance: enfant }
    const adultes = [{ ...moi, naissance: adulte }]
    return parseSituation({ ...USUELLE, personnes: enfant ? [petit, ...adultes] : adultes }).ok
  }
  // Twelve years in May 2026, the month of right, whatever the day.
  assert.deepEqual(
    ['2014-05-31', '2014-06-01', '2013-12-01', '2015-01-01'].map((n) => ages(n)),
    [true, false, true, false],
  )
  // Older than the adult: only under 25, and only where the adult is 18.
  assert.equal(ages('2008-05-31', '2001-06-01'), true)
  assert.equal(ages('2008-05-31', '2001-05-31'), false)
  assert.equal(ages('2008-06-01', '2001-06-01'), false)
  assert.equal(ages('2008-06-01', '2008-06-01'), false)
  assert.equal(ages('2008-06-01', '2008-06-02'), true)
})

test('deux conjoints ne sont lus que s’ils se suivent', () => {
  const couples = (un: unknown, autre: unknown) => {
    const nouveau = {
      role: 'conjoint',
      naissance: '1991-03-02',
      activite: 'actif',
      presence: autre,
    }
    const personne = autre === undefined ? { ...nouveau, presence: undefined } : nouveau
    const json = changer({ 'personnes[1].presence': un, 'personnes[3]': personne })
    const lu = parseSituation(JSON.parse(JSON.stringify(json)))
    return lu.ok ? null : [lu.erreur.chemin, lu.erreur.message]
  }
  const ensemble = ['personnes[3].presence', 'Deux conjoints sont présents en même temps.']
  assert.deepEqual(couples(undefined, undefined), ['personnes', 'Il y a au plus un conjoint.'])
  assert.deepEqual(couples({ de: '2026-01-01' }, undefined), ensemble)
  assert.deepEqual(couples(undefined, { de: '2026-01-01' }), ensemble)
  assert.deepEqual(couples({ de: '2026-01-01' }, { de: '2026-02-01' }), ensemble)
  assert.deepEqual(couples({ a: '2026-01-01' }, { a: '2026-02-01' }), ensemble)
  assert.deepEqual(couples({ a: '2026-01-01' }, { de: '2026-01-01' }), ensemble)
  assert.equal(couples({ a: '2026-01-01' }, { de: '2026-01-02' }), null)
  assert.equal(couples({ de: '2026-01-02' }, { a: '2026-01-01' }), null)
})

test('un foyer dont chaque champ est bon peut n’en être pas un', () => {
  const usuelle = lire(USUELLE)
  const [moi] = usuelle.personnes
  assert.ok(moi !== undefined)
  const toi = { ...moi, id: 'p2', role: 'conjoint' as const }
  const enfants = (nombre: number) =>
    Array.from({ length: nombre }, (_, rang) => {
      return { ...moi, id: `e${rang}`, role: 'enfant' as const, naissance: enJour('2026-05-31') }
    })
  const foyer = (...personnes: SituationFoyer['personnes']) =>
    verifierUsuelle({ ...usuelle, personnes })
  assert.equal(foyer(moi), true)
  assert.equal(foyer(toi), false)
  assert.equal(foyer(moi, { ...moi, id: 'p2' }), false)
  assert.equal(foyer(moi, toi), true)
  assert.equal(foyer(moi, toi, { ...toi, id: 'p3' }), false)
  assert.equal(foyer(moi, { ...toi, id: 'p1' }), false)
  assert.equal(foyer(moi, ...enfants(49)), true)
  assert.equal(foyer(moi, ...enfants(50)), false)
  // Not born yet, and older than the adult.
  for (const naissance of ['2026-06-01', '1989-12-31'].map(enJour)) {
    assert.equal(foyer(moi, ...enfants(1).map((enfant) => ({ ...enfant, naissance }))), false)
  }
  const examinee = (moisExamen: string) =>
    verifierUsuelle({ ...usuelle, moisExamen: moisExamen as SituationFoyer['moisExamen'] })
  assert.deepEqual(['2026-02', '2026-03', '2026-06'].map(examinee), [false, true, false])
  const dite = (moisDroit: string) => {
    const mois = moisDroit as SituationFoyer['moisDroit']
    return verifierUsuelle({ ...usuelle, moisDroit: mois, moisExamen: mois })
  }
  assert.deepEqual(['2015-12', '2016-01', '2099-12', '2100-01'].map(dite), [
    false,
    true,
    true,
    false,
  ])
  const riche = lire(changer({ 'personnes[0].ressources[0].montantNetSocial': 100_000_000 }))
  const [ligne] = riche.personnes[0]?.ressources ?? []
  const payes = (mois: number) => foyer({ ...moi, ressources: Array(mois).fill(ligne) })
  assert.deepEqual([payes(12), payes(13)], [true, false])
})
