import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantDepuis, jour, mois, nirFictif } from '#socle'
import { lireFoyer } from './demarches/lire-demande.js'
import { depuisSimulation, remplacerEtape } from './demarches/saisie.js'
import { territoireEnMots } from './questions-territoire.js'
import { calculerAides } from './simulation/calculer.js'
import { connuDuVisiteur } from './simulation/connu.js'
import { situationDe } from './simulation/situation.js'

const SAISIE = {
  couple: 'non',
  'a-naissance': '14/03/1990',
  'a-activite': 'actif',
  statut: 'locataire-vide',
  loyer: '550',
  zone: '2',
  'a-salaire': '300',
}
const QUI = {
  nir: nirFictif({
    ...{ sexe: 2, annee: 1990, moisNaissance: 3 },
    ...{ departement: '69', commune: 989, ordre: 1 },
  }),
  naissance: jour('1990-03-14'),
  nom: 'Lina Moreau',
}

const DITS = [
  { dit: undefined, attendu: undefined, mots: 'en France métropolitaine' },
  { dit: 'metropole', attendu: undefined, mots: 'en France métropolitaine' },
  { dit: '<script>', attendu: undefined, mots: 'en France métropolitaine' },
  {
    dit: 'dom',
    attendu: 'dom',
    mots: 'en Guadeloupe, Guyane, Martinique ou à La Réunion',
  },
  { dit: 'mayotte', attendu: 'mayotte', mots: 'à Mayotte' },
] as const

for (const { dit, attendu, mots } of DITS) {
  test(`une demande qui dit habiter « ${dit ?? 'rien'} »`, () => {
    const saisie = remplacerEtape({}, 'logement', { ...SAISIE, territoire: dit })
    const brouillon = {
      ...{ numero: 'Q-20261112-7F3K2M', type: 'rsa' as const, jour: jour('2026-11-12') },
      ...{ saisie, commenceeLe: instantDepuis(0), jusquAu: jour('2027-02-12'), rang: 0 },
    }
    const { territoire } = lireFoyer(brouillon, QUI)
    assert.equal(territoire, attendu)
    assert.equal(territoireEnMots(territoire), mots)
  })
}

test('ce qu’une simulation a demandé n’est pas redemandé', () =>
  assert.equal(depuisSimulation({ territoire: 'mayotte' }).territoire, 'mayotte'))

const SIMULES = [
  { territoire: 'metropole', rsa: 'possible', aideLogement: 'possible' },
  // Overseas the housing benefit is not computed here: what is received has to be told.
  { territoire: 'dom', rsa: 'manque', aideLogement: 'non-calcule' },
  { territoire: 'dom', aide: '0', rsa: 'possible', aideLogement: 'non-calcule' },
  { territoire: 'dom', zone: '', aide: '0', rsa: 'possible', aideLogement: 'non-calcule' },
  { territoire: 'mayotte', aide: '0', rsa: 'possible', aideLogement: 'non-calcule' },
] as const

for (const { territoire, rsa, aideLogement, ...reste } of SIMULES) {
  test(`une simulation, ${territoire} ${JSON.stringify(reste)}`, () => {
    const lue = situationDe({
      saisie: { ...SAISIE, territoire, ...reste },
      connu: connuDuVisiteur(mois('2026-05')),
    })
    assert.ok(lue.ok)
    const verdicts = new Map(
      calculerAides(lue.valeur).aides.map((a) => [a.aide.prestation, a.verdict]),
    )
    assert.equal(verdicts.get('rsa'), rsa)
    assert.equal(verdicts.get('aideLogement'), aideLogement)
  })
}
