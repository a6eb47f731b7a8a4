import { parseArgs } from 'node:util'
import { limiteConservation, type Rupture, type VerificationJournal } from '#acces'
import {
  type Base,
  type CodeSortie,
  type Commande,
  type Contexte,
  UsageFautif,
} from '../commande.js'

interface Valeurs {
  readonly base?: string
  readonly json?: boolean
  readonly ancres?: string
}

type Action = (base: Base, contexte: Contexte, valeurs: Valeurs) => Promise<CodeSortie>

const ACTIONS: Readonly<Record<string, Action>> = { verifier, ancrer }

export const commande: Commande = {
  resume: 'vérifie et ancre le journal des accès',
  aide: `Usage : alasource journal verifier [--ancres CHEMIN] [--base BASE] [--json]
        alasource journal ancrer [--base BASE] [--json]

« verifier » parcourt le journal des accès, où chaque entrée est liée à toutes celles qui la
précèdent dans sa chaîne, et dit si une entrée a été changée, retirée, déplacée, ou si la fin a été
coupée ou réécrite depuis la dernière ancre. « ancrer » garde hors de la base où en est chaque
chaîne, dans ancres.ndjson du dossier de données et dans le fichier nommé par ALASOURCE_ANCRES ;
les serveurs le font d’eux-mêmes au démarrage, à chaque heure et à l’arrêt.

Options
  --ancres CHEMIN  la copie des ancres à laquelle vous vous fiez, à la place de celles du dossier
  --base BASE      adresse PostgreSQL ou dossier de données
  --json           un objet JSON : entrees, valide, et premiereRupture si le journal est rompu

Code de sortie : 0 le journal est intact ; 1 il est rompu ; 2 commande mal écrite ; 3 panne.
Exemple : alasource journal verifier --ancres /media/coffre/ancres.ndjson
`,
  async executer(args, contexte) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        base: { type: 'string' },
        json: { type: 'boolean' },
        ancres: { type: 'string' },
      },
      allowPositionals: true,
      strict: true,
    })
    const [nom = ''] = positionals
    const action = Object.hasOwn(ACTIONS, nom) ? ACTIONS[nom] : undefined
    if (positionals.length !== 1 || action === undefined) {
      throw new UsageFautif('Dites ce qu’il faut faire : alasource journal verifier, ou ancrer.')
    }
    const base = await contexte.ouvrirBase(values.base)
    try {
      return await action(base, contexte, values)
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
