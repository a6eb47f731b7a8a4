import {
  type Instant,
  type Jour,
  jourDeParis,
  listMois,
  type Mois,
  moisDuJour,
  moisPlus,
} from '#socle'
import { cleVoisine } from '../depuis-declaration.js'
import type { Rattachements } from '../identites/rattachement.js'
import type { DeclarationEnregistree, Identifiant128, Temoignage } from '../registre.js'
import type { Declarant, OrigineRessource } from '../ressource.js'
import { Revisions } from '../revisions/ordre.js'
import type { Empreintes } from '../store.js'
import { type Attente, attente, decalageAu } from './attente.js'
import { ECHEANCES, echeance } from './echeances.js'
import { type Presence, type SuiviDeclarant, suivreDeclarants } from './presences.js'

/** State of a month of payment for a person (contract §4). */
export type EtatCompletude = 'complet' | 'attendu' | 'en-retard' | 'conteste'

/**
 * Where one declarant stands for a month. `recu-en-retard`: a month recovered.
 * `declare-sans-la-personne`: its declaration came and does not speak of her.
 */
export type EtatDeclarant =
  | 'recu'
  | 'recu-en-retard'
  | 'attendu'
  | 'en-retard'
  | 'declare-sans-la-personne'

export interface SuiviMensuel {
  readonly declarant: Declarant
  readonly origine: OrigineRessource
  /** Month declared: the month before that of the payment with décalage de paie. */
  readonly moisPrincipal: Mois
  readonly etat: EtatDeclarant
  /** Last day on which the declaration may come without being late. */
  readonly echeance: Jour
  /** First reception, null while nothing came. */
  readonly recuLe: Instant | null
}

export interface CompletudeMois {
  readonly mois: Mois
  readonly etat: EtatCompletude
  readonly declarants: readonly SuiviMensuel[]
}

interface Attendu {
  readonly suivi: SuiviDeclarant
  readonly mois: Mois
  readonly moisPrincipal: Mois
  readonly attente: Attente
}

/** What is awaited of each declarant over a window of months of payment. */
export interface Attendus {
  readonly mois: readonly Mois[]
  readonly liste: readonly Attendu[]
}

export function listAttendus(
  rattachements: Rattachements,
  temoignages: readonly Temoignage[],
  { de, a }: { readonly de: Mois; readonly a: Mois },
): Attendus {
  const suivis = suivreDeclarants(rattachements, temoignages)
  const mois = listMois(de, a)
  return { mois, liste: mois.flatMap((m) => attendusDuMois(suivis, m)) }
}

function attendusDuMois(suivis: readonly SuiviDeclarant[], mois: Mois): Attendu[] {
  return suivis.flatMap((suivi) => {
    const moisPrincipal = moisPlus(mois, -decalageAu(suivi, mois))
    const trouvee = attente(suivi, moisPrincipal)
    if (trouvee === undefined || aDemenage(suivis, suivi, moisPrincipal)) return []
    return [{ suivi, mois, moisPrincipal, attente: trouvee }]
  })
}

/** A declaration awaited for a month, until which day. */
export interface AttenteOuverte {
  readonly mois: Mois
  readonly echeance: Jour
  readonly cle: Identifiant128
}

/** From the month declared to its payment, at most. */
const DECALAGE_MAX = 1

/** Every declaration that is awaited of a person, whatever the month, in one order. */
export function listAttentes(
  rattachements: Rattachements,
  temoignages: readonly Temoignage[],
  empreintes: Hacher,
): AttenteOuverte[] {
  const suivis = suivreDeclarants(rattachements, temoignages)
  const dits = suivis.flatMap((s) => [...s.presences, ...s.annonces].map((p) => p.mois)).sort()
  const [premier, dernier] = [dits[0], dits.at(-1)]
  if (premier === undefined || dernier === undefined) return []
  const silence = Math.max(...ECHEANCES.map((e) => e.silence))
  return listMois(premier, moisPlus(dernier, silence + DECALAGE_MAX))
    .flatMap((m) => attendusDuMois(suivis, m))
    .filter((a) => a.attente.genre === 'attendue')
    .flatMap((a) => {
      const modele = modeleDe(a)
      const limite = echeance(a.moisPrincipal, modele.declaration.origine)
      const cles = clesDuMois(modele, a.moisPrincipal, empreintes)
      return cles.map((cle) => ({ mois: a.mois, echeance: limite, cle }))
    })
    .sort(parMoisEtCle)
}

function parMoisEtCle(a: AttenteOuverte, b: AttenteOuverte): number {
  const [x, y] = [a, b].map(({ mois, cle, echeance: limite }) => `${mois} ${cle} ${limite}`)
  return x! < y! ? -1 : x! > y! ? 1 : 0
}

function modeleDe({ attente: a }: Attendu): Presence {
  return a.genre === 'recue' ? a.presence : a.modele
}

