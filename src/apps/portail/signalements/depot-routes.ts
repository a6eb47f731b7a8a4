import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ErreurChamp } from '#apps/web'
import type { Brouillon, RefusDepot, RefusLignes } from '#signalements'
import { estMois, type Nir } from '#socle'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerRattache,
  type Portail,
  Refus,
} from '../demande.js'
import { findDossierAdulte } from '../dossier-adulte.js'
import { exigerBrouillon, findPaiement, jetonDe, lireImpot, signer } from './contexte.js'
import { ETAPES, type Etape, type ProprietesEtape } from './etapes.js'
import { pageCommencer } from './liste-page.js'
import { motifsDe, pageMotif } from './motif-page.js'
import { pagePieces } from './pieces-page.js'
import { pageRecapitulatif } from './recapitulatif-page.js'
import { pageRecu } from './recu-page.js'
import { lireBulletin, lireChoix, lireJustificatifs, motifDe, type Saisie } from './saisie.js'
import { pageVerifions } from './verifions-page.js'

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

export function registerDepot(app: FastifyInstance, p: Portail): void {
  app.get('/signaler', (requete, reponse) => commencer(p, { requete, reponse }))
  app.post('/signaler', (requete, reponse) => ouvrir(p, { requete, reponse }))
  app.get('/signaler/:reference', async (requete, reponse) => {
    const { reference } = requete.params as { reference: string }
    return reponse.redirect(`/signaler/${encodeURIComponent(reference)}/verifions`, 303)
  })
  app.get('/signaler/:reference/:etape', (requete, reponse) => montrer(p, { requete, reponse }))
  app.post('/signaler/:reference/:etape', (requete, reponse) => repondre(p, { requete, reponse }))
  app.post('/signaler/:reference/abandonner', async (requete, reponse) => {
    exigerFormulaire(p, requete)
    const { nir } = exigerRattache(p, requete)
    const { reference } = requete.params as { reference: string }
    await p.deps.signalements.abandonnerBrouillon(nir, reference)
    return reponse.redirect('/mes-signalements', 303)
  })
}

/** Motive that a link of the resources asks for, before anything is kept. */
const MOTIFS_LIENS: Readonly<Record<string, string>> = {
  montant: 'erreur-salaire',
  inconnu: 'employeur-inconnu',
}

/** From a payment: step 1, without a draft yet. Without one: where to begin. */
async function commencer(p: Portail, { requete, reponse }: Echange): Promise<FastifyReply> {
  const { nir } = exigerRattache(p, requete)
  const { ligne, mois, motif = '' } = requete.query as Record<string, string | undefined>
  const contexte = contextePage(p, requete)
  const jeton = jetonDe(p, requete)
  const aujourdhui = p.deps.aujourdhui()
  const brouillons = await p.deps.signalements.listBrouillons(nir)
  if (ligne === undefined || !estMois(mois)) {
    const liste = { contexte, jeton, brouillons, signalements: [], aujourdhui }
    return envoyer(reponse, pageCommencer(liste))
  }
  const ouvert = await findOuvert(p, nir, ligne)
  if (ouvert !== undefined) return reponse.redirect(`/mes-signalements/${ouvert}`, 303)
  const commence = brouillons.find((b) => b.ligne === ligne)
  if (commence !== undefined) {
    return reponse.redirect(`/signaler/${commence.reference}/verifions`, 303)
  }
  const saisie: Saisie = { motif: MOTIFS_LIENS[motif] ?? '' }
  const tout = saisie.motif === 'employeur-inconnu'
  const paiement = await findPaiement(p, nir, { ligne, mois, tout })
  if (paiement === undefined) throw new Refus('introuvable')
  const impot = await lireImpot(p, nir, paiement.ligne)
  const etape: ProprietesEtape = {
    ...{ contexte, jeton, brouillon: undefined, etape: 'verifions', saisie, aujourdhui },
    ...{ ...paiement, pieces: [], erreurs: [] },
  }
  return envoyer(reponse, pageVerifions(etape, impot))
}

