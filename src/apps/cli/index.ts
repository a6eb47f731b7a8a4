export {
  type Base,
  type CheminRefuse,
  type CodeSortie,
  type Commande,
  type Contexte,
  UsageFautif,
} from './commande.js'
export { executerLigne, type Ligne } from './ligne.js'
export { COMMANDES } from './table.js'
