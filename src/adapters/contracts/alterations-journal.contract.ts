import type { Ancre } from '#acces'
import type { BasePostgresEssai } from './base-postgres.contract.js'

/** Where an alteration was made: the verification must find a break that touches it. */
export interface Lieu {
  readonly chaine: number
  readonly de: number
  readonly a: number
}

/** A journal at hand for someone who has every right on the base, and would hide something. */
export interface Cible {
  readonly base: Pick<BasePostgresEssai, 'sql'>
  /** Ends of the chains that hold at least four entries. */
  readonly bouts: readonly { readonly chaine: number; readonly rang: number }[]
  /** An integer from 0 to n - 1, always the same for one seed. */
  tirer(n: number): number
}

export interface Alteration {
  readonly titre: string
  alterer(cible: Cible): Promise<Lieu>
}

function choisir({ bouts, tirer }: Cible): { chaine: number; rang: number; dernier: number } {
  const { chaine, rang: dernier } = bouts[tirer(bouts.length)]!
  return { chaine, dernier, rang: 1 + tirer(dernier - 1) }
}

const CHANGEMENTS = [
  `agent = agent || '.'`,
  `organisme = 'autre'`,
  `finalite = 'exploitation-2'`,
  `dossier = coalesce(dossier || '1', '')`,
  `objet = upper(objet)`,
  `quand = quand + interval '1 ms'`,
  `quand = quand + interval '1 day'`,
  `de = coalesce(de || ' ', '2026-01')`,
  `a = coalesce(a || ' ', '2026-02')`,
  `champs = CASE WHEN champs IS NULL THEN '{}'::text[] END`,
  `visible_le = '2031-01-01'`,
  `fondement = 'aucun'`,
  `personne = reverse(personne) || '0'`,
]

async function changer(cible: Cible): Promise<Lieu> {
  const { chaine, rang } = choisir(cible)
  const quoi = CHANGEMENTS[cible.tirer(CHANGEMENTS.length)]!
  await cible.base.sql(`UPDATE journal SET ${quoi} WHERE chaine = $1 AND rang = $2`, [chaine, rang])
  return { chaine, de: rang, a: rang }
}

async function changerUnBit(cible: Cible): Promise<Lieu> {
  const { chaine, rang } = choisir(cible)
  await cible.base.sql(
    `UPDATE journal SET empreinte = set_bit(empreinte, $3, 1 - get_bit(empreinte, $3))
      WHERE chaine = $1 AND rang = $2`,
    [chaine, rang, cible.tirer(256)],
  )
  return { chaine, de: rang, a: rang }
}

async function retirer(cible: Cible): Promise<Lieu> {
  const { chaine, rang, dernier } = choisir(cible)
  const a = Math.min(dernier, rang + cible.tirer(3))
  await cible.base.sql('DELETE FROM journal WHERE chaine = $1 AND rang BETWEEN $2 AND $3', [
    chaine,
    rang,
    a,
  ])
  return { chaine, de: rang, a }
}

async function echanger(cible: Cible): Promise<Lieu> {
  const { chaine, rang } = choisir(cible)
  await cible.base.sql(
    `UPDATE journal SET rang = CASE rang WHEN ${rang} THEN ${rang + 1} ELSE ${rang} END
      WHERE chaine = $1 AND rang IN (${rang}, ${rang + 1})`,
    [chaine],
  )
  return { chaine, de: rang, a: rang + 1 }
}

async function changerDeChaine(cible: Cible): Promise<Lieu> {
  const { chaine, rang } = choisir(cible)
  await cible.base.sql(`UPDATE journal SET chaine = 100 WHERE chaine = $1 AND rang = $2`, [
    chaine,
    rang,
  ])
  return { chaine, de: rang, a: rang }
}

async function ajouter(cible: Cible): Promise<Lieu> {
  const { chaine, dernier } = choisir(cible)
  await cible.base.sql(
    `INSERT INTO journal SELECT chaine, rang + 1, quand, organisme, agent, finalite, dossier,
       personne, objet, de, a, champs, visible_le, fondement, empreinte
      FROM journal WHERE chaine = $1 AND rang = $2`,
    [chaine, dernier],
  )
  return { chaine, de: dernier + 1, a: dernier + 1 }
}

/** Cuts the end and hides it: the chain that is left is whole, the table of ends agrees. */
async function couperLaFin(cible: Cible): Promise<Lieu> {
  const { chaine, rang, dernier } = choisir(cible)
  await cible.base.sql('DELETE FROM journal WHERE chaine = $1 AND rang > $2', [chaine, rang])
  await reculerLeBout(cible, chaine, rang)
  return { chaine, de: rang + 1, a: dernier }
}

