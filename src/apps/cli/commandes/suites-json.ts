import type { Reexamen, SuiteLue, Versement } from '#allocations'

/** One line of NDJSON. */
export function enJson(ligne: object): string {
  return `${JSON.stringify(ligne)}\n`
}

/** A request of the person; `reponseAvant`: the day from which silence answers, or null. */
export function demandeEnJson(d: SuiteLue['demandes'][number]): object {
  return { demande: d.acte.genre, jour: d.acte.jour, etat: d.etat, reponseAvant: d.silenceLe }
}

/** Payments and sums of one dossier, amounts in centimes; a net that is not known is null. */
export function situationEnJson(
  dossier: string,
  lus: { readonly suites: readonly SuiteLue[]; readonly versements: readonly Versement[] },
): object {
  const versements = lus.versements.map(({ jour, etat, net }) => ({ jour, etat, net }))
  const suites = lus.suites.map((s) => ({
    reference: s.reference,
    genre: s.genre,
    droit: s.droit,
    montant: s.montant,
    etat: s.etat,
    reste: s.reste,
    mois: s.mois.map(({ moisDroit, avant, apres }) => ({ mois: moisDroit, avant, apres })),
    demandes: s.demandes.map(demandeEnJson),
  }))
  return { dossier, versements, suites }
}

/** What became of one quarter when it was looked at again. */
export function examenEnJson(dossier: string, r: Reexamen): object {
  const suites = r.suites.map(({ reference, genre, montant }) => ({ reference, genre, montant }))
  return { dossier, moisExamen: r.moisExamen, etat: r.etat, suites }
}
