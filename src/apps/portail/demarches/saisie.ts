import { estDeLEtape, type Saisie } from '../simulation/saisie.js'
import { CHAMPS_ADRESSE } from './adresse-saisie.js'
import { CHAMPS_CONJOINT } from './conjoint-saisie.js'

export const ETAPES_DEMANDE = [
  'foyer',
  'logement',
  'conditions',
  'revenus',
  'compte',
  'envoyer',
] as const
export type EtapeDemande = (typeof ETAPES_DEMANDE)[number]

export const TITRES_DEMANDE: Readonly<Record<EtapeDemande, string>> = {
  foyer: 'Vous et votre foyer',
  logement: 'Votre logement',
  conditions: 'Votre situation',
  revenus: 'Vos revenus',
  compte: 'Votre compte bancaire',
  envoyer: 'Vérifier et envoyer',
}

const CHAMPS: Readonly<Record<EtapeDemande, (nom: string) => boolean>> = {
  foyer: (nom) =>
    estDeLEtape(nom, 'foyer') || /^[ac]-apprenti$/.test(nom) || CHAMPS_CONJOINT.test(nom),
  logement: (nom) => estDeLEtape(nom, 'logement') || CHAMPS_ADRESSE.test(nom),
  conditions: (nom) =>
    /^(organisme|nationalite|sejour-depuis|dispense|residence|independant)$/.test(nom) ||
    /^(conge|heures|change|arret-[a-z]+)$/.test(nom),
  revenus: (nom) => /^(revenus|rep|m|qui)-[0-9a-z-]+$/.test(nom),
  compte: (nom) => /^(iban|titulaire)$/.test(nom),
  envoyer: () => false,
}

const LONGUEUR_MAX = 200
const CHAMPS_MAX = 150

type Corps = Readonly<Record<string, string | readonly string[] | undefined>>

/** What a step sent says takes the place of what it said before; other fields are dropped. */
export function remplacerEtape(avant: Saisie, etape: EtapeDemande, corps: Corps): Saisie {
  const sien = CHAMPS[etape]
  const garde = Object.entries(avant).filter(([nom]) => !sien(nom))
  const neuve = Object.entries(corps).flatMap(([nom, valeur]): [string, string][] => {
    if (!sien(nom) || typeof valeur !== 'string') return []
    const texte = valeur.trim().slice(0, LONGUEUR_MAX)
    return texte === '' ? [] : [[nom, texte]]
  })
  return Object.fromEntries([...garde, ...neuve.slice(0, CHAMPS_MAX)])
}

/** Fields of a simulation that a claim asks too: what was typed there is not typed again. */
export function depuisSimulation(simulee: Saisie): Saisie {
  const communs = Object.entries(simulee).filter(
    ([nom]) => nom !== 'a-naissance' && (CHAMPS.foyer(nom) || CHAMPS.logement(nom)),
  )
  return Object.fromEntries(communs)
}

export const NATIONALITES = [
  ['francaise', 'Française'],
  ['europeenne', 'D’un pays de l’Union européenne, ou suisse'],
  ['autre', 'D’un autre pays'],
] as const

export const CONGES = [
  ['non', 'Non'],
  ['parental', 'Congé parental'],
  ['sabbatique', 'Congé sabbatique'],
  ['sans-solde', 'Congé sans solde'],
  ['disponibilite', 'Disponibilité (fonction publique)'],
] as const
