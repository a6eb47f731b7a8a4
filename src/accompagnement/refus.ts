import { estJour, type Jour, jourPlusMoisFinDeMois } from '#socle'
import type { Accompagnement, Procedure } from './accompagnement.js'
import {
  ACTES_PERSONNE,
  type ContenuActe,
  type DetailContrat,
  type DetailRendezVous,
  type Mesure,
  type SignatureActe,
} from './acte.js'
import { type ReglesAccompagnement, reglesAccompagnement } from './regles-accompagnement.js'

/** Longest text of an act, in characters. */
export const LONGUEUR_TEXTE = 2_000

/** Why an act is refused. Each safeguard of a sanction has its own word. */
export type RefusAccompagnement =
  | 'role-interdit'
  | 'regles-inconnues'
  | 'texte-absent'
  | 'texte-trop-long'
  /** What it is about is not there, or is not of that kind. */
  | 'cible-inconnue'
  /** Already done, ended, cancelled, or too late for that. */
  | 'deja-fait'
  | 'jour-passe'
  | 'delai-passe'
  | 'contrat-absent'
  | 'contrat-dates'
  | 'heures-sans-motif'
  | 'procedure-en-cours'
  | 'part-hors-limites'
  | 'duree-hors-limites'
  | 'suppression-trop-tot'
  /** @texte CASF, art. L. 262-37, III: prior observations. */
  | 'observations-attendues'
  /** @texte CASF, art. L. 262-37, III: opinion of the équipe pluridisciplinaire. */
  | 'avis-equipe-absent'
  | 'debut-sanction'
  | 'recours-en-cours'
  /** Somebody acted at the same time: read it again. */
  | 'modifie-entre-temps'

/** What the sanction depends on in the household. @texte CASF, art. R. 262-68-6 */
export interface FoyerAccompagne {
  /** Somebody else lives there, or the person is an isolated parent. */
  readonly protege: boolean
}

interface Question {
  readonly contenu: ContenuActe
  readonly signature: SignatureActe
  readonly foyer: FoyerAccompagne
}

/** Why an act cannot be done on an accompaniment; undefined when it can. */
export function refusActe(a: Accompagnement, q: Question): RefusAccompagnement | undefined {
  const { contenu, signature } = q
  const regles = reglesAccompagnement(signature.jour)
  if (regles === undefined) return 'regles-inconnues'
  const sien = (ACTES_PERSONNE as readonly string[]).includes(contenu.genre)
  if (sien !== (signature.role === 'personne')) return 'role-interdit'
  const texte = 'texte' in contenu ? contenu.texte : 'faits' in contenu ? contenu.faits : undefined
  if (texte !== undefined && texte.trim() === '') return 'texte-absent'
  if (texte !== undefined && texte.length > LONGUEUR_TEXTE) return 'texte-trop-long'
  return refusContenu(a, q, regles)
}

function refusContenu(
  a: Accompagnement,
  { contenu, signature: { jour }, foyer }: Question,
  regles: ReglesAccompagnement,
): RefusAccompagnement | undefined {
  switch (contenu.genre) {
    case 'orienter':
    case 'designer-referent':
      return undefined
    case 'proposer-rendez-vous':
      return refusJour(contenu.rendezVous, jour)
    case 'changer-rendez-vous':
      return refusRendezVous(a, contenu) ?? refusJour(contenu.rendezVous, jour)
    case 'annuler-rendez-vous':
    case 'confirmer-rendez-vous':
    case 'demander-autre-date':
      return refusRendezVous(a, contenu, jour)
    case 'constater-rendez-vous':
    case 'expliquer-absence':
      return refusApres(a, contenu, jour)
    case 'proposer-contrat':
      return refusContrat(contenu.contrat, regles)
    case 'signer-contrat':
    case 'demander-modification': {
      const contrat = a.contrats.find((c) => c.rang === contenu.cible)
      if (contrat === undefined) return 'cible-inconnue'
      const ouvert = contrat.etat === 'a-signer' || contrat.etat === 'modification-demandee'
      return ouvert ? undefined : 'deja-fait'
    }
    case 'ouvrir-procedure':
      return refusOuverture(a, contenu, { regles, foyer })
    case 'decider-procedure':
      return refusDecision(a, contenu, { jour, regles, foyer })
    case 'lever-sanction': {
      const procedure = a.procedures.find((p) => p.rang === contenu.cible)
      if (procedure === undefined) return 'cible-inconnue'
      const court = procedure.etat === 'sanction' || procedure.etat === 'sanction-a-venir'
      return court ? undefined : 'deja-fait'
    }
    case 'presenter-observations': {
      const procedure = a.procedures.find((p) => p.rang === contenu.cible)
      if (procedure === undefined) return 'cible-inconnue'
      // Late ones are read too, as long as nothing is decided.
      return procedure.decision === null ? undefined : 'delai-passe'
    }
    case 'former-recours':
      return refusRecours(a, contenu.cible, { jour, regles })
    case 'decider-recours': {
      const recours = a.recours.find((r) => r.rang === contenu.cible)
      if (recours === undefined) return 'cible-inconnue'
      return recours.reponse === null ? undefined : 'deja-fait'
    }
  }
}

function refusContrat(
  { debut, fin, heuresParSemaine, motifHeures }: DetailContrat,
  regles: ReglesAccompagnement,
): RefusAccompagnement | undefined {
  if (!estJour(debut) || !estJour(fin) || fin <= debut) return 'contrat-dates'
  const moins = heuresParSemaine < regles.heuresParSemaine
  return moins && motifHeures === null ? 'heures-sans-motif' : undefined
}

