import type { FastifyInstance, FastifyRequest } from 'fastify'
import { lireEntetes, porteurDe } from './appelant.js'
import type { Debit } from './debit.js'
import type { Api } from './dependances.js'
import { Probleme } from './probleme.js'

const REFUS = { 'non-habilite': 'non-habilite', suspendu: 'acces-suspendu' } as const
const LIMITE = 100
const LIMITE_MAX = 500

/** What changed for the persons of the caseload: in order, and the same when asked again. */
export function registerEvenements(app: FastifyInstance, api: Api, debit: Debit): void {
  app.get('/v1/evenements', async (requete, reponse) => {
    const porteur = await porteurDe(api, requete)
    await debit.compter(reponse, porteur.application)
    const { appel } = await lireEntetes(api, requete, { ...porteur, dossierExige: false })
    const lue = await api.partenaires.lireEvenements(appel, lirePage(requete), api.aujourdhui)
    if (!lue.ok) throw new Probleme(REFUS[lue.erreur])
    const { evenements, jusqua, fin } = lue.valeur
    const corps = {
      evenements: evenements.map(({ rang, type, quand, dossier, reference, mois }) => ({
        ...{ curseur: curseurDe(rang), type, quand, dossier, reference, mois },
      })),
      suivant: curseurDe(jusqua),
      fin,
    }
    return reponse.type('application/json; charset=utf-8').send(JSON.stringify(corps))
  })
}

function lirePage({ query }: FastifyRequest): { apres: number; limite: number } {
  const { apres = '', limite = String(LIMITE), ...reste } = query as Record<string, string>
  const rang = apres === '' ? 0 : rangDe(apres)
  const errors = []
  if (rang === undefined) errors.push({ chemin: 'apres', message: 'Curseur inconnu.' })
  const nombre = Number(limite)
  if (!/^\d{1,3}$/.test(limite) || nombre < 1 || nombre > LIMITE_MAX) {
    errors.push({ chemin: 'limite', message: `Un nombre de 1 à ${LIMITE_MAX}.` })
  }
  if (Object.keys(reste).length > 0) {
    errors.push({ chemin: '', message: 'Sont connus : apres, limite.' })
  }
  if (errors.length > 0) throw new Probleme('demande-invalide', errors)
  return { apres: rang ?? 0, limite: nombre }
}

/** Opaque to partners: only ever given back. */
function curseurDe(rang: number): string {
  return Buffer.from(`e${rang}`).toString('base64url')
}

function rangDe(curseur: string): number | undefined {
  const trouve = /^e(\d{1,15})$/.exec(Buffer.from(curseur, 'base64url').toString('latin1'))
  return trouve === null ? undefined : Number(trouve[1])
}
