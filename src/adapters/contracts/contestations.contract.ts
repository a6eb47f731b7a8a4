import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createReferentiel,
  createSuivi,
  type Referentiel,
  type SuiviRessources,
} from '#referentiel'
import { centimes, type Instant, type Jour, type Mois } from '#socle'
import { envoi, nir, paie, source } from './envoi.contract.js'
import { ACCES } from './referentiel.contract.js'
import { LINA } from './scenarios.contract.js'
import type { BaseSuivi } from './suivi.contract.js'

const MARS = { nir: LINA, de: '2026-01' as Mois, a: '2026-03' as Mois }
const LE_10 = '2026-02-10T08:00:00.000Z' as Instant
const LE_20 = '2026-02-20T08:00:00.000Z' as Instant

interface Essai {
  readonly referentiel: Referentiel
  readonly suivi: SuiviRessources
  readonly base: BaseSuivi
  readonly ligne: string
  regler(quand: Instant): void
}

/** Flags on lines: the cycle, the two times, what they change and what they never change. */
export function contratContestations(nom: string, ouvrir: () => Promise<BaseSuivi>): void {
  const avec = async (essai: (e: Essai) => Promise<void>): Promise<void> => {
    const base = await ouvrir()
    let quand = LE_10
    const moyens = { ...base, maintenant: () => quand }
    const referentiel = createReferentiel(moyens)
    try {
      const octets = envoi({ individus: [{ nir: LINA, versements: [paie('2026-01-30')] }] })
      const recuLe = '2026-02-03T10:00:00.000Z' as Instant
      await referentiel.ingerer(source(octets), {
        profil: 'reception',
        recuLe,
        jour: '2026-06-01' as Jour,
      })
      const [ligne] = (await referentiel.lireRessources(MARS, ACCES)).lignes
      const suivi = createSuivi(moyens)
      const regler = (instant: Instant): void => {
        quand = instant
      }
      await essai({ referentiel, suivi, base, ligne: ligne!.id, regler })
    } finally {
      await base.fermer()
    }
  }
  const demande = (ligne: string) => ({
    nir: LINA,
    ligne,
    reference: 'S-1',
    montantRetenu: centimes(120_000),
  })
  const conclusion = (ligne: string) => ({
    ...demande(ligne),
    montantRetenu: null,
    suite: 'non-fondee' as const,
  })
  const refus = (r: { ok: boolean; erreur?: unknown }) => (r.ok ? 'fait' : r.erreur)

  test(`${nom}, contestation : ce qui est refusé ne laisse rien`, () =>
    avec(async ({ suivi, base, ligne }) => {
      assert.equal(refus(await suivi.conclure(conclusion(ligne), ACCES)), 'non-contestee')
      const autre = { ...demande(ligne), nir: nir(2) }
      assert.equal(refus(await suivi.contester(autre, ACCES)), 'ligne-inconnue')
      assert.equal(refus(await suivi.contester(demande('0'.repeat(32)), ACCES)), 'ligne-inconnue')
      assert.deepEqual(await base.faits.list(0, 10), [])
      assert.equal(refus(await suivi.contester(demande(ligne), ACCES)), 'fait')
      assert.equal(refus(await suivi.contester(demande(ligne), ACCES)), 'deja-contestee')
      assert.equal(refus(await suivi.conclure(conclusion(ligne), ACCES)), 'fait')
      assert.equal(refus(await suivi.conclure(conclusion(ligne), ACCES)), 'non-contestee')
      assert.equal(refus(await suivi.contester(demande(ligne), ACCES)), 'fait')
      const types = (await base.faits.list(0, 10)).map((f) => [f.type, f.ligne, f.mois])
      assert.deepEqual(types, [
        ['contestee', ligne, '2026-01'],
        ['conclusion', ligne, '2026-01'],
        ['contestee', ligne, '2026-01'],
      ])
    }))

  test(`${nom}, contestation : le drapeau et le montant retenu, aux deux temps`, () =>
    avec(async ({ referentiel, suivi, ligne, regler }) => {
      await suivi.contester(demande(ligne), ACCES)
      regler(LE_20)
      await suivi.conclure(conclusion(ligne), ACCES)
      const voir = async (vuLe?: string) => {
        const quand = vuLe === undefined ? {} : { vuLe: vuLe as Instant }
        const { lignes } = await referentiel.lireRessources({ ...MARS, ...quand }, ACCES)
        const [l] = lignes
        const { etat, montantRetenu } = l?.contestation ?? {}
        return [l?.contestee, l?.montantNetSocial, etat, montantRetenu]
      }
      assert.deepEqual(await voir('2026-02-09T00:00:00Z'), [false, 150_000, undefined, undefined])
      assert.deepEqual(await voir(LE_10), [true, 150_000, 'contestee', 120_000])
      assert.deepEqual(await voir('2026-02-19T00:00:00Z'), [true, 150_000, 'contestee', 120_000])
      assert.deepEqual(await voir(LE_20), [false, 150_000, 'conclue', null])
      assert.deepEqual(await voir(), [false, 150_000, 'conclue', null])
    }))

  test(`${nom}, contestation : le mois est contesté tant que la cellule n’a pas conclu`, () =>
    avec(async ({ suivi, ligne, regler }) => {
      const etats = async (vuLe?: Instant) => {
        const lecture = { ...MARS, jour: '2026-02-25' as Jour, ...(vuLe ? { vuLe } : {}) }
        const mois = await suivi.lireCompletude(lecture, ACCES)
        return mois.map((m) => m.etat)
      }
      await suivi.contester(demande(ligne), ACCES)
      assert.deepEqual(await etats(), ['conteste', 'attendu', 'attendu'])
      regler(LE_20)
      await suivi.conclure(conclusion(ligne), ACCES)
      assert.deepEqual(await etats(), ['complet', 'attendu', 'attendu'])
      assert.deepEqual(await etats(LE_10), ['conteste', 'attendu', 'attendu'])
    }))

  test(`${nom}, contestation : deux à la fois, une seule est gardée`, () =>
    avec(async ({ suivi, base, ligne }) => {
      const faites = await Promise.all([1, 2, 3].map(() => suivi.contester(demande(ligne), ACCES)))
      assert.equal(faites.filter((f) => f.ok).length, 1)
      assert.equal((await base.faits.list(0, 10)).length, 1)
    }))
}
