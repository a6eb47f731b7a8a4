import type { Instant, Jour, Mois } from '#socle'

const INSECABLE = '\u00a0'
const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const
const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const

/** « octobre ». */
export function nomMois(m: Mois): string {
  return MOIS[Number(m.slice(5, 7)) - 1] ?? m
}

/** « octobre 2026 ». */
export function moisEnMots(m: Mois): string {
  return `${nomMois(m)}${INSECABLE}${m.slice(0, 4)}`
}

/** « d’octobre », « de mai »: the preposition before a month. */
export function deMois(nom: string): string {
  return /^[aeiouâéèêôh]/i.test(nom) ? `d’${nom}` : `de ${nom}`
}

/** « 12 novembre 2026 », « 1er mai 2026 ». */
export function jourEnMots(j: Jour): string {
  const numero = Number(j.slice(8, 10))
  const rang = numero === 1 ? '1er' : String(numero)
  return `${rang}${INSECABLE}${moisEnMots(j.slice(0, 7) as Mois)}`
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

/** The civil day in Paris of an instant: faces speak the time of the person. */
export function jourAParis(i: Instant): Jour {
  return PARIS.format(new Date(i)).slice(0, 10) as Jour
}

/** « 10 h 42 », in Paris. */
export function heureEnMots(i: Instant): string {
  const texte = PARIS.format(new Date(i)).slice(11, 16)
  return `${Number(texte.slice(0, 2))}${INSECABLE}h${INSECABLE}${texte.slice(3)}`
}

/** « le 12 novembre 2026 à 10 h 42 ». */
export function instantEnMots(i: Instant): string {
  return `le ${jourEnMots(jourAParis(i))} à ${heureEnMots(i)}`
}

/** « août, septembre et octobre ». */
export function liste(mots: readonly string[]): string {
  if (mots.length < 2) return mots.join('')
  return `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`
}

/** « août, septembre et octobre 2026 », the year said once where it is the same. */
export function moisEnListe(mois: readonly Mois[]): string {
  const derniere = mois.at(-1)?.slice(0, 4)
  const memeAnnee = mois.every((m) => m.slice(0, 4) === derniere)
  if (!memeAnnee) return liste(mois.map(moisEnMots))
  return `${liste(mois.map(nomMois))}${INSECABLE}${derniere}`
}

export function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}

/** « 1 mois », « 3 mois », « 2 essais ». */
export function nombre(n: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${n}${INSECABLE}${n > 1 ? pluriel : singulier}`
}

/** Proper case for names that flows carry in capitals: « LINA MOREAU » becomes « Lina Moreau ». */
export function prenomLisible(prenoms: string): string {
  return prenoms
    .toLocaleLowerCase('fr')
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, avant: string, lettre: string) => {
      return avant + lettre.toLocaleUpperCase('fr')
    })
}