/** A line already signalled has its follow-up, not a second signalement. */
async function findOuvert(p: Portail, nir: Nir, ligne: string): Promise<string | undefined> {
  const siens = await p.deps.signalements.list(nir)
  const ouvert = siens.find(
    (s) => s.closLe === null && s.depot.lignes.some((l) => l.ligne === ligne),
  )
  return ouvert?.reference
}

async function ouvrir(p: Portail, { requete, reponse }: Echange): Promise<FastifyReply> {
  exigerFormulaire(p, requete)
  const { nir } = exigerRattache(p, requete)
  const [ligne, mois] = [champ(requete, 'ligne'), champ(requete, 'mois')]
  const nouveau = ligne !== ''
  if (nouveau) {
    if (!estMois(mois)) throw new Refus('introuvable')
    const ouvert = await findOuvert(p, nir, ligne)
    if (ouvert !== undefined) return reponse.redirect(`/mes-signalements/${ouvert}`, 303)
    const paiement = await findPaiement(p, nir, { ligne, mois, tout: false })
    if (paiement === undefined) throw new Refus('introuvable')
  }
  const brouillon = await p.deps.signalements.ouvrirBrouillon({
    ...{ nir, ligne: nouveau ? ligne : null, mois: nouveau && estMois(mois) ? mois : null },
    ...{ saisie: champsDe(requete), quand: signer(p).quand },
  })
  const base = `/signaler/${brouillon.reference}`
  if (champ(requete, 'suite') === 'comparer') {
    return reponse.redirect(`${base}/verifions?comparer=1#resultat`, 303)
  }
  const fautes = lireBulletin(brouillon.saisie).erreurs
  const suite = nouveau && fautes.length === 0 ? 'motif' : 'verifions'
  return reponse.redirect(`${base}/${suite}${fautes.length > 0 ? '?comparer=1' : ''}`, 303)
}

const TECHNIQUES = new Set(['jeton', 'version', 'suite', 'ligne', 'mois'])
/** Longest value kept of one field, and most fields: a draft is not a place to fill. */
const VALEUR_MAX = 2_000
const CHAMPS_MAX = 200

/** The fields of a form as they were typed. */
function champsDe(requete: FastifyRequest): Record<string, string> {
  const saisie: Record<string, string> = {}
  for (const nom of Object.keys((requete.body ?? {}) as object).slice(0, CHAMPS_MAX)) {
    if (TECHNIQUES.has(nom) || !/^[\w-]{1,60}$/.test(nom)) continue
    saisie[nom] = champ(requete, nom).slice(0, VALEUR_MAX)
  }
  return saisie
}

function etapeDe(requete: FastifyRequest): Etape {
  const { etape } = requete.params as { etape: string }
  const trouvee = ETAPES.find((e) => e === etape)
  if (trouvee === undefined) throw new Refus('introuvable')
  return trouvee
}

interface Rendu {
  readonly nir: Nir
  readonly brouillon: Brouillon
  readonly etape: Etape
  readonly erreurs?: readonly ErreurChamp[]
  readonly ailleurs?: boolean
  readonly statut?: number
}

async function montrer(p: Portail, e: Echange): Promise<FastifyReply> {
  const trouve = await exigerBrouillon(p, e.requete)
  if ('envoye' in trouve) return e.reponse.redirect(`/mes-signalements/${trouve.envoye}`, 303)
  const etape = etapeDe(e.requete)
  const manquante = premiereIncomplete(trouve.brouillon, etape)
  if (manquante !== undefined) {
    return e.reponse.redirect(`/signaler/${trouve.brouillon.reference}/${manquante}`, 303)
  }
  return rendre(p, e, { ...trouve, etape })
}

/** Nobody lands on a step whose motive is not chosen yet. */
function premiereIncomplete(b: Brouillon, etape: Etape): Etape | undefined {
  const apres = ETAPES.indexOf(etape) > ETAPES.indexOf('motif')
  return apres && motifDe(b.saisie) === undefined ? 'motif' : undefined
}

