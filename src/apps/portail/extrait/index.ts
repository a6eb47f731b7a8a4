import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReleveDelivre, RessourceSourcee } from '#referentiel'
import { moisDuJour, moisPlus } from '#socle'
import {
  type Champs,
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerMemeOrigine,
  exigerRattache,
  type Portail,
  Refus,
} from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import { type Frein, freiner } from '../session/frein.js'
import { type ChoixReleve, choixUsuel, lireChoix } from './choix.js'
import { lireCode, nouveauCode, nouveauNumero } from './codes.js'
import { csvReleve, documentReleve, totauxDe } from './contenu.js'
import { pageChoix, pageDelivre, pageRefaire } from './pages.js'
import { pageVerifier } from './verifier-page.js'

/** Tries at a code from one address: enough for a hand, not for a machine. */
const ESSAIS: Frein = { quoi: 'verifier', max: 20, minutes: 10 }
/** The same choice sent again within this time is a double click, not another extract. */
const DOUBLE_ENVOI_MS = 60_000

type Echange = readonly [requete: FastifyRequest, reponse: FastifyReply]

/** Extracts of resources, and the public page where anybody checks one. */
export function registerExtrait(app: FastifyInstance, p: Portail): void {
  app.get('/mes-ressources/releve', (...e) => choisir(p, e))
  app.post('/mes-ressources/releve', (...e) => delivrer(p, e))
  app.get('/mes-ressources/releve/:numero', (...e) => montrer(p, e))
  app.get('/mes-ressources/releve/:numero/pdf', (...e) => imprimer(p, e))
  app.get('/mes-ressources/releve/:numero/csv', (...e) => exporter(p, e))
  app.get('/verifier', (requete, reponse) =>
    envoyer(reponse, pageVerifier({ contexte: contextePage(p, requete), texte: '' })),
  )
  app.post('/verifier', (...e) => verifier(p, e))
}

function dernierMois(p: Portail): ChoixReleve['a'] {
  return moisPlus(moisDuJour(p.deps.aujourdhui()), -1)
}

/** The person's key and her lines; the read writes its trace. */
async function lire(
  p: Portail,
  requete: FastifyRequest,
  demande: Pick<ReleveDelivre, 'de' | 'a'> & { readonly vuLe?: ReleveDelivre['delivreLe'] },
): Promise<{ readonly cle: string | undefined; readonly lignes: readonly RessourceSourcee[] }> {
  const { nir } = exigerRattache(p, requete)
  const { de, a, vuLe } = demande
  const lecture = { nir, de, a, ...(vuLe === undefined ? {} : { vuLe }) }
  const { personne, lignes } = await p.deps.referentiel.lireRessources(lecture, ACCES_PERSONNE)
  return { cle: personne?.cle, lignes }
}

async function listDelivres(
  p: Portail,
  cle: string | undefined,
): Promise<readonly ReleveDelivre[]> {
  return cle === undefined ? [] : ((await p.deps.releves?.listForPersonne(cle)) ?? [])
}

async function choisir(p: Portail, [requete, reponse]: Echange): Promise<FastifyReply> {
  exigerRattache(p, requete)
  const dernier = dernierMois(p)
  const choix = choixUsuel(dernier)
  const { cle } = await lire(p, requete, choix)
  const delivres = await listDelivres(p, cle)
  const contexte = contextePage(p, requete)
  return envoyer(reponse, pageChoix({ contexte, choix, dernier, erreurs: [], delivres }))
}

async function delivrer(p: Portail, [requete, reponse]: Echange): Promise<FastifyReply> {
  exigerRattache(p, requete)
  exigerFormulaire(p, requete)
  const dernier = dernierMois(p)
  const champs = listeDe((requete.body as Champs | undefined)?.champs)
  const donnes = { de: champ(requete, 'de'), a: champ(requete, 'a'), champs }
  const { choix, erreurs } = lireChoix(donnes, dernier)
  if (erreurs.length > 0) {
    const contexte = contextePage(p, requete)
    return envoyer(reponse, pageChoix({ contexte, choix, dernier, erreurs, delivres: [] }), 400)
  }
  const delivreLe = p.deps.horloge()
  const { cle, lignes } = await lire(p, requete, { ...choix, vuLe: delivreLe })
  if (cle === undefined || p.deps.releves === undefined) throw new Refus('introuvable')
  const recent = (await listDelivres(p, cle)).find((r) => estLeMeme(r, choix, delivreLe))
  const releve = recent ?? {
    ...choix,
    numero: nouveauNumero(p.deps.aujourdhui()),
    code: nouveauCode(),
    delivreLe,
    lignes: lignes.length,
    totaux: totauxDe(lignes, choix.champs),
  }
  if (recent === undefined) await p.deps.releves.garder(cle, releve)
  return reponse.redirect(`/mes-ressources/releve/${releve.numero}`, 303)
}