function refusOuverture(
  a: Accompagnement,
  { manquement, envisagee }: Extract<ContenuActe, { genre: 'ouvrir-procedure' }>,
  q: { readonly regles: ReglesAccompagnement; readonly foyer: FoyerAccompagne },
): RefusAccompagnement | undefined {
  if (a.procedures.some((p) => p.decision === null)) return 'procedure-en-cours'
  // A contract not respected supposes one in force: Conseil d'État, 4 December 2019, 418975.
  const lie = a.contrats.some((c) => c.etat === 'en-vigueur')
  if (manquement === 'contrat-non-respecte' && !lie) return 'contrat-absent'
  return refusMesure(envisagee, { a, ...q, de: manquement })
}

function refusJour(r: DetailRendezVous, jour: Jour): RefusAccompagnement | undefined {
  return r.jour < jour ? 'jour-passe' : undefined
}

/** Still to come: not cancelled, its presence not noted, its day not over. */
function refusRendezVous(
  a: Accompagnement,
  { genre, cible }: { readonly genre: ContenuActe['genre']; readonly cible: number },
  jour?: Jour,
): RefusAccompagnement | undefined {
  const r = a.rendezVous.find((x) => x.rang === cible)
  if (r === undefined) return 'cible-inconnue'
  const fini = ['annule', 'honore', 'absence', 'absence-excusee'].includes(r.etat)
  if (fini) return 'deja-fait'
  if (jour !== undefined && r.jour < jour) return 'jour-passe'
  return genre === 'confirmer-rendez-vous' && r.etat === 'confirme' ? 'deja-fait' : undefined
}

function refusApres(
  a: Accompagnement,
  contenu: Extract<ContenuActe, { genre: 'constater-rendez-vous' | 'expliquer-absence' }>,
  jour: Jour,
): RefusAccompagnement | undefined {
  const r = a.rendezVous.find((x) => x.rang === contenu.cible)
  if (r === undefined) return 'cible-inconnue'
  if (contenu.genre === 'expliquer-absence') {
    return r.etat === 'absence' || r.etat === 'passe' ? undefined : 'deja-fait'
  }
  if (r.etat === 'annule') return 'deja-fait'
  return r.jour > jour ? 'jour-passe' : undefined
}

/** A sanction was decided before: the breach lasts or comes again. */
function recidive(a: Accompagnement, sauf?: number): boolean {
  return a.procedures.some((p) => p.rang !== sauf && p.decision?.mesure != null)
}

/**
 * @texte CASF, art. R. 262-68 and R. 262-68-6
 * @interpretation the delay within which a breach comes again was not read: any earlier sanction
 *   counts.
 */
function refusMesure(
  m: Mesure,
  q: {
    readonly a: Accompagnement
    readonly regles: ReglesAccompagnement
    readonly foyer: FoyerAccompagne
    readonly de: Procedure['manquement']
    readonly rang?: number
  },
): RefusAccompagnement | undefined {
  const { regles, foyer } = q
  const encore = recidive(q.a, q.rang)
  if (m.genre === 'suppression' && !encore && q.de !== 'controle-refuse') {
    return 'suppression-trop-tot'
  }
  const max = foyer.protege ? regles.partMaxFoyer : 100
  if (m.partPourCent < regles.partMin || m.partPourCent > max) return 'part-hors-limites'
  const [du, au] = encore || m.genre === 'suppression' ? regles.suivanteMois : regles.premiereMois
  return m.mois < du || m.mois > au ? 'duree-hors-limites' : undefined
}

function refusDecision(
  a: Accompagnement,
  contenu: Extract<ContenuActe, { genre: 'decider-procedure' }>,
  q: {
    readonly jour: Jour
    readonly regles: ReglesAccompagnement
    readonly foyer: FoyerAccompagne
  },
): RefusAccompagnement | undefined {
  const procedure = a.procedures.find((p) => p.rang === contenu.cible)
  if (procedure === undefined) return 'cible-inconnue'
  if (procedure.decision !== null) return 'deja-fait'
  const { mesure, depuis, avisEquipe } = contenu
  if (mesure === null) return depuis === null ? undefined : 'debut-sanction'
  if (q.jour <= procedure.observationsAvant && procedure.observations.length === 0) {
    return 'observations-attendues'
  }
  // The RSA is a monthly right: a sanction bears on whole months, and never on the past.
  if (depuis === null || !depuis.endsWith('-01') || depuis <= q.jour) return 'debut-sanction'
  if (mesure.genre === 'suppression' && (avisEquipe === null || avisEquipe > q.jour)) {
    return 'avis-equipe-absent'
  }
  const { regles, foyer } = q
  return refusMesure(mesure, {
    ...{ a, regles, foyer, de: procedure.manquement, rang: procedure.rang },
  })
}

/** An orientation, a contract proposed, a decision: within two months, one recours at a time. */
function refusRecours(
  a: Accompagnement,
  cible: number,
  { jour, regles }: { readonly jour: Jour; readonly regles: ReglesAccompagnement },
): RefusAccompagnement | undefined {
  const depuis = jourContestable(a, cible)
  if (depuis === undefined) return 'cible-inconnue'
  if (a.recours.some((r) => r.cible === cible)) return 'recours-en-cours'
  return jour > jourPlusMoisFinDeMois(depuis, regles.recoursMois) ? 'delai-passe' : undefined
}

/** Day of the decision that an act makes, when it may be contested. */
export function jourContestable(a: Accompagnement, cible: number): Jour | undefined {
  const acte = a.actes.find((x) => x.rang === cible)
  const genre = acte?.contenu.genre
  const contestable =
    genre === 'orienter' || genre === 'proposer-contrat' || genre === 'decider-procedure'
  return contestable ? acte?.jour : undefined
}