export async function proprietes(p: Portail, requete: FastifyRequest, r: Rendu) {
  const { nir, brouillon, etape, erreurs = [], ailleurs = false } = r
  const motif = motifDe(brouillon.saisie)
  const tout = motif === 'employeur-inconnu' || motif === 'identite'
  const { ligne, mois } = brouillon
  const paiement =
    ligne === null || mois === null ? undefined : await findPaiement(p, nir, { ligne, mois, tout })
  const { comparer } = requete.query as { comparer?: string }
  return {
    ...{ contexte: contextePage(p, requete), jeton: jetonDe(p, requete), brouillon, etape },
    ...{ saisie: brouillon.saisie, ligne: paiement?.ligne, lignes: paiement?.lignes ?? [] },
    ...{ aujourdhui: p.deps.aujourdhui(), erreurs, ailleurs, comparer: comparer !== undefined },
    pieces: await p.deps.signalements.listPieces(nir, brouillon.reference),
  } satisfies ProprietesEtape
}

export async function rendre(p: Portail, e: Echange, r: Rendu): Promise<FastifyReply> {
  let props = await proprietes(p, e.requete, r)
  const statut = r.statut ?? (props.erreurs.length > 0 ? 422 : r.ailleurs ? 409 : 200)
  switch (r.etape) {
    case 'verifions': {
      if (props.comparer) props = { ...props, erreurs: lireBulletin(props.saisie).erreurs }
      const impot = props.ligne === undefined ? null : await lireImpot(p, r.nir, props.ligne)
      return envoyer(e.reponse, pageVerifions(props, impot), statut)
    }
    case 'motif':
      return envoyer(e.reponse, pageMotif(props), statut)
    case 'recu':
      return envoyer(e.reponse, pageRecu(props), statut)
    case 'justificatifs':
      return envoyer(e.reponse, pagePieces(props), statut)
    case 'recapitulatif': {
      const dossier = await findDossierAdulte(p, r.nir)
      const organisme = dossier?.organisme ?? null
      const { choix } = choixDe(p, props)
      return envoyer(e.reponse, pageRecapitulatif({ ...props, choix, organisme }), statut)
    }
  }
}

type Props = Awaited<ReturnType<typeof proprietes>>

function choixDe(p: Portail, props: Props) {
  const contexte = { ligne: props.brouillon.ligne, aujourdhui: p.deps.aujourdhui() }
  return lireChoix(props.saisie, props.lignes, contexte)
}

async function repondre(p: Portail, e: Echange): Promise<FastifyReply> {
  exigerFormulaire(p, e.requete)
  const trouve = await exigerBrouillon(p, e.requete)
  // Sent already, from a double click or an old page: the receipt is shown again.
  if ('envoye' in trouve) return e.reponse.redirect(`/mes-signalements/${trouve.envoye}/recu`, 303)
  const etape = etapeDe(e.requete)
  const garde = await enregistrer(p, e.requete, trouve)
  const r = { ...trouve, brouillon: garde.brouillon, etape }
  if (garde.ailleurs) return rendre(p, e, { ...r, ailleurs: true })
  const suite = champ(e.requete, 'suite')
  if (suite === 'plus-tard') return e.reponse.redirect('/mes-signalements', 303)
  const base = `/signaler/${r.brouillon.reference}`
  if (etape === 'verifions' && suite === 'comparer') {
    return e.reponse.redirect(`${base}/verifions?comparer=1#resultat`, 303)
  }
  const props = await proprietes(p, e.requete, r)
  const erreurs = fautesDe(p, props)
  if (erreurs.length > 0) return rendre(p, e, { ...r, erreurs })
  if (etape === 'recapitulatif') return deposer(p, e, { ...r, props })
  return e.reponse.redirect(`${base}/${ETAPES[ETAPES.indexOf(etape) + 1]}`, 303)
}

