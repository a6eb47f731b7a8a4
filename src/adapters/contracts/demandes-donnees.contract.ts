import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DemandeDonneesStore, DemandeNouvelle } from '#acces'
import type { Instant } from '#socle'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const a = (heure: string): Instant => `2026-06-01T${heure}.000Z` as Instant
const demande = (recu: string, heure: string): DemandeNouvelle => ({
  ...{ recu, genre: 'limitation', faiteLe: a(heure) },
  texte: 'Gardez ces lignes sans vous en servir : <script>alert(1)</script>',
})

export function contratDemandesDonnees(
  nom: string,
  ouvrir: () => Promise<{ demandesDonnees: DemandeDonneesStore; fermer(): Promise<void> }>,
): void {
  test(`${nom} : déposée une fois, vue de la seule personne, répondue une fois`, async () => {
    const { demandesDonnees: store, fermer } = await ouvrir()
    try {
      assert.equal(await store.repondre('D-1', 'rien', a('09:00:00')), false)
      assert.equal(await store.deposer(A, demande('D-1', '08:00:00')), true)
      assert.equal(await store.deposer(A, demande('D-1', '08:00:01')), false)
      assert.equal(await store.deposer(B, demande('D-1', '08:00:02')), false)
      assert.equal(await store.deposer(B, demande('D-2', '08:30:00')), true)
      assert.equal(await store.deposer(A, demande('D-3', '09:00:00')), true)
      const ouverte = { reponse: null, repondueLe: null }
      assert.deepEqual(await store.listForPersonne(A), [
        { ...demande('D-3', '09:00:00'), ...ouverte },
        { ...demande('D-1', '08:00:00'), ...ouverte },
      ])
      const recus = async () => (await store.listOuvertes(9)).map((d) => [d.recu, d.personne])
      assert.deepEqual((await recus()).map(String), [`D-1,${A}`, `D-2,${B}`, `D-3,${A}`])
      assert.equal((await store.listOuvertes(1)).length, 1)
      assert.equal(await store.repondre('D-1', 'C’est fait.', a('10:00:00')), true)
      assert.equal(await store.repondre('D-1', 'Autre chose.', a('11:00:00')), false)
      const [, repondue] = await store.listForPersonne(A)
      assert.deepEqual([repondue?.reponse, repondue?.repondueLe], ['C’est fait.', a('10:00:00')])
    } finally {
      await fermer()
    }
  })
}