function estLeMeme(r: ReleveDelivre, choix: ChoixReleve, maintenant: string): boolean {
  const meme = r.de === choix.de && r.a === choix.a && r.champs.join() === choix.champs.join()
  return meme && Date.parse(maintenant) - Date.parse(r.delivreLe) < DOUBLE_ENVOI_MS
}

function listeDe(valeur: Champs[string]): readonly string[] {
  if (valeur === undefined) return []
  return typeof valeur === 'string' ? [valeur] : valeur
}

/** Looked up among the person's own: another's number is not found. */
async function trouver(p: Portail, requete: FastifyRequest): Promise<ReleveDelivre> {
  const mois = dernierMois(p)
  const { cle } = await lire(p, requete, { de: mois, a: mois })
  const { numero } = requete.params as { numero: string }
  const releve = (await listDelivres(p, cle)).find((r) => r.numero === numero)
  if (releve === undefined) throw new Refus('introuvable')
  return releve
}

async function montrer(p: Portail, [requete, reponse]: Echange): Promise<FastifyReply> {
  const releve = await trouver(p, requete)
  return envoyer(reponse, pageDelivre(contextePage(p, requete), releve))
}

/** The lines as they were known that day; undefined when some of them are no longer kept. */
async function relire(
  p: Portail,
  requete: FastifyRequest,
  delivre: ReleveDelivre,
): Promise<readonly RessourceSourcee[] | undefined> {
  const { de, a, delivreLe: vuLe } = delivre
  const { lignes } = await lire(p, requete, { de, a, vuLe })
  const totaux = totauxDe(lignes, delivre.champs)
  const memes = JSON.stringify(totaux) === JSON.stringify(delivre.totaux)
  return memes && lignes.length === delivre.lignes ? lignes : undefined
}

async function imprimer(p: Portail, [requete, reponse]: Echange): Promise<FastifyReply> {
  const delivre = await trouver(p, requete)
  const lignes = await relire(p, requete, delivre)
  if (lignes === undefined) {
    return envoyer(reponse, pageRefaire(contextePage(p, requete), delivre), 410)
  }
  const document = documentReleve(
    { delivre, lignes },
    {
      nom: contextePage(p, requete).usager?.nom ?? '',
      verifier: `${p.deps.origine}/verifier`,
      avertissement: p.deps.demonstration
        ? 'Démonstration : personnes et montants fictifs. Ce relevé ne prouve rien.'
        : null,
    },
  )
  return fichier(reponse, `releve-${delivre.numero}.pdf`, 'application/pdf').send(
    await p.deps.imprimer(document),
  )
}

async function exporter(p: Portail, [requete, reponse]: Echange): Promise<FastifyReply> {
  const delivre = await trouver(p, requete)
  const lignes = await relire(p, requete, delivre)
  if (lignes === undefined) {
    return envoyer(reponse, pageRefaire(contextePage(p, requete), delivre), 410)
  }
  const nom = `releve-${delivre.numero}.csv`
  return fichier(reponse, nom, 'text/csv; charset=utf-8').send(csvReleve({ delivre, lignes }))
}

function fichier(reponse: FastifyReply, nom: string, type: string): FastifyReply {
  return reponse
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${nom}"`)
}

async function verifier(p: Portail, [requete, reponse]: Echange): Promise<FastifyReply> {
  exigerMemeOrigine(requete)
  await freiner(p, requete, ESSAIS)
  const contexte = contextePage(p, requete)
  const texte = champ(requete, 'code')
  const code = lireCode(texte)
  if (code === undefined) {
    const erreur = 'Tapez les 12 lettres et chiffres du code'
    return envoyer(reponse, pageVerifier({ contexte, texte, erreur }), 400)
  }
  const releve = (await p.deps.releves?.findByCode(code)) ?? null
  const attestation = releve === null ? await p.deps.attestations.findByCode(code) : undefined
  if (attestation !== undefined) {
    return envoyer(reponse, pageVerifier({ contexte, texte, attestation }))
  }
  const statut = releve === null ? 404 : 200
  return envoyer(reponse, pageVerifier({ contexte, texte, releve }), statut)
}
