import {
  type ActeDemarche,
  estAEtudier,
  ISSUES_REPONSE,
  lignesAdresse,
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
  exigerPseudonyme,
  lireLimite,
  type ValeursDe,
} from '../actions.js'
import { type CodeSortie, type Commande, type Contexte, UsageFautif } from '../commande.js'
import { confirmerIdentite, direAccord } from './demarches-accord.js'
import { declarerDeces } from './demarches-deces.js'
import { demarcheEnJson } from './demarches-json.js'
import { REFUS } from './demarches-refus.js'
import { enJson } from './suites-json.js'

const OPTIONS = {
  base: { type: 'string' },
  par: { type: 'string' },
  issue: { type: 'string' },
  texte: { type: 'string' },
  limite: { type: 'string' },
  toutes: { type: 'boolean' },
  le: { type: 'string' },
  personne: { type: 'string' },
  json: { type: 'boolean' },
} as const

type Valeurs = ValeursDe<typeof OPTIONS>
type Demande = DemandeAction<Valeurs>

const ACTIONS: Actions<Valeurs> = {
  lister: { mots: 0, faire: lister },
  montrer: { mots: 1, faire: montrer },
  decider: { mots: 1, faire: decider },
  identite: { mots: 1, faire: confirmerIdentite },
  deces: { mots: 1, faire: declarerDeces },
  pieces: { mots: 1, faire: listerPieces },
  piece: { mots: 2, faire: lirePiece },
}

export const commande: Commande = {
  resume: 'étudie les demandes et les changements qui attendent la caisse',
  aide: `Usage : alasource demarches [lister] [--toutes] [--limite N] [--json]
        alasource demarches montrer NUMERO --par PSEUDONYME [--json]
        alasource demarches decider NUMERO --par PSEUDONYME --issue I [--texte TEXTE]
        alasource demarches identite NUMERO --par PSEUDONYME
        alasource demarches deces DOSSIER --le JOUR --par PSEUDONYME [--personne P] --texte TEXTE
        alasource demarches pieces NUMERO --par PSEUDONYME [--json]
        alasource demarches piece NUMERO PIECE --par PSEUDONYME > fichier

« lister » donne ce qui est à l’étude, le plus ancien d’abord ; avec --toutes, tout ce qui a été
envoyé (séparations et départs compris, qui comptent aussitôt), le plus récent d’abord.
« decider » ouvre le droit ou prend en compte le changement, ou refuse avec ses raisons ; la
personne est prévenue, et les mois déjà décidés sont revus. Les montants sont calculés, jamais
tapés. « identite » dit que vous avez vu qui est l’autre adulte d’une demande : son accord lui est
demandé. « deces » dit un décès que la caisse a appris : sans autre adulte, le droit s’arrête à
la fin du mois ; sinon l’autre adulte prend le dossier. « pieces » liste les documents que la
personne a ajoutés, « piece » en écrit un sur la sortie ; chaque lecture d’une démarche ou d’un
document est inscrite et montrée à la personne. Aucun NIR ne s’affiche.

Options
  --par PSEUDONYME   qui agit : jamais un nom
  --issue I          ${ISSUES_REPONSE.join(', ')}
  --texte TEXTE      les raisons, que la personne lit ; obligatoire pour un refus
  --le JOUR          le jour du décès, AAAA-MM-JJ
  --personne P       qui est mort, dans le foyer ; l’allocataire par défaut
  --toutes           aussi ce qui compte déjà ou a sa réponse
  --limite N         nombre de démarches, 200 par défaut
  --json             une ligne JSON par démarche ou par document, montants en centimes
  --base BASE        adresse PostgreSQL ou dossier de données

Code de sortie : 0 fait ; 1 refusé ; 2 commande mal écrite ; 3 panne.
Exemple : alasource demarches decider Q-20261112-7F3K2M --par agent-4 --issue acceptee
`,
  executer: (args, contexte) => agir({ args, contexte }, OPTIONS, ACTIONS),
}