/**
 * Since this establishment last spoke of the person, another one of the company began to: she
 * moved, the first establishment is not late.
 * @interpretation of this project: a change of establishment is not always told as an end
 */
function aDemenage(
  suivis: readonly SuiviDeclarant[],
  suivi: SuiviDeclarant,
  moisPrincipal: Mois,
): boolean {
  const derniere = suivi.presences.filter((p) => p.mois <= moisPrincipal).at(-1)
  if (derniere === undefined || derniere.mois === moisPrincipal) return false
  const entreprise = derniere.declaration.siret?.slice(0, 9)
  if (entreprise === undefined) return false
  return suivis.some((autre) => {
    const premiere = autre.presences[0]
    if (autre === suivi || premiere?.declaration.siret?.slice(0, 9) !== entreprise) return false
    return premiere.mois > derniere.mois && premiere.mois <= moisPrincipal
  })
}

type Hacher = Pick<Empreintes, 'hacher'>

/** Keys of the declarations that would answer what is awaited, person spoken of or not. */
export function clesAttendues({ liste }: Attendus, empreintes: Hacher): Identifiant128[] {
  const cles = liste.flatMap((a) =>
    a.attente.genre === 'recue' ? [] : clesDuMois(a.attente.modele, a.moisPrincipal, empreintes),
  )
  return [...new Set(cles)]
}

/** Every fraction of the month: it is complete when all of them came. */
function clesDuMois(modele: Presence, moisPrincipal: Mois, empreintes: Hacher): Identifiant128[] {
  const { declaration } = modele
  const pasrau = declaration.origine === 'pasrau'
  const nature = pasrau ? declaration.nature : '01'
  const parts = Number(declaration.fraction.slice(1)) || 1
  return Array.from({ length: parts }, (_, n) => `${n + 1}${parts}`).map((fraction) =>
    cleVoisine(
      { ...declaration, nature, champ: declaration.champ ?? '01' },
      { moisPrincipal, fraction },
      empreintes,
    ),
  )
}

export interface Moment {
  /** The day on which one asks: decides between awaited and late. */
  readonly jour: Jour
  readonly vuLe?: Instant
}

/** The completeness of each month. `connues` holds the declarations of `clesAttendues`. */
export function completude(
  attendus: Attendus,
  lues: {
    readonly connues: readonly DeclarationEnregistree[]
    readonly contestes: ReadonlySet<Mois>
    readonly empreintes: Hacher
  },
  moment: Moment,
): CompletudeMois[] {
  const revisions = new Revisions(lues.connues, moment.vuLe)
  return attendus.mois.map((mois) => {
    const declarants = attendus.liste
      .filter((a) => a.mois === mois)
      .map((a) => suiviMensuel(a, { revisions, empreintes: lues.empreintes }, moment))
    const echeances = declarants.filter(estAttendu).map((d) => d.echeance)
    const conteste = lues.contestes.has(mois)
    return { mois, etat: etatDuMois(mois, { conteste, echeances, jour: moment.jour }), declarants }
  })
}

function estAttendu({ etat }: SuiviMensuel): boolean {
  return etat === 'attendu' || etat === 'en-retard'
}

function suiviMensuel(
  { attente: a, moisPrincipal }: Attendu,
  { revisions, empreintes }: { readonly revisions: Revisions; readonly empreintes: Hacher },
  { jour }: Moment,
): SuiviMensuel {
  const { declaration } = a.genre === 'recue' ? a.presence : a.modele
  const { siret, raisonSociale, origine } = declaration
  const limite = echeance(moisPrincipal, origine)
  const commun = {
    declarant: { siret, raisonSociale },
    origine,
    moisPrincipal,
    echeance: limite,
  }
  if (a.genre === 'recue') {
    const { recuLe } = a.presence
    return { ...commun, etat: jourDeParis(recuLe) > limite ? 'recu-en-retard' : 'recu', recuLe }
  }
  const cles = clesDuMois(a.modele, moisPrincipal, empreintes)
  const venues = cles.map((cle) => revisions.enVigueur(cle))
  if (venues.every((d) => d !== undefined)) {
    const recuLe = venues.map((d) => d!.recuLe).reduce((x, y) => (x > y ? x : y))
    return { ...commun, etat: 'declare-sans-la-personne', recuLe }
  }
  return { ...commun, etat: jour > limite ? 'en-retard' : 'attendu', recuLe: null }
}

/** The state of a month: `echeances` are the last days of what is still awaited for it. */
export function etatDuMois(
  mois: Mois,
  {
    conteste,
    echeances,
    jour,
  }: { readonly conteste: boolean; readonly echeances: readonly Jour[]; readonly jour: Jour },
): EtatCompletude {
  if (conteste) return 'conteste'
  if (echeances.some((limite) => jour > limite)) return 'en-retard'
  if (echeances.length > 0) return 'attendu'
  // A month that is not over cannot be complete, whoever already spoke.
  return mois >= moisDuJour(jour) ? 'attendu' : 'complet'
}
