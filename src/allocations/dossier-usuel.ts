import type { Jour, Nir } from '#socle'
import type { DossierAllocataire } from './dossier.js'

type Membre = DossierAllocataire['personnes'][number]

/** A member of whom nothing particular was said: each fact that is absent takes its usual value. */
export function membreUsuel(o: {
  readonly id: string
  readonly role: Membre['role']
  readonly nir: Nir | null
  readonly naissance: Jour
}): Membre {
  return {
    ...o,
    activite: 'actif',
    apprenti: false,
    boursier: false,
    enceinte: false,
    conditionHeuresRsaJeune: false,
    dateArretTravail: null,
    revenusFiscaux: {},
  }
}

type Logement = DossierAllocataire['logement']

/** A home of which only the status is known. */
export function logementUsuel(statut: Logement['statut']): Logement {
  return { statut, loyer: null, zone: null, colocation: false, participationFrais: false }
}
