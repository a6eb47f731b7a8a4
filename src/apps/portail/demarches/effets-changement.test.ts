import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChangementSituation, DecisionGardee, SuiteLue } from '#allocations'
import { effetsDuChangement, phrasesRevues } from './effets-changement.js'

/** Only what the page reads of a decision. */
const decision = (
  examen: string,
  version: number,
  plus: { readonly envoyee?: string; readonly dit?: string } = {},
): DecisionGardee =>
  ({
    ...{ version, courrier: `D1-${examen}${version > 1 ? `-${version}` : ''}`, liquidations: [] },
    declaration: {
      ...{ moisExamen: examen, valideeLe: `${plus.envoyee ?? '2026-08-25'}T09:00:00.000Z` },
      moisDroits: ['2026-09', '2026-10', '2026-11'],
      ...(plus.dit !== undefined && {
        revision: { montants: [], changements: [{ numero: plus.dit }] },
      }),
    },
  }) as unknown as DecisionGardee

const changement = (type: string): ChangementSituation =>
  ({
    ...{ numero: 'C-1', quand: '2026-11-10T09:00:00.000Z', examen: '2026-09' },
    contenu: { type, depuis: '2026-07-15' },
  }) as unknown as ChangementSituation

const suite = (courrier: string, imputations: readonly object[] = []): SuiteLue =>
  ({
    ...{ courrier, reference: `${courrier}-RSA`, genre: 'rappel', droit: 'rsa', montant: 2_000 },
    imputations,
  }) as unknown as SuiteLue

test('une vie commune dite tard : la dernière version de chaque trimestre depuis', () => {
  const decisions = [
    decision('2026-06', 1),
    decision('2026-09', 1),
    decision('2026-09', 2),
    decision('2026-12', 1, { envoyee: '2026-11-25' }),
  ]
  const { aCorriger } = effetsDuChangement(changement('vie-commune'), { decisions, suites: [] })
  assert.deepEqual(
    aCorriger.map((d) => d.courrier),
    ['D1-2026-09-2'],
  )
  const autres = effetsDuChangement(changement('separation'), { decisions, suites: [] })
  assert.deepEqual(autres.aCorriger, [])
})

test('ce qu’un changement a fait : ses décisions seules, ce qui est dû, ce qui est repris', () => {
  const decisions = [
    decision('2026-09', 1),
    decision('2026-09', 2, { dit: 'C-0' }),
    decision('2026-09', 3, { dit: 'C-1' }),
  ]
  const reprise = { par: 'D1-2026-09-3-RSA', jour: '2026-11-10', montant: 500 }
  const suites = [suite('D1-2026-09-2', [reprise]), suite('D1-2026-09-3')]
  const effets = effetsDuChangement(changement('separation'), { decisions, suites })
  assert.deepEqual(
    effets.revues.map((r) => [r.avant.version, r.apres.version]),
    [[2, 3]],
  )
  assert.deepEqual(
    phrasesRevues(effets).map((x) => x.replace(/\s/g, ' ')),
    [
      'Les mois de septembre 2026 à novembre 2026 sont calculés de nouveau : ' +
        'courrier D1-2026-09-3.',
      '20,00 € de RSA vous sont dus.',
      'Le rappel de RSA déjà annoncé baisse de 5,00 €.',
    ],
  )
})
