import type { FastifyRequest } from 'fastify'
import {
  type ApplicationPartenaire,
  findHabilitation,
  findProfil,
  type Jeton,
  PROFILS,
} from '#acces'
import type { AppelPartenaire, FauteDemande } from '#referentiel'
import { parseNir } from '#socle'
import { certificatDe } from './certificat.js'
import type { Api } from './dependances.js'
import { empreinteDe } from './oauth.js'
import { Probleme } from './probleme.js'

/** Who holds a valid token. */
export interface Porteur {
  readonly application: ApplicationPartenaire
  readonly jeton: Jeton
}

/** The name of the scheme in any case (RFC 9110 §11.1). */
const BEARER = /^Bearer +([A-Za-z0-9_-]{43})$/i

/** The holder of the token of a request; a 401 that never says which check failed. */
export async function porteurDe(api: Api, requete: FastifyRequest): Promise<Porteur> {
  const trouve = BEARER.exec(requete.headers.authorization ?? '')
  // Made when it is thrown: an error keeps its stack, which every good request would pay for.
  const refus = (): Probleme => new Probleme('jeton-invalide')
  if (trouve === null) throw refus()
  const jeton = await api.partenaires.jetons.find(empreinteDe(trouve[1] ?? ''))
  if (jeton === undefined || jeton.expireLe <= api.horlogeSignatures()) throw refus()
  const { applications } = await api.partenaires.habilitations.lire()
  const application = applications.find((a) => a.id === jeton.application && a.active)
  if (application === undefined) throw refus()
  if (jeton.certificat !== null) {
    if (jeton.certificat !== certificatDe(requete, api.enteteCertificat)) throw refus()
  }
  return { application, jeton }
}

const AGENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
const DOSSIER = /^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,63}$/

/** What the headers say: traced, and shown to the person. `dossier` is empty when not given. */
export interface Appel {
  readonly appel: AppelPartenaire
  readonly dossier: string
}

/** Reads X-Finalite, X-Agent and X-Dossier; a NIR is refused wherever it would be written down. */
export async function lireEntetes(
  api: Api,
  requete: FastifyRequest,
  { application, jeton, dossierExige }: Porteur & { readonly dossierExige: boolean },
): Promise<Appel> {
  const finalite = entete(requete, 'x-finalite')
  const agent = entete(requete, 'x-agent')
  const dossier = entete(requete, 'x-dossier')
  const errors: FauteDemande[] = []
  if (finalite === '') errors.push({ chemin: 'X-Finalite', message: 'En-tête absent.' })
  if (!AGENT.test(agent) || estNumero(agent)) {
    const message = 'Pseudonyme de l’agent, ou « batch » : lettres, chiffres, points, tirets.'
    errors.push({ chemin: 'X-Agent', message })
  }
  if (dossier === '' ? dossierExige : !DOSSIER.test(dossier) || estNumero(dossier)) {
    const message = 'Numéro de dossier attendu, jamais un numéro de sécurité sociale.'
    errors.push({ chemin: 'X-Dossier', message })
  }
  const profil = findProfil(finalite)
  if (finalite !== '' && profil === undefined) {
    const connues = PROFILS.map((p) => p.finalite).join(', ')
    errors.push({ chemin: 'X-Finalite', message: `Finalité attendue parmi : ${connues}.` })
  }
  if (errors.length > 0 || profil === undefined) throw new Probleme('demande-invalide', errors)
  const { id, organisme } = application
  const appel = { organisme, application: id, agent, finalite: profil.finalite }
  if (jeton.finalites.includes(profil.finalite)) return { appel, dossier }
  // Without habilitation the restitution refuses, and writes that it was asked.
  const registre = await api.partenaires.habilitations.lire()
  const habilitee = findHabilitation(registre, appel, api.aujourdhui()) !== undefined
  if (habilitee) throw new Probleme('finalite-non-accordee')
  return { appel, dossier }
}

/** A dossier or an agent that has the shape of a NIR would be kept in the journal. */
export function estNumero(texte: string): boolean {
  return parseNir(texte) !== undefined
}

function entete(requete: FastifyRequest, nom: string): string {
  const valeur = requete.headers[nom]
  return typeof valeur === 'string' ? valeur.trim() : ''
}
