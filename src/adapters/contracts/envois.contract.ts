import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  aRevoir,
  type Decision,
  type DossierAllocataire,
  type DossierStore,
  logementUsuel,
} from '#allocations'
import { type Instant, jour, mois } from '#socle'
import type { BaseDossiers } from './dossiers.contract.js'

const LE_2 = '2026-09-02T08:00:00.000Z' as Instant
const le = (heure: string): Instant => `2026-09-02T${heure}:00.000Z` as Instant

function decision(dossier: string, rang = 0): Decision {
  return {
    declaration: {
      ...{ dossier, moisExamen: mois('2026-09'), etat: 'validee', rang },
      moisReference: [mois('2026-05'), mois('2026-06'), mois('2026-07')],
      moisDroits: [mois('2026-09'), mois('2026-10'), mois('2026-11')],
      ...{ lignes: [], saisies: [], reponses: {}, prerempliLe: LE_2, valideeLe: LE_2 },
    },
    liquidations: [],
    notification: {
      ...{ dossier, reference: `${dossier}-2026-09`, date: jour('2026-09-02') },
      ...{ objet: 'Vos droits', sections: [] },
    } as unknown as Decision['notification'],
  }
}

const envoi = (dossier: string) => ({ dossier, moisExamen: mois('2026-09'), version: 1 })

/** What every store answers of the declarations whose consequences are still to be told. */
export function contratEnvois(nom: string, ouvrir: () => Promise<BaseDossiers>): void {
  const avec = (titre: string, essai: (store: DossierStore) => Promise<void>): void => {
    test(`envois à suivre, ${nom} : ${titre}`, async () => {
      const base = await ouvrir()
      try {
        await essai(base.dossiers)
      } finally {
        await base.fermer()
      }
    })
  }
  const prendre = (s: DossierStore, maintenant: string, jusqua: string, limite = 10) =>
    s.prendreEnvois({ maintenant: le(maintenant), jusqua: le(jusqua), limite })

  avec('une décision que rien ne suit n’attend rien', async (s) => {
    assert.equal(await s.enregistrerDecision(decision('D1')), true)
    assert.deepEqual(await prendre(s, '23:00', '23:01'), [])
  })

  avec('une décision refusée n’attend rien', async (s) => {
    assert.equal(await s.enregistrerDecision(decision('D1', 4), le('08:01')), false)
    assert.deepEqual(await prendre(s, '23:00', '23:01'), [])
  })

  avec('un foyer qui a bougé attend, gardé avec lui, jusqu’à ce qu’il soit oublié', async (s) => {
    const dossier: DossierAllocataire = {
      ...{ numero: 'D7', organisme: 'caf', moisDemande: mois('2026-03'), personnes: [] },
      ...{ isolementRecent: false, logement: logementUsuel('sans-domicile'), aideLogement: null },
    }
    await s.enregistrer([dossier])
    assert.deepEqual(await prendre(s, '23:00', '23:01'), [])
    await s.enregistrer([dossier], le('08:01'))
    assert.deepEqual(await prendre(s, '08:00', '08:10'), [])
    assert.deepEqual(await prendre(s, '08:01', '08:10'), [aRevoir(dossier)])
    await s.oublierEnvoi(aRevoir(dossier))
    assert.deepEqual(await prendre(s, '23:00', '23:01'), [])
    await s.revoirDes(dossier, le('09:00'))
    assert.deepEqual(await prendre(s, '08:59', '09:10'), [])
    assert.deepEqual(await prendre(s, '09:00', '09:10'), [aRevoir(dossier)])
    await s.oublierEnvoi(aRevoir(dossier))
  })

  avec('redit pendant que quelqu’un s’en occupe, il n’est pas oublié', async (s) => {
    const dossier = { numero: 'D7', moisDemande: mois('2026-03') }
    await s.revoirDes(dossier, le('09:00'))
    assert.deepEqual(await prendre(s, '09:00', '09:10'), [aRevoir(dossier)])
    await s.revoirDes(dossier, le('09:05'))
    await s.oublierEnvoi(aRevoir(dossier), le('09:10'))
    assert.deepEqual(await prendre(s, '09:06', '09:16'), [aRevoir(dossier)])
    await s.oublierEnvoi(aRevoir(dossier), le('09:16'))
    assert.deepEqual(await prendre(s, '23:00', '23:01'), [])
  })

  avec('pris à son heure, une fois, puis repris après son bail', async (s) => {
    await s.enregistrerDecision(decision('D1'), le('08:01'))
    assert.deepEqual(await prendre(s, '08:00', '08:10'), [])
    assert.deepEqual(await prendre(s, '08:01', '08:10'), [envoi('D1')])
    assert.deepEqual(await prendre(s, '08:09', '08:20'), [])
    assert.deepEqual(await prendre(s, '08:10', '08:20'), [envoi('D1')])
  })

  avec('le plus ancien d’abord, un seul oublié', async (s) => {
    await s.enregistrerDecision(decision('D1'), le('08:03'))
    await s.enregistrerDecision(decision('D2'), le('08:02'))
    assert.deepEqual(await prendre(s, '09:00', '09:10', 1), [envoi('D2')])
    await s.oublierEnvoi(envoi('D2'))
    await s.oublierEnvoi(envoi('D2'))
    assert.deepEqual(await prendre(s, '10:00', '10:10'), [envoi('D1')])
  })

  avec('deux programmes à la fois : chacun les siens', async (s) => {
    await s.enregistrerDecision(decision('D1'), le('08:01'))
    const deux = await Promise.all([prendre(s, '09:00', '09:10'), prendre(s, '09:00', '09:10')])
    assert.deepEqual(deux.flat(), [envoi('D1')])
  })
}
