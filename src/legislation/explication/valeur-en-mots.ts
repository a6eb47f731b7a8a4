import { centimes, type Etape, enEuros, estMois, type Mois, moisEnMots } from '#socle'
import type { Donnee } from './donnees-traitees.js'
import { MOTS_DES_CLES } from './mots-des-cles.js'
import { pourCent } from './valeurs.js'

const COMPTES = /^(personnes|enfants|moinsDe|deVingt|deTrois|avecMajoration)/

/**
 * A figure of a step in words: the key says when it is not an amount.
 * @texte CRPA, art. L. 311-3-1 (in an intelligible form)
 */
export function valeurEnMots(cle: string, valeur: Etape['resultat']): string {
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  if (typeof valeur !== 'number') return valeur ?? 'aucun'
  const [nom = ''] = cle.split('.')
  if (/tauxMillioniemes/.test(cle)) return pourCent(valeur)
  if (/tauxEnCentMilliemes/.test(cle)) return pourCent(valeur * 10)
  if (/^heures/.test(nom)) return `${valeur} h`
  if (nom === 'coefficientEnCentiemes') return pourCent(valeur * 10_000)
  if (nom === 'partsEnDixiemes') return String(valeur / 10).replace('.', ',')
  return COMPTES.test(nom) ? String(valeur) : enEuros(valeur)
}

/**
 * A key in words: « smicHoraire.2026-05 » is « SMIC horaire, mai 2026 ».
 * @texte house rule, docs/contrat.md §2: words for people are French
 */
export function cleEnMots(cle: string): string {
  return cle
    .split('.')
    .map((partie) => (estMois(partie) ? moisEnMots(partie as Mois) : enMots(partie)))
    .join(', ')
}

function enMots(camel: string): string {
  const dit = Object.hasOwn(MOTS_DES_CLES, camel) ? MOTS_DES_CLES[camel] : undefined
  if (dit !== undefined) return dit
  return camel.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

/** Keys of a situation whose number is an amount, in centimes. */
const MONTANTS =
  /\.(montant|montantNet\w+|loyer|aideLogement|rsaMoisPrecedents|netCategoriel|dont\w+)$/
const MONTANTS_DES_FAITS =
  /\.(capitaux|logements|terrains|evaluation|benefices\.\d{4})$|^prestationsFamilialesComptees$/

/**
 * A datum of the situation as an agent reads it: an amount in euros, like those of the steps.
 * @texte house rule, docs/contrat.md §2: words for people are French
 */
export function donneeEnMots({ chemin, valeur }: Donnee): string {
  if (typeof valeur === 'boolean') return valeurEnMots('', valeur)
  const enCentimes = MONTANTS.test(chemin) || MONTANTS_DES_FAITS.test(chemin)
  return typeof valeur === 'number' && enCentimes ? enEuros(centimes(valeur)) : String(valeur)
}
