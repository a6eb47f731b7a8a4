import { createSessionsMemoire } from '#adapters/memory'
import { contratSessions } from '../contracts/sessions.contract.js'

contratSessions('sessions, mémoire', async () => ({
  sessions: createSessionsMemoire(),
  fermer: async () => {},
}))
