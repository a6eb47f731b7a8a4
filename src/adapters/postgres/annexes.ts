import type pg from 'pg'
import type {
  AnnexeEnregistree,
  AnnexeStore,
  ContenuAnnexe,
  FichierRecu,
  LotAnnexes,
} from '#referentiel'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

/** One file known by its bytes, whatever its kind. */
const NOUVEAU_FICHIER = `
  INSERT INTO fichier (id, empreinte, nom, octets, recu_le) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (id) DO NOTHING`

const LIRE = `
  SELECT sujet, cle, id, fichier, ligne, recu_le AS "recuLe", nature,
         constitue_le AS "constitueLe", ordre, de, a, contenu
    FROM annexe WHERE sujet = ANY ($1)`

const AJOUTER = `
  INSERT INTO annexe (sujet, cle, id, fichier, ligne, recu_le, nature, constitue_le, ordre, de, a,
                      contenu)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::integer[],
                       $6::timestamptz[], $7::text[], $8::date[], $9::bigint[], $10::text[],
                       $11::text[], $12::bytea[])`

const ECARTER = `
  INSERT INTO annexe_ecartee (fichier, ligne, texte)
  SELECT $1, * FROM unnest($2::integer[], $3::bytea[])`

const ECARTEES = 'SELECT ligne, texte FROM annexe_ecartee WHERE fichier = $1 ORDER BY ligne'

type LigneSql = Omit<AnnexeEnregistree, 'contenu'> & { readonly contenu: Buffer }

/** Annexes in PostgreSQL. */
export function createAnnexesPostgres(pool: pg.Pool, chiffre: Chiffre): AnnexeStore {
  return {
    ouvrir: (fichier) => avecPanne(() => ouvrir({ pool, chiffre }, fichier)),
    list: (sujets) =>
      avecPanne(async () => {
        if (sujets.length === 0) return []
        const requete = { name: 'annexes', text: LIRE, values: [sujets] }
        const { rows } = await pool.query<LigneSql>(requete)
        return rows.map((row) => ({ ...row, contenu: lireContenu(row, chiffre) }))
      }),
    listEcartees: (fichier) =>
      avecPanne(async () => {
        const { rows } = await pool.query<{ ligne: number; texte: Buffer }>(ECARTEES, [fichier])
        return rows.map(({ ligne, texte }) => ({
          ligne,
          texte: chiffre.dechiffrer(texte, contexteEcartee(fichier, ligne)).toString(),
        }))
      }),
  }
}

function contexte(sujet: string, id: string): string {
  return `annexe ${sujet} ${id}`
}

function contexteEcartee(fichier: string, ligne: number): string {
  return `annexe écartée ${fichier} ${ligne}`
}

function lireContenu({ sujet, id, contenu }: LigneSql, chiffre: Chiffre): ContenuAnnexe {
  return JSON.parse(chiffre.dechiffrer(contenu, contexte(sujet, id)).toString()) as ContenuAnnexe
}

async function ouvrir(
  { pool, chiffre }: { readonly pool: pg.Pool; readonly chiffre: Chiffre },
  recu: FichierRecu,
): Promise<LotAnnexes | undefined> {
  const client = await pool.connect()
  const fichier = recu.empreinte.slice(0, 32)
  try {
    await client.query('BEGIN')
    const { rowCount } = await client.query(NOUVEAU_FICHIER, [
      ...[fichier, Buffer.from(recu.empreinte, 'hex'), recu.nom, recu.octets, recu.recuLe],
    ])
    if (rowCount === 1) return lotDe({ client, chiffre, fichier })
    await client.query('ROLLBACK')
    client.release()
    return undefined
  } catch (erreur) {
    client.release(true)
    throw erreur
  }
}

function lotDe(base: {
  readonly client: pg.PoolClient
  readonly chiffre: Chiffre
  readonly fichier: string
}): LotAnnexes {
  const { client, chiffre, fichier } = base
  return {
    ajouter: (annexes) => avecPanne(() => ajouter(client, annexes, chiffre)),
    ecarter: (lignes) =>
      avecPanne(async () => {
        const scelles = lignes.map(({ ligne, texte }) =>
          chiffre.chiffrer(Buffer.from(texte), contexteEcartee(fichier, ligne)),
        )
        await client.query(ECARTER, [fichier, lignes.map((l) => l.ligne), scelles])
      }),
    valider: () =>
      avecPanne(async () => {
        await client.query('COMMIT')
        client.release()
      }),
    // The connection is closed: the server undoes the transaction, whatever state it was in.
    abandonner: async () => client.release(true),
  }
}

async function ajouter(
  client: pg.PoolClient,
  annexes: readonly AnnexeEnregistree[],
  chiffre: Chiffre,
): Promise<void> {
  const contenus = annexes.map((a) =>
    chiffre.chiffrer(Buffer.from(JSON.stringify(a.contenu)), contexte(a.sujet, a.id)),
  )
  await client.query(AJOUTER, [
    annexes.map((a) => a.sujet),
    annexes.map((a) => a.cle),
    annexes.map((a) => a.id),
    annexes.map((a) => a.fichier),
    annexes.map((a) => a.ligne),
    annexes.map((a) => a.recuLe),
    annexes.map((a) => a.nature),
    annexes.map((a) => a.constitueLe),
    annexes.map((a) => a.ordre),
    annexes.map((a) => a.de),
    annexes.map((a) => a.a),
    contenus,
  ])
}
