import {
  type Centimes,
  composer,
  enEuros,
  exhaustive,
  type Jour,
  jourEnMots,
  type Mois,
  majuscule,
} from '#socle'
import { phrasesEffets } from './conclusion/effets.js'
import {
  type ConclusionEnMots,
  direConclusion,
  direIrrecevable,
  direReponse,
  nomDuDeclarant,
  quiDeclare,
  TITRES_ISSUE,
  votreCaisse,
} from './conclusion/mots.js'
import { ETATS_FINIS, peut } from './cycle.js'
import { delaisAu, horlogeDe, limiteReouverture } from './delais.js'
import { montantEnAttente } from './depot.js'
import type { ActeSignalement, Signalement } from './signalement.js'

/** One knot of the thread; `jour` null: the moment is said in words alone. */
export interface NoeudSuivi {
  readonly quand: 'le' | 'depuis' | 'au-plus-tard' | 'ensuite'
  readonly jour: Jour | null
  readonly fait: string
  readonly suite: string | null
  readonly etat: 'passe' | 'la' | 'av'
}

/** What counts for one month until the answer. */
export interface MontantEnAttente {
  readonly mois: Mois
  readonly declare: Centimes | null
  readonly dit: Centimes | null
  /** Null when the declared amount goes on counting. */
  readonly retenu: Centimes | null
}

/** What the person reads of her signalement. Plain French, a sentence for the state. */
export interface Suivi {
  readonly titre: string
  /** Around one day, so that a face may write it in full: « … au plus tard le » / « . … ». */
  readonly chapo: { readonly avant: string; readonly jour: Jour | null; readonly apres: string }
  readonly noeuds: readonly NoeudSuivi[]
  readonly montants: readonly MontantEnAttente[]
  /** Null once it is answered or withdrawn. */
  readonly attenduLe: Jour | null
  readonly enRetard: boolean
  readonly pieceDemandee: string | null
  readonly conclusion: ConclusionEnMots | null
  readonly peutEcrire: boolean
  readonly peutJoindre: boolean
  readonly peutRetirer: boolean
  readonly peutDireUrgence: boolean
  /** Last day on which it may be reopened; null when it may not. */
  readonly reouvrable: Jour | null
}

export function suivre(s: Signalement, aujourdhui: Jour): Suivi {
  const fini = ETATS_FINIS.includes(s.etat)
  const repondu = fini || estRepondu(s)
  const { attenduLe } = horlogeDe(s)
  const limite = s.etat === 'clos' && s.closLe !== null ? limiteReouverture(s.closLe) : null
  const enRetard = !repondu && attenduLe < aujourdhui
  return {
    titre: titreDe(s),
    chapo: chapoDe(s, attenduLe, enRetard),
    noeuds: [...noeudsPasses(s), ...noeudsAVenir(s, attenduLe, repondu)],
    montants: montantsDe(s),
    attenduLe: repondu ? null : attenduLe,
    enRetard,
    pieceDemandee: s.pieceDemandee?.texte ?? null,
    conclusion: conclusionDe(s),
    peutEcrire: peut(s.etat, 'ecrire', 'personne'),
    peutJoindre:
      peut(s.etat, 'ajouter-piece', 'personne') || peut(s.etat, 'fournir-piece', 'personne'),
    peutRetirer: peut(s.etat, 'retirer', 'personne'),
    peutDireUrgence: s.urgence === null && peut(s.etat, 'dire-urgence', 'personne'),
    reouvrable: limite !== null && aujourdhui <= limite ? limite : null,
  }
}

/** The answer is signed: it is shown, and no longer expected. */
function estRepondu({ etat }: Signalement): boolean {
  return etat === 'conclusion-validee' || etat === 'transmise' || etat === 'accusee'
}

function conclusionDe(s: Signalement): ConclusionEnMots | null {
  if (s.etat === 'clos' && s.irrecevable !== null) return direIrrecevable(s.irrecevable)
  const montree = estRepondu(s) || s.etat === 'clos' || s.etat === 'rouvert'
  return montree && s.conclusion !== null ? direConclusion(s, s.conclusion) : null
}

