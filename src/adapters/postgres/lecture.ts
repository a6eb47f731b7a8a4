import type pg from 'pg'
import type {
  DeclarationEnregistree,
  EvenementsIndividu,
  LectureRegistre,
  Lien,
  LigneEnregistree,
  Temoignage,
} from '#referentiel'
import type { Jour } from '#socle'
import { listActesDe } from './actes-identite.js'
import type { Chiffre } from './chiffre.js'
import { enFile } from './connexion.js'
import { type LigneVariante, lireVariante } from './tables.js'

/**
 * The same read for one person and for many. Each is one plan made once: by equality the parts that
 * do not hold the person are set aside, by the join each person goes to its own part alone.
 */
interface Requete {
  readonly nom: string
  readonly colonnes: string
  readonly table: string
  readonly cle: 'sujet' | 'cle'
  readonly ordre?: string
}

const DECLARATIONS: Requete = {
  nom: 'declarations',
  colonnes: `t.cle, id, fichier, rang, recu_le AS "recuLe", norme, origine, nature, type,
         fraction, champ, ordre, mois_principal AS "moisPrincipal", constitution, devise, siret,
         raison_sociale AS "raisonSociale", commune, code_postal AS "codePostal",
         logiciel, identifiant_remplace AS "identifiantRemplace",
         nature_substitution AS "natureSubstitution",
         titre_simplifie AS "titreSimplifie"`,
  table: 'declaration',
  cle: 'cle',
}

const TEMOIGNAGES: Requete = {
  nom: 'temoignages',
  colonnes: `t.sujet, genre, declaration, cle_declaration AS "cleDeclaration", rang, variante,
         debut, fin, ligne, evenements`,
  table: 'temoignage',
  cle: 'sujet',
}

const LIGNES: Requete = {
  nom: 'lignes',
  colonnes: `t.sujet, declaration, individu, rang, mois, date_versement AS "dateVersement", numero,
         nature, montant_net_social AS "montantNetSocial",
         montant_net_fiscal AS "montantNetFiscal", montant_net_verse AS "montantNetVerse",
         periode_de AS "periodeDe", periode_a AS "periodeA"`,
  table: 'ligne_ressource',
  cle: 'sujet',
  ordre: 't.sujet, declaration, individu, rang',
}

const VARIANTES: Requete = {
  nom: 'variantes',
  colonnes: 'DISTINCT ON (t.sujet, empreinte) t.sujet, empreinte, genre, identite',
  table: 'variante',
  cle: 'sujet',
  ordre: 't.sujet, empreinte',
}

const LIENS: Requete = {
  nom: 'liens',
  colonnes:
    'DISTINCT genre, nir, autre, declaration, cle_declaration AS "cleDeclaration", variante',
  table: 'lien',
  cle: 'sujet',
}

function texteDe({ colonnes, table, cle, ordre }: Requete, seule: boolean): string {
  const trier = ordre === undefined ? '' : ` ORDER BY ${ordre}`
  return seule
    ? `SELECT ${colonnes} FROM ${table} t WHERE t.${cle} = $1${trier}`
    : `SELECT ${colonnes}
         FROM unnest($1::uuid[]) AS s (cle) JOIN ${table} t ON t.${cle} = s.cle${trier}`
}

/** Most rows have no events: a text is read where there is one, never by the driver. */
type TemoignageSql = Omit<Temoignage, 'lignes' | 'evenements'> & {
  readonly evenements: string | null
}

type LigneSql = Omit<LigneEnregistree, 'periode'> & {
  readonly sujet: string
  readonly declaration: string
  readonly individu: number
  readonly periodeDe: Jour | null
  readonly periodeA: Jour | null
}

/**
 * Reads of the register on one connection, hence on its transaction. Those asked at once leave at
 * once on a connection that sends without waiting, else one after the other.
 */
export function createLectureRegistre(client: pg.ClientBase, chiffre: Chiffre): LectureRegistre {
  const interroger = enFile(client)
  const lire = async <T extends pg.QueryResultRow>(
    requete: Requete,
    cles: readonly string[],
  ): Promise<T[]> => {
    if (cles.length === 0) return []
    const seule = cles.length === 1
    const name = seule ? `${requete.nom}-d-un` : requete.nom
    const values = seule ? [cles[0]] : [[...new Set(cles)]]
    const { rows } = await interroger<T>({ name, text: texteDe(requete, seule), values })
    return rows
  }
  return {
    listLiens: (sujets) => lire<Lien>(LIENS, sujets),
    listDeclarations: (cles) => lire<DeclarationEnregistree>(DECLARATIONS, cles),
    listActes: (sujets) => listActesDe(interroger, chiffre, sujets),
    async listVariantes(sujets) {
      const rows = await lire<LigneVariante>(VARIANTES, sujets)
      return rows.map((v) => lireVariante(v, chiffre))
    },
    async listTemoignages(sujets) {
      const [temoignages, lues] = await Promise.all([
        lire<TemoignageSql>(TEMOIGNAGES, sujets),
        lire<LigneSql>(LIGNES, sujets),
      ])
      const lignes = parIndividu(lues)
      return temoignages.map((t) => ({
        ...t,
        evenements: t.evenements === null ? null : (JSON.parse(t.evenements) as EvenementsIndividu),
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
