import { echec, estJour, type Jour, type Mois, premierJour, type Resultat, succes } from '#socle'
import type { ErreurSituation } from '../droits.js'
import { absent, type Brut, estObjet, faute, sous, verifierCles } from '../lecture/champs.js'
import { PREMIER_MOIS, parseSituation } from '../lecture/parse-situation.js'
import type { Calculable } from './comparaison.js'

/** Two computations to compare. */
export interface ComparaisonLue {
  readonly avant: Calculable
  readonly apres: Calculable
}

const CLES: ReadonlySet<string> = new Set(['avant', 'apres'])
const CLES_COTE: ReadonlySet<string> = new Set(['situation', 'reglesConnuesLe'])

/**
 * Reads { avant: { situation, reglesConnuesLe }, apres: { … } } given as parsed JSON, strictly.
 * @texte docs/parcours/droit-simulation.md
 */
export function parseComparaison(json: unknown): Resultat<ComparaisonLue, ErreurSituation> {
  if (!estObjet(json)) {
    return echec(faute('type-inattendu', '', 'Une comparaison doit être un objet JSON.'))
  }
  const cles = verifierCles(json, CLES)
  if (cles !== null) return echec(cles)
  const avant = lireCote(json, 'avant')
  if (!avant.ok) return avant
  const apres = lireCote(json, 'apres')
  if (!apres.ok) return apres
  return succes({ avant: avant.valeur, apres: apres.valeur })
}

/**
 * Before the law known, no value was: the first one would be taken, which nobody knew then.
 * @texte loi n° 2015-994, art. 57
 */
export function sontConnuesLe(jour: string): boolean {
  return jour >= premierJour(PREMIER_MOIS as Mois)
}

function lireCote(json: Brut, cote: 'avant' | 'apres'): Resultat<Calculable, ErreurSituation> {
  const brut = json[cote]
  if (brut === undefined) return echec(absent(cote))
  if (!estObjet(brut)) {
    return echec(faute('type-inattendu', cote, `« ${cote} » doit être un objet.`))
  }
  const cles = verifierCles(brut, CLES_COTE)
  if (cles !== null) return echec(sous(cote, cles))
  if (brut.situation === undefined) return echec(sous(cote, absent('situation')))
  const lue = parseSituation(brut.situation)
  if (!lue.ok) return echec(sous(cote, sous('situation', lue.erreur)))
  const { reglesConnuesLe } = brut
  if (reglesConnuesLe === undefined || reglesConnuesLe === null) {
    return succes({ situation: lue.valeur })
  }
  if (!estJour(reglesConnuesLe)) {
    const message = 'Le jour des règles doit être un jour du calendrier, AAAA-MM-JJ.'
    return echec(faute('date-impossible', `${cote}.reglesConnuesLe`, message))
  }
  if (!sontConnuesLe(reglesConnuesLe)) {
    const message = `Aucune règle n’est connue avant le 1er janvier ${PREMIER_MOIS.slice(0, 4)}.`
    return echec(faute('date-impossible', `${cote}.reglesConnuesLe`, message))
  }
  return succes({ situation: lue.valeur, reglesConnuesLe: reglesConnuesLe as Jour })
}
