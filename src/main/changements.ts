import type { DossierStore, MoyensEnvoi, Suites } from '#allocations'
import { type Instant, type Jour, jourDeParis } from '#socle'

/** The caisse's program signs so in the journal. */
const AUTEUR = 'traitement'

/**
 * What a change of situation makes the caisse do: look again at the quarters already decided of
 * that dossier. Made again, it changes nothing.
 */
export function revoirSur(
  moyens: {
    readonly dossiers: Pick<DossierStore, 'findByNumero'>
    readonly suites: Pick<Suites, 'reexaminer'>
  },
  jourDe: (quand: Instant) => Jour = jourDeParis,
): NonNullable<MoyensEnvoi['revoir']> {
  return async (numero, quand, jour = jourDe(quand)) => {
    const dossier = await moyens.dossiers.findByNumero(numero)
    if (dossier === undefined) return
    const { organisme } = dossier
    const acces = { organisme, agent: AUTEUR, finalite: 'rsa', dossier: numero } as const
    await moyens.suites.reexaminer({ dossier, quand, jour, acces })
  }
}
