import { simuler } from '#legislation'
import type { Vue } from './cadre.js'
import { calculerAides, resteDeCentEuros, selonQuestions } from './calculer.js'
import { evenementsDits, lireDemande } from './evenements.js'
import { estDemande } from './mots.js'
import { pageComparer } from './page-comparer.js'
import { pageEtSi } from './page-et-si.js'
import { pageFoyer } from './page-foyer.js'
import { pageLogement } from './page-logement.js'
import { pageRessources } from './page-ressources.js'
import { pageResultat } from './page-resultat.js'
import type { EtapeSimulation } from './saisie.js'
import { champManquant, situationDe } from './situation.js'
import { premiereFautive, verifierEtape } from './verifier.js'

const PAGES = {
  foyer: pageFoyer,
  logement: pageLogement,
  ressources: pageRessources,
  'et-si': pageEtSi,
} as const

/** The page of a step; the one that still lacks an answer in the place of a result. */
export function pageDe(vue: Vue, etape: EtapeSimulation): string {
  if (etape !== 'resultat' && etape !== 'comparer' && etape !== 'et-si') return PAGES[etape](vue)
  const fautive = premiereFautive(vue.saisie, vue.connu)
  if (fautive !== undefined) {
    const erreurs = verifierEtape(fautive, vue.saisie, vue.connu)
    return PAGES[fautive as 'foyer']({ ...vue, erreurs })
  }
  const situation = situationDe(vue)
  if (!situation.ok) return refusee(vue, situation.erreur)
  if (etape === 'et-si') return pageEtSi(vue)
  if (etape === 'comparer') return comparer(vue)
  const champDe = (chemin: string): string => champManquant(chemin, vue)
  const resultats = selonQuestions(calculerAides(situation.valeur), (c) => estDemande(champDe(c)))
  return pageResultat({ vue, resultats, reste: resteDeCentEuros(situation.valeur), champDe })
}

/** What the book refuses goes back to the step where it was typed. */
function refusee(vue: Vue, erreurs: Vue['erreurs']): string {
  const champ = erreurs[0]?.champ ?? ''
  const avec = { ...vue, erreurs }
  if (/^(territoire|statut|loyer|zone|aide|colocation)$/.test(champ)) return pageLogement(avec)
  return /^(couple|e\d|[ac]-(naissance|activite|enceinte))/.test(champ)
    ? pageFoyer(avec)
    : pageRessources(avec)
}

function comparer(vue: Vue): string {
  const evenements = evenementsDits(vue.saisie)
  if (evenements.length === 0) return pageEtSi(vue)
  const demande = lireDemande(vue, evenements)
  if (!demande.ok) return pageEtSi({ ...vue, erreurs: demande.erreur })
  const { situation, ...suite } = demande.valeur
  return pageComparer(vue, simuler(situation, suite))
}
