import type { FastifyRequest } from 'fastify'
import { adresseDe, lignesAdresse, type Notification } from '#allocations'
import { prenomLisible } from '#apps/web'
import { type DocumentImprime, jourEnMots } from '#socle'
import { exigerRattache, type Portail } from './demande.js'

/** Who writes, as at the foot of each page of the site. */
const EXPEDITEUR = [
  'Téléphone : 00 00 00 00 00 (numéro fictif)',
  'Du lundi au vendredi, de 9 heures à 17 heures',
] as const

/**
 * The blocks of a letter. No flow gives an address: the one told with a move, or none. Printed
 * again after a move, a letter keeps the one of its day.
 */
export async function blocsDuCourrier(
  p: Portail,
  requete: FastifyRequest,
  { dossier, date }: Pick<Notification, 'dossier' | 'date'>,
): Promise<NonNullable<DocumentImprime['courrier']>> {
  const { identite, nir } = exigerRattache(p, requete)
  const { prenoms, nomUsage, nomNaissance } = identite
  const nom = prenomLisible(`${prenoms.split(' ')[0]} ${nomUsage ?? nomNaissance}`)
  const adresse = adresseDe(await p.deps.demandes.list(nir), date)
  const lignes = adresse === undefined ? [] : lignesAdresse(adresse)
  // What names the dossier stands above: an address ends with its town.
  return { expediteur: EXPEDITEUR, destinataire: [`Dossier ${dossier}`, nom, ...lignes] }
}

/** A letter as it is kept: the same words as on the page. */
export async function documentDuCourrier(
  p: Portail,
  requete: FastifyRequest,
  c: Notification,
): Promise<DocumentImprime> {
  return {
    titre: c.objet,
    sousTitre: `Le ${jourEnMots(c.date)}. Dossier ${c.dossier}, courrier ${c.reference}.`,
    date: c.date,
    emetteur: 'À la source',
    avertissement: p.deps.demonstration
      ? 'Démonstration : personnes et montants fictifs. Ce courrier ne décide rien.'
      : null,
    courrier: await blocsDuCourrier(p, requete, c),
    sections: c.sections,
  }
}
