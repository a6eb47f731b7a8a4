import type { CategorieConservee } from '#acces'

/**
 * What goes of one table. `condition` and `mois` are SQL over the alias `x`; $1 is the first day
 * that is still kept. The order of the rules matters: what explains goes after what it explains.
 */
export interface RegleRetrait {
  readonly table: string
  readonly categorie: CategorieConservee
  readonly condition: string
  readonly mois: string
}

const LIMITE = `to_char($1::date, 'YYYY-MM')`
const moisDe = (instant: string): string => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM')`
const MOIS_DECLARATION = `coalesce(d.mois_principal, to_char(d.constitution, 'YYYY-MM'))`
const MOIS_PAR_DECLARATION = `(SELECT ${MOIS_DECLARATION} FROM declaration d
  WHERE d.cle = x.cle_declaration AND d.id = x.declaration)`
const MOIS_FICHIER = `(SELECT ${moisDe('f.recu_le')} FROM fichier f WHERE f.id = x.fichier)`
const FICHIER_ANCIEN = `EXISTS (
  SELECT FROM fichier f WHERE f.id = x.fichier AND f.recu_le < $1::date)`

/** A message whose own lines are all gone, or had none, and whose declaration is old. */
const MESSAGE_FINI = `${MOIS_PAR_DECLARATION} < ${LIMITE}`

/** Bytes of a piece of a file that a held line is shown from. */
const NATIF_RETENU = `EXISTS (
  SELECT FROM retenue r
    JOIN ligne_ressource l ON l.sujet = r.sujet AND l.mois = r.mois
    JOIN temoignage t ON t.sujet = l.sujet AND t.declaration = l.declaration AND t.rang = l.individu
    JOIN declaration d ON d.cle = t.cle_declaration AND d.id = t.declaration
   WHERE d.fichier = x.fichier AND t.debut < x.debut + 131072 AND t.fin > x.debut)`

/** The same way of naming the person came again with a file that stays. */
const VARIANTE_REDITE = `EXISTS (SELECT FROM variante v JOIN fichier f ON f.id = v.fichier
  WHERE v.sujet = x.sujet AND v.empreinte = x.empreinte AND f.recu_le >= $1::date)`

const VARIANTE_CITEE = `(
  EXISTS (SELECT FROM temoignage t WHERE t.sujet = x.sujet AND t.variante = x.empreinte)
  OR EXISTS (SELECT FROM lien l WHERE l.sujet = x.sujet AND l.variante = x.empreinte))`

