// A register filled for the benches of reads, with what a partner needs to read it: a caseload, an
// announced campaign, a token, statements of the persons, individuals that wait beside them.
import { hash } from 'node:crypto'
import pg from 'pg'
import { createGarde } from '#acces'
import { createMoyensEnvoi, createRemplissage, openPostgres } from '#adapters/postgres'
import {
  createEtablissement,
  createIdentites,
  createPartenaires,
  createReferentiel,
  createSuivi,
} from '#referentiel'
import { declarationDe, remplir } from './base-remplie.js'
import { personne } from './individus.js'

export const CLE = 'clé de banc, sans secret'
export const MAINTENANT = '2026-03-20T09:00:00.000Z'
export const AUJOURDHUI = '2026-03-20'
export const FENETRE = { de: '2025-01', a: '2026-01' }
export const JETON = 'b'.repeat(43)
const MOIS = 24
const PAS = 2_000

/** `lues`: persons whose statement is made, and who are in the caseload. */
export async function ouvrirBase({ url, schema, personnes, lues = personnes }) {
  const base = await openPostgres({ url, cleNir: CLE, schema })
  const options = `-c search_path=${schema}`
  const client = new pg.Client({ connectionString: url, options })
  // Without it, a server that stops hides the error that stopped it.
  client.on('error', () => {})
  await client.connect()
  await remplirLeReste({ base, client, personnes })
  const qui = Array.from({ length: lues }, (_, n) => personne(n))
  await habiliter({ base, qui })
  await condenser({ base, client, qui })
  await client.query('VACUUM (ANALYZE)')
  const maintenant = () => MAINTENANT
  const garde = createGarde({ store: base.surveillance })
  const partenaires = createPartenaires({
    ...base,
    ...{ lecture: base.lectureVerrouillee, garde, maintenant },
  })
  return {
    ...{ base, client, qui, partenaires, lignes: personnes * MOIS },
    restitution: partenaires.restitution(() => AUJOURDHUI),
    referentiel: createReferentiel({ ...base, maintenant }),
    suivi: createSuivi({ ...base, maintenant }),
    identites: createIdentites({ ...base, maintenant }),
    async fermer() {
      await client.end()
      await base.fermer()
    },
  }
}

/** A base kept from another run is only completed; the number of lines is asserted. */
async function remplirLeReste({ base, client, personnes }) {
  const compter = async () =>
    Number(
      (await client.query(`SELECT count(*) AS n FROM ligne_ressource WHERE nature = 'salaire'`))
        .rows[0].n,
    )
  const deja = Math.round((await compter()) / MOIS)
  if (deja < personnes) {
    await remplir({
      ...{ client, store: base.store, cleNir: CLE },
      ...{ depuis: deja, personnes: personnes - deja },
    })
  }
  const lignes = await compter()
  if (lignes !== personnes * MOIS) throw new Error(`${lignes} lines, ${personnes * MOIS} expected`)
}

async function habiliter({ base, qui }) {
  const caf = { organisme: 'caf', finalite: 'c2s' }
  await base.habilitations.enregistrer({
    organismes: [{ code: 'caf', nom: 'Caf de banc' }],
    habilitations: [
      {
        ...{ ...caf, baseLegale: 'banc', montants: ['montantNetSocial'] },
        ...{ fenetres: { examen: { de: -13, a: -2 }, indu: { de: -28, a: 0 } } },
        ...{ du: '2025-03-01', au: null },
      },
    ],
    applications: [
      {
        ...{ id: 'caf-banc', organisme: 'caf', cles: [], certificatExige: false },
        ...{ demandesParMinute: 1_000_000_000, active: true },
      },
    ],
  })
  for (let i = 0; i < qui.length; i += PAS) {
    await base.portefeuille.enregistrer(
      qui.slice(i, i + PAS).map(({ n, nir }) => ({
        ...{ organisme: 'caf', dossier: `D${n}`, personne: base.store.indexer(`nir ${nir}`) },
        ...{ reference: `P${n}`, lien: 'portefeuille', finalites: ['c2s'], motifs: ['indu'] },
        ...{ moisExamen: '2026-03', du: '2026-01-01', au: null },
      })),
    )
  }
  await base.surveillance.annoncer({
    ...{ id: 'banc', application: 'caf-banc', finalite: null, personnesParJour: 1e12 },
    ...{ de: '2026-03-20T00:00:00.000Z', a: '2026-03-21T00:00:00.000Z' },
    ...{ annonceePar: 'banc-1', confirmeePar: 'banc-2' },
  })
  await base.jetons.revoquer(hash('sha256', JETON))
  await base.jetons.enregistrer({
    ...{ empreinte: hash('sha256', JETON), application: 'caf-banc', finalites: ['c2s'] },
    ...{ certificat: null, expireLe: '2027-01-01T00:00:00.000Z' },
  })
}

