export { preparerDossier } from './dossier.js'
export { estPlein } from './initdb.js'
export { joindre, type OptionsEmbarque, type ServeurEmbarque } from './joindre.js'
export { oublier } from './oublier.js'
