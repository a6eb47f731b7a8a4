import {
  type Centimes,
  echec,
  estJour,
  estMois,
  indexMois,
  type Jour,
  type Mois,
  type Resultat,
  succes,
} from '#socle'
import type { ErreurSituation } from '../droits.js'
import {
  absent,
  type Brut,
  estObjet,
  faute,
  sous,
  type Verdict,
  verifierChoix,
  verifierCles,
  verifierMontant,
} from '../lecture/champs.js'
import { parseSituation } from '../lecture/parse-situation.js'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import {
  type DemandeSimulation,
  type Evenement,
  TYPES_EVENEMENT,
  type TypeEvenement,
} from './evenement.js'

/** A situation and what happens to it. */
export interface DemandeLue extends DemandeSimulation {
  readonly situation: SituationFoyer
}

const CLES: ReadonlySet<string> = new Set(['situation', 'evenements', 'mois'])
const TYPES: ReadonlySet<string> = new Set(TYPES_EVENEMENT)
const CLES_EVENEMENT: Readonly<Record<TypeEvenement, readonly string[]>> = {
  'emploi-trouve': ['mois', 'personne', 'montantNetSocial', 'montantNetFiscal'],
  'salaire-change': ['mois', 'personne', 'montantNetSocial', 'montantNetFiscal'],
  'emploi-perdu': ['mois', 'personne', 'allocationChomage'],
  naissance: ['jour'],
  separation: ['mois', 'enfantsPartis'],
  'mise-en-couple': ['mois', 'conjoint'],
  demenagement: ['mois', 'logement'],
}
const DUREE = 12
const DUREE_MAX = 24
const EVENEMENTS_MAX = 20

/**
 * Reads { situation, evenements, mois } given as parsed JSON, strictly. The first fault refuses it,
 * with its path (« evenements[0].mois ») and a reason in French.
 * @texte docs/contrat.md §3; docs/parcours/droit-simulation.md
 */
export function parseSimulation(json: unknown): Resultat<DemandeLue, ErreurSituation> {
  if (!estObjet(json)) {
    return echec(faute('type-inattendu', '', 'Une simulation doit être un objet JSON.'))
  }
  const cles = verifierCles(json, CLES)
  if (cles !== null) return echec(cles)
  if (json.situation === undefined) return echec(absent('situation'))
  const lue = parseSituation(json.situation)
  if (!lue.ok) return echec(sous('situation', lue.erreur))
  const duree = json.mois ?? DUREE
  const erreur = verifierDuree(duree) ?? verifierListe(json.evenements)
  if (erreur !== null) return echec(erreur)
  const contexte = { brut: json.situation as Brut, situation: lue.valeur, duree: duree as number }
  return lireEvenements((json.evenements ?? []) as readonly unknown[], contexte)
}

function verifierDuree(duree: unknown): Verdict {
  if (Number.isInteger(duree) && (duree as number) >= 1 && (duree as number) <= DUREE_MAX) {
    return null
  }
  return faute('valeur-inconnue', 'mois', `« mois » est un nombre entier de 1 à ${DUREE_MAX}.`)
}

function verifierListe(evenements: unknown): Verdict {
  if (evenements === undefined) return null
  if (!Array.isArray(evenements)) {
    return faute('type-inattendu', 'evenements', '« evenements » doit être une liste.')
  }
  if (evenements.length <= EVENEMENTS_MAX) return null
  return faute('periode-impossible', 'evenements', `Il y a plus de ${EVENEMENTS_MAX} événements.`)
}

interface Contexte {
  readonly brut: Brut
  readonly situation: SituationFoyer
  readonly duree: number
}

function lireEvenements(
  bruts: readonly unknown[],
  contexte: Contexte,
): Resultat<DemandeLue, ErreurSituation> {
  const evenements: Evenement[] = []
  let enCouple = contexte.situation.personnes.some((p) => p.role === 'conjoint')
  for (let i = 0; i < bruts.length; i++) {
    const chemin = `evenements[${i}]`
    const lu = lireEvenement(bruts[i], contexte)
    if (!lu.ok) return echec(sous(chemin, lu.erreur))
    const { type } = lu.valeur
    if (type === 'separation' && !enCouple) {
      return echec(faute('foyer-impossible', chemin, 'Il n’y a pas de conjoint à ce moment.'))
    }
    if (type === 'mise-en-couple' && enCouple) {
      return echec(faute('foyer-impossible', chemin, 'Il y a déjà un conjoint à ce moment.'))
    }
    if (type === 'separation') enCouple = false
    if (type === 'mise-en-couple') enCouple = true
    evenements.push(lu.valeur)
  }
  const { situation, duree } = contexte
  return succes({ situation, evenements, duree })
}

function lireEvenement(brut: unknown, contexte: Contexte): Resultat<Evenement, ErreurSituation> {
  if (!estObjet(brut)) {
    return echec(faute('type-inattendu', '', 'Un événement doit être un objet.'))
  }
  const erreur = verifierChoix(brut.type, 'type', TYPES) ?? verifierEvenement(brut, contexte)
  if (erreur !== null) return echec(erreur)
  return construire(brut, contexte)
}

