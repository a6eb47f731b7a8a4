import { type Jour, jourPlus, jourPlusMoisFinDeMois } from '#socle'
import type {
  Accompagnement,
  ActeDe,
  Contrat,
  EtatContrat,
  EtatProcedure,
  EtatRendezVous,
  Procedure,
  Recours,
  RendezVous,
} from './accompagnement.js'
import type { Accompagnee, ActeAccompagnement, GenreActe } from './acte.js'
import { REGLES_ACCOMPAGNEMENT, reglesAccompagnement } from './regles-accompagnement.js'

type Actes = readonly ActeAccompagnement[]

/** The accompaniment of one adult on a day, folded from her acts, given in the order of ranks. */
export function lireAccompagnement(q: Accompagnee, actes: Actes, jour: Jour): Accompagnement {
  const contrats = lireContrats(actes, jour)
  const designes = de(actes, 'designer-referent')
  const dernier = designes.at(-1)
  return {
    ...{ dossier: q.dossier, personne: q.personne, jour, actes },
    orientations: de(actes, 'orienter')
      .map((a) => ({
        ...{ rang: a.rang, le: a.jour, voie: a.contenu.voie },
        organisme: a.contenu.organisme,
      }))
      .reverse(),
    referent: dernier === undefined ? null : { ...dernier.contenu.referent, depuis: dernier.jour },
    rendezVous: ranger(
      de(actes, 'proposer-rendez-vous').map((a) => lireRendezVous(a, actes, jour)),
      jour,
    ),
    contrats: [...contrats].reverse(),
    procedures: de(actes, 'ouvrir-procedure')
      .map((a) => lireProcedure(a, actes, { jour, contrats }))
      .reverse(),
    recours: de(actes, 'former-recours')
      .map((a) => lireRecours(a, actes, jour))
      .reverse(),
  }
}

function de<G extends GenreActe>(actes: Actes, ...genres: readonly G[]): readonly ActeDe<G>[] {
  return actes.filter((a): a is ActeDe<G> =>
    (genres as readonly string[]).includes(a.contenu.genre),
  )
}

/** Acts about the one of that rank. */
function sur<G extends GenreActe>(actes: Actes, rang: number, ...genres: readonly G[]) {
  return de(actes, ...genres).filter((a) => 'cible' in a.contenu && a.contenu.cible === rang)
}

/** Those in force on the day of an act; the first ones for an act that came before them. */
function regles(jour: Jour) {
  return reglesAccompagnement(jour) ?? REGLES_ACCOMPAGNEMENT[0]!
}

function lireRendezVous(
  propose: ActeDe<'proposer-rendez-vous'>,
  actes: Actes,
  jour: Jour,
): RendezVous {
  const { rang } = propose
  const changements = sur(actes, rang, 'changer-rendez-vous')
  const detail = changements.at(-1)?.contenu.rendezVous ?? propose.contenu.rendezVous
  const annule = sur(actes, rang, 'annuler-rendez-vous').at(-1)
  return {
    ...detail,
    ...{ rang, change: changements.length > 0 },
    etat: etatRendezVous(actes, { rang, jour, prevu: detail.jour }),
    dits: sur(actes, rang, 'demander-autre-date', 'expliquer-absence'),
    motifAnnulation: annule?.contenu.texte ?? null,
  }
}

/** The last act on it says what it is; a change of date waits for a new confirmation. */
function etatRendezVous(
  actes: Actes,
  q: { readonly rang: number; readonly jour: Jour; readonly prevu: Jour },
): EtatRendezVous {
  const genres = [
    ...(['annuler-rendez-vous', 'constater-rendez-vous', 'changer-rendez-vous'] as const),
    ...(['confirmer-rendez-vous', 'demander-autre-date'] as const),
  ]
  const dernier = sur(actes, q.rang, ...genres).at(-1)?.contenu
  if (dernier?.genre === 'annuler-rendez-vous') return 'annule'
  if (dernier?.genre === 'constater-rendez-vous') return dernier.presence
  if (q.prevu < q.jour) return 'passe'
  if (dernier?.genre === 'confirmer-rendez-vous') return 'confirme'
  return dernier?.genre === 'demander-autre-date' ? 'autre-date-demandee' : 'a-confirmer'
}

function ranger(tous: readonly RendezVous[], jour: Jour): readonly RendezVous[] {
  const quand = (r: RendezVous): string => `${r.jour} ${r.heure}`
  const parDate = [...tous].sort((a, b) => (quand(a) < quand(b) ? -1 : 1))
  const aVenir = parDate.filter((r) => r.jour >= jour)
  return [...aVenir, ...parDate.filter((r) => r.jour < jour).reverse()]
}

