import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type IdentitePivot, identiteConcorde, type TraitsConnus } from '#acces'
import { jour, type Nir, nirFictif } from '#socle'

const NIR = nirFictif({
  sexe: 2,
  annee: 1995,
  moisNaissance: 3,
  departement: '33',
  commune: 950,
  ordre: 52,
})
const PIVOT: IdentitePivot = {
  sub: 'x',
  nomNaissance: 'Moreau',
  nomUsage: null,
  prenoms: 'Lina Sarah',
  dateNaissance: jour('1995-03-14'),
  sexe: 'feminin',
  lieuNaissance: '33950',
  paysNaissance: '99100',
}
const CONNUS: TraitsConnus = {
  nom: 'MOREAU',
  nomUsage: null,
  prenoms: 'LINA',
  dateNaissance: '14031995',
}

interface Cas {
  readonly titre: string
  readonly pivot?: Partial<IdentitePivot>
  readonly connus?: Partial<TraitsConnus>
  readonly nir?: Nir
  readonly attendu: boolean
}

const AUTRE_MOIS = nirFictif({
  sexe: 2,
  annee: 1995,
  moisNaissance: 4,
  departement: '33',
  commune: 950,
  ordre: 52,
})
const MOIS_INCONNU = nirFictif({
  sexe: 2,
  annee: 1995,
  moisNaissance: 50,
  departement: '33',
  commune: 950,
  ordre: 52,
})

const CAS: readonly Cas[] = [
  { titre: 'sexe différent', pivot: { sexe: 'masculin' }, attendu: false },
  { titre: 'année différente', pivot: { dateNaissance: jour('1996-03-14') }, attendu: false },
  { titre: 'mois du numéro différent', nir: AUTRE_MOIS, attendu: false },
  { titre: 'nom différent', connus: { nom: 'MORAND' }, attendu: false },
  { titre: 'prénom différent', connus: { prenoms: 'LENA' }, attendu: false },
  { titre: 'jour de naissance différent', connus: { dateNaissance: '15031995' }, attendu: false },
  { titre: 'nom vide des deux côtés', pivot: { nomNaissance: '-' }, attendu: false },
  { titre: 'tout concorde', attendu: true },
  { titre: 'mois du numéro inconnu', nir: MOIS_INCONNU, attendu: true },
  { titre: 'jour et mois inconnus', connus: { dateNaissance: '99991995' }, attendu: true },
  {
    titre: 'accents, apostrophe et trait d’union',
    pivot: { nomNaissance: 'L’Hôpital-Bœuf' },
    connus: { nom: "L'HOPITAL BOEUF" },
    attendu: true,
  },
  {
    titre: 'déclarée sous son nom d’usage',
    pivot: { nomUsage: 'Petit' },
    connus: { nom: 'PETIT' },
    attendu: true,
  },
  {
    titre: 'prénom composé, écrit avec un trait d’union des deux côtés',
    pivot: { prenoms: 'Marie-Lou Sarah' },
    connus: { prenoms: 'MARIE-LOU' },
    attendu: true,
  },
]

for (const c of CAS) {
  test(`concordance : ${c.titre}`, () => {
    const obtenu = identiteConcorde(
      c.nir ?? NIR,
      { ...PIVOT, ...c.pivot },
      { ...CONNUS, ...c.connus },
    )
    assert.equal(obtenu, c.attendu)
  })
}
