import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Jour, jour } from '#socle'
import { listFormesConnues, listFormesDonnees, traitsConcordent } from './traits-partenaire.js'

const NOMS = ['MOREAU', 'Moreau', 'Lévy-Bruhl', "L'Œuvre", 'LEVYBRUHL', '', ' ', 'D’Arc', 'MOREAUX']
const DATES: readonly Jour[] = ['1990-05-12', '1990-12-05', '1990-05-13', '1991-05-12'].map(jour)
const CONNUES = ['12051990', '99051990', '12991990', '99991990', '05121990', '99991991', '']

test('les formes se croisent exactement quand les traits concordent', () => {
  let oui = 0
  for (const nom of NOMS)
    for (const nomUsage of [null, ...NOMS])
      for (const dateNaissance of CONNUES) {
        const connus = { nom, nomUsage, prenoms: 'CAMILLE', dateNaissance }
        const formes = new Set(listFormesConnues(connus))
        for (const dit of NOMS)
          for (const date of DATES) {
            const donnes = { nom: dit, dateNaissance: date }
            const attendu = traitsConcordent(donnes, connus)
            const croise = listFormesDonnees(donnes).some((f) => formes.has(f))
            assert.equal(croise, attendu, JSON.stringify([donnes, connus]))
            if (attendu) oui += 1
          }
      }
  assert.ok(oui > 500, `${oui} concordances`)
})
