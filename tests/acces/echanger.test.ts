import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { decodeJwt, exportJWK, generateKeyPair } from 'jose'
import { type Base, COMMANDES, type Contexte, UsageFautif } from '#apps/cli'
import { LINA } from '../personnages/lina-moreau.js'
import {
  AUJOURDHUI,
  HABILITATION_RSA,
  type Monde,
  ouvrirMonde,
  RECHERCHE,
} from './monde-partenaires.js'

async function lancer(
  monde: Monde,
  [nom = '', ...args]: readonly string[],
  entree = '',
): Promise<{ code: number; sortie: string; dit: string }> {
  let [sortie, dit] = ['', '']
  const base = { partenaires: monde.partenaires, fermer: async () => {} } as unknown as Base
  const contexte: Contexte = {
    ecrire: async (texte) => {
      sortie += texte
    },
    dire: (texte) => {
      dit += `${texte}\n`
    },
    async *lireEntree() {
      for (let i = 0; i < entree.length; i += 90) yield Buffer.from(entree.slice(i, i + 90))
    },
    maintenant: monde.maintenant,
    aujourdhui: () => AUJOURDHUI,
    listSources: () => ({ sources: [], refus: [] }),
    ouvrirBase: async () => base,
  }
  const commande = await COMMANDES[nom]!()
  const code = await commande.executer(args, contexte)
  return { code, sortie, dit }
}

const ECHANGER = ['echanger', '--application', 'caf-essai', '--finalite', 'rsa']
const lignesDe = (sortie: string) =>
  sortie
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l))

test('echanger : une réponse par demande, dans l’ordre, la même politique que l’API', async () => {
  const monde = await ouvrirMonde()
  const demande = { dossier: '0001234', ...RECHERCHE }
  const entree = [
    JSON.stringify(demande),
    'pas du JSON',
    '',
    JSON.stringify({ ...demande, dossier: 'autre' }),
    JSON.stringify({ ...demande, traits: { nom: 'Autre', dateNaissance: '1990-05-12' } }),
    JSON.stringify({ ...demande, vuLe: '2026-11-09T00:00:00Z' }),
  ].join('\n')
  const { code, sortie } = await lancer(monde, ECHANGER, entree)
  assert.equal(code, 1)
  const vues = lignesDe(sortie).map((l) => [l.ligne, l.erreur?.code ?? l.lignes.length])
  assert.deepEqual(vues, [
    [1, 3],
    [2, 'demande-invalide'],
    [4, 'hors-portefeuille'],
    [5, 'introuvable'],
    [6, 'introuvable'],
  ])
  assert.equal(sortie.includes(LINA), false)
  const traces = await monde.journal.listForPersonne(monde.partenaires.cleDe(LINA), 10)
  assert.deepEqual(
    traces.map((t) => t.agent),
    Array(4).fill('batch'),
  )
})

test('echanger : deux cent cinquante demandes', async () => {
  const monde = await ouvrirMonde()
  const demande = JSON.stringify({ dossier: '0001234', ...RECHERCHE })
  const { code, sortie } = await lancer(monde, ECHANGER, `${demande}\n`.repeat(250))
  assert.equal(code, 0)
  const rangs = lignesDe(sortie).map((l) => l.ligne)
  assert.deepEqual(
    rangs,
    Array.from({ length: 250 }, (_, i) => i + 1),
  )
})

test('echanger, habilitations : usages fautifs', async () => {
  const monde = await ouvrirMonde()
  for (const args of [
    ['echanger'],
    [...ECHANGER.slice(0, 4), 'inconnue'],
    ['echanger', '--application', 'inconnue', '--finalite', 'rsa'],
    ['echanger', '--application', 'caf-arretee', '--finalite', 'rsa'],
    [...ECHANGER, '--agent', LINA],
    ['habilitations'],
    ['habilitations', 'importer'],
    ['habilitations', 'lister', 'tout'],
    ['habilitations', 'assertion', 'caf-essai'],
  ]) {
    await assert.rejects(lancer(monde, args), UsageFautif, args.join(' '))
  }
})

