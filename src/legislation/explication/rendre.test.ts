import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Etape, Jour, Mois } from '#socle'
import type { DossierExplication, PrestationExpliquee } from './dossier.js'
import { ecrireTableau, rendreTableau } from './rendre-tableau.js'
import { rendreTexte } from './rendre-texte.js'

function etape(libelle: string, e: Partial<Etape> = {}): Etape {
  return { libelle, valeurs: {}, regle: 'la règle', article: '', resultat: null, ...e }
}

function explique(p: Partial<PrestationExpliquee>): PrestationExpliquee {
  const rien = { refus: null, manques: [], parametres: [], etapes: [] }
  return { prestation: 'rsa', valeur: null, ...rien, ...p }
}

function dossier(
  prestations: readonly Partial<PrestationExpliquee>[],
  autres: Partial<DossierExplication> = {},
): DossierExplication {
  return {
    id: 'essai',
    moisDroit: '2025-09' as Mois,
    reglesConnuesLe: null,
    contribution: 'Ce calcul prépare la décision.',
    donnees: [],
    prestations: prestations.map(explique),
    ...autres,
  }
}

const enClair = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ')

/** The lines of the rights alone. */
function lignes(prestations: readonly Partial<PrestationExpliquee>[]): readonly string[] {
  const [, ...dits] = enClair(rendreTexte(dossier(prestations))).split('\n')
  return dits.filter((ligne) => ligne !== '').slice(0, -1)
}

const MOYENNE = etape('Vos ressources, en moyenne', {
  regle: 'somme des trois mois, ÷ 3',
  article: 'CASF, art. R. 262-7',
  resultat: 30_000,
  valeurs: { '2025-05': 90_000, '2025-06': 0, '2025-07': 0 },
})
const PLAFOND = etape('Le montant forfaitaire.', {
  regle: 'pour une personne',
  article: 'CASF, art. L. 262-2',
  resultat: 64_652,
  valeurs: { '2025-05': 64_652, '2025-06': 64_652, '2025-07': 64_652 },
})
const VERSE = etape('Le droit', { article: 'CASF, art. L. 262-2', resultat: 34_652 })

test('le texte entier : le mois, les règles, chaque droit, la part prise à la décision', () => {
  const rsa = { valeur: 34_652 as never, etapes: [MOYENNE, PLAFOND, VERSE] }
  const lu = rendreTexte(dossier([rsa], { reglesConnuesLe: '2025-03-01' as Jour }))
  assert.equal(
    enClair(lu),
    `Vos droits pour septembre 2025, avec les règles connues le 1er mars 2025

RSA : 346,52 € par mois.
  1. Vos ressources, en moyenne : 300,00 € (somme des trois mois, ÷ 3) ; \
mai 2025 : 900,00 €, juin 2025 : 0,00 €, juillet 2025 : 0,00 €.
  2. Le montant forfaitaire : 646,52 € (pour une personne).
  3. Le droit : 346,52 € (la règle).
  Textes : CASF, art. R. 262-7 et L. 262-2.

Ce calcul prépare la décision.
`,
  )
  assert.ok(enClair(rendreTexte(dossier([]))).startsWith('Vos droits pour septembre 2025\n'))
})

test('une étape dite pour un droit n’est pas redite pour le suivant', () => {
  const seconde = etape('La bonification', { resultat: 1_000 })
  const dits = lignes([
    { valeur: 64_652 as never, etapes: [PLAFOND] },
    { prestation: 'primeActivite', valeur: 1_000 as never, etapes: [PLAFOND, seconde] },
    { prestation: 'aideLogement', valeur: 2_000 as never, etapes: [seconde, PLAFOND, PLAFOND] },
    { prestation: 'pajeBase', valeur: 3_000 as never },
  ])
  assert.deepEqual(dits, [
    'RSA : 646,52 € par mois.',
    '  1. Le montant forfaitaire : 646,52 € (pour une personne).',
    '  Textes : CASF, art. L. 262-2.',
    'Prime d’activité : 10,00 € par mois.',
    '  Les premières étapes sont dites plus haut : RSA.',
    '  1. La bonification : 10,00 € (la règle).',
    'Aide au logement : 20,00 € par mois.',
    '  Les étapes sont dites plus haut : prime d’activité, RSA.',
    'Allocation de base de la PAJE : 30,00 € par mois.',
  ])
})

test('la raison d’un refus n’est pas redite comme étape, mais ses textes sont nommés', () => {
  const raison =
    'Un étudiant ou un apprenti doit gagner plus de 55 % du SMIC chacun des trois mois.'
  const conclusion = etape(raison, {
    article: 'CSS, art. R. 842-2',
    valeurs: { plancher: 110_425 },
    resultat: 0,
  })
  const condition = etape('Vous êtes étudiant', { article: 'CSS, art. L. 842-2' })
  const etudiant = {
    prestation: 'primeActivite',
    valeur: 0 as never,
    refus: 'etudiant-activite-insuffisante',
  } as const
  // A condition refuses, whatever the amounts: they are not told.
  assert.deepEqual(lignes([{ ...etudiant, etapes: [MOYENNE, condition, conclusion] }]), [
    'Prime d’activité : 0,00 € par mois.',
    `${raison} Ici, c’est plus de 1 104,25 € par mois.`,
    '  1. Vous êtes étudiant (la règle).',
    '  Textes : CSS, art. L. 842-2 et R. 842-2.',
  ])
  const sansPlancher = { ...conclusion, valeurs: { plancher: 'inconnu' } }
  assert.deepEqual(lignes([{ ...etudiant, etapes: [sansPlancher] }])[1], raison)
  // The resources refuse: how they were counted is told.
  assert.deepEqual(
    lignes([{ valeur: 0 as never, refus: 'ressources-elevees', etapes: [PLAFOND] }]).slice(1),
    [
      'Les ressources du foyer dépassent le montant auquel il pourrait prétendre.',
      '  1. Le montant forfaitaire : 646,52 € (pour une personne).',
      '  Textes : CASF, art. L. 262-2.',
    ],
  )
})

