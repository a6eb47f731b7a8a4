import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits, parseSituation } from '#legislation'
import { mois } from '#socle'
import { avancer } from './avancer.js'
import { calculerAides, resteDeCentEuros, selonQuestions } from './calculer.js'
import { type Connu, connuDuVisiteur } from './connu.js'
import { evenementsDits } from './evenements.js'
import { lireCorps, lireJour, remplacer, type Saisie } from './saisie.js'
import { champManquant, situationDe } from './situation.js'
import { premiereFautive, verifierEtape } from './verifier.js'

const MOIS = mois('2026-05')
const CONNU = connuDuVisiteur(MOIS)
const LINA: Saisie = {
  couple: 'non',
  'a-naissance': '14/03/1990',
  'a-activite': 'actif',
  territoire: 'metropole',
  statut: 'locataire-vide',
  loyer: '550',
  zone: '2',
  'a-salaire': '1 100,50',
}

const REVENU = { netCategoriel: 1_200_000, dontActivite: 1_200_000 }

const JOURS = [
  { texte: '14/03/1990', attendu: '1990-03-14' },
  { texte: '4.3.1990', attendu: '1990-03-04' },
  { texte: '1990-03-14', attendu: '1990-03-14' },
  { texte: '31/02/1990', attendu: undefined },
  { texte: '14/03/90', attendu: undefined },
  { texte: '<script>', attendu: undefined },
]

for (const { texte, attendu } of JOURS) {
  test(`la date « ${texte} »`, () => assert.equal(lireJour(texte), attendu))
}

const FAUTES = [
  {
    titre: 'rien de dit',
    etape: 'foyer',
    saisie: {},
    attendu: ['couple', 'a-naissance', 'a-activite'],
  },
  {
    titre: 'le conjoint manque',
    etape: 'foyer',
    saisie: { ...LINA, couple: 'oui' },
    attendu: ['c-naissance', 'c-activite'],
  },
  {
    titre: 'un enfant qui n’est pas né',
    etape: 'foyer',
    saisie: { ...LINA, 'e2-naissance': '01/06/2026' },
    attendu: ['e2-naissance'],
  },
  {
    titre: 'un locataire sans loyer ni lieu',
    etape: 'logement',
    saisie: { territoire: 'metropole', statut: 'locataire-hlm' },
    attendu: ['loyer', 'zone'],
  },
  {
    titre: 'rien n’est coché d’avance pour le lieu de vie',
    etape: 'logement',
    saisie: { statut: 'proprietaire' },
    attendu: ['territoire'],
  },
  {
    titre: 'un locataire d’outre-mer n’a pas de zone',
    etape: 'logement',
    saisie: { territoire: 'dom', statut: 'locataire-vide', loyer: '500' },
    attendu: [],
  },
  {
    titre: 'un montant qui n’en est pas un',
    etape: 'ressources',
    saisie: { 'a-salaire': 'mille', 'a-fiscal': '12 000', 'a-salaire-depuis': '2026-01' },
    attendu: ['a-salaire'],
  },
] as const

for (const { titre, etape, saisie, attendu } of FAUTES) {
  test(`${etape} : ${titre}`, () => {
    const champs = verifierEtape(etape, saisie, CONNU).map((e) => e.champ)
    assert.deepEqual(champs, attendu)
  })
}

test('les réponses deviennent la situation du contrat, au centime', () => {
  const lue = situationDe({ saisie: { ...LINA, 'a-salaire-depuis': '2026-03' }, connu: CONNU })
  const attendue = parseSituation({
    id: 'simulation',
    moisDroit: '2026-05',
    moisExamen: '2026-05',
    organisme: 'caf',
    personnes: [
      {
        ...{ id: 'a', role: 'allocataire', naissance: '1990-03-14', activite: 'actif' },
        ressources: [
          {
            ...{ nature: 'salaire', de: '2026-03', a: '2026-05' },
            ...{ montantNetSocial: 110_050, montantNetFiscal: 110_050 },
          },
        ],
      },
    ],
    logement: { statut: 'locataire-vide', loyer: 55_000, zone: 2 },
  })
  assert.ok(lue.ok && attendue.ok)
  assert.deepEqual(lue.valeur, attendue.valeur)
})

