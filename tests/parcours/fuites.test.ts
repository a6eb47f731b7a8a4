import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { executer, lancer } from './processus.js'

const ici = mkdtempSync(path.join(tmpdir(), 'fuites-'))
after(() => rmSync(ici, { recursive: true, force: true }))

const NOM = 'ZZMARQUEUR'
const MONTANT = '98765.43'
const CENTIMES = '9876543'

/** A small territory whose persons all bear one name, and one amount is like no other. */
async function marquer(): Promise<{ fichiers: string[]; nirs: string[] }> {
  const dossier = path.join(ici, 'territoire')
  const fenetre = ['--personnes', '20', '--de', '2026-01', '--a', '2026-01']
  const fait = await executer(['engendrer', ...fenetre, '--graine', 'fuites', '--sortie', dossier])
  assert.equal(fait.code, 0, fait.dit)
  const fichiers = readdirSync(dossier)
    .filter((nom) => /\.(dsn|pasrau)$/.test(nom))
    .map((nom) => path.join(dossier, nom))
  const nirs = new Set<string>()
  for (const fichier of fichiers) {
    const texte = readFileSync(fichier, 'latin1')
      .replace(/(S21\.G00\.30\.002,')[^']*/g, `$1${NOM}`)
      .replace(/(S21\.G00\.58\.004,')[^']*/, `$1${MONTANT}`)
    for (const [, nir = ''] of texte.matchAll(/S21\.G00\.30\.001,'(\d{13})'/g)) nirs.add(nir)
    writeFileSync(fichier, texte, 'latin1')
  }
  assert.ok(fichiers.length > 0 && nirs.size > 5)
  return { fichiers, nirs: [...nirs] }
}

/** The same file with faults of every kind: each is told, none shows what it is about. */
function abimer(fichier: string, nir: string): string {
  const abime = path.join(ici, 'abime.dsn')
  const texte = readFileSync(fichier, 'latin1')
    .replace(new RegExp(`'${nir}'`), `'${nir.slice(0, 12)}X'`)
    .replace(`'${MONTANT}'`, `'${MONTANT}9'`)
    .replace(`'${NOM}'`, `'${NOM}|${NOM}'`)
  writeFileSync(abime, texte.slice(0, texte.lastIndexOf("S90.G00.90.001,'")), 'latin1')
  return abime
}

/** Annexes of one person, with a fault of every kind: number, name, amount, key, JSON itself. */
function annexer(nir: string): string {
  const siret = '73282932000074'
  const ligne = {
    ...{ nir, nom: NOM, prenoms: NOM, dateNaissance: '01011980', siret, periode: '2026-01' },
    montants: { ventes: Number(CENTIMES) },
  }
  const entete = {
    ...{ format: 'annexe/1', nature: 'chiffre-affaires-micro', constitueLe: '2026-02-05' },
    ...{ emetteur: { siret, raisonSociale: 'URSSAF (FICTIVE)' }, ordre: 0 },
  }
  const fautives = [
    ligne,
    { ...ligne, nir: `${nir}99` },
    { ...ligne, dateNaissance: NOM },
    { ...ligne, montants: { ventes: MONTANT, [nir]: Number(CENTIMES) } },
    { ...ligne, [NOM]: nir },
  ].map((l) => JSON.stringify(l))
  const lignes = [entete, { total: 6 }].map((l) => JSON.stringify(l))
  const fichier = path.join(ici, 'abime.annexe')
  const texte = [lignes[0], ...fautives, `{"nir":"${nir}","nom":"${NOM}"`, lignes[1]].join('\n')
  writeFileSync(fichier, `${texte}\n`)
  return fichier
}

/** What a server answers and says when people and programs send it what they should not. */
async function frapper(base: string, nir: string): Promise<string> {
  const { child, fin, attendre } = lancer(['servir', '--base', base], { env: { PORT: '0' } })
  const dits: string[] = []
  child.stdout?.on('data', (morceau) => dits.push(String(morceau)))
  await attendre(/^pret /m)
  const origine = /http:\S+/.exec(dits.join(''))?.[0] ?? ''
  const corps = JSON.stringify({ nir, traits: { nom: NOM }, montant: MONTANT })
  const formulaire = new URLSearchParams({ numero: nir, nom: NOM, montant: MONTANT })
  const json = { 'content-type': 'application/json' }
  const envois: readonly [string, RequestInit][] = [
    ['/api/v1/ressources-mensuelles/recherche', { body: corps, headers: json }],
    ['/api/v1/ressources-mensuelles/lot', { body: `[${corps}`, headers: json }],
    ['/api/v1/droits/simulation', { body: corps, headers: json }],
    ['/api/v1/acces-exceptionnels', { body: corps, headers: json }],
    ['/api/v1/acces-exceptionnels/BG-1/accord', { body: corps, headers: json }],
    ['/api/oauth/token', { body: formulaire }],
    ['/retrouver-mon-dossier', { body: formulaire }],
    ['/ma-declaration/ressources', { body: formulaire }],
    ['/inconnu', { body: corps, headers: json }],
  ]
  for (const [chemin, init] of envois) {
    const options = { ...init, method: 'POST', redirect: 'manual' } as const
    const reponse = await fetch(`${origine}${chemin}`, options)
    assert.ok(reponse.status >= 300, `${chemin} : ${reponse.status}`)
    reponse.headers.forEach((valeur, nom) => {
      dits.push(`${nom}: ${valeur}`)
    })
    dits.push(await reponse.text())
  }
  child.kill('SIGTERM')
  const { ecrit, dit } = await fin
  return [...dits, ecrit, dit].join('\n')
}

test('ni NIR, ni nom, ni montant dans les erreurs, les journaux et les ancres', async () => {
  const { fichiers, nirs } = await marquer()
  const [nir = ''] = nirs
  const base = path.join(ici, 'base')
  const porteur = fichiers.find((f) => readFileSync(f, 'latin1').includes(nir)) ?? ''
  const [abime, annexe] = [abimer(porteur, nir), annexer(nir)]
  const sorties = [
    await executer(['controler', abime, annexe]),
    await executer(['ingerer', '--json', '--base', base, abime, annexe, ...fichiers]),
    await executer(['ressources', '--nir', `${nir}99`, '--de', '2026-01', '--a', '2026-01']),
    await executer(['histoire', '--nir', NOM, '--mois', '2026-01', '--base', base]),
    await executer(['journal', 'verifier', '--base', base]),
    await executer(['journal', 'questions', '--base', base]),
    await executer(['bris-de-glace', '--base', base]),
    await executer(['identites', 'lister', '--json', '--base', base]),
    await executer(['purger', '--a-blanc', '--base', base]),
  ]
  const ecrites = [...sorties.flatMap((s) => [s.ecrit, s.dit]), await frapper(base, nir)]
  const postgres = path.join(base, 'postgres')
  const journaux = readdirSync(postgres)
    .filter((nom) => nom.startsWith('journal-'))
    .map((nom) => readFileSync(path.join(postgres, nom), 'utf8'))
  assert.ok(journaux.length > 0, 'le serveur de base tient un journal')
  const tout = [...ecrites, ...journaux].join('\n')
  assert.ok(tout.length > 2_000)
  const trouves = [...nirs, NOM, MONTANT, CENTIMES].filter((secret) => tout.includes(secret))
  assert.deepEqual(
    trouves.map((secret) => `${secret.slice(0, 4)}… : ${autour(tout, secret)}`),
    [],
  )
})

function autour(tout: string, secret: string): string {
  const i = tout.indexOf(secret)
  return tout.slice(Math.max(0, i - 80), i).replaceAll('\n', '⏎')
}
