import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lireActeDepartement } from './lire-acte.js'

const QUI = { dossier: 'D0000002', personne: 'p1' }
const RENDEZ_VOUS = {
  ...{ jour: '2026-12-03', heure: '14:30', lieu: '3 rue du Port', objet: 'Diagnostic' },
  obligatoire: true,
}

test('un acte juste est lu entier', () => {
  const lu = lireActeDepartement({ ...QUI, genre: 'proposer-rendez-vous', rendezVous: RENDEZ_VOUS })
  assert.deepEqual(lu, {
    ok: true,
    valeur: { ...QUI, contenu: { genre: 'proposer-rendez-vous', rendezVous: RENDEZ_VOUS } },
  })
})

test('une décision sans sanction', () => {
  const acte = { genre: 'decider-procedure', cible: 2, mesure: null, depuis: null }
  assert.equal(lireActeDepartement({ ...QUI, ...acte, avisEquipe: null, texte: 'Rien.' }).ok, true)
})

for (const { titre, json, chemins } of [
  { titre: 'pas un objet', json: [], chemins: [''] },
  {
    titre: 'un acte de la personne',
    json: { ...QUI, genre: 'signer-contrat' },
    chemins: ['genre'],
  },
  {
    titre: 'un NIR comme dossier, une clé inconnue',
    json: {
      ...QUI,
      dossier: '2950369989001',
      genre: 'orienter',
      voie: 'sociale',
      organisme: 'D',
      x: 1,
    },
    chemins: ['dossier', 'x'],
  },
  {
    titre: 'un NIR dans un texte',
    json: { ...QUI, genre: 'orienter', voie: 'sociale', organisme: 'Pour 2 95 03 69 989 001' },
    chemins: ['organisme'],
  },
  {
    titre: 'une heure et un jour impossibles',
    json: {
      ...{ ...QUI, genre: 'proposer-rendez-vous' },
      rendezVous: { ...RENDEZ_VOUS, jour: '2026-02-30', heure: '25:00' },
    },
    chemins: ['rendezVous.jour', 'rendezVous.heure'],
  },
  {
    titre: 'un rendez-vous absent',
    json: { ...QUI, genre: 'proposer-rendez-vous' },
    chemins: ['rendezVous'],
  },
]) {
  test(`${titre} : refusé, chaque endroit nommé`, () => {
    const lu = lireActeDepartement(json)
    assert.deepEqual(lu.ok ? [] : lu.erreur.map((f) => f.chemin), chemins)
  })
}
