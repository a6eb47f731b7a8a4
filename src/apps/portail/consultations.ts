import { randomInt } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type EntreeJournal,
  type FiltreConsultations,
  LONGUEUR_QUESTION,
  listConsultations,
  type QuestionAcces,
  type QuiEtPourquoi,
  resumerConsultations,
} from '#acces'
import { type Jour, moisDuJour } from '#socle'
import { csvConsultations } from './consultations-csv.js'
import { AUTRES, lireFiltre } from './consultations-filtres.js'
import type { NomsOrganismes } from './consultations-mots.js'
import { pageConsultations } from './consultations-page.js'
import { pageQuestion, pageQuestionRecue } from './consultations-question.js'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerRattache,
  findSession,
  type Portail,
  pourUnePage,
  Refus,
  Renvoi,
} from './demande.js'
import { ACCES_PERSONNE } from './dependances.js'

const LIMITE = 200
/** Entries among which one is looked for, and all that goes in the file. */
const LIMITE_TOTALE = 10_000

export function registerConsultations(app: FastifyInstance, p: Portail): void {
  app.get('/consultations', (requete, reponse) => montrer(p, requete, reponse))
  app.get('/consultations.csv', (requete, reponse) => telecharger(p, requete, reponse))
  app.get('/consultations/:entree/question', async (requete, reponse) => {
    const { entree, noms, jeton } = await trouver(p, requete)
    const contexte = contextePage(p, requete)
    return envoyer(reponse, pageQuestion({ contexte, entree, noms, jeton }))
  })
  app.post('/consultations/:entree/question', (requete, reponse) => poser(p, requete, reponse))
  app.get('/consultations/questions/:recu', async (requete, reponse) => {
    const { questions } = await ouvrir(p, requete)
    const { recu } = requete.params as { recu: string }
    if (!questions.some((q) => q.recu === recu)) throw new Refus('introuvable')
    return envoyer(reponse, pageQuestionRecue(contextePage(p, requete), recu))
  })
}

interface MaListe {
  /** Her keys: today’s first, then those of the numbers merged into it. */
  readonly cles: readonly string[]
  readonly vuLe: Jour
  readonly questions: readonly QuestionAcces[]
  readonly noms: NomsOrganismes
  readonly jeton: string
}

/** What opens her list as it may be shown today. Looking at it is an access too, written first. */
async function ouvrir(p: Portail, requete: FastifyRequest): Promise<MaListe> {
  const { nir } = exigerRattache(p, requete)
  const { referentiel, suivi, questions, organismes } = pourUnePage(p).deps
  const vuLe = p.deps.horloge().slice(0, 10) as Jour
  const mois = moisDuJour(p.deps.aujourdhui())
  const [, cles] = await Promise.all([
    referentiel.lireRessources({ nir, de: mois, a: mois }, ACCES_PERSONNE),
    suivi.listCles(nir),
  ])
  const posees = await Promise.all(cles.map(async (c) => questions?.listForPersonne(c) ?? []))
  return {
    ...{ cles, vuLe },
    questions: posees.flat().sort((a, b) => (a.poseeLe < b.poseeLe ? 1 : -1)),
    noms: (await organismes?.()) ?? new Map(),
    jeton: findSession(p, requete)?.jeton ?? '',
  }
}

function lister(
  { deps: { journal } }: Portail,
  cles: readonly string[],
  choix: { readonly limite: number; readonly filtre: FiltreConsultations },
): Promise<readonly EntreeJournal[]> {
  return listConsultations(journal, cles, choix)
}

async function filtrer(
  p: Portail,
  requete: FastifyRequest,
  { limite, defaut }: { readonly limite: number; readonly defaut?: typeof AUTRES },
) {
  const liste = await ouvrir(p, requete)
  const filtre = lireFiltre(requete.query as Record<string, unknown>, defaut)
  const demande = { ...filtre.valeurs, vuLe: liste.vuLe }
  const entrees = await lister(p, liste.cles, { limite, filtre: demande })
  return { ...liste, filtre, entrees }
}

async function montrer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const { cles, vuLe, entrees, filtre, noms, questions } = await filtrer(p, requete, {
    ...{ limite: LIMITE, defaut: AUTRES },
  })
  const resume = await resumerConsultations(p.deps.journal, cles, vuLe)
  const codes = (de: (q: QuiEtPourquoi) => string): string[] => [...new Set(resume.map(de))].sort()
  const page = pageConsultations({
    ...{ contexte: contextePage(p, requete), entrees, filtre, noms, questions, limite: LIMITE },
    cle: cles[0],
    organismes: codes((e) => e.organisme),
    finalites: codes((e) => e.finalite),
  })
  return envoyer(reponse, page)
}

async function telecharger(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const { cles, entrees, noms } = await filtrer(p, requete, { limite: LIMITE_TOTALE })
  return reponse
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="consultations.csv"')
    .send(csvConsultations(entrees, noms, cles[0]))
}

/** One of her own entries that is not her own act; another person's is not found. */
async function trouver(
  p: Portail,
  requete: FastifyRequest,
): Promise<MaListe & { readonly entree: EntreeJournal }> {
  const liste = await ouvrir(p, requete)
  const { entree: cle } = requete.params as { entree: string }
  const filtre = { vuLe: liste.vuLe }
  const toutes = await lister(p, liste.cles, { limite: LIMITE_TOTALE, filtre })
  const entree = toutes.find((e) => `${e.chaine}-${e.rang}` === cle)
  if (entree === undefined || entree.organisme === 'personne') throw new Refus('introuvable')
  return { ...liste, entree }
}

async function poser(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  exigerRattache(p, requete)
  exigerFormulaire(p, requete)
  const { entree, noms, jeton, questions } = await trouver(p, requete)
  const saisie = champ(requete, 'question')
  const faute = saisie === '' ? 'vide' : saisie.length > LONGUEUR_QUESTION ? 'longue' : undefined
  if (faute !== undefined) {
    const contexte = contextePage(p, requete)
    return envoyer(reponse, pageQuestion({ contexte, entree, noms, jeton, faute, saisie }), 422)
  }
  const { chaine, rang } = entree
  const dejaPosee = questions.find((q) => q.chaine === chaine && q.rang === rang)
  const recu = dejaPosee?.recu ?? nouveauRecu()
  if (dejaPosee === undefined) {
    const poseeLe = p.deps.horloge()
    const question = { recu, chaine, rang, poseeLe, question: saisie }
    const gardee = await p.deps.questions?.poser(entree.personne, question)
    if (gardee !== true) throw new Renvoi('/consultations#questions')
  }
  return reponse.redirect(`/consultations/questions/${recu}`, 303)
}

const SIGNES = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** « Q-7KM2-X4PB »: no sign that is taken for another. */
function nouveauRecu(): string {
  const quatre = (): string =>
    Array.from({ length: 4 }, () => SIGNES.charAt(randomInt(SIGNES.length))).join('')
  return `Q-${quatre()}-${quatre()}`
}
