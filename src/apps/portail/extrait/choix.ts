import type { ErreurChamp } from '#apps/web'
import { CHAMPS_RELEVE, type ChampReleve, MONTANTS_RELEVE } from '#referentiel'
import { estMois, type Mois, moisPlus } from '#socle'

/** What the person wants on her extract. */
export interface ChoixReleve {
  readonly de: Mois
  readonly a: Mois
  readonly champs: readonly ChampReleve[]
}

export const NOMS_CHAMPS: Readonly<Record<ChampReleve, string>> = {
  employeur: 'Nom de l’employeur ou de l’organisme',
  siret: 'Numéro SIRET',
  'date-paiement': 'Date de paiement',
  nature: 'Nature du revenu',
  'net-social': 'Montant net social',
  'net-imposable': 'Net imposable',
  'net-verse': 'Net versé',
}

const NOMBRE_MOIS = 24

/** Months that an extract may hold: the 24 last whole ones, newest first. */
export function moisPossibles(dernier: Mois): readonly Mois[] {
  return Array.from({ length: NOMBRE_MOIS }, (_, i) => moisPlus(dernier, -i))
}

/** The last three months, with what a landlord or a bank usually asks. */
export function choixUsuel(dernier: Mois): ChoixReleve {
  return {
    de: moisPlus(dernier, -2),
    a: dernier,
    champs: ['employeur', 'date-paiement', 'nature', 'net-social'],
  }
}

export interface ChoixLu {
  readonly choix: ChoixReleve
  readonly erreurs: readonly ErreurChamp[]
}

/** Reads the form; what is wrong keeps what was typed. */
export function lireChoix(
  donnes: { readonly de: string; readonly a: string; readonly champs: readonly string[] },
  dernier: Mois,
): ChoixLu {
  const possibles = moisPossibles(dernier)
  const usuel = choixUsuel(dernier)
  const mois = (texte: string): Mois | undefined =>
    estMois(texte) && possibles.includes(texte) ? texte : undefined
  const [de, a] = [mois(donnes.de), mois(donnes.a)]
  const champs = CHAMPS_RELEVE.filter((c) => donnes.champs.includes(c))
  const erreurs: ErreurChamp[] = []
  if (de === undefined) erreurs.push({ champ: 'de', message: 'Choisissez le premier mois' })
  if (a === undefined) erreurs.push({ champ: 'a', message: 'Choisissez le dernier mois' })
  if (de !== undefined && a !== undefined && de > a) {
    erreurs.push({ champ: 'a', message: 'Choisissez un dernier mois qui vient après le premier' })
  }
  if (!champs.some((c) => (MONTANTS_RELEVE as readonly string[]).includes(c))) {
    erreurs.push({ champ: 'champs', message: 'Choisissez au moins un montant à montrer' })
  }
  return { choix: { de: de ?? usuel.de, a: a ?? usuel.a, champs }, erreurs }
}
