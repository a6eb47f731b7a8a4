// Fills a register as ingestion would have: 24 months of each person, one employer for 20 persons,
// through the store's own preparation and COPY, hence the same bytes as files would give.
import { createMoyensEnvoi, createRemplissage } from '#adapters/postgres'
import { personne, siretDe } from './individus.js'

const MOIS = Array.from({ length: 24 }, (_, i) => {
  const an = 2024 + Math.floor((i + 1) / 12)
  return `${an}-${String(((i + 1) % 12) + 1).padStart(2, '0')}`
})
const PAR_EMPLOYEUR = 20
/** Persons whose rows are sent together. */
const TRANCHE = 2_000

/** Gives the NIR of the persons. */
export async function remplir({ client, store, personnes, cleNir, depuis = 0 }) {
  const { empreintes, preparation } = createMoyensEnvoi(cleNir)
  const envoyer = createRemplissage(client)
  const nirs = []
  await client.query('BEGIN')
  const fin = depuis + personnes
  for (let premiere = depuis; premiere < fin; premiere += TRANCHE) {
    const fichier = store.hacher(`banc ${premiere}`)
    const declarations = []
    const individus = []
    for (let n = premiere; n < Math.min(premiere + TRANCHE, fin); n++) {
      const qui = personne(n)
      nirs.push(qui.nir)
      const employeur = Math.floor(n / PAR_EMPLOYEUR)
      const sujet = empreintes.indexer(`nir ${qui.nir}`)
      const empreinte = empreintes.indexer(`banc ${n}`)
      for (const mois of MOIS) {
        const cle = store.hacher(`banc ${employeur} ${mois}`)
        if (n % PAR_EMPLOYEUR === 0) {
          declarations.push(declarationDe({ cle, fichier, employeur, mois }))
        }
        individus.push(individuDe({ n, qui, mois, cle, sujet, empreinte }))
      }
    }
    const lus = { declarations, individus, dernier: true }
    await envoyer(preparation.commencer(fichier).bloc(lus))
  }
  await client.query('COMMIT')
  await client.query('ANALYZE')
  return nirs
}

export function declarationDe({ cle, fichier, employeur, mois }) {
  const siret = siretDe(employeur % 9_000_000)
  const suivant = MOIS[MOIS.indexOf(mois) + 1] ?? '2026-02'
  return {
    id: cle,
    cle,
    fichier,
    rang: 0,
    recuLe: `${suivant}-05T09:00:00.000Z`,
    norme: 'P26V01',
    origine: 'dsn',
    nature: '01',
    type: '01',
    fraction: '11',
    champ: '01',
    ordre: 1,
    moisPrincipal: mois,
    constitution: `${suivant}-03`,
    devise: '01',
    siret,
    raisonSociale: 'EMPLOYEUR FICTIF',
    commune: 'PARIS',
    codePostal: '75001',
    logiciel: 'PAIE FICTIVE',
    identifiantRemplace: null,
    natureSubstitution: null,
    titreSimplifie: null,
  }
}

function individuDe({ n, qui, mois, cle, sujet, empreinte }) {
  const { nir, nom, naissance } = qui
  const traits = { nom, nomUsage: null, prenoms: 'CAMILLE', sexe: null, dateNaissance: naissance }
  const montant = 120_000 + ((n * 7919) % 200_000)
  const ligne = {
    rang: 0,
    mois,
    dateVersement: `${mois}-28`,
    numero: '01',
    nature: 'salaire',
    montantNetSocial: montant,
    montantNetFiscal: montant + 4_000,
    montantNetVerse: montant - 3_000,
    periode: null,
  }
  const commun = { sujet, genre: 'nir' }
  return {
    temoignage: {
      ...commun,
      declaration: cle,
      cleDeclaration: cle,
      rang: n % PAR_EMPLOYEUR,
      variante: empreinte,
      debut: 1000,
      fin: 4000,
      ligne: 40,
      lignes: [ligne],
      evenements: null,
    },
    variante: { ...commun, empreinte, numero: nir, traits, anciennes: [] },
    liens: [],
  }
}
