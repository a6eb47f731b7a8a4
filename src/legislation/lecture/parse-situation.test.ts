import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits } from '../calculer-droits.js'
import { parseSituation } from './parse-situation.js'

const PERSONNE = { role: 'allocataire', naissance: '1990-03-02', activite: 'actif' }
const LIGNE = { nature: 'salaire', de: '2025-04', a: '2026-04', montantNetSocial: 140000 }
const BASE = {
  id: 'a1',
  moisDroit: '2026-05',
  personnes: [PERSONNE],
  logement: { statut: 'locataire-vide' },
}

const avec = (faits: object): object => ({ ...BASE, ...faits })
const personne = (faits: object): object => avec({ personnes: [{ ...PERSONNE, ...faits }] })
const ligne = (faits: object): object => personne({ ressources: [{ ...LIGNE, ...faits }] })
const logement = (faits: object): object => avec({ logement: { ...BASE.logement, ...faits } })
const connus = (faits: object): object => avec({ connus: faits })
const sans = (objet: object, cle: string): object =>
  Object.fromEntries(Object.entries(objet).filter(([nom]) => nom !== cle))

/** As many lines of the same months, each at the bound. */
function enorme(lignes: number): object {
  const ligne = { ...LIGNE, montantNetSocial: 100_000_000 }
  return personne({ ressources: Array.from({ length: lignes }, () => ligne) })
}
function foyerDe(personnes: number): readonly object[] {
  const enfant = { role: 'enfant', naissance: '2020-03-02', activite: 'inactif' }
  return Array.from({ length: personnes }, (_, i) => (i === 0 ? PERSONNE : enfant))
}

/** A couple and a child born in August 2008. */
function parents(allocataire: string, conjoint = allocataire): object {
  const enfant = { role: 'enfant', naissance: '2008-08-20', activite: 'etudiant' }
  const adulte = { role: 'conjoint', naissance: conjoint, activite: 'actif' }
  return avec({ personnes: [{ ...PERSONNE, naissance: allocataire }, adulte, enfant] })
}

