import { createAccompagnementsMemoire } from '#adapters/memory'
import { contratAccompagnements } from '../contracts/accompagnements.contract.js'

contratAccompagnements('mémoire', async () => ({
  accompagnements: createAccompagnementsMemoire(),
  fermer: async () => {},
}))
