import {
  type ChangementDeclare,
  type DeclarationTrimestrielle,
  EVENEMENTS_DE_VIE,
  type PreuveArret,
  premierJourDArret,
} from '#allocations'
import { type ErreurChamp, jourEnMots } from '#apps/web'
import { estJour, type Jour } from '#socle'
import type { LireChamp } from './saisie.js'

/** « 12/10/2026 » or « 12 10 2026 », the year in full; undefined when it is not a day. */
export function lireJour(texte: string): Jour | undefined {
  const m = /^(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})$/.exec(texte.trim())
  if (m === null) return undefined
  const jour = `${m[3]}-${(m[2] ?? '').padStart(2, '0')}-${(m[1] ?? '').padStart(2, '0')}`
  return estJour(jour) ? jour : undefined
}

/** « 12/10/2026 », as it is typed. */
export function jourTape(jour: Jour): string {
  const [annee, mois, jourDuMois] = jour.split('-')
  return `${jourDuMois}/${mois}/${annee}`
}

export interface SituationLue {
  readonly changements: readonly ChangementDeclare[]
  readonly erreurs: readonly ErreurChamp[]
}

export interface ContexteSituation {
  readonly declaration: DeclarationTrimestrielle
  readonly adultes: readonly string[]
  readonly aujourdhui: Jour
  /** What shows the stop of a person's income: known by the flows, or kept with the file. */
  readonly preuve: (personne: string, depuis: Jour) => PreuveArret | null
}

/** Reads « Qu’est-ce qui a changé depuis ? »: no, or what and since when. */
export function lireSituation(c: ContexteSituation, lire: LireChamp): SituationLue {
  const reponse = lire('change')
  if (reponse === 'non') return { changements: [], erreurs: [] }
  if (reponse !== 'oui') {
    const message = 'Dites si quelque chose a changé : oui ou non'
    return { changements: [], erreurs: [{ champ: 'change', message }] }
  }
  const erreurs: ErreurChamp[] = []
  const changements = [
    ...lireArret(c, lire, erreurs),
    ...lireEmploi(c, lire, erreurs),
    ...EVENEMENTS_DE_VIE.filter((e) => lire(`c-${e}`) === 'oui').map((type) => ({ type })),
  ]
  if (changements.length + erreurs.length === 0) {
    erreurs.push({ champ: 'c-arret', message: 'Cochez ce qui a changé, ou répondez « Non »' })
  }
  return { changements, erreurs }
}

function lireArret(
  c: ContexteSituation,
  lire: LireChamp,
  erreurs: ErreurChamp[],
): ChangementDeclare[] {
  if (lire('c-arret') !== 'oui') return []
  const depuis = lireDate(c, lire, {
    champ: 'arret-le',
    ou: 'Premier jour sans ce revenu',
    erreurs,
  })
  const remplace = lire('arret-remplace')
  if (remplace !== 'oui' && remplace !== 'non') {
    erreurs.push({ champ: 'arret-remplace', message: 'Dites si un autre revenu le remplace' })
  }
  if (depuis === undefined || (remplace !== 'oui' && remplace !== 'non')) return []
  const personne = lirePersonne(c, lire('arret-qui'))
  const revenus = lire('arret-quoi') === 'chomage' ? 'chomage' : 'activite'
  const preuve = c.preuve(personne, depuis)
  return [
    { type: 'revenu-arrete', personne, revenus, depuis, remplace: remplace === 'oui', preuve },
  ]
}

function lireEmploi(
  c: ContexteSituation,
  lire: LireChamp,
  erreurs: ErreurChamp[],
): ChangementDeclare[] {
  if (lire('c-emploi') !== 'oui') return []
  const depuis = lireDate(c, lire, { champ: 'emploi-le', ou: 'Premier jour de travail', erreurs })
  if (depuis === undefined) return []
  return [{ type: 'emploi-trouve', personne: lirePersonne(c, lire('emploi-qui')), depuis }]
}

function lirePersonne({ adultes }: ContexteSituation, choisie: string): string {
  return adultes.find((x) => x === choisie) ?? adultes[0] ?? ''
}

function lireDate(
  { declaration, aujourdhui }: ContexteSituation,
  lire: LireChamp,
  { champ, ou, erreurs }: Pick<Required<ErreurChamp>, 'champ' | 'ou'> & { erreurs: ErreurChamp[] },
): Jour | undefined {
  const depuis = lireJour(lire(champ))
  const premier = premierJourDArret(declaration)
  const refuser = (message: string): undefined => {
    erreurs.push({ champ, message, ou })
    return undefined
  }
  if (depuis === undefined) return refuser('écrivez une date, par exemple 12/10/2026')
  if (depuis > aujourdhui) return refuser('cette date n’est pas encore passée')
  if (depuis < premier) {
    return refuser(`donnez une date après le ${jourEnMots(premier)}, ou appelez votre caisse`)
  }
  return depuis
}
