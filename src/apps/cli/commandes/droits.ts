import { parseArgs } from 'node:util'
import {
  type OptionsDroits,
  PRESTATIONS,
  PRESTATIONS_SUR_DEMANDE,
  type Prestation,
} from '#legislation'
import { type CodeSortie, type Commande, type Contexte, UsageFautif } from '../commande.js'
import { traiterEnEquipe } from '../droits/equipe.js'
import { decouperEnLots, type Lot } from '../droits/lots.js'
import { type LotEcrit, type LotTraite, traiterLot } from '../droits/traiter-lot.js'

const TOUTES: readonly Prestation[] = [...PRESTATIONS, ...PRESTATIONS_SUR_DEMANDE]
const COEURS_MAX = 64

export const commande: Commande = {
  resume: 'calcule les droits de situations lues sur l’entrée standard',
  aide: `Usage : alasource droits [OPTIONS] < SITUATIONS.ndjson

Lit une situation JSON par ligne (docs/contrat.md §3) et répond une ligne JSON chacune, dans
l’ordre. Une situation qui ne peut pas être lue donne {"id","ligne","erreur"} ; les autres vont au
bout. Les montants sont en centimes.

Options
  --prestations LISTE  seulement ces prestations, séparées par des virgules :
                       ${PRESTATIONS.slice(0, 4).join(', ')},
                       ${PRESTATIONS.slice(4, 7).join(', ')},
                       ${PRESTATIONS.slice(7).join(', ')} ;
                       et, sur demande seulement,
                       ${PRESTATIONS_SUR_DEMANDE.join(',\n                       ')}
  --explication        ajoute les étapes du calcul, avec leurs articles
  --intermediaires     ajoute les montants de chaque mois de référence
  --coeurs N           calcule sur N cœurs (1 par défaut) ; l’ordre des réponses ne change pas
  --json               ce qui est toujours fait ici ; acceptée comme pour les autres commandes

Code de sortie : 0 fait ; 1 une ligne au moins a été refusée ; 2 option inconnue.
Exemple : alasource droits --prestations rsa,primeActivite < situations.ndjson
`,
  async executer(args, contexte) {
    const { options, coeurs } = lireArguments(args)
    const lots = decouperEnLots(contexte.lireEntree())
    const traites =
      coeurs === 1 ? traiterSeul(lots, options) : traiterEnEquipe(lots, coeurs, options)
    return ecrireTout(traites, contexte)
  },
}

async function* traiterSeul(
  lots: AsyncIterable<Lot>,
  options: OptionsDroits,
): AsyncGenerator<LotTraite> {
  for await (const lot of lots) yield traiterLot(lot, options)
}

async function ecrireTout(
  traites: AsyncIterable<LotTraite | LotEcrit>,
  contexte: Contexte,
): Promise<CodeSortie> {
  let refusees = 0
  for await (const traite of traites) {
    refusees += traite.refusees
    if (traite.sortie.length > 0) await contexte.ecrire(traite.sortie)
  }
  if (refusees === 0) return 0
  contexte.dire(
    refusees === 1
      ? 'Une situation a été refusée.\n'
      : `${refusees} situations ont été refusées.\n`,
  )
  return 1
}

function lireArguments(args: readonly string[]): {
  readonly options: OptionsDroits
  readonly coeurs: number
} {
  const { values } = parseArgs({
    args: [...args],
    options: {
      explication: { type: 'boolean', default: false },
      intermediaires: { type: 'boolean', default: false },
      prestations: { type: 'string' },
      coeurs: { type: 'string', default: '1' },
      json: { type: 'boolean' },
    },
    strict: true,
  })
  const { explication, intermediaires, prestations, coeurs } = values
  const choix = prestations === undefined ? null : { prestations: lirePrestations(prestations) }
  return { options: { explication, intermediaires, ...choix }, coeurs: lireCoeurs(coeurs) }
}

function lirePrestations(liste: string): readonly Prestation[] {
  const demandees = new Set(liste.split(',').map((nom) => nom.trim()))
  for (const nom of demandees) {
    if (!(TOUTES as readonly string[]).includes(nom)) {
      throw new UsageFautif(`Prestation inconnue : « ${nom} ». Connues : ${TOUTES.join(', ')}`)
    }
  }
  return TOUTES.filter((prestation) => demandees.has(prestation))
}

function lireCoeurs(texte: string): number {
  const coeurs = Number(texte)
  if (/^\d+$/.test(texte) && coeurs >= 1 && coeurs <= COEURS_MAX) return coeurs
  throw new UsageFautif(`--coeurs attend un nombre de 1 à ${COEURS_MAX}.`)
}
