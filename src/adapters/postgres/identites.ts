import type pg from 'pg'
import {
  type Acte,
  type ActeNouveau,
  type EcarteListe,
  type IdentiteStore,
  type LectureDecision,
  sujetsDe,
  type Variante,
} from '#referentiel'
import { contexteActe, type LigneActe, lireActe } from './actes-identite.js'
import type { Chiffre } from './chiffre.js'
import { dansTransaction } from './connexion.js'
import { ecrireFaits } from './faits.js'
import { createLectureRegistre } from './lecture.js'
import { avecPanne } from './panne.js'

/** Any constant: acts follow one another, each decided on what those before have left. */
const VERROU = 728_301_973

const PAR_RANG = 'SELECT sujet, rang, contenu FROM acte_identite WHERE rang = $1 LIMIT 1'
const DERNIER = 'SELECT sujet, rang, contenu FROM acte_identite ORDER BY rang DESC LIMIT 1'

const DERNIERS = `
  SELECT DISTINCT ON (rang) sujet, rang, contenu FROM acte_identite
   WHERE rang < $1 ORDER BY rang DESC LIMIT $2`

const ECRIRE = `
  INSERT INTO acte_identite (sujet, rang, genre, quand, contenu)
  SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::timestamptz[], $5::bytea[])`

const ECARTES = `
  SELECT e.fichier, e.rang, e.ligne, e.code, f.nom AS "nomFichier", f.recu_le AS "recuLe"
    FROM ecarte e JOIN fichier f ON f.id = e.fichier
   WHERE (e.fichier, e.rang) > ($1::uuid, $2::integer)
   ORDER BY e.fichier, e.rang LIMIT $3`
const AVANT_TOUS = '0'.repeat(32)

/** Above any rank that a base will see. */
const APRES_TOUS = Number.MAX_SAFE_INTEGER

/** The decisions about identities in PostgreSQL. */
export function createIdentitesPostgres(pool: pg.Pool, chiffre: Chiffre): IdentiteStore {
  return {
    decider: (decider) =>
      avecPanne(() =>
        dansTransaction(pool, 'BEGIN', async (client) => {
          await client.query('SELECT pg_advisory_xact_lock($1)', [VERROU])
          const lecture = await ouvrirLecture(client, chiffre)
          const { actes, faits, rendu } = await decider(lecture)
          if (actes.length > 0) {
            await ecrireActes(client, chiffre, { actes, premier: lecture.prochainRang })
            await ecrireFaits(client, faits)
          }
          return rendu
        }),
      ),
    listActes: (limite, avant) =>
      avecPanne(async () => {
        const { rows } = await pool.query<LigneActe>(DERNIERS, [avant ?? APRES_TOUS, limite])
        return rows.map((ligne) => lireActe(ligne, chiffre))
      }),
    listEcartes: (limite, apres) =>
      avecPanne(async () => {
        const [fichier = AVANT_TOUS, rang = -1] = apres?.split(' ') ?? []
        const { rows } = await pool.query<EcarteListe>(ECARTES, [fichier, rang, limite])
        return rows
      }),
  }
}

async function ouvrirLecture(client: pg.ClientBase, chiffre: Chiffre): Promise<LectureDecision> {
  const une = async (texte: string, valeurs: readonly unknown[]): Promise<Acte | undefined> => {
    const { rows } = await client.query<LigneActe>(texte, [...valeurs])
    return rows[0] && lireActe(rows[0], chiffre)
  }
  const dernier = await une(DERNIER, [])
  return {
    ...createLectureRegistre(client, chiffre),
    dernier,
    prochainRang: (dernier?.rang ?? 0) + 1,
    findActe: (rang) => une(PAR_RANG, [rang]),
  }
}

async function ecrireActes(
  client: pg.ClientBase,
  chiffre: Chiffre,
  { actes, premier }: { readonly actes: readonly ActeNouveau[]; readonly premier: number },
): Promise<void> {
  const lignes = actes.flatMap((acte, i) => {
    const clair = Buffer.from(JSON.stringify(acte), 'utf8')
    const rang = premier + i
    return sujetsDe(acte).map((sujet) => ({
      ...{ sujet, rang, genre: acte.genre, quand: acte.quand },
      contenu: chiffre.chiffrer(clair, contexteActe(sujet, rang)),
    }))
  })
  await client.query(ECRIRE, [
    lignes.map((l) => l.sujet),
    lignes.map((l) => l.rang),
    lignes.map((l) => l.genre),
    lignes.map((l) => l.quand),
    lignes.map((l) => l.contenu),
  ])
}

const INSCRIPTIONS = `
  SELECT sujet, rang, contenu FROM acte_identite
   WHERE rang > $1 AND genre = 'inscrire' ORDER BY rang LIMIT $2`

/** The identities that the register of identities gave after an act, as ways of naming. */
export async function listInscriptionsApres(
  client: pg.ClientBase,
  chiffre: Chiffre,
  { rang, limite }: { readonly rang: number; readonly limite: number },
): Promise<{ readonly rang: number; readonly variante: Variante }[]> {
  const { rows } = await client.query<LigneActe>(INSCRIPTIONS, [rang, limite])
  return rows.flatMap((ligne) => {
    const acte = lireActe(ligne, chiffre)
    if (acte.genre !== 'inscrire') return []
    const { sujet, numero, traits } = acte
    const commun = { sujet, genre: 'nir', numero, traits, anciennes: [] } as const
    return [{ rang: acte.rang, variante: { ...commun, empreinte: '' } }]
  })
}
