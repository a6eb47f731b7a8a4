import type { Acces } from '#acces'
import { assert, echec, type Nir, succes } from '#socle'
import type { DemandeDeposee } from '../demande.js'
import type { MoyensDemandes } from '../demandes.js'
import { donnerEffet } from '../etude.js'
import type { Maintenant } from '../ports-demarches.js'
import type { SignatureEtude } from '../ports-etude.js'
import { PROGRAMME } from '../reponse.js'
import { type AccordConjoint, avancer } from './accord.js'
import { deciderCouple, demandeDuCouple } from './demande-du-couple.js'
import type { AccordLu, AccordStore, Accords } from './ports-accord.js'

const PAR_PASSAGE = 50

export interface MoyensAccords extends MoyensDemandes {
  readonly accords: AccordStore
}

/** Agreements asked from the other adult of a claim. */
export function createAccords(moyens: MoyensAccords): Accords {
  const { accords: store, cleDe } = moyens
  const lire = async (nir: Nir, accord: AccordConjoint): Promise<AccordLu | undefined> => {
    if (accord.conjoint !== cleDe(nir) || accord.etat === 'identite-a-voir') return undefined
    const demande = await demandeDe(moyens, accord.numero)
    if (demande === undefined) return undefined
    const ouvert = accord.etat === 'attendu' && !(await aSaReponse(moyens, accord))
    return { ...luPar(accord, demande), ouvert }
  }
  return {
    async listPour(nir) {
      const siens = await store.listForConjoint(cleDe(nir))
      const lus = await Promise.all(siens.map((a) => lire(nir, a)))
      return lus.filter((a) => a !== undefined)
    },
    async find({ nir, numero }) {
      const accord = await store.find(numero)
      return accord && lire(nir, accord)
    },
    async repondre({ nir, numero, reponse, complet }, m) {
      const accord = await store.find(numero)
      const lu = accord && (await lire(nir, accord))
      if (accord === undefined || lu === undefined) return echec('inconnu')
      if (!lu.ouvert) return echec('deja-repondu')
      const acte = { ...m, auteur: 'conjoint', ...(reponse === 'donne' && { complet }) }
      const suivant = avancer(accord, reponse, { genre: reponse, ...acte })
      if (!(await store.garder(suivant))) return echec('deja-repondu')
      if (reponse === 'refuse') return succes(suivant)
      return succes(await conclure(moyens, { ...suivant, rang: suivant.rang + 1 }, m))
    },
    etat: (numero) => store.find(numero),
    async confirmerIdentite(numero, { quand, jour, auteur }) {
      const accord = await store.find(numero)
      const demande = accord && (await demandeDe(moyens, numero))
      if (accord === undefined || demande === undefined) return echec('inconnu')
      if (accord.etat !== 'identite-a-voir') return echec('deja-certaine')
      if (await aSaReponse(moyens, accord)) return echec('deja-decidee')
      const acte = { genre: 'identite-confirmee', quand, jour, auteur } as const
      const suivant = avancer(accord, 'attendu', acte)
      if (!(await store.garder(suivant))) return echec('deja-certaine')
      await annoncer(moyens, demande, 'accord-demande')
      return succes(suivant)
    },
    async rattraper(m) {
      const donnes = await store.listDonnes(PAR_PASSAGE)
      for (const accord of donnes) await conclure(moyens, accord, m)
      return donnes.length
    },
  }
}

/**
 * Asks the other adult when the référentiel is certain of her; else the claim waits for somebody.
 * Who claims sees the same words in every case: they never tell whether a number exists.
 */
