import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  ecrireNotification,
  liquider,
  logementUsuel,
  membreUsuel,
  type Notification,
  rendreTexte,
} from '#allocations'
import { centimes, type Instant, jour, mois } from '#socle'

const LE_2 = '2026-09-02T08:00:00.000Z' as Instant
const MEMBRE = membreUsuel({
  id: 'p1',
  role: 'allocataire',
  nir: null,
  naissance: jour('1990-05-12'),
})

const SEUL: DossierAllocataire = {
  numero: 'D1',
  organisme: 'caf',
  moisDemande: mois('2026-03'),
  personnes: [MEMBRE],
  isolementRecent: false,
  logement: logementUsuel('sans-domicile'),
  aideLogement: null,
}

const DECLARATION: DeclarationTrimestrielle = {
  dossier: 'D1',
  moisExamen: mois('2026-09'),
  moisReference: [mois('2026-05'), mois('2026-06'), mois('2026-07')],
  moisDroits: [mois('2026-09'), mois('2026-10'), mois('2026-11')],
  etat: 'validee',
  lignes: [],
  saisies: [],
  reponses: {},
  prerempliLe: LE_2,
  valideeLe: LE_2,
}

function lettre(dossier = SEUL, declaration = DECLARATION, projet = false): Notification {
  const liquidations = liquider({ dossier, declaration, calculeeLe: LE_2 })
  return ecrireNotification({
    dossier,
    declaration,
    liquidations,
    date: jour('2026-09-02'),
    projet,
  })
}

/** As one text, spaces all alike. */
function enTexte(n: Notification): string {
  return n.sections
    .flatMap((s) => [s.titre, ...s.paragraphes, ...(s.tableau?.lignes.flat() ?? [])])
    .join('\n')
    .replaceAll('\u00a0', ' ')
}

const PRESENCES = [
  { titre: 'le montant du RSA', attendu: 'Vous recevez 651,69 € de RSA par mois' },
  { titre: 'le motif d’une prime nulle', attendu: 'ni vous ni un conjoint n’avez eu de revenu' },
  { titre: 'les mois regardés', attendu: 'nous regardons mai, juin et juillet 2026' },
  { titre: 'le traitement algorithmique', attendu: 'articles L. 311-3-1 et R. 311-3-1-1' },
  { titre: 'le droit à l’erreur', attendu: 'article L. 123-1' },
  { titre: 'la voie de recours du RSA', attendu: 'au président du conseil départemental' },
  { titre: 'celle de la prime', attendu: 'à la commission de recours amiable de la Caf' },
  { titre: 'ce qui reste à confirmer', attendu: 'Cette voie reste à confirmer' },
  { titre: 'la date du barème', attendu: 'Avril 2026' },
]

for (const { titre, attendu } of PRESENCES) {
  test(`la lettre dit ${titre}`, () => assert.ok(enTexte(lettre()).includes(attendu)))
}

test('la lettre d’un allocataire de la MSA nomme la MSA', () => {
  const texte = enTexte(lettre({ ...SEUL, organisme: 'msa' }))
  assert.ok(texte.includes('à la commission de recours amiable de la MSA'))
  assert.ok(!texte.includes('Caf'))
})

test('un projet dit qu’il ne décide rien', () => {
  const projet = lettre(SEUL, DECLARATION, true)
  assert.match(projet.objet, /^Simulation/)
  assert.ok(enTexte(projet).includes('Rien n’est décidé'))
  assert.ok(!enTexte(lettre()).includes('Rien n’est décidé'))
})

test('une saisie figure parmi les revenus, avec sa source', () => {
  const saisie = {
    personne: 'p1',
    mois: mois('2026-06'),
    categorie: 'pension-alimentaire',
    montant: centimes(9_000),
  } as const
  const texte = enTexte(lettre(SEUL, { ...DECLARATION, saisies: [saisie] }))
  assert.ok(texte.includes('Pension alimentaire. Écrit dans votre déclaration'))
  // 651,69 − 90 ÷ 3 = 621,69
  assert.ok(texte.includes('Vous recevez 621,69 € de RSA par mois'))
})

test('le texte tient en 80 colonnes, à plusieurs dans le foyer aussi', () => {
  const enfant = { ...MEMBRE, id: 'p2', role: 'enfant', naissance: jour('2015-01-01') } as const
  for (const dossier of [SEUL, { ...SEUL, personnes: [MEMBRE, enfant] }]) {
    const longues = rendreTexte(lettre(dossier))
      .split('\n')
      .filter((l) => l.length > 80)
    assert.deepEqual(longues, [])
  }
})

test('phrases courtes : 15 mots en moyenne au plus, hors règles et articles', () => {
  const phrases = lettre()
    .sections.filter((s) => !s.titre.startsWith('Le calcul'))
    .flatMap((s) => s.paragraphes)
    .flatMap((p) => p.replace(/\([^)]*\)/g, '').split(/[.?!]\s/))
    .filter((p) => p.trim() !== '' && !p.startsWith('Texte'))
  const mots = phrases.map((p) => p.trim().split(/\s+/).length)
  const total = mots.reduce((a, b) => a + b, 0)
  assert.ok(total / phrases.length <= 15, `${total / phrases.length} mots en moyenne`)
  assert.ok(Math.max(...mots) <= 25, `${Math.max(...mots)} mots`)
})
