import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createJournalMemoire, createReferentielMemoire } from '#adapters/memory'
import { enLatin1 } from '#declarations'
import { createReferentiel, type Doublon, type Referentiel } from '#referentiel'
import type { Instant, Jour, Mois, Nir } from '#socle'
import { engendrerTerritoire } from '#territoire'
import {
  type DeclarationEssai,
  envoi,
  paie,
  SIRET_A,
  SIRET_B,
  source,
} from '../contracts/envoi.contract.js'
import { ACCES, MAINTENANT } from '../contracts/referentiel.contract.js'
import { LINA } from '../contracts/scenarios.contract.js'

const TOUT = { de: '2025-01' as Mois, a: '2027-12' as Mois }

function neuf(): Referentiel {
  return createReferentiel({
    store: createReferentielMemoire(),
    journal: createJournalMemoire(),
    maintenant: () => MAINTENANT,
  })
}

async function recevoir(r: Referentiel, octets: Uint8Array, nom: string): Promise<void> {
  const recuLe = '2026-03-05T10:00:00.000Z' as Instant
  const options = { profil: 'reception', recuLe, jour: '2026-06-01' as Jour } as const
  const rapport = await r.ingerer(source(octets, nom, 4096), options)
  assert.notEqual(rapport.statut, 'rejete', JSON.stringify(rapport.anomalies))
}

const salaire = (arret?: { de: string; a: string; subroge: boolean }): DeclarationEssai => ({
  mois: '2026-02',
  constitution: '2026-03-03',
  individus: [{ nir: LINA, versements: [paie('2026-02-27')], contrats: [arret ? { arret } : {}] }],
})
const ij = (de: string, a: string, classe = '06'): DeclarationEssai => ({
  nature: '14',
  siret: SIRET_B,
  mois: '2026-02',
  constitution: '2026-03-03',
  individus: [{ nir: LINA, classe, jours: { de, a }, versements: [paie('2026-02-20', 40_000)] }],
})
const subroge = { de: '2026-02-04', a: '2026-02-17', subroge: true }
const doublon = (joursCommuns: number, montantEcarte: number) => ({
  regle: 'ij-subrogees',
  employeur: SIRET_A,
  jours: 14,
  joursCommuns,
  montantEcarte,
})

const CAS: readonly {
  readonly titre: string
  readonly recues: readonly DeclarationEssai[]
  readonly attendu: unknown
}[] = [
  {
    titre: 'sans subrogation : les deux comptent',
    recues: [salaire({ ...subroge, subroge: false }), ij('2026-02-04', '2026-02-17')],
    attendu: undefined,
  },
  {
    titre: 'les mêmes jours : l’indemnité ne compte pas',
    recues: [salaire(subroge), ij('2026-02-04', '2026-02-17')],
    attendu: doublon(14, 40_000),
  },
  {
    // 7 days of 14 in common: 40,000 × 7 ÷ 14 = 20,000.
    titre: 'la moitié des jours : la moitié ne compte pas',
    recues: [salaire(subroge), ij('2026-02-11', '2026-02-24')],
    attendu: doublon(7, 20_000),
  },
  {
    titre: 'la veille du premier jour commun : rien en double',
    recues: [salaire(subroge), ij('2026-02-18', '2026-03-03')],
    attendu: undefined,
  },
  {
    // 1 day of 14: 40,000 × 1 ÷ 14 = 2,857.14.
    titre: 'un seul jour commun',
    recues: [salaire(subroge), ij('2026-02-17', '2026-03-02')],
    attendu: doublon(1, 2_857),
  },
  {
    titre: 'une pension sur les mêmes jours n’est pas un double',
    recues: [salaire(subroge), ij('2026-02-04', '2026-02-17', '04')],
    attendu: undefined,
  },
]

for (const { titre, recues, attendu } of CAS) {
  test(`indemnités déclarées deux fois, ${titre}`, async () => {
    const r = neuf()
    for (const d of recues) await recevoir(r, envoi(d), 'essai.dsn')
    const { lignes } = await r.lireRessources({ nir: LINA, ...TOUT }, ACCES)
    const marquees = new Map(lignes.map((l) => [l.origine, l.doublon]))
    assert.equal(marquees.get('dsn'), undefined, 'le salaire compte toujours')
    assert.deepEqual(marquees.get('pasrau'), attendu)
    assert.equal(
      lignes.every((l) => l.montantNetSocial !== null),
      true,
      'rien n’est caché',
    )
  })
}

test('« ij-double » d’un territoire : ses lignes sont marquées, et elles seules', async () => {
  const r = neuf()
  const attendus = new Map<Nir, string[]>()
  const options = { personnes: 60, de: '2025-12' as Mois, a: '2026-04' as Mois }
  for (const morceau of engendrerTerritoire({
    ...options,
    graine: 'd7',
    incidents: true,
    demonstration: false,
  })) {
    if (morceau.genre === 'fichier') {
      const { nom, contenu } = morceau.fichier
      await recevoir(r, enLatin1([...contenu].join('')), nom)
    } else if (morceau.genre === 'verite') {
      for (const l of morceau.lignes) {
        if (l.incident !== 'ij-double' || l.attendu !== 'rattache') continue
        attendus.set(l.nir, [...(attendus.get(l.nir) ?? []), l.dateVersement])
      }
    }
  }
  assert.ok(attendus.size > 0, 'la graine donne au moins un cas')
  for (const [nir, dates] of attendus) {
    const { lignes } = await r.lireRessources({ nir, ...TOUT }, ACCES)
    const marquees = lignes.filter((l) => l.doublon !== undefined)
    assert.deepEqual(
      marquees.map((l) => l.dateVersement),
      dates.sort(),
    )
    const ecartes = marquees.map((l) => (l.doublon as Doublon).montantEcarte)
    assert.deepEqual(
      ecartes,
      marquees.map((l) => l.montantNetSocial),
    )
  }
})
