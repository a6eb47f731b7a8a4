import { type AnnexeAEcrire, type EnteteAnnexe, ecrireAnnexes } from '#declarations'
import { type Centimes, centimes, jour } from '#socle'
import type { Bassin } from './bassin.js'
import { SIREN_PAR_BASSIN, sirenFictif, siretFictif } from './employeurs.js'
import type { Morceau } from './fichier.js'
import { veritesAnnexes } from './flux-annexes.js'
import type { Habitant } from './habitant.js'
import { presentationJuste } from './versements.js'

/** One inhabitant in so many declares a yearly income of independent; another, fiscal figures. */
const INDEPENDANT_SUR = 20
const FISCAL_SUR = 10
/** Numbers of a bassin that nobody else takes: the tax office, and the businesses. */
const DGFIP = SIREN_PAR_BASSIN - 13
const ENTREPRISES = SIREN_PAR_BASSIN - 14
const URSSAF = SIREN_PAR_BASSIN - 3

type Montants = Readonly<Record<string, Centimes>>

/**
 * What is known once a year: incomes of independents of the year before, figures of the tax office
 * of two years before. One file of each for every year of the window.
 */
export function* fluxAnnuels(bassin: Bassin): Generator<Morceau, void, undefined> {
  const premier = 1 + bassin.numero * SIREN_PAR_BASSIN
  const siretDe = (rang: number) => siretFictif(sirenFictif(premier + rang), 1)
  const derniere = Number(bassin.a.slice(0, 4))
  for (let annee = Number(bassin.de.slice(0, 4)); annee <= derniere; annee++) {
    yield* fichier(
      `INDEPENDANTS_${siretDe(URSSAF)}_${annee - 1}.annexe`,
      {
        nature: 'revenus-independant',
        emetteur: { siret: siretDe(URSSAF), raisonSociale: 'URSSAF DE LORME (FICTIVE)' },
        constitueLe: jour(`${annee}-06-15`),
        ordre: 0,
      },
      independants(bassin, annee - 1, sirenFictif(premier + ENTREPRISES)),
    )
    yield* fichier(
      `IMPOTS_${siretDe(DGFIP)}_${annee - 2}.annexe`,
      {
        nature: 'revenus-fiscaux',
        emetteur: { siret: siretDe(DGFIP), raisonSociale: 'IMPOTS DE LORME (FICTIFS)' },
        constitueLe: jour(`${annee}-01-20`),
        ordre: 0,
      },
      fiscaux(bassin, annee - 2),
    )
  }
}

function* fichier(
  nom: string,
  entete: EnteteAnnexe,
  lignes: readonly AnnexeAEcrire[],
): Generator<Morceau, void, undefined> {
  if (lignes.length === 0) return
  yield { genre: 'verite-annexes', lignes: veritesAnnexes(entete.nature, lignes) }
  const contenu = ecrireAnnexes(entete, lignes)
  yield { genre: 'fichier', fichier: { nom, contenu, individus: lignes.length } }
}

function independants({ habitants }: Bassin, annee: number, siren: string): AnnexeAEcrire[] {
  const siens = habitants.filter((h) => h.rang % INDEPENDANT_SUR === 3)
  return siens.map((h, rang) => ({
    ...ligne(h, annee, {
      // A year in so many is a deficit.
      'revenu-professionnel': centimes(((h.rang * 13 + annee) % 30) * 100_000 - 200_000),
      'cotisations-sociales': centimes(((h.rang * 7 + annee) % 12) * 50_000),
    }),
    siret: siretFictif(siren, 1 + rang),
    regime: 'reel',
  }))
}

function fiscaux({ habitants }: Bassin, annee: number): AnnexeAEcrire[] {
  const siens = habitants.filter((h) => h.rang % FISCAL_SUR === 4)
  return siens.map((h) => ligne(h, annee, montantsFiscaux(h, annee)))
}

function montantsFiscaux({ rang }: Habitant, annee: number): Montants {
  const montant = centimes(((rang * 11 + annee) % 40) * 15_000)
  switch (rang % (3 * FISCAL_SUR)) {
    case 4:
      return { 'revenus-capital': montant }
    case 14:
      return { 'revenus-fonciers': montant }
    default:
      return { 'pension-alimentaire-recue': montant }
  }
}

function ligne(habitant: Habitant, annee: number, montants: Montants): AnnexeAEcrire {
  const { nom, prenoms, dateNaissance } = presentationJuste(habitant)
  return {
    ...{ nir: habitant.identite.nir, nom, prenoms, dateNaissance, siret: null },
    ...{ periode: String(annee), regime: null, montants, annule: false },
  }
}
