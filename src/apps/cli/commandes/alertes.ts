import type { AlerteGardee, MotifAlerte } from '#acces'
import { type Instant, parseInstant, parseNir } from '#socle'
import {
  type Actions,
  agir,
  type DemandeAction,
  exiger,
  exigerPseudonyme,
  type ValeursDe,
} from '../actions.js'
import { type CodeSortie, type Commande, UsageFautif } from '../commande.js'

const OPTIONS = {
  base: { type: 'string' },
  json: { type: 'boolean' },
  depuis: { type: 'string' },
  par: { type: 'string' },
  avec: { type: 'string' },
  application: { type: 'string' },
  finalite: { type: 'string' },
  de: { type: 'string' },
  a: { type: 'string' },
  personnes: { type: 'string' },
} as const

type Valeurs = ValeursDe<typeof OPTIONS>

type Demande = DemandeAction<Valeurs>

const ACTIONS: Actions<Valeurs> = {
  lister: { mots: 0, faire: lister },
  acquitter: { mots: 1, faire: acquitter },
  suspensions: { mots: 0, faire: suspensions },
  lever: { mots: 1, faire: lever },
  annoncer: { mots: 1, faire: annoncer },
  leurre: { mots: 0, faire: leurre },
}

export const commande: Commande = {
  resume: 'alertes, suspensions et campagnes de lecture',
  aide: `Usage : alasource alertes [--depuis INSTANT] [--json]
        alasource alertes acquitter ID --par PSEUDONYME
        alasource alertes suspensions [--json]
        alasource alertes lever CIBLE --par PSEUDONYME --avec PSEUDONYME
        alasource alertes annoncer NOM --application APP [--finalite F] --de INSTANT --a INSTANT
                                   --personnes N --par PSEUDONYME --avec PSEUDONYME
        alasource alertes leurre < fichier-d-un-nir

Montre, la plus récente d’abord, ce que la garde contre les abus a vu : volumes inhabituels, quotas
dépassés, demandes hors du portefeuille, identités leurres lues, accès exceptionnels. « lever » rend
la lecture à ce qui a été suspendu, et demande deux personnes ; « annoncer » ouvre d’avance un
traitement de masse à une application ; « leurre » fait d’un NIR, lu sur l’entrée standard, une
identité que personne n’a de raison de lire.

Options
  --depuis INSTANT     alertes de cet instant ou d’après
  --par, --avec        pseudonymes de ceux qui agissent : jamais un nom
  --personnes N        lectures permises par jour pendant la campagne
  --base BASE          adresse PostgreSQL ou dossier de données
  --json               une ligne JSON par alerte ou suspension

Code de sortie : 0 fait ; 1 refusé (rien de tel, ou déjà fait) ; 2 commande mal écrite ; 3 panne.
Exemple : alasource alertes --depuis 2026-11-01T00:00:00Z
`,
  executer: (args, contexte) => agir({ args, contexte }, OPTIONS, ACTIONS),
}

const LIMITE = 1_000

const MOTIFS: Readonly<Record<MotifAlerte, string>> = {
  'volume-inhabituel': 'volume inhabituel',
  'quota-depasse': 'quota dépassé',
  'hors-portefeuille': 'hors du portefeuille',
  'leurre-lu': 'LEURRE DEMANDÉ',
  'bris-de-glace': 'accès exceptionnel',
  'suspension-levee': 'suspension levée',
}

