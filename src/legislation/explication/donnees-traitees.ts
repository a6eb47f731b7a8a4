import type { SituationFoyer } from '../situation.js'

/** A datum of the situation, and where it comes from. */
export interface Donnee {
  /** « personnes[0].ressources[1].montantNetSocial ». */
  readonly chemin: string
  readonly valeur: string | number | boolean | null
  readonly source: string
}

/** Where a datum comes from when nobody says better. */
const SOURCES_USUELLES: readonly (readonly [RegExp, string])[] = [
  [/^(id|moisDroit|moisExamen|organisme|trimestreReference)$/, 'dossier'],
  [/^connus\./, 'calculé par la caisse'],
  [/\.revenusFiscaux\./, 'administration fiscale'],
  [/\.ressources\[/, 'déclarants (DSN, PASRAU) ou personne'],
]
const DE_LA_PERSONNE = 'déclaré par la personne'

/**
 * The data of a situation that say something, with their source: the longest beginning of path
 * that the caller knows, else the usual one. A false or absent fact is the usual case: left out.
 * @texte CRPA, art. R. 311-3-1-2, 2° (data treated and their sources)
 */
export function donneesTraitees(
  situation: SituationFoyer,
  sources: Readonly<Record<string, string>>,
): readonly Donnee[] {
  const donnees: Donnee[] = []
  const ajouter = (chemin: string, valeur: Donnee['valeur']): void => {
    if (valeur === false || valeur === null) return
    const datum = selonLeContrat(chemin, valeur)
    donnees.push({ ...datum, source: sourceDe(datum.chemin, sources) })
  }
  parcourir(situation, '', ajouter)
  return donnees
}

/** The optional facts under the path that the contract gives them; one asked and not known, so. */
function selonLeContrat(chemin: string, valeur: Donnee['valeur']): Omit<Donnee, 'source'> {
  if (/^faits\.inconnus\[/.test(chemin)) return { chemin: String(valeur), valeur: 'inconnu' }
  const dit = chemin.replace(/(^|\.)faits\./, '$1')
  return { chemin: dit === 'prestationsFamiliales' ? `${dit}Comptees` : dit, valeur }
}

function sourceDe(chemin: string, sources: Readonly<Record<string, string>>): string {
  let longue = ''
  for (const debut of Object.keys(sources)) {
    if (chemin.startsWith(debut) && debut.length > longue.length) longue = debut
  }
  const donnee = sources[longue]
  if (donnee !== undefined) return donnee
  return SOURCES_USUELLES.find(([motif]) => motif.test(chemin))?.[1] ?? DE_LA_PERSONNE
}

/**
 * Walks a value by JSON path, and gives each leaf.
 * @texte docs/contrat.md §3 (paths of a situation)
 */
export function parcourir(
  valeur: unknown,
  chemin: string,
  donner: (chemin: string, valeur: string | number | boolean | null) => void,
): void {
  if (Array.isArray(valeur)) {
    valeur.forEach((element, i) => {
      parcourir(element, `${chemin}[${i}]`, donner)
    })
  } else if (typeof valeur === 'object' && valeur !== null) {
    for (const [cle, fils] of Object.entries(valeur)) {
      parcourir(fils, chemin === '' ? cle : `${chemin}.${cle}`, donner)
    }
  } else donner(chemin, valeur as string | number | boolean | null)
}
