import {
  type Acces,
  type DemandeAssistance,
  type DemandeAssistanceLue,
  identiteConcorde,
  LONGUEUR_CLOTURE,
  nirConcorde,
} from '#acces'
import { direConsigne } from '#messages'
import { jourEnMots, moisDuJour, parseNir } from '#socle'
import {
  type Actions,
  agir,
  type DemandeAction,
  exiger,
  exigerPseudonyme,
  type ValeursDe,
} from '../actions.js'
import { type CodeSortie, type Commande, type Contexte, UsageFautif } from '../commande.js'
import { lireNirDemande } from '../lire-nir.js'

const OPTIONS = {
  base: { type: 'string' },
  par: { type: 'string' },
  texte: { type: 'string' },
  nir: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** The work of a day: more than that is taken up again the next one. */
const LIMITE = 1_000

type Valeurs = ValeursDe<typeof OPTIONS>
type Demande = DemandeAction<Valeurs>

const ACTIONS: Actions<Valeurs> = {
  lister: { mots: 0, faire: lister },
  montrer: { mots: 1, faire: montrer },
  clore: { mots: 1, faire: clore },
  relier: { mots: 1, faire: relier },
}

export const commande: Commande = {
  resume: 'aide les personnes dont le dossier n’a pas été retrouvé après trois essais',
  aide: `Usage : alasource assistance [lister] [--json]
        alasource assistance montrer RÉFÉRENCE --par PSEUDONYME
        alasource assistance clore RÉFÉRENCE --par PSEUDONYME --texte TEXTE
        alasource assistance relier RÉFÉRENCE --nir - --par PSEUDONYME --texte TEXTE

Après trois numéros qui ne vont pas avec son identité, une personne a une référence à dire au
téléphone. « lister » donne ce qui attend, le plus ancien d’abord. « montrer » donne l’identité
transmise par FranceConnect, et écrit qui l’a lue. « clore » dit ce qui a été fait, et rend trois
essais à la personne. « relier » la fait entrer sous un numéro que vous avez vu sur ses documents :
ainsi entre qui n’a jamais eu de revenu déclaré, et vient demander le RSA. Le numéro doit aller avec
son identité, et n’être connu sous aucune autre. Aucun numéro essayé n’est gardé.

Options
  --par PSEUDONYME   qui agit : jamais un nom
  --nir NIR          le numéro, ou « - » pour le lire sur l’entrée standard
  --texte TEXTE      ce qui a été fait, ${LONGUEUR_CLOTURE} caractères au plus
  --json             un objet JSON par ligne
  --base BASE        adresse PostgreSQL ou dossier de données

Code de sortie : 0 fait ; 1 rien sous cette référence ; 2 commande mal écrite ; 3 panne.
Exemple : alasource assistance clore A-7KM2-X4PB --par agent-4 --texte "Nom corrigé"
`,
  executer: (args, contexte) => agir({ args, contexte }, OPTIONS, ACTIONS),
}

async function lister({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  const ouvertes = await base.assistance.listOuvertes(LIMITE)
  if (valeurs.json !== true && ouvertes.length > 0)
    contexte.dire(direConsigne('N02', contexte.aujourdhui()))
  for (const d of ouvertes) {
    await contexte.ecrire(valeurs.json ? `${JSON.stringify(enJson(d))}\n` : `${enUneLigne(d)}\n`)
  }
  if (ouvertes.length === 0 && !valeurs.json) {
    contexte.dire('Aucune demande d’aide n’attend.')
  }
  return 0
}

function enJson({ reference, ouverteLe }: DemandeAssistance) {
  return { reference, ouverteLe, motif: 'rapprochement-echoue' }
}

function enUneLigne({ reference, ouverteLe }: DemandeAssistance): string {
  return `${reference}  ouverte le ${ouverteLe}`
}

async function montrer({
  base,
  contexte,
  valeurs,
  reste: [reference],
}: Demande): Promise<CodeSortie> {
  const par = exigerPseudonyme(valeurs.par, '--par')
  const cible = exiger(reference, 'la référence').trim()
  const lue = await base.assistance.lire(cible, { par, quand: contexte.maintenant() })
  if (lue === undefined) return refuser(contexte)
  const texte = valeurs.json ? JSON.stringify(lue) : enMots(lue)
  await contexte.ecrire(`${texte}\n`)
  return 0
}

function enMots(d: DemandeAssistanceLue): string {
  const { nomNaissance, prenoms, dateNaissance } = d.identite
  const actes = d.actes.map(({ genre, quand, par, texte }) => {
    const quoi = genre === 'lecture' ? 'lue' : `close : « ${texte} »`
    return `  ${quand}, ${par} : ${quoi}`
  })
  const qui = `  ${nomNaissance}, ${prenoms}, naissance le ${jourEnMots(dateNaissance)}`
  return [enUneLigne(d), qui, ...actes].join('\n')
}

async function clore({
  base,
  contexte,
  valeurs,
  reste: [reference],
}: Demande): Promise<CodeSortie> {
  const { par, texte } = lireCloture(valeurs)
  const cible = exiger(reference, 'la référence').trim()
  const quand = contexte.maintenant()
  if (!(await base.assistance.clore(cible, { par, quand, texte }))) return refuser(contexte)
  contexte.dire(`${cible} : close, la personne a de nouveau trois essais.`)
  return 0
}

function lireCloture(valeurs: Valeurs): { readonly par: string; readonly texte: string } {
  const par = exigerPseudonyme(valeurs.par, '--par')
  const texte = exiger(valeurs.texte, '--texte').trim()
  if (texte.length > LONGUEUR_CLOTURE) {
    throw new UsageFautif(`--texte : ${LONGUEUR_CLOTURE} caractères au plus.`)
  }
  if (texte.split(/\s+/).some((mot) => parseNir(mot) !== undefined)) {
    throw new UsageFautif('--texte ne doit pas contenir de numéro de sécurité sociale.')
  }
  return { par, texte }
}

/**
 * Links who waits to a number seen on her documents. It must fit what the provider says of her, and
 * the bearer known under it, if any, must be her.
 */
async function relier({ base, contexte, valeurs, reste }: Demande): Promise<CodeSortie> {
  const { par, texte } = lireCloture(valeurs)
  const cible = exiger(reste[0], 'la référence').trim()
  const nir = await lireNirDemande(valeurs.nir, contexte)
  const sujet = await base.assistance.findSujet(cible)
  if (sujet === undefined) return refuser(contexte)
  const mois = moisDuJour(contexte.aujourdhui())
  const acces = { organisme: 'operateur', agent: par, finalite: 'exploitation', dossier: cible }
  const { personne } = await base.referentiel.lireRessources(
    { nir, de: mois, a: mois },
    acces as Acces,
  )
  const juste = personne ? identiteConcorde(nir, sujet, personne) : nirConcorde(nir, sujet)
  if (!juste) {
    contexte.dire('Ce numéro ne va pas avec l’identité transmise : rien n’est changé.')
    return 1
  }
  const quand = contexte.maintenant()
  if (!(await base.assistance.clore(cible, { par, quand, texte }))) return refuser(contexte)
  await base.liens.lier(sujet.sub, nir, quand)
  contexte.dire(`${cible} : close, la personne entre à sa prochaine connexion.`)
  return 0
}

function refuser(contexte: Contexte): CodeSortie {
  contexte.dire('Aucune demande d’aide n’attend sous cette référence.')
  return 1
}
