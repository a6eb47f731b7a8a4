import { montantAnnexeEnMots, periodeAnnexeEnMots, REGLES_ANNEXE } from '#declarations'
import type { AnnexesLues, DeclarationAnnexe } from '#referentiel'
import { enEuros, jourEnMots } from '#socle'

/** What neither DSN nor PASRAU carries, as the JSON of `ressources --annexes` gives it. */
export function annexesEnJson({ annexes, attentes }: AnnexesLues): Record<string, unknown> {
  return {
    annexes: annexes.map((a) => ({
      ...{ nature: a.nature, periode: a.periode, de: a.de, a: a.a, siret: a.siret },
      ...{ emetteur: a.emetteur, regime: a.regime, montants: a.montants },
      ...{ constitueLe: a.constitueLe, revision: a.revision, recuLe: a.recuLe },
    })),
    annexesNonRattachees: attentes.map(({ nature, periode, motif, recuLe }) => ({
      ...{ nature, periode, motif, recuLe },
    })),
  }
}

export function annexesEnMots({ annexes, attentes }: AnnexesLues): string {
  const titre = '\nConnu autrement, et jamais ajouté aux montants ci-dessus\n'
  if (annexes.length === 0 && attentes.length === 0) return `${titre}  rien pour ces mois\n`
  const enAttente =
    attentes.length === 0
      ? []
      : [`  ${attentes.length} en attente : l’identité déclarée n’est pas celle de ce numéro\n`]
  return [titre, ...annexes.map(ligne), ...enAttente].join('')
}

function ligne(a: DeclarationAnnexe): string {
  const { libelle } = REGLES_ANNEXE[a.nature]
  const montants = Object.entries(a.montants).map(
    ([cle, montant]) => `${montantAnnexeEnMots(a.nature, cle)} ${enEuros(montant)}`,
  )
  const dit = `dit par ${a.emetteur.raisonSociale} le ${jourEnMots(a.constitueLe)}`
  return `  ${periodeAnnexeEnMots(a.periode)}, ${libelle} : ${montants.join(', ')} (${dit})\n`
}
