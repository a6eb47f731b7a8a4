import assert from 'node:assert/strict'
import { test } from 'node:test'
import type {
  ActeSignalement,
  BrouillonStore,
  Piece,
  PieceStore,
  SignalementStore,
} from '#signalements'
import type { Instant, Jour } from '#socle'
import { LINA } from './scenarios.contract.js'

export interface BaseSignalements {
  readonly signalements: SignalementStore
  readonly brouillons: BrouillonStore
  readonly pieces: PieceStore
  fermer(): Promise<void>
}

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const LE = (jour: string): Instant => `${jour}T08:00:00.000Z` as Instant

function depot(personne: string, reference: string, jour = '2026-11-04'): ActeSignalement {
  return {
    ...{ personne, reference, rang: 0, etat: 'depose', genre: 'deposer' },
    ...{ quand: LE(jour), jour: jour as Jour, role: 'personne', auteur: 'personne' },
    contenu: {
      nir: LINA,
      depot: {
        ...{ motif: 'employeur-inconnu', lignes: [], explication: 'Un nom', pieceAbsente: true },
        ...{ organisme: 'caf', dossier: 'D1', source: 'portail' },
      },
    },
  }
}

function retrait(premier: ActeSignalement): ActeSignalement {
  const { personne, reference } = premier
  return {
    ...{ personne, reference, rang: 1, etat: 'retire', genre: 'retirer', contenu: null },
    ...{ quand: LE('2026-11-05'), jour: '2026-11-05' as Jour },
    ...{ role: 'personne', auteur: 'personne' },
  }
}

/** What every store of signalements answers. */
export function contratSignalements(nom: string, ouvrir: () => Promise<BaseSignalements>): void {
  const avec = (titre: string, essai: (base: BaseSignalements) => Promise<void>): void => {
    test(`signalements, ${nom} : ${titre}`, async () => {
      const base = await ouvrir()
      try {
        await essai(base)
      } finally {
        await base.fermer()
      }
    })
  }

  avec('les actes : à leur rang, une fois, à leur personne', async ({ signalements: s }) => {
    assert.deepEqual(await s.list(A, 'S-1'), [])
    assert.equal(await s.ajouter(depot(A, 'S-1')), true)
    assert.equal(await s.ajouter(depot(A, 'S-1', '2026-11-05')), false)
    assert.equal(await s.ajouter(depot(B, 'S-2', '2026-11-03')), true)
    assert.deepEqual(await s.list(A, 'S-1'), [depot(A, 'S-1')])
    assert.deepEqual(await s.list(B, 'S-1'), [])
    assert.deepEqual(await s.listParReference('S-1'), [depot(A, 'S-1')])
    assert.deepEqual(await s.listPourPersonne(B), [depot(B, 'S-2', '2026-11-03')])
    assert.deepEqual(await s.listReferences(['depose'], 9), ['S-2', 'S-1'])
    assert.deepEqual(await s.listReferences(['depose'], 1), ['S-2'])
    assert.equal(await s.ajouter(retrait(depot(B, 'S-2'))), true)
    assert.deepEqual(await s.listReferences(['depose'], 9), ['S-1'])
    assert.deepEqual(await s.listReferences(['retire'], 9), ['S-2'])
    const genres = (await s.list(B, 'S-2')).map((a) => a.genre)
    assert.deepEqual(genres, ['deposer', 'retirer'])
  })

  avec('deux actes du même rang à la fois : un seul est gardé', async ({ signalements: s }) => {
    const gardes = await Promise.all([1, 2, 3].map(() => s.ajouter(depot(A, 'S-1'))))
    assert.deepEqual(gardes.sort(), [false, false, true])
  })

  avec('un brouillon : version après version, à sa personne', async ({ brouillons: b }) => {
    const premier = {
      ...{ reference: 'S-3', quand: LE('2026-11-04'), ligne: null, mois: null },
      ...{ saisie: { explication: '<script>' }, version: 1 },
    }
    assert.equal(await b.enregistrer(A, premier), true)
    assert.equal(await b.enregistrer(A, premier), false)
    const second = { ...premier, saisie: { explication: 'autre' }, version: 2 }
    assert.equal(await b.enregistrer(A, { ...second, version: 3 }), false)
    assert.equal(await b.enregistrer(A, second), true)
    assert.equal(await b.enregistrer(A, { ...premier, version: 2 }), false)
    assert.deepEqual(await b.find(A, 'S-3'), second)
    assert.equal(await b.find(B, 'S-3'), undefined)
    assert.deepEqual(await b.list(A), [second])
    await b.supprimer(A, 'S-3')
    assert.deepEqual(await b.list(A), [])
  })

  avec('une pièce : les mêmes octets, à sa personne, rien avant la fin', async ({ pieces: p }) => {
    const octets = Uint8Array.from({ length: 700_001 }, (_, i) => (i * 7) % 251)
    const piece: Piece = {
      ...{ id: 'P1', reference: 'S-1', nom: 'bulletin.pdf', type: 'pdf', octets: octets.length },
      ...{ recueLe: LE('2026-11-04'), examen: 'controle-simple' },
    }
    const ecriture = p.ecrire(A, 'P1')
    for (let i = 0; i < octets.length; i += 65_536) {
      await ecriture.ajouter(octets.subarray(i, i + 65_536))
    }
    assert.deepEqual(await p.list(A, 'S-1'), [])
    assert.equal(await p.lire(A, 'P1'), undefined)
    await ecriture.finir(piece)
    assert.deepEqual(await p.list(A, 'S-1'), [piece])
    assert.deepEqual(await p.list(B, 'S-1'), [])
    assert.equal(await p.lire(B, 'P1'), undefined)
    const lue = await p.lire(A, 'P1')
    const morceaux: Uint8Array[] = []
    for await (const m of lue!.morceaux) morceaux.push(m)
    assert.equal(Buffer.compare(Buffer.concat(morceaux), octets), 0)
    const abandon = p.ecrire(A, 'P2')
    await abandon.ajouter(octets)
    await abandon.abandonner()
    assert.equal(await p.lire(A, 'P2'), undefined)
    await p.supprimer(A, 'P1')
    assert.deepEqual(await p.list(A, 'S-1'), [])
  })
}
