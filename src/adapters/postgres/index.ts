export type { OptionsPostgres } from './connexion.js'
export { type BasePostgres, openPostgres } from './ouvrir.js'
export { createMoyensEnvoi, listMemoires } from './preparation.js'
export { createRemplissage } from './remplissage.js'
