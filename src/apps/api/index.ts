export { registerApi } from './api.js'
export type { DependancesApi } from './dependances.js'
