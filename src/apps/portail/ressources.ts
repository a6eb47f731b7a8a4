import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { EvenementRessource, HistoireMois } from '#referentiel'
import { estMois, type Mois } from '#socle'
import { lireVueAnnexes } from './annexes-vue.js'
import {
  contextePage,
  envoyer,
  exigerRattache,
  type Portail,
  pourUnePage,
  Refus,
  type UsagerRattache,
} from './demande.js'
import { ACCES_PERSONNE } from './dependances.js'
import { findDossierAdulte } from './dossier-adulte.js'
import { dernieresLiquidations } from './montants-droits.js'
import { pageMois, pageRessources } from './ressources-pages.js'
import {
  creerVue,
  INDICATEURS,
  type Indicateur,
  trimestresAu,
  type VueRessources,
} from './ressources-vue.js'
import { pageRessource } from './une-ressource.js'

export function registerRessources(app: FastifyInstance, p: Portail): void {
  app.get('/mes-ressources', (requete, reponse) => montrer(pourUnePage(p), requete, reponse))
  app.get('/mes-ressources/:mois', (requete, reponse) =>
    montrerMois(pourUnePage(p), requete, reponse),
  )
  app.get('/mes-ressources/:mois/:ligne', (requete, reponse) =>
    detailler(pourUnePage(p), requete, reponse),
  )
}

/** Reads the 24 months shown; the référentiel writes the trace before it answers. */
export async function lireVue(
  p: Portail,
  usager: UsagerRattache,
  indicateur: Indicateur = 'social',
): Promise<VueRessources> {
  const jour = p.deps.aujourdhui()
  const dossier = await findDossierAdulte(p, usager.nir)
  const cadre = creerVue({ lignes: [], dossier, jour, indicateur })
  const de = cadre.trimestres[0]?.mois[0]
  const a = cadre.trimestres.at(-1)?.mois[2]
  if (de === undefined || a === undefined) return cadre
  const { lignes, completude } = await p.deps.referentiel.lireRessources(
    { nir: usager.nir, de, a, completudeAu: jour },
    ACCES_PERSONNE,
  )
  return creerVue({ lignes, dossier, jour, indicateur, ...(completude ? { completude } : {}) })
}

async function montrer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const usager = exigerRattache(p, requete)
  const dossier = await findDossierAdulte(p, usager.nir)
  const trimestres = trimestresAu(p.deps.aujourdhui(), dossier)
  const [de, a] = [trimestres[0]?.mois[0], trimestres.at(-1)?.mois[2]]
  // Together: their traces leave in one writing.
  const [vue, annexes] = await Promise.all([
    lireVue(p, usager, indicateurDe(requete)),
    de === undefined || a === undefined
      ? undefined
      : lireVueAnnexes(p.deps.suivi, { nir: usager.nir, de, a }),
  ])
  return envoyer(reponse, pageRessources(contextePage(p, requete), vue, annexes))
}

function indicateurDe(requete: FastifyRequest): Indicateur {
  const { montant } = requete.query as { montant?: string }
  return INDICATEURS.find((i) => i === montant) ?? 'social'
}

async function montrerMois(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const usager = exigerRattache(p, requete)
  const mois = moisDemande(requete)
  const vue = await lireVue(p, usager)
  return envoyer(reponse, pageMois(contextePage(p, requete), vue, mois))
}

function moisDemande(requete: FastifyRequest): Mois {
  const { mois } = requete.params as { mois: string }
  if (!estMois(mois)) throw new Refus('introuvable')
  return mois
}

/** The line is looked up among the person's own: another person's identifier is not found. */
async function detailler(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const { nir } = exigerRattache(p, requete)
  const mois = moisDemande(requete)
  const { ligne } = requete.params as { ligne: string }
  const lecture = { nir, de: mois, a: mois }
  const { lignes } = await p.deps.referentiel.lireRessources(lecture, ACCES_PERSONNE)
  const ressource = lignes.find((r) => r.id === ligne)
  if (ressource === undefined) throw new Refus('introuvable')
  const jour = p.deps.aujourdhui()
  const [histoire, natif, dossier] = await Promise.all([
    p.deps.suivi.lireHistoire({ nir, mois, jour }, ACCES_PERSONNE),
    p.deps.referentiel.findNatif(nir, ligne, ACCES_PERSONNE),
    findDossierAdulte(p, nir),
  ])
  const liquidations =
    dossier === undefined ? [] : await p.deps.allocations.listLiquidations(dossier.numero)
  const page = pageRessource({
    contexte: contextePage(p, requete),
    ressource,
    evenements: evenementsDe(histoire, ligne),
    natif,
    dossier,
    liquidations: dernieresLiquidations(liquidations),
    moi: dossier?.personnes.find((x) => x.nir === nir)?.id,
    aujourdhui: jour,
  })
  return envoyer(reponse, page)
}

function evenementsDe({ lignes }: HistoireMois, ligne: string): readonly EvenementRessource[] {
  return lignes.find((l) => l.ligne === ligne)?.evenements ?? []
}
