import type pg from 'pg'
import type { CleSujet, Identifiant128 } from '#referentiel'
import { enchainer, type Ordre } from './enchainement.js'
import { createGroupage } from './groupage.js'
import type { VariantesPreparees } from './preparation.js'
import { octetsTableau, reunirUuid, verserUuid } from './tableau-uuid.js'

/** A small file that comes, with all its ways of naming people. */
export interface Nouveau {
  readonly fichier: Identifiant128
  readonly variantes: VariantesPreparees
}

export interface Reconnu {
  /** These bytes are kept already. */
  readonly dejaRecu: boolean
  /** What the base knows of each way of naming: the digits of `ordreVariantes`. */
  readonly etats: string
  /** Subjects that an act speaks of. */
  readonly decides: readonly CleSujet[]
}

const FICHIERS_CONNUS = `
  SELECT s.rang FROM unnest($1::uuid[]) WITH ORDINALITY AS s (id, rang)
    JOIN fichier f ON f.id = s.id`

/**
 * Of each of these ways of naming a subject, one digit: 1 when the base lacks it, plus 2 when the
 * base knows another.
 */
const VARIANTES_NOUVELLES = `
  SELECT string_agg(
           CASE WHEN c.connue THEN CASE WHEN c.autre THEN '2' ELSE '0' END
                WHEN c.autre THEN '3' ELSE '1' END, '' ORDER BY s.rang)
    FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS s (sujet, empreinte, rang)
   CROSS JOIN LATERAL (
         SELECT bool_or(v.empreinte = s.empreinte) AS connue,
                bool_or(v.empreinte <> s.empreinte) AS autre
           FROM variante v WHERE v.sujet = s.sujet) AS c`

export function ordreVariantes(sujets: Uint8Array, empreintes: Uint8Array): Ordre {
  const valeurs = [enBuffer(sujets), enBuffer(empreintes)]
  return { nom: 'variantes-nouvelles', texte: VARIANTES_NOUVELLES, valeurs }
}

/** A base without any act is asked this alone. */
export const UN_ACTE: Ordre = {
  nom: 'un-acte',
  texte: 'SELECT true FROM acte_identite LIMIT 1',
  valeurs: [],
}

const SUJETS_DECIDES = `
  SELECT DISTINCT s.sujet FROM unnest($1::uuid[]) AS s (sujet)
   WHERE EXISTS (SELECT FROM acte_identite a WHERE a.sujet = s.sujet)`

/** Those of an array of subjects that an act speaks of. */
export async function listDecides(
  client: pg.ClientBase,
  sujets: Uint8Array,
): Promise<readonly CleSujet[]> {
  const values = [enBuffer(sujets)]
  const demande = { name: 'sujets-decides', text: SUJETS_DECIDES, values }
  const { rows } = await client.query<{ sujet: CleSujet }>(demande)
  return rows.map((r) => r.sujet)
}

/** Milliseconds that files wait for others while many come: a statement has a cost of its own. */
const SOUFFLE = 30
const FICHIERS_ENSEMBLE = 32

export type Reconnaitre = (nouveau: Nouveau) => Promise<Reconnu>

/**
 * What the base knows of small files, asked once for all those that come together: what makes the
 * statements ready in sixteen parts costs more than what twelve people ask.
 */
export function createReconnaissance(pool: pg.Pool): Reconnaitre {
  const options = { voies: 1, maximum: FICHIERS_ENSEMBLE, souffle: SOUFFLE }
  const reconnaitre = createGroupage<Nouveau, Reconnu>(options, async (nouveaux) => {
    const client = await pool.connect()
    try {
      const reconnus = await reconnaitreTous(client, nouveaux)
      client.release()
      return reconnus
    } catch (erreur) {
      client.release(true)
      throw erreur
    }
  })
  return async (nouveau) => (await reconnaitre([nouveau]))[0]!
}

async function reconnaitreTous(
  client: pg.ClientBase,
  nouveaux: readonly Nouveau[],
): Promise<readonly Reconnu[]> {
  const ids = nouveaux.map((n) => n.fichier)
  const fichiers = verserUuid(ids, new Uint8Array(octetsTableau(ids.length)), 0)
  const sujets = reunirUuid(nouveaux.map((n) => n.variantes.sujets))
  const empreintes = reunirUuid(nouveaux.map((n) => n.variantes.empreintes))
  const [connus, actes, etats] = await enchainer(client, [
    { nom: 'fichiers-connus', texte: FICHIERS_CONNUS, valeurs: [enBuffer(fichiers)] },
    UN_ACTE,
    ordreVariantes(sujets, empreintes),
  ])
  const recus = new Set(connus!.map(([rang]) => Number(rang)))
  const decides = new Set(actes!.length === 0 ? [] : await listDecides(client, sujets))
  let place = 0
  return nouveaux.map(({ variantes: { cles } }, i) => {
    const debut = place
    place += cles.length
    return {
      dejaRecu: recus.has(i + 1),
      etats: (etats![0]![0] ?? '').slice(debut, place),
      decides: decides.size === 0 ? [] : cles.filter((cle) => decides.has(cle)),
    }
  })
}

function enBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}
