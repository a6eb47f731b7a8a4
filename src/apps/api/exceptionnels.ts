import { randomInt } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  type BrisDeGlace,
  type BrisListe,
  confirmerBris,
  DELAI_BRIS_MS,
  demanderBris,
  findHabilitation,
  MOTIF_BRIS_MAX,
  MOTIF_BRIS_MIN,
  type RefusBris,
  refuserBris,
} from '#acces'
import type { AppelPartenaire, FauteDemande } from '#referentiel'
import {
  estMois,
  type Instant,
  instantDepuis,
  type Mois,
  moisDuJour,
  type Nir,
  parseNir,
} from '#socle'
import { lireEntetes, type Porteur, porteurDe } from './appelant.js'
import type { Debit } from './debit.js'
import type { Api, ApiExceptionnelle } from './dependances.js'
import { estAgentProuve, SUJET_DEMANDE, SUJET_LISTE } from './preuve-agent.js'
import { type CodeProbleme, Probleme } from './probleme.js'

const CHEMIN = '/v1/acces-exceptionnels'
/** As many as a second agent can look at. */
const LIMITE = 100

/**
 * Access to a person who is not in the caseload: an agent says why, a second agent of the same body
 * agrees, and the person is open until the end of the day. Nothing of the register is read here: an
 * unknown number gets the same answers as a known one.
 */
export function registerExceptionnels(
  app: FastifyInstance,
  api: ApiExceptionnelle,
  debit: Debit,
): void {
  app.post(CHEMIN, async (requete, reponse) => {
    const appel = await entrer(api, requete, (p) => debit.compter(reponse, p.application))
    const { nir, motif, moisExamen } = lireDemande(api, requete.body)
    await estAgentProuve(api, requete, { ...appel, sujet: SUJET_DEMANDE })
    const demande = {
      ...{ reference: nouvelleReference(), ...appel, motif, moisExamen },
      ...{ personne: api.partenaires.cleDe(nir), demandeLe: api.horloge() },
    }
    const faite = await demanderBris(api.bris, demande)
    if (!faite.ok) throw problemeDe(faite.erreur, demande.demandeLe)
    return reponse.code(201).send(demandee(faite.valeur))
  })
  app.post(`${CHEMIN}/:reference/accord`, async (requete, reponse) => {
    const appel = await entrer(api, requete, (p) => debit.compter(reponse, p.application))
    const { reference } = requete.params as { reference: string }
    const { organisme, agent: secondAgent } = appel
    const jour = api.aujourdhui()
    const quand = api.horloge()
    await exigerDemande(api, appel, reference)
    const signe = await estAgentProuve(api, requete, { ...appel, sujet: reference })
    const confirmation = { reference, organisme, secondAgent, quand, jour, signe }
    const ouverte = await confirmerBris(api.bris, confirmation)
    if (!ouverte.ok) throw problemeDe(ouverte.erreur, quand)
    const { dossier, moisExamen } = ouverte.valeur
    return reponse.send({ reference, etat: 'ouvert', dossier, moisExamen, jusquAu: jour })
  })
  app.post(`${CHEMIN}/:reference/refus`, async (requete, reponse) => {
    const appel = await entrer(api, requete, (p) => debit.compter(reponse, p.application))
    const { reference } = requete.params as { reference: string }
    const { organisme, agent: secondAgent } = appel
    const quand = api.horloge()
    await exigerDemande(api, appel, reference)
    await estAgentProuve(api, requete, { ...appel, sujet: reference })
    const refusee = await refuserBris(api.bris, { reference, organisme, secondAgent, quand })
    if (!refusee.ok) throw problemeDe(refusee.erreur, quand)
    return reponse.send({ reference, etat: 'refuse' })
  })
  app.get(CHEMIN, async (requete, reponse) => {
    const appel = await entrer(api, requete, (p) => debit.compter(reponse, p.application))
    await estAgentProuve(api, requete, { ...appel, sujet: SUJET_LISTE })
    const { organisme, finalite } = appel
    const depuis = instantDepuis(Date.parse(api.horloge()) - JOUR_MS)
    const tous = await api.bris.bris.list(LIMITE, { organisme, depuis })
    const acces = tous.filter((b) => b.finalite === finalite).map((b) => liste(api, b))
    return reponse.send({ acces })
  })
}

/** What a body has not asked for itself, for that finalité, does not exist for it. */
async function exigerDemande(
  api: ApiExceptionnelle,
  { organisme, finalite }: AppelPartenaire,
  reference: string,
): Promise<void> {
  const garde = await api.bris.bris.find(reference)
  if (garde?.finalite === finalite && garde.organisme === organisme) return
  throw problemeDe('inconnu', api.horloge())
}

