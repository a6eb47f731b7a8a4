import { type EntreeJournal, listConsultations, type QuestionOuverte } from '#acces'
import type { Base, CodeSortie, Contexte } from '../commande.js'
import { lireNirDemande } from '../lire-nir.js'
import { lireReponse } from './lire-reponse.js'

interface Valeurs {
  readonly json?: boolean
  readonly nir?: string
  readonly recu?: string
}

const ACCES = {
  ...{ organisme: 'operateur', agent: 'ligne-de-commande', dossier: null },
  finalite: 'exploitation',
} as const

/** As many as a person is shown. */
const LIMITE = 10_000

/** Who read a person's data, under all her numbers: for those who ask by another way. */
export async function consultations(
  base: Base,
  contexte: Contexte,
  { nir: donne, json = false }: Valeurs,
): Promise<CodeSortie> {
  const nir = await lireNirDemande(donne, contexte)
  const cles = await base.suivi.listCles(nir)
  const quand = contexte.maintenant()
  const [personne = ''] = cles
  const objet = { personne, objet: 'consultations', de: null, a: null }
  await base.journal.ecrire([{ quand, ...ACCES, ...objet }])
  const vuLe = contexte.aujourdhui()
  const lues = await listConsultations(base.journal, cles, { limite: LIMITE, filtre: { vuLe } })
  for (const e of lues) {
    const { personne: _cle, empreinte: _empreinte, ...dite } = e
    await contexte.ecrire(json ? `${JSON.stringify(dite)}\n` : enMots(e))
  }
  return 0
}

function enMots({ quand, organisme, agent, objet, de, a, ...e }: EntreeJournal): string {
  const mois = de === null ? '' : ` de ${de} à ${a}`
  const dossier = e.dossier === null ? '' : `, dossier ${e.dossier}`
  return `${quand}  ${organisme} / ${agent}  ${objet}${mois}  (${e.finalite}${dossier})\n`
}

/** The work list: each question with the access that it is about. */
export async function questions(
  base: Base,
  contexte: Contexte,
  { json = false }: Valeurs,
): Promise<CodeSortie> {
  const ouvertes = await base.questions.listOuvertes(LIMITE)
  for (const question of ouvertes) {
    const acces = await accesDe(base, question)
    const { personne: _personne, ...dite } = question
    const ligne = json
      ? `${JSON.stringify({ ...dite, acces: acces ?? null })}\n`
      : questionEnMots(question, acces)
    await contexte.ecrire(ligne)
  }
  if (ouvertes.length === 0 && !json) contexte.dire('Aucune question n’attend.')
  return 0
}

type AccesVise = Pick<
  EntreeJournal,
  'quand' | 'organisme' | 'agent' | 'finalite' | 'dossier' | 'objet' | 'de' | 'a'
>

async function accesDe(
  { journal }: Base,
  { personne, chaine, rang }: QuestionOuverte,
): Promise<AccesVise | undefined> {
  const siennes = await journal.listForPersonne(personne, LIMITE)
  const vise = siennes.find((e) => e.chaine === chaine && e.rang === rang)
  if (vise === undefined) return undefined
  const { quand, organisme, agent, finalite, dossier, objet, de, a } = vise
  return { quand, organisme, agent, finalite, dossier, objet, de, a }
}

function questionEnMots(q: QuestionOuverte, acces: AccesVise | undefined): string {
  const dossier = acces?.dossier ? `, dossier ${acces.dossier}` : ''
  const vise =
    acces === undefined
      ? 'accès parti du journal en fin de conservation'
      : `${acces.quand}  ${acces.organisme} / ${acces.agent}  ${acces.objet}${dossier}`
  return `${q.recu}  posée le ${q.poseeLe}\n  ${vise}\n  « ${q.question} »\n`
}

/** The answer is read on standard input: it may be long, and is shown to the person as it is. */
export async function repondre(
  base: Base,
  contexte: Contexte,
  { recu = '' }: Valeurs,
): Promise<CodeSortie> {
  const reponse = await lireReponse(contexte)
  const faite = await base.questions.repondre(recu, reponse, contexte.maintenant())
  if (!faite) contexte.dire('Aucune question n’attend de réponse sous ce reçu.')
  return faite ? 0 : 1
}