test('ce que le livre refuse revient au champ où c’est écrit', () => {
  const saisie = { ...LINA, 'e1-naissance': '02/09/2030' }
  const lue = situationDe({ saisie, connu: CONNU })
  assert.equal(lue.ok, false)
  assert.deepEqual(lue.ok ? [] : lue.erreur.map((e) => e.champ), ['e1-naissance'])
})

test('chaque aide a un verdict ; les montants sont ceux du livre', () => {
  const lue = situationDe({ saisie: LINA, connu: CONNU })
  assert.ok(lue.ok)
  const { aides, parMois } = calculerAides(lue.valeur)
  const { droits } = calculerDroits(lue.valeur)
  const verdicts = new Map(aides.map((a) => [a.aide.prestation, a]))
  assert.equal(verdicts.get('primeActiviteNette')?.montant, droits.primeActiviteNette)
  assert.equal(verdicts.get('aideLogement')?.montant, droits.aideLogement)
  assert.equal(verdicts.get('rsa')?.verdict, 'non')
  assert.equal(
    verdicts.get('rsa')?.raison,
    'Les ressources du foyer dépassent le montant auquel il pourrait prétendre.',
  )
  assert.equal(parMois, Number(droits.primeActiviteNette) + Number(droits.aideLogement))
  const reste = resteDeCentEuros(lue.valeur)
  assert.ok(reste !== null && reste > 0 && reste < 20_000)
})

test('une aide dont la question n’est pas posée ici est dite non calculée', () => {
  const lue = situationDe({ saisie: LINA, connu: CONNU })
  assert.ok(lue.ok)
  const { aides } = selonQuestions(calculerAides(lue.valeur), () => false)
  assert.equal(
    aides.some((a) => a.verdict === 'manque'),
    false,
  )
  const aah = aides.find((a) => a.aide.prestation === 'allocationAdultesHandicapes')
  assert.equal(aah?.verdict, 'non-calcule')
})

test('un refus de la prime nette dit pourquoi', () => {
  const { 'a-salaire': _, ...sans } = LINA
  const lue = situationDe({ saisie: sans, connu: CONNU })
  assert.ok(lue.ok)
  const prime = calculerAides(lue.valeur).aides.find((a) => a.aide.domaine === 'emploi')
  assert.equal(prime?.verdict, 'non')
  assert.equal(
    prime?.raison,
    'Pendant les trois mois regardés, ni vous ni un conjoint n’avez eu de revenu d’activité.',
  )
})

test('avec des enfants, le revenu imposable est demandé à chaque adulte', () => {
  const couple = { couple: 'oui', 'c-naissance': '01/02/1991', 'c-activite': 'inactif' }
  const saisie = { ...LINA, ...couple, 'e1-naissance': '02/09/2019', 'c-fiscal': '0' }
  const fautes = verifierEtape('ressources', saisie, CONNU)
  assert.deepEqual(
    fautes.map((e) => e.champ),
    ['a-fiscal'],
  )
})

test('une réponse manquante est dite, avec son champ', () => {
  const saisie = { ...LINA, 'e1-naissance': '02/09/2024' }
  const profils = { a: { faits: {}, revenusFiscaux: { 2020: REVENU } } }
  const donnees = { saisie, connu: { ...CONNU, profils } }
  const lue = situationDe(donnees)
  assert.ok(lue.ok)
  const paje = calculerAides(lue.valeur).aides.find((a) => a.aide.prestation === 'pajeBase')
  assert.equal(paje?.verdict, 'manque')
  assert.deepEqual(
    paje?.manques.map((m) => champManquant(m, donnees)),
    ['a-fiscal'],
  )
})

