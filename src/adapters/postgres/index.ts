export type { OptionsPostgres } from './connexion.js'
export { type BasePostgres, openPostgres } from './ouvrir.js'