const REGISTRE: readonly RegleRetrait[] = [
  {
    // Made again from what stays, see ecarterCondenses.
    table: 'condense',
    categorie: 'ressources',
    condition: `x.premier_mois < ${LIMITE}`,
    mois: 'x.premier_mois',
  },
  {
    table: 'ligne_ressource',
    categorie: 'ressources',
    condition: `x.mois < ${LIMITE} AND NOT EXISTS (
      SELECT FROM retenue r WHERE r.sujet = x.sujet AND r.mois = x.mois)`,
    mois: 'x.mois',
  },
  {
    table: 'temoignage',
    categorie: 'ressources',
    condition: `${MESSAGE_FINI} AND NOT EXISTS (
      SELECT FROM ligne_ressource l
       WHERE l.sujet = x.sujet AND l.declaration = x.declaration AND l.individu = x.rang)`,
    mois: MOIS_PAR_DECLARATION,
  },
  {
    table: 'lien',
    categorie: 'ressources',
    condition: `${MESSAGE_FINI} AND NOT EXISTS (
      SELECT FROM temoignage t WHERE t.sujet = x.sujet AND t.declaration = x.declaration)`,
    mois: MOIS_PAR_DECLARATION,
  },
  {
    table: 'variante',
    categorie: 'ressources',
    condition: `${FICHIER_ANCIEN} AND (${VARIANTE_REDITE} OR NOT ${VARIANTE_CITEE})`,
    mois: MOIS_FICHIER,
  },
  {
    table: 'annexe',
    categorie: 'ressources',
    condition: 'x.recu_le < $1::date',
    mois: moisDe('x.recu_le'),
  },
  {
    table: 'annexe_ecartee',
    categorie: 'declarations-natives',
    condition: FICHIER_ANCIEN,
    mois: MOIS_FICHIER,
  },
  {
    table: 'natif',
    categorie: 'declarations-natives',
    condition: `${FICHIER_ANCIEN} AND NOT ${NATIF_RETENU}`,
    mois: MOIS_FICHIER,
  },
  {
    table: 'ecarte',
    categorie: 'declarations-natives',
    condition: FICHIER_ANCIEN,
    mois: MOIS_FICHIER,
  },
  {
    table: 'declaration',
    categorie: 'ressources',
    condition: `coalesce(x.mois_principal, to_char(x.constitution, 'YYYY-MM')) < ${LIMITE}
      AND NOT EXISTS (SELECT FROM temoignage t WHERE t.declaration = x.id)`,
    mois: `coalesce(x.mois_principal, to_char(x.constitution, 'YYYY-MM'))`,
  },
  {
    table: 'fichier',
    categorie: 'ressources',
    condition: `x.recu_le < $1::date
      AND NOT EXISTS (SELECT FROM declaration d WHERE d.fichier = x.id)
      AND NOT EXISTS (SELECT FROM variante v WHERE v.fichier = x.id)
      AND NOT EXISTS (SELECT FROM natif n WHERE n.fichier = x.id)
      AND NOT EXISTS (SELECT FROM annexe n WHERE n.fichier = x.id)`,
    mois: moisDe('x.recu_le'),
  },
]

const PERSONNE_PARTIE = 'NOT EXISTS (SELECT FROM variante v WHERE v.sujet = x.sujet)'

/** All the acts of a signalement go together, counted from the last of them. */
const DERNIER_ACTE = `(SELECT max(d.quand) FROM signalement_acte d
  WHERE d.sujet = x.sujet AND d.reference = x.reference)`
const SIGNALEMENT_FINI = `${DERNIER_ACTE} < $1::date`
const MOIS_SIGNALEMENT = moisDe(DERNIER_ACTE)

const DERNIER_ACTE_SUITE = `(SELECT max(d.quand) FROM suite_acte d
  WHERE d.dossier = x.dossier AND d.reference = x.reference)`

const DERNIER_ACTE_ACCOMPAGNEMENT = `(SELECT max(d.quand) FROM accompagnement_acte d
  WHERE d.dossier = x.dossier AND d.personne = x.personne)`

/** Documents go once their signalement, or the draft that was never sent, has gone. */
const PIECE_SEULE = `x.recue_le < $1::date
  AND NOT EXISTS (SELECT FROM signalement_acte d
    WHERE d.sujet = x.sujet AND d.reference = x.reference)
  AND NOT EXISTS (SELECT FROM signalement_brouillon b
    WHERE b.sujet = x.sujet AND b.reference = x.reference)
  AND NOT EXISTS (SELECT FROM demarche m WHERE m.sujet = x.sujet AND m.numero = x.reference)
  AND NOT EXISTS (SELECT FROM demarche_brouillon e
    WHERE e.sujet = x.sujet AND e.numero = x.reference)`

