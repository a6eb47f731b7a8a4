import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const MIGRATIONS = 'src/adapters/postgres/migrations'
const COPIE = 'src/apps/portail/mes-donnees'

/** The rubrics of « Copie de mes données » that give what a table holds of a person. */
const RUBRIQUES: Readonly<Record<string, readonly string[]>> = {
  accord_conjoint: ['Les accords qu’on vous a demandés'],
  annexe: ['Autres chiffres connus'],
  assistance: ['Vos demandes d’aide pour retrouver votre dossier'],
  attestation: ['Vos attestations'],
  connexion: ['Vos connexions'],
  contestation: ['Les montants signalés'],
  declaration_trimestrielle: ['Vos déclarations trimestrielles'],
  demande_donnees: ['Vos demandes sur vos données'],
  demarche: ['Vos démarches', 'Ce que vous y avez répondu'],
  demarche_brouillon: ['Ce que vous y avez répondu'],
  demarche_reponse: ['Vos démarches'],
  demarche_silence: ['Vos démarches'],
  dossier: ['Votre dossier'],
  dossier_personne: ['Votre dossier'],
  journal: ['Qui a consulté vos données'],
  lien_identite: ['Votre identité'],
  ligne_ressource: ['Vos ressources'],
  liquidation: ['Vos droits calculés', 'Vos paiements'],
  message: ['Vos messages'],
  message_reponse: ['Vos réponses à ces messages'],
  notification: ['Vos courriers'],
  piece: ['Vos documents joints', 'Les documents de vos démarches'],
  profil_messages: ['Vos contacts', 'Vos choix pour les messages'],
  question_acces: ['Vos questions sur une consultation'],
  releve: ['Vos extraits de ressources'],
  signalement_acte: ['Vos signalements', 'Les échanges de vos signalements'],
  signalement_brouillon: ['Vos signalements commencés'],
  accompagnement_acte: ['Votre accompagnement'],
  suite_acte: ['Vos rappels et vos indus', 'Vos demandes sur ces rappels et indus'],
  temoignage: ['Vos ressources'],
  variante: ['Votre identité déclarée'],
}

const DERIVEE = 'se refait de ce que la copie donne déjà'
const SECURITE = 'protège les données des personnes : dite, elle ne protégerait plus'
const PERSONNE = 'ne parle d’aucune personne'

/** Tables that the copy does not give, each with the reason why. */
const RAISONS: Readonly<Record<string, string>> = {
  acte_identite: 'actes d’agents sur deux identités : l’autre peut être celle d’une autre personne',
  annexe_ecartee: 'non rattachée : personne n’est reconnu',
  application_partenaire: PERSONNE,
  assertion_consommee: PERSONNE,
  assistance_acte: 'notes de l’assistance : la demande et sa clôture sont données',
  attente_portail: 'un jour au plus : ce que la personne vient de taper, qu’elle a sous les yeux',
  bris_de_glace: 'chaque accès ouvert est dans le journal, donné sous « Qui a consulté »',
  cle_temoin: PERSONNE,
  condense: DERIVEE,
  condense_a_faire: DERIVEE,
  condense_ecarte: DERIVEE,
  curseur: PERSONNE,
  declaration: 'ce que l’employeur envoie pour tous : les lignes de la personne sont données',
  ecarte: 'non rattachée : personne n’est reconnu',
  envoi_a_suivre: DERIVEE,
  fait: DERIVEE,
  fichier: 'ce que l’employeur envoie pour tous : les lignes de la personne sont données',
  garde_alerte: SECURITE,
  garde_campagne: SECURITE,
  garde_compte: SECURITE,
  garde_leurre: SECURITE,
  garde_levee: SECURITE,
  garde_suspension: SECURITE,
  habilitation: PERSONNE,
  jeton: PERSONNE,
  journal_base: PERSONNE,
  journal_bout: PERSONNE,
  journal_retrait: PERSONNE,
  lien: DERIVEE,
  natif: 'octets de tous les salariés d’un envoi ; les siens sont montrés ligne à ligne',
  organisme_partenaire: PERSONNE,
  piece_morceau: 'les octets du document, que la personne reprend depuis sa page',
  pli: DERIVEE,
  portefeuille: 'quel organisme suit quel dossier : donné par le dossier',
  registre_repris: DERIVEE,
  session_portail: 'deux heures après la fin d’une connexion, elle-même donnée',
  verrou_secret: PERSONNE,
  voisinage: 'désigne d’autres personnes d’identité proche',
  voisinage_repere: PERSONNE,
}

/** Tables of the base, as its migrations make them. */
function listTables(): readonly string[] {
  const sql = readdirSync(MIGRATIONS)
    .filter((nom) => nom.endsWith('.sql'))
    .map((nom) => readFileSync(`${MIGRATIONS}/${nom}`, 'utf8'))
    .join('\n')
  return [...sql.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?([a-z_]+)(?! PARTITION)/g)].map(
    (m) => m[1] ?? '',
  )
}

test('chaque table a sa rubrique dans la copie de ses données, ou sa raison', () => {
  const tables = new Set(listTables())
  const dites = [...Object.keys(RUBRIQUES), ...Object.keys(RAISONS)]
  assert.ok(tables.size > 40)
  assert.deepEqual(
    [...tables].filter((t) => !dites.includes(t)),
    [],
  )
  assert.deepEqual(
    dites.filter((t, i) => !tables.has(t) || dites.indexOf(t) !== i),
    [],
  )
})

test('chaque rubrique citée est bien dans la copie', () => {
  const code = readdirSync(COPIE)
    .filter((nom) => nom.startsWith('copie') && !nom.includes('.test.'))
    .map((nom) => readFileSync(`${COPIE}/${nom}`, 'utf8'))
    .join('\n')
  const ecrites = new Set([...code.matchAll(/rubrique\(\s*'([^']+)'/g)].map((m) => m[1]))
  assert.deepEqual(
    Object.values(RUBRIQUES)
      .flat()
      .filter((titre) => !ecrites.has(titre)),
    [],
  )
})
