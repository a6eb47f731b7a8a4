import { assert, exhaustive } from '#socle'
import { ETATS_FINIS } from './cycle.js'
import type { ActeSignalement, MessageSignalement, Signalement } from './signalement.js'

type Brouillon = { -readonly [C in keyof Signalement]: Signalement[C] }

/** The signalement that its acts make, in the order of their ranks; undefined without any. */
export function rejouer(actes: readonly ActeSignalement[]): Signalement | undefined {
  const [depot, ...suite] = actes
  if (depot === undefined) return undefined
  assert(depot.genre === 'deposer', 'un signalement commence par son dépôt')
  const s: Brouillon = {
    reference: depot.reference,
    personne: depot.personne,
    nir: depot.contenu.nir,
    etat: depot.etat,
    depot: depot.contenu.depot,
    deposeLe: depot.quand,
    deposeJour: depot.jour,
    actes,
    messages: [],
    pieceDemandee: null,
    interrogation: null,
    reponseDeclarant: null,
    irrecevable: null,
    conclusion: null,
    urgence: null,
    closLe: null,
  }
  for (const acte of suite) appliquer(s, acte)
  return s
}

function appliquer(s: Brouillon, acte: ActeSignalement): void {
  s.etat = acte.etat
  if (acte.etat !== 'piece-demandee') s.pieceDemandee = null
  if (acte.etat !== 'declarant-interroge') s.interrogation = null
  if (ETATS_FINIS.includes(acte.etat) && acte.genre !== 'rouvrir') s.closLe = acte.jour
  const message = messageDe(acte)
  if (message !== undefined) s.messages = [...s.messages, message]
  Object.assign(s, apportDe(acte))
}

/** What an act brings to the state, besides where it stands. */
function apportDe(acte: ActeSignalement): Partial<Brouillon> {
  switch (acte.genre) {
    case 'demander-piece': {
      const { avant, quoi: texte } = acte.contenu
      return { pieceDemandee: { depuis: acte.jour, avant, texte } }
    }
    case 'interroger-declarant': {
      const { avant, question: texte } = acte.contenu
      return { interrogation: { depuis: acte.jour, avant, texte } }
    }
    case 'recevoir-reponse':
      return { reponseDeclarant: acte.contenu }
    case 'declarer-irrecevable':
      return { irrecevable: acte.contenu.raison }
    case 'qualifier':
    case 'rouvrir':
      return { irrecevable: null }
    case 'proposer-conclusion':
      return { conclusion: acte.contenu.conclusion }
    case 'dire-urgence':
      return { urgence: acte.contenu.raison }
    case 'deposer':
    case 'enregistrer':
    case 'confirmer-irrecevable':
    case 'fournir-piece':
    case 'constater-echeance':
    case 'renvoyer-conclusion':
    case 'valider-conclusion':
    case 'transmettre':
    case 'rejeter-transmission':
    case 'accuser':
    case 'clore':
    case 'retirer':
    case 'ecrire':
    case 'ajouter-piece':
      return {}
    default:
      return exhaustive(acte)
  }
}

/** What goes in the thread that the person reads: her words, and those written to her. */
function messageDe(acte: ActeSignalement): MessageSignalement | undefined {
  const { quand, jour, role } = acte
  const signe = { quand, jour, role }
  switch (acte.genre) {
    case 'ecrire':
      return { ...signe, texte: acte.contenu.texte, pieces: [] }
    case 'ajouter-piece':
    case 'fournir-piece':
      return { ...signe, texte: acte.contenu.texte, pieces: acte.contenu.pieces }
    case 'demander-piece':
      return { ...signe, texte: acte.contenu.quoi, pieces: [] }
    case 'rouvrir':
    case 'dire-urgence':
      return { ...signe, texte: acte.contenu.raison, pieces: [] }
    case 'deposer':
    case 'enregistrer':
    case 'qualifier':
    case 'declarer-irrecevable':
    case 'confirmer-irrecevable':
    case 'interroger-declarant':
    case 'recevoir-reponse':
    case 'constater-echeance':
    case 'proposer-conclusion':
    case 'renvoyer-conclusion':
    case 'valider-conclusion':
    case 'transmettre':
    case 'rejeter-transmission':
    case 'accuser':
    case 'clore':
    case 'retirer':
      return undefined
    default:
      return exhaustive(acte)
  }
}
