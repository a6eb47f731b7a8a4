import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HabilitationStore, Jeton, JetonStore } from '#acces'
import type { Instant } from '#socle'

const APPLICATION = {
  ...{ id: 'caf-nuit', organisme: 'caf', cles: [{ kty: 'EC' }], active: true },
  ...{ certificatExige: false, demandesParMinute: 60 },
}
const PLUS_TARD = '2026-06-02T09:05:00.000Z' as Instant
const JETON: Jeton = {
  empreinte: 'ab'.repeat(32),
  application: 'caf-nuit',
  finalites: ['rsa', 'c2s'],
  certificat: null,
  expireLe: PLUS_TARD,
}

interface BaseJetons {
  readonly jetons: JetonStore
  readonly habilitations: HabilitationStore
  fermer(): Promise<void>
}

/** What any store of tokens promises. */
export function contratJetons(nom: string, ouvrir: () => Promise<BaseJetons>): void {
  test(`${nom} : un jeton se retrouve et se révoque ; une preuve sert une fois`, async () => {
    const { jetons, habilitations, fermer } = await ouvrir()
    try {
      const agents = [{ agent: 'a-1', cles: [{ kty: 'EC', x: '1' }] }]
      const organismes = [
        { code: 'caf', nom: 'Caf', agents },
        { code: 'msa', nom: 'Msa' },
      ]
      const registre = { organismes, habilitations: [], applications: [APPLICATION] }
      await habilitations.enregistrer(registre)
      assert.deepEqual((await habilitations.lire()).organismes, organismes)
      assert.equal(await jetons.find(JETON.empreinte), undefined)
      await jetons.enregistrer(JETON)
      assert.deepEqual(await jetons.find(JETON.empreinte), JETON)
      await jetons.revoquer(JETON.empreinte)
      assert.equal(await jetons.find(JETON.empreinte), undefined)
      const cent = await Promise.all(
        Array.from({ length: 20 }, () => jetons.consommer('caf-nuit', 'j1', PLUS_TARD)),
      )
      assert.equal(cent.filter(Boolean).length, 1)
      assert.equal(await jetons.consommer('autre', 'j1', PLUS_TARD), true)
      await jetons.oublier('2026-06-02T09:05:00.001Z' as Instant)
      assert.equal(await jetons.consommer('caf-nuit', 'j1', PLUS_TARD), true)
    } finally {
      await fermer()
    }
  })
}
