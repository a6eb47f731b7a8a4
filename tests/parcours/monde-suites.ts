import {
  createBrouillonsMemoire,
  createContestationsMemoire,
  createDossiersMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createPiecesMemoire,
  createReferentielMemoire,
  createSignalementsMemoire,
  createSuitesMemoire,
} from '#adapters/memory'
import {
  CATEGORIES_NON_PREREMPLIES,
  createAllocations,
  createSuites,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  type EcouteDeclarations,
  type FaitSuite,
  logementUsuel,
  membreUsuel,
  personnesATaper,
} from '#allocations'
import { createConclusions, ecouteDeclarations } from '#main/serveur'
import { cleDuNir, createReferentiel, createSuivi } from '#referentiel'
import { type ActeAFaire, type Conclusion, createSignalements, type Role } from '#signalements'
import { centimes, type Instant, type Jour, jour, type Mois, mois, type Nir } from '#socle'
import { dsnDeLina, FOURNIL, fichier, LINA } from '../personnages/lina-moreau.js'

const ACCES = { organisme: 'caf', agent: 'batch', finalite: 'rsa', dossier: 'D1' } as const

export const DOSSIER: DossierAllocataire = {
  numero: 'D1',
  organisme: 'caf',
  moisDemande: mois('2026-03'),
  personnes: [
    membreUsuel({ id: 'lina', role: 'allocataire', nir: LINA, naissance: jour('1990-05-12') }),
  ],
  isolementRecent: false,
  logement: logementUsuel('sans-domicile'),
  aideLogement: null,
}

export function instant(j: string): Instant {
  return `${j}T09:00:00.000Z` as Instant
}

/** The référentiel, the caisse and the cell over memory, wired as `main` does. */
export async function ouvrirMonde(
  dossier: DossierAllocataire = DOSSIER,
  { entre = (e) => e }: { entre?: (e: EcouteDeclarations) => EcouteDeclarations } = {},
) {
  let maintenant = instant('2026-08-20')
  const store = createReferentielMemoire()
  const journal = createJournalMemoire()
  const contestations = createContestationsMemoire(createFaitsMemoire())
  const moyens = { store, journal, contestations, maintenant: () => maintenant }
  const referentiel = createReferentiel(moyens)
  const suivi = createSuivi(moyens)
  const dossiers = createDossiersMemoire()
  await dossiers.enregistrer([dossier])
  const faits: FaitSuite[] = []
  const actes = createSuitesMemoire()
  const ecoute = (fait: FaitSuite): void => {
    faits.push(fait)
  }
  const suites = createSuites({ referentiel, dossiers, suites: actes, ecoute })
  const magasin = createSignalementsMemoire()
  let tires = 0
  const signalements = createSignalements({
    ...{ referentiel, suivi, journal, signalements: magasin },
    ...{ brouillons: createBrouillonsMemoire(), pieces: createPiecesMemoire() },
    cleDe: (nir: Nir) => cleDuNir(nir, store),
    tirer: () => `ESSAI${String(tires++).padStart(3, '0')}`,
    annoncer: (fait) => conclusions.ecouter(fait),
    maintenant: () => maintenant,
  })
  const conclusions = createConclusions({ signalements, magasin, dossiers, suites })
  const allocations = createAllocations({
    ...{ referentiel, dossiers, suites: { store: actes, ecoute } },
    ecoute: entre(ecouteDeclarations({ signalements, dossiers })),
  })

  async function declarer(montants: Readonly<Record<string, number>>, recu = '2026-08-06') {
    for (const [m, montantNetSocial] of Object.entries(montants)) {
      const octets = dsnDeLina({ employeur: FOURNIL, mois: m, montantNetSocial })
      const recuLe = instant(recu)
      await referentiel.ingerer(fichier(octets, `${m}-${recu}.dsn`), {
        ...{ profil: 'reception', recuLe, jour: jour(recu) },
      })
    }
  }

  /** Sends the declaration of an examination, with some amounts corrected by their month. */
  async function envoyer(
    examen: Mois,
    le: Jour,
    corrections: Readonly<Record<string, number>> = {},
    du: DossierAllocataire = dossier,
  ): Promise<DeclarationTrimestrielle> {
    maintenant = instant(le)
    const prerempli = await allocations.preremplir(du, examen, { maintenant, acces: ACCES })
    const modifiee = await allocations.modifier(prerempli, {
      reponses: Object.fromEntries(CATEGORIES_NON_PREREMPLIES.map((c) => [c, false])),
      revenusATaper: Object.fromEntries(personnesATaper(du, prerempli).map((p) => [p, false])),
      corrections: prerempli.lignes.flatMap((l) => {
        const montantRetenu = corrections[l.mois]
        const motif = 'Mon bulletin porte un autre montant'
        return montantRetenu === undefined ? [] : [{ ligne: l.ressource.id, montantRetenu, motif }]
      }),
    })
    if (!modifiee.ok) throw new Error(modifiee.erreur.code)
    const decidee = await allocations.valider(modifiee.valeur, maintenant, le)
    if (!decidee.ok) throw new Error(decidee.erreur.code)
    return decidee.valeur.declaration
  }

  /** The cell answers the only signalement: this amount counts, or the declared one does. */
  async function conclure(le: Jour, montant: number | null): Promise<string> {
    maintenant = instant(le)
    const [s] = await signalements.list(LINA)
    if (s === undefined) throw new Error('aucun signalement')
    const [ligne] = s.depot.lignes
    const agir = async (acte: ActeAFaire, role: Role = 'expert') => {
      const signature = { quand: maintenant, jour: le, role, auteur: `expert-${acte.genre}` }
      const cible = { reference: s.reference, acces: ACCES }
      const fait = await signalements.instruction.agir(cible, acte, signature)
      if (!fait.ok) throw new Error(fait.erreur)
    }
    await agir({ genre: 'enregistrer', contenu: null })
    await agir({ genre: 'qualifier', contenu: null })
    const conclusion: Conclusion = {
      constat: 'Vérifié.',
      issue: montant === null ? 'non-fonde' : 'fonde',
      cause: montant === null ? 'aucune' : 'declarant-a-corriger',
      montants: [
        {
          ...{ ligne: ligne!.ligne, mois: ligne!.mois, montantDeclare: ligne!.montantDeclare },
          montantRetenu: montant === null ? null : centimes(montant),
        },
      ],
    }
    await agir({ genre: 'proposer-conclusion', contenu: { conclusion } })
    await agir({ genre: 'valider-conclusion', contenu: null })
    await conclusions.attendre()
    return s.reference
  }

  return {
    ...{ allocations, conclusions, contestations, declarer, dossiers, dossier, envoyer, conclure },
    ...{ faits, referentiel, signalements, suites, store },
    regler: (le: string) => {
      maintenant = instant(le)
    },
  }
}
