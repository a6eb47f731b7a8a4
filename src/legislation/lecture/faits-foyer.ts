import { type Centimes, dernierJour, type Jour, type Mois, moisDuJour, moisEntre } from '#socle'
import type { ErreurSituation } from '../droits.js'
import { type FaitsFoyer, FOYER_SANS_FAIT, type Periode } from '../faits/faits.js'
import {
  type Brut,
  estObjet,
  faute,
  type Verdict,
  verifierBooleens,
  verifierChoix,
  verifierMontant,
} from './champs.js'
import { CLES_FAITS_PERSONNE } from './faits-personne.js'
import { verifierJour } from './periodes.js'

/** The optional facts of a household, by their key in the JSON. */
export const CLES_FAITS_FOYER = [
  'territoire',
  'dateDemande',
  'dateIsolement',
  'premierRenouvellement',
  'rsaActivite2015',
  'prestationsFamilialesComptees',
] as const
const TERRITOIRES: ReadonlySet<string> = new Set(['metropole', 'dom', 'mayotte'])
/** No pregnancy is known longer before the birth. */
const MOIS_GROSSESSE = 10

const TOUS: ReadonlySet<string> = new Set([...CLES_FAITS_FOYER, ...CLES_FAITS_PERSONNE])
const CHEMIN_FAIT = /^(?:personnes\[\d+\]\.)?(\w+)$/

/**
 * Whether a key was refused only because it is an optional fact.
 * @texte docs/decisions/0010-faits-facultatifs.md
 */
export function estUnFait({ code, chemin }: ErreurSituation): boolean {
  const cle = CHEMIN_FAIT.exec(chemin)?.[1]
  return code === 'champ-inconnu' && cle !== undefined && TOUS.has(cle)
}

/**
 * Checks the optional facts of a household, and those of persons that depend on each other or on
 * the month of right; `null` is « not known ».
 * @texte docs/decisions/0010-faits-facultatifs.md
 */
export function verifierFaitsFoyer(brut: Brut): Verdict {
  const { territoire, dateDemande, dateIsolement, premierRenouvellement, rsaActivite2015 } = brut
  const familiales = brut.prestationsFamilialesComptees
  const donne = (valeur: unknown): boolean => valeur !== undefined && valeur !== null
  return (
    (donne(territoire) ? verifierChoix(territoire, 'territoire', TERRITOIRES) : null) ??
    (donne(dateDemande) ? verifierJour(dateDemande, 'dateDemande') : null) ??
    (donne(dateIsolement) ? verifierIsolement(brut) : null) ??
    (donne(premierRenouvellement) ? verifierBooleens(brut, ['premierRenouvellement']) : null) ??
    (donne(rsaActivite2015) ? verifierBooleens(brut, ['rsaActivite2015']) : null) ??
    (donne(familiales)
      ? verifierMontant(familiales, 'prestationsFamilialesComptees', false)
      : null) ??
    verifierNaissancesPrevues(brut)
  )
}

function verifierIsolement({ dateIsolement, moisDroit }: Brut): Verdict {
  const erreur = verifierJour(dateIsolement, 'dateIsolement')
  if (erreur !== null) return erreur
  if ((dateIsolement as Jour) <= dernierJour(moisDroit as Mois)) return null
  return faute('date-impossible', 'dateIsolement', 'L’isolement commence après le mois de droit.')
}

function verifierNaissancesPrevues({ personnes, moisDroit }: Brut): Verdict {
  const liste = personnes as readonly Brut[]
  for (let i = 0; i < liste.length; i++) {
    const prevue = liste[i]!.naissancePrevue
    if (prevue === undefined || prevue === null) continue
    if (moisEntre(moisDroit as Mois, moisDuJour(prevue as Jour)) > MOIS_GROSSESSE) {
      const chemin = `personnes[${i}].naissancePrevue`
      return faute('date-impossible', chemin, 'La naissance est prévue dans plus de dix mois.')
    }
  }
  return null
}

/**
 * Several spouses are told only when they follow each other.
 * @texte CASF, art. L. 262-5 (one spouse, partner or companion)
 */
export function verifierConjoints(personnes: readonly Brut[]): Verdict {
  const rangs = personnes.flatMap((p, i) => (p.role === 'conjoint' ? [i] : []))
  for (const i of rangs) {
    for (const j of rangs) {
      if (j <= i || !seChevauchent(personnes[i]!, personnes[j]!)) continue
      if (personnes[i]!.presence === undefined && personnes[j]!.presence === undefined) {
        return faute('foyer-impossible', 'personnes', 'Il y a au plus un conjoint.')
      }
      const message = 'Deux conjoints sont présents en même temps.'
      return faute('foyer-impossible', `personnes[${j}].presence`, message)
    }
  }
  return null
}

function seChevauchent(un: Brut, autre: Brut): boolean {
  if (!estObjet(un.presence) || !estObjet(autre.presence)) return true
  const a = un.presence as Partial<Periode>
  const b = autre.presence as Partial<Periode>
  return commenceAvantLaFin(a, b) && commenceAvantLaFin(b, a)
}

function commenceAvantLaFin({ de }: Partial<Periode>, { a }: Partial<Periode>): boolean {
  return de === undefined || a === undefined || de === null || a === null || de <= a
}

/**
 * The optional facts of a household already checked; undefined when neither it nor a person of it
 * has any.
 * @texte docs/decisions/0010-faits-facultatifs.md
 */
export function lireFaitsFoyer(brut: Brut): FaitsFoyer | undefined {
  const inconnus: string[] = []
  let vus = false
  const relever = (objet: Brut, cles: readonly string[], prefixe: string): void => {
    for (const cle of cles) {
      if (objet[cle] === undefined) continue
      vus = true
      if (objet[cle] === null) inconnus.push(`${prefixe}${cle}`)
    }
  }
  relever(brut, CLES_FAITS_FOYER, '')
  const personnes = brut.personnes as readonly Brut[]
  personnes.forEach((p, i) => {
    relever(p, CLES_FAITS_PERSONNE, `personnes[${i}].`)
  })
  if (!vus) return undefined
  return {
    ...FOYER_SANS_FAIT,
    territoire: (brut.territoire ?? 'metropole') as FaitsFoyer['territoire'],
    dateDemande: (brut.dateDemande ?? null) as Jour | null,
    dateIsolement: (brut.dateIsolement ?? null) as Jour | null,
    premierRenouvellement: brut.premierRenouvellement === true,
    rsaActivite2015: brut.rsaActivite2015 === true,
    prestationsFamiliales: (brut.prestationsFamilialesComptees ?? null) as Centimes | null,
    inconnus,
  }
}
