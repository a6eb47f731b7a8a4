import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type DossierAllocataire, moisExamenEnCours, type Versement } from '#allocations'
import { ageAnnees } from '#socle'
import { lireAccompagnement } from '../accompagnement/contexte.js'
import { attentes } from '../accompagnement/page.js'
import { findEtapeRemise } from '../declaration/index.js'
import {
  contextePage,
  envoyer,
  exigerRattache,
  PAGE_DE_DEPART,
  type Portail,
  pourUnePage,
  type UsagerRattache,
} from '../demande.js'
import { adresseReprise } from '../demarches/lien-demande.js'
import { instantDesPages } from '../demarches/ouvrir-demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import { findDossierAdulte } from '../dossier-adulte.js'
import { lireCourriers } from '../droits.js'
import { lireVue } from '../ressources.js'
import { type Point, pagePoint } from './page.js'
import {
  type AFaire,
  aFaire,
  avancesDe,
  documentDemande,
  moisRecents,
  nouvelles,
  prochainPaiement,
} from './vue.js'

const MAJORITE = 18

/** « Mon point du mois »: the one thing to do, the next payment, the last months, what changed. */
export function registerPoint(app: FastifyInstance, p: Portail): void {
  app.get(PAGE_DE_DEPART, (requete, reponse) => montrer(pourUnePage(p), requete, reponse))
}

async function montrer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const usager = exigerRattache(p, requete)
  const contexte = contextePage(p, requete)
  const dossier = await findDossierAdulte(p, usager.nir)
  const [vue, faire, suites, signalements, mien] = await Promise.all([
    lireVue(p, usager),
    lireAFaire(p, dossier, usager),
    lireSuites(p, dossier),
    p.deps.signalements.list(usager.nir),
    lireAccompagnement(p, dossier, usager),
  ])
  const jour = p.deps.aujourdhui()
  const point: Point = {
    jour,
    nom: contexte.usager?.nom ?? '',
    aFaire: faire,
    manques: suites.manques,
    document: documentDemande(signalements, jour),
    accompagnement: mien === undefined ? [] : attentes(mien),
    paiement: prochainPaiement(suites.versements, jour),
    mois: moisRecents(vue.lignes, vue.completude, jour),
    nouvelles: nouvelles(vue.lignes, suites.courriers, avancesDe(signalements, jour)),
  }
  return envoyer(reponse, pagePoint(contexte, point))
}

async function lireAFaire(
  p: Portail,
  dossier: DossierAllocataire | undefined,
  { identite, nir }: UsagerRattache,
): Promise<AFaire> {
  const jour = p.deps.aujourdhui()
  if (dossier === undefined) {
    const [commence] = await p.deps.demandes.listBrouillons(nir, instantDesPages(p))
    const reprise = commence && adresseReprise(commence)
    const mineur = ageAnnees(identite.dateNaissance, jour) < MAJORITE
    return { genre: 'sans-dossier', mineur, reprise }
  }
  const declaration = await p.deps.allocations.preremplir(
    dossier,
    moisExamenEnCours(dossier.moisDemande, jour),
    {
      maintenant: p.deps.horloge(),
      acces: { ...ACCES_PERSONNE, dossier: dossier.numero },
    },
  )
  const faire = aFaire(declaration, dossier, jour)
  if (faire.genre !== 'declarer' || faire.commencee) return faire
  const remise = await findEtapeRemise(p, identite.sub, declaration.moisExamen)
  return { ...faire, commencee: remise !== undefined }
}

const AUCUNE_SUITE = {
  versements: [] as readonly Versement[],
  courriers: [],
  manques: [],
}

async function lireSuites(p: Portail, dossier: DossierAllocataire | undefined) {
  if (dossier === undefined) return AUCUNE_SUITE
  const [{ versements, suspendus }, courriers] = await Promise.all([
    p.deps.suites.lire(dossier, p.deps.aujourdhui()),
    lireCourriers(p, dossier.numero),
  ])
  return { versements, courriers, manques: suspendus.filter((t) => t.etat === 'manquee') }
}
