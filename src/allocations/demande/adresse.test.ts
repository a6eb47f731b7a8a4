import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jour } from '#socle'
import type { ActeDemarche } from './actes.js'
import { type AdressePostale, adresseDe, lignesAdresse } from './adresse.js'

const A: AdressePostale = { voie: '1 rue A', codePostal: '69989', ville: 'Ville-Fictive' }
const B: AdressePostale = { ...A, voie: '2 rue B', complement: 'Bâtiment C' }

/** Only what says where letters go matters here. */
const acte = (le: string, quoi: object): ActeDemarche =>
  ({ numero: `C-${le}`, jour: jour(le), ...quoi }) as unknown as ActeDemarche
const dite = (le: string, adresse: AdressePostale) => acte(le, { genre: 'adresse', adresse })
const demande = (le: string, adresse?: AdressePostale) =>
  acte(le, { genre: 'demande', contenu: { adresse } })
const demenage = (le: string, adresse?: AdressePostale) =>
  acte(le, { genre: 'changement', contenu: { type: 'demenagement', adresse } })
const separation = acte('2026-11-09', { genre: 'changement', contenu: { type: 'separation' } })

const CAS = [
  { titre: 'personne ne l’a dite', actes: [separation], attendu: undefined },
  { titre: 'dite dans la demande', actes: [separation, demande('2026-11-01', A)], attendu: A },
  { titre: 'corrigée', actes: [dite('2026-11-08', B), demande('2026-11-01', A)], attendu: B },
  {
    titre: 'une demande qui ne la redit pas la laisse',
    ...{ actes: [demande('2026-11-08'), dite('2026-11-01', A)], attendu: A },
  },
  {
    titre: 'une demande sans logement, après un déménagement',
    ...{ actes: [demande('2026-11-08'), demenage('2026-11-01', B)], attendu: B },
  },
  {
    titre: 'un départ sans logement la finit',
    ...{ actes: [demenage('2026-11-08'), demande('2026-11-01', A)], attendu: undefined },
  },
]

for (const { titre, actes, attendu } of CAS) {
  test(`où vont les lettres, ${titre}`, () => assert.deepEqual(adresseDe(actes), attendu))
}

test('une lettre garde l’adresse connue à la fin de son jour', () => {
  const actes = [dite('2026-11-08', B), demande('2026-11-01', A)]
  const voies = ['2026-10-31', '2026-11-01', '2026-11-07', '2026-11-08'].map(
    (le) => adresseDe(actes, jour(le))?.voie,
  )
  assert.deepEqual(voies, [undefined, '1 rue A', '1 rue A', '2 rue B'])
})

test('une enveloppe se lit de haut en bas', () => {
  assert.deepEqual(lignesAdresse(B), ['Bâtiment C', '2 rue B', '69989 Ville-Fictive'])
})
