export { createClamd } from './clamd.js'
