import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enEuros, type Jour } from '#socle'
import { SITUATIONS_400 } from '../foyers-400.test.js'
import { calculerDroits, parseSituation } from '../index.js'
import { expliquerCalcul } from './dossier.js'
import { ecrireTableau, rendreTableau } from './rendre-tableau.js'
import { rendreTexte } from './rendre-texte.js'

const situations = SITUATIONS_400.filter((_, i) => i % 8 === 0)

function lire(json: object) {
  const lu = parseSituation(json)
  assert.ok(lu.ok)
  return lu.valeur
}

const SEULE = {
  id: 'seule',
  moisDroit: '2026-05',
  personnes: [
    {
      role: 'allocataire',
      naissance: '1990-03-02',
      activite: 'actif',
      ressources: [{ nature: 'salaire', de: '2024-01', a: '2026-05', montantNetSocial: 60_000 }],
    },
  ],
  logement: { statut: 'locataire-vide', loyer: 55_000, zone: 2 },
}

test('le dossier dit les montants de la réponse, et rien n’y manque', () => {
  for (const json of situations) {
    const situation = lire(json)
    const { droits } = calculerDroits(situation)
    const dossier = expliquerCalcul(situation)
    for (const p of dossier.prestations) {
      assert.equal(p.valeur, droits[p.prestation], `${dossier.id} ${p.prestation}`)
      if (p.valeur === null) assert.ok(p.manques.length > 0, `${dossier.id} ${p.prestation}`)
      for (const { texte, depuis, nom } of p.parametres) {
        assert.ok(texte !== '' && /^\d{4}-\d{2}$/.test(depuis), nom)
      }
    }
    const texte = rendreTexte(dossier)
    const tableau = rendreTableau(dossier)
    for (const p of dossier.prestations) {
      if (typeof p.valeur !== 'number') continue
      assert.ok(texte.includes(enEuros(p.valeur)), `${dossier.id} ${p.prestation}`)
      assert.ok(
        tableau.some((l) => l.genre === 'resultat' && l.valeur === enEuros(p.valeur as number)),
      )
    }
  }
})

test('données et sources : celle que l’on donne, sinon l’usuelle', () => {
  const { donnees } = expliquerCalcul(lire(SEULE), {
    sources: { 'personnes[0].ressources[0]': 'DSN, SIRET 123' },
  })
  const source = (chemin: string) => donnees.find((d) => d.chemin === chemin)?.source
  assert.equal(source('personnes[0].ressources[0].montantNetSocial'), 'DSN, SIRET 123')
  assert.equal(source('logement.loyer'), 'déclaré par la personne')
  assert.equal(source('moisDroit'), 'dossier')
  assert.equal(source('connus.rsaMoisPrecedents'), 'calculé par la caisse')
  assert.equal(source('personnes[0].boursier'), undefined)
})

test('les paramètres sont ceux du foyer : sa zone, pas d’enfant, chacun son droit', () => {
  const dossier = expliquerCalcul(lire(SEULE))
  const noms = (prestation: string) =>
    dossier.prestations.find((p) => p.prestation === prestation)!.parametres.map((l) => l.nom)
  assert.ok(noms('rsa').includes('montant forfaitaire du RSA pour une personne'))
  assert.ok(noms('rsa').every((nom) => !/SMIC|prime|familial/.test(nom)))
  assert.ok(noms('primeActiviteNette').includes('SMIC horaire brut'))
  const zones = noms('aideLogement').flatMap((nom) => /zone (\d)/.exec(nom)?.[1] ?? [])
  assert.deepEqual([...new Set(zones)], ['2'])
  const montants = dossier.prestations[0]!.parametres.filter(({ nom }) =>
    nom.startsWith('montant forfaitaire du RSA'),
  )
  // Reference months January to March 2026.
  assert.ok(montants.some(({ valeur }) => valeur === 64_652))
})

