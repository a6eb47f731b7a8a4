import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sanctionDecidee } from '#accompagnement'
import { type GenreDemande, lettreDeLaSuite, type Notification, type SuiteLue } from '#allocations'
import { signerLe } from '#signalements'
import { type Centimes, centimes, type DocumentImprime } from '#socle'
import { lireMien } from '../accompagnement/contexte.js'
import { documentDuCourrier } from '../courrier-imprime.js'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  findSession,
  type Portail,
  Refus,
} from '../demande.js'
import { pageCourrier } from '../droits-pages.js'
import { FAUTES, pageAction } from './action-page.js'
import { exigerSuite, lirePaiements, type MesPaiements, masqueesDe } from './contexte.js'
import { ACTIONS, type Action, estAction } from './mots.js'
import { pagePaiements } from './page.js'
import { numeroRecu, pageRecuDemande, recuImprime } from './recu.js'
import { pageSuite } from './suite-page.js'

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

/** « Mes paiements »: calendar, rappels, indus and what may be asked about them. */
export function registerPaiements(app: FastifyInstance, p: Portail): void {
  const base = '/mes-paiements/:reference'
  app.get('/mes-paiements', async (requete, reponse) => {
    const [paiements, mien] = await Promise.all([lirePaiements(p, requete), lireMien(p, requete)])
    const sanction = mien && sanctionDecidee(mien)
    const props = { contexte: contextePage(p, requete), paiements, sanction }
    return envoyer(reponse, pagePaiements(props))
  })
  app.get(base, (requete, reponse) => montrer(p, { requete, reponse }))
  app.get(`${base}/courrier`, async (requete, reponse) => {
    const { lettre } = await lireLettre(p, requete)
    const pdf = `/mes-paiements/${lettre.reference}/courrier.pdf`
    return envoyer(reponse, pageCourrier(contextePage(p, requete), lettre, pdf))
  })
  app.get(`${base}/courrier.pdf`, async (requete, reponse) => {
    const { lettre } = await lireLettre(p, requete)
    const document = await documentDuCourrier(p, requete, lettre)
    return imprimer(p, { requete, reponse }, { document, nom: `courrier-${lettre.reference}` })
  })
  for (const action of Object.keys(ACTIONS).filter(estAction)) {
    app.get(`${base}/${action}`, (requete, reponse) => former(p, { requete, reponse }, action))
    app.post(`${base}/${action}`, (requete, reponse) => agir(p, { requete, reponse }, action))
  }
  app.get(`${base}/recu/:rang`, async (requete, reponse) => {
    const recu = await lireRecu(p, requete)
    return envoyer(reponse, pageRecuDemande({ contexte: contextePage(p, requete), ...recu }))
  })
  app.get(`${base}/recu/:rang/pdf`, async (requete, reponse) => {
    const recu = await lireRecu(p, requete)
    const document = recuImprime(recu, p.deps.demonstration)
    return imprimer(p, { requete, reponse }, { document, nom: `recu-${numeroRecu(recu.acte)}` })
  })
}

async function montrer(p: Portail, { requete, reponse }: Echange): Promise<FastifyReply> {
  const { lettre, suite } = await lireLettre(p, requete)
  const contexte = contextePage(p, requete)
  return envoyer(reponse, pageSuite({ contexte, suite, lettre, jour: p.deps.aujourdhui() }))
}

async function lireLettre(
  p: Portail,
  requete: FastifyRequest,
): Promise<{
  readonly paiements: MesPaiements
  readonly suite: SuiteLue
  readonly lettre: Notification
}> {
  const { paiements, suite } = await exigerSuite(p, requete)
  const masquees = masqueesDe(paiements, suite.courrier)
  return { paiements, suite, lettre: lettreDeLaSuite(paiements.dossier, suite, masquees) }
}

async function imprimer(
  p: Portail,
  { reponse }: Echange,
  { document, nom }: { readonly document: DocumentImprime; readonly nom: string },
): Promise<FastifyReply> {
  return reponse
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${nom.toLowerCase()}.pdf"`)
    .send(Buffer.from(await p.deps.imprimer(document)))
}

/** A rappel asks nothing of the person: there is no such form. */
async function exigerIndu(p: Portail, requete: FastifyRequest) {
  const lus = await exigerSuite(p, requete)
  if (lus.suite.genre !== 'indu') throw new Refus('introuvable')
  return lus
}

async function former(p: Portail, e: Echange, action: Action): Promise<FastifyReply> {
  const { suite } = await exigerIndu(p, e.requete)
  return envoyer(e.reponse, pageAction({ ...cadre(p, e), suite, action, ...VIERGE }))
}

const VIERGE = { erreurs: [], saisie: { texte: '', montant: '' } }

function cadre(p: Portail, { requete }: Echange) {
  const jeton = findSession(p, requete)?.jeton ?? ''
  return { contexte: contextePage(p, requete), jeton }
}

/** Sent twice, or from a stale tab: the receipt of the request already there is shown. */
async function agir(p: Portail, e: Echange, action: Action): Promise<FastifyReply> {
  exigerFormulaire(p, e.requete)
  const { paiements, suite } = await exigerIndu(p, e.requete)
  const saisie = { texte: champ(e.requete, 'texte'), montant: champ(e.requete, 'montant') }
  const genre = ACTIONS[action]
  const montant = action === 'plan' ? (lireEuros(saisie.montant) ?? null) : null
  const signature = signerLe(p.deps.horloge(), p.deps.aujourdhui())
  const fait = await p.deps.suites.agir(
    { dossier: paiements.dossier, reference: suite.reference },
    { genre, texte: saisie.texte, montant, issue: null },
    { ...signature, role: 'personne', auteur: 'personne' },
  )
  const page = `/mes-paiements/${suite.reference}`
  if (fait.ok) return e.reponse.redirect(`${page}/recu/${fait.valeur.rang}`, 303)
  const faute = FAUTES[fait.erreur]
  if (faute !== undefined) {
    const props = { ...cadre(p, e), suite, action, erreurs: [faute], saisie }
    return envoyer(e.reponse, pageAction(props), 422)
  }
  const deja = suite.demandes.find((d) => d.acte.genre === genre && d.etat === 'en-cours')
  const adresse = deja === undefined ? page : `${page}/recu/${deja.acte.rang}`
  return e.reponse.redirect(adresse, 303)
}

/** « 49,90 », « 50 », « 1 200 € »: undefined when it is not an amount. */
function lireEuros(texte: string): Centimes | undefined {
  const nu = texte.replace(/[\s€]/g, '')
  const [, euros, reste = ''] = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(nu) ?? []
  return euros === undefined
    ? undefined
    : centimes(Number(euros) * 100 + Number(reste.padEnd(2, '0')))
}

async function lireRecu(p: Portail, requete: FastifyRequest) {
  const { suite } = await exigerSuite(p, requete)
  const { rang } = requete.params as { rang: string }
  const demande = suite.demandes.find((d) => String(d.acte.rang) === rang)
  if (demande === undefined) throw new Refus('introuvable')
  const acte: SuiteLue['demandes'][number]['acte'] & { genre: GenreDemande } = demande.acte
  return { suite, acte }
}
