import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:net'
import { test } from 'node:test'
import { createClamd } from '#adapters/clamd'
import { Panne } from '#socle'

/** A server that speaks the protocol: it puts the parts together, then answers `reponse`. */
async function serveur(reponse: (document: Buffer) => string): Promise<{
  readonly adresse: string
  readonly recus: Buffer[]
  readonly fermer: () => Server
}> {
  const recus: Buffer[] = []
  const s = createServer((prise) => {
    let tampon = Buffer.alloc(0)
    const document: Buffer[] = []
    prise.on('error', () => {})
    prise.on('data', (octets) => {
      tampon = Buffer.concat([tampon, octets])
      if (tampon.subarray(0, 10).toString() === 'zINSTREAM\0') tampon = tampon.subarray(10)
      while (tampon.length >= 4 && tampon.length >= 4 + tampon.readUInt32BE()) {
        const longueur = tampon.readUInt32BE()
        document.push(tampon.subarray(4, 4 + longueur))
        tampon = tampon.subarray(4 + longueur)
        if (longueur > 0) continue
        recus.push(Buffer.concat(document))
        prise.end(`${reponse(Buffer.concat(document))}\0`)
      }
    })
  })
  await new Promise<void>((resolve) => s.listen(0, '127.0.0.1', resolve))
  const adresse = s.address()
  assert.ok(typeof adresse === 'object' && adresse !== null)
  return { adresse: `127.0.0.1:${adresse.port}`, recus, fermer: () => s.close() }
}

async function examiner(adresse: string, morceaux: readonly Uint8Array[]): Promise<string> {
  const examen = await createClamd(adresse).commencer()
  for (const morceau of morceaux) await examen.ajouter(morceau)
  return examen.finir()
}

test('clamd : le document entier lui parvient, sa réponse décide', async () => {
  const virus = (d: Buffer) => d.includes('VIRUS')
  const s = await serveur((d) => (virus(d) ? 'stream: Essai-Signature FOUND' : 'stream: OK'))
  const gros = Buffer.alloc(3 * 1024 * 1024, 'a')
  assert.equal(await examiner(s.adresse, [gros, Buffer.from('fin')]), 'sain')
  assert.equal(s.recus[0]?.length, gros.length + 3)
  assert.equal(await examiner(s.adresse, [Buffer.from('VI'), Buffer.from('RUS')]), 'infecte')
  s.fermer()
})

test('clamd : une réponse d’erreur, un serveur absent : une panne, jamais « sain »', async () => {
  const s = await serveur(() => 'INSTREAM size limit exceeded. ERROR')
  await assert.rejects(examiner(s.adresse, [Buffer.from('x')]), Panne)
  s.fermer()
  await assert.rejects(examiner('127.0.0.1:9', [Buffer.from('x')]), Panne)
  await assert.rejects(examiner('/nulle/part/clamd.sock', [Buffer.from('x')]), Panne)
})