function verifierEvenement(brut: Brut, contexte: Contexte): Verdict {
  const type = brut.type as TypeEvenement
  const cles = CLES_EVENEMENT[type]
  return (
    verifierCles(brut, new Set(['type', ...cles])) ??
    (cles.includes('mois') ? verifierMois(brut.mois, contexte) : null) ??
    (cles.includes('jour') ? verifierJour(brut.jour, contexte) : null) ??
    (cles.includes('personne') ? verifierParent(brut.personne, contexte.situation) : null) ??
    (cles.includes('montantNetSocial')
      ? verifierMontant(brut.montantNetSocial, 'montantNetSocial', false)
      : null) ??
    verifierFacultatif(brut, 'montantNetFiscal') ??
    verifierFacultatif(brut, 'allocationChomage') ??
    verifierPartis(brut.enfantsPartis, contexte.situation)
  )
}

function verifierFacultatif(brut: Brut, cle: string): Verdict {
  return brut[cle] === undefined ? null : verifierMontant(brut[cle], cle, false)
}

function verifierMois(mois: unknown, { situation, duree }: Contexte): Verdict {
  if (mois === undefined) return absent('mois')
  if (!estMois(mois)) return faute('date-impossible', 'mois', 'Le mois doit être AAAA-MM.')
  const rang = indexMois(mois) - indexMois(situation.moisDroit)
  if (rang >= 0 && rang < duree) return null
  return faute('periode-impossible', 'mois', 'Le mois est hors des mois simulés.')
}

function verifierJour(jour: unknown, contexte: Contexte): Verdict {
  if (jour === undefined) return absent('jour')
  if (!estJour(jour))
    return faute('date-impossible', 'jour', 'Le jour doit être un jour du calendrier, AAAA-MM-JJ.')
  const erreur = verifierMois(jour.slice(0, 7), contexte)
  return erreur === null ? null : { ...erreur, chemin: 'jour' }
}

function verifierParent(id: unknown, { personnes }: SituationFoyer): Verdict {
  if (id === undefined) return absent('personne')
  if (personnes.some((p) => p.id === id && p.role !== 'enfant')) return null
  return faute('valeur-inconnue', 'personne', '« personne » est l’« id » d’un adulte du foyer.')
}

function verifierPartis(partis: unknown, { personnes }: SituationFoyer): Verdict {
  if (partis === undefined) return null
  const enfants = personnes.filter((p) => p.role === 'enfant').map((p) => p.id)
  if (Array.isArray(partis) && partis.every((id) => enfants.includes(id as string))) return null
  const message = '« enfantsPartis » est une liste d’« id » d’enfants du foyer.'
  return faute('valeur-inconnue', 'enfantsPartis', message)
}

function construire(brut: Brut, contexte: Contexte): Resultat<Evenement, ErreurSituation> {
  const type = brut.type as TypeEvenement
  const mois = brut.mois as Mois
  if (type === 'mise-en-couple') return lireConjoint(brut, contexte)
  if (type === 'demenagement') return lireLogement(brut, contexte)
  if (type === 'naissance') return succes({ type, jour: brut.jour as Jour })
  if (type === 'separation') {
    return succes({ type, mois, enfantsPartis: (brut.enfantsPartis ?? []) as readonly string[] })
  }
  const personne = brut.personne as string
  if (type === 'emploi-perdu') {
    const allocationChomage = (brut.allocationChomage ?? 0) as Centimes
    return succes({ type, mois, personne, allocationChomage })
  }
  const montantNetSocial = brut.montantNetSocial as Centimes
  const montantNetFiscal = (brut.montantNetFiscal ?? montantNetSocial) as Centimes
  return succes({ type, mois, personne, montantNetSocial, montantNetFiscal })
}

/** The newcomer is read with the household that she joins, so that the same checks hold. */
function lireConjoint(brut: Brut, { brut: foyer }: Contexte) {
  const { conjoint } = brut
  if (!estObjet(conjoint)) return echec(absent('conjoint'))
  const seuls = (foyer.personnes as readonly Brut[]).filter((p) => p.role !== 'conjoint')
  const nom = { ...conjoint, id: conjoint.id ?? 'nouveau-conjoint', role: 'conjoint' }
  const lu = parseSituation({ ...foyer, personnes: [...seuls, nom] })
  if (!lu.ok) {
    const chemin = lu.erreur.chemin.replace(`personnes[${seuls.length}]`, 'conjoint')
    return echec({ ...lu.erreur, chemin })
  }
  const nouveau = lu.valeur.personnes.at(-1) as PersonneFoyer
  return succes({ type: 'mise-en-couple' as const, mois: brut.mois as Mois, conjoint: nouveau })
}

function lireLogement(brut: Brut, { brut: foyer }: Contexte) {
  if (brut.logement === undefined) return echec(absent('logement'))
  const lu = parseSituation({ ...foyer, logement: brut.logement })
  if (!lu.ok) return echec(lu.erreur)
  const { logement } = lu.valeur
  return succes({ type: 'demenagement' as const, mois: brut.mois as Mois, logement })
}
