import type { FastifyInstance } from 'fastify'
import { pageAccueil } from './accueil.js'
import { pageAide, pageFranceConnect } from './aide.js'
import {
  COOKIE_AFFICHAGE,
  champ,
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
    const choix = champ(requete, 'affichage')
    if (contextePage(p, requete).usager !== null) exigerFormulaire(p, requete)
    if (choix === 'light' || choix === 'dark') {
      const options = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: UN_AN_S } as const
      reponse.setCookie(COOKIE_AFFICHAGE, choix, options)
    } else {
      reponse.clearCookie(COOKIE_AFFICHAGE, { path: '/' })
    }
    return reponse.redirect('/affichage', 303)
  })
}
