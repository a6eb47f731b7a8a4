#!/usr/bin/env node
// The command. On a bare clone it installs and builds what is missing, then hands over to #main.
// Plain JavaScript that old versions of Node can read, so that they can be told their fault.

const [majeure, mineure] = process.versions.node.split('.').map(Number)
if (majeure < 20 || (majeure === 20 && mineure < 19)) {
  process.stderr.write(
    `alasource demande Node 20.19 ou plus récent ; celui-ci est le ${process.versions.node}.\n` +
      'Installez une version récente : https://nodejs.org/fr/download\n',
  )
  process.exit(3)
}

const { estPret } = await import('./etat.js')
if (!estPret()) {
  const { EchecPreparation, preparer } = await import('./preparer.js')
  try {
    preparer({ tout: false })
  } catch (cause) {
    if (!(cause instanceof EchecPreparation)) throw cause
    process.stderr.write(`${cause.message}\n`)
    process.exit(3)
  }
}
// React writes pages six times faster in its production form, which it chooses by this name.
process.env.NODE_ENV ??= 'production'
const { main } = await import('#main')
await main(process.argv.slice(2))
