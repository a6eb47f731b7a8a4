export { jourDeParis } from '#socle'
