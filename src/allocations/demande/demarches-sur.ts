import type { Nir } from '#socle'
import type { AttestationDelivree, AttestationStore } from './attestation.js'
import { type Changements, createChangements } from './changements-situation.js'
import { createAccords } from './conjoint/accords.js'
import type { Accords } from './conjoint/ports-accord.js'
import { createDeces, type DecesConnus } from './deces.js'
import { createDemandes, type MoyensDemandes } from './demandes.js'
import { createEtude } from './etude.js'
import type { Demandes } from './ports-demarches.js'
import type { Etude } from './ports-etude.js'
import { createSilences, type Silences } from './silence.js'

/** Attestations as the faces see them. */
export interface Attestations {
  garder(nir: Nir, attestation: AttestationDelivree): Promise<boolean>
  list(nir: Nir): Promise<readonly AttestationDelivree[]>
  findByCode(code: string): Promise<AttestationDelivree | undefined>
}

/** What a person may do here, over the same stores. */
export function demarchesSur(
  moyens: MoyensDemandes & { readonly attestations: AttestationStore },
): {
  readonly demandes: Demandes
  readonly changements: Changements
  readonly attestations: Attestations
  /** The caisse's part. */
  readonly etude: Etude
  readonly deces: DecesConnus
  /** Undefined when refusals by silence are not kept. */
  readonly silences: Silences | undefined
  /** Undefined when agreements are not kept. */
  readonly accords: Accords | undefined
} {
  const { attestations, cleDe, accords, silences } = moyens
  return {
    demandes: createDemandes(moyens),
    changements: createChangements(moyens),
    etude: createEtude(moyens),
    deces: createDeces(moyens),
    silences: silences && createSilences({ ...moyens, silences }),
    accords: accords && createAccords({ ...moyens, accords }),
    attestations: {
      garder: (nir, a) => attestations.garder(cleDe(nir), a),
      list: (nir) => attestations.listForPersonne(cleDe(nir)),
      findByCode: (code) => attestations.findByCode(code),
    },
  }
}