export async function demanderAccord(
  moyens: MoyensDemandes,
  demande: DemandeDeposee,
  m: Maintenant,
): Promise<(() => Promise<void>) | undefined> {
  const { accords, confronter, cleDe } = moyens
  const { conjoint } = demande.contenu
  if (accords === undefined || confronter === undefined || conjoint === undefined) return undefined
  if (demande.issue !== 'a-l-etude') return undefined
  const autre = demande.contenu.foyer.personnes.find((p) => p.role === 'conjoint')
  const demandeur = demande.contenu.foyer.personnes.find((p) => p.role === 'allocataire')
  assert(demandeur?.nir != null, 'une demande sans demandeur')
  if (autre === undefined) return undefined
  const { organisme } = demande.contenu.foyer
  const acces: Acces = { organisme, agent: PROGRAMME, finalite: 'rsa', dossier: demande.numero }
  const { nir, nom, nomUsage, prenoms, departement: departementNaissance } = conjoint
  const sexe = nir.startsWith('1') ? '01' : '02'
  const dateNaissance = autre.naissance.split('-').reverse().join('')
  const traits = { nom, nomUsage, prenoms, sexe, dateNaissance, departementNaissance } as const
  const { issue, ecarts } = await confronter({ nir, traits }, acces)
  await accords.garder({
    ...{ numero: demande.numero, demandeur: cleDe(demandeur.nir), conjoint: cleDe(nir) },
    ...{ ouvertLe: m.quand, rang: 0, actes: [], identite: issue, ecarts },
    etat: issue === 'certaine' ? 'attendu' : 'identite-a-voir',
  })
  if (issue !== 'certaine') return undefined
  return () => annoncer(moyens, demande, 'accord-demande')
}

async function annoncer(
  { ecoute }: MoyensDemandes,
  demande: DemandeDeposee,
  type: 'accord-demande' | 'accord-conclu',
): Promise<void> {
  const nir = demande.contenu.conjoint?.nir
  if (nir !== undefined) await ecoute?.recevoir({ type, nir, demande })
}

async function demandeDe(
  { demarches }: MoyensDemandes,
  numero: string,
): Promise<DemandeDeposee | undefined> {
  const acte = (await demarches.findParNumero(numero))?.acte
  return acte?.genre === 'demande' ? acte : undefined
}

async function aSaReponse({ demarches }: MoyensDemandes, a: AccordConjoint): Promise<boolean> {
  return (await demarches.listReponses(a.demandeur)).some((r) => r.numero === a.numero)
}

function luPar(accord: AccordConjoint, demande: DemandeDeposee): Omit<AccordLu, 'ouvert'> {
  const { contenu, declaration, type, jour } = demande
  const elle = contenu.foyer.personnes.find((p) => p.role === 'conjoint')?.id
  return {
    ...{ accord, type, jour, demandeur: contenu.conjoint?.demandeur ?? '' },
    moisReference: declaration.moisReference,
    saisies: contenu.saisiesTapees.filter((s) => s.personne === elle),
  }
}

/** Decides an agreement given, or leaves it to a person. Done twice, it changes nothing more. */
async function conclure(
  moyens: MoyensAccords,
  accord: AccordConjoint,
  { quand, jour }: Maintenant,
): Promise<AccordConjoint> {
  const trouve = await moyens.demarches.findParNumero(accord.numero)
  const signature: SignatureEtude = { quand, jour, auteur: PROGRAMME }
  const clore = async (etat: 'laisse' | 'decide') => {
    const suivant = avancer(accord, etat, { genre: etat, ...signature })
    await moyens.accords.garder(suivant)
    return suivant
  }
  if (trouve?.acte.genre !== 'demande') return clore('laisse')
  const { personne, acte } = trouve
  const deja = (await moyens.demarches.listReponses(personne)).find(
    (r) => r.numero === accord.numero,
  )
  const reponse = deja ?? (await decider(moyens, { demande: acte, accord }, signature))
  if (reponse === undefined) return clore('laisse')
  if (deja === undefined && !(await moyens.demarches.repondre(personne, reponse))) {
    return clore('laisse')
  }
  await donnerEffet(moyens, trouve, reponse)
  await annoncer(moyens, acte, 'accord-conclu')
  return clore('decide')
}

async function decider(
  moyens: MoyensAccords,
  q: { readonly demande: DemandeDeposee; readonly accord: AccordConjoint },
  signature: SignatureEtude,
): Promise<ReturnType<typeof deciderCouple>> {
  const { demande, accord } = q
  const { allocations } = moyens
  const nirs = [
    demande.contenu.conjoint?.nir,
    demande.contenu.foyer.personnes.find((p) => p.role === 'allocataire')?.nir,
  ]
  for (const nir of nirs) {
    // Who already is in a dossier has to leave it first: somebody looks at it.
    if (nir != null && (await allocations.findDossier(nir)) !== undefined) return undefined
  }
  return deciderCouple(await demandeDuCouple(moyens, demande, signature), accord, signature)
}
