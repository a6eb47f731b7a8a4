import {
  type Centimes,
  centimes,
  echec,
  estJour,
  estMois,
  estSiret,
  type Mois,
  mois,
  moisPlus,
  parseNir,
  type Resultat,
  type Siret,
  succes,
} from '#socle'
import type { AnnexeLue, EnteteAnnexe } from './annexe-lue.js'
import { estNatureAnnexe, type FormePeriode, REGLES_ANNEXE } from './natures-annexe.js'

/** A fault of one line: a stable code and what to do, never a value of the line. */
export interface FauteAnnexe {
  readonly code: string
  readonly message: string
}

type Lu<T> = Resultat<T, FauteAnnexe>
type Objet = Readonly<Record<string, unknown>>

export const FORMAT_ANNEXE = 'annexe/1'
/** 10 M€: far above any declaration of one person, below what a sum can hold. */
const MONTANT_MAX = 1_000_000_000

function faute(code: string, message: string): { ok: false; erreur: FauteAnnexe } {
  return echec({ code, message })
}

function lireObjet(texte: string): Objet | undefined {
  try {
    const lu: unknown = JSON.parse(texte)
    return typeof lu === 'object' && lu !== null && !Array.isArray(lu) ? (lu as Objet) : undefined
  } catch {
    return undefined
  }
}

function cleInconnue(objet: Objet, connues: readonly string[]): FauteAnnexe | undefined {
  const inconnue = Object.keys(objet).some((cle) => !connues.includes(cle))
  if (!inconnue) return undefined
  const message = `Cette ligne a une clé inconnue. Clés permises : ${connues.join(', ')}.`
  return { code: 'annexe-cle-inconnue', message }
}

const CLES_ENTETE = ['format', 'nature', 'emetteur', 'constitueLe', 'ordre']

/** Reads the first line of a file. */
export function lireEntete(texte: string): Lu<EnteteAnnexe> {
  const objet = lireObjet(texte)
  if (objet?.format !== FORMAT_ANNEXE) {
    const message = `La première ligne doit être un en-tête {"format":"${FORMAT_ANNEXE}",…}.`
    return faute('annexe-entete', message)
  }
  const inconnue = cleInconnue(objet, CLES_ENTETE)
  if (inconnue !== undefined) return echec(inconnue)
  const { nature, constitueLe, ordre = 0 } = objet
  if (!estNatureAnnexe(nature)) {
    const connues = Object.keys(REGLES_ANNEXE).join(', ')
    return faute('annexe-nature', `Nature inconnue dans l’en-tête. Natures : ${connues}.`)
  }
  if (!estJour(constitueLe)) {
    return faute('annexe-entete', 'L’en-tête doit dire « constitueLe », un jour AAAA-MM-JJ.')
  }
  if (!Number.isSafeInteger(ordre) || (ordre as number) < 0) {
    return faute('annexe-entete', '« ordre » doit être un nombre entier, 0 ou plus.')
  }
  const emetteur = lireEmetteur(objet.emetteur)
  if (emetteur === undefined) {
    const message = 'L’en-tête doit dire « emetteur » : son « siret » et sa « raisonSociale ».'
    return faute('annexe-entete', message)
  }
  return succes({ nature, emetteur, constitueLe, ordre: ordre as number })
}

function lireEmetteur(valeur: unknown): EnteteAnnexe['emetteur'] | undefined {
  if (typeof valeur !== 'object' || valeur === null) return undefined
  const { siret, raisonSociale, ...reste } = valeur as Objet
  const nomme = typeof raisonSociale === 'string' && raisonSociale.trim() !== ''
  if (typeof siret !== 'string' || !estSiret(siret) || !nomme) return undefined
  return Object.keys(reste).length > 0 ? undefined : { siret, raisonSociale }
}

/** The count of the last line; undefined for any other line. */
export function lireTotal(texte: string): number | undefined {
  const objet = lireObjet(texte)
  if (objet === undefined || Object.keys(objet).join() !== 'total') return undefined
  return Number.isSafeInteger(objet.total) ? (objet.total as number) : undefined
}

const CLES_LIGNE = [
  ...['nir', 'nom', 'prenoms', 'dateNaissance', 'siret', 'periode', 'regime', 'montants'],
  'annule',
]

