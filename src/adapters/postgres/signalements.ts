import type pg from 'pg'
import type { ActeSignalement, Brouillon, BrouillonStore, SignalementStore } from '#signalements'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

type LigneActe = Omit<ActeSignalement, 'contenu'> & { readonly contenu: Buffer }

const COLONNES = `sujet AS personne, reference, rang, genre, etat, quand, jour, role, auteur,
  contenu`

const AJOUTER = `
  INSERT INTO signalement_acte
         (sujet, reference, rang, genre, etat, quand, jour, role, auteur, contenu)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`

/** References by their last state, oldest deposit first. */
const REFERENCES = `
  SELECT d.reference FROM signalement_acte d
    JOIN LATERAL (
      SELECT etat FROM signalement_acte x
       WHERE x.sujet = d.sujet AND x.reference = d.reference ORDER BY rang DESC LIMIT 1) dernier
      ON true
   WHERE d.rang = 0 AND dernier.etat = ANY ($1) ORDER BY d.quand, d.reference LIMIT $2`

/** Acts in PostgreSQL: what they say is encrypted, who acted and when is not. */
export function createSignalementsPostgres(pool: pg.Pool, chiffre: Chiffre): SignalementStore {
  const lire = (suite: string, values: readonly unknown[]): Promise<readonly ActeSignalement[]> =>
    avecPanne(async () => {
      const text = `SELECT ${COLONNES} FROM signalement_acte ${suite}`
      const { rows } = await pool.query<LigneActe>(text, [...values])
      return rows.map((ligne) => ouvrir(ligne, chiffre))
    })
  return {
    ajouter: (a) =>
      avecPanne(async () => {
        const clair = Buffer.from(JSON.stringify(a.contenu))
        const { rowCount } = await pool.query(AJOUTER, [
          ...[a.personne, a.reference, a.rang, a.genre, a.etat, a.quand, a.jour, a.role, a.auteur],
          chiffre.chiffrer(clair, contexte(a)),
        ])
        return rowCount === 1
      }),
    list: (personne, reference) =>
      lire('WHERE sujet = $1 AND reference = $2 ORDER BY rang', [personne, reference]),
    listParReference: (reference) => lire('WHERE reference = $1 ORDER BY rang', [reference]),
    listPourPersonne: (personne) => lire('WHERE sujet = $1 ORDER BY reference, rang', [personne]),
    listReferences: (etats, limite) =>
      avecPanne(async () => {
        const { rows } = await pool.query<{ reference: string }>(REFERENCES, [etats, limite])
        return rows.map((r) => r.reference)
      }),
  }
}

function contexte(a: Pick<ActeSignalement, 'personne' | 'reference' | 'rang'>): string {
  return `signalement ${a.personne} ${a.reference} ${a.rang}`
}

function ouvrir({ contenu, ...acte }: LigneActe, chiffre: Chiffre): ActeSignalement {
  const clair = chiffre.dechiffrer(contenu, contexte(acte))
  return { ...acte, contenu: JSON.parse(clair.toString()) } as ActeSignalement
}

interface LigneBrouillon {
  readonly reference: string
  readonly contenu: Buffer
}

const NOUVEAU = `
  INSERT INTO signalement_brouillon (sujet, reference, version, quand, contenu)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`

const SUIVANT = `
  UPDATE signalement_brouillon SET version = $3, quand = $4, contenu = $5
   WHERE sujet = $1 AND reference = $2 AND version = $3 - 1`

export function createBrouillonsPostgres(pool: pg.Pool, chiffre: Chiffre): BrouillonStore {
  const endroit = (personne: string, reference: string): string =>
    `brouillon ${personne} ${reference}`
  const lire = (personne: string, suite: string, values: readonly unknown[]) =>
    avecPanne(async () => {
      const text = `SELECT reference, contenu FROM signalement_brouillon WHERE sujet = $1 ${suite}`
      const { rows } = await pool.query<LigneBrouillon>(text, [personne, ...values])
      return rows.map(({ reference, contenu }): Brouillon => {
        return JSON.parse(chiffre.dechiffrer(contenu, endroit(personne, reference)).toString())
      })
    })
  return {
    enregistrer: (personne, b) =>
      avecPanne(async () => {
        const clair = Buffer.from(JSON.stringify(b))
        const { rowCount } = await pool.query(b.version === 1 ? NOUVEAU : SUIVANT, [
          ...[personne, b.reference, b.version, b.quand],
          chiffre.chiffrer(clair, endroit(personne, b.reference)),
        ])
        return rowCount === 1
      }),
    find: async (personne, reference) =>
      (await lire(personne, 'AND reference = $2', [reference]))[0],
    list: (personne) => lire(personne, 'ORDER BY quand DESC, reference', []),
    supprimer: (personne, reference) =>
      avecPanne(async () => {
        await pool.query('DELETE FROM signalement_brouillon WHERE sujet = $1 AND reference = $2', [
          personne,
          reference,
        ])
      }),
  }
}
