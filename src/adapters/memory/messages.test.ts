import { createMessagesMemoire, createProfilsMessagesMemoire } from '#adapters/memory'
import { contratMessages } from '../contracts/messages.contract.js'

contratMessages('mémoire', async () => ({
  ...createMessagesMemoire(),
  profils: createProfilsMessagesMemoire(),
  fermer: async () => {},
}))
