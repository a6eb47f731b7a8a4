import { echec, estJour, estNir, type Resultat, succes } from '#socle'
import {
  ACTES_DEPARTEMENT,
  type Accompagnee,
  type ContenuActe,
  MANQUEMENTS,
  MESURES,
  VOIES,
} from './acte.js'
import { LONGUEUR_TEXTE } from './refus.js'

/** An act of the Département as its software writes it. */
export interface ActeLu extends Accompagnee {
  readonly contenu: ContenuActe
}

export interface FauteActe {
  /** Where in the JSON, « rendezVous.heure ». */
  readonly chemin: string
  readonly message: string
}

/** What a value must be, in words; undefined when it is. */
type Attendu = (valeur: unknown) => string | undefined
type Champs = { readonly [champ: string]: Attendu | Champs }
type GenreDepartement = (typeof ACTES_DEPARTEMENT)[number]

const LONGUEUR_COURTE = 200
const ENGAGEMENTS_MAX = 20
const NIR_ECRIT = /[12]\d{12}/

const texteDe =
  (longueur: number): Attendu =>
  (v) => {
    const juste = typeof v === 'string' && v.trim() !== '' && v.length <= longueur
    if (!juste) return `Texte attendu, ${longueur} caractères au plus.`
    return sansNir(v) ? undefined : 'Jamais de numéro de sécurité sociale dans un texte.'
  }

function sansNir(texte: string): boolean {
  const serre = texte.replace(/[\s.]/g, '')
  return !NIR_ECRIT.test(serre) && !estNir(serre)
}

const court = texteDe(LONGUEUR_COURTE)
const long = texteDe(LONGUEUR_TEXTE)
const parmi =
  (valeurs: readonly string[]): Attendu =>
  (v) =>
    valeurs.includes(v as string) ? undefined : `Une de ces valeurs : ${valeurs.join(', ')}.`
const entier =
  (min: number, max: number): Attendu =>
  (v) =>
    Number.isInteger(v) && (v as number) >= min && (v as number) <= max
      ? undefined
      : `Nombre entier attendu, de ${min} à ${max}.`
const ouNul =
  (attendu: Attendu): Attendu =>
  (v) =>
    v === null ? undefined : attendu(v)
const jourAttendu: Attendu = (v) => (estJour(v) ? undefined : 'Jour AAAA-MM-JJ attendu.')
const heure: Attendu = (v) =>
  typeof v === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(v)
    ? undefined
    : 'Heure HH:MM attendue.'
const booleen: Attendu = (v) => (typeof v === 'boolean' ? undefined : 'true ou false attendu.')
const engagements: Attendu = (v) => {
  const liste = Array.isArray(v) && v.length > 0 && v.length <= ENGAGEMENTS_MAX ? v : undefined
  return liste === undefined ? `De 1 à ${ENGAGEMENTS_MAX} textes attendus.` : premier(liste)
}

function premier(textes: readonly unknown[]): string | undefined {
  return textes.map(court).find((faute) => faute !== undefined)
}

const RANG = entier(0, 1_000_000)
const MESURE: Champs = { genre: parmi(MESURES), partPourCent: entier(1, 100), mois: entier(1, 12) }
const RENDEZ_VOUS: Champs = {
  ...{ jour: jourAttendu, heure, lieu: court, objet: court, obligatoire: booleen },
}

/** Fields of each act, beside `dossier`, `personne` and `genre`. */
const CHAMPS: Readonly<Record<GenreDepartement, Champs>> = {
  orienter: { voie: parmi(VOIES), organisme: court },
  'designer-referent': {
    referent: { nom: court, organisme: court, telephone: court, courriel: ouNul(court) },
  },
  'proposer-rendez-vous': { rendezVous: RENDEZ_VOUS },
  'changer-rendez-vous': { cible: RANG, rendezVous: RENDEZ_VOUS },
  'annuler-rendez-vous': { cible: RANG, texte: long },
  'constater-rendez-vous': {
    cible: RANG,
    presence: parmi(['honore', 'absence-excusee', 'absence']),
  },
  'proposer-contrat': {
    contrat: {
      ...{ debut: jourAttendu, fin: jourAttendu, heuresParSemaine: entier(0, 35) },
      ...{ motifHeures: ouNul(court), engagementsPersonne: engagements },
      engagementsDepartement: engagements,
    },
  },
  'ouvrir-procedure': { manquement: parmi(MANQUEMENTS), faits: long, envisagee: MESURE },
  'decider-procedure': {
    ...{ cible: RANG, mesure: MESURE, depuis: ouNul(jourAttendu), avisEquipe: ouNul(jourAttendu) },
    texte: long,
  },
  'lever-sanction': { cible: RANG, texte: long },
  'decider-recours': {
    ...{ cible: RANG, issue: parmi(['acceptee', 'partielle', 'rejetee']), texte: long },
  },
}

/** Objects that may be null: a decision without a sanction. */
const OBJETS_NULS = new Set(['mesure'])

/** Reads one act of the Département: whole, or every fault of it. Values are never repeated. */
export function lireActeDepartement(json: unknown): Resultat<ActeLu, readonly FauteActe[]> {
  const o = objet(json)
  if (o === undefined) return echec([{ chemin: '', message: 'Un objet JSON est attendu.' }])
  const { dossier, personne, genre, ...reste } = o
  const fautes: FauteActe[] = []
  for (const [chemin, valeur] of [
    ['dossier', dossier],
    ['personne', personne],
  ] as const) {
    const juste = typeof valeur === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(valeur)
    if (!juste || !sansNir(valeur)) {
      fautes.push({ chemin, message: 'Identifiant attendu, jamais un numéro de sécurité sociale.' })
    }
  }
  const connu = ACTES_DEPARTEMENT.find((g) => g === genre)
  if (connu === undefined) {
    fautes.push({ chemin: 'genre', message: `Un de : ${ACTES_DEPARTEMENT.join(', ')}.` })
    return echec(fautes)
  }
  verifier(reste, CHAMPS[connu], { chemin: '', fautes })
  if (fautes.length > 0) return echec(fautes)
  const contenu = { genre: connu, ...reste } as unknown as ContenuActe
  return succes({ dossier: dossier as string, personne: personne as string, contenu })
}

function verifier(
  o: Readonly<Record<string, unknown>>,
  champs: Champs,
  ou: { readonly chemin: string; readonly fautes: FauteActe[] },
): void {
  for (const [champ, attendu] of Object.entries(champs)) {
    const [chemin, valeur] = [`${ou.chemin}${champ}`, o[champ]]
    if (typeof attendu === 'function') {
      const message = attendu(valeur)
      if (message !== undefined) ou.fautes.push({ chemin, message })
    } else if (!(valeur === null && OBJETS_NULS.has(champ))) {
      const dedans = objet(valeur)
      if (dedans === undefined) ou.fautes.push({ chemin, message: 'Un objet est attendu.' })
      else verifier(dedans, attendu, { chemin: `${chemin}.`, fautes: ou.fautes })
    }
  }
  for (const cle of Object.keys(o)) {
    if (Object.hasOwn(champs, cle)) continue
    const connus = Object.keys(champs).join(', ')
    ou.fautes.push({ chemin: `${ou.chemin}${cle}`, message: `Clé inconnue. Connues : ${connus}.` })
  }
}

function objet(json: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
  return json as Readonly<Record<string, unknown>>
}
