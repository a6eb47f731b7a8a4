import type { EntreeJournal, Finalite } from '#acces'
import { moisEnMots } from '#apps/web'
import type { Mois } from '#socle'

/** Names that partners declared with their habilitations, by code. */
export type NomsOrganismes = ReadonlyMap<string, string>

const ORGANISMES: Readonly<Record<string, string>> = {
  personne: 'Vous',
  caf: 'Votre Caf',
  msa: 'Votre MSA',
  departement: 'Votre Département',
  operateur: 'L’équipe qui fait marcher le site',
}

/** A code without a name is shown as it is: nothing is hidden because it is badly named. */
export function organismeEnMots(code: string, noms: NomsOrganismes): string {
  return ORGANISMES[code] ?? noms.get(code) ?? `Organisme « ${code} »`
}

const AUTOMATIQUE = 'traitement automatique'
const PROGRAMMES: Readonly<Record<string, string>> = {
  batch: AUTOMATIQUE,
  messages: 'programme qui prépare vos messages',
  purge: 'programme qui efface ce qui n’est plus gardé',
}

/** Agents are known by a pseudonym that their body can trace back to a person. */
export function agentEnMots({ organisme, agent }: EntreeJournal): string {
  if (organisme === 'personne') return ''
  if (organisme !== 'operateur') return agent === 'batch' ? AUTOMATIQUE : `agent « ${agent} »`
  return PROGRAMMES[agent] ?? `programme « ${agent} »`
}

const FINALITES: Readonly<Record<Finalite, string>> = {
  'information-de-la-personne': 'pour vous les montrer',
  'prime-activite': 'pour votre prime d’activité',
  rsa: 'pour votre RSA',
  'aide-logement': 'pour votre aide au logement',
  c2s: 'pour votre complémentaire santé solidaire',
  exploitation: 'pour faire marcher le site',
  demonstration: 'pour la démonstration',
}

export function finaliteEnMots(finalite: string): string {
  return Object.hasOwn(FINALITES, finalite) ? FINALITES[finalite as Finalite] : finalite
}

const OBJETS: Readonly<Record<string, string>> = {
  'ressources-mensuelles': 'vos ressources',
  refus: 'une demande refusée : rien n’a été montré',
  revisions: 'l’histoire d’un montant',
  histoire: 'l’histoire de vos ressources',
  completude: 'ce qui a été reçu ou manque',
  'declaration-native': 'une déclaration, comme elle est arrivée',
  evenements: 'ce qui a changé dans vos ressources, sans montant',
  'declarations-annexes': 'ce que les impôts et les indépendants déclarent pour vous',
  consultations: 'la liste de ceux qui ont consulté vos données',
  contestation: 'un montant signalé comme faux',
  signalement: 'votre signalement',
  accompagnement: 'votre accompagnement RSA',
  demarche: 'une de vos démarches',
  document: 'un document ajouté à une démarche',
  identite: 'votre identité, pour régler une déclaration qui attend',
  'demande-bris-de-glace':
    'un accès exceptionnel à vos données a été demandé : rien n’a été montré',
  'refus-bris-de-glace': 'un accès exceptionnel à vos données a été refusé par un second agent',
  'bris-de-glace': 'un accès exceptionnel à vos données a été ouvert',
}

export function objetEnMots(objet: string): string {
  return OBJETS[objet] ?? objet.replaceAll('-', ' ')
}

const CHAMPS: Readonly<Record<string, string>> = {
  montantNetSocial: 'montant net social',
  montantNetFiscal: 'net fiscal',
  montantNetVerse: 'net versé',
}

export function champsEnMots(champs: readonly string[] | null | undefined): string {
  return (champs ?? []).map((c) => CHAMPS[c] ?? c).join(', ')
}

/** An access written under a number that was merged into hers; empty for the number of today. */
export function numeroEnMots({ personne }: EntreeJournal, cle: string | undefined): string {
  return cle === undefined || personne === cle ? '' : 'sous un ancien numéro, réuni au vôtre'
}

export function periodeEnMots(de: Mois | null, a: Mois | null): string {
  if (de === null || a === null) return ''
  return de === a ? moisEnMots(de) : `de ${moisEnMots(de)} à ${moisEnMots(a)}`
}

/** « vos ressources (net fiscal), de janvier 2026 à mars 2026 ». */
export function quoiEnMots({ objet, champs, de, a }: EntreeJournal): string {
  const lus = champsEnMots(champs)
  const periode = periodeEnMots(de, a)
  return [`${objetEnMots(objet)}${lus === '' ? '' : ` (${lus})`}`, periode]
    .filter((x) => x !== '')
    .join(', ')
}
