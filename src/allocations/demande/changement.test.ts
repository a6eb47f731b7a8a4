import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jour, mois, nirFictif } from '#socle'
import type { DossierAllocataire } from '../dossier.js'
import { logementUsuel, membreUsuel } from '../dossier-usuel.js'
import { appliquerChangement, dossierALExamen } from './appliquer-changement.js'
import type { ContenuChangement } from './changement-situation.js'
import { effetDuChangement, examenDuChangement } from './effet-changement.js'

const NIR = nirFictif({
  ...{ sexe: 2, annee: 1990, moisNaissance: 3, departement: '69', commune: 951, ordre: 7 },
})
const adulte = (id: string, role: 'allocataire' | 'conjoint') =>
  membreUsuel({ id, role, nir: role === 'allocataire' ? NIR : null, naissance: jour('1990-03-14') })
const enfant = membreUsuel({ id: 'e1', role: 'enfant', nir: null, naissance: jour('2020-01-02') })

const COUPLE: DossierAllocataire = {
  ...{ numero: 'D1', organisme: 'caf', moisDemande: mois('2026-09'), isolementRecent: false },
  personnes: [adulte('p1', 'allocataire'), adulte('p2', 'conjoint'), enfant],
  ...{ logement: logementUsuel('loge-gratuitement'), aideLogement: null },
}
const SANS_ENFANT = { ...COUPLE, personnes: COUPLE.personnes.slice(0, 2) }
const EXAMEN = mois('2026-12')

const change = (type: ContenuChangement['type'], plus = {}): ContenuChangement => ({
  ...{ type, depuis: jour('2026-11-03') },
  ...plus,
})

const EFFETS = [
  { titre: 'séparation avec un enfant', c: change('separation'), rsa: '2026-11', prime: '2026-11' },
  {
    ...{ titre: 'séparation sans enfant', c: change('separation'), dossier: SANS_ENFANT },
    ...{ rsa: '2026-11', prime: '2026-12' },
  },
  { titre: 'vie commune', c: change('vie-commune'), rsa: '2026-12', prime: '2026-12' },
  {
    ...{ titre: 'emploi perdu, rien ne le remplace', rsa: '2026-11', prime: '2026-12' },
    c: change('emploi-perdu', {
      ...{ personne: 'p1', remplace: false, preuve: { genre: 'fin-de-contrat-declaree' } },
    }),
  },
  {
    ...{ titre: 'emploi perdu, chômage', rsa: '2026-12', prime: '2026-12' },
    c: change('emploi-perdu', { personne: 'p1', remplace: true }),
  },
  { titre: 'décès', c: change('deces', { personne: 'p2' }), rsa: '2026-12', prime: '2026-12' },
  { titre: 'déménagement', c: change('demenagement'), rsa: '2026-12', prime: '2026-12' },
] as const

for (const e of EFFETS) {
  test(`changement, ${e.titre} : RSA dès ${e.rsa}, prime dès ${e.prime}`, () => {
    const dossier = 'dossier' in e ? e.dossier : COUPLE
    assert.deepEqual(effetDuChangement(dossier, e.c, EXAMEN), {
      ...{ rsa: e.rsa, prime: e.prime, etude: false },
    })
  })
}

test('ce qui augmente un droit sans que rien ne le montre est étudié', () => {
  const sansPreuve = change('emploi-perdu', { personne: 'p1', remplace: false })
  assert.equal(effetDuChangement(COUPLE, sansPreuve, EXAMEN).etude, true)
  for (const type of ['naissance', 'grossesse', 'enfant-arrive'] as const) {
    assert.equal(effetDuChangement(COUPLE, change(type), EXAMEN).etude, true, type)
  }
})

test('un changement sert à partir de son examen, jamais avant', () => {
  const apres = appliquerChangement(COUPLE, change('separation'), mois('2026-12'))
  assert.deepEqual([apres.personnes.map((p) => p.id), apres.isolementRecent], [['p1', 'e1'], true])
  assert.deepEqual(dossierALExamen(apres, mois('2026-09')).personnes, COUPLE.personnes)
  assert.equal(dossierALExamen(apres, mois('2026-09')).isolementRecent, false)
  assert.deepEqual(dossierALExamen(apres, mois('2026-12')).personnes, apres.personnes)
  const arrive = { naissance: jour('1991-01-01'), activite: 'actif' as const }
  const encore = appliquerChangement(apres, change('vie-commune', { arrive }), mois('2027-03'))
  assert.deepEqual(
    encore.personnes.map((p) => [p.id, p.role, p.nir]),
    [
      ['p1', 'allocataire', NIR],
      ['e1', 'enfant', null],
      ['p3', 'conjoint', null],
    ],
  )
  assert.deepEqual(dossierALExamen(encore, mois('2026-09')).personnes, COUPLE.personnes)
  assert.deepEqual(dossierALExamen(encore, mois('2026-12')).personnes, apres.personnes)
})

test('deux changements avant le même examen : le foyer d’avant reste le premier', () => {
  const un = appliquerChangement(COUPLE, change('separation'), mois('2026-12'))
  const deux = appliquerChangement(un, change('retraite', { personne: 'p1' }), mois('2026-12'))
  assert.equal(deux.personnes[0]?.activite, 'retraite')
  assert.deepEqual(dossierALExamen(deux, mois('2026-09')).personnes, COUPLE.personnes)
})

test('un compte bancaire ne change pas le foyer', () =>
  assert.equal(appliquerChangement(COUPLE, change('compte-bancaire'), mois('2026-12')), COUPLE))

const EXAMENS = [
  { type: 'demenagement', depuis: '2026-11-03', envoye: false, attendu: '2026-12' },
  { type: 'demenagement', depuis: '2026-11-03', envoye: true, attendu: '2027-03' },
  { type: 'demenagement', depuis: '2027-01-02', envoye: false, attendu: '2027-03' },
  { type: 'enfant-parti', depuis: '2026-10-31', envoye: false, attendu: '2026-12' },
  { type: 'enfant-parti', depuis: '2026-11-03', envoye: false, attendu: '2027-03' },
] as const

for (const { type, depuis, envoye, attendu } of EXAMENS) {
  const quand = envoye ? 'envoyé' : 'à envoyer'
  test(`${type} le ${depuis}, examen de décembre ${quand} : compte à ${attendu}`, () =>
    assert.equal(
      examenDuChangement(COUPLE, { type, depuis: jour(depuis) }, { examen: EXAMEN, envoye }),
      attendu,
    ))
}
