import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { LINA, Monde, mois, SIGNATURE } from '../contracts/identites.contract.js'
import { contratActesIdentites } from '../contracts/identites-actes.contract.js'
import { contratListeIdentites } from '../contracts/identites-liste.contract.js'

contratActesIdentites('postgres', ouvrirBaseEssai)
contratListeIdentites('postgres', ouvrirBaseEssai)

test('postgres : ni l’auteur, ni le motif, ni un trait en clair dans les actes', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const m = new Monde(base)
    await m.recevoir(mois('2026-01', 1_00))
    const traits = {
      ...{ nom: 'VISIBLE', nomUsage: null, prenoms: 'CLAIRE', sexe: null },
      ...{ dateNaissance: '12051990', departementNaissance: '31' },
    } as const
    await m.fait(m.identites.inscrire([{ nir: LINA, etat: 'certifie', traits }], SIGNATURE))
    await m.identites.indexer(10)
    const lignes = await base.sql<{ texte: string }>(
      `SELECT row_to_json(a)::text || encode(contenu, 'escape') AS texte FROM acte_identite a
        UNION ALL SELECT row_to_json(v)::text FROM voisinage v`,
    )
    assert.ok(lignes.length > 3)
    const texte = lignes.map((l) => l.texte).join('\n')
    for (const secret of ['VISIBLE', 'CLAIRE', '12051990', 'agent 12', LINA]) {
      assert.ok(!texte.includes(secret))
    }
  } finally {
    await base.fermer()
  }
})
