import type { FastifyInstance, FastifyReply } from 'fastify'
import { pageAccueil } from './accueil.js'
import { pageAide, pageFranceConnect } from './aide.js'
import {
  COOKIE_AFFICHAGE,
  COOKIE_VERSION,
  champ,
  cheminDuSite,
  contextePage,
  envoyer,
  exigerFormulaire,
  type Portail,
} from './demande.js'
import { pageGlossaire } from './glossaire/page.js'
import {
  pageAccessibilite,
  pageAffichage,
  pageDonneesPersonnelles,
  pageMentionsLegales,
  pagePlanDuSite,
} from './pages-legales.js'

const PAGES = {
  '/': pageAccueil,
  '/aide': pageAide,
  '/glossaire': pageGlossaire,
  '/franceconnect': pageFranceConnect,
  '/plan-du-site': pagePlanDuSite,
  '/accessibilite': pageAccessibilite,
  '/mentions-legales': pageMentionsLegales,
  '/donnees-personnelles': pageDonneesPersonnelles,
} as const

const UN_AN_S = 365 * 24 * 3600

export function registerPagesPubliques(app: FastifyInstance, p: Portail): void {
  for (const [chemin, page] of Object.entries(PAGES)) {
    app.get(chemin, (requete, reponse) => envoyer(reponse, page(contextePage(p, requete))))
  }
  app.get('/affichage', (requete, reponse) =>
    envoyer(reponse, pageAffichage(contextePage(p, requete))),
  )
  app.post('/affichage', (requete, reponse) => {
    if (contextePage(p, requete).usager !== null) exigerFormulaire(p, requete)
    const choix = champ(requete, 'affichage')
    const version = champ(requete, 'version')
    if (choix !== '') garder(reponse, { cookie: COOKIE_AFFICHAGE, valeur: choix })
    if (version !== '') garder(reponse, { cookie: COOKIE_VERSION, valeur: version })
    return reponse.redirect(cheminDuSite(champ(requete, 'retour')) ?? '/affichage', 303)
  })
}

/** Choices of display that are kept; any other is the default, which needs no cookie. */
const CHOIX = ['light', 'dark', 'simple']

function garder(reponse: FastifyReply, c: { cookie: string; valeur: string }): void {
  if (CHOIX.includes(c.valeur)) {
    const options = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: UN_AN_S } as const
    reponse.setCookie(c.cookie, c.valeur, options)
  } else {
    reponse.clearCookie(c.cookie, { path: '/' })
  }
}
