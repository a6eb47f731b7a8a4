import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  ATTESTATIONS,
  type AttestationDelivree,
  compteDe,
  type DossierAllocataire,
  type LigneAttestee,
  lignesDuMois,
  lignesPayees,
  masquerIban,
  type TypeAttestation,
  totalAtteste,
} from '#allocations'
import type { ErreurChamp } from '#apps/web'
import { type Mois, moisDuJour, moisPlus } from '#socle'
import { blocsDuCourrier } from '../courrier-imprime.js'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  findSession,
  type Portail,
  Refus,
} from '../demande.js'
import { nouveauCode } from '../extrait/codes.js'
import { documentAttestation } from './attestation-contenu.js'
import { ACCUEIL_ATTESTATIONS, pageAttestation, pageAttestations } from './attestation-pages.js'
import { nouveauNumero } from './codes.js'
import { fichier } from './envoyees-routes.js'
import { demandeurDe } from './ouvrir-demande.js'

type Echange = readonly [requete: FastifyRequest, reponse: FastifyReply]

/** Months that an attestation may look back at. */
const MOIS_PROPOSES = 24

/** Attestations: chosen, given with a code, downloaded. */
export function registerAttestations(app: FastifyInstance, p: Portail): void {
  app.get(ACCUEIL_ATTESTATIONS, (...e) => choisir(p, e, { erreurs: [], choix: {} }))
  app.post(ACCUEIL_ATTESTATIONS, (...e) => delivrer(p, e))
  app.get(`${ACCUEIL_ATTESTATIONS}/:numero`, async (requete, reponse) =>
    envoyer(reponse, pageAttestation(contextePage(p, requete), await trouver(p, requete))),
  )
  app.get(`${ACCUEIL_ATTESTATIONS}/:numero/pdf`, (...e) => imprimer(p, e))
}

function moisProposes(p: Portail): readonly Mois[] {
  const dernier = moisDuJour(p.deps.aujourdhui())
  return Array.from({ length: MOIS_PROPOSES }, (_, i) => moisPlus(dernier, -i))
}

interface Rendu {
  readonly erreurs: readonly ErreurChamp[]
  readonly choix: Readonly<Record<string, string>>
}

async function choisir(p: Portail, [requete, reponse]: Echange, r: Rendu): Promise<FastifyReply> {
  const delivrees = await p.deps.attestations.list(demandeurDe(p, requete).nir)
  const contexte = contextePage(p, requete)
  const jeton = findSession(p, requete)?.jeton ?? ''
  const html = pageAttestations({ contexte, jeton, mois: moisProposes(p), delivrees, ...r })
  return envoyer(reponse, html, r.erreurs.length > 0 ? 400 : 200)
}

async function delivrer(p: Portail, e: Echange): Promise<FastifyReply> {
  const [requete, reponse] = e
  const { nir } = demandeurDe(p, requete)
  exigerFormulaire(p, requete)
  const choix = { type: champ(requete, 'type'), de: champ(requete, 'de'), a: champ(requete, 'a') }
  const refuser = (nom: string, message: string): Promise<FastifyReply> =>
    choisir(p, e, { choix, erreurs: [{ champ: nom, message }] })
  const type = ATTESTATIONS.find((t) => t === choix.type)
  if (type === undefined) return refuser('type', 'Choisissez une attestation')
  const proposes = moisProposes(p)
  const [de, a] = [choix.de, choix.a].map((m) => proposes.find((x) => x === m))
  if (de === undefined || a === undefined || de > a) {
    return refuser('de', 'Choisissez un premier mois avant le dernier')
  }
  const dossier = await p.deps.allocations.findDossier(nir)
  const periode = type === 'paiement' ? { de, a } : { de: proposes[0]!, a: proposes[0]! }
  const lignes = dossier === undefined ? [] : await lire(p, { dossier, type, ...periode })
  if (dossier === undefined || lignes.length === 0) {
    return refuser('type', 'Nous ne connaissons aucun montant pour cette attestation')
  }
  const compte = compteDe(await p.deps.demandes.list(nir))
  const attestation: AttestationDelivree = {
    ...{ numero: nouveauNumero('A', p.deps.aujourdhui()), code: nouveauCode(), type },
    ...{ delivreeLe: p.deps.horloge(), jour: p.deps.aujourdhui(), dossier: dossier.numero },
    ...{ ...periode, lignes, total: totalAtteste(lignes) },
    compte: compte === undefined ? null : masquerIban(compte.iban),
  }
  await p.deps.attestations.garder(nir, attestation)
  return reponse.redirect(`${ACCUEIL_ATTESTATIONS}/${attestation.numero}`, 303)
}

interface AAttester {
  readonly dossier: DossierAllocataire
  readonly type: TypeAttestation
  readonly de: Mois
  readonly a: Mois
}

/** Known amounts only: what is not known yet is not attested. */
async function lire(p: Portail, q: AAttester): Promise<readonly LigneAttestee[]> {
  if (q.type === 'paiement') {
    const { versements } = await p.deps.suites.lire(q.dossier, p.deps.aujourdhui())
    return lignesPayees(versements, q)
  }
  const liquidations = await p.deps.allocations.listLiquidations(q.dossier.numero)
  const lignes = lignesDuMois(liquidations, q.a)
  if (q.type === 'droits') return lignes
  return lignes.filter((l) => l.quoi === 'rsa' && l.montant > 0)
}

/** Looked up among the person's own: another's number is not found. */
async function trouver(p: Portail, requete: FastifyRequest): Promise<AttestationDelivree> {
  const { numero } = requete.params as { numero: string }
  const siennes = await p.deps.attestations.list(demandeurDe(p, requete).nir)
  const attestation = siennes.find((a) => a.numero === numero)
  if (attestation === undefined) throw new Refus('introuvable')
  return attestation
}

async function imprimer(p: Portail, [requete, reponse]: Echange): Promise<FastifyReply> {
  const attestation = await trouver(p, requete)
  const { dossier, jour } = attestation
  const document = documentAttestation(attestation, {
    nom: demandeurDe(p, requete).nom,
    blocs: await blocsDuCourrier(p, requete, { dossier, date: jour }),
    verifier: `${p.deps.origine}/verifier`,
    demonstration: p.deps.demonstration,
  })
  const nom = `attestation-${attestation.numero}.pdf`
  return fichier(reponse, nom).send(await p.deps.imprimer(document))
}
