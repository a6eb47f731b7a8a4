import type { FastifyRequest } from 'fastify'
import type { RessourceSourcee } from '#referentiel'
import { type Brouillon, type Signalement, type SignaturePersonne, signerLe } from '#signalements'
import {
  centimes,
  type Jour,
  jourPlusMoisFinDeMois,
  type Mois,
  moisDuJour,
  moisPlus,
  type Nir,
  parseMontant,
} from '#socle'
import { exigerRattache, findSession, type Portail, Refus } from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import { findDossierAdulte } from '../dossier-adulte.js'
import { cleDeclarant } from '../ressources-vue.js'

/** Months around a payment in which the same declarant may be wrong too. */
const AUTOUR = 2
/** Months looked at when a declarant is unknown: all that is shown. */
const TOUT = 24

export function jetonDe(p: Portail, requete: FastifyRequest): string {
  return findSession(p, requete)?.jeton ?? ''
}

/** Signs for the person, on the day of the pages. */
export function signer({ deps }: Portail): SignaturePersonne {
  return signerLe(deps.horloge(), deps.aujourdhui())
}

export interface Paiement {
  readonly ligne: RessourceSourcee
  /** Of the same declarant, `ligne` included, oldest first. */
  readonly lignes: readonly RessourceSourcee[]
}

/** One payment of hers and those of the same declarant; undefined when it is not hers. */
export async function findPaiement(
  p: Portail,
  nir: Nir,
  cible: { readonly ligne: string; readonly mois: Mois; readonly tout: boolean },
): Promise<Paiement | undefined> {
  const fin = moisDuJour(p.deps.aujourdhui())
  const de = cible.tout ? moisPlus(fin, -TOUT) : moisPlus(cible.mois, -AUTOUR)
  const a = cible.tout ? fin : moisPlus(cible.mois, AUTOUR)
  const { lignes } = await p.deps.referentiel.lireRessources({ nir, de, a }, ACCES_PERSONNE)
  const ligne = lignes.find((r) => r.id === cible.ligne)
  if (ligne === undefined) return undefined
  const cle = cleDeclarant(ligne.declarant)
  const siennes = lignes.filter((r) => cleDeclarant(r.declarant) === cle)
  return { ligne, lignes: siennes }
}

const PAIEMENT = /^S21\.G00\.50\.001,'(\d\d)(\d\d)(\d{4})'/
const IMPOT = /^S21\.G00\.50\.009,'([\d.]+)'/

/** Income tax of that payment in the native lines (50.009), when the flow gives it. */
export async function lireImpot(p: Portail, nir: Nir, r: RessourceSourcee) {
  const natif = await p.deps.referentiel.findNatif(nir, r.id, ACCES_PERSONNE)
  if (natif === undefined) return null
  let dedans = false
  for (const texte of Buffer.from(natif.octets).toString('latin1').split(/\r?\n/)) {
    const date = PAIEMENT.exec(texte)
    if (date !== null) dedans = `${date[3]}-${date[2]}-${date[1]}` === r.dateVersement
    const impot = dedans ? IMPOT.exec(texte) : null
    if (impot !== null) return parseMontant(impot[1] ?? '') ?? centimes(0)
  }
  return null
}

/** The signalement asked for, among her own: another's is not found. */
export async function exigerSignalement(
  p: Portail,
  requete: FastifyRequest,
): Promise<{ readonly nir: Nir; readonly signalement: Signalement }> {
  const { nir } = exigerRattache(p, requete)
  const { reference } = requete.params as { reference: string }
  const signalement = await p.deps.signalements.find(nir, reference)
  if (signalement === undefined) throw new Refus('introuvable')
  return { nir, signalement }
}

/** The draft asked for, or the signalement that it became. */
export async function exigerBrouillon(
  p: Portail,
  requete: FastifyRequest,
): Promise<{ readonly nir: Nir; readonly brouillon: Brouillon } | { readonly envoye: string }> {
  const { nir } = exigerRattache(p, requete)
  const { reference } = requete.params as { reference: string }
  const brouillon = await p.deps.signalements.findBrouillon(nir, reference)
  if (brouillon !== undefined) return { nir, brouillon }
  const signalement = await p.deps.signalements.find(nir, reference)
  if (signalement === undefined) throw new Refus('introuvable')
  return { envoye: reference }
}

const MOIS_RECOURS = 2

/**
 * Two months after the last decision of her caisse; null when none is known, or when it is over.
 * @texte CASF, art. R. 262-88; CSS, art. L. 845-2
 */
export async function limiteRecours(p: Portail, nir: Nir): Promise<Jour | null> {
  const dossier = await findDossierAdulte(p, nir)
  if (dossier === undefined) return null
  const [derniere] = await p.deps.allocations.listNotifications(dossier.numero)
  if (derniere === undefined) return null
  const limite = jourPlusMoisFinDeMois(derniere.date, MOIS_RECOURS)
  return limite < p.deps.aujourdhui() ? null : limite
}
