import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nirFictif } from '#socle'
import { type Actions, agir, exiger, exigerPseudonyme, lireLimite } from './actions.js'
import { type Base, type Contexte, UsageFautif } from './commande.js'

const OPTIONS = { base: { type: 'string' }, limite: { type: 'string' } } as const

const FAITS: string[] = []
const ACTIONS: Actions<{ limite?: string | undefined }> = {
  lister: {
    mots: 0,
    async faire({ valeurs }) {
      FAITS.push(`lister ${lireLimite(valeurs)}`)
      return 0
    },
  },
  montrer: {
    mots: 1,
    async faire({ reste: [numero] }) {
      FAITS.push(`montrer ${exiger(numero, 'le numéro')}`)
      return 1
    },
  },
}

function lancer(...args: string[]): Promise<number> {
  const base = { fermer: async () => void FAITS.push('fermer') } as unknown as Base
  const contexte = { ouvrirBase: async () => base } as unknown as Contexte
  FAITS.length = 0
  return agir({ args, contexte }, OPTIONS, ACTIONS)
}

const REFUS = [
  { titre: 'an unknown action', args: ['effacer'], dit: 'Actions connues : lister, montrer.' },
  {
    titre: 'a name of every object',
    args: ['toString'],
    dit: 'Actions connues : lister, montrer.',
  },
  { titre: 'a word too many', args: ['montrer', 'A', 'B'], dit: 'Argument en trop.' },
  { titre: 'a missing word', args: ['montrer'], dit: 'Il manque le numéro.' },
  { titre: 'an empty word', args: ['montrer', ' '], dit: 'Il manque le numéro.' },
  ...['0', '-1', '2.5', 'dix', '1e3', ' 5'].map((limite) => ({
    titre: `a limit of ${limite}`,
    args: ['lister', `--limite=${limite}`],
    dit: '--limite : un nombre d’au moins 1 est attendu.',
  })),
]

for (const { titre, args, dit } of REFUS) {
  test(`${titre} is wrong usage`, async () => {
    await assert.rejects(
      lancer(...args),
      (cause) => cause instanceof UsageFautif && cause.message === dit,
    )
  })
}

test('the first action is done when none is named; the base is left whatever happens', async () => {
  assert.equal(await lancer(), 0)
  assert.deepEqual(FAITS, ['lister 200', 'fermer'])
  assert.equal(await lancer('montrer', 'A', '--limite', '3'), 1)
  assert.deepEqual(FAITS, ['montrer A', 'fermer'])
  await assert.rejects(lancer('montrer'))
  assert.deepEqual(FAITS, ['fermer'])
})

test('who acts is a pseudonym, never the number of a person', () => {
  for (const dit of ['agent-4', ' Cellule 12 ', 'employeur']) {
    assert.equal(exigerPseudonyme(dit, '--par'), dit.trim())
  }
  const numero: string = nirFictif({
    ...{ sexe: 2, annee: 95, moisNaissance: 3, departement: '69', commune: 951, ordre: 7 },
  })
  for (const dit of [
    undefined,
    '',
    numero,
    `${numero.slice(0, 1)} ${numero.slice(1)}`,
    'a\u0000b',
  ]) {
    assert.throws(() => exigerPseudonyme(dit, '--par'), UsageFautif)
  }
})
