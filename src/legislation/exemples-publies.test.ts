import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits } from './index.js'
import { situation } from './personnages.js'
import type { SituationFoyer } from './situation.js'

/**
 * Figures published by others, each with its source and the reading it fits: `brut` before CRDS,
 * `net` after it. A figure published in whole euros is compared with the amount less its cents,
 * as the Caf's simulator shows it.
 */
interface Exemple {
  readonly titre: string
  readonly source: string
  readonly foyer: SituationFoyer
  readonly lecture: 'brut' | 'net'
  /** Centimes; a whole number of euros when `euros`. */
  readonly publie: number
  readonly euros?: true
}

interface Faits {
  readonly logement?: string
}

/** One wage, or one for each of the three reference months, in euros. */
function salarie(
  moisDroit: string,
  salaires: readonly number[],
  faits: Faits = {},
): SituationFoyer {
  const annee = Number(moisDroit.slice(0, 4))
  const lignes = [3, 2, 1].flatMap((retard, k) => {
    const mois = avant(moisDroit, annee < 2025 ? retard : retard + 1)
    const salaire = salaires[k % salaires.length]!
    return [{ nature: 'salaire', de: mois, a: mois, montantNetSocial: Math.round(salaire * 100) }]
  })
  return situation({
    id: 'exemple',
    moisDroit,
    personnes: [
      { role: 'allocataire', naissance: '1980-03-02', activite: 'actif', ressources: lignes },
    ],
    logement: { statut: faits.logement ?? 'sans-domicile' },
    connus: { aideLogement: 0 },
  })
}

function avant(mois: string, combien: number): string {
  const rang = Number(mois.slice(0, 4)) * 12 + Number(mois.slice(5, 7)) - 1 - combien
  return `${Math.floor(rang / 12)}-${String((rang % 12) + 1).padStart(2, '0')}`
}

/** Two workers with the same wage. */
function couple(moisDroit: string, euros: number): SituationFoyer {
  const seul = salarie(moisDroit, [euros])
  const autre = { ...seul.personnes[0]!, id: 'p2', role: 'conjoint' as const }
  return { ...seul, personnes: [...seul.personnes, autre] }
}

const GRATUIT = { logement: 'loge-gratuitement' }

const PRIMES: readonly Exemple[] = [
  {
    titre: 'célibataire, 1 300 €',
    source: 'Actualités sociales hebdomadaires no 2962, mai 2016',
    foyer: salarie('2016-05', [1300]),
    lecture: 'net',
    publie: 97,
    euros: true,
  },
  {
    titre: 'célibataire, 750 €, avant la revalorisation de 2019',
    source: 'simulateur de la Caf, lextimes.fr, 22 décembre 2018',
    foyer: salarie('2018-12', [750]),
    lecture: 'net',
    publie: 290,
    euros: true,
  },
  {
    titre: 'célibataire, 1 500 €, avant la revalorisation de 2019',
    source: 'simulateur de la Caf, lextimes.fr, 22 décembre 2018',
    foyer: salarie('2018-12', [1500]),
    lecture: 'net',
    publie: 36,
    euros: true,
  },
  {
    titre: 'célibataire, 550 €',
    source: 'ma-prime-activite.fr, 2019',
    foyer: salarie('2019-06', [550]),
    lecture: 'brut',
    publie: 33550,
  },
  {
    titre: 'célibataire, 590 €',
    source: 'ma-prime-activite.fr, 2019',
    foyer: salarie('2019-06', [590]),
    lecture: 'brut',
    publie: 32141,
  },
  {
    titre: 'célibataire, 1 000 €',
    source: 'ma-prime-activite.fr, 2019',
    foyer: salarie('2019-06', [1000]),
    lecture: 'brut',
    publie: 26859,
  },
  {
    titre: 'célibataire, 1 100 €',
    source: 'ma-prime-activite.fr, 2019',
    foyer: salarie('2019-06', [1100]),
    lecture: 'brut',
    publie: 25582,
  },
  {
    titre: '400 € chacun des trois mois, avec le forfait logement',
    source: 'question écrite no 31964 à l’Assemblée nationale, d’après le simulateur de la Caf',
    foyer: salarie('2019-06', [400], GRATUIT),
    lecture: 'net',
    publie: 24278,
  },
  {
    titre: 'les mêmes 1 200 € en un seul mois',
    source: 'mediacoop.fr, 10 février 2021, d’après le simulateur de la Caf',
    foyer: salarie('2019-06', [0, 0, 1200], GRATUIT),
    lecture: 'net',
    publie: 5867,
  },
  {
    titre: 'célibataire, 1 000 €, un mois sur trois au barème d’avril 2023',
    source: 'Capital, d’après le simulateur de la Caf, mai 2023',
    foyer: salarie('2023-05', [1000]),
    lecture: 'net',
    publie: 281,
    euros: true,
  },
  {
    titre: 'couple, 1 383 € chacun, un mois sur trois au barème d’avril 2023',
    source: 'Capital, d’après le simulateur de la Caf, mai 2023',
    foyer: couple('2023-05', 1383),
    lecture: 'net',
    publie: 147,
    euros: true,
  },
  {
    titre: 'personne seule, 800 €, avec le forfait logement',
    source: 'Drees, Minima sociaux et prestations de solidarité, barème d’avril 2025',
    foyer: salarie('2025-09', [800], GRATUIT),
    lecture: 'brut',
    publie: 26122,
  },
]

