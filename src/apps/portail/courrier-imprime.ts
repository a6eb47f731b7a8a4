import type { FastifyRequest } from 'fastify'
import type { Notification } from '#allocations'
import { prenomLisible } from '#apps/web'
import { type DocumentImprime, jourEnMots } from '#socle'
import { exigerRattache, type Portail } from './demande.js'

/** Who writes, as at the foot of each page of the site. */
const EXPEDITEUR = [
  'Téléphone : 00 00 00 00 00 (numéro fictif)',
  'Du lundi au vendredi, de 9 heures à 17 heures',
] as const

/** The blocks of a letter. No flow gives a postal address that is kept: the name stands alone. */
export function blocsDuCourrier(
  p: Portail,
  requete: FastifyRequest,
  dossier: string,
): NonNullable<DocumentImprime['courrier']> {
  const { prenoms, nomUsage, nomNaissance } = exigerRattache(p, requete).identite
  const nom = prenomLisible(`${prenoms.split(' ')[0]} ${nomUsage ?? nomNaissance}`)
  return { expediteur: EXPEDITEUR, destinataire: [nom, `Dossier ${dossier}`] }
}

/** A letter as it is kept: the same words as on the page. */
export function documentDuCourrier(
  p: Portail,
  requete: FastifyRequest,
  c: Notification,
): DocumentImprime {
  return {
    titre: c.objet,
    sousTitre: `Le ${jourEnMots(c.date)}. Dossier ${c.dossier}, courrier ${c.reference}.`,
    date: c.date,
    emetteur: 'À la source',
    avertissement: p.deps.demonstration
      ? 'Démonstration : personnes et montants fictifs. Ce courrier ne décide rien.'
      : null,
    courrier: blocsDuCourrier(p, requete, c.dossier),
    sections: c.sections,
  }
}
