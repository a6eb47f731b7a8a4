export type { DependancesPortail, MagasinsPortail } from './dependances.js'
export { contextePublic, registerPortail } from './portail.js'
