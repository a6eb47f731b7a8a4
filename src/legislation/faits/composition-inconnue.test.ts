import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Centimes } from '#socle'
import type { Prestation } from '../index.js'
import { lina } from '../personnages.js'
import type { Conclusion } from '../reponse.js'
import { presencesInconnues, selonLaComposition } from './composition-inconnue.js'
import { essai } from './foyers-essai.js'

/** Everything is unknown of who is there, and of what the caisse pays for rent. */
const FOYER = essai({
  allocataire: { hospitalisation: null },
  enfants: [{ presence: null, gardeAlternee: null, deces: null }],
  faits: { connus: { aideLogement: null } },
})
const PRESENCE = 'personnes[1].presence'
const GARDE = 'personnes[1].gardeAlternee'
const DECES = 'personnes[1].deces'
const LOGEMENT_CONNU = { ...FOYER, connus: { ...FOYER.connus, aideLogement: 0 as Centimes } }

/** Paths that a right reads to count persons; the others say themselves what they miss. */
const LUS: readonly (readonly [Prestation, readonly string[]])[] = [
  ['aideLogement', [PRESENCE, DECES]],
  ['allocationsFamiliales', [PRESENCE, GARDE, DECES]],
  ['complementFamilial', [PRESENCE, DECES]],
  ['allocationSoutienFamilial', [PRESENCE, GARDE, DECES]],
  ['pajeBase', [PRESENCE, DECES]],
  ['allocationRentreeScolaire', [PRESENCE, DECES]],
  ['rsa', []],
  ['primeActivite', []],
]

for (const [prestation, attendus] of LUS) {
  test(`composition inconnue : ce qui manque à ${prestation}`, () => {
    assert.deepEqual([...presencesInconnues(prestation, FOYER)].sort(), [...attendus].sort())
    assert.deepEqual(presencesInconnues(prestation, lina()), [])
    const connue = prestation === 'aideLogement' ? [] : attendus
    assert.deepEqual([...presencesInconnues(prestation, LOGEMENT_CONNU)].sort(), [...connue].sort())
  })
}

const MANQUE: Conclusion = {
  valeur: null,
  refus: null,
  manques: [...presencesInconnues('complementFamilial', FOYER)],
}

function conclu(valeur: number, refus: string | null): Conclusion {
  return { valeur: valeur as Centimes, refus, manques: [] }
}

/** Refusals that hold with one child less, and those that do not. */
const REFUS: readonly (readonly [string | null, boolean])[] = [
  [null, false],
  ['ressources-elevees', false],
  ['sans-enfant-a-charge', true],
  ['moins-de-deux-enfants', true],
  ['moins-de-trois-enfants-de-trois-ans', true],
  ['sans-enfant-de-moins-de-trois-ans', true],
  ['sans-enfant-scolarise', true],
]

for (const [refus, tient] of REFUS) {
  test(`composition inconnue, refus ${refus} : ${tient ? 'il tient' : 'on ne sait pas'}`, () => {
    const lue = conclu(refus === null ? 12_345 : 0, refus)
    assert.deepEqual(selonLaComposition('complementFamilial', lue, FOYER), tient ? lue : MANQUE)
    assert.deepEqual(selonLaComposition('complementFamilial', lue, lina()), lue)
  })
}
