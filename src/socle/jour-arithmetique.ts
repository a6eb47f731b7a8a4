import { type Jour, joursDuMois } from './mois.js'

/** Days since 1970-01-01 of the proleptic Gregorian calendar. */
export function numeroJour(j: Jour): number {
  const annee = Number(j.slice(0, 4))
  const numeroMois = Number(j.slice(5, 7))
  const y = numeroMois <= 2 ? annee - 1 : annee
  const ere = Math.floor(y / 400)
  const anneeDeLEre = y - ere * 400
  const jourDeLAnnee =
    Math.floor((153 * (numeroMois + (numeroMois > 2 ? -3 : 9)) + 2) / 5) + Number(j.slice(8)) - 1
  const jourDeLEre =
    anneeDeLEre * 365 + Math.floor(anneeDeLEre / 4) - Math.floor(anneeDeLEre / 100) + jourDeLAnnee
  return ere * 146097 + jourDeLEre - 719468
}

export function jourDepuisNumero(numero: number): Jour {
  const z = numero + 719468
  const ere = Math.floor(z / 146097)
  const jourDeLEre = z - ere * 146097
  const anneeDeLEre = Math.floor(
    (jourDeLEre -
      Math.floor(jourDeLEre / 1460) +
      Math.floor(jourDeLEre / 36524) -
      Math.floor(jourDeLEre / 146096)) /
      365,
  )
  const jourDeLAnnee =
    jourDeLEre - (365 * anneeDeLEre + Math.floor(anneeDeLEre / 4) - Math.floor(anneeDeLEre / 100))
  const mp = Math.floor((5 * jourDeLAnnee + 2) / 153)
  const d = jourDeLAnnee - Math.floor((153 * mp + 2) / 5) + 1
  const m = mp < 10 ? mp + 3 : mp - 9
  const annee = anneeDeLEre + ere * 400 + (m <= 2 ? 1 : 0)
  const deux = (n: number): string => String(n).padStart(2, '0')
  return `${String(annee).padStart(4, '0')}-${deux(m)}-${deux(d)}` as Jour
}

export function jourPlus(j: Jour, n: number): Jour {
  return jourDepuisNumero(numeroJour(j) + n)
}

/**
 * Adds whole months; a day that the target month lacks becomes its last day (31 January + 1 month
 * = 28 or 29 February). The rule is named because the Code civil leaves it to each text.
 */
export function jourPlusMoisFinDeMois(j: Jour, n: number): Jour {
  const index = Number(j.slice(0, 4)) * 12 + Number(j.slice(5, 7)) - 1 + n
  const annee = Math.floor(index / 12)
  const numeroMois = (index % 12) + 1
  const d = Math.min(Number(j.slice(8)), joursDuMois(annee, numeroMois))
  const deux = (x: number): string => String(x).padStart(2, '0')
  return `${String(annee).padStart(4, '0')}-${deux(numeroMois)}-${deux(d)}` as Jour
}
