export { findEtapeRemise } from './reprises.js'
export { registerDeclaration } from './routes.js'
