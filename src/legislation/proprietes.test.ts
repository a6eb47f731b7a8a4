import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Etape } from '#socle'
import { calculerDroits, parseSituation, raconterEtapes, type SituationFoyer } from './index.js'

const fichier = new URL('../../tests/situations/openfisca-400.ndjson', import.meta.url)
/** As they are in the file. */
const donnees: readonly {
  readonly id: string
  readonly personnes: readonly { readonly ressources?: readonly object[] }[]
}[] = readFileSync(fichier, 'utf8')
  .trim()
  .split('\n')
  .map((ligne) => JSON.parse(ligne).situation)
const foyers: readonly SituationFoyer[] = donnees.map((situation) => {
  const lu = parseSituation(situation)
  assert.ok(lu.ok)
  return lu.valeur
})

const TOUT = { explication: true, intermediaires: true } as const

test('l’ordre des personnes et des lignes ne change rien', () => {
  for (const foyer of foyers) {
    const personnes = [...foyer.personnes]
      .reverse()
      .map((p) => ({ ...p, ressources: [...p.ressources].reverse() }))
    const { droits } = calculerDroits({ ...foyer, personnes })
    assert.deepEqual(droits, calculerDroits(foyer).droits, foyer.id)
  }
})

test('couper une ligne en deux périodes ne change rien', () => {
  for (const foyer of foyers) {
    const personnes = foyer.personnes.map((p) => ({
      ...p,
      ressources: p.ressources.flatMap((l) =>
        l.de < l.a
          ? [
              { ...l, a: l.de },
              { ...l, de: suivant(l.de) as typeof l.de },
            ]
          : [l],
      ),
    }))
    assert.deepEqual(calculerDroits({ ...foyer, personnes }).droits, calculerDroits(foyer).droits)
  }
})

function suivant(mois: string): string {
  const [annee, rang] = mois.split('-').map(Number) as [number, number]
  return rang === 12 ? `${annee + 1}-01` : `${annee}-${String(rang + 1).padStart(2, '0')}`
}

test('jamais un montant négatif ; un zéro dit pourquoi, un montant non', () => {
  const derives = new Set(['primeActiviteNette', 'cssParticipationAnnuelle'])
  for (const foyer of foyers) {
    const { droits, refus, manques } = calculerDroits(foyer)
    for (const [prestation, valeur] of Object.entries(droits)) {
      if (typeof valeur === 'number') assert.ok(valeur >= 0 && Number.isInteger(valeur))
      const nul = valeur === 0 || valeur === false
      const dit = refus[prestation as keyof typeof refus] !== undefined
      if (!derives.has(prestation)) assert.equal(dit, nul, `${foyer.id} ${prestation}`)
      if (valeur === null) assert.ok(manques[prestation as keyof typeof manques], prestation)
    }
  }
})

test('demander l’explication ne change aucune réponse', () => {
  for (const foyer of foyers) {
    const { droits, refus, manques } = calculerDroits(foyer, TOUT)
    assert.deepEqual({ id: foyer.id, droits, refus, manques }, calculerDroits(foyer))
  }
})

test('une ressource exclue ne change ni le RSA ni la prime', () => {
  const prestations = ['rsa', 'primeActivite'] as const
  const exclue = { de: '2023-01', a: '2027-12', montantNetSocial: 40_000, montantNetFiscal: 0 }
  for (const foyer of foyers) {
    const natures = ['apa', ...(foyer.moisExamen < '2025-09' ? [] : ['aide-proche'])]
    const ajoutees = natures.map((nature) => ({ ...exclue, nature }))
    const donnee = donnees.find(({ id }) => id === foyer.id)!
    const personnes = donnee.personnes.map((p) => ({
      ...p,
      ressources: [...(p.ressources ?? []), ...ajoutees],
    }))
    const lu = parseSituation({ ...donnee, personnes })
    assert.ok(lu.ok, foyer.id)
    assert.deepEqual(
      calculerDroits(lu.valeur, { prestations }).droits,
      calculerDroits(foyer, { prestations }).droits,
      foyer.id,
    )
  }
})

/** Replays a step's monthly amounts: exact where the step says so, rounded amounts otherwise. */
function rejouer(valeurs: Readonly<Record<string, unknown>>, mois: readonly string[]): number[] {
  return mois.map((m) => Number(valeurs[`exact.${m}`] ?? Number(valeurs[m]) * 1_000_000))
}

/** The figures of the steps that have some: a step may only tell a fact. */
function chiffrees(etapes: readonly Etape[] | undefined): readonly Etape['valeurs'][] {
  return (etapes ?? []).map((e) => e.valeurs).filter((v) => Object.keys(v).length > 0)
}

test('la prime se rejoue à la main depuis son explication', () => {
  for (const foyer of foyers) {
    const prestations = ['primeActivite'] as const
    const r = calculerDroits(foyer, { ...TOUT, prestations })
    const mois = r.intermediaires?.trimestreReference ?? []
    const etapes = chiffrees(r.explication)
    const etape = (rang: number) => etapes[rang]!
    const [base, bonus, part, moins] = [1, 2, 3, 4].map((n) => rejouer(etape(n), mois))
    const primes = mois.map((_, k) => Math.max(0, base![k]! + bonus![k]! + part![k]! - moins![k]!))
    const somme = primes.reduce((a, b) => a + b, 0)
    assert.equal(somme, etape(5).exactTroisFois, foyer.id)
    if (r.refus.primeActivite !== undefined || r.droits.primeActivite === null) continue
    assert.equal(Math.round(somme / 3_000_000), r.droits.primeActivite, foyer.id)
  }
})

test('le RSA se rejoue à la main depuis son explication', () => {
  for (const foyer of foyers) {
    const r = calculerDroits(foyer, { ...TOUT, prestations: ['rsa'] })
    const mois = r.intermediaires?.trimestreReference ?? []
    const etapes = chiffrees(r.explication)
    const etape = (rang: number) => etapes[rang]!
    const [forfait, caisse, logement] = [1, 2, 3].map((n) => rejouer(etape(n), mois))
    const triples = mois.map((m, k) => {
      const trimestre = Number(etape(0)[`compte.${m}`]) * 1_000_000
      return Math.max(0, 3 * (forfait![k]! - caisse![k]! - logement![k]!) - trimestre)
    })
    const somme = triples.reduce((a, b) => a + b, 0)
    assert.equal(somme, etape(5).exactNeufFois, foyer.id)
    if (r.refus.rsa !== undefined || r.droits.rsa === null) continue
    assert.equal(Math.round(somme / 9_000_000), r.droits.rsa, foyer.id)
  }
})

test('chaque étape se raconte en français, avec son article', () => {
  for (const foyer of foyers.slice(0, 40)) {
    for (const phrase of raconterEtapes(calculerDroits(foyer, TOUT).explication ?? [])) {
      assert.match(phrase, /^\d+\. .+ : .*\((CASF|CSS|CCH|ordonnance)/)
      assert.doesNotMatch(phrase, /undefined|NaN|null/)
    }
  }
})

test('chaque code de refus est expliqué dans docs/codes-refus.md', () => {
  const page = readFileSync(new URL('../../docs/codes-refus.md', import.meta.url), 'utf8')
  for (const foyer of foyers) {
    for (const [prestation, code] of Object.entries(calculerDroits(foyer).refus)) {
      assert.ok(page.includes(`| \`${code}\` |`), `${prestation} : ${code}`)
    }
  }
})
