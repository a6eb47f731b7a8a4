import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Etape } from '#socle'
import { type Essai, essai, paye } from './faits/foyers-essai.js'
import { calculerDroits, type Prestation } from './index.js'

/** Clauses that a household of the other tests does not show, each with its own working. */
interface Clause {
  readonly titre: string
  readonly texte: string
  readonly essai: Essai
  readonly prestation: Prestation
  /** Centimes, a refusal, or missing answers beside the amount. */
  readonly attendu: number | string
}

const TROIS_MOIS = ['2025-05', '2025-07'] as const
const MOITIE = { naissance: '2003-05-05', activite: 'actif' }
const AAH = { incapacite: { taux: 80 } }

const CLAUSES: readonly Clause[] = [
  {
    // −300 of wage and 500 of gratification: 200 together, and 646.52 − 200.00.
    titre: 'salaire et gratification de stage sont ramenés à zéro ensemble, pas un à un',
    texte: 'CASF, art. R. 262-7, III',
    essai: {
      allocataire: {
        ressources: [paye(-300, ...TROIS_MOIS), paye(500, ...TROIS_MOIS, 'gratification-stage')],
      },
    },
    prestation: 'rsa',
    attendu: 44_652,
  },
  {
    // December: −300 and 500 are 200; January: 400. Their mean is 300, under that of three months.
    titre: 'premier renouvellement : les ressources professionnelles d’un mois, ensemble',
    texte: 'CASF, art. R. 262-7, III ; décret 2024-693, art. 8',
    essai: {
      moisDroit: '2025-03',
      allocataire: {
        ressources: [
          paye(900, '2024-11', '2024-11'),
          paye(-300, '2024-12', '2024-12'),
          paye(500, '2024-12', '2024-12', 'gratification-stage'),
          paye(400, '2025-01', '2025-03'),
        ],
      },
      faits: { premierRenouvellement: true },
    },
    prestation: 'rsa',
    attendu: 33_571,
  },
  {
    // 200 ≤ 50 % of 646.52, the next one brings 30 %: 193.96 < 300. 969.78 − 200.00.
    titre: 'l’enfant aux moindres ressources est compté d’abord, quel que soit son rang',
    texte: 'CASF, art. R. 262-3',
    essai: {
      enfants: [
        { ...MOITIE, ressources: [paye(300)] },
        { ...MOITIE, ressources: [paye(200)] },
      ],
    },
    prestation: 'rsa',
    attendu: 76_978,
  },
  {
    titre: 'une absence dont on ne sait que la fin est longue',
    texte: 'CASF, art. R. 262-5',
    essai: { allocataire: { absences: [{ a: '2025-09-10' }] } },
    prestation: 'rsa',
    attendu: 'hors-de-france',
  },
  {
    titre: 'demande du 31 mars 2016 : la prime de janvier est ouverte',
    texte: 'Cnaf, lettre-réseau 2015-165',
    essai: {
      moisDroit: '2016-01',
      allocataire: { ressources: [paye(400)] },
      faits: { dateDemande: '2016-03-31' },
    },
    prestation: 'primeActivite',
    // 400.00 × 62 %, the base and the greater of it and the income cancelling out.
    attendu: 24_800,
  },
  {
    titre: 'demande du 1er avril 2016 : rien avant elle',
    texte: 'Cnaf, lettre-réseau 2015-165',
    essai: {
      moisDroit: '2016-01',
      allocataire: { ressources: [paye(400)] },
      faits: { dateDemande: '2016-04-01' },
    },
    prestation: 'primeActivite',
    attendu: 'avant-la-demande',
  },
  {
    titre: 'le SMIC de janvier n’est pas connu, la base d’avril l’est : à confirmer',
    texte: 'docs/contrat.md §3',
    essai: { moisDroit: '2027-04', allocataire: { ressources: [paye(400)] } },
    prestation: 'primeActivite',
    attendu: 'bareme-a-confirmer',
  },
  {
    // Work: 500 × 20 % × 12 = 1,200; unemployment: 200 × 12 = 2,400. (12,399.84 − 3,600) ÷ 12.
    titre: 'AAH de qui travaille : les autres ressources s’ajoutent à la part du travail',
    texte: 'CSS, art. R. 821-4-1 et D. 821-9',
    essai: {
      allocataire: { ...AAH, ressources: [paye(500), paye(200, '2024-01', '2025-12', 'chomage')] },
    },
    prestation: 'allocationAdultesHandicapes',
    attendu: 73_332,
  },
  {
    // SMIC of December, 11.88: 30 % of 151.67 hours are 540.55. 108.11 + 60 % of 159.45 = 203.78.
    // 203.78 × 12 = 2,445.36; (12,399.84 − 2,445.36) ÷ 12 = 829.54.
    titre: 'AAH de janvier : le SMIC du dernier mois des trois',
    texte: 'CSS, art. D. 821-9',
    essai: { moisDroit: '2026-01', allocataire: { ...AAH, ressources: [paye(700)] } },
    prestation: 'allocationAdultesHandicapes',
    attendu: 82_954,
  },
  {
    titre: 'AAH : un séjour à l’hôpital fini le mois d’avant ne réduit plus',
    texte: 'CSS, art. R. 821-8',
    essai: {
      allocataire: { ...AAH, hospitalisation: { de: '2025-05-01', a: '2025-08-30' } },
    },
    prestation: 'allocationAdultesHandicapes',
    attendu: 103_332,
  },
  {
    titre: 'AAH : le même séjour, qui dure encore, laisse 30 %',
    texte: 'CSS, art. R. 821-8',
    essai: { allocataire: { ...AAH, hospitalisation: { de: '2025-05-01' } } },
    prestation: 'allocationAdultesHandicapes',
    attendu: 31_000,
  },
  {
    titre: 'aucun enfant à l’école',
    texte: 'CSS, art. L. 543-1',
    essai: { enfants: [{ naissance: '2023-05-05' }] },
    prestation: 'allocationRentreeScolaire',
    attendu: 'sans-enfant-scolarise',
  },
  {
    titre: 'AAH nulle : les ressources',
    texte: 'CSS, art. L. 821-1',
    essai: { allocataire: { ...AAH, ressources: [paye(6000)] } },
    prestation: 'allocationAdultesHandicapes',
    attendu: 'ressources-superieures-au-plafond',
  },
]

