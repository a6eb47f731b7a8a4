import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openSource } from '#adapters/files'
import { createMoyensEnvoi } from '#adapters/postgres'
import { type EntreeIngestion, type EtapeEnvoi, lireEnvoi } from '#referentiel'
import type { Instant, Jour } from '#socle'
import { envoi, nir, paie } from '../../adapters/contracts/envoi.contract.js'
import { createEquipe, type EquipeLecture } from './equipe.js'

const CLE = 'clé d’essai, sans secret'
const dossier = mkdtempSync(join(tmpdir(), 'equipe-'))
after(() => rmSync(dossier, { recursive: true, force: true }))

function equipeDe(nombre: number): EquipeLecture {
  const equipe = createEquipe(nombre)
  equipe.confier(CLE)
  return equipe
}

/** Large enough for the threads to start, whatever the file. */
function entree(nom: string, individus: number): EntreeIngestion {
  const chemin = join(dossier, nom)
  const liste = Array.from({ length: individus }, (_, i) => ({
    nir: nir(1 + (i % 900)),
    versements: [paie('2026-01-30', 100_000 + i)],
  }))
  if (individus > 0) writeFileSync(chemin, envoi({ individus: liste }))
  const options = {
    profil: 'reception',
    recuLe: '2026-02-05T09:00:00.000Z' as Instant,
    jour: '2026-06-01' as Jour,
  } as const
  return { source: { ...openSource(chemin), chemin, octets: 1 << 30 }, options }
}

/** Steps without what is encrypted, hence never twice the same; blocks of one file together. */
function montrer(etapes: readonly EtapeEnvoi[]): unknown {
  return etapes.map((e) => {
    if (e.etape !== 'bloc') return e
    const { contenu, ...bloc } = e.bloc
    const { temoignage, ligne_ressource } = contenu as Record<string, Uint8Array>
    return { ...bloc, temoignage: hex(temoignage!), lignes: hex(ligne_ressource!) }
  })
}

function hex(octets: Uint8Array): string {
  return Buffer.from(octets).toString('hex')
}

async function tout(etapes: AsyncIterator<EtapeEnvoi>): Promise<EtapeEnvoi[]> {
  const liste: EtapeEnvoi[] = []
  for (let e = await etapes.next(); e.done !== true; e = await etapes.next()) liste.push(e.value)
  return liste
}

test('lu dans un autre fil, un fichier donne ce qu’il donne ici', async () => {
  const equipe = equipeDe(2)
  try {
    const entrees = [entree('gros.dsn', 4500), entree('petit.dsn', 3), entree('moyen.dsn', 700)]
    const lectures = entrees.map((e) => equipe.lire(e, jamaisIci))
    for (const [i, e] of entrees.entries()) {
      const ici = [...lireEnvoi(e, createMoyensEnvoi(CLE))]
      assert.deepEqual(montrer(await tout(lectures[i]!)), montrer(ici))
    }
  } finally {
    await equipe.fermer()
  }
})

test('un fichier disparu est sa panne ; une lecture abandonnée libère son fil', async () => {
  const equipe = equipeDe(1)
  try {
    const absent = equipe.lire(entree('absent.dsn', 0), jamaisIci)
    await assert.rejects(tout(absent), { name: 'Panne', code: 'fichier-illisible' })
    const abandonnee = equipe.lire(entree('gros.dsn', 18_000), jamaisIci)
    const jamaisLue = equipe.lire(entree('petit.dsn', 3), jamaisIci)
    const suivante = equipe.lire(entree('petit.dsn', 3), jamaisIci)
    await abandonnee.next()
    await jamaisLue.return?.()
    await abandonnee.return?.()
    assert.equal((await tout(suivante)).length, 3)
  } finally {
    await equipe.fermer()
  }
})

const jamaisIci = (): never => assert.fail('un fil lit')

async function* ici(): AsyncGenerator<EtapeEnvoi> {
  yield { etape: 'fin', empreinte: 'lu ici' }
}

test('sans chemin, sans fils, ou pour peu d’octets, la lecture reste dans ce fil', async () => {
  const { source, options } = entree('petit.dsn', 3)
  const { chemin: _, ...sansChemin } = source
  const petite = { source: { ...source, octets: 10 }, options }
  const cas = [
    [0, { source, options }],
    [2, { source: sansChemin, options }],
    [2, petite],
  ] as const
  for (const [fils, demande] of cas) {
    const equipe = equipeDe(fils)
    const [premiere, seconde] = [equipe.lire(demande, ici), equipe.lire(demande, ici)]
    await premiere.return?.()
    assert.deepEqual(await tout(seconde), [{ etape: 'fin', empreinte: 'lu ici' }])
    await equipe.fermer()
  }
})

test('ce qui semblait peu va aux fils quand la suite annonce davantage', async () => {
  const equipe = equipeDe(1)
  try {
    const { source, options } = entree('petit.dsn', 3)
    const premiere = equipe.lire({ source: { ...source, octets: 10 }, options }, jamaisIci)
    const seconde = equipe.lire({ source, options }, jamaisIci)
    assert.equal((await tout(premiere)).length, 3)
    assert.equal((await tout(seconde)).length, 3)
  } finally {
    await equipe.fermer()
  }
})

test('de petits fichiers partent à plusieurs : chacun le sien, l’absent compris', async () => {
  const equipe = equipeDe(1)
  try {
    equipe.annoncer(1 << 30)
    const petits = Array.from({ length: 14 }, (_, i) => {
      const { source, options } = entree(`petit-${i}.dsn`, i === 5 ? 0 : i + 1)
      return { source: { ...source, octets: 1000 }, options }
    })
    const lectures = petits.map((e) => equipe.lire(e, jamaisIci))
    await lectures[2]!.return?.()
    for (const [i, lecture] of lectures.entries()) {
      if (i === 2) continue
      if (i === 5) await assert.rejects(tout(lecture), { code: 'fichier-illisible' })
      else {
        const ici = [...lireEnvoi(petits[i]!, createMoyensEnvoi(CLE))]
        assert.deepEqual(montrer(await tout(lecture)), montrer(ici))
      }
    }
  } finally {
    await equipe.fermer()
  }
})
