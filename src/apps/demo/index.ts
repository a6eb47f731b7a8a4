export { CHEMIN_ENVOIS, type EnvoiDemo } from './envois.js'
export { CHEMIN_API, type ClientDemo } from './fournisseur.js'
export type { PersonneDemo } from './personne.js'
export { type OptionsDemo, registerDemo } from './routes.js'
