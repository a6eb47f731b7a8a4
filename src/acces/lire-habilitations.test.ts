import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lireHabilitations } from './lire-habilitations.js'

const CLE = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) }

const fichier = (nom: string, cle: object): object => ({
  organismes: [{ code: 'caf', nom }],
  habilitations: [],
  applications: [{ id: 'caf-nuit', organisme: 'caf', cles: [cle] }],
})

const CAS = [
  { titre: 'juste', json: fichier('Caf du Rhône', CLE), chemins: [] },
  { titre: 'signe de contrôle', json: fichier('C\u0000af', CLE), chemins: ['organismes[0].nom'] },
  {
    titre: 'coordonnée trop courte, que rien ne vérifierait',
    json: fichier('Caf', { ...CLE, y: 'BB' }),
    chemins: ['applications[0].cles[0]'],
  },
  {
    titre: 'clé sans coordonnée',
    json: fichier('Caf', { kty: 'OKP', crv: 'Ed25519' }),
    chemins: ['applications[0].cles[0]'],
  },
] as const

for (const { titre, json, chemins } of CAS) {
  test(`habilitations : ${titre}`, () => {
    const lu = lireHabilitations(json)
    assert.deepEqual(lu.ok ? [] : lu.erreur.map((f) => f.chemin), chemins)
  })
}
