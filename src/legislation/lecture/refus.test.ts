import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSituation } from './parse-situation.js'
import { changer } from './situation-essai.js'

const P = 'personnes[0]'
const UN_JOUR = 'doit être un jour du calendrier, AAAA-MM-JJ, depuis 1900.'
const UN_MOIS = 'doit être un mois AAAA-MM, depuis 1900.'
const ADULTE = 'ne se dit que d’un adulte du foyer.'
const ANNEE = 'L’année doit être AAAA, de 1900 à 2099.'
const A_L_ENVERS = 'Le dernier mois est avant le premier.'
const ENTIER = 'doit être un nombre entier de centimes.'

/** The value that is refused at a path, its code, and the whole reason. */
type Refus = readonly [chemin: string, valeur: unknown, code: string, message: string]

const FOYER: readonly Refus[] = [
  ['id', undefined, 'champ-absent', '« id » est nécessaire.'],
  ['id', '', 'type-inattendu', '« id » doit être un texte non vide.'],
  ['moisDroit', undefined, 'champ-absent', '« moisDroit » est nécessaire.'],
  ['moisDroit', '2026', 'date-impossible', 'Le mois de droit doit être un mois AAAA-MM.'],
  [
    'moisDroit',
    '2015-12',
    'date-impossible',
    'Le droit de ce mois n’est pas connu : de 2016-01 à 2099-12.',
  ],
  ['moisExamen', 'mars', 'date-impossible', 'Le mois d’examen doit être AAAA-MM.'],
  [
    'moisExamen',
    '2026-02',
    'periode-impossible',
    'Le mois de droit est un des trois mois ouverts par le mois d’examen.',
  ],
  ['organisme', null, 'type-inattendu', '« organisme » doit être un texte.'],
  ['organisme', 'cnaf', 'valeur-inconnue', '« cnaf » n’est pas connu. Choix : caf, msa.'],
  ['trimestreReference', 3, 'type-inattendu', '« trimestreReference » doit être un texte.'],
  ['isolementRecent', 0, 'type-inattendu', '« isolementRecent » doit être true ou false.'],
  ['isolementRecent', null, 'type-inattendu', '« isolementRecent » doit être true ou false.'],
  ['connus', [], 'type-inattendu', '« connus » doit être un objet.'],
  ['connus', null, 'type-inattendu', '« connus » doit être un objet.'],
  ['connus.rsa', 1, 'champ-inconnu', 'Le champ « rsa » n’est pas connu.'],
  ['connus.aideLogement', 0.5, 'type-inattendu', `« aideLogement » ${ENTIER}`],
  ['connus.rsaMoisPrecedents', '1', 'type-inattendu', `« rsaMoisPrecedents » ${ENTIER}`],
  [
    'connus.rsaMoisPrecedents',
    -1,
    'montant-negatif',
    '« rsaMoisPrecedents » ne peut pas être négatif.',
  ],
  [
    'territoire',
    'lune',
    'valeur-inconnue',
    '« lune » n’est pas connu. Choix : metropole, dom, mayotte.',
  ],
  ['dateDemande', '1899-12-31', 'date-impossible', `« dateDemande » ${UN_JOUR}`],
  [
    'dateIsolement',
    '2026-06-01',
    'date-impossible',
    'L’isolement commence après le mois de droit.',
  ],
  ['dateIsolement', 5, 'date-impossible', `« dateIsolement » ${UN_JOUR}`],
  [
    'premierRenouvellement',
    1,
    'type-inattendu',
    '« premierRenouvellement » doit être true ou false.',
  ],
  ['rsaActivite2015', 1, 'type-inattendu', '« rsaActivite2015 » doit être true ou false.'],
  [
    'prestationsFamilialesComptees',
    -1,
    'montant-negatif',
    '« prestationsFamilialesComptees » ne peut pas être négatif.',
  ],
  [
    'prestationsFamilialesComptees',
    100_000_001,
    'montant-hors-limites',
    '« prestationsFamilialesComptees » dépasse un million d’euros par mois.',
  ],
]