async function lister({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  const limite = lireLimite(valeurs)
  const toutes = valeurs.toutes === true
  const actes = toutes ? await base.etude.listRecentes(limite) : await base.etude.list(limite)
  for (const a of actes) {
    const etat = toutes ? `  [${etatDe(a)}]` : ''
    const texte = `${a.numero}  ${enUneLigne(a)}${etat}\n`
    await contexte.ecrire(valeurs.json ? enJson(demarcheEnJson(a)) : texte)
  }
  const rien = toutes ? 'Aucune démarche n’est gardée.' : 'Rien n’est à l’étude.'
  if (actes.length === 0) contexte.dire(rien)
  return 0
}

function etatDe(a: ActeDemarche): string {
  if (a.reponse !== undefined) return a.reponse.issue
  return estAEtudier(a) ? 'à l’étude' : 'compte déjà'
}

/** The documents of a démarche, as the caisse reads them: traced before they are told. */
async function listerPieces(d: Demande): Promise<CodeSortie> {
  const { base, contexte, valeurs } = d
  const agent = exigerPseudonyme(valeurs.par, '--par')
  const cible = await cibleDe(d)
  if (cible === undefined) return refuser(contexte, 'inconnue')
  const { caisse } = base.signalements.documents
  const pieces = await caisse.list(cible, { ...cible.acces, agent })
  for (const p of pieces) {
    const examen = p.examen === 'antivirus' ? 'antivirus' : 'contenu contrôlé'
    const { id, nom, octets } = p
    const texte = `${id}  ${nom}  ${octets} octets  ${examen}\n`
    await contexte.ecrire(valeurs.json ? enJson({ id, nom, octets, examen: p.examen }) : texte)
  }
  if (pieces.length === 0) contexte.dire('Aucun document.')
  return 0
}

async function lirePiece(d: Demande): Promise<CodeSortie> {
  const { base, contexte, valeurs, reste } = d
  const agent = exigerPseudonyme(valeurs.par, '--par')
  const id = exiger(reste[1], 'le document')
  const cible = await cibleDe(d)
  if (cible === undefined) return refuser(contexte, 'inconnue')
  const { caisse } = base.signalements.documents
  const lue = await caisse.lire(cible, id, { ...cible.acces, agent })
  if (lue === undefined) {
    contexte.dire('Refusé : cette démarche n’a pas ce document.')
    return 1
  }
  for await (const morceau of lue.morceaux) await contexte.ecrire(morceau)
  return 0
}

async function cibleDe({ base, reste: [numero] }: Demande) {
  const reference = exiger(numero, 'le numéro')
  const personne = await base.etude.findPersonne(reference)
  const acte = await base.etude.find(reference)
  if (personne === undefined || acte === undefined) return undefined
  const organisme =
    acte.genre === 'demande'
      ? acte.contenu.foyer.organisme
      : acte.genre === 'adresse'
        ? 'caf'
        : ((await base.dossiers.findByNumero(acte.dossier))?.organisme ?? 'caf')
  const acces = { organisme, finalite: 'rsa', dossier: reference } as const
  return { personne, reference, acces }
}

function enUneLigne(a: ActeDemarche): string {
  if (a.genre === 'adresse') return `adresse postale du ${jourEnMots(a.jour)}`
  if (a.genre === 'changement') return `${a.contenu.type} du ${jourEnMots(a.contenu.depuis)}`
  return `${nomDemande(a.type)} du ${jourEnMots(a.jour)} : ${a.verifications.join(', ')}`
}

/** What an agent reads of a démarche is written first, and shown to the person. */
async function montrer(d: Demande): Promise<CodeSortie> {
  const { base, contexte, valeurs } = d
  const agent = exigerPseudonyme(valeurs.par, '--par')
  const cible = await cibleDe(d)
  const acte = cible && (await base.etude.find(cible.reference))
  if (cible === undefined || acte === undefined) return refuser(contexte, 'inconnue')
  const { personne, acces } = cible
  const lecture = { quand: contexte.maintenant(), agent, personne, ...acces }
  await base.journal.ecrire([{ ...lecture, objet: 'demarche', de: null, a: null }])
  if (valeurs.json) {
    const accord = await base.accords?.etat(acte.numero)
    await contexte.ecrire(enJson(demarcheEnJson(acte, accord)))
    return 0
  }
  await contexte.ecrire(`${[enUneLigne(acte), ...details(acte)].join('\n')}\n`)
  if (acte.reponse !== undefined) {
    const { issue, jour, texte } = acte.reponse
    await contexte.ecrire(`Décision du ${jourEnMots(jour)} : ${issue}. ${texte}\n`)
  } else if (!estAEtudier(acte)) await contexte.ecrire('Compte déjà : rien à étudier.\n')
  await direAccord(base, contexte, acte.numero)
  if (acte.lettre !== undefined) await contexte.ecrire(rendreTexte(acte.lettre))
  return 0
}

function details(a: ActeDemarche): string[] {
  if (a.genre === 'adresse') return [...lignesAdresse(a.adresse)]
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
  const auteur = exigerPseudonyme(valeurs.par, '--par')
  const issue = ISSUES_REPONSE.find((i) => i === valeurs.issue)
  if (issue === undefined) throw new UsageFautif(`--issue : ${ISSUES_REPONSE.join(', ')}.`)
  const cible = { numero: exiger(numero, 'le numéro'), issue, texte: valeurs.texte ?? '' }
  const signature = { ...signerLe(contexte.maintenant(), contexte.aujourdhui()), auteur }
  const fait = await base.etude.decider(cible, signature)
  if (!fait.ok) return refuser(contexte, fait.erreur)
  contexte.dire(`${cible.numero} : ${issue}, la personne est prévenue.`)
  return 0
}

function refuser(contexte: Contexte, refus: RefusEtude): CodeSortie {
  contexte.dire(`Refusé : ${REFUS[refus]}.`)
  return 1
}
