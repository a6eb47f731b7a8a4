import { parseArgs } from 'node:util'
import {
  type ErreurSituation,
  lireTexteJson,
  parseSimulation,
  type Simulation,
  simuler,
  type TauxMarginal,
  tauxMarginal,
} from '#legislation'
import { type Centimes, centimes } from '#socle'
import { type CodeSortie, type Commande, UsageFautif } from '../commande.js'
import { enTableau } from '../simulation/en-tableau.js'
import { ligneRefusee, lignesDe } from '../simulation/lignes.js'

export const commande: Commande = {
  resume: 'suit un foyer mois par mois, avec et sans un changement de situation',
  aide: `Usage : alasource simuler [--json] [--taux-marginal CENTIMES] < SIMULATIONS.ndjson

Lit une demande JSON par ligne, {"situation", "evenements", "mois"}, et suit le foyer mois par mois
à partir du mois de droit, avec et sans ces événements : chaque droit, ce que le réexamen de trois
mois retient, le gain ou la perte. « mois » vaut 12 par défaut. Les événements sont décrits dans
docs/parcours/droit-simulation.md ; par exemple
  {"type":"emploi-trouve","mois":"2026-03","personne":"p1","montantNetSocial":140000}

Options
  --json                    une ligne JSON par demande, montants en centimes
  --taux-marginal CENTIMES  ajoute ce que laisse ce salaire mensuel de plus, pour chaque adulte

Code de sortie : 0 fait ; 1 une demande au moins a été refusée ; 2 option inconnue.
Exemple : alasource simuler < demande.ndjson
`,
  async executer(args, contexte) {
    const options = lireOptions(args)
    let refusees = 0
    for await (const { texte, ligne } of lignesDe(contexte.lireEntree())) {
      const reponse = repondre(texte, options)
      if ('erreur' in reponse) refusees++
      await contexte.ecrire(ecrire(reponse, ligne, options.json))
    }
    if (refusees > 0) contexte.dire(`Demandes refusées : ${refusees}.\n`)
    return (refusees === 0 ? 0 : 1) satisfies CodeSortie
  },
}

interface Options {
  readonly json: boolean
  readonly pas: Centimes | null
}

/** Ten thousand euros a month. */
const PAS_MAX = 1_000_000

function lireOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, 'taux-marginal': { type: 'string' } },
    strict: true,
  })
  const pas = values['taux-marginal']
  if (pas === undefined) return { json: values.json, pas: null }
  if (!/^\d+$/.test(pas) || Number(pas) < 1 || Number(pas) > PAS_MAX) {
    throw new UsageFautif(`--taux-marginal attend un nombre de centimes de 1 à ${PAS_MAX}.`)
  }
  return { json: values.json, pas: centimes(Number(pas)) }
}

type Reponse =
  | { readonly simulation: Simulation; readonly taux: Record<string, TauxMarginal | null> | null }
  | { readonly id: string | null; readonly erreur: ErreurSituation }

function repondre(texte: string, { pas }: Options): Reponse {
  const { json, erreur } = lireTexteJson(texte)
  if (erreur !== null) return { id: idDe(json), erreur }
  const lue = parseSimulation(json)
  if (!lue.ok) return { id: idDe(json), erreur: lue.erreur }
  const { situation } = lue.valeur
  const simulation = simuler(situation, lue.valeur)
  if (pas === null) return { simulation, taux: null }
  const adultes = situation.personnes.filter((p) => p.role !== 'enfant')
  const taux = adultes.map((p) => [p.id, tauxMarginal(situation, p.id, pas)] as const)
  return { simulation, taux: Object.fromEntries(taux) }
}

function ecrire(reponse: Reponse, ligne: number, json: boolean): string {
  if ('erreur' in reponse) {
    const { id, erreur } = reponse
    if (json) return `${JSON.stringify({ id, ligne, erreur })}\n`
    return `${ligneRefusee(ligne, erreur)}\n\n`
  }
  const { simulation, taux } = reponse
  if (!json) return `${enTableau(simulation, taux)}\n`
  return `${JSON.stringify(taux === null ? simulation : { ...simulation, tauxMarginaux: taux })}\n`
}

function idDe(json: unknown): string | null {
  const { situation } = (json ?? {}) as { readonly situation?: { readonly id?: unknown } }
  return typeof situation?.id === 'string' ? situation.id : null
}