async function lister({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  const depuis = valeurs.depuis === undefined ? undefined : instant(valeurs.depuis, '--depuis')
  const alertes = await base.surveillance.listAlertes(LIMITE, depuis)
  for (const alerte of alertes) {
    await contexte.ecrire(valeurs.json ? `${JSON.stringify(alerte)}\n` : enMots(alerte))
  }
  if (alertes.length === 0 && !valeurs.json) contexte.dire('Aucune alerte.')
  return 0
}

function enMots({ id, quand, motif, cible, detail, acquitteePar }: AlerteGardee): string {
  const suite = acquitteePar === null ? 'à traiter' : `acquittée par ${acquitteePar}`
  return `${quand}  ${MOTIFS[motif]}  ${cible}\n  ${detail} (${suite}, « ${id} »)\n`
}

async function acquitter({
  base,
  contexte,
  valeurs,
  reste: [cible],
}: Demande): Promise<CodeSortie> {
  const par = exigerPseudonyme(valeurs.par, '--par')
  const id = exiger(cible, 'l’identifiant de l’alerte')
  const fait = await base.surveillance.acquitter(id, par, contexte.maintenant())
  if (!fait) contexte.dire('Aucune alerte à acquitter sous cet identifiant.')
  return fait ? 0 : 1
}

async function suspensions({ base, contexte, valeurs }: Demande): Promise<CodeSortie> {
  const etat = await base.surveillance.lireEtat(contexte.maintenant())
  for (const s of etat.suspensions) {
    const mots = `${s.depuis}  ${s.cible}  ${MOTIFS[s.motif]}\n`
    await contexte.ecrire(valeurs.json ? `${JSON.stringify(s)}\n` : mots)
  }
  return 0
}

async function lever({ base, contexte, valeurs, reste: [donnee] }: Demande): Promise<CodeSortie> {
  const [par, avec] = deuxPersonnes(valeurs)
  const cible = exiger(donnee, 'la cible de la suspension')
  const quand = contexte.maintenant()
  const fait = await base.surveillance.lever(cible, [par, avec], quand)
  if (!fait) {
    contexte.dire('Rien n’est suspendu sous ce nom.')
    return 1
  }
  await base.surveillance.alerter({
    ...{ id: `suspension-levee ${cible} ${quand}`, quand, motif: 'suspension-levee', cible },
    ...{ organisme: 'operateur', agent: par, detail: `Levée par ${par} avec ${avec}.` },
  })
  return 0
}

async function annoncer({ base, valeurs, reste: [cible] }: Demande): Promise<CodeSortie> {
  const [annonceePar, confirmeePar] = deuxPersonnes(valeurs)
  const personnesParJour = Number(exiger(valeurs.personnes, '--personnes'))
  if (!Number.isSafeInteger(personnesParJour) || personnesParJour < 1) {
    throw new UsageFautif('--personnes : nombre de 1 ou plus attendu.')
  }
  const [de, a] = [instant(valeurs.de, '--de'), instant(valeurs.a, '--a')]
  if (a <= de) throw new UsageFautif('--a : instant d’après --de attendu.')
  await base.surveillance.annoncer({
    ...{ id: exiger(cible, 'le nom de la campagne'), de, a, personnesParJour },
    ...{ application: exiger(valeurs.application, '--application') },
    ...{ finalite: valeurs.finalite ?? null, annonceePar, confirmeePar },
  })
  return 0
}

async function leurre({ base, contexte }: Demande): Promise<CodeSortie> {
  let texte = ''
  for await (const octets of contexte.lireEntree()) {
    texte += new TextDecoder('latin1').decode(octets)
    if (texte.length > 100) break
  }
  const lu = parseNir(texte)
  if (lu === undefined || !lu.cleJuste)
    throw new UsageFautif('Un NIR est attendu sur l’entrée standard.')
  await base.surveillance.ajouterLeurres([base.clePersonne(lu.nir)], contexte.maintenant())
  return 0
}

function deuxPersonnes(valeurs: Valeurs): [string, string] {
  const [par, avec] = [
    exigerPseudonyme(valeurs.par, '--par'),
    exigerPseudonyme(valeurs.avec, '--avec'),
  ]
  if (par === avec) throw new UsageFautif('--par et --avec : deux personnes différentes.')
  return [par, avec]
}

function instant(texte: string | undefined, option: string): Instant {
  const lu = texte === undefined ? undefined : parseInstant(texte)
  if (lu === undefined) throw new UsageFautif(`${option} : instant ISO 8601 attendu.`)
  return lu
}
