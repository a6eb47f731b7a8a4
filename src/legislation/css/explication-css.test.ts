import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois, mois } from '#socle'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import type { LigneRessource, PersonneFoyer } from '../situation.js'
import { expliquerCss } from './explication-css.js'

interface Cas {
  readonly mois?: string
  readonly rsa?: number | null
  readonly statut?: 'sans-domicile' | 'proprietaire'
}

function etapes(personnes: readonly PersonneFoyer[], cas: Cas = {}) {
  const m = cas.mois ?? '2025-09'
  const rsa = cas.rsa === null ? null : centimes(cas.rsa ?? 0)
  const situation = foyer(m, personnes, { logement: { statut: cas.statut ?? 'sans-domicile' } })
  const droits = { rsa, aideLogement: centimes(0), manques: ['logement.loyer'] }
  // A figure and its sign never part: the space between them is read as any other here.
  return expliquerCss(situation, indexMois(mois(m)), droits).map((etape) => ({
    ...etape,
    regle: etape.regle.replaceAll('\u00a0', ' '),
  }))
}

const seul = (naissance: string, ...ressources: readonly LigneRessource[]) =>
  personne('allocataire', naissance, { id: 'a', ressources })
const en = (nature: string, euros: number, m = '2025-01') => ligne(nature, [m, m], euros)

const UN_AN = 'Les ressources du foyer sur un an'
const PERIODE = 'ressources du treizième au deuxième mois précédent'
const ARTICLES = ['CSS, art. R. 861-2 à R. 861-8', 'CSS, art. L. 861-1 et R. 861-3'] as const
const UNE_PERSONNE =
  'pour une personne, gratuite jusqu’à 10 339,00 € par an, avec participation jusqu’à 13 957,00 €'

test('avec participation : les ressources, puis les plafonds et le prix', () => {
  assert.deepEqual(etapes([seul('1985-03-01', en('salaire', 12_000))]), [
    {
      libelle: UN_AN,
      valeurs: {
        personnes: 1,
        'remunerations.a': 1_200_000,
        ressources: 1_200_000,
        forfaitLogement: 0,
      },
      regle: `12 000,00 € de ${PERIODE} + 0,00 € de forfait logement`,
      article: ARTICLES[0],
      resultat: 1_200_000,
    },
    {
      libelle: 'Vous avez droit à la complémentaire santé solidaire avec participation',
      valeurs: {
        ressources: 1_200_000,
        plafondGratuite: 1_033_900,
        plafondAvecParticipation: 1_395_700,
        participationAnnuelle: 16_800,
        refus: 'avec-participation',
      },
      regle:
        `${UNE_PERSONNE} ; participation de 168,00 € par an pour le foyer, 14,00 € par mois, ` +
        'selon l’âge de chacun au 1er janvier',
      article: ARTICLES[1],
      resultat: false,
    },
  ])
})

test('gratuite à deux, chez soi, le travail réduit', () => {
  // 10,000 × 70 % + 300 ; 14 % of 12 × 646.52 × 1.5 = 1,629.23
  const chomage = (euros: number, m: string) => en('chomage', euros, m)
  const personnes = [
    seul('1985-03-01', en('salaire', 10_000), chomage(300, '2025-07'), chomage(0, '2025-09')),
    personne('conjoint', '1986-03-01', { id: 'c', ressources: [chomage(0, '2025-09')] }),
  ]
  assert.deepEqual(etapes(personnes, { statut: 'proprietaire' }), [
    {
      libelle: UN_AN,
      valeurs: {
        personnes: 2,
        'remunerations.a': 1_000_000,
        'abattement.a': '30 %',
        'autresRessources.a': 30_000,
        ressources: 730_000,
        forfaitLogement: 162_923,
      },
      regle:
        `7 300,00 € de ${PERIODE} + 1 629,23 € de forfait logement ; ` +
        'salaires réduits de 30 %, chômage ou long arrêt',
      article: ARTICLES[0],
      resultat: 892_923,
    },
    {
      libelle: 'Vous avez droit à la complémentaire santé solidaire gratuite',
      valeurs: {
        ressources: 892_923,
        plafondGratuite: 1_550_800,
        plafondAvecParticipation: 2_093_600,
        participationAnnuelle: 0,
        refus: null,
      },
      regle:
        'pour 2 personnes, gratuite jusqu’à 15 508,00 € par an, avec participation jusqu’à ' +
        '20 936,00 €',
      article: ARTICLES[1],
      resultat: true,
    },
  ])
})

test('refusée : trop de ressources, ou compté chez ses parents', () => {
  const [, trop] = etapes([seul('1985-03-01', en('retraite', 20_000))])
  assert.deepEqual(trop, {
    libelle: 'Vos ressources dépassent le plafond de la complémentaire santé solidaire',
    valeurs: {
      ressources: 2_000_000,
      plafondGratuite: 1_033_900,
      plafondAvecParticipation: 1_395_700,
      participationAnnuelle: 0,
      refus: 'ressources-superieures-au-plafond',
    },
    regle: UNE_PERSONNE,
    article: ARTICLES[1],
    resultat: false,
  })
  const [, rattache] = etapes([seul('2003-03-01', en('pension-alimentaire', 200))])
  assert.deepEqual(
    [rattache!.libelle, rattache!.valeurs.refus, rattache!.resultat],
    [
      'Avant 25 ans, avec une pension de vos parents, vous êtes compté dans leur foyer',
      'moins-de-vingt-cinq-ans-rattache',
      false,
    ],
  )
})

test('le RSA l’ouvre, rien ne se dit sans lui, ni avant novembre 2019', () => {
  const personnes = [seul('1985-03-01', en('salaire', 12_000))]
  assert.deepEqual(etapes(personnes, { rsa: 600 }), [
    {
      libelle: 'Le RSA ouvre la complémentaire santé solidaire gratuite',
      valeurs: { rsa: 600 },
      regle: 'condition de ressources réputée remplie',
      article: 'CSS, art. L. 861-2',
      resultat: true,
    },
  ])
  assert.deepEqual(etapes(personnes, { rsa: null }), [])
  assert.deepEqual(etapes(personnes, { mois: '2019-10' }), [])
  assert.equal(etapes(personnes, { mois: '2019-11' }).length, 2)
})

test('la période se dit comme elle se lit, douze mois avant 2022', () => {
  const regle = (m: string) => etapes([seul('1985-03-01')], { mois: m })[0]!.regle
  const suite = ' + 0,00 € de forfait logement'
  assert.equal(regle('2021-12'), `0,00 € de ressources des douze mois précédents${suite}`)
  assert.equal(regle('2022-01'), `0,00 € de ${PERIODE}${suite}`)
})

test('les prestations familiales de l’année sont dites à part', () => {
  const enfants = ['2015-05-05', '2017-05-05'].map((n) => personne('enfant', n))
  const [un] = etapes([seul('1985-03-01', en('salaire', 12_000)), ...enfants])
  // Told to the centime, and the same as in the total.
  const [, lues] = /^12 000,00 € de [^+]+ \+ ([\d ]+,\d\d) € de prestations familiales \+/.exec(
    un?.regle ?? '',
  )!
  const centimesLus = Number(lues!.replace(/[ ,]/g, ''))
  assert.equal(un?.valeurs.ressources, 1_200_000 + centimesLus)
})
