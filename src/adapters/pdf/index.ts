export { createAtelier } from './atelier.js'
export { createImprimeur } from './imprimeur.js'
