import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  cleDuNir,
  createReferentiel,
  createSuivi,
  type Referentiel,
  type SuiviRessources,
} from '#referentiel'
import {
  type ActeAFaire,
  createSignalements,
  type DemandeDepot,
  type FaitSignalement,
  type Role,
  type Signalements,
} from '#signalements'
import { centimes, type Instant, type Jour, type Mois } from '#socle'
import { envoi, nir, paie, source } from './envoi.contract.js'
import { ACCES } from './referentiel.contract.js'
import { LINA } from './scenarios.contract.js'
import type { BaseSignalements } from './signalements.contract.js'
import type { BaseSuivi } from './suivi.contract.js'

const JANVIER = { nir: LINA, de: '2026-01' as Mois, a: '2026-01' as Mois }
const LE_10 = { quand: '2026-02-10T08:00:00.000Z' as Instant, jour: '2026-02-10' as Jour }

interface Essai {
  readonly signalements: Signalements
  readonly referentiel: Referentiel
  readonly suivi: SuiviRessources
  readonly faits: readonly FaitSignalement[]
  /** Line of January: 1 500 € declared. */
  readonly ligne: string
  /** An act of the cell or of others, on 11 February unless said. */
  faire(
    reference: string,
    acte: ActeAFaire,
    o?: { role?: Role; auteur?: string; jour?: Jour },
  ): Promise<string>
}

async function preparer(base: BaseSuivi & BaseSignalements): Promise<Essai> {
  const moyens = { ...base, maintenant: () => LE_10.quand }
  const referentiel = createReferentiel(moyens)
  const suivi = createSuivi(moyens)
  const octets = envoi({ individus: [{ nir: LINA, versements: [paie('2026-01-30')] }] })
  const recuLe = '2026-02-03T10:00:00.000Z' as Instant
  const options = { profil: 'reception', recuLe, jour: '2026-06-01' as Jour } as const
  await referentiel.ingerer(source(octets), options)
  const [ligne] = (await referentiel.lireRessources(JANVIER, ACCES)).lignes
  const faits: FaitSignalement[] = []
  let tires = 0
  const signalements = createSignalements({
    ...{ ...moyens, referentiel, suivi, cleDe: (n) => cleDuNir(n, base.store) },
    tirer: () => `ESSAI${String(tires++).padStart(3, '0')}`,
    annoncer: (fait) => faits.push(fait),
  })
  return {
    ...{ signalements, referentiel, suivi, faits, ligne: ligne!.id },
    async faire(reference, acte, { role = 'expert', auteur = 'e1', jour } = {}) {
      const quand = '2026-02-11T08:00:00.000Z' as Instant
      const signature = { quand, jour: jour ?? ('2026-02-11' as Jour), role, auteur }
      const issue = await signalements.instruction.agir(
        { reference, acces: ACCES },
        acte,
        signature,
      )
      return issue.ok ? issue.valeur.etat : issue.erreur
    },
  }
}

/** A deposit of Lina on her line of January; the amount that she says, in centimes. */
function demande(ligne: string, montant = 120_000): DemandeDepot {
  const mois = '2026-01' as Mois
  return {
    ...{ nir: LINA, reference: 'S-1', explication: '', pieceAbsente: true, dossier: 'D1' },
    ...({ motif: 'erreur-salaire', organisme: 'caf' } as const),
    choix: [{ ligne, mois, declarant: null, montantRecu: centimes(montant), dateRecue: null }],
  }
}

async function drapeau({ referentiel }: Essai) {
  const [l] = (await referentiel.lireRessources(JANVIER, ACCES)).lignes
  const { montantRetenu = null, suite = null } = l?.contestation ?? {}
  return [l?.contestee, l?.montantNetSocial, montantRetenu, suite]
}

const ANALYSER: readonly ActeAFaire[] = [
  { genre: 'enregistrer', contenu: null },
  { genre: 'qualifier', contenu: null },
]

