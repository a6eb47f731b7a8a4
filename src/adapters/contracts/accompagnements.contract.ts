import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AccompagnementStore, ActeAccompagnement } from '#accompagnement'
import { type Instant, jour } from '#socle'

export function acteAccompagnement(
  dossier: string,
  rang: number,
  q: { readonly heure?: string; readonly personne?: string } = {},
): ActeAccompagnement {
  return {
    ...{ dossier, personne: q.personne ?? 'p1', rang, jour: jour('2026-11-12') },
    ...{ role: 'personne', auteur: 'personne' },
    quand: `2026-11-12T${q.heure ?? '08:00:00'}.000Z` as Instant,
    contenu: { genre: 'demander-autre-date', cible: 0, texte: 'Je garde mes enfants ce jour-là.' },
  }
}

export interface BaseAccompagnements {
  readonly accompagnements: AccompagnementStore
  fermer(): Promise<void>
}

/** What every store of acts of accompaniment answers. */
export function contratAccompagnements(
  nom: string,
  ouvrir: () => Promise<BaseAccompagnements>,
): void {
  const avec = (titre: string, essai: (s: AccompagnementStore) => Promise<void>): void => {
    test(`accompagnement, ${nom} : ${titre}`, async () => {
      const base = await ouvrir()
      try {
        await essai(base.accompagnements)
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
    const premier = acteAccompagnement('D1', 0)
    assert.equal(await s.ajouter(premier), true)
    const contenu = { genre: 'confirmer-rendez-vous', cible: 0 } as const
    assert.equal(await s.ajouter({ ...premier, contenu }), false)
    assert.deepEqual(await s.list('D1'), [premier])
  })

  avec('par personne puis par rang, chacun son dossier', async (s) => {
    const p2 = { personne: 'p2' }
    const actes = [
      ...[acteAccompagnement('D1', 0, p2), acteAccompagnement('D1', 0)],
      acteAccompagnement('D1', 1),
    ]
    for (const a of actes) assert.equal(await s.ajouter(a), true)
    await s.ajouter(acteAccompagnement('D2', 0, { heure: '09:00:00' }))
    assert.deepEqual(await s.list('D1'), [actes[1], actes[2], actes[0]])
    assert.deepEqual(await s.listDossiers(10), ['D2', 'D1'])
    assert.deepEqual(await s.listDossiers(1), ['D2'])
  })
}