const REFUS: readonly [json: unknown, code: string, chemin: string][] = [
  [null, 'type-inattendu', ''],
  [[], 'type-inattendu', ''],
  ['texte', 'type-inattendu', ''],
  [avec({ surprise: 1 }), 'champ-inconnu', 'surprise'],
  [JSON.parse('{"__proto__":1}'), 'champ-inconnu', '__proto__'],
  [sans(BASE, 'id'), 'champ-absent', 'id'],
  [avec({ id: 12 }), 'type-inattendu', 'id'],
  [avec({ id: '' }), 'type-inattendu', 'id'],
  [sans(BASE, 'moisDroit'), 'champ-absent', 'moisDroit'],
  [avec({ moisDroit: '2026-13' }), 'date-impossible', 'moisDroit'],
  [avec({ moisDroit: '2026-5' }), 'date-impossible', 'moisDroit'],
  [avec({ moisDroit: 202605 }), 'date-impossible', 'moisDroit'],
  [avec({ moisDroit: '1990-05' }), 'date-impossible', 'moisDroit'],
  [avec({ moisDroit: '2015-12' }), 'date-impossible', 'moisDroit'],
  [avec({ moisDroit: '2100-01' }), 'date-impossible', 'moisDroit'],
  [parents('2014-06-01'), 'foyer-impossible', 'personnes[0].naissance'],
  [parents('1990-03-02', '2014-06-01'), 'foyer-impossible', 'personnes[1].naissance'],
  [parents('2009-06-01', '2009-05-31'), 'foyer-impossible', 'personnes[2].naissance'],
  [avec({ moisExamen: '2026-06' }), 'periode-impossible', 'moisExamen'],
  [avec({ moisExamen: '2026-02' }), 'periode-impossible', 'moisExamen'],
  [avec({ moisExamen: null }), 'date-impossible', 'moisExamen'],
  [avec({ organisme: 'urssaf' }), 'valeur-inconnue', 'organisme'],
  [avec({ trimestreReference: 'M-2..M' }), 'valeur-inconnue', 'trimestreReference'],
  [avec({ isolementRecent: 'oui' }), 'type-inattendu', 'isolementRecent'],
  [sans(BASE, 'personnes'), 'champ-absent', 'personnes'],
  [avec({ personnes: {} }), 'type-inattendu', 'personnes'],
  [avec({ personnes: [] }), 'foyer-impossible', 'personnes'],
  [avec({ personnes: [PERSONNE, PERSONNE] }), 'foyer-impossible', 'personnes'],
  [avec({ personnes: [null] }), 'type-inattendu', 'personnes[0]'],
  [
    avec({
      personnes: [PERSONNE, { ...PERSONNE, role: 'conjoint' }, { ...PERSONNE, role: 'conjoint' }],
    }),
    'foyer-impossible',
    'personnes',
  ],
  [
    avec({
      personnes: [
        { ...PERSONNE, id: 'p' },
        { ...PERSONNE, id: 'p', role: 'enfant' },
      ],
    }),
    'foyer-impossible',
    'personnes[1].id',
  ],
  [personne({ role: 'voisin' }), 'valeur-inconnue', 'personnes[0].role'],
  [avec({ personnes: [sans(PERSONNE, 'activite')] }), 'champ-absent', 'personnes[0].activite'],
  [avec({ personnes: [sans(PERSONNE, 'naissance')] }), 'champ-absent', 'personnes[0].naissance'],
  [personne({ naissance: '1990-02-30' }), 'date-impossible', 'personnes[0].naissance'],
  [personne({ naissance: '1890-02-03' }), 'date-impossible', 'personnes[0].naissance'],
  [personne({ naissance: '2026-06-01' }), 'date-impossible', 'personnes[0].naissance'],
  [personne({ boursier: 1 }), 'type-inattendu', 'personnes[0].boursier'],
  [personne({ dateArretTravail: '2026-04' }), 'date-impossible', 'personnes[0].dateArretTravail'],
  [personne({ ressources: {} }), 'type-inattendu', 'personnes[0].ressources'],
  [ligne({ nature: 'pourboire' }), 'valeur-inconnue', 'personnes[0].ressources[0].nature'],
  [ligne({ nature: undefined }), 'champ-absent', 'personnes[0].ressources[0].nature'],
  [ligne({ de: '2026-05' }), 'periode-impossible', 'personnes[0].ressources[0].a'],
  [ligne({ a: '2026-00' }), 'date-impossible', 'personnes[0].ressources[0].a'],
  [
    ligne({ montantNetSocial: 12.5 }),
    'type-inattendu',
    'personnes[0].ressources[0].montantNetSocial',
  ],
  [
    ligne({ montantNetSocial: '12' }),
    'type-inattendu',
    'personnes[0].ressources[0].montantNetSocial',
  ],
  [
    ligne({ montantNetSocial: 1e300 }),
    'montant-hors-limites',
    'personnes[0].ressources[0].montantNetSocial',
  ],
  [
    ligne({ nature: 'pension-alimentaire', montantNetSocial: -1 }),
    'montant-negatif',
    'personnes[0].ressources[0].montantNetSocial',
  ],
  [
    personne({ revenusFiscaux: { 2024: { netCategoriel: 1 } } }),
    'champ-absent',
    'personnes[0].revenusFiscaux.2024.dontActivite',
  ],
  [
    personne({ revenusFiscaux: { 24: { netCategoriel: 1, dontActivite: 1 } } }),
    'date-impossible',
    'personnes[0].revenusFiscaux.24',
  ],
  [
    ligne({ montantNetSocial: -100_000_001 }),
    'montant-hors-limites',
    'personnes[0].ressources[0].montantNetSocial',
  ],
  [
    ligne({ montantNetFiscal: 100_000_001 }),
    'montant-hors-limites',
    'personnes[0].ressources[0].montantNetFiscal',
  ],
  [enorme(13), 'montant-hors-limites', 'personnes'],
  [
    personne({ revenusFiscaux: { 2024: { netCategoriel: 1_200_000_001, dontActivite: 0 } } }),
    'montant-hors-limites',
    'personnes[0].revenusFiscaux.2024.netCategoriel',
  ],
  [logement({ loyer: 100_000_001 }), 'montant-hors-limites', 'logement.loyer'],
  [connus({ aideLogement: 100_000_001 }), 'montant-hors-limites', 'connus.aideLogement'],
  [avec({ personnes: foyerDe(51) }), 'foyer-impossible', 'personnes'],
  [sans(BASE, 'logement'), 'champ-absent', 'logement'],
  [avec({ logement: {} }), 'champ-absent', 'logement.statut'],
  [logement({ statut: 'chateau' }), 'valeur-inconnue', 'logement.statut'],
  [logement({ zone: 4 }), 'valeur-inconnue', 'logement.zone'],
  [logement({ loyer: -1 }), 'montant-negatif', 'logement.loyer'],
  [connus({ aideLogement: -1 }), 'montant-negatif', 'connus.aideLogement'],
  [connus({ rsaMoisPrecedents: null }), 'type-inattendu', 'connus.rsaMoisPrecedents'],
  [connus({ autre: 1 }), 'champ-inconnu', 'connus.autre'],
]

