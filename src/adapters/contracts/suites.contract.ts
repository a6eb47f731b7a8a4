import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActeSuite, SuiteStore } from '#allocations'
import { centimes, type Instant, jour } from '#socle'

export function acteSuite(reference: string, rang: number, heure = '08:00:00'): ActeSuite {
  return {
    ...{ genre: 'demander-remise', texte: 'Je n’ai plus d’économies.', issue: null },
    ...{ montant: centimes(12_345), quand: `2026-11-12T${heure}.000Z` as Instant },
    ...{ jour: jour('2026-11-12'), role: 'personne', auteur: 'personne' },
    ...{ dossier: reference.slice(0, 2), reference, rang },
  }
}

export interface BaseSuites {
  readonly suites: SuiteStore
  fermer(): Promise<void>
}

/** What every store of acts on rappels and indus answers. */
export function contratSuites(nom: string, ouvrir: () => Promise<BaseSuites>): void {
  const avec = (titre: string, essai: (store: SuiteStore) => Promise<void>): void => {
    test(`suites, ${nom} : ${titre}`, async () => {
      const base = await ouvrir()
      try {
        await essai(base.suites)
      } finally {
        await base.fermer()
      }
    })
  }

  avec('rien de connu : rien de rendu', async (s) => {
    assert.deepEqual(await s.list('D1'), [])
    assert.deepEqual(await s.listDossiers(10), [])
  })

  avec('un rang pris n’est pas repris : le premier reste', async (s) => {
    const premier = acteSuite('D1-RSA', 0)
    assert.equal(await s.ajouter(premier), true)
    assert.equal(await s.ajouter({ ...premier, texte: 'autre' }), false)
    assert.deepEqual(await s.list('D1'), [premier])
  })

  avec('par référence puis par rang, chacun son dossier', async (s) => {
    const actes = [acteSuite('D1-RSA', 0), acteSuite('D1-RSA', 1), acteSuite('D1-PA', 0)]
    for (const a of actes) await s.ajouter(a)
    await s.ajouter(acteSuite('D2-RSA', 0, '09:00:00'))
    assert.deepEqual(await s.list('D1'), [actes[2], actes[0], actes[1]])
    assert.deepEqual(await s.listDossiers(10), ['D2', 'D1'])
    assert.deepEqual(await s.listDossiers(1), ['D2'])
  })
}
