import { parseArgs } from 'node:util'
import {
  type ErreurSituation,
  ecrireTableau,
  expliquerCalcul,
  lireTexteJson,
  type OptionsDossier,
  parseSituation,
  rendreExplication,
  rendreTableau,
  sontConnuesLe,
} from '#legislation'
import { estJour, type Jour } from '#socle'
import { type CodeSortie, type Commande, UsageFautif } from '../commande.js'
import { ligneRefusee, lignesDe } from '../simulation/lignes.js'

const FORMES = ['texte', 'tableau', 'json'] as const
type Forme = (typeof FORMES)[number]

export const commande: Commande = {
  resume: 'explique un calcul : pour la personne, pour l’agent, ou en JSON',
  aide: `Usage : alasource expliquer [--forme texte|tableau|json] [--regles-connues-le AAAA-MM-JJ]
                            < SITUATIONS.ndjson

Lit une situation JSON par ligne (docs/contrat.md §3) et explique chacun de ses droits : données et
leurs sources, paramètres avec leur texte, opérations (CRPA, art. R. 311-3-1-2).

Options
  --forme texte              en clair, pour la personne (par défaut)
  --forme tableau            toutes les valeurs, séparées par des tabulations, pour l’agent
  --forme json, ou --json    une ligne JSON par situation
  --regles-connues-le JOUR   avec ce qui était publié ce jour-là

Code de sortie : 0 fait ; 1 une situation au moins a été refusée ; 2 option inconnue.
Exemple : alasource expliquer --forme tableau < situation.ndjson
`,
  async executer(args, contexte) {
    const { forme, options } = lireOptions(args)
    let refusees = 0
    for await (const { texte, ligne } of lignesDe(contexte.lireEntree())) {
      const reponse = repondre(texte, forme, options)
      if (typeof reponse === 'string') await contexte.ecrire(reponse)
      else {
        refusees++
        await contexte.ecrire(ecrireRefus({ ...reponse, ligne }, forme))
      }
    }
    return (refusees === 0 ? 0 : 1) satisfies CodeSortie
  },
}

function lireOptions(args: readonly string[]): { forme: Forme; options: OptionsDossier } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      forme: { type: 'string' },
      json: { type: 'boolean' },
      'regles-connues-le': { type: 'string' },
    },
    strict: true,
  })
  const demandee = values.forme ?? (values.json ? 'json' : 'texte')
  const forme = FORMES.find((f) => f === demandee)
  if (forme === undefined) throw new UsageFautif(`--forme attend ${FORMES.join(', ')}.`)
  const jour = values['regles-connues-le']
  if (jour === undefined) return { forme, options: {} }
  if (!estJour(jour) || !sontConnuesLe(jour)) {
    throw new UsageFautif('--regles-connues-le attend un jour AAAA-MM-JJ, depuis 2016-01-01.')
  }
  return { forme, options: { reglesConnuesLe: jour as Jour } }
}

interface Refus {
  readonly id: string | null
  readonly erreur: ErreurSituation
}

function repondre(texte: string, forme: Forme, options: OptionsDossier): string | Refus {
  const { json, erreur } = lireTexteJson(texte)
  if (erreur !== null) return { id: idDe(json), erreur }
  const lue = parseSituation(json)
  if (!lue.ok) return { id: idDe(json), erreur: lue.erreur }
  const dossier = expliquerCalcul(lue.valeur, options)
  if (forme === 'json') return `${JSON.stringify(dossier)}\n`
  if (forme === 'tableau') return ecrireTableau(rendreTableau(dossier))
  return `${rendreExplication(dossier)}\n`
}

function ecrireRefus(
  { id, erreur, ligne }: Refus & { readonly ligne: number },
  forme: Forme,
): string {
  if (forme === 'json') return `${JSON.stringify({ id, ligne, erreur })}\n`
  return `${ligneRefusee(ligne, erreur)}\n`
}

function idDe(json: unknown): string | null {
  const { id } = (json ?? {}) as { readonly id?: unknown }
  return typeof id === 'string' ? id : null
}
