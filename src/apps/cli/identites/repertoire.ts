import type { Inscription } from '#referentiel'
import { parseNir } from '#socle'
import type { Contexte } from '../commande.js'

/** Identities written together. */
const LOT = 500
const NAISSANCE = /^(\d{2})(\d{2})(18|19|20)\d{2}$/
const CLES: ReadonlySet<string> = new Set([
  ...['nir', 'etat', 'nom', 'nomUsage', 'prenoms', 'sexe', 'dateNaissance'],
  'departementNaissance',
])

/** The register of identities on standard input, NDJSON; a faulty line is told and left out. */
export async function lireRepertoire(contexte: Contexte): Promise<{
  readonly inscriptions: readonly (readonly Inscription[])[]
  readonly fautes: readonly string[]
}> {
  const inscriptions: Inscription[][] = [[]]
  const fautes: string[] = []
  let numero = 0
  for await (const ligne of lignes(contexte)) {
    numero += 1
    if (ligne.trim() === '') continue
    const lue = lireInscription(ligne)
    if (typeof lue === 'string') fautes.push(`Ligne ${numero} : ${lue}`)
    else {
      if (inscriptions.at(-1)!.length === LOT) inscriptions.push([])
      inscriptions.at(-1)!.push(lue)
    }
  }
  return { inscriptions: inscriptions.filter((lot) => lot.length > 0), fautes }
}

async function* lignes(contexte: Contexte): AsyncGenerator<string> {
  const decodeur = new TextDecoder('utf-8')
  let reste = ''
  for await (const octets of contexte.lireEntree()) {
    const morceaux = (reste + decodeur.decode(octets, { stream: true })).split('\n')
    reste = morceaux.pop() ?? ''
    yield* morceaux
  }
  if (reste !== '') yield reste
}

/** The fault in French, without repeating a value. */
function lireInscription(ligne: string): Inscription | string {
  let lu: unknown
  try {
    lu = JSON.parse(ligne)
  } catch {
    return 'cette ligne n’est pas du JSON.'
  }
  if (typeof lu !== 'object' || lu === null || Array.isArray(lu)) return 'un objet est attendu.'
  const objet = lu as Record<string, unknown>
  const inconnue = Object.keys(objet).find((cle) => !CLES.has(cle))
  if (inconnue !== undefined) return `la clé « ${inconnue} » n’est pas connue.`
  return inscriptionDe(objet)
}

function inscriptionDe(o: Record<string, unknown>): Inscription | string {
  const numero = typeof o.nir === 'string' ? parseNir(o.nir) : undefined
  if (numero === undefined || !numero.cleJuste)
    return 'nir : treize caractères, ou quinze avec la clé.'
  const etat = o.etat ?? 'certifie'
  if (etat !== 'certifie' && etat !== 'en-attente') return 'etat : « certifie » ou « en-attente ».'
  const { nom, prenoms, dateNaissance } = o
  if (typeof nom !== 'string' || nom === '') return 'nom : un texte est attendu.'
  if (typeof prenoms !== 'string') return 'prenoms : un texte est attendu.'
  if (typeof dateNaissance !== 'string' || !NAISSANCE.test(dateNaissance)) {
    return 'dateNaissance : JJMMAAAA est attendu.'
  }
  if (dateNaissance.slice(6) !== numero.nir.slice(1, 3)) {
    return 'l’année de naissance n’est pas celle que dit le numéro.'
  }
  const sexe = o.sexe === '01' || o.sexe === '02' ? o.sexe : null
  const nomUsage = typeof o.nomUsage === 'string' ? o.nomUsage : null
  const lieu = typeof o.departementNaissance === 'string' ? o.departementNaissance : null
  const traits = {
    nom,
    nomUsage,
    prenoms,
    sexe,
    dateNaissance,
    departementNaissance: lieu,
  } as const
  return { nir: numero.nir, etat, traits }
}
