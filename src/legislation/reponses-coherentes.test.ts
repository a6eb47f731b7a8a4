import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Prestation, ReponseDroits } from './index.js'
import { calculerDroits, parseSituation, raconterEtapes } from './index.js'
import { STATUTS_LOGEMENT } from './lecture/vocabulaire.js'

/** Households drawn from a seed: odd on purpose, and the same at each run. */
const TIRAGES = 1500
const NATURES = [
  'salaire',
  'chomage',
  'retraite',
  'ij-maladie',
  'pension-alimentaire',
  'pension-invalidite',
  'aah',
  'ass',
  'benefice-micro-entrepreneur',
  'remuneration-apprenti',
]
const DERIVEES: ReadonlySet<string> = new Set(['primeActiviteNette', 'cssParticipationAnnuelle'])

let etat = 20_260_701
function hasard(): number {
  etat = (etat * 1_103_515_245 + 12_345) % 2_147_483_648
  return etat / 2_147_483_648
}
function entier(de: number, a: number): number {
  return de + Math.floor(hasard() * (a - de + 1))
}
function parmi<T>(liste: readonly T[]): T {
  return liste[entier(0, liste.length - 1)]!
}
function deux(n: number): string {
  return String(n).padStart(2, '0')
}

function ressource(ampleur: number): object {
  const annee = entier(2022, 2025)
  return {
    nature: parmi(NATURES),
    de: `${annee}-${deux(entier(1, 12))}`,
    a: `${annee + entier(1, 2)}-12`,
    montantNetSocial: Math.floor(hasard() * 300_000 * ampleur),
  }
}

function personne(role: string, id: string): object {
  const ampleur = parmi([1, 1, 1, 10, 200])
  const naissance = role === 'enfant' ? entier(2001, 2022) : entier(1935, 1982)
  const annees = ['2020', '2021', '2022', '2023', '2024'].filter(() => hasard() < 0.9)
  const revenu = { netCategoriel: Math.floor(hasard() * 6e6 * ampleur), dontActivite: 0 }
  return {
    id,
    role,
    naissance: `${naissance}-${deux(entier(1, 12))}-${deux(entier(1, 28))}`,
    activite: parmi(['actif', 'chomeur', 'etudiant', 'retraite', 'inactif']),
    enceinte: hasard() < 0.1,
    ressources: Array.from({ length: entier(0, 3) }, () => ressource(ampleur)),
    revenusFiscaux: Object.fromEntries(annees.map((annee) => [annee, revenu])),
  }
}

function foyer(rang: number): object {
  const enfants = Array.from({ length: entier(0, 5) }, (_, k) => personne('enfant', `e${k}`))
  const conjoint = hasard() < 0.4 ? [personne('conjoint', 'c')] : []
  const logement = { statut: parmi(STATUTS_LOGEMENT), colocation: hasard() < 0.2 }
  return {
    id: String(rang),
    moisDroit: `${entier(2023, 2028)}-${deux(entier(6, 12))}`,
    personnes: [personne('allocataire', 'a'), ...conjoint, ...enfants],
    logement: {
      ...logement,
      ...(hasard() < 0.9 ? { loyer: parmi([0, 1, 30_000, 99_999, 5_000_000]) } : null),
      ...(hasard() < 0.9 ? { zone: entier(1, 3) } : null),
    },
  }
}

function verifier(r: ReponseDroits): void {
  for (const [prestation, valeur] of Object.entries(r.droits)) {
    const cle = prestation as Prestation
    const nul = valeur === 0 || valeur === false
    if (typeof valeur === 'number') assert.ok(Number.isSafeInteger(valeur) && valeur >= 0, cle)
    assert.equal(valeur === null, valeur === null && r.manques[cle] !== undefined, `${cle} nul`)
    if (!DERIVEES.has(cle)) assert.equal(r.refus[cle] !== undefined, nul, `${r.id} ${cle}`)
  }
  assert.doesNotMatch(raconterEtapes(r.explication ?? []).join(), /undefined|NaN/)
}

test('foyers tirés au sort : un zéro a son refus, un inconnu son manque, rien de négatif', () => {
  let lus = 0
  for (let rang = 0; rang < TIRAGES; rang++) {
    const lu = parseSituation(foyer(rang))
    if (!lu.ok) continue
    lus++
    verifier(calculerDroits(lu.valeur, { explication: true }))
  }
  assert.ok(lus > TIRAGES / 2, String(lus))
})