const PERSONNE: readonly Refus[] = [
  [P, 'moi', 'type-inattendu', 'Une personne doit être un objet.'],
  [`${P}.surprise`, 1, 'champ-inconnu', 'Le champ « surprise » n’est pas connu.'],
  [`${P}.territoire`, 'dom', 'champ-inconnu', 'Le champ « territoire » n’est pas connu.'],
  [`${P}.id`, 7, 'type-inattendu', '« id » doit être un texte.'],
  [`${P}.role`, undefined, 'champ-absent', '« role » est nécessaire.'],
  [
    `${P}.naissance`,
    19900302,
    'date-impossible',
    'La date de naissance doit être un jour du calendrier, AAAA-MM-JJ, depuis 1900.',
  ],
  [
    `${P}.naissance`,
    '1899-12-31',
    'date-impossible',
    'La date de naissance doit être un jour du calendrier, AAAA-MM-JJ, depuis 1900.',
  ],
  [
    'personnes[2].naissance',
    '2026-06-01',
    'date-impossible',
    'La naissance est après le mois de droit : la personne n’est pas encore née.',
  ],
  [
    `${P}.naissance`,
    '2014-06-01',
    'foyer-impossible',
    'Un allocataire ou un conjoint a au moins douze ans : vérifiez cette date.',
  ],
  [
    `${P}.activite`,
    'actrice',
    'valeur-inconnue',
    '« actrice » n’est pas connu. Choix : actif, chomeur, etudiant, retraite, inactif.',
  ],
  ...['apprenti', 'boursier', 'enceinte', 'conditionHeuresRsaJeune'].map(
    (cle): Refus => [`${P}.${cle}`, 'oui', 'type-inattendu', `« ${cle} » doit être true ou false.`],
  ),
  [
    `${P}.dateArretTravail`,
    '2026-02-30',
    'date-impossible',
    'La date d’arrêt doit être un jour du calendrier, AAAA-MM-JJ, depuis 1900.',
  ],
  ['personnes[2].id', 'moi', 'foyer-impossible', 'Deux personnes ont le même « id ».'],
  ['personnes[2].id', 'toi', 'foyer-impossible', 'Deux personnes ont le même « id ».'],
]

const R = `${P}.ressources[0]`
const F = `${P}.revenusFiscaux.2024`
const RESSOURCES: readonly Refus[] = [
  [`${P}.ressources`, null, 'type-inattendu', '« ressources » doit être une liste.'],
  [R, null, 'type-inattendu', 'Une ressource doit être un objet.'],
  [`${R}.brut`, 1, 'champ-inconnu', 'Le champ « brut » n’est pas connu.'],
  [`${R}.nature`, undefined, 'champ-absent', '« nature » est nécessaire.'],
  [`${R}.nature`, 3, 'type-inattendu', 'Cette nature de ressource n’est pas connue du calcul.'],
  [`${R}.nature`, 'or', 'valeur-inconnue', 'Cette nature de ressource n’est pas connue du calcul.'],
  [`${R}.de`, undefined, 'champ-absent', '« de » est nécessaire.'],
  [`${R}.a`, undefined, 'champ-absent', '« a » est nécessaire.'],
  [`${R}.de`, '2026', 'date-impossible', 'Le premier mois doit être AAAA-MM.'],
  [`${R}.de`, '1899-12', 'date-impossible', 'Le premier mois doit être AAAA-MM.'],
  [`${R}.a`, '2026', 'date-impossible', 'Le dernier mois doit être AAAA-MM.'],
  [`${R}.a`, '2025-12', 'periode-impossible', A_L_ENVERS],
  [`${R}.montantNetSocial`, undefined, 'champ-absent', '« montantNetSocial » est nécessaire.'],
  [`${R}.montantNetSocial`, null, 'type-inattendu', `« montantNetSocial » ${ENTIER}`],
  [`${R}.montantNetFiscal`, null, 'type-inattendu', `« montantNetFiscal » ${ENTIER}`],
  [
    `${R}.montantNetSocial`,
    100_000_001,
    'montant-hors-limites',
    '« montantNetSocial » dépasse un million d’euros par mois.',
  ],
  [`${P}.revenusFiscaux`, [], 'type-inattendu', '« revenusFiscaux » doit être un objet.'],
  [`${P}.revenusFiscaux.1899`, {}, 'date-impossible', ANNEE],
  [`${P}.revenusFiscaux.2100`, {}, 'date-impossible', ANNEE],
  [F, 12, 'type-inattendu', 'Un revenu fiscal doit être un objet.'],
  [`${F}.autre`, 1, 'champ-inconnu', 'Le champ « autre » n’est pas connu.'],
  [`${F}.netCategoriel`, undefined, 'champ-absent', '« netCategoriel » est nécessaire.'],
  [`${F}.netCategoriel`, -1, 'montant-negatif', '« netCategoriel » ne peut pas être négatif.'],
  [`${F}.dontActivite`, -1, 'montant-negatif', '« dontActivite » ne peut pas être négatif.'],
  [`${F}.dontPatrimoine`, -1, 'montant-negatif', '« dontPatrimoine » ne peut pas être négatif.'],
  [
    `${F}.dontActivite`,
    1_200_000_001,
    'montant-hors-limites',
    '« dontActivite » dépasse douze millions d’euros par an.',
  ],
]