async function reculerLeBout({ base }: Cible, chaine: number, rang: number): Promise<void> {
  await base.sql(
    `UPDATE journal_bout AS b SET rang = $2, empreinte = coalesce(
       (SELECT empreinte FROM journal AS j WHERE j.chaine = b.chaine AND j.rang = $2),
       decode(repeat('0', 64), 'hex')) WHERE b.chaine = $1`,
    [chaine, rang],
  )
}

/** Changes one entry and makes all those after it again, as the product itself would. */
async function reecrire(cible: Cible): Promise<Lieu> {
  const { chaine, rang } = choisir(cible)
  const [suite] = await cible.base.sql<{ entrees: string }>(
    `SELECT jsonb_agg(jsonb_build_object('chaine', chaine, 'quand', quand, 'organisme', organisme,
       'agent', CASE WHEN rang = $2 THEN 'personne-d-autre' ELSE agent END, 'finalite', finalite,
       'dossier', dossier, 'personne', personne, 'objet', objet, 'de', de, 'a', a,
       'champs', champs, 'visibleLe', visible_le, 'fondement', fondement) ORDER BY rang)::text
       AS entrees FROM journal WHERE chaine = $1 AND rang >= $2`,
    [chaine, rang],
  )
  await cible.base.sql('DELETE FROM journal WHERE chaine = $1 AND rang >= $2', [chaine, rang])
  await reculerLeBout(cible, chaine, rang - 1)
  await cible.base.sql('SELECT journal_ecrire($1, $2)', [[chaine], suite!.entrees])
  return { chaine, de: rang, a: rang }
}

/** Takes entries away and pretends that their time was over. */
async function feindreUneFin(cible: Cible): Promise<Lieu> {
  const { chaine, rang, dernier } = choisir(cible)
  const a = Math.min(dernier - 1, rang + cible.tirer(3))
  await cible.base.sql(
    `INSERT INTO journal_retrait
       SELECT $1, $2, $3, coalesce(v.empreinte, decode(repeat('0', 64), 'hex')), p.empreinte,
              $4, now()
         FROM journal AS p LEFT JOIN journal AS v ON v.chaine = $1 AND v.rang = $2::bigint - 1
        WHERE p.chaine = $1 AND p.rang = $3`,
    [chaine, rang, a, cible.tirer(2) === 0 ? '2030-01-01' : '2026-05-01'],
  )
  await cible.base.sql('DELETE FROM journal WHERE chaine = $1 AND rang BETWEEN $2 AND $3', [
    chaine,
    rang,
    a,
  ])
  return { chaine, de: rang, a }
}

/** What one can do to the base, journal and table of ends together. */
export const ALTERATIONS: readonly Alteration[] = [
  { titre: 'une valeur changée', alterer: changer },
  { titre: 'un bit de l’empreinte', alterer: changerUnBit },
  { titre: 'des entrées retirées', alterer: retirer },
  { titre: 'deux entrées échangées', alterer: echanger },
  { titre: 'une entrée mise dans une autre chaîne', alterer: changerDeChaine },
  { titre: 'une entrée ajoutée', alterer: ajouter },
  { titre: 'la fin coupée', alterer: couperLaFin },
  { titre: 'une suite réécrite', alterer: reecrire },
  { titre: 'une fin de conservation feinte', alterer: feindreUneFin },
]

/** What one can do to a file of anchors: each gives the lines changed. */
export const ALTERATIONS_ANCRES: readonly ((lignes: readonly string[], i: number) => string[])[] = [
  (lignes, i) => lignes.filter((_, n) => n !== i % (lignes.length - 1)),
  (lignes, i) => lignes.map((l, n) => (n === i % lignes.length ? l.replace(/[0-9]/, 'x') : l)),
  (lignes, i) => lignes.map((l, n) => (n === i % lignes.length ? autreRang(l) : l)),
  (lignes) => [...lignes].reverse(),
  (lignes) => [...lignes, lignes.at(-1)!],
]

function autreRang(ligne: string): string {
  const ancre = JSON.parse(ligne) as Omit<Ancre, 'bouts'> & { chaines: [number, number, string][] }
  const [premiere, ...autres] = ancre.chaines
  const [chaine, rang, empreinte] = premiere!
  return JSON.stringify({ ...ancre, chaines: [[chaine, rang - 1, empreinte], ...autres] })
}
