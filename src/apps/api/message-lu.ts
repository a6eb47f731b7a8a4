import type { FastifyRequest } from 'fastify'
import type { FauteDemande } from '#referentiel'
import { estJour, type Jour, jourPlus, type Nir, parseNir } from '#socle'
import { estNumero } from './appelant.js'
import { Probleme } from './probleme.js'

export const TITRE_MAX = 100
export const TEXTE_MAX = 4_000
/** Rights whose end a body may tell, as the person reads them. */
export const DROITS_FINIS = { css: 'complémentaire santé solidaire' } as const
export type DroitFini = keyof typeof DROITS_FINIS
/** Rights whose suspension a body may tell. */
export const DROITS_SUSPENDUS = {
  rsa: 'RSA',
  'prime-activite': 'prime d’activité',
} as const
export type DroitSuspendu = keyof typeof DROITS_SUSPENDUS
/** An end further away than this is a mistake. */
const FIN_MAX_JOURS = 366

type Objet = Readonly<Record<string, unknown>>

const CLE = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/

/** Chosen by the body for each message: sent again, the same message is answered. */
export function lireCleIdempotence(requete: FastifyRequest): string {
  const donnee = requete.headers['idempotency-key']
  if (typeof donnee === 'string' && CLE.test(donnee) && !estNumero(donnee)) return donnee
  const message = '8 à 64 signes : lettres, chiffres, points, tirets. Jamais un numéro de personne.'
  throw new Probleme('demande-invalide', [{ chemin: 'Idempotency-Key', message }])
}

export interface MessageLu {
  readonly nir: Nir
  readonly titre: string
  readonly texte: string
  readonly reponse: boolean
}

export function lireMessage(json: unknown): MessageLu {
  const fautes: FauteDemande[] = []
  const corps = objet(json, ['nir', 'titre', 'texte', 'reponse'], fautes)
  const nir = lireNir(corps, fautes)
  const titre = lireTexte(corps, { cle: 'titre', max: TITRE_MAX, lignes: false }, fautes)
  const texte = lireTexte(corps, { cle: 'texte', max: TEXTE_MAX, lignes: true }, fautes)
  if (/\d[\d\s\u00a0]*(?:[.,]\d{1,2})?\s*(?:€|euro)/i.test(titre)) {
    fautes.push({ chemin: 'titre', message: 'Un titre ne porte pas de montant.' })
  }
  const { reponse = false } = corps
  if (typeof reponse !== 'boolean') {
    fautes.push({ chemin: 'reponse', message: 'Un booléen est attendu.' })
  }
  if (nir === undefined || fautes.length > 0) throw new Probleme('demande-invalide', fautes)
  return { nir, titre, texte, reponse: reponse === true }
}

export function lireFinDeDroit(
  json: unknown,
  aujourdhui: Jour,
): { readonly nir: Nir; readonly droit: DroitFini; readonly fin: Jour } {
  const fautes: FauteDemande[] = []
  const corps = objet(json, ['nir', 'droit', 'finLe'], fautes)
  const nir = lireNir(corps, fautes)
  if (corps.droit !== 'css') {
    fautes.push({ chemin: 'droit', message: 'Droit attendu parmi : css.' })
  }
  const { finLe } = corps
  const fin = typeof finLe === 'string' && estJour(finLe) ? finLe : undefined
  if (fin === undefined || fin < aujourdhui || fin > jourPlus(aujourdhui, FIN_MAX_JOURS)) {
    fautes.push({ chemin: 'finLe', message: 'Jour AAAA-MM-JJ attendu, dans l’année qui vient.' })
  }
  if (nir === undefined || fin === undefined || fautes.length > 0) {
    throw new Probleme('demande-invalide', fautes)
  }
  return { nir, droit: 'css', fin }
}

export function lireSuspension(
  json: unknown,
  aujourdhui: Jour,
): { readonly nir: Nir; readonly droit: DroitSuspendu; readonly depuis: Jour } {
  const fautes: FauteDemande[] = []
  const corps = objet(json, ['nir', 'droit', 'depuisLe'], fautes)
  const nir = lireNir(corps, fautes)
  const droits = Object.keys(DROITS_SUSPENDUS) as DroitSuspendu[]
  const droit = droits.find((d) => d === corps.droit)
  if (droit === undefined) {
    fautes.push({ chemin: 'droit', message: `Droit attendu parmi : ${droits.join(', ')}.` })
  }
  const { depuisLe } = corps
  const depuis = typeof depuisLe === 'string' && estJour(depuisLe) ? depuisLe : undefined
  if (
    depuis === undefined ||
    depuis > aujourdhui ||
    depuis < jourPlus(aujourdhui, -FIN_MAX_JOURS)
  ) {
    fautes.push({ chemin: 'depuisLe', message: 'Jour AAAA-MM-JJ attendu, dans l’année passée.' })
  }
  if (nir === undefined || droit === undefined || depuis === undefined || fautes.length > 0) {
    throw new Probleme('demande-invalide', fautes)
  }
  return { nir, droit, depuis }
}

function objet(json: unknown, cles: readonly string[], fautes: FauteDemande[]): Objet {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    fautes.push({ chemin: '', message: 'Un objet est attendu.' })
    return {}
  }
  if (Object.keys(json).some((cle) => !cles.includes(cle))) {
    fautes.push({ chemin: '', message: `Clé inconnue ; sont connues : ${cles.join(', ')}.` })
  }
  return json as Objet
}

function lireNir({ nir }: Objet, fautes: FauteDemande[]): Nir | undefined {
  const lu = typeof nir === 'string' ? parseNir(nir) : undefined
  if (lu?.cleJuste) return lu.nir
  fautes.push({ chemin: 'nir', message: 'Numéro de 13 caractères attendu, ou 15 avec sa clé.' })
  return undefined
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is looked for
const CONTROLE = /[\u0000-\u0009\u000b-\u001f\u007f]/
const BALISE = /<[a-z!/][^>]*>/i
const NUMERO = /[12](?:[\s.-]?[\dABab]){12}(?:[\s.-]?\d{2})?/g

/** Plain text, as the person will read it: neither markup nor a social security number. */
function lireTexte(
  corps: Objet,
  { cle, max, lignes }: { readonly cle: string; readonly max: number; readonly lignes: boolean },
  fautes: FauteDemande[],
): string {
  const valeur = corps[cle]
  const texte = typeof valeur === 'string' ? valeur.replaceAll('\r\n', '\n').trim() : ''
  const dire = (message: string): void => {
    fautes.push({ chemin: cle, message })
  }
  if (texte === '' || texte.length > max) dire(`Texte de 1 à ${max} signes attendu.`)
  if (CONTROLE.test(texte) || (!lignes && texte.includes('\n'))) dire('Signes de contrôle refusés.')
  if (BALISE.test(texte)) dire('Texte simple attendu, sans balise.')
  const numeros = texte.match(NUMERO) ?? []
  if (numeros.some((n) => estNumero(n.replace(/[\s.-]/g, '')))) {
    dire('Un message ne porte pas de numéro de sécurité sociale.')
  }
  return texte
}
