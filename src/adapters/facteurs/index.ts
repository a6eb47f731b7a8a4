export { type BoiteLocale, createBoiteLocale, type EnvoiLocal } from './boite-locale.js'
