import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSituation } from './parse-situation.js'
import { changer } from './situation-essai.js'

/** What a home says of its optional facts. */
function faitsDuLogement(logement: object): unknown {
  const lu = parseSituation(changer({ logement }))
  assert.ok(lu.ok)
  return lu.valeur.logement.faits
}

test('un logement ne porte que les faits qu’on en dit', () => {
  const vide = { statut: 'locataire-vide' }
  const aucun = { chambre: false, conventionne: null, foyer: null, pret: null }
  assert.equal(faitsDuLogement(vide), undefined)
  assert.deepEqual(faitsDuLogement({ ...vide, chambre: true }), { ...aucun, chambre: true })
  assert.deepEqual(faitsDuLogement({ ...vide, conventionne: false }), {
    ...aucun,
    conventionne: false,
  })
  assert.deepEqual(faitsDuLogement({ statut: 'locataire-foyer', foyer: 'autre' }), {
    ...aucun,
    foyer: 'autre',
  })
})

test('ce qui est cité d’une valeur refusée tient en quarante lettres', () => {
  for (const [lettres, cite] of [
    [40, 'x'.repeat(40)],
    [41, `${'x'.repeat(40)}…`],
  ] as const) {
    const lu = parseSituation(changer({ organisme: 'x'.repeat(lettres) }))
    assert.ok(!lu.ok)
    assert.equal(lu.erreur.message, `« ${cite} » n’est pas connu. Choix : caf, msa.`)
  }
})

test('l’enfant nommé est le plus âgé, comparé au plus âgé des adultes', () => {
  const foyer = (adulte: string, autre: string, ...enfants: readonly string[]) => {
    const personne = (role: string, naissance: string) => ({ role, naissance, activite: 'actif' })
    const lu = parseSituation({
      ...changer({ territoire: undefined }),
      personnes: [
        personne('allocataire', adulte),
        personne('conjoint', autre),
        ...enfants.map((naissance) => personne('enfant', naissance)),
      ],
    })
    return lu.ok ? null : lu.erreur.chemin
  }
  assert.equal(foyer('1980-01-01', '2000-01-01', '1995-01-01'), null)
  assert.equal(foyer('2000-01-01', '1980-01-01', '1995-01-01'), null)
  assert.equal(
    foyer('1980-01-01', '1990-01-01', '1970-01-01', '2015-01-01'),
    'personnes[2].naissance',
  )
  assert.equal(
    foyer('1980-01-01', '1990-01-01', '2015-01-01', '1970-01-01'),
    'personnes[3].naissance',
  )
  assert.equal(
    foyer('1980-01-01', '1990-01-01', '1970-01-01', '1970-01-01'),
    'personnes[2].naissance',
  )
})
