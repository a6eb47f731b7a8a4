import { createJournalMemoire, createRegistreMemoire } from '#adapters/memory'
import { contratActesIdentites } from '../contracts/identites-actes.contract.js'
import { contratListeIdentites } from '../contracts/identites-liste.contract.js'

const ouvrir = async () => ({
  ...createRegistreMemoire(),
  journal: createJournalMemoire(),
  fermer: async () => {},
})

contratActesIdentites('mémoire', ouvrir)
contratListeIdentites('mémoire', ouvrir)