/** Who asks or agrees: a person at work, of a body that has that finalité. */
async function entrer(
  api: Api,
  requete: FastifyRequest,
  debiter: (porteur: Porteur) => Promise<void>,
): Promise<AppelPartenaire> {
  const porteur = await porteurDe(api, requete)
  await debiter(porteur)
  const { appel } = await lireEntetes(api, requete, { ...porteur, dossierExige: false })
  const registre = await api.partenaires.habilitations.lire()
  const habilitation = findHabilitation(registre, appel, api.aujourdhui())
  if (habilitation === undefined) throw new Probleme('non-habilite')
  if (appel.agent !== 'batch') return appel
  const message = 'Un agent est attendu : un programme n’ouvre pas d’accès exceptionnel.'
  throw new Probleme('demande-invalide', [{ chemin: 'X-Agent', message }])
}

interface Demande {
  readonly nir: Nir
  readonly motif: string
  readonly moisExamen: Mois
}

const CLES: ReadonlySet<string> = new Set(['nir', 'motif', 'moisExamen'])

function lireDemande(api: Api, corps: unknown): Demande {
  if (typeof corps !== 'object' || corps === null || Array.isArray(corps)) {
    throw new Probleme('corps-illisible')
  }
  const { nir, motif, moisExamen = moisDuJour(api.aujourdhui()) } = corps as Record<string, unknown>
  const errors: FauteDemande[] = []
  if (Object.keys(corps).some((cle) => !CLES.has(cle))) {
    errors.push({ chemin: '', message: `Clé inconnue ; sont connues : ${[...CLES].join(', ')}.` })
  }
  const lu = typeof nir === 'string' ? parseNir(nir) : undefined
  if (lu === undefined || !lu.cleJuste) {
    const message = 'Un NIR de 13 caractères est attendu, ou de 15 avec sa clé juste.'
    errors.push({ chemin: 'nir', message })
  }
  const longueur = typeof motif === 'string' ? motif.trim().length : 0
  if (longueur < MOTIF_BRIS_MIN || longueur > MOTIF_BRIS_MAX) {
    const message = `La raison, en ${MOTIF_BRIS_MIN} à ${MOTIF_BRIS_MAX} caractères.`
    errors.push({ chemin: 'motif', message })
  }
  if (!estMois(moisExamen)) {
    errors.push({ chemin: 'moisExamen', message: 'Un mois AAAA-MM est attendu.' })
  }
  if (errors.length > 0) throw new Probleme('demande-invalide', errors)
  return { nir: lu!.nir, motif: String(motif), moisExamen: moisExamen as Mois }
}

const PROBLEMES_BRIS: Readonly<Record<RefusBris, CodeProbleme>> = {
  'motif-trop-court': 'demande-invalide',
  suspendu: 'acces-suspendu',
  quota: 'trop-de-demandes',
  inconnu: 'acces-exceptionnel-inconnu',
  'autre-organisme': 'acces-exceptionnel-inconnu',
  'meme-agent': 'second-agent-attendu',
  'deja-confirme': 'acces-exceptionnel-clos',
  refuse: 'acces-exceptionnel-clos',
  expire: 'acces-exceptionnel-clos',
}

const JOUR_MS = 24 * 3_600_000

/** A day used up begins again at midnight, universal time, as the counters do. */
function problemeDe(refus: RefusBris, quand: Instant): Probleme {
  const reste = Math.ceil((JOUR_MS - (Date.parse(quand) % JOUR_MS)) / 1000)
  return new Probleme(PROBLEMES_BRIS[refus], [], refus === 'quota' ? reste : null)
}

function demandee({ reference, demandeLe }: BrisDeGlace): object {
  return { reference, etat: 'demande', accordAvant: limite(demandeLe) }
}

function limite(demandeLe: BrisDeGlace['demandeLe']): string {
  return instantDepuis(Date.parse(demandeLe) + DELAI_BRIS_MS)
}

/** What the second agent looks at before agreeing: who asks, why; never who the person is. */
function liste(api: Api, b: BrisListe): object {
  const { reference, agent, secondAgent, finalite, motif, moisExamen, demandeLe } = b
  const qui = { agent, secondAgent, finalite, motif }
  return { reference, etat: etatDe(api, b), ...qui, moisExamen, demandeLe }
}

function etatDe(api: Api, { confirmeLe, fermeLe, refuseLe, demandeLe }: BrisListe): string {
  if (refuseLe !== null) return 'refuse'
  if (fermeLe !== null) return 'ferme'
  if (confirmeLe !== null) return 'ouvert'
  return api.horloge() > limite(demandeLe) ? 'expire' : 'demande'
}

const SIGNES = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** « BG-7KM2X4PB »: a dossier number like another, that nobody guesses. */
function nouvelleReference(): string {
  const signe = (): string => SIGNES.charAt(randomInt(SIGNES.length))
  return `BG-${Array.from({ length: 8 }, signe).join('')}`
}
