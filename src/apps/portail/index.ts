export type { DependancesPortail } from './dependances.js'
export { contextePublic, registerPortail } from './portail.js'