function lireContrats(actes: Actes, jour: Jour): readonly Contrat[] {
  const proposes = de(actes, 'proposer-contrat')
  return proposes.map((a, i) => {
    const { rang } = a
    const signe = sur(actes, rang, 'signer-contrat').at(-1)
    // The one signed last binds: it ends the one before.
    const suivant = proposes.slice(i + 1).find((b) => sur(actes, b.rang, 'signer-contrat').length)
    const remplace = proposes.length > i + 1
    const demandes = sur(actes, rang, 'demander-modification')
    const etat = etatContrat({
      ...{ ...a.contenu.contrat, jour, remplace },
      ...{ signe: signe !== undefined, suivi: suivant !== undefined, demande: demandes.length > 0 },
    })
    return {
      ...a.contenu.contrat,
      ...{ rang, proposeLe: a.jour, signeLe: signe?.jour ?? null, etat, demandes },
      aSignerAvant: jourPlusMoisFinDeMois(a.jour, regles(a.jour).contratMois),
    }
  })
}

function etatContrat(c: {
  readonly debut: Jour
  readonly fin: Jour
  readonly jour: Jour
  readonly signe: boolean
  /** A later one is signed; a later one is proposed. */
  readonly suivi: boolean
  readonly remplace: boolean
  readonly demande: boolean
}): EtatContrat {
  if (!c.signe) return c.remplace ? 'remplace' : c.demande ? 'modification-demandee' : 'a-signer'
  if (c.suivi || c.fin < c.jour) return 'termine'
  return c.debut > c.jour ? 'a-venir' : 'en-vigueur'
}

function lireProcedure(
  ouverte: ActeDe<'ouvrir-procedure'>,
  actes: Actes,
  q: { readonly jour: Jour; readonly contrats: readonly Contrat[] },
): Procedure {
  const { rang, contenu } = ouverte
  const decidee = sur(actes, rang, 'decider-procedure').at(-1)
  const levee = sur(actes, rang, 'lever-sanction').at(-1)
  const observationsAvant = jourPlus(ouverte.jour, regles(ouverte.jour).observationsJours)
  const decision = decidee === undefined ? null : lireDecision(decidee)
  const signe = q.contrats.some((c) => c.signeLe !== null && c.signeLe >= ouverte.jour)
  const etat = etatProcedure({ jour: q.jour, observationsAvant, decision, levee: levee?.jour })
  return {
    ...{ rang, ouverteLe: ouverte.jour, manquement: contenu.manquement, faits: contenu.faits },
    ...{ envisagee: contenu.envisagee, observationsAvant, decision, etat },
    observations: sur(actes, rang, 'presenter-observations'),
    levee: levee === undefined ? null : { le: levee.jour, texte: levee.contenu.texte },
    aLever:
      contenu.manquement === 'contrat-non-etabli' &&
      signe &&
      (etat === 'sanction' || etat === 'sanction-a-venir'),
  }
}

function lireDecision(a: ActeDe<'decider-procedure'>): NonNullable<Procedure['decision']> {
  const { mesure, depuis, avisEquipe, texte } = a.contenu
  const jusquA =
    mesure === null || depuis === null
      ? null
      : jourPlus(jourPlusMoisFinDeMois(depuis, mesure.mois), -1)
  return { rang: a.rang, le: a.jour, mesure, depuis, jusquA, avisEquipe, texte }
}

function etatProcedure(q: {
  readonly jour: Jour
  readonly observationsAvant: Jour
  readonly decision: Procedure['decision']
  readonly levee: Jour | undefined
}): EtatProcedure {
  if (q.decision === null) return q.jour <= q.observationsAvant ? 'observations' : 'a-decider'
  const { depuis, jusquA } = q.decision
  if (depuis === null || jusquA === null) return 'sans-suite'
  if (q.levee !== undefined) return 'levee'
  if (depuis > q.jour) return 'sanction-a-venir'
  return jusquA < q.jour ? 'terminee' : 'sanction'
}

function lireRecours(forme: ActeDe<'former-recours'>, actes: Actes, jour: Jour): Recours {
  const { rang, contenu } = forme
  const repondu = sur(actes, rang, 'decider-recours').at(-1)
  const silenceLe = jourPlusMoisFinDeMois(forme.jour, regles(forme.jour).recoursSilenceMois)
  return {
    ...{ rang, cible: contenu.cible, formeLe: forme.jour, texte: contenu.texte, silenceLe },
    reponse:
      repondu === undefined
        ? null
        : { le: repondu.jour, issue: repondu.contenu.issue, texte: repondu.contenu.texte },
    etat: repondu?.contenu.issue ?? (silenceLe < jour ? 'rejet-implicite' : 'en-cours'),
  }
}
