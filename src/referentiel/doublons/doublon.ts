import { arrondir, type Centimes, centimes, type Jour, numeroJour } from '#socle'
import type { DossierPersonne } from '../actes/lire.js'
import type { RessourceSourcee } from '../ressource.js'
import type { LigneSituee } from '../ressources/personne.js'

/** Why part of a line does not count: the other declaration of the same days does. */
export interface Doublon {
  readonly regle: 'ij-subrogees'
  /** SIRET of the employer whose montant net social already holds these days. */
  readonly employeur: string | null
  /** Days paid by the line, and those that the employer also pays; both ends included. */
  readonly jours: number
  readonly joursCommuns: number
  /** Of the declared montant net social; null when the line has none. */
  readonly montantEcarte: Centimes | null
}

interface Subrogation {
  readonly employeur: string | null
  readonly de: Jour
  readonly a: Jour
}

/**
 * Marks the daily allowances declared by a fund for days that an employer already pays under
 * subrogation: they stand in his montant net social since January 2024, and count once.
 * @texte arrêté du 31 janvier 2023 on the montant net social, in force for 2024: allowances that
 *   the employer collects for the person are in the amount that he declares
 * @interpretation where only some days are common, the allowance is set aside in proportion
 */
export function marquerDoublons(
  { rattachements, lignes }: Pick<DossierPersonne, 'rattachements' | 'lignes'>,
  lues: readonly RessourceSourcee[],
): readonly RessourceSourcee[] {
  if (!lues.some((l) => l.nature.startsWith('ij-') && l.origine === 'pasrau')) return lues
  const enVigueur = lignes.filter((l) => rattachements.revisions.estEnVigueur(l.declaration.id))
  const subrogations = listSubrogations(enVigueur)
  if (subrogations.length === 0) return lues
  const situees = new Map(enVigueur.map((l) => [l.id, l]))
  return lues.map((lue) => {
    const situee = situees.get(lue.id)
    const doublon = situee && doublonDe(situee, subrogations)
    return doublon === undefined ? lue : { ...lue, doublon }
  })
}

/** Stops cancelled by a later message of the same employer no longer count. */
function listSubrogations(lignes: readonly LigneSituee[]): Subrogation[] {
  const temoignages = new Map(lignes.map((l) => [l.temoignage, l.declaration]))
  const trouvees = new Map<string, Subrogation>()
  const annulees = new Set<string>()
  for (const [{ evenements }, { siret }] of temoignages) {
    for (const arret of evenements?.arrets ?? []) {
      const cle = `${siret} ${arret.de}`
      if (arret.annule) annulees.add(cle)
      else if (arret.subrogation !== null) {
        const { de, a } = arret.subrogation
        trouvees.set(`${cle} ${de} ${a}`, { employeur: siret, de, a })
      }
    }
  }
  return [...trouvees]
    .filter(([cle]) => ![...annulees].some((annulee) => cle.startsWith(`${annulee} `)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, subrogation]) => subrogation)
}

function doublonDe(
  { ligne, temoignage, declaration }: LigneSituee,
  subrogations: readonly Subrogation[],
): Doublon | undefined {
  if (declaration.origine !== 'pasrau' || ligne.periode !== null) return undefined
  const payes = temoignage.evenements?.joursPayes.find((j) => j.rang === ligne.rang)
  if (payes === undefined) return undefined
  const jours = compter(payes.de, payes.a)
  const communs = new Set<number>()
  let employeur: string | null = null
  for (const s of subrogations) {
    const de = numeroJour(s.de > payes.de ? s.de : payes.de)
    const a = numeroJour(s.a < payes.a ? s.a : payes.a)
    for (let jour = de; jour <= a; jour++) communs.add(jour)
    if (de <= a) employeur ??= s.employeur
  }
  if (communs.size === 0) return undefined
  const montant = ligne.montantNetSocial
  const montantEcarte = montant === null ? null : part(montant, { communs: communs.size, jours })
  return { regle: 'ij-subrogees', employeur, jours, joursCommuns: communs.size, montantEcarte }
}

function part(montant: Centimes, { communs, jours }: { communs: number; jours: number }): Centimes {
  return communs >= jours ? montant : centimes(arrondir(montant * communs, jours, 'plus-proche'))
}

function compter(de: Jour, a: Jour): number {
  return numeroJour(a) - numeroJour(de) + 1
}
