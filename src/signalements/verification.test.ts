import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, jour, mois } from '#socle'
import { type LectureBulletin, type PaiementDeclare, verifierAvecBulletin } from './verification.js'

const RIEN: LectureBulletin = {
  ...{ netSocial: null, recu: null, recuLe: null },
  ...{ impot: null, acompte: null, titres: null, autres: null },
}

/** Net social 1 000 €, net imposable 1 040 €, net versé 990 €; August said 950 €. */
const PAIEMENT: PaiementDeclare = {
  mois: mois('2026-09'),
  dateVersement: jour('2026-09-30'),
  montantNetSocial: centimes(100_000),
  montantNetFiscal: centimes(104_000),
  montantNetVerse: centimes(99_000),
  impot: null,
  autresMois: [
    { mois: mois('2026-08'), montant: centimes(95_000) },
    { mois: mois('2026-09'), montant: centimes(100_000) },
  ],
}

const euros = (n: number) => centimes(n * 100)

const CAS: readonly {
  readonly titre: string
  readonly lu: Partial<LectureBulletin>
  readonly declare?: Partial<PaiementDeclare>
  readonly verdict: string
  readonly codes: readonly string[]
}[] = [
  { titre: 'rien n’est écrit', lu: {}, verdict: 'rien', codes: [] },
  {
    titre: 'le bulletin dit la même chose',
    lu: { netSocial: euros(1000) },
    verdict: 'juste',
    codes: ['identique'],
  },
  {
    titre: 'un centime de différence est une différence',
    lu: { netSocial: centimes(99_999) },
    verdict: 'a-signaler',
    codes: ['ecart'],
  },
  {
    titre: 'le montant d’un autre mois',
    lu: { netSocial: euros(950) },
    verdict: 'explique',
    codes: ['autre-mois'],
  },
  {
    titre: 'le double exactement',
    lu: { netSocial: euros(500) },
    verdict: 'a-signaler',
    codes: ['double'],
  },
  {
    titre: 'la somme reçue est le net versé',
    lu: { recu: euros(990) },
    verdict: 'explique',
    codes: ['net-verse'],
  },
  // 990 − 60 = 930.
  {
    titre: 'l’impôt lu sur le bulletin',
    lu: { recu: euros(930), impot: euros(60) },
    verdict: 'explique',
    codes: ['impot'],
  },
  {
    titre: 'l’impôt connu par la déclaration',
    lu: { recu: euros(930) },
    declare: { impot: euros(60) },
    verdict: 'explique',
    codes: ['impot'],
  },
  {
    titre: 'un impôt de zéro n’explique rien',
    lu: { recu: euros(930) },
    declare: { impot: euros(0) },
    verdict: 'a-signaler',
    codes: ['ecart'],
  },
  // 990 − 200 − 38 = 752.
  {
    titre: 'un acompte et des titres-restaurant',
    lu: { recu: euros(752), acompte: euros(200), titres: euros(38) },
    verdict: 'explique',
    codes: ['retenues'],
  },
  // 990 − 60 − 200 = 730.
  {
    titre: 'l’impôt et un acompte ensemble',
    lu: { recu: euros(730), impot: euros(60), acompte: euros(200) },
    verdict: 'explique',
    codes: ['retenues'],
  },
  {
    titre: 'le net imposable n’est pas le net social',
    lu: { recu: euros(1040) },
    verdict: 'explique',
    codes: ['net-imposable'],
  },
  {
    titre: 'payé le 30, reçu le 2',
    lu: { recuLe: jour('2026-10-02') },
    verdict: 'explique',
    codes: ['recu-apres'],
  },
  {
    titre: 'payé le 30, reçu le 8 : ce n’est plus un virement qui voyage',
    lu: { recuLe: jour('2026-10-08') },
    verdict: 'rien',
    codes: [],
  },
  {
    titre: 'payé le 30, reçu le même mois',
    lu: { recuLe: jour('2026-09-30') },
    verdict: 'rien',
    codes: [],
  },
  {
    titre: 'un bulletin différent et une date décalée : les deux se disent',
    lu: { netSocial: euros(700), recuLe: jour('2026-10-02') },
    verdict: 'a-signaler',
    codes: ['ecart', 'recu-apres'],
  },
  {
    titre: 'un paiement déclaré sans montant net social',
    lu: { netSocial: euros(700) },
    declare: { montantNetSocial: null },
    verdict: 'a-signaler',
    codes: ['ecart'],
  },
]

for (const { titre, lu, declare, verdict, codes } of CAS) {
  test(`vérifions ensemble : ${titre}`, () => {
    const v = verifierAvecBulletin({ ...PAIEMENT, ...declare }, { ...RIEN, ...lu })
    assert.deepEqual([v.verdict, v.explications.map((e) => e.code)], [verdict, codes])
  })
}