const CARTE: Connu['cartes'][number] = {
  adulte: 'a',
  nature: 'salaire',
  nom: 'Le Fournil du Port',
  source: 'Déclaré par Le Fournil du Port',
  mois: [{ mois: mois('2026-03'), social: 90_000, fiscal: 95_000 }],
  enCours: true,
}

test('une carte va jusqu’au mois de droit ; son montant changé vaut pour tous ses mois', () => {
  const connu = { ...CONNU, cartes: [CARTE], recus: ['a' as const] }
  const { 'a-salaire': _, ...sans } = LINA
  const montants = (saisie: Saisie): readonly (readonly unknown[])[] => {
    const lue = situationDe({ saisie, connu })
    assert.ok(lue.ok)
    return lue.valeur.personnes[0]!.ressources.map((l) => [l.de, l.montantNetSocial])
  }
  assert.deepEqual(montants(sans), [
    ['2026-03', 90_000],
    ['2026-04', 90_000],
    ['2026-05', 90_000],
  ])
  assert.deepEqual(
    montants({ ...sans, k0: '800' }).map((m) => m[1]),
    [80_000, 80_000, 80_000],
  )
})

test('un champ inconnu, trop long ou en trop ne passe pas', () => {
  const lu = lireCorps({ nir: '1', loyer: '5'.repeat(500), k99: '1', jeton: 'x', couple: ' oui ' })
  assert.deepEqual(Object.keys(lu), ['loyer', 'couple'])
  assert.equal(lu.loyer?.length, 200)
})

test('une case qui n’est plus cochée ne l’est plus', () => {
  const avant = { couple: 'non', isolement: 'oui', loyer: '500' }
  assert.deepEqual(remplacer(avant, 'foyer', { couple: 'non' }), { loyer: '500', couple: 'non' })
})

test('et si : le type, puis ses détails, puis la comparaison ; une faute reste à son champ', () => {
  const d = { saisie: LINA, connu: CONNU }
  assert.equal(premiereFautive(LINA, CONNU), undefined)
  const rien = avancer(d, { etape: 'et-si', vers: 'suite', donnee: {} })
  assert.deepEqual(
    rien.erreurs.map((e) => e.champ),
    ['v-type'],
  )
  const type = avancer(d, { etape: 'et-si', vers: 'suite', donnee: { 'v-type': 'emploi-perdu' } })
  assert.deepEqual([type.etape, type.erreurs], ['et-si', []])
  const vide = { 'v-type': 'emploi-perdu', 'v-vu': '1' }
  const sansMois = avancer(d, { etape: 'et-si', vers: 'suite', donnee: vide })
  assert.deepEqual(
    sansMois.erreurs.map((e) => e.champ),
    ['v-mois'],
  )
  const donnee = { ...vide, 'v-mois': '2026-08', 'v-montant': '700' }
  const fait = avancer(d, { etape: 'et-si', vers: 'suite', donnee })
  assert.equal(fait.etape, 'comparer')
  assert.deepEqual(evenementsDits(fait.saisie), [
    { type: 'emploi-perdu', mois: '2026-08', personne: 'a', allocationChomage: 70_000 },
  ])
  const seul = avancer(d, {
    etape: 'et-si',
    vers: 'suite',
    donnee: { 'v-type': 'separation', 'v-mois': '2026-08', 'v-vu': '1' },
  })
  assert.deepEqual(
    seul.erreurs.map((e) => e.champ),
    ['v-type'],
  )
})

test('un déménagement demande le loyer et le lieu d’un logement loué', () => {
  const donnee = {
    ...{ 'v-type': 'demenagement', 'v-mois': '2026-08', 'v-vu': '1' },
    'v-statut': 'locataire-vide',
  }
  const suite = avancer({ saisie: LINA, connu: CONNU }, { etape: 'et-si', vers: 'suite', donnee })
  assert.deepEqual(
    suite.erreurs.map((e) => e.champ),
    ['v-loyer', 'v-zone'],
  )
})
