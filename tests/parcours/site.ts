import { createServer } from 'node:net'
import {
  createJournalMemoire,
  createLiensIdentiteMemoire,
  createReferentielMemoire,
} from '#adapters/memory'
import type { DossierAllocataire } from '#allocations'
import type { PersonneDemo } from '#apps/demo'
import { createServeur, type Serveur } from '#main/serveur'
import { createReferentiel, type Referentiel } from '#referentiel'
import { type Instant, instantDepuis, jour, type Mois, mois, moisPlus } from '#socle'
import { engendrerTerritoire, type FoyerTerritoire } from '#territoire'
import { createAllocationsDeTest } from './allocations-de-test.js'

export interface Site {
  readonly origine: string
  readonly serveur: Serveur
  /** First: several payers. Last: nothing declared, no file. */
  readonly personnes: readonly PersonneDemo[]
  /** Makes the clock run. */
  avancer(millisecondes: number): void
}

const AUJOURDHUI = jour('2026-11-12')
const DEBUT = Date.parse('2026-11-12T09:42:00Z')

/** A small territory, ingested for true in memory, and the server over it on a free port. */
export async function ouvrirSite(): Promise<Site> {
  let decalage = 0
  const demarre = Date.now()
  const horloge = (): Instant => instantDepuis(DEBUT + decalage + Date.now() - demarre)
  const journal = createJournalMemoire()
  const referentiel = createReferentiel({
    store: createReferentielMemoire(),
    journal,
    maintenant: horloge,
  })
  const foyers = await peupler(referentiel)
  const personnes = await choisir(referentiel, foyers)
  const dossiers = foyers.map(dossierDepuis)
  const port = await portLibre()
  const serveur = await createServeur({
    referentiel,
    allocations: createAllocationsDeTest(referentiel, dossiers),
    journal,
    liens: createLiensIdentiteMemoire(),
    horloge,
    aujourdhui: () => AUJOURDHUI,
    port,
    theme: 'neutre',
    demo: { personnes: async () => personnes },
  })
  await serveur.ecouter()
  return {
    origine: `http://127.0.0.1:${port}`,
    serveur,
    personnes,
    avancer: (ms) => {
      decalage += ms
    },
  }
}

async function peupler(referentiel: Referentiel): Promise<FoyerTerritoire[]> {
  const foyers: FoyerTerritoire[] = []
  const territoire = engendrerTerritoire({
    personnes: 120,
    de: mois('2024-11'),
    a: mois('2026-10'),
    graine: 'portail',
    incidents: true,
    demonstration: false,
  })
  for (const morceau of territoire) {
    if (morceau.genre === 'foyers') foyers.push(...morceau.foyers)
    if (morceau.genre !== 'fichier') continue
    const octets = Buffer.from([...morceau.fichier.contenu].join(''), 'latin1')
    const { nom } = morceau.fichier
    const source = { nom, lire: () => [octets] }
    await referentiel.ingerer(source, {
      profil: 'reception',
      recuLe: recuLe(nom),
      jour: AUJOURDHUI,
    })
  }
  return foyers
}

/** Received on the 6th of the month after the one that the name of the file tells. */
function recuLe(nom: string): Instant {
  const m = /_(20\d\d)-?(\d\d)_/.exec(nom)
  const declare = m === null ? '2026-10' : `${m[1]}-${m[2]}`
  return `${moisPlus(declare as Mois, 1)}-06T06:00:00.000Z` as Instant
}

function dossierDepuis(f: FoyerTerritoire): DossierAllocataire {
  return {
    numero: f.numero,
    organisme: f.organisme,
    // Every file of the tests is examined in December: August, September and October are asked.
    moisDemande: mois('2025-03'),
    personnes: f.personnes,
    isolementRecent: f.isolementRecent,
    logement: f.logement,
    aideLogement: f.aideLogement,
  }
}

async function choisir(
  referentiel: Referentiel,
  foyers: readonly FoyerTerritoire[],
): Promise<PersonneDemo[]> {
  const acces = {
    organisme: 'operateur',
    agent: 'batch',
    finalite: 'demonstration',
    dossier: null,
  } as const
  const notes: { personne: PersonneDemo; note: number }[] = []
  for (const f of foyers) {
    const membre = f.personnes[0]
    if (membre === undefined || membre.nir === null) continue
    const lecture = { nir: membre.nir, de: mois('2024-11'), a: mois('2026-10') }
    const { lignes } = await referentiel.lireRessources(lecture, acces)
    const recents = lignes.filter((l) => l.mois >= '2026-08')
    const payeurs = new Set(recents.map((l) => l.declarant.siret)).size
    const corrigees = lignes.filter((l) => l.revision > 0).length
    const total = recents.reduce((a, l) => a + (l.montantNetSocial ?? 0), 0)
    const modeste = total > 150_000 && total < 480_000 ? 20 : 0
    const note = payeurs * 5 + Math.min(3, corrigees) + Math.min(24, lignes.length) / 4 + modeste
    notes.push({ personne: personneDemo(f), note })
  }
  notes.sort((a, b) => b.note - a.note)
  return [...notes.slice(0, 6), ...notes.slice(-1)].map((n) => n.personne)
}

function personneDemo(f: FoyerTerritoire): PersonneDemo {
  const membre = f.personnes[0]
  if (membre?.nir == null) throw new Error('foyer sans allocataire nommé')
  return {
    cle: f.numero,
    nir: membre.nir,
    sexe: membre.nir.startsWith('1') ? 1 : 2,
    nom: membre.nom,
    nomUsage: null,
    prenoms: membre.prenoms,
    naissance: membre.naissance,
    codeLieuNaissance: membre.nir.slice(5, 10),
    histoire: 'Une personne du territoire d’essai.',
  }
}

function portLibre(): Promise<number> {
  return new Promise((resoudre, rejeter) => {
    const prise = createServer()
    prise.once('error', rejeter)
    prise.listen(0, '127.0.0.1', () => {
      const adresse = prise.address()
      prise.close(() =>
        resoudre(typeof adresse === 'object' && adresse !== null ? adresse.port : 0),
      )
    })
  })
}