/** Reads one declaration. Strict: a key, a type or a value that is not known is a fault. */
export function lireAnnexe(texte: string, ligne: number, { nature }: EnteteAnnexe): Lu<AnnexeLue> {
  const objet = lireObjet(texte)
  if (objet === undefined) {
    return faute(
      'annexe-illisible',
      'Cette ligne n’est pas un objet JSON. Écrivez-en un par ligne.',
    )
  }
  const inconnue = cleInconnue(objet, CLES_LIGNE)
  if (inconnue !== undefined) return echec(inconnue)
  const regle = REGLES_ANNEXE[nature]
  const qui = lirePersonne(objet)
  if (!qui.ok) return qui
  const periode = lirePeriode(objet.periode, regle.periode)
  if (!periode.ok) return periode
  const siret = objet.siret ?? null
  if (regle.siret !== (typeof siret === 'string' && estSiret(siret))) {
    const voulu = regle.siret ? 'veut un « siret » juste' : 'ne porte pas de « siret »'
    return faute('annexe-siret', `Une déclaration de nature « ${nature} » ${voulu}.`)
  }
  const regime = objet.regime ?? null
  if (regime !== null && !regle.regimes.includes(String(regime))) {
    const permis = regle.regimes.length > 0 ? regle.regimes.join(', ') : 'aucun'
    return faute('annexe-regime', `Régime inconnu pour cette nature. Permis : ${permis}.`)
  }
  const annule = objet.annule ?? false
  if (typeof annule !== 'boolean') {
    return faute('annexe-illisible', '« annule » doit être vrai ou faux.')
  }
  const montants = lireMontants(objet.montants ?? {}, { nature, annule })
  if (!montants.ok) return montants
  return succes({
    ...{ ligne, texte, ...qui.valeur, ...periode.valeur },
    ...{ siret: siret as Siret | null, regime: regime as string | null },
    ...{ montants: montants.valeur, annule },
  })
}

type Personne = Pick<AnnexeLue, 'nir' | 'nom' | 'prenoms' | 'dateNaissance'>

function lirePersonne({ nir, nom, prenoms, dateNaissance }: Objet): Lu<Personne> {
  const lu = typeof nir === 'string' ? parseNir(nir) : undefined
  if (lu === undefined || !lu.cleJuste) {
    return faute('annexe-nir', '« nir » doit être un NIR de 13 caractères, ou de 15 avec sa clé.')
  }
  if (typeof nom !== 'string' || nom.trim() === '' || typeof prenoms !== 'string') {
    return faute('annexe-identite', '« nom » et « prenoms » doivent être écrits.')
  }
  if (typeof dateNaissance !== 'string' || !/^\d{8}$/.test(dateNaissance)) {
    const message = '« dateNaissance » doit avoir la forme JJMMAAAA (99 pour un inconnu).'
    return faute('annexe-identite', message)
  }
  return succes({ nir: lu.nir, nom, prenoms, dateNaissance })
}

function lirePeriode(
  valeur: unknown,
  forme: FormePeriode,
): Lu<Pick<AnnexeLue, 'periode' | 'de' | 'a'>> {
  const texte = typeof valeur === 'string' ? valeur : ''
  if (forme === 'annee') {
    if (/^20\d\d$/.test(texte)) {
      return succes({ periode: texte, de: mois(`${texte}-01`), a: mois(`${texte}-12`) })
    }
    return faute('annexe-periode', '« periode » doit être une année AAAA.')
  }
  if (estMois(texte)) return succes({ periode: texte, de: texte, a: texte })
  const trimestre = /^(20\d\d)-T([1-4])$/.exec(texte)
  if (trimestre === null) {
    return faute('annexe-periode', '« periode » doit être un mois AAAA-MM ou un trimestre AAAA-T1.')
  }
  const premier = moisPlus(mois(`${trimestre[1]}-01`), 3 * (Number(trimestre[2]) - 1)) as Mois
  return succes({ periode: texte, de: premier, a: moisPlus(premier, 2) })
}

function lireMontants(
  valeur: unknown,
  { nature, annule }: { readonly nature: EnteteAnnexe['nature']; readonly annule: boolean },
): Lu<AnnexeLue['montants']> {
  const regles = REGLES_ANNEXE[nature].montants
  if (typeof valeur !== 'object' || valeur === null || Array.isArray(valeur)) {
    return faute('annexe-montant', '« montants » doit être un objet : un nom, un montant.')
  }
  const entrees = Object.entries(valeur)
  if (annule !== (entrees.length === 0)) {
    const message = annule
      ? 'Une annulation ne porte aucun montant.'
      : 'Une déclaration porte au moins un montant ; 0 s’écrit.'
    return faute('annexe-montant', message)
  }
  const lus: Record<string, Centimes> = {}
  for (const [nom, montant] of entrees) {
    const regle = Object.hasOwn(regles, nom) ? regles[nom] : undefined
    if (regle === undefined) {
      const permis = Object.keys(regles).join(', ')
      return faute('annexe-montant', `Montant inconnu pour cette nature. Permis : ${permis}.`)
    }
    const entier = Number.isSafeInteger(montant) && Math.abs(montant as number) <= MONTANT_MAX
    if (!entier || (!regle.negatif && (montant as number) < 0)) {
      const sens = regle.negatif ? '' : ', 0 ou plus'
      return faute('annexe-montant', `« ${nom} » doit être un nombre entier de centimes${sens}.`)
    }
    lus[nom] = centimes(montant as number)
  }
  return succes(lus)
}
