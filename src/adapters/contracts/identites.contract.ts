import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JournalStore } from '#acces'
import {
  type ActeFait,
  createIdentites,
  createReferentiel,
  type FaitStore,
  type IdentiteStore,
  type Identites,
  type Referentiel,
  type ReferentielStore,
  type RefusActe,
  type Signature,
  type VoisinageStore,
} from '#referentiel'
import type { Instant, Mois, Nir, Resultat } from '#socle'
import { type DeclarationEssai, envoi, type IndividuEssai, nir, paie } from './envoi.contract.js'
import { ACCES, recevoir } from './referentiel.contract.js'

/** A base of its own for one test, with all that identities need. */
export interface BaseIdentites {
  readonly store: ReferentielStore
  readonly journal: JournalStore
  readonly faits: FaitStore
  readonly identites: IdentiteStore
  readonly voisinage: VoisinageStore
  fermer(): Promise<void>
}

export const SIGNATURE: Signature = { auteur: 'agent 12', motif: 'justificatif reçu' }
export const TOUJOURS = { de: '2020-01' as Mois, a: '2030-12' as Mois }

/** A base with its clock: one hour passes at each act. */
export class Monde {
  readonly referentiel: Referentiel
  readonly identites: Identites
  readonly base: BaseIdentites
  #heure = 0

  constructor(base: BaseIdentites) {
    this.base = base
    const maintenant = (): Instant => this.heure
    this.referentiel = createReferentiel({ ...base, maintenant })
    this.identites = createIdentites({ ...base, maintenant })
  }

  get heure(): Instant {
    return `2026-06-01T${String(this.#heure).padStart(2, '0')}:00:00.000Z` as Instant
  }

  async recevoir(...declarations: DeclarationEssai[]): Promise<number> {
    const recuLe = '2026-05-01T10:00:00.000Z' as Instant
    const rapport = await recevoir(this.referentiel, { octets: envoi(...declarations), recuLe })
    assert.notEqual(rapport.statut, 'rejete', JSON.stringify(rapport.anomalies))
    assert.equal(rapport.ecartes, 0)
    return rapport.nonRattachees
  }

  /** An act that must be done; the clock then moves on. */
  async fait(resultat: Promise<Resultat<ActeFait, RefusActe>>): Promise<ActeFait> {
    const rendu = await resultat
    assert.ok(rendu.ok, rendu.ok ? '' : rendu.erreur)
    this.#heure += 1
    return rendu.valeur
  }

  async refuse(resultat: Promise<Resultat<ActeFait, RefusActe>>, motif: RefusActe): Promise<void> {
    const rendu = await resultat
    assert.equal(rendu.ok ? 'fait' : rendu.erreur, motif)
  }

  /** « 2026-01 100 » for each line of a person, in order. */
  async lignes(lue: Nir, vuLe?: Instant): Promise<string[]> {
    const lecture = { nir: lue, ...TOUJOURS, ...(vuLe ? { vuLe } : {}) }
    const { lignes } = await this.referentiel.lireRessources(lecture, ACCES)
    return lignes.map((l) => `${l.mois} ${l.montantNetSocial}`)
  }

  async attentes(): Promise<string[]> {
    const { attentes } = await this.identites.lister({ limite: 1000, apres: null })
    return attentes.map((a) => a.motif).sort()
  }

  /** The identifier of the only individual that waits. */
  async seuleAttente(): Promise<string> {
    const { attentes } = await this.identites.lister({ limite: 1000, apres: null })
    assert.equal(attentes.length, 1)
    return attentes[0]!.id
  }

  /** All that the persons and the agents see, byte for byte. */
  async etat(...nirs: readonly Nir[]): Promise<string> {
    const vu: unknown[] = []
    for (const lue of nirs) {
      vu.push(await this.referentiel.lireRessources({ nir: lue, ...TOUJOURS }, ACCES))
      vu.push(await this.identites.etat(lue, ACCES))
    }
    vu.push(await this.identites.lister({ limite: 1000, apres: null }))
    vu.push(await this.referentiel.listNonRattaches(1000))
    return JSON.stringify(vu)
  }

  /** « rattachee 2026-01 » for each fact, in the order of publication. */
  async faits(): Promise<string[]> {
    return (await this.base.faits.list(0, 1000)).map((f) => `${f.type} ${f.mois}`)
  }
}

export const LINA = nir(1)
export const HUGO = nir(2)
export const AVANT_TOUT = '2026-05-31T00:00:00.000Z' as Instant
export const hugo = { nom: 'PETIT', prenoms: 'HUGO', naissance: '23051990' }

/** A month of LINA, or of whom `change` says. */
export function mois(m: string, montant: number, change: IndividuEssai | object = {}) {
  const versements = [paie(`${m}-28`, montant)]
  const individu: IndividuEssai = { nir: LINA, ...change, versements }
  return { mois: m, constitution: `${m}-28`, individus: [individu] }
}

export type Ouvrir = () => Promise<BaseIdentites>

export function essayer(nom: string, ouvrir: Ouvrir) {
  return (titre: string, essai: (m: Monde) => Promise<void>): void => {
    test(`${nom} : ${titre}`, async () => {
      const base = await ouvrir()
      try {
        await essai(new Monde(base))
      } finally {
        await base.fermer()
      }
    })
  }
}
