export type { DependancesPortail, LecturesDePage, MagasinsPortail } from './dependances.js'
export { contextePublic, registerPortail } from './portail.js'
