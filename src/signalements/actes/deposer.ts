import { echec, type Instant, type Nir, type Resultat, succes } from '#socle'
import { ETATS_FINIS } from '../cycle.js'
import { type RefusDepot, refusDepot } from '../depot.js'
import { ACCES_PERSONNE, lireLignes } from '../depuis-referentiel.js'
import type {
  ChoixLigne,
  DemandeDepot,
  OuvertureDepuisDeclaration,
  RefusLignes,
  SignaturePersonne,
} from '../ports.js'
import { rejouer } from '../rejouer.js'
import type { ActeSignalement, Depot, Signalement } from '../signalement.js'
import { garder } from './agir.js'
import type { MoyensSignalements } from './moyens.js'
import { repercuter } from './repercuter.js'

export function parPersonne({ quand, jour }: SignaturePersonne) {
  return { quand, jour, role: 'personne', auteur: 'personne' } as const
}

/** « S-2026-K7M2-X4PB ». */
export function nouvelleReference(
  { tirer }: Pick<MoyensSignalements, 'tirer'>,
  quand: string,
): string {
  const signes = tirer()
  return `S-${quand.slice(0, 4)}-${signes.slice(0, 4)}-${signes.slice(4, 8)}`
}

/** Sends a signalement. Sent twice, the first one is answered, and its lines are flagged again. */
export async function deposer(
  moyens: MoyensSignalements,
  demande: DemandeDepot,
  signature: SignaturePersonne,
): Promise<Resultat<Signalement, RefusDepot | RefusLignes>> {
  const { nir, reference, choix, ...reste } = demande
  const personne = moyens.cleDe(nir)
  const deja = await dejaDepose(moyens, personne, reference)
  if (deja !== undefined) return succes(deja)
  const lues = await lireLignes(moyens.referentiel, nir, choix)
  if (!lues.ok) return lues
  const depot: Depot = { ...reste, lignes: lues.valeur, source: 'portail' }
  const pieces = (await moyens.pieces.list(personne, reference)).length
  const refus = refusDepot(depot, { pieces, aujourdhui: signature.jour })
  if (refus !== undefined) return echec(refus)
  const s = await envoyer(moyens, { nir, personne, reference, depot }, signature)
  await moyens.brouillons.supprimer(personne, reference)
  return succes(s)
}

async function dejaDepose(
  moyens: MoyensSignalements,
  personne: string,
  reference: string,
): Promise<Signalement | undefined> {
  const actes = await moyens.signalements.list(personne, reference)
  const s = rejouer(actes)
  const [acte] = actes
  if (s === undefined || acte === undefined) return undefined
  if (actes.length === 1) await repercuter(moyens, s, { acte, acces: ACCES_PERSONNE })
  await moyens.brouillons.supprimer(personne, reference)
  return s
}

interface Envoi {
  readonly nir: Nir
  readonly personne: string
  readonly reference: string
  readonly depot: Depot
}

/** The first act. When another sending of the same reference came first, that one is answered. */
async function envoyer(
  moyens: MoyensSignalements,
  { nir, personne, reference, depot }: Envoi,
  signature: SignaturePersonne,
): Promise<Signalement> {
  const acte: ActeSignalement = {
    ...{ genre: 'deposer', contenu: { nir, depot }, etat: 'depose' },
    ...{ personne, reference, rang: 0 },
    ...parPersonne(signature),
  }
  const garde = await garder(moyens, { actes: [], acte, acces: ACCES_PERSONNE })
  if (garde.ok) return garde.valeur
  const autre = rejouer(await moyens.signalements.list(personne, reference))
  return autre ?? envoyer(moyens, { nir, personne, reference, depot }, signature)
}

/** One signalement for each declarant and motive; lines already signalled stay where they are. */
export async function ouvrirDepuisDeclaration(
  moyens: MoyensSignalements,
  ouverture: OuvertureDepuisDeclaration,
  signature: SignaturePersonne,
): Promise<readonly Signalement[]> {
  const { nir, organisme, dossier, corrections } = ouverture
  const personne = moyens.cleDe(nir)
  const ouvertes = await lignesSignalees(moyens, personne, signature.quand)
  const neuves = corrections.filter((c) => !ouvertes.has(c.ligne))
  const lues = await lireLignes(moyens.referentiel, nir, neuves.map(choixDe))
  // A payment replaced since it was corrected is left to what its declarant now says.
  if (!lues.ok) {
    if (lues.erreur.code !== 'ligne-inconnue') return []
    const { ligne } = lues.erreur
    const restent = corrections.filter((c) => c.ligne !== ligne)
    return ouvrirDepuisDeclaration(moyens, { ...ouverture, corrections: restent }, signature)
  }
  const envoyes: Signalement[] = []
  for (const groupe of grouper(neuves.map((c, i) => ({ c, ligne: lues.valeur[i]! })))) {
    const { motif, raison } = groupe[0]!.c
    const depot: Depot = {
      ...{ motif, explication: raison, pieceAbsente: true, organisme, dossier },
      ...{ lignes: groupe.map((g) => g.ligne), source: 'declaration' },
    }
    const reference = nouvelleReference(moyens, signature.jour)
    envoyes.push(await envoyer(moyens, { nir, personne, reference, depot }, signature))
  }
  return envoyes
}

type Correction = OuvertureDepuisDeclaration['corrections'][number]

function choixDe({ ligne, mois, motif, montant }: Correction): ChoixLigne {
  const inconnu = motif === 'employeur-inconnu' || motif === 'identite'
  const montantRecu = inconnu ? null : (montant as ChoixLigne['montantRecu'])
  return { ligne, mois, declarant: null, montantRecu, dateRecue: null }
}

interface Corrigee {
  readonly c: Correction
  readonly ligne: Depot['lignes'][number]
}

function grouper(corrigees: readonly Corrigee[]): Corrigee[][] {
  const groupes = new Map<string, Corrigee[]>()
  for (const corrigee of corrigees) {
    const { siret, raisonSociale } = corrigee.ligne.declarant
    const cle = `${siret ?? raisonSociale ?? ''} ${corrigee.c.motif}`
    groupes.set(cle, [...(groupes.get(cle) ?? []), corrigee])
  }
  return [...groupes.values()]
}

/** Lines that a signalement of hers is about: still open, or sent since the declaration was. */
async function lignesSignalees(
  moyens: MoyensSignalements,
  personne: string,
  depuis: Instant,
): Promise<ReadonlySet<string>> {
  const siens = listSignalements(await moyens.signalements.listPourPersonne(personne))
  const ouverts = siens.filter((s) => !ETATS_FINIS.includes(s.etat) || s.deposeLe >= depuis)
  return new Set(ouverts.flatMap((s) => s.depot.lignes.flatMap((l) => l.ligne ?? [])))
}

/** The signalements that these acts make, newest deposit first. */
export function listSignalements(actes: readonly ActeSignalement[]): readonly Signalement[] {
  const parReference = new Map<string, ActeSignalement[]>()
  for (const acte of actes) {
    parReference.set(acte.reference, [...(parReference.get(acte.reference) ?? []), acte])
  }
  return [...parReference.values()]
    .flatMap((siens) => rejouer(siens) ?? [])
    .sort((a, b) => (a.deposeLe < b.deposeLe ? 1 : a.deposeLe > b.deposeLe ? -1 : 0))
}
