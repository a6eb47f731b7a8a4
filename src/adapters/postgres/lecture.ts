import type pg from 'pg'
import type {
  DeclarationEnregistree,
  LectureRegistre,
  Lien,
  LigneEnregistree,
  Temoignage,
} from '#referentiel'
import type { Jour } from '#socle'
import type { Chiffre } from './chiffre.js'
import { type LigneVariante, lireVariante } from './tables.js'

const DECLARATIONS = `
  SELECT cle, id, fichier, rang, recu_le AS "recuLe", norme, origine, nature, type, fraction,
         champ, ordre, mois_principal AS "moisPrincipal", constitution, devise, siret,
         raison_sociale AS "raisonSociale", commune, code_postal AS "codePostal", logiciel,
         identifiant_remplace AS "identifiantRemplace", nature_substitution AS "natureSubstitution"
    FROM declaration WHERE cle = ANY ($1)`

const TEMOIGNAGES = `
  SELECT sujet, genre, declaration, cle_declaration AS "cleDeclaration", rang, variante, debut,
         fin, ligne
    FROM temoignage WHERE sujet = ANY ($1)`

const LIGNES = `
  SELECT sujet, declaration, individu, rang, mois, date_versement AS "dateVersement", numero,
         nature, montant_net_social AS "montantNetSocial", montant_net_fiscal AS "montantNetFiscal",
         montant_net_verse AS "montantNetVerse", periode_de AS "periodeDe", periode_a AS "periodeA"
    FROM ligne_ressource WHERE sujet = ANY ($1) ORDER BY sujet, declaration, individu, rang`

const VARIANTES = `
  SELECT DISTINCT ON (sujet, empreinte) sujet, empreinte, genre, identite
    FROM variante WHERE sujet = ANY ($1) ORDER BY sujet, empreinte`

const LIENS = `
  SELECT DISTINCT genre, nir, autre, declaration, cle_declaration AS "cleDeclaration", variante
    FROM lien WHERE sujet = ANY ($1)`

type LigneSql = Omit<LigneEnregistree, 'periode'> & {
  readonly sujet: string
  readonly declaration: string
  readonly individu: number
  readonly periodeDe: Jour | null
  readonly periodeA: Jour | null
}

/** Reads of the register on one connection, hence on its transaction. */
export function createLectureRegistre(client: pg.ClientBase, chiffre: Chiffre): LectureRegistre {
  const lire = async <T extends pg.QueryResultRow>(
    name: string,
    text: string,
    cles: readonly string[],
  ): Promise<T[]> => {
    if (cles.length === 0) return []
    const { rows } = await client.query<T>({ name, text, values: [cles] })
    return rows
  }
  return {
    listLiens: (sujets) => lire<Lien>('liens', LIENS, sujets),
    listDeclarations: (cles) => lire<DeclarationEnregistree>('declarations', DECLARATIONS, cles),
    async listVariantes(sujets) {
      const rows = await lire<LigneVariante>('variantes', VARIANTES, sujets)
      return rows.map((v) => lireVariante(v, chiffre))
    },
    async listTemoignages(sujets) {
      const temoignages = await lire<Omit<Temoignage, 'lignes'>>('temoignages', TEMOIGNAGES, sujets)
      const lignes = parIndividu(await lire<LigneSql>('lignes', LIGNES, sujets))
      return temoignages.map((t) => ({
        ...t,
        lignes: lignes.get(`${t.sujet} ${t.declaration} ${t.rang}`) ?? [],
      }))
    },
  }
}

function parIndividu(lignes: readonly LigneSql[]): Map<string, LigneEnregistree[]> {
  const groupes = new Map<string, LigneEnregistree[]>()
  for (const { sujet, declaration, individu, periodeDe, periodeA, ...ligne } of lignes) {
    const cle = `${sujet} ${declaration} ${individu}`
    const periode = periodeDe === null || periodeA === null ? null : { de: periodeDe, a: periodeA }
    const complete = { ...ligne, periode }
    const groupe = groupes.get(cle)
    if (groupe) groupe.push(complete)
    else groupes.set(cle, [complete])
  }
  return groupes
}
