import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createReferentiel,
  createSuivi,
  type HistoireMois,
  type Referentiel,
  type SuiviRessources,
} from '#referentiel'
import type { Instant, Jour, Mois } from '#socle'
import { type DeclarationEssai, envoi, nir, paie, source } from './envoi.contract.js'
import { ACCES } from './referentiel.contract.js'
import { LINA, NTT_LINA } from './scenarios.contract.js'
import { type BaseSuivi, choisirCas } from './suivi.contract.js'

interface Cas {
  readonly titre: string
  /** It rests on what the adapter keeps besides lines. */
  readonly garde?: true
  /** Day of February or March at 10:00 UTC, and what comes. */
  readonly arrivees: readonly (readonly [string, DeclarationEssai])[]
  readonly vuLe?: string
  /** « état : type, type » for each line, then messages. */
  readonly attendu: readonly string[]
  readonly phrases?: readonly string[]
}

const JANVIER = '2026-01-30'
const lina = (montant = 150_000) => ({ nir: LINA, versements: [paie(JANVIER, montant)] })
const paye = (montant?: number): DeclarationEssai => ({ individus: [lina(montant)] })
const remplace = (montant: number, ordre = 2): DeclarationEssai => ({
  type: '03',
  ordre,
  individus: [lina(montant)],
})
const evenement = (nature: '04' | '07', contrat: object): DeclarationEssai => ({
  nature,
  mois: null,
  constitution: '2026-01-20',
  individus: [{ nir: LINA, versements: [paie('2026-01-19')], contrats: [contrat] }],
})

