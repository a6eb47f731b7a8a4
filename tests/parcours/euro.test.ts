import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createDossiersMemoire,
  createJournalMemoire,
  createReferentielMemoire,
} from '#adapters/memory'
import {
  type CategorieNonPreremplie,
  createAllocations,
  moisExamenDuDroit,
  rendreTexte,
} from '#allocations'
import { createReferentiel } from '#referentiel'
import { type Instant, jour, mois } from '#socle'
import {
  CLAIR_ET_NET,
  DOSSIER_LINA,
  dsnDeLina,
  FOURNIL,
  fichier,
  LINA,
  type Paie,
} from '../personnages/lina-moreau.js'

const MAINTENANT = '2026-09-02T08:00:00.000Z' as Instant
const ACCES = {
  organisme: 'personne',
  agent: 'personne',
  finalite: 'information-de-la-personne',
  dossier: DOSSIER_LINA.numero,
} as const

/** Montant net social of two jobs; the third line replaces the first (annule et remplace). */
const PAIES: readonly Paie[] = [
  { employeur: FOURNIL, mois: '2026-05', montantNetSocial: 99_999 },
  { employeur: CLAIR_ET_NET, mois: '2026-05', montantNetSocial: 39_030 },
  { employeur: FOURNIL, mois: '2026-05', montantNetSocial: 94_010, type: '03', ordre: 2 },
  { employeur: FOURNIL, mois: '2026-06', montantNetSocial: 93_560 },
  { employeur: CLAIR_ET_NET, mois: '2026-06', montantNetSocial: 40_275 },
  { employeur: FOURNIL, mois: '2026-07', montantNetSocial: 96_815 },
  { employeur: CLAIR_ET_NET, mois: '2026-07', montantNetSocial: 37_470 },
  // August is outside the months that September looks at.
  { employeur: FOURNIL, mois: '2026-08', montantNetSocial: 150_000 },
]

const AUCUN_AUTRE_REVENU: Partial<Record<CategorieNonPreremplie, boolean>> = {
  'pension-alimentaire': false,
  'salaires-non-affiches': false,
  'revenus-etranger': false,
  'revenus-independant': false,
  'loyers-et-capital': false,
  autres: false,
}

async function ouvrir(paies: readonly Paie[]) {
  const journal = createJournalMemoire()
  const referentiel = createReferentiel({
    store: createReferentielMemoire(),
    journal,
    maintenant: () => MAINTENANT,
  })
  for (const [rang, paie] of paies.entries()) {
    const rapport = await referentiel.ingerer(fichier(dsnDeLina(paie), `${rang}.dsn`), {
      profil: 'depot',
      recuLe: MAINTENANT,
      jour: jour('2026-09-02'),
    })
    assert.deepEqual(rapport.anomalies, [])
  }
  const dossiers = createDossiersMemoire()
  await dossiers.enregistrer([DOSSIER_LINA])
  return { journal, referentiel, allocations: createAllocations({ referentiel, dossiers }) }
}

async function preremplir(paies: readonly Paie[]) {
  const caisse = await ouvrir(paies)
  const dossier = await caisse.allocations.findDossier(LINA)
  assert.ok(dossier)
  const moisExamen = moisExamenDuDroit(dossier.moisDemande, mois('2026-10'))
  const declaration = await caisse.allocations.preremplir(dossier, moisExamen, {
    maintenant: MAINTENANT,
    acces: ACCES,
  })
  return { ...caisse, dossier, declaration }
}

test('d’une DSN à la déclaration : trois mois, chaque paie, le dernier remplacement', async () => {
  const { declaration, journal } = await preremplir(PAIES)
  assert.equal(declaration.moisExamen, '2026-09')
  assert.deepEqual(declaration.moisReference, ['2026-05', '2026-06', '2026-07'])
  assert.deepEqual(declaration.moisDroits, ['2026-09', '2026-10', '2026-11'])
  const vues = declaration.lignes.map((l) => [
    l.mois,
    l.ressource.declarant.siret,
    l.montantDeclare,
    l.ressource.revision,
  ])
  assert.deepEqual(vues, [
    ['2026-05', CLAIR_ET_NET.siret, 39_030, 0],
    ['2026-05', FOURNIL.siret, 94_010, 1],
    ['2026-06', CLAIR_ET_NET.siret, 40_275, 0],
    ['2026-06', FOURNIL.siret, 93_560, 0],
    ['2026-07', CLAIR_ET_NET.siret, 37_470, 0],
    ['2026-07', FOURNIL.siret, 96_815, 0],
  ])
  assert.deepEqual(declaration.attendus, [])
  assert.equal((await journal.verifier()).entrees, 1)
})

test('d’une DSN à la lettre : la prime au centime', async () => {
  const { allocations, declaration } = await preremplir(PAIES)
  const complete = await allocations.modifier(declaration, { reponses: AUCUN_AUTRE_REVENU })
  assert.ok(complete.ok)
  const decidee = await allocations.valider(complete.valeur, MAINTENANT, jour('2026-09-02'))
  assert.ok(decidee.ok, JSON.stringify(decidee))
  const { liquidations, notification } = decidee.valeur
  // Base 638,28 ; forfait logement 12 % × 638,28 = 76,5936 (aide de 210 €, au-dessus).
  // Bonification : 37,7 % × 638,28 = 240,63156 au plus, entre 59 et 138 heures de SMIC.
  //   mai     1 330,40, SMIC 12,02 : 240,63156 × (1 330,40 − 709,18) ÷ 949,58 = 157,4224
  //   juin    1 338,35, SMIC 12,31 : 240,63156 × (1 338,35 − 726,29) ÷ 972,49 = 151,4473
  //   juillet 1 342,85, SMIC 12,31 : 240,63156 × (1 342,85 − 726,29) ÷ 972,49 = 152,5607
  // Prime du mois : base + bonification + 59,85 % des salaires − (salaires + forfait logement).
  //   184,9532 ; 175,7861 ; 175,0929. Moyenne : 535,8322 ÷ 3 = 178,6107.
  // Net de CRDS : 178,6107 × 99,5 % = 177,7177.
  // RSA : salaires moyens 1 337,20, au-dessus du montant forfaitaire de 651,69.
  for (const l of liquidations) {
    assert.equal(l.reponse.droits.primeActivite, 17_861)
    assert.equal(l.reponse.droits.primeActiviteNette, 17_772)
    assert.equal(l.reponse.droits.rsa, 0)
    assert.equal(l.reponse.refus.rsa, 'ressources-elevees')
  }
  const texte = rendreTexte(notification)
  for (const attendu of ['177,72', 'LE FOURNIL DU PORT', 'R.\u00a0262-88', 'L.\u00a0311-3-1']) {
    assert.ok(texte.includes(attendu), attendu)
  }
  assert.ok(texte.split('\n').every((ligne) => ligne.length <= 80))
  assert.ok(!texte.includes(LINA))
})
