import type pg from 'pg'
import type { ReperesRegistre } from '#referentiel'
import type { Chiffre } from './chiffre.js'
import { surUne } from './connexion.js'
import { enchainer, type Ordre } from './enchainement.js'
import { createLecture, dansEnchainement } from './lecture-enchainee.js'
import { avecPanne } from './panne.js'

/**
 * An instant is the oldest transaction that was still writing then: whatever an older one wrote was
 * seen, whatever a younger one wrote may not have been. True of a replica too, which knows no more
 * of the transactions under way.
 */
const REPERE: Ordre = {
  nom: 'repere',
  texte: 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text',
  valeurs: [],
}

/** More than these came since: reading again costs less than looking whom they speak of. */
const DECLARATIONS_MAX = 500

/**
 * A row when nothing came since $1 that speaks of these subjects ($2) or answers to one of these
 * keys ($3): decisions, files by their declarations, what was taken away. A transaction number that
 * this base has not reached was written by the one that it was restored from.
 */
const CONFIRMER = `
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text
   WHERE NOT EXISTS (
           SELECT FROM registre_repris r
            WHERE r.ecrit >= $1::xid8 AND r.ecrit < pg_snapshot_xmax(pg_current_snapshot()))
     AND NOT EXISTS (
           SELECT FROM unnest($2::uuid[]) AS s (sujet) JOIN acte_identite a ON a.sujet = s.sujet
            WHERE a.ecrit >= $1::xid8 AND a.ecrit < pg_snapshot_xmax(pg_current_snapshot()))
     AND NOT EXISTS (
           SELECT FROM (
             SELECT d.id, d.cle, row_number() OVER () AS n
               FROM fichier f JOIN declaration d ON d.fichier = f.id
              WHERE f.ecrit >= $1::xid8 AND f.ecrit < pg_snapshot_xmax(pg_current_snapshot())
              LIMIT ${DECLARATIONS_MAX + 1}) AS d
            WHERE d.n > ${DECLARATIONS_MAX} OR d.cle = ANY ($3::uuid[])
               OR EXISTS (
                    SELECT FROM unnest($2::uuid[]) AS s (sujet)
                      JOIN temoignage t ON t.sujet = s.sujet WHERE t.declaration = d.id)
               OR EXISTS (
                    SELECT FROM unnest($2::uuid[]) AS s (sujet)
                      JOIN lien l ON l.sujet = s.sujet WHERE l.declaration = d.id))`

/** Spread over servers, a base has no single order of transactions: nothing is kept of it. */
const REPARTIE = "SELECT FROM pg_extension WHERE extname = 'citus'"

/** By the connections that read the register, hence on the replica when there is one. */
export function createReperesPostgres(poolLecture: pg.Pool, chiffre: Chiffre): ReperesRegistre {
  let repartie: boolean | undefined
  const estRepartie = async (): Promise<boolean> => {
    repartie ??= ((await poolLecture.query(REPARTIE)).rowCount ?? 0) > 0
    return repartie
  }
  return {
    lireSitue: (lire) =>
      avecPanne(async () => {
        const muette = await estRepartie()
        return dansEnchainement(poolLecture, async (demander) => {
          const [rendu, [ligne]] = await Promise.all([
            lire(createLecture(demander, chiffre)),
            demander(REPERE),
          ])
          return { rendu, repere: muette ? undefined : (ligne?.[0] ?? undefined) }
        })
      }),
    confirmer: (repere, { sujets, cles }) =>
      avecPanne(async () => {
        const valeurs = [repere, `{${sujets.join()}}`, `{${cles.join()}}`]
        const ordre = { nom: 'confirmer', texte: CONFIRMER, valeurs }
        const [lignes] = await surUne(poolLecture, (client) => enchainer(client, [ordre]))
        return lignes?.[0]?.[0] ?? undefined
      }),
  }
}

/** Said by whoever takes rows of the register away, in its transaction: the last one counts. */
export async function oublierLectures(client: pg.ClientBase): Promise<void> {
  await client.query('DELETE FROM registre_repris')
  await client.query('INSERT INTO registre_repris DEFAULT VALUES')
}
