import {
  createBrouillonsMemoire,
  createPiecesMemoire,
  createSignalementsMemoire,
} from '#adapters/memory'
import { contratSignalements } from '../contracts/signalements.contract.js'

contratSignalements('mémoire', async () => ({
  signalements: createSignalementsMemoire(),
  brouillons: createBrouillonsMemoire(),
  pieces: createPiecesMemoire(),
  fermer: async () => {},
}))
