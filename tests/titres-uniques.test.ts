import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const PAGES = ['src/apps/portail', 'src/apps/demo']
const TITRE = /<Page\b(?:[^>]|=>)*?\btitre="([^"]+)"/g

/** Titles that are written as such in a page, with the file of each. */
function listTitres(): readonly (readonly [titre: string, fichier: string])[] {
  return PAGES.flatMap((dossier) =>
    readdirSync(dossier, { recursive: true, encoding: 'utf8' })
      .filter((nom) => nom.endsWith('.tsx') && !nom.includes('.test.'))
      .flatMap((nom) =>
        [...readFileSync(`${dossier}/${nom}`, 'utf8').matchAll(TITRE)].map(
          (m) => [m[1] ?? '', nom] as const,
        ),
      ),
  )
}

// Titles that are made of what the page shows are compared along the walks (tests/parcours).
test('deux pages n’ont jamais le même titre', () => {
  const titres = listTitres()
  assert.ok(titres.length > 25, `${titres.length} titres lus`)
  const doubles = titres.filter(([titre, fichier], i) => {
    const premier = titres.findIndex(([autre]) => autre === titre)
    return premier !== i && titres[premier]?.[1] !== fichier
  })
  assert.deepEqual(doubles, [])
})