for (const { titre, texte, essai: e, prestation, attendu } of CLAUSES) {
  test(`${prestation} : ${titre} (${texte})`, () => {
    const { droits, refus, manques } = calculerDroits(essai(e), { prestations: [prestation] })
    const dit = refus[prestation] ?? manques[prestation]?.[0] ?? droits[prestation]
    assert.equal(dit, attendu)
  })
}

test('prime : un douzième par mois des revenus de biens de N-2 (CSS, art. R. 843-1)', () => {
  const prime = (biens: object): number => {
    const allocataire = { ressources: [paye(1000)], ...biens }
    const { droits } = calculerDroits(essai({ allocataire }), { prestations: ['primeActivite'] })
    return Number(droits.primeActivite)
  }
  const avis = (annee: string): object => ({
    revenusFiscaux: { [annee]: { netCategoriel: 0, dontActivite: 0, dontPatrimoine: 120_000 } },
  })
  const loyers = paye(100, '2023-01', '2023-12', 'revenus-fonciers')
  assert.equal(prime({}) - prime(avis('2023')), 10_000)
  assert.equal(prime({}) - prime({ ressources: [paye(1000), loyers] }), 10_000)
  assert.equal(prime(avis('2024')), prime({}))
})

test('aide au logement : l’ASS fait oublier le chômage (CCH, art. R. 822-15)', () => {
  const regle = (...autres: readonly object[]): string => {
    const indemnise = paye(900, '2025-04', '2025-12', 'chomage')
    const ressources = [paye(1500, '2024-01', '2025-03'), indemnise, ...autres]
    const e = {
      allocataire: { activite: 'chomeur', ressources },
      faits: { logement: { statut: 'locataire-vide', loyer: 40_000, zone: 2 }, connus: {} },
    }
    const reponse = calculerDroits(essai(e), { prestations: ['aideLogement'], explication: true })
    return reponse.explication?.[0]?.regle ?? ''
  }
  assert.match(regle(), /réduits de 30 %, chômage indemnisé/)
  assert.match(regle(paye(500, '2025-08', '2025-08', 'ass')), /chômage sans indemnité/)
})

test('prime : un couple sans enfant qui se sépare attend le réexamen (CSS, art. R. 843-2)', () => {
  const prime = (presence: object): unknown => {
    const foyer = essai({
      moisExamen: '2025-08',
      allocataire: { ressources: [paye(600)] },
      conjoint: { ressources: [paye(900)], ...presence },
    })
    return calculerDroits(foyer, { prestations: ['primeActivite'] }).droits.primeActivite
  }
  assert.equal(prime({ presence: { a: '2025-08-20' } }), prime({}))
})

test('aide au logement : l’apprenti, au-delà d’un SMIC annuel seulement (CGI, art. 81 bis)', () => {
  const ressources = (euros: number): unknown => {
    const e = {
      allocataire: { apprenti: true, ressources: [paye(euros, '2015-01', '2027-12', APPRENTI)] },
      faits: { logement: { statut: 'locataire-vide', loyer: 40_000, zone: 2 }, connus: {} },
    }
    const reponse = calculerDroits(essai(e), { prestations: ['aideLogement'], explication: true })
    return reponse.explication?.[0]?.resultat
  }
  // 1,820 hours at 11.88 € are 21,621.60 €: 24,000 leave 2,378.40, less 10 % (509 € at least).
  assert.equal(ressources(1800), 0)
  assert.equal(ressources(2000), 190_000)
})
const APPRENTI = 'remuneration-apprenti'

/** The exact amount of a key where the rounded one loses something. */
function exact(valeurs: Etape['valeurs'], cle: string): number {
  return Number(valeurs[`exact.${cle}`] ?? Number(valeurs[cle]) * 1_000_000)
}

test('prime : bonification et forfait se rejouent à la main (CRPA, art. R. 311-3-1-2)', () => {
  const foyer = essai({
    allocataire: { ressources: [paye(911)] },
    conjoint: { ressources: [paye(1003)] },
    faits: { connus: { aideLogement: 20_000 } },
  })
  const { explication = [] } = calculerDroits(foyer, {
    prestations: ['primeActivite'],
    explication: true,
  })
  const bonus = explication.find((e) => e.article === 'CSS, art. D. 843-2')!.valeurs
  const deduit = explication.find((e) => e.article.startsWith('CSS, art. L. 842-3'))!.valeurs
  for (const m of ['2025-05', '2025-06', '2025-07']) {
    assert.equal(exact(bonus, `a.${m}`) + exact(bonus, `c.${m}`), exact(bonus, m))
    const revenus = ['activite', 'autres', 'prestations'].map((cle) =>
      Number(deduit[`${cle}.${m}`]),
    )
    const somme = revenus.reduce((a, b) => a + b, 0) * 1_000_000
    const forfait =
      deduit[`exact.forfaitLogement.${m}`] ?? Number(deduit[`forfaitLogement.${m}`]) * 1_000_000
    assert.equal(somme + Number(forfait), exact(deduit, m))
  }
})
