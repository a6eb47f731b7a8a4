import { type Jour, jourPlusMoisFinDeMois, type Nir } from '#socle'
import { SILENCE_REJET } from '../notification/recours.js'
import type { DemandeDeposee } from './demande.js'
import type { MoyensDemandes } from './demandes.js'
import type { Maintenant } from './ports-demarches.js'

/** A claim that waited for two months: the silence refused it on that day. */
export interface Silence {
  readonly numero: string
  /** First day of the refusal: the time to contest it is counted from it. */
  readonly jour: Jour
}

/** A claim that may be refused by silence, and the key of who sent it. */
export interface DemandeEnAttente {
  readonly personne: string
  readonly demande: DemandeDeposee
}

/** Port: refusals by silence, each kept once. The caisse may still answer afterwards. */
export interface SilenceStore {
  /** Claims to look at, received before that day, without answer nor silence, oldest first. */
  listAttendues(avant: Jour, limite: number): Promise<readonly DemandeEnAttente[]>
  /** False when it is already kept. */
  noter(personne: string, silence: Silence): Promise<boolean>
  list(personne: string): Promise<readonly Silence[]>
}

/** The day on which the silence refuses a claim. @texte CRPA, art. L. 231-4 */
export function jourDuSilence({ lettre }: Pick<DemandeDeposee, 'lettre'>): Jour {
  return jourPlusMoisFinDeMois(lettre.date, SILENCE_REJET.mois)
}

export interface Silences {
  /** Keeps the silences that came, and tells each; how many. */
  rattraper(m: Maintenant): Promise<number>
}

const PAR_PASSAGE = 100

export function createSilences(
  moyens: Pick<MoyensDemandes, 'ecoute'> & { readonly silences: SilenceStore },
): Silences {
  const { silences, ecoute } = moyens
  return {
    async rattraper({ jour }) {
      // Received that day or before, two months are over.
      const avant = jourPlusMoisFinDeMois(jour, -SILENCE_REJET.mois)
      let notes = 0
      for (const { personne, demande } of await silences.listAttendues(avant, PAR_PASSAGE)) {
        const silence = { numero: demande.numero, jour: jourDuSilence(demande) }
        if (silence.jour >= jour || !(await silences.noter(personne, silence))) continue
        notes++
        const nir = demandeur(demande)
        if (nir !== null) await ecoute?.recevoir({ type: 'demande-sans-reponse', nir, demande })
      }
      return notes
    },
  }
}

function demandeur({ contenu }: DemandeDeposee): Nir | null {
  return contenu.foyer.personnes.find((p) => p.role === 'allocataire')?.nir ?? null
}
