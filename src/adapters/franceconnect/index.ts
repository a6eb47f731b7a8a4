export { createFranceConnect, type OptionsFranceConnect } from './client.js'
