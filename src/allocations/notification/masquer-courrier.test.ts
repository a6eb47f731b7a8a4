import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  ecrireNotification,
  liquider,
  logementUsuel,
  masquerCourrier,
  membreUsuel,
} from '#allocations'
import type { RessourceSourcee } from '#referentiel'
import { centimes, type Instant, jour, mois } from '#socle'

const LE_2 = '2026-09-02T08:00:00.000Z' as Instant
const ADULTES = [
  ['a', 'allocataire'],
  ['b', 'conjoint'],
] as const

const DOSSIER: DossierAllocataire = {
  ...{ numero: 'D1', organisme: 'caf', moisDemande: mois('2026-03') },
  personnes: ADULTES.map(([id, role]) =>
    membreUsuel({ id, role, nir: null, naissance: jour('1990-05-12') }),
  ),
  ...{ isolementRecent: false, logement: logementUsuel('sans-domicile'), aideLogement: null },
}

function ligne(personne: string, raisonSociale: string, montant: number) {
  const montantNetSocial = centimes(montant)
  const ressource: RessourceSourcee = {
    ...{ id: `${personne}-${montant}`, mois: mois('2026-05'), dateVersement: jour('2026-05-28') },
    ...{ declarant: { siret: null, raisonSociale }, nature: 'salaire', montantNetSocial },
    ...{ montantNetFiscal: montantNetSocial, montantNetVerse: montantNetSocial, periode: null },
    ...{ revision: 0, recuLe: LE_2, origine: 'dsn', contestee: false },
    source: {
      ...{ declaration: 'd', fichier: 'f', debut: 0, fin: 1, norme: 'P26V01' },
      moisPrincipal: mois('2026-05'),
    },
  }
  return {
    ...{ personne, mois: mois('2026-05'), ressource, montantDeclare: montantNetSocial },
    ...{ montantRetenu: montantNetSocial, motifCorrection: null },
  }
}

const DECLARATION: DeclarationTrimestrielle = {
  ...{ dossier: 'D1', moisExamen: mois('2026-09'), etat: 'validee', saisies: [], reponses: {} },
  moisReference: [mois('2026-05'), mois('2026-06'), mois('2026-07')],
  moisDroits: [mois('2026-09'), mois('2026-10'), mois('2026-11')],
  lignes: [ligne('a', 'LE FOURNIL', 90_000), ligne('b', 'CLAIR ET NET', 70_011)],
  ...{ prerempliLe: LE_2, valideeLe: LE_2 },
}

const LIQUIDATIONS = liquider({ dossier: DOSSIER, declaration: DECLARATION, calculeeLe: LE_2 })
const LETTRE = ecrireNotification({
  ...{ dossier: DOSSIER, declaration: DECLARATION, liquidations: LIQUIDATIONS },
  date: jour('2026-09-02'),
})

const lue = (masquees: readonly string[], envoyees = [DECLARATION]) =>
  JSON.stringify(
    masquerCourrier(LETTRE, { dossier: DOSSIER, envoyees, masquees: () => masquees }).sections,
  )

test('le courrier entier nomme les deux employeurs', () => {
  assert.match(lue([]), /LE FOURNIL/)
  assert.match(lue([]), /CLAIR ET NET/)
})

test('l’autre adulte masqué : son total, ni son employeur ni son jour de paie', () => {
  const texte = lue(['b'])
  assert.match(texte, /LE FOURNIL/)
  assert.doesNotMatch(texte, /CLAIR ET NET/)
  assert.match(texte, /total du mois, sans le détail/)
  assert.match(texte, /700,11/)
})

test('la déclaration n’est plus gardée : le détail non plus', () => {
  assert.doesNotMatch(lue(['b'], []), /CLAIR ET NET|LE FOURNIL/)
})
