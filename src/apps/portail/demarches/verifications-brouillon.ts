import type { FastifyRequest } from 'fastify'
import type { BrouillonDemande } from '#allocations'
import type { Portail } from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import { attendusDe } from './documents-page.js'
import { demandeurDe, ouvrirDemande, premiereIncomplete } from './ouvrir-demande.js'

/** What the caisse will ask to see, as the answers stand; nothing while one is missing. */
export async function attendusDuBrouillon(
  p: Portail,
  requete: FastifyRequest,
  brouillon: BrouillonDemande,
): Promise<readonly string[]> {
  const ouverte = await ouvrirDemande(p, brouillon, demandeurDe(p, requete))
  if (premiereIncomplete(ouverte) !== 'envoyer') return []
  const lecture = { maintenant: p.deps.horloge(), acces: ACCES_PERSONNE }
  const preparee = await p.deps.demandes.preparer(brouillon, ouverte.contenu, lecture)
  const prevue = p.deps.demandes.prevoir(brouillon, preparee, ouverte.contenu)
  return prevue.issue === 'a-l-etude' ? attendusDe(prevue.verifications) : []
}
