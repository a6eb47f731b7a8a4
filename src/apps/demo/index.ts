export type { PersonneDemo } from './personne.js'
