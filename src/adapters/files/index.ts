export { createAncresFichier } from './ancres.js'
export { listSources, type RefusChemin, type SourcesTrouvees } from './list-sources.js'
export { openSource } from './source.js'