async function condenser({ base, client, qui }) {
  const sujets = qui.map(({ nir }) => base.store.indexer(`nir ${nir}`))
  await client.query(
    `INSERT INTO condense_a_faire (sujet)
     SELECT s.sujet FROM unnest($1::uuid[]) AS s (sujet)
      WHERE NOT EXISTS (SELECT FROM condense c WHERE c.sujet = s.sujet)
     ON CONFLICT DO NOTHING`,
    [sujets],
  )
  const etablir = createEtablissement(base.store)
  while (!(await base.condenseStore.avancer(500, etablir)).complet);
  const { rows } = await client.query('SELECT count(*)::integer AS n FROM condense')
  if (rows[0].n !== sujets.length)
    throw new Error(`${rows[0].n} statements, ${sujets.length} expected`)
}

/** Individuals with a temporary number and the traits of somebody; gives how they are called. */
export async function attendre({ base, client, qui, nombre }) {
  const { preparation } = createMoyensEnvoi(CLE)
  const id = base.store.hacher(`attentes ${performance.timeOrigin} ${performance.now()}`)
  const declaration = declarationDe({ cle: id, fichier: id, employeur: 8_999_999, mois: '2026-01' })
  const individus = Array.from({ length: nombre }, (_, rang) => {
    const { nom, naissance } = qui[(rang * 7_919) % qui.length]
    const sujet = base.store.hacher(`${id} ${rang}`)
    return attenteDe({ sujet, rang, id, nom, naissance })
  })
  await client.query('BEGIN')
  const lus = { declarations: [declaration], individus, dernier: true }
  await createRemplissage(client)(preparation.commencer(id).bloc(lus))
  await client.query('COMMIT')
  return individus.map(({ temoignage: t }) => `${t.sujet}-${id.slice(0, 8)}-${t.rang}`)
}

function attenteDe({ sujet, rang, id, nom, naissance }) {
  const traits = { nom, nomUsage: null, prenoms: 'CAMILLE', sexe: null, dateNaissance: naissance }
  const commun = { sujet, genre: 'ntt' }
  const ligne = {
    ...{ rang: 0, mois: '2026-01', dateVersement: '2026-01-28', numero: '01', nature: 'autre' },
    ...{ montantNetSocial: 90_000, montantNetFiscal: null, montantNetVerse: null, periode: null },
  }
  return {
    temoignage: {
      ...{ ...commun, declaration: id, cleDeclaration: id, rang, variante: sujet },
      ...{ debut: 1000, fin: 4000, ligne: 40, lignes: [ligne], evenements: null },
    },
    variante: { ...commun, empreinte: sujet, numero: `2800000000${rang}`, traits, anciennes: [] },
    liens: [],
  }
}

/** What a partner asks of one person. */
export function corpsDe({ nir, nom, naissance }, plus = {}) {
  const dateNaissance = `${naissance.slice(4)}-${naissance.slice(2, 4)}-${naissance.slice(0, 2)}`
  return { nir, traits: { nom, dateNaissance }, ...plus }
}

export function demandeDe(qui, plus = {}) {
  return { ...corpsDe(qui), dossier: `D${qui.n}`, motif: 'indu', ...FENETRE, ...plus }
}

export const APPEL = { organisme: 'caf', application: 'caf-banc', agent: 'batch', finalite: 'c2s' }
