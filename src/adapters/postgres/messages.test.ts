import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Message, PREFERENCES_USUELLES } from '#messages'
import type { Instant, Jour } from '#socle'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratMessages } from '../contracts/messages.contract.js'
import { LINA } from '../contracts/scenarios.contract.js'

const ouvrir = async () => {
  const base = await ouvrirBaseEssai()
  return { ...base.messagerie, fermer: base.fermer }
}

contratMessages('postgres', ouvrir)

test('messages, postgres : ni mots, ni contact, ni NIR en clair', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const personne = 'a'.repeat(32)
    const quand = '2026-11-12T08:00:00.000Z' as Instant
    const message: Message = {
      ...{ reference: 'M-1', personne, quand, jour: '2026-11-12' as Jour, fait: 'Camille Fictive' },
      famille: 'organismes',
      origine: {
        ...{ genre: 'organisme', organisme: 'caf', nom: 'Caf', titre: 'Camille Fictive' },
        ...{ texte: 'Camille Fictive', reponse: true },
      },
      ...{ luLe: null, archiveLe: null, reponses: [] },
    }
    const { messages, profils } = base.messagerie
    await messages.ajouter(message, [])
    await messages.repondre(personne, 'M-1', { quand, texte: 'Camille Fictive' })
    await profils.enregistrer(personne, {
      ...{ nir: LINA, depuis: quand, version: 1, preferences: PREFERENCES_USUELLES },
      contacts: { courriel: { valeur: 'camille@example.org', verifieLe: quand }, sms: null },
      ...{ verification: null, codesEnvoyes: [] },
    })
    for (const table of ['message', 'message_reponse', 'profil_messages']) {
      const [ligne] = await base.sql<{ texte: string }>(
        `SELECT row_to_json(x)::text || encode(contenu, 'escape') AS texte FROM ${table} x`,
      )
      assert.doesNotMatch(ligne!.texte, new RegExp(`camille|${LINA}`, 'i'), table)
    }
  } finally {
    await base.fermer()
  }
})