test('ce qui manque, et ce que l’on ne calcule pas, se distinguent', () => {
  const confirme = 'Le barème de ce mois n’est pas encore connu : le dernier connu est pris.'
  const table: readonly (readonly [readonly string[], readonly string[]])[] = [
    [[], ['RSA : on ne peut pas encore le dire.']],
    [['non-calcule'], ['RSA : ce droit n’est pas calculé ici.']],
    [['bareme-a-confirmer'], ['RSA : on ne peut pas encore le dire.', confirme]],
    [
      ['bareme-a-confirmer', 'logement.loyer', 'logement.zone'],
      [
        'RSA : on ne peut pas encore le dire.',
        confirme,
        'Il manque : le montant du loyer, la zone du logement.',
      ],
    ],
    [
      ['non-calcule', 'logement.loyer'],
      ['RSA : ce droit n’est pas calculé ici.', 'Il manque : le montant du loyer.'],
    ],
  ]
  for (const [manques, attendu] of table) assert.deepEqual(lignes([{ manques }]), attendu)
  assert.deepEqual(
    [true, false].map((valeur) => lignes([{ prestation: 'cssGratuite', valeur }])),
    [
      ['Complémentaire santé solidaire : gratuite.'],
      ['Complémentaire santé solidaire : non gratuite.'],
    ],
  )
})

test('les mêmes trois mois ne sont dits qu’à leur première étape', () => {
  const autres = { '2025-05': 1_000, '2025-06': 2_000, '2025-07': 3_000, exact: 5 }
  const dits = lignes([
    {
      valeur: 0 as never,
      etapes: [
        MOYENNE,
        VERSE,
        { ...MOYENNE, libelle: 'La même' },
        etape('Les gains', { valeurs: autres }),
        { ...MOYENNE, libelle: 'Encore' },
      ],
    },
  ])
  const mois = ' ; mai 2025 : 900,00 €, juin 2025 : 0,00 €, juillet 2025 : 0,00 €'
  assert.deepEqual(dits.slice(1, -1), [
    `  1. Vos ressources, en moyenne : 300,00 € (somme des trois mois, ÷ 3)${mois}.`,
    '  2. Le droit : 346,52 € (la règle).',
    '  3. La même : 300,00 € (somme des trois mois, ÷ 3).',
    '  4. Les gains (la règle) ; mai 2025 : 10,00 €, juin 2025 : 20,00 €, juillet 2025 : 30,00 €.',
    `  5. Encore : 300,00 € (somme des trois mois, ÷ 3)${mois}.`,
  ])
})

test('le tableau : données, paramètres, étapes, chiffres et résultat, dans l’ordre', () => {
  const lu = {
    nom: 'seuil de versement du RSA',
    unite: 'centimes',
    valeur: 600,
    depuis: '2009-06',
    texte: 'CASF, art. R. 262-39',
  }
  const choix = { ...lu, nom: 'taux', unite: 'millioniemes', valeur: 5_000, interpretation: 'lue' }
  const valeurs = { '2025-05': 90_000, 'exact.2025-05': 90_000_333_333, horsexact: 100 }
  const complet = dossier(
    [
      {
        valeur: 34_652 as never,
        parametres: [lu, choix],
        etapes: [{ ...MOYENNE, valeurs }],
      },
      {
        prestation: 'cssGratuite',
        refus: 'avec-participation',
        manques: ['logement.loyer', 'bareme-a-confirmer'],
      },
    ],
    { donnees: [{ chemin: 'logement.loyer', valeur: 50_000, source: 'déclaré' }] },
  )
  const lus = ecrireTableau(rendreTableau(complet)).split('\n').map(enClair)
  assert.deepEqual(lus, [
    'prestation\tgenre\tlibellé\tvaleur\ttexte ou source',
    '\tdonnee\tlogement.loyer\t500,00 €\tdéclaré',
    'RSA\tparametre\tseuil de versement du RSA, depuis juin 2009\t6,00 €\tCASF, art. R. 262-39',
    'RSA\tparametre\ttaux, depuis juin 2009\t0,5 %\tCASF, art. R. 262-39 ; interprété : lue',
    'RSA\tetape\tVos ressources, en moyenne : somme des trois mois, ÷ 3\t300,00 €\t' +
      'CASF, art. R. 262-7',
    'RSA\tvaleur\tmai 2025\t900,00 €\t',
    'RSA\tvaleur\thorsexact\t1,00 €\t',
    'RSA\tresultat\t\t346,52 €\t',
    'complémentaire santé solidaire\tresultat\t' +
      'avec-participation, logement.loyer, bareme-a-confirmer\tinconnu\t',
    '',
  ])
})