test('habilitations : un fichier est pris en entier, ou chaque faute est dite', async () => {
  const monde = await ouvrirMonde()
  const dossier = mkdtempSync(path.join(tmpdir(), 'habilitations-'))
  const chemin = path.join(dossier, 'h.json')
  try {
    const application = { id: 'msa-nuit', organisme: 'msa', cles: [monde.jwk] }
    const juste = {
      organismes: [{ code: 'msa', nom: 'MSA d’essai' }],
      habilitations: [{ ...HABILITATION_RSA, organisme: 'msa' }],
      applications: [application],
    }
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    const privee = await exportJWK(privateKey)
    const [h] = juste.habilitations
    const fautes: readonly [string, object][] = [
      [
        'habilitations[0].fenetres.examen',
        { habilitations: [{ ...h, fenetres: { examen: { de: -5, a: -2 } } }] },
      ],
      [
        'habilitations[0].montants[0]',
        { habilitations: [{ ...h, montants: ['montantNetFiscal'] }] },
      ],
      ['habilitations[0].finalite', { habilitations: [{ ...h, finalite: 'fraude' }] }],
      ['habilitations[0].baseLegale', { habilitations: [{ ...h, baseLegale: '' }] }],
      ['habilitations[1]', { habilitations: [h, h] }],
      ['habilitations[0].organisme', { habilitations: [{ ...h, organisme: 'autre' }] }],
      ['applications[0].cles[0]', { applications: [{ ...application, cles: [privee] }] }],
      ['applications[0].cles', { applications: [{ ...application, cles: [] }] }],
      ['', { secret: 1 }],
    ]
    for (const [attendu, change] of fautes) {
      writeFileSync(chemin, JSON.stringify({ ...juste, ...change }))
      const { code, dit } = await lancer(monde, ['habilitations', 'importer', chemin])
      assert.equal(code, 1, attendu)
      const debut = attendu === '' ? 'clé inconnue' : `${attendu} : `
      assert.ok(dit.startsWith(debut), `${attendu} / ${dit}`)
    }
    for (const refuse of ['/nulle/part.json', dossier]) {
      assert.equal((await lancer(monde, ['habilitations', 'importer', refuse])).code, 1)
    }
    writeFileSync(chemin, '{}')
    const sansCle = ['habilitations', 'assertion', 'caf-essai', '--cle', chemin]
    assert.equal((await lancer(monde, sansCle)).code, 1)
    writeFileSync(chemin, JSON.stringify(juste))
    assert.equal((await lancer(monde, ['habilitations', 'importer', chemin])).code, 0)
    const { sortie } = await lancer(monde, ['habilitations', 'lister'])
    assert.deepEqual(
      JSON.parse(sortie).organismes.map((o: { code: string }) => o.code),
      ['caf', 'msa'],
    )
    writeFileSync(chemin, JSON.stringify(privee))
    const preuve = await lancer(monde, ['habilitations', 'assertion', 'msa-nuit', '--cle', chemin])
    assert.equal(decodeJwt(preuve.sortie.trim()).iss, 'msa-nuit')
    const ligne = { nir: LINA, dossier: 'M1', reference: 'P1', finalites: ['rsa'] }
    const dates = { moisExamen: '2026-11', du: '2026-01-01' }
    const lignes = [{ ...ligne, ...dates }, ligne, { ...ligne, ...dates, dossier: LINA }, 3]
    const entree = lignes.map((l) => JSON.stringify(l)).join('\n')
    const prise = await lancer(monde, ['habilitations', 'portefeuille', 'msa'], entree)
    assert.equal(prise.code, 1)
    assert.match(prise.dit, /écrites 1, refusées 3/)
    assert.equal(prise.dit.includes(LINA), false)
    const nuit = ['echanger', '--application', 'msa-nuit', '--finalite', 'rsa']
    const demande = JSON.stringify({ ...RECHERCHE, dossier: 'M1' })
    assert.equal((await lancer(monde, nuit, demande)).code, 0)
    assert.equal((await lancer(monde, ['habilitations', 'arreter', 'msa-nuit'])).code, 0)
    await assert.rejects(lancer(monde, nuit, demande), UsageFautif)
  } finally {
    rmSync(dossier, { recursive: true })
  }
})