export function titreDe(s: Signalement): string {
  switch (s.etat) {
    case 'brouillon':
      return 'À terminer'
    case 'depose':
      return `Nous avons reçu votre demande`
    case 'a-qualifier':
    case 'irrecevable':
      return 'Nous vérifions votre demande'
    case 'piece-demandee':
      return 'Il nous manque un document'
    case 'en-analyse':
      return 'Un expert étudie votre demande'
    case 'declarant-interroge':
      return `Nous avons demandé des précisions à ${quiDeclare(s)}`
    case 'conclusion-proposee':
    case 'conclusion-validee':
      return 'Notre réponse est prête'
    case 'transmise':
      return `Notre réponse est envoyée à ${votreCaisse(s.depot.organisme)}`
    case 'accusee':
      return `${majuscule(votreCaisse(s.depot.organisme))} a reçu notre réponse`
    case 'clos':
      if (s.irrecevable !== null) return 'Nous ne pouvons pas traiter cette demande'
      return s.conclusion === null ? 'Votre demande est close' : TITRES_ISSUE[s.conclusion.issue]
    case 'rouvert':
      return 'Votre nouvelle demande est à l’étude'
    case 'retire':
      return 'Vous avez retiré votre signalement'
    default:
      return exhaustive(s.etat)
  }
}

function chapoDe(s: Signalement, attenduLe: Jour, enRetard: boolean): Suivi['chapo'] {
  const rien = 'Vous n’avez rien à faire pour l’instant.'
  if (s.pieceDemandee !== null) {
    const apres = '. Sans ce document, nous déciderons avec ce que nous avons.'
    return autour('Envoyez-le au plus tard le', s.pieceDemandee.avant, apres)
  }
  if (s.interrogation !== null) {
    const avant = `${nomDuDeclarant(s)} doit répondre au plus tard le`
    return autour(majuscule(avant), s.interrogation.avant, `. ${rien}`)
  }
  if (s.etat === 'retire') return autour('Le montant déclaré compte de nouveau.', null, '')
  if (estRepondu(s) || s.etat === 'clos') {
    return autour('Lisez notre réponse ci-dessous.', null, '')
  }
  if (s.etat === 'conclusion-proposee') {
    return autour('Une deuxième personne la relit. Vous la lirez au plus tard le', attenduLe, '.')
  }
  if (enRetard) {
    const apres =
      '. Votre demande est toujours étudiée. Vous pouvez faire un recours sans attendre.'
    return autour('Nous devions répondre au plus tard le', attenduLe, apres)
  }
  return autour('Vous aurez une réponse au plus tard le', attenduLe, `. ${rien}`)
}

function autour(avant: string, jour: Jour | null, apres: string): Suivi['chapo'] {
  return { avant: composer(avant), jour, apres: composer(apres) }
}

function montantsDe(s: Signalement): readonly MontantEnAttente[] {
  return s.depot.lignes.map((l) => ({
    mois: l.mois,
    declare: l.montantDeclare,
    dit: l.montantRecu,
    retenu: montantEnAttente(s.depot, l),
  }))
}

/** One sentence on what counts meanwhile; undefined when it is answered. */
export function phraseEnAttente(s: Signalement): string | undefined {
  if (estRepondu(s) || ETATS_FINIS.includes(s.etat) || s.depot.lignes.length === 0) return undefined
  const caisse = majuscule(votreCaisse(s.depot.organisme))
  const retenus = s.depot.lignes.map((l) => montantEnAttente(s.depot, l))
  const suite = 'Si notre réponse le change, vos paiements seront corrigés.'
  if (s.etat === 'rouvert') return composer(`${caisse} utilise notre première réponse. ${suite}`)
  if (s.depot.motif === 'employeur-manquant' || s.depot.motif === 'hors-referentiel') {
    return composer('Ajoutez ce revenu dans votre déclaration trimestrielle, sans attendre.')
  }
  if (retenus.every((m) => m === null)) {
    return composer(`${caisse} utilise le montant déclaré. ${suite}`)
  }
  if (retenus.every((m) => m === 0)) return composer(`${caisse} ne compte pas ce revenu. ${suite}`)
  const [premier] = retenus
  return retenus.length === 1
    ? composer(`${caisse} utilise votre montant : ${enEuros(premier ?? 0)}. ${suite}`)
    : composer(`${caisse} utilise vos montants. ${suite}`)
}

type Passe = Pick<NoeudSuivi, 'fait' | 'suite'>

function noeudsPasses(s: Signalement): NoeudSuivi[] {
  const racontes = s.actes.flatMap((acte) => {
    const dit = raconter(s, acte)
    return dit === undefined ? [] : [{ ...dit, jour: acte.jour }]
  })
  const dernier = racontes.length - 1
  const enCours = !ETATS_FINIS.includes(s.etat)
  return racontes.map((n, i) => {
    const la = i === dernier && enCours
    const { fait, suite, jour } = n
    return { fait, suite, jour, quand: la && i > 0 ? 'depuis' : 'le', etat: la ? 'la' : 'passe' }
  })
}

