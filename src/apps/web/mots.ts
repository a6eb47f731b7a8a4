import { de, type Instant, type Jour, jourEnMots } from '#socle'

export { jourEnMots, liste, majuscule, minuscule, moisEnListe, moisEnMots, nomMois } from '#socle'

const INSECABLE = '\u00a0'
const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const

/** « d’octobre », « de mai »: the preposition before a month. */
export function deMois(nom: string): string {
  return de(nom)
}

/** « mercredi 5 août 2026 ». */
export function jourComplet(j: Jour): string {
  const dansSemaine = new Date(`${j}T00:00:00Z`).getUTCDay()
  return `${JOURS[dansSemaine]} ${jourEnMots(j)}`
}

const PARIS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** Minutes already told: a list says the same ones over and over, and telling one is slow. */
const MINUTES = new Map<string, string>()
const MINUTES_MAX = 2_000

/** « 2026-11-12 10:42 », in Paris. */
function minuteAParis(i: Instant): string {
  const minute = i.slice(0, 16)
  const connue = MINUTES.get(minute)
  if (connue !== undefined) return connue
  if (MINUTES.size >= MINUTES_MAX) MINUTES.clear()
  const texte = PARIS.format(new Date(i))
  MINUTES.set(minute, texte)
  return texte
}

/** The civil day in Paris of an instant: faces speak the time of the person. */
export function jourAParis(i: Instant): Jour {
  return minuteAParis(i).slice(0, 10) as Jour
}

/** « 10 h 42 », in Paris. */
export function heureEnMots(i: Instant): string {
  const texte = minuteAParis(i).slice(11, 16)
  return `${Number(texte.slice(0, 2))}${INSECABLE}h${INSECABLE}${texte.slice(3)}`
}

/** « le 12 novembre 2026 à 10 h 42 ». */
export function instantEnMots(i: Instant): string {
  return `le ${jourEnMots(jourAParis(i))} à ${heureEnMots(i)}`
}

/** « 1 mois », « 3 mois », « 2 essais ». */
export function nombre(n: number, singulier: string, pluriel = `${singulier}s`): string {
  const chiffres = String(n).replace(/\B(?=(?:\d{3})+$)/g, INSECABLE)
  return `${chiffres}${INSECABLE}${n > 1 ? pluriel : singulier}`
}

/** Proper case for names that flows carry in capitals: « LINA MOREAU » becomes « Lina Moreau ». */
export function prenomLisible(prenoms: string): string {
  return prenoms
    .toLocaleLowerCase('fr')
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, avant: string, lettre: string) => {
      return avant + lettre.toLocaleUpperCase('fr')
    })
}