const LOGEMENT: readonly Refus[] = [
  ['logement', undefined, 'champ-absent', '« logement » est nécessaire.'],
  ['logement', null, 'type-inattendu', '« logement » doit être un objet.'],
  ['logement.surface', 1, 'champ-inconnu', 'Le champ « surface » n’est pas connu.'],
  ['logement.loyer', '1', 'type-inattendu', `« loyer » ${ENTIER}`],
  ['logement.zone', 0, 'valeur-inconnue', 'La zone est 1, 2 ou 3.'],
  ['logement.zone', '2', 'valeur-inconnue', 'La zone est 1, 2 ou 3.'],
  ['logement.colocation', null, 'type-inattendu', '« colocation » doit être true ou false.'],
  [
    'logement.participationFrais',
    1,
    'type-inattendu',
    '« participationFrais » doit être true ou false.',
  ],
  ['logement.conventionne', 1, 'type-inattendu', '« conventionne » doit être true ou false.'],
  ['logement.chambre', 1, 'type-inattendu', '« chambre » doit être true ou false.'],
  ['logement.chambre', true, 'foyer-impossible', 'Une chambre se dit d’un logement loué.'],
  [
    'logement.foyer',
    'autre',
    'foyer-impossible',
    '« foyer » se dit du statut « locataire-foyer ».',
  ],
  ['logement.foyer', null, 'type-inattendu', '« foyer » doit être un texte.'],
  ['logement.pret', null, 'type-inattendu', '« pret » doit être un objet.'],
  ['logement.pret.taux', 1, 'champ-inconnu', 'Le champ « taux » n’est pas connu.'],
  ['logement.pret.signeLe', undefined, 'champ-absent', '« signeLe » est nécessaire.'],
  ['logement.pret.signeLe', '1899-12-31', 'date-impossible', `« signeLe » ${UN_JOUR}`],
  [
    'logement.pret.signeLe',
    '2026-06-01',
    'date-impossible',
    'Le prêt est signé après le mois de droit.',
  ],
  ['logement.pret.objet', undefined, 'champ-absent', '« objet » est nécessaire.'],
]

const D_ADULTE: readonly [cle: string, valeur: unknown][] = [
  ['naissancePrevue', '2026-06-01'],
  ['conge', null],
  ['sejour', { nationalite: 'autre' }],
  ['absences', []],
  ['hospitalisation', { de: '2026-01-01' }],
  ['detention', null],
  ['primeAilleursJusqua', '2026-01'],
  ['incapacite', { taux: 50 }],
  ['cinqAnsDeTravail', false],
  ['interruptions', []],
]