const SUITES: readonly RegleRetrait[] = [
  {
    table: 'acte_identite',
    categorie: 'ressources',
    condition: `x.quand < $1::date AND ${PERSONNE_PARTIE}`,
    mois: moisDe('x.quand'),
  },
  {
    table: 'voisinage',
    categorie: 'ressources',
    condition: `$1::date IS NOT NULL AND ${PERSONNE_PARTIE}`,
    mois: 'NULL::text',
  },
  {
    table: 'contestation',
    categorie: 'ressources',
    condition: `x.mois < ${LIMITE} AND NOT EXISTS (
      SELECT FROM retenue r WHERE r.sujet = x.sujet AND r.mois = x.mois)`,
    mois: 'x.mois',
  },
  {
    // Without cause any more: a statement serves her again.
    table: 'condense_ecarte',
    categorie: 'ressources',
    condition: `$1::date IS NOT NULL
      AND NOT EXISTS (SELECT FROM lien l WHERE l.sujet = x.sujet)
      AND NOT EXISTS (SELECT FROM acte_identite a WHERE a.sujet = x.sujet)
      AND NOT EXISTS (SELECT FROM contestation c WHERE c.sujet = x.sujet)`,
    mois: 'NULL::text',
  },
  {
    table: 'portefeuille',
    categorie: 'ressources',
    condition: 'x.au < $1::date',
    mois: `to_char(x.au, 'YYYY-MM')`,
  },
  {
    table: 'fait',
    categorie: 'evenements',
    condition: 'x.quand < $1::date',
    mois: moisDe('x.quand'),
  },
  {
    table: 'declaration_trimestrielle',
    categorie: 'dossiers',
    condition: `x.mois_examen < ${LIMITE}`,
    mois: 'x.mois_examen',
  },
  {
    table: 'envoi_a_suivre',
    categorie: 'dossiers',
    condition: `x.mois_examen < ${LIMITE}`,
    mois: 'x.mois_examen',
  },
  {
    table: 'signalement_acte',
    categorie: 'dossiers',
    condition: SIGNALEMENT_FINI,
    mois: MOIS_SIGNALEMENT,
  },
  {
    table: 'signalement_brouillon',
    categorie: 'compteurs',
    condition: 'x.quand < $1::date',
    mois: moisDe('x.quand'),
  },
  {
    // On hold three months at most (S3-19): the day of the purge decides, not the year of the file.
    table: 'demarche_brouillon',
    categorie: 'compteurs',
    condition: 'x.jusqu_au < $1::date',
    mois: `to_char(x.jusqu_au, 'YYYY-MM')`,
  },
  {
    table: 'demarche',
    categorie: 'dossiers',
    condition: 'x.quand < $1::date',
    mois: moisDe('x.quand'),
  },
  {
    table: 'piece',
    categorie: 'compteurs',
    condition: PIECE_SEULE,
    mois: moisDe('x.recue_le'),
  },
  {
    table: 'piece_morceau',
    categorie: 'compteurs',
    condition: `x.ecrit_le < $1::date AND NOT EXISTS (
      SELECT FROM piece p WHERE p.sujet = x.sujet AND p.id = x.id)`,
    mois: moisDe('x.ecrit_le'),
  },
  {
    table: 'demarche_reponse',
    categorie: 'dossiers',
    condition: 'x.quand < $1::date',
    mois: moisDe('x.quand'),
  },
  {
    table: 'demarche_silence',
    categorie: 'dossiers',
    condition: 'x.jour < $1::date',
    mois: `to_char(x.jour, 'YYYY-MM')`,
  },
  {
    table: 'accord_conjoint',
    categorie: 'dossiers',
    condition: 'x.ouvert_le < $1::date',
    mois: moisDe('x.ouvert_le'),
  },
  {
    table: 'liquidation',
    categorie: 'dossiers',
    condition: `x.mois_droit < ${LIMITE}`,
    mois: 'x.mois_droit',
  },
  {
    // Every act of a debt stays as long as one of them may still be answered.
    table: 'suite_acte',
    categorie: 'dossiers',
    condition: `${DERNIER_ACTE_SUITE} < $1::date`,
    mois: moisDe(DERNIER_ACTE_SUITE),
  },
  {
    // What is shown is folded from all the acts: they go together, counted from the last one.
    table: 'accompagnement_acte',
    categorie: 'dossiers',
    condition: `${DERNIER_ACTE_ACCOMPAGNEMENT} < $1::date`,
    mois: moisDe(DERNIER_ACTE_ACCOMPAGNEMENT),
  },
  {
    table: 'notification',
    categorie: 'dossiers',
    condition: 'x.date_notification < $1::date',
    mois: `to_char(x.date_notification, 'YYYY-MM')`,
  },
]