const CAS: readonly Cas[] = [
  { titre: 'rien de déclaré', arrivees: [], attendu: [] },
  {
    titre: 'déclarée, redéclarée sans changement, remplacée',
    arrivees: [
      ['2026-02-03', paye()],
      ['2026-02-04', remplace(150_000)],
      ['2026-02-05', remplace(140_000, 3)],
    ],
    attendu: ['en-vigueur 140000 : declaree, redeclaree, remplacee'],
    phrases: [
      'Le 3 février 2026, SOCIÉTÉ 732 a déclaré 1 500,00 € de montant net social pour le ' +
        'paiement du 30 janvier 2026.',
      'Le 4 février 2026, SOCIÉTÉ 732 a envoyé une nouvelle déclaration ; le montant ne ' +
        'change pas.',
      'Le 5 février 2026, SOCIÉTÉ 732 a remplacé sa déclaration : 1 400,00 € de montant net ' +
        'social au lieu de 1 500,00 €.',
    ],
  },
  {
    titre: 'la même vue avant le remplacement',
    arrivees: [
      ['2026-02-03', paye()],
      ['2026-02-05', remplace(140_000)],
    ],
    vuLe: '2026-02-04T12:00:00Z',
    attendu: ['en-vigueur 150000 : declaree'],
  },
  {
    titre: 'la plus ancienne arrive après : elle ne change rien',
    arrivees: [
      ['2026-02-05', remplace(140_000)],
      ['2026-02-06', paye()],
    ],
    attendu: ['en-vigueur 140000 : declaree, plus-ancienne'],
  },
  {
    titre: 'déclaration vidée : le paiement est retiré, son histoire reste',
    arrivees: [
      ['2026-02-03', paye()],
      ['2026-02-05', { type: '05', ordre: 2, individus: [] }],
    ],
    attendu: ['retiree null : declaree, retiree'],
    phrases: [
      'Le 3 février 2026, SOCIÉTÉ 732 a déclaré 1 500,00 € de montant net social pour le ' +
        'paiement du 30 janvier 2026.',
      'Le 5 février 2026, SOCIÉTÉ 732 a retiré ce paiement de sa déclaration.',
    ],
  },
  {
    titre: 'corrigée par le déclarant dans la déclaration suivante',
    arrivees: [
      ['2026-02-03', paye()],
      [
        '2026-03-03',
        {
          mois: '2026-02',
          constitution: '2026-03-03',
          individus: [
            {
              nir: LINA,
              versements: [
                {
                  date: '2026-02-27',
                  nets: [
                    { montant: 150_000 },
                    { montant: -5_000, de: '2026-01-01', a: '2026-01-31' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    ],
    attendu: ['en-vigueur 150000 : declaree, corrigee', 'en-vigueur -5000 : declaree'],
    phrases: [
      'Le 3 février 2026, SOCIÉTÉ 732 a déclaré 1 500,00 € de montant net social pour le ' +
        'paiement du 30 janvier 2026.',
      'Le 3 mars 2026, SOCIÉTÉ 732 a corrigé ce mois dans une déclaration suivante : 50,00 € de ' +
        'moins.',
    ],
  },
  {
    titre: 'substituée par l’Urssaf : dit, sans changer le montant',
    arrivees: [
      ['2026-02-03', paye()],
      ['2026-03-20', { nature: '09', constitution: '2026-03-20', individus: [lina(1)] }],
    ],
    attendu: ['en-vigueur 150000 : declaree, substituee'],
  },
  {
    titre: 'NTT puis NIR : en attente, puis rattachée',
    arrivees: [
      ['2026-02-03', { individus: [{ ntt: NTT_LINA, versements: [paie(JANVIER)] }] }],
      [
        '2026-03-03',
        {
          mois: '2026-02',
          constitution: '2026-03-03',
          individus: [{ nir: LINA, ntt: NTT_LINA, versements: [paie('2026-02-27')] }],
        },
      ],
    ],
    attendu: ['en-vigueur 150000 : declaree, en-attente, rattachee'],
  },
  {
    titre: 'événements de janvier : arrêt signalé, fin de contrat',
    garde: true,
    arrivees: [
      [
        '2026-01-12',
        evenement('04', { arret: { de: '2026-01-10', a: '2026-01-16', subroge: false } }),
      ],
      ['2026-01-21', evenement('07', { fin: '2026-01-19' })],
    ],
    attendu: ['arret-signale', 'fin-de-contrat'],
    phrases: [
      'Le 12 janvier 2026, SOCIÉTÉ 732 a signalé un arrêt de travail du 10 janvier 2026 au ' +
        '16 janvier 2026.',
      'Le 21 janvier 2026, SOCIÉTÉ 732 a signalé la fin d’un contrat le 19 janvier 2026.',
    ],
  },
]

function montrer(h: HistoireMois): string[] {
  return [
    ...h.lignes.map(
      (l) => `${l.etat} ${l.montantNetSocial} : ${l.evenements.map((e) => e.type).join(', ')}`,
    ),
    ...h.messages.map((m) => m.type),
  ]
}

type Avec = (essai: (r: Referentiel, s: SuiviRessources) => Promise<void>) => Promise<void>

async function recevoir(r: Referentiel, le: string, declaration: DeclarationEssai): Promise<void> {
  const recuLe = `${le}T10:00:00.000Z` as Instant
  const options = { profil: 'reception', recuLe, jour: '2026-06-01' as Jour } as const
  const rapport = await r.ingerer(source(envoi(declaration)), options)
  assert.equal(rapport.statut === 'rejete' || rapport.ecartes > 0, false, `${le} reçu`)
}

const LECTURE = { nir: LINA, mois: '2026-01' as Mois, jour: '2026-06-01' as Jour }
const normal = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ')

/** The life of a month in words and as data, over one adapter. */
export function contratHistoire(
  nom: string,
  ouvrir: () => Promise<BaseSuivi>,
  lesquels: 'tous' | 'gardes' = 'tous',
): void {
  const avec: Avec = async (essai) => {
    const base = await ouvrir()
    const maintenant = () => '2026-03-10T08:00:00.000Z' as Instant
    try {
      await essai(createReferentiel({ ...base, maintenant }), createSuivi({ ...base, maintenant }))
    } finally {
      await base.fermer()
    }
  }
  for (const c of choisirCas(CAS, lesquels)) {
    test(`${nom}, histoire : ${c.titre}`, () =>
      avec(async (r, suivi) => {
        for (const [le, declaration] of c.arrivees) await recevoir(r, le, declaration)
        const vuLe = c.vuLe === undefined ? {} : { vuLe: c.vuLe as Instant }
        const histoire = await suivi.lireHistoire({ ...LECTURE, ...vuLe }, ACCES)
        assert.deepEqual(montrer(histoire), c.attendu)
        const dits = [...(histoire.lignes[0]?.evenements ?? []), ...histoire.messages]
        const phrases = dits.map((e) => normal(e.phrase))
        if (c.phrases) assert.deepEqual(phrases, c.phrases.map(normal))
      }))
  }
  contratActes(nom, avec)
}

function contratActes(nom: string, avec: Avec): void {
  test(`${nom}, histoire : un paiement détaché est dit, jamais montré`, () =>
    avec(async (r, suivi) => {
      const autre = { nir: LINA, nom: 'PETIT', prenoms: 'ZOE' }
      const seule = { ...paye(), individus: [{ ...autre, versements: [paie(JANVIER, 99_900)] }] }
      await recevoir(r, '2026-02-03', { ...seule, siret: '44306184100047' as never })
      for (const [i, mois] of ['2026-01', '2026-02', '2026-03'].entries()) {
        const constitution = `2026-0${i + 2}-04`
        const individus = [{ nir: LINA, versements: [paie(`${mois}-27`)] }]
        await recevoir(r, constitution, { mois, constitution, individus })
        await recevoir(r, constitution, {
          mois,
          constitution,
          siret: '55210055400013' as never,
          individus,
        })
      }
      const { lignes } = await suivi.lireHistoire(LECTURE, ACCES)
      const perdue = lignes.find((l) => l.etat === 'detachee')
      assert.deepEqual(
        perdue?.evenements.map((e) => [e.type, e.montants.apres, e.declaration]),
        [['detachee', null, null]],
      )
      assert.ok(!JSON.stringify(lignes).includes('99900'))
    }))

  test(`${nom}, histoire : contestée puis conclue, dans l’ordre`, () =>
    avec(async (r, suivi) => {
      await recevoir(r, '2026-02-03', paye())
      const [l] = (await suivi.lireHistoire(LECTURE, ACCES)).lignes
      const demande = { nir: LINA, ligne: l!.ligne, reference: 'S-1', montantRetenu: null }
      await suivi.contester(demande, ACCES)
      await suivi.conclure({ ...demande, suite: 'non-fondee' }, ACCES)
      const histoire = await suivi.lireHistoire(LECTURE, ACCES)
      assert.deepEqual(montrer(histoire), ['en-vigueur 150000 : declaree, contestee, conclue'])
      assert.equal(histoire.completude.etat, 'complet')
    }))

  test(`${nom}, histoire : le bloc natif de chaque événement, et à personne d’autre`, () =>
    avec(async (r, suivi) => {
      await recevoir(r, '2026-02-03', paye())
      await recevoir(r, '2026-02-05', remplace(140_000))
      const [l] = (await suivi.lireHistoire(LECTURE, ACCES)).lignes
      const textes: string[] = []
      for (const { declaration } of l!.evenements) {
        const lu = { nir: LINA, ligne: l!.ligne, declaration: declaration! }
        const natif = await suivi.findNatif(lu, ACCES)
        textes.push(Buffer.from(natif!.octets).toString('latin1'))
        assert.equal(await suivi.findNatif({ ...lu, nir: nir(2) }, ACCES), undefined)
      }
      assert.match(textes[0]!, /S21\.G00\.58\.004,'1500\.00'/)
      assert.match(textes[1]!, /S21\.G00\.58\.004,'1400\.00'/)
    }))
}
