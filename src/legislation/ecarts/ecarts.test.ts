import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Centimes } from '#socle'
import { calculerDroits, parseSituation } from '../index.js'
import type { SituationFoyer } from '../situation.js'
import { ARTICLES, type Cause } from './articles.js'
import { estFenetreStable } from './causes-trimestrielles.js'
import { type AutreAvis, DROITS_JUGES, type DroitJuge, type Jugement, juger } from './juger.js'
import { santeRelue } from './relectures-sante.js'

/**
 * A second opinion: the answers of OpenFisca-France for 400 households. It is not the law: where
 * the article says otherwise, the difference is in the list of known differences, with its causes.
 * `npm run prouver:second-avis -- file.ndjson` judges other households in the same way.
 */
interface Ligne {
  readonly situation: { readonly id: string }
  readonly attendu: AutreAvis
}
interface Ecart {
  readonly id: string
  readonly droit: DroitJuge
  readonly causes: readonly Cause[]
}
interface Juge {
  readonly id: string
  readonly stable: boolean
  readonly jugement: Jugement
}

const dossier = new URL('../../../tests/situations/', import.meta.url)
const lire = (nom: string): string => readFileSync(new URL(nom, dossier), 'utf8')
const lignes: Ligne[] = lire('openfisca-400.ndjson')
  .trim()
  .split('\n')
  .map((ligne) => JSON.parse(ligne))
const connus: Ecart[] = JSON.parse(lire('ecarts.json'))

function situationDe({ situation }: Ligne): SituationFoyer {
  const lu = parseSituation(situation)
  assert.ok(lu.ok, situation.id)
  return lu.valeur
}

const juges: readonly Juge[] = lignes.flatMap((ligne) => {
  const situation = situationDe(ligne)
  const stable = estFenetreStable(situation)
  return juger(situation, ligne.attendu).map((jugement) => ({
    id: ligne.situation.id,
    stable,
    jugement,
  }))
})

test('400 foyers : chaque droit égal au second avis, ou l’écart est connu, avec ses causes', () => {
  const trouves = juges
    .filter(({ jugement }) => !jugement.egal)
    .map(({ id, jugement: { droit, causes } }) => ({ id, droit, causes }))
  assert.deepEqual(trouves, connus)
})

test('aucun écart sans cause, aucune cause sans article', () => {
  for (const { id, droit, causes } of connus) {
    assert.ok(causes.length > 0, `${id} ${droit}`)
    for (const cause of causes) assert.match(ARTICLES[cause], /art\.|décret/, cause)
  }
})

test('fenêtres sans changement de barème : la part égale ne baisse pas', () => {
  const attendus: Readonly<Record<DroitJuge, number>> = {
    rsa: 260,
    primeActivite: 249,
    aideLogement: 249,
    allocationsFamiliales: 270,
    complementFamilial: 270,
    allocationSoutienFamilial: 270,
    pajeBase: 269,
    cssGratuite: 261,
    cssParticipationAnnuelle: 253,
  }
  for (const droit of DROITS_JUGES) {
    const vus = juges.filter((j) => j.stable && j.jugement.droit === droit)
    const egaux = vus.filter((j) => j.jugement.egal).length
    assert.deepEqual([egaux, vus.length], [attendus[droit], 270], droit)
  }
})

test('une faute du livre n’a pas de cause : un RSA ou une aide faux ne s’expliquent pas', () => {
  const sansRaison = lignes.filter(({ situation }) => {
    const siens = juges.filter(({ id }) => id === situation.id)
    return siens.every(({ jugement }) => jugement.egal)
  })
  let expliques = 0
  for (const ligne of sansRaison) {
    const situation = situationDe(ligne)
    const faux = { ...ligne.attendu, aideLogement: ligne.attendu.aideLogement + 5_000 }
    const aide = juger(situation, faux).find(({ droit }) => droit === 'aideLogement')!
    assert.equal(aide.egal, false)
    if (aide.causes.length > 0) expliques++
  }
  assert.ok(sansRaison.length > 200)
  assert.equal(expliques, 0)
})

test('C2S relue sans aucune lecture de l’autre : celle du livre, 400 foyers', () => {
  for (const ligne of lignes) {
    const situation = situationDe(ligne)
    const { droits } = calculerDroits(situation)
    const rsa = droits.rsa as Centimes | null
    const aideLogement = droits.aideLogement as Centimes | null
    const { cssGratuite: gratuite, cssParticipationAnnuelle: participationAnnuelle } = droits
    const relue = santeRelue(situation, { rsa, aideLogement, manques: [] })
    assert.deepEqual(relue, { gratuite, participationAnnuelle }, situation.id)
  }
})

test('les pages du droit disent chaque cause et chaque article', () => {
  const pages = ['droit.md', 'droit-prestations.md']
    .map((nom) => readFileSync(new URL(`../../docs/parcours/${nom}`, dossier), 'utf8'))
    .join('\n')
  for (const cause of Object.keys(ARTICLES)) assert.ok(pages.includes(`\`${cause}\``), cause)
})
