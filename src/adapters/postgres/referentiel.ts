import type pg from 'pg'
import type { ReferentielStore } from '#referentiel'
import { type Chiffre, empreintesDe } from './chiffre.js'
import { dansTransaction } from './connexion.js'
import { ouvrirIngestion } from './ingestion.js'
import { createLectureRegistre } from './lecture.js'
import { lireEnchaine } from './lecture-enchainee.js'
import { lireNatif } from './natifs.js'
import { avecPanne } from './panne.js'
import { createPreparation } from './preparation.js'
import { createReconnaissance } from './reconnaissance.js'
import { Voies } from './voies.js'

const SUJETS_A_EXAMINER = `
  SELECT sujet FROM variante v WHERE sujet > $2
   GROUP BY sujet HAVING count(DISTINCT empreinte) > 1 OR bool_or(genre <> 'nir')
                      OR EXISTS (SELECT FROM acte_identite a WHERE a.sujet = v.sujet)
   ORDER BY sujet LIMIT $1`

const AVANT_TOUS = '0'.repeat(32)

/** Small files written at once: enough to share the wait for the disk. */
const PETITS_ENSEMBLE = 4

/** All the reads of one answer see one instant of the base. */
const INSTANTANE = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

interface Moyens {
  /** Connections that write, and read what was just written. */
  readonly poolEcriture: pg.Pool
  /** Its transactions are read-only and see one instant of the base. */
  readonly poolLecture: pg.Pool
  readonly chiffre: Chiffre
}

/** The register of declarations in PostgreSQL. */
export function createReferentielPostgres({
  poolEcriture,
  poolLecture,
  chiffre,
}: Moyens): ReferentielStore {
  const ecriture = {
    pool: poolEcriture,
    reconnaitre: createReconnaissance(poolEcriture),
    voies: new Voies(Math.max(1, Math.min(PETITS_ENSEMBLE, poolEcriture.options.max - 1))),
  }
  return {
    ...empreintesDe(chiffre),
    preparation: createPreparation(chiffre),
    ouvrirIngestion: async () => ouvrirIngestion(ecriture),
    relire: (lire) =>
      avecPanne(() =>
        dansTransaction(poolEcriture, INSTANTANE, (client) =>
          lire(createLectureRegistre(client, chiffre)),
        ),
      ),
    lire: (lire) => avecPanne(() => lireEnchaine(poolLecture, chiffre, lire)),
    findNatif: (fichier, debut, fin) =>
      avecPanne(async () => {
        const client = await poolLecture.connect()
        try {
          return await lireNatif({ client, chiffre }, { fichier, debut, fin })
        } finally {
          client.release()
        }
      }),
    listSujetsAExaminer: (limite, apres) =>
      avecPanne(async () => {
        const { rows } = await poolLecture.query<{ sujet: string }>(SUJETS_A_EXAMINER, [
          limite,
          apres ?? AVANT_TOUS,
        ])
        return rows.map((r) => r.sujet)
      }),
  }
}
