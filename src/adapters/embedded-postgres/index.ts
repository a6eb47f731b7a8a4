export { joindre, type OptionsEmbarque, type ServeurEmbarque } from './joindre.js'