for (const { titre, source, foyer, lecture, publie, euros } of PRIMES) {
  test(`prime publiée, ${titre} : ${publie}${euros ? ' €' : ''} ${lecture} (${source})`, () => {
    const { droits } = calculerDroits(foyer)
    const cle = lecture === 'brut' ? 'primeActivite' : 'primeActiviteNette'
    const montant = Number(droits[cle])
    if (euros) assert.equal(Math.floor(montant / 100), publie)
    else assert.ok(Math.abs(montant - publie) <= 1, `${montant} au lieu de ${publie}`)
  })
}

/** 551.51 + 29.101 % × 551.51 − 39 % × 1,787 = 15.0749 before CRDS, 14.9995 after it. */
test('prime publiée : ouverte jusqu’à 1 787 € en 2019, le seuil de 15 € se lit avant CRDS', () => {
  assert.equal(calculerDroits(salarie('2019-06', [1787])).droits.primeActivite, 1507)
  assert.equal(
    calculerDroits(salarie('2019-06', [1788])).refus.primeActivite,
    'sous-seuil-versement',
  )
})

/** 55 % of 169 hours of SMIC: 898.83 in 2016, 932.29 in 2019, 1,082.87 in 2024. */
const PLANCHERS = [
  { droit: '2016-05', publie: 89883, source: 'ASH no 2968' },
  { droit: '2019-06', publie: 93229, source: '20 minutes, 9 mai 2019' },
  { droit: '2024-06', publie: 108287, source: 'service-public.fr, 2024' },
]

for (const { droit, publie, source } of PLANCHERS) {
  test(`plancher des étudiants publié : ${publie} en ${droit} (${source})`, () => {
    const etudie = (euros: number): SituationFoyer => {
      const foyer = salarie(droit, [euros])
      return { ...foyer, personnes: foyer.personnes.map((p) => ({ ...p, activite: 'etudiant' })) }
    }
    const refus = (centimes: number): string | undefined =>
      calculerDroits(etudie(centimes / 100), { prestations: ['primeActivite'] }).refus.primeActivite
    assert.equal(refus(publie - 1), 'etudiant-activite-insuffisante')
    assert.equal(refus(publie + 1), undefined)
  })
}

/** Montant forfaitaire and forfait logement of the RSA, April 2025 (caf.fr, April 2025). */
const RSA_2025 = [
  { titre: 'une personne', foyer: salarie('2025-09', [0]), publie: 64652 },
  {
    titre: 'une personne, forfait logement 77,58',
    foyer: salarie('2025-09', [0], GRATUIT),
    publie: 56894,
  },
]

for (const { titre, foyer, publie } of RSA_2025) {
  test(`RSA publié, ${titre} : ${publie}`, () => {
    assert.equal(calculerDroits(foyer, { prestations: ['rsa'] }).droits.rsa, publie)
  })
}
