import type {
  DossierStore,
  EcouteDeclarations,
  MontantsContestes,
  RaisonContestee,
} from '#allocations'
import type { Motif, Signalements } from '#signalements'
import { jourDeParis, Panne } from '#socle'

const MOTIFS: Readonly<Record<RaisonContestee, Motif>> = {
  'montant-faux': 'erreur-salaire',
  'autre-mois': 'autre-mois',
  'non-verse': 'non-verse',
  'employeur-inconnu': 'employeur-inconnu',
}

/**
 * Amounts contested in a quarterly declaration open signalements, person by person. A total that an
 * adult gave for the other names no payment: the caisse reads it in the declaration itself.
 */
export function ecouteDeclarations(moyens: {
  readonly signalements: Pick<Signalements, 'ouvrirDepuisDeclaration'>
  readonly dossiers: Pick<DossierStore, 'findByNumero'>
  /** What could not be opened now, and will be at the next passage. */
  readonly dire?: (texte: string) => void
}): EcouteDeclarations {
  return {
    async montantsContestes(fait) {
      try {
        await ouvrirSignalements(moyens, fait)
      } catch (cause) {
        const pourquoi = cause instanceof Panne ? cause.message : 'erreur du programme'
        moyens.dire?.(`Un signalement attend d’être ouvert, il le sera : ${pourquoi}`)
        throw cause
      }
    },
  }
}

async function ouvrirSignalements(
  moyens: Pick<Parameters<typeof ecouteDeclarations>[0], 'signalements' | 'dossiers'>,
  { dossier: numero, montants, quand }: MontantsContestes,
): Promise<void> {
  const dossier = await moyens.dossiers.findByNumero(numero)
  for (const { id, nir } of dossier?.personnes ?? []) {
    const corrections = montants.flatMap((m) =>
      m.personne !== id || m.ligne === null
        ? []
        : [
            {
              ...{ ligne: m.ligne, mois: m.mois, motif: MOTIFS[m.raison] },
              ...{ montant: m.montantDit ?? 0, raison: m.motif },
            },
          ],
    )
    if (nir === null || corrections.length === 0 || dossier === undefined) continue
    await moyens.signalements.ouvrirDepuisDeclaration(
      { nir, organisme: dossier.organisme, dossier: numero, corrections },
      { quand, jour: jourDeParis(quand) },
    )
  }
}
