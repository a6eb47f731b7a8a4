import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseArgs } from 'node:util'
import { type Commande, type Contexte, UsageFautif } from './commande.js'
import { executerLigne } from './ligne.js'

const saluer: Commande = {
  resume: 'salue',
  aide: 'Usage : alasource saluer [--nom NOM] [--fort]\n',
  async executer(args, contexte) {
    const options = { nom: { type: 'string' }, fort: { type: 'boolean' } } as const
    const { values } = parseArgs({ args: [...args], options, strict: true })
    if (values.nom === '') throw new UsageFautif('Le nom est vide.')
    if (values.nom === 'panne') throw new Error('boum')
    await contexte.ecrire(`bonjour ${values.nom ?? ''}\n`)
    return values.fort ? 1 : 0
  },
}

async function taper(...args: string[]): Promise<{ code: number; dit: string; ecrit: string }> {
  let dit = ''
  let ecrit = ''
  const contexte = {
    dire: (texte: string) => {
      dit += texte
    },
    ecrire: async (texte: string) => {
      ecrit += texte
    },
  } as Contexte
  const commandes = { saluer: async () => saluer, partir: async () => saluer }
  const code = await executerLigne({ args, commandes, contexte, version: () => '1.2.3' })
  return { code, dit, ecrit }
}

const refus = [
  { args: [], dit: /Commandes\n {2}saluer +salue/ },
  { args: ['salue'], dit: /Commande inconnue : salue\. Vouliez-vous dire « saluer » \?/ },
  { args: ['constructor'], dit: /Commande inconnue : constructor\.\n/ },
  { args: ['--bidule'], dit: /Option inconnue : --bidule\nPour l’aide : alasource --aide/ },
  { args: ['saluer', '--bidule'], dit: /Option inconnue : --bidule\n.*alasource saluer --aide/ },
  { args: ['saluer', '--nom'], dit: /L’option --nom attend une valeur/ },
  { args: ['saluer', '--fort=1'], dit: /L’option --fort ne prend pas de valeur/ },
  { args: ['saluer', 'Lina'], dit: /Argument en trop/ },
  { args: ['saluer', '--nom', ''], dit: /Le nom est vide/ },
  { args: ['saluer', '--nom', 'Lina', '--nom=Omar'], dit: /L’option --nom est donnée deux fois/ },
]
for (const { args, dit } of refus) {
  test(`« ${args.join(' ')} » is wrong usage: told on standard error, exit status 2`, async () => {
    const sortie = await taper(...args)
    assert.equal(sortie.code, 2)
    assert.match(sortie.dit, dit)
    assert.equal(sortie.ecrit, '')
  })
}

const faits = [
  { args: ['--version'], code: 0, ecrit: /^1\.2\.3\n$/ },
  { args: ['--aide'], code: 0, ecrit: /^Usage : alasource COMMANDE/ },
  { args: ['saluer', '--aide'], code: 0, ecrit: /^Usage : alasource saluer/ },
  { args: ['saluer', '--nom', 'Lina'], code: 0, ecrit: /^bonjour Lina\n$/ },
  { args: ['saluer', '--fort'], code: 1, ecrit: /^bonjour \n$/ },
]
for (const { args, code, ecrit } of faits) {
  test(`« ${args.join(' ')} » answers on standard output, exit status ${code}`, async () => {
    const sortie = await taper(...args)
    assert.equal(sortie.code, code)
    assert.match(sortie.ecrit, ecrit)
    assert.equal(sortie.dit, '')
  })
}

test('what is not usage goes up', async () => {
  await assert.rejects(taper('saluer', '--nom', 'panne'), /boum/)
})
