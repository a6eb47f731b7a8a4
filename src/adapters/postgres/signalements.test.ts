import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActeSignalement } from '#signalements'
import type { Instant, Jour } from '#socle'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { LINA } from '../contracts/scenarios.contract.js'
import { contratSignalements } from '../contracts/signalements.contract.js'
import { contratActesSignalements } from '../contracts/signalements-actes.contract.js'

contratSignalements('postgres', ouvrirBaseEssai)
contratActesSignalements('postgres', ouvrirBaseEssai)

test('signalements, postgres : rien de ce qui est dit ni joint n’est en clair', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const personne = 'a'.repeat(32)
    const quand = '2026-11-04T08:00:00.000Z' as Instant
    const acte: ActeSignalement = {
      ...{ personne, reference: 'S-1', rang: 0, etat: 'depose', genre: 'deposer' },
      ...{ quand, jour: '2026-11-04' as Jour, role: 'personne', auteur: 'personne' },
      contenu: {
        nir: LINA,
        depot: {
          ...{ motif: 'non-verse', lignes: [], explication: 'Camille Fictive', organisme: null },
          ...{ pieceAbsente: true, dossier: null, source: 'portail' },
        },
      },
    }
    await base.signalements.ajouter(acte)
    const saisie = { explication: 'Camille Fictive' }
    const brouillon = { reference: 'S-2', quand, ligne: null, mois: null, saisie, version: 1 }
    await base.brouillons.enregistrer(personne, brouillon)
    const ecriture = base.pieces.ecrire(personne, 'P1')
    await ecriture.ajouter(Buffer.from('Camille Fictive'))
    await ecriture.finir({
      ...{ id: 'P1', reference: 'S-2', nom: 'Camille Fictive.pdf', type: 'pdf', octets: 15 },
      ...{ recueLe: quand, examen: 'controle-simple' },
    })
    for (const table of ['signalement_acte', 'signalement_brouillon', 'piece', 'piece_morceau']) {
      const colonne = table === 'piece_morceau' ? 'octets' : 'contenu'
      const [ligne] = await base.sql<{ texte: string }>(
        `SELECT row_to_json(x)::text || encode(${colonne}, 'escape') AS texte FROM ${table} x`,
      )
      assert.doesNotMatch(ligne!.texte, new RegExp(`Camille|${LINA}`), table)
    }
  } finally {
    await base.fermer()
  }
})
