import type pg from 'pg'
import type { DeclarationEnregistree, LectureRegistre } from '#referentiel'
import { listActesDe } from './actes-identite.js'
import type { Chiffre } from './chiffre.js'
import type { Interroger } from './connexion.js'
import { enchainer, type Ligne, type Ordre } from './enchainement.js'
import {
  COLONNES_DECLARATION,
  COLONNES_LIEN,
  COLONNES_LIGNE,
  COLONNES_TEMOIGNAGE,
  COLONNES_VARIANTE,
  cleIndividu,
  lireDeclaration,
  lireLien,
  lireLignes,
  lireLigneVariante,
  lireTemoignage,
  octets,
  uuid,
} from './lignes-lues.js'
import { lireVariante } from './tables.js'

/**
 * Reads of the register in one transaction, hence one instant of the base. Those asked at once
 * leave in one message, its opening with them, and come back in one answer: almost everybody is
 * read in a single exchange, where seven statements each cost one.
 */
export function lireEnchaine<T>(
  pool: pg.Pool,
  chiffre: Chiffre,
  lire: (lecture: LectureRegistre) => Promise<T>,
): Promise<T> {
  return dansEnchainement(pool, (demander) => lire(createLecture(demander, chiffre)))
}

/** One transaction for all that is asked there. */
export async function dansEnchainement<T>(
  pool: pg.Pool,
  travail: (demander: Demander) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    const resultat = await travail(demanderSur(client))
    // Nothing was written: nobody waits for the end.
    client.query('COMMIT').then(
      () => client.release(),
      () => client.release(true),
    )
    return resultat
  } catch (erreur) {
    client.release(true)
    throw erreur
  }
}

/** Isolation and « read only » are settings of these connections. */
const DEBUT: Ordre = { nom: 'debut-lecture', texte: 'BEGIN', valeurs: [] }

export type Demander = (ordre: Ordre) => Promise<readonly Ligne[]>

interface Demande {
  readonly ordre: Ordre
  readonly rendre: (lignes: readonly Ligne[]) => void
  readonly rejeter: (erreur: unknown) => void
}

/** What is asked before the current tick ends leaves together. */
function demanderSur(client: pg.ClientBase): Demander {
  let debut: readonly Ordre[] = [DEBUT]
  let demandes: Demande[] = []
  const partir = (): void => {
    const lot = demandes
    const ordres = [...debut, ...lot.map((d) => d.ordre)]
    const avant = debut.length
    demandes = []
    debut = []
    enchainer(client, ordres).then(
      (lues) => {
        for (const [i, { rendre }] of lot.entries()) rendre(lues[avant + i]!)
      },
      (erreur) => {
        for (const { rejeter } of lot) rejeter(erreur)
      },
    )
  }
  return (ordre) =>
    new Promise((rendre, rejeter) => {
      if (demandes.push({ ordre, rendre, rejeter }) === 1) queueMicrotask(partir)
    })
}

/** The same read for one person and for many, each with its plan: see `lecture.ts`. */
interface Requete {
  readonly nom: string
  readonly debut: string
  readonly table: string
  readonly cle: 'sujet' | 'cle'
  readonly fin?: string
}

const DECLARATIONS: Requete = {
  ...{ nom: 'c-declarations', table: 'declaration', cle: 'cle' },
  debut: `SELECT ${COLONNES_DECLARATION}`,
}
const TEMOIGNAGES: Requete = {
  ...{ nom: 'c-temoignages', table: 'temoignage', cle: 'sujet' },
  debut: `SELECT ${COLONNES_TEMOIGNAGE}`,
}
const LIGNES: Requete = {
  ...{ nom: 'c-lignes', table: 'ligne_ressource', cle: 'sujet' },
  debut: `SELECT ${COLONNES_LIGNE}`,
  fin: 'ORDER BY t.sujet, t.declaration, t.individu, t.rang',
}
const VARIANTES: Requete = {
  ...{ nom: 'c-variantes', table: 'variante', cle: 'sujet' },
  debut: `SELECT DISTINCT ON (t.sujet, t.empreinte) ${COLONNES_VARIANTE}`,
  fin: 'ORDER BY t.sujet, t.empreinte',
}
const LIENS: Requete = {
  ...{ nom: 'c-liens', table: 'lien', cle: 'sujet' },
  debut: `SELECT DISTINCT ${COLONNES_LIEN}`,
}

