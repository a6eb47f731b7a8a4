import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  ACTES_PERSONNE,
  type Accompagnement,
  type ContenuActe,
  jourContestable,
} from '#accompagnement'
import { jourEnMots } from '#apps/web'
import type { DocumentImprime } from '#socle'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerPreuveRecente,
  findSession,
  type Portail,
  Refus,
} from '../demande.js'
import { agir, choisir, exigerMien, lireMien } from './contexte.js'
import { contratImprime, pageContrat } from './contrat-page.js'
import { FAUTES, pageEcrire } from './ecrire-page.js'
import { ECRITS, type Ecrit, MON_ACCOMPAGNEMENT } from './mots.js'
import { pageAccompagnement, titreContrat, titreProcedure } from './page.js'
import { pageProcedure } from './procedure-page.js'
import { numeroRecu, pageRecu, recuImprime } from './recu.js'
import { pageRendezVous } from './rendez-vous-page.js'

const BASE = MON_ACCOMPAGNEMENT.adresse

/** « Mon accompagnement »: référent, rendez-vous, contract, what the Département reproaches. */
export function registerAccompagnement(app: FastifyInstance, p: Portail): void {
  app.get(BASE, async (requete, reponse) => {
    const mien = await lireMien(p, requete)
    return envoyer(reponse, pageAccompagnement({ contexte: contextePage(p, requete), mien }))
  })
  app.get(`${BASE}/rendez-vous/:rang`, async (requete, reponse) => {
    const rendezVous = choisir((await exigerMien(p, requete)).rendezVous, requete)
    return envoyer(reponse, pageRendezVous({ ...cadre(p, requete), rendezVous }))
  })
  app.post(`${BASE}/rendez-vous/:rang`, (requete, reponse) => confirmer(p, requete, reponse))
  app.get(`${BASE}/procedure/:rang`, async (requete, reponse) => {
    const mien = await exigerMien(p, requete)
    const procedure = choisir(mien.procedures, requete)
    return envoyer(reponse, pageProcedure({ contexte: contextePage(p, requete), mien, procedure }))
  })
  registerContrat(app, p)
  for (const ecrit of Object.keys(ECRITS) as Ecrit[]) {
    app.get(`${BASE}/${ecrit}/:rang`, (requete, reponse) => former(p, { requete, reponse }, ecrit))
    app.post(`${BASE}/${ecrit}/:rang`, (requete, reponse) => ecrire(p, { requete, reponse }, ecrit))
  }
  app.get(`${BASE}/recu/:rang`, async (requete, reponse) => {
    return envoyer(reponse, pageRecu(contextePage(p, requete), await lireRecu(p, requete)))
  })
  app.get(`${BASE}/recu/:rang/pdf`, async (requete, reponse) => {
    const acte = await lireRecu(p, requete)
    const document = recuImprime(acte, p.deps.demonstration)
    return imprimer(p, reponse, { document, nom: `recu-${numeroRecu(acte)}` })
  })
}

function registerContrat(app: FastifyInstance, p: Portail): void {
  const adresse = `${BASE}/contrat/:rang`
  app.get(adresse, async (requete, reponse) => {
    const contrat = choisir((await exigerMien(p, requete)).contrats, requete)
    return envoyer(reponse, pageContrat({ ...cadre(p, requete), contrat, erreurs: [] }))
  })
  app.get(`${adresse}/pdf`, async (requete, reponse) => {
    const { dossier, contrats } = await exigerMien(p, requete)
    const contrat = choisir(contrats, requete)
    const nom = contextePage(p, requete).usager?.nom ?? ''
    const { demonstration } = p.deps
    const document = contratImprime(contrat, { nom, dossier, demonstration })
    return imprimer(p, reponse, { document, nom: `contrat-${contrat.debut}` })
  })
  app.post(adresse, (requete, reponse) => signer(p, requete, reponse))
}

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

function cadre(p: Portail, requete: FastifyRequest) {
  return {
    contexte: contextePage(p, requete),
    jeton: findSession(p, requete)?.jeton ?? '',
  }
}

async function imprimer(
  p: Portail,
  reponse: FastifyReply,
  { document, nom }: { readonly document: DocumentImprime; readonly nom: string },
): Promise<FastifyReply> {
  return reponse
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${nom.toLowerCase()}.pdf"`)
    .send(Buffer.from(await p.deps.imprimer(document)))
}

