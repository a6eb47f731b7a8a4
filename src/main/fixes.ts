import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FeuilleDeStyle, Scripts } from '#apps/web'

const UN_AN = 'public, max-age=31536000, immutable'

/** The mark, two streams that become one, for the tab of the browser. */
const MARQUE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M6 5c1 10 7 13 14 15v17' +
  'M34 5c-1 10-7 13-14 15M20 9v11" fill="none" stroke="#6e1e50" stroke-width="4" ' +
  'stroke-linecap="round"/></svg>'

/**
 * Serves what is the same for everyone: style, scripts, mark, health. They alone are compressed,
 * once, at the start: a personal page holds the token of its forms, and the size of a compressed
 * answer would tell something of it (the BREACH attack).
 */
export async function servirFixes(
  app: FastifyInstance,
  feuille: FeuilleDeStyle,
  scripts: Scripts,
): Promise<void> {
  await servir(app, feuille.adresse, { genre: 'text/css', contenu: feuille.contenu })
  for (const [adresse, { genre, contenu }] of feuille.fichiers) {
    app.get(adresse, (_requete, reponse) =>
      reponse.header('cache-control', UN_AN).type(genre).send(contenu),
    )
  }
  for (const [adresse, contenu] of scripts.modules) {
    await servir(app, adresse, { genre: 'text/javascript', contenu })
  }
  app.get('/marque.svg', (_requete, reponse) =>
    reponse.header('cache-control', UN_AN).type('image/svg+xml').send(MARQUE),
  )
  app.get('/sante', { config: { rateLimit: false } }, async () => ({ etat: 'pret' }))
}

type Codage = 'br' | 'gzip' | 'identity'

async function servir(
  app: FastifyInstance,
  adresse: string,
  { genre, contenu }: { readonly genre: string; readonly contenu: string },
): Promise<void> {
  const formes: Readonly<Record<Codage, Buffer>> = {
    br: await promisify(brotliCompress)(contenu),
    gzip: await promisify(gzip)(contenu),
    identity: Buffer.from(contenu),
  }
  app.get(adresse, (requete, reponse): FastifyReply => {
    const codage = codageDe(requete)
    if (codage !== 'identity') reponse.header('content-encoding', codage)
    return reponse
      .header('cache-control', UN_AN)
      .header('vary', 'accept-encoding')
      .type(`${genre}; charset=utf-8`)
      .send(formes[codage])
  })
}

/** What the browser says that it reads, best first; « q=0 » is a refusal. */
function codageDe(requete: FastifyRequest): Codage {
  const acceptes = String(requete.headers['accept-encoding'] ?? '')
    .split(',')
    .map((c) => c.trim())
    .filter((c) => !/;\s*q=0(\.0*)?$/.test(c))
    .map((c) => c.split(';')[0])
  return (['br', 'gzip'] as const).find((c) => acceptes.includes(c)) ?? 'identity'
}
