import { parseArgs } from 'node:util'
import { limiteConservation, type Rupture, type VerificationJournal } from '#acces'
import {
  type Base,
  type CodeSortie,
  type Commande,
  type Contexte,
  UsageFautif,
} from '../commande.js'
import { consultations, questions, repondre } from './journal-personnes.js'

interface Valeurs {
  readonly base?: string
  readonly json?: boolean
  readonly ancres?: string
  readonly nir?: string
  readonly recu?: string
}

type Action = (base: Base, contexte: Contexte, valeurs: Valeurs) => Promise<CodeSortie>

const ACTIONS: Readonly<Record<string, Action>> = {
  ...{ verifier, ancrer },
  ...{ consultations, questions, repondre },
}

export const commande: Commande = {
  resume: 'vérifie et ancre le journal des accès, et répond aux personnes',
  aide: `Usage : alasource journal verifier [--ancres CHEMIN] [--base BASE] [--json]
        alasource journal ancrer [--base BASE] [--json]
        alasource journal consultations --nir - [--base BASE] [--json]
        alasource journal questions [--base BASE] [--json]
        alasource journal repondre REÇU [--base BASE] < reponse.txt

« verifier » parcourt le journal des accès, où chaque entrée est liée à toutes celles qui la
précèdent dans sa chaîne, et dit si une entrée a été changée, retirée, déplacée, ou si la fin a été
coupée ou réécrite depuis la dernière ancre. « ancrer » garde hors de la base où en est chaque
chaîne, dans ancres.ndjson du dossier de données et dans le fichier nommé par ALASOURCE_ANCRES ;
les serveurs le font d’eux-mêmes au démarrage, à chaque heure et à l’arrêt.
« consultations » dit qui a lu les données d’une personne, sous tous ses numéros ; c’est aussi une
lecture, écrite d’abord. « questions » montre celles que des personnes posent sur un accès et qui
attendent, la plus ancienne d’abord, avec l’accès dont il s’agit ; « repondre » écrit la réponse,
lue sur l’entrée standard, que la personne lira sous « Qui a consulté mes données ».

Options
  --nir -          le NIR, lu sur l’entrée standard
  --ancres CHEMIN  la copie des ancres à laquelle vous vous fiez, à la place de celles du dossier
  --base BASE      adresse PostgreSQL ou dossier de données
  --json           un objet JSON : entrees, valide, et premiereRupture si le journal est rompu

Code de sortie : 0 fait, le journal est intact ; 1 il est rompu, ou rien n’attend sous ce reçu ;
2 commande mal écrite ; 3 panne.
Exemple : alasource journal verifier --ancres /media/coffre/ancres.ndjson
`,
  async executer(args, contexte) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        base: { type: 'string' },
        json: { type: 'boolean' },
        ancres: { type: 'string' },
        nir: { type: 'string' },
      },
      allowPositionals: true,
      strict: true,
    })
    const [nom = '', recu] = positionals
    const action = Object.hasOwn(ACTIONS, nom) ? ACTIONS[nom] : undefined
    const attendus = nom === 'repondre' ? 2 : 1
    if (positionals.length !== attendus || action === undefined) {
      const connues = Object.keys(ACTIONS).join(', ')
      throw new UsageFautif(`Dites ce qu’il faut faire : alasource journal ${connues}.`)
    }
    const base = await contexte.ouvrirBase(values.base)
    try {
      return await action(base, contexte, recu === undefined ? values : { ...values, recu })
    } finally {
      await base.fermer()
    }
  },
}

async function verifier(base: Base, contexte: Contexte, valeurs: Valeurs): Promise<CodeSortie> {
  const limite = limiteConservation('traces-acces', contexte.aujourdhui())
  const verdict = await base.ancrage.verifier({ chemin: valeurs.ancres, limite })
  await contexte.ecrire(valeurs.json ? `${JSON.stringify(verdict)}\n` : enMots(verdict))
  return verdict.valide ? 0 : 1
}

async function ancrer(base: Base, contexte: Contexte, valeurs: Valeurs): Promise<CodeSortie> {
  const resultat = await base.ancrage.ancrer()
  if (!resultat.ok) {
    contexte.dire(
      'Les ancres gardées ont été altérées : rien n’y est ajouté. Lancez « alasource journal ' +
        'verifier », gardez le fichier comme il est et prévenez le délégué à la protection des ' +
        'données.',
    )
    return 1
  }
  const ancre = resultat.valeur
  if (valeurs.json) {
    const { numero, quand, racine, sceau } = ancre ?? {}
    await contexte.ecrire(`${JSON.stringify({ ancre: numero ?? null, quand, racine, sceau })}\n`)
    return 0
  }
  await contexte.ecrire(
    ancre === undefined
      ? 'Rien de nouveau depuis la dernière ancre.\n'
      : `Ancre n° ${ancre.numero}. À publier ou à garder ailleurs : ${ancre.sceau}\n`,
  )
  return 0
}

const MOTIFS: Readonly<Record<Rupture['motif'], string>> = {
  alteree: 'l’entrée a été changée',
  manquante: 'une entrée manque, ou n’est pas à sa place',
  tronquee: 'la fin de la chaîne a été coupée',
  reecrite: 'la chaîne a été réécrite depuis qu’elle a été ancrée',
  'retrait-faux': 'des entrées ont été retirées avant la fin de leur conservation',
  'ancre-fausse': 'le fichier d’ancres a été changé, coupé, ou n’est pas celui de cette base',
}

function enMots({ entrees, valide, premiereRupture, ...v }: VerificationJournal): string {
  const ancres =
    v.ancres === undefined ? 'aucune ancre à comparer' : `ancres comparées : ${v.ancres}`
  const retirees =
    v.retirees === undefined ? '' : ` Retirées en fin de conservation : ${v.retirees}.`
  if (valide) {
    const titre = `Journal intact. Entrées, chacune liée aux précédentes : ${entrees}`
    return `${titre} ; ${ancres}.${retirees}\n`
  }
  const lieux = (v.ruptures ?? []).map((r) => `- ${lieuEnMots(r)} : ${MOTIFS[r.motif]}.\n`)
  const titre = `Journal ROMPU à l’entrée ${premiereRupture} (${entrees} entrées lues ; ${ancres}).`
  const remede = 'Isolez la base et prévenez le délégué à la protection des données.'
  return `${titre}\n${lieux.join('')}${remede}\n`
}

function lieuEnMots({ chaine, rang, jusqua, motif }: Rupture): string {
  if (motif === 'ancre-fausse') return `ancre n° ${rang}`
  return `chaîne ${chaine}, ${jusqua === rang ? `entrée ${rang}` : `entrées ${rang} à ${jusqua}`}`
}
