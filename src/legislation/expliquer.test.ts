import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Etape } from '#socle'
import { foyers400 } from './foyers-400.test.js'
import type { Prestation, ReponseDroits } from './index.js'
import { calculerDroits } from './index.js'

const foyers = foyers400()

function expliquees(prestations: readonly Prestation[]): ReponseDroits[] {
  return foyers.map((foyer) => calculerDroits(foyer, { prestations, explication: true }))
}

function etapeDe(etapes: readonly Etape[] | undefined, article: string): Etape | undefined {
  return etapes?.find((etape) => etape.article.includes(article))
}

test('aide au logement : les étapes mènent au montant, et se rejouent', () => {
  let rejouees = 0
  for (const { id, droits, explication } of expliquees(['aideLogement'])) {
    const derniere = explication?.at(-1)
    assert.equal(derniere?.resultat, droits.aideLogement, id)
    if (explication?.length !== 6) continue
    rejouees++
    const [, retenu, participation, formule, brut, net] = explication.map((e) => Number(e.resultat))
    const degressif = Number(explication[1]?.valeurs.loyer) > 2 * Number(retenu)
    if (!degressif) {
      assert.ok(Math.abs(Math.max(0, retenu! - participation!) - formule!) <= 1, id)
    }
    const retire = explication[4]?.valeurs
    const attendu =
      formule! - Number(retire?.minoration) - 0.98 * Number(retire?.reductionLoyerSolidarite)
    if (net! > 0) assert.ok(Math.abs(attendu - brut!) <= 1, id)
    if (net! > 0) assert.ok(Math.abs(brut! * 0.995 - net!) <= 1, id)
  }
  assert.ok(rejouees > 100)
})

test('prestations familiales : une étape par droit, un zéro dit pourquoi', () => {
  const articles = {
    allocationsFamiliales: 'L. 521-1',
    complementFamilial: 'L. 522-1',
    allocationSoutienFamilial: 'L. 523-1',
    pajeBase: 'L. 531-2',
  } as const
  for (const prestation of Object.keys(articles) as (keyof typeof articles)[]) {
    for (const { id, droits, refus, explication } of expliquees([prestation])) {
      const etape = etapeDe(explication, articles[prestation])
      if (etape === undefined) {
        assert.equal(refus[prestation], 'sans-enfant-a-charge', id)
        continue
      }
      assert.equal(etape.resultat, droits[prestation], id)
      if (droits[prestation] === 0) assert.equal(etape.valeurs.refus, refus[prestation], id)
    }
  }
})

test('C2S : la dernière étape conclut comme la réponse', () => {
  for (const { id, droits, explication } of expliquees(['cssGratuite'])) {
    assert.equal(explication?.at(-1)?.resultat, droits.cssGratuite, id)
  }
})

test('chaque étape cite son texte et ne porte que des entiers', () => {
  for (const { id, explication } of expliquees(['aideLogement', 'pajeBase', 'cssGratuite'])) {
    for (const etape of explication ?? []) {
      assert.match(etape.article, /art\. /, id)
      for (const valeur of Object.values(etape.valeurs)) {
        if (typeof valeur === 'number')
          assert.ok(Number.isSafeInteger(valeur), `${id} ${etape.libelle}`)
      }
    }
  }
})
