import { type DemandeDeposee, lignesAdresse, masquerIban } from '#allocations'
import { instantEnMots, minuscule } from '#apps/web'
import type { Piece } from '#signalements'
import { type DocumentImprime, jourEnMots } from '#socle'
import { territoireEnMots } from '../questions-territoire.js'
import { NOMS_DEMANDE } from './cadre.js'
import { sectionDocuments } from './documents-page.js'
import { BADGES_DEMANDE } from './envoyee-page.js'

const AVERTISSEMENT = 'Démonstration : personnes et montants fictifs. Ce document ne prouve rien.'

/** The receipt of a claim: number, date, hour, what was answered to it. */
export function recuDemande(
  d: DemandeDeposee,
  o: {
    readonly nom: string
    readonly demonstration: boolean
    readonly pieces: readonly Piece[]
  },
): DocumentImprime {
  const { foyer } = d.contenu
  const enfants = foyer.personnes.filter((p) => p.role === 'enfant').length
  const couple = foyer.personnes.some((p) => p.role === 'conjoint')
  return {
    titre: `Récépissé : ${minuscule(NOMS_DEMANDE[d.type])}`,
    sousTitre: `Envoyée ${instantEnMots(d.quand)}. Numéro ${d.numero}.`,
    date: d.lettre.date,
    emetteur: 'À la source',
    avertissement: o.demonstration ? AVERTISSEMENT : null,
    sections: [
      {
        titre: 'Votre demande',
        paragraphes: [
          `Pour ${o.nom}.`,
          `Date qui compte pour vos droits : ${jourEnMots(d.jour)}.`,
          d.silence === undefined
            ? `État : ${minuscule(BADGES_DEMANDE[d.issue][1])}.`
            : `État : refusée par deux mois de silence, le ${jourEnMots(d.silence)}.`,
        ],
      },
      {
        titre: 'Ce que vous avez dit',
        paragraphes: [],
        tableau: {
          entetes: ['Question', 'Réponse'],
          lignes: [
            ['Vie de couple', couple ? 'oui' : 'non'],
            ['Enfants à charge', String(enfants)],
            ['Lieu de vie', territoireEnMots(foyer.territoire)],
            ...(d.contenu.adresse === undefined
              ? []
              : [['Adresse', lignesAdresse(d.contenu.adresse).join(', ')]]),
            ['Caisse', foyer.organisme === 'caf' ? 'Caf' : 'MSA'],
            ['À votre compte', d.contenu.conditions.independant ? 'oui' : 'non'],
            ['Compte à payer', masquerIban(d.contenu.compte.iban)],
          ],
        },
      },
      ...sectionDocuments(o.pieces),
      {
        titre: 'Gardez ce récépissé',
        paragraphes: [
          'Il prouve la date de votre demande. La décision est dans un courrier à part.',
          'Une erreur ? Dites-le : une erreur de bonne foi se corrige, sans pénalité.',
        ],
      },
    ],
  }
}