/** Every revision of the declarations that speak of one subject, before they are asked for. */
const LEURS_DECLARATIONS = `
  SELECT ${COLONNES_DECLARATION}
    FROM (SELECT DISTINCT cle_declaration FROM temoignage WHERE sujet = $1) AS s (cle)
    JOIN declaration t ON t.cle = s.cle`

function ordreDe({ nom, debut, table, cle, fin = '' }: Requete, cles: readonly string[]): Ordre {
  const [seule] = cles
  if (cles.length === 1 && seule !== undefined) {
    const texte = `${debut} FROM ${table} t WHERE t.${cle} = $1 ${fin}`
    return { nom: `${nom}-d-un`, texte, valeurs: [seule] }
  }
  const de = `FROM unnest($1::uuid[]) AS s (cle) JOIN ${table} t ON t.${cle} = s.cle`
  return { nom, texte: `${debut} ${de} ${fin}`, valeurs: [`{${[...new Set(cles)].join()}}`] }
}

export function createLecture(demander: Demander, chiffre: Chiffre): LectureRegistre {
  const lire = (requete: Requete, cles: readonly string[]): Promise<readonly Ligne[]> =>
    cles.length === 0 ? Promise.resolve([]) : demander(ordreDe(requete, cles))
  const declarations = createDeclarations(demander)
  return {
    listActes: (sujets) => listActesDe(interrogerSur(demander), chiffre, sujets),
    listDeclarations: (cles) => declarations.lister(cles),
    listLiens: async (sujets) => (await lire(LIENS, sujets)).map(lireLien),
    listVariantes: async (sujets) =>
      (await lire(VARIANTES, sujets)).map((l) => lireVariante(lireLigneVariante(l), chiffre)),
    async listTemoignages(sujets) {
      const [temoignages, lues] = await Promise.all([
        lire(TEMOIGNAGES, sujets),
        lire(LIGNES, sujets),
        declarations.prevoir(sujets),
      ])
      const lignes = lireLignes(lues)
      return temoignages.map((ligne) => {
        const t = lireTemoignage(ligne)
        return { ...t, lignes: lignes.get(cleIndividu(t.sujet, t.declaration, t.rang)) ?? [] }
      })
    },
  }
}

/** Declarations by key: those of one subject come with her, the others when they are asked for. */
function createDeclarations(demander: Demander) {
  const connues = new Map<string, DeclarationEnregistree[]>()
  /** One instant of the base: what is known of a key already is all that there is. */
  const retenir = (cles: readonly string[], lignes: readonly Ligne[]): void => {
    const neuves = new Set(cles.filter((c) => !connues.has(c)))
    for (const cle of neuves) connues.set(cle, [])
    for (const declaration of lignes.map(lireDeclaration)) {
      if (neuves.has(declaration.cle)) connues.get(declaration.cle)?.push(declaration)
    }
  }
  return {
    async prevoir(sujets: readonly string[]): Promise<void> {
      const [sujet] = sujets
      if (sujets.length !== 1 || sujet === undefined) return
      const lues = await demander({
        ...{ nom: 'c-leurs-declarations', texte: LEURS_DECLARATIONS, valeurs: [sujet] },
      })
      retenir(
        lues.map(([cle]) => uuid(cle!)),
        lues,
      )
    },
    async lister(cles: readonly string[]): Promise<readonly DeclarationEnregistree[]> {
      const voulues = [...new Set(cles)]
      const manquantes = voulues.filter((c) => !connues.has(c))
      if (manquantes.length > 0)
        retenir(manquantes, await demander(ordreDe(DECLARATIONS, manquantes)))
      return voulues.flatMap((c) => connues.get(c) ?? [])
    },
  }
}

/** Decisions about identities are read by the store that writes them: subject, rank, bytes. */
function interrogerSur(demander: Demander): Interroger {
  return async <T extends pg.QueryResultRow>({ name, text, values }: pg.QueryConfig) => {
    const [valeur] = values ?? []
    const liste = Array.isArray(valeur) ? `{${valeur.join()}}` : String(valeur)
    const lues = await demander({ nom: name!, texte: text, valeurs: [liste] })
    const rows = lues.map(([sujet, rang, contenu]) => ({
      ...{ sujet: uuid(sujet!), rang: Number(rang), contenu: octets(contenu!) },
    }))
    return { rows: rows as unknown as T[] } as pg.QueryResult<T>
  }
}
