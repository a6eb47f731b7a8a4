import { centimes, echec, type Jour, type Resultat, succes, ZERO } from '#socle'
import type { DossierAllocataire } from '../dossier.js'
import { listTrimestres } from '../echeances/trimestres.js'
import type { DossierStore } from '../ports.js'
import { calculerSuites, versementDuRappel } from './calculer-suites.js'
import {
  delaisIndu,
  estNonRecouvre,
  estRecouvrable,
  type RefusSuite,
  refusSuite,
  rejouerSuite,
  resteDe,
} from './cycle.js'
import { listDecisions } from './decisions.js'
import { faitDeLActe } from './faits.js'
import { lettreDeLaSuite } from './lettre.js'
import type { SituationPaiements, SuiteLue, Suites } from './ports.js'
import { type MoyensReexamen, reexaminer } from './reexaminer.js'
import type { ActeSuite, ActeSuiteAFaire, EtatSuite, SignatureSuite, Suite } from './suite.js'
import { calculerVersements, mensualite, type Versements } from './versements.js'

export type MoyensSuites = MoyensReexamen

/** What follows a payment: read from the decisions and the acts that are kept. */
export function createSuites(moyens: MoyensSuites): Suites {
  return {
    lire: (dossier, jour) => lireSituation(moyens, dossier, jour),
    agir: (cible, acte, signature) => agir(moyens, cible, { acte, signature }),
    reexaminer: (demande) => reexaminer(moyens, demande),
    async findLettre(dossier, reference, jour) {
      const situation = await lireSituation(moyens, dossier, jour)
      const suite = situation.suites.find((s) => s.reference === reference)
      return suite && lettreDeLaSuite(dossier, suite)
    },
    listDossiers: (limite) => moyens.suites.listDossiers(limite),
  }
}

async function lireSituation(
  { dossiers, suites: store }: MoyensSuites,
  dossier: DossierAllocataire,
  jour: Jour,
): Promise<SituationPaiements> {
  const { numero } = dossier
  const [envoyees, liquidations, notifications, actes] = await Promise.all([
    dossiers.listEnvoyees(numero),
    dossiers.listLiquidations(numero),
    dossiers.listNotifications(numero),
    store.list(numero),
  ])
  const decisions = listDecisions({ envoyees, liquidations, notifications })
  const suites = calculerSuites({ dossier, decisions, actes }).map((s) =>
    rejouerSuite(s, actes, jour),
  )
  const calcules = calculerVersements({ dossier, decisions, suites, jour })
  return {
    ...{ dossier, jour, decisions, versements: calcules.versements },
    suites: suites.map((s) => situer(s, { dossier, decisions, calcules, jour })).reverse(),
    suspendus: suspendus(dossier, envoyees, jour),
  }
}

/** Quarters whose payment day is over and whose declaration did not come. */
function suspendus(
  dossier: DossierAllocataire,
  envoyees: Awaited<ReturnType<DossierStore['listEnvoyees']>>,
  jour: Jour,
): SituationPaiements['suspendus'] {
  return listTrimestres(dossier, envoyees, jour).filter(
    (t) => t.envoyee === undefined && t.calendrier.paiements[0] <= jour,
  )
}

interface Autour extends Pick<SituationPaiements, 'dossier' | 'decisions' | 'jour'> {
  readonly calcules: Versements
}

function situer(s: Suite, a: Autour): SuiteLue {
  const retenu = a.calcules.retenus.get(s.reference)?.passe ?? ZERO
  const reste = resteDe(s, retenu, a.jour)
  const verseLe = versementDuRappel(a.dossier, s)
  return {
    ...s,
    ...{ retenu, reste, verseLe, delais: delaisIndu(s) },
    mensualite: centimes(Math.min(mensualite(s, a.decisions, a.jour), reste)),
    etat:
      s.genre === 'rappel' ? etatRappel({ reste, verseLe }, a.jour) : etatIndu(s, reste, a.jour),
  }
}

function etatRappel(s: Pick<SuiteLue, 'reste' | 'verseLe'>, jour: Jour): EtatSuite {
  if (s.reste <= 0) return 'annule'
  return s.verseLe <= jour ? 'verse' : 'a-verser'
}

function etatIndu(s: Suite, reste: number, jour: Jour): EtatSuite {
  if (estNonRecouvre(s)) return 'non-recouvre'
  const efface = s.annule + s.imputations.reduce((t, i) => t + i.montant, 0)
  if (reste <= 0) return efface >= s.montant ? 'annule' : 'solde'
  if (s.demandes.some((d) => d.etat === 'en-cours')) return 'suspendu'
  if (jour <= delaisIndu(s).rectification) return 'delai'
  return estRecouvrable(s, jour) ? 'en-remboursement' : 'suspendu'
}

async function agir(
  moyens: MoyensSuites,
  cible: { readonly dossier: DossierAllocataire; readonly reference: string },
  { acte, signature }: { readonly acte: ActeSuiteAFaire; readonly signature: SignatureSuite },
): Promise<Resultat<ActeSuite, RefusSuite>> {
  const { dossier, reference } = cible
  const situation = await lireSituation(moyens, dossier, signature.jour)
  const suite = situation.suites.find((s) => s.reference === reference)
  if (suite === undefined) return echec('suite-inconnue')
  const refus = refusSuite(suite, { acte, signature, reste: suite.reste })
  if (refus !== undefined) return echec(refus)
  const rang = suite.actes.length
  const texte = acte.texte.trim()
  const fait: ActeSuite = { ...acte, texte, ...signature, dossier: dossier.numero, reference, rang }
  if (!(await moyens.suites.ajouter(fait))) return echec('modifie-entre-temps')
  const dit = faitDeLActe(fait)
  if (dit !== undefined) moyens.ecoute?.(dit)
  return succes(fait)
}