const FAITS: readonly Refus[] = [
  ...D_ADULTE.map(
    ([cle, v]): Refus => [`personnes[2].${cle}`, v, 'foyer-impossible', `« ${cle} » ${ADULTE}`],
  ),
  ...['gardeAlternee', 'deces'].flatMap((cle) =>
    [0, 1].map((rang): Refus => {
      const message = `« ${cle} » ne se dit que d’un enfant.`
      return [`personnes[${rang}].${cle}`, null, 'foyer-impossible', message]
    }),
  ),
  [`${P}.presence`, null, 'foyer-impossible', 'L’allocataire est toujours dans son foyer.'],
  [
    'personnes[1].presence.de',
    '1991-03-01',
    'periode-impossible',
    'La présence commence avant la naissance.',
  ],
  [
    'personnes[1].presence.a',
    '2026-01-31',
    'periode-impossible',
    'Le dernier jour est avant le premier.',
  ],
  ['personnes[1].presence.a', '1899-12-31', 'date-impossible', `« a » ${UN_JOUR}`],
  ['personnes[1].presence.de', null, 'date-impossible', `« de » ${UN_JOUR}`],
  ['personnes[2].gardeAlternee', 1, 'type-inattendu', '« gardeAlternee » doit être true ou false.'],
  ['personnes[2].deces', '2018-03-01', 'date-impossible', 'Le décès est avant la naissance.'],
  ['personnes[2].deces', '2026', 'date-impossible', `« deces » ${UN_JOUR}`],
  [
    `${P}.naissancePrevue`,
    '2027-04-01',
    'date-impossible',
    'La naissance est prévue dans plus de dix mois.',
  ],
  [
    'personnes[1].naissancePrevue',
    '2027-04-01',
    'date-impossible',
    'La naissance est prévue dans plus de dix mois.',
  ],
  [`${P}.naissancePrevue`, '1899-12-31', 'date-impossible', `« naissancePrevue » ${UN_JOUR}`],
  [`${P}.conge.motif`, 1, 'champ-inconnu', 'Le champ « motif » n’est pas connu.'],
  [`${P}.conge.type`, undefined, 'champ-absent', '« type » est nécessaire.'],
  [`${P}.conge`, [], 'type-inattendu', '« conge » doit être un objet.'],
  [`${P}.sejour.ville`, 1, 'champ-inconnu', 'Le champ « ville » n’est pas connu.'],
  [`${P}.sejour.depuis`, '1899-12-31', 'date-impossible', `« depuis » ${UN_JOUR}`],
  [`${P}.sejour.regulier`, 1, 'type-inattendu', '« regulier » doit être true ou false.'],
  [`${P}.sejour.dispense`, 1, 'type-inattendu', '« dispense » doit être true ou false.'],
  [`${P}.absences`, {}, 'type-inattendu', '« absences » doit être une liste.'],
  [`${P}.absences[1]`, 3, 'type-inattendu', '« absences[1] » doit être un objet.'],
  [
    `${P}.hospitalisation.a`,
    '2026-02-09',
    'periode-impossible',
    'Le dernier jour est avant le premier.',
  ],
  [`${P}.detention.ou`, 1, 'champ-inconnu', 'Le champ « ou » n’est pas connu.'],
  [`${P}.primeAilleursJusqua`, '1899-12', 'date-impossible', `« primeAilleursJusqua » ${UN_MOIS}`],
  [`${P}.incapacite`, 80, 'type-inattendu', '« incapacite » doit être un objet.'],
  [`${P}.incapacite.grade`, 1, 'champ-inconnu', 'Le champ « grade » n’est pas connu.'],
  [`${P}.incapacite.taux`, undefined, 'champ-absent', '« taux » est nécessaire.'],
  ...[-1, 101, 79.5, '80', null].map(
    (taux): Refus => [
      `${P}.incapacite.taux`,
      taux,
      'valeur-inconnue',
      'Le taux est un entier de 0 à 100.',
    ],
  ),
  [
    `${P}.incapacite.restrictionEmploi`,
    1,
    'type-inattendu',
    '« restrictionEmploi » doit être true ou false.',
  ],
  [`${P}.cinqAnsDeTravail`, 5, 'type-inattendu', '« cinqAnsDeTravail » doit être true ou false.'],
  [`${P}.interruptions`, {}, 'type-inattendu', '« interruptions » doit être une liste.'],
  [`${P}.interruptions[1]`, [], 'type-inattendu', '« interruptions[1] » doit être un objet.'],
  [`${P}.interruptions[0].cause`, 1, 'champ-inconnu', 'Le champ « cause » n’est pas connu.'],
  [
    `${P}.interruptions[0].revenus`,
    'rente',
    'valeur-inconnue',
    '« rente » n’est pas connu. Choix : activite, chomage.',
  ],
  [`${P}.interruptions[0].depuis`, '2026-03', 'date-impossible', `« depuis » ${UN_JOUR}`],
  [`${P}.patrimoine`, [], 'type-inattendu', '« patrimoine » doit être un objet.'],
  [`${P}.patrimoine.or`, 1, 'champ-inconnu', 'Le champ « or » n’est pas connu.'],
  ...['capitaux', 'logements', 'terrains'].map(
    (cle): Refus => [
      `${P}.patrimoine.${cle}`,
      -1,
      'montant-negatif',
      `« ${cle} » ne peut pas être négatif.`,
    ],
  ),
]