/** What an act is in the person's thread; undefined when she has nothing to read of it. */
function raconter(s: Signalement, acte: ActeSignalement): Passe | undefined {
  const qui = quiDeclare(s)
  switch (acte.genre) {
    case 'deposer':
      return dire('Nous avons reçu votre demande', depuisDeclaration(s))
    case 'enregistrer':
      return dire('Nous vérifions votre demande')
    case 'qualifier':
      return dire('Un expert étudie votre demande')
    case 'demander-piece':
      return dire('Un document vous est demandé', acte.contenu.quoi)
    case 'fournir-piece':
      return dire('Vous avez répondu', 'Un expert étudie votre demande.')
    case 'interroger-declarant':
      return dire(
        `${majuscule(qui)} doit répondre`,
        'Il corrige sa déclaration, ou il explique pourquoi il la maintient. ' +
          'S’il ne répond pas, nous décidons avec vos documents.',
      )
    case 'recevoir-reponse':
      return dire(`${majuscule(qui)} a répondu`, direReponse(acte.contenu.reponse))
    case 'constater-echeance':
      return dire('Le délai est passé sans réponse', 'Nous décidons avec ce que nous avons.')
    case 'valider-conclusion':
      return dire('Notre réponse est prête')
    case 'accuser':
      return acte.contenu === null
        ? dire(
            `${majuscule(votreCaisse(s.depot.organisme))} a reçu notre réponse`,
            'La correction vaut pour tous vos organismes.',
          )
        : dire(
            `${majuscule(votreCaisse(s.depot.organisme))} a pris en compte notre réponse`,
            phrasesEffets(acte.contenu),
          )
    case 'confirmer-irrecevable':
      return dire('Nous ne pouvons pas traiter cette demande')
    case 'rouvrir':
      return dire('Vous avez rouvert votre demande')
    case 'retirer':
      return dire('Vous avez retiré votre signalement')
    case 'declarer-irrecevable':
    case 'proposer-conclusion':
    case 'renvoyer-conclusion':
    case 'transmettre':
    case 'rejeter-transmission':
    case 'clore':
    case 'ecrire':
    case 'dire-urgence':
    case 'ajouter-piece':
      return undefined
    default:
      return exhaustive(acte)
  }
}

function dire(fait: string, suite: string | null = null): Passe {
  return { fait: composer(fait), suite: suite === null ? null : composer(suite) }
}

function depuisDeclaration(s: Signalement): string | null {
  return s.depot.source === 'declaration' ? 'Avec votre déclaration trimestrielle.' : null
}

function noeudsAVenir(s: Signalement, attenduLe: Jour, repondu: boolean): NoeudSuivi[] {
  if (ETATS_FINIS.includes(s.etat) || s.etat === 'accusee') return []
  const recue: NoeudSuivi = {
    quand: 'ensuite',
    jour: null,
    fait: `${majuscule(votreCaisse(s.depot.organisme))} reçoit notre réponse`,
    suite: 'La correction vaut pour tous vos organismes.',
    etat: 'av',
  }
  if (repondu) return [recue]
  const prete: NoeudSuivi = {
    quand: 'au-plus-tard',
    jour: attenduLe,
    fait: 'Notre réponse est prête',
    suite: null,
    etat: 'av',
  }
  return [prete, recue]
}

/** « dans les deux jours suivants »: how long a caisse takes to receive an answer. */
export function joursDeTransmission(aujourdhui: Jour): number {
  return delaisAu(aujourdhui).transmission
}

/** What a list shows of it, in one line: « Septembre 2026, Clair & Net ». */
export function objetDe(s: Pick<Signalement, 'depot'>): {
  readonly mois: readonly Mois[]
  readonly nom: string
} {
  const mois = [...new Set(s.depot.lignes.map((l) => l.mois))].sort()
  return { mois, nom: nomDuDeclarant(s) }
}

/** « au plus tard le 15 décembre 2026 », for a list. */
export function echeanceEnMots(s: Signalement, aujourdhui: Jour): string | undefined {
  const { attenduLe, pieceDemandee, enRetard } = suivre(s, aujourdhui)
  if (pieceDemandee !== null && s.pieceDemandee !== null) {
    return `Document attendu au plus tard le ${jourEnMots(s.pieceDemandee.avant)}`
  }
  if (enRetard) return 'Notre réponse est en retard'
  return attenduLe === null ? undefined : `Réponse au plus tard le ${jourEnMots(attenduLe)}`
}
