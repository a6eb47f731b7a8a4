export { type BoiteLocale, createBoiteLocale, type EnvoiLocal } from './boite-locale.js'
export { createFacteurSmtp, domaineDe, type FacteurSmtp, type ReglagesSmtp } from './smtp.js'
