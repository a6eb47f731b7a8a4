import { echec, estJour, estMois, type Nir, parseNir, type Resultat, succes } from '#socle'
import type { FauteHabilitation } from './lire-habilitations.js'
import type { EntreePortefeuille } from './portefeuille.js'
import { findProfil, MOTIFS_LECTURE } from './profil.js'

/** A line of a caseload, before the NIR has become a key. */
export interface LignePortefeuille {
  readonly nir: Nir
  readonly entree: Omit<EntreePortefeuille, 'personne' | 'organisme'>
}

type Objet = Readonly<Record<string, unknown>>

const CLES = [
  'nir',
  'dossier',
  'reference',
  'lien',
  'finalites',
  'moisExamen',
  'motifs',
  'du',
  'au',
]
const TEXTE = /^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,63}$/

/** Reads one line of a caseload: whole, or every fault of it. Values are never repeated. */
export function lireLignePortefeuille(
  json: unknown,
): Resultat<LignePortefeuille, readonly FauteHabilitation[]> {
  const fautes: FauteHabilitation[] = []
  const exiger = (juste: boolean, chemin: string, message: string): void => {
    if (!juste) fautes.push({ chemin, message })
  }
  const o = (typeof json === 'object' && json !== null ? json : {}) as Objet
  exiger(
    Object.keys(o).every((cle) => CLES.includes(cle)),
    '',
    `Sont connues : ${CLES.join(', ')}.`,
  )
  const lu = typeof o.nir === 'string' ? parseNir(o.nir) : undefined
  exiger(lu?.cleJuste === true, 'nir', 'NIR de 13 caractères, ou de 15 avec sa clé juste.')
  for (const champ of ['dossier', 'reference'] as const) {
    const valeur = o[champ]
    const juste = typeof valeur === 'string' && TEXTE.test(valeur) && !parseNir(valeur)
    exiger(juste, champ, 'Texte attendu, jamais un numéro de sécurité sociale.')
  }
  const lien = o.lien ?? 'portefeuille'
  exiger(lien === 'portefeuille' || lien === 'demande', 'lien', 'portefeuille ou demande.')
  const finalites = liste(o.finalites).flatMap((f) => findProfil(f)?.finalite ?? [])
  const toutes = finalites.length > 0 && finalites.length === liste(o.finalites).length
  exiger(toutes, 'finalites', 'Au moins une finalité connue.')
  const motifs = MOTIFS_LECTURE.filter((m) => liste(o.motifs ?? []).includes(m))
  exiger(motifs.length === liste(o.motifs ?? []).length, 'motifs', 'Motifs inconnus.')
  const { moisExamen, du, au = null } = o
  exiger(estMois(moisExamen), 'moisExamen', 'Mois AAAA-MM attendu.')
  exiger(estJour(du), 'du', 'Jour AAAA-MM-JJ attendu.')
  exiger(au === null || (estJour(au) && au >= String(du)), 'au', 'Jour attendu, après « du ».')
  if (fautes.length > 0) return echec(fautes)
  const textes = { dossier: o.dossier, reference: o.reference, lien }
  const dates = { moisExamen, du, au }
  const entree = { ...textes, finalites, ...dates, motifs } as unknown
  return succes({ nir: lu!.nir, entree: entree as LignePortefeuille['entree'] })
}

function liste(json: unknown): readonly string[] {
  return Array.isArray(json) ? json.map(String) : []
}
