export {
  type Base,
  type CheminRefuse,
  type CodeSortie,
  type Commande,
  type Contexte,
  UsageFautif,
} from './commande.js'