test('un taux que le foyer n’emploie pas n’est pas un de ses paramètres', () => {
  const communs = (situation: object): readonly string[] => {
    const { prestations } = expliquerCalcul(lire(situation), { prestations: ['primeActivite'] })
    return prestations[0]!.parametres
      .map(({ nom }) => nom)
      .filter((nom) =>
        /^majoration (pour|à) |^montant majoré|^forfait logement|étudiant|âge limite/.test(nom),
      )
  }
  const avec = (allocataire: object, ...autres: readonly object[]): object => ({
    ...SEULE,
    personnes: [{ ...SEULE.personnes[0], ...allocataire }, ...autres],
  })
  const enfant = { role: 'enfant', naissance: '2015-02-01', activite: 'inactif' }
  const conjoint = { role: 'conjoint', naissance: '1990-02-01', activite: 'inactif' }
  assert.deepEqual(communs(SEULE), ['forfait logement d’une personne'])
  assert.deepEqual(communs(avec({ apprenti: true })), [
    'forfait logement d’une personne',
    'part du SMIC brut que l’activité d’un étudiant doit dépasser',
    'heures du SMIC mensuel des étudiants et apprentis',
  ])
  assert.deepEqual(communs(avec({ enceinte: true })), [
    'montant majoré d’une personne isolée',
    'forfait logement d’une personne',
  ])
  assert.deepEqual(communs(avec({}, conjoint, enfant)), [
    'majoration pour la deuxième personne',
    'majoration pour la troisième personne',
    'forfait logement de deux personnes',
    'forfait logement de trois personnes ou plus',
    'âge limite des enfants à charge',
  ])
})

test('le texte ne répète pas une étape déjà dite, et nomme chaque code une fois par droit', () => {
  const famille = {
    ...SEULE,
    personnes: [
      ...SEULE.personnes,
      { role: 'enfant', naissance: '2015-02-01', activite: 'inactif' },
      { role: 'enfant', naissance: '2018-02-01', activite: 'inactif' },
    ],
  }
  const texte = rendreTexte(expliquerCalcul(lire(famille)))
  const occurrences = (motif: string) => texte.split(motif).length - 1
  assert.equal(occurrences('Les enfants qui comptent ce mois-ci'), 1)
  for (const ligne of texte.split('\n').filter((l) => l.startsWith('  Textes'))) {
    for (const code of ['CASF, art.', 'CSS, art.', 'CCH, art.']) {
      assert.ok(ligne.split(code).length <= 2, ligne)
    }
  }
})

test('un jour passé, un tableau qu’un tableur ouvre', () => {
  const dossier = expliquerCalcul(lire(SEULE), {
    prestations: ['rsa'],
    reglesConnuesLe: '2025-03-01' as Jour,
  })
  assert.ok(rendreTexte(dossier).includes('règles connues le 1er'))
  const tableau = ecrireTableau(rendreTableau(dossier))
  for (const ligne of tableau.slice(0, -1).split('\n'))
    assert.equal(ligne.split('\t').length, 5, ligne)
})

test('le tableau dit les données sous leur chemin du contrat, et leurs montants en euros', () => {
  const foyer = {
    ...SEULE,
    personnes: [
      { ...SEULE.personnes[0], sejour: null, independant: { benefices: { '2024': 720_000 } } },
    ],
    prestationsFamilialesComptees: 12_345,
  }
  const lignes = rendreTableau(expliquerCalcul(lire(foyer), { prestations: ['rsa'] }))
  const dit = (chemin: string) => lignes.find((l) => l.libelle === chemin)?.valeur
  assert.equal(dit('personnes[0].sejour'), 'inconnu')
  assert.equal(dit('personnes[0].independant.benefices.2024'), enEuros(720_000 as never))
  assert.equal(dit('personnes[0].ressources[0].montantNetSocial'), enEuros(60_000 as never))
  assert.equal(dit('prestationsFamilialesComptees'), enEuros(12_345 as never))
  assert.equal(dit('logement.zone'), '2')
  assert.ok(lignes.every((l) => !l.libelle.includes('faits.')))
})

test('le tableau dit les parts et la part prise en charge, qui ne sont pas des euros', () => {
  const pret = { signeLe: '2015-05-04', objet: 'ancien' }
  const logement = { statut: 'primo-accedant', loyer: 60_000, zone: 2, pret }
  const dossier = expliquerCalcul(lire({ ...SEULE, logement }), { prestations: ['aideLogement'] })
  const lignes = rendreTableau(dossier)
  const dit = (libelle: string) => lignes.find((l) => l.libelle === libelle)?.valeur
  assert.equal(dit('nombre de parts'), '1,2')
  assert.match(dit('part prise en charge') ?? '', /^\d+ %$/)
})
