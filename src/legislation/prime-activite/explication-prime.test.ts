import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Etape, Jour, Mois } from '#socle'
import { calculerDroits } from '../index.js'
import { avec, avecPersonne, avecRessources, lina, maya } from '../personnages.js'
import type { SituationFoyer } from '../situation.js'

const MOIS = ['2026-05', '2026-06', '2026-07']

function etapes(foyer: SituationFoyer): readonly Etape[] {
  return calculerDroits(foyer, { prestations: ['primeActivite'], explication: true }).explication!
}

/** 1,400 € a month, right of September 2026: the SMIC changes in June, inside the quarter. */
function septembre2026(foyer = lina(), montant = 140000): SituationFoyer {
  const { id } = foyer.personnes[0]!
  const paye = avecRessources(foyer, id, [{ nature: 'salaire', montant, a: '2026-09' }])
  return avec(paye, { moisDroit: '2026-09' as Mois, moisExamen: '2026-09' as Mois })
}

test('la bonification se rejoue mois par mois depuis son étape, chaque mois avec son SMIC', () => {
  const revenus = etapes(septembre2026())[0]!.valeurs
  const { valeurs } = etapes(septembre2026())[2]!
  const smic = MOIS.map((m) => valeurs[`smicHoraire.${m}`])
  assert.deepEqual(smic, [1202, 1231, 1231])
  for (const m of MOIS) {
    const lu = (nom: string): number => Number(valeurs[`${nom}.${m}`])
    const debut = lu('heuresDebut') * lu('smicHoraire')
    const plein = lu('heuresPlein') * lu('smicHoraire')
    const attendu = (lu('maximum') * (Number(revenus[m]) - debut)) / (plein - debut)
    assert.ok(Math.abs(attendu - Number(valeurs[m])) <= 1, m)
  }
})

test('la règle de la bonification nomme le SMIC de chaque mois', () => {
  const { regle } = etapes(septembre2026())[2]!
  const normale = regle.replaceAll('\u00a0', ' ')
  assert.match(normale, /Mai 2026 : .*12,02 € l’heure\). Juin et juillet 2026 : .*12,31 €/)
})

test('la règle n’est dite qu’une fois quand les trois mois ont la même', () => {
  const etape = etapes(avecRessources(lina(), 'lina', [{ nature: 'salaire', montant: 90000 }]))[2]!
  assert.doesNotMatch(etape.regle, /juin/)
})

test('base et part des revenus portent le chiffre de chaque mois, même quand il change', () => {
  const foyer = avec(septembre2026(), {
    moisDroit: '2025-07' as Mois,
    moisExamen: '2025-07' as Mois,
  })
  const [, base, , part] = etapes(foyer)
  assert.equal(base!.valeurs['unePersonne.2025-03'], 62263)
  assert.equal(base!.valeurs['unePersonne.2025-04'], 63321)
  assert.match(part!.libelle, /une part/)
  assert.match(part!.regle, /Mars.2025 : 61 %.* Avril et mai.2025 : 59,85 %/)
})

test('une naissance change la composition, et non le barème', () => {
  const foyer = avec(septembre2026(maya(), 50000), {
    moisDroit: '2024-10' as Mois,
    moisExamen: '2024-10' as Mois,
  })
  const neEnAout = avecPersonne(foyer, 'lou', { naissance: '2024-08-12' as Jour })
  const [, base] = etapes(neEnAout)
  assert.match(
    base!.regle,
    /, selon le mois\. Juillet.2024 : .* × 100 %\. Août et septembre.2024 :/,
  )
  assert.doesNotMatch(base!.regle, /barème/)
})

test('le taux de la composition est dit avec le montant d’une personne', () => {
  const [, base] = etapes(septembre2026(maya(), 50000))
  assert.match(base!.regle, /, 638,28.€ × 171,216 %$/)
})
