import { parseArgs } from 'node:util'
import type { Choix, Cible, Signature } from '#referentiel'
import { estMois, estSiret, type Nir, parseNir } from '#socle'
import { exigerPseudonyme } from '../actions.js'
import { type Contexte, UsageFautif } from '../commande.js'

const OPTIONS = {
  base: { type: 'string' },
  json: { type: 'boolean' },
  nir: { type: 'string' },
  de: { type: 'string' },
  vers: { type: 'string' },
  attente: { type: 'string' },
  acte: { type: 'string' },
  mois: { type: 'string' },
  siret: { type: 'string' },
  etendue: { type: 'string' },
  auteur: { type: 'string' },
  motif: { type: 'string' },
  limite: { type: 'string' },
  apres: { type: 'string' },
} as const

export type Valeurs = { readonly [K in keyof typeof OPTIONS]?: string | boolean | undefined }

/** What was typed after `identites`, the numbers given as « - » read from standard input. */
export interface Demande {
  readonly action: string
  readonly reste: readonly string[]
  readonly json: boolean
  readonly base: string | undefined
  texte(option: keyof typeof OPTIONS): string | undefined
  nir(option: 'nir' | 'de' | 'vers'): Nir
  nirOuRien(option: 'vers'): Nir | null
}

/** More than any way of typing two NIR: the rest of standard input is not read. */
const ENTREE_MAX = 4096
const NUMEROS = ['nir', 'de', 'vers'] as const

export async function lireDemande(args: readonly string[], contexte: Contexte): Promise<Demande> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: true,
  })
  const lus = await lireNumeros(values, contexte)
  const texte = (option: keyof typeof OPTIONS): string | undefined => {
    const valeur = values[option]
    return typeof valeur === 'string' ? valeur : undefined
  }
  const nir = (option: 'nir' | 'de' | 'vers'): Nir => lireNir(option, lus.get(option))
  return {
    action: positionals[0] ?? '',
    reste: positionals.slice(1),
    json: values.json === true,
    base: values.base,
    texte,
    nir,
    nirOuRien: (option) => (lus.get(option) === undefined ? null : nir(option)),
  }
}

/** One number a line, in the order --nir, --de, --vers of those given as « - ». */
async function lireNumeros(values: Valeurs, contexte: Contexte): Promise<Map<string, string>> {
  const donnes = NUMEROS.flatMap((o) => (typeof values[o] === 'string' ? [[o, values[o]]] : []))
  const attendus = donnes.filter(([, valeur]) => valeur === '-')
  const lignes = attendus.length > 0 ? await lireLignes(contexte) : []
  const numeros = new Map<string, string>()
  for (const [option, valeur] of donnes as [string, string][]) {
    numeros.set(option, valeur === '-' ? (lignes.shift() ?? '') : valeur)
  }
  return numeros
}

async function lireLignes(contexte: Contexte): Promise<string[]> {
  let texte = ''
  for await (const octets of contexte.lireEntree()) {
    texte += Buffer.from(octets).toString('latin1')
    if (texte.length > ENTREE_MAX) break
  }
  return texte.split(/\r?\n/).filter((ligne) => ligne.trim() !== '')
}

/** The message never repeats what was typed: it may be somebody's number. */
function lireNir(option: string, texte: string | undefined): Nir {
  if (texte === undefined) {
    throw new UsageFautif(`--${option} : donnez un NIR, ou « - » pour l’entrée standard.`)
  }
  const lu = parseNir(texte.trim())
  if (lu === undefined) {
    throw new UsageFautif(`--${option} : un NIR compte 13 caractères, ou 15 avec sa clé.`)
  }
  if (!lu.cleJuste) {
    throw new UsageFautif(
      `--${option} : la clé (les deux derniers chiffres) ne va pas avec ce NIR.`,
    )
  }
  return lu.nir
}

export function lireSignature(demande: Demande): Signature {
  const auteur = demande.texte('auteur') ?? ''
  const motif = demande.texte('motif') ?? ''
  if (auteur.trim() === '' || motif.trim() === '') {
    throw new UsageFautif('Une décision est signée : donnez --auteur et --motif.')
  }
  return { auteur: exigerPseudonyme(auteur, '--auteur'), motif }
}

export function lireEtendue(demande: Demande): Cible['etendue'] {
  const dite = demande.texte('etendue') ?? 'declaration'
  if (dite === 'declaration' || dite === 'declarant') return dite
  throw new UsageFautif('--etendue : « declaration » ou « declarant ».')
}

/** Lines of a declarant for a month; « - » for a payer without SIRET. */
export function lireChoix(demande: Demande): Choix {
  const mois = demande.texte('mois')
  const siret = demande.texte('siret')
  if (!estMois(mois)) throw new UsageFautif('--mois : un mois AAAA-MM est attendu.')
  if (siret === '-') return { siret: null, mois }
  if (siret === undefined || !estSiret(siret)) {
    throw new UsageFautif('--siret : quatorze chiffres, ou « - » pour un payeur sans SIRET.')
  }
  return { siret, mois }
}

/** Where the page before stopped, as it was told; null at the beginning. */
export function lireSuite(demande: Demande, forme: RegExp): string | null {
  const texte = demande.texte('apres')
  if (texte === undefined) return null
  if (forme.test(texte)) return texte
  throw new UsageFautif('--apres : recopiez ce que la page précédente a donné.')
}

export function lireNombre(demande: Demande, option: 'limite' | 'acte', defaut?: number): number {
  const texte = demande.texte(option)
  if (texte === undefined && defaut !== undefined) return defaut
  const nombre = /^\d{1,15}$/.test(texte ?? '') ? Number(texte) : 0
  if (nombre > 0) return nombre
  throw new UsageFautif(`--${option} : un nombre entier est attendu.`)
}
