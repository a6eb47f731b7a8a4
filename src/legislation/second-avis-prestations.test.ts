import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { centimes, indexMois } from '#socle'
import { aideLogement } from './aides-logement/index.js'
import { complementaireSante } from './css/index.js'
import { parseSituation } from './index.js'
import { prestationsFamiliales } from './prestations-familiales/index.js'
import type { SituationFoyer } from './situation.js'
import { foyerDe } from './transversal/preparation.js'

/**
 * A second opinion on the other benefits, as in `second-avis.test.ts`: equal within two centimes,
 * or listed with the cause, whose article is in docs/parcours/droit-prestations.md. RSA and
 * housing benefit are given to the C2S, so that each difference is its own.
 */
interface Attendu {
  readonly rsa: number
  readonly aideLogement: number
  readonly allocationsFamiliales: number
  readonly complementFamilial: number
  readonly allocationSoutienFamilial: number
  readonly pajeBase: number
  readonly cssGratuite: boolean
  /** That engine gives a month of it. */
  readonly cssParticipationAnnuelle: number
}
interface Ligne {
  readonly situation: { readonly id: string }
  readonly attendu: Attendu
}
interface Ecart {
  readonly id: string
  readonly prestation: string
  readonly causes: readonly string[]
}
type Reponses = Readonly<Record<string, number | boolean | null>>

const ECART = 2

const dossier = new URL('../../tests/situations/', import.meta.url)
const lignes: Ligne[] = readFileSync(new URL('openfisca-400.ndjson', dossier), 'utf8')
  .trim()
  .split('\n')
  .map((ligne) => JSON.parse(ligne))
const ecarts: Ecart[] = JSON.parse(
  readFileSync(new URL('ecarts-prestations.json', dossier), 'utf8'),
)

function reponses(situation: SituationFoyer, attendu: Attendu): Reponses {
  const mois = indexMois(situation.moisDroit)
  const familiales = prestationsFamiliales(foyerDe(situation), mois)
  const css = complementaireSante(situation, mois, {
    rsa: centimes(attendu.rsa),
    aideLogement: centimes(attendu.aideLogement),
    manques: [],
  })
  return {
    allocationsFamiliales: familiales.af,
    complementFamilial: familiales.cf,
    allocationSoutienFamilial: familiales.asf,
    pajeBase: familiales.paje,
    aideLogement: aideLogement(situation, mois).montant,
    cssGratuite: css.gratuite,
    cssParticipationAnnuelle: css.participationAnnuelle,
  }
}

function differe(recu: number | boolean | null | undefined, attendu: number | boolean): boolean {
  if (typeof recu !== 'number' || typeof attendu !== 'number') return recu !== attendu
  return Math.abs(recu - attendu) > ECART
}

test('400 situations : chaque prestation égale au second avis, écarts connus à part', () => {
  const trouves: string[] = []
  for (const { situation, attendu } of lignes) {
    const lu = parseSituation(situation)
    assert.ok(lu.ok, situation.id)
    const annuel = { ...attendu, cssParticipationAnnuelle: attendu.cssParticipationAnnuelle * 12 }
    for (const [prestation, recu] of Object.entries(reponses(lu.valeur, attendu))) {
      if (differe(recu, annuel[prestation as keyof Attendu])) {
        trouves.push(`${situation.id} ${prestation}`)
      }
    }
  }
  assert.deepEqual(trouves.sort(), ecarts.map((e) => `${e.id} ${e.prestation}`).sort())
})

test('chaque cause est dite, avec son article', () => {
  const page = readFileSync(
    new URL('../../docs/parcours/droit-prestations.md', import.meta.url),
    'utf8',
  )
  for (const { id, causes } of ecarts) {
    assert.ok(causes.length > 0, id)
    for (const cause of causes) assert.ok(page.includes(`\`${cause}\``), `${id} : ${cause}`)
  }
})
