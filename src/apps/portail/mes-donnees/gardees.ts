import {
  type CategorieConservee,
  type DureeConservation,
  dureeEnVigueur,
  type FenetreRelative,
  type Habilitation,
  type MontantLisible,
  PROFILS,
  type ProfilFinalite,
} from '#acces'
import { nombre } from '#apps/web'
import { composer, type Jour } from '#socle'
import type { Habilitations } from '../dependances.js'

/** One kind of data that is held about a person: whence it comes and how long it stays. */
export interface DonneeGardee {
  readonly quoi: string
  readonly source: string
  readonly duree: string
  readonly texte: string
  /** No text that was read gives the duration: it is a choice, said as such. */
  readonly choix: boolean
}

const SIGNALEMENTS = 'Vos signalements et leurs documents'

const GARDEES: readonly (readonly [string, string, CategorieConservee])[] = [
  [
    'Vos ressources, mois par mois',
    'Vos employeurs et les organismes qui vous paient',
    'ressources',
  ],
  ['Votre identité déclarée', 'Les mêmes déclarations', 'ressources'],
  ['Votre numéro de sécurité sociale, chiffré', 'Les mêmes déclarations, et vous', 'ressources'],
  [
    'Les déclarations comme elles sont arrivées',
    'Vos employeurs et organismes',
    'declarations-natives',
  ],
  ['Vos déclarations, vos droits, vos courriers', 'Vous, et la Caf ou la MSA', 'dossiers'],
  [
    'Vos démarches, votre adresse, vos attestations, vos paiements',
    'Vous, et la Caf ou la MSA',
    'dossiers',
  ],
  [SIGNALEMENTS, 'Vous', 'dossiers'],
  ['Vos messages et vos réponses', 'Ce site, et les organismes qui vous écrivent', 'messages'],
  ['La liste de ceux qui ont lu vos données', 'Ce site', 'traces-acces'],
  ['Vos questions et vos demandes', 'Vous', 'questions-et-alertes'],
  ['Vos dates de connexion', 'Ce site', 'connexions'],
]

export function listGardees(jour: Jour): readonly DonneeGardee[] {
  return GARDEES.map(([quoi, source, categorie]) => {
    const d = dureeEnVigueur(categorie, jour)
    return {
      ...{ quoi, source, texte: composer(d.texte), choix: d.interpretation !== null },
      duree: dureeEnMots(d, quoi === SIGNALEMENTS ? 'le dernier acte' : d.court),
    }
  })
}

function dureeEnMots({ mois }: DureeConservation, court: string): string {
  const combien = mois % 12 === 0 ? nombre(mois / 12, 'an') : `${mois} mois`
  return `${combien} après ${court}`
}

/** What a body may read for one reason, as its habilitation says it. */
export interface LectureOuverte {
  readonly pourquoi: string
  readonly montant: string
  readonly mois: string
  readonly texte: string
  readonly organismes: readonly string[]
}

const POURQUOI: Readonly<Record<ProfilFinalite['finalite'], string>> = {
  rsa: 'Calculer le revenu de solidarité active (RSA)',
  'prime-activite': 'Calculer la prime d’activité',
  'aide-logement': 'Calculer l’aide au logement',
  c2s: 'Étudier la complémentaire santé solidaire',
}

const MONTANTS: Readonly<Record<MontantLisible, string>> = {
  montantNetSocial: 'net social',
  montantNetFiscal: 'net imposable',
  montantNetVerse: 'net versé',
}

/** By reason: the amounts and the months, with the bodies habilitated on that day. */
export function listLectures(h: Habilitations | undefined, jour: Jour): readonly LectureOuverte[] {
  return PROFILS.map(({ finalite, texte, montants, fenetres }) => ({
    pourquoi: POURQUOI[finalite],
    montant: montants.map((m) => MONTANTS[m]).join(', '),
    mois: fenetres.examen === undefined ? '' : fenetreEnMots(fenetres.examen),
    texte: enToutesLettres(texte),
    organismes: nomsHabilites(h, (x) => x.finalite === finalite && enVigueur(x, jour)),
  }))
}

const CODES: readonly (readonly [RegExp, string])[] = [
  [/\bCASF\b/g, 'Code de l’action sociale et des familles'],
  [/\bCSS\b/g, 'Code de la sécurité sociale'],
  [/\bCCH\b/g, 'Code de la construction et de l’habitation'],
]

function enToutesLettres(texte: string): string {
  return composer(CODES.reduce((dit, [sigle, nom]) => dit.replace(sigle, nom), texte))
}

function fenetreEnMots({ de, a }: FenetreRelative): string {
  return `Du ${-de}e au ${-a}e mois avant le droit`
}

function enVigueur({ du, au }: Habilitation, jour: Jour): boolean {
  return du <= jour && (au === null || jour <= au)
}

function nomsHabilites(
  h: Habilitations | undefined,
  estPour: (x: Habilitation) => boolean,
): readonly string[] {
  const codes = new Set((h?.habilitations ?? []).filter(estPour).map((x) => x.organisme))
  return (h?.organismes ?? []).filter((o) => codes.has(o.code)).map((o) => o.nom)
}