const parInstant = (table: string, colonne: string): RegleRetrait => ({
  table,
  categorie: 'questions-et-alertes',
  condition: `x.${colonne} < $1::date`,
  mois: moisDe(`x.${colonne}`),
})

const DATE_MESSAGE = `(SELECT m.quand FROM message m
  WHERE m.sujet = x.sujet AND m.reference = x.reference)`
const MESSAGE_ANCIEN = `${DATE_MESSAGE} < $1::date`
const MOIS_MESSAGE = moisDe(DATE_MESSAGE)

const OUVERTURE_ASSISTANCE = `(SELECT a.ouverte_le FROM assistance a
  WHERE a.reference = x.reference)`

const SECONDES_COMPTE = `x.debut * CASE x.maille WHEN 's' THEN 10 WHEN 'm' THEN 300 ELSE 86400 END`

export const REGLES: readonly RegleRetrait[] = [
  ...REGISTRE,
  ...SUITES,
  { ...parInstant('releve', 'delivre_le'), categorie: 'ressources' },
  { ...parInstant('attestation', 'delivree_le'), categorie: 'dossiers' },
  parInstant('question_acces', 'posee_le'),
  parInstant('demande_donnees', 'faite_le'),
  parInstant('garde_alerte', 'quand'),
  parInstant('garde_levee', 'levee_le'),
  parInstant('garde_campagne', 'a'),
  parInstant('bris_de_glace', 'demande_le'),
  // What a body and a person wrote to one another goes together, with how it was sent.
  ...(['message_reponse', 'pli'] as const).map((table) => ({
    ...{ table, categorie: 'messages' as const, condition: MESSAGE_ANCIEN, mois: MOIS_MESSAGE },
  })),
  { ...parInstant('message', 'quand'), categorie: 'messages' },
  { ...parInstant('connexion', 'quand'), categorie: 'connexions' },
  // Who read and ended a request goes with it.
  {
    table: 'assistance_acte',
    categorie: 'connexions',
    condition: `${OUVERTURE_ASSISTANCE} < $1::date`,
    mois: moisDe(OUVERTURE_ASSISTANCE),
  },
  { ...parInstant('assistance', 'ouverte_le'), categorie: 'connexions' },
  ...['jeton', 'assertion_consommee', 'session_portail', 'attente_portail'].map((table) => ({
    ...parInstant(table, 'expire_le'),
    categorie: 'compteurs' as const,
  })),
  {
    table: 'garde_compte',
    categorie: 'compteurs',
    condition: `${SECONDES_COMPTE} < extract(epoch FROM $1::date)`,
    mois: moisDe(`to_timestamp(${SECONDES_COMPTE})`),
  },
]

/** Tables from which nothing goes by age, each with the reason why. */
export const TABLES_SANS_RETRAIT: Readonly<Record<string, string>> = {
  journal: 'par mois entiers, sous scellé (journal_retrait)',
  journal_retrait: 'le scellé de ce qui est parti : sans lui la chaîne ne se vérifie plus',
  journal_bout: 'où en est chaque chaîne',
  journal_base: 'quelle base est-ce',
  migration: 'le schéma',
  registre_repris: 'aucune personne : la dernière purge',
  debit_partenaire: 'aucune personne : les demandes d’une minute, réécrites',
  curseur: 'aucune personne : jusqu’où un lecteur a lu',
  cle_temoin: 'l’empreinte de la clé',
  verrou_secret: 'le secret du second verrou',
  condense_a_faire: 'vidée à mesure que les condensés se font',
  voisinage_repere: 'où en est la recherche des voisins',
  dossier: 'tant que la personne a un dossier ; la caisse le ferme',
  dossier_personne: 'avec son dossier',
  lien_identite: 'tant que la personne se connecte ; effacé à sa demande',
  profil_messages: 'tant que la personne a un compte ; effacé à sa demande',
  organisme_partenaire: 'aucune personne',
  habilitation: 'aucune personne',
  application_partenaire: 'aucune personne',
  garde_suspension: 'jusqu’à ce que deux personnes la lèvent',
  garde_leurre: 'aucune personne : ce sont des identités inventées',
}
