import { createDemandesDonneesMemoire } from '#adapters/memory'
import { contratDemandesDonnees } from '../contracts/demandes-donnees.contract.js'

contratDemandesDonnees('demandes sur les données, mémoire', async () => ({
  demandesDonnees: createDemandesDonneesMemoire(),
  fermer: async () => {},
}))
