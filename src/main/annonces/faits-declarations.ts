import type { Decision, DossierAllocataire } from '#allocations'
import type { FaitAnnonce } from '#messages'
import { de, type Instant, type Jour, moisEnListe, moisEnMots, type Nir } from '#socle'

export interface MomentDecision {
  readonly quand: Instant
  readonly jour: Jour
  readonly cleDe: (nir: Nir) => string
}

/**
 * What a quarterly declaration sent brings: its receipt, to each adult; and the notification of the
 * rights that it opens. Amounts stay on the page.
 */
export function annoncesDeDecision(
  dossier: Pick<DossierAllocataire, 'personnes'>,
  { declaration, notification }: Pick<Decision, 'declaration' | 'notification'>,
  { quand, jour, cleDe }: MomentDecision,
): readonly FaitAnnonce[] {
  const { dossier: numero, moisExamen, version = 1, moisDroits } = declaration
  const cle = `${numero} ${moisExamen} ${version}`
  const mois = de(moisEnMots(moisExamen))
  return listAdultes(dossier).flatMap((nir) => {
    const commun = { personne: cleDe(nir), quand, jour }
    const { reference } = notification
    return [
      { ...commun, code: 'N10', fait: `recue ${cle}`, valeurs: { mois, reference } },
      {
        ...{ ...commun, code: 'N18', fait: `droit ${cle}` },
        valeurs: { mois: moisEnListe(moisDroits) },
      },
    ]
  })
}

/** Adults of a household whose number is known: those whom its letters concern. */
export function listAdultes({ personnes }: Pick<DossierAllocataire, 'personnes'>): readonly Nir[] {
  return personnes.flatMap(({ role, nir }) => (role === 'enfant' || nir === null ? [] : [nir]))
}
