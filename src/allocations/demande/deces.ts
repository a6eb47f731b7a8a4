import { echec, type Jour, type Resultat } from '#socle'
import { moisExamenEnCours } from '../calendrier.js'
import type { ActeDemarche } from './actes.js'
import type { ChangementSituation, ContenuChangement } from './changement-situation.js'
import type { MoyensDemandes } from './demandes.js'
import { effetDuChangement, examenDuChangement } from './effet-changement.js'
import { createEtude } from './etude.js'
import type { RefusEtude, SignatureEtude } from './ports-etude.js'

export interface DecesADire {
  readonly dossier: string
  /** Of the household; absent: the allocataire. */
  readonly personne?: string | undefined
  readonly depuis: Jour
  /** What showed it: « acte de décès du 7 octobre ». */
  readonly texte: string
}

export type RefusDeces = RefusEtude | 'personne-inconnue' | 'date-a-venir'

/** What the caisse learns by herself: nobody of a household tells the death of who lived alone. */
export interface DecesConnus {
  declarer(q: DecesADire, s: SignatureEtude): Promise<Resultat<ActeDemarche, RefusDeces>>
}

/**
 * A death that the caisse knows from a civil register or a relative. The act is kept with the other
 * adult's, else with the allocataire's own, and decided at once: the quarters are looked at again.
 */
export function createDeces(moyens: MoyensDemandes): DecesConnus {
  const { dossiers, demarches, cleDe } = moyens
  const etude = createEtude(moyens)
  return {
    async declarer({ dossier: numeroDossier, personne, depuis, texte }, s) {
      const numero = `C-DECES-${numeroDossier}-${personne ?? 'allocataire'}`
      const decision = { numero, issue: 'acceptee', texte } as const
      // Cut short before its effects, it is done again and ends them.
      if ((await demarches.findParNumero(numero)) !== undefined) return etude.decider(decision, s)
      const dossier = await dossiers.findByNumero(numeroDossier)
      if (dossier === undefined) return echec('sans-dossier')
      if (depuis > s.jour) return echec('date-a-venir')
      const adultes = dossier.personnes.filter((p) => p.role !== 'enfant')
      const mort = adultes.find((p) =>
        personne === undefined ? p.role === 'allocataire' : p.id === personne,
      )
      if (mort === undefined) return echec('personne-inconnue')
      const contenu: ContenuChangement = { type: 'deces', depuis, personne: mort.id }
      const enCours = moisExamenEnCours(dossier.moisDemande, s.jour)
      const envoyees = await dossiers.listEnvoyees(dossier.numero)
      const envoye = envoyees.some((d) => d.moisExamen === enCours)
      const examen = examenDuChangement(dossier, contenu, { examen: enCours, envoye })
      const effet = { ...effetDuChangement(dossier, contenu, examen), etude: true }
      const acte: ChangementSituation = {
        ...{ genre: 'changement', numero, quand: s.quand, jour: s.jour, dossier: dossier.numero },
        ...{ contenu, effet, examen, ancien: null },
      }
      const nir = [...adultes].sort((p) => (p.id === mort.id ? 1 : -1)).find((p) => p.nir)?.nir
      if (nir == null) return echec('personne-inconnue')
      await demarches.deposer(cleDe(nir), acte)
      return etude.decider(decision, s)
    },
  }
}