/** What a signalement does to the référentiel, and what is refused. Over any stores. */
export function contratActesSignalements(
  nom: string,
  ouvrir: () => Promise<BaseSuivi & BaseSignalements>,
): void {
  const avec = (titre: string, essai: (e: Essai) => Promise<void>): void => {
    test(`actes de signalement, ${nom} : ${titre}`, async () => {
      const base = await ouvrir()
      try {
        await essai(await preparer(base))
      } finally {
        await base.fermer()
      }
    })
  }

  avec('déposer marque la ligne, une fois ; la ligne d’une autre est refusée', async (e) => {
    const autre = await e.signalements.deposer({ ...demande(e.ligne), nir: nir(2) }, LE_10)
    assert.deepEqual(autre.ok ? 'fait' : autre.erreur.code, 'ligne-inconnue')
    const egal = await e.signalements.deposer(demande(e.ligne, 150_000), LE_10)
    assert.deepEqual(egal.ok ? 'fait' : egal.erreur.code, 'montant-identique')
    assert.deepEqual(await drapeau(e), [false, 150_000, null, null])
    for (const _ of [1, 2]) assert.ok((await e.signalements.deposer(demande(e.ligne), LE_10)).ok)
    assert.deepEqual(await drapeau(e), [true, 150_000, 120_000, null])
    assert.equal((await e.signalements.list(LINA)).length, 1)
    assert.deepEqual(await e.signalements.list(nir(2)), [])
    assert.equal(await e.signalements.find(nir(2), 'S-1'), undefined)
    assert.deepEqual(
      e.faits.map((f) => f.type),
      ['SignalementDepose'],
    )
  })

  avec('conclure lève le drapeau et garde les deux montants', async (e) => {
    await e.signalements.deposer(demande(e.ligne), LE_10)
    for (const acte of ANALYSER) await e.faire('S-1', acte)
    const montants = [
      {
        ...{ ligne: e.ligne, mois: '2026-01' as Mois },
        ...{ montantDeclare: centimes(150_000), montantRetenu: centimes(130_000) },
      },
    ]
    const conclusion = {
      ...({ issue: 'partiellement-fonde', cause: 'declarant-a-corriger' } as const),
      ...{ montants, constat: 'Le bulletin porte 1 300 €.' },
    }
    const proposer = { genre: 'proposer-conclusion', contenu: { conclusion } } as const
    assert.equal(await e.faire('S-1', proposer, { role: 'personne' }), 'role-interdit')
    assert.equal(await e.faire('S-1', proposer), 'conclusion-proposee')
    assert.deepEqual(await drapeau(e), [true, 150_000, 120_000, null])
    const valider = { genre: 'valider-conclusion', contenu: null } as const
    assert.equal(await e.faire('S-1', valider), 'conclusion-validee')
    assert.deepEqual(await drapeau(e), [false, 150_000, 130_000, 'declarant-a-corriger'])
    assert.equal(await e.faire('S-1', valider), 'acte-impossible')
    const types = e.faits.map((f) => f.type)
    assert.deepEqual(types, ['SignalementDepose', 'SignalementConclu'])
  })

  avec('une identité demande deux signatures', async (e) => {
    await e.signalements.deposer({ ...demande(e.ligne), motif: 'identite' }, LE_10)
    assert.deepEqual(await drapeau(e), [true, 150_000, 0, null])
    for (const acte of ANALYSER) await e.faire('S-1', acte)
    const conclusion = {
      ...({ issue: 'non-fonde', cause: 'aucune' } as const),
      ...{ montants: [], constat: 'Le numéro et les traits concordent.' },
    }
    await e.faire('S-1', { genre: 'proposer-conclusion', contenu: { conclusion } })
    const valider = { genre: 'valider-conclusion', contenu: null } as const
    assert.equal(await e.faire('S-1', valider), 'second-avis-exige')
    assert.equal(await e.faire('S-1', valider, { auteur: 'e2' }), 'conclusion-validee')
    assert.deepEqual(await drapeau(e), [false, 150_000, null, 'non-fondee'])
  })

  avec('retirer rend le montant déclaré ; rien ne suit', async (e) => {
    await e.signalements.deposer(demande(e.ligne), LE_10)
    const cible = { nir: LINA, reference: 'S-1' }
    const ailleurs = { nir: nir(2), reference: 'S-1' }
    const retirer = { genre: 'retirer', contenu: null } as const
    const refus = await e.signalements.agir(ailleurs, retirer, LE_10)
    assert.equal(refus.ok ? 'fait' : refus.erreur, 'signalement-inconnu')
    assert.ok((await e.signalements.agir(cible, retirer, LE_10)).ok)
    assert.deepEqual(await drapeau(e), [false, 150_000, null, 'retiree'])
    assert.equal(await e.faire('S-1', ANALYSER[0]!), 'acte-impossible')
  })

  avec('une attente finit après son dernier jour, pas avant', async (e) => {
    await e.signalements.deposer(demande(e.ligne), LE_10)
    for (const acte of ANALYSER) await e.faire('S-1', acte)
    const avant = '2026-02-26' as Jour
    await e.faire('S-1', { genre: 'demander-piece', contenu: { quoi: 'Un bulletin.', avant } })
    const passer = (jour: string) =>
      e.signalements.instruction.passerEcheances({ quand: LE_10.quand, jour: jour as Jour })
    assert.equal(await passer('2026-02-26'), 0)
    assert.equal(await passer('2026-02-27'), 1)
    assert.equal(await passer('2026-02-28'), 0)
    assert.equal((await e.signalements.find(LINA, 'S-1'))?.etat, 'en-analyse')
  })

  avec('depuis une déclaration : un par déclarant, refait sans rien ouvrir de plus', async (e) => {
    const ouverture = {
      ...({ nir: LINA, organisme: 'caf', dossier: 'D1' } as const),
      corrections: [
        {
          ...{ ligne: e.ligne, mois: '2026-01' as Mois },
          ...({ motif: 'erreur-salaire' } as const),
          ...{ montant: 110_000, raison: 'Mon bulletin porte un autre montant' },
        },
      ],
    }
    const [ouvert, ...autres] = await e.signalements.ouvrirDepuisDeclaration(ouverture, LE_10)
    assert.deepEqual([ouvert?.etat, ouvert?.depot.source, autres], ['depose', 'declaration', []])
    assert.match(ouvert?.reference ?? '', /^S-2026-ESSA-I\d{3}$/)
    assert.deepEqual(await drapeau(e), [true, 150_000, 110_000, null])
    assert.deepEqual(await e.signalements.ouvrirDepuisDeclaration(ouverture, LE_10), [])
    const etrangere = { ...ouverture, nir: nir(2) }
    assert.deepEqual(await e.signalements.ouvrirDepuisDeclaration(etrangere, LE_10), [])
  })
}
