export { createImprimeur } from './imprimeur.js'