const I = `${P}.independant`
const INDEPENDANT: readonly Refus[] = [
  [I, 1, 'type-inattendu', '« independant » doit être un objet.'],
  [`${I}.siret`, 1, 'champ-inconnu', 'Le champ « siret » n’est pas connu.'],
  [`${I}.benefices`, [], 'type-inattendu', '« benefices » doit être un objet.'],
  [`${I}.benefices.1899`, 1, 'date-impossible', 'Une année s’écrit AAAA.'],
  [`${I}.benefices.2024`, 0.5, 'type-inattendu', `« 2024 » ${ENTIER}`],
  [`${I}.recettes`, {}, 'type-inattendu', '« recettes » doit être une liste.'],
  [`${I}.recettes[0]`, 3, 'type-inattendu', 'Des recettes sont un objet.'],
  [`${I}.recettes[0].de`, undefined, 'champ-absent', '« de » est nécessaire.'],
  [`${I}.recettes[0].a`, undefined, 'champ-absent', '« a » est nécessaire.'],
  [`${I}.recettes[0].brut`, 1, 'champ-inconnu', 'Le champ « brut » n’est pas connu.'],
  [`${I}.recettes[0].de`, '2026', 'date-impossible', `« de » ${UN_MOIS}`],
  [`${I}.recettes[0].a`, '2026', 'date-impossible', `« a » ${UN_MOIS}`],
  [`${I}.recettes[0].a`, '2025-12', 'periode-impossible', A_L_ENVERS],
  [
    `${I}.recettes[0].secteur`,
    'mer',
    'valeur-inconnue',
    '« mer » n’est pas connu. Choix : vente, services, liberal.',
  ],
  [`${I}.recettes[0].montant`, undefined, 'champ-absent', '« montant » est nécessaire.'],
  [`${I}.recettes[0].montant`, -1, 'montant-negatif', '« montant » ne peut pas être négatif.'],
  [`${I}.evaluation`, -1, 'montant-negatif', '« evaluation » ne peut pas être négatif.'],
]

for (const [chemin, valeur, code, message] of [
  ...FOYER,
  ...PERSONNE,
  ...RESSOURCES,
  ...LOGEMENT,
  ...FAITS,
  ...INDEPENDANT,
]) {
  test(`refusée : ${chemin} = ${JSON.stringify(valeur)}`, () => {
    const lu = parseSituation(changer({ [chemin]: valeur }))
    assert.ok(!lu.ok)
    assert.deepEqual(lu.erreur, { code, chemin, message })
  })
}
