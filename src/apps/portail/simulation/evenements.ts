import type { ErreurChamp } from '#apps/web'
import { type DemandeLue, type Evenement, parseSimulation, TYPES_EVENEMENT } from '#legislation'
import { echec, type Mois, moisPlus, type Resultat } from '#socle'
import { lireMontant } from '../declaration/saisie.js'
import { estOutreMer } from '../questions-territoire.js'
import { type Adulte, adultesDe, enfantsDe, estLocataire, lireJour, type Saisie } from './saisie.js'
import { type Donnees, jsonDe } from './situation.js'

export type TypeEvenement = Evenement['type']

/** How many months are followed, and how many changes may be put together. */
export const DUREE = 12
export const EVENEMENTS_MAX = 4

export const NOMS_EVENEMENTS: Readonly<Record<TypeEvenement, string>> = {
  'emploi-trouve': 'Je trouve un emploi',
  'salaire-change': 'Mes heures ou mon salaire changent',
  'emploi-perdu': 'Je perds mon emploi',
  naissance: 'Un enfant arrive',
  separation: 'Je me sépare',
  'mise-en-couple': 'Je commence une vie de couple',
  demenagement: 'Je déménage',
}

/** What can happen to this household: one cannot part from nobody. */
export function evenementsPossibles(saisie: Saisie): readonly TypeEvenement[] {
  const enCouple = saisie.couple === 'oui'
  return TYPES_EVENEMENT.filter((t) =>
    t === 'separation' ? enCouple : t === 'mise-en-couple' ? !enCouple : true,
  )
}

export function moisSuivis(moisDroit: Mois): readonly Mois[] {
  return Array.from({ length: DUREE }, (_, i) => moisPlus(moisDroit, i))
}

export type EvenementBrut = Readonly<Record<string, unknown>>

/** The changes already said, as the form carries them; what is not such a list is nothing. */
export function evenementsDits(saisie: Saisie): readonly EvenementBrut[] {
  try {
    const lus: unknown = JSON.parse(saisie.evenements ?? '[]')
    if (!Array.isArray(lus)) return []
    return lus.filter((e) => typeof e === 'object' && e !== null).slice(0, EVENEMENTS_MAX)
  } catch {
    return []
  }
}

/** The change being typed, as the book reads it; undefined fields are refused by the book. */
export function evenementSaisi(s: Saisie): EvenementBrut {
  const type = s['v-type'] as TypeEvenement
  const mois = s['v-mois']
  const personne: Adulte = s['v-qui'] === 'c' && adultesDe(s).includes('c') ? 'c' : 'a'
  switch (type) {
    case 'emploi-trouve':
    case 'salaire-change':
      return { type, mois, personne, montantNetSocial: montant(s['v-montant']) }
    case 'emploi-perdu':
      return { type, mois, personne, allocationChomage: montant(s['v-montant']) ?? 0 }
    case 'naissance':
      return { type, jour: lireJour(s['v-jour'] ?? '') }
    case 'separation': {
      const partis = (s['v-partis'] ?? '').split(',').filter((id) => /^e[1-8]$/.test(id))
      const connus = enfantsDe(s).map((n) => `e${n}`)
      return { type, mois, enfantsPartis: partis.filter((id) => connus.includes(id)) }
    }
    case 'mise-en-couple':
      return { type, mois, conjoint: conjointSaisi(s) }
    case 'demenagement':
      return { type, mois, logement: logementSaisi(s) }
    default:
      return { type }
  }
}

function montant(texte: string | undefined): number | undefined {
  return lireMontant(texte ?? '')
}

function conjointSaisi(s: Saisie): EvenementBrut {
  const salaire = montant(s['v-montant']) ?? 0
  const mois = s['v-mois'] ?? ''
  const ligne = { nature: 'salaire', de: '2020-01', a: mois, montantNetSocial: salaire }
  return {
    id: 'nouveau-conjoint',
    naissance: lireJour(s['v-naissance'] ?? ''),
    activite: s['v-activite'] || undefined,
    ressources: salaire === 0 ? [] : [ligne],
  }
}

function logementSaisi(s: Saisie): EvenementBrut {
  const statut = s['v-statut'] || undefined
  return {
    statut,
    loyer: estLocataire(statut) ? montant(s['v-loyer']) : null,
    zone: estLocataire(statut) && s['v-zone'] ? Number(s['v-zone']) : null,
  }
}

/** Reads the household and its changes together, by the book's own reading. */
export function lireDemande(
  d: Donnees,
  evenements: readonly EvenementBrut[],
): Resultat<DemandeLue, readonly ErreurChamp[]> {
  const lue = parseSimulation({ situation: jsonDe(d), evenements, mois: DUREE })
  if (lue.ok) return lue
  const { chemin, message } = lue.erreur
  const dernier = `evenements[${evenements.length - 1}]`
  if (!chemin.startsWith(dernier)) return echec([{ champ: 'v-type', message }])
  return echec([fauteDEvenement(chemin.slice(dernier.length + 1))])
}

const FAUTES: readonly (readonly [RegExp, ErreurChamp])[] = [
  [/^type/, { champ: 'v-type', message: 'Choisissez ce qui pourrait arriver' }],
  [/^mois/, { champ: 'v-mois', message: 'Choisissez un des douze mois' }],
  [/^jour/, { champ: 'v-jour', message: 'Écrivez une date dans les douze mois à venir' }],
  [
    /^(montantNet|allocationChomage|conjoint\.ressources)/,
    { champ: 'v-montant', message: 'Écrivez un montant par mois, par exemple 1 250' },
  ],
  [
    /^conjoint\.activite/,
    { champ: 'v-activite', message: 'Choisissez la situation de cette personne' },
  ],
  [
    /^conjoint/,
    { champ: 'v-naissance', message: 'Écrivez une date de naissance, par exemple 14/03/1990' },
  ],
  [/^logement\.loyer/, { champ: 'v-loyer', message: 'Écrivez le nouveau loyer' }],
  [/^logement\.zone/, { champ: 'v-zone', message: 'Dites où est le nouveau logement' }],
  [/^logement/, { champ: 'v-statut', message: 'Choisissez le nouveau logement' }],
]

function fauteDEvenement(suite: string): ErreurChamp {
  const trouvee = FAUTES.find(([motif]) => motif.test(suite))
  return trouvee?.[1] ?? { champ: 'v-type', message: 'Ce changement n’est pas possible ici' }
}

/** What the book lets pass and a person must still say: a rent and a place for a new home. */
export function fautesDeSaisie(s: Saisie): readonly ErreurChamp[] {
  const type = s['v-type']
  const fautes: ErreurChamp[] = []
  if (type === 'demenagement' && estLocataire(s['v-statut'])) {
    if (montant(s['v-loyer']) === undefined) fautes.push(fauteDEvenement('logement.loyer'))
    if (!s['v-zone'] && !estOutreMer(s.territoire)) fautes.push(fauteDEvenement('logement.zone'))
  }
  const facultatif = type === 'emploi-perdu' || type === 'mise-en-couple'
  if (facultatif && s['v-montant'] !== undefined && montant(s['v-montant']) === undefined) {
    fautes.push(fauteDEvenement('montantNetSocial'))
  }
  return fautes
}