for (const [json, code, chemin] of REFUS) {
  test(`situation refusée : ${code} ${chemin || '(toute la ligne)'}`, () => {
    const lu = parseSituation(json)
    assert.ok(!lu.ok)
    assert.deepEqual([lu.erreur.code, lu.erreur.chemin], [code, chemin])
    assert.match(lu.erreur.message, /^[A-ZÀ-Ý«].*\.$/)
  })
}

test('une faute ne répète jamais un long nombre, qui pourrait être un NIR', () => {
  const lu = parseSituation(avec({ 2900378960001: 1 }))
  assert.ok(!lu.ok)
  assert.doesNotMatch(lu.erreur.message, /\d{13}/)
})

test('les valeurs par défaut sont celles du contrat', () => {
  const lu = parseSituation(BASE)
  assert.ok(lu.ok)
  assert.deepEqual(lu.valeur, {
    id: 'a1',
    moisDroit: '2026-05',
    moisExamen: '2026-05',
    organisme: 'caf',
    trimestreReference: null,
    personnes: [
      {
        id: 'p1',
        ...PERSONNE,
        apprenti: false,
        boursier: false,
        enceinte: false,
        conditionHeuresRsaJeune: false,
        dateArretTravail: null,
        ressources: [],
        revenusFiscaux: {},
      },
    ],
    isolementRecent: false,
    logement: {
      statut: 'locataire-vide',
      loyer: null,
      zone: null,
      colocation: false,
      participationFrais: false,
    },
    connus: { aideLogement: null, rsaMoisPrecedents: 0 },
  })
})

test('sans net fiscal, le net social en tient lieu ; un salaire peut être négatif', () => {
  const lu = parseSituation(ligne({ montantNetSocial: -500 }))
  assert.ok(lu.ok)
  assert.equal(lu.valeur.personnes[0]?.ressources[0]?.montantNetFiscal, -500)
})

test('aux limites admises, tout se calcule et s’explique', () => {
  const enfants = foyerDe(50)
    .slice(1)
    .map((enfant, rang) => ({ ...enfant, naissance: `${2008 + (rang % 18)}-03-02` }))
  for (const nature of ['salaire', 'retraite', 'aah', 'benefice-micro-entrepreneur']) {
    const ressources = Array.from({ length: 12 }, () => {
      return { ...LIGNE, nature, montantNetSocial: 100_000_000 }
    })
    const revenu = { netCategoriel: 1_200_000_000, dontActivite: 1_200_000_000 }
    const revenusFiscaux = { 2023: revenu, 2024: revenu, 2025: revenu }
    const lu = parseSituation({
      ...BASE,
      personnes: [{ ...PERSONNE, ressources, revenusFiscaux }, ...enfants],
      logement: { statut: 'locataire-vide', loyer: 100_000_000, zone: 1 },
    })
    assert.ok(lu.ok)
    const { explication, droits } = calculerDroits(lu.valeur, { explication: true })
    assert.ok(explication !== undefined && explication.length > 0)
    assert.ok(Number.isSafeInteger(droits.rsa))
  }
})

test('un jour bien écrit qui n’existe pas est dit tel ; une année dit ses bornes', () => {
  const message = (personne: object): string => {
    const lu = parseSituation({ ...BASE, personnes: [{ ...PERSONNE, ...personne }] })
    assert.ok(!lu.ok)
    return lu.erreur.message
  }
  assert.match(message({ naissance: '1990-02-30' }), /un jour du calendrier, AAAA-MM-JJ/)
  assert.match(
    message({ revenusFiscaux: { '3000': { netCategoriel: 0, dontActivite: 0 } } }),
    /de 1900 à \d{4}/,
  )
})
