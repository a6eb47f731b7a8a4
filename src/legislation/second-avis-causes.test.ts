import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { calculerDroits, parseSituation } from './index.js'

/**
 * Why the housing benefit differs from the second opinion, cause by cause and not case by case: the
 * situation is written again as that engine reads it, and the same amount must come out. The
 * variable SECOND_AVIS names another file of the same form, to be judged in the same way.
 */
interface Situation {
  readonly id: string
  readonly personnes: readonly {
    readonly role: string
    readonly activite: string
    readonly ressources?: readonly { readonly nature: string }[]
  }[]
  readonly logement: { readonly statut: string; readonly loyer?: number }
}
interface Ligne {
  readonly situation: Situation
  readonly attendu: { readonly aideLogement: number }
}
type Relecture = (s: Situation) => Situation

/** Articles of each cause: docs/parcours/droit-prestations.md. */
const RELECTURES: Readonly<Record<string, Relecture>> = {
  'indemnites-journalieres': sansNature(/^ij-/),
  'travailleur-independant': sansNature(/^benefice-/),
  'chomage-indemnise, chomage-non-indemnise': (s) => ({
    ...s,
    personnes: s.personnes.map((p) => ({
      ...p,
      activite: p.activite === 'chomeur' ? 'inactif' : p.activite,
    })),
  }),
  // Two thirds of the rent rounded to the euro: the rent of which they are two thirds.
  'loyer-meuble': (s) => {
    const { statut, loyer } = s.logement
    if (statut !== 'locataire-meuble' || loyer === undefined) return s
    return { ...s, logement: { ...s.logement, loyer: Math.round((loyer * 2) / 300) * 150 } }
  },
}
const NOMS = Object.keys(RELECTURES)

const ECART = 2
/** Rates rounded as art. 14 says: half of 0.001 % of 30,000 €. */
const TAUX_ARRONDI = 15
/** 95 € off two incomes move the resources by at most 100 €, the benefit by 3.5 % of that. */
const DOUBLE_ACTIVITE = 350
/** That engine tests the 10 € before the 5 € are taken off. */
const SEUIL = 1000

function sansNature(motif: RegExp): Relecture {
  return (s) => ({
    ...s,
    personnes: s.personnes.map((p) => ({
      ...p,
      ressources: (p.ressources ?? []).filter(({ nature }) => !motif.test(nature)),
    })),
  })
}

function aide(situation: Situation) {
  const lu = parseSituation(situation)
  assert.ok(lu.ok, situation.id)
  const { droits, refus } = calculerDroits(lu.valeur, { prestations: ['aideLogement'] })
  return { montant: Number(droits.aideLogement), refus: refus.aideLogement }
}

/** The smallest set of causes that gives the other amount back; null: none does. */
function causesDe({ situation, attendu }: Ligne): string | null {
  const choix = Array.from({ length: 1 << NOMS.length }, (_, bits) =>
    NOMS.filter((_nom, i) => ((bits >> i) & 1) === 1),
  ).sort((a, b) => a.length - b.length)
  for (const noms of choix) {
    const relue = noms.reduce((s, nom) => RELECTURES[nom]!(s), situation)
    const reste = resteDe(relue, attendu.aideLogement)
    if (reste !== null) return [...noms, ...reste].join(' + ')
  }
  return null
}

function resteDe(situation: Situation, attendu: number): readonly string[] | null {
  const { montant, refus } = aide(situation)
  const ecart = Math.abs(montant - attendu)
  if (ecart <= ECART) return []
  if (ecart <= TAUX_ARRONDI) return ['taux-arrondi']
  if (refus === 'sous-seuil-versement' && attendu < SEUIL) return ['seuil-de-versement']
  const couple = situation.personnes.some(({ role }) => role === 'conjoint')
  return couple && montant > attendu && ecart <= DOUBLE_ACTIVITE ? ['double-activite'] : null
}

test('aide au logement : chaque écart au second avis a sa cause, et elle suffit', () => {
  const usuel = new URL('../../tests/situations/openfisca-400.ndjson', import.meta.url)
  const lignes: Ligne[] = readFileSync(process.env.SECOND_AVIS ?? usuel, 'utf8')
    .trim()
    .split('\n')
    .map((ligne) => JSON.parse(ligne))
  const ecarts = lignes.filter(
    ({ situation, attendu }) => Math.abs(aide(situation).montant - attendu.aideLogement) > ECART,
  )
  const inexpliques = ecarts.filter((ligne) => causesDe(ligne) === null)
  assert.deepEqual(
    inexpliques.map(({ situation }) => situation.id),
    [],
    `${ecarts.length} écarts sur ${lignes.length}, ${inexpliques.length} sans cause`,
  )
})
