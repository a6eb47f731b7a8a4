import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LienIdentiteStore } from '#acces'
import { type Instant, nirFictif } from '#socle'

const NIR = nirFictif({
  sexe: 2,
  annee: 1995,
  moisNaissance: 3,
  departement: '2A',
  commune: 951,
  ordre: 7,
})
const AUTRE = nirFictif({
  sexe: 1,
  annee: 1988,
  moisNaissance: 11,
  departement: '59',
  commune: 952,
  ordre: 8,
})
const QUAND = '2026-11-12T09:42:00.000Z' as Instant

/** What any store of identity links promises, whatever keeps it. */
export function contratLiensIdentite(
  nom: string,
  ouvrir: () => Promise<{ liens: LienIdentiteStore; fermer(): Promise<void> }>,
): void {
  test(`${nom} : un lien d’identité est retrouvé par son sujet, et par lui seul`, async () => {
    const { liens, fermer } = await ouvrir()
    try {
      assert.equal(await liens.find('sujet-a'), undefined)
      await liens.lier('sujet-a', NIR, QUAND)
      await liens.lier('sujet-b', AUTRE, QUAND)
      assert.equal(await liens.find('sujet-a'), NIR)
      assert.equal(await liens.find('sujet-b'), AUTRE)
      assert.equal(await liens.find('sujet-c'), undefined)
    } finally {
      await fermer()
    }
  })

  test(`${nom} : la dernière preuve remplace la précédente`, async () => {
    const { liens, fermer } = await ouvrir()
    try {
      await liens.lier('sujet-a', NIR, QUAND)
      await liens.lier('sujet-a', AUTRE, QUAND)
      assert.equal(await liens.find('sujet-a'), AUTRE)
    } finally {
      await fermer()
    }
  })
}
