export type { OptionsPostgres } from './connexion.js'
export { type BasePostgres, openPostgres } from './ouvrir.js'
export { createMoyensEnvoi, memoireDe } from './preparation.js'
export { createRemplissage } from './remplissage.js'
