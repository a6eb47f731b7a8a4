import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Liquidation } from '#allocations'
import { centimes, type Instant, type Mois, mois } from '#socle'
import { type Connu, connuDuVisiteur } from '../simulation/connu.js'
import { champManquant, situationDe } from '../simulation/situation.js'
import { estimer } from './lire.js'
import { type DonneesDroits, droitsVus } from './vue.js'

const MOIS = mois('2026-05')
const SAISIE = {
  couple: 'non',
  'a-naissance': '14/03/1990',
  'a-activite': 'actif',
  statut: 'locataire-vide',
  loyer: '550',
  zone: '2',
  territoire: 'metropole',
}

type Carte = Connu['cartes'][number]

function carte(nature: string, dernier: string, social = 90_000): Carte {
  return {
    adulte: 'a',
    nature,
    nom: 'Payeur fictif',
    source: 'Déclaré par Payeur fictif',
    mois: [{ mois: mois(dernier), social, fiscal: social }],
    enCours: dernier >= '2026-03',
  }
}

function donnees(o: {
  saisie?: Record<string, string>
  cartes?: Carte[]
  plus?: Partial<DonneesDroits>
}) {
  const connu = { ...connuDuVisiteur(MOIS), cartes: o.cartes ?? [], recus: ['a' as const] }
  const d = { saisie: { ...SAISIE, ...o.saisie }, connu }
  const vue: DonneesDroits = {
    mois: MOIS,
    connu,
    dossier: undefined,
    brouillons: [],
    liquidations: [],
    estimees: estimer(d),
    champDe: (chemin) => champManquant(chemin, d),
    ...o.plus,
  }
  return (cle: string) => {
    const droit = droitsVus(vue).find((x) => x.cle === cle)
    assert.ok(droit, cle)
    return droit
  }
}

function liquidation(moisDroit: Mois, prime: number): Liquidation {
  const situation = situationDe({ saisie: SAISIE, connu: connuDuVisiteur(moisDroit) })
  assert.ok(situation.ok)
  return {
    dossier: 'D1',
    moisDroit,
    calculeeLe: '2026-05-02T08:00:00.000Z' as Instant,
    situation: situation.valeur,
    reponse: {
      id: 'D1',
      droits: { rsa: centimes(0), primeActiviteNette: centimes(prime) },
      refus: {
        rsa: 'ressources-elevees',
        ...(prime === 0 ? { primeActivite: 'sans-revenu-activite' } : {}),
      },
      manques: {},
    },
  }
}

test('rien de connu : aucun droit n’est estimé, tous sont nommés avec leur organisme', () => {
  const droit = donnees({ saisie: { couple: '' } })
  for (const cle of ['rsa', 'aideLogement', 'cssGratuite', 'retraite', 'soins']) {
    assert.equal(droit(cle).etat, 'non-calcule')
    assert.match(droit(cle).organisme.site, /^https:\/\/[a-z.-]+\/$/)
  }
})

test('une estimation est dite telle, un refus dit pourquoi', () => {
  const droit = donnees({ cartes: [carte('salaire', '2026-04')] })
  assert.equal(droit('aideLogement').etat, 'possible')
  assert.equal(droit('aideLogement').estime, true)
  assert.equal(droit('allocationsFamiliales').etat, 'non')
  assert.match(droit('allocationsFamiliales').raison ?? '', /Aucun enfant/)
})

test('avec un enfant et sans revenu imposable, rien n’est estimé de ce qui le lit', () => {
  const droit = donnees({ saisie: { 'e1-naissance': '02/09/2025' } })
  assert.equal(droit('pajeBase').etat, 'a-preciser')
  assert.equal(droit('pajeBase').montant, '')
  assert.match(droit('pajeBase').raison ?? '', /revenu imposable de 2024/)
})

const PAIEMENTS = [
  { titre: 'payé le mois dernier', nature: 'chomage', mois: '2026-04', etat: 'ouvert' },
  { titre: 'payé il y a deux mois', nature: 'chomage', mois: '2026-03', etat: 'ouvert' },
  { titre: 'payé il y a trois mois', nature: 'chomage', mois: '2026-02', etat: 'termine' },
  { titre: 'rien n’est payé', nature: 'salaire', mois: '2026-04', etat: 'non-calcule' },
] as const

for (const p of PAIEMENTS) {
  test(`allocation chômage : ${p.titre}`, () => {
    const droit = donnees({ cartes: [carte(p.nature, p.mois)] })
    assert.equal(droit('chomage').etat, p.etat)
  })
}

test('ce que la caisse a calculé prévaut sur une estimation', () => {
  const liquidations = [liquidation(MOIS, 17_509)]
  const droit = donnees({ plus: { liquidations } })
  const { etat, estime, montant, calcul } = droit('primeActiviteNette')
  assert.deepEqual([etat, estime, calcul], ['ouvert', false, '/mes-droits/2026-05/prime-activite'])
  assert.match(montant, /^175,09/)
  assert.equal(droit('rsa').etat, 'non')
  assert.match(droit('rsa').raison ?? '', /dépassent le montant/)
})

test('un droit payé avant et plus maintenant est terminé, avec sa raison', () => {
  const liquidations = [liquidation(MOIS, 0), liquidation(mois('2026-02'), 12_000)]
  const droit = donnees({ plus: { liquidations } })
  const { etat, periode, raison } = droit('primeActiviteNette')
  assert.equal(etat, 'termine')
  assert.match(periode ?? '', /février\s2026/)
  assert.match(raison ?? '', /n’avez eu de revenu d’activité/)
})
