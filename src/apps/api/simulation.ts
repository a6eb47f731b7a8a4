import type { FastifyInstance } from 'fastify'
import { calculerDroits, parseSituation } from '#legislation'
import { porteurDe } from './appelant.js'
import type { Debit } from './debit.js'
import type { Api } from './dependances.js'
import { Probleme } from './probleme.js'

/** A situation in, rights with their explanation out. Nobody's data is read: nothing is traced. */
export function registerSimulation(app: FastifyInstance, api: Api, debit: Debit): void {
  app.post('/v1/droits/simulation', async (requete, reponse) => {
    const { application } = await porteurDe(api, requete)
    await debit.compter(reponse, application)
    const lue = parseSituation(requete.body)
    if (!lue.ok) {
      const { chemin, message } = lue.erreur
      throw new Probleme('demande-invalide', [{ chemin, message }])
    }
    const droits = calculerDroits(lue.valeur, { explication: true, intermediaires: false })
    return reponse.type('application/json; charset=utf-8').send(JSON.stringify(droits))
  })
}
