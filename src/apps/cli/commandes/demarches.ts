import {
  type ActeDemarche,
  estAEtudier,
  ISSUES_REPONSE,
  nomDemande,
  PIECES_VERIFICATION,
  type RefusEtude,
  rendreTexte,
} from '#allocations'
import { signerLe } from '#signalements'
import { enEuros, jourEnMots } from '#socle'
import {
  type Actions,
  agir,
  type DemandeAction,
  exiger,
  lireLimite,
  type ValeursDe,
} from '../actions.js'
import { type CodeSortie, type Commande, type Contexte, UsageFautif } from '../commande.js'

const OPTIONS = {
  base: { type: 'string' },
  par: { type: 'string' },
  issue: { type: 'string' },
  texte: { type: 'string' },
  limite: { type: 'string' },
} as const

type Valeurs = ValeursDe<typeof OPTIONS>
type Demande = DemandeAction<Valeurs>

const ACTIONS: Actions<Valeurs> = {
  lister: { mots: 0, faire: lister },
  montrer: { mots: 1, faire: montrer },
  decider: { mots: 1, faire: decider },
}

export const commande: Commande = {
  resume: 'étudie les demandes et les changements qui attendent la caisse',
  aide: `Usage : alasource demarches [lister] [--limite N]
        alasource demarches montrer NUMERO --par PSEUDONYME
        alasource demarches decider NUMERO --par PSEUDONYME --issue I [--texte TEXTE]

« lister » donne ce qui est à l’étude, le plus ancien d’abord. « decider » ouvre le droit ou prend
en compte le changement, ou refuse avec ses raisons ; la personne est prévenue. Les montants sont
calculés, jamais tapés. Aucun NIR ne s’affiche.

Options
  --par PSEUDONYME   qui agit : jamais un nom
  --issue I          ${ISSUES_REPONSE.join(', ')}
  --texte TEXTE      les raisons, que la personne lit ; obligatoire pour un refus
  --limite N         nombre de démarches, 200 par défaut
  --base BASE        adresse PostgreSQL ou dossier de données

Code de sortie : 0 fait ; 1 refusé ; 2 commande mal écrite ; 3 panne.
Exemple : alasource demarches decider Q-20261112-7F3K2M --par agent-4 --issue acceptee
`,
  executer: (args, contexte) => agir({ args, contexte }, OPTIONS, ACTIONS),
}

async function lister({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  const actes = await base.etude.list(lireLimite(valeurs))
  for (const a of actes) await contexte.ecrire(`${a.numero}  ${enUneLigne(a)}\n`)
  if (actes.length === 0) await contexte.ecrire('Rien n’est à l’étude.\n')
  return 0
}

function enUneLigne(a: ActeDemarche): string {
  if (a.genre === 'changement') return `${a.contenu.type} du ${jourEnMots(a.contenu.depuis)}`
  return `${nomDemande(a.type)} du ${jourEnMots(a.jour)} : ${a.verifications.join(', ')}`
}

async function montrer({ base, contexte, valeurs, reste: [numero] }: Demande): Promise<CodeSortie> {
  exiger(valeurs.par, '--par')
  const acte = await base.etude.find(exiger(numero, 'le numéro'))
  if (acte === undefined) return refuser(contexte, 'inconnue')
  await contexte.ecrire(`${[enUneLigne(acte), ...details(acte)].join('\n')}\n`)
  if (acte.reponse !== undefined) {
    const { issue, jour, texte } = acte.reponse
    await contexte.ecrire(`Décision du ${jourEnMots(jour)} : ${issue}. ${texte}\n`)
  } else if (!estAEtudier(acte)) await contexte.ecrire('Compte déjà : rien à étudier.\n')
  if (acte.lettre !== undefined) await contexte.ecrire(rendreTexte(acte.lettre))
  return 0
}

function details(a: ActeDemarche): string[] {
  if (a.genre === 'changement') {
    const { rsa, prime } = a.effet
    return [`Dossier ${a.dossier}`, `RSA dès ${rsa}, prime d’activité dès ${prime}`]
  }
  const verifier = a.verifications.map((v) => {
    const { quoi, piece } = PIECES_VERIFICATION[v]
    return `À vérifier : ${quoi}${piece === null ? '' : ` (${piece})`}`
  })
  const montants = a.liquidations.map(({ moisDroit, reponse: { droits } }) => {
    const dire = (m: unknown) => (typeof m === 'number' ? enEuros(m) : 'à confirmer')
    return `${moisDroit}  RSA ${dire(droits.rsa)}, prime ${dire(droits.primeActiviteNette)}`
  })
  return [...verifier, ...montants]
}

async function decider({ base, contexte, valeurs, reste: [numero] }: Demande): Promise<CodeSortie> {
  const auteur = exiger(valeurs.par, '--par')
  const issue = ISSUES_REPONSE.find((i) => i === valeurs.issue)
  if (issue === undefined) throw new UsageFautif(`--issue : ${ISSUES_REPONSE.join(', ')}.`)
  const cible = { numero: exiger(numero, 'le numéro'), issue, texte: valeurs.texte ?? '' }
  const signature = { ...signerLe(contexte.maintenant(), contexte.aujourdhui()), auteur }
  const fait = await base.etude.decider(cible, signature)
  if (!fait.ok) return refuser(contexte, fait.erreur)
  contexte.dire(`${cible.numero} : ${issue}, la personne est prévenue.`)
  return 0
}

const REFUS: Readonly<Record<RefusEtude, string>> = {
  inconnue: 'aucune démarche ne porte ce numéro',
  'pas-a-l-etude': 'elle compte déjà, rien n’est à étudier',
  'deja-decidee': 'elle a déjà sa réponse',
  'texte-absent': 'dites les raisons, avec --texte',
  'texte-avec-nir': 'ce texte contient un numéro de sécurité sociale',
  'calcul-impossible': 'un élément du calcul manque ; demandez-le à la personne',
  'aucun-droit': 'ces réponses ne donnent aucun droit ; refusez avec les raisons',
  'dossier-existant': 'la personne a déjà un dossier ; joignez d’abord les deux droits',
  'sans-dossier': 'le dossier de ce changement n’existe plus',
}

function refuser(contexte: Contexte, refus: RefusEtude): CodeSortie {
  contexte.dire(`Refusé : ${REFUS[refus]}.`)
  return 1
}
