import type { FastifyInstance } from 'fastify'
import { moisDuJour } from '#socle'
import { pageConsultations } from './consultations-page.js'
import { contextePage, envoyer, exigerRattache, type Portail } from './demande.js'
import { ACCES_PERSONNE } from './dependances.js'

const LIMITE = 200

export function registerConsultations(app: FastifyInstance, p: Portail): void {
  app.get('/consultations', async (requete, reponse) => {
    const { nir } = exigerRattache(p, requete)
    const mois = moisDuJour(p.deps.aujourdhui())
    const lecture = { nir, de: mois, a: mois }
    const { personne } = await p.deps.referentiel.lireRessources(lecture, ACCES_PERSONNE)
    const entrees =
      personne === null ? [] : await p.deps.journal.listForPersonne(personne.cle, LIMITE)
    return envoyer(reponse, pageConsultations(contextePage(p, requete), entrees, LIMITE))
  })
}
