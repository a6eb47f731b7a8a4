import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Allocations,
  type CategorieNonPreremplie,
  createAllocations,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  type DossierStore,
  logementUsuel,
  membreUsuel,
  totauxMensuels,
} from '#allocations'
import type { CompletudeMois, Referentiel, RessourceSourcee } from '#referentiel'
import { centimes, type Instant, jour, mois, nirFictif } from '#socle'

const LINA = nirFictif({
  sexe: 2,
  annee: 90,
  moisNaissance: 5,
  departement: '31',
  commune: 955,
  ordre: 1,
})
const LE_2 = '2026-09-02T08:00:00.000Z' as Instant
const ACCES = { organisme: 'personne', agent: 'personne', finalite: 'rsa', dossier: 'D1' } as const

const DOSSIER: DossierAllocataire = {
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

function ressource(
  moisVersement: string,
  montant: number | null,
  nature = 'salaire',
): RessourceSourcee {
  const montantNetSocial = montant === null ? null : centimes(montant)
  return {
    id: `${nature}-${moisVersement}-${montant}`,
    mois: mois(moisVersement),
    dateVersement: jour(`${moisVersement}-28`),
    declarant: { siret: '73282932000074', raisonSociale: 'LE FOURNIL DU PORT' },
    nature,
    montantNetSocial,
    montantNetFiscal: montantNetSocial,
    montantNetVerse: montantNetSocial,
    periode: null,
    revision: 0,
    recuLe: LE_2,
    origine: 'dsn',
    contestee: false,
    source: {
      declaration: 'd',
      fichier: 'f',
      debut: 0,
      fin: 1,
      norme: 'P26V01',
      moisPrincipal: mois(moisVersement),
    },
  }
}

/** A référentiel that only answers these lines, in the months asked. */
function referentielDe(
  lignes: () => readonly RessourceSourcee[],
  completude: readonly CompletudeMois[],
): Referentiel {
  const absent = async (): Promise<never> => {
    throw new Error('hors de ce test')
  }
  return {
    ingerer: absent,
    ingererLot: absent,
    ingererFlux: () => {
      throw new Error('hors de ce test')
    },
    lireRessources: async ({ de, a }) => ({
      personne: null,
      lignes: lignes().filter((l) => l.mois >= de && l.mois <= a),
      completude,
    }),
    lireRessourcesLot: absent,
    listRevisions: absent,
    findNatif: absent,
    listNonRattaches: absent,
  }
}

function dossiersDe(): DossierStore {
  let gardee: DeclarationTrimestrielle | undefined
  const envoyees: DeclarationTrimestrielle[] = []
  const garder = (d: DeclarationTrimestrielle): boolean => {
    const rang = gardee?.rang ?? 0
    if ((d.rang ?? 0) !== rang) return false
    gardee = { ...d, rang: rang + 1 }
    return true
  }
  return {
    enregistrer: async () => {},
    findByNumero: async () => DOSSIER,
    listDossiersDe: async () => [],
    revoirDes: async () => {},
    findByNir: async () => DOSSIER,
    enregistrerDeclaration: async (d) => garder(d),
    findDeclaration: async () => gardee,
    listEnvoyees: async () => envoyees,
    enregistrerDecision: async ({ declaration }) => {
      if (!garder(declaration)) return false
      envoyees.push(declaration)
      return true
    },
    listLiquidations: async () => [],
    findNotification: async () => undefined,
    listNotifications: async () => [],
    prendreEnvois: async () => [],
    oublierEnvoi: async () => {},
  }
}

function caisse(completude: readonly CompletudeMois[], ...lignes: RessourceSourcee[]) {
  const connues = [...lignes]
  const referentiel = referentielDe(() => connues, completude)
  const allocations = createAllocations({ referentiel, dossiers: dossiersDe() })
  return { allocations, connues }
}

function preremplir(allocations: Allocations): Promise<DeclarationTrimestrielle> {
  return allocations.preremplir(DOSSIER, mois('2026-09'), { maintenant: LE_2, acces: ACCES })
}

const NON: Partial<Record<CategorieNonPreremplie, boolean>> = {
  'pension-alimentaire': false,
  'revenus-etranger': false,
  'revenus-independant': false,
  'loyers-et-capital': false,
  'salaires-non-affiches': false,
  autres: false,
}

test('une question sans réponse n’est pas un non : la validation est refusée', async () => {
  const { allocations } = caisse([], ressource('2026-05', 90_000))
  const declaration = await preremplir(allocations)
  const refus = await allocations.valider(declaration, LE_2, jour('2026-09-02'))
  assert.deepEqual(refus, {
    ok: false,
    erreur: { code: 'reponse-absente', categories: Object.keys(NON) },
  })
})

test('un oui sans montant est refusé ; avec son montant, la déclaration se valide', async () => {
  const { allocations } = caisse([], ressource('2026-05', 90_000))
  const oui = { ...NON, 'pension-alimentaire': true }
  const sans = await allocations.modifier(await preremplir(allocations), { reponses: oui })
  assert.ok(sans.ok)
  const refus = await allocations.valider(sans.valeur, LE_2, jour('2026-09-02'))
  assert.deepEqual(refus, {
    ok: false,
    erreur: { code: 'montant-absent', categories: ['pension-alimentaire'] },
  })
  const saisie = { personne: 'lina', mois: mois('2026-05'), montant: centimes(12_000) }
  const avec = await allocations.modifier(sans.valeur, {
    saisies: [{ ...saisie, categorie: 'pension-alimentaire' }],
  })
  assert.ok(avec.ok)
  assert.equal((await allocations.valider(avec.valeur, LE_2, jour('2026-09-02'))).ok, true)
})

test('un paiement sans montant net social : un manque, jamais un zéro', async () => {
  const { allocations } = caisse([], ressource('2026-05', null))
  const remplie = await allocations.modifier(await preremplir(allocations), { reponses: NON })
  assert.ok(remplie.ok)
  const refus = await allocations.valider(remplie.valeur, LE_2, jour('2026-09-02'))
  assert.deepEqual(refus, {
    ok: false,
    erreur: { code: 'ligne-sans-montant', lignes: ['salaire-2026-05-null'] },
  })
  const [premiere] = await allocations.simuler(remplie.valeur, LE_2)
  assert.deepEqual(premiere?.reponse.droits, {
    rsa: null,
    primeActivite: null,
    primeActiviteNette: null,
  })
  assert.deepEqual(premiere?.reponse.manques.rsa, [
    'declaration.lignes.salaire-2026-05-null.montantNetSocial',
  ])
})

const CORRECTIONS = [
  { titre: 'sans raison', montantRetenu: 1, motif: ' ', attendu: 'motif-absent' },
  { titre: 'négative', montantRetenu: -1, motif: 'bulletin', attendu: 'montant-negatif' },
]

for (const { titre, montantRetenu, motif, attendu } of CORRECTIONS) {
  test(`une correction ${titre} est refusée`, async () => {
    const { allocations } = caisse([], ressource('2026-05', 90_000))
    const declaration = await preremplir(allocations)
    const ligne = declaration.lignes[0]!.ressource.id
    const corrections = [{ ligne, montantRetenu, motif }]
    const refus = await allocations.modifier(declaration, { corrections })
    assert.deepEqual(refus, { ok: false, erreur: { code: attendu, ligne } })
  })
}

test('une correction garde les deux montants ; retirée, elle rend le montant déclaré', async () => {
  const { allocations } = caisse([], ressource('2026-05', 90_000))
  const declaration = await preremplir(allocations)
  const ligne = declaration.lignes[0]!.ressource.id
  const corrections = [{ ligne, montantRetenu: 45_000, motif: 'Mon bulletin dit 450 €' }]
  const corrigee = await allocations.modifier(declaration, { corrections })
  assert.ok(corrigee.ok)
  const [vue] = corrigee.valeur.lignes
  assert.deepEqual([vue?.montantDeclare, vue?.montantRetenu], [90_000, 45_000])
  const rendue = await allocations.modifier(corrigee.valeur, { retraits: [ligne] })
  assert.ok(rendue.ok)
  const [apres] = rendue.valeur.lignes
  assert.deepEqual([apres?.montantRetenu, apres?.motifCorrection], [90_000, null])
})

test('un salaire arrivé pendant la saisie entre ; corrections et réponses restent', async () => {
  const { allocations, connues } = caisse([], ressource('2026-05', 90_000))
  const declaration = await preremplir(allocations)
  const ligne = declaration.lignes[0]!.ressource.id
  const corrections = [{ ligne, montantRetenu: 45_000, motif: 'bulletin' }]
  const avis = { 'lina 73282932000074': 'montant-faux' } as const
  await allocations.modifier(declaration, { corrections, reponses: NON, avis })
  connues.push(ressource('2026-06', 91_000))
  const reprise = await preremplir(allocations)
  assert.deepEqual(
    reprise.lignes.map((l) => [l.montantDeclare, l.montantRetenu]),
    [
      [90_000, 45_000],
      [91_000, 91_000],
    ],
  )
  assert.deepEqual(reprise.reponses, NON)
  assert.deepEqual(reprise.avis, {}, 'une ligne nouvelle : la question est posée de nouveau')
})

test('validée, la déclaration ne bouge plus, et ne se valide pas deux fois', async () => {
  const { allocations, connues } = caisse([], ressource('2026-05', 90_000))
  const remplie = await allocations.modifier(await preremplir(allocations), { reponses: NON })
  assert.ok(remplie.ok)
  const decidee = await allocations.valider(remplie.valeur, LE_2, jour('2026-09-02'))
  assert.ok(decidee.ok)
  connues.push(ressource('2026-06', 91_000))
  const relue = await preremplir(allocations)
  assert.deepEqual(relue, { ...decidee.valeur.declaration, rang: 2 })
  const refus = { ok: false, erreur: { code: 'deja-validee' } }
  assert.deepEqual(await allocations.modifier(relue, { reponses: NON }), refus)
  assert.deepEqual(await allocations.valider(relue, LE_2, jour('2026-09-02')), refus)
  assert.deepEqual(await allocations.valider(remplie.valeur, LE_2, jour('2026-09-02')), refus)
})

function attendu(moisAttendu: string): CompletudeMois {
  const declarant = { siret: '73282932000074', raisonSociale: 'LE FOURNIL DU PORT' }
  const moisPrincipal = mois(moisAttendu)
  const echeance = jour('2026-08-15')
  const suivi = { declarant, origine: 'dsn', moisPrincipal, echeance, recuLe: null } as const
  const declarants = [{ ...suivi, etat: 'en-retard' } as const]
  return { mois: moisPrincipal, etat: 'en-retard', declarants }
}

test('non reçu : dit sans montant inventé, et une question de plus', async () => {
  const { allocations } = caisse([attendu('2026-07')], ressource('2026-06', 91_000))
  const declaration = await preremplir(allocations)
  assert.deepEqual(
    declaration.attendus?.map((a) => [a.mois, a.etat]),
    [['2026-07', 'en-retard']],
  )
  assert.deepEqual(
    declaration.lignes.map((l) => l.mois),
    ['2026-06'],
  )
  const sans = await allocations.modifier(declaration, { reponses: NON })
  assert.ok(sans.ok)
  const refus = await allocations.valider(sans.valeur, LE_2, jour('2026-09-02'))
  assert.deepEqual(refus, {
    ok: false,
    erreur: { code: 'reponse-absente', categories: ['revenus-attendus'] },
  })
})

test('un montant donné en attendant compte, puis s’efface devant la déclaration', async () => {
  const attendus = [attendu('2026-07')]
  const { allocations, connues } = caisse(attendus, ressource('2026-06', 91_000))
  const saisies = [
    {
      personne: 'lina',
      mois: mois('2026-07'),
      categorie: 'revenus-attendus' as const,
      montant: centimes(95_000),
    },
  ]
  const reponses = { ...NON, 'revenus-attendus': true }
  const dite = await allocations.modifier(await preremplir(allocations), { reponses, saisies })
  assert.ok(dite.ok)
  const [premiere] = await allocations.simuler(dite.valeur, LE_2)
  assert.deepEqual(
    premiere?.situation.personnes[0]?.ressources.map((r) => [r.de, r.nature, r.montantNetSocial]),
    [
      ['2026-06', 'salaire', 91_000],
      ['2026-07', 'salaire', 95_000],
    ],
  )
  attendus.pop()
  connues.push(ressource('2026-07', 93_000))
  const apres = await preremplir(allocations)
  assert.deepEqual(apres.saisies, [])
  assert.equal(apres.reponses['revenus-attendus'], undefined)
  assert.deepEqual(
    apres.lignes.map((l) => l.montantRetenu),
    [91_000, 93_000],
  )
})

const COMPTES = [
  { titre: 'sans rien', plus: {}, attendu: 40_000 },
  {
    titre: 'des jours déjà payés par l’employeur',
    plus: { doublon: { jours: 10, joursCommuns: 4, montantEcarte: centimes(16_000) } },
    attendu: 24_000,
  },
  {
    titre: 'contestée, sans montant retenu',
    plus: { contestation: { montantRetenu: null } },
    attendu: 40_000,
  },
  {
    titre: 'contestée, un montant retenu',
    plus: { contestation: { montantRetenu: centimes(12_000) } },
    attendu: 12_000,
  },
]

for (const { titre, plus, attendu: compte } of COMPTES) {
  test(`ce qui compte d’une ligne ${titre} ; le montant déclaré reste`, async () => {
    const ligne = { ...ressource('2026-06', 40_000, 'ij-maladie'), ...plus } as RessourceSourcee
    const { allocations } = caisse([], ligne)
    const declaration = await preremplir(allocations)
    const [l] = declaration.lignes
    assert.deepEqual([l?.montantDeclare, l?.montantRetenu], [40_000, compte])
    const corrections = [{ ligne: ligne.id, montantRetenu: 1, motif: 'bulletin' }]
    const corrigee = await allocations.modifier(declaration, { corrections })
    assert.ok(corrigee.ok)
    const rendue = await allocations.modifier(corrigee.valeur, { retraits: [ligne.id] })
    assert.ok(rendue.ok)
    assert.equal(rendue.valeur.lignes[0]?.montantRetenu, compte)
  })
}

test('un total professionnel négatif compte pour 0, les autres natures à part', async () => {
  const { allocations } = caisse(
    [],
    ressource('2026-05', -50_000),
    ressource('2026-05', 30_000, 'gratification-stage'),
    ressource('2026-05', 40_000, 'chomage'),
  )
  const totaux = totauxMensuels(await preremplir(allocations))
  assert.deepEqual(
    totaux.map((t) => [t.categorie, t.total, t.compte]),
    [
      ['professionnel', -20_000, 0],
      ['chomage', 40_000, 40_000],
    ],
  )
})
