import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { lireFeuille } from '#apps/web'
import { Panne } from '#socle'

const CSS = readFileSync('src/apps/web/theme/neutre.css', 'utf8')

type Jetons = ReadonlyMap<string, string>

function jetons(selecteur: string): Jetons {
  const debut = CSS.indexOf(`${selecteur} {`)
  assert.ok(debut >= 0, selecteur)
  const bloc = CSS.slice(debut, CSS.indexOf('}', debut))
  return new Map([...bloc.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6})/g)].map((m) => [m[1]!, m[2]!]))
}

function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex
  const [r, v, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(long.slice(i, i + 2), 16) / 255
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * v! + 0.0722 * b!
}

/** WCAG contrast of two colours. */
function contraste(a: string, b: string): number {
  const [haut, bas] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (haut! + 0.05) / (bas! + 0.05)
}

const FONDS = ['fond', 'surface', 'creux', 'accent-pale']
const PALES = ['ok-pale', 'attendu-pale', 'retard-pale', 'erreur-pale']

/** Text, ground, floor. */
const PAIRES: readonly (readonly [string, string, number])[] = [
  ...FONDS.map((f) => ['encre', f, 7] as const),
  ...FONDS.map((f) => ['encre-2', f, 7] as const),
  ...FONDS.map((f) => ['accent', f, 4.5] as const),
  ...PALES.map((f) => ['encre', f, 7] as const),
  ...['ok', 'attendu', 'retard', 'erreur'].map((t) => [t, `${t}-pale`, 4.5] as const),
  ['accent-survol', 'fond', 4.5],
  ['sur-accent', 'accent', 4.5],
  ['sur-accent', 'accent-survol', 4.5],
  ['erreur', 'fond', 4.5],
  ['filet-fort', 'fond', 3],
  ['filet-fort', 'surface', 3],
  ['serie-1', 'fond', 3],
  ['serie-2', 'fond', 3],
  ['serie-3', 'fond', 3],
]

for (const [titre, selecteur] of [
  ['clair', ':root'],
  ['sombre', '[data-fr-theme="dark"]'],
] as const) {
  test(`contrastes du thème ${titre}`, () => {
    const valeurs = jetons(selecteur)
    const faibles = PAIRES.filter(([a, b, plancher]) => {
      return contraste(valeurs.get(a) ?? '', valeurs.get(b) ?? '') < plancher
    })
    assert.deepEqual(faibles, [])
  })
}

test('la préférence du système donne les mêmes couleurs que le choix « sombre »', () => {
  assert.deepEqual(jetons(':root:not([data-fr-theme="light"])'), jetons('[data-fr-theme="dark"]'))
})

test('la feuille neutre pèse au plus 60 Ko et ne télécharge rien', () => {
  const { adresse, contenu } = lireFeuille('neutre')
  assert.match(adresse, /^\/theme\/neutre-[0-9a-f]{16}\.css$/)
  assert.ok(Buffer.byteLength(contenu) <= 60 * 1024)
  assert.doesNotMatch(contenu, /url\(|@import/)
})

/** A package of the shape of @gouvfr/dsfr, with one font and the dark tokens. */
function poserPaquet(avecPolice: boolean): string {
  const dossier = mkdtempSync(join(tmpdir(), 'dsfr-'))
  for (const d of ['core', 'scheme', 'fonts']) {
    mkdirSync(join(dossier, 'dist', d), { recursive: true })
  }
  writeFileSync(
    join(dossier, 'dist/core/core.main.min.css'),
    '@font-face{font-family:Marianne;src:url(../fonts/Marianne-Bold.woff2) format("woff2"),' +
      'url(../fonts/Marianne-Bold.woff) format("woff")}:root{--text-title-grey:#161616}',
  )
  writeFileSync(
    join(dossier, 'dist/scheme/scheme.min.css'),
    ':root[data-fr-theme=dark]{--text-title-grey:#fff}',
  )
  if (avecPolice) writeFileSync(join(dossier, 'dist/fonts/Marianne-Bold.woff2'), 'police')
  return dossier
}

for (const [titre, dossier, dit] of [
  ['sans son paquet', undefined, /ALASOURCE_DSFR/],
  ['sans une police', poserPaquet(false), /Marianne-Bold\.woff2/],
] as const) {
  test(`le thème dsfr, ${titre}, dit quoi faire`, () => {
    assert.throws(
      () => lireFeuille('dsfr', dossier),
      (e) => e instanceof Panne && dit.test(e.message),
    )
  })
}

test('le thème dsfr sert ses polices du site même, et suit le système sombre', () => {
  const { adresse, contenu, fichiers } = lireFeuille('dsfr', poserPaquet(true))
  assert.match(adresse, /^\/theme\/dsfr-[0-9a-f]{16}\.css$/)
  const [police, ...autres] = fichiers.keys()
  assert.match(police ?? '', /^\/theme\/Marianne-Bold-[0-9a-f]{16}\.woff2$/)
  assert.deepEqual(autres, [])
  assert.ok(contenu.includes(`src:url(${police}) format("woff2")}`))
  assert.match(contenu, /prefers-color-scheme: dark\) \{ :root:not[^{]+\{--text-title-grey:#fff\}/)
  // The bridge comes last, over both sheets.
  assert.ok(contenu.indexOf('--police: Marianne') > contenu.indexOf('--police: -apple-system'))
})

test('le thème dsfr : le bloc de l’opérateur, ses dessins servis par le site, sur demande', () => {
  const dossier = poserPaquet(true)
  mkdirSync(join(dossier, 'dist/component/logo'), { recursive: true })
  writeFileSync(
    join(dossier, 'dist/component/logo/logo.main.min.css'),
    '.fr-logo:before{background-image:url("data:image/svg+xml;charset=utf8,%3Csvg/%3E")}',
  )
  assert.doesNotMatch(lireFeuille('dsfr', dossier).contenu, /marque-/)
  const { contenu, fichiers } = lireFeuille('dsfr', dossier, ['Ministère', 'fictif'])
  const [adresse, dessin] = [...fichiers].at(-1) ?? []
  assert.equal(dessin?.contenu.toString(), '<svg/>')
  assert.ok(contenu.includes(`background-image:url(${adresse})`))
  assert.doesNotMatch(contenu, /url\("?data:/)
})
