import type { FastifyRequest } from 'fastify'
import { exigerRattache, type Portail } from '../demande.js'
import { rubriqueAccords } from './copie-accords.js'
import {
  rubriqueIdentite,
  rubriquesAcces,
  rubriquesContacts,
  rubriquesDemandes,
} from './copie-compte.js'
import { rubriquesDemarches } from './copie-demarches.js'
import { rubriquesDossier } from './copie-dossier.js'
import { rubriquesMessages, rubriquesSignalements } from './copie-echanges.js'
import type { Copie } from './copie-forme.js'
import { rubriquesRessources } from './copie-ressources.js'

/** All that is held about the person who asks, never her number; each reading is traced first. */
export async function lireCopie(p: Portail, requete: FastifyRequest): Promise<Copie> {
  const usager = exigerRattache(p, requete)
  const { nir } = usager
  const { sub } = usager.identite
  const cles = await p.deps.suivi.listCles(nir)
  const rubriques = [
    rubriqueIdentite(usager),
    ...(await rubriquesRessources(p, nir)),
    ...(await rubriquesDossier(p, requete)),
    ...(await rubriquesDemarches(p, nir, cles)),
    await rubriqueAccords(p, nir),
    ...(await rubriquesSignalements(p, nir)),
    ...(await rubriquesMessages(p, nir)),
    ...(await rubriquesContacts(p, nir)),
    ...(await rubriquesDemandes(p, cles, sub)),
    ...(await rubriquesAcces(p, cles, sub)),
  ]
  return { etablieLe: p.deps.horloge(), rubriques }
}
