import type { ConjointDit } from '#allocations'
import type { ErreurChamp } from '#apps/web'
import { type Nir, parseNir } from '#socle'
import { lireJour, type Saisie } from '../simulation/saisie.js'

/** Fields that say who the other adult is: all of them, or none. */
const OBLIGATOIRES = ['c-nom', 'c-prenoms', 'c-departement', 'c-nir'] as const
export const CHAMPS_CONJOINT = /^c-(nom|nom-usage|prenoms|departement|nir)$/

/** The number is kept as it was typed, and never written back on a page. */
export const CHAMP_NIR = 'c-nir'

const MESSAGES: Readonly<Record<(typeof OBLIGATOIRES)[number], string>> = {
  'c-nom': 'L’autre adulte : écrivez son nom de naissance, ou videz ces champs',
  'c-prenoms': 'L’autre adulte : écrivez ses prénoms',
  'c-departement': 'L’autre adulte : écrivez son département de naissance, par exemple 31',
  'c-nir': 'L’autre adulte : écrivez son numéro de sécurité sociale, 13 ou 15 signes',
}

function estDit(s: Saisie): boolean {
  return (
    s.couple === 'oui' && [...OBLIGATOIRES, 'c-nom-usage'].some((champ) => (s[champ] ?? '') !== '')
  )
}

/** « 31 », « 2A », « 971 » for overseas, « 99 » abroad; undefined when it is none of them. */
function lireDepartement(texte: string): string | undefined {
  const serre = texte.trim().toUpperCase()
  if (/^97\d$/.test(serre)) return '97'
  if (/^(2A|2B|99)$/.test(serre)) return serre
  const lu = /^\d{1,2}$/.test(serre) ? serre.padStart(2, '0') : ''
  return lu >= '01' && lu <= '95' && lu !== '20' ? lu : undefined
}

/** Nothing here says whether a number exists: only whether what was typed holds together. */
export function verifierConjoint(s: Saisie, moi: Nir): ErreurChamp[] {
  if (!estDit(s)) return []
  const erreurs: ErreurChamp[] = OBLIGATOIRES.filter((c) => (s[c] ?? '') === '').map((champ) => ({
    ...{ champ, message: MESSAGES[champ] },
  }))
  if (s['c-departement'] !== undefined && lireDepartement(s['c-departement']) === undefined) {
    erreurs.push({ champ: 'c-departement', message: MESSAGES['c-departement'] })
  }
  const faute = fauteDuNumero(s, moi)
  if (faute !== undefined) erreurs.push({ champ: CHAMP_NIR, message: `L’autre adulte : ${faute}` })
  return erreurs
}

function fauteDuNumero(s: Saisie, moi: Nir): string | undefined {
  const texte = s[CHAMP_NIR] ?? ''
  if (texte === '') return undefined
  const lu = parseNir(texte)
  if (lu === undefined) return 'ce numéro n’a pas la bonne forme, il compte 13 ou 15 signes'
  if (!lu.cleJuste) return 'la clé ne va pas avec le numéro, recopiez-le'
  if (lu.nir === moi) return 'c’est votre numéro, écrivez le sien'
  const naissance = lireJour(s['c-naissance'] ?? '')
  const autre = naissance !== undefined && naissance.slice(2, 4) !== lu.nir.slice(1, 3)
  return autre ? 'ce numéro ne va pas avec la date de naissance écrite' : undefined
}

/** Who the other adult is; undefined when it is not told, or told in part. */
export function lireConjoint(
  s: Saisie,
  moi: { readonly nir: Nir; readonly nom: string },
): ConjointDit | undefined {
  if (!estDit(s) || verifierConjoint(s, moi.nir).length > 0) return undefined
  const nir = parseNir(s[CHAMP_NIR] ?? '')?.nir
  const departement = lireDepartement(s['c-departement'] ?? '')
  if (nir === undefined || departement === undefined) return undefined
  return {
    ...{ nir, nom: s['c-nom'] ?? '', nomUsage: s['c-nom-usage'] ?? null },
    ...{ prenoms: s['c-prenoms'] ?? '', departement, demandeur: moi.nom },
  }
}

/** A number already given is kept by an empty field, as long as the rest is still told. */
export function garderNumero(avant: Saisie, apres: Saisie): Saisie {
  const garde = avant[CHAMP_NIR]
  if (apres[CHAMP_NIR] !== undefined || garde === undefined || !estDit(apres)) return apres
  return { ...apres, [CHAMP_NIR]: garde }
}
