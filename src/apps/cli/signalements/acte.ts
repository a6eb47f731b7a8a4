import {
  type ActeAFaire,
  CAUSES,
  ISSUES,
  limiteDeclarant,
  limitePiece,
  type MontantConclu,
  type ReponseDeclarant,
  type Role,
  type Signalement,
} from '#signalements'
import { centimes, estJour, type Jour } from '#socle'
import { UsageFautif } from '../commande.js'

/** What the options of the command may give to an act. */
export interface ValeursActe {
  readonly texte?: string | undefined
  readonly avant?: string | undefined
  readonly reponse?: string | undefined
  readonly issue?: string | undefined
  readonly cause?: string | undefined
  readonly montant?: readonly string[] | undefined
}

interface Autour {
  readonly signalement: Signalement
  readonly jour: Jour
}

type Fabrique = (v: ValeursActe, autour: Autour) => ActeAFaire

const ACTES: Readonly<Record<string, readonly [Role, Fabrique]>> = {
  enregistrer: ['expert', () => ({ genre: 'enregistrer', contenu: null })],
  qualifier: ['expert', () => ({ genre: 'qualifier', contenu: null })],
  irrecevable: [
    'expert',
    (v) => ({ genre: 'declarer-irrecevable', contenu: { raison: v.texte ?? '' } }),
  ],
  'confirmer-irrecevable': ['expert', () => ({ genre: 'confirmer-irrecevable', contenu: null })],
  'demander-piece': [
    'expert',
    (v, { jour }) => ({
      genre: 'demander-piece',
      contenu: { quoi: v.texte ?? '', avant: jourDe(v, limitePiece(jour)) },
    }),
  ],
  interroger: [
    'expert',
    (v, { signalement, jour }) => {
      const origine = signalement.depot.lignes[0]?.origine ?? 'dsn'
      const avant = jourDe(v, limiteDeclarant(jour, origine))
      return { genre: 'interroger-declarant', contenu: { question: v.texte ?? '', avant } }
    },
  ],
  repondre: [
    'declarant',
    (v) => ({
      genre: 'recevoir-reponse',
      contenu: { reponse: reponseDe(v), texte: v.texte ?? '' },
    }),
  ],
  ecrire: ['expert', (v) => ({ genre: 'ecrire', contenu: { texte: v.texte ?? '' } })],
  conclure: ['expert', conclure],
  renvoyer: [
    'expert',
    (v) => ({ genre: 'renvoyer-conclusion', contenu: { raison: v.texte ?? '' } }),
  ],
  valider: ['expert', () => ({ genre: 'valider-conclusion', contenu: null })],
  transmettre: ['expert', () => ({ genre: 'transmettre', contenu: null })],
  rejeter: [
    'caisse',
    (v) => ({ genre: 'rejeter-transmission', contenu: { raison: v.texte ?? '' } }),
  ],
  accuser: ['caisse', () => ({ genre: 'accuser', contenu: null })],
  clore: ['expert', () => ({ genre: 'clore', contenu: null })],
}

export const NOMS_ACTES = Object.keys(ACTES)

/** The act that a word names, with what the options say, and the role that does it. */
export function lireActe(
  nom: string,
  valeurs: ValeursActe,
  autour: Autour,
): { readonly acte: ActeAFaire; readonly role: Role } {
  const trouve = Object.hasOwn(ACTES, nom) ? ACTES[nom] : undefined
  if (trouve === undefined) throw new UsageFautif(`Actes connus : ${NOMS_ACTES.join(', ')}.`)
  const [role, fabriquer] = trouve
  return { role, acte: fabriquer(valeurs, autour) }
}

function jourDe({ avant }: ValeursActe, defaut: Jour): Jour {
  if (avant === undefined) return defaut
  if (!estJour(avant)) throw new UsageFautif('--avant : jour AAAA-MM-JJ attendu.')
  return avant
}

const REPONSES: readonly ReponseDeclarant[] = [
  ...(['a-corrige', 'corrigera', 'maintient', 'ne-connait-pas'] as const),
]

function reponseDe({ reponse }: ValeursActe): ReponseDeclarant {
  const trouvee = REPONSES.find((r) => r === reponse)
  if (trouvee === undefined) throw new UsageFautif(`--reponse : ${REPONSES.join(', ')}.`)
  return trouvee
}

function conclure(v: ValeursActe, { signalement }: Autour): ActeAFaire {
  const issue = ISSUES.find((i) => i === v.issue)
  const cause = CAUSES.find((c) => c === (v.cause ?? 'aucune'))
  if (issue === undefined) throw new UsageFautif(`--issue : ${ISSUES.join(', ')}.`)
  if (cause === undefined) throw new UsageFautif(`--cause : ${CAUSES.join(', ')}.`)
  const montants = (v.montant ?? []).map((texte) => montantDe(texte, signalement))
  const conclusion = { issue, cause, montants, constat: v.texte ?? '' }
  return { genre: 'proposer-conclusion', contenu: { conclusion } }
}

/** « 2026-09=412,40 ». */
function montantDe(texte: string, s: Signalement): MontantConclu {
  const [, mois, euros, reste = ''] =
    /^(\d{4}-\d{2})=(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(texte) ?? []
  const ligne = s.depot.lignes.find((l) => l.mois === mois)
  if (euros === undefined || ligne === undefined) {
    throw new UsageFautif('--montant : MOIS=EUROS attendu, d’un mois du signalement.')
  }
  return {
    ...{ ligne: ligne.ligne, mois: ligne.mois, montantDeclare: ligne.montantDeclare },
    montantRetenu: centimes(Number(euros) * 100 + Number(reste.padEnd(2, '0'))),
  }
}
