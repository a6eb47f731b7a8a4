import {
  createHabilitationsMemoire,
  createJetonsMemoire,
  createJournalMemoire,
  createLectureVerrouilleeMemoire,
  createPortefeuilleMemoire,
  createReferentielMemoire,
} from '#adapters/memory'
import { contratJetons } from '../contracts/jetons.contract.js'
import { contratRestitution } from '../contracts/restitution.contract.js'

const ouvrir = async () => {
  const store = createReferentielMemoire()
  const habilitations = createHabilitationsMemoire()
  const portefeuille = createPortefeuilleMemoire()
  return {
    ...{ store, habilitations, portefeuille },
    journal: createJournalMemoire(),
    jetons: createJetonsMemoire(),
    lectureVerrouillee: createLectureVerrouilleeMemoire(store, { habilitations, portefeuille }),
    fermer: async () => {},
  }
}

contratRestitution('mémoire', ouvrir)
contratJetons('mémoire', ouvrir)
