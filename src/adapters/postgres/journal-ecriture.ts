import type pg from 'pg'
import { chaineDe, type Trace } from '#acces'
import { Panne } from '#socle'
import { surUne } from './connexion.js'
import { createGroupage } from './groupage.js'
import { enPanne } from './panne.js'
import { tableauCles, tableauTexte } from './tableau-texte.js'

/** No partition for the month of an entry. */
const MOIS_FERME = '23514'

/**
 * One transaction under way: what it waits for is the disk, and all that came meanwhile leaves in
 * the next one. Two would wait for each other at the ends of the same chains.
 */
const GROUPAGE = { voies: 1, maximum: 1_000, souffle: 4 }

const AJOUTER = {
  name: 'journal-ajouter',
  text: 'SELECT journal_ajouter($1, $2, $3, $4, $5, $6)',
}

/**
 * Traces that come while a transaction is under way leave together in the next one, durable before
 * any of them is acknowledged. The base itself takes the end of each chain and follows it
 * (`journal_ajouter`): one round trip, whatever the processes that write.
 */
export function createEcritureJournal(
  pool: pg.Pool,
): (traces: readonly Trace[]) => Promise<unknown> {
  const moisOuverts = new Set<string>()
  return createGroupage<Trace, undefined>(GROUPAGE, async (traces) => {
    try {
      await ajouter(pool, moisOuverts, traces)
    } catch (erreur) {
      throw indisponible(erreur)
    }
    return []
  })
}

async function ajouter(
  pool: pg.Pool,
  moisOuverts: Set<string>,
  traces: readonly Trace[],
): Promise<void> {
  const values = valeursDe(traces)
  for (let essai = 1; ; essai += 1) {
    await ouvrirMois(pool, moisOuverts, traces)
    try {
      // By a connection of its own: nobody waits behind what waits for the disk.
      await surUne(pool, (client) => client.query({ ...AJOUTER, values }))
      return
    } catch (erreur) {
      if ((erreur as { code?: string }).code !== MOIS_FERME || essai > 1) throw erreur
      moisOuverts.clear()
    }
  }
}

/** Who, why, what, which months: said once for all the entries that share them. */
function sorteDe(t: Trace): string {
  const { organisme, agent, finalite, objet, de, a, champs, visibleLe, fondement } = t
  return JSON.stringify({ organisme, agent, finalite, objet, de, a, champs, visibleLe, fondement })
}

function valeursDe(traces: readonly Trace[]): string[] {
  const places = new Map<string, number>()
  let derniere: { readonly trace: Trace; readonly place: number } | undefined
  const sortes = traces.map((trace) => {
    // Those of one lot follow each other, and are all of one sort.
    if (derniere !== undefined && memeSorte(derniere.trace, trace)) return derniere.place
    const sorte = sorteDe(trace)
    const place = places.get(sorte) ?? places.size + 1
    places.set(sorte, place)
    derniere = { trace, place }
    return place
  })
  return [
    tableauCles(traces.map((t) => chaineDe(t.personne))),
    tableauCles(sortes),
    tableauTexte(traces.map((t) => t.quand)),
    tableauTexte(traces.map((t) => t.dossier)),
    tableauTexte(traces.map((t) => t.personne)),
    `[${[...places.keys()].join()}]`,
  ]
}

const DE_SORTE = [
  ...(['organisme', 'agent', 'finalite', 'objet', 'de', 'a'] as const),
  ...(['champs', 'visibleLe', 'fondement'] as const),
] as const

function memeSorte(a: Trace, b: Trace): boolean {
  return DE_SORTE.every((champ) => a[champ] === b[champ])
}

async function ouvrirMois(
  pool: pg.Pool,
  ouverts: Set<string>,
  traces: readonly Trace[],
): Promise<void> {
  for (const { quand } of traces) {
    const mois = quand.slice(0, 7)
    if (ouverts.has(mois)) continue
    await pool.query('SELECT journal_ouvrir_mois($1)', [mois])
    ouverts.add(mois)
  }
}

/** Whatever the reason, a journal that does not write is an outage: nothing is read without it. */
function indisponible(erreur: unknown): unknown {
  const panne = enPanne(erreur)
  if (panne instanceof Panne) return panne
  return new Panne(
    'journal-indisponible',
    'Le journal des accès refuse d’écrire : aucune donnée ne sort tant qu’il n’est pas rétabli. ' +
      'Vérifiez la base (alasource journal verifier), puis recommencez.',
    erreur,
  )
}
