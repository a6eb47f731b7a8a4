import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Profil } from '#declarations'
import { controler, lire } from './fabrique.js'

interface Attendu {
  readonly pourquoi: string
  readonly profil: Profil
}

const CORPUS = new URL('../../../tests/corpus/', import.meta.url)

function listFichiers(dossier: string): string[] {
  return readdirSync(new URL(dossier, CORPUS)).filter((f) => /\.(dsn|pasrau)$/.test(f))
}

function lireCouple(dossier: string, fichier: string): { octets: Uint8Array; attendu: Attendu } {
  const base = new URL(dossier, CORPUS)
  const attendu = readFileSync(new URL(fichier.replace(/\.\w+$/, '.json'), base), 'utf8')
  return { octets: readFileSync(new URL(fichier, base)), attendu: JSON.parse(attendu) as Attendu }
}

for (const dossier of ['good/', 'bad/']) {
  for (const fichier of listFichiers(dossier)) {
    const { octets, attendu } = lireCouple(dossier, fichier)
    test(`${dossier}${fichier} : ${attendu.pourquoi}`, () => {
      const resultat = controler(octets, attendu.profil)
      const { statut, declarations, individus, rubriques, essai, anomaliesTotal } = resultat.rapport
      const anomalies = resultat.rapport.anomalies.map(({ code, gravite, ligne, rubrique }) => ({
        code,
        gravite,
        ligne,
        rubrique,
      }))
      const comptes = { declarations, individus, rubriques, essai, anomalies, anomaliesTotal }
      const { pourquoi, profil } = attendu
      assert.deepEqual({ pourquoi, profil, statut, ...comptes }, attendu)
      assert.equal(resultat.bloquantes > 0, dossier === 'bad/')
    })
  }
}

test('un fichier rejeté ne donne rien à lire, un fichier accepté donne ses déclarations', () => {
  for (const dossier of ['good/', 'bad/']) {
    for (const fichier of listFichiers(dossier)) {
      const { octets, attendu } = lireCouple(dossier, fichier)
      const { declarations, resultat } = lire(octets, attendu.profil)
      assert.equal(declarations.length === 0, resultat.rapport.statut === 'rejete', fichier)
      const retenues = resultat.rapport.declarations - resultat.refus.declarations.size
      assert.equal(declarations.length, resultat.refus.fichier ? 0 : retenues, fichier)
    }
  }
})
