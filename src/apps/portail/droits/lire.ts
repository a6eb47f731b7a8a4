import type { DossierAllocataire } from '#allocations'
import { moisDuJour, type Nir } from '#socle'
import type { Portail, UsagerRattache } from '../demande.js'
import { instantDesPages } from '../demarches/ouvrir-demande.js'
import { AIDES } from '../simulation/aides-table.js'
import { type AideCalculee, calculerAides } from '../simulation/calculer.js'
import { preremplir } from '../simulation/preremplir.js'
import { champManquant, type Donnees, situationDe } from '../simulation/situation.js'
import { premiereFautive, verifierEtape } from '../simulation/verifier.js'
import { createEstimees } from './estimees.js'
import type { DonneesDroits } from './vue.js'

/** Aids whose amount depends on the taxed income: without it nothing is estimated. */
const LISENT_LE_FISCAL: ReadonlySet<string> = new Set([
  'allocationsFamiliales',
  'complementFamilial',
  'pajeBase',
  'allocationRentreeScolaire',
])

export interface Lecture {
  readonly usager: UsagerRattache & { readonly nir: Nir }
  readonly dossier: DossierAllocataire | undefined
}

/** What is known of the person's rights: paid, computed by the caisse, or estimated by the book. */
export async function lireDroits(
  p: Portail,
  l: Lecture,
): Promise<Omit<DonneesDroits, 'liquidations'>> {
  const { nir, identite } = l.usager
  const [donnees, brouillons] = await Promise.all([
    preremplir(p, { nir, naissance: identite.dateNaissance }),
    p.deps.demandes.listBrouillons(nir, instantDesPages(p)),
  ])
  return {
    mois: moisDuJour(p.deps.aujourdhui()),
    connu: donnees.connu,
    dossier: l.dossier,
    brouillons,
    estimees: estimees(donnees),
    champDe: (chemin) => champManquant(chemin, donnees),
  }
}

/** Estimates; an aid that a missing answer would change says so instead of an amount. */
export function estimer(donnees: Donnees): readonly AideCalculee[] {
  const fautive = premiereFautive(donnees.saisie, donnees.connu)
  if (fautive === 'foyer' || fautive === 'logement') return inconnues()
  const situation = situationDe(donnees)
  if (!situation.ok) return inconnues()
  const { aides } = calculerAides(situation.valeur)
  const [faute] = verifierEtape('ressources', donnees.saisie, donnees.connu)
  if (faute === undefined) return aides
  return aides.map((a) => {
    if (!LISENT_LE_FISCAL.has(a.aide.prestation) || a.verdict === 'non') return a
    return { ...a, verdict: 'manque', montant: null, manques: ['personnes[0].revenusFiscaux'] }
  })
}

const estimees = createEstimees(estimer)

/** Nothing is known of the household: no dossier, so that nothing can be estimated. */
function inconnues(): readonly AideCalculee[] {
  return AIDES.map((aide) => ({
    ...{ aide, verdict: 'non-calcule' as const, montant: null, raison: null },
    ...{ manques: [], aConfirmer: false, etapes: [] },
  }))
}
