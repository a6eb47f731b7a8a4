import { type GenreDemande, NOMS_DROITS, type PartVersee, type SuiteLue } from '#allocations'
import { type EtatBadge, jourEnMots, majuscule, moisEnListe, moisEnMots } from '#apps/web'
import { enEuros } from '#socle'

export const MES_PAIEMENTS = { adresse: '/mes-paiements', libelle: 'Mes paiements' } as const

/** Words in the address of each request. */
export const ACTIONS = {
  rectifier: 'demander-rectification',
  remise: 'demander-remise',
  plan: 'demander-plan',
  contester: 'contester',
  tribunal: 'saisir-tribunal',
} as const satisfies Readonly<Record<string, GenreDemande>>
export type Action = keyof typeof ACTIONS

interface MotsAction {
  readonly titre: string
  readonly chapo: string
  /** Label of the text; null when no reason is asked. */
  readonly label: string | null
  readonly aide: string
  readonly bouton: string
  readonly fait: string
  readonly suite: string
}

export const MOTS_ACTIONS: Readonly<Record<Action, MotsAction>> = {
  rectifier: {
    titre: 'Dire qu’une information est fausse',
    chapo: 'Votre caisse vérifie l’information. Elle refait le calcul si vous avez raison.',
    label: 'Ce qui est faux',
    aide: 'Par exemple : ce salaire a été payé en juillet, pas en juin.',
    bouton: 'Envoyer ma demande',
    fait: 'Votre demande de rectification est envoyée',
    suite: 'Votre caisse doit répondre en un mois. Sans réponse, la demande est refusée.',
  },
  remise: {
    titre: 'Demander de ne pas payer',
    chapo: 'C’est une remise de dette. Elle peut être totale, ou en partie.',
    label: 'Pourquoi vous ne pouvez pas payer',
    aide: 'Parlez de vos revenus, de votre loyer, de vos charges.',
    bouton: 'Demander la remise',
    fait: 'Votre demande de remise est envoyée',
    suite: 'Réponse attendue en deux mois. Rien n’est pris avant.',
  },
  plan: {
    titre: 'Payer en plusieurs fois',
    chapo: 'Vous proposez une somme par mois. Votre caisse accepte, ou en parle avec vous.',
    label: null,
    aide: '',
    bouton: 'Proposer ce plan',
    fait: 'Votre proposition de plan est envoyée',
    suite: 'Rien n’est pris avant la réponse de votre caisse.',
  },
  contester: {
    titre: 'Contester cette somme',
    chapo: 'C’est un recours. Il arrête toute retenue jusqu’à la réponse.',
    label: 'Vos raisons',
    aide: 'Dites pourquoi vous pensez que cette somme n’est pas due.',
    bouton: 'Envoyer mon recours',
    fait: 'Votre recours est envoyé',
    suite: 'Réponse attendue en deux mois. Rien n’est pris avant.',
  },
  tribunal: {
    titre: 'Dire que j’ai saisi le tribunal',
    chapo: 'Tant que le juge n’a pas répondu, rien n’est pris.',
    label: null,
    aide: '',
    bouton: 'Le dire à ma caisse',
    fait: 'Votre caisse sait que le tribunal est saisi',
    suite: 'Rien n’est pris avant la réponse du juge.',
  },
}

export function estAction(texte: string): texte is Action {
  return Object.hasOwn(ACTIONS, texte)
}

export function actionDe(genre: GenreDemande): Action {
  return (Object.keys(ACTIONS) as Action[]).find((a) => ACTIONS[a] === genre)!
}

export const ETATS: Readonly<Record<SuiteLue['etat'], readonly [EtatBadge, string]>> = {
  'a-verser': ['attendu', 'À verser'],
  verse: ['complet', 'Versé'],
  annule: ['complet', 'Annulé'],
  'non-recouvre': ['complet', 'Rien à rendre'],
  delai: ['attendu', 'Délai pour répondre'],
  suspendu: ['conteste', 'Suspendu'],
  'en-remboursement': ['attendu', 'Remboursement en cours'],
  solde: ['complet', 'Réglé'],
}

/** « de septembre et octobre 2026 ». */
export function moisDe(s: SuiteLue): string {
  return moisEnListe(s.mois.filter((m) => !m.prescrit).map((m) => m.moisDroit))
}

export function titreSuite(s: SuiteLue): string {
  const { de } = NOMS_DROITS[s.droit]
  return s.genre === 'indu'
    ? `${enEuros(s.montant)} ${de} à rendre`
    : `${enEuros(s.montant)} ${de} en plus`
}

/** What becomes of a suite, in one or two short sentences. */
export function phraseEtat(s: SuiteLue): string {
  switch (s.etat) {
    case 'a-verser':
      return `Versé avec le paiement du ${jourEnMots(s.verseLe)}.`
    case 'verse':
      return `Versé le ${jourEnMots(s.verseLe)}.`
    case 'annule':
      return 'Une décision plus récente annule cette somme.'
    case 'non-recouvre':
      return 'Cette somme est petite : nous ne la demandons pas.'
    case 'delai':
      return `Rien n’est pris jusqu’au ${jourEnMots(s.delais.rectification)}.`
    case 'suspendu':
      return 'Rien n’est pris avant la réponse à votre demande.'
    case 'en-remboursement':
      return `${enEuros(s.mensualite)} au plus sont pris chaque mois sur vos paiements.`
    case 'solde':
      return 'Cette somme est réglée. Vous n’avez plus rien à faire.'
  }
}

/** « 10,00 € par mois, en 3 fois. La dernière est de 8,09 €. » */
export function phrasePlan(mensualite: number, reste: number): string {
  const fois = Math.ceil(reste / mensualite)
  const derniere = reste - (fois - 1) * mensualite
  if (fois === 1) return `${enEuros(reste)} sont pris en une fois sur vos paiements.`
  const fin = derniere === mensualite ? '' : ` La dernière est de ${enEuros(derniere)}.`
  return `${enEuros(mensualite)} sont pris par mois sur vos paiements, en ${fois} fois.${fin}`
}

/** One part of a payment: « RSA de septembre 2026 ». */
export function nomPart(p: PartVersee): string {
  const { nom, de } = p.droit === null ? { nom: '', de: '' } : NOMS_DROITS[p.droit]
  switch (p.genre) {
    case 'droit':
      return `${majuscule(nom)}, ${p.moisDroit === null ? '' : moisEnMots(p.moisDroit)}`
    case 'rappel':
      return `Rappel ${de}`
    case 'retenue':
      return p.suite === null ? 'Retenue' : `Retenue, trop-perçu ${de}`
    case 'reversement':
      return `Somme rendue, ${nom}`
  }
}

export function montantSigne(montant: number): string {
  return montant < 0 ? `− ${enEuros(-montant)}` : enEuros(montant)
}