/** Done twice, or from a stale tab: the page says how things stand. */
async function confirmer(p: Portail, requete: FastifyRequest, reponse: FastifyReply) {
  exigerFormulaire(p, requete)
  const mien = await exigerMien(p, requete)
  const { rang } = choisir(mien.rendezVous, requete)
  const fait = await agir(p, mien, { genre: 'confirmer-rendez-vous', cible: rang })
  const page = fait.ok ? `recu/${fait.valeur.rang}` : `rendez-vous/${rang}`
  return reponse.redirect(`${BASE}/${page}`, 303)
}

async function signer(p: Portail, requete: FastifyRequest, reponse: FastifyReply) {
  exigerFormulaire(p, requete)
  const mien = await exigerMien(p, requete)
  const contrat = choisir(mien.contrats, requete)
  const page = `${BASE}/contrat/${contrat.rang}`
  if (champ(requete, 'accord') !== 'oui') {
    const message = 'Cochez la case pour dire que vous avez lu ce contrat et que vous êtes d’accord'
    const props = { ...cadre(p, requete), contrat, erreurs: [{ champ: 'accord', message }] }
    return envoyer(reponse, pageContrat(props), 422)
  }
  exigerPreuveRecente(p, requete, page)
  const fait = await agir(p, mien, { genre: 'signer-contrat', cible: contrat.rang })
  return reponse.redirect(fait.ok ? `${BASE}/recu/${fait.valeur.rang}` : page, 303)
}

interface Sujet {
  readonly rang: number
  /** What the text is about, and the page to go back to. */
  readonly sujet: string
  readonly retour: string
}

/** What may be written about: of the kind that the form is made for. */
function sujetDe(mien: Accompagnement, requete: FastifyRequest, ecrit: Ecrit): Sujet {
  const page = (nom: string, rang: number) => `${BASE}/${nom}/${rang}`
  switch (ecrit) {
    case 'autre-date':
    case 'absence': {
      const { rang, jour } = choisir(mien.rendezVous, requete)
      return {
        rang,
        sujet: `Rendez-vous du ${jourEnMots(jour)}`,
        retour: page('rendez-vous', rang),
      }
    }
    case 'modification': {
      const c = choisir(mien.contrats, requete)
      return { rang: c.rang, sujet: titreContrat(c), retour: page('contrat', c.rang) }
    }
    case 'observations': {
      const x = choisir(mien.procedures, requete)
      return { rang: x.rang, sujet: titreProcedure(x), retour: page('procedure', x.rang) }
    }
    case 'recours': {
      const { rang, jour } = choisir(mien.actes, requete)
      if (jourContestable(mien, rang) === undefined) throw new Refus('introuvable')
      return { rang, sujet: `Décision du ${jourEnMots(jour)}`, retour: BASE }
    }
  }
}

async function former(p: Portail, { requete, reponse }: Echange, ecrit: Ecrit) {
  const { sujet, retour } = sujetDe(await exigerMien(p, requete), requete, ecrit)
  const vierge = { erreurs: [], saisie: { texte: '', entendue: false } }
  return envoyer(reponse, pageEcrire({ ...cadre(p, requete), ecrit, sujet, retour, ...vierge }))
}

async function ecrire(p: Portail, { requete, reponse }: Echange, ecrit: Ecrit) {
  exigerFormulaire(p, requete)
  const mien = await exigerMien(p, requete)
  const { rang, sujet, retour } = sujetDe(mien, requete, ecrit)
  const saisie = {
    texte: champ(requete, 'texte'),
    entendue: champ(requete, 'entendue') === 'oui',
  }
  const contenu = { genre: ECRITS[ecrit].genre, cible: rang, ...saisie }
  const fait = await agir(p, mien, sansTrop(contenu))
  if (fait.ok) return reponse.redirect(`${BASE}/recu/${fait.valeur.rang}`, 303)
  const faute = FAUTES[fait.erreur]
  if (faute === undefined) return reponse.redirect(retour, 303)
  const props = { ...cadre(p, requete), ecrit, sujet, retour, erreurs: [faute], saisie }
  return envoyer(reponse, pageEcrire(props), 422)
}

/** Only observations say whether the person asks to be heard. */
function sansTrop({
  entendue,
  ...contenu
}: {
  readonly genre: (typeof ECRITS)[Ecrit]['genre']
  readonly cible: number
  readonly texte: string
  readonly entendue: boolean
}): ContenuActe {
  const { genre } = contenu
  return genre === 'presenter-observations'
    ? { ...contenu, genre, entendue }
    : { ...contenu, genre }
}

async function lireRecu(p: Portail, requete: FastifyRequest) {
  const mien = await exigerMien(p, requete)
  const siens = mien.actes.filter((a) =>
    (ACTES_PERSONNE as readonly string[]).includes(a.contenu.genre),
  )
  return choisir(siens, requete)
}