/** Keeps what was typed, whatever it is worth. `ailleurs`: another tab had saved since. */
async function enregistrer(
  p: Portail,
  requete: FastifyRequest,
  { nir, brouillon }: { readonly nir: Nir; readonly brouillon: Brouillon },
): Promise<{ readonly brouillon: Brouillon; readonly ailleurs: boolean }> {
  const tapees = champsDe(requete)
  if (etapeDe(requete) === 'justificatifs') tapees.pieceAbsente ??= ''
  const saisie = { ...brouillon.saisie, ...tapees }
  const inchange = Object.entries(tapees).every(([nom, v]) => brouillon.saisie[nom] === v)
  if (inchange) return { brouillon, ailleurs: false }
  const suivant = { ...brouillon, saisie, quand: signer(p).quand, version: brouillon.version + 1 }
  const ancienne = Number(champ(requete, 'version')) !== brouillon.version
  if (ancienne) return { brouillon: { ...brouillon, saisie }, ailleurs: true }
  const garde = await p.deps.signalements.enregistrerBrouillon(nir, suivant)
  if (garde) return { brouillon: suivant, ailleurs: false }
  const actuel = await p.deps.signalements.findBrouillon(nir, brouillon.reference)
  return { brouillon: { ...(actuel ?? brouillon), saisie }, ailleurs: true }
}

function fautesDe(p: Portail, props: Props): readonly ErreurChamp[] {
  switch (props.etape) {
    case 'verifions':
      return props.ligne === undefined ? [] : lireBulletin(props.saisie).erreurs
    case 'motif': {
      const motif = motifDe(props.saisie)
      if (motif !== undefined && motifsDe(props).includes(motif)) return []
      return [{ champ: 'motif', message: 'Choisissez ce qui ne va pas' }]
    }
    case 'recu':
      return choixDe(p, props).erreurs
    case 'justificatifs':
      return lireJustificatifs(props.saisie, props.pieces.length)
    case 'recapitulatif':
      return []
  }
}

async function deposer(
  p: Portail,
  e: Echange,
  r: Rendu & { readonly props: Props },
): Promise<FastifyReply> {
  const { nir, brouillon, props } = r
  const motif = motifDe(props.saisie)
  const { choix, erreurs } = choixDe(p, props)
  const base = `/signaler/${brouillon.reference}`
  if (motif === undefined) return e.reponse.redirect(`${base}/motif`, 303)
  if (erreurs.length > 0) return rendre(p, e, { ...r, etape: 'recu', erreurs })
  const dossier = await findDossierAdulte(p, nir)
  const signature = signer(p)
  const cible = { nir, reference: brouillon.reference }
  const issue = await p.deps.signalements.deposer(
    {
      ...{ ...cible, motif, choix, explication: props.saisie.explication ?? '' },
      ...{ pieceAbsente: props.saisie.pieceAbsente === 'oui' },
      ...{ organisme: dossier?.organisme ?? null, dossier: dossier?.numero ?? null },
    },
    signature,
  )
  if (!issue.ok) return rendre(p, e, { ...r, ...refusVers(issue.erreur) })
  const raison = (props.saisie.urgence ?? '').trim()
  if (raison !== '') {
    await p.deps.signalements.agir(cible, { genre: 'dire-urgence', contenu: { raison } }, signature)
  }
  return e.reponse.redirect(`/mes-signalements/${brouillon.reference}/recu`, 303)
}

/** The step that a refusal sends back to, with its words. */
function refusVers(refus: RefusDepot | RefusLignes): Pick<Rendu, 'etape' | 'erreurs'> {
  switch (refus.code) {
    case 'piece-absente': {
      const message = 'Ajoutez ce document, ou dites que vous ne l’avez pas'
      return { etape: 'justificatifs', erreurs: [{ champ: 'pieceAbsente', message }] }
    }
    case 'texte-trop-long': {
      const message = 'Votre texte est trop long'
      return { etape: 'justificatifs', erreurs: [{ champ: 'explication', message }] }
    }
    case 'ligne-inconnue': {
      const message = 'Ce paiement a changé depuis. Revenez à vos ressources, puis recommencez'
      return { etape: 'recapitulatif', erreurs: [{ champ: 'envoi', message }] }
    }
    case 'lignes-absentes':
    case 'lignes-en-trop':
    case 'montant-absent':
    case 'montant-identique':
    case 'date-absente':
    case 'date-future': {
      const message = 'Vérifiez les montants et les dates de l’étape 3'
      return { etape: 'recapitulatif', erreurs: [{ champ: 'envoi', message }] }
    }
  }
}
