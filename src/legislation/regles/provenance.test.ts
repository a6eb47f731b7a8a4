import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { estJour, estMois } from '#socle'
import { listProvenances, type Provenance } from './provenance.js'

const provenances = listProvenances()

function aucune(titre: string, fautes: readonly Provenance[]): void {
  const dites = fautes.slice(0, 20).map((p) => `${p.nom}, ${p.depuis} : ${p.texte}`)
  assert.deepEqual(dites, [], titre)
}

test('chaque barème du livre est parcouru', () => {
  // Compiled tests stand in dist/legislation/regles: the sources are three folders up.
  const dossier = new URL('../../../src/legislation/baremes/', import.meta.url)
  const fichiers = readdirSync(dossier).filter((f) => !/^(bareme|par-composition)\.ts$/.test(f))
  const noms = new Set(provenances.map(({ nom }) => nom))
  let series = 0
  for (const fichier of fichiers) {
    const texte = readFileSync(new URL(fichier, dossier), 'utf8')
    for (const [, nom = ''] of texte.matchAll(/nom:\s+'([^']+)'/g)) {
      series++
      assert.ok(noms.has(nom), `${fichier} : ${nom}`)
    }
  }
  assert.ok(series > 150)
  assert.equal(noms.size, series, 'deux séries ont le même nom')
})

test('chaque valeur a une date d’effet, un texte, une publication, un contrôle', () => {
  aucune(
    'date d’effet',
    provenances.filter((p) => !estMois(p.depuis)),
  )
  aucune(
    'connu jusqu’à',
    provenances.filter((p) => !estMois(p.connuJusqua)),
  )
  aucune(
    'texte nommé',
    provenances.filter((p) => !nommeUnTexte(p.texte)),
  )
  aucune(
    'publication',
    provenances.filter((p) => !estJour(p.connueLe)),
  )
  aucune(
    'contrôle',
    provenances.filter(({ controle, verifieLe }) => {
      return controle === '' || (verifieLe !== null && !estJour(verifieLe))
    }),
  )
  aucune(
    'entier',
    provenances.filter((p) => !Number.isSafeInteger(p.valeur)),
  )
  aucune(
    'interprétation vide',
    provenances.filter((p) => p.interpretation === ''),
  )
})

/** An article of a code, or a text with its date or number. */
function nommeUnTexte(texte: string): boolean {
  if (/art(\.|icle) ?[LRDA]\.? ?\*?\d|^(CSS|CASF|CCH), art\./i.test(texte)) return true
  if (/Code (général des impôts|de la sécurité sociale)/i.test(texte)) return true
  const genre = /(loi|décret|arrêté|ordonnance|circulaire|instruction|bulletin officiel)/i
  return genre.test(texte) && /\d{4}/.test(texte)
}

test('les valeurs d’une série se suivent, et la dernière vaut jusqu’à un mois connu', () => {
  const parSerie = new Map<string, Provenance[]>()
  for (const p of provenances) parSerie.set(p.nom, [...(parSerie.get(p.nom) ?? []), p])
  for (const [nom, valeurs] of parSerie) {
    for (let i = 1; i < valeurs.length; i++) {
      assert.ok(valeurs[i - 1]!.depuis < valeurs[i]!.depuis, `${nom} ${valeurs[i]!.depuis}`)
    }
    assert.ok(valeurs.at(-1)!.connuJusqua >= valeurs.at(-1)!.depuis, nom)
  }
})
