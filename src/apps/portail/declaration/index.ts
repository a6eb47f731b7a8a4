export { registerDeclaration } from './routes.js'
