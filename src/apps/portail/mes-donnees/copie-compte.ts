import { listConsultations } from '#acces'
import { FAMILLES } from '#messages'
import { jourDeParis, type Nir } from '#socle'
import { objetEnMots } from '../consultations-mots.js'
import type { Portail, UsagerRattache } from '../demande.js'
import { NOMS_CANAUX, NOMS_FAMILLES } from '../messages/mots.js'
import { type RubriqueCopie, rubrique } from './copie-forme.js'

const CONSULTATIONS_MAX = 10_000
const CONNEXIONS_MAX = 1_000

const CHAMP_VALEUR = { champ: 'Renseignement', valeur: 'Valeur' }

export function rubriqueIdentite({ identite: i }: UsagerRattache): RubriqueCopie {
  return rubrique('Votre identité', 'FranceConnect, à cette connexion', {
    colonnes: CHAMP_VALEUR,
    lignes: [
      ['Nom de naissance', i.nomNaissance],
      ['Nom d’usage', i.nomUsage],
      ['Prénoms', i.prenoms],
      ['Date de naissance', i.dateNaissance],
      ['Sexe', i.sexe],
      ['Commune de naissance', i.lieuNaissance],
      ['Pays de naissance', i.paysNaissance],
    ],
  })
}

/** Contacts, and how she chose to be told. */
export async function rubriquesContacts(p: Portail, nir: Nir): Promise<RubriqueCopie[]> {
  const profil = await p.deps.messages?.lireProfil(nir, p.deps.horloge())
  if (profil === undefined) return []
  const { contacts, preferences, verification } = profil
  const { calme, choix, grosCaracteres } = preferences
  return [
    rubrique('Vos contacts', 'Vous', {
      colonnes: { contact: 'Contact', valeur: 'Valeur', verifieLe: 'Vérifié le' },
      lignes: [
        ['Adresse e-mail', contacts.courriel?.valeur, contacts.courriel?.verifieLe],
        ['Téléphone mobile', contacts.sms?.valeur, contacts.sms?.verifieLe],
        ...(verification === null ? [] : [['Contact à vérifier', verification.valeur, null]]),
      ],
    }),
    rubrique('Vos choix pour les messages', 'Vous, ou les réglages de départ', {
      colonnes: CHAMP_VALEUR,
      lignes: [
        ...FAMILLES.map((f) => [
          NOMS_FAMILLES[f],
          choix[f].map((c) => NOMS_CANAUX[c]).join(', ') || 'dans le compte seulement',
        ]),
        ['Heures calmes', calme === null ? 'aucune' : `de ${calme.de} h à ${calme.a} h`],
        ['Courriers en gros caractères', grosCaracteres],
      ],
    }),
  ]
}

/** Questions and demands of hers about her data, and the help that she was given. */
export async function rubriquesDemandes(
  p: Portail,
  cles: readonly string[],
  sub: string,
): Promise<RubriqueCopie[]> {
  const { questions, demandesDonnees, assistance } = p.deps
  const posees = await Promise.all(cles.map(async (c) => questions?.listForPersonne(c) ?? []))
  const faites = await Promise.all(cles.map(async (c) => demandesDonnees?.listForPersonne(c) ?? []))
  const aides = (await assistance?.listForSub(sub)) ?? []
  const colonnes = { recu: 'Reçu', faiteLe: 'Faite le', texte: 'Texte', reponse: 'Réponse' }
  return [
    rubrique('Vos questions sur une consultation', 'Vous', {
      colonnes,
      lignes: posees.flat().map((q) => [q.recu, q.poseeLe, q.question, q.reponse]),
    }),
    rubrique('Vos demandes sur vos données', 'Vous', {
      colonnes,
      lignes: faites.flat().map((d) => [d.recu, d.faiteLe, d.texte, d.reponse]),
    }),
    rubrique('Vos demandes d’aide pour retrouver votre dossier', 'Ce site', {
      colonnes: { reference: 'Référence', ouverteLe: 'Ouverte le', closeLe: 'Fermée le' },
      lignes: aides.map((a) => [a.reference, a.ouverteLe, a.closeLe]),
    }),
  ]
}

/** Who read, and when she came. */
export async function rubriquesAcces(
  p: Portail,
  cles: readonly string[],
  sub: string,
): Promise<RubriqueCopie[]> {
  const choix = { limite: CONSULTATIONS_MAX, filtre: { vuLe: jourDeParis(p.deps.horloge()) } }
  const entrees = await listConsultations(p.deps.journal, cles, choix)
  const venues = await p.deps.connexions.lister(sub, CONNEXIONS_MAX)
  return [
    rubrique('Qui a consulté vos données', 'Le journal de ce site', {
      colonnes: {
        ...{ quand: 'Quand', organisme: 'Organisme', agent: 'Agent' },
        ...{ objet: 'Quoi', finalite: 'Pourquoi' },
      },
      lignes: entrees.map((e) => [e.quand, e.organisme, e.agent, objetEnMots(e.objet), e.finalite]),
    }),
    rubrique('Vos connexions', 'Ce site', {
      colonnes: { quand: 'Quand', confirmation: 'Pour confirmer qui vous êtes' },
      lignes: venues.map((c) => [c.quand, c.confirmation]),
    }),
  ]
}
